"""Tables: which headings name a cell, whatever format the table came in."""

from __future__ import annotations

from dataclasses import dataclass, field

from nukecheck.documents.building import Leaf
from nukecheck.text import BlockKind


@dataclass(slots=True)
class Cell:
    """A cell of a table: its place, how far it reaches, and the leaves in it."""

    row: int
    column: int
    heads: bool = False
    rows: int = 1
    columns: int = 1
    figures: bool = False
    leaves: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """The cells of a table as they come; ``label`` names them when all are there."""

    cells: list[Cell] = field(default_factory=list)
    caption: int | None = None
    head_rows: set[int] = field(default_factory=set)

    def label(self, leaves: list[Leaf]) -> None:
        """Make the leaves of all cells ``CELL`` blocks labelled by row heading, column heading and caption.

        Where rows of column headings stand above each other, the nearest comes first.
        """
        caption: tuple[int, ...] = () if self.caption is None else (self.caption,)
        columns: dict[int, tuple[int, ...]] = {}
        row_head: tuple[int, ...] = ()
        row_head_ends = row = 0
        for cell in self.cells:
            if cell.row != row:
                row = cell.row
                if row >= row_head_ends:
                    row_head = ()
            if row in self.head_rows:
                labels = caption
                self._head_columns(cell, columns)
            else:
                labels = row_head + columns.get(cell.column, ()) + caption
                if cell.leaves and not row_head and (cell.heads or cell.column == 0):
                    row_head, row_head_ends = (cell.leaves[0],), row + cell.rows
            for at in cell.leaves:
                leaves[at].kind, leaves[at].level, leaves[at].labels = BlockKind.CELL, 0, labels

    def guess_head(self) -> None:
        """Take the first row for column headings when none are marked and it holds no figures."""
        first = [cell for cell in self.cells if cell.row == 0]
        below = any(cell.row > 0 for cell in self.cells[-1:])
        if not self.head_rows and below and len(first) > 1 and not any(cell.figures for cell in first):
            self.head_rows.add(0)

    def _head_columns(self, cell: Cell, columns: dict[int, tuple[int, ...]]) -> None:
        stacked = cell.row - 1 in self.head_rows
        own = tuple(cell.leaves[:1])
        for column in range(cell.column, cell.column + cell.columns):
            columns[column] = own + (columns.get(column, ())[:1] if stacked else ())
