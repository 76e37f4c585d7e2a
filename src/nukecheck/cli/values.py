"""Values of options read without pydantic, which typer otherwise imports for any of them, in 0.1 seconds.

Only what is plainly right is taken here: text, a switch, a whole number, a name of an enum, a path that may
be read. Anything else is read by typer as always, which also words what is wrong with it.
"""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

_UNREAD = object()


def read_plainly(command: Any, below: bool = True) -> None:
    """Let the parameters of a command be read here first, and with ``below`` those of all commands below it.

    Does nothing where the installed typer keeps its parameters in another way.
    """
    parameters = command.get_params

    def get_params(ctx: Any) -> list[Any]:
        found: list[Any] = parameters(ctx)
        for one in found:
            if getattr(one, "_runtime_param", _UNREAD) is None and hasattr(one, "type_descriptor"):
                one._runtime_param = _Plainly()
        return found

    command.get_params = get_params
    for other in getattr(command, "commands", {}).values() if below else ():
        read_plainly(other)


class _Plainly:
    """Reads a value as its annotation says, if that is all there is to it, or else as typer does."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Return the value of a parameter; called by typer."""
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        about = param.type_descriptor
        read = _read_all(value, about) if several else _read(value, about.annotation, about.parameter_info)
        if read is not _UNREAD:
            return read
        param._runtime_param = None
        return param.get_runtime_param().coerce(value, param=param, ctx=ctx)


def _read_all(values: Any, about: Any) -> Any:
    if get_origin(about.annotation) is not list or isinstance(values, str):
        return _UNREAD
    kind = get_args(about.annotation)[0]
    read = [_read(value, kind, about.parameter_info) for value in values]
    return _UNREAD if any(one is _UNREAD for one in read) else read


def _read(value: Any, kind: Any, about: Any) -> Any:
    if not isinstance(kind, type) or about.parser is not None:
        return _UNREAD
    if issubclass(kind, Enum):
        found = next((member for member in kind if value in (member, member.value)), _UNREAD)
        return found if isinstance(value, str) else _UNREAD
    if kind is Path and isinstance(value, str):
        return _path(value, about)
    if kind is int:
        return _whole(value, about)
    return value if kind in (str, bool) and type(value) is kind else _UNREAD


def _path(value: str, about: Any) -> Any:
    checked = about.exists or about.writable or about.resolve_path or about.path_type is not None
    if checked or not (about.file_okay and about.dir_okay) or "\0" in value:
        return _UNREAD
    return Path(value) if os.access(value, os.R_OK) or not os.path.exists(value) else _UNREAD


def _whole(value: Any, about: Any) -> Any:
    if type(value) is str and value.isascii() and value.isdigit() and len(value) < 10:
        value = int(value)
    if type(value) is not int:
        return _UNREAD
    low, high = about.min, about.max
    fits = (low is None or value >= low) and (high is None or value <= high)
    return value if fits else _UNREAD
