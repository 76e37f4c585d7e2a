"""How a language marks denial, supposition, wish and forecast: word lists, read from data."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

import yaml

LANGUAGES = ("en", "nl")

_Loader: type[yaml.CBaseLoader] | type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Phrases = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Discourse:
    """The markers of one language; a phrase is a tuple of folded words."""

    negation: frozenset[str]
    not_negation: Phrases
    denial: Phrases
    contrary: Phrases
    comparative: frozenset[str]
    than: frozenset[str]
    unrealised: frozenset[str]
    almost: Phrases
    addressing: frozenset[str]
    beside_date: frozenset[str]
    ceasing: frozenset[str]
    hypothetical: Phrases
    initial_hypothetical: frozenset[str]
    not_hypothetical: Phrases
    wish: Phrases
    normative: Phrases
    forecast: Phrases
    tentative: Phrases
    alleged: Phrases
    boundary: frozenset[str]
    weak_boundary: frozenset[str]
    by: frozenset[str]
    modal: frozenset[str]
    not_agent: frozenset[str]
    background: frozenset[str]
    source_of: frozenset[str]
    instead: Phrases
    contrast: Phrases
    respectively: Phrases
    former: Phrases
    latter: Phrases
    anaphor: Phrases
    offset: frozenset[str]
    transparent: frozenset[str]
    joining: frozenset[str]
    passive: frozenset[str]
    relative: frozenset[str]
    determiner: frozenset[str]
    per: frozenset[str]
    number_of: frozenset[str]
    not_plural: frozenset[str]
    counted_singular: frozenset[str]
    pronoun: frozenset[str]
    lacking: frozenset[str]
    paired_negation: frozenset[str]


@cache
def load_discourse(language: str) -> Discourse:
    """Return the discourse markers of ``language`` ("en" or "nl")."""
    text = files("nukecheck.lexicon").joinpath(f"discourse_{language}.yaml").read_text(encoding="utf-8")
    data: dict[str, list[str]] = yaml.load(text, Loader=_Loader)

    values: dict[str, frozenset[str] | Phrases] = {}
    for field in fields(Discourse):
        entries = data[field.name.replace("_", "-")]
        phrases = field.type == "Phrases"
        values[field.name] = tuple(tuple(e.split()) for e in entries) if phrases else frozenset(entries)
    return Discourse(**values)  # type: ignore[arg-type]
