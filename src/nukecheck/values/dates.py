"""How partial dates are made, and how two compare."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from nukecheck.records import replace
from nukecheck.values.types import Agreement, PartialDate

MONTH_PARTS = {"early": (1, 10), "mid": (10, 20), "late": (20, 31)}
YEAR_PARTS = {
    "early": ((1, 1), (4, 30)),
    "mid": ((5, 1), (8, 31)),
    "late": ((9, 1), (12, 31)),
    "first-quarter": ((1, 1), (3, 31)),
    "second-quarter": ((4, 1), (6, 30)),
    "third-quarter": ((7, 1), (9, 30)),
    "fourth-quarter": ((10, 1), (12, 31)),
    "first-half": ((1, 1), (6, 30)),
    "second-half": ((7, 1), (12, 31)),
    "spring": ((3, 1), (6, 20)),
    "summer": ((6, 1), (9, 22)),
    "autumn": ((9, 1), (12, 21)),
}
_WIDENING = {"day": 7, "season": 31, "winter": 31, "year": 366, "decade": 1096, "range": 31}
_NO_YEAR = 2000
NO_DAY = "no day"


def day_date(day: int, month: int, year: int | None) -> PartialDate:
    """Return one day; ``year`` is ``None`` where none was written. Raises ``ValueError`` for 31 February."""
    on = date(year or _NO_YEAR, month, day)
    return PartialDate(on, on, "day", year is not None)


def month_date(month: int, year: int | None, part: str = "") -> PartialDate:
    """Return a month, or the ``part`` of it that is early (1-10), mid (10-20) or late (20-end)."""
    last = monthrange(year or _NO_YEAR, month)[1]
    first, until = MONTH_PARTS[part] if part else (1, last)
    start, end = date(year or _NO_YEAR, month, first), date(year or _NO_YEAR, month, min(until, last))
    return PartialDate(start, end, "season" if part else "month", year is not None)


def impossible_date(month: int, year: int | None) -> PartialDate:
    """Return what is written as a day that the month does not have: no date agrees with it."""
    return replace(month_date(month, year), precision=NO_DAY)


def year_date(year: int, part: str = "") -> PartialDate:
    """Return a year, or a ``part`` of it: a third (early, mid, late), a half, a season."""
    if part == "winter":
        return PartialDate(date(year, 1, 1), date(year + 1, 3, 20), "winter")
    if part not in YEAR_PARTS:
        return PartialDate(date(year, 1, 1), date(year, 12, 31), "year")
    (m1, d1), (m2, d2) = YEAR_PARTS[part]
    return PartialDate(date(year, m1, d1), date(year, m2, d2), "season")


def decade_date(first: int) -> PartialDate:
    """Return the ten years from ``first``, which ends in 0."""
    return PartialDate(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def range_date(start: PartialDate, end: PartialDate) -> PartialDate:
    """Return the days from the first of ``start`` to the last of ``end``; ends that are no days leave open
    which days ("late November to 6 December").
    """
    latest, ends_from = end.latest, end.earliest
    if latest < start.earliest and not (start.year_known or end.year_known):
        latest, ends_from = (
            day.replace(year=day.year + 1, day=min(day.day, 28)) for day in (latest, ends_from)
        )
    if latest < start.earliest:
        raise ValueError("a range of dates ends before it begins")
    known = start.year_known and end.year_known
    hedged = start.approximate or end.approximate
    return PartialDate(start.earliest, latest, "range", known, hedged, start.latest, ends_from)


def compare_dates(stated: PartialDate, recorded: PartialDate) -> Agreement:
    """Hold a stated date against a recorded one.

    They agree when one contains the other and are incomparable when they only overlap. A hedged date is
    widened first (a day by a week, a month by a month, a year by a year); of two hedged ones either has to
    reach the other so. A winter of a year is
    that at its beginning or that at its end. Two ranges state their ends: both
    ends must be the same, each as finely as the coarser range gives it. Where either has no year, month and
    day alone are compared, and a whole year is then incomparable. A day
    that its month does not have agrees with nothing.
    """
    if NO_DAY in (stated.precision, recorded.precision):
        return Agreement.DIFFERS
    if _out_of_winter(stated, recorded) or _out_of_winter(recorded, stated):
        return Agreement.DIFFERS
    hedged = stated.approximate or recorded.approximate
    if stated.precision == recorded.precision == "range" and not hedged:
        return _ranges(stated, recorded)
    if not (stated.year_known and recorded.year_known):
        return _without_year(stated, recorded)
    pairs = [(_days(stated), _days(recorded)), (_widened(stated), _widened(recorded))]
    if any(_same_span(a, b) for a, b in pairs):
        return Agreement.AGREES
    if stated.approximate and recorded.approximate:  # "around June" is not "around August"
        pairs = [(_days(stated), _widened(recorded)), (_widened(stated), _days(recorded))]
    overlap = any(first <= end and start <= last for (first, last), (start, end) in pairs)
    return Agreement.INCOMPARABLE if overlap else Agreement.DIFFERS


def _out_of_winter(winter: PartialDate, other: PartialDate) -> bool:
    """Tell whether a date lies between the two winters that one of a year may mean: that which it began with
    and that which it ended with.
    """
    year = winter.earliest.year
    between = date(year, 3, 20) < other.earliest and other.latest < date(year, 12, 1)
    return winter.precision == "winter" and between


def _ranges(stated: PartialDate, recorded: PartialDate) -> Agreement:
    known = stated.year_known and recorded.year_known
    pairs = zip(_ends(stated), _ends(recorded), strict=True)
    same = [_same_span(*pair) if known else _same_days(*pair) for pair in pairs]
    if False in same:
        return Agreement.DIFFERS
    return Agreement.INCOMPARABLE if None in same else Agreement.AGREES


def _same_span(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return _contains(one, other) or _contains(other, one)


def _ends(value: PartialDate) -> tuple[tuple[date, date], tuple[date, date]]:
    """Return the days on which a range may begin, and those on which it may end."""
    first, last = value.earliest, value.latest
    return (first, value.begins_by or first), (value.ends_from or last, last)


def _days(value: PartialDate) -> tuple[date, date]:
    return value.earliest, value.latest


def _widened(value: PartialDate) -> tuple[date, date]:
    if not value.approximate:
        return _days(value)
    if value.precision == "month":
        return _with_its_neighbours(value)
    by = timedelta(days=_WIDENING.get(value.precision, 31))
    first = value.earliest - by if value.earliest - date.min >= by else date.min
    last = value.latest + by if date.max - value.latest >= by else date.max
    return first, last


def _with_its_neighbours(value: PartialDate) -> tuple[date, date]:
    """Return the days of a month, the month before and the month after."""
    before = value.earliest.toordinal() - 1
    first = date.fromordinal(before).replace(day=1) if before else value.earliest
    if value.latest == date.max:
        return first, value.latest
    behind = date.fromordinal(value.latest.toordinal() + 1)
    return first, behind.replace(day=monthrange(behind.year, behind.month)[1])


def _contains(outer: tuple[date, date], inner: tuple[date, date]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _without_year(stated: PartialDate, recorded: PartialDate) -> Agreement:
    same = _same_days(_widened(stated), _widened(recorded))
    if same is not None:
        return Agreement.AGREES if same else Agreement.DIFFERS
    return Agreement.INCOMPARABLE


def _same_days(one: tuple[date, date], other: tuple[date, date]) -> bool | None:
    """Tell whether one of two stretches of days, whatever their year, holds the other; None where they only
    overlap, or are whole years.
    """
    ours, theirs = _month_days(*one), _month_days(*other)
    if ours is None or theirs is None:
        return None
    if ours <= theirs or theirs <= ours:
        return True
    return None if ours & theirs else False


def _month_days(first: date, last: date) -> set[tuple[int, int]] | None:
    if (last - first).days >= 364:
        return None
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    found = {(day.month, day.day) for day in days}
    return found - {(2, 29)} or found  # a month of no year has it, a month of most years has not
