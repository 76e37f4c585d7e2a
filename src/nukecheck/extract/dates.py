"""Dates and ranges of dates in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from nukecheck.extract.codes import code_end
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.pieces import Piece, month_at, read_piece, year_at
from nukecheck.extract.tokens import Tokens
from nukecheck.values import PartialDate, range_date, year_date

_YEARS = re.compile(r"((?:19|20)[0-9]{2})(?:[-–—]((?:19|20)[0-9]{2}|[0-9]{2})|/([0-9]{2}))(?![0-9/-])")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date, the token behind it, and where the words that hedge it start (``hedge`` == start: none)."""

    value: PartialDate
    end: int
    hedge: int


def read_date(tokens: Tokens, index: int, g: Grammar) -> FoundDate | None:
    """Read the date or range of dates that starts at token ``index``."""
    if tokens.is_figure(index):
        years = _years(tokens, index)
        if years is not None:
            return _hedged(tokens, index, years[0], years[1], g)
        first = _bare_day(tokens, index, g) or read_piece(tokens, index, g)
    else:
        first = read_piece(tokens, index, g)
    if first is None:
        return None
    second = _second(tokens, index, first, g)
    if second is not None:
        joined = _join(first, second)
        if joined is not None:
            return _hedged(tokens, index, joined, second.end, g)
    if first.month is None and first.year is None and first.decade is None:
        return None
    if first.weak and tokens.low(index - 1) not in ("op", "on"):
        return None
    value = first.date()
    return _hedged(tokens, index, value, first.end, g) if value is not None else None


def _hedged(tokens: Tokens, index: int, value: PartialDate, end: int, g: Grammar) -> FoundDate:
    at = index
    before = tokens.low(at - 1)
    if before in ("the", "de", "het") and tokens.low(at - 2) in g.around:
        at, before = at - 1, tokens.low(at - 2)
    elif before == "." and tokens.low(at - 2) in g.around:
        at, before = at - 1, tokens.low(at - 2)
    if before in g.around:
        return FoundDate(replace(value, approximate=True), end, at - 1)
    return FoundDate(value, end, index)


def _years(tokens: Tokens, index: int) -> tuple[PartialDate, int] | None:
    """Read "2020-2022", "2021/22"."""
    if index and tokens.glued(index - 1) and tokens.lows[index - 1][0].isalnum():
        return None
    match = _YEARS.match(tokens.text, tokens.starts[index])
    if match is None:
        return None
    first, second = int(match[1]), match[2] or match[3]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    end = tokens.at(match.end(), index)
    if last <= first or (end < tokens.size and tokens.starts[end] == match.end() and tokens.is_word(end)):
        return None
    if match[2] and len(second) == 2 and int(second) <= 12:
        return None
    return range_date(year_date(first), year_date(last)), end


def _bare_day(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read the "29" of "29-30 November" or "29 tot en met 30 november": a day whose month comes later."""
    token = tokens.lows[index]
    if not token.isdigit() or len(token) > 2 or not 1 <= int(token) <= 31:
        return None
    at = index + 1
    if tokens.low(at) in g.ordinal_signs and tokens.glued(index):
        at += 1
    behind = _connector(tokens, at, g, between=tokens.low(index - 1) in g.between)
    if behind is None or not tokens.is_figure(behind):
        return None
    if code_end(tokens, behind, g) is not None:
        return None
    second = read_piece(tokens, behind, g)
    if second is None or second.day is None or second.month is None or second.part or second.day <= int(token):
        return None
    if second.weak and tokens.is_dash(at):
        return None
    return Piece(at, int(token))


def _connector(tokens: Tokens, at: int, g: Grammar, *, between: bool) -> int | None:
    """Return the token behind the words that join two dates."""
    if tokens.is_dash(at):
        return at + 1
    found = g.until.after(tokens, at)
    if found is not None:
        return found[1]
    return at + 1 if between and tokens.low(at) in g.joined else None


def _second(tokens: Tokens, index: int, first: Piece, g: Grammar) -> Piece | None:
    between = tokens.low(index - 1) in g.between
    behind = _connector(tokens, first.end, g, between=between)
    if behind is None:
        return None
    low = tokens.low(behind)
    if low in g.own.dates.day_articles:
        behind += 1
    if first.day is not None and first.month is not None and tokens.is_figure(behind):
        # "November 29-30, 2022"
        token = tokens.lows[behind]
        month_led = month_at(tokens, index, g) is not None
        if month_led and token.isdigit() and len(token) <= 2 and month_at(tokens, behind + 1, g) is None:
            end = behind + 1
            if tokens.low(end) in g.ordinal_signs and tokens.glued(behind):
                end += 1
            at = end + 1 if tokens.low(end) == "," else end
            year = year_at(tokens, at, g)
            return Piece(at + 1 if year else end, int(token), first.month, year or first.year)
    if tokens.is_figure(behind) and first.day is None and first.month is None and year_at(tokens, behind, g) is None:
        return None
    return read_piece(tokens, behind, g, loose=True)


def _join(first: Piece, second: Piece) -> PartialDate | None:
    if first.month is None and first.day is not None:
        first = replace(first, month=second.month)
    if first.year is None and second.year is not None and first.decade is None:
        later = first.month is not None and second.month is not None and first.month > second.month
        first = replace(first, year=second.year - later)
    elif second.year is None and first.year is not None and second.month is not None:
        later = first.month is not None and first.month > second.month
        second = replace(second, year=first.year + later)
    start, end = first.date(), second.date()
    if start is None or end is None or start.year_known != end.year_known:
        return None
    if start.year_known and end.earliest <= start.earliest:
        return None
    try:
        return range_date(start, end)
    except ValueError:
        return None
