"""How a language marks denial, supposition, wish and forecast: word lists, read from data."""

from __future__ import annotations

from dataclasses import dataclass
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


@cache
def load_discourse(language: str) -> Discourse:
    """Return the discourse markers of ``language`` ("en" or "nl")."""
    text = files("nukecheck.lexicon").joinpath(f"discourse_{language}.yaml").read_text(encoding="utf-8")
    data: dict[str, list[str]] = yaml.load(text, Loader=_Loader)  # noqa: S506 - strings only

    def phrases(key: str) -> Phrases:
        return tuple(tuple(entry.split()) for entry in data[key])

    def words(key: str) -> frozenset[str]:
        return frozenset(data[key])

    return Discourse(
        negation=words("negation"),
        not_negation=phrases("not-negation"),
        denial=phrases("denial"),
        contrary=phrases("contrary"),
        comparative=words("comparative"),
        than=words("than"),
        hypothetical=phrases("hypothetical"),
        initial_hypothetical=words("initial-hypothetical"),
        not_hypothetical=phrases("not-hypothetical"),
        wish=phrases("wish"),
        normative=phrases("normative"),
        forecast=phrases("forecast"),
        tentative=phrases("tentative"),
        alleged=phrases("alleged"),
        boundary=words("boundary"),
        weak_boundary=words("weak-boundary"),
        by=words("by"),
        modal=words("modal"),
        not_agent=words("not-agent"),
        background=words("background"),
        source_of=words("source-of"),
        instead=phrases("instead"),
        contrast=phrases("contrast"),
        respectively=phrases("respectively"),
        former=phrases("former"),
        latter=phrases("latter"),
        anaphor=phrases("anaphor"),
        offset=words("offset"),
    )
