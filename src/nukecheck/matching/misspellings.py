"""Which word of the vocabulary a misspelt one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from nukecheck.factbase.forms import letters

_LONG = 8  # letters from which on a word may have two slips
_STEMMED_FROM = 7  # letters from which on a word that is one already may be another, misspelt


def meant(word: str, page: Mapping[str, Any], known: bool) -> str | None:
    """Return the word or beginning of a word on a page of the vocabulary that ``word`` is a misspelling of.

    A slip is a letter too many, too few, wrong, or swapped with the next. A word that fits a beginning
    (``known``) is only taken for a word that differs in one letter.
    """
    if known and len(word) < _STEMMED_FROM:
        return None
    allowed = 1 if known or len(word) < _LONG else 2
    near = _nearest_word(word, page, allowed)
    return near if near or known else _nearest_stem(word, page["stems"])


def _nearest_word(word: str, page: Mapping[str, Any], allowed: int) -> str | None:
    """Return the word with the fewest slips, the first of several."""
    own = letters(word)
    likely: list[str] = []
    for more in range(-allowed, allowed + 1):
        size = str(len(word) + more)
        words, made_of = page["words"].get(size, ()), page["letters"].get(size, ())
        most = 2 * allowed - abs(more)  # a letter that is wrong changes two of the letters a word is made of
        likely += [w for w, bits in zip(words, made_of, strict=True) if (own ^ bits).bit_count() <= most]
    near = sorted(one for one in likely if within(word, one, allowed))
    for slips in range(allowed + 1):
        for one in near:
            if within(word, one, slips):
                return one
    return None


def within(one: str, other: str, slips: int) -> bool:
    """Tell whether two words are at most so many slips apart; no two slips are in the same place."""
    at = 0
    shorter = min(len(one), len(other))
    while at < shorter and one[at] == other[at]:
        at += 1
    one, other = one[at:], other[at:]
    if not one or not other:
        return len(one) + len(other) <= slips
    if slips == 0 or abs(len(one) - len(other)) > slips:
        return False
    if slips == 1:
        swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
        return swapped or one[1:] in (other, other[1:]) or one == other[1:]
    if within(one[1:], other[1:], slips - 1) or within(one[1:], other, slips - 1):
        return True
    if within(one, other[1:], slips - 1):
        return True
    return one[:2] == other[1::-1] and within(one[2:], other[2:], slips - 1)


def _nearest_stem(word: str, stems: Iterable[str]) -> str | None:
    """Return the first stem that ``word`` begins with, give or take one slip, and a few letters after."""
    for stem in stems:
        if not -1 <= len(word) - len(stem) <= 4:
            continue
        half = len(stem) // 2  # a slip is in one half, or between them
        if word.startswith(stem[:half]) or stem[half + 1 :] in word:
            beginnings = (word[: len(stem) + n] for n in (-1, 0, 1))
            if any(within(beginning, stem, 1) for beginning in beginnings):
                return stem
    return None
