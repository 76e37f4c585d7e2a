"""The unit behind a number, as far as extraction itself understands it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.numbers import read_number
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.words import compound


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, the factor that turns the number into it, and the tokens it covers."""

    kind: MentionKind
    name: str
    size: Decimal
    start: int
    end: int
    inverse: bool = False


def unit_after(tokens: Tokens, index: int, g: Grammar) -> Unit | None:
    """Return the unit that starts at token ``index``, behind a number."""
    at = index
    if tokens.is_dash(at) and tokens.glued(at - 1) and tokens.glued(at):
        at += 1
    low = tokens.low(at)
    if not low:
        return None
    found = g.units.after(tokens, at)
    if found is not None:
        name, end = found
        kind = MentionKind.PERCENT if name == "percent" else MentionKind.LENGTH
        return Unit(kind, name, Decimal(1), at, end)
    money = _currency(tokens, at, g)
    if money is not None:
        return money
    if low in g.times or low in g.fold_suffixes:
        period = period_after(tokens, at + 1, g) if low in g.times else None
        if period is not None:
            return Unit(MentionKind.FREQUENCY, "per-year", period[0], at, period[1])
        return Unit(MentionKind.FACTOR, "factor", Decimal(1), at, at + 1)
    between = at
    for _ in range(2):
        if tokens.low(between) in g.duration_between:
            between += 1
            if tokens.is_dash(between):
                between += 1
    low = tokens.low(between)
    if low in g.durations:
        size, name = g.durations[low]
        return Unit(MentionKind.DURATION, name, size, between, between + 1)
    if low in g.duration_words and between == at:
        return Unit(MentionKind.DURATION, "month", g.duration_words[low], between, between + 1)
    if low in g.duration_suffixes and at > index or low in ("jarig", "jarige"):
        size, name = g.duration_suffixes[low]
        return Unit(MentionKind.DURATION, name, size, at, at + 1)
    return None


def _currency(tokens: Tokens, at: int, g: Grammar) -> Unit | None:
    sign = tokens.low(at)
    if sign in g.currency_signs and not tokens.is_figure(at + 1):
        return Unit(MentionKind.MONEY, g.currency_signs[sign], Decimal(1), at, at + 1)
    noun = at
    while tokens.low(noun) in g.currency_adjectives or (noun > at and tokens.low(noun) in (".", "s")):
        noun += 1
        if noun - at > 4:
            return None
    low = tokens.low(noun)
    if low in g.currency_words:
        return Unit(MentionKind.MONEY, g.currency_words[low], Decimal(1), noun, noun + 1)
    return None


def period_after(tokens: Tokens, index: int, g: Grammar) -> tuple[Decimal, int] | None:
    """Read "a year", "per jaar", "every two years": return how often a year one such period fits, and the end."""
    per = g.per.after(tokens, index)
    return period(tokens, per[1], g) if per is not None else None


def period(tokens: Tokens, index: int, g: Grammar) -> tuple[Decimal, int] | None:
    """Read "year", "two years", "other year", "half year" as ``period_after`` does, without its "a"."""
    count = Decimal(1)
    at = index
    if tokens.low(at) in g.other:
        count, at = Decimal(2), at + 1
    elif tokens.low(at) in g.half:
        count, at = Decimal("0.5"), at + 1
    else:
        number = read_number(tokens, at, g)
        if number is not None:
            count, at = number.value, number.end
    low = tokens.low(at)
    size = g.durations.get(low)
    if size is None and low in g.duration_words:
        size = (g.duration_words[low], "month")
    if size is None or not count:
        return None
    length, name = size
    a_year = {"month": Decimal(12), "day": Decimal(365), "minute": Decimal(525600)}[name]
    return a_year / (length * count), at + 1


def glued_unit(tokens: Tokens, index: int, g: Grammar) -> tuple[Decimal, Unit] | None:
    """Read a word that is number and unit at once: vijfjarig, sevenfold, tienvoudig, tweemaal, halfjaar."""
    low = tokens.low(index)
    found = compound(low)
    if found is None or not found[1] or found[1].startswith("en"):
        return None
    value, tail = found
    if tail in g.duration_suffixes:
        size, name = g.duration_suffixes[tail]
        return value, Unit(MentionKind.DURATION, name, size, index, index + 1)
    return value, Unit(MentionKind.FACTOR, "factor", Decimal(1), index, index + 1)
