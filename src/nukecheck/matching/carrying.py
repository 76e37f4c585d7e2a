"""What a text leaves in force from sentence to sentence: treaty, country, person, topic, year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nukecheck.claims import Claim
from nukecheck.claims.wordforms import looks_plural
from nukecheck.documents.lines import is_entry
from nukecheck.extract import Mention, MentionKind, extract
from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.discourse import LANGUAGES, Discourse, Phrases, load_discourse
from nukecheck.matching.context import Carried, Context, concepts_of
from nukecheck.matching.governing import counted
from nukecheck.matching.grammar import AGENT_CLASSES, nothing_but, word_before
from nukecheck.matching.index import FactIndex
from nukecheck.matching.reading import Reading
from nukecheck.matching.relative_dates import has_dates, only_date
from nukecheck.matching.sheets import sheets
from nukecheck.matching.telling import measured_against
from nukecheck.matching.unknown_names import others_named
from nukecheck.matching.vocabulary import Hit, Vocabulary
from nukecheck.matching.written import written
from nukecheck.patterns import pattern
from nukecheck.records import replace
from nukecheck.text import Block, BlockKind, Document, Sentence, Span
from nukecheck.tokens import Token, tokenize
from nukecheck.values import PartialDate, Quantity

REACH = 8
REACH_OF_THINGS = 3
REACH_OF_WORDS = 2
REACH_OF_PERSONS = 2
_ANSWER = 90  # characters of an answer that is read with its question
_ANSWER_AND_MORE = 180  # with a clause that tells something else besides
_DASHES = ("-", "–", "—")
_BRIEF_QUESTION = 5  # words of a question that leaves what it asks of to the one before
_ASKED = 4  # words, among the first of which a question asks who, when or how many
_IN_BRACKETS = pattern(r"\(([^()]{1,40})\)")
_TOPIC = 4  # words of a question that only names somebody
REACH_OF_DATES = 2  # sentences without a date, over which "a year later" reaches back
_BY_ITSELF = 10  # tokens of a sentence that gives little more than a date
_NAME_OF_ROW = 4
_OFTEN = 2  # times that a text names what it is about
_SMALL_WORD = 2
_TOPICS = 6
_UNITS = (MentionKind.MONEY, MentionKind.PERCENT, MentionKind.LENGTH, MentionKind.NUMBER)
_SUMS = (MentionKind.NUMBER, MentionKind.MONEY)
_RATIOS = (MentionKind.FACTOR, MentionKind.FREQUENCY)
_APART = (BlockKind.FOOTNOTE, BlockKind.CELL, BlockKind.QUOTE)
_CLASSES = ("treaty", "country", "person")
_LIMIT = "limit"
_PLACES = ("place", "country")
_new = tuple.__new__  # what ``Carried`` calls, without the detour


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
        self._document = document
        self._text = document.text
        self._vocabulary = vocabulary
        self._subjects = index.subjects
        self._acts = index.acts
        self._treaties = index.treaties
        self._units = index.units
        self._things: list[list[Carried]] = []
        self._kind: tuple[Carried, ...] = ()
        self._said: list[_Said] = []
        self.named: list[Hit] = []  # the names in the last sentence
        self._date: Mention | None = None
        self._dated: Mention | None = None
        self._undated = 0
        self._question: list[Carried] = []
        self._asked: list[Carried] = []  # the last that was, over its answer
        self._since_asked = 0  # sentences
        self._told: Reading | None = None  # the sentence before, whatever it tells
        self._topic: Carried | None = None
        self._persons: tuple[Carried, ...] = ()
        self._doer: Carried | None = None
        self._person_told = 0  # sentences ago
        self._quotation: list[Carried] = []
        self._speaker: tuple[int, Carried] | None = None  # with the block where they speak
        self._headings: list[tuple[int, list[Carried], _Left]] = []
        self._recent: list[_Left] = []
        self._last = _NOTHING  # the last of these once more
        self._year: int | None = None
        self._year_told = 0  # sentences ago
        self._currency, self._currency_told = "", 0  # sentences ago
        self._counted_years: dict[MentionKind, int] = {}
        self._rows: list[Carried] = []
        self._in_table = self._in_list = False
        self._tabled: list[Carried] = []  # what the figures of the last table count
        self._behind_table = 0  # sentences
        self._labels: dict[tuple[int, int, str], tuple[Carried, ...]] = {}
        self._counted: dict[tuple[tuple[Span, ...], str], frozenset[str] | None] = {}
        self._cells = frozenset(b.span for b in document.blocks if b.kind is BlockKind.CELL)
        self._heads = {b.span: b.labels for b in document.blocks if b.kind is BlockKind.CELL and b.labels}
        self._alone = frozenset(b.span for b in document.blocks if b.kind in (BlockKind.CELL, BlockKind.ITEM))
        self._sheets = sheets(document) if self._cells else {}
        self._dates: dict[Span, Mention | None] = {}
        self._named: dict[str, tuple[int, Carried]] = {}  # how often each treaty, and where last
        self._here: set[str] = set()  # those named below the last heading
        self._text_date: PartialDate | None = None
        self._dated_text = False

    def context(self, sentence: Sentence) -> Context:
        """Return what is in force for a sentence."""
        block = self._document.blocks[sentence.block]
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
        if "treaty" not in names and (main := self.main_treaty(sentence)) is not None:
            names["treaty"] = (main,)
            concepts.append(main.hit.stands_for | main.hit.members)
        del topics[_TOPICS:]
        things = tuple(one for carried in reversed(self._things) for one in carried)
        if block.kind is not BlockKind.CELL:
            things = things or tuple(self._tabled)
        answers = self.asked(sentence)
        labels = (*self._apart_from(self.told(sentence), self.labels(sentence)), *answers)
        concepts += [said.concepts for said in self._said]
        context = Context(
            names,
            tuple(topics),
            labels,
            things,
            self._words(),
            self._date or self._heading_date(block, sentence.language),
            self._year if self._year_told < REACH_OF_THINGS else None,
            self._unit(block, sentence.language),
            tuple(c for _, carried, _ in reversed(self._headings) for c in carried if c.hit.cls in _CLASSES),
            tuple(self._rows),
            self._kind,
            self._counting(block, sentence),
            self._dated if self._undated <= REACH_OF_DATES else None,
            bool(answers),
            self._captions(block),
            self._sheets.get(sentence.block),
            self._written(sentence.language),
            {**self._counted_years},
            _pair(left.countries for left in recent),
            self._topic,
            self._persons,
            self._doer,
            _treaties(recent),
            self._currency if self._currency_told < REACH_OF_THINGS else "",
        )
        context.__dict__["concepts"] = concepts_of((*topics, *labels, *things)).union(*concepts)
        return context

    def tally(self, claim: Claim, hits: Iterable[Hit], heading: bool) -> None:
        """Count the treaties that a sentence or heading names."""
        if heading:
            self._here.clear()
        for concept, hit in {h.concept: h for h in hits if h.cls == "treaty" and not h.fuzzy}.items():
            before, _ = self._named.get(concept, (0, None))
            self._named[concept] = before + 1, self._carry(claim.tokens, hit)
            self._here.add(concept)

    def _tally_again(self, reading: Reading) -> None:
        """Count "the treaty", shortly behind the name of the only one in a text, as naming it again."""
        if len(self._named) != 1 or any(h.cls == "treaty" for h in reading.hits):
            return
        ((concept, (count, carried)),) = self._named.items()
        meant = {c.hit.concept for c in reading.context.names.get("treaty", ())}
        if count < _OFTEN and meant == {concept} and self._speaks_of_treaty(reading.claim.sentence):
            self._named[concept] = count + 1, carried

    def main_treaty(self, sentence: Sentence) -> Carried | None:
        """Return the treaty that a text is about, where a sentence speaks of "the treaty" far from its name:
        the one named at least twice, and twice as often as any other, if below the heading no other is.
        """
        if not self._named:
            return None
        (concept, (count, carried)), *others = sorted(self._named.items(), key=lambda one: -one[1][0])
        if count < _OFTEN or any(_OFTEN * other > count for _, (other, _) in others):
            return None
        if not self._here <= {concept} or not self._speaks_of_treaty(sentence):
            return None
        return carried

    def _speaks_of_treaty(self, sentence: Sentence) -> bool:
        phrases = load_discourse(sentence.language).the_treaty
        text = sentence.span.of(self._document.text).lower()
        if not any(phrase[-1] in text for phrase in phrases):
            return False
        words = [t.folded for t in tokenize(self._document.text, sentence.span.start, sentence.span.end)]
        return bool(phrases.places(words))

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
            if cls in _CLASSES:
                names.setdefault(cls, []).append(one)
            elif self._is_topic(one):
                topics.append(one)
            if cls == "country" or one.hit.members:
                countries.append(one)
        concepts = {cls: concepts_of(named) for cls, named in names.items()}
        return _Left({cls: tuple(named) for cls, named in names.items()}, countries, topics, concepts)

    def _is_topic(self, one: Carried) -> bool:
        """Tell whether a text goes on speaking of something without naming it; a heading may name an act."""
        return one.hit.concept in self._subjects and (
            one.origin == "heading" or one.hit.concept not in self._acts
        )

    def _counting(self, block: Block, sentence: Sentence) -> frozenset[str] | None:
        """Return the units that the row and column headings of a table cell name; none for something unknown,
        ``None`` where they leave it open.
        """
        if block.kind is not BlockKind.CELL:
            return None
        key = (block.labels, sentence.language)
        if key not in self._counted:
            self._counted[key] = self._named_in(block.labels, sentence.language)
        return self._counted[key]

    def _named_in(self, labels: tuple[Span, ...], language: str) -> frozenset[str] | None:
        lexicon, discourse = load_lexicon(language), load_discourse(language)
        unknown = False
        for span in labels:
            if span not in self._cells:
                continue  # a caption tells of the whole table
            tokens = tokenize(self._document.text, span.start, span.end)
            hits = [h for h in self._vocabulary.find(tokens, language) if not h.fuzzy]
            shares = [h for h in hits if h.concept == "each"]  # "per party" counts no parties
            counts = [h for h in hits if not any(e.first <= h.first <= h.last <= e.last for e in shares)]
            units = frozenset(c for h in counts for c in h.counts_as) & self._units
            if units:
                return units
            names = {i for h in hits if h.cls or h.members for i in h.words}
            known = {i for h in hits for i in h.words}
            unknown = unknown or any(
                at not in names
                and len(word) > _SMALL_WORD
                and word.isalpha()
                and word not in lexicon.function_words
                and word not in discourse.number_of
                and (at not in known or looks_plural(word, language))
                for at, word in enumerate(token.folded for token in tokens)
            )
        return frozenset() if unknown else None

    def _written(self, language: str) -> PartialDate | None:
        """Return when the text says that it was written, which is read off once."""
        if not self._dated_text:
            self._dated_text = True
            self._text_date = written(self._document, language)
        return self._text_date

    def _captions(self, block: Block) -> tuple[Span, ...]:
        if block.kind is not BlockKind.CELL:
            return ()
        return tuple(span for span in block.labels if span not in self._cells)

    def _heading_date(self, block: Block, language: str) -> Mention | None:
        """Return the date that heads the row or column of a table cell, or an entry of a list, and is all
        that stands there.
        """
        for span in block.labels[: 2 if block.kind is BlockKind.CELL else 1]:
            if span not in self._alone:
                continue
            if span not in self._dates:
                found = extract(span.of(self._document.text), language)
                dated = len(found) == 1 and found[0].kind is MentionKind.DATE
                whole = dated and len(found[0].span) == len(span)
                self._dates[span] = replace(found[0], span=span) if whole else None
            if self._dates[span] is not None:
                return self._dates[span]
        return None

    def _unit(self, block: Block, language: str) -> Quantity | None:
        """Return one of what the headings of a table cell say its figures are in ("billion dollars", "%")."""
        if block.kind is not BlockKind.CELL:
            return None
        both = (language, "en" if language == "nl" else "nl")
        labels = [span.of(self._document.text).strip().lower() for span in block.labels]
        for spelt, read_as in ((w, r) for label in labels for w in _ones(label) for r in both):
            for mention in extract(spelt, read_as):
                if (
                    mention.span.start == 0
                    and mention.span.end > 1
                    and isinstance(mention.value, Quantity)
                    and mention.kind in _UNITS
                ):
                    return mention.value
        return None

    def follows(self, sentence: Sentence) -> bool:
        """Tell whether a sentence can leave anything to those behind it."""
        return self._document.blocks[sentence.block].kind not in _APART

    def names(self, hits: Iterable[Hit]) -> list[Hit]:
        """Return the hits that are carried further than to the next few sentences."""
        subjects, treaties = self._subjects, self._treaties
        return [
            hit
            for hit in hits
            if hit.cls in _CLASSES
            or hit.members
            or hit.concept in subjects
            or not treaties.isdisjoint(hit.stands_for)
        ]

    def _as_treaty(self, hit: Hit) -> Hit:
        """Return a word that holds the name of a treaty ("the NPT review conference") as that treaty."""
        treaties = frozenset() if hit.cls else self._treaties & hit.stands_for
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
        self._date = None
        self._undated += 1
        self._year_told += 1
        self._currency_told += 1
        self._question = self._quotation = []
        self._topic = self._told = self._doer = self._speaker = None
        self._persons = ()

    def observe(self, reading: Reading, matched: bool, topics: Sequence[Carried] = ()) -> None:
        """Take in a sentence; ``matched`` tells whether it said something about a fact, ``topics`` are what
        it goes on about without naming it.
        """
        block = self._document.blocks[reading.claim.sentence.block]
        self._observe_row(reading, block)
        quoted = block.kind is BlockKind.QUOTE or bool(reading.claim.quotes)
        self._quotation = self._all(reading) if quoted else []
        if block.kind in _APART:
            return
        claim = reading.claim
        self._tally_again(reading)
        tokens, quotes = claim.tokens, claim.quotes
        carried: list[Carried] = []
        things: list[Carried] = []
        said: list[Carried] = []
        times = {i for m in claim.mentions if m.kind in _RATIOS for i in _words(claim, m)}
        self.named = self.names(reading.hits)
        lasting = {id(h) for h in self.named if not measured_against(reading, h)}
        units = self._units
        for hit in reading.hits:
            if not hit.counts_as.isdisjoint(units) and times.isdisjoint(hit.words):
                things.append(self._carry(tokens, hit, "thing"))
            speaks = not hit.cls and not hit.fuzzy
            lasts = id(hit) in lasting
            if not (speaks or lasts):
                continue
            if quotes and claim.quoted(hit.first) and not _only_quoted(hit, quotes):
                continue
            one = self._carry(tokens, hit)
            if lasts:
                named = self._as_treaty(hit)
                carried.append(one if named is hit else self._carry(tokens, named))
            if speaks:
                said.append(one)
        classes = {one.hit.cls for one in carried if one.hit.cls}
        carried += _with_origin((one for one in topics if one.hit.cls not in classes), "recent")
        if any(_counts(reading, mention, self._units) for mention in claim.mentions):
            self._things.clear()  # the last figures count, whatever it is that they counted
        elif not things and self._things and any(m.kind is MentionKind.NUMBER for m in claim.mentions):
            things = self._things[-1]  # a bare figure counts what those before it do
        elif not things and self._things and _only_topic(claim):
            things = self._things[-1]  # so does the answer to "And France?"
        if things or block.kind is BlockKind.HEADING or self._behind_table >= REACH_OF_THINGS:
            self._tabled = []
        self._behind_table += 1
        self._kind = tuple(things) or self._kind
        self._things.append(things)
        del self._things[:-REACH_OF_THINGS]
        self._said.append(_Said(_with_origin(said, "last"), said, concepts_of(said)))
        del self._said[:-REACH_OF_WORDS]
        dates = [m for m in reading.claim.mentions if m.kind is MentionKind.DATE]
        told = any(h.cls in AGENT_CLASSES for h in reading.hits) or len(tokens) > _BY_ITSELF
        dayline = any(h.cls == "weekday" for h in reading.hits)  # "The Post - Friday, 6 February 2026"
        taken_up = reading.claim.places(reading.claim.discourse.anaphor)  # "the treaty ended on 3 May"
        alone = not (matched or told or dayline or any(b > a for a, b in taken_up))
        self._date = dates[0] if len(dates) == 1 and alone else None
        if self._date is not None and self._date.value == self._written(claim.sentence.language):
            self._date = None  # the date of the text is not that of what it tells next
        self._observe_date(claim)
        self._observe_question(reading)
        self._observe_person(reading)
        self._observe_doer(reading)
        self._observe_speaker(reading)
        self._told = reading
        sums = [m.value for m in claim.mentions if m.kind is MentionKind.MONEY]
        self._currency_told += 1
        if sums and isinstance(sums[-1], Quantity):
            self._currency, self._currency_told = sums[-1].unit, 0
        years = [
            m.value.earliest.year
            for m in reading.claim.mentions
            if m.kind is MentionKind.DATE
            and isinstance(m.value, PartialDate)
            and m.value.year_known
            and m.value.earliest.year == m.value.latest.year
            and claim.words[max(0, claim.begin(m) - 1)] not in claim.discourse.since
        ]
        self._year_told += 1
        if years and (carried or things):
            self._year, self._year_told = years[-1], 0
            for kind in {m.kind for m in claim.mentions if m.kind in _SUMS}:
                if kind is MentionKind.MONEY or any(_counts(reading, m, self._units) for m in claim.mentions):
                    self._counted_years[kind] = years[-1]
        if block.kind is BlockKind.HEADING and not asks_on(claim):
            while self._headings and self._headings[-1][0] >= block.level:
                self._headings.pop()
            carried = _with_origin(carried, "heading")
            self._headings.append((block.level, carried, self._left(carried)))
            self._recent.clear()
            self._counted_years.clear()
            self._last = _NOTHING
            self._kind = tuple(things)
            del self._things[:-1]
            del self._said[:-1]
        else:
            self._recent.append(self._left(carried))
            self._last = self._left(_with_origin(carried, "last"))
            del self._recent[:-REACH]

    def _observe_date(self, claim: Claim) -> None:
        """Keep the date of the last sentence that has any, if it has only one."""
        if has_dates(claim):
            self._dated, self._undated = only_date(claim), 0
        else:
            self._undated += 1

    def _observe_person(self, reading: Reading) -> None:
        """Keep the one or two people whom a sentence names, over the next that name and describe nobody."""
        named = [h for h in reading.by_class.get("person", ()) if not h.fuzzy]
        each = {h.concept: h for h in reversed(named)}
        self._person_told += 1
        if 0 < len(each) <= 2:
            self._persons = tuple(self._carry(reading.claim.tokens, h) for h in each.values())
            self._person_told = 0
        elif each or self._person_told > REACH_OF_PERSONS or others_named(reading):
            self._persons = ()

    def _observe_doer(self, reading: Reading) -> None:
        """Keep the one of several countries in a sentence that no preposition stands before."""
        claim = reading.claim
        named = [h for h in reading.by_class.get("country", ()) if not (h.fuzzy or claim.quoted(h.first))]
        small = claim.discourse.not_agent | claim.discourse.source_of | claim.discourse.place_of
        doing: list[Hit] = []
        for at, hit in enumerate(named):
            before = word_before(claim, hit.first)
            listed = before in claim.discourse.joining and at > 0  # "between A AND B"
            if named[at - 1] in doing if listed else before not in small | claim.discourse.by:
                doing.append(hit)
        several = len({h.concept for h in named}) > 1 and not any(h.members for h in named)
        alone = several and len({h.concept for h in doing}) == 1
        self._doer = self._carry(claim.tokens, doing[0], "last") if alone else None

    def _observe_speaker(self, reading: Reading) -> None:
        """Keep the one person who says something in a sentence, over those that are nothing but quoted."""
        claim = reading.claim
        if self._speaker is not None and claim.all_quoted and not others_named(reading):
            return
        said = any(not claim.quoted(h.first) for h in reading.evoking(("say",)))
        named = [h for h in reading.by_class.get("person", ()) if not claim.quoted(h.first)]
        one = said and len({h.concept for h in named}) == 1
        self._speaker = (claim.sentence.block, self._carry(claim.tokens, named[0])) if one else None

    def _observe_question(self, reading: Reading) -> None:
        """Keep what a question asks ("how many warheads does China have?") for its answer; another after it,
        to be answered with yes or no, leaves it.
        """
        claim = reading.claim
        self._topic = None
        if _only_topic(claim):
            named = [h for h in reading.hits if h.cls in AGENT_CLASSES]
            self._topic = self._carry(claim.tokens, named[0], "last") if len(named) == 1 else None
        if not claim.asks:
            self._question = []
            self._since_asked += 1
            return
        words = [token.folded for token in claim.tokens[2 * claim.marked :] if token.word]
        brief = len(words) <= _BRIEF_QUESTION
        asking = frozenset[str]().union(*(load_discourse(one).asking for one in LANGUAGES))
        goes_on = self._topic is not None or not claim.discourse.joining.isdisjoint(words[:1])
        if asking.isdisjoint(words[:_ASKED]) and not (brief and goes_on):
            return  # so few words may be read in either language
        own = self._all(reading)
        if brief and self._since_asked <= REACH_OF_WORDS:  # "And where?", "In how many countries?"
            classes = {c.hit.cls or bool(c.hit.members) for c in own}
            before = self._asked or (self._all(self._told) if self._told is not None else [])
            own += [c for c in before if not (c.hit.cls and c.hit.cls in classes)]
        self._question = self._asked = own
        self._since_asked = 0

    def _all(self, reading: Reading) -> list[Carried]:
        """Return all that a sentence names, as labels of the next."""
        return [self._carry(reading.claim.tokens, hit, "label") for hit in reading.hits if not hit.fuzzy]

    def _observe_row(self, reading: Reading, block: Block) -> None:
        """Keep the countries that head the rows of a table or the entries of a list, or those of a sentence,
        until the next text that names countries, and what the figures of a table count, until the next that
        names things.
        """
        cell = block.kind is BlockKind.CELL
        meant = {(first, last) for first, last, _ in reading.stand_ins}
        countries = [h for h in reading.hits if h.cls == "country" and (h.first, h.last) not in meant]
        heading = block.kind is BlockKind.HEADING and not asks_on(reading.claim)
        if (cell and not self._in_table) or heading:
            self._rows = []
        elif not cell and countries:
            entry = self._listed(block) and self._in_list and countries[0].first == 0
            named = [self._carry(reading.claim.tokens, h) for h in countries]
            self._rows = [*(self._rows if entry else ()), *named]
        self._in_list = self._listed(block)
        self._in_table = cell
        labels = self.labels(reading.claim.sentence) if cell else ()
        counting = [c for c in labels if c.hit.counts_as & self._units]
        if counting:
            self._tabled, self._behind_table = _with_origin(counting, "thing"), 0
        if cell and len(countries) == 1 and not reading.claim.mentions:
            hit, tokens = countries[0], reading.claim.tokens
            brief = sum(t.word for t in tokens) <= _NAME_OF_ROW
            if brief and all(hit.concept != c.hit.concept for c in self._rows):
                self._rows.append(self._carry(tokens, hit))

    def _listed(self, block: Block) -> bool:
        """Tell whether a block is an entry of a list, or a line that looks like one."""
        line = block.kind is BlockKind.PARAGRAPH and is_entry(
            self._document.text, block.span.start, block.span.end
        )
        return block.kind is BlockKind.ITEM or line

    def _carry(self, tokens: Sequence[Token], hit: Hit, origin: str = "recent") -> Carried:
        start, end = tokens[hit.first].start, tokens[hit.last].end
        return _new(Carried, (hit, start, end, self._text[start:end], origin))

    def counted(self) -> list[Hit]:
        """Return what the figures told last count."""
        return [one.hit for carried in (*self._things, self._kind) for one in carried]

    def asked(self, sentence: Sentence) -> list[Carried]:
        """Return the concepts of the question that a sentence answers, of the quotation whose speaker it
        names, if it is short.
        """
        text = sentence.span.of(self._document.text)
        discourse = load_discourse(sentence.language)
        if self._quotation and _opens(text, discourse.said_so):
            return self._quotation
        if len(text) > _ANSWER:
            return []
        return self._quotation if text[:1] in _DASHES else self._question

    def speaker(self, sentence: Sentence) -> Carried | None:
        """Return who said what stands before a sentence, in its block."""
        block, speaker = self._speaker or (-1, None)
        return speaker if block == sentence.block else None

    def told(self, sentence: Sentence) -> Reading | None:
        """Return the sentence right before one in the same block."""
        told = self._told
        return told if told is not None and told.claim.sentence.block == sentence.block else None

    def taken_up(self, sentence: Sentence) -> Reading | None:
        """Return the sentence right before one that takes it up and only says when or where that was ("It was
        in May", "He did so on a Sunday"), how many they are ("There are 90 of them"), or for whom it is how
        much ("In Russia it was $8 billion"), if it tells something.
        """
        text, told = sentence.span.of(self._document.text), self.told(sentence)
        if told is None or len(text) > _ANSWER_AND_MORE:
            return None
        language = told.claim.sentence.language  # one of so few words may be read as another
        said = _opens(text, load_discourse(language).that_was_said)
        if told.claim.asks or told.claim.denials or (told.claim.negations and not said):
            return None
        opens = _opens(text, load_discourse(language).that_was)
        if opens and self._only_when_or_where(_before_more(text, load_discourse(language)), language):
            return told
        if len(text) <= _ANSWER and self._tells_of_things(told) and self._only_how_many(text, language):
            return told
        summed = len(text) <= _ANSWER and any(m.kind is MentionKind.MONEY for m in told.claim.mentions)
        return told if summed and self._only_whose_sum(text, language) else None

    def _only_when_or_where(self, text: str, language: str) -> bool:
        """Tell whether a sentence has, behind the words that take up the one before, but one date, day or
        place.
        """
        discourse, tokens = load_discourse(language), tokenize(text)
        words = [t.folded for t in tokens]
        opening = max((last for first, last in discourse.that_was.places(words) if not first), default=-1)
        hits = [h for h in self._vocabulary.find(tokens, language) if h.first > opening and not h.fuzzy]
        dates = [m.span for m in extract(text, language) if m.kind is MentionKind.DATE]
        days = [h for h in hits if h.cls == "weekday"]
        places = [h for h in hits if h.cls in _PLACES and words[h.first - 1] in discourse.place_of]
        articles = discourse.transparent
        places += [
            h
            for h in hits
            if h.cls == "outlet"
            and words[h.first - 1 - (words[h.first - 1] in articles)] in discourse.not_agent
        ]
        told = {i for h in (*days, *places) for i in h.words}.union(range(opening + 1))
        told.update(i for i, token in enumerate(tokens) if any(s.start <= token.start < s.end for s in dates))
        small = load_lexicon(language).function_words | discourse.transparent | discourse.not_agent
        small |= discourse.place_of | discourse.existing
        one = len({*dates, *((h.first, h.last) for h in (*days, *places))}) == 1
        return one and nothing_but(told, small, tokens)

    def _tells_of_things(self, told: Reading) -> bool:
        """Tell whether a sentence speaks of things that it does not count, and of no others behind them."""
        claim = told.claim
        if any(m.kind is MentionKind.NUMBER for m in claim.mentions):
            return False
        last = min((h.last for h in told.hits if h.counts_as & self._units), default=len(claim.tokens))
        names = {i for h in told.hits if h.cls for i in h.words}
        behind = range(last + 1, len(claim.tokens))
        return last < len(claim.tokens) and not any(claim.plural_noun(i) for i in behind if i not in names)

    def _only_how_many(self, text: str, language: str) -> bool:
        """Tell whether a sentence has one figure and no word that tells what it counts, or whose."""
        discourse, tokens = load_discourse(language), tokenize(text)
        mentions = extract(text, language)
        if text.rstrip()[-1:] == "?" or [m.kind for m in mentions] != [MentionKind.NUMBER]:
            return False
        start, end = (mentions[0].hedge or mentions[0].span).start, mentions[0].span.end
        small = load_lexicon(language).function_words | discourse.they | discourse.passive | discourse.in_all
        small |= discourse.remaining | discourse.all_that | discourse.at_present
        told = {i for i, token in enumerate(tokens) if start <= token.start < end}
        named = any(h.cls for h in self._vocabulary.find(tokens, language))
        return not named and nothing_but(told, small, tokens)

    def _only_whose_sum(self, text: str, language: str) -> bool:
        """Tell whether a sentence has one country, one figure and no word that tells what it is of."""
        discourse, tokens = load_discourse(language), tokenize(text)
        names = [h for h in self._vocabulary.find(tokens, language) if h.cls == "country"]
        mentions = extract(text, language)
        if len(names) != 1 or len(mentions) != 1 or mentions[0].kind not in _SUMS:
            return False
        span = mentions[0].span
        small = load_lexicon(language).function_words | discourse.transparent | discourse.not_agent
        small |= discourse.amounting | discourse.passive | discourse.modal
        told = {i for i, token in enumerate(tokens) if span.start <= token.start < span.end}
        return nothing_but(told.union(names[0].words), small, tokens)

    def labels(self, sentence: Sentence) -> tuple[Carried, ...]:
        """Return the concepts of what labels the block of a sentence, in its language.

        Of a class that one label names, the labels further off name nothing.
        """
        language = sentence.language
        labels = self._document.blocks[sentence.block].labels
        found: list[Carried] = []
        for span in labels:
            named = {one.hit.cls for one in found if one.hit.cls in _CLASSES}
            found.extend(one for one in self._label(span, language) if one.hit.cls not in named)
        if sentence.block in self._sheets and not any(one.hit.cls == "treaty" for one in found):
            found.extend(
                one for one in self._label(self._sheets[sentence.block], language) if self._heads_all(one)
            )
        for span in self._corner(labels):
            named = {one.hit.cls for one in found if one.hit.cls in _CLASSES}
            heads = [one for one in self._label(span, language) if one.hit.cls not in named]
            found.extend(one for one in heads if one.hit.cls == "treaty" or _LIMIT in one.hit.stands_for)
        return tuple(found)

    def _apart_from(self, told: Reading | None, labels: tuple[Carried, ...]) -> tuple[Carried, ...]:
        """Return labels without the names of which the part of the entry before one has others ("Israel -
        warheads: 90; MEMBER: NO").
        """
        end = told.claim.sentence.span.end if told is not None else 0
        if told is None or self._text[end : end + 1] != ";":
            return labels
        classes = {h.cls for h in told.hits if h.cls in _CLASSES}
        return tuple(c for c in labels if c.hit.cls not in classes)

    def _heads_all(self, one: Carried) -> bool:
        """Tell whether a table may tell of something that its first row names."""
        return one.hit.cls == "treaty" or (one.hit.concept in self._subjects and not one.hit.cls)

    def _label(self, span: Span, language: str) -> tuple[Carried, ...]:
        key = (span.start, span.end, language)
        if key not in self._labels:
            tokens = tokenize(self._document.text, span.start, span.end)
            hits = self._vocabulary.find(tokens, language)
            self._labels[key] = tuple(self._carry(tokens, hit, "label") for hit in hits)
        return self._labels[key]

    def _corner(self, labels: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return what heads the headings of the rows of a table, of which the first labels a cell: it may
        tell of all that stands in it ("New START, maximum per country").
        """
        above = self._heads.get(labels[0], ()) if labels else ()
        return tuple(span for span in above if span not in labels)


def asks_on(claim: Claim) -> bool:
    """Tell whether a heading asks on about what was told before it, and so begins nothing new ("How long was
    it extended for?").
    """
    if not claim.asks:
        return False
    if any(last > first for first, last in claim.places(claim.discourse.anaphor)):
        return True
    discourse, words = claim.discourse, [*claim.words, "?"]
    small = load_lexicon(claim.sentence.language).function_words | discourse.verbs
    return any(
        word not in discourse.determiner or not words[at + 1].isalpha() or words[at + 1] in small
        for at, word in enumerate(claim.words)
        if word in discourse.it | discourse.they
    )


def _only_topic(claim: Claim) -> bool:
    """Tell whether a sentence is a question that only names somebody ("And China?", "Q: And China?")."""
    marked = 2 * claim.marked
    return claim.asks and sum(t.word for t in claim.tokens[marked:]) <= _TOPIC


def _counts(reading: Reading, mention: Mention, units: frozenset[str]) -> bool:
    """Tell whether a bare figure is followed by the name of what it counts."""
    return mention.kind is MentionKind.NUMBER and counted(reading, mention, units)[1]


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


def _words(claim: Claim, mention: Mention) -> range:
    first, last = claim.place(mention)
    return range(first, last + 1)


def _opens(text: str, phrases: Phrases) -> bool:
    """Tell whether a sentence begins with words that take up the one before it ("So said ...")."""
    return any(first == 0 for first, _ in phrases.places(text[:_ANSWER].lower().split()))


def _before_more(text: str, discourse: Discourse) -> str:
    """Return a sentence without what it tells besides, behind a comma ("in 2019, AFTER THE OTHER BROKE IT",
    "in May, A YEAR AFTER THE WAR BEGAN").
    """
    at = text.find(",")
    while at != -1:
        words = text[at + 1 :].lower().split()[:3]
        apart = 2 * (not discourse.some_one.isdisjoint(words[:1]))
        if not discourse.then_besides.isdisjoint(words[apart : apart + 1]):
            return text[:at]
        at = text.find(",", at + 1)
    return text


def _only_quoted(hit: Hit, quotes: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a name is all that stands between quotation marks: it is then no quotation."""
    return bool(hit.cls) and any(hit.first <= first and last <= hit.last for first, last in quotes)


def _with_origin(carried: Iterable[Carried], origin: str) -> list[Carried]:
    return [_new(Carried, (*c[:-1], origin)) for c in carried]


def _ones(label: str) -> list[str]:
    """Return ways to write one of what a heading says: "1 billion dollars", currency before or behind."""
    written: list[str] = []
    for one in (label.replace("(", " ").replace(")", " "), *_IN_BRACKETS.findall(label)):
        words = one.removeprefix("in ").split()
        written.append(f"1 {' '.join(words)}")
        if len(words) == 2:
            written += [f"{words[0]}1 {words[1]}", f"1 {words[1]} {words[0]}"]
    return written
