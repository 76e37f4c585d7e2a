"""Who it was whom the sentence before only described: "A former president wrote so. THAT WAS MEDVEDEV"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nukecheck.claims import Claim
from nukecheck.lexicon.discourse import Discourse
from nukecheck.matching.answers import Answers, Asserted
from nukecheck.matching.entries import Joiner
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record

_KINDS = ("person", "country", "organisation", "institution", "outlet", "place")
_WORDS = 5  # of what describes somebody or something
_REST = 8  # tokens behind the name


class Identities:
    """Reads sentences that only describe somebody together with the next, if that gives them a name."""

    def __init__(self, joiner: Joiner, answers: Answers) -> None:
        """Read what a ``joiner`` and ``answers`` put together."""
        self._joiner = joiner
        self._answers = answers

    def told(self, told: Reading | None, reading: Reading) -> Iterator[Asserted]:
        """Yield the sentence before with the name that this one gives to whom it described, and the time."""
        found = identified(reading.claim, reading.hits) if told is not None else None
        full = put_in_place(told.claim, reading.claim, found) if told is not None and found else None
        if told is None or found is None or full is None:
            return
        place = reading.claim.span(found.first, found.last)
        yield from self._answers.in_full(full, told, reading, found.name, place)
        if found.end > found.last:
            rest = reading.claim.span(found.last + 1, found.end)
            yield from self._joiner.joined(full.text.strip(" ."), rest, reading)


class Identified(Record):
    """The names from token ``first`` to ``last``, of which ``name`` is the first; a time stands behind them
    up to token ``end``.
    """

    first: int
    last: int
    end: int
    name: Hit


def identified(claim: Claim, hits: Sequence[Hit]) -> Identified | None:
    """Return the names that a sentence gives to whom or what the one before described: names alone, or behind
    "that was", with no more behind them than a time.
    """
    words, discourse = claim.words, claim.discourse
    openings = [after + 1 for before, after in claim.places(discourse.that_one_was) if not before]
    begin = max(openings, default=0)
    while begin < len(words) and words[begin] in discourse.definite:
        begin += 1
    named = [h for h in hits if h.cls in _KINDS and not h.fuzzy]
    names = [h for h in named if h.first == begin]
    if not names or claim.asks or claim.quotes or claim.moods or claim.negations:
        return None
    last = max((at for at, token in enumerate(claim.tokens) if token.word), default=-1)
    name = max(names, key=lambda h: h.last)
    end = name.last
    small = discourse.joining | discourse.definite | {","}
    for other in named:
        between = words[end + 1 : other.first]
        if other.first > end and other.cls == name.cls and between and small.issuperset(between):
            end = other.last
    if end == last:
        return Identified(begin, end, end, name)
    timed = claim.mentioned
    rest = range(end + 1, last + 1)
    behind = discourse.place_of | discourse.definite | {","}
    if openings and len(rest) <= _REST and all(i in timed or words[i] in behind for i in rest):
        return Identified(begin, end, last, name)
    return None


def put_in_place(told: Claim, claim: Claim, names: Identified) -> Claim | None:
    """Return a sentence with the names in the place of what describes them there, if only one thing may."""
    if told.asks or told.denials:
        return None
    discourse = told.discourse
    places = [p for p in _described(told, names.name.cls, discourse.some_one) if not told.quoted(p[0])]
    if not places and not claim.discourse.called_by_name.isdisjoint(claim.words[: names.first]):
        the = [p for p in _described(told, names.name.cls, discourse.definite) if not told.quoted(p[0])]
        places = the if len(the) == 1 else []  # "THE president ... His NAME was"
    if len(places) != 1:
        return None
    (first, last), start = places[0], claim.sentence.span.start
    name = claim.text[claim.tokens[names.first].start - start : claim.tokens[names.last].end - start]
    begin = told.sentence.span.start
    before, behind = told.tokens[first].start - begin, told.tokens[last].end - begin
    return told.reworded(told.text[:before] + name + told.text[behind:])


def _described(told: Claim, cls: str, opening: frozenset[str]) -> list[tuple[int, int]]:
    """Return where somebody or something of a class is described and not named: an article, one of some, and
    the noun with little before it ("A former Russian PRESIDENT").
    """
    nouns, words = _nouns(told.discourse, cls), told.words
    found = []
    for at, word in enumerate(words):
        if word not in nouns:
            continue
        articles = [i for i in range(at - 1, max(-1, at - _WORDS), -1) if words[i] in opening]
        if articles and all(token.word or token.raw == "-" for token in told.tokens[articles[0] : at]):
            found.append((articles[0], at))
    return found


def _nouns(discourse: Discourse, cls: str) -> frozenset[str]:
    return {
        "person": discourse.described_person,
        "country": discourse.described_country,
        "outlet": discourse.described_outlet,
        "place": discourse.described_place,
    }.get(cls, discourse.described_body)
