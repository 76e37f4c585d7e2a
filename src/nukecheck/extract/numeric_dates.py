"""Dates in figures alone: 2026-02-05, 5/2/2026, 05-02-2026, 5.2.2026, 5-2-'26, 2023-03, 04/2010, 1980s."""

from __future__ import annotations

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.piece import Piece
from nukecheck.extract.tokens import Tokens
from nukecheck.patterns import pattern
from nukecheck.values import PartialDate, range_date, year_date

_YMD = pattern(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_DMY = pattern(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|['’‘]?[0-9]{2})(?![0-9])")
_YM = pattern(r"([0-9]{4})-(0[1-9]|1[0-2])(?![0-9-])")
_MY = pattern(r"(0?[1-9]|1[0-2])/((?:19|20)[0-9]{2})")
_DM = pattern(r"([0-9]{1,2})/([0-9]{1,2})")
_YEARS = pattern(r"((?:19|20)[0-9]{2})(?: ?[-–—] ?((?:19|20)[0-9]{2})|[-–—/]([0-9]{2}))(?![0-9/-])")


def read_numeric(tokens: Tokens, index: int) -> Piece | None:
    """Read the date in figures at ``index``; the day comes first unless that is impossible."""
    text, at = tokens.text, tokens.starts[index]
    if tokens.lows[index].isdigit() and not tokens.is_dash(index + 1):
        return None
    if tokens.glued(index - 1) and (tokens.is_word(index - 1) or tokens.lows[index - 1] in "-_/#."):
        return None
    if match := _YMD.match(text, at):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    elif match := _DMY.match(text, at):
        day, month, year = int(match[1]), int(match[3]), int(match[4][-4:].lstrip("'’‘"))
        if len(match[4]) < 4:
            if match[2] != "/" and match[4].isdigit():
                return None
            year += 2000 if year < 70 else 1900
        if month > 12 >= day:
            day, month = month, day
    elif match := _YM.match(text, at):
        year, month, day = int(match[1]), int(match[2]), 0
    elif match := _MY.fullmatch(tokens.lows[index]):
        return Piece(index + 1, month=int(match[1]), year=int(match[2]))
    elif short := _DM.fullmatch(tokens.lows[index]):
        piece = Piece(index + 1, int(short[1]), int(short[2]), weak=True)
        return piece if piece.date() is not None else None
    else:
        return None
    end = tokens.at(match.end(), index)
    piece = Piece(end, day or None, month, year)
    if not 1900 <= year <= 2100 or _goes_on(tokens, match.end(), end) or piece.date() is None:
        return None
    return piece


def read_years(tokens: Tokens, index: int) -> tuple[PartialDate, int] | None:
    """Read "2020-2022", "2019/20" and return the range and the token behind it."""
    if tokens.glued(index - 1) and tokens.lows[index - 1][0].isalnum():
        return None
    if not (tokens.is_dash(index + 1) or "/" in tokens.lows[index]):
        return None
    match = _YEARS.match(tokens.text, tokens.starts[index])
    if match is None:
        return None
    first, last = int(match[1]), int(match[2] or match[1][:2] + match[3])
    end = tokens.at(match.end(), index)
    month = match[3] is not None and int(match[3]) <= 12 and tokens.is_dash(index + 1)
    if month or last <= first or _goes_on(tokens, match.end(), end):
        return None
    return range_date(year_date(first), year_date(last)), end


def read_decade_figure(tokens: Tokens, index: int, g: Grammar) -> Piece | None:
    """Read "1980s", "1980's", "the 80s", "mid-80s"; "in his 80s" is an age."""
    token = tokens.lows[index]
    marked = tokens.glued(index) and tokens.lows[index + 1] in ("s", "'s")
    if not (marked and tokens.is_integer(index) and token[-1] == "0"):
        return None
    if len(token) == 4 and "1800" <= token <= "2090":
        return Piece(index + 2, decade=int(token))
    before = tokens.lows[index - 1 - tokens.is_hyphen(index - 1)]
    told = before in g.words.bounds.fillers or before in g.year_parts.first_words
    return Piece(index + 2, decade=1900 + int(token)) if told and "20" <= token <= "90" else None


def _goes_on(tokens: Tokens, offset: int, end: int) -> bool:
    """Tell whether letters are glued to a date, which makes it a code; "T" before a time is none."""
    if end >= tokens.size or tokens.starts[end] != offset:
        return False
    if tokens.lows[end] == "t" and tokens.glued(end) and tokens.is_figure(end + 1):
        return False
    return tokens.is_word(end) or tokens.lows[end] == "_"
