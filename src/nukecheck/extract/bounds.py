"""Bounds and hedges around a figure: at most, fewer than, about, naar schatting, or more."""

from __future__ import annotations

from typing import NamedTuple

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.reading import Found, Reading, TokenRange
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.words import in_words
from nukecheck.values import Bound, Quantity

_CHAIN = 4
_HEDGE = "hedge"
_OF_TIME = (MentionKind.DURATION, MentionKind.FREQUENCY)


class _Limits(NamedTuple):
    bound: Bound = Bound.EXACT
    approximate: bool = False
    tokens: TokenRange | None = None


_NONE = _Limits()


def limited(tokens: Tokens, found: Found, g: Grammar) -> Reading:
    """Attach the bound and the hedges that stand before or behind a figure."""
    value = found.value
    if not isinstance(value, Quantity):
        return Reading(found.end, (found,))
    before, after = _before(tokens, found, g), _after(tokens, found.end, g)
    if before is _NONE and after is _NONE:
        return Reading(found.end, (found,))
    bound = before.bound if before.bound is not Bound.EXACT else after.bound
    low, high = value.low, value.high
    if value.bound is not Bound.EXACT:
        bound = value.bound
    elif bound in (Bound.AT_MOST, Bound.LESS_THAN):
        low = None
    elif bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        high = None
    hedged = value.approximate or before.approximate or after.approximate
    value = Quantity(low, high, bound, value.unit, value.step, hedged)
    end = max(found.end, after.tokens[1]) if after.tokens else found.end
    hedge = before.tokens or after.tokens or found.hedge
    return Reading(end, (found._replace(value=value, hedge=hedge),))


def _before(tokens: Tokens, found: Found, g: Grammar) -> _Limits:
    bound, approximate, at = Bound.EXACT, False, found.start
    for turn in range(_CHAIN):
        phrase = g.bounds_before.before(tokens, at)
        if phrase is None and turn == 0 and tokens.lows[at - 1] in g.words.bounds.fillers:
            phrase = g.bounds_before.before(tokens, at - 1)
        if phrase is None and tokens.lows[at - 1] == "." and tokens.lows[at - 2] in g.words.abbreviations:
            phrase = g.bounds_before.before(tokens, at - 1)  # "ca. 600", "max. 700"
        if phrase is None and turn == 0:
            phrase = _misspelt(tokens, at, g)
        if phrase is None and turn == 0 and _is_idiom(tokens, at, g):
            phrase = (_HEDGE, at - 3)
        if phrase is None or not _applies(tokens, phrase[1], found, g):
            break
        if phrase[0] == _HEDGE:
            approximate = True
        elif bound is Bound.EXACT:
            bound = Bound(phrase[0])
        else:
            break
        at = phrase[1]
    return _Limits(bound, approximate, (at, found.start)) if at < found.start else _NONE


def _is_idiom(tokens: Tokens, at: int, g: Grammar) -> bool:
    """Tell whether "een kernkop of" stands before a figure: "een kernkop of zeshonderd" is about 600."""
    idiom = tokens.lows[at - 1] in g.own.ranges.either and tokens.lows[at - 3] in g.own.numbers.articles
    return idiom and g.own.language == "nl" and tokens.is_word(at - 2)


def _misspelt(tokens: Tokens, at: int, g: Grammar) -> tuple[str, int] | None:
    low = tokens.lows[at - 1]
    if low in g.own.function_words or g.misspelt_hedges.meant(low) is None:
        return None
    return _HEDGE, at - 1


def _applies(tokens: Tokens, start: int, found: Found, g: Grammar) -> bool:
    """Tell whether a bound means what it says here: not in "over five years", "> 600" as a quotation mark."""
    low = tokens.lows[start]
    words = g.words.bounds
    definite = tokens.lows[found.start - 1] in words.definite and tokens.lows[found.start - 2] in words.than
    if definite and (tokens.is_figure(found.start) or in_words(tokens, found.start, g)):
        return False  # "fewer than the 290 of France": the figure is that of France
    if low in g.words.bounds.not_with_time and (
        found.kind in _OF_TIME or tokens.lows[start - 1] in g.words.bounds.spreading
    ):
        return False
    if f"{tokens.lows[start - 1]} {low}" in g.words.bounds.summing:
        return False
    if low in g.words.bounds.among and tokens.lows[found.end] in g.words.bounds.members:
        return False  # "onder de 191 ondertekenaars": among them
    if low in ("<", ">"):  # not the end of a tag, nor the mark of a quotation
        return not (tokens.glued(start - 1) or (tokens.starts_line(start) and not tokens.glued(start)))
    return True


def _after(tokens: Tokens, end: int, g: Grammar) -> _Limits:
    phrase = g.bounds_after.after(tokens, end)
    at = end
    while phrase is None and at - end < 2 and _may_be_counted(tokens, at, g):
        at += 1
        phrase = g.bounds_after.after(tokens, at)
        if phrase is not None and (phrase[0] == _HEDGE or not tokens.is_word(at)):
            phrase = None
    if phrase is None:
        return _NONE
    meaning, until = phrase
    if tokens.is_figure(until) or in_words(tokens, until, g) or tokens.lows[until] in g.words.bounds.than:
        return _NONE
    bound = Bound.EXACT if meaning == _HEDGE else Bound(meaning)
    return _Limits(bound, meaning == _HEDGE, (at, until))


def _may_be_counted(tokens: Tokens, at: int, g: Grammar) -> bool:
    low = tokens.lows[at]
    return tokens.is_word(at) and tokens.raw(at).islower() and low not in g.own.function_words
