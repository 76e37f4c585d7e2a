"""What matching finds: one place of a sentence that fills one place of a fact."""

from __future__ import annotations

from enum import StrEnum

from nukecheck.extract import Mention
from nukecheck.factbase.model import Fact, Slot
from nukecheck.matching.frames import Evoked
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record
from nukecheck.values import Quantity


class Part(StrEnum):
    """Which part of a fact a match fills."""

    VALUE = "value"
    SLOT = "slot"
    TIME = "time"
    STATEMENT = "statement"


class Relation(StrEnum):
    """How two amounts are said to compare, or two events to lie in time."""

    MORE = "more"
    FEWER = "fewer"
    AS_MANY = "as-many"
    TIMES = "times"
    EARLIER = "earlier"
    LATER = "later"


class Comparison(Record):
    """What a sentence says of two amounts: the one that ``ours`` records, and those of others; ``times`` is
    how many times as large the first is, ``by`` how much larger or smaller, itself or (in percent) as a part
    of the other. The amounts of facts ``added`` are added to the first. Of two events, ``times`` is how long
    one was before the other.
    """

    relation: Relation
    times: Quantity | None = None
    ours: Fact | None = None
    by: Quantity | None = None
    added: tuple[Fact, ...] = ()


class Match(Record):
    """One place of a sentence that fills one place of a fact.

    ``first`` and ``last`` are the tokens of the place. ``denied`` tells that the sentence denies it. For
    a value, ``mention`` is the figure or date and ``factor`` what the recorded value is to be multiplied
    with (2 for both parties together); for a slot, ``agrees`` tells whether the name is the recorded one.
    ``told`` are recorded names beside a figure; a time has its date as ``mention``.
    ``end`` is 1 for the date on which something is told to have ended, -1 for that on which it began.
    A ``comparison`` sets a recorded value beside those of ``partners``, which otherwise are added to it.
    """

    fact: Fact
    part: Part
    evoked: Evoked
    first: int
    last: int
    score: float
    denied: bool = False
    mention: Mention | None = None
    factor: int = 1
    partners: tuple[Fact, ...] = ()
    alternatives: tuple[Fact, ...] = ()
    remainder: bool = False
    capped: bool = False
    outright: bool = False
    slot: Slot | None = None
    names: tuple[Hit, ...] = ()
    told: tuple[Hit, ...] = ()
    agrees: bool = True
    comparison: Comparison | None = None
    end: int = 0
