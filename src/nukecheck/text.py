"""Characters and positions: what a document is before anything is understood."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from enum import StrEnum
from functools import cached_property
from typing import overload

from nukecheck.patterns import pattern
from nukecheck.records import Record


class Span(Record, order=True):
    """A half-open range ``[start, end)`` of code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters that the span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """Return the span moved ``by`` characters to the right."""
        return Span(self.start + by, self.end + by)


class BlockKind(StrEnum):
    """What part of a document a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    QUOTE = "quote"
    FOOTNOTE = "footnote"
    CAPTION = "caption"


class Block(Record):
    """One block of running text.

    ``span`` counts in ``Document.text``. ``level`` is the depth of a heading (1 is the title) or of a list
    item. ``labels`` are the spans that name a table cell (row heading, column heading, caption, in that
    order) or lead a list item in (the item above it, the paragraph that ends in its list); they are empty
    for other blocks.
    """

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    labels: tuple[Span, ...] = ()


class SourceMap(Sequence[int]):
    """The way from a text back to its source, kept run by run instead of character by character.

    A run is either copied (one character of text is one of source) or decoded (all its characters stand for
    one stretch of source, as ``é`` does for ``&eacute;``).
    """

    __slots__ = ("_decoded_ends", "_sources", "_starts", "_total")

    def __init__(self, starts: array[int], sources: array[int], ends: array[int], length: int) -> None:
        """Take for each run, in order, where it starts in text and in source, and 0 if it is copied or else
        where it ends in source; ``length`` is that of the text.
        """
        self._starts, self._sources, self._decoded_ends = starts, sources, ends
        self._total = length + 1

    def __len__(self) -> int:
        return self._total

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...

    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(self._total))]
        if index < 0:
            index += self._total
        if not 0 <= index < self._total:
            raise IndexError(index)
        run = bisect_right(self._starts, index) - 1
        source = self._sources[run]
        return source if self._decoded_ends[run] else source + index - self._starts[run]

    def end_of(self, index: int) -> int:
        """Return where in the source the character at ``index`` of the text ends."""
        run = bisect_right(self._starts, index) - 1
        return self._decoded_ends[run] or self._sources[run] + index - self._starts[run] + 1


_LINE_BREAK = pattern(r"\r\n?|\n")


class Document(Record):
    """A text with the way back to the file it was read from.

    ``source`` is the file as decoded. ``text`` is what its reader sees: markup is blanked out or decoded.
    ``offsets`` gives for every index of ``text`` (and one past its end) the index in ``source``; ``None``
    means that every character of ``text`` has the same index in ``source``, blanks standing for markup.
    ``comments`` are remarks of its writers that are kept beside the text, each with the whole lines of
    ``source`` that it is about; remarks within the text are part of ``source``.
    """

    name: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    offsets: Sequence[int] | None = field(default=None, repr=False)
    format: str = "txt"
    comments: tuple[tuple[str, Span], ...] = ()

    def locate(self, span: Span) -> Span:
        """Return where a span of ``text`` stands in ``source``."""
        if self.offsets is None:
            return span
        if span.start == span.end:
            return Span(self.offsets[span.start], self.offsets[span.start])
        last = span.end - 1
        if isinstance(self.offsets, SourceMap):
            return Span(self.offsets[span.start], self.offsets.end_of(last))
        return Span(self.offsets[span.start], self.offsets[last] + 1)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offsets in ``source`` at which its lines begin; CRLF, CR and LF each end a line."""
        return (0, *(match.end() for match in _LINE_BREAK.finditer(self.source)))

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column (both from 1) of an offset in ``source``."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


class Sentence(Record):
    """One sentence of a document: its span in ``Document.text``, language and the index of its block."""

    span: Span
    language: str
    block: int
