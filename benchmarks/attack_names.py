"""Names put in the place of other names of their class, in the form that the sentence calls for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from random import Random

from benchmarks.attack_words import words
from nukecheck.factbase.model import Concept, FactBase
from nukecheck.matching.vocabulary import Hit, Vocabulary
from nukecheck.tokens import tokenize

_ARTICLE = re.compile(r"(?:the|de|het|an?|een)\s+$", re.IGNORECASE)


class Names:
    """The names of the vocabulary by class, and the sentences in which one can stand for another."""

    def __init__(self, base: FactBase, vocabulary: Vocabulary) -> None:
        """Take the concepts of ``base``; ``vocabulary`` tells where they stand in a text."""
        self._concepts = base.concepts
        self._vocabulary = vocabulary
        self._by_class: dict[str, list[str]] = {}
        for name, concept in sorted(base.concepts.items()):
            if concept.cls:
                self._by_class.setdefault(concept.cls, []).append(name)

    def hits(self, text: str, language: str) -> tuple[Hit, ...]:
        """Return the concepts in a text."""
        return self._vocabulary.find(tokenize(text), language)

    def words_of(self, text: str, language: str) -> tuple[tuple[int, int], ...]:
        """Return where the words stand that name a concept."""
        tokens = tokenize(text)
        at = {i for hit in self._vocabulary.find(tokens, language) for i in (hit.words or (hit.first,))}
        return tuple((tokens[i].start, tokens[i].end) for i in sorted(at))

    def exchanged(
        self, text: str, language: str, entity: str, spared: Sequence[str], rng: Random, most: int
    ) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield a text with one other of its class for ``entity``, and where its first name now stands."""
        tokens = tokenize(text)
        found = self._vocabulary.find(tokens, language)
        own = [h for h in found if entity in h.stands_for]
        if not own or any(h.gapped or h.fuzzy for h in own) or any(entity in h.members for h in found):
            return
        present = frozenset().union(*(h.stands_for | h.members for h in found))
        concept = self._concepts[entity]
        for other in self._others(concept, present | set(spared), rng, most):
            rewritten = self._rewritten(
                text, language, entity, other, [(h, tokens[h.first].start, tokens[h.last].end) for h in own]
            )
            if rewritten is None:
                continue
            new, span = rewritten
            after = self.hits(new, language)
            if any(entity in h.stands_for | h.members for h in after if not h.fuzzy):
                continue
            if any(other in h.stands_for for h in after):
                yield new, span

    def _others(
        self, concept: Concept, spared: frozenset[str] | set[str], rng: Random, most: int
    ) -> list[str]:
        first = [n for n in words()["stand-ins"].get(concept.cls, ()) if n in self._concepts]
        pool = first or self._by_class.get(concept.cls, [])
        pool = [n for n in pool if n not in spared and n != concept.id and not self._related(n, concept.id)]
        if concept.cls == "treaty":
            return pool[:2] + rng.sample(pool[2:], min(len(pool[2:]), max(0, most - 2)))
        return rng.sample(pool, min(len(pool), most))

    def _related(self, one: str, other: str) -> bool:
        a, b = self._concepts[one], self._concepts[other]
        return other in (*a.part_of, *a.broader, *a.members, *a.opposite) or one in (
            *b.part_of,
            *b.broader,
            *b.members,
            *b.opposite,
        )

    def _rewritten(
        self, text: str, language: str, entity: str, other: str, places: list[tuple[Hit, int, int]]
    ) -> tuple[str, tuple[int, int]] | None:
        changes: dict[tuple[int, int], str] = {}
        for hit, start, end in places:
            change = self._form(
                text, language, hit.concept, self._in_place_of(hit.concept, entity, other), start, end
            )
            if change is None:
                return None
            span, new = change
            changes[span] = new
        spans = sorted(changes)
        if any(a[1] > b[0] for a, b in pairwise(spans)):
            return None
        for start, end in reversed(spans):
            new = changes[start, end]
            new = new[0].upper() + new[1:] if start == 0 else new
            text = text[:start] + new + text[end:]
        return text, (spans[0][0], spans[0][0] + len(changes[spans[0]]))

    def _in_place_of(self, named: str, entity: str, other: str) -> str:
        """Return who takes the place of ``named``: the other entity, or one of its people for a person."""
        if named == entity or self._concepts[named].cls == self._concepts[other].cls:
            return other
        cls = self._concepts[named].cls
        candidates = [*words()["stand-ins"].get(cls, ()), *self._by_class.get(cls, ())]
        fitting = [n for n in candidates if n in self._concepts and other in self._concepts[n].part_of]
        free = [n for n in candidates if n in self._concepts and entity not in self._concepts[n].part_of]
        return next(iter(fitting or free), other)

    def _form(
        self, text: str, language: str, named: str, other: str, start: int, end: int
    ) -> tuple[tuple[int, int], str] | None:
        if self._concepts[named].cls == "country":
            return self._country(text, language, named, other, start, end)
        surface = text[start:end]
        shown = words()["shown"][language].get(other)
        forms = [shown] if shown else self._plain_forms(other, language)
        if not forms or self._concepts[named].cls != self._concepts[other].cls:
            return None
        same_length = [f for f in forms if len(f.split()) == len(surface.split())]
        new = (forms if self._concepts[named].cls == "treaty" else same_length or forms)[0]
        suffix = re.search(r"(\s+[Tt]reaty|-verdrag)$", surface)
        if suffix and self._concepts[named].cls == "treaty":
            new = re.sub(
                r"(\s+[Tt]reaty|-verdrag)$",
                "",
                next((f for f in forms if "reaty" not in f and "verdrag" not in f), forms[0]),
            )
            new += suffix.group()
        if new.lower().startswith(("the ", "de ", "het ")) and _ARTICLE.search(text[:start]):
            new = new.split(" ", 1)[1]
        return (start, end), new

    def _plain_forms(self, name: str, language: str) -> list[str]:
        forms = self._concepts[name].forms
        every = [*forms.get("all", ()), *forms.get(language, ())]
        return [f.removeprefix("=") for f in every if "*" not in f and "..." not in f]

    def _country(
        self, text: str, language: str, named: str, other: str, start: int, end: int
    ) -> tuple[tuple[int, int], str] | None:
        countries = words()["countries"]
        if named not in countries or other not in countries:
            return None
        own, new = countries[named][language], countries[other][language]
        surfaces = sorted(((s, kind) for kind, forms in own.items() for s in forms), key=lambda p: -len(p[0]))
        for surface, kind in surfaces:
            first = (
                f"[{surface[0].upper()}{surface[0].lower()}]"
                if surface.split()[0].islower()
                else re.escape(surface[0])
            )
            for match in re.finditer(rf"\b{first}{re.escape(surface[1:])}(?!\w)", text):
                if match.start() <= start and end <= match.end():
                    form = new.get(kind, new["name"])[0]
                    if (
                        kind != "name"
                        and form is new["name"][0]
                        and kind in ("adjective", "inflected", "people")
                    ):
                        return None
                    return match.span(), form
        return None
