"""Accounting for every figure and date of the sources: carried by a fact, or listed as no claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from nukecheck.factbase.model import Evidence, Fact, FactBase, Place
from nukecheck.factbase.problems import Problem, shown
from nukecheck.factbase.recorded import agree, figures, read_edtf
from nukecheck.factbase.sourcetext import SourceText, read_source_texts
from nukecheck.factbase.verifying import carries
from nukecheck.records import Record
from nukecheck.text import Span
from nukecheck.values import PartialDate, Quantity, display


class Accounted(Record):
    """One figure or date of a source: the facts that carry it, or the reason why none does.

    With neither, it is not accounted for.
    """

    source: str
    place: Place
    text: str
    display: str
    facts: tuple[str, ...] = ()
    reason: str = ""


class CoverageReport(Record):
    """Every figure of the sources in order, and what is wrong with the account."""

    rows: tuple[Accounted, ...]
    problems: tuple[Problem, ...]

    @property
    def carried(self) -> int:
        """How many figures a fact carries."""
        return sum(bool(row.facts) for row in self.rows)

    @property
    def listed(self) -> int:
        """How many figures are listed as no claim."""
        return sum(bool(row.reason) for row in self.rows)

    @property
    def missing(self) -> int:
        """How many figures are not accounted for."""
        return len(self.rows) - self.carried - self.listed


def coverage(factbase: FactBase, folder: Path) -> CoverageReport:
    """Read every figure, number word and date out of the sources in ``folder`` and account for each."""
    texts, problems = read_source_texts(factbase, folder)
    rows: list[Accounted] = []
    for source in sorted(texts):
        account = _Account(factbase, texts[source])
        rows += account.rows()
        problems += account.problems()
    for row in rows:
        if not row.facts and not row.reason:
            message = f"{shown(row.text)} ({row.display}) is neither carried by a fact nor listed as no claim"
            problems.append(Problem.at(row.place, message, "add evidence, or an entry in not-claims.yaml"))
    return CoverageReport(tuple(rows), tuple(sorted(set(problems))))


class _Carrier(Record):
    """Evidence with the places of its quote."""

    fact: Fact
    evidence: Evidence
    lines: Span
    quotes: tuple[Span, ...]

    def carries(self, span: Span, value: Quantity | PartialDate) -> bool:
        """Tell whether this evidence accounts for a figure at a place.

        It does where the figure is its value, on its lines, or the time that it speaks of; and a statement
        without a value carries the figures in the words it quotes.
        """
        if not self.lines.overlaps(span):
            return False
        recorded = self.evidence.value
        quoted = any(quote.overlaps(span) for quote in self.quotes)
        if recorded is None:
            return quoted or self._times(value)
        if self.evidence.inferred and quoted:
            return True
        same = carries(value, recorded) or (quoted and agree(value, recorded))
        return same or self._times(value)

    def _times(self, value: Quantity | PartialDate) -> bool:
        if not isinstance(value, PartialDate):
            return False
        written = (self.evidence.as_of, self.fact.as_of, *self.fact.valid.split("/"))
        return any(agree(value, when) for text in written if text and (when := read_edtf(text)))


class _Account:
    """The figures of one source and what they are held against."""

    def __init__(self, factbase: FactBase, text: SourceText) -> None:
        self.text = text
        self.carriers = list(_carriers(factbase.facts.values(), text))
        self.listings = [entry for entry in factbase.not_claims if entry.source == text.source.id]
        self.places = [text.find(entry.text, _within(text, entry.lines)) for entry in self.listings]
        self.used: set[int] = set()

    def rows(self) -> Iterator[Accounted]:
        """Yield the figures in order, and remember which listings were needed."""
        language = self.text.source.language
        for passage in self.text.passages():
            for figure in figures(passage.text, language):
                span = passage.locate(figure.start, figure.end)
                carrying = {c.fact.id for c in self.carriers if c.carries(span, figure.value)}
                yield Accounted(
                    source=self.text.source.id,
                    place=self.text.place(span.start),
                    text=passage.text[figure.start : figure.end],
                    display=display(figure.value, language),
                    facts=tuple(sorted(carrying)),
                    reason="" if carrying else self._reason(span),
                )

    def problems(self) -> Iterator[Problem]:
        """Yield the listings that account for nothing; to be asked after the rows."""
        for at, entry in enumerate(self.listings):
            place = entry.place or Place("", 1, 1)
            if not self.places[at]:
                message = f"{shown(entry.text)} does not stand in {entry.source} on these lines"
                yield Problem.at(place, message, "mend lines or text")
            elif at not in self.used:
                message = f"{shown(entry.text)} holds no figure that is not accounted for"
                yield Problem.at(place, message, "take the entry away")

    def _reason(self, span: Span) -> str:
        reason = ""
        for at, entry in enumerate(self.listings):
            if any(place.contains(span) for place in self.places[at]):
                self.used.add(at)
                reason = reason or entry.reason
        return reason


def _carriers(facts: Iterable[Fact], text: SourceText) -> Iterator[_Carrier]:
    for fact in facts:
        for evidence in fact.evidence:
            if evidence.source == text.source.id and not fact.withdrawn:
                lines = _within(text, evidence.lines)
                quotes = tuple(text.find(evidence.quote, lines))
                yield _Carrier(fact, evidence, text.line_span(*lines), quotes)


def _within(text: SourceText, lines: tuple[int, int]) -> tuple[int, int]:
    return min(lines[0], text.lines), min(lines[1], text.lines)
