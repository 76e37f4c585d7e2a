"""The words of a sentence as concepts, whatever the language and the spelling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from nukecheck.factbase.model import Concept
from nukecheck.tokens import Token, tokenize

_GAP = 12
_FUZZY_FROM = 5
_FUZZY_NAME_FROM = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept found in a sentence: the tokens from first to last, both included.

    ``cls`` is the closed class of the concept. ``counts_as`` holds the concept and all that it is an
    instance of; ``stands_for`` adds whom it acts for. ``gapped`` marks a form whose words stand
    apart; ``words`` are its own tokens.
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


@dataclass(frozen=True, slots=True)
class _Element:
    """One word of a surface form; ``kind`` is "exact", "prefix", "suffix" or "gap"."""

    kind: str
    word: str

    def fits(self, folded: str) -> bool:
        if self.kind == "exact":
            return folded == self.word
        if self.kind == "prefix":
            return folded.startswith(self.word)
        return folded.endswith(self.word)


@dataclass(frozen=True, slots=True)
class _Form:
    concept: str
    elements: tuple[_Element, ...]
    cased: tuple[str, ...]


class Vocabulary:
    """All surface forms of all concepts, ready to be found in text."""

    def __init__(self, concepts: Mapping[str, Concept]) -> None:
        """Compile the forms of ``concepts``."""
        self._concepts = concepts
        self._counts_as = {c: frozenset(_closure(c, concepts, ("broader",))) for c in concepts}
        self._stands_for = {c: frozenset(_closure(c, concepts, ("broader", "part_of"))) for c in concepts}
        self._forms: dict[str, _Index] = {"en": _Index(), "nl": _Index()}
        for concept in concepts.values():
            for key, forms in concept.forms.items():
                for written in forms:
                    form = _parse(concept.id, written)
                    if form is None:
                        continue
                    for language in ("en", "nl"):
                        if key in ("all", language) or concept.cls:
                            self._forms[language].add(form)

    def find(self, tokens: tuple[Token, ...], language: str) -> tuple[Hit, ...]:
        """Return the concepts in ``tokens``, in order of place, without those inside a longer name."""
        index = self._forms[language]
        hits: list[Hit] = []
        unknown: list[int] = []
        for position, token in enumerate(tokens):
            if not token.word:
                continue
            candidates = index.starting(token.folded)
            hits.extend(
                self._complete(form, tokens, position)
                for form in candidates
                if _matches(form, tokens, position)
            )
            if len(token.folded) >= _FUZZY_FROM and not index.known(token.folded):
                unknown.append(position)
        if unknown and hits:
            for position in unknown:
                stemmed = bool(index.starting(tokens[position].folded))
                nearest = index.nearest(tokens[position].folded, stemmed)
                if nearest:
                    hits.extend(self._respelt(index, tokens, position, nearest))
        return _without_covered(hits)

    def _complete(self, form: _Form, tokens: tuple[Token, ...], position: int, fuzzy: bool = False) -> Hit:
        words = _words(form, tokens, position)
        last = words[-1]
        concept = self._concepts[form.concept]
        return Hit(
            concept=form.concept,
            cls=concept.cls,
            first=position,
            last=last,
            counts_as=self._counts_as[form.concept],
            stands_for=self._stands_for[form.concept],
            members=frozenset(concept.members),
            gapped=any(e.kind == "gap" for e in form.elements),
            fuzzy=fuzzy,
            words=words,
        )

    def _respelt(self, index: _Index, tokens: tuple[Token, ...], position: int, word: str) -> Iterable[Hit]:
        """Yield the hits that a token gives when read as ``word``, alone or as a later word of a name."""
        token = tokens[position]
        respelt = Token(token.start, token.end, token.raw, word, True)
        changed = (*tokens[:position], respelt, *tokens[position + 1 :])
        for start in range(max(0, position - 3), position + 1):
            if not changed[start].word:
                continue
            for form in index.starting(changed[start].folded):
                if _matches(form, changed, start):
                    hit = self._complete(form, changed, start, fuzzy=True)
                    name = hit.cls and not token.raw[0].isupper() and len(token.raw) < _FUZZY_NAME_FROM
                    if position in hit.words and not name:
                        yield hit


class _Index:
    """The forms of one language by the way their first word is matched."""

    def __init__(self) -> None:
        self.exact: dict[str, list[_Form]] = {}
        self.prefix: dict[str, list[_Form]] = {}
        self.suffix: dict[str, list[_Form]] = {}
        self._words: set[str] = set()
        self._stems: set[str] = set()
        self._memo: dict[str, tuple[_Form, ...]] = {}
        self._near: dict[str, str | None] = {}
        self._by_initial: dict[str, list[str]] | None = None

    def add(self, form: _Form) -> None:
        first = form.elements[0]
        table = {"exact": self.exact, "prefix": self.prefix, "suffix": self.suffix}[first.kind]
        table.setdefault(first.word, []).append(form)
        for element in form.elements:
            if element.kind == "exact":
                self._words.add(element.word)
            elif element.kind == "prefix":
                self._stems.add(element.word)

    def known(self, word: str) -> bool:
        """Tell whether a word occurs anywhere in a form."""
        return word in self._words

    def starting(self, word: str) -> tuple[_Form, ...]:
        """Return the forms whose first word fits ``word``."""
        found = self._memo.get(word)
        if found is None:
            forms = list(self.exact.get(word, ()))
            for length in range(3, len(word) + 1):
                forms.extend(self.prefix.get(word[:length], ()))
                forms.extend(self.suffix.get(word[-length:], ()))
            found = tuple(forms)
            if len(self._memo) < 200_000:
                self._memo[word] = found
        return found

    def nearest(self, word: str, stemmed: bool) -> str | None:
        """Return the word of the vocabulary that ``word`` is a misspelling of, if any.

        A word that already fits a stem (``stemmed``) is only taken for a whole word that differs in
        one letter.
        """
        if word in self._near:
            return self._near[word]
        if self._by_initial is None:
            self._by_initial = {}
            for known in sorted(self._words | self._stems):
                if len(known) >= _FUZZY_FROM and known.isalpha():
                    self._by_initial.setdefault(known[0], []).append(known)
        near = None
        if word.isalpha():
            allowed = 1 if stemmed or len(word) < 8 else 2
            pool = self._by_initial.get(word[0], [])
            best = extractOne(word, pool, scorer=OSA.distance, score_cutoff=allowed)
            near = best[0] if best and (not stemmed or len(word) >= 7) else None
            if near is None and not stemmed:
                near = self._nearest_stem(word, pool)
        if len(self._near) < 200_000:
            self._near[word] = near
        return near

    def _nearest_stem(self, word: str, pool: list[str]) -> str | None:
        for stem in pool:
            if stem in self._stems and 0 <= len(word) - len(stem) + 1 <= 5:
                if any(OSA.distance(word[: len(stem) + d], stem, score_cutoff=1) <= 1 for d in (-1, 0, 1)):
                    return stem
        return None


def _closure(concept: str, concepts: Mapping[str, Concept], relations: tuple[str, ...]) -> set[str]:
    seen = {concept}
    pending = [concept]
    while pending:
        current = concepts.get(pending.pop())
        if current is None:
            continue
        for relation in relations:
            for above in getattr(current, relation):
                if above not in seen:
                    seen.add(above)
                    pending.append(above)
    return seen


def _parse(concept: str, written: str) -> _Form | None:
    cased = written.startswith("=")
    elements: list[_Element] = []
    capitals: list[str] = []
    for chunk in written.removeprefix("=").split():
        if chunk == "...":
            elements.append(_Element("gap", ""))
            continue
        prefix, suffix = chunk.endswith("*"), chunk.startswith("*")
        words = [t for t in tokenize(chunk.strip("*")) if t.word]
        for number, word in enumerate(words):
            kind = "exact"
            if prefix and number == len(words) - 1:
                kind = "prefix"
            elif suffix and number == 0:
                kind = "suffix"
            elements.append(_Element(kind, word.folded))
            capitals.append(word.raw)
    if not elements or elements[0].kind == "gap":
        return None
    return _Form(concept, tuple(elements), tuple(capitals) if cased else ())


def _matches(form: _Form, tokens: tuple[Token, ...], position: int) -> bool:
    return bool(_words(form, tokens, position))


def _words(form: _Form, tokens: tuple[Token, ...], position: int) -> tuple[int, ...]:
    """Return the tokens of the form when it begins at ``position``; none where it does not."""
    elements = form.elements
    if form.cased and not tokens[position].raw.startswith(form.cased[0]):
        return ()
    if len(elements) == 1:
        return (position,)
    found = [position]
    at = position
    gap = False
    number = 0
    for element in elements[1:]:
        if element.kind == "gap":
            gap = True
            continue
        number += 1
        at += 1
        if gap:
            limit = min(len(tokens), at + _GAP)
            while at < limit and not (tokens[at].word and element.fits(tokens[at].folded)):
                if tokens[at].raw in ";:":
                    return ()
                at += 1
            if at >= limit:
                return ()
            gap = False
        else:
            while at < len(tokens) and not tokens[at].word and tokens[at].raw not in ";:()?!":
                at += 1
            if at >= len(tokens) or not tokens[at].word or not element.fits(tokens[at].folded):
                return ()
        if number < len(form.cased) and not tokens[at].raw.startswith(form.cased[number]):
            return ()
        found.append(at)
    return tuple(found)


def _without_covered(hits: list[Hit]) -> tuple[Hit, ...]:
    """Drop hits inside a longer unbroken name of a class, and doubles."""
    kept: list[Hit] = []
    seen: set[tuple[str, int, int]] = set()
    names = [h for h in hits if h.cls and not h.gapped and h.last > h.first]
    for hit in sorted(hits, key=lambda h: (h.first, h.last, h.concept)):
        key = (hit.concept, hit.first, hit.last)
        if key in seen:
            continue
        seen.add(key)
        if (
            any(
                n.first <= hit.first and hit.last <= n.last and n.last - n.first > hit.last - hit.first
                for n in names
            )
            and not hit.gapped
        ):
            continue
        kept.append(hit)
    return tuple(kept)
