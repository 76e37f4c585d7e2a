"""Tables of two columns that tell of one thing, which their first row names ("Treaty", "New START")."""

from __future__ import annotations

from nukecheck.text import Block, BlockKind, Document, Span

_NAME = 60  # characters of what such a table tells of


def sheets(document: Document) -> dict[int, Span]:
    """Return for the second cell of every row of such a table, by its block, the second cell of the first."""
    found: dict[int, Span] = {}
    first: Span | None = None
    blocks = document.blocks
    cells = frozenset(b.span for b in blocks if b.kind is BlockKind.CELL)
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.CELL:
            first = None
        elif number and _in_row(block, blocks[number - 1], cells):
            if block.labels[0] != blocks[number - 1].span:
                first = Span(0, 0)  # a third column
            elif first is None:
                first = block.span
            elif 0 < len(first) <= _NAME:
                found[number] = first
    return found


def _in_row(block: Block, before: Block, cells: frozenset[Span]) -> bool:
    """Tell whether a cell stands behind another one in its row."""
    if before.kind is not BlockKind.CELL or not block.labels or block.labels[0] not in cells:
        return False
    return block.labels[0] == before.span or block.labels[0] in before.labels[:1]
