"""Reading concepts and sources."""

from __future__ import annotations

import re

from nukecheck.factbase.fields import LANGUAGES, Fields, Notebook
from nukecheck.factbase.model import Concept, Place, Source
from nukecheck.factbase.problems import shown
from nukecheck.factbase.recorded import read_edtf
from nukecheck.factbase.yamltree import MapNode, Node, Scalar, kind_name
from nukecheck.lexicon.phrases import spelt_out
from nukecheck.records import replace

FORM_KEYS = ("all", *LANGUAGES)
CONCEPT_KEYS = (
    *FORM_KEYS,
    *("class", "part-of", "broader", "members", "opposite", "goes-with", "topic", "governs"),
)
SOURCE_KEYS = (
    *("title", "kind", "date", "dated_by", "language", "label", "file", "author", "publisher", "translation"),
    *("stance", "notes", "voice"),
)
REQUIRED_SOURCE = ("title", "kind", "date", "dated_by", "language", "label")
NOT_STATED = "not stated"
_CONCEPT_SHAPE = "write concept-id: {en: [...], nl: [...]}"
_SOURCE_SHAPE = "write source-id: {title: ..., kind: ..., ...}"
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


FormPlaces = dict[tuple[str, str], Place]


def read_concepts(root: Node, notebook: Notebook, known: dict[str, Concept], places: FormPlaces) -> None:
    """Add the concepts of one vocabulary file to those that are known, and where their forms stand."""
    if not isinstance(root, MapNode):
        message = f"a vocabulary is a mapping of concepts, not {kind_name(root)}"
        notebook.complain(root, message, _CONCEPT_SHAPE)
        return
    for name, node in root.entries.items():
        key = root.keys[name]
        check_name(key, "concept", notebook)
        if not isinstance(node, MapNode):
            notebook.complain(key, f"the concept {shown(name)} must be a mapping", _CONCEPT_SHAPE)
            continue
        _merge(_concept(key, node, notebook, places), known, key, notebook)


def read_sources(root: Node, notebook: Notebook, known: dict[str, Source]) -> None:
    """Add the sources of one file to those that are known."""
    if not isinstance(root, MapNode):
        notebook.complain(root, f"sources are a mapping, not {kind_name(root)}", _SOURCE_SHAPE)
        return
    for name, node in root.entries.items():
        key = root.keys[name]
        check_name(key, "source", notebook)
        if not isinstance(node, MapNode):
            notebook.complain(key, f"the source {shown(name)} must be a mapping", _SOURCE_SHAPE)
            continue
        first = known.get(name)
        if first is not None and first.place is not None:
            hint = f"first in {first.place.path}:{first.place.line}"
            notebook.complain(key, f"the source {shown(name)} is defined twice", hint)
            continue
        known[name] = _source(key, node, notebook)


def check_name(name: Scalar, what: str, notebook: Notebook) -> None:
    """Complain where an id is not lower-case words joined by hyphens."""
    if not NAME.fullmatch(name.value):
        hint = "use lower-case letters and digits, words joined by -"
        notebook.complain(name, f"{shown(name.value)} cannot be the id of a {what}", hint)


def _concept(key: Scalar, node: MapNode, notebook: Notebook, places: FormPlaces) -> Concept:
    fields = Fields(node, CONCEPT_KEYS, f"concept {key.value}", notebook)
    forms: dict[str, dict[str, None]] = {}
    for language in FORM_KEYS:
        if language in fields:
            found = forms[language] = {}
            for scalar in fields.scalars(language):
                for form in spelt_out(scalar.value.strip()):
                    places.setdefault((key.value, form), scalar.place)
                    found.setdefault(form)
    return Concept(
        id=key.value,
        forms={language: tuple(found) for language, found in forms.items()},
        cls=fields.text("class"),
        part_of=fields.concepts("part-of"),
        broader=fields.concepts("broader"),
        members=fields.concepts("members"),
        opposite=fields.concepts("opposite"),
        goes_with=fields.concepts("goes-with"),
        topic=fields.flag("topic", True),
        governs=_spans(fields, notebook),
        place=key.place,
    )


def _spans(fields: Fields, notebook: Notebook) -> tuple[str, ...]:
    scalars = fields.scalars("governs")
    for scalar in scalars:
        if read_edtf(scalar.value) is None:
            hint = "write 2009-01-20/2017-01-20"
            notebook.complain(scalar, f"{shown(scalar.value)} is not an EDTF date", hint)
    return tuple(scalar.value for scalar in scalars if read_edtf(scalar.value) is not None)


def _merge(new: Concept, known: dict[str, Concept], key: Scalar, notebook: Notebook) -> None:
    old = known.get(new.id)
    if old is None:
        known[new.id] = new
        return
    if new.cls and old.cls and new.cls != old.cls:
        at = f" in {old.place.path}:{old.place.line}" if old.place else ""
        message = f"the concept {shown(new.id)} is of class {shown(new.cls)} here, but {shown(old.cls)}{at}"
        notebook.complain(key, message, "give it one class, or another id")
    known[new.id] = replace(
        old,
        forms={
            language: _union(old.forms.get(language, ()), new.forms.get(language, ()))
            for language in FORM_KEYS
            if language in old.forms or language in new.forms
        },
        cls=old.cls or new.cls,
        part_of=_union(old.part_of, new.part_of),
        broader=_union(old.broader, new.broader),
        members=_union(old.members, new.members),
        opposite=_union(old.opposite, new.opposite),
        goes_with=_union(old.goes_with, new.goes_with),
        topic=old.topic and new.topic,
        governs=_union(old.governs, new.governs),
    )


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + second))


def _source(key: Scalar, node: MapNode, notebook: Notebook) -> Source:
    fields = Fields(node, SOURCE_KEYS, f"source {key.value}", notebook)
    fields.require(*REQUIRED_SOURCE)
    date = fields.scalar("date")
    if date and date.value != NOT_STATED and read_edtf(date.value) is None:
        hint = "write 2026-02-05, 2026-02, 2022/2023, 2022-12~ or not stated"
        notebook.complain(date, f"{shown(date.value)} is not an EDTF date", hint)
    return Source(
        id=key.value,
        title=fields.text("title"),
        kind=fields.text("kind"),
        date=date.value if date else NOT_STATED,
        dated_by=fields.text("dated_by"),
        language=fields.choice("language", LANGUAGES, "nl"),
        label=fields.by_language("label"),
        file=fields.text("file"),
        author=fields.text("author") or NOT_STATED,
        publisher=fields.text("publisher") or NOT_STATED,
        translation=fields.text("translation"),
        stance=fields.text("stance"),
        notes=tuple(scalar.value.strip() for scalar in fields.scalars("notes")),
        voice=fields.concepts("voice"),
        place=key.place,
    )
