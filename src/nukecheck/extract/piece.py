"""What is known of one date while it is read."""

from __future__ import annotations

from typing import NamedTuple

from nukecheck.values import PartialDate, day_date, decade_date, impossible_date, month_date, year_date


class Piece(NamedTuple):
    """One date; ``end`` is the token behind it. ``weak`` is 29/11, a date only in a range or behind "op"."""

    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    part: str = ""
    decade: int | None = None
    weak: bool = False

    def date(self) -> PartialDate | None:
        """Return the date, or ``None`` where there is no such day or too little is known."""
        try:
            if self.decade is not None:
                return decade_date(self.decade)
            if self.month is not None and self.day is not None:
                return day_date(self.day, self.month, self.year)
            if self.month is not None:
                return month_date(self.month, self.year, self.part)
            return year_date(self.year, self.part) if self.year is not None else None
        except ValueError:
            return None

    def impossible(self) -> PartialDate | None:
        """Return the month whose day it does not have ("30 February 2026"), ``None`` for any other date."""
        if self.day is None or self.month is None or self.date() is not None:
            return None
        return impossible_date(self.month, self.year)
