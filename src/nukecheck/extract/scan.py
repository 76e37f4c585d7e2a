"""The walk over a text from left to right that finds its figures and dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from nukecheck.extract.clutter import clutter_end, marker_end
from nukecheck.extract.codes import code_end, dead_zones
from nukecheck.extract.compounds import read_compound
from nukecheck.extract.dates import read_date
from nukecheck.extract.durations import read_about, read_article_duration, read_glued
from nukecheck.extract.grammar import Grammar, grammar
from nukecheck.extract.labels import read_label
from nukecheck.extract.mention import Mention
from nukecheck.extract.multiples import read_count, read_frequency, read_multiple, read_ratio, read_times
from nukecheck.extract.ordinals import read_ordinal
from nukecheck.extract.quantities import read_money, read_quantity
from nukecheck.extract.reading import Found, Reading
from nukecheck.extract.shares import read_proportion, read_share, read_sign
from nukecheck.extract.tokens import Tokens, fold, split
from nukecheck.text import Span

_Reader = Callable[[Tokens, int, Grammar], Reading | None]

_SHORTEST_COMPOUND = 6
_DIGITS = frozenset("0123456789")
_VULGAR = "½¼¾"
_IN_COMPOUNDS = (
    *(
        "honderd",
        "duizend",
        "tig",
        "tien",
        "jarig",
        "jaars",
        "maands",
        "weeks",
        "daags",
        "voud",
        "fold",
        "maal",
        "punten",
        "jarenplan",
    ),
    *("enhal", "e\u0301", *_VULGAR),
)
_ANY_DIGIT = re.compile("[0-9]")
_REMEMBERED = 50_000
_PIECE = 200_000


class _Plan:
    """Where reading starts in a text of one language, and with what.

    A text without digits and without one of ``triggers`` has no figure. ``openers`` are words such as "a"
    that begin a figure only before one of ``opened``.
    """

    def __init__(self, language: str) -> None:
        g = grammar(language)
        self.grammar = g
        self.openers = g.words.numbers.articles
        self.opened = _opened(g)
        self.triggers = frozenset(_triggers(g))
        self._listed = _listed(g)
        self._known: dict[str, tuple[_Reader, ...]] = dict(self._listed)

    def readers(self, low: str) -> tuple[_Reader, ...]:
        """Return the readers to ask at a token, in order; what was found is remembered."""
        known = self._known.get(low)
        if known is None:
            known = ()
            if low[0] in _DIGITS:
                known = _FIGURE_READERS
            elif len(low) >= _SHORTEST_COMPOUND and read_compound(low) is not None:
                known = _COMPOUND_READERS
            if len(self._known) > _REMEMBERED:
                self._known = dict(self._listed)
            self._known[low] = known
        return known

    def may_have_figures(self, folded: str, words: list[str]) -> bool:
        """Tell, quickly, whether a folded text of these words can have figures at all."""
        return (
            _ANY_DIGIT.search(folded) is not None
            or not self.triggers.isdisjoint(words)
            or any(part in folded for part in _IN_COMPOUNDS)
        )


def scan(text: str, language: str) -> tuple[Mention, ...]:
    """Return the mentions of a text in order; an immense one is read in pieces."""
    plan = _plan(language)
    if len(text) <= _PIECE:
        return tuple(_scan(text, 0, plan))
    found: list[Mention] = []
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            gap = max(text.rfind(space, start + 1, end) for space in " \n")
            end = gap if gap > start else end
        found.extend(_scan(text[start:end], start, plan))
        start = end
    return tuple(found)


def _scan(text: str, offset: int, plan: _Plan) -> list[Mention]:
    folded, words = _folded(text)
    if not plan.may_have_figures(folded, words):
        return []
    g, tokens = plan.grammar, Tokens(text, folded, words)
    lows, readers, openers = tokens.lows, plan.readers, plan.openers
    found: list[Found] = []
    zones: list[tuple[int, int]] | None = None
    behind = 0
    for index in range(tokens.size):
        chosen = readers(lows[index])
        if not chosen or index < behind or (lows[index] in openers and lows[index + 1] not in plan.opened):
            continue
        if zones is None:
            zones = dead_zones(text)
        end = _behind_zone(tokens, index, zones) if zones else None
        reading = Reading(end) if end else _first(chosen, tokens, index, g)
        if reading is not None:
            found.extend(reading.found)
            behind = reading.end
    return [_mention(tokens, one, offset) for one in found]


@lru_cache(maxsize=1)
def _folded(text: str) -> tuple[str, list[str]]:
    """Return a text folded, and its tokens: many a sentence is read in one language, then in the other."""
    folded = fold(text)
    return folded, split(folded)


def _first(readers: Iterable[_Reader], tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    for reader in readers:
        reading = reader(tokens, index, g)
        if reading is not None:
            return reading
    return None


def _behind_zone(tokens: Tokens, index: int, zones: list[tuple[int, int]]) -> int | None:
    start = tokens.starts[index]
    at = bisect_right(zones, (start, len(tokens.text))) - 1
    return tokens.at(zones[at][1], index) if at >= 0 and start < zones[at][1] else None


def _mention(tokens: Tokens, found: Found, offset: int) -> Mention:
    def span(between: tuple[int, int]) -> Span:
        return Span(tokens.starts[between[0]] + offset, tokens.ends[between[1] - 1] + offset)

    return Mention(
        span((found.start, found.end)),
        found.kind,
        found.value,
        tokens.text[tokens.starts[found.start] : tokens.ends[found.end - 1]],
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


def _listed(g: Grammar) -> dict[str, tuple[_Reader, ...]]:
    """Return for every word of the lexicon that may begin a figure the readers to ask, in order."""
    w = g.words
    n, f, m, d = w.numbers, w.fractions, w.multiples, w.dates
    numbers = _numbers(g)
    openings = {"'", "‘", *d.decade_before, *d.months, *d.abbreviations, *g.year_parts.first_words, *_eras(g)}
    table: list[tuple[_Reader, Iterable[str]]] = [
        (read_label, {*w.labels.article, *w.labels.ignored, *w.labels.dotted}),
        (_read_date, {*openings, *numbers, *g.ordinals.first_words}),
        (read_money, {*w.currencies.signs, *w.currencies.words}),
        (read_frequency, {*g.adverbs.first_words, *g.every.first_words}),
        (read_count, m.counts),
        (read_multiple, {*m.words, *m.nouns}),
        (read_times, m.times_before),
        (read_share, {*n.articles, *n.ones, *f.half, *f.whole}),
        (read_glued, w.durations.words),
        (read_ratio, numbers),
        (read_proportion, {*numbers, *n.articles}),
        (read_quantity, {*numbers, *n.articles, *f.half}),
        (read_about, n.articles),
        (read_article_duration, {*n.articles, *w.durations.articles_before}),
        (read_ordinal, g.ordinals.first_words),
    ]
    readers: dict[str, tuple[_Reader, ...]] = {}
    for reader, words in table:
        for word in words:
            readers[word] = (*readers.get(word, ()), reader)
    return readers


def _numbers(g: Grammar) -> set[str]:
    n = g.words.numbers
    small = {*n.zero, *n.ones, *n.teens, *n.tens, *n.one_and_a_half, *_VULGAR}
    return {*small, *n.hundred, *n.thousand, *n.scales}


def _eras(g: Grammar) -> set[str]:
    decades = g.words.dates.decades
    return {*decades, *(f"{word}er" for word in decades if word.endswith("ig"))}


def _opened(g: Grammar) -> frozenset[str]:
    """Return the words before which "a" begins a figure: a hundred, a dozen, a third, a year, a full year."""
    n, f, d = g.words.numbers, g.words.fractions, g.words.durations
    collective = {*n.collectives, *n.vague_collectives, *n.hundred, *n.thousand, *n.scales}
    collective |= set(g.units.first_words)
    return frozenset(
        {
            *collective,
            *f.half,
            *f.ordinal,
            *f.plain,
            *g.out_of.first_words,
            *g.durations,
            *d.words,
            *d.between,
        }
    )


def _triggers(g: Grammar) -> set[str]:
    w, m = g.words, g.words.multiples
    numbers = (
        (_numbers(g) | _opened(g)) - w.numbers.articles - w.durations.between - set(g.out_of.first_words)
    )
    dates = {*_eras(g), *w.dates.months, *g.ordinals.first_words}
    return {
        *numbers,
        *dates,
        *m.counts,
        *m.words,
        *m.nouns,
        *w.fractions.whole,
        *g.adverbs.first_words,
        *w.labels.article,
    }


@cache
def _plan(language: str) -> _Plan:
    return _Plan(language)
