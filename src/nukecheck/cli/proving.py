"""The work of the ``facts`` commands that prove the database."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nukecheck.cli.database import load
from nukecheck.cli.errors import CommandError, ExitCode
from nukecheck.cli.screen import Screen
from nukecheck.cli.settings import own_facts
from nukecheck.factbase.problems import Problem, listed, nearest
from nukecheck.reporters.columns import columns
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.styled import Piece, line
from nukecheck.reporters.wording import plural


def validate_facts(folders: Sequence[Path]) -> int:
    """Print everything that is wrong with the files."""
    from nukecheck.factbase.validating import validate

    problems = validate(own_facts(folders))
    if not problems:
        base = load(own_facts(folders))
        counted = f"{plural(len(base.facts), 'fact')}, {plural(len(base.sources), 'source')}"
        return _told(problems, f"{counted}, {plural(len(base.concepts), 'concept')}: nothing is wrong")
    return _told(problems, plural(len(problems), "problem"))


def verify_facts(folders: Sequence[Path], sources: Path) -> int:
    """Print what of the evidence does not hold against the source texts."""
    from nukecheck.factbase.verifying import verify

    base = load(own_facts(folders))
    problems = verify(base, sources)
    quotes = sum(len(fact.evidence) for fact in base.facts.values())
    return _told(problems, f"{plural(quotes, 'quote')}, {plural(len(problems), 'problem')}")


def cover_facts(folders: Sequence[Path], sources: Path, every: bool) -> int:
    """Print which figures of the source texts nothing accounts for, or all of them."""
    from nukecheck.factbase.coverage import coverage

    found = coverage(load(own_facts(folders)), sources)
    if every:
        screen = Screen()
        rows = [
            (
                Piece(f"{row.source}:{row.place.line}", "place"),
                one_line(row.text),
                ", ".join(row.facts) or (f"no claim: {one_line(row.reason)}" if row.reason else "MISSING"),
            )
            for row in found.rows
        ]
        screen.lines(columns(rows, screen.width))
    text = (
        f"{plural(len(found.rows), 'figure')}: {found.carried} carried by facts, "
        f"{found.listed} listed as no claim, {found.missing} missing"
    )
    return _told(found.problems, text)


def print_schema(kind: str | None) -> int:
    """Print the JSON Schema of a kind of file, or which kinds there are."""
    from nukecheck.factbase.schema import FILES, schema_text

    screen = Screen()
    if kind is None:
        screen.lines(columns([(Piece(name, "title"), files) for name, files in FILES.items()], screen.width))
    elif kind in FILES:
        screen.text(schema_text(kind))
    else:
        hint = nearest(kind, list(FILES)) or f"there are {listed(FILES)}"
        raise CommandError(f"there is no kind of file {kind!r}", hint, ExitCode.USAGE)
    return ExitCode.CLEAN


def _told(problems: Sequence[Problem], summary: str) -> int:
    screen = Screen()
    screen.lines(line(one_line(str(problem))) for problem in problems)
    screen.lines([line(summary)])
    return ExitCode.UNRELIABLE if problems else ExitCode.CLEAN
