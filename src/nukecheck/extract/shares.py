"""Parts of a whole, as percentages: a third, three quarters, driekwart, de helft, nine out of ten, 1/6 of."""

from __future__ import annotations

from decimal import Decimal

from nukecheck.extract.bounds import limited
from nukecheck.extract.dates import read_date
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.numbers import read_number
from nukecheck.extract.reading import Found, Reading, exact
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.units import unit_after
from nukecheck.extract.words import Number, in_words
from nukecheck.records import replace
from nukecheck.values import Quantity

_HALF = Decimal("0.5")
_TEN = 10
_PART_BEHIND = 9  # tokens from a whole to its part ("of every eight warheads in the world, seven")
_ENDS = frozenset(".;:!?")
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000})
_ROUND = frozenset({10, 100})
_SHORT = 2  # letters of a word that is no noun: "is", "of"


def read_share(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read the part of a whole that starts at ``index``; a part of a length of time is a duration."""
    f = g.words.fractions
    low = tokens.lows[index]
    if low in f.whole:
        return _part(tokens, index, index + 1, f.whole[low], g)
    article = low in g.words.numbers.articles
    if low in f.half or (article and tokens.lows[index + 1] in f.half):
        return _half(tokens, index, index + article, g)
    above = Decimal(1) if article else g.words.numbers.ones.get(low)
    if above is None:
        return None
    at = index + 1
    at += tokens.is_hyphen(at)
    noun, following = tokens.lows[at], at + 1
    if noun in f.plural:
        return _part(tokens, index, following, above / f.plural[noun], g, tenths=f.plural[noun] == _TEN)
    if noun in f.plain and above < f.plain[noun]:
        alone = not tokens.is_word(following) or tokens.lows[following] in g.own.function_words
        known = alone or tokens.lows[following] in g.durations
        return _part(tokens, index, following, above / f.plain[noun], g) if known else None
    if noun in f.ordinal and above < f.ordinal[noun]:
        whole = not article or tokens.lows[following] in f.followers or not tokens.is_word(following)
        if whole and read_date(tokens, at, g) is None:
            return _part(tokens, index, following, above / f.ordinal[noun], g)
    return None


def read_proportion(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read "nine out of ten", "negen op de tien", "one in five", "one warhead in six"."""
    n, low = g.words.numbers, tokens.lows[index]
    if low in n.articles and low in n.ones:
        number: Number | None = Number(n.ones[low], index + 1, word=True)  # "een op de drie"
    else:
        number = read_number(tokens, index, g)
    if number is None:
        return None
    if _is_whole(tokens, index, number, g):
        return Reading(number.end)
    whole_before = _whole_before(tokens, index, g)
    if whole_before is not None and 0 < number.value < whole_before:
        return _part(tokens, index, number.end, number.value / whole_before, g, tenths=whole_before == _TEN)
    found, wholes = g.out_of.after(tokens, number.end), _WHOLES
    if found is None:
        found, wholes = g.out_of_round.after(tokens, number.end), _ROUND
    if found is None and number.value == 1:
        return _one_thing_in(tokens, index, number.end, g)
    if found is None:
        return None
    at = found[1]
    whole = read_number(tokens, at, g)
    if whole is None or whole.value not in wholes or not 0 < number.value <= whole.value:
        return None
    if unit_after(tokens, whole.end, g) is not None or read_date(tokens, at, g) is not None:
        return None
    short = found[1] == number.end + 1
    if short and (tokens.is_figure(index) != tokens.is_figure(at) or number.value == whole.value):
        return None
    return _part(tokens, index, whole.end, number.value / whole.value, g, tenths=whole.value == _TEN)


def _one_thing_in(tokens: Tokens, index: int, noun: int, g: Grammar) -> Reading | None:
    """Read "one warhead in six", of which nothing is counted behind the six."""
    if not tokens.is_word(noun) or tokens.lows[noun] in g.own.function_words:
        return None
    found = g.out_of.after(tokens, noun + 1)
    whole = read_number(tokens, found[1], g) if found is not None else None
    if whole is None or whole.value not in _WHOLES or tokens.is_figure(whole.end - 1):
        return None
    behind = whole.end
    following = tokens.lows[behind] if tokens.is_word(behind) else ""
    if len(following) > _SHORT and following not in g.own.function_words:
        return None
    return _part(tokens, index, behind, 1 / whole.value, g)


def _is_whole(tokens: Tokens, index: int, number: Number, g: Grammar) -> bool:
    """Tell whether a number is the whole in front of its part ("of every EIGHT warheads, seven ...")."""
    if number.value not in _WHOLES or g.of_every.before(tokens, index) is None:
        return False
    behind = range(number.end + 1, number.end + _PART_BEHIND)
    return any(
        _whole_before(tokens, at, g) == number.value
        for at in behind
        if (part := read_number(tokens, at, g)) is not None and 0 < part.value < number.value
    )


def _whole_before(tokens: Tokens, index: int, g: Grammar) -> Decimal | None:
    """Return the whole before a number that is its part ("OF EVERY EIGHT warheads, seven")."""
    for at in range(index - 2, max(index - _PART_BEHIND, 0), -1):
        if tokens.lows[at] in _ENDS:
            return None
        phrase = g.of_every.before(tokens, at)
        number = read_number(tokens, at, g) if phrase is not None else None
        if phrase is None or number is None:
            continue
        known = number.value in _WHOLES and unit_after(tokens, number.end, g) is None
        return number.value if known and not in_words(tokens, phrase[1] - 1, g) else None
    return None


def read_sign(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read "1/6 of" as a part and "7:1" as a factor; other figures with a colon or stroke say nothing."""
    token = tokens.lows[index]
    for sign in "/:":
        above, found, below = token.partition(sign)
        if not found:
            continue
        if not (above.isdigit() and below.isdigit() and len(token) < 8):
            return Reading(index + 1)
        if sign == ":" and below == "1" and above != "0":
            value = exact(Decimal(above), "factor")
            return limited(tokens, Found(MentionKind.FACTOR, value, index, index + 1), g)
        part = sign == "/" and int(below) in _WHOLES and 0 < int(above) < int(below)
        if part and tokens.lows[index + 1] in g.words.fractions.followers:
            return _part(tokens, index, index + 1, Decimal(above) / Decimal(below), g)
        return Reading(index + 1)
    return None


def _half(tokens: Tokens, index: int, at: int, g: Grammar) -> Reading | None:
    """Read "half of", "de helft", "half a year"; not "half a million", "the second half", "half-hearted"."""
    low, following = tokens.lows[at], tokens.lows[at + 1]
    behind = at + 1 + (following in g.words.numbers.articles)
    length = tokens.lows[behind]
    if length in g.durations:
        return _part(tokens, index, behind, _HALF, g)
    if read_number(tokens, index, g) is not None:
        return None
    if g.ordinals.before(tokens, index) is not None or tokens.is_hyphen(at + 1):
        return Reading(at + 1)
    if low != "helft":
        told = following in g.words.fractions.followers or following in g.words.determiners
        hedged = g.bounds_before.before(tokens, index) is not None
        alone = not tokens.is_word(at + 1) and (hedged or index == 0)
        if not (told or alone or (hedged and not in_words(tokens, at + 1, g))):
            return Reading(at + 1)
    return _part(tokens, index, at + 1, _HALF, g)


def _part(
    tokens: Tokens, start: int, end: int, part: Decimal, g: Grammar, *, tenths: bool = False
) -> Reading:
    length = g.durations.get(tokens.lows[end])
    if length is not None:
        value = exact(length[0] * part, length[1])
        return limited(tokens, Found(MentionKind.DURATION, value, start, end + 1, (end, end + 1)), g)
    share = percentage(part)
    if tenths:
        share = replace(share, step=Decimal(_TEN))
    return limited(tokens, Found(MentionKind.PERCENT, share, start, end), g)


def percentage(part: Decimal) -> Quantity:
    """Return a part of one as percent; a third or an eighth is known to the whole percent."""
    share = part * 100
    rounded = share.quantize(Decimal(1))
    step = Decimal(0) if rounded == share else Decimal(1)
    return replace(exact(share, "percent"), step=step)
