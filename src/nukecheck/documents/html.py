"""HTML: what a browser shows of it, found in one pass however broken it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from nukecheck.documents.building import Builder, Leaf
from nukecheck.documents.elements import BLOCKS, HEADINGS, ITEMS, LISTS, RAW, TABLE_PARTS, UNREAD
from nukecheck.documents.tables import WORDS, Cell, Table
from nukecheck.text import BlockKind, Document

# A tag with quoted attributes; the possessive repeats make a tag that never ends fail in one pass.
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)((?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+)>")
_RAGGED_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)([^>]*+)>")
_SPAN_ATTRIBUTE = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
_SPECIAL = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?|[\u00ad\u200b]")
_NOTE_MARK = re.compile(r"[\s\d\[\](){}*†‡§¶,;–-]+|\s*[\[(]\s*\w{1,4}\s*[\])]\s*")
_MARKUP = re.compile(r"<[^<>]*+>")
_SUP_END = re.compile(r"</sup\s*>", re.IGNORECASE)
_SUP_LENGTH = 300

_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
_MAX_SPAN = 50
_MAX_COLUMN = 1000  # cells further right are not kept clear of cells that reach down
_FIGURE = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?![\d.,]))\d")  # but for a year


class _Context(NamedTuple):
    """What a block that begins here would be."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    labels: tuple[int, ...] = ()


@dataclass(slots=True)
class _List:
    """An open list: where it and its open item stand in the stack, and what labels its items."""

    at: int
    labels: tuple[int, ...]
    item: int = -1
    first_leaf: int = -1


@dataclass(slots=True)
class _OpenTable:
    """An open table: where it stands in the stack, and how far it is."""

    at: int
    table: Table
    row: int = -1
    column: int = 0
    in_head: bool = False
    row_heads: bool = True
    row_cells: int = 0
    hanging: dict[int, int] = field(default_factory=dict)  # columns that cells of earlier rows still fill


def read_html(source: str, name: str) -> Document:
    """Return an HTML page as a document."""
    builder = Builder(source)
    scan_html(builder, 0, len(source))
    return builder.document(name, "html")


def scan_html(builder: Builder, start: int, end: int, heading: int | None = None) -> int | None:
    """Add what a browser shows of ``source[start:end]`` to a document.

    ``heading`` is the leaf of the heading above it; returned is that of the heading above what follows.
    """
    scanner = _Scanner(builder, start, end, heading)
    scanner.scan()
    return scanner.heading


class _Scanner:
    def __init__(self, builder: Builder, start: int, end: int, heading: int | None) -> None:
        self.builder = builder
        self.source = builder.source
        self.at, self.end = start, end
        self.stack: list[tuple[str, _Context]] = []
        self.places: dict[str, list[int]] = {}
        self.lists: list[_List] = []
        self.tables: list[_OpenTable] = []
        self.leaf: Leaf | None = None
        self.heading = heading
        self.unread = 0

    def scan(self) -> None:
        """Walk through the source once."""
        source, end = self.source, self.end
        last = source.rfind(">", self.at, end)
        pattern = _TAG
        while True:
            tag = source.find("<", self.at, end)
            if tag == -1:
                break
            following = source[tag + 1 : tag + 2]
            if tag < last and ((following.isascii() and following.isalpha()) or following == "/"):
                match = pattern.match(source, tag, end)
                if match is None and following != "/" and pattern is _TAG:
                    pattern = _RAGGED_TAG  # a quote that never closes: from here on, tags end at the next ">"
                    match = pattern.match(source, tag, end)
                if match is not None:
                    self._text(self.at, tag)
                    self.at = match.end()
                    self._tag(match)
                    continue
            if following in ("!", "?") or (following == "/" and tag < last):
                self._text(self.at, tag)
                self.at = self._declaration_end(tag)
                continue
            self._text(self.at, tag + 1)
            self.at = tag + 1
        self._text(self.at, end)
        self._boundary()
        self._close_to(0)

    def _declaration_end(self, tag: int) -> int:
        source = self.source
        if source.startswith("<!--", tag):
            if source.startswith(("<!-->", "<!--->"), tag):
                return source.index(">", tag) + 1
            close = source.find("-->", tag + 4, self.end)
            return self.end if close == -1 else close + 3
        return source.find(">", tag, self.end) + 1 or self.end

    def _tag(self, match: re.Match[str]) -> None:
        name = match[2].lower()
        if match[1]:
            self._end_tag(name, match)
        elif name in RAW:
            if not match[3].endswith("/"):
                close = _RAW_END[name].search(self.source, self.at, self.end)
                self.at = self.end if close is None else close.start()
        elif name in BLOCKS:
            self._boundary()
            self._start_block(name, match[3])
        elif name in UNREAD:
            self.unread += 1
        elif name == "br":
            self._put("\n", match)
        elif name == "q":
            self._put("“", match)
        elif name == "sup":
            self._note_mark()

    def _end_tag(self, name: str, match: re.Match[str]) -> None:
        if name in BLOCKS:
            self._boundary()
            self._end_block(name)
        elif name in UNREAD:
            self.unread = max(self.unread - 1, 0)
        elif name == "q":
            self._put("”", match)

    def _note_mark(self) -> None:
        """Skip a raised number that only points to a note."""
        close = _SUP_END.search(self.source, self.at, min(self.at + _SUP_LENGTH, self.end))
        if close and _NOTE_MARK.fullmatch(_MARKUP.sub("", self.source[self.at : close.start()])):
            self.at = close.end()

    def _start_block(self, name: str, attributes: str) -> None:
        context = self.stack[-1][1] if self.stack else _Context()
        if name in HEADINGS:
            self._push(name, _Context(BlockKind.HEADING, HEADINGS[name]))
        elif name in LISTS:
            self._open_list(name, context)
        elif name in ITEMS:
            self._open_item(name)
        elif name == "blockquote":
            self._push(name, _Context(BlockKind.QUOTE))
        elif name == "figcaption":
            self._push(name, _Context(BlockKind.CAPTION))
        elif name == "table":
            self.tables.append(_OpenTable(len(self.stack), Table(caption=self.heading)))
            self._push(name, _Context())
        elif name in TABLE_PARTS and self.tables:
            self._table_part(name, attributes)

    def _end_block(self, name: str) -> None:
        if name in TABLE_PARTS:
            if self.tables:
                self._close_to(self.tables[-1].at + 1)
                if name == "thead":
                    self.tables[-1].in_head = False
        elif self.places.get(name):
            at = self.places[name][-1]
            if name == "table" or not self.tables or at > self.tables[-1].at:
                self._close_to(at)

    def _push(self, name: str, context: _Context) -> None:
        self.places.setdefault(name, []).append(len(self.stack))
        self.stack.append((name, context))

    def _close_to(self, depth: int) -> None:
        while len(self.stack) > depth:
            name, _ = self.stack.pop()
            self.places[name].pop()
            if name == "table":
                self._end_row()
                table = self.tables.pop().table
                table.guess_head()
                table.label(self.builder.leaves)
            elif name in LISTS:
                self.lists.pop()
            elif name in ITEMS and self.lists and self.lists[-1].item == len(self.stack):
                self.lists[-1].item = -1

    def _open_list(self, name: str, context: _Context) -> None:
        leaves = self.builder.leaves
        labels: tuple[int, ...] = ()
        level = context.level if context.kind is BlockKind.ITEM else 0
        outer = self.lists[-1] if self.lists else None
        if level and outer is not None:
            if -1 < outer.first_leaf < len(leaves):
                labels = (outer.first_leaf, *outer.labels[-1:])
        elif leaves and leaves[-1].kind is BlockKind.PARAGRAPH:
            labels = (len(leaves) - 1,)
        self.lists.append(_List(len(self.stack), labels))
        self._push(name, _Context(BlockKind.PARAGRAPH, level))

    def _open_item(self, name: str) -> None:
        leaves = self.builder.leaves
        inside = self.lists[-1] if self.lists else None
        if inside is None or (self.tables and self.tables[-1].at > inside.at):
            inside = None
            if self.stack and self.stack[-1][0] in ITEMS:
                self._close_to(len(self.stack) - 1)
        else:
            self._close_to(inside.item if inside.item != -1 else len(self.stack))
            inside.item, inside.first_leaf = len(self.stack), len(leaves)
        level = (self.stack[inside.at][1].level if inside else 0) + 1
        labels = inside.labels if inside else ()
        if name == "dt":
            self._push(name, _Context())
            return
        if name == "dd":
            labels = (len(leaves) - 1,) if leaves and leaves[-1].kind is BlockKind.PARAGRAPH else ()
        self._push(name, _Context(BlockKind.ITEM, level, labels))

    def _table_part(self, name: str, attributes: str) -> None:
        table = self.tables[-1]
        self._close_to(table.at + 1)
        if name == "caption":
            self._push(name, _Context(BlockKind.CAPTION))
        elif name in ("td", "th"):
            if table.row == -1:
                table.row = 0
            self._open_cell(table, name, attributes)
        elif name == "tr":
            self._end_row()
            table.row += 1
            table.column = 0
        else:
            table.in_head = name == "thead"

    def _open_cell(self, table: _OpenTable, name: str, attributes: str) -> None:
        spans = {key.lower(): int(value) for key, value in _SPAN_ATTRIBUTE.findall(attributes)}
        across = min(max(spans.get("colspan", 1), 1), _MAX_SPAN)
        down = min(max(spans.get("rowspan", 1), 1), 1000)
        while table.column < _MAX_COLUMN and table.hanging.get(table.column, -1) >= table.row:
            table.column += 1
        heads = name == "th"
        table.row_heads = table.row_heads and heads
        table.row_cells += 1
        table.table.cells.append(Cell(table.row, table.column, heads, down, across))
        if down > 1 and table.column < _MAX_COLUMN:
            table.hanging.update(
                dict.fromkeys(range(table.column, table.column + across), table.row + down - 1)
            )
        table.column += across
        self._push(name, _Context(BlockKind.CELL))

    def _end_row(self) -> None:
        table = self.tables[-1]
        if table.row_cells and (table.in_head or (table.row_heads and table.row_cells > 1)):
            table.table.head_rows.add(table.row)
        table.row_heads, table.row_cells = True, 0

    def _put(self, text: str, match: re.Match[str]) -> None:
        if not self.unread and (self.leaf is not None or not text.isspace()):
            self._open_leaf(match.start())
            self.builder.put(text, match.start(), match.end())

    def _text(self, start: int, end: int) -> None:
        """Add the characters between two tags."""
        if start >= end or self.unread:
            return
        source = self.source
        if self.leaf is None:
            if source[start:end].isspace():
                return
            self._open_leaf(start)
        if self.tables and (cells := self.tables[-1].table.cells):
            cell = cells[-1]
            if cell.row == 0:
                cell.figures |= _FIGURE.search(source, start, end) is not None
            if len(cell.words) < WORDS:
                cell.words += source[start : min(end, start + WORDS)]
        keep = self.builder.keep
        for match in _SPECIAL.finditer(source, start, end):
            meaning = "" if match[0] in ("\u00ad", "\u200b") else unescape(match[0])
            if meaning != match[0]:
                keep(start, match.start())
                self.builder.put(meaning.strip("\u00ad\u200b"), match.start(), match.end())
                start = match.end()
        keep(start, end)

    def _open_leaf(self, at: int) -> None:
        if self.leaf is not None:
            return
        builder = self.builder
        if builder.length:
            builder.put("\n", at, at)
        context = self.stack[-1][1] if self.stack else _Context()
        number = len(builder.leaves)
        self.leaf = Leaf(builder.length, builder.length, *context)
        builder.leaves.append(self.leaf)
        if context.kind is BlockKind.HEADING:
            self.heading = number
        if self.tables:
            table = self.tables[-1].table
            if self.stack[-1][0] == "caption":
                table.caption = number
            elif table.cells:
                table.cells[-1].leaves.append(number)

    def _boundary(self) -> None:
        """End the block that is open, and with it what never closed inside it."""
        self.unread = 0
        if self.leaf is not None:
            self.leaf.end = self.builder.length
            self.leaf = None
