"""A figure or date that may answer a fact."""

from __future__ import annotations

from nukecheck.extract import Mention
from nukecheck.factbase.model import Fact
from nukecheck.matching.frames import Evoked
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record
from nukecheck.values import Agreement, Quantity, compare_quantities


class Candidate(Record):
    """A figure or date that may be the value of a fact, and how well it fits.

    ``anchor`` are the first and last token of the word of the fact that stands nearest to it. A
    ``local_negation`` (token) denies the figure alone; ``swapped`` is one that another is put in the place
    of. ``named`` tells that the words at the figure say it counts what the fact counts, ``misfit`` that they
    name something else. The other fields are those of Match.
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
    alternatives: tuple[Fact, ...] = ()
    remainder: bool = False

    def compares(self, outcome: Agreement) -> bool:
        """Tell whether the figure compares so with every recorded value of the fact."""
        stated = self.mention.value
        recorded = self.evoked.fact.amounts
        if not isinstance(stated, Quantity) or not recorded or self.factor != 1 or self.partners:
            return False
        return all(compare_quantities(stated, one) is outcome for one in recorded)

    @property
    def silent(self) -> bool:
        """Tell whether no recorded value of the fact can be compared with the figure."""
        return self.compares(Agreement.INCOMPARABLE)
