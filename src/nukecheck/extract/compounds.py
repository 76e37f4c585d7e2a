"""Dutch numbers in one word, often with their unit: tweehonderdvijfentwintig, vijfjarig, tweemaal."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from nukecheck.extract.spelling import Speller
from nukecheck.lexicon import load_lexicon
from nukecheck.patterns import pattern

if TYPE_CHECKING:
    import re

_LONGEST = 80
_SURE = 7
_PLAIN = str.maketrans({"ë": "e", "é": "e", "ï": "i"})
_HALF = Decimal("0.5")
_HALVES = pattern("(?:(?P<whole>[a-z]+?)en(?:een)?|ander)hal(?:f|ve)(?P<scale>[a-z]*)")

# A compound is taken apart into letters: o 1-9, D 10-19, T tens, e "en", H honderd, K duizend.
_BELOW_100 = "(?:oeT|[oDT])"
_WHOLE = pattern(
    f"(?P<thousands>(?:{_BELOW_100}?He?{_BELOW_100}?|{_BELOW_100})?K)?"
    f"(?:e?(?P<hundreds>{_BELOW_100}?H))?"
    f"(?:e?(?P<rest>{_BELOW_100}))?"
)


class Compound(NamedTuple):
    """The value of the number and what is glued behind it: "", jarig, voud, maal, puntenplan.

    Where it ends in a half, ``half`` is set and ``scale`` is what it is counted in: tweeënhalfduizend is
    2.5 thousand.
    """

    value: Decimal
    tail: str = ""
    half: bool = False
    scale: int = 1


class _Parts(NamedTuple):
    """What a compound is made of: the letter and value of each part, and the tails that may follow."""

    letters: dict[str, tuple[str, int]]
    misspelt: Speller[str]
    sizes: tuple[int, ...]
    scales: dict[str, int]
    openings: frozenset[str]
    tails: frozenset[str]


@lru_cache(maxsize=20_000)
def read_compound(word: str) -> Compound | None:
    """Read a lower-case word as number and tail; English "sevenfold" too. ``None`` for any other word."""
    if len(word) > _LONGEST:
        return None
    parts = _dutch()
    if word[:2] not in parts.openings:
        return _english(word)
    plain = word.translate(_PLAIN)
    return _with_half(plain, parts) or _take_apart(plain, parts) or _english(word)


def _with_half(word: str, parts: _Parts) -> Compound | None:
    """Read drieënhalf, vijfeneenhalfduizend, anderhalfhonderd."""
    match = _HALVES.fullmatch(word)
    if match is None or match["scale"] not in parts.scales:
        return None
    if match["whole"] is None:
        return Compound(1 + _HALF, "", True, parts.scales[match["scale"]])
    whole = _take_apart(match["whole"], parts)
    if whole is None or whole.tail:
        return None
    return Compound(whole.value + _HALF, "", True, parts.scales[match["scale"]])


def _take_apart(word: str, parts: _Parts) -> Compound | None:
    letters, values, at = "", [], 0
    while at < len(word):
        known = (word[at : at + size] for size in parts.sizes if word[at : at + size] in parts.letters)
        part = next(known, "")
        meant = part or _meant(word, at, parts)
        if meant is None:
            break
        letter, value = parts.letters[meant]
        letters += letter
        values.append(value)
        at += len(part) or len(word) - at
    match = _WHOLE.fullmatch(letters) if letters else None
    if match is None:
        return None
    number, tail = sum(_sum(match, group, values) for group in _WHOLE.groupindex), word[at:]
    if tail and tail not in parts.tails:
        return None
    if number == 1 and tail in load_lexicon("nl").multiples.suffixes:
        return None  # eenvoudig
    return Compound(Decimal(number), tail)


def _meant(word: str, at: int, parts: _Parts) -> str | None:
    """Return the part that the rest of a word is but for one slip: "negenhondert"."""
    part = parts.misspelt.meant(word[at:]) if at or len(word) >= _SURE else None
    return part if part is not None and part[0] == word[at] else None


def _sum(match: re.Match[str], group: str, values: list[int]) -> int:
    start, end = match.span(group)
    total = 0
    for letter, value in zip(match.string[start:end], values[start:end], strict=True):
        total = (total or 1) * value if letter in "HK" else total + value
    return total


def _english(word: str) -> Compound | None:
    lexicon = load_lexicon("en")
    for suffix in lexicon.multiples.suffixes:
        if word.endswith(suffix):
            stem, n = word.removesuffix(suffix), lexicon.numbers
            value = n.ones.get(stem) or n.teens.get(stem) or n.tens.get(stem)
            if value is not None and value > 1:
                return Compound(value, suffix)
    return None


@cache
def _dutch() -> _Parts:
    lexicon = load_lexicon("nl")
    n, times = lexicon.numbers, lexicon.multiples.times
    letters = dict.fromkeys(n.joiners, ("e", 0))
    letters |= dict.fromkeys(n.hundred, ("H", 100)) | dict.fromkeys(n.thousand, ("K", 1000))
    for letter, table in (("o", n.ones), ("D", n.teens), ("T", n.tens)):
        letters |= {word.translate(_PLAIN): (letter, int(value)) for word, value in table.items()}
    sizes = sorted({len(word) for word in letters}, reverse=True)
    maal = {word for word in times if word.isalpha() and len(word) > 1}
    tails = frozenset({*lexicon.durations.suffixes, *lexicon.multiples.suffixes, *maal, *n.glued_nouns})
    openings = {word[:2] for word in (*letters, *n.ones, *n.teens, *n.one_and_a_half)}
    scales = {"": 1, **dict.fromkeys(n.hundred, 100), **dict.fromkeys(n.thousand, 1000)}
    misspelt = Speller({word: word for word in letters}, shortest=6)
    return _Parts(letters, misspelt, tuple(sizes), scales, frozenset(openings), tails)
