"""Reading the keys of one entry: types, spellings and absences, each complaint at its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from nukecheck.factbase.model import Place
from nukecheck.factbase.problems import Problem, listed, nearest, shown
from nukecheck.factbase.yamltree import ListNode, MapNode, Node, Scalar, kind_name
from nukecheck.records import Record

LANGUAGES = ("en", "nl")
FLAGS = {"yes": True, "true": True, "no": False, "false": False}


class Reference(StrEnum):
    """What a name in a file may refer to."""

    CONCEPT = "concept"
    SOURCE = "source"
    FACT = "fact"


class Use(Record):
    """A name that must be defined somewhere in the database."""

    kind: Reference
    name: Scalar


@dataclass
class Notebook:
    """What reading gathers on its way: complaints, and names to look up once everything is read."""

    problems: list[Problem] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)

    def complain(self, where: Node | Place, message: str, hint: str = "") -> None:
        """Note a problem."""
        place = where if isinstance(where, Place) else where.place
        self.problems.append(Problem.at(place, message, hint))

    def use(self, kind: Reference, names: Iterable[Scalar]) -> tuple[str, ...]:
        """Note that names must be defined, and return them as text."""
        taken = tuple(names)
        self.uses += [Use(kind, name) for name in taken]
        return tuple(name.value for name in taken)


class Fields:
    """One mapping of a file, asked key by key.

    ``what`` names the entry in messages. A key that is not among ``known`` is a problem at once.
    """

    def __init__(self, node: MapNode, known: Iterable[str], what: str, notebook: Notebook) -> None:
        self.node = node
        self.what = what
        self.notebook = notebook
        known = list(known)
        for key, scalar in node.keys.items():
            if key not in known:
                notebook.complain(scalar, f"unknown key {shown(key)} in {what}", _key_hint(node, key, known))

    def __contains__(self, key: str) -> bool:
        return key in self.node.entries

    def require(self, *keys: str) -> bool:
        """Complain about each of the keys that is missing; tell whether all are there."""
        missing = [key for key in keys if key not in self]
        for key in missing:
            self.notebook.complain(self.node, f"{self.what} has no {key}", f"add {key}: ...")
        return not missing

    def scalar(self, key: str) -> Scalar | None:
        """Return the text under a key with its place, or None where it is missing or not text."""
        return text_of(self.node.get(key), key, self.notebook)

    def text(self, key: str) -> str:
        """Return the text under a key, "" where there is none."""
        scalar = self.scalar(key)
        return scalar.value.strip() if scalar else ""

    def scalars(self, key: str) -> list[Scalar]:
        """Return the texts of a list; a single text counts as a list of one."""
        return texts_of(self.node.get(key), key, self.notebook)

    def concepts(self, key: str) -> tuple[str, ...]:
        """Return the concepts that a list names."""
        return self.notebook.use(Reference.CONCEPT, self.scalars(key))

    def flag(self, key: str, default: bool) -> bool:
        """Return yes or no."""
        scalar = self.scalar(key)
        if scalar is None:
            return default
        if scalar.value.lower() not in FLAGS:
            self.notebook.complain(scalar, f"{key} must be yes or no, not {shown(scalar.value)}")
            return default
        return FLAGS[scalar.value.lower()]

    def choice(self, key: str, allowed: Iterable[str], default: str) -> str:
        """Return one of a few words."""
        scalar = self.scalar(key)
        if scalar is None:
            return default
        allowed = list(allowed)
        if scalar.value not in allowed:
            message = f"{key} must be {listed(allowed)}, not {shown(scalar.value)}"
            self.notebook.complain(scalar, message, nearest(scalar.value, allowed))
            return default
        return scalar.value

    def by_language(self, key: str, complete: bool = True) -> dict[str, str]:
        """Return a text for each language; ``complete`` demands every language."""
        node = self.node.get(key)
        if node is None:
            return {}
        if not isinstance(node, MapNode):
            hint = f"write {key}: {{en: ..., nl: ...}}"
            self.notebook.complain(node, f"{key} must be a text for each language", hint)
            return {}
        inner = Fields(node, LANGUAGES, key, self.notebook)
        if complete:
            inner.require(*LANGUAGES)
        return {language: text for language in LANGUAGES if (text := inner.text(language))}


def _key_hint(node: MapNode, key: str, known: list[str]) -> str:
    value = node.get(key)
    if isinstance(value, Scalar) and not value.value:
        return "if it belongs to the text before it, put that text in quotes"
    return nearest(key, known) or f"known here: {', '.join(known)}"


def text_of(node: Node | None, key: str, notebook: Notebook) -> Scalar | None:
    """Return a node as text, or complain."""
    if node is None:
        return None
    if not isinstance(node, Scalar):
        notebook.complain(node, f"{key} must be text, not {kind_name(node)}", "put text with : in quotes")
        return None
    if not node.value.strip():
        notebook.complain(node, f"{key} is empty", f"give it a value or take {key} away")
        return None
    return node


def texts_of(node: Node | None, key: str, notebook: Notebook) -> list[Scalar]:
    """Return a node as a list of texts, or complain."""
    if node is None:
        return []
    if isinstance(node, MapNode):
        notebook.complain(node, f"{key} must be a list, not a mapping", f"write {key}: [..., ...]")
        return []
    if isinstance(node, ListNode):
        if not node.items:
            notebook.complain(node, f"{key} is empty", f"give it a value or take {key} away")
        found = (text_of(item, key, notebook) for item in node.items)
        return [scalar for scalar in found if scalar]
    scalar = text_of(node, key, notebook)
    return [scalar] if scalar else []
