"""Whether a figure is told of each of several countries or things, or of all together."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.extract import AMOUNTS, Mention, MentionKind
from nukecheck.factbase.model import Fact
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import mention_tokens
from nukecheck.matching.index import FactIndex
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit
from nukecheck.values import Quantity

_NEAR = 6
_BESIDE = 2


def marked(reading: Reading, index: FactIndex, concept: str, first: int, last: int) -> int:
    """Return how near a marker ("each", "together") stands to a figure, from 1, or 0 where there is none
    that belongs to it.
    """
    best = 0
    claim = reading.claim
    alone = sum(m.kind in AMOUNTS and _large(m) for m in claim.mentions) == 1
    for hit in reading.by_concept.get(concept, ()):
        distance = min(abs(hit.first - last), abs(first - hit.last))
        same = claim.segment[hit.first] == claim.segment[first]
        if _nearer_elsewhere(reading, hit, first, distance) or _of_kinds(reading, index, hit):
            continue
        if not (same or alone or distance <= _NEAR):
            continue
        distance = max(1, distance) + (0 if same else _NEAR)  # that of its own clause comes first
        best = min(best, distance) if best else distance
    return best


def _of_kinds(reading: Reading, index: FactIndex, marker: Hit) -> bool:
    """Tell whether "together" is said of kinds of things, as part of their name ("deployed or not, taken
    together").
    """
    return any(
        h.first < marker.first and marker.last <= h.last and h.counts_as & index.units
        for h in reading.hits
        if not h.gapped
    )


def asked_of(reading: Reading, concept: str) -> int:
    """Tell (as a distance) whether the question that a sentence answers has a marker ("how many in all?")."""
    return _NEAR * any(concept in c.hit.stands_for for c in reading.context.labels)


def shared(reading: Reading, evoked: Evoked, mention: Mention, first: int) -> bool:
    """Tell whether a figure that a fact records of each of two is told of both, and nothing says whether of
    each or together, where it matters: it is said to be a total, or is twice what is recorded ("the two may
    have 3,100").
    """
    segment = reading.claim.segment
    near = [h for h in reading.hits if segment[h.first] == segment[first]]
    countries = {h.concept for h in near if h.cls == "country"}
    if len(countries) < 2 and not any(h.members for h in near):
        return False
    taken = {i for f in evoked.filled for i in f.hit.words}
    summed = any(h.concept == "total-number" and taken.isdisjoint(h.words) for h in near)
    return summed or (
        isinstance(mention.value, Quantity)
        and any(mention.value.high == 2 * one.high for one in evoked.fact.amounts if one.high)
    )


def _nearer_elsewhere(reading: Reading, marker: Hit, first: int, distance: int) -> bool:
    """Tell whether "each" or "together" stands right beside another large figure, and not beside this one."""
    claim = reading.claim
    for other in claim.mentions:
        if other.kind is not MentionKind.NUMBER or not _large(other):
            continue
        begin, end = mention_tokens(claim, other)
        gap = min(abs(marker.first - end), abs(begin - marker.last))
        if begin != first and (gap <= _BESIDE < distance or gap == 1 < distance):
            return True
    return False


def _large(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, Quantity) and (value.low or value.high or 0) >= 10


def summed_with(fact: Fact, names: Sequence[Hit], figures: Sequence[Evoked]) -> tuple[Fact, ...]:
    """Return the facts that give the same measure for the other names of a list, or for the others of those
    that one name stands for together, or nothing where one is missing.
    """
    partners = []
    for evokes in (
        one for n in names for one in ([frozenset({m}) for m in sorted(n.members)] or [n.stands_for])
    ):
        if any(s in evokes for s in fact.subject):
            continue
        other = next(
            (
                e.fact
                for e in figures
                if e.fact.id != fact.id
                and e.fact.unit == fact.unit
                and e.fact.scope == fact.scope
                and len(e.fact.subject) == 1
                and e.fact.subject[0] in evokes
                and e.fact.says == fact.says
            ),
            None,
        )
        if other is None:
            return ()
        partners.append(other)
    return tuple(partners)


def adjoins(reading: Reading, mention: Mention) -> bool:
    """Tell whether a range is one of several that follow on each other ("500 to 1,000 and 1,000 to 5,500
    km"), and so a part of the whole that they make up.
    """
    own = mention.value
    if not isinstance(own, Quantity) or own.low is None or own.high is None or own.low == own.high:
        return False
    ranges = [m.value for m in reading.claim.mentions if m is not mention and m.kind is mention.kind]
    return any(
        isinstance(other, Quantity)
        and other.low != other.high
        and (other.low == own.high or other.high == own.low)
        for other in ranges
    )
