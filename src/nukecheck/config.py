"""The configuration of a project: found, read, and held against what can be configured."""

from __future__ import annotations

import datetime
import difflib
import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from types import MappingProxyType

from nukecheck.patterns import pattern
from nukecheck.records import Record

NAMES = ("nukecheck.toml", "pyproject.toml")
_TABLE = b"tool.nukecheck"
_OURS = b"nukecheck"
_LARGEST = 1 << 20
_MAY_BE_OURS = pattern(rb"tool[\"']?\s*(?:\.\s*[\"']?nukecheck|\]|=)")  # before all of it is read
_ENDLESS_KEY = pattern(
    rb"^(?:[^.\n]*+\.){500}", re.MULTILINE
)  # the reader of TOML takes the square of a key's parts
_MOST_IGNORES = 1000
_IGNORE_KEYS = ("fact", "paths", "reason", "until")


class ConfigError(Exception):
    """A configuration that cannot be used: where, what is wrong, and what helps."""

    def __init__(self, place: str, message: str, hint: str = "") -> None:
        super().__init__(f"{place}: {message}")
        self.message = f"{place}: {message}"
        self.hint = hint


class IgnoreRule(Record):
    """Findings that the configuration leaves out: of a fact, in some files or all, for a reason and a time.

    ``fact`` and ``paths`` are patterns; ``root`` is the folder that the paths are relative to.
    """

    fact: str
    paths: tuple[str, ...] = ()
    reason: str = ""
    until: datetime.date | None = None
    place: str = ""
    root: Path = Path()


class Config(Record):
    """What a configuration file sets; without a file, nothing."""

    path: Path | None = None
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    ignores: tuple[IgnoreRule, ...] = ()


class Key(Record):
    """Something that can be configured: what is there without configuration, and a line of help."""

    name: str
    default: object
    help: str
    read: Callable[[object], object]


def find_config(start: Path) -> Path | None:
    """Return the configuration that holds for a file or folder: the nearest upwards, within its repository.

    A pyproject.toml counts only when it has a table ``[tool.nukecheck]``.
    """
    folder = start.resolve()
    if not folder.is_dir():
        folder = folder.parent
    while True:
        for name in NAMES:
            path = folder / name
            if _leads_out(path):
                hint = "copy the file, or name it with --config"
                raise ConfigError(shown(path), "the file is a link that leads out of the repository", hint)
            if path.is_file() and (name == NAMES[0] or _table(path) is not None):
                return path
        if (folder / ".git").exists() or folder.parent == folder:
            return None
        folder = folder.parent


def _leads_out(path: Path) -> bool:
    """Tell whether a file is a link to something outside its repository, or without one its folder."""
    if not path.is_symlink():
        return False
    top = next((folder for folder in path.parents if (folder / ".git").exists()), path.parent)
    return not path.resolve().is_relative_to(top)


def load_config(path: Path) -> Config:
    """Read a configuration file; raise ``ConfigError`` for anything that is not right in it."""
    table = _table(path)
    if table is None:
        raise ConfigError(shown(path), "it has no table [tool.nukecheck]", "nukecheck init writes one")
    values: dict[str, object] = {}
    ignores: tuple[IgnoreRule, ...] = ()
    for name, value in table.items():
        key = KEYS.get(name)
        if key is None:
            known = difflib.get_close_matches(name.replace("_", "-"), KEYS, n=1)
            hint = f"did you mean {known[0]}?" if known else f"known here: {', '.join(KEYS)}"
            raise ConfigError(shown(path), f"unknown key {name!r}", hint)
        try:
            if name == "ignore":
                ignores = _ignores(value, path)
            else:
                values[name] = key.read(value)
        except ValueError as error:
            raise ConfigError(shown(path), f"{name}: {error}", key.help) from None
    for name in ("facts", "baseline"):
        if name in values:
            values[name] = _inside(values[name], path, name)
    return Config(path, MappingProxyType(values), ignores)


def shown(path: Path) -> str:
    """Return how a file is named in messages: from the working directory if it lies below that."""
    relative = os.path.relpath(path)
    return path.as_posix() if relative.startswith("..") else Path(relative).as_posix()


def _table(path: Path) -> dict[str, object] | None:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise ConfigError(shown(path), "the file is too large for a configuration")
        if path.name == NAMES[1] and (_OURS not in data or not _MAY_BE_OURS.search(data)):
            return None
        import tomllib  # most projects have no configuration to read

        if _ENDLESS_KEY.search(data):
            raise ValueError("a line has too many dots in it")
        whole = tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except OSError as error:
        raise ConfigError(shown(path), f"cannot be read: {error.strerror}", "check its permissions") from None
    except (ValueError, RecursionError) as error:
        if path.name == NAMES[1] and _TABLE not in data:
            return None  # not ours; other programs complain of it
        raise ConfigError(shown(path), f"this is not TOML: {error}", "look at https://toml.io") from None
    if path.name == NAMES[0]:
        return whole
    tool = whole.get("tool")
    table = tool.get("nukecheck") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _ignores(value: object, path: Path) -> tuple[IgnoreRule, ...]:
    if not isinstance(value, list):
        raise ValueError("this must be a list")
    if len(value) > _MOST_IGNORES:
        raise ValueError(f"there are more than {_MOST_IGNORES} entries")
    rules = []
    for number, item in enumerate(value, 1):
        place = f"{shown(path)}: ignore, entry {number}"
        entry = {"fact": item} if isinstance(item, str) else item
        if not isinstance(entry, dict) or not isinstance(entry.get("fact"), str):
            raise ValueError(
                f'entry {number} must name a fact: {{fact = "new-start.expiry", reason = "..."}}'
            )
        if unknown := [key for key in entry if key not in _IGNORE_KEYS]:
            near = difflib.get_close_matches(unknown[0], _IGNORE_KEYS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(_IGNORE_KEYS)}"
            raise ValueError(f"entry {number} has an unknown key {unknown[0]!r}; {hint}")
        until = entry.get("until")
        rules.append(
            IgnoreRule(
                fact=entry["fact"],
                paths=_texts(entry.get("paths", [])),
                reason=_text(entry.get("reason", "")),
                until=None if until is None else datetime.date.fromisoformat(_date(until)),
                place=place,
                root=path.parent,
            )
        )
    return tuple(rules)


def _inside(value: object, path: Path, name: str) -> object:
    """Return paths made absolute; a configuration must not lead out of its own folder."""
    root = path.parent.resolve()

    def resolved(text: str) -> Path:
        found = (root / text).resolve()
        if not found.is_relative_to(root):
            hint = f"--{name} on the command line may name any place"
            raise ConfigError(shown(path), f"{name}: {text!r} leads out of the folder of this file", hint)
        return found

    return tuple(resolved(text) for text in value) if isinstance(value, tuple) else resolved(str(value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not text")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"{value!r} is not a list of texts")
    return tuple(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{value!r} is not a number from 0")
    return value


def _date(value: object) -> str:
    text = value.isoformat() if isinstance(value, datetime.date) else _text(value)
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError(f"{text!r} is not a date like 2026-02-05") from None


def _one_of(*choices: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in choices:
            near = difflib.get_close_matches(str(value), choices, n=1)
            meant = f"; did you mean {near[0]}?" if near else ""
            raise ValueError(f"{value!r} is not one of {', '.join(choices)}{meant}")
        return str(value)

    return read


def _some_of(*choices: str) -> Callable[[object], tuple[str, ...]]:
    one = _one_of(*choices)
    return lambda value: tuple(one(item) for item in _texts(value))


def _keys(*keys: Key) -> Mapping[str, Key]:
    return MappingProxyType({key.name: key for key in keys})


FORMATS: Sequence[str] = ("text", "json", "jsonl", "sarif", "github", "junit", "rdjson", "markdown", "html")
KEYS = _keys(
    Key("facts", (), "folders with facts of your own, relative to this file", _texts),
    Key("lang", "auto", "language of the texts: nl, en or auto", _one_of("nl", "en", "auto")),
    Key("format", "text", f"how to report: {', '.join(FORMATS)}", _one_of(*FORMATS)),
    Key(
        "fail-on",
        "conflicting",
        "from which verdict on the exit code is 1: conflicting, disputed, unverified or never",
        _one_of("conflicting", "disputed", "unverified", "never"),
    ),
    Key(
        "show",
        (),
        "show these findings too: supported, unverified or all",
        _some_of("supported", "unverified", "all"),
    ),
    Key("full", False, "print every finding with its sentence and all sources", _flag),
    Key("as-of", "", "read texts as written on this date; by default that of the database", _date),
    Key(
        "include",
        (),
        "take only files of a folder that match a pattern, as in a .gitignore beside this file",
        _texts,
    ),
    Key(
        "exclude",
        (),
        "leave out files of a folder that match a pattern, as in a .gitignore beside this file",
        _texts,
    ),
    Key("gitignore", True, "leave out what .gitignore names", _flag),
    Key("quotes", "check", "findings in quotations: check, warn or skip", _one_of("check", "warn", "skip")),
    Key("baseline", "", "a file of known findings, written by nukecheck baseline", _text),
    Key("jobs", 1, "how many processes check at once; 0 is one a core", _count),
    Key("ignore", (), "findings to leave out: a list of {fact, paths, reason, until}", lambda value: value),
)
"""Everything that can be configured, in the order in which it is shown."""
