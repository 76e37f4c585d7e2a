"""Facts, evidence, sources and concepts: the database as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from nukecheck.records import Record
from nukecheck.values import PartialDate, Quantity

if TYPE_CHECKING:
    from nukecheck.factbase.tables import Tables


class Kind(StrEnum):
    """What sort of answer a fact gives."""

    QUANTITY = "quantity"
    DATE = "date"
    PROPOSITION = "proposition"
    QUOTATION = "quotation"


FIGURES = (Kind.QUANTITY, Kind.DATE)
STATEMENTS = (Kind.PROPOSITION, Kind.QUOTATION)


class Mode(StrEnum):
    """The mood in which a fact is stated."""

    FACT = "fact"
    RECOMMENDATION = "recommendation"
    FORECAST = "forecast"
    CONDITIONAL = "conditional"


class Place(Record):
    """Where an entry stands: the path as messages show it, line and column from 1."""

    path: str
    line: int
    column: int


class Source(Record):
    """A document that facts are drawn from.

    ``date`` is EDTF text or "not stated"; ``dated_by`` says how it is known. ``label`` is a short name by
    language for the end of an evidence line ("policy brief, early 2026"). ``voice`` are the concepts in whose
    name it speaks: its author, the country that it advises.
    """

    id: str
    title: str
    kind: str
    date: str
    dated_by: str
    language: str
    label: Mapping[str, str]
    file: str = ""
    author: str = "not stated"
    publisher: str = "not stated"
    translation: str = ""
    stance: str = ""
    notes: tuple[str, ...] = ()
    voice: tuple[str, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)


class Concept(Record):
    """One thing and all the ways to write it; ``forms`` maps "en", "nl", "all" to surface forms.

    ``governs`` are the spans of time in which a person led what they are ``part_of``. ``topic`` tells
    whether a text may speak of it on and on without naming it again: what is done, or how something is, must
    be said in the sentence. ``goes_with`` are names that say nothing more beside this one (the parties of a
    treaty, the country of a town).
    """

    id: str
    forms: Mapping[str, tuple[str, ...]]
    cls: str = ""
    part_of: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()
    goes_with: tuple[str, ...] = ()
    topic: bool = True
    governs: tuple[str, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)


class Group(Record):
    """One place in a frame: any of the concepts fills it; an optional one may stay empty."""

    concepts: tuple[str, ...]
    optional: bool = False


Frame = tuple[Group, ...]


class Slot(Record):
    """A named place in a statement and the entities that fill it rightly.

    With ``only`` no other may stand beside them; with ``open`` a list of all of them may go on.
    """

    role: str
    values: tuple[str, ...]
    needed: bool = False
    only: bool = False
    open: bool = False
    also: tuple[str, ...] = ()


class Evidence(Record):
    """One passage of one source that states (or, with ``holds`` false, denies) a fact.

    ``value`` is None for propositions, and ``written`` is that value as the file has it. ``lines`` are first
    and last line in the source, from 1. ``place`` is where the quote stands in the database.
    """

    source: str
    lines: tuple[int, int]
    quote: str
    value: Quantity | PartialDate | None = None
    written: str = ""
    holds: bool = True
    speaker: str = ""
    slot: str = ""
    as_of: str = ""
    inferred: str = ""
    place: Place | None = field(default=None, compare=False, repr=False)


class Example(Record):
    """A sentence with the verdict that its fact must give it."""

    text: str
    language: str
    verdict: str
    place: Place | None = field(default=None, compare=False, repr=False)


class Fact(Record):
    """A question with sourced answers."""

    id: str
    kind: Kind
    topic: str
    title: Mapping[str, str]
    statement: Mapping[str, str]
    subject: tuple[str, ...]
    says: tuple[Frame, ...]
    evidence: tuple[Evidence, ...]
    slots: tuple[Slot, ...] = ()
    unit: tuple[str, ...] = ()
    loosely: tuple[str, ...] = ()
    scope: str = ""
    limit: bool = False
    positive: bool = True
    deniable: bool = True
    mode: Mode = Mode.FACT
    unless: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    contradicted: tuple[Frame, ...] = ()
    as_of: str = ""
    valid: str = ""
    speaker: str = ""
    note: Mapping[str, str] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    withdrawn: str = ""
    superseded_by: str = ""
    place: Place | None = field(default=None, compare=False, repr=False)

    @property
    def amounts(self) -> list[Quantity]:
        """The figures that its evidence records, in order."""
        return [e.value for e in self.evidence if isinstance(e.value, Quantity)]

    @property
    def dates(self) -> list[PartialDate]:
        """The dates that its evidence records, in order."""
        return [e.value for e in self.evidence if isinstance(e.value, PartialDate)]


class Term(Record):
    """A fact that enters a calculation, counted ``times`` over."""

    fact: str
    times: int = 1


class Calculation(Record):
    """Figures that ought to add up.

    The ``parts`` together are the ``whole``, a sum of facts. Where ``share`` is set, it is a fact in percent:
    the parts divided by the whole; and where ``rest`` is set, the whole is parts and rest together.
    ``tolerance`` is in percent of the recorded figure.
    """

    id: str
    title: Mapping[str, str]
    parts: tuple[Term, ...]
    whole: tuple[Term, ...] = ()
    rest: tuple[Term, ...] = ()
    share: str = ""
    tolerance: int = 0
    place: Place | None = field(default=None, compare=False, repr=False)


class NotClaim(Record):
    """A figure in a source that states nothing about the world, with the reason why no fact carries it."""

    source: str
    lines: tuple[int, int]
    text: str
    reason: str
    place: Place | None = field(default=None, compare=False, repr=False)


class FactBase(Record):
    """The whole database: facts, sources and concepts by id, and a fingerprint of their content.

    ``domain`` are the concepts that show that a text is about what the facts are about; none where nothing
    shows it. ``tables`` is what matching looks up in it, where that is there already.
    """

    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    concepts: Mapping[str, Concept]
    version: str
    date: str
    fingerprint: str
    calculations: tuple[Calculation, ...] = ()
    not_claims: tuple[NotClaim, ...] = ()
    domain: tuple[str, ...] = ()
    tables: Tables | None = field(default=None, compare=False, repr=False)
