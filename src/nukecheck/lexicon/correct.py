"""Which words are spelt right, and so are no misspellings of others.

``words/correct.txt`` holds English and Dutch words as ``tokens.fold`` has them, one a line, in the order of
their bytes. A word is looked up by halving the file, so that it is never read as a whole. ``python -m
tools.words`` makes it; ``words/LICENSE`` says where the words come from.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

SHORTEST = 5  # letters; what is shorter is not in the list
FILE = Path(__file__).parent / "words" / "correct.txt"


def is_correct(word: str) -> bool:
    """Tell whether a folded word of ``SHORTEST`` letters or more is one of English or Dutch.

    Which of them does not matter: a text in one language quotes, names and borrows from the other.
    """
    words, sought = _words(), word.encode()

    def line(at: int) -> bytes:
        """Return the line that the byte at ``at`` is in."""
        return words[words.rfind(b"\n", 0, at) + 1 : words.find(b"\n", at)]

    place = bisect_left(range(len(words)), sought, key=line)
    return place < len(words) and line(place) == sought


@cache
def _words() -> mmap:
    with open(FILE, "rb") as stream:
        return mmap(stream.fileno(), 0, access=ACCESS_READ)
