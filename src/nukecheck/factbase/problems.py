"""What is wrong with a database: where, what, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nukecheck.factbase.model import Place
from nukecheck.records import Record

_LONGEST_SHOWN = 60
_LONGEST_MESSAGE = 600


class Problem(Record, order=True):
    """One complaint about one place; ``hint`` says how to mend it and may be empty.

    Whatever a file holds, no part of a problem carries a character that a terminal would act upon.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __post_init__(self) -> None:
        for name in ("path", "message", "hint"):
            text = getattr(self, name)
            if not text.isprintable() or len(text) > _LONGEST_MESSAGE:
                object.__setattr__(self, name, _printable(text[:_LONGEST_MESSAGE]))

    @classmethod
    def at(cls, place: Place, message: str, hint: str = "") -> Problem:
        """Make a problem of a place."""
        return cls(place.path, place.line, place.column, message, hint)

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {self.message}{hint}"


class FactBaseError(Exception):
    """The database cannot be used; ``problems`` holds everything that is wrong, in order of place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def shown(text: str) -> str:
    """Quote text of a file for a message: shortened, with nothing a terminal could act upon."""
    cut = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 3] + "..."
    return f'"{_printable(cut)}"'


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def listed(words: Iterable[str]) -> str:
    """Join words for a message: ``a, b or c``."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def nearest(word: str, known: Sequence[str]) -> str:
    """Return a hint that names what was probably meant, or nothing where nothing is near."""
    import difflib

    found = difflib.get_close_matches(word.lower(), known, n=1, cutoff=0.7)
    if not found:
        found = [k for k in known if k and (k in word.lower() or (len(word) > 3 and word.lower() in k))][:1]
    return f"did you mean {found[0]}?" if found else ""
