"""Check the documents that the facts are drawn from as articles: none may be contradicted.

    python -m benchmarks.documents             what every document is told, and what it should not be
    python -m benchmarks.documents --check     fail where a document is contradicted

A finding is false where a document conflicts with the database, or where a dispute does not count the
document itself among those that agree with it. The documents are no part of this repository: they are read
from ``../shared/sources``, and where that is absent there is nothing to check.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from nukecheck.documents import read_document
from nukecheck.factbase.compiled import load_factbase
from nukecheck.findings import DocumentReport, Finding, Verdict
from nukecheck.pipeline import Checker

SOURCES = Path(__file__).resolve().parent.parent.parent / "shared" / "sources"


def false_findings(report: DocumentReport, source: str) -> Iterator[Finding]:
    """Yield the findings on a document that contradict what it says; ``source`` is its id in the database."""
    for finding in report.findings:
        if finding.verdict is Verdict.CONFLICTING or (
            finding.verdict is Verdict.DISPUTED
            and not any(e.source == source and e.agrees for e in finding.evidence)
        ):
            yield finding


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; return 1 with --check where a document is contradicted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail where a document is contradicted")
    options = parser.parse_args(arguments)
    if not SOURCES.is_dir():
        print("the documents are not here: nothing to check")
        return 0
    checker = Checker(load_factbase())
    wrong = 0
    for source in checker.base.sources.values():
        path = SOURCES / source.file
        report = checker.check(read_document(path.read_bytes(), path.name))
        verdicts = Counter(str(f.verdict) for f in report.findings)
        print(f"{source.id}: " + ", ".join(f"{count} {name}" for name, count in sorted(verdicts.items())))
        for finding in false_findings(report, source.id):
            wrong += 1
            print(f"  {path.name}:{finding.line} {finding.verdict} {finding.fact} {finding.text!r}")
    print(f"{wrong} false")
    return 1 if wrong and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
