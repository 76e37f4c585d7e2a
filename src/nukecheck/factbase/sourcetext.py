"""The text of a source, as broken over lines and pages as it came, with a way to find words in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from nukecheck.factbase.model import FactBase, Place, Source
from nukecheck.factbase.problems import Problem, shown
from nukecheck.records import Record
from nukecheck.text import Span

_SINGLE, _DOUBLE = "'‘’‚‛`´′", '"“”„‟«»″'
_DASHES = "-‐‑‒–—−"
# A word broken over the end of a line, also where blank lines stand between the halves.
_BREAK = r"(?:\u00ad\s*|[-‐][^\S\n]*\n\s*)?"
_BROKEN_WORD = re.compile(r"(?<=[^\W\d])[-‐][^\S\n]*\n\s*(?=[a-zà-öø-ÿ])")
_LIST_ITEM = re.compile("[•\uf000-\uf0ff]|[0-9]{1,2}[.)][ \t]")
_SPACE = re.compile(r"\s+")


class Passage(Record):
    """Running text made of a part of a source; ``offsets`` leads each character back to its place there."""

    text: str
    offsets: tuple[int, ...]

    def locate(self, start: int, end: int) -> Span:
        """Return where a range of the passage stands in the source."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


class SourceText(Record):
    """The file of one source."""

    source: Source
    path: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @property
    def lines(self) -> int:
        """The number of lines."""
        return len(self._starts)

    def place(self, offset: int) -> Place:
        """Return path, line and column of a character."""
        line = bisect_right(self._starts, offset)
        return Place(self.path, line, offset - self._starts[line - 1] + 1)

    def line_span(self, first: int, last: int) -> Span:
        """Return the characters of a range of lines."""
        starts = self._starts
        end = starts[last] - 1 if last < len(starts) else len(self.text)
        return Span(starts[min(first, len(starts)) - 1], max(end, 0))

    def find(self, words: str, lines: tuple[int, int] | None = None) -> list[Span]:
        """Return every place of these words, in a range of lines or anywhere.

        Line ends, broken words, kinds of space, dash and quotation mark make no difference.
        """
        span = self.line_span(*lines) if lines else Span(0, len(self.text))
        pattern = _pattern(words)
        return [Span(*match.span()) for match in pattern.finditer(self.text, span.start, span.end)]

    def passages(self) -> Iterator[Passage]:
        """Yield the text as paragraphs in which broken lines and words are joined."""
        start = 0
        for space in _SPACE.finditer(self.text):
            if self._begins_paragraph(space):
                yield self._joined(start, space.start())
                start = space.end()
        yield self._joined(start, len(self.text))

    def _begins_paragraph(self, space: re.Match[str]) -> bool:
        line_ends = space[0].count("\n")
        if not line_ends or space.end() == len(self.text):
            return False
        if _LIST_ITEM.match(self.text, space.end()):
            return True
        return line_ends > 1 and self.text[space.end()].isupper()

    def _joined(self, start: int, end: int) -> Passage:
        characters: list[str] = []
        offsets: list[int] = []
        at = start
        while at < end:
            broken = _BROKEN_WORD.match(self.text, at, end)
            space = None if broken else _SPACE.match(self.text, at, end)
            if space:
                characters.append(" " if "\n" in space[0] else self.text[at])
                offsets.append(at)
                at = space.end() if "\n" in space[0] else at + 1
            elif broken:
                at = broken.end()
            else:
                characters.append(self.text[at])
                offsets.append(at)
                at += 1
        return Passage("".join(characters), tuple(offsets))


def read_source_texts(factbase: FactBase, folder: Path) -> tuple[dict[str, SourceText], list[Problem]]:
    """Read the file of every source from a folder; what cannot be read is a problem at its source."""
    if not folder.is_dir():
        return {}, [
            Problem(folder.as_posix(), 1, 1, "there is no such folder", "name the folder with the sources")
        ]
    texts: dict[str, SourceText] = {}
    problems: list[Problem] = []
    for source in factbase.sources.values():
        place = source.place or Place("", 1, 1)
        if not source.file:
            hint = "add file: and its name"
            problems.append(Problem.at(place, f"the source {source.id} names no file to verify it by", hint))
            continue
        path = folder / source.file
        if path.exists() and not path.is_file():
            problems.append(Problem.at(place, f"{shown(source.file)} of {source.id} is no regular file"))
            continue
        if not path.resolve().is_relative_to(folder.resolve()):
            problems.append(Problem.at(place, f"the file {shown(source.file)} lies outside the folder"))
            continue
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            message = f"the file {shown(source.file)} of {source.id} cannot be read: {error.strerror}"
            problems.append(Problem.at(place, message, f"looked in {folder.as_posix()}"))
        except UnicodeDecodeError:
            problems.append(Problem.at(place, f"the file {shown(source.file)} of {source.id} is not UTF-8"))
        else:
            lines = text.replace("\r\n", "\n").replace("\r", "\n")
            texts[source.id] = SourceText(source, path.as_posix(), lines)
    return texts, problems


def joined_words(quote: str) -> str:
    """Return a quote as running text, with plain spaces and without line ends."""
    return _SPACE.sub(" ", _BROKEN_WORD.sub("", quote)).strip()


def _pattern(words: str) -> re.Pattern[str]:
    parts: list[str] = []
    before = " "
    for character in joined_words(words):
        if character == " ":
            parts.append(r"\s+")
        elif character in _DASHES:
            parts.append(rf"[{_DASHES}](?:[^\S\n]*\n\s*)?")
        elif character in _SINGLE:
            parts.append(f"[{_SINGLE}]")
        elif character in _DOUBLE:
            parts.append(f"[{_DOUBLE}]")
        else:
            parts.append((_BREAK if before.isalnum() and character.isalnum() else "") + re.escape(character))
        before = character
    return re.compile("".join(parts))
