"""Which names a fact accounts for: a sentence that brings in others says more than the sources do."""

from __future__ import annotations

from nukecheck.factbase.model import Fact
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit, Vocabulary
from nukecheck.tokens import tokenize

_CLASSES = frozenset(
    [
        "outlet",
        "place",
        "weekday",
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

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Read statements with ``vocabulary``."""
        self._vocabulary = vocabulary
        self._known: dict[str, frozenset[str]] = {}

    def known(self, fact: Fact) -> frozenset[str]:
        """Return the concepts of the names in a fact's statements, subject, slots, frames and supported
        examples.
        """
        found = self._known.get(fact.id)
        if found is None:
            concepts = {*fact.subject, *(c for s in fact.slots for c in (*s.values, *s.also))}
            concepts |= {c for frame in fact.says for g in frame for c in g.concepts}
            texts = [(text, language) for language, text in fact.statement.items()]
            texts += [(e.text, e.language) for e in fact.examples if e.verdict in ("supported", "disputed")]
            for text, language in texts:
                for hit in self._vocabulary.find(tokenize(text), language):
                    if hit.cls in _CLASSES or hit.members:
                        concepts |= hit.stands_for | hit.members
            found = frozenset(concepts)
            self._known[fact.id] = found
        return found

    def strangers(self, reading: Reading, fact: Fact, segments: set[int]) -> list[Hit]:
        """Return the names in some clauses of a sentence that the fact does not account for."""
        known = self.known(fact)
        return [
            h
            for h in reading.hits
            if h.cls in _CLASSES
            and reading.claim.segment[h.first] in segments
            and not (h.stands_for | h.members) & known
        ]
