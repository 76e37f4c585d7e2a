"""The grammar of each language as data: ``load_lexicon("nl")`` reads ``nl.yaml`` once.

A file holds text only: every scalar is read as a string (YAML would turn ``no`` into False) and converted by
the type of the field it belongs to. Words and phrases are lower-case.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

LANGUAGES = ("nl", "en")

Words = frozenset[str]
Phrases = tuple[str, ...]
Numbers = Mapping[str, Decimal]
Names = Mapping[str, str]
Groups = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Cardinals: the words a number is built of, and signs behind figures (57bn)."""

    zero: Words
    ones: Numbers
    teens: Numbers
    tens: Numbers
    hundred: Words
    thousand: Words
    scales: Numbers
    scale_signs: Numbers
    glued_signs: Words
    collectives: Numbers
    vague_collectives: Numbers
    articles: Words
    joiners: Words
    point: Words
    one_and_a_half: Words
    and_a_half: Phrases
    vague: Words
    compound: bool


@dataclass(frozen=True, slots=True)
class FractionWords:
    """Parts of a whole: half, a third, driekwart, nine out of ten."""

    half: Words
    ordinal: Numbers
    plural: Numbers
    plain: Numbers
    whole: Numbers
    followers: Words
    out_of: Phrases


@dataclass(frozen=True, slots=True)
class MultipleWords:
    """Factors: doubled, seven times, fourfold, seven to one."""

    words: Numbers
    nouns: Numbers
    before_noun: Words
    times: Words
    times_before: Words
    suffixes: Words
    counts: Numbers
    comparison: Words
    ratio: Phrases


@dataclass(frozen=True, slots=True)
class FrequencyWords:
    """How often: annual, twice a year, every six months."""

    adverbs: Numbers
    every: Phrases
    per: Phrases
    suffixes: Words
    other: str


@dataclass(frozen=True, slots=True)
class DurationWords:
    """Lengths of time. ``units`` maps a word to the unit and how many of it (``year`` is 12 month)."""

    units: Groups
    sizes: Names
    suffixes: Names
    words: Numbers
    between: Words
    articles_before: Words


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Percent and lengths; ``glued`` are units that may be glued to a figure without being understood."""

    percent: Phrases
    km: Phrases
    mile: Phrases
    glued: Words


@dataclass(frozen=True, slots=True)
class CurrencyWords:
    """Signs and words of currencies, by ISO code."""

    signs: Names
    words: Names
    adjectives: Words


@dataclass(frozen=True, slots=True)
class OrdinalWords:
    """Ordinals as words, the signs of ordinals in figures, and where an ordinal word is none."""

    words: Numbers
    signs: Words
    not_before: Phrases
    not_after: Words


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Nouns whose number is a name: of an article (cited), of a page or a room (ignored)."""

    article: Words
    ignored: Words
    dotted: Words


@dataclass(frozen=True, slots=True)
class DateWords:
    """Months, parts of months and years, decades, and what stands before a bare year or month."""

    months: Numbers
    abbreviations: Numbers
    capital: Words
    unsure: Words
    of: Words
    on: Words
    day_articles: Words
    month_before_day: bool
    parts: Groups
    year_parts: Groups
    year_before: Words
    year_strong: Words
    year_nouns: Words
    year_after: Words
    count_before: Words
    plural_endings: Phrases
    decades: Numbers
    decade_before: Words
    decade_after: Words
    month_before: Words
    around: Words


@dataclass(frozen=True, slots=True)
class RangeWords:
    """What joins the two ends of a range, and the verbs that make it a change instead."""

    between: Words
    joined: Words
    starting: Words
    until: Phrases
    either: Words
    change: Phrases


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Bounds and hedges before and after a figure; the groups carry the names of ``Bound``."""

    before: Groups
    after: Groups
    not_with_duration: Words
    hedges: Phrases
    hedges_after: Phrases
    fillers: Words
    than: Words


@dataclass(frozen=True, slots=True)
class VerbLikeNumber:
    """A verb that looks like a number: words it must come after, or not before, to be the number."""

    after: Words
    not_before: Words


@dataclass(frozen=True, slots=True)
class OneWords:
    """The number one, and the words beside which it is a pronoun."""

    words: Words
    not_before: Words
    not_after: Words


@dataclass(frozen=True, slots=True)
class TimeWords:
    """What makes a figure a time of day."""

    after: Words
    hours: Words
    before: Words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that is known about one language. ``only_here`` are words another language means otherwise by."""

    language: str
    decimal: str
    group: str
    only_here: Words
    numbers: NumberWords
    fractions: FractionWords
    multiples: MultipleWords
    frequency: FrequencyWords
    durations: DurationWords
    units: UnitWords
    currencies: CurrencyWords
    ordinals: OrdinalWords
    labels: LabelWords
    dates: DateWords
    ranges: RangeWords
    bounds: BoundWords
    verbs_like_numbers: Mapping[str, VerbLikeNumber]
    one: OneWords
    times: TimeWords
    references: Words
    determiners: Words
    negation: Words
    abbreviations: Words
    function_words: Words


@cache
def load_lexicon(language: str) -> Lexicon:
    """Return the lexicon of ``language`` ("nl" or "en"); raise ``ValueError`` for another one."""
    if language not in LANGUAGES:
        raise ValueError(f"no lexicon for {language!r} (there is one for {' and '.join(LANGUAGES)})")
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    source = files(__package__).joinpath(f"{language}.yaml").read_text(encoding="utf-8")
    lexicon: Lexicon = _build(Lexicon, yaml.load(source, loader), f"{language}.yaml")
    return lexicon


def _build(kind: type[Any], node: Any, where: str) -> Any:
    """Make a dataclass of a mapping; keys and fields must be the same."""
    if not isinstance(node, dict):
        raise ValueError(f"{where}: a mapping is wanted here")
    names = {field.name for field in fields(kind)}
    if names != set(node):
        raise ValueError(f"{where}: unknown or missing keys: {', '.join(sorted(names ^ set(node)))}")
    return kind(
        **{
            field.name: _value(str(field.type), node[field.name], f"{where}: {field.name}")
            for field in fields(kind)
        }
    )


def _value(kind: str, node: Any, where: str) -> Any:
    if kind in _READERS:
        try:
            return _READERS[kind](node)
        except (ArithmeticError, AttributeError, TypeError, ValueError) as error:
            raise ValueError(f"{where}: cannot be read as {kind}") from error
    if kind == "Mapping[str, VerbLikeNumber]":
        return MappingProxyType({key: _build(VerbLikeNumber, value, where) for key, value in node.items()})
    return _build(globals()[kind], node, where)


def _number(text: str) -> Decimal:
    above, slash, below = text.partition("/")
    return Decimal(above) / Decimal(below) if slash else Decimal(above)


def _list(node: Any) -> tuple[str, ...]:
    if not isinstance(node, list) or not all(isinstance(word, str) for word in node):
        raise TypeError("a list of words is wanted here")
    return tuple(node)


_READERS: dict[str, Callable[[Any], Any]] = {
    "str": str,
    "bool": lambda node: {"true": True, "false": False}[node],
    "Words": lambda node: frozenset(_list(node)),
    "Phrases": _list,
    "Numbers": lambda node: MappingProxyType({key: _number(text) for key, text in node.items()}),
    "Names": lambda node: MappingProxyType({key: str(text) for key, text in node.items()}),
    "Groups": lambda node: MappingProxyType({key: _list(words) for key, words in node.items()}),
}
