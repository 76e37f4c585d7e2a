"""Words of a text, folded so that case, accents and apostrophes do not matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’`´][^\W_]+)*|[?!;:,()\[\]\"“”„‘’'«»…—–-]|\.|(?<=\s)&(?=\s)"
)
_POSSESSIVE = re.compile(r"['’`´]s$|['’`´]$")


_REMEMBERED = 100_000


class Token(NamedTuple):
    """One word or mark: its place in the document's text, as written, and folded.

    ``word`` is false for punctuation.
    """

    start: int
    end: int
    raw: str
    folded: str
    word: bool


def first_word(tokens: Sequence[Token]) -> int:
    """Return the place of the first token that is a word, or 0."""
    return next((at for at, token in enumerate(tokens) if token.word), 0)


def fold(word: str) -> str:
    """Return ``word`` in lower case, without accents, possessive 's or typographic apostrophes."""
    folded = word.lower().replace("´", "'")
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
        folded = folded.replace("’", "'").replace("`", "'").replace("´", "'")
    if "'" in folded:
        folded = _POSSESSIVE.sub("", folded)
    return folded


class _Words(dict[str, tuple[str, bool]]):
    """Words as written with what they are folded, and whether they are words or marks."""

    def __missing__(self, raw: str) -> tuple[str, bool]:
        if len(self) >= _REMEMBERED:
            self.clear()
        word = raw[0].isalnum()
        found = self[raw] = (fold(raw) if word else raw, word)
        return found


_words = _Words()
_new = tuple.__new__  # what ``Token`` calls, without the detour


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the words and marks of ``text[start:end]`` in order; positions count in ``text``."""
    return placed(text, start, split(text, start, end))


def split(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the words and marks of ``text[start:end]`` as written."""
    return _WORD.findall(text, start, len(text) if end is None else end)


def folded(raws: list[str]) -> list[str]:
    """Return words and marks as ``Token.folded`` has them."""
    known = _words
    return [known[raw][0] for raw in raws]


def placed(text: str, start: int, raws: list[str]) -> tuple[Token, ...]:
    """Return the tokens of words and marks that follow one another in ``text`` from ``start`` on."""
    find, known, at = text.find, _words, start
    tokens = []
    for raw in raws:
        begin = find(raw, at)
        at = begin + len(raw)
        tokens.append(_new(Token, (begin, at, raw, *known[raw])))
    return tuple(tokens)
