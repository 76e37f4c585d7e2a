from __future__ import annotations

import re
from pathlib import Path

import jsonschema
import pytest
import yaml

import factbase_folder as small
from nukecheck.factbase import facts, fields
from nukecheck.factbase.location import shipped_folder
from nukecheck.factbase.schema import FILES, schema, schema_text
from nukecheck.factbase.schema_help import HELP


def kind_of(relative: str) -> str:
    if relative.startswith("vocabulary/"):
        return "vocabulary"
    name = relative.removesuffix(".yaml")
    return name if name in FILES else "facts"


@pytest.mark.parametrize("kind", FILES)
def test_a_schema_is_a_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(kind))
    assert schema_text(kind) == schema_text(kind)
    assert schema_text(kind).endswith("}\n")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("facts", small.FACTS),
        ("vocabulary", small.VOCABULARY),
        ("sources", small.SOURCES),
        ("database", small.DATABASE),
        ("facts", "- {extends: a.limit, evidence: [{source: a, lines: 3, quote: x}]}"),
        ("arithmetic", "- {id: a, title: {en: a, nl: a}, parts: [2 x b.c], whole: [d], tolerance: 5}"),
        ("not-claims", "- {source: a, lines: 1-2, text: x, reason: y}"),
    ],
)
def test_what_is_right_passes(kind: str, text: str) -> None:
    jsonschema.validate(yaml.load(text, yaml.BaseLoader), schema(kind))


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("facts", "topic: limits", "topics: limits"),
        ("facts", "kind: quantity", "kind: number"),
        ("facts", "limit: yes", "limit: maybe"),
        ("facts", "lines: 1-2", "lines: one"),
        ("facts", "says: [limit]", "says: [limit +]"),
        ("facts", "- id: a.limit", "- id: A limit"),
        ("facts", "quote: tot elk 1.550", "words: x"),
    ],
)
def test_what_is_wrong_fails(kind: str, old: str, new: str) -> None:
    text = small.FACTS.replace(old, new, 1)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.load(text, yaml.BaseLoader), schema(kind))


def test_the_shipped_files_pass() -> None:
    folder = shipped_folder()
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    validators = {kind: jsonschema.Draft202012Validator(schema(kind)) for kind in FILES}
    for path in sorted(folder.rglob("*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), loader)
        if data:
            validators[kind_of(path.relative_to(folder).as_posix())].validate(data)


def test_every_help_is_used() -> None:
    used = set(re.findall(r'"description": "(.*)"', "".join(schema_text(kind) for kind in FILES)))
    assert used == {text.replace('"', '\\"') for text in HELP.values()}


def test_every_key_is_documented() -> None:
    documentation = (
        Path(__file__).parent.parent.joinpath("docs", "facts-format.md").read_text(encoding="utf-8")
    )
    for key in {*facts.FACT_KEYS, *facts.EVIDENCE_KEYS, *facts.SLOT_KEYS} - {"value"} | set(fields.LANGUAGES):
        assert key in documentation
