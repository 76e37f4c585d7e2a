"""What the statement and the times of a fact say of themselves."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from nukecheck.extract import MentionKind, extract
from nukecheck.factbase.model import Fact
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.values import (
    PartialDate,
    Quantity,
    parse_edtf,
)


@lru_cache(maxsize=8192)
def statement_dates(text: str) -> tuple[PartialDate, ...]:
    """Return the dates with a year that a statement (in English) names."""
    return tuple(
        m.value
        for m in extract(text, "en")
        if m.kind is MentionKind.DATE and isinstance(m.value, PartialDate) and m.value.year_known
    )


@lru_cache(maxsize=8192)
def statement_spans(text: str) -> frozenset[tuple[Decimal | None, Decimal | None]]:
    """Return the lengths of time that a statement (in English) names, as lowest and highest number of days or
    months.
    """
    return frozenset(
        (m.value.low, m.value.high)
        for m in extract(text, "en")
        if m.kind is MentionKind.DURATION and isinstance(m.value, Quantity)
    )


@lru_cache(maxsize=8192)
def edtf(text: str) -> PartialDate:
    """Read a date or span of the database once; see parse_edtf for what is raised."""
    return parse_edtf(text)


def stated_dates(fact: Fact) -> tuple[PartialDate, ...]:
    """Return the times that a fact speaks of: its own as_of and valid, and the dates in its statement."""
    spans = [edtf(t) for t in (fact.as_of, fact.valid, *(e.as_of for e in fact.evidence)) if t]
    return (*spans, *statement_dates(fact.statement.get("en", "")))


@lru_cache(maxsize=8192)
def dated_by(statement: str) -> frozenset[str]:
    """Return the words right before the dates of a statement (in English): "in", "since", "until"."""
    dates = (m.span.start for m in extract(statement, "en") if m.kind is MentionKind.DATE)
    return frozenset(word.casefold() for at in dates for word in statement[:at].split()[-1:])


@lru_cache(maxsize=8192)
def measured_by(statement: str) -> bool:
    """Tell whether a statement (in English) gives a length of time by which something changed ("BY a
    year").
    """
    lengths = (m.span.start for m in extract(statement, "en") if m.kind is MentionKind.DURATION)
    return any(statement[:at].split()[-1:] == ["by"] for at in lengths)


@lru_cache(maxsize=8192)
def states_offset(statement: str) -> bool:
    """Tell whether a statement gives a time between two events ("a year after ..."), not how long something
    lasts.
    """
    words = load_discourse("en").offset
    for mention in extract(statement, "en"):
        if mention.kind is MentionKind.DURATION:
            following = statement[mention.span.end :].split(maxsplit=1)
            return bool(following) and following[0].strip(",.") in words
    return False
