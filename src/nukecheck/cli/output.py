"""Files that reports are written to: all of a report or nothing of it, whatever happens in between."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path

from nukecheck.cli.errors import CommandError, ExitCode
from nukecheck.records import Record
from nukecheck.reporters import Format

_SUFFIXES = {
    ".txt": Format.TEXT,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".sarif": Format.SARIF,
    ".xml": Format.JUNIT,
    ".rdjson": Format.RDJSON,
    ".md": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
}


class Target(Record):
    """A report to be written: its format, and a file or, where there is none, standard output."""

    format: Format
    path: Path | None = None


def targets(wanted: Iterable[str], chosen: Format | None) -> list[Target]:
    """Return where reports go: ``FORMAT=FILE`` is one more, a plain ``FILE`` replaces standard output."""
    main: Target | None = None
    more: list[Target] = []
    for text in wanted:
        name, equals, file = text.partition("=")
        if equals and name in Format.__members__.values():
            more.append(Target(Format(name), _path(file)))
            continue
        if text in Format.__members__.values():
            hint = f"write --format {text}, or --output {text}=FILE; ./{text} for a file of that name"
            raise CommandError(f"--output: {text!r} is a format and no file", hint, ExitCode.USAGE)
        if main is not None:
            hint = "name the format of each: --output sarif=out.sarif"
            raise CommandError(f"--output: {text!r} is a second file for one report", hint, ExitCode.USAGE)
        path = _path(text)
        main = Target(chosen or _SUFFIXES.get(path.suffix.lower(), Format.TEXT), path)
    paths = [os.path.abspath(t.path) for t in (*more, *((main,) if main else ())) if t.path]
    for path_ in paths:
        if paths.count(path_) > 1:
            raise CommandError(
                f"--output: two reports would go to {path_}", "give each its own file", ExitCode.USAGE
            )
    return [main or Target(chosen or Format.TEXT), *more]


def write_file(path: Path, text: str, append: bool = False) -> None:
    """Replace a file by ``text`` in one step, or append to it; raise ``CommandError`` where that fails."""
    data = text.encode("utf-8", "backslashreplace")
    try:
        if append or not _is_replaceable(path):
            with path.open("ab" if append else "wb") as stream:
                stream.write(data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise CommandError(
            f"{path}: cannot be written: {error.strerror or error}", "check folder and permissions"
        ) from None


def _path(text: str) -> Path:
    if not text:
        raise CommandError(
            "--output: no file is named",
            "write --output report.html or --output html=report.html",
            ExitCode.USAGE,
        )
    return Path(text)


def _is_replaceable(path: Path) -> bool:
    """Tell a regular file, or none yet, from a device or a pipe."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return True


def _replace(path: Path, data: bytes) -> None:
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    number, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
