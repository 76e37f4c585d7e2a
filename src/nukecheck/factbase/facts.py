"""Reading facts: entries of a file become values of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nukecheck.factbase.bookkeeping import read_lines
from nukecheck.factbase.fields import (
    LANGUAGES,
    Fields,
    Notebook,
    Reference,
    texts_of,
)
from nukecheck.factbase.model import STATEMENTS, Evidence, Example, Fact, Frame, Group, Kind, Mode, Slot
from nukecheck.factbase.problems import shown
from nukecheck.factbase.recorded import read_edtf, read_recorded
from nukecheck.factbase.yamltree import ListNode, MapNode, Node, Scalar, kind_name, split
from nukecheck.records import Record, replace
from nukecheck.values import PartialDate, Quantity

FACT_KEYS = (
    *(
        "id",
        "kind",
        "topic",
        "title",
        "statement",
        "subject",
        "unit",
        "loosely",
        "limit",
        "scope",
        "says",
        "slots",
    ),
    *(
        "contradicted",
        "unless",
        "among",
        "polarity",
        "deniable",
        "mode",
        "as_of",
        "valid",
        "speaker",
        "evidence",
    ),
    *("examples", "note", "withdrawn", "superseded_by"),
)
REQUIRED_KEYS = ("kind", "topic", "title", "statement", "subject", "says", "evidence")
EXTENSION_KEYS = ("extends", "id", "evidence", "examples")
EVIDENCE_KEYS = ("source", "value", "lines", "quote", "holds", "speaker", "slot", "as_of", "inferred")
REQUIRED_EVIDENCE = ("source", "lines", "quote")
SLOT_KEYS = ("value", "needed", "only", "open", "also")
SCOPES = ("each", "together")
VERDICTS = ("supported", "conflicting", "disputed", "silent")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*")
_BEGIN = "begin each fact with - id: ..."


class Entry(Record):
    """A fact with the node it was read from, for checks that need the place of a key."""

    fact: Fact
    node: MapNode


class Extension(Record):
    """Evidence and examples for a fact that another entry states."""

    name: Scalar
    node: MapNode


def read_facts(root: Node, notebook: Notebook) -> Iterator[Entry | Extension]:
    """Read the entries of one file."""
    if not isinstance(root, ListNode):
        notebook.complain(root, f"a file of facts is a list, not {kind_name(root)}", _BEGIN)
        return
    for node in root.items:
        if not isinstance(node, MapNode):
            notebook.complain(node, f"a fact must be a mapping, not {kind_name(node)}", _BEGIN)
            continue
        if is_extension(node):
            fields = Fields(node, EXTENSION_KEYS, "this extension", notebook)
            fields.require("evidence")
            name = fields.scalar("extends" if "extends" in fields else "id")
            if name:
                yield Extension(name, node)
            continue
        fact = _fact(node, notebook)
        if fact is not None:
            yield Entry(fact, node)


def is_extension(node: MapNode) -> bool:
    """Tell whether an entry only adds to a fact: it ``extends`` one, or has an id and evidence alone."""
    keys = set(node.entries)
    return "extends" in keys or ("evidence" in keys and keys <= {"id", "evidence", "examples"})


def extended(fact: Fact, extension: Extension, notebook: Notebook) -> Fact:
    """Return a fact with what an extension adds."""
    roles = {slot.role for slot in fact.slots}
    return replace(
        fact,
        evidence=fact.evidence + tuple(_evidence(extension.node, fact.kind, roles, notebook)),
        examples=fact.examples + tuple(_examples(extension.node, notebook)),
    )


def _fact(node: MapNode, notebook: Notebook) -> Fact | None:
    name = node.get("id")
    what = f"fact {name.value}" if isinstance(name, Scalar) else "this fact"
    fields = Fields(node, FACT_KEYS, what, notebook)
    fields.require("id", *REQUIRED_KEYS)
    scalar = fields.scalar("id")
    if scalar is None:
        return None
    if not ID.fullmatch(scalar.value):
        hint = "use lower-case words joined by - and separated by ."
        notebook.complain(scalar, f"{shown(scalar.value)} cannot be the id of a fact", hint)
    kind = Kind(fields.choice("kind", [kind.value for kind in Kind], Kind.PROPOSITION))
    slots = tuple(_slots(node.get("slots"), notebook))
    roles = {slot.role for slot in slots}
    return Fact(
        id=scalar.value,
        kind=kind,
        topic=fields.text("topic"),
        title=fields.by_language("title"),
        statement=fields.by_language("statement"),
        subject=fields.concepts("subject"),
        says=tuple(_frames(node.get("says"), "says", notebook)),
        evidence=tuple(_evidence(node, kind, roles, notebook)) if "kind" in fields else (),
        slots=slots,
        unit=_things(fields, "unit"),
        loosely=_things(fields, "loosely"),
        scope=fields.choice("scope", SCOPES, ""),
        limit=fields.flag("limit", False),
        positive=fields.flag("polarity", True),
        deniable=fields.flag("deniable", True),
        mode=Mode(fields.choice("mode", [mode.value for mode in Mode], Mode.FACT)),
        unless=fields.concepts("unless"),
        among=fields.concepts("among"),
        contradicted=tuple(_frames(node.get("contradicted"), "contradicted", notebook)),
        as_of=_edtf(fields, "as_of"),
        valid=_edtf(fields, "valid"),
        speaker=_one_concept(fields, "speaker"),
        note=_note(fields),
        examples=tuple(_examples(node, notebook)),
        withdrawn=fields.text("withdrawn"),
        superseded_by=_successor(fields),
        place=scalar.place,
    )


def _frames(node: Node | None, key: str, notebook: Notebook) -> Iterator[Frame]:
    for scalar in texts_of(node, key, notebook):
        groups = [_group(part, notebook) for part in split(scalar, "+")]
        if all(group.concepts for group in groups):
            yield tuple(groups)
        else:
            hint = "join groups by +, alternatives by |, and end what may be missing in ?"
            notebook.complain(scalar, f"the frame {shown(scalar.value)} has an empty place", hint)


def _group(written: Scalar, notebook: Notebook) -> Group:
    optional = written.value.endswith("?")
    names = split(written.part(0, len(written.value) - optional), "|")
    if not all(name.value for name in names):
        return Group(())
    return Group(notebook.use(Reference.CONCEPT, names), optional)


def _things(fields: Fields, key: str) -> tuple[str, ...]:
    parts = [part for scalar in fields.scalars(key) for part in split(scalar, "|") if part.value]
    return fields.notebook.use(Reference.CONCEPT, parts)


def _one_concept(fields: Fields, key: str) -> str:
    scalar = fields.scalar(key)
    return fields.notebook.use(Reference.CONCEPT, [scalar])[0] if scalar else ""


def _successor(fields: Fields) -> str:
    scalar = fields.scalar("superseded_by")
    return fields.notebook.use(Reference.FACT, [scalar])[0] if scalar else ""


def _note(fields: Fields) -> dict[str, str]:
    if isinstance(fields.node.get("note"), Scalar):
        return dict.fromkeys(LANGUAGES, fields.text("note"))
    return fields.by_language("note", complete=False)


def _edtf(fields: Fields, key: str) -> str:
    scalar = fields.scalar(key)
    if scalar is None:
        return ""
    if read_edtf(scalar.value) is None:
        hint = "write 2026-02-05, 2021-06, 2011/2026 or 2023~"
        fields.notebook.complain(scalar, f"{key}: {shown(scalar.value)} is not an EDTF date", hint)
    return scalar.value


def _slots(node: Node | None, notebook: Notebook) -> Iterator[Slot]:
    if node is None:
        return
    if not isinstance(node, MapNode):
        hint = "write slots: {role: concept}"
        notebook.complain(node, f"slots must be a mapping, not {kind_name(node)}", hint)
        return
    for role, value in node.entries.items():
        if isinstance(value, MapNode):
            fields = Fields(value, SLOT_KEYS, f"slot {role}", notebook)
            fields.require("value")
            yield Slot(
                role,
                fields.concepts("value"),
                needed=fields.flag("needed", False),
                only=fields.flag("only", False),
                open=fields.flag("open", False),
                also=fields.concepts("also"),
            )
        else:
            yield Slot(role, notebook.use(Reference.CONCEPT, texts_of(value, role, notebook)))


def _evidence(node: MapNode, kind: Kind, roles: set[str], notebook: Notebook) -> Iterator[Evidence]:
    evidence = node.get("evidence")
    if evidence is None:
        return
    if not isinstance(evidence, ListNode) or not evidence.items:
        hint = "write evidence: and below it - {source: ..., lines: ..., quote: ...}"
        notebook.complain(evidence, "evidence must be a list with at least one entry", hint)
        return
    for item in evidence.items:
        if isinstance(item, MapNode):
            yield _one_evidence(Fields(item, EVIDENCE_KEYS, "this evidence", notebook), kind, roles)
        else:
            hint = "write - {source: ..., lines: ..., quote: ...}"
            notebook.complain(item, f"evidence must be a mapping, not {kind_name(item)}", hint)


def _one_evidence(fields: Fields, kind: Kind, roles: set[str]) -> Evidence:
    fields.require(*REQUIRED_EVIDENCE)
    source = fields.scalar("source")
    if source:
        fields.notebook.use(Reference.SOURCE, [source])
    slot = fields.scalar("slot")
    if slot and slot.value not in roles:
        hint = f"slots here: {', '.join(sorted(roles))}" if roles else "the fact has no slots"
        fields.notebook.complain(slot, f"the fact has no slot {shown(slot.value)}", hint)
    quote = fields.scalar("quote")
    value = fields.scalar("value")
    return Evidence(
        source=source.value if source else "",
        lines=read_lines(fields),
        quote=quote.value.strip() if quote else "",
        value=_value(fields, value, kind, slot is not None),
        written=value.value.strip() if value else "",
        holds=fields.flag("holds", True),
        speaker=_one_concept(fields, "speaker"),
        slot=slot.value if slot else "",
        as_of=_edtf(fields, "as_of"),
        inferred=fields.text("inferred"),
        place=quote.place if quote else fields.node.place,
    )


def _value(
    fields: Fields, scalar: Scalar | None, kind: Kind, for_slot: bool
) -> Quantity | PartialDate | None:
    complain = fields.notebook.complain
    if kind in STATEMENTS:
        if scalar:
            hint = "take value away, or make the fact a quantity or a date"
            complain(scalar, f"evidence for a {kind.value} takes no value", hint)
        return None
    if scalar is None:
        if "value" not in fields and fields.flag("holds", True) and not for_slot:
            complain(fields.node, f"evidence for a {kind.value} needs a value", "add value: ...")
        return None
    value = read_recorded(scalar.value.strip(), kind)
    if value is None:
        example = "2026-02-05 or 2011/2026" if kind is Kind.DATE else "at most 1550 or 87 percent"
        complain(scalar, f"{shown(scalar.value)} cannot be read as a {kind.value}", f"write {example}")
    return value


def _examples(node: MapNode, notebook: Notebook) -> Iterator[Example]:
    examples = node.get("examples")
    if examples is None:
        return
    if not isinstance(examples, MapNode):
        hint = "write examples: {supported: {en: [...], nl: [...]}, ...}"
        notebook.complain(examples, f"examples must be a mapping, not {kind_name(examples)}", hint)
        return
    verdicts = Fields(examples, VERDICTS, "examples", notebook)
    for verdict in VERDICTS:
        languages = verdicts.node.get(verdict)
        if languages is None:
            continue
        if not isinstance(languages, MapNode):
            hint = "write {en: [...], nl: [...]}"
            notebook.complain(languages, f"{verdict} must hold a list for each language", hint)
            continue
        fields = Fields(languages, LANGUAGES, f"{verdict} examples", notebook)
        for language in LANGUAGES:
            for scalar in fields.scalars(language):
                yield Example(scalar.value.strip(), language, verdict, scalar.place)
