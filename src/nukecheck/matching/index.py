"""Which facts a set of concepts can be about: an index from concepts to frames."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import NamedTuple

from nukecheck.factbase.model import Fact, FactBase
from nukecheck.factbase.tables import Tables

_Needs = tuple[frozenset[str], ...]
_Place = tuple[str, int]
_Entry = tuple[float, tuple[tuple[str, tuple[tuple[int, _Place, _Needs], ...]], ...]]


class CompiledGroup(NamedTuple):
    """Concepts that fill a group of a frame, those that fill it and turn the verdict, and its weight."""

    concepts: frozenset[str]
    opposites: frozenset[str]
    optional: bool
    weight: float


class CompiledFrame(NamedTuple):
    """One way to say a fact. ``denies`` marks a frame that contradicts it. Required groups come first.

    ``number`` counts the frames in the order of the database. ``fills`` has what fills each required group.
    """

    fact: Fact
    groups: tuple[CompiledGroup, ...]
    required: int
    denies: bool
    number: int
    fills: tuple[frozenset[str], ...]


class _Evoked(dict[str, _Entry]):
    """Concepts with their weight and what they may evoke, read when they are first met.

    The frames stand under one of the concepts that they need besides (or ""): the number of each, its fact
    and its place there, and its other needs.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def __missing__(self, concept: str) -> _Entry:
        weight, frames = self._tables.get("evoked", concept) or (1.5, ())
        beside: dict[str, list[tuple[int, _Place, _Needs]]] = {}
        for number, fact, at, needs in frames:
            alone = next((names[0] for names in needs if len(names) == 1), "")
            others = _sets(names for names in needs if names != [alone])
            beside.setdefault(alone, []).append((number, (fact, at), others))
        entry = self[concept] = weight, tuple((name, tuple(found)) for name, found in beside.items())
        return entry


class FactIndex:
    """All frames of a database, found by concept.

    ``units`` are the concepts that figures count, ``subjects`` those without a class that facts are about,
    and ``acts`` those of them that are no topic of a text. ``treaties`` are those that facts are about.
    """

    def __init__(self, base: FactBase, tables: Tables | None = None) -> None:
        """Take the frames of all facts that are not withdrawn from ``tables``, or else from ``base``."""
        self.base = base
        self._tables = tables or Tables.of_base(base)
        self._evoked = _Evoked(self._tables)
        self._frames: dict[str, tuple[CompiledFrame, ...]] = {}
        self.treaties = frozenset(self._tables.get("all", "treaties"))
        self.units = frozenset(self._tables.get("all", "units"))
        self.subjects = frozenset(self._tables.get("all", "subjects"))
        self.acts = frozenset(self._tables.get("all", "acts"))

    def weight(self, concept: str) -> float:
        """Return how much finding a concept says about which fact is meant."""
        return self._evoked[concept][0]

    def touched(self, concepts: Iterable[str]) -> list[CompiledFrame]:
        """Return the frames that one of the concepts may evoke, in the order of the database."""
        return self._in_order(
            {n: place for c in concepts for _, frames in self._evoked[c][1] for n, place, _ in frames}
        )

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
        return bool(self._with_all(concepts, only_one=True))

    def frames(self, concepts: Set[str]) -> list[CompiledFrame]:
        """Return the frames of which every group and subject is among the concepts, in the order of the
        database.
        """
        return self._in_order(self._with_all(concepts))

    def _with_all(self, concepts: Set[str], only_one: bool = False) -> dict[int, _Place]:
        """Return the frames of which all needs are among the concepts, or the first that is found."""
        evoked = self._evoked
        found: dict[int, _Place] = {}
        for concept in concepts:
            for alone, frames in evoked[concept][1]:
                if alone and alone not in concepts:
                    continue
                for number, place, needs in frames:
                    for names in needs:
                        if names.isdisjoint(concepts):
                            break
                    else:
                        found[number] = place
                        if only_one:
                            return found
        return found

    def _in_order(self, found: dict[int, _Place]) -> list[CompiledFrame]:
        return [self._of_fact(fact)[at] for _, (fact, at) in sorted(found.items())]

    def _of_fact(self, name: str) -> tuple[CompiledFrame, ...]:
        frames = self._frames.get(name)
        if frames is None:
            fact = self.base.facts[name]
            frames = self._frames[name] = tuple(
                _frame(fact, tuple(_group(*group) for group in groups), required, denies, number)
                for number, denies, required, groups in self._tables.get("frames", name)
            )
        return frames


def _sets(needs: Iterable[Iterable[str]]) -> _Needs:
    """Return sets of which one of each is needed, the smallest first: that is the rarest to be met."""
    return tuple(sorted(map(frozenset, needs), key=len))


def _frame(
    fact: Fact, groups: tuple[CompiledGroup, ...], required: int, denies: bool, number: int
) -> CompiledFrame:
    fills = tuple(group.concepts | group.opposites for group in groups[:required])
    return CompiledFrame(fact, groups, required, denies, number, fills)


def _group(concepts: Iterable[str], opposites: Iterable[str], optional: bool, weight: float) -> CompiledGroup:
    return CompiledGroup(frozenset(concepts), frozenset(opposites), optional, weight)
