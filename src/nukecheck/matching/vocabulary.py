"""The words of a sentence as concepts, whatever the language and the spelling."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import compress
from typing import Any, NamedTuple

from nukecheck.factbase.forms import GAP, GENITIVE, LANGUAGES, SPELT_FROM, START, Form, read_kept
from nukecheck.factbase.model import Concept
from nukecheck.factbase.tables import Tables
from nukecheck.lexicon.correct import is_correct
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.matching.misspellings import Page
from nukecheck.tokens import Token, folded

_GAP = 12
_FUZZY_NAME_FROM = 6
_EARLIER = 8  # tokens that a name may have before a misspelt one
_REMEMBERED = 100_000
_LONGEST = 100  # letters of a word that forms begin or end with; what is longer is no word of any language
_BARRIERS = frozenset(";:()?!")  # marks that end a form; others may stand between its words
_STOPS = frozenset(";:")  # marks that end a gap
_NONE: frozenset[str] = frozenset()


class Hit(NamedTuple):
    """A concept found in a sentence: the tokens from first to last, both included.

    ``cls`` is the closed class of the concept. ``counts_as`` holds the concept and all that it is an instance
    of; ``stands_for`` adds whom it acts for. ``gapped`` marks a form whose words stand apart; ``words`` are
    its own tokens. ``genitive`` marks a Dutch one ("Poetins").
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
    genitive: bool = False

    def within(self, other: Hit) -> bool:
        """Tell whether these words are a part of longer ones ("cannot be EXTENDED AGAIN"), gaps included."""
        inside = other.first <= self.first and self.last <= other.last
        return inside and self.last - self.first < other.last - other.first


class Vocabulary:
    """All surface forms of all concepts, ready to be found in text."""

    def __init__(self, concepts: Mapping[str, Concept] | Tables) -> None:
        """Take the forms of ``concepts``, or tables that hold them."""
        tables = concepts if isinstance(concepts, Tables) else Tables.of_concepts(concepts)
        self._languages = {language: _Language(tables, language) for language in LANGUAGES}

    def find(self, tokens: Sequence[Token], language: str) -> tuple[Hit, ...]:
        """Return the concepts in ``tokens``, in order of place, without those inside a longer name."""
        return self.find_in([t.folded for t in tokens], [t.raw for t in tokens], language)

    def find_in(self, words: list[str], raws: list[str], language: str) -> tuple[Hit, ...]:
        """Return the concepts in words and marks that are given folded and as written."""
        return self._languages[language].find(words, raws)


class _Form:
    """A form, ready to be found. ``apart`` tells that its words may stand apart, ``plain`` that all are spelt
    out; ``spelt`` are those that are, where they may stand apart. ``sets`` are what its concept counts as,
    stands for, and has.
    """

    __slots__ = (
        "apart",
        "capitals",
        "cls",
        "concept",
        "genitive",
        "languages",
        "place",
        "plain",
        "rank",
        "sets",
        "size",
        "spelt",
        "words",
    )

    def __init__(self, form: Form, tables: Tables) -> None:
        concept = tables.concept(form.concept)
        self.rank = form.rank
        self.languages = form.languages
        self.genitive = bool(form.languages & GENITIVE)
        self.words = [*form.words]
        self.capitals = form.capitals
        self.place = form.place
        self.concept = concept.id
        self.cls = concept.cls
        self.sets = concept.counts_as, concept.stands_for, concept.members
        self.size = len(self.words)
        self.apart = GAP in self.words
        self.spelt = frozenset(w for w in self.words if "*" not in w and w != GAP) if self.apart else _NONE
        self.plain = not (self.apart or "*" in "".join(self.words))


_BREAKS = frozenset(",;:")  # what no name reaches across
_Found = tuple[int, int, str, bool, int, Hit]  # in the order in which hits are told, and preferred
_new = tuple.__new__  # what ``Hit`` calls, without the detour


_Company = dict[str, list[str]]


class _Word:
    """What a word may be part of, by the company it has there, or that it is unknown.

    ``single`` are forms of its own. Longer forms are records still, read when they are first met: under the
    next word or the one before, by themselves as ``patterns``, or, with gaps, under another word of them.
    """

    __slots__ = ("_beside", "apart", "before", "next", "patterns", "single", "unknown")

    def __init__(self, unknown: bool = False) -> None:
        self.single: list[_Form] = []
        self.patterns: list[str] = []
        self.next: _Company = {}
        self.before: _Company = {}
        self.apart: _Company = {}
        self.unknown = unknown
        self._beside: dict[tuple[str, str], list[_Form]] = {}

    def add(self, kept: str, read: Callable[[Iterable[str]], list[_Form]]) -> None:
        """Take in the forms that are kept under the word, or under a beginning or ending of it."""
        for company, other, records in read_kept(kept):
            if company == "single":
                self.single += read(records)
            elif company == "patterns":
                self.patterns += records
            else:
                getattr(self, company).setdefault(other, []).extend(records)

    def beside(self, before: str, after: str, read: Callable[[Iterable[str]], list[_Form]]) -> list[_Form]:
        """Return the longer forms without gaps that the word may be part of, between two others."""
        company = before if before in self.before else "", after if after in self.next else ""
        found = self._beside.get(company)
        if found is None:
            beside = (*self.next.get(after, ()), *self.before.get(before, ()))
            found = self._beside[company] = read((*self.patterns, *beside))
        return found

    def around(self, present: Set[str]) -> Iterator[str]:
        """Yield the forms with gaps that the word may be part of, among the words of a sentence."""
        yield from self.apart.get("", ())
        for other in self.apart.keys() & present:
            yield from self.apart[other]


_MARK = _Word()  # a mark that may stand within a form


class _Words(dict[str, "_Word | None"]):
    """Words as written with what they may be part of, looked up when they are first met; None where that is
    nothing.
    """

    def __init__(self, look_up: Callable[[str], _Word | None]) -> None:
        self._look_up = look_up

    def __missing__(self, raw: str) -> _Word | None:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[raw] = self._look_up(raw)
        return found


class _Row:
    """A sentence to find forms in.

    ``raws`` are its words and marks as written, ``words`` folded. The other lists leave out the marks that
    may stand within a form: ``places`` are the tokens that remain, ``row`` their words (and "", which stands
    before the first and behind the last), ``entries`` what these may be part of.
    """

    __slots__ = ("entries", "places", "raws", "row", "words")

    def __init__(self, words: list[str], raws: list[str], entries: list[_Word | None]) -> None:
        self.raws = raws
        self.words = words
        self.places: Sequence[int] = range(len(raws))
        self.entries = entries
        if _MARK in entries:
            within = [entry is not _MARK for entry in entries]
            self.places = [*compress(self.places, within)]
            self.entries = [*compress(entries, within)]
            words = [*compress(words, within)]
        self.row = [*words, ""]


class _Language:
    """The forms of one language."""

    def __init__(self, tables: Tables, language: str) -> None:
        self._tables = tables
        self._name = language
        self._bit = 1 << LANGUAGES.index(language)
        self._words = _Words(self._entry)
        self._forms: dict[str, _Form] = {}
        self._near: dict[str, str | None] = {}
        self._pages: dict[str, Page | None] = {}

    def find(self, words: list[str], raws: list[str]) -> tuple[Hit, ...]:
        """Return the concepts in the words of a sentence, folded and as written, marks among them."""
        entries = list(map(self._words.__getitem__, raws))
        line = _Row(words, raws, entries)
        found, unknown = self._scan(line)
        if unknown and found:
            for at in unknown:
                word = line.row[at]
                entry = self._words[word]  # a denial is given as it was meant to be
                near = word if entry is not None and not entry.unknown else self._nearest(word)
                if near:
                    found.extend(self._respelt(line, at, near))
        reversing = load_discourse(self._name).reversing
        if not reversing.isdisjoint(words):
            found = [one for one in found if not _is_reversed(words, one[0], reversing)]
        return _without_covered(found)

    def _scan(self, line: _Row) -> tuple[list[_Found], list[int]]:
        """Return all hits, and where in the row unknown words stand."""
        found: list[_Found] = []
        unknown: list[int] = []
        apart: list[_Word] = []
        raws, row, places = line.raws, line.row, line.places
        for at, word in enumerate(line.entries):
            if word is None:
                continue
            if word.unknown:
                unknown.append(at)
            for form in word.single:
                position = places[at]
                if not form.capitals or raws[position].startswith(form.capitals[0]):
                    found.append(_hit(form, (position,), False))
            if word.patterns or row[at + 1] in word.next or row[at - 1] in word.before:
                found += [_hit(form, taken, False) for form, taken in self._beside(word, line, at, row)]
            if word.apart:
                apart.append(word)
        if apart:
            for form, taken in self._apart(apart, line.words, raws):
                found.append(_hit(form, taken, False))
        return found, unknown

    def _beside(
        self, word: _Word, line: _Row, at: int, row: list[str]
    ) -> list[tuple[_Form, tuple[int, ...]]]:
        """Return the unbroken longer forms that have the word at ``at`` as their rarest, and their tokens."""
        found = []
        for form in word.beside(row[at - 1], row[at + 1], self._read):
            first = at - form.place
            if first < 0:
                continue
            end = first + form.size
            if row[first:end] != form.words if form.plain else not _fits(form, row[first:end]):
                continue
            taken = tuple(line.places[first:end])
            if not form.capitals or _is_name(form, taken, line.raws):
                found.append((form, taken))
        return found

    def _apart(
        self, having: list[_Word], words: list[str], raws: list[str]
    ) -> Iterator[tuple[_Form, tuple[int, ...]]]:
        """Yield the forms with gaps of some words of a sentence, and their tokens."""
        present = frozenset(words)
        forms = {form.rank: form for word in having for form in self._read(word.around(present))}
        for form in forms.values():
            if form.spelt <= present:
                for position in _fitting(form.words[0], words):
                    taken = _words_apart(form, words, raws, position)
                    if taken:
                        yield form, taken

    def _respelt(self, line: _Row, at: int, near: str) -> Iterator[_Found]:
        """Yield the hits that a word gives when read as ``near``, alone or as a later word of a name."""
        position = line.places[at]
        begin = max(0, position - _EARLIER)
        small = not line.raws[position][0].isupper() and len(line.raws[position]) < _FUZZY_NAME_FROM
        for form, taken in self._forms_with(line, at, near, begin):
            if position in taken and taken[0] >= begin and not (form.cls and small):
                yield _hit(form, taken, True)

    def _forms_with(
        self, line: _Row, at: int, near: str, begin: int
    ) -> Iterator[tuple[_Form, tuple[int, ...]]]:
        """Yield the forms, from token ``begin`` on, in a sentence that has ``near`` in place of a word."""
        row = [*line.row[:at], near, *line.row[at + 1 :]]
        apart: list[_Word] = []
        for other, entry in enumerate(line.entries):
            word = self._words[near] if other == at else entry
            if word is None or line.places[other] < begin:
                continue
            if other == at:
                position = line.places[at]
                for form in word.single:
                    if not form.capitals or line.raws[position].startswith(form.capitals[0]):
                        yield form, (position,)
            if word.patterns or row[other + 1] in word.next or row[other - 1] in word.before:
                yield from self._beside(word, line, other, row)
            if word.apart:
                apart.append(word)
        if apart:
            position = line.places[at]
            words = [*line.words[:position], near, *line.words[position + 1 :]]
            yield from self._apart(apart, words, line.raws)

    def _entry(self, raw: str) -> _Word | None:
        """Find what a word or mark as written may be part of."""
        if raw[0].isalnum() or raw in _BARRIERS:
            return self._look_up(folded([raw])[0])
        return _MARK

    def _look_up(self, word: str) -> _Word | None:
        """Find what a word may be part of; None where that is nothing, and the word is no misspelling."""
        found: list[str] = []
        group = self._group(word[:START])
        endings = self._group("*")
        lengths = _lengths(word)
        for shelf, patterns in (
            (group, [word, *(word[:n] + "*" for n in lengths)]),
            (endings, ["*" + word[-n:] for n in lengths]),
        ):
            kept = shelf.get("forms", {})
            found += [kept[pattern] for pattern in patterns if pattern in kept]
        unknown = len(word) >= SPELT_FROM and not group.get("known", {}).get(word, 0) & self._bit
        if not found and not unknown:
            return None
        entry = _Word(unknown)
        for kept in found:
            entry.add(kept, self._read)
        return entry

    def _read(self, records: Iterable[str]) -> list[_Form]:
        """Return the forms in records, those of this language."""
        found = []
        for record in records:
            form = self._forms.get(record)
            if form is None:
                form = self._forms[record] = _Form(Form.read(record), self._tables)
            if form.languages & self._bit:
                found.append(form)
        return found

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
        if not word.isalpha() or is_correct(word):
            return None
        page = self._page(word[0])
        return page.meant(word, self._begins_form(word)) if page else None

    def _page(self, initial: str) -> Page | None:
        if initial not in self._pages:
            record = (self._tables.page("spelling", initial) or {}).get(self._name)
            self._pages[initial] = Page(record) if record else None
        return self._pages[initial]

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
    concept = form.concept
    hit = _new(Hit, (concept, form.cls, first, last, *form.sets, form.apart, fuzzy, words, form.genitive))
    return first, last, concept, fuzzy, form.rank, hit


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


def _is_name(form: _Form, taken: tuple[int, ...], raws: list[str]) -> bool:
    """Tell whether words are written as the name that a form spells in capitals, with no comma between them
    ("the FIRST, START").
    """
    broken = taken[-1] - taken[0] >= len(taken) and not _BREAKS.isdisjoint(raws[taken[0] : taken[-1]])
    return not broken and _is_cased(form, taken, raws)


def _words_apart(form: _Form, words: list[str], raws: list[str], position: int) -> tuple[int, ...]:
    """Return the tokens of a form with gaps when it begins at ``position``; none where it does not."""
    found: list[int] = []
    parts = form.words
    begin, gap = 0, False
    at = position
    while begin < len(parts):
        end = parts.index(GAP, begin) if GAP in parts[begin:] else len(parts)
        part = _part_at(parts[begin:end], words, raws, at, min(len(words), at + _GAP) if gap else at + 1)
        if not part:
            return ()
        found += part
        begin, gap = end + 1, True
        at = part[-1] + 1
    taken = tuple(found)
    return taken if not form.capitals or _is_cased(form, taken, raws) else ()


def _part_at(part: Sequence[str], words: list[str], raws: list[str], at: int, limit: int) -> list[int]:
    """Return the tokens of words that follow one another, from the first place before ``limit`` where all
    of them stand ("in 2019 ... IN THE BIN"); none where a mark ends the gap before.
    """
    for first in range(at, limit):
        if _fits_one(part[0], words[first]) and (taken := _following(part, words, raws, first)):
            return taken
        if words[first] in _STOPS:
            return []
    return []


def _following(part: Sequence[str], words: list[str], raws: list[str], first: int) -> list[int]:
    """Return the tokens of words that follow one another from ``first`` on, marks apart; none where one of
    them does not fit.
    """
    taken = [first]
    for pattern in part[1:]:
        at = taken[-1] + 1
        while at < len(words) and not raws[at][0].isalnum() and raws[at] not in _BARRIERS:
            at += 1
        if at >= len(words) or not _fits_one(pattern, words[at]):
            return []
        taken.append(at)
    return taken


def _is_reversed(words: list[str], first: int, prefixes: frozenset[str]) -> bool:
    """Tell whether a hyphen joins what begins at a token to a prefix that makes another thing of it
    ("sub-strategic weapons", "non-deployed").
    """
    return first > 1 and words[first - 1] == "-" and words[first - 2] in prefixes


def _is_inside(first: int, last: int, names: list[tuple[int, int]]) -> bool:
    """Tell whether one of the names holds these tokens and more."""
    for begin, end in names:  # noqa: SIM110 - asked for every hit: a generator takes twice as long
        if begin <= first and last <= end and (begin < first or last < end):
            return True
    return False


def _without_covered(found: list[_Found]) -> tuple[Hit, ...]:
    """Drop hits inside a longer unbroken name of a class, and doubles.

    Inside what somebody is called, offices, countries and the like stay ("the Russian foreign minister").
    """
    found.sort()
    kept: list[Hit] = []
    names: list[tuple[int, int]] = []
    things: list[tuple[int, int]] = []
    for first, last, *_, hit in found:
        if hit.cls and first < last and not hit.gapped:
            names.append((first, last))
            if hit.cls != "person":
                things.append((first, last))
    before: tuple[int, int, str] | None = None
    for one in found:
        place = one[:3]
        if place == before:
            continue
        before = place
        hit = one[-1]
        if names:
            holding = things if hit.cls and hit.cls != "person" else names
            if holding and not hit.gapped and _is_inside(one[0], one[1], holding):
                continue
        kept.append(hit)
    return tuple(kept)
