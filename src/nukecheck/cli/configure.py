"""``nukecheck config`` and ``nukecheck init``: what is in force here, and a file to change it with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nukecheck.cli.options import ConfigFile, DataFormat

if TYPE_CHECKING:
    from nukecheck.config import IgnoreRule

_NAME = "nukecheck.toml"
_HEAD = """\
# Configuration of nukecheck. It holds for the texts in this folder and below.
# What is written behind a # is what holds without it; the command line wins over all of it.
"""
_TAIL = """
# Findings to leave out, each with its reason and, if you like, the day it is to be looked at again:
#
# [[ignore]]
# fact = "new-start.expiry"
# paths = ["archive/"]
# reason = "both dates are in print"
# until = 2027-01-01
"""


def config(
    path: Annotated[
        Path | None,
        typer.Argument(metavar="[PATH]", help="The file or folder to look from; this folder without it."),
    ] = None,
    format_: Annotated[DataFormat, typer.Option("--format", help="How to print it.")] = DataFormat.TEXT,
    file: ConfigFile = None,
) -> int:
    """Show what is in force here, and where it comes from."""
    from nukecheck.cli.screen import Screen
    from nukecheck.cli.settings import in_force
    from nukecheck.reporters.columns import columns
    from nukecheck.reporters.escaping import one_line
    from nukecheck.reporters.json import encoded
    from nukecheck.reporters.styled import Piece

    settings = in_force({}, [path] if path else (), file).settings
    screen = Screen()
    if format_ is DataFormat.JSON:
        data = {name: {"value": _data(one.value), "from": one.origin} for name, one in settings.items()}
        screen.text(encoded(data, indent=1) + "\n")
        return 0
    rows = [
        (Piece(name, "title"), one_line(one.origin), one_line(_written(_data(one.value))))
        for name, one in settings.items()
    ]
    screen.lines(columns(rows, screen.width))
    return 0


def init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="The folder to write it to.")] = Path(),
    force: Annotated[bool, typer.Option("--force", help="Overwrite a configuration that is there.")] = False,
) -> int:
    """Write a commented configuration, nukecheck.toml."""
    from nukecheck.cli.errors import CommandError, ExitCode
    from nukecheck.cli.output import write_file
    from nukecheck.cli.screen import Screen

    path = folder / _NAME
    if path.exists() and not force:
        raise CommandError(f"{path.as_posix()} is there already", "--force overwrites it", ExitCode.USAGE)
    write_file(path, template())
    Screen().text(f"{path.as_posix()} written; every line in it is a comment until you take its # away\n")
    return 0


def template() -> str:
    """Return a configuration in which every key stands as a comment with its default."""
    from nukecheck.config import KEYS

    lines = [
        f"\n# {key.help}\n# {name} = {_written(_data(key.default))}\n"
        for name, key in KEYS.items()
        if name != "ignore"
    ]
    return _HEAD + "".join(lines) + _TAIL


def _data(value: object) -> object:
    """Return a value as plain data."""
    from nukecheck.config import IgnoreRule

    if isinstance(value, IgnoreRule):
        return _rule(value)
    if isinstance(value, tuple | list):
        return [_data(one) for one in value]
    return value if isinstance(value, bool | int) else str(value)


def _rule(rule: IgnoreRule) -> dict[str, object]:
    until = rule.until.isoformat() if rule.until else None
    return {"fact": rule.fact, "paths": list(rule.paths), "reason": rule.reason, "until": until}


def _written(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)
