"""Words with one slip of the pen, where the place leaves no doubt of what was meant ("56.8 billlion")."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from nukecheck.lexicon.correct import is_correct

_T = TypeVar("_T")
_REMEMBERED = 5000


class Speller(Generic[_T]):
    """Finds the meaning of a word that is a single slip away from a known one.

    A slip is a letter too many, too few, wrong, or swapped with its neighbour. Words shorter than
    ``shortest`` have too many neighbours and are left alone; so is a word near to two of different meaning,
    and one that is spelt right ("30 rebels" are no roubles).
    """

    def __init__(self, meanings: Mapping[str, _T], shortest: int = 5) -> None:
        self._shortest = shortest
        self._meanings = {word: meaning for word, meaning in meanings.items() if len(word) >= shortest}
        self._seen: dict[str, _T | None] = {}

    def meant(self, word: str) -> _T | None:
        """Return the meaning of the one known word that is nearly ``word``, or ``None``."""
        if len(word) < self._shortest or not word.isalpha():
            return None
        if word not in self._seen:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            near = {meaning for known, meaning in self._meanings.items() if _one_slip(word, known)}
            self._seen[word] = near.pop() if len(near) == 1 and not is_correct(word) else None
        return self._seen[word]


def _one_slip(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    pairs = enumerate(zip(one, other, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
    rest, goal = one[at:], other[at:]
    swapped = rest[1::-1] == goal[:2] and rest[2:] == goal[2:]
    return swapped or rest[1:] in (goal, goal[1:]) or rest == goal[1:]
