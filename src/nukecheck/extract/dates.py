"""Dates and ranges of dates in a text."""

from __future__ import annotations

from nukecheck.extract.codes import code_end
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.numeric_dates import read_years
from nukecheck.extract.piece import Piece
from nukecheck.extract.pieces import misspelt_month, month_at, read_piece, year_behind
from nukecheck.extract.reading import Found
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.years import year_at
from nukecheck.records import replace
from nukecheck.values import PartialDate, range_date

_NEAR = 3


def read_date(tokens: Tokens, index: int, g: Grammar) -> Found | None:
    """Read the date or range of dates that starts at token ``index``."""
    start = index
    if tokens.is_figure(index):
        if not _may_begin_date(tokens, index):
            return None
        years = read_years(tokens, index)
        if years is not None:
            return _found(tokens, index, years[1], years[0], g)
        first = _day_of_later_month(tokens, index, g)
        if first is None:
            first = _behind_misspelt_month(tokens, index, g)
            if first is not None:
                start = index - 1
        first = first or read_piece(tokens, index, g)
    else:
        first = read_piece(tokens, index, g)
    if first is None:
        return None
    behind = _connector(tokens, start, first.end, g)
    if behind is None and first.month is None and first.day is not None:
        behind = _behind_alternative(tokens, first.end, g)
    second = _second(tokens, start, first, behind, g) if behind is not None else None
    joined = _joined(first, second) if second is not None else None
    if second is not None and joined is not None:
        return _found(tokens, start, second.end, joined, g)
    value = first.date() or first.impossible()
    if value is None or (first.weak and tokens.lows[index - 1] not in g.words.dates.on):
        return None
    if second is None and behind is not None and _begins_count(tokens, index, first, behind, g):
        return None
    return _found(tokens, start, first.end, value, g)


def _may_begin_date(tokens: Tokens, index: int) -> bool:
    """Tell, quickly, whether a figure is short or long enough to be a day or year, or has date separators."""
    token = tokens.lows[index]
    if token.isdigit():
        return len(token) in (1, 2, 4)
    return "/" in token or token.count(".") == 2


def _found(tokens: Tokens, start: int, end: int, value: PartialDate, g: Grammar) -> Found:
    """Take in the word that hedges a date: around February 2026, omstreeks 2005, ca. 1990."""
    around = g.words.dates.around
    at = start
    if tokens.lows[at - 1] not in around and tokens.lows[at - 1] in (g.words.bounds.fillers | {"."}):
        at -= 1
    if tokens.lows[at - 1] in around:
        value = replace(value, approximate=True)
        return Found(MentionKind.DATE, value, start, end, hedge=(at - 1, start))
    return Found(MentionKind.DATE, value, start, end)


def _connector(tokens: Tokens, start: int, at: int, g: Grammar) -> int | None:
    """Return the token behind the words that join two dates."""
    if tokens.is_dash(at):
        return at + 1
    found = g.until.after(tokens, at)
    if found is not None:
        return found[1]
    between = tokens.lows[start - 1] in g.words.ranges.between
    return at + 1 if between and tokens.lows[at] in g.words.ranges.joined else None


def _day_of_later_month(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read the "29" of "29-30 November" or "29 tot en met 30 november"."""
    if not tokens.is_integer(index, 2) or not 1 <= int(tokens.lows[index]) <= 31:
        return None
    at = index + 1
    at += tokens.glued(index) and tokens.lows[at] in g.words.ordinals.signs
    behind = _connector(tokens, index, at, g) or _behind_alternative(tokens, at, g)
    if behind is None or not tokens.is_figure(behind) or code_end(tokens, behind, g) is not None:
        return None
    second, day = read_piece(tokens, behind, g), int(tokens.lows[index])
    if second is None or second.day is None or second.day <= day:
        return None
    far = second.day > day + _NEAR and _behind_alternative(tokens, at, g) is not None
    return None if far or (second.weak and tokens.is_dash(at)) else Piece(at, day)


def _behind_alternative(tokens: Tokens, at: int, g: Grammar) -> int | None:
    """Return the token behind the "or" or "and" of "5 or 6 February"."""
    joined = tokens.lows[at] in g.words.ranges.either or tokens.lows[at] in g.words.ranges.joined
    return at + 1 if joined else None


def _behind_misspelt_month(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read "Febuary 2026", "Febuary 5, 2026" from the figure behind the month."""
    year = year_at(tokens, index)
    if year is None and not tokens.is_integer(index, 2):
        return None
    after = None if year is not None else year_behind(tokens, index + 1, g)
    if year is None and after is None:
        return None
    month = misspelt_month(tokens, index - 1, g)
    if month is None or tokens.lows[index - 1] in g.words.dates.months:
        return None
    if after is None:
        return Piece(index + 1, month=month.number, year=year)
    return Piece(after[1], int(tokens.lows[index]), month.number, after[0])


def _second(tokens: Tokens, start: int, first: Piece, behind: int, g: Grammar) -> Piece | None:
    """Read the other end of a range."""
    if tokens.lows[behind] in g.words.dates.day_articles:
        behind += 1
    month_led = first.day is not None and first.month is not None and month_at(tokens, start, g) is not None
    if month_led and tokens.is_integer(behind, 2) and month_at(tokens, behind + 1, g) is None:
        end = behind + 1  # "November 29-30, 2022"
        end += tokens.glued(behind) and tokens.lows[end] in g.words.ordinals.signs
        year = year_behind(tokens, end, g)
        until = Piece(end, int(tokens.lows[behind]), first.month, first.year)
        return until._replace(end=year[1], year=year[0]) if year else until
    only_year = first.day is None and first.month is None
    if only_year and tokens.is_figure(behind) and year_at(tokens, behind) is None:
        return None
    return read_piece(tokens, behind, g, second=True)


def _joined(first: Piece, second: Piece) -> PartialDate | None:
    """Give each end what only the other one says, and return the range."""
    if first.month is None and first.day is not None:
        first = first._replace(month=second.month)
    later = first.month is not None and second.month is not None and first.month > second.month
    if first.year is None and second.year is not None and first.decade is None:
        first = first._replace(year=second.year - later)
    elif second.year is None and first.year is not None and second.month is not None:
        second = second._replace(year=first.year + later)
    start, end = first.date(), second.date()
    if start is None or end is None or start.year_known != end.year_known:
        return None
    if start.year_known and end.earliest <= start.earliest:
        return None
    try:
        return range_date(start, end)
    except ValueError:
        return None


def _begins_count(tokens: Tokens, index: int, first: Piece, behind: int, g: Grammar) -> bool:
    """Tell whether a bare year is the first end of a range of counts: "between 1900 and 2000 warheads"."""
    bare = first.year is not None and first.month is None and not first.part and first.end == index + 1
    strong = tokens.lows[index - 1] in g.words.dates.year_strong
    return bare and not strong and tokens.is_figure(behind) and tokens.is_integer(behind)
