"""The database as it could have been known on an earlier day."""

from __future__ import annotations

from datetime import date

from nukecheck.factbase.model import Fact, FactBase
from nukecheck.records import replace
from nukecheck.values import parse_edtf


def known_on(base: FactBase, day: str) -> FactBase:
    """Return ``base`` without what sources written after ``day`` (EDTF) say, and without facts that only
    they state.

    A source dated by a span counts from the first day of it; one whose date is not stated always counts.
    Raises ``ValueError`` where ``day`` is no date.
    """
    limit = parse_edtf(day).latest
    later = {s.id for s in base.sources.values() if _first_day(s.date) > limit}
    if not later:
        return base
    facts: dict[str, Fact] = {}
    for fact in base.facts.values():
        evidence = tuple(e for e in fact.evidence if e.source not in later)
        if evidence:
            facts[fact.id] = fact if len(evidence) == len(fact.evidence) else replace(fact, evidence=evidence)
    return replace(base, facts=facts)


def _first_day(edtf: str) -> date:
    try:
        return parse_edtf(edtf).earliest
    except ValueError:
        return date.min
