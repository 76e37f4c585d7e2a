"""Where the shipped database stands: inside the installed package, or beside the sources of a checkout."""

from __future__ import annotations

from pathlib import Path

SHIPPED_LABEL = "facts"
SUFFIXES = (".yaml", ".yml")


def shipped_folder() -> Path:
    """Return the folder with the shipped facts.

    In a wheel it is ``nukecheck/facts``; in a checkout, or an editable install, ``facts`` in the root of the
    repository. Where there is neither, the first is returned, and reading it says that it is missing.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "facts"
    checkout = package.parent.parent / "facts"
    return checkout if not inside.is_dir() and checkout.is_dir() else inside
