"""The command line: options in, words and an exit code out. What is true is decided elsewhere."""

from __future__ import annotations

import atexit
import gc

__all__ = ["LARGE", "main"]

LARGE = 200_000  # objects; looking for rubbish more often takes a tenth of a short run, and finds none


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    gc.set_threshold(LARGE)
    atexit.register(gc.freeze)  # nor does Python look at all that is there once more when it ends
    from nukecheck.cli.app import app

    app(prog_name="nukecheck")
