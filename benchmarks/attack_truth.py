"""What an altered figure or date is worth, by a reckoning of its own.

The labels of the attacks must not come from the comparison that is attacked. So this says again, in few words
and with wide margins, when a stated value surely holds, surely does not, or is left open; whatever lies near
a border is unclear, and no attack is made of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum

from nukecheck.factbase.model import Fact, Kind
from nukecheck.values import Bound, PartialDate, Quantity

_INSIDE = Decimal("0.08")
_OUTSIDE = Decimal("0.12")
_UPPER = (Bound.AT_MOST, Bound.LESS_THAN)
_LOWER = (Bound.AT_LEAST, Bound.MORE_THAN)
_WIDENING = {"day": 12, "month": 50, "season": 70, "year": 500, "decade": 1500, "range": 60}


class Truth(StrEnum):
    """What the evidence makes of a value: true, false, open (neither shown nor excluded), or unclear."""

    TRUE = "true"
    FALSE = "false"
    OPEN = "open"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class _Pair:
    """A figure held against a recorded one, and how far apart the two may be."""

    stated: Decimal
    recorded: Decimal
    hedged: bool
    step: Decimal
    recorded_step: Decimal

    @property
    def same(self) -> Truth:
        """Tell whether the two are one figure."""
        apart = abs(self.stated - self.recorded)
        if self.hedged:
            size = abs(self.recorded)
            return (
                Truth.TRUE
                if apart <= size * _INSIDE
                else Truth.FALSE
                if apart >= size * _OUTSIDE
                else Truth.UNCLEAR
            )
        if not apart:
            return Truth.TRUE
        if self.step:
            if apart < self.step * Decimal("0.45"):
                return Truth.TRUE
            if apart <= self.step * Decimal("0.55"):
                return Truth.UNCLEAR
        if self.recorded_step and apart <= self.recorded_step * Decimal("0.55"):
            return Truth.UNCLEAR
        return Truth.FALSE

    @property
    def above(self) -> bool:
        """Tell whether the stated figure is the higher one, beyond all doubt."""
        return self.same is Truth.FALSE and self.stated > self.recorded

    @property
    def below(self) -> bool:
        """Tell whether the stated figure is the lower one, beyond all doubt."""
        return self.same is Truth.FALSE and self.stated < self.recorded


def truth(value: Quantity | PartialDate, fact: Fact) -> Truth:
    """Hold a value against all evidence of a fact; true where one source agrees, false where none can."""
    recorded = [e.value for e in fact.evidence if e.value is not None]
    if isinstance(value, PartialDate):
        recorded = _fine_enough(value, [r for r in recorded if isinstance(r, PartialDate)])
    found = {_held(value, r, fact) for r in recorded}
    for verdict in (Truth.TRUE, Truth.UNCLEAR, Truth.OPEN):
        if verdict in found:
            return verdict
    return Truth.FALSE if found else Truth.UNCLEAR


def _fine_enough(stated: PartialDate, recorded: Sequence[PartialDate]) -> list[Quantity | PartialDate]:
    """Leave out dates coarser than the stated one where another source is finer: 2026 is no July then."""

    def days(value: PartialDate) -> int:
        return (value.latest - value.earliest).days

    finest = min((days(r) for r in recorded), default=0)
    return [r for r in recorded if days(r) <= max(days(stated), finest)]


def _held(value: Quantity | PartialDate, recorded: Quantity | PartialDate | None, fact: Fact) -> Truth:
    if isinstance(value, Quantity) and isinstance(recorded, Quantity):
        return quantity_truth(value, recorded, limit=fact.limit)
    if isinstance(value, PartialDate) and isinstance(recorded, PartialDate):
        return date_truth(value, recorded)
    return Truth.UNCLEAR


def quantity_truth(stated: Quantity, recorded: Quantity, *, limit: bool = False) -> Truth:
    """Hold a figure against a recorded one in the same unit; units that differ leave it unclear."""
    if stated.unit != recorded.unit:
        return Truth.UNCLEAR
    if stated.bound is Bound.RANGE or recorded.bound is Bound.RANGE:
        return _with_range(stated, recorded)
    if stated.figure is None or recorded.figure is None:
        return Truth.UNCLEAR
    hedged = stated.approximate or recorded.approximate
    pair = _Pair(stated.figure, recorded.figure, hedged, stated.step, recorded.step)
    if limit:
        if stated.bound not in _LOWER:
            return pair.same
        return Truth.FALSE if pair.above or pair.same is Truth.TRUE else Truth.UNCLEAR
    if recorded.bound is Bound.EXACT:
        return _with_exact(stated, pair)
    return _with_bound(stated, recorded, pair)


def _with_exact(stated: Quantity, pair: _Pair) -> Truth:
    if stated.bound is Bound.EXACT:
        return pair.same
    upper = stated.bound in _UPPER
    if pair.same is Truth.TRUE:
        if pair.hedged:
            return Truth.UNCLEAR
        return Truth.TRUE if stated.bound in (Bound.AT_MOST, Bound.AT_LEAST) else Truth.FALSE
    if pair.same is Truth.UNCLEAR:
        return Truth.UNCLEAR
    return Truth.TRUE if pair.above == upper else Truth.FALSE


def _with_bound(stated: Quantity, recorded: Quantity, pair: _Pair) -> Truth:
    """Hold a figure against "fewer than 1,550" or "at least 100"."""
    if pair.same is Truth.UNCLEAR:
        return Truth.UNCLEAR
    below = recorded.bound in _UPPER
    outside = pair.above if below else pair.below
    same_side = stated.bound in (_UPPER if below else _LOWER)
    if stated.bound is Bound.EXACT:
        return pair.same if pair.same is Truth.TRUE else Truth.FALSE if outside else Truth.OPEN
    if same_side:
        return Truth.TRUE if pair.same is Truth.TRUE or outside else Truth.OPEN
    return Truth.FALSE if pair.same is Truth.TRUE or outside else Truth.OPEN


def _with_range(stated: Quantity, recorded: Quantity) -> Truth:
    if stated.bound is not recorded.bound:
        return Truth.UNCLEAR
    ends = ((stated.low, recorded.low), (stated.high, recorded.high))
    if any(a is None or b is None for a, b in ends):
        return Truth.UNCLEAR
    hedged = stated.approximate or recorded.approximate
    same = [
        _Pair(a, b, hedged, stated.step, recorded.step).same
        for a, b in ends
        if a is not None and b is not None
    ]
    if all(s is Truth.TRUE for s in same):
        return Truth.TRUE
    return Truth.FALSE if Truth.FALSE in same else Truth.UNCLEAR


def date_truth(stated: PartialDate, recorded: PartialDate) -> Truth:
    """Hold a date against a recorded one: true where one lies in the other, false where far apart."""
    if not (stated.year_known and recorded.year_known):
        return Truth.UNCLEAR
    if "range" in (stated.precision, recorded.precision) and stated != recorded:
        apart = stated.earliest > recorded.latest or recorded.earliest > stated.latest
        return Truth.FALSE if apart and not (stated.approximate or recorded.approximate) else Truth.UNCLEAR
    within = stated.earliest <= recorded.earliest and recorded.latest <= stated.latest
    around = recorded.earliest <= stated.earliest and stated.latest <= recorded.latest
    if within or around:
        return Truth.TRUE
    slack = sum((_slack(d) for d in (stated, recorded)), timedelta())
    gap = max(stated.earliest - recorded.latest, recorded.earliest - stated.latest)
    return Truth.FALSE if gap > slack else Truth.UNCLEAR


def _slack(value: PartialDate) -> timedelta:
    return timedelta(days=_WIDENING.get(value.precision, 60) if value.approximate else 0)


def with_figure(value: Quantity, figure: Decimal, step: Decimal | None = None) -> Quantity:
    """Return ``value`` with another figure in place of its own; the bound stays."""
    low = None if value.low is None else figure
    high = None if value.high is None else figure
    return replace(value, low=low, high=high, step=value.step if step is None else step)


def multiplied(fact: Fact, by: int) -> Fact:
    """Return a fact whose figures are all counted ``by`` times: what two parties have together."""
    if by == 1 or fact.kind is not Kind.QUANTITY:
        return fact
    evidence = []
    for one in fact.evidence:
        value = one.value
        if isinstance(value, Quantity):
            low = None if value.low is None else value.low * by
            high = None if value.high is None else value.high * by
            value = replace(value, low=low, high=high)
        evidence.append(replace(one, value=value))
    return replace(fact, evidence=tuple(evidence))
