"""Dutch numbers in one word, often with their unit: tweehonderdvijfentwintig, vijfjarig, tweemaal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from nukecheck.extract.grammar import grammar

_LONGEST = 60
_PLAIN = str.maketrans({"ë": "e", "é": "e", "ï": "i"})
_HALF = Decimal("0.5")


class Compound(NamedTuple):
    """The value of the number and what is glued behind it: "", jarig, voud, maal."""

    value: Decimal
    tail: str = ""
    half: bool = False


@lru_cache(maxsize=20_000)
def read_compound(word: str) -> Compound | None:
    """Read a lower-case word as number and tail; English "sevenfold" too. ``None`` for any other word."""
    if len(word) > _LONGEST:
        return None
    pattern, values, tails = _dutch()
    plain = word.translate(_PLAIN)
    match = pattern.match(plain)
    if match is not None and match.end():
        tail = plain[match.end() :]
        half = tail in ("enhalf", "enhalve", "eneenhalf", "eneenhalve")
        if half or not tail or tail in tails:
            number = _value(match, values)
            if tail in grammar("nl").words.multiples.suffixes and number == 1:
                return None  # eenvoudig
            return Compound(number + _HALF, "", True) if half else Compound(number, tail)
    english = grammar("en").own
    for suffix in english.multiples.suffixes:
        if word.endswith(suffix):
            stem = word.removesuffix(suffix)
            for table in (english.numbers.ones, english.numbers.teens, english.numbers.tens):
                if stem in table and table[stem] > 1:
                    return Compound(table[stem], suffix)
    return None


@cache
def _dutch() -> tuple[re.Pattern[str], dict[str, int], frozenset[str]]:
    """Return the pattern of a compound, the values of its parts, and the tails that may follow."""
    g = grammar("nl")
    numbers, multiples = g.own.numbers, g.own.multiples
    values = {
        word.translate(_PLAIN): int(value)
        for table in (numbers.ones, numbers.teens, numbers.tens)
        for word, value in table.items()
    }
    ones = _any(word for word, value in values.items() if value < 10)
    teens = _any(word for word, value in values.items() if 10 <= value < 20)
    tens = _any(word for word, value in values.items() if value >= 20)
    below_100 = f"(?:{ones}en{tens}|{teens}|{tens}|{ones})"
    pattern = re.compile(
        f"(?:(?P<a>{below_100})?honderd(?:en)?(?P<b>{below_100})?(?P<many>duizend)"
        f"|(?P<c>{below_100})?(?P<few>duizend))?"
        f"(?:(?:en)?(?P<d>{below_100})?(?P<hundred>honderd))?"
        f"(?:(?:en)?(?P<e>{below_100}))?"
    )
    maal = {word for word in multiples.times if word.isalpha() and len(word) > 1}
    tails = frozenset({*g.own.durations.suffixes, *multiples.suffixes, *maal})
    return pattern, values, tails


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


def _value(match: re.Match[str], values: dict[str, int]) -> Decimal:
    def below_100(name: str, default: int = 0) -> int:
        text = match[name]
        if not text:
            return default
        if text in values:
            return values[text]
        one = next(w for w in values if text.startswith(f"{w}en") and text[len(w) + 2 :] in values)
        return values[one] + values[text[len(one) + 2 :]]

    total = below_100("e")
    if match["many"]:
        total += (below_100("a", 1) * 100 + below_100("b")) * 1000
    elif match["few"]:
        total += below_100("c", 1) * 1000
    if match["hundred"]:
        total += below_100("d", 1) * 100
    return Decimal(total)
