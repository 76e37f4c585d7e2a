"""The parts of a date: a day, a month, a year, a part of either, a decade."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from nukecheck.extract.codes import code_end
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.units import unit_after
from nukecheck.extract.words import read_words
from nukecheck.values import PartialDate, day_date, decade_date, month_date, year_date

_YMD = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_DMY = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9])")
_YM = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])(?![0-9-])")
_DM = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is known of one date; ``end`` is the token behind it. ``weak`` is 29/11, a date in a range only."""

    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    part: str = ""
    decade: int | None = None
    weak: bool = False

    def date(self) -> PartialDate | None:
        """Return the date, or ``None`` where there is no such day."""
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


def read_piece(tokens: Tokens, index: int, g: Grammar, *, loose: bool = False) -> Piece | None:
    """Read the date that starts at token ``index``.

    ``loose`` is for the second date of a range, where a bare year or month needs nothing beside it.
    """
    if tokens.is_figure(index):
        if code_end(tokens, index, g) is not None:
            return _numeric(tokens, index, g)
        return (
            _numeric(tokens, index, g)
            or _day_first(tokens, index, g)
            or _figure_decade(tokens, index, g)
            or bare_year(tokens, index, g, loose=loose)
        )
    low = tokens.low(index)
    if low in g.months or low in g.months_short:
        return _month_first(tokens, index, g, loose=loose)
    if low in g.year_parts.forward:
        parted = _parted(tokens, index, g)
        if parted is not None:
            return parted
    if low == "'" or low in g.decade_before or low in g.decades or low.endswith("iger"):
        return _decade(tokens, index, g)
    return _word_day(tokens, index, g)


def year_at(tokens: Tokens, index: int, g: Grammar) -> int | None:
    """Return the year that token ``index`` may be: four bare digits, 1900 to 2100."""
    token = tokens.low(index)
    if len(token) == 4 and token.isdigit() and "1900" <= token <= "2100" and not _letter_behind(tokens, index):
        return int(token)
    return None


def _letter_behind(tokens: Tokens, index: int) -> bool:
    return tokens.glued(index) and tokens.lows[index + 1][0].isalpha()


def month_at(tokens: Tokens, index: int, g: Grammar) -> tuple[int, int, bool] | None:
    """Return month, the token behind it and whether it is abbreviated."""
    low = tokens.low(index)
    if low in g.capital_months and not tokens.raw(index)[0].isupper():
        return None
    if low in g.months:
        return int(g.months[low]), index + 1, False
    if low in g.months_short:
        end = index + 1
        if tokens.low(end) == "." and tokens.glued(index):
            end += 1
        return int(g.months_short[low]), end, True
    return None


def _numeric(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    text, at = tokens.text, tokens.starts[index]
    if index and tokens.glued(index - 1) and (tokens.is_word(index - 1) or tokens.lows[index - 1] in "-_/#"):
        return None
    if match := _YMD.match(text, at):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    elif match := _DMY.match(text, at):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if len(match[4]) == 2:
            if match[2] != "/":
                return None
            year += 2000 if year < 70 else 1900
        if month > 12 >= day:
            day, month = month, day
    elif match := _YM.match(text, at):
        year, month, day = int(match[1]), int(match[2]), 0
    elif match := _DM.fullmatch(tokens.lows[index]):
        if int(match[2]) > 12 or not 0 < int(match[1]) <= 31 or not int(match[2]):
            return None
        return Piece(index + 1, int(match[1]), int(match[2]), weak=True)
    else:
        return None
    if not 1900 <= year <= 2100 or not 1 <= month <= 12:
        return None
    end = tokens.at(match.end(), index)
    if end < tokens.size and tokens.starts[end] == match.end() and (tokens.is_word(end) or tokens.lows[end] == "_"):
        return None
    piece = Piece(end, day or None, month, year)
    return piece if piece.date() is not None else None


def _day_first(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    token = tokens.lows[index]
    if not token.isdigit() or len(token) > 2 or not 1 <= int(token) <= 31:
        return None
    at = index + 1
    if tokens.low(at) in g.ordinal_signs and tokens.glued(index):
        at += 1
    return _day_then_month(tokens, int(token), at, g)


def _day_then_month(tokens: Tokens, day: int, at: int, g: Grammar) -> Piece | None:
    if tokens.is_dash(at) and tokens.glued(at - 1) and tokens.glued(at):
        at += 1
    elif tokens.low(at) in g.own.dates.day_joiners or tokens.low(at) == "of":
        at += 1
    month = month_at(tokens, at, g)
    if month is None:
        return None
    at = month[1]
    year = _year_behind(tokens, at, g)
    if year is not None:
        return Piece(year[1], day, month[0], year[0])
    return Piece(at, day, month[0])


def _year_behind(tokens: Tokens, at: int, g: Grammar) -> tuple[int, int] | None:
    if tokens.low(at) == "," or (tokens.is_dash(at) and tokens.glued(at - 1) and tokens.glued(at)):
        at += 1
    elif tokens.low(at) in ("of", "van") and year_at(tokens, at + 1, g) is not None:
        at += 1
    year = year_at(tokens, at, g)
    return (year, at + 1) if year is not None else None


def _month_first(tokens: Tokens, index: int, g: Grammar, *, loose: bool) -> Piece | None:
    found = month_at(tokens, index, g)
    if found is None:
        return None
    month, at, short = found
    year = _year_behind(tokens, at, g)
    if year is not None:
        return Piece(year[1], month=month, year=year[0])
    day = _day_behind(tokens, at, g)
    if day is not None:
        year = _year_behind(tokens, day[1], g)
        if year is not None:
            return Piece(year[1], day[0], month, year[0])
        if g.language == "en" and not _counted(tokens, index, day[1], g):
            return Piece(day[1], day[0], month)
    if short:
        return None
    if tokens.lows[index] in g.unsure_months and not loose:
        before = tokens.low(index - 1)
        if before not in g.month_before:
            return None
    return Piece(at, month=month)


def _day_behind(tokens: Tokens, at: int, g: Grammar) -> tuple[int, int] | None:
    token = tokens.low(at)
    if tokens.is_figure(at) and token.isdigit() and len(token) <= 2 and 1 <= int(token) <= 31:
        if tokens.low(at + 1) in g.ordinal_signs and tokens.glued(at):
            return int(token), at + 2
        return None if _letter_behind(tokens, at) else (int(token), at + 1)
    if tokens.low(at) == "the":
        at += 1
    ordinal = g.ordinals.after(tokens, at)
    if ordinal is not None and g.own.dates.ordinals_as_days and Decimal(ordinal[0]) <= 31:
        return int(Decimal(ordinal[0])), ordinal[1]
    return None


def _counted(tokens: Tokens, index: int, at: int, g: Grammar) -> bool:
    """Tell whether what looks like "May 5" begins "May 5 missiles ...": a verb, a number and a noun."""
    if tokens.lows[index] not in g.unsure_months or (index and tokens.low(index - 1) in g.month_before):
        return False
    return tokens.is_word(at) and tokens.raw(at).islower() and tokens.low(at) not in g.year_after


def _word_day(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read "the fifth of February 2026" (from "fifth"), "vijf februari"."""
    ordinal = g.ordinals.after(tokens, index)
    if ordinal is not None:
        value, at = Decimal(ordinal[0]), ordinal[1]
    else:
        number = read_words(tokens, index, g)
        if number is None:
            return None
        value, at = number.value, number.end
    if not 1 <= value <= 31 or tokens.low(index) in g.articles:
        return None
    return _day_then_month(tokens, int(value), at, g)


def _parted(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read "early February 2026", "mid-2022", "de tweede helft van 2022"."""
    for phrases in (g.year_parts, g.month_parts):
        found = phrases.after(tokens, index)
        if found is None:
            continue
        part, at = found
        if tokens.is_dash(at) and tokens.glued(at - 1) and tokens.glued(at):
            at += 1
        elif tokens.low(at) in ("of", "van", ",", "in"):
            at += 1
        month = month_at(tokens, at, g)
        if month is not None and part in ("early", "mid", "late"):
            year = _year_behind(tokens, month[1], g)
            if year is not None:
                return Piece(year[1], month=month[0], year=year[0], part=part)
            return None if month[2] else Piece(month[1], month=month[0], part=part)
        if tokens.low(at) in g.own.dates.year_nouns:
            at += 1
        only = year_at(tokens, at, g)
        if only is not None:
            return Piece(at + 1, year=only, part=part)
    return None


def _figure_decade(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read "1980s", "1980's"."""
    token = tokens.lows[index]
    if token.isdigit() and len(token) == 4 and "1800" <= token <= "2090" and token[3] == "0":
        if tokens.glued(index) and tokens.low(index + 1) in ("s", "'s") and not tokens.glued(index + 1):
            return Piece(index + 2, decade=int(token))
        if tokens.glued(index) and tokens.low(index + 1) in ("s", "'s") and not tokens.is_figure(index + 2):
            return Piece(index + 2, decade=int(token))
    return None


def _decade(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read "jaren tachtig", "jaren '80", "'80s", "the eighties", "tachtiger jaren"."""
    at = index
    led = tokens.low(at) in g.decade_before
    if led:
        at += 1
    if tokens.low(at) == "'" and tokens.glued(at):
        at += 1
    low = tokens.low(at)
    if tokens.is_figure(at) and low.isdigit() and low[-1] == "0":
        short = len(low) == 2
        if not short and not (len(low) == 4 and "1800" <= low <= "2090"):
            return None
        first = int(low) if not short else (1900 if low >= "20" else 2000) + int(low)
        marked = tokens.low(at + 1) == "s" and tokens.glued(at)
        if led or (marked and at > index):
            return Piece(at + 1 + marked, decade=first)
        return None
    if low in g.decades and (led or low.endswith("ies")):
        return Piece(at + 1, decade=int(g.decades[low]))
    if not led and low.endswith("iger") and low[:-2] in g.decades and tokens.low(at + 1) in g.decade_before:
        return Piece(at + 2, decade=int(g.decades[low[:-2]]))
    return None


def bare_year(tokens: Tokens, index: int, g: Grammar, *, loose: bool = False) -> Piece | None:
    """Read four digits as a year where what stands around them allows it."""
    token = tokens.lows[index]
    if len(token) != 4 or not token.isdigit() or _letter_behind(tokens, index):
        return None
    found = Piece(index + 1, year=int(token))
    usual = "1900" <= token <= "2100"
    before = tokens.low(index - 1)
    if before in g.currency_signs or before in g.currency_words:
        return None
    noun = _noun_behind(tokens, index + 1, g)
    if before in g.year_strong:
        if unit_after(tokens, index + 1, g) is not None and not usual:
            return None
        return found if usual or ("1000" <= token <= "2199" and not noun) else None
    if not usual or unit_after(tokens, index + 1, g) is not None:
        return None
    if not noun or loose:
        return None if g.bounds_before.before(tokens, index) and before not in g.year_before else found
    if tokens.is_dash(index + 1) and tokens.glued(index):
        return found if "1945" <= token <= "2060" else None
    told = before in ("the", "its", "this", "his", "het", "de", "zijn", "dit", "this")
    return found if told and "1945" <= token <= "2060" and token != "2000" else None


def _noun_behind(tokens: Tokens, index: int, g: Grammar) -> bool:
    """Tell whether a word follows that may be what is counted."""
    if tokens.is_dash(index) and tokens.glued(index - 1) and tokens.glued(index):
        return tokens.is_word(index + 1)
    if not tokens.is_word(index) or not tokens.raw(index)[0].islower():
        return False
    low = tokens.low(index)
    return low not in g.year_after and low not in g.own.negation
