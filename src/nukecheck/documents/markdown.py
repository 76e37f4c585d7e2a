"""Markdown: its blocks, line by line, with the marks that make them blanked out."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field

from nukecheck.documents.building import Builder, Leaf
from nukecheck.documents.elements import MARKDOWN_WHOLE
from nukecheck.documents.html import scan_html
from nukecheck.documents.inlines import normal_label, put_inlines
from nukecheck.documents.lines import is_entry, lines
from nukecheck.documents.marks import (
    CODE_INDENT,
    DEFINITION,
    DEFINITIONS,
    FENCE,
    HEADING,
    INDENT,
    MARKER,
    NOTE,
    QUOTE,
    TASK,
    html_name,
    is_rule,
    is_underline,
)
from nukecheck.documents.tables import WORDS, Cell, Table
from nukecheck.patterns import pattern
from nukecheck.text import BlockKind, Document

# What a box opens with that is set like a quotation ("> **Note.** ...").
_BOXED = pattern(r"\[!\w+\]|(\*\*|__)[^*_\n]{2,60}[.:!?]?\1[.:!?]?[ \t]+(?=[^\W\d_])")


@dataclass(slots=True)
class _Item:
    """An open list item (or footnote): where its content begins, and what its blocks are."""

    indent: int
    first_leaf: int
    labels: tuple[int, ...] = ()
    kind: BlockKind = BlockKind.ITEM


@dataclass(slots=True)
class _Paragraph:
    """A block that the next line may still belong to."""

    leaf: Leaf
    depth: int
    prefixes: list[tuple[int, int]] = field(default_factory=list)


def read_markdown(source: str, name: str) -> Document:
    """Return a Markdown file as a document."""
    reader = _Reader(source)
    reader.read()
    return reader.builder.document(name, "md")


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.builder = Builder(source)
        self.starts, self.ends = array("Q"), array("Q")
        for start, end in lines(source):
            self.starts.append(start)
            self.ends.append(end)
        self.references = frozenset(
            normal_label(match[1]) for match in (DEFINITIONS.finditer(source) if "]:" in source else ())
        )
        self.number = 0  # of the line to read next
        self.done = 0  # up to where the source is in the document
        self.items: list[_Item] = []
        self.depth = 0
        self.paragraph: _Paragraph | None = None
        self.fence: tuple[str, int] | None = None
        self.heading: int | None = None
        self.unclosed: set[str] = set()

    def read(self) -> None:
        """Read all lines."""
        self._front_matter()
        while self.number < len(self.starts):
            start, end = self.starts[self.number], self.ends[self.number]
            self.number += 1
            self._line(start, end)
        self._flush()
        self.builder.blank(self.done, len(self.source))

    def _front_matter(self) -> None:
        opening = self._stripped(0)
        if opening in ("---", "+++"):
            closing = ("---", "...") if opening == "---" else ("+++",)
            for number in range(1, len(self.starts)):
                if self._stripped(number) in closing:
                    self.number = number + 1
                    return

    def _stripped(self, number: int) -> str:
        start, end = self.starts[number], self.ends[number]
        return self.source[start:end].rstrip() if end - start < 100 else ""

    def _line(self, start: int, end: int) -> None:
        source, at, depth = self.source, start, 0
        while (quote := QUOTE.match(source, at, end)) is not None:
            if not self.items and not self.paragraph and quote.end() - at > CODE_INDENT + 1:
                break
            at, depth = quote.end(), depth + 1
        body = INDENT.match(source, at, end)
        content = body.end() if body else at
        if self.fence is not None and depth >= self.depth:
            self._fenced(content, end)
        elif content == end:
            self._flush()
        else:
            self.fence = None
            indent = len(source[at:content].expandtabs(4))
            self._content(start, content, end, indent, depth)

    def _fenced(self, content: int, end: int) -> None:
        sign, length = self.fence or ("", 0)
        marks = self.source[content:end].rstrip()
        if len(marks) >= length and not marks.strip(sign) and marks:
            self.fence = None

    def _content(self, start: int, content: int, end: int, indent: int, depth: int) -> None:
        """Read a line that has something on it."""
        source = self.source
        open_ = self.paragraph
        if open_ is not None and depth > open_.depth:
            self._flush()
            open_ = None
        if open_ is None and depth != self.depth:
            self.items.clear()
        kept = len(self.items)
        while kept and self.items[kept - 1].indent > indent:
            kept -= 1
        relative = indent - (self.items[kept - 1].indent if kept else 0)
        sign = source[content]
        if open_ is not None:
            if sign in "=-" and depth == open_.depth and is_underline(source, content, end):
                open_.leaf.kind, open_.leaf.level = BlockKind.HEADING, 1 if sign == "=" else 2
                open_.leaf.labels = ()
                self._flush()
                return
            last = max(open_.leaf.start, source.rfind("\n", 0, open_.leaf.end) + 1)
            entries = is_entry(source, last, open_.leaf.end) and is_entry(source, content, end)
            if not (entries or self._interrupts(content, end, relative, kept)):
                if content > start:
                    open_.prefixes.append((start, content))
                open_.leaf.end = end
                return
            self._flush()
        elif relative >= CODE_INDENT:
            return
        self.depth = depth
        self._start(content, end, indent, kept)

    def _interrupts(self, content: int, end: int, relative: int, kept: int) -> bool:
        """Tell whether a line begins a block of its own although a paragraph is open."""
        source = self.source
        sign = source[content]
        if source.find("|", content, end) != -1 and self._is_table():
            return True
        if not (sign in "#`~<[*-_+" or sign.isdigit()):
            return False
        if marker := MARKER.match(source, content, end):
            if marker.end() < end and (marker[1] in (None, "1") or self.items):
                return relative < CODE_INDENT or kept > 0
            return is_rule(source, content, end)
        if relative >= CODE_INDENT:
            return False
        if sign == "<":
            return html_name(source, content, end) is not None
        return bool(
            HEADING.match(source, content, end)
            or FENCE.match(source, content, end)
            or NOTE.match(source, content, end)
            or is_rule(source, content, end)
        )

    def _start(self, content: int, end: int, indent: int, kept: int) -> None:
        """Begin a block, behind any list markers before it."""
        source = self.source
        if is_rule(source, content, end):
            del self.items[kept:]
            return
        quoted = self.depth > 0
        while True:
            marker = MARKER.match(source, content, end)
            if marker is not None:
                self._item(kept, indent + min(len(marker[0]), 5))
                kept = len(self.items)
                indent += len(marker[0])
                content = marker.end()
            elif kept and source.startswith(">", content):
                quoted = True
                content = QUOTE.match(source, content, end).end()  # type: ignore[union-attr]
            else:
                break
            if content == end:
                return
        del self.items[kept:]
        sign = source[content]
        if sign == "#" and (heading := HEADING.match(source, content, end)):
            self._heading(heading, end)
        elif sign in "`~" and (fence := FENCE.match(source, content, end)):
            self.fence = (sign, len(fence[0]))
        elif sign == "<" and (name := html_name(source, content, end)) is not None:
            self._html(name, content)
        elif sign == "[" and (note := NOTE.match(source, content, end)):
            self.items.append(_Item(indent + 2, len(self.builder.leaves), (), BlockKind.FOOTNOTE))
            self._paragraph(note.end(), end, BlockKind.FOOTNOTE)
        elif sign == "[" and DEFINITION.match(source, content, end):
            pass
        elif source.find("|", content, end) != -1 and self._is_table():
            self._table(content)
        else:
            task = TASK.match(source, content, end) if self.items else None
            boxed = _BOXED.match(source, content, end) is not None
            self._paragraph(
                task.end() if task else content, end, BlockKind.QUOTE if quoted and not boxed else None
            )

    def _item(self, kept: int, indent: int) -> None:
        leaves = self.builder.leaves
        labels: tuple[int, ...] = ()
        if len(self.items) > kept and self.items[kept].kind is BlockKind.ITEM:
            labels = self.items[kept].labels
        elif kept:
            outer = self.items[kept - 1]
            if outer.first_leaf < len(leaves):
                labels = (outer.first_leaf, *outer.labels[-1:])
        elif leaves and leaves[-1].kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
            labels = (len(leaves) - 1,)
        del self.items[kept:]
        self.items.append(_Item(indent, len(leaves), labels))

    def _paragraph(self, start: int, end: int, kind: BlockKind | None) -> None:
        if start == end:
            return
        leaf = Leaf(start, end, kind or BlockKind.PARAGRAPH)
        if kind is None and self.items:
            item = self.items[-1]
            leaf.kind, leaf.labels = item.kind, item.labels
            leaf.level = len(self.items) if item.kind is BlockKind.ITEM else 0
        self.paragraph = _Paragraph(leaf, self.depth)

    def _flush(self) -> None:
        if self.paragraph is not None:
            open_, self.paragraph = self.paragraph, None
            if open_.leaf.kind is BlockKind.HEADING:
                self.heading = len(self.builder.leaves)
            self._emit(open_.leaf, open_.prefixes)

    def _emit(self, leaf: Leaf, prefixes: list[tuple[int, int]]) -> int:
        """Add a leaf that counts in the source to the document, and all that was hidden before it."""
        builder = self.builder
        builder.blank(self.done, leaf.start)
        self.done, begin = leaf.end, builder.length
        put_inlines(builder, leaf.start, leaf.end, prefixes, self.references)
        leaf.start, leaf.end = begin, builder.length
        builder.leaves.append(leaf)
        return len(builder.leaves) - 1

    def _heading(self, match: re.Match[str], end: int) -> None:
        text = self.source[match.end() : end].rstrip()
        bare = text.rstrip("#")
        if not bare or bare[-1] in " \t":
            text = bare
        leaf = Leaf(match.end(), match.end() + len(text), BlockKind.HEADING, len(match[1]))
        self.heading = len(self.builder.leaves)
        self._emit(leaf, [])

    def _html(self, name: str, content: int) -> None:
        source = self.source
        if not name:
            closing = "-->" if source.startswith("<!--", content) else ">"
            at = source.find(closing, content + 2)
            end = len(source) if at == -1 else at + len(closing)
        else:
            end = self._html_end(name, content)
        self.builder.blank(self.done, content)
        self.heading = scan_html(self.builder, content, end, self.heading)
        self.done = end
        self.number = bisect_right(self.starts, max(end - 1, content))
        rest = self.ends[self.number - 1]
        if end < rest and source[end:rest].strip():
            self._paragraph(end, rest, None)

    def _html_end(self, name: str, content: int) -> int:
        if name in MARKDOWN_WHOLE and name not in self.unclosed:
            close = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self.source, content)
            if close is not None:
                return close.end()
            self.unclosed.add(name)
        number = self.number
        while (
            number < len(self.starts) and not self.source[self.starts[number] : self.ends[number]].isspace()
        ):
            if self.starts[number] == self.ends[number]:
                break
            number += 1
        return self.ends[number - 1]

    def _is_table(self) -> bool:
        """Tell whether the line after this one is the rule under a table's headings."""
        if self.number >= len(self.starts):
            return False
        start, end = self.starts[self.number], self.ends[self.number]
        rule = self.source[start:end].lstrip("> \t")
        return "-" in rule and "|" in rule and not rule.strip("|:- \t")

    def _table(self, content: int) -> None:
        source = self.source
        caption = self.heading
        leaves = self.builder.leaves
        if leaves and leaves[-1].kind is BlockKind.PARAGRAPH and source.endswith(":", 0, self.done):
            caption = len(leaves) - 1
        table = Table(caption=caption, head_rows={0})
        self._row(table, 0, content, self.ends[self.number - 1])
        self.number += 1
        row = 1
        while self.number < len(self.starts):
            start, end = self.starts[self.number], self.ends[self.number]
            if source.find("|", start, end) == -1:
                break
            at, depth = start, 0
            while (quote := QUOTE.match(source, at, end)) is not None:
                at, depth = quote.end(), depth + 1
            if depth != self.depth:
                break
            self._row(table, row, at, end)
            self.number += 1
            row += 1
        table.label(leaves)

    def _row(self, table: Table, row: int, start: int, end: int) -> None:
        source = self.source
        text = source[start:end].strip()
        start = source.index(text[0], start) + (text[0] == "|") if text else end
        column = 0
        while start < end:
            stop = source.find("|", start, end)
            while stop > 0 and source[stop - 1] == "\\":
                stop = source.find("|", stop + 1, end)
            stop = end if stop == -1 else stop
            if not source[start:stop].isspace():
                cell = Cell(row, column, words=source[start:stop].strip(" *_")[:WORDS])
                cell.leaves.append(self._emit(Leaf(start, stop, BlockKind.CELL), []))
                table.cells.append(cell)
            column += 1
            start = stop + 1
