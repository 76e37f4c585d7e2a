"""Word documents: paragraphs, lists and tables in reading order, a line of text each."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from nukecheck.documents.building import Leaf, blocks_of
from nukecheck.documents.decoding import DocumentError
from nukecheck.documents.tables import WORDS, Cell, Table
from nukecheck.text import BlockKind, Document, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_UNPACKED = 64 << 20
_MAX_TEXT = 16 << 20  # of it, the parts that shrink when packed as text does and pictures do not
_MAX_PARTS = 4096
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_HEADING_STYLE = re.compile(r"heading\s*(\d)|(title)$|(subtitle)$", re.IGNORECASE)
_SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "-", "ptab": "\t"}
_ANCHORS = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
_HIDDEN = frozenset({"del", "moveFrom", "instrText", "pPr", "rPr", "footnoteReference", "endnoteReference"})


def read_docx(data: bytes, name: str) -> Document:
    """Return a Word document; its source is its text, one paragraph a line."""
    _refuse_bombs(data, name)
    try:
        import docx
        from docx.oxml import parse_xml
    except ImportError:
        raise DocumentError(
            name, "reading .docx files needs python-docx", "pip install 'nukecheck[docx]'"
        ) from None
    try:
        file = docx.Document(io.BytesIO(data))
        reader = _Reader(_style_names(file))
        reader.body(file.element.body)
        for relation in file.part.rels.values():
            if relation.reltype == _FOOTNOTES and not relation.is_external:
                reader.footnotes(parse_xml(relation.target_part.blob))
            elif relation.reltype == _COMMENTS and not relation.is_external:
                reader.comments(parse_xml(relation.target_part.blob))
    except DocumentError:
        raise
    except Exception as error:
        raise DocumentError(
            name, f"broken .docx file: {_reason(error)}", "open it in Word and save it again"
        ) from None
    text = "\n".join(reader.lines)
    return Document(name, text, text, blocks_of(text, reader.leaves), None, "docx", tuple(reader.remarks))


def _reason(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120] or type(error).__name__


def _refuse_bombs(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except Exception:
        raise DocumentError(name, "this is no .docx file: it is not a ZIP archive") from None
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
        raise DocumentError(
            name, f"the .docx file unpacks to more than {_MAX_UNPACKED >> 20} MB", "remove its pictures"
        )
    if sum(part.compress_size for part in parts) > len(data):
        raise DocumentError(name, "broken .docx file: its parts overlap", "open it in Word and save it again")
    if sum(part.file_size for part in parts if part.file_size > 2 * part.compress_size) > _MAX_TEXT:
        message = f"the text of the .docx file unpacks to more than {_MAX_TEXT >> 20} MB"
        raise DocumentError(name, message, "split it into smaller files")
    if not any(part.filename == "[Content_Types].xml" for part in parts):
        raise DocumentError(name, "this is a ZIP archive, but no .docx file")


def _style_names(file: Any) -> dict[str, str]:
    return {style.style_id: style.name or "" for style in file.styles}


def _local(element: Any) -> str:
    tag = element.tag
    return tag[len(_W) :] if isinstance(tag, str) and tag.startswith(_W) else ""


class _Reader:
    """Collects the lines and leaves of a document's parts."""

    def __init__(self, styles: dict[str, str]) -> None:
        self.styles = styles
        self.lines: list[str] = []
        self.leaves: list[Leaf] = []
        self.length = 0
        self.heading: int | None = None
        self.lead: tuple[int, ...] = ()
        self.parents: list[int] = []
        self.anchors: dict[str, Span] = {}
        self.remarks: list[tuple[str, Span]] = []

    def body(self, element: Any) -> None:
        """Read the paragraphs and tables directly in an element, and in the controls around them."""
        for child in _content(element):
            if _local(child) == "p":
                self._paragraph(child)
            else:
                self._table(child)

    def footnotes(self, element: Any) -> None:
        """Read the notes at the foot of the pages."""
        for note in element:
            if note.get(f"{_W}type") is None:
                for paragraph in note.iter(f"{_W}p"):
                    at = self._line(_text(paragraph))
                    self.leaves[at].kind = BlockKind.FOOTNOTE

    def comments(self, element: Any) -> None:
        """Read the comments in the margin of paragraphs that were read before."""
        for comment in element:
            place = self.anchors.get(comment.get(f"{_W}id", ""))
            if place is not None:
                text = " ".join(_text(paragraph) for paragraph in comment.iter(f"{_W}p"))
                self.remarks.append((text, place))
        self.remarks.sort(key=lambda remark: remark[1])

    def _line(self, text: str) -> int:
        if self.lines:
            self.length += 1
        self.lines.append(text)
        self.leaves.append(Leaf(self.length, self.length + len(text)))
        self.length += len(text)
        return len(self.leaves) - 1

    def _paragraph(self, element: Any) -> int:
        at = self._line(_text(element))
        leaf = self.leaves[at]
        for anchor in element.iter(*(f"{_W}{name}" for name in _ANCHORS)):
            number = anchor.get(f"{_W}id", "")
            first = self.anchors.get(number, Span(leaf.start, leaf.end))
            self.anchors[number] = Span(first.start, leaf.end)
        style, list_level = self._style(element)
        if match := _HEADING_STYLE.match(style):
            leaf.kind = BlockKind.HEADING
            leaf.level = int(match[1]) if match[1] else 1 if match[2] else 2
            self.heading = at
        elif list_level:
            self._item(at, list_level)
        elif "quote" in style.lower() or "citaat" in style.lower():
            leaf.kind = BlockKind.QUOTE
        elif style.lower() == "caption":
            leaf.kind = BlockKind.CAPTION
        return at

    def _item(self, at: int, level: int) -> None:
        above = self.leaves[at - 1] if at else None
        if above is None or above.kind is not BlockKind.ITEM:
            self.parents = []
            self.lead = (at - 1,) if above is not None and above.kind is BlockKind.PARAGRAPH else ()
        del self.parents[level - 1 :]
        parent = (self.parents[-1],) if self.parents else ()
        self.parents.append(at)
        leaf = self.leaves[at]
        leaf.kind, leaf.level, leaf.labels = BlockKind.ITEM, level, parent + self.lead

    def _style(self, element: Any) -> tuple[str, int]:
        """Return the name of a paragraph's style and its depth in a list, 0 for none."""
        properties = element.find(f"{_W}pPr")
        if properties is None:
            return "", 0
        style = properties.find(f"{_W}pStyle")
        style_name = "" if style is None else self.styles.get(style.get(f"{_W}val", ""), "")
        numbering = properties.find(f"{_W}numPr")
        if numbering is not None:
            depth = numbering.find(f"{_W}ilvl")
            value = "0" if depth is None else depth.get(f"{_W}val", "0")
            return style_name, min(int(value), 8) + 1 if value.isdigit() else 1
        if style_name.lower().startswith("list "):
            return style_name, int(style_name[-1]) if style_name[-1] in "123456789" else 1
        return style_name, 0

    def _table(self, element: Any) -> None:
        table = Table(caption=self._caption())
        rows = list(_descend(element, "tr", "tbl"))
        if len(rows) > 1:
            table.head_rows.add(0)
        for number, row in enumerate(rows):
            column = 0
            for box in _descend(row, "tc", "tr"):
                cell = Cell(number, column)
                for child in _content(box):
                    if _local(child) == "p":
                        cell.leaves.append(self._paragraph(child))
                    else:
                        self._table(child)
                cell.leaves = [at for at in cell.leaves if self.leaves[at].start < self.leaves[at].end]
                cell.words = _text(box)[:WORDS]
                table.cells.append(cell)
                column += _grid_span(box)
        table.label(self.leaves)

    def _caption(self) -> int | None:
        if self.leaves and self.leaves[-1].kind is BlockKind.CAPTION:
            return len(self.leaves) - 1
        return self.heading


def _content(element: Any) -> Iterator[Any]:
    """Yield the paragraphs and tables of an element, also those in content controls."""
    waiting = [iter(element)]
    while waiting:
        for child in waiting[-1]:
            tag = _local(child)
            if tag in ("p", "tbl"):
                yield child
            elif tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml"):
                waiting.append(iter(child))
                break
        else:
            waiting.pop()


def _descend(element: Any, wanted: str, within: str) -> Iterator[Any]:
    """Yield the rows of a table or the cells of a row, not those of tables inside it."""
    for child in element:
        tag = _local(child)
        if tag == wanted:
            yield child
        elif tag not in ("", within, "p"):
            yield from _descend(child, wanted, within)


def _grid_span(cell: Any) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    value = "1" if span is None else span.get(f"{_W}val", "1")
    return min(int(value), 64) if value.isdigit() else 1


def _text(paragraph: Any) -> str:
    """Return what a reader sees of a paragraph: insertions, but no deletions, field codes or note marks."""
    parts: list[str] = []
    waiting = [iter(paragraph)]
    while waiting:
        for child in waiting[-1]:
            tag = _local(child)
            if tag == "t":
                parts.append(child.text or "")
            elif tag in _SIGNS:
                parts.append(_SIGNS[tag])
            elif tag not in _HIDDEN:
                waiting.append(iter(child))
                break
        else:
            waiting.pop()
    return _BREAKS.sub(" ", "".join(parts))
