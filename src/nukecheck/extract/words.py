"""Numbers in words: fifteen hundred and fifty, duizend vijfhonderdvijftig, one hundred and ninety-one."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from nukecheck.extract.compounds import read_compound
from nukecheck.extract.grammar import Grammar, grammar
from nukecheck.extract.spelled import longest_number
from nukecheck.extract.tokens import Tokens

_LONGEST = 24
_SHARED_SCALES = (10**12, 10**9, 10**6, 1000, 100)
_ZERO = Decimal(0)
_ONE = Decimal(1)


class Number(NamedTuple):
    """A number in a text: its value, the place value of its last digit, and the token behind it.

    ``scale`` is the multiplier that a first number without one may share ("vijf tot zes duizend"). ``plain``
    tells bare digits without separators, ``word`` a number of one single word, ``vague`` one that is about
    right by its nature ("een twintigtal").
    """

    value: Decimal
    end: int
    step: Decimal = _ZERO
    scale: int = 1
    plain: bool = False
    word: bool = False
    vague: bool = False


def read_words(tokens: Tokens, index: int, g: Grammar) -> Number | None:
    """Read the longest number in words that starts at ``index``."""
    table = _letters(g.own.language)
    letters: list[str] = []
    values: list[Decimal] = []
    for at in range(index, min(tokens.size, index + _LONGEST)):
        letter, value = table.get(tokens.lows[at]) or _other_letter(tokens, at)
        if not letter:
            break
        letters.append(letter)
        values.append(value)
    if not letters:
        return None
    if letters[:3] == ["D", "-", "T"]:  # fifteen-fifty
        tail = 5 if letters[3:5] == ["-", "o"] else 3
        return Number(values[0] * 100 + sum(values[2:tail]), index + tail)
    before = tokens.lows[index - 1 - (tokens.lows[index - 1] in g.words.bounds.fillers)]
    apart = before in g.words.ranges.between
    taken = longest_number("".join(letters), apart=apart)
    if not taken:
        return None
    if apart and "J" in letters[:taken] and g.and_a_half.after(tokens, index + taken) is not None:
        taken = "".join(letters[:taken]).rindex("J")  # "between one thousand and five and a half thousand"
    value, step = _sum(letters[:taken], values[:taken])
    shared = next((scale for scale in _SHARED_SCALES if value % scale == 0), 1) if value >= 100 else 1
    return Number(value, index + taken, step, shared, word=taken == 1)


def in_words(tokens: Tokens, index: int, g: Grammar) -> bool:
    """Tell whether the token is a number word or article of a number."""
    letter, _ = _letters(g.own.language).get(tokens.lows[index]) or ("", _ZERO)
    return letter not in ("", "J", "a")


@cache
def _letters(language: str) -> dict[str, tuple[str, Decimal]]:
    n = grammar(language).words.numbers
    return {
        **dict.fromkeys(n.joiners, ("J", _ZERO)),
        **{word: ("o", value) for word, value in n.ones.items()},
        **{word: ("D", value) for word, value in n.teens.items()},
        **{word: ("T", value) for word, value in n.tens.items()},
        **{word: ("H", Decimal(100)) for word in n.hundred},
        **{word: ("K", Decimal(1000)) for word in n.thousand},
        **{word: ("M", value) for word, value in n.scales.items()},
        **dict.fromkeys(n.articles, ("a", _ONE)),
    }


def _other_letter(tokens: Tokens, at: int) -> tuple[str, Decimal]:
    if tokens.is_hyphen(at):
        return "-", _ZERO
    found = read_compound(tokens.lows[at])
    if found is None or found.tail or found.half:
        return "", _ZERO
    return ("D" if found.value < 100 else "N" if found.value < 1000 else "B"), found.value


def _sum(letters: list[str], values: list[Decimal]) -> tuple[Decimal, Decimal]:
    """Return the value of a matched number, and the place value of a scale word at its end."""
    total = thousands = below = step = _ZERO
    for letter, value in zip(letters, values, strict=True):
        if letter == "H":
            below = (below or _ONE) * 100
        elif letter == "K":
            thousands, below = thousands + (below or _ONE) * 1000, _ZERO
        elif letter == "M":
            total += (thousands + below or _ONE) * value
            thousands, below, step = _ZERO, _ZERO, value
        elif letter == "B":
            thousands += value
        else:
            below += value
    return total + thousands + below, _ZERO if thousands or below else step
