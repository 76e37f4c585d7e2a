"""Rows of a list in columns, or on several lines each where the columns do not fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nukecheck.reporters.measure import cells, padded, wrapped
from nukecheck.reporters.styled import Line, Piece, line

Cell = Piece | str


def columns(rows: Sequence[Sequence[Cell]], width: int, indent: int = 0) -> Iterator[Line]:
    """Yield the rows with their cells below each other; the last column is wrapped.

    Where not even that fits, the cells of a row stand below each other.
    """
    if not rows:
        return
    pieces = [[cell if isinstance(cell, Piece) else Piece(cell) for cell in row] for row in rows]
    count = max(len(row) for row in pieces)
    widths = [max((cells(row[at].text) for row in pieces if at < len(row)), default=0) for at in range(count)]
    start = indent + sum(widths[:-1]) + 2 * (count - 1)
    room = width - start
    margin = " " * indent
    for row in pieces:
        if room >= min(widths[-1], 40):
            head = [Piece(padded(text, widths[at]) + "  ", role) for at, (text, role) in enumerate(row[:-1])]
            last = row[-1]
            for number, part in enumerate(wrapped(last.text, room)):
                lead: list[Cell] = [margin, *head] if number == 0 else [" " * start]
                yield line(*lead, Piece(part, last.role))
            continue
        for at, (text, role) in enumerate(row):
            if not text.strip():
                continue
            inset = margin if at == 0 else margin + "    "
            for part in wrapped(text, width - len(inset), hanging=2):
                yield line(inset, Piece(part, role))
