"""``nukecheck claim``: single sentences, explained in full."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from nukecheck.cli.options import AsOf, ConfigFile, Facts, FailOnOption, Ignore, Lang, NoConfig, ShowOption

if TYPE_CHECKING:
    from nukecheck.findings import DocumentReport
    from nukecheck.pipeline import Checker

_NEAREST = 3


class ClaimFormat(StrEnum):
    """The formats that single sentences are answered in."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


def claim(
    sentences: Annotated[
        list[str],
        typer.Argument(metavar="SENTENCE...", help="One or more sentences, each in quotation marks."),
    ],
    format_: Annotated[
        ClaimFormat, typer.Option("--format", help="How to print the answer.")
    ] = ClaimFormat.TEXT,
    fail_on: FailOnOption = None,
    show: ShowOption = None,
    lang: Lang = None,
    facts: Facts = None,
    as_of: AsOf = None,
    ignore: Ignore = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> int:
    """Check one or more sentences and explain each finding in full.

    Shows what was read, which fact it was held against, and what every source records.
    """
    from nukecheck.cli.database import open_checker
    from nukecheck.cli.running import Input, Run, Settings, complain_of, exit_code
    from nukecheck.cli.screen import Screen
    from nukecheck.cli.settings import in_force
    from nukecheck.findings import Gate
    from nukecheck.reporters import Format, shown_by_default
    from nukecheck.reporters.text import claim_lines
    from nukecheck.reporters.view import View

    given = {"lang": lang, "fail-on": fail_on, "show": show or None, "facts": facts or None, "as-of": as_of}
    force = in_force(given, file=config, search=not no_config)
    settings = Settings(
        language=force["lang"], ignored=tuple(ignore or ()), gate=Gate(force.fail_on.verdicts)
    )
    opened = open_checker(force["facts"], force["as-of"] or None, settings.ignored)
    run = Run(opened.checker, settings)
    documents = [
        _answered(run.check(Input.of_text(f"claim {n}", text)), text, opened.checker)
        for n, text in enumerate(sentences, 1)
    ]
    screen = Screen()
    view = View(shown_by_default(Format.JSON) | force.added, settings.gate, screen.width)
    for document in documents:
        complain_of(document)
    if format_ is ClaimFormat.TEXT:
        screen.lines(claim_lines(documents, view))
    else:
        from nukecheck.reporters.json import render, render_lines

        report = opened.report(documents)
        screen.text(render(report, view) if format_ is ClaimFormat.JSON else render_lines(report, view))
    return exit_code(documents, settings.gate)


def _answered(document: DocumentReport, text: str, checker: Checker) -> DocumentReport:
    """Add the nearest facts to an answer that says nothing."""
    from nukecheck.records import replace

    if document.findings or document.error or not hasattr(checker, "nearest"):
        return document
    return replace(document, nearest=tuple(checker.nearest(text, _NEAREST)))
