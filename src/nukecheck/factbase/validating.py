"""Validating the database: everything that is wrong with the files, found without the sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nukecheck.factbase.arithmetic import check_calculations
from nukecheck.factbase.checks_facts import check_facts
from nukecheck.factbase.checks_statements import check_statements
from nukecheck.factbase.checks_vocabulary import check_vocabulary
from nukecheck.factbase.loading import read_database
from nukecheck.factbase.problems import Problem


def validate(extra: Sequence[Path] = (), root: Path | None = None) -> list[Problem]:
    """Return everything that is wrong with the database, in order of place.

    What ``load_factbase`` would refuse comes first to mind, but the habits of good curation are held too:
    examples, short quotes, statements that say what their evidence says, words that mean one thing.
    """
    reading = read_database(extra, root)
    entries = list(reading.entries.values())
    problems = set(reading.notebook.problems)
    problems.update(check_vocabulary(reading.concepts, reading.forms))
    problems.update(check_facts(entries, reading.concepts))
    problems.update(check_calculations(reading.calculations, {e.fact.id: e.fact for e in entries}))
    problems.update(check_statements(entries))
    return sorted(problems)
