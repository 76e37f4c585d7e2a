"""Findings that are known: written down once, so that later runs report only what is new."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from nukecheck.findings import DocumentReport, Finding, Suppressed, Verdict, fingerprint
from nukecheck.records import Record, replace

SCHEMA = "nukecheck-baseline/1"
KNOWN = frozenset({Verdict.CONFLICTING, Verdict.DISPUTED})
"""The verdicts that are written down; the others stop nobody."""

_REASON = "in the baseline"


class BaselineError(Exception):
    """A baseline that cannot be read."""


class Entry(Record, order=True):
    """Findings that are alike: fact, mention and sentence say the same, wherever they stand."""

    fact: str
    verdict: str
    text: str
    fingerprint: str
    count: int = 1

    @property
    def key(self) -> tuple[str, str]:
        """What a finding is held against; with another verdict it is news."""
        return self.fingerprint, self.verdict


@dataclass(slots=True)
class Baseline:
    """The known findings, and how many of each were met so far."""

    entries: tuple[Entry, ...] = ()
    _left: Counter[tuple[str, str]] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Count what is known."""
        for entry in self.entries:
            self._left[entry.key] += entry.count

    def new(self, report: DocumentReport) -> DocumentReport:
        """Return a report without the findings that are known; to be asked once for each text, in order."""
        kept: list[Finding] = []
        gone: list[Suppressed] = []
        for finding in report.findings:
            key = fingerprint(finding), str(finding.verdict)
            if self._left[key] > 0:
                self._left[key] -= 1
                gone.append(Suppressed(finding, "baseline", _REASON))
            else:
                kept.append(finding)
        return replace(report, findings=tuple(kept), suppressed=(*report.suppressed, *gone))

    def stale(self) -> Iterator[Entry]:
        """Yield what is known but was not met, to be asked after all texts."""
        for entry in self.entries:
            if (left := self._left[entry.key]) > 0:
                yield replace(entry, count=left)


def written(reports: Iterable[DocumentReport]) -> str:
    """Return the findings of a run as the text of a baseline file, the same for the same findings."""
    found: dict[tuple[str, str], Entry] = {}
    for report in reports:
        for finding in report.findings:
            if finding.verdict in KNOWN:
                entry = Entry(finding.fact, str(finding.verdict), finding.text, fingerprint(finding))
                count = found[entry.key].count + 1 if entry.key in found else 1
                found[entry.key] = replace(entry, count=count)
    entries = [
        {"fact": e.fact, "verdict": e.verdict, "text": e.text, "fingerprint": e.fingerprint, "count": e.count}
        for e in sorted(found.values())
    ]
    return json.dumps({"schema": SCHEMA, "findings": entries}, indent=1, ensure_ascii=True) + "\n"


def read(text: str) -> Baseline:
    """Read a baseline file; raise ``BaselineError`` where it is none."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"this is not JSON: {error}") from None
    if (
        not isinstance(data, dict)
        or data.get("schema") != SCHEMA
        or not isinstance(data.get("findings"), list)
    ):
        raise BaselineError(f"this is no baseline: its schema is not {SCHEMA}")
    return Baseline(tuple(_entry(item) for item in data["findings"]))


def _entry(item: object) -> Entry:
    match item:
        case {
            "fact": str(fact),
            "verdict": str(verdict),
            "text": str(text),
            "fingerprint": str(mark),
            "count": int(count),
        } if count > 0:
            return Entry(fact, verdict, text, mark, count)
    raise BaselineError("an entry lacks fact, verdict, text, fingerprint or count")
