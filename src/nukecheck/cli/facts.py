"""``nukecheck facts``: looking into the database, and proving it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nukecheck.cli.options import DataFormat, Facts

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Look into the fact database, and prove it against its sources.",
)


class StatementLanguage(StrEnum):
    """The language to print statements in."""

    EN = "en"
    NL = "nl"


class ExportFormat(StrEnum):
    """What the database can be exported as."""

    JSON = "json"
    CSV = "csv"


Statements = Annotated[StatementLanguage, typer.Option("--lang", help="Language of the statements.")]
AsData = Annotated[DataFormat, typer.Option("--format", help="How to print it.")]
Topic = Annotated[str | None, typer.Option("--topic", help="Only facts of this topic.")]
Subject = Annotated[str | None, typer.Option("--subject", help="Only facts about this concept (new-start).")]
SourceTexts = Annotated[
    Path,
    typer.Option(
        "--sources",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="The folder with the texts of the sources.",
    ),
]


@app.command("list")
def list_(
    topic: Topic = None,
    subject: Subject = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="ID", help="Only facts that this source states.")
    ] = None,
    lang: Statements = StatementLanguage.EN,
    format_: AsData = DataFormat.TEXT,
    facts: Facts = None,
) -> int:
    """List the facts: id and statement."""
    from nukecheck.cli import browsing

    return browsing.list_facts(facts or (), browsing.Filter(topic, subject, source), lang, format_)


@app.command("show")
def show(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="The facts to show.")],
    format_: AsData = DataFormat.TEXT,
    facts: Facts = None,
) -> int:
    """Show all that is recorded of one or more facts."""
    from nukecheck.cli import browsing

    return browsing.show_facts(facts or (), ids, format_)


@app.command("search")
def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORD...", help="Words to look for in ids, statements and quotes.")
    ],
    lang: Statements = StatementLanguage.EN,
    format_: AsData = DataFormat.TEXT,
    facts: Facts = None,
) -> int:
    """Find facts by words in either language.

    All words must stand in id, statement, title or quote; failing that, the nearest facts are listed.
    """
    from nukecheck.cli import browsing

    return browsing.search_facts(facts or (), words, lang, format_)


@app.command("disputes")
def disputes(facts: Facts = None) -> int:
    """List what the sources disagree on, side by side.

    Figures that do not add up are listed below.
    """
    from nukecheck.cli import browsing

    return browsing.show_disputes(facts or ())


@app.command("timeline")
def timeline(
    subject: Subject = None,
    figures: Annotated[
        bool, typer.Option("--figures", help="Also list figures at the time they hold for.")
    ] = False,
    lang: Statements = StatementLanguage.EN,
    facts: Facts = None,
) -> int:
    """Print the dated facts in order of time."""
    from nukecheck.cli import browsing

    return browsing.show_timeline(facts or (), subject or "", figures, lang)


@app.command("export")
def export(
    format_: Annotated[
        ExportFormat, typer.Option("--format", help="json: everything; csv: a row a piece of evidence.")
    ] = ExportFormat.JSON,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="FILE", help="Write to FILE instead of printing.")
    ] = None,
    topic: Topic = None,
    subject: Subject = None,
    facts: Facts = None,
) -> int:
    """Export facts, sources and evidence as data."""
    from nukecheck.cli import browsing

    return browsing.export_facts(
        facts or (), browsing.Filter(topic, subject), format_ == ExportFormat.CSV, output
    )


@app.command("validate")
def validate(
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="[DIR]...", help="The same as --facts.")
    ] = None,
    facts: Facts = None,
) -> int:
    """Find everything that is wrong with the files.

    Every complaint is a line path:line:column: message (hint). Exits with 3 where there is one.
    """
    from nukecheck.cli import proving

    return proving.validate_facts([*(folders or ()), *(facts or ())])


@app.command("verify")
def verify(sources: SourceTexts, facts: Facts = None) -> int:
    """Prove every quote and value against the sources.

    Exits with 3 where one of them does not hold.
    """
    from nukecheck.cli import proving

    return proving.verify_facts(facts or (), sources)


@app.command("coverage")
def coverage(
    sources: SourceTexts,
    all_: Annotated[
        bool, typer.Option("--all", help="List every figure with the facts that carry it.")
    ] = False,
    facts: Facts = None,
) -> int:
    """Account for every figure and date of the sources.

    Exits with 3 where one is missing.
    """
    from nukecheck.cli import proving

    return proving.cover_facts(facts or (), sources, all_)


@app.command("schema")
def schema(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="[KIND]", help="The kind of file; without it, all kinds are listed."),
    ] = None,
) -> int:
    """Print the JSON Schema of one kind of file, for editors."""
    from nukecheck.cli import proving

    return proving.print_schema(kind)
