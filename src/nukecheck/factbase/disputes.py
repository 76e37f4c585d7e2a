"""Where the sources disagree: on one fact, or because figures of several facts do not add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from nukecheck.factbase.arithmetic import Check, calculate
from nukecheck.factbase.model import Calculation, Evidence, Fact, FactBase
from nukecheck.factbase.recorded import agree, differ, read_edtf
from nukecheck.records import Record


class Disagreement(Record):
    """A fact on which its own evidence differs.

    Each side is the evidence that agrees with itself and differs from another side. ``neutral`` is evidence
    that fits every side, such as a year where the sides give days. ``slot`` is set where the sides affirm
    and deny a name and not a value.
    """

    fact: Fact
    sides: tuple[tuple[Evidence, ...], ...]
    neutral: tuple[Evidence, ...] = ()
    slot: str = ""


class Inconsistency(Record):
    """A calculation that does not come out, with both results as they are shown."""

    calculation: Calculation
    check: Check
    facts: tuple[Fact, ...]


class Disputes(Record):
    """All that the sources dispute, in the order of the database."""

    disagreements: tuple[Disagreement, ...]
    inconsistencies: tuple[Inconsistency, ...]

    def __len__(self) -> int:
        return len(self.disagreements) + len(self.inconsistencies)


def disputes(factbase: FactBase) -> Disputes:
    """Return the facts whose evidence differs, and the calculations that do not come out."""
    held = {fact.id: fact for fact in factbase.facts.values() if not fact.withdrawn}
    return Disputes(
        disagreements=tuple(found for fact in held.values() for found in _disagreements(fact)),
        inconsistencies=tuple(_inconsistencies(factbase.calculations, held)),
    )


def _disagreements(fact: Fact) -> Iterator[Disagreement]:
    for slot in dict.fromkeys(evidence.slot for evidence in fact.evidence):
        evidence = [e for e in fact.evidence if e.slot == slot]
        opposed = {
            (a, b)
            for a, one in enumerate(evidence)
            for b, other in enumerate(evidence)
            if a < b and _oppose(fact, one, other)
        }
        if opposed:
            sides, neutral = _sides(evidence, opposed)
            yield Disagreement(fact, sides, neutral, slot)


def _oppose(fact: Fact, one: Evidence, other: Evidence) -> bool:
    if not _same_time(one.as_of or fact.as_of, other.as_of or fact.as_of):
        return False
    if one.value is None or other.value is None:
        return one.holds != other.holds
    if one.holds != other.holds:
        return agree(one.value, other.value, fact.limit)
    return one.holds and differ(one.value, other.value, fact.limit)


def _same_time(one: str, other: str) -> bool:
    """Tell whether two pieces of evidence may speak of one time; those that give none may."""
    first, second = (read_edtf(text) if text else None for text in (one, other))
    return first is None or second is None or not differ(first, second)


def _sides(
    evidence: list[Evidence], opposed: set[tuple[int, int]]
) -> tuple[tuple[tuple[Evidence, ...], ...], tuple[Evidence, ...]]:
    opponents: dict[int, set[int]] = {at: set() for at in range(len(evidence))}
    for a, b in opposed:
        opponents[a].add(b)
        opponents[b].add(a)
    sides: list[list[int]] = []
    for at, against in opponents.items():
        if not against:
            continue
        for side in sides:
            if not against & set(side):
                side.append(at)
                break
        else:
            sides.append([at])
    neutral = tuple(evidence[at] for at, against in opponents.items() if not against)
    return tuple(tuple(evidence[at] for at in side) for side in sides), neutral


def _inconsistencies(
    calculations: Iterable[Calculation], held: Mapping[str, Fact]
) -> Iterator[Inconsistency]:
    for calculation in calculations:
        check = calculate(calculation, held)
        if check is not None and not check.holds:
            names = [term.fact for term in (*calculation.parts, *calculation.whole, *calculation.rest)]
            names += [calculation.share] if calculation.share else []
            yield Inconsistency(calculation, check, tuple(held[name] for name in dict.fromkeys(names)))
