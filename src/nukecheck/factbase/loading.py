"""Loading the database: files become one FactBase, or one error that names everything that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nukecheck.factbase import location
from nukecheck.factbase.bookkeeping import read_calculations, read_not_claims
from nukecheck.factbase.facts import Entry, Extension, extended, read_facts
from nukecheck.factbase.fields import Fields, Notebook, Reference
from nukecheck.factbase.files import DataFile, fingerprint, read_folder
from nukecheck.factbase.location import SHIPPED_LABEL
from nukecheck.factbase.model import Calculation, Concept, FactBase, NotClaim, Source
from nukecheck.factbase.problems import FactBaseError, Problem, nearest, shown
from nukecheck.factbase.recorded import read_edtf
from nukecheck.factbase.vocabulary import FormPlaces, read_concepts, read_sources
from nukecheck.factbase.yamltree import MapNode, Node, read_tree
from nukecheck.records import replace

NAME_FILE = "database.yaml"
SOURCES_FILE = "sources.yaml"
VOCABULARY_FOLDER = "vocabulary/"
ARITHMETIC_FILE = "arithmetic.yaml"
NOT_CLAIMS_FILE = "not-claims.yaml"
NAME_KEYS = ("version", "date", "title", "domain")
MAX_SUGGESTIONS = 100
_NAME_SHAPE = "version: 1.0.0 and date: 2026-02-05"


@dataclass
class Reading:
    """Everything that was read from the folders, with the nodes, and all complaints so far."""

    notebook: Notebook = field(default_factory=Notebook)
    entries: dict[str, Entry] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    forms: FormPlaces = field(default_factory=dict)
    unread: set[Reference] = field(default_factory=set)
    calculations: list[Calculation] = field(default_factory=list)
    not_claims: list[NotClaim] = field(default_factory=list)
    version: str = ""
    date: str = ""
    fingerprint: str = ""
    domain: tuple[str, ...] = ()
    anywhere: bool = False

    def factbase(self) -> FactBase:
        """Return what was read as the database."""
        return FactBase(
            facts={name: entry.fact for name, entry in self.entries.items()},
            sources=self.sources,
            concepts=self.concepts,
            version=self.version,
            date=self.date,
            fingerprint=self.fingerprint,
            calculations=tuple(self.calculations),
            not_claims=tuple(self.not_claims),
            domain=() if self.anywhere else self.domain,
        )


def load_factbase(extra: Sequence[Path] = (), root: Path | None = None) -> FactBase:
    """Read the shipped database (or the one in ``root``) and the folders in ``extra`` that add to it.

    Raises FactBaseError with every problem that was found.
    """
    reading = read_database(extra, root)
    if reading.notebook.problems:
        raise FactBaseError(reading.notebook.problems)
    return reading.factbase()


def read_database(extra: Sequence[Path] = (), root: Path | None = None) -> Reading:
    """Read the folders and gather what is wrong with them, without raising."""
    reading = Reading()
    folders = [(root, root.as_posix()) if root else (location.shipped_folder(), SHIPPED_LABEL)]
    folders += [(folder, folder.as_posix()) for folder in extra]
    every: list[DataFile] = []
    extensions: list[Extension] = []
    for at, (folder, label) in enumerate(folders):
        files, problems = read_folder(folder, label)
        every += files
        domain, known = reading.domain, len(reading.entries)
        for file in files:
            _read_file(file, reading, extensions, first=at == 0)
        if at and len(reading.entries) > known and reading.domain == domain:
            reading.anywhere = True  # what shows that a text is about its facts is told nowhere
        if at == 0 and files and not any(file.relative == NAME_FILE for file in files):
            hint = f"write {_NAME_SHAPE} into it"
            problems.append(Problem(f"{label}/{NAME_FILE}", 1, 1, "the file is missing", hint))
        reading.notebook.problems += problems
    reading.fingerprint = fingerprint(every)
    _extend(reading, extensions)
    _look_up(reading)
    return reading


def _read_file(file: DataFile, reading: Reading, extensions: list[Extension], first: bool) -> None:
    notebook = reading.notebook
    tree, problems = read_tree(file.text, file.path)
    notebook.problems += problems
    listed = _defines(file) is Reference.FACT and file.relative != NAME_FILE
    if problems if tree is None else isinstance(tree, MapNode) is listed:
        reading.unread.add(_defines(file))
    if tree is None:
        return
    if file.relative == NAME_FILE:
        _read_name(tree, reading, first)
    elif file.relative == SOURCES_FILE:
        read_sources(tree, notebook, reading.sources)
    elif file.relative.startswith(VOCABULARY_FOLDER):
        read_concepts(tree, notebook, reading.concepts, reading.forms)
    elif file.relative == ARITHMETIC_FILE:
        reading.calculations += read_calculations(tree, notebook)
    elif file.relative == NOT_CLAIMS_FILE:
        reading.not_claims += read_not_claims(tree, notebook)
    else:
        for entry in read_facts(tree, notebook):
            if isinstance(entry, Extension):
                extensions.append(entry)
            else:
                _add(entry, reading)


def _defines(file: DataFile) -> Reference:
    if file.relative == SOURCES_FILE:
        return Reference.SOURCE
    return Reference.CONCEPT if file.relative.startswith(VOCABULARY_FOLDER) else Reference.FACT


def _read_name(tree: Node, reading: Reading, first: bool) -> None:
    notebook = reading.notebook
    if not isinstance(tree, MapNode):
        notebook.complain(tree, "this file must be a mapping", f"write {_NAME_SHAPE}")
        return
    fields = Fields(tree, NAME_KEYS, NAME_FILE, notebook)
    reading.domain += fields.concepts("domain")
    if not first:
        return
    fields.require("version", "date")
    reading.version = fields.text("version")
    date = fields.scalar("date")
    if date is None:
        return
    reading.date = date.value
    value = read_edtf(date.value)
    if value is None or value.precision != "day":
        notebook.complain(date, f"{shown(date.value)} is not a day", "write 2026-02-05")


def _add(entry: Entry, reading: Reading) -> None:
    first = reading.entries.get(entry.fact.id)
    if first is None:
        reading.entries[entry.fact.id] = entry
        return
    place, other = entry.fact.place or entry.node.place, first.fact.place or first.node.place
    hint = f"first in {other.path}:{other.line}; to add evidence to it, write extends: and only evidence"
    reading.notebook.complain(place, f"the fact {shown(entry.fact.id)} is defined twice", hint)


def _extend(reading: Reading, extensions: list[Extension]) -> None:
    for extension in extensions:
        entry = reading.entries.get(extension.name.value)
        if entry is None and Reference.FACT in reading.unread:
            continue
        if entry is None:
            hint = nearest(extension.name.value, list(reading.entries))
            if "extends" not in extension.node.entries:
                hint = hint or "a new fact needs kind, statement and more"
            message = f"there is no fact {shown(extension.name.value)} to add evidence to"
            reading.notebook.complain(extension.name, message, hint)
            continue
        fact = extended(entry.fact, extension, reading.notebook)
        reading.entries[fact.id] = replace(entry, fact=fact)


def _look_up(reading: Reading) -> None:
    """Find names that nothing defines; a kind of which a file could not be read is left alone."""
    known: dict[Reference, tuple[Iterable[str], str]] = {
        Reference.CONCEPT: (reading.concepts, "vocabulary/*.yaml"),
        Reference.SOURCE: (reading.sources, SOURCES_FILE),
        Reference.FACT: (reading.entries, "the facts"),
    }
    hints: dict[tuple[Reference, str], str] = {}
    complained = {(p.path, p.line, p.column) for p in reading.notebook.problems}
    for use in reading.notebook.uses:
        names, where = known[use.kind]
        word = use.name.value
        place = use.name.place
        if word in names or use.kind in reading.unread:
            continue
        if (place.path, place.line, place.column) in complained:  # an alias, say: one complaint is enough
            continue
        if (use.kind, word) not in hints and len(hints) < MAX_SUGGESTIONS:
            hints[use.kind, word] = nearest(word, list(names))
        hint = hints.get((use.kind, word)) or f"define it in {where}"
        reading.notebook.complain(use.name, f"unknown {use.kind.value} {shown(word)}", hint)
