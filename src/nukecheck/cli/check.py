"""``nukecheck check``: files, folders or standard input, one finding a place."""

from __future__ import annotations

from typing import Annotated

import typer

from nukecheck.cli.options import AsOf, Facts, FailOnOption, Ignore, Lang, ShowOption
from nukecheck.reporters import Format


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH|-", help="Files and folders to check; - is standard input."),
    ] = None,
    format_: Annotated[Format | None, typer.Option("--format", help="How to report (default: text).")] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            metavar="[FORMAT=]FILE",
            help="Write the report to FILE, not to the terminal; with FORMAT= one more report. Repeatable.",
        ),
    ] = None,
    fail_on: FailOnOption = None,
    show: ShowOption = None,
    full: Annotated[
        bool, typer.Option("--full", help="Print every finding with its sentence and all sources.")
    ] = False,
    lang: Lang = None,
    facts: Facts = None,
    as_of: AsOf = None,
    ignore: Ignore = None,
    each_line: Annotated[
        bool,
        typer.Option(
            "--each-line",
            help="Take every line of standard input as a text of its own and answer it at once.",
        ),
    ] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            "--stdin-filename",
            metavar="NAME",
            help="The name that standard input goes by; its suffix says the format.",
        ),
    ] = None,
    include: Annotated[
        list[str] | None,
        typer.Option(
            "--include",
            metavar="GLOB",
            help="Take only these files of a folder, whatever their suffix. Repeatable.",
        ),
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option("--exclude", metavar="GLOB", help="Leave these files of a folder out. Repeatable."),
    ] = None,
    no_gitignore: Annotated[
        bool, typer.Option("--no-gitignore", help="Check files of a folder that .gitignore names, too.")
    ] = False,
) -> int:
    """Check files, folders or standard input and list what conflicts with the sources.

    Prints one line for each finding: place, verdict, what the text says and what the sources record.
    """
    from nukecheck.cli.checking import Request, run_check
    from nukecheck.cli.inputs import Search

    request = Request(
        paths=tuple(paths or ()),
        format=format_,
        outputs=tuple(output or ()),
        fail_on=fail_on,
        show=tuple(show or ()),
        full=full,
        language=lang,
        facts=tuple(facts or ()),
        as_of=as_of,
        ignored=tuple(ignore or ()),
        each_line=each_line,
        stdin_filename=stdin_filename,
        search=Search(tuple(include or ()), tuple(exclude or ()), not no_gitignore),
    )
    return run_check(request)
