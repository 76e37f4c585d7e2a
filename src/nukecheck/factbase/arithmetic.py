"""Whether figures of several facts add up, within the spread of what the sources say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from nukecheck.factbase.model import Calculation, Fact, Kind, Place, Term
from nukecheck.factbase.problems import Problem
from nukecheck.records import Record
from nukecheck.values import Quantity

_HUNDRED = Decimal(100)


class Range(Record):
    """From the least to the most that a figure may be; None where there is no end."""

    low: Decimal | None
    high: Decimal | None

    def overlaps(self, other: Range, tolerance: Decimal) -> bool:
        """Tell whether two ranges meet once ``other`` is widened by a share of itself."""
        low = None if other.low is None else other.low * (1 - tolerance)
        high = None if other.high is None else other.high * (1 + tolerance)
        return not (
            (self.low is not None and high is not None and self.low > high)
            or (self.high is not None and low is not None and self.high < low)
        )


class Check(Record):
    """The outcome of a calculation: what comes out, what is recorded, in percent or a count."""

    computed: Range
    recorded: Range
    unit: str
    holds: bool


def calculate(calculation: Calculation, facts: Mapping[str, Fact]) -> Check | None:
    """Carry a calculation out; None where a figure that it needs is missing."""
    parts = _sum(calculation.parts, facts)
    if parts is None:
        return None
    tolerance = Decimal(calculation.tolerance) / _HUNDRED
    if not calculation.share:
        recorded = _sum(calculation.whole, facts)
        computed, unit = parts, ""
    else:
        recorded = _sum((Term(calculation.share),), facts)
        other = _sum(calculation.rest or calculation.whole, facts)
        if other is None:
            return None
        computed, unit = _percentage(parts, other, of_rest=bool(calculation.rest)), "percent"
    if recorded is None:
        return None
    return Check(computed, recorded, unit, computed.overlaps(recorded, tolerance))


def check_calculations(calculations: Iterable[Calculation], facts: Mapping[str, Fact]) -> Iterator[Problem]:
    """Find calculations with facts that are no figures, or two with one id."""
    seen: set[str] = set()
    for calculation in calculations:
        place = calculation.place or Place("", 1, 1)
        if calculation.id in seen:
            yield Problem.at(place, f"two calculations have the id {calculation.id}", "give one another id")
        seen.add(calculation.id)
        terms = (*calculation.parts, *calculation.whole, *calculation.rest)
        for name in dict.fromkeys([*(term.fact for term in terms), calculation.share]):
            fact = facts.get(name)
            if fact is not None and fact.kind is not Kind.QUANTITY:
                yield Problem.at(place, f"{name} is a {fact.kind.value} and cannot be calculated with")
        units = {unit for term in terms for unit in _units(facts.get(term.fact))}
        if len(units) > 1:
            names = ", ".join(sorted(unit or "count" for unit in units))
            message = f"the figures of {calculation.id} are of several units: {names}"
            yield Problem.at(place, message, "add up like with like")
        share = facts.get(calculation.share)
        if share is not None and share.kind is Kind.QUANTITY and set(_units(share)) - {"percent"}:
            yield Problem.at(place, f"the share {share.id} is not in percent")


def _units(fact: Fact | None) -> Iterator[str]:
    for evidence in fact.evidence if fact else ():
        if isinstance(evidence.value, Quantity):
            yield evidence.value.unit


def _sum(terms: Iterable[Term], facts: Mapping[str, Fact]) -> Range | None:
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)
    for term in terms:
        found = _spread(facts.get(term.fact))
        if found is None:
            return None
        low = None if low is None or found.low is None else low + term.times * found.low
        high = None if high is None or found.high is None else high + term.times * found.high
    return Range(low, high)


def _spread(fact: Fact | None) -> Range | None:
    """Return the range from the least to the most that the evidence for a fact gives."""
    values = [e.value for e in fact.evidence if isinstance(e.value, Quantity) and e.holds] if fact else []
    if not values:
        return None
    lows = [value.low for value in values]
    highs = [value.high for value in values]
    return Range(
        None if None in lows else min(low for low in lows if low is not None),
        None if None in highs else max(high for high in highs if high is not None),
    )


def _percentage(parts: Range, other: Range, of_rest: bool) -> Range:
    """Return what percentage the parts are of the whole, or of parts and rest together."""

    def ratio(part: Decimal | None, rest: Decimal | None) -> Decimal | None:
        if part is None or rest is None:
            return None
        whole = part + rest if of_rest else rest
        return part / whole * _HUNDRED if whole else None

    return Range(ratio(parts.low, other.high), ratio(parts.high, other.low))
