"""The fact database: facts, the sources that state them, and the vocabulary they are written in.

The modules that read and check the files are imported when they are asked for: whoever has the database in
compiled form needs its types and no YAML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nukecheck.factbase.model import (
    Concept,
    Evidence,
    Example,
    Fact,
    FactBase,
    Frame,
    Group,
    Kind,
    Mode,
    Place,
    Slot,
    Source,
)
from nukecheck.factbase.problems import FactBaseError, Problem

if TYPE_CHECKING:
    from nukecheck.factbase.compiled import load_factbase

__all__ = [
    "Concept",
    "Evidence",
    "Example",
    "Fact",
    "FactBase",
    "FactBaseError",
    "Frame",
    "Group",
    "Kind",
    "Mode",
    "Place",
    "Problem",
    "Slot",
    "Source",
    "load_factbase",
]


def __getattr__(name: str) -> object:
    if name == "load_factbase":
        from nukecheck.factbase.compiled import load_factbase

        return load_factbase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
