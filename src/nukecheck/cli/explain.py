"""``nukecheck explain``: the way to the verdict, step by step."""

from __future__ import annotations

from typing import Annotated

import typer

from nukecheck.cli.options import AsOf, DataFormat, Facts, Lang


def explain(
    sentences: Annotated[
        list[str],
        typer.Argument(
            metavar="SENTENCE...",
            help="One or more sentences; later ones are read in the context of earlier ones.",
        ),
    ],
    format_: Annotated[DataFormat, typer.Option("--format", help="How to print it.")] = DataFormat.TEXT,
    lang: Lang = None,
    facts: Facts = None,
    as_of: AsOf = None,
    candidates: Annotated[
        int,
        typer.Option("--candidates", metavar="N", min=0, help="How many of the facts considered to list."),
    ] = 10,
) -> int:
    """Show the way to the verdict step by step.

    What was read, which facts were considered, which rule gave the verdict, and what would change it."""
    from nukecheck.cli.database import open_checker
    from nukecheck.cli.explaining import explain_text, step_lines
    from nukecheck.cli.screen import Screen
    from nukecheck.cli.settings import own_facts
    from nukecheck.reporters.json import encoded

    checker = open_checker(own_facts(facts), as_of).checker
    steps = explain_text("\n\n".join(sentences), checker, lang or "auto", candidates)
    screen = Screen()
    if format_ is DataFormat.JSON:
        screen.text(encoded([sentence.data() for sentence in steps], indent=1) + "\n")
        return 0
    for number, sentence in enumerate(steps):
        if number:
            screen.lines([()])
        screen.lines(step_lines(sentence, screen.width))
    return 0
