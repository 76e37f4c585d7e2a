"""One number of a text, in digits or words, with its scale word."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.literals import joins_group, read_literal
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.words import Number, compound, read_words

_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_MILLION = 10**6


def read_number(tokens: Tokens, index: int, g: Grammar) -> Number | None:
    """Read the number that starts at token ``index``, or return ``None``."""
    if tokens.is_figure(index):
        return _digits(tokens, index, g)
    low = tokens.low(index)
    if low in _VULGAR:
        return Number(_VULGAR[low], index + 1, Decimal("0.01"))
    if low in g.half or low in g.articles:
        half = _half_of_scale(tokens, index, g)
        if half is not None:
            return half
    if low in g.one_and_a_half:
        return _with_scale(tokens, Number(Decimal("1.5"), index + 1, Decimal("0.1")), g)
    found = compound(low)
    if found is not None and found[1].startswith("en"):
        return _with_scale(tokens, Number(found[0] + Decimal("0.5"), index + 1, Decimal("0.1")), g)
    if low in g.zero:
        return Number(Decimal(0), index + 1, word=True)
    number = read_words(tokens, index, g)
    if number is None:
        return _collective(tokens, index, Decimal(1), g) if low in g.collectives else None
    return _tail(tokens, number, g)


def _digits(tokens: Tokens, index: int, g: Grammar) -> Number | None:
    text, token = tokens.text, tokens.lows[index]
    end = index + 1
    if len(token) <= 3 and token.isdigit() and token[0] != "0":
        whole = token
        while (
            end < tokens.size
            and tokens.is_figure(end)
            and joins_group(text, tokens.ends[end - 1], tokens.starts[end])
            and (len(tokens.lows[end]) == 3 or tokens.lows[end][3] in ".,")
            and tokens.lows[end][:3].isdigit()
        ):
            whole += tokens.lows[end]
            end += 1
            if not whole[-3:].isdigit():
                break
        apostrophe = end < tokens.size - 1 and tokens.low(end) == "'" and tokens.glued(end - 1) and tokens.glued(end)
        if apostrophe and len(tokens.low(end + 1)) == 3 and tokens.is_figure(end + 1):
            whole += tokens.lows[end + 1]
            end += 2
        token = whole if end > index + 1 else token
    following = tokens.low(end)
    fine = following in g.scales or following in g.scale_signs or g.units.after(tokens, end) is not None
    read = read_literal(token, g.own.group, fine=fine)
    if read is None:
        return None
    value, places = read
    step = Decimal(1).scaleb(-places) if places else Decimal(0)
    if tokens.glued(end - 1) and following in _VULGAR:
        value, step, end = value + _VULGAR[following], Decimal("0.01"), end + 1
    plain = end == index + 1 and token.isdigit()
    return _tail(tokens, Number(value, end, step, plain=plain), g)


def _tail(tokens: Tokens, number: Number, g: Grammar) -> Number | None:
    """Take in what may follow a number: decimals in words, a half, a dozen, a scale word."""
    end = number.end
    if tokens.low(end) in g.point:
        decimals, after = "", end + 1
        while tokens.low(after) in g.ones or tokens.low(after) in g.zero:
            decimals += str(g.ones.get(tokens.low(after), Decimal(0)))
            after += 1
        if not decimals:
            words = read_words(tokens, after, g)
            if words is not None and words.value < 1000:
                decimals, after = str(words.value), words.end
        if decimals:
            value = number.value + Decimal(f"0.{decimals}")
            number = replace(number, value=value, end=after, step=Decimal(1).scaleb(-len(decimals)), word=False)
    half = g.and_a_half.after(tokens, number.end)
    if half is not None and number.value < 1000:
        number = replace(number, value=number.value + Decimal("0.5"), end=half[1], step=Decimal("0.1"), word=False)
    dozen = _collective(tokens, number.end, number.value, g)
    return dozen if dozen is not None else _with_scale(tokens, number, g)


def _collective(tokens: Tokens, index: int, count: Decimal, g: Grammar) -> Number | None:
    low = tokens.low(index)
    if low in g.collectives:
        return Number(count * g.collectives[low], index + 1)
    return None


def _with_scale(tokens: Tokens, number: Number, g: Grammar) -> Number | None:
    """Multiply by the scale word or sign behind the number; ``None`` if letters are glued to it that are none."""
    end = number.end
    low, glued = tokens.low(end), tokens.glued(end - 1)
    if tokens.is_dash(end) and glued and tokens.glued(end) and (tokens.low(end + 1) in g.scales):
        end += 1
        low, glued = tokens.low(end), False
    scale = Decimal(0)
    if low in g.scales:
        scale = g.scales[low]
    elif low in g.thousand:
        scale = Decimal(1000)
    elif low in g.hundred and number.value < 100:
        scale = Decimal(100)
    elif low in g.scale_signs and tokens.is_figure(number.end - 1) and (glued or low not in g.glued_signs):
        scale = g.scale_signs[low]
        if tokens.is_figure(end + 1) and tokens.glued(end):
            return None
    if not scale:
        return number
    places = number.step or (Decimal(1) if scale >= _MILLION else Decimal(0))
    size = int(scale)
    return Number(number.value * scale, end + 1, places * scale, size)


def _half_of_scale(tokens: Tokens, index: int, g: Grammar) -> Number | None:
    """Read "half a million", "een half miljoen", "half a dozen"."""
    at = index
    if tokens.low(at) in g.articles:
        at += 1
    if tokens.low(at) not in g.half:
        return _vague_collective(tokens, index, at, g)
    at += 1
    if tokens.low(at) in g.articles:
        at += 1
    low = tokens.low(at)
    if low in g.collectives:
        return Number(g.collectives[low] / 2, at + 1)
    scale = g.scales.get(low) or (Decimal(1000) if low in g.thousand else None)
    if scale is None:
        return None
    step = scale / 10 if scale >= _MILLION else Decimal(0)
    return Number(scale / 2, at + 1, step, int(scale))


def _vague_collective(tokens: Tokens, index: int, at: int, g: Grammar) -> Number | None:
    low = tokens.low(at)
    if at > index and low in g.vague_collectives:
        return Number(g.vague_collectives[low], at + 1, vague=True)
    if at > index and low in g.collectives:
        return Number(g.collectives[low], at + 1)
    return None
