"""Dates as the database writes them: a small part of EDTF level 1."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from nukecheck.patterns import pattern
from nukecheck.records import replace
from nukecheck.values.dates import day_date, decade_date, month_date, range_date, year_date
from nukecheck.values.types import PartialDate

_SIMPLE = pattern(r"([0-9]{3})([0-9X])(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%])?")


def parse_edtf(text: str) -> PartialDate:
    """Read ``2026-02-05``, ``2021-06``, ``2011``, ``199X``, ``2023~`` or ``2011/2026``.

    A qualifier (``~``, ``?``, ``%``) makes the date approximate. Raises ``ValueError`` on anything else.
    """
    start, slash, end = text.partition("/")
    return range_date(_simple(start), _simple(end)) if slash else _simple(text)


def format_edtf(value: PartialDate) -> str:
    """Write a date as ``parse_edtf`` reads it; an unknown year comes out as ``XXXX`` (not read back)."""
    return _form(value) + ("~" if value.approximate else "")


def _simple(text: str) -> PartialDate:
    match = _SIMPLE.fullmatch(text)
    if match is None:
        raise ValueError(f"not a date: {text!r} (write 2026-02-05, 2021-06, 2011, 199X, 2023~ or 2011/2026)")
    century, last, month, day, qualifier = match.groups()
    if last == "X":
        if month:
            raise ValueError(f"not a date: {text!r} (a decade has no month)")
        found = decade_date(int(century + "0"))
    elif day:
        found = day_date(int(day), int(month), int(century + last))
    elif month:
        if not 1 <= int(month) <= 12:
            raise ValueError(f"not a date: {text!r} (no month {month})")
        found = month_date(int(month), int(century + last))
    else:
        found = year_date(int(century + last))
    return replace(found, approximate=bool(qualifier))


def _form(value: PartialDate) -> str:
    first, last = value.earliest, value.latest
    if value.precision == "decade":
        return f"{first.year // 10:03}X"
    if first == last:
        return _day(first, value)
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and first.month == 1 and last.month == 12 and value.year_known:
        return f"{first.year:04}" if first.year == last.year else f"{first.year:04}/{last.year:04}"
    if whole_months:
        start, end = _day(first, value)[:-3], _day(last, value)[:-3]
        return start if start == end else f"{start}/{end}"
    return f"{_day(first, value)}/{_day(last, value)}"


def _day(day: date, value: PartialDate) -> str:
    return day.isoformat() if value.year_known else "XXXX" + day.isoformat()[4:]
