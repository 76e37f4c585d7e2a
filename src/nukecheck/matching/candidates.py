"""A figure or date that may answer a fact."""

from __future__ import annotations

from nukecheck.extract import Mention
from nukecheck.factbase.model import Fact, Kind
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import mention_tokens
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record
from nukecheck.values import Agreement, PartialDate, Quantity, compare_dates, compare_quantities

_FARTHER = 5.0  # of affinity


class Candidate(Record):
    """A figure or date that may be the value of a fact, and how well it fits.

    ``anchor`` are the first and last token of the word of the fact that stands nearest to it. A
    ``local_negation`` (token) denies the figure alone; ``swapped`` is one that another is put in the place
    of. ``named`` tells that the words at the figure say it counts what the fact counts, ``misfit`` that they
    name something else, ``loose`` that they leave open which of several facts is meant. The other fields are
    those of Match.
    """

    affinity: float
    evoked: Evoked
    mention: Mention
    anchor: tuple[int, int]
    names: tuple[Hit, ...]
    factor: int
    partners: tuple[Fact, ...]
    local_negation: int | None
    swapped: bool
    named: bool
    misfit: bool = False
    loose: bool = False
    alternatives: tuple[Fact, ...] = ()
    remainder: bool = False

    def compares(self, outcome: Agreement, limit: bool = False) -> bool:
        """Tell whether the figure compares so with every recorded value of the fact, as a ``limit`` if so."""
        stated = self.mention.value
        recorded = self.evoked.fact.amounts
        if not isinstance(stated, Quantity) or not recorded or self.factor != 1 or self.partners:
            return False
        return all(compare_quantities(stated, one, limit=limit) is outcome for one in recorded)

    @property
    def silent(self) -> bool:
        """Tell whether no recorded value of the fact can be compared with the figure."""
        return self.compares(Agreement.INCOMPARABLE)


def without_farther(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out the dates that stand much further from the words of an event than another date of it does,
    and do not tell it more finely.
    """
    best: dict[str, Candidate] = {}
    for one in sorted(candidates, key=lambda c: -c.affinity):
        best.setdefault(one.evoked.fact.id, one)
    return [
        one
        for one in candidates
        if one.evoked.fact.kind is not Kind.DATE
        or best[one.evoked.fact.id].affinity - one.affinity < _FARTHER
        or _finer(one.mention, best[one.evoked.fact.id].mention)
    ]


def without_dates_of_else(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """Leave out the other dates of a fact of which one is led in by its words ("refused ON 10 MAY to return
    to the lines OF 1990").
    """
    led = {(c.evoked.fact.id, c.mention.span) for c in candidates if _led_in(reading, c)}
    facts = {fact for fact, _ in led}
    return [
        c for c in candidates if c.evoked.fact.id not in facts or (c.evoked.fact.id, c.mention.span) in led
    ]


def _led_in(reading: Reading, candidate: Candidate) -> bool:
    """Tell whether the words of a fact end in the preposition before a date."""
    if candidate.evoked.fact.kind is not Kind.DATE:
        return False
    claim = reading.claim
    before = mention_tokens(claim, candidate.mention)[0] - 1
    if claim.words[before] not in claim.discourse.source_of | claim.discourse.place_of:
        return False
    return any(f.hit.first < f.hit.last == before for f in candidate.evoked.filled)


def _finer(one: Mention, other: Mention) -> bool:
    """Tell whether a date tells the same as another, more finely."""
    ours, theirs = one.value, other.value
    return (
        isinstance(ours, PartialDate)
        and isinstance(theirs, PartialDate)
        and ours.latest - ours.earliest < theirs.latest - theirs.earliest
        and compare_dates(ours, theirs) is Agreement.AGREES
    )
