"""The fact database: facts, the sources that state them, and the vocabulary they are written in."""

from nukecheck.factbase.loading import load_factbase
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
