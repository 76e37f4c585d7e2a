"""What only looks like a figure: F-16, B61-12, BS2022029440, phone numbers, links, clock times, list markers."""

from __future__ import annotations

import re

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.tokens import Tokens

_PHONE = re.compile(r"(?<!\w)(?:\+[0-9][0-9 ().\u00a0-]{6,20}[0-9]|\(?0[0-9]{1,4}\)?[-/ ][0-9][0-9 ]{4,12}[0-9])(?!\w)")
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-4])[:.][0-5][0-9](?:[:.][0-5][0-9])?")
_SPLIT = re.compile(r"[.,:/]")
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def dead_zones(text: str) -> list[tuple[int, int]]:
    """Return the offsets of links, mail addresses and phone numbers, in order."""
    zones: list[tuple[int, int]] = []
    for sign in ("://", "www.", "@"):
        at = text.find(sign)
        while at != -1:
            start, end = at, at
            while start > 0 and not text[start - 1].isspace():
                start -= 1
            while end < len(text) and not text[end].isspace():
                end += 1
            if end - start > len(sign):
                zones.append((start, end))
            at = text.find(sign, end)
    if "+" in text or "0" in text:
        zones.extend(match.span() for match in _PHONE.finditer(text))
    return sorted(zones)


def roman(token: str) -> int | None:
    """Return the value of a Roman numeral in capitals."""
    if not _ROMAN.fullmatch(token):
        return None
    total = 0
    for this, following in zip(token, [*token[1:], ""], strict=True):
        value = _ROMAN_DIGITS[this]
        total += -value if following and _ROMAN_DIGITS[following] > value else value
    return total


def code_end(tokens: Tokens, index: int, g: Grammar) -> int | None:
    """Return the token behind a code of which the figure at ``index`` is a part, or ``None``."""
    if _is_code(tokens, index, g):
        end = index + 1
        while end < tokens.size and tokens.glued(end - 1) and (
            tokens.is_figure(end)
            or tokens.is_word(end)
            or ((tokens.is_dash(end) or tokens.lows[end] in "_/.") and tokens.glued(end))
        ):
            end += 1
        return end
    return None


def _is_code(tokens: Tokens, index: int, g: Grammar) -> bool:
    token = tokens.lows[index]
    if token[0] == "0" and len(token) > 1 and token.isdigit():
        return True
    if tokens.glued(index - 1):
        left = tokens.lows[index - 1]
        if left in ("_", "#", "@", "\\") or (left == "/" and tokens.glued(index - 2)):
            return True
        if left[0].isalpha() and left not in g.times_before and left not in g.currency_words:
            return True
        if tokens.is_dash(index - 1) and tokens.glued(index - 2) and _is_name(tokens, index - 2, g):
            return True
    if not tokens.glued(index):
        return False
    right = tokens.lows[index + 1]
    if right[0].isalpha() and not _may_be_glued(tokens, index + 1, g):
        return True
    if right == "_":
        return True
    return right[0].isalpha() and tokens.glued(index + 1) and tokens.is_figure(index + 2)


def _is_name(tokens: Tokens, index: int, g: Grammar) -> bool:
    """Tell whether the word before a hyphen and a figure makes the two a name (F-16, COVID-19)."""
    low = tokens.low(index)
    if not low or not (low[0].isalpha() or low == "."):
        return False
    return not (
        low in g.months
        or low in g.months_short
        or low in g.year_before
        or g.year_parts.forward.get(low)
        or low in g.small
        or low in g.tens
    )


def _may_be_glued(tokens: Tokens, index: int, g: Grammar) -> bool:
    low = tokens.lows[index]
    return (
        low in g.scale_signs
        or low in g.glued_units
        or low in g.ordinal_signs
        or low in g.times
        or low in g.fold_suffixes
        or low in g.duration_suffixes
        or low in g.durations
        or low in g.currency_words
        or low in g.time_after
        or low == "s"
        or g.units.forward.get(low) is not None
        or low in ("½", "¼", "¾")
    )


def clock_end(tokens: Tokens, index: int, g: Grammar) -> int | None:
    """Return the token behind a time of day (14:30, 20.15 uur, 8 pm, om 20 uur), or ``None``."""
    token = tokens.lows[index]
    end = index + 1
    following = tokens.low(end)
    if not _CLOCK.fullmatch(token):
        if not (token.isdigit() and len(token) <= 2 and int(token) <= 24):
            return None
        if following in g.clock_after and (following not in ("u", "uur") or tokens.low(index - 1) in g.time_before):
            return _clock_tail(tokens, end)
        if following in ("a", "p") and tokens.low(end + 1) == "." and tokens.low(end + 2) == "m":
            return end + 3
        return None
    if following in g.time_after:
        return _clock_tail(tokens, end)
    return end if ":" in token else None


def _clock_tail(tokens: Tokens, end: int) -> int:
    return end + 3 if tokens.low(end) in ("a", "p") and tokens.low(end + 1) == "." else end + 1


def marker_end(tokens: Tokens, index: int) -> int | None:
    """Return the token behind a list marker at the start of a line ("1.", "2)") or a note sign ("[12]")."""
    token = tokens.lows[index]
    if not token.isdigit() or len(token) > 3:
        return None
    following = tokens.low(index + 1)
    if following == "]" and tokens.low(index - 1) == "[":
        return index + 2
    opened = tokens.low(index - 1) == "("
    first = index - 1 if opened else index
    line = first == 0 or "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[first]]
    if not line or len(token) > 2 or not tokens.glued(index) or following not in (".", ")"):
        return None
    if opened and following != ")":
        return None
    behind = index + 2
    if behind >= tokens.size:
        return behind if opened else None
    return behind if not tokens.glued(index + 1) else None


def reference_end(tokens: Tokens, index: int, g: Grammar) -> int | None:
    """Return the token behind a document number such as "36 200 V, nr 30" or "33 783 nr. 46"."""
    at = index + 1
    while at < tokens.size and at - index < 4 and tokens.is_figure(at):
        at += 1
    if tokens.low(at) in ("-", "–"):
        at += 1
    if _ROMAN.fullmatch(tokens.raw(at)):
        at += 1
    if tokens.low(at) == ",":
        at += 1
    if tokens.low(at) not in g.references:
        return None
    at += 1
    if tokens.low(at) == ".":
        at += 1
    return at + 1 if tokens.is_figure(at) else None
