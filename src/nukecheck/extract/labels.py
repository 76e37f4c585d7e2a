"""Numbers that name a thing: the article of a treaty is read, a page, a room or a ticket is passed over."""

from __future__ import annotations

from decimal import Decimal

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.numbers import read_number
from nukecheck.extract.reading import Found, Reading, exact
from nukecheck.extract.roman import is_roman, roman_value
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.units import unit_after


def read_label(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read the number behind "article", "page", "no."; further numbers of a list belong to it."""
    words, low = g.words.labels, tokens.lows[index]
    cited, dotted = low in words.article, low in words.dotted
    if not (cited or dotted or low in words.ignored):
        return None
    at = index + 1
    at += tokens.lows[at] == "'s"
    if tokens.lows[at] == "." and tokens.glued(at - 1):
        at += 1
    elif dotted:
        return None
    at += tokens.lows[at] == ":"
    found: list[Found] = []
    end = _number(tokens, at, found, g, cited=cited)
    if end is None:
        return None
    while _goes_on(tokens, end, g):
        further = _number(tokens, end + 1, found, g, cited=cited)
        if further is None:
            break
        end = further
    if cited and tokens.lows[end] == "(" and tokens.glued(end - 1) and tokens.lows[end + 2] == ")":
        end += 3
    return Reading(end, tuple(found))


def _goes_on(tokens: Tokens, end: int, g: Grammar) -> bool:
    """Tell whether a list or range of numbers goes on: "pp. 12-14", "articles 6 and 14"."""
    if not (tokens.is_integer(end + 1, 3) or is_roman(tokens.raw(end + 1))):
        return False
    if tokens.is_dash(end):
        return True
    joined = (
        tokens.lows[end] in (g.words.ranges.joined | {",", "&"}) or g.until.after(tokens, end) is not None
    )
    return joined and not (tokens.is_word(end + 2) and tokens.lows[end + 2] not in g.own.function_words)


def _number(tokens: Tokens, at: int, found: list[Found], g: Grammar, *, cited: bool) -> int | None:
    """Read one number of a label and return the token behind it; ``None`` where no label number stands."""
    if is_roman(tokens.raw(at)):
        value, end = Decimal(roman_value(tokens.raw(at))), at + 1
    else:
        number = None if tokens.lows[at] in g.words.numbers.articles else read_number(tokens, at, g)
        if number is None:
            return at + 1 if tokens.is_figure(at) else None
        value, end = number.value, number.end
        if not cited and unit_after(tokens, end, g) is not None:
            return None
        if not cited and (number.scale >= 1000 or (number.word and not tokens.is_figure(at))):
            return end if number.scale == 1 and not _counts(tokens, end, g) else None
    if cited:
        found.append(Found(MentionKind.LABEL, exact(value, "article"), at, end))
    return end


def _counts(tokens: Tokens, end: int, g: Grammar) -> bool:
    return tokens.is_word(end) and tokens.lows[end] not in g.own.function_words
