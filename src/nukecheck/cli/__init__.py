"""The command line: options in, words and an exit code out. What is true is decided elsewhere."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    from nukecheck.cli.app import app

    app(prog_name="nukecheck")
