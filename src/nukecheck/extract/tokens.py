"""Words, figures and signs of a text with their offsets."""

from __future__ import annotations

import re
from unicodedata import normalize

_TOKEN = re.compile(
    r"[0-9]+(?:[.,:/][0-9]+)*"
    r"|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*(?:['’](?!s\b)[^\W\d_]+)?"
    r"|['’]s\b"
    r"|[<>]="
    r"|[^\s]"
)
_DASHES = frozenset("-‐‑–—−")


class Tokens:
    """The tokens of one text as parallel lists; ``lows`` are lower-case, NFC, with a straight apostrophe."""

    __slots__ = ("ends", "lows", "size", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.lows: list[str] = []
        for match in _TOKEN.finditer(text):
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.lows.append(match.group())
        self.lows = fold(self.lows)
        self.size = len(self.lows)

    def low(self, index: int) -> str:
        """Return the folded token, or "" before the first and after the last one."""
        return self.lows[index] if 0 <= index < self.size else ""

    def raw(self, index: int) -> str:
        """Return the token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < self.size else ""

    def is_figure(self, index: int) -> bool:
        """Tell whether the token begins with a digit."""
        return 0 <= index < self.size and self.lows[index][0] in "0123456789"

    def is_word(self, index: int) -> bool:
        """Tell whether the token is a word."""
        return 0 <= index < self.size and self.lows[index][0].isalpha()

    def is_dash(self, index: int) -> bool:
        """Tell whether the token is a hyphen or dash."""
        return 0 <= index < self.size and self.lows[index] in _DASHES

    def glued(self, index: int) -> bool:
        """Tell whether no space stands between this token and the next."""
        return 0 <= index < self.size - 1 and self.ends[index] == self.starts[index + 1]

    def at(self, offset: int, index: int) -> int:
        """Return the first token from ``index`` on that starts at ``offset`` or later."""
        while index < self.size and self.starts[index] < offset:
            index += 1
        return index


def fold(words: list[str]) -> list[str]:
    """Return words as the lexicons write them."""
    joined = "\n".join(words)
    folded = joined.lower()
    if folded.isascii():
        return folded.split("\n") if words else []
    return normalize("NFC", folded).replace("’", "'").split("\n")
