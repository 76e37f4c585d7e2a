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
        spans = [match.span() for match in _TOKEN.finditer(text)]
        self.text = text
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self.lows = _folded([text[start:end] for start, end in spans])
        self.size = len(spans)

    def low(self, index: int) -> str:
        """Return the folded token, or "" before the first and after the last one."""
        return self.lows[index] if 0 <= index < self.size else ""

    def raw(self, index: int) -> str:
        """Return the token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < self.size else ""

    def is_figure(self, index: int) -> bool:
        """Tell whether the token begins with a digit."""
        return 0 <= index < self.size and self.lows[index][0] in "0123456789"

    def is_integer(self, index: int, longest: int = 4) -> bool:
        """Tell whether the token is bare digits, at most ``longest`` of them."""
        low = self.low(index)
        return 0 < len(low) <= longest and low.isascii() and low.isdigit()

    def is_word(self, index: int) -> bool:
        """Tell whether the token begins with a letter."""
        return 0 <= index < self.size and self.lows[index][0].isalpha()

    def is_capitalised(self, index: int) -> bool:
        """Tell whether the token begins with a capital."""
        return self.raw(index)[:1].isupper()

    def is_dash(self, index: int) -> bool:
        """Tell whether the token is a hyphen or dash."""
        return 0 <= index < self.size and self.lows[index] in _DASHES

    def is_hyphen(self, index: int) -> bool:
        """Tell whether the token joins two words: no space around it, or only a line end behind it."""
        if not (self.is_dash(index) and self.glued(index - 1)):
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


def _folded(words: list[str]) -> list[str]:
    text = "\n".join(words).lower()
    if not text.isascii():
        text = normalize("NFC", text).replace("’", "'")
    return text.split("\n") if words else []
