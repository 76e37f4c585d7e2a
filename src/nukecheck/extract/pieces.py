"""The parts of one date in words and figures: day, month, year, part of a year, decade."""

from __future__ import annotations

from typing import NamedTuple

from nukecheck.extract.codes import code_end
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.numeric_dates import read_decade_figure, read_numeric
from nukecheck.extract.piece import Piece
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.words import read_words
from nukecheck.extract.years import bare_year, letter_behind, short_year_at, year_at, year_in_words

_DAYS = 31  # of the longest month
_WRITTEN_DAYS = 39  # up to which a slip in a figure still looks like one
_PARTS_OF_MONTHS = frozenset({"early", "mid", "late"})


class _Month(NamedTuple):
    number: int
    end: int
    short: bool = False


def read_piece(tokens: Tokens, index: int, g: Grammar, *, second: bool = False) -> Piece | None:
    """Read the date that starts at token ``index``; ``second`` is for the other end of a range."""
    d, low = g.words.dates, tokens.lows[index]
    if tokens.is_figure(index):
        numeric = read_numeric(tokens, index) or read_decade_figure(tokens, index, g)
        if numeric is not None or code_end(tokens, index, g) is not None:
            return numeric
        piece = _day_first(tokens, index, g) or read_decade(tokens, index, g)
        if piece is not None:
            return piece
        year = bare_year(tokens, index, g, second=second)
        return Piece(index + 1, year=year) if year is not None else None
    if low in d.months or low in d.abbreviations:
        return _month_first(tokens, index, g, second=second)
    if low in g.year_parts.first_words:
        parted = _parted(tokens, index, g)
        if parted is not None:
            return parted
    return read_decade(tokens, index, g) or _short_year(tokens, index, g) or _day_in_words(tokens, index, g)


def month_at(tokens: Tokens, index: int, g: Grammar) -> _Month | None:
    """Return the month that is named at ``index``."""
    d, low = g.words.dates, tokens.lows[index]
    if low in g.words.dates.capital and not tokens.is_capitalised(index):
        return None
    if low in d.months:
        return _Month(int(d.months[low]), index + 1)
    if low in d.abbreviations:
        dotted = tokens.lows[index + 1] == "." and tokens.glued(index)
        return _Month(int(d.abbreviations[low]), index + 1 + dotted, short=True)
    return None


def misspelt_month(tokens: Tokens, index: int, g: Grammar) -> _Month | None:
    """Return the month that is meant at ``index``, where a year follows: "6 febuari 2026"."""
    low = tokens.lows[index]
    meant = g.misspelt_months.meant(low) if low not in g.own.function_words else None
    return _Month(int(meant), index + 1) if meant is not None else None


def year_behind(tokens: Tokens, at: int, g: Grammar) -> tuple[int, int] | None:
    """Return the year behind a month or day, and the token behind it."""
    if tokens.lows[at] == "," or tokens.is_hyphen(at) or tokens.lows[at] in g.words.dates.of:
        at += 1
    year = year_at(tokens, at)
    if year is not None:
        return year, at + 1
    return short_year_at(tokens, at, g) or year_in_words(tokens, at, g)


def _day_first(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    if not tokens.is_integer(index, 2) or not 1 <= int(tokens.lows[index]) <= _WRITTEN_DAYS:
        return None
    at = index + 1
    at += tokens.glued(index) and tokens.lows[at] in g.words.ordinals.signs
    day = int(tokens.lows[index])
    piece = _day_then_month(tokens, day, at, g)
    return piece if piece is None or day <= _DAYS or piece.year is not None else None


def _day_then_month(tokens: Tokens, day: int, at: int, g: Grammar) -> Piece | None:
    at += tokens.is_hyphen(at) or tokens.lows[at] in g.words.dates.of
    month = month_at(tokens, at, g)
    if month is not None:
        year = year_behind(tokens, month.end, g)
        return Piece(year[1], day, month.number, year[0]) if year else Piece(month.end, day, month.number)
    year = year_behind(tokens, at + 1, g)
    month = misspelt_month(tokens, at, g) if year is not None else None
    return Piece(year[1], day, month.number, year[0]) if year is not None and month is not None else None


def _month_first(tokens: Tokens, index: int, g: Grammar, *, second: bool) -> Piece | None:
    month = month_at(tokens, index, g)
    if month is None:
        return None
    at = month.end
    year = year_behind(tokens, at, g)
    if year is not None:
        return Piece(year[1], month=month.number, year=year[0])
    day = _day_behind(tokens, at, g)
    if day is not None:
        year = year_behind(tokens, day[1], g)
        if year is not None:
            return Piece(year[1], day[0], month.number, year[0])
        if g.own.dates.month_before_day and not _begins_question(tokens, index, day[1], g):
            return Piece(day[1], day[0], month.number)
    alone = index == 0 and at >= tokens.size
    dated = second or alone or tokens.lows[index - 1] in g.words.dates.month_before
    if month.short or (tokens.lows[index] in g.words.dates.unsure and not dated):
        return None
    return Piece(at, month=month.number)


def _day_behind(tokens: Tokens, at: int, g: Grammar) -> tuple[int, int] | None:
    if tokens.lows[at] in g.own.dates.day_articles and tokens.is_integer(at + 1, 2):
        signed = tokens.glued(at + 1) and tokens.lows[at + 2] in g.words.ordinals.signs
        return _day_behind(tokens, at + 1, g) if signed else None
    if tokens.is_integer(at, 2) and 1 <= int(tokens.lows[at]) <= _DAYS:
        if tokens.glued(at) and tokens.lows[at + 1] in g.words.ordinals.signs:
            return int(tokens.lows[at]), at + 2
        return None if letter_behind(tokens, at) else (int(tokens.lows[at]), at + 1)
    at += tokens.lows[at] in g.own.dates.day_articles
    ordinal = g.ordinals.after(tokens, at)
    if ordinal is not None and g.own.dates.month_before_day and ordinal[0] <= _DAYS:
        return int(ordinal[0]), ordinal[1]
    return None


def _begins_question(tokens: Tokens, index: int, at: int, g: Grammar) -> bool:
    """Tell whether what looks like "May 5" is a verb, a number and a noun: "May 5 missiles ..."."""
    if tokens.lows[index] not in g.words.dates.unsure or tokens.lows[index - 1] in g.words.dates.month_before:
        return False
    return tokens.is_word(at) and tokens.raw(at).islower() and tokens.lows[at] not in g.own.function_words


def _short_year(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read "since '72", "('19)"; a bare '26 may be anything."""
    year = short_year_at(tokens, index, g)
    if year is None:
        return None
    alone = tokens.lows[index - 1] == "(" and tokens.lows[year[1]] == ")"
    if not (alone or tokens.lows[index - 1] in g.words.dates.year_strong):
        return None
    return Piece(year[1], year=year[0])


def _day_in_words(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read "fifth of February 2026", "vijf februari"."""
    ordinal = g.ordinals.after(tokens, index)
    if ordinal is not None:
        value, at = ordinal
    else:
        number = None if tokens.lows[index] in g.words.numbers.articles else read_words(tokens, index, g)
        if number is None:
            return None
        value, at = number.value, number.end
    if 1 <= value <= _DAYS and value == value.to_integral_value():
        day = _day_then_month(tokens, int(value), at, g)
        if day is not None:
            return day
    year = year_in_words(tokens, index, g) if tokens.lows[index - 1] in g.words.dates.year_strong else None
    return Piece(year[1], year=year[0]) if year is not None else None


def _parted(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read "early February 2026", "mid-2022", "de tweede helft van 2022"."""
    found = g.year_parts.after(tokens, index)
    if found is None:
        return None
    part, at = found
    at += tokens.is_hyphen(at) or tokens.lows[at] in g.words.dates.of or tokens.lows[at] == ","
    month = month_at(tokens, at, g) if part in _PARTS_OF_MONTHS else None
    if month is not None:
        year = year_behind(tokens, month.end, g)
        if year is not None:
            return Piece(year[1], month=month.number, year=year[0], part=part)
        return None if month.short else Piece(month.end, month=month.number, part=part)
    decade = read_decade_figure(tokens, at, g) or read_decade(tokens, at, g)
    if decade is not None:
        return decade
    at += tokens.lows[at] in g.words.dates.year_nouns
    year_only = year_at(tokens, at)
    return Piece(at + 1, year=year_only, part=part) if year_only is not None else None


def _follows_decade(tokens: Tokens, index: int, g: Grammar) -> bool:
    """Tell whether "negentig" stands behind "jaren tachtig en"."""
    near = tokens.lows[max(0, index - 4) : max(0, index - 1)]
    return tokens.lows[index - 1] in g.words.ranges.joined and not g.words.dates.decade_before.isdisjoint(
        near
    )


def read_decade(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read "jaren tachtig", "jaren '80", "'80s", "the eighties", "tachtiger jaren"."""
    d, at = g.words.dates, index
    led = tokens.lows[at] in d.decade_before
    at += led
    led = led or _follows_decade(tokens, index, g)
    quoted = tokens.lows[at] in ("'", "‘") and tokens.glued(at)
    at += quoted
    low = tokens.lows[at]
    if tokens.is_integer(at) and len(low) in (2, 4) and low[-1] == "0":
        if len(low) == 4 and not "1800" <= low <= "2090":
            return None
        first = int(low) if len(low) == 4 else (1900 if low >= "20" else 2000) + int(low)
        marked = tokens.lows[at + 1] == "s" and tokens.glued(at)
        return Piece(at + 1 + marked, decade=first) if led or (quoted and marked) else None
    if low in d.decades and (led or low.endswith("ies")):
        return Piece(at + 1, decade=int(d.decades[low]))
    if low.endswith("er") and low[:-2] in d.decades and tokens.lows[at + 1] in d.decade_before:
        return Piece(at + 2, decade=int(d.decades[low[:-2]]))
    return None
