"""Lengths of time without a number before them: a year, een halfjaar, vijfjarig, another decade."""

from __future__ import annotations

from nukecheck.extract.bounds import limited
from nukecheck.extract.compounds import read_compound
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.numbers import read_number
from nukecheck.extract.quantities import in_unit
from nukecheck.extract.reading import Found, Reading, exact
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.units import glued_unit, unit_after
from nukecheck.extract.words import in_words
from nukecheck.values import Bound, Quantity

_IDIOMATIC = frozenset({"day", "minute"})
_RATE_WITHIN = 6


def read_glued(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read number and unit or noun in one word: vijfjarig, halfjaar, sevenfold, tienpuntenplan."""
    months = g.words.durations.words.get(tokens.lows[index])
    if months is not None:
        start = index - (tokens.lows[index - 1] in g.words.numbers.articles)
        value = exact(months, "month")
        return limited(tokens, Found(MentionKind.DURATION, value, start, index + 1, (index, index + 1)), g)
    compound = read_compound(tokens.lows[index])
    if compound is not None and compound.tail in g.words.numbers.glued_nouns:
        return limited(tokens, Found(MentionKind.NUMBER, exact(compound.value), index, index + 1), g)
    read = glued_unit(tokens, index, g)
    if read is None:
        return None
    number, unit = read
    value = in_unit(exact(number), unit)
    return limited(tokens, Found(unit.kind, value, index, unit.end, (unit.start, unit.end)), g)


def read_article_duration(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read "a year", "een jaar", "another year"; not the "a year" of "18 inspections a year", but that of "it
    had 250 a year ago".
    """
    low = tokens.lows[index]
    another = low in g.words.durations.articles_before
    if not (another or low in g.words.numbers.articles):
        return None
    at = index + 1
    while at - index < 4 and tokens.lows[at] in g.words.durations.between:
        at += 1
    length = g.durations.get(tokens.lows[at])
    if length is None:
        return None
    size, unit = length
    counted_back = tokens.lows[at + 1] in g.words.durations.back
    if (unit in _IDIOMATIC and size <= 1) or (_is_rate(tokens, index, g) and not counted_back):
        return Reading(at + 1)
    half = g.and_a_half.after(tokens, at + 1)
    value = exact(size + size / 2 if half else size, unit)
    end = half[1] if half else at + 1
    return limited(tokens, Found(MentionKind.DURATION, value, index, end, (at, at + 1)), g)


def _is_rate(tokens: Tokens, index: int, g: Grammar) -> bool:
    """Tell whether "a year" says per year: a figure and a plural stand right before it."""
    before = tokens.lows[index - 1]
    if (
        tokens.is_figure(index - 1)
        or in_words(tokens, index - 1, g)
        or before in (g.words.currencies.words.keys() | g.words.numbers.scale_signs.keys())
    ):
        return True
    if g.own.language != "en" or not tokens.is_word(index - 1) or not before.endswith("s"):
        return False
    for at in range(index - 2, max(-1, index - 2 - _RATE_WITHIN), -1):
        if tokens.is_figure(at) or in_words(tokens, at, g):
            return True
        if not (tokens.is_word(at) or tokens.is_dash(at)):
            return False
    return False


def read_about(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read "een jaar of vijf", "een procent of zestien" as about five and sixteen, "a year or two"."""
    if tokens.lows[index] not in g.words.numbers.articles:
        return None
    unit = unit_after(tokens, index + 1, g)
    if unit is None or tokens.lows[unit.end] not in g.words.ranges.either:
        return None
    number = read_number(tokens, unit.end + 1, g)
    if number is None or number.value <= 1 or unit_after(tokens, number.end, g) is not None:
        return None
    value = in_unit(exact(number.value), unit)
    low = value.low if g.own.language == "nl" else unit.size
    bound = Bound.EXACT if low == value.high else Bound.RANGE
    value = Quantity(low, value.high, bound, unit.name, value.step, approximate=True)
    return Reading(number.end, (Found(unit.kind, value, index, number.end, (unit.start, unit.end)),))
