"""What a text leaves in force from sentence to sentence: treaty, country, person, topic, year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nukecheck.extract import MentionKind
from nukecheck.matching.actors import Actors, behind_he
from nukecheck.matching.context import CARRIED_CLASSES, Carried, Context, carry, concepts_of, with_origin
from nukecheck.matching.governing import counts_something
from nukecheck.matching.index import FactIndex
from nukecheck.matching.labels import Labels
from nukecheck.matching.listed import Listed
from nukecheck.matching.main_treaty import MainTreaty
from nukecheck.matching.matches import Match
from nukecheck.matching.questions import Questions, asks_on, only_numbered, only_topic
from nukecheck.matching.reading import Reading
from nukecheck.matching.taking_up import TAKEN_UP, takes_up
from nukecheck.matching.telling import measured_against
from nukecheck.matching.times import Times
from nukecheck.matching.vocabulary import Hit, Vocabulary
from nukecheck.text import Block, BlockKind, Document, Sentence
from nukecheck.values import Quantity

REACH = 8
REACH_OF_THINGS = 3
REACH_OF_WORDS = 2
_TOPICS = 6
_SIGNATURE = 12  # tokens
_RATIOS = (MentionKind.FACTOR, MentionKind.FREQUENCY)
_APART = (BlockKind.FOOTNOTE, BlockKind.CELL, BlockKind.QUOTE)


class _Left(NamedTuple):
    """What a sentence or a heading leaves: names by class, countries and pairs of them, and topics.

    ``concepts`` are what the names of each class stand for.
    """

    names: dict[str, tuple[Carried, ...]]
    countries: list[Carried]
    topics: list[Carried]
    concepts: dict[str, frozenset[str]]


class _Said(NamedTuple):
    """The words of a sentence, for the next one and for those behind that, and what they stand for."""

    last: list[Carried]
    recent: list[Carried]
    concepts: frozenset[str]


_NOTHING = _Left({}, [], [], {})
_SILENCE = _Said([], [], frozenset())


class Carrier:
    """Follows a document and gives every sentence its context.

    Names are carried within a section: from its heading, and from the last few sentences. A name of the
    same class replaces the one before. Nothing is carried out of a quotation, a footnote or a table cell.
    """

    def __init__(self, document: Document, vocabulary: Vocabulary, index: FactIndex) -> None:
        """Follow ``document``."""
        self._text = document.text
        self._blocks = document.blocks
        self._vocabulary = vocabulary
        self._index = index
        self.labels = Labels(document, vocabulary, index)
        self.main_treaty = MainTreaty(document.text)
        self.questions = Questions(document.text)
        self.actors = Actors(document.text)
        self._listed = Listed(document, self.labels, index.units)
        self._headed: list[Carried] = []  # the words of the heading right above
        self._times = Times(document)
        self._things: list[list[Carried]] = []
        self._kind: tuple[Carried, ...] = ()
        self._said: list[_Said] = []
        self.named: list[Hit] = []  # the names in the last sentence
        self._told: Reading | None = None  # the sentence before, whatever it tells
        self._headings: list[tuple[int, list[Carried], _Left]] = []
        self._recent: list[_Left] = []
        self._last = _NOTHING  # the last of these once more
        self._currency, self._currency_told = "", 0  # sentences ago

    def context(self, sentence: Sentence) -> Context:
        """Return what is in force for a sentence."""
        block = self._blocks[sentence.block]
        if block.kind is BlockKind.FOOTNOTE:
            return Context()
        names: dict[str, tuple[Carried, ...]] = {}
        concepts: list[frozenset[str]] = []
        topics: list[Carried] = []
        recent = [self._last, *reversed(self._recent[:-1])]
        for left in (*recent, *(left for _, _, left in reversed(self._headings))):
            for cls, named in left.names.items():
                if cls not in names:
                    names[cls] = named
                    concepts.append(left.concepts[cls])
            topics += left.topics
        if "treaty" not in names and (main := self.main_treaty.meant(sentence)) is not None:
            names["treaty"] = (main,)
            concepts.append(main.hit.stands_for | main.hit.members)
        headed = self._headed if self._listed.holds(block) else []
        concepts.append(concepts_of(headed))
        del topics[_TOPICS:]
        things = tuple(one for carried in reversed(self._things) for one in carried)
        if block.kind is not BlockKind.CELL:
            things = things or tuple(self._listed.things)
        heading = block.kind is BlockKind.HEADING  # begins something new, and answers nothing
        answers = [] if heading else self.questions.answered(sentence)
        labels = (*self._apart_from(self.told(sentence), self.labels.of(sentence)), *answers)
        concepts += [said.concepts for said in self._said]
        times = self._times
        context = Context(
            names,
            tuple(topics),
            labels,
            things,
            (*self._words(), *headed),
            times.date or self.labels.date(block, sentence.language),
            times.year,
            self.labels.unit(block, sentence.language),
            tuple(
                c
                for _, carried, _ in reversed(self._headings)
                for c in carried
                if c.hit.cls in CARRIED_CLASSES
            ),
            tuple(self._listed.rows),
            self._kind,
            self.labels.counting(block, sentence.language),
            times.dated,
            bool(answers),
            self.labels.captions(block),
            self.labels.sheet(sentence.block),
            times.written(sentence.language),
            {**times.counted},
            _pair(left.countries for left in recent),
            self.questions.topic,
            self.actors.persons,
            self.actors.doer,
            _treaties(recent),
            self._currency if self._currency_told < REACH_OF_THINGS else "",
            self.actors.speaker(sentence),
        )
        context.__dict__["concepts"] = concepts_of((*topics, *labels, *things)).union(*concepts)
        return context

    def _words(self) -> tuple[Carried, ...]:
        """Return the words of the last sentences, those of the one right before marked as such."""
        words = [one for said in self._said[-1:] for one in said.last]
        for said in reversed(self._said[:-1]):
            words += said.recent
        return tuple(words)

    def _left(self, carried: Iterable[Carried]) -> _Left:
        """Sort what a sentence or a heading leaves."""
        names: dict[str, list[Carried]] = {}
        countries, topics = [], []
        for one in carried:
            cls = one.hit.cls or ("country" if one.hit.members else "")
            if cls in CARRIED_CLASSES:
                names.setdefault(cls, []).append(one)
            elif self._is_topic(one):
                topics.append(one)
            if cls == "country" or one.hit.members:
                countries.append(one)
        concepts = {cls: concepts_of(named) for cls, named in names.items()}
        return _Left({cls: tuple(named) for cls, named in names.items()}, countries, topics, concepts)

    def _is_topic(self, one: Carried) -> bool:
        """Tell whether a text goes on speaking of something without naming it; a heading may name an act."""
        return one.hit.concept in self._index.subjects and (
            one.origin == "heading" or one.hit.concept not in self._index.acts
        )

    def follows(self, sentence: Sentence) -> bool:
        """Tell whether a sentence can leave anything to those behind it."""
        return not self._apart(self._blocks[sentence.block])

    def _apart(self, block: Block) -> bool:
        """Tell whether nothing is carried out of a block; a row of a table that asks and answers leaves what
        a question and its answer do.
        """
        if block.kind is BlockKind.CELL and block.labels:
            return not any(
                span.of(self._text).rstrip().endswith("?") for span in (block.span, block.labels[0])
            )
        return block.kind in _APART

    def names(self, hits: Iterable[Hit]) -> list[Hit]:
        """Return the hits that are carried further than to the next few sentences."""
        subjects, treaties = self._index.subjects, self._index.treaties
        return [
            hit
            for hit in hits
            if hit.cls in CARRIED_CLASSES
            or hit.members
            or hit.concept in subjects
            or not treaties.isdisjoint(hit.stands_for)
        ]

    def _as_treaty(self, hit: Hit) -> Hit:
        """Return a word that holds the name of a treaty ("the NPT review conference") as that treaty."""
        treaties = frozenset() if hit.cls else self._index.treaties & hit.stands_for
        return hit._replace(concept=min(treaties), cls="treaty") if treaties else hit

    def pass_over(self) -> None:
        """Take in a sentence that leaves nothing to those that are read behind it."""
        self._things.append([])
        del self._things[:-REACH_OF_THINGS]
        self._said.append(_SILENCE)
        del self._said[:-REACH_OF_WORDS]
        self._recent.append(_NOTHING)
        self._last = _NOTHING
        del self._recent[:-REACH]
        self._currency_told += 1
        self._told = None
        self._times.pass_over()
        self.questions.pass_over()
        self.actors.pass_over()

    def observe(
        self, reading: Reading, matches: Sequence[Match] = (), topics: Sequence[Carried] = ()
    ) -> None:
        """Take in a sentence; ``matches`` are what it said about facts, ``topics`` are what it goes on about
        without naming it.
        """
        block = self._blocks[reading.claim.sentence.block]
        claim = reading.claim
        if only_numbered(claim):
            return
        self._listed.observe(reading, block)
        self.questions.quote(reading, block.kind is BlockKind.QUOTE or bool(claim.quotes))
        if self._apart(block):
            if block.kind is BlockKind.QUOTE and (claim.quotes or _signs(reading)):
                self.actors.observe(reading)  # the text below may go on about who said it
                self._told = reading
            return
        self.main_treaty.tally_again(reading)
        tokens, quotes = claim.tokens, claim.quotes
        carried: list[Carried] = []
        things: list[Carried] = []
        said: list[Carried] = []
        times = {i for m in claim.mentions if m.kind in _RATIOS for i in claim.covered(m)}
        self.named = self.names(reading.hits)
        lasting = {id(h) for h in self.named if not measured_against(reading, h)}
        units = self._index.units
        for hit in reading.hits:
            if not hit.counts_as.isdisjoint(units) and times.isdisjoint(hit.words):
                things.append(carry(self._text, tokens, hit, "thing"))
            speaks = not hit.cls and not hit.fuzzy
            lasts = id(hit) in lasting
            if not (speaks or lasts):
                continue
            if quotes and claim.quoted(hit.first) and not _only_quoted(hit, quotes):
                continue
            one = carry(self._text, tokens, hit)
            if lasts and not (hit.cls == "person" and behind_he(reading, hit)):
                named = self._as_treaty(hit)
                carried.append(one if named is hit else carry(self._text, tokens, named))
            if speaks:
                said.append(one)
        classes = {one.hit.cls for one in carried if one.hit.cls}
        carried += with_origin((one for one in topics if one.hit.cls not in classes), "recent")
        if any(counts_something(reading, mention, self._index.units) for mention in claim.mentions):
            self._things.clear()  # the last figures count, whatever it is that they counted
        elif not things and self._things and any(m.kind is MentionKind.NUMBER for m in claim.mentions):
            things = self._things[-1]  # a bare figure counts what those before it do
        elif not things and self._things and only_topic(claim):
            things = self._things[-1]  # so does the answer to "And France?"
        self._listed.below(bool(things) or block.kind is BlockKind.HEADING)
        self._kind = tuple(things) or self._kind
        if reading.context.asked and self._things:
            things = things or self._things.pop()
        self._things.append(things)
        del self._things[:-REACH_OF_THINGS]
        if reading.context.asked and self._said:  # a question and its answer are as one sentence
            said = [*said, *self._said.pop().recent]
        self._said.append(_Said(with_origin(said, "last"), said, concepts_of(said)))
        del self._said[:-REACH_OF_WORDS]
        self._times.observe(reading, matches, bool(carried or things), self._index.units)
        self.questions.observe(reading, self._told)
        self.actors.observe(reading)
        self._told = reading
        sums = [m.value for m in claim.mentions if m.kind is MentionKind.MONEY]
        self._currency_told += 1
        if sums and isinstance(sums[-1], Quantity):
            self._currency, self._currency_told = sums[-1].unit, 0
        if block.kind is BlockKind.HEADING and not asks_on(claim):
            while self._headings and self._headings[-1][0] >= block.level:
                self._headings.pop()
            pointed = _pointed_at(reading)
            self.named += [one.hit for one in pointed]
            carried = with_origin([*carried, *pointed], "heading")
            self._headed = said
            self._headings.append((block.level, carried, self._left(carried)))
            self._recent.clear()
            self._times.counted.clear()
            self._last = _NOTHING
            self._kind = tuple(things)
            del self._things[:-1]
            del self._said[:-1]
        else:
            self._recent.append(self._left(carried))
            last = self._left(with_origin(carried, "last"))
            self._last = _over_an_answer(self._last, last) if reading.context.asked else last
            del self._recent[:-REACH]

    def counted(self) -> list[Hit]:
        """Return what the figures told last count."""
        return [one.hit for carried in (*self._things, self._kind) for one in carried]

    def told(self, sentence: Sentence) -> Reading | None:
        """Return the sentence right before one in the same block, or in the quotation above it."""
        told = self._told
        if told is None:
            return None
        block = told.claim.sentence.block
        quoted = self._blocks[block].kind is BlockKind.QUOTE and block + 1 == sentence.block
        return told if quoted or block == sentence.block else None

    def taken_up(self, sentence: Sentence) -> Reading | None:
        """Return the sentence right before one that takes it up and only adds when, where, how many or for
        whom how much that was, if it tells something.
        """
        told = self.told(sentence)
        if told is None or len(sentence.span) > TAKEN_UP:
            return None
        text = sentence.span.of(self._text)
        return told if takes_up(told, text, self._vocabulary, self._index.units) else None

    def _apart_from(self, told: Reading | None, labels: tuple[Carried, ...]) -> tuple[Carried, ...]:
        """Return labels without the names of which the part of the entry before one has others ("Israel -
        warheads: 90; MEMBER: NO").
        """
        end = told.claim.sentence.span.end if told is not None else 0
        if told is None or self._text[end : end + 1] != ";":
            return labels
        classes = {h.cls for h in told.hits if h.cls in CARRIED_CLASSES}
        return tuple(c for c in labels if c.hit.cls not in classes)


def _pointed_at(heading: Reading) -> tuple[Carried, ...]:
    """Return the treaty that a heading without names points back at ("What IT limits")."""
    claim, meant = heading.claim, heading.context.names.get("treaty", ())
    points = claim.discourse.it | claim.discourse.its
    at = next((i for i, word in enumerate(claim.words) if word in points), None)
    if at is None or len(meant) != 1 or any(h.cls for h in heading.hits) or claim.plural_noun(at + 1):
        return ()
    return meant


def _over_an_answer(asked: _Left, answer: _Left) -> _Left:
    """Return what an answer leaves to the next sentence, with the treaty and the topics of its question,
    where it names none: the next question asks on.
    """
    names, concepts = {**answer.names}, {**answer.concepts}
    if "treaty" in asked.names and "treaty" not in names:
        names["treaty"], concepts["treaty"] = asked.names["treaty"], asked.concepts["treaty"]
    return _Left(names, answer.countries, answer.topics or asked.topics, concepts)


def _signs(reading: Reading) -> bool:
    """Tell whether a sentence is no more than whose words a quotation is ("- Trump, to the BBC")."""
    persons = [h for h in reading.hits if h.cls == "person" and not h.fuzzy]
    return bool(persons) and persons[0].first <= 1 and len(reading.claim.tokens) <= _SIGNATURE


def _treaties(sentences: Sequence[_Left]) -> tuple[Carried, ...]:
    """Return the treaties that the last sentences name until there are two, in the order of the text, if the
    very last names any.
    """
    named: dict[str, Carried] = {}
    for back, left in enumerate(sentences[:REACH_OF_THINGS]):
        named.update({c.hit.concept: c for c in left.names.get("treaty", ()) if c.hit.concept not in named})
        if len(named) > 1 or (not named and not back):
            break
    return tuple(sorted(named.values(), key=lambda c: c.start)) if len(named) < 3 else ()


def _pair(sentences: Iterable[list[Carried]]) -> tuple[Carried, ...]:
    """Return the two countries that the last sentences are about, of the countries of each, nearest first:
    what names two of them, with no others since, or the last two that name one each.
    """
    since: dict[str, Carried] = {}
    for named in sentences:
        concepts = {m for c in named for m in c.hit.members or (c.hit.concept,)}
        if len(concepts) == 2 and since.keys() <= concepts:
            return tuple(named)
        if len(concepts) > 1:
            break
        since.update({c.hit.concept: c for c in named})
        if len(since) > 1:
            return tuple(since.values())
    return ()


def _only_quoted(hit: Hit, quotes: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a name is all that stands between quotation marks: it is then no quotation."""
    return bool(hit.cls) and any(hit.first <= first and last <= hit.last for first, last in quotes)
