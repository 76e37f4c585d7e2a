"""From a reading to matches: which mention, name or statement belongs to which place of which fact."""

from __future__ import annotations

from nukecheck.factbase.model import STATEMENTS, Kind
from nukecheck.matching.comparisons import comparisons, outdone, with_comparisons
from nukecheck.matching.figures import match_figures
from nukecheck.matching.frames import Evoked, evoke
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.naming import AGENTS
from nukecheck.matching.order import sequences
from nukecheck.matching.propositions import match_statements
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.slots import read_slots
from nukecheck.matching.stating import misnamed
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import replace

_FAR = -5.0


def match(reading: Reading, index: FactIndex) -> tuple[Match, ...]:
    """Return what the sentence says about the facts of the database, ordered by place."""
    evoked = evoke(reading, index)
    if not evoked:
        return ()
    matches: list[Match] = match_figures(reading, index, evoked)
    dated = {
        (m.mention.span.start, m.mention.span.end)
        for m in matches
        if m.mention is not None and m.fact.kind is Kind.DATE
    }
    statements, strange = match_statements(
        reading, index, dated, [e for e in evoked if e.fact.kind in STATEMENTS]
    )
    matches, statements = _undoubted(reading, matches, strange), _undoubted(reading, statements, strange)
    if reading.claim.denials:
        mistaken = any(
            s.agrees is False
            for e in evoked
            if e.fact.kind in STATEMENTS
            for s in read_slots(reading, index, e) or ()
        )
        matches = [m for m in matches if not _taken_for_granted(reading, m)]
        matches, statements = _one_denied(matches, statements, mistaken)
    if alone := outdone(reading, index, evoked):
        of_it = [m for m in statements if alone[0].names[0] in m.names]
        told = (m for m in of_it if m.part is Part.STATEMENT and m.agrees and not m.denied)
        return (*alone, *told)  # the sentence says no more
    found = comparisons(reading, index, evoked)
    matches.extend(with_comparisons(reading, found, statements))
    matches.extend(sequences(reading, evoked, matches))
    matches, names = _names_of_figures(reading, index, matches)
    return tuple(sorted([*matches, *names], key=lambda m: (m.first, m.last, -m.score, m.fact.id)))


def _one_denied(
    values: list[Match], statements: list[Match], mistaken: bool
) -> tuple[list[Match], list[Match]]:
    """Keep what a denial of a whole statement ("it is not true that") can be about, where that is clear: it
    is not about a figure or date where somebody or something is ``mistaken`` for another.
    """
    if values:
        clear = len({m.fact.id for m in values}) == 1 and not mistaken
        return values if clear else [], [m for m in statements if not m.denied]
    if len({m.fact.id for m in statements}) > 1:
        best = max(statements, key=lambda m: m.score).fact.id
        statements = [m for m in statements if m.fact.id == best]
    return [], statements


def _taken_for_granted(reading: Reading, one: Match) -> bool:
    """Tell whether a date only tells which event a denial speaks of ("it is false that the conference OF
    AUGUST 2022 was the eighth"): more is said of that behind it.
    """
    claim = reading.claim
    if one.mention is None or one.fact.kind is not Kind.DATE or not one.denied:
        return False
    first, last = claim.begin(one.mention), claim.place(one.mention)[1]
    of = first > 0 and claim.words[first - 1] in claim.discourse.source_of
    behind = (i for _, begin, end in claim.denials if begin <= first <= end for i in range(last + 1, end + 1))
    closing = {i for marker, _, _ in claim.denials for i in range(marker, len(claim.words)) if marker > last}
    return of and any(claim.tokens[i].word and i not in closing for i in behind)


def _names_of_figures(
    reading: Reading, index: FactIndex, matches: list[Match]
) -> tuple[list[Match], list[Match]]:
    """Read the slots of facts whose figure or date was found; return the matches that stand, and the names
    that are wrong. Where the figure is far from its words, somebody else who acts takes it away instead.
    """
    kept: list[Match] = []
    found: list[Match] = []
    for one in matches:
        slots = None
        if one.part is Part.VALUE and one.fact.slots:
            slots = read_slots(reading, index, one.evoked)
        wrong = [s for s in slots or () if s.agrees is False]
        behind = one.first >= reading.begins  # not in a dateline
        if behind and one.score < _FAR and any(s.slot.role in AGENTS for s in wrong):
            refuse(reading, one.fact.id, Why.STRANGE, wrong[0].hits[0].first, wrong[0].hits[0].last)
            continue
        told = tuple(h for s in slots or () if s.agrees for h in s.hits)
        kept.append(replace(one, told=told) if told else one)
        if one.score >= _FAR:
            found.extend(misnamed(one.evoked, s, one.score) for s in wrong)
    return kept, found


def _undoubted(reading: Reading, matches: list[Match], strange: list[tuple[Evoked, Hit]]) -> list[Match]:
    """Leave out what agrees in words that say something of another fact with a name that is strange there:
    "in June A and B met" is not supported by the month where others met.
    """
    kept = []
    for one in matches:
        doubts = [
            name
            for other, name in strange
            if other.fact.id != one.fact.id
            and name not in one.names
            and not _content(other).isdisjoint(_content(one.evoked))
        ]
        if doubts and one.agrees and not one.denied and one.fact.kind is not Kind.QUANTITY:
            refuse(reading, one.fact.id, Why.STRANGE, doubts[0].first, doubts[0].last)
        else:
            kept.append(one)
    return kept


def _content(evoked: Evoked) -> set[tuple[int, int]]:
    """Return the places of what a fact is told with, names apart."""
    return {(h.first, h.last) for h in (*evoked.predicates, *evoked.subjects) if not h.cls}
