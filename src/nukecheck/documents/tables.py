"""Tables: which headings name a cell, whatever format the table came in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nukecheck.documents.building import Leaf
from nukecheck.patterns import pattern
from nukecheck.text import BlockKind

_RANK = pattern(r"(?:#|no\.? ?|nr\.? ?)?\d{1,2}(?:[.)]|st|nd|rd|th|e|de|ste)?", re.IGNORECASE)
_DIGIT = pattern(r"\d")
WORDS = 12  # characters that a cell begins with


@dataclass(slots=True)
class Cell:
    """A cell of a table: its place, how far it reaches, the leaves in it, and the words it begins with."""

    row: int
    column: int
    heads: bool = False
    rows: int = 1
    columns: int = 1
    figures: bool = False
    words: str = ""
    leaves: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """The cells of a table as they come; ``label`` names them when all are there."""

    cells: list[Cell] = field(default_factory=list)
    caption: int | None = None
    head_rows: set[int] = field(default_factory=set)

    def label(self, leaves: list[Leaf]) -> None:
        """Make the leaves of all cells ``CELL`` blocks labelled by row heading, column heading and caption.

        Where rows of column headings stand above each other, the nearest comes first. What numbers the rows
        heads none.
        """
        first = self._numbered()
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
                if cell.leaves and not row_head and (cell.heads or cell.column == first):
                    row_head, row_head_ends = (cell.leaves[0],), row + cell.rows
            for at in cell.leaves:
                leaves[at].kind, leaves[at].level, leaves[at].labels = BlockKind.CELL, 0, labels

    def _numbered(self) -> int:
        """Return the column that heads the rows: the second where the first only numbers these."""
        body = [cell for cell in self.cells if cell.row not in self.head_rows]
        numbers = [cell.words.strip() for cell in body if cell.column == 0]
        names = [cell.words for cell in body if cell.column == 1]
        ranks = len(numbers) > 1 and all(_RANK.fullmatch(word) for word in numbers)
        return int(bool(self.head_rows and names) and ranks and not any(map(_DIGIT.search, names)))

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
