"""Phrases of folded words, and where they stand in a text: each is looked for under its longest word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from nukecheck.records import lazy

KEPT = "kept"  # what a compiled file of the lexicon has what ``keep`` made of its lists under
_NEXT = "|"  # between phrases, and between what is kept under a word

_Found = dict[int, list[tuple[int, int]]]
_Entry = tuple[int, int, int, list[str]]  # the ``id`` of a list; place of the word; number of the phrase; it


class Phrases:
    """A list of phrases, each written as words with blanks between them."""

    def __init__(self, written: str) -> None:
        """Take what ``joined`` made of them; it is only taken apart when that is asked for."""
        self._written = written

    @lazy
    def _words(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(phrase.split()) for phrase in parted(self._written))

    @lazy
    def _index(self) -> Index:
        return Index(keep({"": parted(self._written)}), {"": self})

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """Yield each phrase as its words."""
        return iter(self._words)

    def __contains__(self, words: object) -> bool:
        """Tell whether a tuple of words is one of the phrases."""
        return words in self._words

    def __add__(self, other: Phrases) -> Phrases:
        """Return the phrases of both lists."""
        return Phrases(joined((*parted(self._written), *parted(other._written))))

    def places(self, words: list[str]) -> list[tuple[int, int]]:
        """Return the first and last word of every phrase found in ``words``, in order."""
        return self._index.found(words).get(id(self), [])


class Index:
    """Finds the phrases of several lists at once; what is kept under a word is read when the word is met."""

    def __init__(self, kept: Mapping[str, str], lists: Mapping[str, Phrases]) -> None:
        """Take what ``keep`` made of lists that have these names, and perhaps of others."""
        self._kept = kept
        self._lists = {name: id(phrases) for name, phrases in lists.items()}
        self._read: dict[str, list[_Entry]] = {}

    def found(self, words: list[str]) -> _Found:
        """Return the first and last word of each phrase in ``words``, in order, by the ``id`` of its list."""
        found: dict[int, list[tuple[int, int, int]]] = {}
        kept, read = self._kept, self._read
        for index, word in enumerate(words):
            if word in kept:
                for listed, place, number, phrase in read[word] if word in read else self._under(word):
                    first = index - place
                    end = first + len(phrase)
                    if words[first:end] == phrase and first >= 0:
                        found.setdefault(listed, []).append((first, number, end - 1))
        return {listed: [(first, last) for first, _, last in sorted(at)] for listed, at in found.items()}

    def _under(self, word: str) -> list[_Entry]:
        entries = []
        for line in self._kept[word].split(_NEXT):
            name, place, number, phrase = line.split(" ", 3)
            if name in self._lists:
                entries.append((self._lists[name], int(place), int(number), phrase.split()))
        self._read[word] = entries
        return entries


def joined(phrases: Iterable[str]) -> str:
    """Return a list of phrases as one text, which takes less than a list to read from a file."""
    return _NEXT.join(phrases)


def parted(text: str) -> list[str]:
    """Return the phrases of which ``joined`` made a text."""
    return text.split(_NEXT) if text else []


def keep(lists: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return what an ``Index`` needs of lists by name: under each longest word the phrases that it is in."""
    kept: dict[str, list[str]] = {}
    for name, phrases in lists.items():
        for number, phrase in enumerate(phrases):
            words = phrase.split()
            longest = max(words, key=len)
            kept.setdefault(longest, []).append(f"{name} {words.index(longest)} {number} {phrase}")
    return {word: _NEXT.join(lines) for word, lines in kept.items()}


def compiled(data: Mapping[str, object]) -> dict[str, object]:
    """Return a file of the lexicon with each list as one text, "this|that" being a phrase for each word, and
    with what ``keep`` makes of the lists.
    """
    lists = {
        name: [phrase for entry in entries for phrase in spelt_out(entry)]
        for name, entries in data.items()
        if isinstance(entries, list)
    }
    return {**data, **{name: joined(entries) for name, entries in lists.items()}, KEPT: keep(lists)}


def spelt_out(phrase: str) -> Iterator[str]:
    """Yield each phrase that a written one stands for: "this|that" is either word."""
    if "|" in phrase:
        yield from map(" ".join, product(*(word.split("|") for word in phrase.split())))
    else:
        yield phrase
