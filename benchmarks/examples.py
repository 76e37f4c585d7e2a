"""Run the examples that every fact carries, and print those that come out wrong.

python -m benchmarks.examples [PATH-PREFIX ...]      e.g. facts/belgium facts/new-start

A supported, conflicting or disputed example must get that verdict from its own fact, and a supported one
no conflict from any; a silent example must raise no conflict and no dispute from any fact.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from nukecheck.documents import read_document
from nukecheck.factbase.compiled import load_factbase
from nukecheck.factbase.model import Example, Fact
from nukecheck.findings import DocumentReport
from nukecheck.pipeline import Checker


def right(fact: Fact, example: Example, report: DocumentReport) -> bool:
    """Tell whether a report gives an example what its fact promises."""
    own = {str(f.verdict) for f in report.findings if f.fact == fact.id}
    everyone = {str(f.verdict) for f in report.findings}
    if example.verdict == "silent":
        return not everyone & {"conflicting", "disputed"}
    if example.verdict == "supported" and "conflicting" in everyone:
        return False
    return example.verdict in own


def wrong_examples(
    checker: Checker, prefixes: Sequence[str] = ()
) -> Iterator[tuple[Fact, Example, DocumentReport]]:
    """Yield every example that comes out wrong, of the facts in files whose path begins with a prefix."""
    for fact in checker.base.facts.values():
        path = fact.place.path if fact.place else ""
        if prefixes and not any(path.startswith(p) for p in prefixes):
            continue
        for example in fact.examples:
            report = checker.check(read_document(example.text.encode(), "example"))
            if not right(fact, example, report):
                yield fact, example, report


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the wrong examples; return 1 where there are any."""
    prefixes = sys.argv[1:] if arguments is None else arguments
    checker = Checker(load_factbase())
    count = 0
    for fact, example, report in wrong_examples(checker, prefixes):
        count += 1
        got = ", ".join(f"{f.verdict} {f.fact} [{f.text}]" for f in report.findings) or "nothing"
        print(f"{fact.id}: want {example.verdict}: {example.text}\n    got {got}")
    print(f"{count} wrong")
    return 1 if count else 0


if __name__ == "__main__":
    raise SystemExit(main())
