"""Which files a command is about: arguments and folders become a list of paths to read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from nukecheck.documents.ignoring import Patterns
from nukecheck.records import Record

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".docx"})
_MAX_IGNORE_FILE = 1 << 20


class Globs(Record):
    """Patterns as in ``.gitignore`` that choose files.

    Paths count from ``base``; those outside of it, and all where it is None, from the folder that is walked.
    """

    patterns: tuple[str, ...] = ()
    base: Path | None = None


_NONE = Globs()


class InputFile(Record):
    """A file to read and the name that reports call it by."""

    path: Path
    name: str


class InputError(Record):
    """A path that cannot be read: what is wrong with it, and what helps."""

    path: str
    message: str
    hint: str = ""


def collect(
    paths: Sequence[str | Path],
    include: Globs = _NONE,
    exclude: Globs = _NONE,
    *,
    gitignore: bool = True,
    force: bool = False,
) -> list[InputFile | InputError]:
    """Return the files that ``paths`` stand for, each once, in the order of the arguments.

    A file is taken as it is, or with ``force`` only where ``include`` and ``exclude`` let it be. A folder
    gives, sorted by name, the files in it and below whose suffix is in ``SUFFIXES`` or, when ``include`` is
    given, whose path matches one of its patterns; not those that ``exclude`` or a ``.gitignore`` names, nor
    hidden ones. Symbolic links to folders are not followed, nor links to files outside the folder.
    """
    chosen = _Chosen(include) if include.patterns else None
    dropped = _Chosen(exclude)
    found: dict[str, InputFile | InputError] = {}
    for argument in paths:
        path = Path(argument)
        if path.is_dir():
            entries: Iterator[InputFile | InputError] = _walk(path, chosen, dropped, gitignore)
        elif force and not _let_be(path, chosen, dropped):
            continue
        elif path.exists():
            entries = iter((InputFile(path, _name(path)),))
        else:
            hint = _why_missing(path)
            entries = iter((InputError(_name(path), "no such file or folder", hint),))
        for entry in entries:
            key = os.path.normpath(entry.path)
            found.setdefault(key, entry)
    return list(found.values())


def _why_missing(path: Path) -> str:
    if path.is_symlink():
        return "the link leads nowhere"
    if " " in path.name and (" " in path.suffix or path.suffix in ("", ".")):
        return "check the path; a sentence is checked with nukecheck claim"
    return "check the path"


class _Chosen:
    """Patterns, and where paths count from."""

    def __init__(self, globs: Globs) -> None:
        self.patterns = Patterns(globs.patterns)
        self.base = None if globs.base is None else os.path.realpath(globs.base)

    def lead(self, folder: str | Path) -> str:
        """Return what stands before the names in a folder: its path below the base, or nothing."""
        if self.base is None:
            return ""
        within = os.path.relpath(os.path.realpath(folder), self.base).replace(os.sep, "/")
        return "" if within == "." or within.split("/")[0] == ".." else f"{within}/"


def _let_be(path: Path, chosen: _Chosen | None, dropped: _Chosen) -> bool:
    """Tell whether the patterns let a file be that was named."""
    if chosen is not None and not chosen.patterns.covers(chosen.lead(path.parent) + path.name):
        return False
    return not dropped.patterns.covers(dropped.lead(path.parent) + path.name)


def _name(path: Path) -> str:
    """Return a path as it can be printed: with ``/``, and without bytes that are no characters."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _walk(
    root: Path, chosen: _Chosen | None, dropped: _Chosen, gitignore: bool
) -> Iterator[InputFile | InputError]:
    real_root = os.path.realpath(root)
    leads = chosen.lead(root) if chosen else "", dropped.lead(root)
    ignores = _ignores_above(real_root) if gitignore else ()
    # Each entry: folder, its path within the root, and the .gitignore files in force there as pairs of
    # patterns and the depth (in names of the whole path) that they count from.
    waiting: list[tuple[Path, str, tuple[tuple[Patterns, str], ...]]] = [(root, "", ignores)]
    while waiting:
        folder, inner, ignores = waiting.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield InputError(
                _name(folder), f"folder cannot be read: {error.strerror}", "check its permissions"
            )
            continue
        if gitignore and (own := _ignore_file(folder)) is not None:
            ignores = (*ignores, (own, f"{inner}/" if inner else ""))
        below: list[tuple[Path, str, tuple[tuple[Patterns, str], ...]]] = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            within = f"{inner}/{entry.name}" if inner else entry.name
            path = folder / entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if dropped.patterns.decide(leads[1] + within, is_folder) or _ignored(ignores, within, is_folder):
                continue
            if is_folder:
                below.append((path, within, ignores))
            elif _wanted(entry, leads[0] + within, chosen) and _is_inside(entry, real_root):
                yield InputFile(path, _name(path))
        waiting.extend(reversed(below))


def _wanted(entry: os.DirEntry[str], within: str, chosen: _Chosen | None) -> bool:
    if chosen is not None:
        return chosen.patterns.covers(within)
    return os.path.splitext(entry.name)[1].lower() in SUFFIXES


def _is_inside(entry: os.DirEntry[str], root: str) -> bool:
    """Tell whether an entry is a regular file, and if it is a link, one that stays in the folder."""
    try:
        if not entry.is_file():
            return False
    except OSError:
        return False
    return not entry.is_symlink() or os.path.realpath(entry.path).startswith(root.rstrip(os.sep) + os.sep)


def _ignored(ignores: tuple[tuple[Patterns, str], ...], within: str, is_folder: bool) -> bool:
    """Ask the .gitignore files, the nearest first."""
    for patterns, base in reversed(ignores):
        path = base + within if base.startswith("../") else within.removeprefix(base)
        if (decision := patterns.decide(path.removeprefix("../"), is_folder)) is not None:
            return decision
    return False


def _ignores_above(root: str) -> tuple[tuple[Patterns, str], ...]:
    """Return the .gitignore files between the root and the top of its repository."""
    found: list[tuple[Patterns, str]] = []
    folder, base = Path(root), ""
    while not (folder / ".git").exists():
        if folder.parent == folder:
            return ()  # no repository
        base = f"{folder.name}/{base}"
        folder = folder.parent
        if (patterns := _ignore_file(folder)) is not None:
            found.append((patterns, f"../{base}"))
    return tuple(reversed(found))


def _ignore_file(folder: Path) -> Patterns | None:
    path = folder / ".gitignore"
    try:
        if path.is_symlink() or not path.is_file():  # git follows no link here either
            return None
        with path.open("rb") as file:
            data = file.read(_MAX_IGNORE_FILE)
    except OSError:
        return None
    return Patterns(data.decode("utf-8", "replace").splitlines())
