"""Verdicts, and the findings and reports that carry them to the reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from nukecheck.patterns import pattern
from nukecheck.records import Record


class Verdict(StrEnum):
    """What the sources make of a mention; ``NONE`` is for a document with nothing to report."""

    CONFLICTING = "conflicting"
    DISPUTED = "disputed"
    SUPPORTED = "supported"
    UNVERIFIED = "unverified"
    NONE = "none"

    @property
    def severity(self) -> int:
        """Rank for "the worst of": conflicting 4, disputed 3, supported 2, unverified 1, none 0."""
        return _SEVERITY[self]


_SEVERITY = {
    Verdict.CONFLICTING: 4,
    Verdict.DISPUTED: 3,
    Verdict.SUPPORTED: 2,
    Verdict.UNVERIFIED: 1,
    Verdict.NONE: 0,
}


class FailOn(StrEnum):
    """From which verdict on a run counts as failed."""

    CONFLICTING = "conflicting"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    NEVER = "never"

    @property
    def verdicts(self) -> frozenset[Verdict]:
        """The verdicts that fail a run; ``supported`` never does."""
        return _FAILING[self]


_FAILING = {
    FailOn.CONFLICTING: frozenset({Verdict.CONFLICTING}),
    FailOn.DISPUTED: frozenset({Verdict.CONFLICTING, Verdict.DISPUTED}),
    FailOn.UNVERIFIED: frozenset({Verdict.CONFLICTING, Verdict.DISPUTED, Verdict.UNVERIFIED}),
    FailOn.NEVER: frozenset(),
}


class Reason(StrEnum):
    """The rule that gave the verdict."""

    VALUE_AGREES = "value-agrees"
    VALUE_DIFFERS = "value-differs"
    SOURCES_DISAGREE = "sources-disagree"
    STATED = "stated"
    DENIED = "denied"
    FALSEHOOD_DENIED = "falsehood-denied"
    OPPOSITE = "opposite"
    NAME_AGREES = "name-agrees"
    TIME_AGREES = "time-agrees"
    NAME_DIFFERS = "name-differs"
    CONTRADICTED = "contradicted"
    NOT_COMPARABLE = "not-comparable"


class EvidenceView(Record):
    """One piece of evidence as held against one mention.

    ``agrees`` is None where it states nothing comparable. ``value`` is ready for JSON. ``label`` describes
    the source in a few words. ``lines`` is "7" or "12-13".
    """

    source: str
    agrees: bool | None
    value: Mapping[str, object]
    display: str
    lines: str
    quote: str
    label: str
    as_of: str | None = None
    attributed_to: str | None = None


class ContextUse(Record):
    """A concept that the verdict takes from elsewhere in the text: what it is, and where it stands.

    ``line`` counts from 1; it is 0 where it is not known.
    """

    concept: str
    text: str
    start: int
    end: int
    line: int = 0


class Finding(Record):
    """A verdict on one mention.

    ``start`` and ``end`` are half-open code point offsets in the file as read; lines and columns count
    from 1. ``text`` is the file between them. ``sentence`` is the sentence as it stands in the file, and
    ``mark`` tells which of its characters are the mention. ``score`` says how sure the match to the fact is
    (0-100); it never has a part in the verdict.
    """

    verdict: Verdict
    reason: Reason
    fact: str
    title: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    sentence: str
    mark: tuple[int, int]
    score: float
    stated: Mapping[str, object]
    evidence: tuple[EvidenceView, ...]
    explanation: str
    language: str = "en"
    quoted: bool = False
    context: tuple[ContextUse, ...] = ()
    note: str = ""


class Gate(Record):
    """What makes a run fail: findings with one of the verdicts, those in quotations only if ``quotes``."""

    verdicts: frozenset[Verdict] = FailOn.CONFLICTING.verdicts
    quotes: bool = True

    def fails(self, finding: Finding) -> bool:
        """Tell whether a finding makes the run fail."""
        return finding.verdict in self.verdicts and (self.quotes or not finding.quoted)


def fingerprint(finding: Finding) -> str:
    """Return what a finding is known by when lines move: fact, mention and sentence, without punctuation."""
    from hashlib import sha256  # not needed by most runs

    words = (" ".join(_WORDS.findall(text.casefold())) for text in (finding.text, finding.sentence))
    return sha256("\n".join((finding.fact, *words)).encode("utf-8", "replace")).hexdigest()


_WORDS = pattern(r"\w+")


class Failure(Record):
    """Why an input could not be read: place, cause and hint in words."""

    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class Suppressed(Record):
    """A finding that is not reported: left out by a "comment", the "configuration", the "baseline", "quotes"
    (it stands in quotation marks) or a "diff" (it rests on no changed line).

    ``rule`` is the number of the rule in the configuration, or 0.
    """

    finding: Finding
    by: str
    reason: str = ""
    rule: int = 0


class Notice(Record):
    """Something about a text that is no finding: a comment for nukecheck that is of no use."""

    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class DocumentReport(Record):
    """The findings of one text, in order of place; ``error`` is set where it could not be read.

    ``source`` is the text as read, for reports that print it; it may be left out. ``suppressed`` are the
    findings that are not reported, ``notices`` what is to be said of the text beside its findings.
    """

    name: str
    language: str
    findings: tuple[Finding, ...] = ()
    error: Failure | None = None
    nearest: tuple[tuple[str, str], ...] = ()
    source: str = field(default="", repr=False)
    suppressed: tuple[Suppressed, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Return the worst verdict of the findings, or ``NONE``."""
        return max((f.verdict for f in self.findings), key=lambda v: v.severity, default=Verdict.NONE)


class DatabaseInfo(Record):
    """Which database a report rests on."""

    version: str
    fingerprint: str
    facts: int
    date: str = ""


class Report(Record):
    """The result of one run."""

    database: DatabaseInfo
    documents: tuple[DocumentReport, ...]
    options: Mapping[str, object] = field(default_factory=dict)

    @property
    def verdict(self) -> Verdict:
        """Return the worst verdict of all documents, or ``NONE``."""
        return max((d.verdict for d in self.documents), key=lambda v: v.severity, default=Verdict.NONE)
