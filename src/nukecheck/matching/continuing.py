"""What a sentence tells only together with the one before it, or the one before that: "Putin made an
offer. It was to keep to the limits FOR A YEAR".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import Kind
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.anaphors import refers
from nukecheck.matching.answers import Answers, Asserted
from nukecheck.matching.context import CARRIED_CLASSES
from nukecheck.matching.grammar import nothing_but
from nukecheck.matching.index import FactIndex
from nukecheck.matching.match import match
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.naming import AGENTS
from nukecheck.matching.reading import Reading, read
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record, replace
from nukecheck.text import BlockKind, Document, Span

_LONGEST = 140  # characters of a sentence that is read with another
_FARTHEST = 280  # characters from the beginning of the one to the end of the other
_SHORT = 16  # tokens of a sentence with one word that tells of a fact
_LENT = 2  # things that a fact needs and only the first sentence has
_LITTLE = 26  # tokens of a sentence that may go on about what is further back
_SUMS = (MentionKind.NUMBER, MentionKind.MONEY, MentionKind.PERCENT)
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.QUOTE)

_Read = tuple[Reading, frozenset[str]]  # a sentence, and the facts that it tells of


class Continuations:
    """Follows a document, and reads its sentences together with those before them."""

    def __init__(self, document: Document, answers: Answers, index: FactIndex) -> None:
        """Read what ``answers`` put together."""
        self._document = document
        self._answers = answers
        self._index = index
        self._before: list[_Read] = []

    def told(self, told: Reading | None, reading: Reading, matches: Sequence[Match]) -> Iterator[Asserted]:
        """Yield a sentence with ``told``, the one before it, as one, or else with the one before that; with
        what this tells by words of the sentence that it does not tell by itself.
        """
        facts = next((facts for one, facts in self._before if one is told), frozenset[str]())
        past = [(told, facts), *self._before[1:]] if told is not None else []
        self._before = [(reading, frozenset(m.fact.id for m in matches)), *self._before[:1]]
        number = reading.claim.sentence.block
        if self._document.blocks[number].kind not in _RUNNING or not _states(reading):
            return
        for before, facts in past:
            if before is not told and before.claim.sentence.block != number:
                continue
            if told is not None and before is not told and not _may_reach_back(told, reading):
                continue
            if _states(before) and not before.claim.quotes and _stretch(before, reading) <= _FARTHEST:
                found = self._together(before, facts, reading, matches, before is not told)
                if found is not None:
                    yield found
                    return

    def _together(
        self,
        before: Reading,
        facts: frozenset[str],
        reading: Reading,
        matches: Sequence[Match],
        apart: bool,
    ) -> Asserted | None:
        """Read two sentences, which another may part (``apart``), as one; return what this tells of other
        facts, at other places, than each.
        """
        told = facts.union(m.fact.id for m in matches)
        if not self._may_tell(before, reading, told):
            return None
        claim, hits, begin = self._answers.as_one(before, reading)
        statement = replace(read(claim, hits, before.context), joined=begin)
        places = [_place(reading, m) for m in matches]
        second = _Second(statement, begin, apart or bool(matches), self._index.acts)
        found = tuple(
            m
            for m in match(statement, self._index)
            if m.fact.id not in told
            and m.first >= begin
            and not any(_place(statement, m).overlaps(place) for place in places)
            and second.tells(m)
        )
        if not found:
            return None
        return replace(statement, begins=begin, only=frozenset(m.fact.id for m in found)), found

    def _may_tell(self, before: Reading, reading: Reading, told: frozenset[str]) -> bool:
        """Tell whether the words of two sentences have all that a fact needs, which none of them tells, of
        which the second lacks a little, and has a figure, or words other than names, for the rest.
        """
        words = frozenset(c for h in reading.hits if not h.cls for c in h.stands_for)
        counts = any(m.kind is not MentionKind.DATE for m in reading.claim.mentions)
        enough = 1 if len(reading.claim.tokens) <= _SHORT else 2
        for frame in self._index.frames(reading.concepts | before.concepts):
            fact = frame.fact
            if fact.id in told or frame.denies:
                continue
            needs = (*frame.fills, *(frozenset([c]) for c in fact.subject))
            lacking = sum(need.isdisjoint(reading.concepts) for need in needs)
            if fact.kind is Kind.QUANTITY:
                fits = counts and lacking
            else:
                fits = 1 <= lacking <= _LENT and sum(not words.isdisjoint(n) for n in needs) >= enough
            if fits:
                return True
        return False


class _Second(Record):
    """The second of two sentences that are read as one, from token ``begin`` on. ``besides`` tells that it
    tells of other facts by itself, or does not stand right behind the first. ``acts`` are the concepts that
    no text is about.
    """

    statement: Reading
    begin: int
    besides: bool
    acts: frozenset[str]

    def tells(self, one: Match) -> bool:
        """Tell whether what the two tell is told by words of the second, and of nobody else there."""
        evoked, begin = one.evoked, self.begin
        words = (*evoked.required, *evoked.subjects)
        if any(h.first < begin <= h.last for h in words):
            return False  # no form reaches from one sentence into the other
        own = [h for h in (*words, *one.names) if h.first >= begin]
        verbs = [h for h in evoked.predicates if h.first >= begin]
        if one.part is Part.VALUE and one.mention is not None:
            denied = one.denied and all(at < begin for at, _ in self.statement.claim.negations)
            safe = one.fact.kind is Kind.QUANTITY and self._counts(one.mention, own) and not denied
        elif one.part is Part.SLOT:  # who does or says something may do or say something else there
            safe = bool(verbs) and one.slot is not None and one.slot.role not in AGENTS
        else:
            safe = bool(verbs) and self._states(one, own, verbs)
        lent = not any(h.first >= begin for h in evoked.subjects)
        safe = safe and not (lent and self.acts.intersection(one.fact.subject))  # what is done is not lent
        return safe and not self._of_others(one)

    def _counts(self, figure: Mention, own: Sequence[Hit]) -> bool:
        """Tell whether a figure is that of a fact: a word of the sentence tells so."""
        claim = self.statement.claim
        behind = claim.place(figure)[1] + 1
        read_so = {i for h in own for i in h.words}
        if claim.plural_noun(behind) and behind not in read_so:
            return False
        money = figure.kind is MentionKind.MONEY
        if figure.kind in _SUMS and (money or all(h.cls for h in own)) and self._tells_more(figure):
            return False
        if figure.kind is not MentionKind.NUMBER:
            return True
        return bool(own) and not any(m.kind is MentionKind.DATE for m in self._others(figure))

    def _tells_more(self, figure: Mention) -> bool:
        """Tell whether the sentence has, beside names and a figure, words that may tell what that is of ("Its
        EXPORTS were WORTH $400 billion").
        """
        claim, discourse = self.statement.claim, self.statement.claim.discourse
        told = {*range(self.begin), *claim.covered(figure)}
        told.update(i for h in self.statement.hits if h.cls or h.members for i in h.words)
        told.update(i for m in self._others(figure) for i in claim.covered(m))
        small = load_lexicon(claim.sentence.language).function_words | discourse.transparent
        small |= discourse.not_agent | discourse.amounting | discourse.passive | discourse.modal
        return not nothing_but(told, small | discourse.verbs | discourse.existing, claim.tokens)

    def _states(self, one: Match, own: Sequence[Hit], verbs: Sequence[Hit]) -> bool:
        """Tell whether enough of a statement is in the sentence, with no figure that it does not account
        for.
        """
        claim = self.statement.claim
        if len({(h.first, h.last) for h in own}) < 2:
            small = load_lexicon(claim.sentence.language).function_words | claim.discourse.verbs
            words = {i for h in verbs for i in h.words}
            if len(claim.tokens) - self.begin > _SHORT or small.issuperset(claim.words[i] for i in words):
                return False
            if len(words) < 2 and not one.denied:
                return False
        if one.denied or one.evoked.frame.denies:
            return False
        return not any(one.first <= claim.begin(m) <= one.last for m in self._others(one.mention))

    def _others(self, mention: Mention | None) -> list[Mention]:
        """Return the other figures and dates of the sentence."""
        claim = self.statement.claim
        return [m for m in claim.mentions if claim.begin(m) >= self.begin and m is not mention]

    def _of_others(self, one: Match) -> bool:
        """Tell whether the sentence names another treaty, or, where it does not name what the fact is about
        and may be at odds with that, another country.
        """
        fact, evoked = one.fact, one.evoked
        known = {*fact.subject, *(v for s in fact.slots for v in (*s.values, *s.also))}
        read_so = {*one.names, *(f.hit for f in evoked.filled)}
        named = any(
            h.first >= self.begin and not (h.stands_for | h.members).isdisjoint(fact.subject)
            for h in evoked.subjects
        )
        may_differ = one.part is Part.VALUE or one.denied or not one.agrees
        classes = ["treaty"] + ["country"] * (may_differ and not named)
        if one.part is Part.VALUE and fact.kind is Kind.QUANTITY and not named and self._one_of_several(one):
            return True
        if self._not_the_two(one):
            return True
        return any(
            h.first >= self.begin and h not in read_so and known.isdisjoint(h.stands_for | h.members)
            for cls in classes
            for h in self.statement.by_class.get(cls, ())
        )

    def _one_of_several(self, one: Match) -> bool:
        """Tell whether a fact is about one of several countries or people that the first sentence names."""
        named = {
            h.concept
            for cls in ("country", "person")
            for h in self.statement.by_class.get(cls, ())
            if h.first < self.begin
        }
        return len(named) > 1 and any(h.cls for h in one.evoked.subjects)

    def _not_the_two(self, one: Match) -> bool:
        """Tell whether "the two" may not be those of a fact: the first sentence names another country."""
        evoked, before = one.evoked, self._countries_before()
        return any(
            h.first >= self.begin and h.members and not before <= h.members | {h.concept}
            for h in (*evoked.subjects, *(f.hit for f in evoked.filled))
        )

    def _countries_before(self) -> set[str]:
        """Return the countries that the first sentence names."""
        return {h.concept for h in self.statement.by_class.get("country", ()) if h.first < self.begin}


def _states(reading: Reading) -> bool:
    """Tell whether a sentence states something, and is short enough to be read with another."""
    return not reading.claim.asks and len(reading.claim.sentence.span) <= _LONGEST


def _may_reach_back(told: Reading, reading: Reading) -> bool:
    """Tell whether a sentence may go on about what stands before the one right before it: it is short, and
    has no words that stand for names which that one could have.
    """
    between = any(told.by_class.get(cls) for cls in CARRIED_CLASSES)
    for_names = reading.leans or refers(reading.claim, reading.hits)
    return len(reading.claim.tokens) <= _LITTLE and not (between and for_names)


def _stretch(before: Reading, reading: Reading) -> int:
    """Return how many characters there are from the beginning of a sentence to the end of a later one."""
    return reading.claim.sentence.span.end - before.claim.sentence.span.start


def _place(reading: Reading, one: Match) -> Span:
    """Return where a match stands in the text."""
    return one.mention.span if one.mention is not None else reading.claim.span(one.first, one.last)
