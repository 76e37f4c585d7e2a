"""Numbers and ranges with their units: 1,550 - 500 to 5,500 km - $8.1 billion - five more years."""

from __future__ import annotations

from nukecheck.extract.bounds import limited
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.numbers import read_number
from nukecheck.extract.ranges import range_words, second_end, with_shared_scale
from nukecheck.extract.reading import Found, Reading, exact, plain
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.units import Unit, unit_after
from nukecheck.extract.vetoes import (
    is_dimension,
    is_exception,
    is_pronoun,
    is_score,
    is_vague,
    is_verb,
    is_way,
)
from nukecheck.extract.words import Number
from nukecheck.records import replace
from nukecheck.values import Bound, Quantity


def read_quantity(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read the number or range that starts at ``index``, with its unit, bound and hedges."""
    return _read(tokens, index, index, "", g)


def read_money(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read a sum that begins with its currency: "$8.1 billion", "US$ 5m", "EUR 10"."""
    c, low = g.words.currencies, tokens.lows[index]
    code = c.signs.get(low)
    if code is None and tokens.raw(index).isupper():
        code = c.words.get(low)
    if code is None or not tokens.is_figure(index + 1):
        return None
    start = index
    if low in c.signs and tokens.glued(index - 1) and tokens.lows[index - 1] in c.adjectives:
        start -= 1
    return _read(tokens, index + 1, start, code, g)


def _read(tokens: Tokens, index: int, start: int, currency: str, g: Grammar) -> Reading | None:
    number = read_number(tokens, index, g)
    if number is None:
        return None
    if not tokens.is_figure(index) and (is_vague(tokens, index, g) or is_verb(tokens, index, number, g)):
        return Reading(number.end)
    if is_exception(tokens, index, number, g):
        return Reading(number.end)
    if is_way(tokens, number, g):
        return Reading(number.end + 2)
    second = second_end(tokens, index, number, currency, g)
    if second is None and (is_score(tokens, index, number) or is_dimension(tokens, index, number, g)):
        return Reading(number.end + 2)
    value, end = _value(number, second), (second or number).end
    unit = unit_after(tokens, end, g)
    if unit is None and second is None and tokens.lows[end] == "+" and tokens.glued(end - 1):
        unit = unit_after(tokens, end + 1, g)  # "50+ years"
        value = value if unit is None else replace(value, high=None, bound=Bound.AT_LEAST)
    if second is None and number.word and not currency and is_pronoun(tokens, index, number, unit, g):
        return Reading(number.end)
    hedge = range_words(tokens, start, g) if second is not None else None
    if currency and (unit is None or unit.kind is not MentionKind.MONEY):
        found = Found(MentionKind.MONEY, replace(value, unit=currency), start, end, hedge=hedge)
    elif unit is None:
        found = Found(MentionKind.NUMBER, value, start, end, hedge=hedge)
    else:
        end, value = _and_a_half(tokens, unit, in_unit(value, unit), g)
        found = Found(unit.kind, value, start, end, (unit.start, unit.end), hedge)
    return limited(tokens, found, g)


def _value(first: Number, second: Number | None) -> Quantity:
    if second is None:
        figure = plain(first.value)
        return Quantity(figure, figure, Bound.EXACT, "", first.step, first.vague)
    first = with_shared_scale(first, second)
    low, high = plain(first.value), plain(second.value)
    return Quantity(low, high, Bound.RANGE, "", max(first.step, second.step))


def in_unit(value: Quantity, unit: Unit) -> Quantity:
    """Return a bare figure or range as a quantity of ``unit``."""
    low = None if value.low is None else plain(value.low * unit.size)
    high = None if value.high is None else plain(value.high * unit.size)
    return Quantity(low, high, value.bound, unit.name, value.step * unit.size, value.approximate)


def _and_a_half(tokens: Tokens, unit: Unit, value: Quantity, g: Grammar) -> tuple[int, Quantity]:
    """Read "a year and a half"."""
    half = g.and_a_half.after(tokens, unit.end)
    exactly_one = unit.kind is MentionKind.DURATION and value.bound is Bound.EXACT
    if half is None or not exactly_one or value.low is None:
        return unit.end, value
    return half[1], exact(value.low + unit.size / 2, unit.name)
