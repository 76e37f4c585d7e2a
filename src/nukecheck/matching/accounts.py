"""Which names a fact accounts for: a sentence that brings in others says more than the sources do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nukecheck.factbase.model import Concept, Fact, FactBase, Kind, Source
from nukecheck.factbase.speaking import asked_for, named_by
from nukecheck.factbase.tables import Tables
from nukecheck.matching.naming import AGENTS
from nukecheck.matching.reading import Reading
from nukecheck.matching.statements import stated_dates
from nukecheck.matching.unknown_names import capitals
from nukecheck.matching.vocabulary import Hit, Vocabulary
from nukecheck.tokens import tokenize
from nukecheck.values import PartialDate

_CLASSES = frozenset(
    [
        "outlet",
        "place",
        "person",
        "organisation",
        "treaty",
        "base",
        "aircraft",
        "missile-type",
        "region",
        "country",
        "bomb-type",
        "continent",
        "flank",
    ]
)


class Accounts:
    """The names that every fact speaks of, found when first asked for."""

    def __init__(self, vocabulary: Vocabulary, base: FactBase, tables: Tables) -> None:
        """Read the statements of ``base`` with ``vocabulary``; its ``tables`` tell of topics and classes."""
        self._vocabulary = vocabulary
        self._tables = tables
        self._concepts: Mapping[str, Concept] = base.concepts
        self._sources: Mapping[str, Source] = base.sources
        self._facts: Mapping[str, Fact] = base.facts
        self._families: dict[str, list[str]] = {}
        self._classes: dict[str, frozenset[str]] = {}
        self._known: dict[str, frozenset[str]] = {}
        self._spoken: dict[str, frozenset[str]] = {}
        self._topics: dict[str, frozenset[str]] = {}
        self._asked: dict[str, frozenset[str]] = {}
        self._named: dict[str, frozenset[str]] = {}
        self._persons: dict[str, dict[str, frozenset[str]]] = {}
        self._expected: dict[str, frozenset[str]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._statements: dict[str, Sequence[Hit]] = {}
        self._told: dict[str, Sequence[Hit]] = {}

    def knows(self, fact: Fact, hit: Hit) -> bool:
        """Tell whether a fact speaks of what a name stands for; its texts are read only where they have to
        be. A fact that asks for a person does not speak of another one of the same country; who acts or
        speaks is read from the clause.
        """
        slots = fact.slots if hit.cls == "person" else ()
        asked = {v for s in slots if s.role not in AGENTS for v in s.values}
        if asked and not asked.isdisjoint(self.persons(fact)):
            return hit.concept in self.known(fact)
        names = hit.stands_for | hit.members
        return not (names.isdisjoint(self._named_by(fact)) and names.isdisjoint(self.known(fact)))

    def knows_by_name(self, fact: Fact, hit: Hit) -> bool:
        """Tell whether a fact names somebody, not just the country that they stand for."""
        return hit.concept in self._named_by(fact) or hit.concept in self.known(fact)

    def asks_for(self, fact: Fact, hit: Hit) -> bool:
        """Tell whether a slot or frame of a fact asks for what a hit counts as."""
        return not self._central(fact).isdisjoint(hit.counts_as)

    def touches(self, topic: str, hit: Hit) -> bool:
        """Tell whether any fact of a topic is about what a hit counts as, or asks for it."""
        found = self._topics.get(topic)
        if found is None:
            found = self._topics[topic] = frozenset(self._tables.get("topics", topic) or ())
        return not found.isdisjoint(hit.counts_as)

    def spoken_by(self, fact: Fact, hit: Hit) -> bool:
        """Tell whether any fact that names the subject of ``fact`` asks for what a hit counts as."""
        found = self._spoken.get(fact.id)
        if found is None:
            about = {c for c in fact.subject if self._class(c) == "person"}
            naming = {name for c in about for name in self._tables.get("persons", c) or ()} - {fact.id}
            asked = (self._central(self._facts[name]) for name in naming)
            found = self._spoken[fact.id] = frozenset().union(*asked) - about
        return not found.isdisjoint(hit.counts_as)

    def _central(self, fact: Fact) -> frozenset[str]:
        """Return the concepts that the slots and frames of a fact ask for."""
        found = self._asked.get(fact.id)
        if found is None:
            found = self._asked[fact.id] = asked_for(fact, self._class)
        return found

    def _named_by(self, fact: Fact) -> frozenset[str]:
        """Return the concepts of a fact's subject, slots and frames."""
        found = self._named.get(fact.id)
        if found is None:
            found = self._named[fact.id] = named_by(fact, self._class)
        return found

    def _class(self, concept: str) -> str:
        return self._tables.concept(concept).cls

    def known(self, fact: Fact) -> frozenset[str]:
        """Return the concepts of the names in a fact's statements, subject, slots, frames and supported
        examples, and of those who wrote its sources ("Chernenko writes that").
        """
        found = self._known.get(fact.id)
        if found is None:
            concepts = {*self._named_by(fact)}
            concepts.update(v for v in self._voices(fact) if self._class(v) == "person")
            classes = set()
            for hit in self._told_with(fact):
                if hit.cls in _CLASSES or hit.members:
                    concepts |= hit.stands_for | hit.members
                    classes.add(hit.cls)
            found = frozenset(concepts)
            self._known[fact.id] = found
            self._classes[fact.id] = frozenset(classes)
        return found

    def tells(self, fact: Fact, hit: Hit) -> bool:
        """Tell whether a hit is of the words that a fact's statements and supported examples are told in."""
        found = self._words.get(fact.id)
        if found is None:
            words = [h.stands_for for h in self._told_with(fact)]
            found = self._words[fact.id] = self.known(fact).union(*words)
        return not found.isdisjoint(hit.stands_for)

    def _told_with(self, fact: Fact) -> Sequence[Hit]:
        """Return what is found in a fact's statements and supported examples."""
        found = self._told.get(fact.id)
        if found is None:
            examples = [e for e in fact.examples if e.verdict in ("supported", "disputed")]
            hits = (self._vocabulary.find(tokenize(e.text), e.language) for e in examples)
            found = self._told[fact.id] = (*self._stated(fact), *(h for one in hits for h in one))
        return found

    def _stated(self, fact: Fact) -> Sequence[Hit]:
        """Return what is found in a fact's statements."""
        found = self._statements.get(fact.id)
        if found is None:
            texts = fact.statement.items()
            hits = (self._vocabulary.find(tokenize(text), language) for language, text in texts)
            found = self._statements[fact.id] = tuple(h for one in hits for h in one)
        return found

    def expects(self, fact: Fact, hit: Hit) -> bool:
        """Tell whether a name says nothing more around a fact that speaks of others: it goes with one of them
        (a person's country, the parties of a treaty), it is who the sources of the fact let speak, or one of
        those that the facts of its family ("a.b.c", "a.b") speak of.
        """
        found = self._expected.get(fact.id)
        if found is None:
            known = {c for one in self._family(fact) for c in self.known(one)}
            concepts = [self._concepts[c] for c in known if c in self._concepts]
            voices = {*self._voices(fact), *(e.speaker for e in fact.evidence)}
            around = (c for one in concepts for c in (*one.goes_with, *one.part_of))
            found = self._expected[fact.id] = frozenset(around).union(known, voices)
        return not found.isdisjoint(hit.stands_for | hit.members)

    def weekdays(self, fact: Fact) -> frozenset[str]:
        """Return the days of the week that the facts of the same matter record."""
        slots = (s for one in self._family(fact) for s in one.slots if s.role == "weekday")
        return frozenset(v for s in slots for v in s.values)

    def times(self, fact: Fact, told: Sequence[Hit]) -> tuple[PartialDate, ...]:
        """Return the times that a fact speaks of, and those of the dates of the same matter that the words
        ``told`` may speak of as well.
        """
        matter = fact.id.rpartition(".")[0] + "."
        facts = (self._facts[name] for name in self._facts if name.startswith(matter))
        dated = (f for f in facts if f.kind is Kind.DATE)
        dates = (v for f in dated if any(self.asks_for(f, h) for h in told) for v in f.dates)
        return (*stated_dates(fact), *dates)

    def _family(self, fact: Fact) -> list[Fact]:
        """Return the facts of the same matter: those whose ids share all but the last part, and the one that
        is named by that.
        """
        if not self._families:
            for name in self._facts:
                self._families.setdefault(name, []).append(name)
                stem = name.rpartition(".")[0]
                if "." in stem:
                    self._families.setdefault(stem, []).append(name)
        stem = fact.id.rpartition(".")[0]
        names = {*self._families[fact.id], *self._families.get(stem, ())}
        return [self._facts[name] for name in sorted(names)]

    def persons(self, fact: Fact) -> dict[str, frozenset[str]]:
        """Return the persons that the statement of a fact names, with what each stands for."""
        found = self._persons.get(fact.id)
        if found is None:
            hits = [h for h in self._stated(fact) if h.cls == "person"]
            found = self._persons[fact.id] = {h.concept: h.stands_for for h in hits}
        return found

    def classes(self, fact: Fact) -> frozenset[str]:
        """Return the classes of the names that a fact speaks of."""
        self.known(fact)
        return self._classes[fact.id]

    def strangers(self, reading: Reading, fact: Fact) -> list[Hit]:
        """Return the names in a sentence that the fact does not account for, but for whose paper it is that
        says so ("the DUTCH letter").
        """
        strange = [h for h in reading.hits if h.cls in _CLASSES and not self.knows(fact, h)]
        papers = reading.claim.discourse.documents
        behind = reading.claim.words
        return [
            h
            for h in strange
            if papers.isdisjoint(behind[h.last + 1 : h.last + 2])
            or h.stands_for.isdisjoint(self._voices(fact))
        ]

    def _voices(self, fact: Fact) -> set[str]:
        """Return those in whose name the sources of a fact speak."""
        return {v for e in fact.evidence for v in self._sources[e.source].voice}

    def unknown_person(
        self, reading: Reading, fact: Fact, roles: frozenset[str], segments: set[int]
    ) -> tuple[int, int] | None:
        """Return the tokens of somebody whom some clauses put in the fact and whose name nobody knows.

        That is two or more capitalised words that nothing explains ("Jane Doe"), or a single one right
        beside a verb of saying ("Doe told ...") where the fact has a speaker and the sentence does not name
        them. ``roles`` are the slots of the fact that take persons.
        """
        capital = capitals(reading) if roles else set()
        if not capital:
            return None
        tokens = reading.claim.tokens
        told = {w for text in fact.statement.values() for w in text.split()}
        capital = {i for i in capital if tokens[i].raw not in told}
        for at in capital:
            if at + 1 not in capital or at - 1 in capital:
                continue
            end = at + 1
            while end + 1 in capital:
                end += 1
            near = {at - 1, end + 1}
            named = any(h.cls and (h.first in near or h.last in near) for h in reading.hits)
            if not named and reading.claim.segment[at] in segments:
                return at, end
        if "speaker" not in roles:
            return None
        speakers = {v for s in fact.slots if s.role == "speaker" for v in s.values}
        if reading.evoking(speakers):
            return None
        said = [h for h in reading.evoking(("say",)) if not reading.claim.quoted(h.first)]
        beside = {h.first - 1 for h in said}
        addressing = reading.claim.discourse.addressing
        beside |= {h.last + 1 for h in said if tokens[h.last].folded not in addressing}
        return next(((at, at) for at in sorted(beside & capital)), None)
