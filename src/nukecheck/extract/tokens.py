"""Words, figures and signs of a text with their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from unicodedata import is_normalized, normalize

_TOKEN = re.compile(
    r"[^\W\d_]+(?:['\u0300-\u036f](?!s\b)[^\W\d_]+)*"  # a word; "'s" stands alone
    r"|[0-9]+(?:[.,:/][0-9]+)*"
    r"|'s\b"
    r"|[<>]="
    r"|\S"
)
_DASHES = frozenset("-‐‑–—−")
_DIGITS = frozenset("0123456789")
_PADDING = [""] * 16


class Tokens:
    """The tokens of one text as parallel lists, read by index.

    ``lows`` are lower-case, NFC, with a straight apostrophe. It ends in empty strings, so that a look a few
    tokens past either end of the text finds "" (an index below 0 counts from the end). ``notes`` is for
    readers to keep what they have read at an index.
    """

    __slots__ = ("ends", "lows", "notes", "size", "starts", "text")

    def __init__(self, text: str, folded: str = "", words: list[str] | None = None) -> None:
        folded = folded or fold(text)
        words = split(folded) if words is None else words
        self.text = text
        self.size = len(words)
        self.notes: dict[int, Any] = {}
        find, end = folded.find, 0
        self.ends = [end := find(word, end) + len(word) for word in words]
        self.starts = [end - len(word) for word, end in zip(words, self.ends, strict=True)]
        if not is_normalized("NFC", folded):
            words = [normalize("NFC", word) for word in words]
        self.lows = words + _PADDING

    def __iter__(self) -> Iterator[str]:
        """Iterate over the folded tokens."""
        return iter(self.lows[: self.size])

    def raw(self, index: int) -> str:
        """Return the token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < self.size else ""

    def is_figure(self, index: int) -> bool:
        """Tell whether the token begins with a digit."""
        return self.lows[index][:1] in _DIGITS

    def is_integer(self, index: int, longest: int = 4) -> bool:
        """Tell whether the token is bare digits, at most ``longest`` of them."""
        low = self.lows[index]
        return low[:1] in _DIGITS and len(low) <= longest and low.isdigit()

    def is_word(self, index: int) -> bool:
        """Tell whether the token begins with a letter."""
        return self.lows[index][:1].isalpha()

    def is_capitalised(self, index: int) -> bool:
        """Tell whether the token begins with a capital."""
        return 0 <= index < self.size and self.text[self.starts[index]].isupper()

    def is_dash(self, index: int) -> bool:
        """Tell whether the token is a hyphen or dash."""
        return self.lows[index] in _DASHES

    def is_hyphen(self, index: int) -> bool:
        """Tell whether the token joins two words: no space around it, or only a line end behind it."""
        if self.lows[index] not in _DASHES or not self.glued(index - 1):
            return False
        return self.glued(index) or (index + 1 < self.size and "\n" in self.gap(index))

    def glued(self, index: int) -> bool:
        """Tell whether no space stands between this token and the next."""
        return 0 <= index < self.size - 1 and self.ends[index] == self.starts[index + 1]

    def gap(self, index: int) -> str:
        """Return what stands between this token and the next."""
        return self.text[self.ends[index] : self.starts[index + 1]] if 0 <= index < self.size - 1 else ""

    def at(self, offset: int, index: int) -> int:
        """Return the first token from ``index`` on that starts at ``offset`` or later."""
        while index < self.size and self.starts[index] < offset:
            index += 1
        return index

    def starts_line(self, index: int) -> bool:
        """Tell whether the token is the first of its line."""
        return index == 0 or "\n" in self.gap(index - 1)


def split(folded: str) -> list[str]:
    """Return the tokens of a folded text."""
    words: list[str] = _TOKEN.findall(folded)
    return words


def fold(text: str) -> str:
    """Return a text in lower case and with straight apostrophes, character for character."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join([low if len(low := character.lower()) == 1 else character for character in text])
    return folded.replace("’", "'")
