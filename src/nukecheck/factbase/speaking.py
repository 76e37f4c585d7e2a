"""Which concepts facts speak of: by fact, by topic, and which facts name a person."""

from __future__ import annotations

from collections.abc import Callable

from nukecheck.factbase.forms import Records
from nukecheck.factbase.model import Fact, FactBase, Group

ClassOf = Callable[[str], str]  # of a concept; "" where it has none


def asked_for(fact: Fact, class_of: ClassOf) -> frozenset[str]:
    """Return the concepts that the slots and frames of a fact ask for."""
    values = {v for s in fact.slots for v in s.values}
    framed = (c for frame in fact.says for g in frame for c in {*g.concepts} - _rivals(g, values, class_of))
    return frozenset([*values, *framed])


def named_by(fact: Fact, class_of: ClassOf) -> frozenset[str]:
    """Return the concepts of a fact's subject, slots and frames."""
    others = (c for s in fact.slots for c in s.also)
    return asked_for(fact, class_of).union(others, fact.subject)


def speaking_records(base: FactBase) -> Records:
    """Return the records of what is spoken of: "topics" has the concepts of each, "persons" the facts that
    name a person.
    """
    classes = {name: concept.cls for name, concept in base.concepts.items()}
    topics: dict[str, set[str]] = {}
    persons: dict[str, list[str]] = {}
    for fact in base.facts.values():
        named = named_by(fact, lambda name: classes.get(name, ""))
        topics.setdefault(fact.topic, set()).update(named)
        for name in named:
            if classes.get(name) == "person":
                persons.setdefault(name, []).append(fact.id)
    return {
        "topics": {topic: sorted(concepts) for topic, concepts in topics.items()},
        "persons": persons,
    }


def _rivals(group: Group, values: set[str], class_of: ClassOf) -> set[str]:
    """Return the concepts of a group that stand beside the value of a slot as other answers."""
    ours = {class_of(v) for v in group.concepts if v in values} - {""}
    return {c for c in group.concepts if c not in values and class_of(c) in ours} if ours else set()
