"""The commands of the program, each imported and built when it is asked for: building all takes longer than a
check.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any

import typer

from nukecheck.cli.values import read_plainly

_HOMES = {
    "claim": ("nukecheck.cli.claim", "claim"),
    "check": ("nukecheck.cli.check", "check"),
    "explain": ("nukecheck.cli.explain", "explain"),
    "sources": ("nukecheck.cli.sources", "sources"),
    "baseline": ("nukecheck.cli.check", "baseline"),
    "config": ("nukecheck.cli.configure", "config"),
    "init": ("nukecheck.cli.configure", "init"),
    "facts": ("nukecheck.cli.facts", "app"),
}


class Commands(MutableMapping[str, Any]):
    """Commands by name, in the order in which help lists them."""

    def __init__(self) -> None:
        """Begin with none built."""
        self._built: dict[str, Any] = {}
        self._names = dict.fromkeys(_HOMES)

    def __getitem__(self, name: str) -> Any:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._built:
            self[name] = _command(name)
        return self._built[name]

    def __setitem__(self, name: str, command: Any) -> None:
        read_plainly(command)
        self._names[name] = None
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        del self._names[name]
        self._built.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _command(name: str) -> Any:
    module, attribute = _HOMES[name]
    found = getattr(import_module(module), attribute)
    if isinstance(found, typer.Typer):
        command: Any = typer.main.get_group(found)
    else:
        alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        alone.command(name)(found)
        command = typer.main.get_command(alone)
    command.name = name
    return command
