"""One number of a text, in digits or in words, with its scale word."""

from __future__ import annotations

from decimal import Decimal

from nukecheck.extract.compounds import read_compound
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.literals import joined_groups, read_literal
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.words import Number, read_words

_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_MILLION = 10**6
_TENTH = Decimal("0.1")
_HUNDREDTH = Decimal("0.01")


def read_number(tokens: Tokens, index: int, g: Grammar) -> Number | None:
    """Read the number that starts at token ``index``, or return ``None``."""
    if index not in tokens.notes:
        tokens.notes[index] = _read(tokens, index, g)
    found: Number | None = tokens.notes[index]
    return found


def _read(tokens: Tokens, index: int, g: Grammar) -> Number | None:
    if tokens.is_figure(index):
        return _in_digits(tokens, index, g)
    n, low = g.words.numbers, tokens.lows[index]
    if low in n.articles or low in g.words.fractions.half:
        special = _half_a_million(tokens, index, g) or _a_dozen(tokens, index, g)
        if special is not None:
            return special
    if low in _VULGAR:
        return Number(_VULGAR[low], index + 1, _HUNDREDTH)
    if low in n.one_and_a_half:
        return _scaled(tokens, Number(Decimal("1.5"), index + 1, _TENTH), g)
    compound = read_compound(low) if low.isalpha() else None
    if compound is not None and compound.half:
        scale = compound.scale
        whole = Number(compound.value * scale, index + 1, _TENTH * scale, scale)
        return _scaled(tokens, whole, g) if scale == 1 else whole
    if low in n.zero:
        named = tokens.is_capitalised(index) and tokens.is_capitalised(index - 1)
        if named or tokens.is_hyphen(index + 1):  # Global Zero, zero-sum
            return None
        return _completed(tokens, Number(Decimal(0), index + 1, word=True), g)
    number = read_words(tokens, index, g)
    return _completed(tokens, number, g) if number is not None else None


def _in_digits(tokens: Tokens, index: int, g: Grammar) -> Number | None:
    token, end = joined_groups(tokens, index)
    following = tokens.lows[end]
    n = g.words.numbers
    fine = following in n.scales or following in n.scale_signs or g.units.after(tokens, end) is not None
    read = read_literal(token, g.own.group, fine=fine)
    if read is None:
        return None
    value, places = read
    step = Decimal(1).scaleb(-places) if places else Decimal(0)
    if following in _VULGAR and tokens.glued(end - 1):
        value, step, end = value + _VULGAR[following], _HUNDREDTH, end + 1
    plain = end == index + 1 and token.isdigit()
    return _completed(tokens, Number(value, end, step, plain=plain), g)


def _completed(tokens: Tokens, number: Number, g: Grammar) -> Number | None:
    """Take in what may follow: decimals in words, "and a half", "dozen", a scale word."""
    n = g.words.numbers
    if tokens.lows[number.end] in n.point:
        number = _with_decimals(tokens, number, g)
    half = g.and_a_half.after(tokens, number.end)
    if half is not None and number.value < 1000:
        number = number._replace(value=number.value + Decimal("0.5"), end=half[1], step=_TENTH, word=False)
    low = tokens.lows[number.end]
    if low in n.collectives and not number.step:
        return Number(number.value * n.collectives[low], number.end + 1)
    return _scaled(tokens, number, g)


def _with_decimals(tokens: Tokens, number: Number, g: Grammar) -> Number:
    """Read "point eight", "komma vijfentwintig"."""
    n = g.words.numbers
    digits, at = "", number.end + 1
    while tokens.lows[at] in n.ones or tokens.lows[at] in n.zero:
        digits += str(n.ones.get(tokens.lows[at], 0))
        at += 1
    if not digits:
        words = read_words(tokens, at, g)
        if words is None or words.value >= 1000:
            return number
        digits, at = str(words.value), words.end
    value = number.value + Decimal(f"0.{digits}")
    return number._replace(value=value, end=at, step=Decimal(1).scaleb(-len(digits)), word=False)


def _scaled(tokens: Tokens, number: Number, g: Grammar) -> Number | None:
    """Multiply by the scale word or sign behind the number; ``None`` where the figure goes on as a code."""
    at = number.end
    scale = _scale(tokens, at, number, g)
    if scale is None and tokens.is_hyphen(at) and tokens.lows[at + 1] in g.words.numbers.scales:
        at += 1
        scale = g.words.numbers.scales[tokens.lows[at]]
    if scale is None:
        return number
    if tokens.glued(at) and tokens.is_figure(at + 1):
        return None
    step = (number.step or (Decimal(1) if scale >= _MILLION else Decimal(0))) * scale
    end = at + 1
    sign = (
        tokens.lows[at] in g.words.numbers.scale_signs and tokens.lows[at] not in g.words.numbers.glued_signs
    )
    dotted = sign and tokens.lows[end] == "." and tokens.glued(at)
    if dotted and end + 1 < tokens.size and not tokens.is_capitalised(end + 1):
        end += 1  # "8,1 mld. dollar"
    return Number(number.value * scale, end, step, int(scale))


def _scale(tokens: Tokens, at: int, number: Number, g: Grammar) -> Decimal | None:
    n, low = g.words.numbers, tokens.lows[at]
    if not low or not low[0].isalpha():
        return None
    if low in n.scales:
        return n.scales[low]
    if low in n.thousand:
        return Decimal(1000)
    if low in n.hundred:
        return Decimal(100) if number.value < 100 else None
    in_digits = tokens.is_figure(at - 1)
    if low in n.scale_signs and in_digits and (tokens.glued(at - 1) or low not in n.glued_signs):
        return n.scale_signs[low]
    if in_digits and number.value < 1000 and low not in g.own.function_words:
        return g.misspelt_scales.meant(low)
    return None


def _half_a_million(tokens: Tokens, index: int, g: Grammar) -> Number | None:
    """Read "half a million", "een half miljoen", "half a dozen", "een halve honderd"."""
    n = g.words.numbers
    at = index + (tokens.lows[index] in n.articles)
    if tokens.lows[at] not in g.words.fractions.half:
        return None
    at += 1
    at += tokens.lows[at] in n.articles
    low = tokens.lows[at]
    if low in n.collectives:
        return Number(n.collectives[low] / 2, at + 1)
    plain = Decimal(1000) if low in n.thousand else Decimal(100) if low in n.hundred else None
    scale = n.scales.get(low) or plain
    if scale is None:
        return None
    return Number(scale / 2, at + 1, scale / 10 if scale >= _MILLION else Decimal(0), int(scale))


def _a_dozen(tokens: Tokens, index: int, g: Grammar) -> Number | None:
    """Read "a dozen", "een twintigtal"."""
    n, low = g.words.numbers, tokens.lows[index + 1]
    if tokens.lows[index] not in n.articles:
        return None
    if low in n.collectives:
        return Number(n.collectives[low], index + 2)
    return Number(n.vague_collectives[low], index + 2, vague=True) if low in n.vague_collectives else None
