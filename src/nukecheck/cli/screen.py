"""Standard output: how wide it is, whether it shows colour, and lines written to it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from nukecheck.reporters.styled import Line, plain, shown

if TYPE_CHECKING:
    from rich.console import Console

PIPED_WIDTH = 160
_NARROWEST, _WIDEST = 40, 400
_STYLES = {
    "conflicting": "bold red",
    "disputed": "bold yellow",
    "supported": "green",
    "unverified": "cyan",
    "none": "dim",
    "mark": "bold",
    "place": "bold",
    "title": "bold",
    "faint": "dim",
    "agrees": "green",
    "differs": "red",
}


def steady_streams() -> None:
    """Make standard output the same in every locale: UTF-8, line feeds, nothing that cannot be written."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - closed by who started us
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


class Screen:
    """Standard output as it is now."""

    def __init__(self) -> None:
        """Look at the terminal and the environment once."""
        self.terminal = sys.stdout.isatty()
        self.width = _width(self.terminal)
        self.colour = _colour(self.terminal)
        self.wrap = self.terminal or "COLUMNS" in os.environ

    def lines(self, lines: Iterable[Line]) -> None:
        """Write lines, in colour where that is wanted."""
        for one in lines:
            if self.colour:
                self._coloured(one)
            else:
                sys.stdout.write(plain((one,)))

    def text(self, text: str) -> None:
        """Write text as it is."""
        sys.stdout.write(text)

    def _coloured(self, one: Line) -> None:
        from rich.text import Text

        text = Text(no_wrap=True, end="")
        for piece in shown(one):
            text.append(piece.text, _STYLES.get(piece.role))
        text.rstrip()
        self._console.print(text, soft_wrap=True)

    @cached_property
    def _console(self) -> Console:
        from rich.console import Console

        return Console(
            file=sys.stdout,
            force_terminal=True,
            color_system="standard",
            highlight=False,
            markup=False,
            emoji=False,
        )


def _width(terminal: bool) -> int:
    """Return the columns: those that COLUMNS names, else those of the terminal, else a fixed width."""
    named = os.environ.get("COLUMNS", "")
    if named.isascii() and named.isdigit() and int(named) > 0:
        width = int(named)
    elif terminal:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns or PIPED_WIDTH
        except (OSError, ValueError):
            width = PIPED_WIDTH
    else:
        width = PIPED_WIDTH
    return max(_NARROWEST, min(width, _WIDEST))


def _colour(terminal: bool) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"
