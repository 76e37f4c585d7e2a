"""Factors and rates: doubled, twice as many, seven to one, maal vier; twice a year, annually."""

from __future__ import annotations

from decimal import Decimal

from nukecheck.extract.bounds import limited
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.numbers import read_number
from nukecheck.extract.reading import Found, Reading, exact
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.units import period, period_after, unit_after

_LARGEST = 10_000
_OF_AMOUNT = 4  # tokens from an amount to the period that it is told of
_YEAR = 4  # digits


def read_multiple(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read a word that is a factor by itself: doubled, verviervoudigd, "double the"."""
    m, low = g.words.multiples, tokens.lows[index]
    compared = tokens.lows[index + 1] in m.comparison or tokens.lows[index - 1] in m.before_noun
    if low in m.nouns and not compared:
        return Reading(index + 1)
    value = m.words.get(low) or m.nouns.get(low)
    return _factor(tokens, index, index + 1, value, g) if value is not None else None


def read_times(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read "maal vier", "x4"."""
    low = tokens.lows[index]
    if low not in g.words.multiples.times_before or (len(low) == 1 and not tokens.glued(index)):
        return None
    at = index + 1
    at += tokens.lows[at] in g.words.dates.of  # a factor of four
    number = read_number(tokens, at, g)
    if number is None or number.value >= _LARGEST or unit_after(tokens, number.end, g) is not None:
        return None
    return _factor(tokens, index, number.end, number.value, g)


def read_ratio(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read "seven to one"."""
    number = read_number(tokens, index, g)
    ratio = g.ratio.after(tokens, number.end) if number is not None else None
    if number is None or ratio is None or number.value <= 1:
        return None
    one = ratio[1]
    if tokens.lows[one] != "1" and tokens.lows[one] not in (g.words.one.words | g.own.numbers.articles):
        return None
    if tokens.lows[one] in g.words.numbers.articles and tokens.is_word(one + 1):
        return None
    whole = read_number(tokens, one, g)
    if (whole is not None and whole.value > 1) or unit_after(tokens, one + 1, g) is not None:
        return None  # "fifty to one hundred times"
    return _factor(tokens, index, one + 1, number.value, g)


def read_count(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read "twice a year", "twice as many", "tweemaal"; a bare "twice" counts nothing that is told."""
    m, low = g.words.multiples, tokens.lows[index]
    value = m.counts.get(low)
    if value is None:
        return None
    often = period_after(tokens, index + 1, g)
    if often is not None:
        return _rate(tokens, index, often[1], value * often[0], g)
    compared = tokens.lows[index + 1] in m.comparison or low.endswith(tuple(m.times))
    return _factor(tokens, index, index + 1, value, g) if value > 1 and compared else Reading(index + 1)


def read_frequency(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read "annually", "half-yearly", "every six months", "elk halfjaar"."""
    adverb = g.adverbs.after(tokens, index)
    if adverb is not None:
        return _rate(tokens, index, adverb[1], adverb[0], g)
    every = g.every.after(tokens, index)
    if every is None or _follows_amount(tokens, index, g):
        return None
    often = period(tokens, every[1], g)
    return _rate(tokens, index, often[1], often[0], g) if often is not None else None


def _follows_amount(tokens: Tokens, index: int, g: Grammar) -> bool:
    """Tell whether it is told of an amount how much it is a year: "hundreds of warheads each year"."""
    for at in range(index - 1, max(index - _OF_AMOUNT, 0) - 1, -1):
        if not tokens.is_word(at) and not tokens.is_figure(at):
            return False
        year = tokens.is_integer(at) and len(tokens.lows[at]) == _YEAR
        if tokens.lows[at] in g.words.numbers.vague or (tokens.is_figure(at) and not year):
            return at < index - 1
    return False


def _factor(tokens: Tokens, start: int, end: int, value: Decimal, g: Grammar) -> Reading:
    return limited(tokens, Found(MentionKind.FACTOR, exact(value, "factor"), start, end), g)


def _rate(tokens: Tokens, start: int, end: int, value: Decimal, g: Grammar) -> Reading:
    return limited(tokens, Found(MentionKind.FREQUENCY, exact(value, "per-year"), start, end), g)
