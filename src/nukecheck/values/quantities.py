"""How two figures compare."""

from __future__ import annotations

from decimal import Decimal

from nukecheck.records import replace
from nukecheck.values.types import Agreement, Bound, Quantity

TOLERANCE = Decimal("0.1")  # of a recorded figure, where it or the stated one is approximate
_FAR_OFF = 2  # times
_DAYS_A_MONTH = Decimal("30.436875")
_KM_A_MILE = Decimal("1.609344")
_SPANS = frozenset({"km", "mile"})  # a reach "up to" so far names its far end
_NEEDS_ITS_UNIT = frozenset({"percent", "factor", "month", "day", "minute", "per-year", "ordinal", "article"})


def compare_quantities(stated: Quantity, recorded: Quantity, *, limit: bool = False) -> Agreement:
    """Hold the figure a text states against the figure a source records.

    With ``limit`` the recorded figure is a limit that a treaty sets: a figure of its own, which the stated
    one has to name, whether as "at most", "fewer than" or bare. Units that cannot be converted into each
    other make the two incomparable; a bare count is comparable with a thing counted, a length or a sum.
    """
    if stated.unit == "percent" and recorded.unit == "factor" and (recorded.low or recorded.high or 0) > 1:
        return _growth(stated, recorded)
    converted = _in_unit_of(stated, recorded)
    if converted is None:
        return Agreement.INCOMPARABLE
    stated, recorded = converted
    if limit:
        return _against_limit(stated, recorded)
    if recorded.bound is Bound.EXACT:
        if not _is_interval(stated):
            return _exact(stated, recorded)
        if not _satisfies(recorded, stated):
            return Agreement.DIFFERS
        return Agreement.INCOMPARABLE if _says_little(recorded, stated) else Agreement.AGREES
    if stated.bound is Bound.EXACT:
        return _exact_in_interval(stated, recorded)
    return _interval_with_interval(stated, recorded)


def _growth(stated: Quantity, recorded: Quantity) -> Agreement:
    """Hold "grew by 100 percent" against "doubled"; percent of the former size is then not comparable."""
    grown = replace(recorded, low=_less_one(recorded.low), high=_less_one(recorded.high))
    share = compare_quantities(stated, replace(_scaled(grown, Decimal(100)), unit="percent"))
    if share is Agreement.DIFFERS:
        whole = compare_quantities(stated, replace(_scaled(recorded, Decimal(100)), unit="percent"))
        return Agreement.DIFFERS if whole is Agreement.DIFFERS else Agreement.INCOMPARABLE
    return share


def _less_one(factor: Decimal | None) -> Decimal | None:
    return None if factor is None else factor - 1


def _verdict(agrees: bool) -> Agreement:
    return Agreement.AGREES if agrees else Agreement.DIFFERS


def _is_interval(quantity: Quantity) -> bool:
    return quantity.bound is not Bound.EXACT


def _near(value: Decimal, recorded: Decimal) -> bool:
    return abs(value - recorded) <= abs(recorded) * TOLERANCE


def _rounds_to(value: Decimal, figure: Decimal, step: Decimal) -> bool:
    """Tell whether ``value`` rounded to ``step`` is ``figure``."""
    half = step / 2
    return value == figure or figure - half <= value < figure + half


def _exact(stated: Quantity, recorded: Quantity) -> Agreement:
    value, truth = stated.figure, recorded.figure
    if value is None or truth is None:
        return Agreement.INCOMPARABLE
    if stated.approximate or recorded.approximate:
        return _verdict(_near(value, truth))
    if _rounds_to(truth, value, stated.step):
        return Agreement.AGREES
    if recorded.step > stated.step and _rounds_to(value, truth, recorded.step):
        return Agreement.INCOMPARABLE  # finer than what the source says, and in keeping with it
    return Agreement.DIFFERS


def _satisfies(recorded: Quantity, stated: Quantity) -> bool:
    """Tell whether the one recorded figure lies in the stated interval."""
    truth = recorded.figure
    if truth is None:
        return False
    slack = abs(truth) * TOLERANCE if stated.approximate or recorded.approximate else Decimal(0)
    if stated.low is not None:
        if stated.bound is Bound.MORE_THAN and truth + slack <= stated.low:
            return False
        if truth + slack < stated.low:
            return False
    if stated.high is not None:
        if stated.bound is Bound.LESS_THAN and truth - slack >= stated.high:
            return False
        if truth - slack > stated.high:
            return False
    return True


def _says_little(recorded: Quantity, stated: Quantity) -> bool:
    """Tell whether a bound on one side is so far off that the figure itself is not stated ("at least three"
    of 600).
    """
    truth = recorded.figure
    if truth is None or (stated.low is not None and stated.high is not None):
        return False
    if stated.low is not None:
        return truth > stated.low * _FAR_OFF
    return stated.high is not None and stated.high > truth * _FAR_OFF


def _exact_in_interval(stated: Quantity, recorded: Quantity) -> Agreement:
    value, edge = stated.figure, recorded.figure
    if value is None:
        return Agreement.INCOMPARABLE
    hedged = stated.approximate or recorded.approximate
    if edge is not None and (_rounds_to(edge, value, stated.step) or (hedged and _near(value, edge))):
        return Agreement.AGREES
    below = recorded.low is not None and value < recorded.low
    above = recorded.high is not None and value > recorded.high
    return Agreement.DIFFERS if below or above else Agreement.INCOMPARABLE


def _interval_with_interval(stated: Quantity, recorded: Quantity) -> Agreement:
    hedged = stated.approximate or recorded.approximate

    def same(a: Decimal | None, b: Decimal | None) -> bool:
        if a is None or b is None:
            return a is b
        return _rounds_to(b, a, stated.step) or (hedged and _near(a, b))

    if same(stated.low, recorded.low) and same(stated.high, recorded.high):
        return Agreement.AGREES
    if stated.bound is Bound.RANGE and recorded.bound is Bound.RANGE:
        return Agreement.DIFFERS
    if recorded.bound is Bound.RANGE and recorded.unit in _SPANS:
        return _verdict(same(stated.low, recorded.low) or same(stated.high, recorded.high))
    below = stated.low is None or (recorded.low is not None and stated.low <= recorded.low)
    above = stated.high is None or (recorded.high is not None and stated.high >= recorded.high)
    if below and above:
        return Agreement.AGREES
    if recorded.bound is not Bound.RANGE and (stated.low is None) != (recorded.low is None):
        low = stated.low if stated.low is not None else recorded.low
        high = stated.high if stated.high is not None else recorded.high
        if low is None or high is None or low >= high:
            return Agreement.DIFFERS  # turned round, or nothing lies in both
        return Agreement.INCOMPARABLE
    if stated.bound is Bound.RANGE and _overlap(stated, recorded):
        return Agreement.INCOMPARABLE
    return Agreement.DIFFERS


def _overlap(one: Quantity, other: Quantity) -> bool:
    return not (
        (one.low is not None and other.high is not None and one.low > other.high)
        or (one.high is not None and other.low is not None and one.high < other.low)
    )


def _against_limit(stated: Quantity, recorded: Quantity) -> Agreement:
    value, limit = stated.figure, recorded.figure
    if value is None or limit is None:
        if (stated.bound, stated.low, stated.high) == (recorded.bound, recorded.low, recorded.high):
            return Agreement.AGREES
        return Agreement.DIFFERS if value is None else _exact_in_interval(stated, recorded)
    if stated.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        if recorded.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
            return _verdict(value == limit)
        return _verdict(limit > value)
    if stated.approximate or recorded.approximate:
        return _verdict(_near(value, limit))
    return _verdict(_rounds_to(limit, value, stated.step))


def _in_unit_of(stated: Quantity, recorded: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return both in one unit, or ``None`` where they do not measure the same."""
    a, b = stated.unit, recorded.unit
    if a == b:
        return stated, recorded
    if {a, b} == {"percent", "factor"}:
        return (
            (_scaled(stated, Decimal(100)), recorded)
            if a == "factor"
            else (stated, _scaled(recorded, Decimal(100)))
        )
    if {a, b} == {"month", "day"}:
        to_days = (
            (_scaled(stated, _DAYS_A_MONTH), recorded)
            if a == "month"
            else (stated, _scaled(recorded, _DAYS_A_MONTH))
        )
        return _same_length(*to_days)
    if a == "mile" and b == "km":
        truth = _scaled(recorded, 1 / _KM_A_MILE)
        return _as_rounded(stated, truth), truth
    if a == "km" and b == "mile":
        truth = _scaled(recorded, _KM_A_MILE)
        return _as_rounded(stated, truth), truth
    if (a == "" and b not in _NEEDS_ITS_UNIT) or (b == "" and a not in _NEEDS_ITS_UNIT):
        return stated, recorded
    return None


def _scaled(quantity: Quantity, by: Decimal) -> Quantity:
    low = None if quantity.low is None else quantity.low * by
    high = None if quantity.high is None else quantity.high * by
    return replace(quantity, low=low, high=high, step=quantity.step * by)


def _same_length(stated: Quantity, recorded: Quantity) -> tuple[Quantity, Quantity]:
    """Let 90 days be three months: months differ in length, so ends within three percent are made equal."""

    def snap(value: Decimal | None, to: Decimal | None) -> Decimal | None:
        if value is None or to is None or abs(value - to) > to * Decimal("0.03"):
            return value
        return to

    low, high = snap(stated.low, recorded.low), snap(stated.high, recorded.high)
    return replace(stated, low=low, high=high), recorded


def _as_rounded(stated: Quantity, truth: Quantity) -> Quantity:
    """Let each end of a converted figure be the true one where it is that, rounded as its writer rounded."""

    def snap(value: Decimal | None, to: Decimal | None) -> Decimal | None:
        if value is None or to is None or not _rounds_to(to, value, max(stated.step, _last_digit(value))):
            return value
        return to

    return replace(stated, low=snap(stated.low, truth.low), high=snap(stated.high, truth.high))


def _last_digit(value: Decimal) -> Decimal:
    """Return the place value of the last digit that is not a zero: 3,400 has hundreds."""
    exponent = value.normalize().as_tuple().exponent if value else 0
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
