"""What a text asserts by a sentence or cell that is none without what stands before it: yes, no, a name, a
date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from nukecheck.claims import Claim, Mood, called
from nukecheck.claims.quotations import OPENING
from nukecheck.extract import MentionKind
from nukecheck.factbase.model import Kind
from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.discourse import Discourse
from nukecheck.matching.context import Context
from nukecheck.matching.ellipsis import (
    done_by,
    leans,
    one_of_them,
    remainder,
    spelt_out,
    who_did_so,
    with_one_more,
)
from nukecheck.matching.grammar import AGENT_CLASSES
from nukecheck.matching.index import FactIndex
from nukecheck.matching.match import match
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.naming import AGENTS
from nukecheck.matching.reading import Reading, read, said_by
from nukecheck.matching.relative_dates import with_days_of_month
from nukecheck.matching.vocabulary import Hit, Vocabulary
from nukecheck.records import replace
from nukecheck.text import BlockKind, Document, Sentence, Span
from nukecheck.tokens import folded, split

_OPEN = 4  # words, among the first of which a question asks who, when or how many
_LABEL = 6  # tokens of who says what stands behind the colon
_MARKED = 8  # characters of markup at the beginning of a line
_CLOSING = 3  # tokens from the end of a quotation to that of the sentence, at most
_OPENING = frozenset("('\"“„‘«")
_MARKUP = " \t*_>#-–—"
_GOING_ON = (",", ":", ";", "-", "–", "—")
_PAUSES = (",", "-", "–", "—")
_WHO_SAYS_SO = 10  # tokens of who says so, with the comma before
_SHORT = 90  # characters of an answer that names somebody
_QUOTED = frozenset("\"'“„‘«")
_MORE = 9  # tokens behind a yes
_CHOICE = 2  # that a question may give, and the words that may part them
_CLAIM = 4  # words of a statement that heads a row
_ROW = 4  # cells before one in its row
_PLACES = ("place", "country")

_CLAIMED = (Mood.TENTATIVE,)

Asserted = tuple[Reading, tuple[Match, ...]]


class Answers:
    """Follows a document, and tells what its answers assert of what was asked right before them."""

    def __init__(self, document: Document, vocabulary: Vocabulary, index: FactIndex) -> None:
        """Follow ``document``."""
        self._document = document
        self._vocabulary = vocabulary
        self._index = index
        self._asked: Reading | None = None
        self._stated: Reading | None = None

    def asserted(self, reading: Reading) -> Iterator[Asserted]:
        """Yield what a sentence or cell answers, each as the statement that it makes of a question or of the
        headings, with what that says about facts. Then remember what the sentence asks.
        """
        asked, self._asked = self._asked, reading if _asks(reading.claim) else None
        stated, self._stated = self._stated, reading
        last = stated.claim.text[-1:] if stated is not None else ""
        true = called(reading.claim.text, reading.claim.discourse, last)
        if true is not None and stated is not None and not reading.claim.asks:
            block = self._document.blocks[reading.claim.sentence.block]
            if (
                stated.claim.sentence.block == reading.claim.sentence.block
                and block.kind is not BlockKind.CELL
            ):
                statement = _plainly(stated, reading, moods=_CLAIMED)
                if not true:
                    yield from self._decided([statement], yes=False)
                elif found := match(statement, self._index):
                    yield statement, found
                return
        yes = yes_or_no(reading.claim)
        if self._document.blocks[reading.claim.sentence.block].kind is BlockKind.CELL:
            asked = self._question(reading)
            if asked is None and yes is not None:
                yield from self._decided(self._headings(reading), yes)
            yield from self._quoted(reading)
        elif stated is not None:
            yield from self._believed(stated, reading)
        if asked is None:
            return
        if yes is None:
            yield from self.named(asked, reading)
        elif _polar(asked.claim):
            start = _begin(reading.claim)
            short = _in_short(reading.claim, start)
            told = [_plainly(asked, reading, start, short[1] if short else start)]
            if short is not None:
                told = [*self._with_who_says_so(asked, reading, start, short[1]), *told]
            yield from self._decided(told, yes, len(asked.claim.tokens))
            if yes and _adds(reading.claim, start):
                yield from self._with_more(asked, reading)

    def _with_more(self, asked: Reading, answer: Reading) -> Iterator[Asserted]:
        """Yield what a yes tells of when, by whom or for how long that was which the question asks ("Was it
        extended? Yes, IN 2021").
        """
        claim, hits, begin = self.as_one(asked, answer)
        claim = with_days_of_month(claim, None)
        claim.__dict__["moods"] = tuple(m for m in claim.moods if m[0] is not Mood.QUESTION)
        statement = replace(read(claim, hits, asked.context), joined=begin)
        found = tuple(m for m in match(statement, self._index) if m.first >= begin)
        if found:
            yield replace(statement, begins=begin), found

    def _with_who_says_so(self, asked: Reading, answer: Reading, first: int, last: int) -> list[Reading]:
        """Return a question as a statement of those whom its answer names ("Largely, SAYS THE MINISTRY")."""
        begin = answer.claim.tokens[last].end - answer.claim.sentence.span.start
        who = answer.claim.text[begin:]
        if not any(h.cls and h.first > last for h in answer.hits):
            return []
        full = asked.claim.reworded(f"{asked.claim.text.rstrip(' ?')}{who}")
        statement = read(full, self._vocabulary.find(full.tokens, full.sentence.language), asked.context)
        written = answer.claim.sentence.span
        return [replace(statement, answered=answer.claim.span(first, last), written=written)]

    def _believed(self, told: Reading, reading: Reading) -> Iterator[Asserted]:
        """Yield what somebody thinks so or not of what the sentence before asks, or tells that was asked ("He
        asked whether A will do B. X THINKS NOT").
        """
        claim, discourse = reading.claim, reading.claim.discourse
        so, no = claim.places(discourse.believes_so), claim.places(discourse.believes_not)
        reported = told.claim.places(told.claim.discourse.reported_question)
        places = no or so  # "does not THINK SO"
        if len(places) != 1 or claim.asks or not (reported or _polar_question(told.claim)):
            return
        first, last = places[0]
        names = [h for h in reading.hits if h.cls in AGENT_CLASSES and h.last < first and not h.fuzzy]
        if not names or told.claim.sentence.block != claim.sentence.block:
            return
        begin = told.claim.tokens[reported[-1][1]].end if reported else told.claim.sentence.span.start
        asked = told.claim.source[begin : told.claim.sentence.span.end].strip(" ?.!")
        end = claim.tokens[names[-1].last].end - claim.sentence.span.start
        full = claim.reworded(f"{claim.text[:end]} {min(discourse.expects)} {min(discourse.that)} {asked}.")
        place = claim.span(first, last)
        yield from self.in_full(full, told, reading, names[0], place, not no, full.token_at(end))

    def taken_up(self, told: Reading, reading: Reading) -> Iterator[Asserted]:
        """Yield a sentence with the one behind it that only says when or where that was, or how much it was
        elsewhere, as one; with what this tells about facts.
        """
        claim, hits, begin = self.as_one(told, reading)
        claim = with_days_of_month(claim, None)
        dates = [m for m in claim.mentions if m.kind is MentionKind.DATE]
        before = [m for m in dates if claim.begin(m) < begin]
        if len(before) < len(dates):  # the date behind is the one that counts
            claim = claim.with_mentions(tuple(m for m in claim.mentions if m not in before))
        statement = replace(read(claim, hits, told.context), joined=begin)
        found = [_behind(m, begin) for m in match(statement, self._index)]
        if any(found):
            yield replace(statement, begins=begin), tuple(m for m in found if m is not None)

    def interviewed(self, told: Reading | None, reading: Reading) -> Iterator[Asserted]:
        """Yield what somebody says together with the sentence before, which only tells to whom ("X gave an
        interview to Y. He said that ..."), with what this tells of that.
        """
        if told is None or told.claim.asks or told.claim.negations or told.claim.moods:
            return
        outlets = told.by_class.get("outlet", ())
        people = {h.concept for h in told.by_class.get("person", ())}
        if len(outlets) != 1 or len(people) != 1 or not told.evoking(("interview",)):
            return
        claim, hits, begin = self.as_one(told, reading)
        statement = replace(read(claim, hits, told.context), joined=begin)
        found: dict[str, Match] = {}
        for one in match(statement, self._index):
            names = [h for h in (*one.names, *one.told) if h.cls == "outlet" and h.first < begin]
            spoken = any(s.role == "speaker" and not people.isdisjoint(s.values) for s in one.fact.slots)
            behind = all(h.first >= begin for h in one.evoked.predicates)
            if names and spoken and behind and not one.denied:
                found[one.fact.id] = replace(one, first=names[0].first, last=names[-1].last)
        if found:
            yield replace(statement, only=frozenset(found)), tuple(found.values())

    def said_behind(self, told: Reading | None, reading: Reading) -> Iterator[Asserted]:
        """Yield the first sentence of a quotation together with the next, behind which stands who says it
        ("IF IT EXPIRES, IT EXPIRES. We shall see," Trump said), with what this tells about quotations.
        """
        if told is None or not _quoted_on(told.claim, reading.claim) or match(told, self._index):
            return
        claim, hits, begin = self.as_one(told, reading)
        statement = read(claim, hits, told.context)
        found = tuple(
            m
            for m in match(statement, self._index)
            if m.fact.kind is Kind.QUOTATION
            and m.mention is None
            and m.evoked.subjects
            and all(h.first < begin for h in m.evoked.subjects)
        )
        if found:
            yield statement, found

    def spelt_out(self, told: Reading | None, reading: Reading) -> Iterator[Asserted]:
        """Yield what a clause says that leaves its predicate to the one before it, in full."""
        claim = reading.claim
        if not leans(claim):
            return
        found = self._vocabulary.find(claim.tokens, claim.sentence.language)
        among = one_of_them(claim, found) if told is not None else None
        if told is not None and among is not None:
            name, so = among
            full = with_one_more(told.claim, claim, name)
            yield from self.in_full(full, told, reading, name, claim.sentence.span, so)
        rest = remainder(claim, found)
        if rest is None:
            return
        opening = claim.discourse.clausal | claim.discourse.boundary
        if any(t.word and t.folded not in opening for t in claim.tokens[: rest.first]):
            told, end = reading, rest.first
        elif told is not None:
            end = len(told.claim.tokens)
        else:
            return
        hits = self._vocabulary.find(told.claim.tokens, told.claim.sentence.language)
        full = spelt_out(told.claim, hits, end, claim, rest)
        yield from self.in_full(full, told, reading, rest.name, claim.span(rest.first, rest.last))

    def done_by(self, told: Reading | None, reading: Reading) -> Iterator[Asserted]:
        """Yield what stands before with who did it, where a sentence only tells that, or what follows its
        semicolon.
        """
        claim = reading.claim
        begin = claim.text.rfind(";") + 1
        if begin:
            told, claim = reading, claim.reworded(claim.text[begin:])
        if told is None or not claim.places(claim.discourse.did_so):
            return
        found = who_did_so(claim, self._vocabulary.find(claim.tokens, claim.sentence.language))
        if found is None:
            return
        before = told.claim.reworded(told.claim.text[: begin - 1]) if begin else told.claim
        before = _what_was_told(before)
        full = done_by(before, self._vocabulary.find(before.tokens, before.sentence.language), found[1])
        whole = reading.claim.sentence.span
        yield from self.in_full(full, told, reading, found[0], Span(whole.start + begin, whole.end))

    def in_full(
        self,
        full: Claim | None,
        told: Reading,
        reading: Reading,
        name: Hit,
        place: Span,
        so: bool = True,
        begins: int = 0,
    ) -> Iterator[Asserted]:
        """Yield what a clause put in full tells of a name, or its denial, at its place in the text: by words
        behind a token, where what stands before only tells who that is.
        """
        if full is None:
            return
        statement = read(full, self._vocabulary.find(full.tokens, full.sentence.language), told.context)
        statement = replace(statement, answered=place, written=reading.claim.sentence.span)
        matches = match(statement, self._index)
        found = tuple(
            m
            for m in matches
            if any(h.concept == name.concept for h in (*m.names, *m.told, *m.evoked.subjects))
            and any(at >= begins for at in m.evoked.words)
        )
        if so and found:
            yield replace(statement, only=frozenset(m.fact.id for m in found)), matches
        elif turned := denied(found):
            yield statement, turned

    def _decided(self, statements: list[Reading], yes: bool, length: int | None = None) -> Iterator[Asserted]:
        """Yield the first of the statements that says something, asserted or denied; what stands behind its
        first so many tokens tells who says so.
        """
        for statement in statements:
            found = tuple(m for m in match(statement, self._index) if tells_all(statement, m, length))
            found = found if yes else denied(_of_whom(statement, found))
            if found:
                yield statement, found
                return

    def _headings(self, cell: Reading) -> list[Reading]:
        """Return the headings of a cell, each as a sentence about the other one."""
        found = []
        labels = self._document.blocks[cell.claim.sentence.block].labels
        if asks_truth(self._document.text, labels, [cell.claim.discourse]):
            claim, hits = self.read(labels[0], cell)
            return [_plainly(read(claim, hits, _of_others(cell.context, labels[0])), cell)]
        for span in labels:
            claim, hits = self.read(span, cell)
            context = _of_others(cell.context, span)
            if context.labels and not claim.negations:
                found.append(_plainly(read(claim, hits, context), cell))
        return found

    def _question(self, cell: Reading) -> Reading | None:
        """Return the question that heads the row of a cell."""
        labels = self._document.blocks[cell.claim.sentence.block].labels
        if not labels or not labels[0].of(self._document.text).rstrip().endswith("?"):
            return None
        claim, hits = self.read(labels[0], cell)
        sheet = cell.context.sheet or Span(0, 0)
        about = tuple(c for c in cell.context.labels if sheet.start <= c.start < sheet.end)
        asked = read(claim, hits, replace(cell.context, labels=about, asked=False))
        return asked if _asks(claim) else None

    def _quoted(self, cell: Reading) -> Iterator[Asserted]:
        """Yield the row of a table up to a cell, if it begins with a quotation and the cell names somebody or
        something: who said it, and to whom.
        """
        number, blocks = cell.claim.sentence.block, self._document.blocks
        labels = blocks[number].labels
        start, end = labels[0].start if labels else 0, cell.claim.sentence.span.end
        if not labels or self._document.text[start : start + 1] not in _QUOTED:
            return
        before = blocks[max(0, number - _ROW) : number]
        in_row = any(b.span == labels[0] for b in before) and all(
            b.labels[:1] == labels[:1] for b in before if b.span.start > start
        )
        if not in_row or not any(h.cls for h in cell.hits):
            return
        claim, hits = self.read(Span(start, end), cell)
        if claim.quotes:
            mark = claim.quotes[0][1]  # there may be no sign between
            said = [said_by(mark)] if any(h.cls == "person" and h.first > mark for h in hits) else []
            statement = read(claim, (*hits, *said), Context(topics=cell.context.topics))
            statement = replace(statement, answered=cell.claim.sentence.span)
            begin = claim.token_at(cell.claim.sentence.span.start)
            found = match(statement, self._index)
            wrong = tuple(m for m in found if m.part is Part.SLOT and m.first >= begin)
            right = tuple(
                m for m in found if m.part is not Part.SLOT and any(h.first >= begin for h in m.names)
            )
            yield statement, wrong or right

    def named(self, asked: Reading, answer: Reading) -> Iterator[Asserted]:
        """Yield a question with the name that answers it in the place of the word that asks for it."""
        at, name = _place_of_name(asked.claim), _name(answer)
        if at is None or name is None or not _asked_for(asked.claim, at, name):
            return
        if any(h.concept == name.concept for h in asked.hits):
            yield from self._chosen(asked, answer, at, name)
            return
        put = name._replace(first=at, last=at, words=(at,))
        plain = _plainly(asked, answer, name.first, name.last)
        hits = tuple(sorted((*asked.hits, put), key=lambda h: (h.first, h.last, h.concept)))
        statement = replace(plain, hits=hits)
        where = asked.claim.words[at] in asked.claim.discourse.asking_where
        found = tuple(
            m
            for m in match(statement, self._index)
            if put in (*m.names, *m.told, *m.evoked.subjects)
            and not (where and m.slot is not None and m.slot.role in AGENTS)
        )
        if found:
            yield statement, found

    def _chosen(self, asked: Reading, answer: Reading, at: int, name: Hit) -> Iterator[Asserted]:
        """Yield a question with the one of two that answers it, of which it gives the choice at its end ("Who
        has more warheads, A or B? A").
        """
        claim, words = asked.claim, asked.claim.words
        offered = [h for h in asked.hits if h.cls == name.cls and not h.members][-2:]
        if len({h.concept for h in offered}) < len(offered) or len(offered) < _CHOICE:
            return
        first, second = offered
        begin = first.first - (words[first.first - 1] in claim.discourse.determiner) - 1
        between = [t for t in claim.tokens[first.last + 1 : second.first] if t.word]
        behind = any(t.word for t in claim.tokens[second.last + 1 :])
        if begin <= at or words[begin] not in _PAUSES or len(between) > _CHOICE or behind:
            return
        start = claim.sentence.span.start
        asking = claim.text[claim.tokens[at].end - start : claim.tokens[begin].start - start].strip()
        other = second if first.concept == name.concept else first
        than = ""
        if not claim.discourse.comparative.isdisjoint(words[at:begin]):
            than = f" {min(claim.discourse.than)} {_written(claim, other)}"
        full = claim.reworded(f"{_written(answer.claim, name)} {asking}{than}.")
        place = answer.claim.span(name.first, name.last)
        yield from self.in_full(full, asked, answer, name, place)

    def as_one(self, told: Reading, reading: Reading) -> tuple[Claim, tuple[Hit, ...], int]:
        """Read two sentences as one; also return the first token of the second."""
        start = reading.claim.sentence.span.start
        claim, hits = self.read(Span(told.claim.sentence.span.start, reading.claim.sentence.span.end), told)
        return claim, hits, claim.token_at(start)

    def read(self, span: Span, cell: Reading) -> tuple[Claim, tuple[Hit, ...]]:
        """Read other words of the table of a cell."""
        sentence = cell.claim.sentence
        claim = Claim(self._document.text, Sentence(span, sentence.language, sentence.block))
        return claim, tuple(self._vocabulary.find(claim.tokens, sentence.language))


def asks_truth(text: str, labels: Sequence[Span], discourses: Iterable[Discourse]) -> bool:
    """Tell whether the column of a cell with these labels tells of the statements that head the rows whether
    they are true ("Claim | VERDICT"), in one of some languages.
    """
    if len(labels) < 2 or len(labels[0].of(text).split()) < _CLAIM:
        return False
    head = folded(split(text, labels[1].start, labels[1].end))
    return any(discourse.asks_truth.places(head) for discourse in discourses)


def _what_was_told(claim: Claim) -> Claim:
    """Return what a sentence tells that somebody said or heard ("they heard that IT WAS PUT OFF")."""
    leading = [at for at, word in enumerate(claim.words) if word in claim.discourse.that]
    if not leading or claim.words[leading[-1] + 1 :] == []:
        return claim
    begin = claim.tokens[leading[-1]].end - claim.sentence.span.start
    return claim.reworded(claim.text[begin:].strip())


def _quoted_on(claim: Claim, following: Claim) -> bool:
    """Tell whether a sentence opens a quotation that the next one closes, with words behind it."""
    closing = OPENING.get(claim.tokens[0].raw) if claim.tokens else None
    if closing is None or claim.asks or claim.quotes:
        return False
    ends = [i for i, token in enumerate(following.tokens) if token.raw == closing]
    return len(ends) == 1 and any(t.word for t in following.tokens[ends[0] + 1 :])


def _written(claim: Claim, name: Hit) -> str:
    """Return a name as it is written."""
    return claim.span(name.first, name.last).of(claim.source)


def _behind(one: Match, begin: int) -> Match | None:
    """Return what is told by a figure, date or name behind a token, at that; ``None`` for what is not."""
    if one.mention is not None or one.first >= begin:
        return one if one.first >= begin else None
    names = [h for h in (*one.names, *one.told) if h.first >= begin]
    return replace(one, first=names[0].first, last=names[-1].last) if names else None


def _of_others(context: Context, span: Span) -> Context:
    """Return the context of a cell with the names in its other headings, or in those above the table."""
    others = tuple(c for c in context.labels if c.hit.cls and not span.start <= c.start < span.end)
    treaties = tuple(c for c in context.headings if c.hit.cls == "treaty")
    countries = tuple(c for c in context.headings if c.hit.cls == "country")
    return Context(labels=others or countries, names={"treaty": treaties})


def _asks(claim: Claim) -> bool:
    """Tell whether a sentence asks something, and denies nothing."""
    return claim.asks and not claim.negations


def _polar_question(claim: Claim) -> bool:
    return _asks(claim) and _polar(claim)


def _opening(claim: Claim) -> list[int]:
    """Return the first words of a sentence, behind the name of who says it."""
    begin = _begin(claim)
    return [i for i, token in enumerate(claim.tokens) if token.word and i >= begin][:_OPEN]


def _polar(claim: Claim) -> bool:
    """Tell whether a question asks for yes or no, and supposes nothing."""
    words = [claim.words[i] for i in _opening(claim)]
    return claim.discourse.asking.isdisjoint(words) and claim.discourse.supposing.isdisjoint(words[:1])


def _place_of_name(claim: Claim) -> int | None:
    """Return the word of a question that asks for a name, if it is what asks."""
    asking = [i for i in _opening(claim) if claim.words[i] in claim.discourse.asking]
    return asking[0] if asking and claim.words[asking[0]] in claim.discourse.asking_name else None


def _name(answer: Reading) -> Hit | None:
    """Return the one name that a short answer begins with, small words apart."""
    claim = answer.claim
    begin = _begin(claim)
    names = [h for h in answer.hits if h.cls and h.first >= begin]
    if not names or len(claim.text) > _SHORT or claim.negations or claim.moods:
        return None
    name = names[0]
    discourse = claim.discourse  # "Only A", "That was A"
    small = load_lexicon(claim.sentence.language).function_words | discourse.alone | discourse.all_that
    small |= discourse.that_one | discourse.verbs | discourse.existing
    if not small.issuperset(claim.words[begin : name.first]):
        return None
    joined = claim.words[name.last + 1 : name.last + 2]
    more = claim.discourse.joining.intersection(joined) or (
        joined == [","] and any(h.first == name.last + 2 and h.cls == name.cls for h in names)
    )
    return None if more else name


def _asked_for(claim: Claim, at: int, name: Hit) -> bool:
    """Tell whether a name is of a kind that a word asks for."""
    if claim.words[at] in claim.discourse.asking_who:
        return name.cls in (*AGENT_CLASSES, "outlet")
    return claim.words[at] not in claim.discourse.asking_where or name.cls in _PLACES


def yes_or_no(claim: Claim) -> bool | None:
    """Tell whether a sentence is, or begins with, a yes or a no; ``None`` where it is neither, or half."""
    discourse = claim.discourse
    plain = claim.words and discourse.yes_and_no.isdisjoint(claim.bag)
    if plain and not (claim.places(discourse.in_short_yes) or claim.places(discourse.in_short_no)):
        return None
    at = _begin(claim)
    words = claim.words[at:] or [claim.text.strip()]  # a tick is no word
    if (short := _in_short(claim, at)) is not None:
        return short[0]
    if words[0] not in discourse.yes_and_no:
        return None
    if words[1:] and claim.tokens[at + 1].word:
        return None
    if not discourse.clausal.isdisjoint(words[2:3]):
        return None  # "yes, but"
    return words[0] in discourse.assenting


def _adds(claim: Claim, at: int) -> bool:
    """Tell whether nothing but a few words without a verb stand behind the comma after a yes ("Yes, IN
    2021.").
    """
    behind = claim.words[at + 1 :]
    return behind[:1] == [","] and len(behind) <= _MORE and claim.discourse.verbs.isdisjoint(behind)


def _in_short(claim: Claim, at: int) -> tuple[bool, int] | None:
    """Return whether a sentence that is nothing else from a token on says yes or no in more than a word ("NOT
    YET.", "OF COURSE."), and its last token.
    """
    discourse = claim.discourse
    for phrases, yes in ((discourse.in_short_yes, True), (discourse.in_short_no, False)):
        for first, last in claim.places(phrases):
            rest = [t for t in claim.tokens[last + 1 :] if t.word or t.raw == "?"]
            if first == at and (not rest or _only_who_says_so(claim, last + 1) or _then_more(claim, last)):
                return yes, last
    return None


def _then_more(claim: Claim, last: int) -> bool:
    """Tell whether a sentence goes on behind a pronoun and verb that say yes or no ("IT DOES NOT: A did")."""
    discourse = claim.discourse
    marks = claim.words[last + 1] in _GOING_ON and discourse.clausal.isdisjoint(claim.words[last + 2 :][:1])
    return marks and claim.words[_begin(claim)] in _pronouns(discourse)


def _pronouns(discourse: Discourse) -> frozenset[str]:
    return discourse.it | discourse.they | discourse.he | discourse.she


def _only_who_says_so(claim: Claim, at: int) -> bool:
    """Tell whether all that stands from a token on is who says so ("LARGELY, SAYS THE MINISTRY.")."""
    if claim.words[at] not in _PAUSES or len(claim.words) - at > _WHO_SAYS_SO or claim.asks:
        return False
    says = any(first == at + 1 for first, _ in claim.places(claim.discourse.aside))
    return says and {*claim.segment[at + 1 : -1]} == {claim.segment[at + 1]}


def _begin(claim: Claim) -> int:
    """Return where an answer begins, behind a mark that it is one, or who says it ("A: ...", "The
    minister: ..."), or behind the mark that opens a quotation with all of it.
    """
    if claim.tokens and claim.tokens[0].raw in _OPENING:
        return int(all(quote[1] >= len(claim.tokens) - _CLOSING for quote in claim.quotes))
    if claim.marked and claim.words[0] in claim.discourse.marks_answer:
        return 2
    colon = claim.words.index(":") if ":" in claim.words[1:_LABEL] else 0
    if not colon or claim.words[0] in _pronouns(claim.discourse):
        return 0
    start = claim.sentence.span.start
    before = claim.source[max(0, start - _MARKED) : start].rstrip(_MARKUP)
    if colon == len(claim.words) - 1 or before[-1:] not in ("", "\n", ";"):
        return 0
    if not claim.tokens[0].raw[:1].isupper() and before[-1:] != ";":
        return 0
    return 0 if any(claim.begin(m) < colon for m in claim.mentions) else colon + 1


def _plainly(
    asked: Reading,
    answer: Reading,
    first: int = 0,
    last: int = -1,
    moods: Sequence[Mood] = (Mood.QUESTION,),
) -> Reading:
    """Return a question as the statement that its answer makes it, told at some tokens of that."""
    claim = asked.claim.with_mentions(asked.claim.mentions)
    claim.__dict__["moods"] = tuple(m for m in asked.claim.moods if m[0] not in moods)
    place = answer.claim.span(first, max(first, last)) if answer.claim.tokens else answer.claim.sentence.span
    return Reading(claim, asked.hits, asked.context, asked.stand_ins, asked.begins, place)


def tells_all(statement: Reading, one: Match, length: int | None = None) -> bool:
    """Tell whether every word of a question or heading that tells something, of its first so many, is one
    that a fact may be found by: what yes and no say of the others is not known.
    """
    claim = statement.claim
    discourse = claim.discourse
    small = load_lexicon(claim.sentence.language).function_words | discourse.modal | discourse.passive
    small |= discourse.place_of | discourse.clausal
    known = {i for h in (*one.names, *one.told) for i in h.words}.union(one.evoked.words)
    known.update(claim.mentioned)
    known.update(i for h in statement.hits if h.cls or h.members for i in h.words)
    framed = (c for frame in one.fact.says for group in frame for c in group.concepts)
    known.update(i for h in statement.evoking(framed) for i in h.words)
    known.update(range(_begin(claim)), [0] * (claim.marked or claim.words[1:2] == [":"]))  # "Q: ..."
    return all(
        i in known or word in small or not claim.tokens[i].word or word.isdigit()
        for i, word in enumerate(claim.words[:length])
    )


def _of_whom(statement: Reading, found: tuple[Match, ...]) -> tuple[Match, ...]:
    """Leave out what is not told of those whom the other headings of a cell name: no is said of them."""
    labels = statement.context.labels
    return tuple(m for m in found if not labels or any(c in labels for c in m.evoked.carried))


def denied(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return what a no makes of statements: nothing where it is not clear what it denies. That it was not
    somebody who was not is as the sources have it.
    """
    if len({m.fact.id for m in matches}) != 1:
        return ()
    if any(m.part is Part.SLOT for m in matches):
        mistaken = len(matches) == 1 and not matches[0].agrees and not matches[0].denied
        return (replace(matches[0], part=Part.STATEMENT, agrees=True),) if mistaken else ()
    return tuple(replace(m, denied=not m.denied, outright=m.fact.kind is Kind.QUANTITY) for m in matches)
