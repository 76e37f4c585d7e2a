"""What an attack is, and the workshop in which attacks are made: sentences, their values, dice, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from benchmarks import attack_grammar as turning
from benchmarks.attack_figures import Numeral
from benchmarks.attack_grammar import Grammar
from benchmarks.attack_names import Names
from benchmarks.attack_truth import Truth, multiplied, truth
from nukecheck.extract import Mention, extract
from nukecheck.factbase.model import Fact, FactBase, Kind
from nukecheck.matching.vocabulary import Vocabulary


class Aim(StrEnum):
    """What must come of an attack."""

    ALTERED = "altered"
    TRUE = "true"
    SILENT = "silent"
    UNASSERTED = "unasserted"


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence of a fact, as its curator wrote it; ``holds`` tells whether it is true to the sources."""

    text: str
    language: str
    fact: Fact
    holds: bool


@dataclass(frozen=True, slots=True)
class Attack:
    """A sentence made to break the checker, and what must come of it.

    ``span`` is where it was altered, if that is one place. With ``whole``, all that the fact says is false
    with it (another name, a denial); else only what stands there (a figure, a date). With ``open``, silence
    is as good as a conflict. With ``beside``, a second sentence begins there, of the fact ``other``; ``true``
    tells which of the two is true ("first", "second", "both", "neither").
    """

    kind: str
    aim: Aim
    language: str
    fact: str
    text: str
    base: str
    span: tuple[int, int] | None = None
    whole: bool = False
    open: bool = False
    other: str = ""
    beside: int = 0
    true: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """The figure or date of a sentence that is the value of its fact, and the fact as it must be counted."""

    mention: Mention
    fact: Fact


class Workshop:
    """A database's own sentences, and what is needed to make attacks of them."""

    def __init__(self, base: FactBase, vocabulary: Vocabulary, seed: int = 0) -> None:
        """Gather the sentences of ``base``."""
        self.base = base
        self.names = Names(base, vocabulary)
        self.sources = tuple(_sources(base))
        self.singles = [s for s in self.sources if turning.single(s.text)]
        self._seed = seed
        self._grammars = {
            language: turning.grammar_of(language, [s.text for s in self.sources if s.language == language])
            for language in ("en", "nl")
        }

    def grammar(self, source: Source) -> Grammar:
        """Return the grammar of a sentence's language."""
        return self._grammars[source.language]

    def dice(self, source: Source, kind: str) -> Random:
        """Return the dice for one kind of attack on one sentence, whatever else is attacked."""
        return Random(f"{self._seed}|{kind}|{source.fact.id}|{source.text}")

    def value(self, source: Source) -> Value | None:
        """Return the one mention that states the value of the fact, if there is just one."""
        fact = source.fact
        if fact.kind not in (Kind.QUANTITY, Kind.DATE):
            return None
        found = []
        for mention in extract(source.text, source.language):
            for times in (1, 2) if fact.scope == "each" else (1,):
                counted = multiplied(fact, times)
                if truth(mention.value, counted) is Truth.TRUE:
                    found.append(Value(mention, counted))
                    break
        if len(found) != 1:
            return None
        place = found[0].mention.span
        either = re.search(r"\b(?:or|of)\s+$", source.text[: place.start]) or re.match(
            r"\s+or\b", source.text[place.end :]
        )
        return None if either and fact.kind is Kind.DATE else found[0]

    def kept(self, kind: str, source: Source, text: str) -> Attack:
        """Return an attack that leaves what is said as it was: true or false."""
        return self.whole(kind, Aim.TRUE if source.holds else Aim.ALTERED, source, text)

    def whole(
        self, kind: str, aim: Aim, source: Source, text: str, span: tuple[int, int] | None = None
    ) -> Attack:
        """Return an attack on a whole sentence."""
        return Attack(kind, aim, source.language, source.fact.id, text, source.text, span, whole=True)

    def at(self, kind: str, aim: Aim, source: Source, mention: Mention, form: str) -> Attack:
        """Return an attack with ``form`` in the place of a mention."""
        start, end = mention.span.start, mention.span.end
        form = turning.capitalised(form) if start == 0 else form
        text = source.text[:start] + form + source.text[end:]
        return Attack(
            kind, aim, source.language, source.fact.id, text, source.text, (start, start + len(form))
        )

    def within(
        self, kind: str, aim: Aim, source: Source, mention: Mention, number: Numeral, form: str
    ) -> Attack:
        """Return an attack with ``form`` in the place of a number of a mention."""
        whole = mention.text[: number.start] + form + mention.text[number.end :]
        return self.at(kind, aim, source, mention, whole)


def disagreed(fact: Fact) -> bool:
    """Tell whether the sources of a fact do not all say the same."""
    stated = [e for e in fact.evidence if e.value is not None]
    alone = [replace(fact, evidence=(e,)) for e in stated]
    apart = any(truth(e.value, one) is not Truth.TRUE for e in stated for one in alone if e.value is not None)
    return apart or len({e.holds for e in fact.evidence}) > 1


def _sources(base: FactBase) -> Iterator[Source]:
    for fact in base.facts.values():
        if fact.withdrawn:
            continue
        if not disagreed(fact):
            for language, text in fact.statement.items():
                yield Source(text, language, fact, holds=True)
        for example in fact.examples:
            if example.verdict in ("supported", "conflicting"):
                yield Source(example.text, example.language, fact, holds=example.verdict == "supported")
