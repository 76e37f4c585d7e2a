"""The lexicon of a text's language together with what is unambiguous of the other languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache, reduce
from typing import Any, Generic, NamedTuple, TypeVar

from nukecheck.extract.spelling import Speller
from nukecheck.extract.tokens import Tokens
from nukecheck.lexicon import LANGUAGES, Lexicon, load_lexicon
from nukecheck.records import Record, names

_T = TypeVar("_T")
Phrase = tuple[str, ...]


class PhraseTable(Generic[_T]):
    """Phrases of one or more tokens with what they mean, found by their first or their last token."""

    __slots__ = ("_backward", "_forward")

    def __init__(self, meanings: Mapping[str, _T]) -> None:
        phrases = sorted(
            ((_split(text), meaning) for text, meaning in meanings.items()),
            key=lambda item: -len(item[0]),
        )
        self._forward: dict[str, list[tuple[Phrase, _T]]] = {}
        self._backward: dict[str, list[tuple[Phrase, _T]]] = {}
        for phrase, meaning in phrases:
            self._forward.setdefault(phrase[0], []).append((phrase, meaning))
            self._backward.setdefault(phrase[-1], []).append((phrase, meaning))

    @property
    def first_words(self) -> Iterable[str]:
        """The words that a phrase may begin with."""
        return self._forward.keys()

    def after(self, tokens: Tokens, index: int) -> tuple[_T, int] | None:
        """Return the meaning of the longest phrase that starts at ``index``, and the index behind it."""
        for phrase, meaning in self._forward.get(tokens.lows[index], ()):
            end = index + len(phrase)
            if len(phrase) == 1 or tuple(tokens.lows[index:end]) == phrase:
                return meaning, end
        return None

    def before(self, tokens: Tokens, index: int) -> tuple[_T, int] | None:
        """Return the meaning of the longest phrase that ends before ``index``, and where it starts."""
        for phrase, meaning in self._backward.get(tokens.lows[index - 1], ()):
            start = index - len(phrase)
            if start >= 0 and tuple(tokens.lows[start:index]) == phrase:
                return meaning, start
        return None


class Grammar(NamedTuple):
    """What extraction knows when it reads a text in ``own.language``.

    ``words`` are the merged lexicons: the own words win, and words of another language are left out where
    they mean something else here (``only_here``). The tables hold the phrases among them.
    """

    own: Lexicon
    words: Lexicon
    and_a_half: PhraseTable[bool]
    out_of: PhraseTable[bool]
    out_of_round: PhraseTable[bool]
    of_every: PhraseTable[bool]
    ratio: PhraseTable[bool]
    adverbs: PhraseTable[Decimal]
    every: PhraseTable[bool]
    per: PhraseTable[bool]
    units: PhraseTable[str]
    durations: Mapping[str, tuple[Decimal, str]]
    duration_suffixes: Mapping[str, tuple[Decimal, str]]
    ordinals: PhraseTable[Decimal]
    no_ordinal_before: PhraseTable[bool]
    month_parts: PhraseTable[str]
    year_parts: PhraseTable[str]
    until: PhraseTable[bool]
    bounds_before: PhraseTable[str]
    bounds_after: PhraseTable[str]
    misspelt_scales: Speller[Decimal]
    misspelt_units: Speller[str]
    misspelt_currencies: Speller[str]
    misspelt_months: Speller[Decimal]
    misspelt_hedges: Speller[str]


def _split(text: str) -> Phrase:
    return tuple(text.split(" ")) if text.replace(" ", "").isalpha() else tuple(Tokens(text))


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar for text in ``language`` ("nl" or "en")."""
    own = load_lexicon(language)
    others = [load_lexicon(name) for name in LANGUAGES if name != language]
    w: Lexicon = reduce(lambda merged, other: _merged(merged, other, other.only_here), others, own)
    sizes = {name: _size(size) for name, size in w.durations.sizes.items()}
    units = {"percent": w.units.percent, "km": w.units.km, "mile": w.units.mile}
    return Grammar(
        own=own,
        words=w,
        and_a_half=_marks(w.numbers.and_a_half),
        out_of=_marks(w.fractions.out_of),
        out_of_round=_marks(w.fractions.out_of_round),
        of_every=_marks(w.fractions.of_every),
        ratio=_marks(w.multiples.ratio),
        adverbs=PhraseTable(w.frequency.adverbs),
        every=_marks(w.frequency.every),
        per=_marks(w.frequency.per),
        units=_meanings(units),
        durations={word: sizes[name] for name, words in w.durations.units.items() for word in words},
        duration_suffixes={suffix: sizes[name] for suffix, name in w.durations.suffixes.items()},
        ordinals=PhraseTable(w.ordinals.words),
        no_ordinal_before=_marks(w.ordinals.not_before),
        month_parts=_meanings(w.dates.parts),
        year_parts=_meanings({**w.dates.parts, **w.dates.year_parts}),
        until=_marks(w.ranges.until),
        bounds_before=_meanings({**w.bounds.before, "hedge": w.bounds.hedges}),
        bounds_after=_meanings({**w.bounds.after, "hedge": w.bounds.hedges_after}),
        misspelt_scales=Speller(w.numbers.scales),
        misspelt_units=Speller({word: name for name in ("percent", "km") for word in units[name]}),
        misspelt_currencies=Speller(w.currencies.words),
        misspelt_months=Speller(w.dates.months),
        misspelt_hedges=Speller(dict.fromkeys(w.bounds.hedges, "hedge"), shortest=7),
    )


def _size(text: str) -> tuple[Decimal, str]:
    number, _, unit = text.partition(" ")
    return Decimal(number), unit


def _marks(phrases: tuple[str, ...]) -> PhraseTable[bool]:
    return PhraseTable(dict.fromkeys(phrases, True))


def _meanings(groups: Mapping[str, tuple[str, ...]]) -> PhraseTable[str]:
    return PhraseTable({phrase: meaning for meaning, phrases in groups.items() for phrase in phrases})


def _merged(own: Any, other: Any, foreign: frozenset[str]) -> Any:
    """Return ``own`` with what ``other`` adds; words of ``other`` in ``foreign`` are left out."""
    if isinstance(own, Record):
        return type(own)(*(_merged(getattr(own, n), getattr(other, n), foreign) for n in names(type(own))))
    if isinstance(own, frozenset):
        return own | (other - foreign)
    if isinstance(own, tuple):
        return (*own, *(phrase for phrase in other if _read(phrase, foreign) and phrase not in own))
    if isinstance(own, Mapping):
        kept = {key: value for key, value in other.items() if isinstance(value, tuple) or _read(key, foreign)}
        joined = {key: _merged(own[key], kept[key], foreign) for key in own.keys() & kept.keys()}
        return {**kept, **own, **{key: value for key, value in joined.items() if isinstance(value, tuple)}}
    return own


def _read(phrase: str, foreign: frozenset[str]) -> bool:
    return not all(word in foreign for word in phrase.split())
