"""``nukecheck check``: files, folders or standard input, one finding a place."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nukecheck.cli.options import (
    AsOf,
    ConfigFile,
    Facts,
    FailOnOption,
    Ignore,
    Lang,
    NoConfig,
    Quotes,
    ShowOption,
)
from nukecheck.reporters import Format

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH|-", help="Files and folders to check; - is standard input."),
]
Include = Annotated[
    list[str] | None,
    typer.Option(
        "--include",
        metavar="GLOB",
        help="Take only these files of a folder; a pattern as in .gitignore. Repeatable.",
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="GLOB",
        help="Leave these files of a folder out; a pattern as in .gitignore. Repeatable.",
    ),
]
NoGitignore = Annotated[
    bool, typer.Option("--no-gitignore", help="Check files of a folder that .gitignore names, too.")
]
ForceExclude = Annotated[
    bool,
    typer.Option(
        "--force-exclude",
        help="Hold include and exclude against files that are named, too, as pre-commit names them; "
        "then one without text is no error.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", metavar="N", min=0, help="Check with N processes at once; 0 is one a core."),
]


def check(
    paths: Paths = None,
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
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print no summary.")] = False,
    lang: Lang = None,
    facts: Facts = None,
    as_of: AsOf = None,
    ignore: Ignore = None,
    quotes: Annotated[
        Quotes | None,
        typer.Option("--quotes", help="Findings in quotations: check, only warn, or skip (default: check)."),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline", metavar="FILE", help="Report only what is not in this file of known findings."
        ),
    ] = None,
    stale: Annotated[
        bool, typer.Option("--stale", help="Say which entries of the baseline are gone from the texts.")
    ] = False,
    diff: Annotated[
        str | None,
        typer.Option(
            "--diff", metavar="REF", help="Report only on lines that differ from this git revision."
        ),
    ] = None,
    each_line: Annotated[
        bool,
        typer.Option(
            "--each-line", help="Take every line of standard input as a text and answer it at once."
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
    include: Include = None,
    exclude: Exclude = None,
    no_gitignore: NoGitignore = False,
    force_exclude: ForceExclude = False,
    jobs: Jobs = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> int:
    """Check files, folders or standard input.

    Lists what conflicts with the sources, and what they dispute: place, verdict, what the text says and what
    the sources record.
    """
    from nukecheck.cli.checking import Request, run_check
    from nukecheck.cli.settings import in_force

    given = {
        "facts": facts or None,
        "lang": lang,
        "format": format_,
        "fail-on": fail_on,
        "show": show or None,
        "full": full or None,
        "as-of": as_of,
        "include": include or None,
        "exclude": exclude or None,
        "gitignore": False if no_gitignore else None,
        "quotes": quotes,
        "baseline": baseline,
        "jobs": jobs,
    }
    named = [*(paths or ()), *([stdin_filename] if stdin_filename else ())]
    request = Request(
        force=in_force(given, named, config, search=not no_config),
        paths=tuple(paths or ()),
        outputs=tuple(output or ()),
        ignored=tuple(ignore or ()),
        each_line=each_line,
        stdin_filename=stdin_filename,
        revision=diff,
        stale=stale,
        quiet=quiet,
        force_exclude=force_exclude,
    )
    return run_check(request)


def baseline(
    paths: Paths = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            metavar="FILE",
            help="The file to write the known findings to (default: the baseline of the configuration, "
            "or nukecheck-baseline.json).",
        ),
    ] = None,
    lang: Lang = None,
    facts: Facts = None,
    as_of: AsOf = None,
    ignore: Ignore = None,
    include: Include = None,
    exclude: Exclude = None,
    no_gitignore: NoGitignore = False,
    jobs: Jobs = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> int:
    """Write the findings of today down as known.

    check --baseline then reports only what is new among conflicting and disputed findings. They are known by
    fact, verdict, mention and sentence, so that moved lines do not matter.
    """
    from nukecheck.cli.checking import Request, run_baseline
    from nukecheck.cli.settings import in_force

    given = {
        "facts": facts or None,
        "lang": lang,
        "as-of": as_of,
        "include": include or None,
        "exclude": exclude or None,
        "gitignore": False if no_gitignore else None,
        "jobs": jobs,
    }
    force = in_force(given, paths or (), config, search=not no_config)
    file = output or Path(force["baseline"] or "nukecheck-baseline.json")
    return run_baseline(Request(force, tuple(paths or ()), ignored=tuple(ignore or ())), file)
