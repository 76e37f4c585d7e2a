"""Which facts a set of concepts can be about: an index from concepts to frames."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from nukecheck.factbase.model import Concept, Fact, FactBase, Frame


@dataclass(frozen=True, slots=True)
class CompiledGroup:
    """A group of a frame: concepts that fill it, concepts that fill it and turn the verdict, and its
    weight.
    """

    concepts: frozenset[str]
    opposites: frozenset[str]
    optional: bool
    weight: float


@dataclass(frozen=True, slots=True)
class CompiledFrame:
    """One way to say a fact. ``denies`` marks a frame that contradicts it. Required groups come first.

    ``number`` counts the frames in the order of the database.
    """

    fact: Fact
    groups: tuple[CompiledGroup, ...]
    required: int
    denies: bool
    number: int


class FactIndex:
    """All frames of a database, found by concept."""

    def __init__(self, base: FactBase) -> None:
        """Compile the frames of every fact that is not withdrawn."""
        self.base = base
        opposites = _opposites(base.concepts)
        used: dict[str, int] = {}
        facts = [f for f in base.facts.values() if not f.withdrawn]
        for fact in facts:
            for concept in {
                c for frame in (*fact.says, *fact.contradicted) for g in frame for c in g.concepts
            }:
                used[concept] = used.get(concept, 0) + 1
        total = max(1, len(facts))
        self._weights = {c: 1.0 + log(total / n) / 2 for c, n in used.items()}
        self._by_concept: dict[str, list[CompiledFrame]] = {}
        self.units = frozenset(u for f in facts for u in f.unit)
        number = 0
        for fact in facts:
            frames = [(frame, False) for frame in fact.says] + [(frame, True) for frame in fact.contradicted]
            if not fact.says:
                frames.append(((), False))
            for frame, denies in frames:
                compiled = self._compile(fact, frame, denies, opposites, number)
                number += 1
                for concept in self._keys(compiled, used):
                    self._by_concept.setdefault(concept, []).append(compiled)

    def weight(self, concept: str) -> float:
        """Return how much finding a concept says about which fact is meant."""
        return self._weights.get(concept, 1.5)

    def frames(self, concepts: Iterable[str]) -> list[CompiledFrame]:
        """Return the frames that one of the concepts can evoke, in the order of the database."""
        found: dict[int, CompiledFrame] = {}
        for concept in concepts:
            for frame in self._by_concept.get(concept, ()):
                found[frame.number] = frame
        return [found[number] for number in sorted(found)]

    def _compile(
        self, fact: Fact, frame: Frame, denies: bool, opposites: Mapping[str, frozenset[str]], number: int
    ) -> CompiledFrame:
        groups = []
        for group in sorted(frame, key=lambda g: g.optional):
            concepts = frozenset(group.concepts)
            against = frozenset(o for c in concepts for o in opposites.get(c, ())) - concepts
            weight = min(self.weight(c) for c in concepts) if concepts else 1.0
            groups.append(CompiledGroup(concepts, against, group.optional, weight))
        return CompiledFrame(fact, tuple(groups), sum(not g.optional for g in groups), denies, number)

    @staticmethod
    def _keys(frame: CompiledFrame, used: Mapping[str, int]) -> list[str]:
        """Return the concepts of the rarest required group, or of the subject where there is none."""
        required = frame.groups[: frame.required]
        if not required:
            keys = set(frame.fact.subject) or {v for s in frame.fact.slots for v in s.values}
            return sorted(keys)
        rarest = min(
            required,
            key=lambda g: (sum(used.get(c, 1) for c in g.concepts | g.opposites), sorted(g.concepts)),
        )
        return sorted(rarest.concepts | rarest.opposites)


def _opposites(concepts: Mapping[str, Concept]) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for concept in concepts.values():
        for other in concept.opposite:
            table.setdefault(concept.id, set()).add(other)
            table.setdefault(other, set()).add(concept.id)
    return {c: frozenset(o) for c, o in table.items()}
