"""The database that a command works with, loaded and checked once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from nukecheck.cli.errors import CommandError, ExitCode, complain
from nukecheck.records import Record, replace

if TYPE_CHECKING:
    from nukecheck.factbase import FactBase, Problem
    from nukecheck.findings import DatabaseInfo, DocumentReport, Report
    from nukecheck.pipeline import Checker

_MOST_PROBLEMS = 20
T = TypeVar("T")


class Opened(Record):
    """A checker, and the options that its answers depend on."""

    checker: Checker
    info: DatabaseInfo
    options: dict[str, object] = field(default_factory=dict)

    def report(self, documents: Iterable[DocumentReport]) -> Report:
        """Return the report of a run."""
        from nukecheck.findings import Report

        return Report(self.info, tuple(documents), self.options)


def load(folders: Sequence[Path] = ()) -> FactBase:
    """Return the shipped database with the folders that add to it."""
    from nukecheck.factbase import FactBaseError, load_factbase

    try:
        return load_factbase(tuple(folders))
    except FactBaseError as error:
        report_problems(error.problems, _MOST_PROBLEMS)
        raise CommandError(
            "the fact database cannot be used", "nukecheck facts validate lists everything"
        ) from None


def open_checker(
    folders: Sequence[Path] = (), as_of: str | None = None, ignored: Iterable[str] = ()
) -> Opened:
    """Return a checker over the database as it stood on a date; patterns in ``ignored`` must name facts."""
    date = _date(as_of)
    base = load(folders)
    for pattern in ignored:
        _require_known(pattern, base)
    from nukecheck.pipeline import Checker

    if date is None:
        checker = Checker(base)
        return Opened(checker, checker.info)
    checker = Checker(replace(base, date=date))
    return Opened(checker, replace(checker.info, date=base.date), {"as_of": date})


def one_of(table: Mapping[str, T], name: str, what: str) -> T:
    """Return what a name stands for; raise ``CommandError`` with the nearest name where there is none."""
    if name in table:
        return table[name]
    from nukecheck.factbase.problems import nearest

    hint = (
        nearest(name, list(table))
        or f"nukecheck {'sources' if what == 'source' else 'facts list'} shows what there is"
    )
    raise CommandError(f"there is no {what} {name!r}", hint, ExitCode.USAGE)


def report_problems(problems: Sequence[Problem], most: int | None = None) -> None:
    """Print what is wrong with a database on standard error, a line each."""
    for problem in problems[:most]:
        complain(str(problem))
    if most is not None and len(problems) > most:
        complain(f"and {len(problems) - most} more")


def _date(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise CommandError(f"--as-of: {text!r} is not a date", "write 2026-02-05", ExitCode.USAGE) from None


def _require_known(pattern: str, base: FactBase) -> None:
    if not any(fnmatchcase(fact, pattern) for fact in base.facts):
        one_of(base.facts, pattern, "fact")
