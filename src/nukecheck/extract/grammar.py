"""The words of both languages as tables for one language of text.

A table holds the language's own words and those of the other one that mean nothing else here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TypeVar

from nukecheck.extract.tokens import Tokens
from nukecheck.lexicon import LANGUAGES, Lexicon, load_lexicon

_T = TypeVar("_T")
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of one or more words with what they mean, found by their first or last word."""

    forward: Mapping[str, tuple[tuple[Phrase, str], ...]]
    backward: Mapping[str, tuple[tuple[Phrase, str], ...]]

    def after(self, tokens: Tokens, index: int) -> tuple[str, int] | None:
        """Return the meaning of the longest phrase that starts at ``index`` and the index behind it."""
        for phrase, meaning in self.forward.get(tokens.low(index), ()):
            end = index + len(phrase)
            if len(phrase) == 1 or tuple(tokens.lows[index:end]) == phrase:
                return meaning, end
        return None

    def before(self, tokens: Tokens, index: int) -> tuple[str, int] | None:
        """Return the meaning of the longest phrase that ends before ``index`` and where it starts."""
        for phrase, meaning in self.backward.get(tokens.low(index - 1), ()):
            start = index - len(phrase)
            if start >= 0 and tuple(tokens.lows[start:index]) == phrase:
                return meaning, start
        return None


class Grammar:
    """The merged tables for text in ``language``."""

    def __init__(self, language: str) -> None:
        own = load_lexicon(language)
        self.language = language
        self.own = own
        self.lexicons = (own, *(load_lexicon(name) for name in LANGUAGES if name != language))
        n = [lexicon.numbers for lexicon in self.lexicons]
        self.articles = self._set(x.articles for x in n)
        self.small = self._map([{**x.ones, **x.teens} for x in n])
        self.ones = self._map([x.ones for x in n])
        self.tens = self._map([x.tens for x in n])
        self.hundred = self._set(x.hundred for x in n)
        self.thousand = self._set(x.thousand for x in n)
        self.scales = self._map([x.scales for x in n])
        self.scale_signs = self._map([x.scale_signs for x in n])
        self.glued_signs = self._set(x.glued_signs for x in n)
        self.collectives = self._map([x.collectives for x in n])
        self.vague_collectives = self._map([x.vague_collectives for x in n])
        self.joiners = self._set(x.joiners for x in n)
        self.zero = self._set(x.zero for x in n)
        self.point = self._set(x.point for x in n)
        self.one_and_a_half = self._set(x.one_and_a_half for x in n)
        self.and_a_half = self._phrases({"half": x.and_a_half} for x in n)
        self.vague = self._set(x.vague for x in n)
        f = [lexicon.fractions for lexicon in self.lexicons]
        self.half = self._set(x.half for x in f)
        self.fraction_ordinal = self._map([x.ordinal for x in f])
        self.fraction_plural = self._map([x.plural for x in f])
        self.fraction_plain = self._map([x.plain for x in f])
        self.fraction_whole = self._map([x.whole for x in f])
        self.fraction_followers = frozenset(w for x in f for w in x.followers)
        self.out_of = self._phrases({"out": x.out_of} for x in f)
        m = [lexicon.multiples for lexicon in self.lexicons]
        self.multiples = self._map([x.words for x in m])
        self.times = self._set(x.times for x in m)
        self.times_before = self._set(x.times_before for x in m)
        self.fold_suffixes = frozenset(w for x in m for w in x.suffixes)
        self.counts = self._map([x.counts for x in m])
        self.comparison = self._set(x.comparison for x in m)
        self.ratio = self._phrases({"ratio": x.ratio} for x in m)
        q = [lexicon.frequency for lexicon in self.lexicons]
        self.adverbs = self._phrases(_inverted(x.adverbs) for x in q)
        self.every = self._phrases({"every": x.every} for x in q)
        self.per = self._phrases({"per": x.per} for x in q)
        self.other = frozenset(x.other for x in q)
        d = [lexicon.durations for lexicon in self.lexicons]
        self.durations: dict[str, tuple[Decimal, str]] = {}
        for lexicon, x in zip(reversed(self.lexicons), reversed(d), strict=True):
            for name, words in x.units.items():
                size, _, unit = x.sizes[name].partition(" ")
                self.durations.update((word, (Decimal(size), unit)) for word in words if self._counts(word, lexicon))
        self.duration_suffixes: dict[str, tuple[Decimal, str]] = {}
        for x in d:
            for suffix, name in x.suffixes.items():
                size, _, unit = x.sizes[name].partition(" ")
                self.duration_suffixes[suffix] = (Decimal(size), unit)
        self.duration_words = self._map([x.words for x in d])
        self.duration_between = self._set(x.between for x in d)
        self.another = self._set(x.articles_before for x in d)
        u = [lexicon.units for lexicon in self.lexicons]
        self.units = self._phrases({"percent": x.percent, "km": x.km, "mile": x.mile} for x in u)
        self.glued_units = frozenset(w for x in u for w in x.glued)
        c = [lexicon.currencies for lexicon in self.lexicons]
        self.currency_signs = self._map([x.signs for x in c])
        self.currency_words = self._map([x.words for x in c])
        self.currency_adjectives = self._set(x.adjectives for x in c)
        o = [lexicon.ordinals for lexicon in self.lexicons]
        self.ordinals = self._phrases(_inverted(x.words) for x in o)
        self.ordinal_signs = frozenset(w for x in o for w in x.signs)
        self.no_ordinal_before = self._phrases({"no": x.not_before} for x in o)
        self.no_ordinal_after = frozenset(w for x in o for w in x.not_after)
        b = [lexicon.labels for lexicon in self.lexicons]
        self.article_labels = frozenset(w for x in b for w in x.article)
        self.ignored_labels = self._set(x.ignored for x in b)
        self.dotted_labels = frozenset(w for x in b for w in x.dotted)
        t = [lexicon.dates for lexicon in self.lexicons]
        self.months = self._map([{**x.months, **x.misspelt} for x in t])
        self.months_short = self._map([x.abbreviations for x in t])
        self.capital_months = frozenset(own.dates.capital)
        self.unsure_months = frozenset(own.dates.unsure)
        self.month_parts = self._phrases(x.parts for x in t)
        self.year_parts = self._phrases({**x.parts, **x.year_parts} for x in t)
        self.year_before = frozenset(own.dates.year_before)
        self.year_strong = frozenset(own.dates.year_strong)
        self.year_after = frozenset(own.dates.year_after) | own.function_words
        self.decades = self._map([x.decades for x in t])
        self.decade_before = self._set(x.decade_before for x in t)
        self.month_before = frozenset(own.dates.month_before)
        self.around = self._set(x.around for x in t)
        r = [lexicon.ranges for lexicon in self.lexicons]
        self.between = self._set(x.between for x in r)
        self.joined = frozenset(own.ranges.joined)
        self.starting = frozenset(own.ranges.starting)
        self.until = self._phrases({"until": x.until} for x in r)
        self.either = frozenset(own.ranges.either)
        self.change = own.ranges.change
        e = [lexicon.bounds for lexicon in self.lexicons]
        self.bounds_before = self._phrases({**x.before, "hedge": x.hedges} for x in e)
        self.bounds_after = self._phrases({**x.after, "hedge": x.hedges_after} for x in e)
        self.not_with_duration = frozenset(w for x in e for w in x.not_with_duration)
        self.fillers = self._set(x.fillers for x in e)
        self.verbs = own.verbs_like_numbers
        self.one_words = self._set(lexicon.one.words for lexicon in self.lexicons)
        self.one_not_before = frozenset(own.one.not_before)
        self.one_not_after = frozenset(own.one.not_after)
        self.time_after = self._set(lexicon.times.after for lexicon in self.lexicons)
        self.time_before = frozenset(own.times.before)
        self.clock_after = self._set(lexicon.times.clock_after for lexicon in self.lexicons)
        self.references = frozenset(w for lexicon in self.lexicons for w in lexicon.references)

    def _counts(self, word: str, lexicon: Lexicon) -> bool:
        return lexicon is self.own or word not in lexicon.only_here

    def _set(self, groups: Iterable[tuple[str, ...]]) -> frozenset[str]:
        return frozenset(
            word
            for lexicon, words in zip(self.lexicons, groups, strict=True)
            for word in words
            if self._counts(word, lexicon)
        )

    def _map(self, tables: list[Mapping[str, _T]] | list[dict[str, _T]]) -> dict[str, _T]:
        merged: dict[str, _T] = {}
        for lexicon, table in reversed(list(zip(self.lexicons, tables, strict=True))):
            merged.update((word, value) for word, value in table.items() if self._counts(word, lexicon))
        return merged

    def _phrases(self, tables: Iterable[Mapping[str, tuple[str, ...]]]) -> Phrases:
        found: dict[Phrase, str] = {}
        for lexicon, table in reversed(list(zip(self.lexicons, tables, strict=True))):
            for meaning, texts in table.items():
                for text in texts:
                    phrase = tuple(Tokens(text).lows)
                    if lexicon is self.own or not all(word in lexicon.only_here for word in phrase):
                        found[phrase] = meaning
        ordered = sorted(found.items(), key=lambda item: -len(item[0]))
        forward: dict[str, list[tuple[Phrase, str]]] = {}
        backward: dict[str, list[tuple[Phrase, str]]] = {}
        for phrase, meaning in ordered:
            forward.setdefault(phrase[0], []).append((phrase, meaning))
            backward.setdefault(phrase[-1], []).append((phrase, meaning))
        return Phrases(
            {word: tuple(entries) for word, entries in forward.items()},
            {word: tuple(entries) for word, entries in backward.items()},
        )


def _inverted(table: Mapping[str, Decimal]) -> dict[str, tuple[str, ...]]:
    by_value: dict[str, tuple[str, ...]] = {}
    for word, value in table.items():
        by_value[str(value)] = (*by_value.get(str(value), ()), word)
    return by_value


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar for text in ``language`` ("nl" or "en")."""
    return Grammar(language)
