"""Patterns as in ``.gitignore``, matched in time that no pattern of a stranger can blow up.

The usual libraries turn a pattern into one regular expression, and ``*a*a*a*a*a*a*b`` then takes minutes on a
single name. Here a star is tried once at each place, and ``**`` once at each folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import translate

from nukecheck.records import Record

_LONGEST = 1000  # characters of a pattern; a longer one matches nothing


class _Rule(Record):
    negated: bool
    folders_only: bool
    parts: tuple[re.Pattern[str] | None, ...]  # one a folder or file name, None for "**"


class Patterns:
    """A list of ignore patterns; the last one that matches a path decides."""

    __slots__ = ("_rules",)

    def __init__(self, lines: Iterable[str]) -> None:
        self._rules = tuple(rule for line in lines if (rule := _rule(line)) is not None)

    def decide(self, path: str, is_folder: bool = False) -> bool | None:
        """Return True when a path is matched, False when a ``!`` pattern takes it back, else None."""
        names = path.split("/")
        for rule in reversed(self._rules):
            if (is_folder or not rule.folders_only) and _matches(rule.parts, names):
                return not rule.negated
        return None

    def covers(self, path: str) -> bool:
        """Tell whether ``path`` or a folder that it lies in is matched."""
        names = path.split("/")
        folders = ("/".join(names[:depth]) for depth in range(1, len(names)))
        return any(self.decide(folder, True) for folder in folders) or bool(self.decide(path))


def _rule(line: str) -> _Rule | None:
    line = line.rstrip("\r\n")
    if not line.endswith("\\ "):
        line = line.rstrip(" ")
    if not line or line.startswith("#") or len(line) > _LONGEST:
        return None
    negated = line.startswith("!")
    pattern = line[negated:]
    folders_only = pattern.endswith("/")
    pattern = pattern.rstrip("/")
    anchored = "/" in pattern
    names = [name for name in pattern.split("/") if name]
    if not names:
        return None
    if not anchored:
        names.insert(0, "**")
    parts: list[re.Pattern[str] | None] = []
    for name in names:
        if name != "**":
            parts.append(_compiled(name))
        elif not parts or parts[-1] is not None:
            parts.append(None)
    return _Rule(negated, folders_only, tuple(parts))


def _compiled(name: str) -> re.Pattern[str]:
    # fnmatch writes a backslash before a sign as the class of that sign, and ends each star for good once
    # what follows it was found: no backtracking between stars
    name = re.sub(r"\\(.)", lambda match: f"[{match[1]}]" if match[1] in "*?[" else match[1], name)
    return re.compile(translate(name.replace("[^", "[!")))


def _matches(parts: tuple[re.Pattern[str] | None, ...], names: list[str]) -> bool:
    """Match names against parts; as with stars in a name, only the last ``**`` needs to be tried again."""
    part = name = 0
    again = -1
    resume = 0
    while name < len(names):
        if part < len(parts) and parts[part] is None:
            if part == len(parts) - 1:
                return True
            again, resume = part, name
            part += 1
        elif part < len(parts) and parts[part].match(names[name]):  # type: ignore[union-attr]
            part, name = part + 1, name + 1
        elif again != -1:
            resume += 1
            part, name = again + 1, resume
        else:
            return False
    return part == len(parts)
