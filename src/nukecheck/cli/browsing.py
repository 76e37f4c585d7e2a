"""The work of the ``facts`` commands that look into the database."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nukecheck.cli.database import load, one_of
from nukecheck.cli.errors import ExitCode, complain
from nukecheck.cli.factdata import database_data, evidence_table, fact_data
from nukecheck.cli.factlines import dispute_lines, fact_lines, list_lines, timeline_lines
from nukecheck.cli.options import DataFormat
from nukecheck.cli.output import write_file
from nukecheck.cli.screen import Screen
from nukecheck.cli.settings import own_facts
from nukecheck.factbase import Fact, FactBase
from nukecheck.records import Record
from nukecheck.reporters.json import encoded
from nukecheck.reporters.styled import line
from nukecheck.reporters.wording import plural

_NEAREST = 5


class Filter(Record):
    """Which facts are wanted."""

    topic: str | None = None
    subject: str | None = None
    source: str | None = None

    def of(self, base: FactBase) -> list[Fact]:
        """Return the facts that are wanted; raise ``CommandError`` for a name that there is none of."""
        if self.source:
            one_of(base.sources, self.source, "source")
        if self.topic:
            one_of({fact.topic: fact for fact in base.facts.values()}, self.topic, "topic")
        if self.subject:
            one_of({s: fact for fact in base.facts.values() for s in fact.subject}, self.subject, "subject")
        return [
            fact
            for fact in base.facts.values()
            if self.topic in (None, fact.topic)
            and (self.subject is None or self.subject in fact.subject)
            and (self.source is None or any(e.source == self.source for e in fact.evidence))
        ]


def list_facts(folders: Sequence[Path], wanted: Filter, language: str, format_: DataFormat) -> int:
    """Print a line for each fact."""
    _print(wanted.of(load(own_facts(folders))), language, format_)
    return ExitCode.CLEAN


def show_facts(folders: Sequence[Path], ids: Sequence[str], format_: DataFormat) -> int:
    """Print all of the facts that are named."""
    base = load(own_facts(folders))
    found = [one_of(base.facts, name, "fact") for name in ids]
    screen = Screen()
    if format_ is DataFormat.JSON:
        screen.text(encoded([fact_data(fact) for fact in found], indent=1) + "\n")
        return ExitCode.CLEAN
    for number, fact in enumerate(found):
        if number:
            screen.lines([()])
        screen.lines(fact_lines(fact, base, screen.width))
    return ExitCode.CLEAN


def search_facts(folders: Sequence[Path], words: Sequence[str], language: str, format_: DataFormat) -> int:
    """Print the facts that hold all the words, or else the nearest."""
    base = load(own_facts(folders))
    sought = [word.casefold() for text in words for word in text.split()]
    found = [fact for fact in base.facts.values() if all(word in _haystack(fact) for word in sought)]
    if not found:
        found = _nearest(base, " ".join(words))
        complain("no fact has all these words" + ("; these come nearest" if found else ""), kind="note")
    _print(found, language, format_)
    return ExitCode.CLEAN


def show_disputes(folders: Sequence[Path]) -> int:
    """Print what the sources disagree on."""
    from nukecheck.factbase.disputes import disputes

    base = load(own_facts(folders))
    found = disputes(base)
    screen = Screen()
    screen.lines(dispute_lines(found, base, screen.width))
    sums = len(found.inconsistencies)
    added = "calculation that does not come out" if sums == 1 else "calculations that do not come out"
    screen.lines([line(f"{plural(len(found.disagreements), 'fact')} in dispute, {sums} {added}")])
    return ExitCode.CLEAN


def show_timeline(folders: Sequence[Path], subject: str, figures: bool, language: str) -> int:
    """Print the dated facts in order of time."""
    from nukecheck.factbase.timeline import timeline

    base = load(own_facts(folders))
    Filter(subject=subject or None).of(base)
    screen = Screen()
    screen.lines(timeline_lines(timeline(base, subject, figures), language, screen.width))
    return ExitCode.CLEAN


def export_facts(folders: Sequence[Path], wanted: Filter, table: bool, output: Path | None) -> int:
    """Print or write facts as data."""
    base = load(own_facts(folders))
    found = wanted.of(base)
    text = evidence_table(found) if table else encoded(database_data(base, found), indent=1) + "\n"
    if output is None:
        Screen().text(text)
    else:
        write_file(output, text)
    return ExitCode.CLEAN


def _print(facts: Sequence[Fact], language: str, format_: DataFormat) -> None:
    screen = Screen()
    if format_ is DataFormat.JSON:
        screen.text(encoded([fact_data(fact) for fact in facts], indent=1) + "\n")
    else:
        screen.lines(list_lines(facts, language, screen.width))


def _haystack(fact: Fact) -> str:
    parts = [
        fact.id,
        fact.topic,
        *fact.title.values(),
        *fact.statement.values(),
        *(e.quote for e in fact.evidence),
    ]
    return "\n".join(parts).casefold()


def _nearest(base: FactBase, text: str) -> list[Fact]:
    from nukecheck.pipeline import Checker

    checker = Checker(base)
    if not hasattr(checker, "nearest"):
        return []
    return [base.facts[name] for name, _ in checker.nearest(text, _NEAREST) if name in base.facts]
