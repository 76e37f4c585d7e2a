"""The files of a database folder, found in a fixed order and decoded within bounds."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from nukecheck.factbase.location import SUFFIXES
from nukecheck.factbase.problems import Problem
from nukecheck.factbase.yamltree import MAX_CHARACTERS
from nukecheck.records import Record


class DataFile(Record):
    """One file: its path in the folder, the path that messages show, and its text."""

    relative: str
    path: str
    text: str


def read_folder(folder: Path, label: str) -> tuple[list[DataFile], list[Problem]]:
    """Read every YAML file below a folder, sorted by path; ``label`` stands for the folder in messages."""
    if not folder.is_dir():
        message = "this is not a folder" if folder.exists() else "there is no such folder"
        return [], [Problem(label, 1, 1, message, "a database is a folder with YAML files")]
    files: list[DataFile] = []
    problems: list[Problem] = []
    home = folder.resolve()
    for path in _yaml_files(folder):
        relative = path.relative_to(folder).as_posix()
        shown_path = f"{label}/{relative}"
        if not path.resolve().is_relative_to(home):
            message = "the file is a link that leads out of the folder"
            problems.append(Problem(shown_path, 1, 1, message, "copy the file into it"))
            continue
        try:
            text = _decoded(path)
        except OSError as error:
            problems.append(Problem(shown_path, 1, 1, f"cannot be read: {error.strerror}"))
        except UnicodeDecodeError as error:
            line, column = _position(error.object, error.start)
            message = f"byte 0x{error.object[error.start]:02X} is not UTF-8"
            problems.append(Problem(shown_path, line, column, message, "save the file as UTF-8"))
        else:
            files.append(DataFile(relative, shown_path, text))
    if not files and not problems:
        problems.append(Problem(label, 1, 1, "the folder holds no YAML file", "name the files *.yaml"))
    return files, problems


def fingerprint(files: Iterable[DataFile]) -> str:
    """Return a digest of paths and contents; line ends do not count."""
    digest = hashlib.sha256()
    for file in files:
        for part in (file.relative, file.text):
            data = part.encode("utf-8")
            digest.update(b"%d:" % len(data))
            digest.update(data)
    return f"sha256:{digest.hexdigest()}"


def _yaml_files(folder: Path) -> list[Path]:
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            Path(place, name)
            for name in names
            if name.endswith(SUFFIXES) and not name.startswith(".") and Path(place, name).is_file()
        ]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _decoded(path: Path) -> str:
    with path.open("rb") as stream:
        data = stream.read(4 * MAX_CHARACTERS + 1)
    text = data.decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _position(data: bytes, at: int) -> tuple[int, int]:
    line = data.count(b"\n", 0, at) + 1
    start = data.rfind(b"\n", 0, at) + 1
    return line, len(data[start:at].decode("utf-8", "replace")) + 1
