"""What the text around a sentence leaves in force for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import field
from typing import NamedTuple

from nukecheck.extract import Mention, MentionKind
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record, lazy, replace
from nukecheck.text import Span
from nukecheck.tokens import Token
from nukecheck.values import PartialDate, Quantity

_NONE: frozenset[str] = frozenset()
CARRIED_CLASSES = ("treaty", "country", "person")
_new = tuple.__new__  # what ``Carried`` calls, without the detour


class Carried(NamedTuple):
    """A concept taken from elsewhere in the text: its hit there, and the characters it covers in the
    document's text.

    ``origin`` is "last" (the sentence before), "recent" (one before that), "heading", "label" or "thing".
    """

    hit: Hit
    start: int
    end: int
    text: str
    origin: str = "recent"


def carry(text: str, tokens: Sequence[Token], hit: Hit, origin: str = "recent") -> Carried:
    """Return a concept as taken from ``text``, of which ``tokens`` are those of the hit's sentence."""
    start, end = tokens[hit.first].start, tokens[hit.last].end
    return _new(Carried, (hit, start, end, text[start:end], origin))


def with_origin(carried: Iterable[Carried], origin: str) -> list[Carried]:
    """Return concepts as taken from elsewhere than before."""
    return [_new(Carried, (*c[:-1], origin)) for c in carried]


def concepts_of(carried: Iterable[Carried]) -> frozenset[str]:
    """Return all that concepts taken from elsewhere stand for."""
    hits = [one[0] for one in carried]
    return _NONE.union(*[hit.stands_for for hit in hits], *[hit.members for hit in hits if hit.members])


class Context(Record):
    """What the text before a sentence leaves in force: for each class the last names, and the year spoken
    of.

    ``headings`` are the names in the headings above. ``rows`` are the countries that head the rows of the
    table before the sentence, or else those that the last sentence listed, in order. ``kind`` is what the
    last sentence with things to count named.

    ``labels`` are concepts of table headings, list lead-ins and of the question that the sentence answers
    (then ``asked``), which belong to it as if written in it. ``things`` are what the last figures counted,
    for figures that do not say it again. ``said`` is all that the last sentences named besides. ``date`` is
    a date that stood by itself in the sentence before, ``dated`` the one date of the last sentence with any.
    ``captions`` label the whole table that a cell stands in, ``sheet`` is what
    its first row says that it is about; ``unit`` is one of what the headings of a table
    say the figures in a cell are in. ``written`` is the date that the text gives itself,
    ``counted`` the year of the last sentence with a count, or a sum of money, that names one. ``pair`` are
    the two countries that the last sentences are about, where they are two; ``topic`` is the one whom the
    short question before the sentence names ("And China?"), ``persons`` the one or two whom the last
    sentences can be about, ``doer`` the one country of several in the last sentence that something is told
    of, ``treaties`` the
    last that were named, in the order of the text, if the last sentence names any. ``currency`` is that of
    the last sums of money. ``speaker`` is the one person who said what the sentence right before
    tells.
    """

    names: dict[str, tuple[Carried, ...]] = field(default_factory=dict)
    topics: tuple[Carried, ...] = ()
    labels: tuple[Carried, ...] = ()
    things: tuple[Carried, ...] = ()
    said: tuple[Carried, ...] = ()
    date: Mention | None = None
    year: int | None = None
    unit: Quantity | None = None
    headings: tuple[Carried, ...] = ()
    rows: tuple[Carried, ...] = ()
    kind: tuple[Carried, ...] = ()
    counting: frozenset[str] | None = None
    dated: Mention | None = None
    asked: bool = False
    captions: tuple[Span, ...] = ()
    sheet: Span | None = None
    written: PartialDate | None = None
    counted: dict[MentionKind, int] = field(default_factory=dict)
    pair: tuple[Carried, ...] = ()
    topic: Carried | None = None
    persons: tuple[Carried, ...] = ()
    doer: Carried | None = None
    treaties: tuple[Carried, ...] = ()
    currency: str = ""
    speaker: Carried | None = None

    def before(self, place: int) -> Context:
        """Return what was in force at an earlier place, of those whom pronouns may mean."""
        names = {cls: tuple(c for c in named if c.start < place) for cls, named in self.names.items()}
        return replace(
            self,
            names={cls: named for cls, named in names.items() if named},
            pair=self.pair if all(c.start < place for c in self.pair) else (),
            topic=self.topic if self.topic is not None and self.topic.start < place else None,
            persons=tuple(c for c in self.persons if c.start < place),
            doer=self.doer if self.doer is not None and self.doer.start < place else None,
            treaties=tuple(c for c in self.treaties if c.start < place),
        )

    @lazy
    def concepts(self) -> Set[str]:
        """All that the concepts in force stand for, those that only head the text aside."""
        parts = (self.labels, self.topics, self.things, self.said, *self.names.values())
        return set().union(*map(concepts_of, parts))

    def find(self, concept: str) -> Carried | None:
        """Return the carried concept that stands for ``concept``, nearest first."""
        for carried in self.labels:
            if concept in carried.hit.stands_for or concept in carried.hit.members:
                return carried
        for names in self.names.values():
            for carried in names:
                if concept in carried.hit.stands_for or concept in carried.hit.members:
                    return carried
        for carried in self.topics:
            if concept in carried.hit.stands_for or concept in carried.hit.members:
                return carried
        return None


def without_posts(named: Sequence[Hit]) -> list[Hit]:
    """Leave out the posts of people who are named as well ("the Russian DEPUTY MINISTER Ryabkov")."""
    return [h for h in named if not any(h.concept in o.stands_for for o in named if o.concept != h.concept)]
