"""The words of a sentence as concepts, whatever the language and the spelling."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from nukecheck.factbase.forms import GAP, LANGUAGES, SPELT_FROM, START, Form
from nukecheck.factbase.model import Concept
from nukecheck.factbase.tables import Tables
from nukecheck.lexicon import ordinary_words
from nukecheck.matching.misspellings import meant
from nukecheck.tokens import Token

_GAP = 12
_FUZZY_NAME_FROM = 6
_EARLIER = 3  # tokens that a name may have before a misspelt one
_REMEMBERED = 100_000
_LONGEST = 100  # letters of a word that forms begin or end with; what is longer is no word of any language
_BARRIERS = frozenset(";:()?!")  # marks that end a form; others may stand between its words
_STOPS = frozenset(";:")  # marks that end a gap


class Hit(NamedTuple):
    """A concept found in a sentence: the tokens from first to last, both included.

    ``cls`` is the closed class of the concept. ``counts_as`` holds the concept and all that it is an instance
    of; ``stands_for`` adds whom it acts for. ``gapped`` marks a form whose words stand apart; ``words`` are
    its own tokens.
    """

    concept: str
    cls: str
    first: int
    last: int
    counts_as: frozenset[str]
    stands_for: frozenset[str]
    members: frozenset[str]
    gapped: bool = False
    fuzzy: bool = False
    words: tuple[int, ...] = ()


class Vocabulary:
    """All surface forms of all concepts, ready to be found in text."""

    def __init__(self, concepts: Mapping[str, Concept] | Tables) -> None:
        """Take the forms of ``concepts``, or tables that hold them."""
        tables = concepts if isinstance(concepts, Tables) else Tables.of_concepts(concepts)
        self._languages = {language: _Language(tables, language) for language in LANGUAGES}

    def find(self, tokens: Sequence[Token], language: str) -> tuple[Hit, ...]:
        """Return the concepts in ``tokens``, in order of place, without those inside a longer name."""
        return self._languages[language].find([t.folded for t in tokens], [t.raw for t in tokens])


class _Form:
    """A form, ready to be found. ``apart`` tells that its words may stand apart, ``plain`` that all are spelt
    out.
    """

    __slots__ = ("apart", "capitals", "concept", "place", "plain", "rank", "rest", "size", "words")

    def __init__(self, form: Form, tables: Tables) -> None:
        concept = tables.concept(form.concept)
        self.rank = form.rank
        self.words = [*form.words]
        self.capitals = form.capitals
        self.place = form.place
        self.concept = concept.id, concept.cls
        self.rest = concept.counts_as, concept.stands_for, concept.members
        self.size = len(self.words)
        self.apart = GAP in self.words
        self.plain = not self.apart and not any("*" in w for w in self.words)


_Found = tuple[int, int, str, bool, int, Hit]  # in the order in which hits are told, and preferred


class _Word:
    """What a word may be part of: forms of its own, longer ones, ones with gaps; or that it is unknown.

    Longer forms that are spelt out stand under the word beside: the next one, or the one before where the
    form ends.
    """

    __slots__ = ("apart", "before", "next", "patterns", "single", "unknown")

    def __init__(self, forms: list[_Form], unknown: bool) -> None:
        self.single = [f for f in forms if f.size == 1]
        self.apart = [f for f in forms if f.apart]
        self.patterns: list[_Form] = []
        self.next: dict[str, list[_Form]] = {}
        self.before: dict[str, list[_Form]] = {}
        self.unknown = unknown
        for form in forms:
            if form.size == 1 or form.apart:
                continue
            if not form.plain:
                self.patterns.append(form)
            elif form.place + 1 < form.size:
                self.next.setdefault(form.words[form.place + 1], []).append(form)
            else:
                self.before.setdefault(form.words[form.place - 1], []).append(form)


class _Words(dict[str, "_Word | None"]):
    """Words with what they may be part of, looked up when they are first met; None where that is nothing."""

    def __init__(self, look_up: Callable[[str], _Word | None]) -> None:
        self._look_up = look_up

    def __missing__(self, word: str) -> _Word | None:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._look_up(word)
        return found


class _Language:
    """The forms of one language."""

    def __init__(self, tables: Tables, language: str) -> None:
        self._tables = tables
        self._name = language
        self._bit = 1 << LANGUAGES.index(language)
        self._words = _Words(self._look_up)
        self._forms: dict[str, _Form] = {}
        self._near: dict[str, str | None] = {}

    def find(self, words: list[str], raws: list[str]) -> tuple[Hit, ...]:
        """Return the concepts in the words of a sentence, folded and as written, marks among them."""
        found, unknown = self._scan(words, raws)
        if unknown and found:
            for position in unknown:
                near = self._nearest(words[position])
                if near:
                    found.extend(self._respelt(words, raws, position, near))
        return _without_covered(found)

    def _scan(
        self, words: list[str], raws: list[str], start: int = 0, near: str = ""
    ) -> tuple[list[_Found], list[int]]:
        """Return all hits from token ``start`` on, and the places of words that are unknown.

        With ``near``, only hits of forms that have such a word, which stands for a misspelt one.
        """
        found: list[_Found] = []
        unknown: list[int] = []
        fuzzy = bool(near)
        places = [n for n, raw in enumerate(raws) if (raw in _BARRIERS or raw[0].isalnum()) and n >= start]
        row = [words[n] for n in places]
        known = list(map(self._words.__getitem__, row))
        row.append("")  # what stands behind the last word, and before the first
        apart: dict[int, _Form] = {}
        for at, word in enumerate(known):
            if word is None:
                continue
            position = places[at]
            if word.unknown:
                unknown.append(position)
            if not near or row[at] == near:
                found += [
                    _hit(form, (position,), fuzzy)
                    for form in word.single
                    if not form.capitals or raws[position].startswith(form.capitals[0])
                ]
            longer = word.patterns
            if row[at + 1] in word.next:
                longer = longer + word.next[row[at + 1]]
            if row[at - 1] in word.before:
                longer = longer + word.before[row[at - 1]]
            for form in longer:
                first = at - form.place
                end = first + form.size
                if first < 0 or (
                    row[first:end] != form.words if form.plain else not _fits(form, row[first:end])
                ):
                    continue
                taken = tuple(places[first:end])
                if not form.capitals or _is_cased(form, taken, raws):
                    found.append(_hit(form, taken, fuzzy))
            for form in word.apart:
                apart[form.rank] = form
        for form in apart.values():
            if near and not _has(form, near):
                continue
            for position in _fitting(form.words[0], words):
                taken = _words_apart(form, words, raws, position)
                if taken:
                    found.append(_hit(form, taken, fuzzy))
        return found, unknown

    def _respelt(self, words: list[str], raws: list[str], position: int, near: str) -> Iterator[_Found]:
        """Yield the hits that a token gives when read as the word ``near``, alone or as a later word of a
        name.
        """
        changed = [*words[:position], near, *words[position + 1 :]]
        raw = raws[position]
        small = not raw[0].isupper() and len(raw) < _FUZZY_NAME_FROM
        for found in self._scan(changed, raws, max(0, position - _EARLIER), near)[0]:
            hit = found[-1]
            if position in hit.words and position - hit.first <= _EARLIER and not (hit.cls and small):
                yield found

    def _look_up(self, word: str) -> _Word | None:
        """Find what a word may be part of; None where that is nothing, and the word is no misspelling."""
        forms: list[_Form] = []
        group = self._group(word[:START])
        endings = self._group("*")
        lengths = _lengths(word)
        for shelf, patterns in (
            (group, [word, *(word[:n] + "*" for n in lengths)]),
            (endings, ["*" + word[-n:] for n in lengths]),
        ):
            kept = shelf.get("forms", {})
            for pattern in patterns:
                forms += (
                    self._form(record) for record in kept.get(pattern, ()) if int(record[0]) & self._bit
                )
        unknown = len(word) >= SPELT_FROM and not group.get("known", {}).get(word, 0) & self._bit
        return _Word(forms, unknown) if forms or unknown else None

    def _form(self, record: str) -> _Form:
        form = self._forms.get(record)
        if form is None:
            form = self._forms[record] = _Form(Form.read(record), self._tables)
        return form

    def _group(self, start: str) -> dict[str, Any]:
        return self._tables.page("words", start) or {}

    def _nearest(self, word: str) -> str | None:
        """Return the word of the vocabulary that ``word`` is a misspelling of, if any."""
        if word not in self._near:
            if len(self._near) >= _REMEMBERED:
                self._near.clear()
            self._near[word] = self._misspelt(word)
        return self._near[word]

    def _misspelt(self, word: str) -> str | None:
        if not word.isalpha() or word in ordinary_words(self._name):
            return None
        page = (self._tables.page("spelling", word[0]) or {}).get(self._name)
        return meant(word, page, self._begins_form(word)) if page else None

    def _begins_form(self, word: str) -> bool:
        """Tell whether a form begins with a word, or with the beginning or end of it."""
        begins = self._group(word[:START]).get("begins", {})
        ends = self._group("*").get("begins", {})
        lengths = _lengths(word)
        return any(begins.get(word[:n] + "*", 0) & self._bit for n in lengths) or any(
            ends.get("*" + word[-n:], 0) & self._bit for n in lengths
        )


def _lengths(word: str) -> range:
    """Return how long the beginnings and endings of a word are that forms may be kept under."""
    return range(START, min(len(word), _LONGEST) + 1)


def _hit(form: _Form, words: tuple[int, ...], fuzzy: bool) -> _Found:
    first, last = words[0], words[-1]
    hit = Hit(*form.concept, first, last, *form.rest, form.apart, fuzzy, words)
    return first, last, form.concept[0], fuzzy, form.rank, hit


def _has(form: _Form, word: str) -> bool:
    return any(_fits_one(pattern, word) for pattern in form.words)


def _fits_one(pattern: str, word: str) -> bool:
    if pattern[-1] == "*":
        return word.startswith(pattern[:-1])
    return word.endswith(pattern[1:]) if pattern[0] == "*" else word == pattern


def _fits(form: _Form, words: list[str]) -> bool:
    return len(words) == form.size and all(map(_fits_one, form.words, words))


def _fitting(pattern: str, words: list[str]) -> list[int]:
    """Return the places of the words that fit the first word of a form."""
    if "*" in pattern:
        return [n for n, word in enumerate(words) if _fits_one(pattern, word)]
    return [n for n, word in enumerate(words) if word == pattern] if pattern in words else []


def _is_cased(form: _Form, taken: tuple[int, ...], raws: list[str]) -> bool:
    return all(raws[n].startswith(capital) for n, capital in zip(taken, form.capitals, strict=True))


def _words_apart(form: _Form, words: list[str], raws: list[str], position: int) -> tuple[int, ...]:
    """Return the tokens of a form with gaps when it begins at ``position``; none where it does not."""
    found = [position]
    at = position
    gap = False
    for pattern in form.words[1:]:
        if pattern == GAP:
            gap = True
            continue
        at += 1
        if gap:
            limit = min(len(words), at + _GAP)
            while at < limit and not _fits_one(pattern, words[at]):
                if words[at] in _STOPS:
                    return ()
                at += 1
            if at >= limit:
                return ()
            gap = False
        else:
            while at < len(words) and not raws[at][0].isalnum() and raws[at] not in _BARRIERS:
                at += 1
            if at >= len(words) or not _fits_one(pattern, words[at]):
                return ()
        found.append(at)
    taken = tuple(found)
    return taken if not form.capitals or _is_cased(form, taken, raws) else ()


def _without_covered(found: list[_Found]) -> tuple[Hit, ...]:
    """Drop hits inside a longer unbroken name of a class, and doubles."""
    found.sort()
    kept: list[Hit] = []
    names = [f[-1] for f in found if f[-1].cls and f[0] < f[1] and not f[-1].gapped]
    before: tuple[int, int, str] | None = None
    for one in found:
        place = one[:3]
        if place == before:
            continue
        before = place
        hit = one[-1]
        if names and not hit.gapped:
            size = hit.last - hit.first
            if any(n.first <= hit.first and hit.last <= n.last and n.last - n.first > size for n in names):
                continue
        kept.append(hit)
    return tuple(kept)
