"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nukecheck.findings import FailOn, Verdict


class Language(StrEnum):
    """The language to read a text in."""

    NL = "nl"
    EN = "en"
    AUTO = "auto"


class Show(StrEnum):
    """What to show beside conflicting and disputed findings."""

    SUPPORTED = "supported"
    UNVERIFIED = "unverified"
    ALL = "all"

    @property
    def verdicts(self) -> frozenset[Verdict]:
        """The verdicts that are shown in addition."""
        added = {Show.SUPPORTED: {Verdict.SUPPORTED}, Show.UNVERIFIED: {Verdict.UNVERIFIED}}
        return frozenset(added.get(self, {Verdict.SUPPORTED, Verdict.UNVERIFIED}))


class Quotes(StrEnum):
    """What becomes of findings in quotations."""

    CHECK = "check"
    WARN = "warn"
    SKIP = "skip"


class DataFormat(StrEnum):
    """How a listing is printed."""

    TEXT = "text"
    JSON = "json"


Facts = Annotated[
    list[Path] | None,
    typer.Option(
        "--facts", metavar="DIR", help="A folder with facts of your own, added to the database. Repeatable."
    ),
]
Lang = Annotated[
    Language | None,
    typer.Option("--lang", help="Language of the text; auto (the default) decides it sentence by sentence."),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="The configuration to use, instead of the nearest upwards."
    ),
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Use no configuration.")]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Read the text as written on this date (2026-02-05); by default that of the database.",
    ),
]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="Exit with 1 from this verdict on (default: conflicting)."),
]
ShowOption = Annotated[
    list[Show] | None,
    typer.Option("--show", help="Show these findings too, beside conflicting and disputed ones. Repeatable."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="ID", help="Leave a fact out; * stands for any characters. Repeatable."),
]
