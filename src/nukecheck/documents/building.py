"""Putting a document together: its text piece by piece, and the blocks that stand in it."""

from __future__ import annotations

from array import array

from nukecheck.patterns import pattern
from nukecheck.text import Block, BlockKind, Document, SourceMap, Span

_NOT_BREAK = pattern(r"[^\r\n]+")
_SENTENCE_END = pattern(r"[.!?][\"')\]”’»]*\s+(?=[\"'(\[“‘«]?[A-Z0-9])")
_SHORT_LEAD = 100  # characters of a whole sentence that still leads in the list below it


class Leaf:
    """A block in the making: its range in the text so far, and the numbers of the leaves that label it."""

    __slots__ = ("end", "kind", "labels", "level", "start")

    def __init__(
        self,
        start: int,
        end: int,
        kind: BlockKind = BlockKind.PARAGRAPH,
        level: int = 0,
        labels: tuple[int, ...] = (),
    ) -> None:
        self.start, self.end, self.kind, self.level, self.labels = start, end, kind, level, labels


class Builder:
    """Collects the text of a document and its leaves while a reader walks through the source."""

    def __init__(self, source: str) -> None:
        """Begin at the start of ``source``."""
        self.source = source
        self.leaves: list[Leaf] = []
        self.length = 0
        self._parts: list[str] = []
        self._starts = array("Q")
        self._sources = array("Q")
        self._ends = array("Q")
        self._expected = -1

    def keep(self, start: int, end: int) -> None:
        """Copy a stretch of the source."""
        if start < end:
            self._copied(self.source[start:end], start)

    def blank(self, start: int, end: int) -> None:
        """Put blanks where the source has markup; line breaks stay."""
        if start < end:
            hidden = _NOT_BREAK.sub(lambda match: " " * len(match[0]), self.source[start:end])
            self._copied(hidden, start)

    def put(self, text: str, start: int, end: int) -> None:
        """Put ``text`` where the source has ``source[start:end]`` to say it."""
        if not text:
            return
        self._run(start, end)
        self._parts.append(text)
        self.length += len(text)
        self._expected = -1

    def document(self, name: str, format_: str) -> Document:
        """Return what was collected."""
        text = "".join(self._parts)
        if not self._starts:
            self._run(0, 0)
        elif self._ends[-1]:
            self._run(self._ends[-1], 0)
        same = len(self._starts) == 1 and self._sources[0] == 0
        offsets = None if same else SourceMap(self._starts, self._sources, self._ends, self.length)
        return Document(name, self.source, text, blocks_of(text, self.leaves), offsets, format_)

    def _copied(self, text: str, start: int) -> None:
        if start != self._expected:
            self._run(start, 0)
        self._parts.append(text)
        self.length += len(text)
        self._expected = start + len(text)

    def _run(self, source: int, end: int) -> None:
        self._starts.append(self.length)
        self._sources.append(source)
        self._ends.append(end)


def blocks_of(text: str, leaves: list[Leaf]) -> tuple[Block, ...]:
    """Return the leaves as blocks: trimmed, without the empty ones, their labels resolved to spans."""
    spans = [_trimmed(text, leaf.start, leaf.end) for leaf in leaves]
    blocks = []
    for leaf, span in zip(leaves, spans, strict=True):
        if span.start < span.end:
            labels = (_label(text, leaves[at].kind, spans[at]) for at in leaf.labels)
            blocks.append(Block(span, leaf.kind, leaf.level, tuple(one for one in labels if len(one))))
    return tuple(blocks)


def _label(text: str, kind: BlockKind, span: Span) -> Span:
    """Return what of a block is said of another under it: all of it, but of a text that goes on with a list
    without a colon only its last sentence, if that is short and does not end, or is alone.
    """
    if kind is not BlockKind.PARAGRAPH or span.start == span.end or text[span.end - 1] == ":":
        return span
    start = max((m.end() for m in _SENTENCE_END.finditer(text, span.start, span.end)), default=span.start)
    ends = text[span.end - 1] in ".!?"
    if span.end - start > _SHORT_LEAD or (ends and start > span.start):
        return Span(span.end, span.end)
    return Span(start, span.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return Span(start, end)
    inside = text[start:end]
    content = inside.strip()
    if not content:
        return Span(start, start)
    start += len(inside) - len(inside.lstrip())
    return Span(start, start + len(content))
