"""The grammar of each language as data: ``load_lexicon("nl")`` reads ``nl.yaml`` once.

A file holds text only, read without YAML's own ideas of types (it would turn ``no`` into False): a list is
one string with commas, a table one string with commas and, behind each word or phrase, its number or name.
Words are lower-case. Long strings keep the start of the program short.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any

from nukecheck.lexicon.data import read_data
from nukecheck.records import Record, names

LANGUAGES = ("nl", "en")

Words = frozenset[str]
Phrases = tuple[str, ...]
Numbers = Mapping[str, Decimal]
Names = Mapping[str, str]
Groups = Mapping[str, tuple[str, ...]]


class NumberWords(Record):
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
    glued_nouns: Words
    vague_collectives: Numbers
    articles: Words
    joiners: Words
    point: Words
    one_and_a_half: Words
    and_a_half: Phrases
    vague: Words
    but_before: Words
    but_after: Words
    ways: Words


class FractionWords(Record):
    """Parts of a whole: half, a third, driekwart, nine out of ten."""

    half: Words
    ordinal: Numbers
    plural: Numbers
    plain: Numbers
    whole: Numbers
    followers: Words
    out_of: Phrases
    out_of_round: Phrases
    of_every: Phrases


class MultipleWords(Record):
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


class FrequencyWords(Record):
    """How often: annual, twice a year, every six months."""

    adverbs: Numbers
    every: Phrases
    per: Phrases
    other: str


class DurationWords(Record):
    """Lengths of time. ``units`` maps a word to the unit and how many of it (``year`` is 12 month)."""

    units: Groups
    sizes: Names
    suffixes: Names
    words: Numbers
    between: Words
    articles_before: Words
    back: Words


class UnitWords(Record):
    """Percent and lengths; ``glued`` are units that may be glued to a figure without being understood."""

    percent: Phrases
    km: Phrases
    mile: Phrases
    glued: Words


class CurrencyWords(Record):
    """Signs and words of currencies, by ISO code."""

    signs: Names
    words: Names
    adjectives: Words


class OrdinalWords(Record):
    """Ordinals as words, the signs of ordinals in figures, and where an ordinal word is none."""

    words: Numbers
    signs: Words
    not_before: Phrases
    not_after: Words


class LabelWords(Record):
    """Nouns whose number is a name: of an article (cited), of a page or a room (ignored)."""

    article: Words
    ignored: Words
    dotted: Words


class DateWords(Record):
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
    month_before: Words
    around: Words


class RangeWords(Record):
    """What joins the two ends of a range, and the verbs that make it a change instead."""

    between: Words
    joined: Words
    starting: Words
    until: Phrases
    either: Words
    linking: Words
    bounding: Words
    change: Phrases
    about: Words
    extent: Words
    extent_after: Words


class BoundWords(Record):
    """Bounds and hedges before and after a figure; the groups carry the names of ``Bound``."""

    before: Groups
    after: Groups
    not_with_time: Words
    among: Words
    members: Words
    summing: Words
    spreading: Words
    hedges: Phrases
    hedges_after: Phrases
    fillers: Words
    than: Words
    definite: Words


class VerbLikeNumber(Record):
    """A verb that looks like a number: words it must come after, or not before, to be the number."""

    after: Words
    not_before: Words


Verbs = Mapping[str, VerbLikeNumber]


class OneWords(Record):
    """The number one, and the words beside which it is a pronoun."""

    words: Words
    not_before: Words
    not_after: Words


class TimeWords(Record):
    """What makes a figure a time of day."""

    after: Words
    hours: Words
    before: Words


class Lexicon(Record):
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
    verbs_like_numbers: Verbs
    one: OneWords
    times: TimeWords
    references: Words
    determiners: Words
    negation: Words
    abbreviations: Words
    contractions: Phrases
    function_words: Words
    frequent_words: Words
    shared_words: Words
    box_headings: Phrases


@cache
def load_lexicon(language: str) -> Lexicon:
    """Return the lexicon of ``language`` ("nl" or "en"); raise ``ValueError`` for another one."""
    if language not in LANGUAGES:
        raise ValueError(f"no lexicon for {language!r} (there is one for {' and '.join(LANGUAGES)})")
    name = f"{language}.yaml"
    lexicon: Lexicon = _build(Lexicon, read_data(name), name)
    return lexicon


def _build(kind: Any, node: Any, where: str) -> Any:
    """Make a record of a mapping; its keys must be the parts."""
    parts = names(kind)
    if not isinstance(node, dict) or set(parts) != set(node):
        wrong = ", ".join(sorted(set(parts) ^ set(node)))
        raise ValueError(f"{where}: unknown or missing keys: {wrong}")
    return kind(
        **{name: _value(kind.__annotations__[name], node[name], f"{where}: {name}") for name in parts}
    )


def _value(kind: str, node: Any, where: str) -> Any:
    if kind not in _READERS:
        return _build(globals()[kind], node, where)
    try:
        return _READERS[kind](node)
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{where}: cannot be read as {kind}") from error


def _list(text: str) -> tuple[str, ...]:
    """Read a list: words and phrases with commas between."""
    return tuple(item.strip() for item in text.split(",")) if text else ()


def _number(text: str) -> Decimal:
    above, slash, below = text.partition("/")
    return Decimal(above) / Decimal(below) if slash else Decimal(above)


def _numbers(text: str) -> Numbers:
    """Read "third 3, half-yearly 2": each phrase with its number."""
    pairs = [item.rpartition(" ") for item in _list(text)]
    return MappingProxyType({phrase: _number(number) for phrase, _, number in pairs})


def _names(text: str) -> Names:
    """Read "year 12 month, $ USD": each word with what it stands for."""
    pairs = [item.partition(" ") for item in _list(text)]
    return MappingProxyType({word: meaning for word, _, meaning in pairs})


def _groups(node: dict[str, str]) -> Groups:
    return MappingProxyType({name: _list(text) for name, text in node.items()})


def _verbs(node: dict[str, Any]) -> Mapping[str, VerbLikeNumber]:
    return MappingProxyType({word: _build(VerbLikeNumber, rule, word) for word, rule in node.items()})


_READERS: dict[str, Callable[[Any], Any]] = {
    "str": str,
    "bool": lambda node: {"true": True, "false": False}[node],
    "Words": lambda node: frozenset(_list(node)),
    "Phrases": _list,
    "Numbers": _numbers,
    "Names": _names,
    "Groups": _groups,
    "Verbs": _verbs,
}
