"""The dated facts in the order of time."""

from __future__ import annotations

from collections.abc import Iterator

from nukecheck.factbase.model import Evidence, Fact, FactBase, Kind
from nukecheck.factbase.recorded import read_edtf
from nukecheck.records import Record
from nukecheck.values import PartialDate, format_edtf


class Moment(Record):
    """A time, the fact that belongs to it, and the evidence that puts it there.

    ``written`` is the time in EDTF. ``disputed`` is true where other evidence puts the same fact at another
    time, which is then a moment of its own.
    """

    when: PartialDate
    written: str
    fact: Fact
    evidence: tuple[Evidence, ...]
    disputed: bool = False


def timeline(factbase: FactBase, subject: str = "", figures: bool = False) -> list[Moment]:
    """Return the moments of the facts in order, those of one ``subject`` or of all.

    A date fact stands at the dates that its evidence gives; any other fact at its ``as_of``, or at the
    beginning of the time in which it is ``valid``. Quantities are left out unless ``figures`` asks for them.
    """
    moments = [
        moment
        for fact in factbase.facts.values()
        if not fact.withdrawn and (not subject or subject in fact.subject)
        for moment in _moments(fact)
        if figures or fact.kind is not Kind.QUANTITY
    ]
    return sorted(moments, key=lambda m: (m.when.earliest, m.when.latest, m.fact.id, m.written))


def _moments(fact: Fact) -> Iterator[Moment]:
    by_time: dict[PartialDate, list[Evidence]] = {}
    if fact.kind is Kind.DATE:
        for evidence in fact.evidence:
            if isinstance(evidence.value, PartialDate) and evidence.value.year_known and evidence.holds:
                by_time.setdefault(evidence.value, []).append(evidence)
    else:
        for evidence in fact.evidence:
            when = _time(evidence.as_of or fact.as_of or fact.valid)
            if when is not None and evidence.holds:
                by_time.setdefault(when, []).append(evidence)
    merged = _coarser_into_finer(by_time)
    for when, found in merged.items():
        yield Moment(when, format_edtf(when), fact, tuple(found), disputed=len(merged) > 1)


def _time(written: str) -> PartialDate | None:
    return read_edtf(written) if written else None


def _coarser_into_finer(by_time: dict[PartialDate, list[Evidence]]) -> dict[PartialDate, list[Evidence]]:
    """Let a year join the day in it that other evidence gives; where it fits several, it joins each."""
    merged = {when: list(found) for when, found in by_time.items()}
    for coarse, found in by_time.items():
        finer = [
            fine
            for fine in by_time
            if fine != coarse and coarse.earliest <= fine.earliest and fine.latest <= coarse.latest
        ]
        if finer:
            for fine in finer:
                merged.setdefault(fine, []).extend(found)
            merged.pop(coarse)
    return merged
