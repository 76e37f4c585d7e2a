"""Words of a text, folded so that case, accents and apostrophes do not matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’`´][^\W_]+)*|[?!;:,()\[\]\"“”„‘’'«»…—–-]|\.")
_POSSESSIVE = re.compile(r"['’`´]s$|['’`´]$")


class Token(NamedTuple):
    """One word or mark: its place in the document's text, as written, and folded.

    ``word`` is false for punctuation.
    """

    start: int
    end: int
    raw: str
    folded: str
    word: bool


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return ``word`` in lower case, without accents, possessive 's or typographic apostrophes."""
    folded = word.lower().replace("´", "'")
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
        folded = folded.replace("’", "'").replace("`", "'").replace("´", "'")
    if "'" in folded:
        folded = _POSSESSIVE.sub("", folded)
    return folded


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the words and marks of ``text[start:end]`` in order; positions count in ``text``."""
    tokens = []
    stop = len(text) if end is None else end
    for match in _WORD.finditer(text, start, stop):
        raw = match.group()
        word = raw[0].isalnum()
        tokens.append(Token(match.start(), match.end(), raw, fold(raw) if word else raw, word))
    return tuple(tokens)
