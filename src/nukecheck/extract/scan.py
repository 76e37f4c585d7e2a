"""The walk over a text from left to right that finds its figures and dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cache

from nukecheck.extract.clutter import clutter_end, marker_end
from nukecheck.extract.codes import code_end, dead_zones
from nukecheck.extract.compounds import read_compound
from nukecheck.extract.dates import read_date
from nukecheck.extract.durations import read_article_duration, read_glued
from nukecheck.extract.grammar import Grammar, grammar
from nukecheck.extract.labels import read_label
from nukecheck.extract.mention import Mention
from nukecheck.extract.multiples import read_count, read_frequency, read_multiple, read_ratio, read_times
from nukecheck.extract.ordinals import read_ordinal
from nukecheck.extract.quantities import read_money, read_quantity
from nukecheck.extract.reading import Found, Reading
from nukecheck.extract.shares import read_proportion, read_share, read_sign
from nukecheck.extract.tokens import Tokens
from nukecheck.text import Span

_Reader = Callable[[Tokens, int, Grammar], Reading | None]

_SHORTEST_COMPOUND = 6
_DIGITS = frozenset("0123456789")
_VULGAR = "½¼¾"


def scan(text: str, language: str) -> tuple[Mention, ...]:
    """Return the mentions of a text in order."""
    g = grammar(language)
    readers = _readers(language)
    tokens = Tokens(text)
    found: list[Found] = []
    zones: list[tuple[int, int]] | None = None
    index = 0
    while index < tokens.size:
        low = tokens.lows[index]
        if low[0] in _DIGITS:
            chosen: tuple[_Reader, ...] = _FIGURE_READERS
        elif low in readers:
            chosen = readers[low]
        elif len(low) >= _SHORTEST_COMPOUND and read_compound(low) is not None:
            chosen = _COMPOUND_READERS
        else:
            index += 1
            continue
        if zones is None:
            zones = dead_zones(text)
        behind = _behind_zone(tokens, index, zones)
        reading = Reading(behind) if behind else _first(chosen, tokens, index, g)
        if reading is None:
            index += 1
        else:
            found.extend(reading.found)
            index = max(reading.end, index + 1)
    return tuple(_mention(tokens, one) for one in found)


def _first(readers: Iterable[_Reader], tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    for reader in readers:
        reading = reader(tokens, index, g)
        if reading is not None:
            return reading
    return None


def _behind_zone(tokens: Tokens, index: int, zones: list[tuple[int, int]]) -> int | None:
    if not zones:
        return None
    start = tokens.starts[index]
    at = bisect_right(zones, (start, len(tokens.text))) - 1
    return tokens.at(zones[at][1], index) if at >= 0 and start < zones[at][1] else None


def _mention(tokens: Tokens, found: Found) -> Mention:
    def span(between: tuple[int, int]) -> Span:
        return Span(tokens.starts[between[0]], tokens.ends[between[1] - 1])

    whole = span((found.start, found.end))
    return Mention(
        whole,
        found.kind,
        found.value,
        whole.of(tokens.text),
        span(found.unit) if found.unit is not None else None,
        span(found.hedge) if found.hedge is not None else None,
    )


# --- which reader is asked at which word, in what order -----------------------------------------------------


def _read_date(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    found = read_date(tokens, index, g)
    return Reading(found.end, (found,)) if found is not None else None


def _pass_marker(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    end = marker_end(tokens, index)
    return Reading(end) if end is not None else None


def _pass_code(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    end = code_end(tokens, index, g) or clutter_end(tokens, index, g)
    return Reading(end) if end is not None else None


_FIGURE_READERS: tuple[_Reader, ...] = (
    _pass_marker,
    _read_date,
    _pass_code,
    read_sign,
    read_ordinal,
    read_ratio,
    read_proportion,
    read_quantity,
)
_COMPOUND_READERS: tuple[_Reader, ...] = (_read_date, read_ratio, read_proportion, read_glued, read_quantity)


@cache
def _readers(language: str) -> dict[str, tuple[_Reader, ...]]:
    """Return for every word that may begin a figure the readers to ask, in order."""
    g = grammar(language)
    w = g.words
    n, f, m, d = w.numbers, w.fractions, w.multiples, w.dates
    numbers = {
        *n.ones,
        *n.teens,
        *n.tens,
        *n.hundred,
        *n.thousand,
        *n.scales,
        *n.zero,
        *n.one_and_a_half,
        *_VULGAR,
    }
    decades = {
        "'",
        "‘",
        *d.decades,
        *d.decade_before,
        *(f"{word}er" for word in d.decades if word.endswith("ig")),
    }
    dates = {*d.months, *d.abbreviations, *g.year_parts.first_words, *decades}
    table: list[tuple[_Reader, Iterable[str]]] = [
        (read_label, {*w.labels.article, *w.labels.ignored, *w.labels.dotted}),
        (_read_date, {*dates, *numbers, *g.ordinals.first_words}),
        (read_money, {*w.currencies.signs, *w.currencies.words}),
        (read_frequency, {*g.adverbs.first_words, *g.every.first_words}),
        (read_count, m.counts),
        (read_multiple, {*m.words, *m.nouns}),
        (read_times, m.times_before),
        (read_share, {*n.articles, *n.ones, *f.half, *f.whole}),
        (read_glued, w.durations.words),
        (read_ratio, numbers),
        (read_proportion, numbers),
        (read_quantity, {*numbers, *n.articles, *f.half}),
        (read_article_duration, {*n.articles, *w.durations.articles_before}),
        (read_ordinal, g.ordinals.first_words),
    ]
    chosen: dict[str, tuple[_Reader, ...]] = {}
    for reader, words in table:
        for word in words:
            chosen[word] = (*chosen.get(word, ()), reader)
    return chosen
