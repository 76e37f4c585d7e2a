"""The dates and years that the last sentences leave in force."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.claims import Claim
from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import Kind
from nukecheck.matching.governing import counts_something
from nukecheck.matching.grammar import AGENT_CLASSES
from nukecheck.matching.matches import Match
from nukecheck.matching.reading import Reading
from nukecheck.matching.relative_dates import has_dates, only_date
from nukecheck.matching.written import written
from nukecheck.text import Document
from nukecheck.values import PartialDate

_BY_ITSELF = 10  # tokens of a sentence that gives little more than a date
_REACH_OF_DATES = 2  # sentences without a date, over which "a year later" reaches back
_REACH_OF_YEARS = 3
_SUMS = (MentionKind.NUMBER, MentionKind.MONEY)


class Times:
    """Keeps when the last sentences were, and what they tell of."""

    def __init__(self, document: Document) -> None:
        """Begin at the start of ``document``."""
        self._document = document
        self.date: Mention | None = None  # that stood by itself in the last sentence
        self.counted: dict[MentionKind, int] = {}  # years of counts and of sums of money
        self._dated: Mention | None = None
        self._undated = 0  # sentences
        self._year: int | None = None
        self._year_told = 0  # sentences ago
        self._text_date: PartialDate | None = None
        self._dated_text = False

    @property
    def dated(self) -> Mention | None:
        """The one date of the last sentence that has any, if it is near."""
        return self._dated if self._undated <= _REACH_OF_DATES else None

    @property
    def year(self) -> int | None:
        """The year that the text speaks of."""
        return self._year if self._year_told < _REACH_OF_YEARS else None

    def written(self, language: str) -> PartialDate | None:
        """Return when the text says that it was written, which is read off once."""
        if not self._dated_text:
            self._dated_text = True
            self._text_date = written(self._document, language)
        return self._text_date

    def observe(self, reading: Reading, matches: Sequence[Match], names: bool, units: frozenset[str]) -> None:
        """Take in a sentence; ``matches`` are what it said about facts, ``names`` tells whether it names
        anything that is carried on.
        """
        claim = reading.claim
        dates = [m for m in claim.mentions if m.kind is MentionKind.DATE]
        told = any(h.cls in AGENT_CLASSES for h in reading.hits) or len(claim.tokens) > _BY_ITSELF
        dayline = any(h.cls == "weekday" for h in reading.hits)  # "The Post - Friday, 6 February 2026"
        taken_up = claim.places(claim.discourse.anaphor)  # "the treaty ended on 3 May"
        alone = not (matches or told or dayline or any(b > a for a, b in taken_up))
        self.date = dates[0] if len(dates) == 1 and alone else None
        if self.date is not None and self.date.value == self.written(claim.sentence.language):
            self.date = None  # the date of the text is not that of what it tells next
        if has_dates(claim):
            self._dated, self._undated = only_date(claim), 0
        else:
            self._undated += 1
        self._year_told += 1
        events = {m.mention for m in matches if m.fact.kind is Kind.DATE}
        years = _years(claim, [m for m in dates if m not in events])  # an event is no time of counts
        if not years or not names:
            return
        self._year, self._year_told = years[-1], 0
        for kind in {m.kind for m in claim.mentions if m.kind in _SUMS}:
            if kind is MentionKind.MONEY or any(counts_something(reading, m, units) for m in claim.mentions):
                self.counted[kind] = years[-1]

    def pass_over(self) -> None:
        """Take in a sentence that leaves nothing to those that are read behind it."""
        self.date = None
        self._undated += 1
        self._year_told += 1


def _years(claim: Claim, dates: list[Mention]) -> list[int]:
    """Return the years of dates that are no beginning of what goes on ("since 1972")."""
    return [
        m.value.earliest.year
        for m in dates
        if isinstance(m.value, PartialDate)
        and m.value.year_known
        and m.value.earliest.year == m.value.latest.year
        and claim.words[max(0, claim.begin(m) - 1)] not in claim.discourse.since
    ]
