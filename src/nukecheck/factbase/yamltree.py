"""YAML as a tree of text that knows its lines and columns.

Nothing is interpreted (``no`` stays "no", ``010`` stays "010"), and what could mislead or exhaust a reader
is refused: doubled keys, anchors and aliases, tags, several documents, and files beyond fixed bounds. The
tree is built from parser events and not by ``compose``, which resolves aliases without a trace and descends
by recursion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from nukecheck.factbase.model import Place
from nukecheck.factbase.problems import Problem, shown
from nukecheck.records import Record

MAX_DEPTH = 12
MAX_SCALAR = 10_000
MAX_CHARACTERS = 32_000_000
# What YAML does not allow in a file, as its own readers define it.
_FORBIDDEN = re.compile("[^\x09\x0a\x0d\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Scalar(Record):
    """A piece of text; ``verbatim`` where the file has it so, on one line and without quotes."""

    value: str
    place: Place
    verbatim: bool = False

    def part(self, start: int, end: int) -> Scalar:
        """Return a part of the text, with its own place where that can be told."""
        place = self.place
        if self.verbatim:
            place = Place(place.path, place.line, place.column + start)
        return Scalar(self.value[start:end], place, self.verbatim)


class ListNode(Record):
    """A list of nodes."""

    items: list[Node]
    place: Place


class MapNode(Record):
    """Keys with their nodes, in order; ``keys`` holds the places of the keys."""

    entries: dict[str, Node]
    keys: dict[str, Scalar]
    place: Place

    def get(self, key: str) -> Node | None:
        """Return the node under a key."""
        return self.entries.get(key)

    def where(self, key: str) -> Place:
        """Return the place of a key, or of the mapping where it has no such key."""
        return self.keys[key].place if key in self.keys else self.place


Node = Scalar | ListNode | MapNode

KIND_NAMES = {Scalar: "text", ListNode: "a list", MapNode: "a mapping"}


def kind_name(node: Node) -> str:
    """Say in a word what sort of node it is."""
    return KIND_NAMES[type(node)]


def split(scalar: Scalar, separator: str) -> list[Scalar]:
    """Return the parts between separators, without the spaces around them."""
    parts: list[Scalar] = []
    start = 0
    for piece in scalar.value.split(separator):
        left = start + len(piece) - len(piece.lstrip())
        parts.append(scalar.part(left, left + len(piece.strip())))
        start += len(piece) + len(separator)
    return parts


def read_tree(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document; an empty one is None.

    Problems come back beside the tree; where the syntax itself is broken there is no tree.
    """
    if len(text) > MAX_CHARACTERS:
        message = f"the file is too long: {len(text)} characters, at most {MAX_CHARACTERS} are read"
        return None, [Problem(path, 1, 1, message, "split it by topic")]
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=_loader()):
            builder.take(event)
            if builder.stopped:
                return None, builder.problems
    except yaml.YAMLError as error:
        builder.problems.append(_syntax_problem(error, text, path))
        return None, builder.problems
    return builder.root, builder.problems


def _loader() -> Any:
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being filled; ``key`` is the key whose value is awaited."""

    node: ListNode | MapNode
    key: Scalar | None = None


@dataclass
class _Builder:
    path: str
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    stopped: bool = False
    _stack: list[_Open] = field(default_factory=list)

    def take(self, event: Any) -> None:
        """Add what one event brings."""
        if isinstance(event, yaml.ScalarEvent):
            self._check_plainness(event)
            if len(event.value) > MAX_SCALAR:
                length = f"{len(event.value)} characters, at most {MAX_SCALAR}"
                self._complain(event, f"the text is too long: {length}")
                self.stopped = True
            self._add(Scalar(event.value, self._place(event), _verbatim(event)))
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._check_plainness(event)
            self._open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            written = f"*{event.anchor}"
            hint = f'write "{written}" in quotes if the * is meant'
            self._complain(event, f"an alias ({written}) is not allowed", hint)
            self._add(Scalar(written, self._place(event)))
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._complain(event, "a second document (---) in one file", "use one file for each")
            self.stopped = True

    def _open(self, event: Any) -> None:
        place = self._place(event)
        node: MapNode | ListNode = (
            MapNode({}, {}, place) if isinstance(event, yaml.MappingStartEvent) else ListNode([], place)
        )
        if len(self._stack) >= MAX_DEPTH:
            self._complain(event, f"lists and mappings are nested more than {MAX_DEPTH} deep")
            self.stopped = True
        self._add(node)
        self._stack.append(_Open(node))

    def _add(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        parent = self._stack[-1]
        if isinstance(parent.node, ListNode):
            parent.node.items.append(node)
        elif parent.key is None:
            parent.key = self._as_key(node, parent.node)
        else:
            parent.node.entries.setdefault(parent.key.value, node)
            parent.key = None

    def _as_key(self, node: Node, mapping: MapNode) -> Scalar:
        if not isinstance(node, Scalar):
            self.problems.append(Problem.at(node.place, f"{kind_name(node)} cannot be a key"))
            return Scalar("", node.place)
        first = mapping.keys.get(node.value)
        if first is None:
            mapping.keys[node.value] = node
        else:
            message = f"the key {shown(node.value)} stands twice"
            self.problems.append(Problem.at(node.place, message, f"first in line {first.place.line}"))
        return node

    def _check_plainness(self, event: Any) -> None:
        if event.anchor is not None:
            hint = f'write "&{event.anchor}" in quotes if the & is meant'
            self._complain(event, f"an anchor (&{event.anchor}) is not allowed", hint)
        if event.tag is not None:
            self._complain(event, f"a tag ({event.tag}) is not allowed", "put the text in quotes")

    def _complain(self, event: Any, message: str, hint: str = "") -> None:
        self.problems.append(Problem.at(self._place(event), message, hint))

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1)


def _verbatim(event: Any) -> bool:
    return bool(event.implicit[0]) and event.start_mark.line == event.end_mark.line


def _syntax_problem(error: yaml.YAMLError, text: str, path: str) -> Problem:
    hint = "put text with : or # or a leading [ { * & ! % @ in quotes"
    mark = getattr(error, "problem_mark", None)
    if isinstance(error, yaml.MarkedYAMLError) and mark is not None:
        what = ", ".join(part for part in (error.context, error.problem) if part)
        return Problem(path, mark.line + 1, mark.column + 1, f"not valid YAML: {what}", hint)
    found = _FORBIDDEN.search(text)
    if found is None:
        return Problem(path, 1, 1, f"not valid YAML: {error}", hint)
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
    message = f"the character U+{ord(found[0]):04X} is not allowed"
    return Problem(path, line, column, message, "delete it")
