"""The program: its commands, and what happens around each of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from nukecheck import __version__
from nukecheck.cli.commands import Commands
from nukecheck.cli.errors import guarded
from nukecheck.cli.screen import steady_streams
from nukecheck.cli.values import read_plainly

__all__ = ["app"]


class Program(TyperGroup):
    """The group of all commands; whatever one of them raises becomes one line and an exit code."""

    def __init__(self, **settings: Any) -> None:
        """Take the settings of a group, and its commands from elsewhere."""
        super().__init__(**settings)
        self.commands = Commands()

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands."""
        return list(self.commands)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that is meant; a sentence or a file in its place is told which takes it."""
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            if os.path.exists(name):
                ctx.fail(f'this is a file or folder, not a command; to check it: nukecheck check "{name}"')
            if " " in name.strip():
                ctx.fail('this is a sentence, not a command; to check it: nukecheck claim "..."')
        return super().resolve_command(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command; in standalone mode exit with its code, else return it."""
        steady_streams()
        read_plainly(self, below=False)
        run = super().main
        code = guarded(lambda: run(args, prog_name, complete_var, False, windows_expand_args, **extra))
        if standalone_mode:
            sys.exit(code)
        return code


app = typer.Typer(
    name="nukecheck",
    cls=Program,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"nukecheck {__version__}\n")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Check what a text says about nuclear arsenals and New START against sourced facts.

    It reads Dutch and English, works offline, and gives the same answer every time.

    Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 no reliable result.
    """
