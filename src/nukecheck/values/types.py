"""The types of a value: a figure as an interval, a date as far as it is known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from nukecheck.records import Record, replace


class Bound(StrEnum):
    """How a figure limits the value it gives."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    RANGE = "range"


class Agreement(StrEnum):
    """The outcome of holding one value against another."""

    AGREES = "agrees"
    DIFFERS = "differs"
    INCOMPARABLE = "incomparable"


class Quantity(Record):
    """A figure as an interval.

    ``low`` and ``high`` are its ends, ``None`` where it is open. An exact figure has both equal. ``step`` is
    the place value of the last digit written where a scale word or decimals were used ("56.8 billion" has a
    step of 100 million), else 0. ``approximate`` is true for a hedged figure. ``unit`` is "" for a bare
    count; otherwise percent, km, mile, month, day, minute, per-year, factor, ordinal, article, a currency
    code, or the name of a thing that is counted.
    """

    low: Decimal | None
    high: Decimal | None
    bound: Bound = Bound.EXACT
    unit: str = ""
    step: Decimal = Decimal(0)
    approximate: bool = False

    @property
    def figure(self) -> Decimal | None:
        """The one figure that is written: the value, or the end of a bound; ``None`` for a range."""
        if self.bound is Bound.RANGE:
            return None
        return self.low if self.low is not None else self.high

    @property
    def money(self) -> bool:
        """Whether its unit is a currency."""
        return len(self.unit) == 3 and self.unit.isupper()


class PartialDate(Record):
    """A date as far as it is known: the days it may be, first to last, both included.

    Where no year was written (``year_known`` is false), the days are those of the leap year 2000 and only
    month and day mean something. ``precision`` is day, month, season (part of a month or year), winter, year,
    decade, range, or "no day" for one that the month does not have; ``approximate`` is true for a hedged
    date. A range of days begins on ``begins_by`` at the latest and ends on ``ends_from`` at the earliest
    ("late November to 6 December").
    """

    earliest: date
    latest: date
    precision: str = "day"
    year_known: bool = True
    approximate: bool = False
    begins_by: date | None = None
    ends_from: date | None = None


def exactly(value: Decimal | int | str, unit: str = "", *, approximate: bool = False) -> Quantity:
    """Return the quantity of one figure without a bound."""
    figure = Decimal(value)
    return Quantity(figure, figure, Bound.EXACT, unit, approximate=approximate)


def bounded(figure: Decimal, bound: Bound, like: Quantity) -> Quantity:
    """Return ``like`` with ``figure`` read as ``bound``: the open side of the interval becomes ``None``."""
    low = None if bound in (Bound.AT_MOST, Bound.LESS_THAN) else figure
    high = None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else figure
    return replace(like, low=low, high=high, bound=bound)
