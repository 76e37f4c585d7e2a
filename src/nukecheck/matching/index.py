"""Which facts a set of concepts can be about: an index from concepts to frames."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import NamedTuple

from nukecheck.factbase.model import Fact, FactBase
from nukecheck.factbase.tables import Tables

_Needs = tuple[frozenset[str], ...]


class CompiledGroup(NamedTuple):
    """Concepts that fill a group of a frame, those that fill it and turn the verdict, and its weight."""

    concepts: frozenset[str]
    opposites: frozenset[str]
    optional: bool
    weight: float


class CompiledFrame(NamedTuple):
    """One way to say a fact. ``denies`` marks a frame that contradicts it. Required groups come first.

    ``number`` counts the frames in the order of the database.
    """

    fact: Fact
    groups: tuple[CompiledGroup, ...]
    required: int
    denies: bool
    number: int


class FactIndex:
    """All frames of a database, found by concept.

    ``units`` are the concepts that figures count, ``subjects`` those without a class that facts are about,
    and ``acts`` those of them that are no topic of a text. ``treaties`` are those that facts are about.
    """

    def __init__(self, base: FactBase, tables: Tables | None = None) -> None:
        """Take the frames of all facts that are not withdrawn from ``tables``, or else from ``base``."""
        self.base = base
        self._tables = tables or Tables.of_base(base)
        self._evoked: dict[str, tuple[float, tuple[tuple[int, str, int, _Needs], ...]]] = {}
        self._frames: dict[str, tuple[CompiledFrame, ...]] = {}
        self.treaties = frozenset(self._tables.get("all", "treaties"))
        self.units = frozenset(self._tables.get("all", "units"))
        self.subjects = frozenset(self._tables.get("all", "subjects"))
        self.acts = frozenset(self._tables.get("all", "acts"))

    def weight(self, concept: str) -> float:
        """Return how much finding a concept says about which fact is meant."""
        return self._of_concept(concept)[0]

    def touched(self, concepts: Iterable[str]) -> list[CompiledFrame]:
        """Return the frames that one of the concepts may evoke, in the order of the database."""
        found = {n: (fact, at) for c in concepts for n, fact, at, _ in self._of_concept(c)[1]}
        return [self._of_fact(fact)[place] for _, (fact, place) in sorted(found.items())]

    def alike(self, fact: Fact) -> list[Fact]:
        """Return the other facts that say the same of another subject, in the order of the database.

        All facts are read for it.
        """
        return [
            other
            for other in self.base.facts.values()
            if other.says == fact.says
            and other.kind is fact.kind
            and other.positive == fact.positive
            and not other.withdrawn
            and len({*other.subject} - {*fact.subject}) == len({*fact.subject} - {*other.subject}) == 1
        ]

    def evokes(self, concepts: Set[str]) -> bool:
        """Tell whether there are frames of which every group and subject is among the concepts."""
        evoked = self._evoked
        for concept in concepts:
            for _, _, _, needs in (evoked.get(concept) or self._of_concept(concept))[1]:
                for names in needs:
                    if names.isdisjoint(concepts):
                        break
                else:
                    return True
        return False

    def frames(self, concepts: Set[str]) -> list[CompiledFrame]:
        """Return the frames of which every group and subject is among the concepts, in the order of the
        database.
        """
        found: dict[int, tuple[str, int]] = {}
        evoked = self._evoked
        for concept in concepts:
            for number, fact, place, needs in (evoked.get(concept) or self._of_concept(concept))[1]:
                for names in needs:
                    if names.isdisjoint(concepts):
                        break
                else:
                    found[number] = fact, place
        return [self._of_fact(fact)[place] for _, (fact, place) in sorted(found.items())]

    def _of_concept(self, concept: str) -> tuple[float, tuple[tuple[int, str, int, _Needs], ...]]:
        entry = self._evoked.get(concept)
        if entry is None:
            weight, frames = self._tables.get("evoked", concept) or (1.5, ())
            entry = weight, tuple((n, fact, at, _sets(needs)) for n, fact, at, needs in frames)
            self._evoked[concept] = entry
        return entry

    def _of_fact(self, name: str) -> tuple[CompiledFrame, ...]:
        frames = self._frames.get(name)
        if frames is None:
            fact = self.base.facts[name]
            frames = self._frames[name] = tuple(
                CompiledFrame(fact, tuple(_group(*group) for group in groups), required, denies, number)
                for number, denies, required, groups in self._tables.get("frames", name)
            )
        return frames


def _sets(needs: Iterable[Iterable[str]]) -> _Needs:
    return tuple(frozenset(names) for names in needs)


def _group(concepts: Iterable[str], opposites: Iterable[str], optional: bool, weight: float) -> CompiledGroup:
    return CompiledGroup(frozenset(concepts), frozenset(opposites), optional, weight)
