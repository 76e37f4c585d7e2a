"""The unit behind a number, as far as extraction itself understands it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from nukecheck.extract.compounds import read_compound
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.numbers import read_number
from nukecheck.extract.tokens import Tokens

_ONE = Decimal(1)
_PAUSES = frozenset("-–—:")
_A_YEAR = {"month": Decimal(12), "day": Decimal(365), "minute": Decimal(525600)}


class Unit(NamedTuple):
    """A unit in tokens ``start`` to ``end``: a number times ``size`` is the number in ``name``."""

    kind: MentionKind
    name: str
    size: Decimal
    start: int
    end: int


def unit_after(tokens: Tokens, index: int, g: Grammar) -> Unit | None:
    """Return the unit that starts at token ``index``, behind a number."""
    at = index + 1 if tokens.is_hyphen(index) else index
    if at >= tokens.size:
        return None
    found = g.units.after(tokens, at)
    if found is None and tokens.lows[at] in _PAUSES and not tokens.glued(at):  # "87 - ZOVEEL procent"
        led = g.units.after(tokens, at + 1)
        found = led if led is not None and led[1] > at + 2 else None
    if found is not None:
        kind = MentionKind.PERCENT if found[0] == "percent" else MentionKind.LENGTH
        return Unit(kind, found[0], _ONE, at, found[1])
    return (
        _currency(tokens, at, g)
        or _times(tokens, at, g)
        or _duration(tokens, at, g, hyphened=at > index)
        or _misspelt(tokens, at, g)
    )


def _currency(tokens: Tokens, at: int, g: Grammar) -> Unit | None:
    c, noun = g.words.currencies, at
    if tokens.lows[at] in c.signs:
        led = tokens.is_figure(at + 1)  # the sign belongs to what follows: "600 $8.1 billion"
        return None if led else Unit(MentionKind.MONEY, c.signs[tokens.lows[at]], _ONE, at, at + 1)
    if tokens.lows[at] in c.adjectives:
        noun += 1
        while noun - at < 4 and (tokens.lows[noun] in (".", "s") or tokens.is_hyphen(noun)):
            noun += 1
    code = c.words.get(tokens.lows[noun])
    if code is None:
        return None
    end = noun + 2 if tokens.lows[noun + 1] == "'s" else noun + 1
    return Unit(MentionKind.MONEY, code, _ONE, noun, end)


def _times(tokens: Tokens, at: int, g: Grammar) -> Unit | None:
    m, low = g.words.multiples, tokens.lows[at]
    if low in m.suffixes:
        return Unit(MentionKind.FACTOR, "factor", _ONE, at, at + 1)
    if low not in m.times:
        return None
    often = period_after(tokens, at + 1, g)
    if often is not None:
        return Unit(MentionKind.FREQUENCY, "per-year", often[0], at, often[1])
    return Unit(MentionKind.FACTOR, "factor", _ONE, at, at + 1)


def _duration(tokens: Tokens, at: int, g: Grammar, *, hyphened: bool) -> Unit | None:
    d, noun = g.words.durations, at
    while noun - at < 3 and (tokens.lows[noun] in d.between or (noun > at and tokens.is_hyphen(noun))):
        noun += 1
    low = tokens.lows[noun]
    if low in g.durations:
        size, name = g.durations[low]
        return Unit(MentionKind.DURATION, name, size, noun, noun + 1)
    if noun == at and low in d.words:
        return Unit(MentionKind.DURATION, "month", d.words[low], noun, noun + 1)
    glued = hyphened or tokens.glued(at - 1) or low.startswith("jarig")
    if noun == at and glued and low in g.duration_suffixes:
        size, name = g.duration_suffixes[low]
        return Unit(MentionKind.DURATION, name, size, at, at + 1)
    return None


def _misspelt(tokens: Tokens, at: int, g: Grammar) -> Unit | None:
    low = tokens.lows[at]
    before, n = tokens.lows[at - 1], g.words.numbers
    if low in g.own.function_words or not (
        tokens.is_figure(at - 1) or before in n.scales or before in n.scale_signs
    ):
        return None
    code = g.misspelt_currencies.meant(low)
    if code is not None:
        return Unit(MentionKind.MONEY, code, _ONE, at, at + 1)
    name = g.misspelt_units.meant(low)
    if name is None:
        return None
    return Unit(MentionKind.PERCENT if name == "percent" else MentionKind.LENGTH, name, _ONE, at, at + 1)


def period_after(tokens: Tokens, index: int, g: Grammar) -> tuple[Decimal, int] | None:
    """Read "a year", "per jaar", "every two years": return how many such periods a year has, and the end."""
    adverb = g.adverbs.after(tokens, index)
    if adverb is not None:
        return adverb  # "twice yearly"
    per = g.per.after(tokens, index)
    return period(tokens, per[1], g) if per is not None else None


def period(tokens: Tokens, index: int, g: Grammar) -> tuple[Decimal, int] | None:
    """Read "year", "two years", "other year", "half year" as ``period_after`` does, without its "a"."""
    count, at = _ONE, index
    if tokens.lows[at] == g.own.frequency.other:
        count, at = Decimal(2), at + 1
    elif tokens.lows[at] in g.words.fractions.half:
        count, at = Decimal("0.5"), at + 1
    else:
        number = read_number(tokens, at, g)
        if number is not None:
            count, at = number.value, number.end
    low = tokens.lows[at]
    length = g.durations.get(low)
    if length is None and low in g.words.durations.words:
        length = g.words.durations.words[low], "month"
    if length is None or not count:
        return None
    return _A_YEAR[length[1]] / (length[0] * count), at + 1


def glued_unit(tokens: Tokens, index: int, g: Grammar) -> tuple[Decimal, Unit] | None:
    """Read a word that is number and unit in one: vijfjarig, sevenfold, tienvoudig, tweemaal."""
    found = read_compound(tokens.lows[index])
    if found is None or not found.tail:
        return None
    if found.tail in g.duration_suffixes:
        size, name = g.duration_suffixes[found.tail]
        return found.value, Unit(MentionKind.DURATION, name, size, index, index + 1)
    if found.tail in g.words.multiples.times:
        often = period_after(tokens, index + 1, g)
        if often is not None:
            return found.value, Unit(MentionKind.FREQUENCY, "per-year", often[0], index, often[1])
    return found.value, Unit(MentionKind.FACTOR, "factor", _ONE, index, index + 1)
