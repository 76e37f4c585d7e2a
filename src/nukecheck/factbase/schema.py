"""JSON Schema for editors, made from the code that reads the files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from nukecheck.factbase.bookkeeping import CALCULATION_KEYS, NOT_CLAIM_KEYS
from nukecheck.factbase.facts import (
    EVIDENCE_KEYS,
    EXTENSION_KEYS,
    FACT_KEYS,
    ID,
    REQUIRED_EVIDENCE,
    REQUIRED_KEYS,
    SCOPES,
    SLOT_KEYS,
    VERDICTS,
)
from nukecheck.factbase.fields import LANGUAGES
from nukecheck.factbase.loading import NAME_KEYS
from nukecheck.factbase.model import Kind, Mode
from nukecheck.factbase.schema_help import HELP
from nukecheck.factbase.vocabulary import CONCEPT_KEYS, FORM_KEYS, NAME, REQUIRED_SOURCE, SOURCE_KEYS

Schema = dict[str, Any]

FILES = {
    "facts": "facts/**/*.yaml",
    "vocabulary": "facts/vocabulary/*.yaml",
    "sources": "facts/sources.yaml",
    "arithmetic": "facts/arithmetic.yaml",
    "not-claims": "facts/not-claims.yaml",
    "database": "facts/database.yaml",
}
"""The kinds of file there are, and where they stand."""

# What a person writes as text may reach an editor as a number or a truth value.
_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_FLAG: Schema = {"enum": ["yes", "no", "true", "false", True, False]}
_LINES: Schema = {"type": ["string", "integer"], "pattern": "^[1-9][0-9]*(-[1-9][0-9]*)?$"}
_TEXTS: Schema = {"oneOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}


def schema(kind: str) -> Schema:
    """Return the JSON Schema of one kind of file, a key of ``FILES``."""
    body = _BODIES[kind]()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"nukecheck: {FILES[kind]}",
        "description": HELP[f"file.{kind}"],
        **body,
    }


def schema_text(kind: str) -> str:
    """Return the schema as it is written to a file: the same on every day and machine."""
    return json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n"


def _facts() -> Schema:
    fact = _entry("fact", FACT_KEYS, ("id", *REQUIRED_KEYS), _fact_types())
    extension = _entry("extension", EXTENSION_KEYS, ("evidence",), _fact_types())
    only_adds = {
        "anyOf": [{"required": ["extends"]}, {"propertyNames": {"enum": ["id", "evidence", "examples"]}}]
    }
    return {"type": "array", "items": {"if": only_adds, "then": extension, "else": fact}}


def _fact_types() -> dict[str, Schema]:
    frames: Schema = {"oneOf": [_frame(), {"type": "array", "items": _frame(), "minItems": 1}]}
    slot_types = {"needed": _FLAG, "only": _FLAG, "open": _FLAG, "value": _TEXTS, "also": _TEXTS}
    slot = _entry("slot", SLOT_KEYS, ("value",), slot_types)
    evidence = _entry("evidence", EVIDENCE_KEYS, REQUIRED_EVIDENCE, {"lines": _LINES, "holds": _FLAG})
    sentences = _object(dict.fromkeys(LANGUAGES, _TEXTS))
    return {
        "id": _pattern(ID.pattern),
        "extends": _pattern(ID.pattern),
        "superseded_by": _pattern(ID.pattern),
        "kind": {"enum": [kind.value for kind in Kind]},
        "mode": {"enum": [mode.value for mode in Mode]},
        "scope": {"enum": list(SCOPES)},
        "title": _by_language(),
        "statement": _by_language(),
        "note": {"oneOf": [_TEXT, _object(dict.fromkeys(LANGUAGES, _TEXT))]},
        "limit": _FLAG,
        "polarity": _FLAG,
        "deniable": _FLAG,
        "subject": _TEXTS,
        "unless": _TEXTS,
        "among": _TEXTS,
        "unit": _TEXTS,
        "loosely": _TEXTS,
        "says": frames,
        "contradicted": frames,
        "slots": {"type": "object", "additionalProperties": {"anyOf": [_TEXTS, slot]}},
        "evidence": {"type": "array", "items": evidence, "minItems": 1},
        "examples": _object({verdict: _helped(sentences, f"examples.{verdict}") for verdict in VERDICTS}),
    }


def _vocabulary() -> Schema:
    lists = (*FORM_KEYS, "part-of", "broader", "members", "opposite", "goes-with", "governs")
    concept = _entry("concept", CONCEPT_KEYS, (), {**dict.fromkeys(lists, _TEXTS), "topic": _FLAG})
    return _named(concept)


def _sources() -> Schema:
    types = {"label": _by_language(), "language": {"enum": list(LANGUAGES)}, "notes": _TEXTS, "voice": _TEXTS}
    source = _entry("source", SOURCE_KEYS, REQUIRED_SOURCE, types)
    return _named(source)


def _arithmetic() -> Schema:
    types = {"title": _by_language(), **dict.fromkeys(("parts", "whole", "rest"), _TEXTS)}
    item = _entry("calculation", CALCULATION_KEYS, ("id", "title", "parts"), types)
    return {"type": "array", "items": item}


def _not_claims() -> Schema:
    item = _entry("not-claim", NOT_CLAIM_KEYS, NOT_CLAIM_KEYS, {"lines": _LINES})
    return {"type": "array", "items": item}


def _database() -> Schema:
    return _entry("database", NAME_KEYS, ("version", "date"), {"domain": _TEXTS})


_BODIES = {
    "facts": _facts,
    "vocabulary": _vocabulary,
    "sources": _sources,
    "arithmetic": _arithmetic,
    "not-claims": _not_claims,
    "database": _database,
}


def _entry(what: str, keys: Iterable[str], required: Iterable[str], types: Mapping[str, Schema]) -> Schema:
    """Return the schema of a mapping with these keys, each with the help that is written for it."""
    properties = {key: _helped(types.get(key, _TEXT), f"{what}.{key}") for key in keys}
    return {**_object(properties), "required": list(required)} if required else _object(properties)


def _named(entry: Schema) -> Schema:
    """Return the schema of a mapping from ids to entries."""
    return {"type": "object", "propertyNames": _pattern(NAME.pattern), "additionalProperties": entry}


def _helped(schema: Schema, key: str) -> Schema:
    return {**schema, "description": HELP[key]}


def _object(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def _by_language() -> Schema:
    return {**_object(dict.fromkeys(LANGUAGES, _TEXT)), "required": list(LANGUAGES)}


def _pattern(pattern: str) -> Schema:
    return {"type": "string", "pattern": f"^{pattern}$"}


def _frame() -> Schema:
    group = r"[a-z0-9-]+(\s*\|\s*[a-z0-9-]+)*\s*\??"
    return {"type": "string", "pattern": rf"^\s*{group}(\s*\+\s*{group})*\s*$"}
