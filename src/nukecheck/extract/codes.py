"""What only looks like a figure: F-16, B61-12, BS2022029440, phone numbers, links."""

from __future__ import annotations

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.nouns import counts_noun
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.words import in_words
from nukecheck.patterns import pattern

_PHONE = pattern(
    r"(?<![\w+])(?:\+[0-9][0-9 ().\u00a0-]{6,20}[0-9]|\(?0[0-9]{1,4}\)?[-/ ][0-9][0-9 ]{4,12}[0-9])(?!\w)"
)
_LINKS = ("://", "www.", "@")


def dead_zones(text: str) -> list[tuple[int, int]]:
    """Return the offsets of links, mail addresses and phone numbers, in order."""
    zones: list[tuple[int, int]] = []
    for sign in _LINKS:
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


def code_end(tokens: Tokens, index: int, g: Grammar) -> int | None:
    """Return the token behind a code of which the figure at ``index`` is a part, or ``None``."""
    if not (_begins_as_code(tokens, index, g) or _goes_on_as_code(tokens, index, g)):
        return None
    end = index + 1
    while (
        end < tokens.size
        and tokens.glued(end - 1)
        and (
            tokens.is_figure(end)
            or tokens.is_word(end)
            or ((tokens.is_dash(end) or tokens.lows[end] in "_/.") and tokens.glued(end))
        )
    ):
        end += 1
    return end


def _begins_as_code(tokens: Tokens, index: int, g: Grammar) -> bool:
    token = tokens.lows[index]
    if token[0] == "0" and len(token) > 1 and token.isdigit():
        return True
    if not tokens.glued(index - 1):
        return False
    left = tokens.lows[index - 1]
    if left in "_#@\\":
        return True
    if left in ("'", "‘"):  # '26
        return len(token) == 2 and not counts_noun(tokens, index + 1, g)
    if left == "/":
        return tokens.glued(index - 2)
    if left[0].isalpha():
        return left not in g.words.multiples.times_before and left not in g.words.currencies.words
    if tokens.is_dash(index - 1) and tokens.glued(index - 2):
        return _names(tokens, index - 2, g)
    return False


def _is_serial(tokens: Tokens, index: int) -> bool:
    """Tell whether three figures are joined by hyphens: 978-90-12."""
    at = index + 1
    return all(
        tokens.is_hyphen(at + skip) and tokens.glued(at + skip) and tokens.is_figure(at + skip + 1)
        for skip in (0, 2)
    )


def _names(tokens: Tokens, index: int, g: Grammar) -> bool:
    """Tell whether the word before a hyphen and a figure makes the two a name (F-16, COVID-19)."""
    low = tokens.lows[index]
    if not (low[0].isalpha() or low in "._"):
        return False
    d = g.words.dates
    month = low in d.months or low in d.abbreviations
    dated = month or low in d.year_before or low in g.year_parts.first_words
    return not (dated or in_words(tokens, index, g))


def _goes_on_as_code(tokens: Tokens, index: int, g: Grammar) -> bool:
    if not tokens.glued(index):
        return False
    right = tokens.lows[index + 1]
    if right == "_" or _is_serial(tokens, index) or (right == "s" and not tokens.is_dash(index - 1)):
        return True
    if not right[0].isalpha():
        return False
    lone = len(right) == 1 and tokens.is_capitalised(index + 1) and right not in g.words.numbers.scale_signs
    return lone or not _may_be_glued(right, g) or (tokens.glued(index + 1) and tokens.is_figure(index + 2))


def _may_be_glued(low: str, g: Grammar) -> bool:
    w = g.words
    return (
        low in w.numbers.scale_signs
        or low in w.units.glued
        or low in w.ordinals.signs
        or low in w.multiples.times
        or low in w.multiples.suffixes
        or low in g.duration_suffixes
        or low in g.durations
        or low in w.currencies.words
        or low in w.times.after
        or low in g.units.first_words
        or low in ("s", "t", "½", "¼", "¾")
    )
