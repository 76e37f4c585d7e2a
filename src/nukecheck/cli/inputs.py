"""What a command is to check: files, folders and standard input, in the order they were named."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from nukecheck.cli.errors import CommandError
from nukecheck.cli.running import Input
from nukecheck.documents.collecting import Globs
from nukecheck.findings import Failure
from nukecheck.records import Record

STANDARD_INPUT = "<stdin>"
_NO_TEXT = "there are no text files in it"


class Search(Record):
    """Which files of a folder are taken; with ``force`` those that are named must be among them, too."""

    include: Globs = Globs()
    exclude: Globs = Globs()
    gitignore: bool = True
    force: bool = False


def inputs(paths: Sequence[str], search: Search, stdin_name: str | None) -> list[Input]:
    """Return the inputs that ``paths`` stand for, each file once; ``-`` is standard input, read at once."""
    found: dict[str, Input] = {}
    for path in paths:
        if path == "-":
            found.setdefault("-", _standard_input(stdin_name))
            continue
        for one in _of_path(path, search):
            found.setdefault(os.path.normpath(one.path) if one.path else f"!{one.name}", one)
    return list(found.values())


def stdin_lines(stdin_name: str | None) -> Iterator[Input]:
    """Yield every line of standard input as an input of its own, as soon as it has been read."""
    from nukecheck.documents import MAX_BYTES

    name = stdin_name or STANDARD_INPUT
    stream = _stdin()
    number = 0
    while data := stream.readline(MAX_BYTES + 1):
        number += 1
        one = f"{name}:{number}"
        if len(data) > MAX_BYTES:
            failure = Failure(f"the line is longer than {MAX_BYTES >> 20} MB", "break it into lines")
            yield Input(one, failure=failure)  # before the rest of it is skipped, which may never end
            while data and not data.endswith(b"\n"):
                data = stream.readline(MAX_BYTES)
            continue
        yield Input(one, data=data.rstrip(b"\r\n"), format="txt", blank_is_fine=True)


def _of_path(path: str, search: Search) -> Iterator[Input]:
    from nukecheck.documents.collecting import InputError, collect

    folder = os.path.isdir(path)
    found = collect([path], search.include, search.exclude, gitignore=search.gitignore, force=search.force)
    for one in found:
        if isinstance(one, InputError):
            yield Input(one.path, failure=Failure(one.message, one.hint))
        else:
            yield Input(one.name, path=one.path, blank_is_fine=folder or search.force)
    if folder and not found:
        hint = (
            "look at include, exclude and .gitignore"
            if search.include.patterns or search.exclude.patterns or not search.gitignore
            else "nukecheck reads .txt, .md, .html and .docx"
        )
        yield Input(Path(path).as_posix(), failure=Failure(_NO_TEXT, hint))


def _standard_input(stdin_name: str | None) -> Input:
    from nukecheck.documents import MAX_BYTES, format_of

    name = stdin_name or STANDARD_INPUT
    data = _stdin().read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return Input(name, failure=Failure(f"larger than {MAX_BYTES >> 20} MB", "check it in parts"))
    return Input(name, data=data, format=format_of(name))


def _stdin() -> BinaryIO:
    if sys.stdin is None:
        raise CommandError("standard input is closed", "name a file, or pipe a text in")
    return sys.stdin.buffer
