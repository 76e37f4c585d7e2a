"""Lines of text with the part that each piece plays, for a terminal to colour or not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from nukecheck.reporters.escaping import visible


class Piece(NamedTuple):
    """A stretch of a line.

    ``role`` is a verdict, or "mark", "place", "title", "faint", "agrees" or "differs".
    """

    text: str
    role: str = ""


Line = tuple[Piece, ...]


def line(*pieces: Piece | str) -> Line:
    """Make a line of pieces; a plain string is a piece that plays no part."""
    return tuple(Piece(piece) if isinstance(piece, str) else piece for piece in pieces)


def shown(one: Line) -> Line:
    """Return a line as it may be printed, whatever its pieces were made of.

    GitHub takes a line of a job's output that begins with :: for a command.
    """
    pieces = [Piece(visible(piece.text), piece.role) for piece in one]
    for at, piece in enumerate(pieces):
        if start := piece.text.lstrip():
            if start.startswith(":"):
                pieces[at] = Piece(piece.text.replace(":", "\\x3a", 1), piece.role)
            break
    return tuple(pieces)


def plain(lines: Iterable[Line]) -> str:
    """Return lines as text without colour, each ended by a line feed."""
    return "".join("".join(piece.text for piece in shown(one)).rstrip() + "\n" for one in lines)
