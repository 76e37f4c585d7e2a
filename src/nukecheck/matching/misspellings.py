"""Which word of the vocabulary a misspelt one was meant to be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nukecheck.factbase.forms import letters

_LONG = 8  # letters from which on a word may have two slips
_TAIL = 4  # letters that may follow a stem
_STEMMED_FROM = 7  # letters from which on a word that is one already may be another, misspelt


class Page:
    """The words and beginnings of words with one initial that a misspelt word may have been meant to be."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        """Take a page of the vocabulary."""
        self._words: Mapping[str, list[str]] = record["words"]
        self._letters: Mapping[str, list[int]] = record["letters"]
        self._stems: list[str] = record["stems"]
        self._halves: tuple[dict[str, list[int]], dict[str, list[int]]] = {}, {}
        for number, stem in enumerate(self._stems):
            half = len(stem) // 2
            for table, part in zip(self._halves, (stem[:half], stem[half + 1 :]), strict=True):
                table.setdefault(part, []).append(number)

    def meant(self, word: str, known: bool) -> str | None:
        """Return the word or beginning of a word that ``word`` is a misspelling of.

        A slip is a letter too many, too few, wrong, or swapped with the next. A word that fits a beginning
        (``known``) is only taken for a word that differs in one letter.
        """
        if known and len(word) < _STEMMED_FROM:
            return None
        near = self._nearest_word(word, 1 if known or len(word) < _LONG else 2)
        return near if near or known else self._nearest_stem(word)

    def _nearest_word(self, word: str, allowed: int) -> str | None:
        """Return the word with the fewest slips, the first of several."""
        own = letters(word)
        likely: list[str] = []
        for more in range(-allowed, allowed + 1):
            size = str(len(word) + more)
            words, made_of = self._words.get(size, ()), self._letters.get(size, ())
            most = 2 * allowed - abs(more)  # a letter that is wrong changes two of the letters of a word
            likely += [w for w, bits in zip(words, made_of, strict=True) if (own ^ bits).bit_count() <= most]
        near = sorted(one for one in likely if within(word, one, allowed))
        for slips in range(allowed + 1):
            for one in near:
                if within(word, one, slips):
                    return one
        return None

    def _nearest_stem(self, word: str) -> str | None:
        """Return the first stem that ``word`` begins with, give or take one slip, and a few letters after.

        A slip is in one half of the stem, or between them: the other half is there as it should be.
        """
        first, second = self._halves
        size = len(word)
        likely = {n for end in range(1, size + 1) for n in first.get(word[:end], ())}
        for begin in range(1, size):
            for end in range(begin + 1, size + 1):
                likely.update(second.get(word[begin:end], ()))
        for stem in (self._stems[n] for n in sorted(likely)):
            if -1 <= size - len(stem) <= _TAIL:
                beginnings = (word[: len(stem) + n] for n in (-1, 0, 1))
                if any(within(beginning, stem, 1) for beginning in beginnings):
                    return stem
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
