"""A database of many facts, made from the shipped one: other treaties, countries, people, told likewise.

Each copy of the shipped facts speaks of subjects and entities of its own: they are replaced by ones that do
not exist, with names of made-up words. The verbs and common nouns are shared, as they would be in a database
of that size.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping

from nukecheck.factbase.model import Concept, Fact, FactBase, Frame
from nukecheck.records import replace
from nukecheck.tokens import tokenize

_SYLLABLES = [
    consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in ("a", "e", "i", "o", "u", "ij")
]
_ENDINGS = ("n", "r", "s", "sk", "th", "ld", "")


def scaled(base: FactBase, count: int, seed: int = 1) -> FactBase:
    """Return ``base`` with copies of its facts, ``count`` facts in all."""
    chance = random.Random(seed)
    shipped = [fact for fact in base.facts.values() if not fact.withdrawn]
    facts = dict(base.facts)
    concepts = dict(base.concepts)
    copy = 0
    while len(facts) < count:
        copy += 1
        names: dict[str, str] = {}
        words: dict[str, str] = {}
        for fact in shipped[: count - len(facts)]:
            for name in sorted(_concepts(fact) & base.concepts.keys()):
                if name not in names and (name in fact.subject or base.concepts[name].cls):
                    names[name] = f"{name}-{copy}"
                    concepts[names[name]] = _renamed(base.concepts[name], names[name], words, chance)
            made = _copied(fact, f"{fact.id}-{copy}", names)
            facts[made.id] = made
    return replace(base, facts=facts, concepts=concepts, fingerprint=f"{count} facts", tables=None)


def _concepts(fact: Fact) -> set[str]:
    framed = {c for frame in (*fact.says, *fact.contradicted) for group in frame for c in group.concepts}
    return framed | {*fact.subject} | {value for slot in fact.slots for value in slot.values}


def _renamed(concept: Concept, name: str, words: dict[str, str], chance: random.Random) -> Concept:
    """Return a concept under another name, its forms of as many made-up words."""
    forms = {
        language: tuple(_written(form, words, chance) for form in written)
        for language, written in concept.forms.items()
    }
    return replace(concept, id=name, forms=forms, members=(), opposite=())


def _written(form: str, words: dict[str, str], chance: random.Random) -> str:
    made = []
    for token in tokenize(form):
        if token.word and len(token.folded) > 1 and not token.folded[0].isdigit():
            if token.folded not in words:
                word = "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 3, 3, 4))))
                words[token.folded] = word + chance.choice(_ENDINGS)
            made.append(words[token.folded])
        elif token.word:
            made.append(token.raw)
    return " ".join(made) or "".join(chance.choices(_SYLLABLES, k=3))


def _copied(fact: Fact, name: str, names: Mapping[str, str]) -> Fact:
    def renamed(concepts: Iterable[str]) -> tuple[str, ...]:
        return tuple(names.get(c, c) for c in concepts)

    def retold(frames: Iterable[Frame]) -> tuple[Frame, ...]:
        return tuple(tuple(replace(g, concepts=renamed(g.concepts)) for g in frame) for frame in frames)

    slot: Callable[..., object] = replace
    return replace(
        fact,
        id=name,
        subject=renamed(fact.subject),
        says=retold(fact.says),
        contradicted=retold(fact.contradicted),
        slots=tuple(slot(s, values=renamed(s.values), also=renamed(s.also)) for s in fact.slots),
    )
