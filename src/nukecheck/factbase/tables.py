"""What matching looks up in a database - words, concepts, frames - as records that are read one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import log
from typing import Any, NamedTuple, Protocol

from nukecheck.factbase.forms import Records, word_records
from nukecheck.factbase.model import Concept, Fact, FactBase, Frame
from nukecheck.factbase.speaking import speaking_records

_UNKNOWN_WEIGHT = 1.5


class Shelves(Protocol):
    """Records by section and key."""

    def get(self, section: str, key: str) -> Any:
        """Return a record, or None where there is none."""


class ConceptEntry(NamedTuple):
    """A concept as matching needs it: with all that it is an instance of, and all whom it stands for."""

    id: str
    cls: str
    counts_as: frozenset[str]
    stands_for: frozenset[str]
    members: frozenset[str]


class Tables:
    """The records of a database, made from it or read from its compiled form."""

    def __init__(self, shelves: Shelves) -> None:
        """Take the records from ``shelves``."""
        self.get = shelves.get
        self.owner: tuple[object, object] | None = None
        self._concepts: dict[str, ConceptEntry] = {}
        self._pages: dict[tuple[str, str], Any] = {}

    @classmethod
    def of_concepts(cls, concepts: Mapping[str, Concept]) -> Tables:
        """Make the records that words are found by."""
        return cls(_Made(concept_records(concepts)))

    @classmethod
    def of_base(cls, base: FactBase) -> Tables:
        """Return the records that matching needs: those that came with the database, or new ones."""
        if base.tables is not None and base.tables.belong_to(base):
            return base.tables
        return cls(_Made(base_records(base)))

    def belong_to(self, base: FactBase) -> bool:
        """Tell whether these are the records of a database, and not of one it was changed from."""
        return self.owner is not None and self.owner[0] is base.facts and self.owner[1] is base.concepts

    def page(self, section: str, key: str) -> Any:
        """Return a record that many words share, or None; it is read once, and must not be changed."""
        found = self._pages.get((section, key))
        if found is None:
            found = self.get(section, key)
            if found is not None:
                self._pages[section, key] = found
        return found

    def concept(self, name: str) -> ConceptEntry:
        """Return a concept; one that the vocabulary does not define stands for itself."""
        found = self._concepts.get(name)
        if found is None:
            record = self.get("concepts", name) or ["", [name], [name], []]
            sets = (frozenset(names) for names in record[1:])
            found = self._concepts[name] = ConceptEntry(name, record[0], *sets)
        return found


class _Made:
    def __init__(self, records: Records) -> None:
        self._records = records

    def get(self, section: str, key: str) -> Any:
        return self._records[section].get(key)


def base_records(base: FactBase) -> Records:
    """Return all records that matching needs of a database."""
    return {**concept_records(base.concepts), **frame_records(base), **speaking_records(base)}


def concept_records(concepts: Mapping[str, Concept]) -> Records:
    """Return the records of the vocabulary: "words", "spelling" and "concepts"."""
    records = word_records(concepts)
    records["concepts"] = {
        name: [
            concept.cls,
            sorted(_closure(name, concepts, ("broader",))),
            sorted(_closure(name, concepts, ("broader", "part_of"))),
            sorted(concept.members),
        ]
        for name, concept in concepts.items()
    }
    return records


def frame_records(base: FactBase) -> Records:
    """Return the records of the frames: "frames" by fact, "evoked" by concept, and "all" with what holds for
    all.

    A frame is [number, denies, how many groups it requires, groups], a group [concepts, opposites, optional,
    weight]. Under a concept stand its weight and the frames that it may evoke: [number, fact, place among the
    frames of the fact, what else must be there]. Each frame is found by what it needs that the fewest facts
    speak of.
    """
    facts = [fact for fact in base.facts.values() if not fact.withdrawn]
    used = _counted({c for frame in _frames(fact) for g in frame for c in g.concepts} for fact in facts)
    spoken_of = _counted({*fact.subject} for fact in facts)
    weights = {name: 1.0 + log(len(facts) / count) / 2 for name, count in used.items()}
    opposites = _opposites(base.concepts)
    evoked: dict[str, list[Any]] = {name: [weight, []] for name, weight in weights.items()}
    frames: dict[str, list[Any]] = {}
    number = 0
    for fact in facts:
        for frame, denies in _told(fact):
            groups = [_group(group.concepts, group.optional, opposites, weights) for group in _sorted(frame)]
            required = sum(not group.optional for group in frame)
            of_fact = frames.setdefault(fact.id, [])
            needs = [
                (sum(used.get(c, 1) for c in {*g[0], *g[1]}), sorted({*g[0], *g[1]}))
                for g in groups[:required]
            ]
            needs += [(spoken_of[name], [name]) for name in fact.subject]
            if not needs:
                values = sorted({value for slot in fact.slots for value in slot.values})
                needs = [(sum(used.get(c, 1) for c in values), values)]
            needs.sort()
            for name in needs[0][1]:
                entry = evoked.setdefault(name, [_UNKNOWN_WEIGHT, []])
                entry[1].append([number, fact.id, len(of_fact), [names for _, names in needs[1:]]])
            of_fact.append([number, denies, required, groups])
            number += 1
    subjects = {
        s for f in base.facts.values() for s in f.subject if s in base.concepts and not base.concepts[s].cls
    }
    named = {name: concept.cls for name, concept in base.concepts.items()}
    return {
        "frames": frames,
        "evoked": evoked,
        "all": {
            "subjects": sorted(subjects),
            "acts": sorted(s for s in subjects if not base.concepts[s].topic),
            "treaties": sorted({s for f in facts for s in f.subject if named.get(s) == "treaty"}),
            "units": sorted({unit for fact in facts for unit in (*fact.unit, *fact.loosely)}),
        },
    }


def _frames(fact: Fact) -> tuple[Frame, ...]:
    return (*fact.says, *fact.contradicted)


def _told(fact: Fact) -> Iterator[tuple[Frame, bool]]:
    """Yield the frames of a fact, and whether they deny it; a fact without words is told by its subject and
    slots.
    """
    yield from ((frame, False) for frame in fact.says)
    yield from ((frame, True) for frame in fact.contradicted)
    if not fact.says:
        yield (), False


def _sorted(frame: Frame) -> Frame:
    return tuple(sorted(frame, key=lambda group: group.optional))


def _group(
    concepts: tuple[str, ...], optional: bool, opposites: Mapping[str, set[str]], weights: Mapping[str, float]
) -> list[Any]:
    own = {*concepts}
    against = {other for name in own for other in opposites.get(name, ())} - own
    weight = min((weights.get(name, _UNKNOWN_WEIGHT) for name in own), default=1.0)
    return [sorted(own), sorted(against), optional, weight]


def _counted(sets: Iterable[set[str]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for names in sets:
        for name in sorted(names):
            counts[name] = counts.get(name, 0) + 1
    return counts


def _opposites(concepts: Mapping[str, Concept]) -> dict[str, set[str]]:
    table: dict[str, set[str]] = {}
    for concept in concepts.values():
        for other in concept.opposite:
            table.setdefault(concept.id, set()).add(other)
            table.setdefault(other, set()).add(concept.id)
    return table


def _closure(name: str, concepts: Mapping[str, Concept], relations: tuple[str, ...]) -> set[str]:
    seen = {name}
    pending = [name]
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
