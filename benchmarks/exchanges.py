"""Exchange one thing in sentences that people wrote, and see which are still supported.

    python -m benchmarks.exchanges            how many sentences with another name, word, year or figure stand
    python -m benchmarks.exchanges --list     and each of them, with the facts that support it
    python -m benchmarks.exchanges --write-docs   put the counts into docs/accuracy.md

The labelled sentences that are supported are altered one place at a time. Where the fact that supports a
sentence is about another part of it than was exchanged, it is right to stand; the rest is what to mend
next. So this is a list to read, not a score to hold. Sets that are held out are left alone.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from benchmarks.accuracy import rows
from benchmarks.attacks import FLAGGED
from benchmarks.published import write_block
from nukecheck.documents import read_document
from nukecheck.factbase.compiled import load_factbase
from nukecheck.findings import Verdict
from nukecheck.pipeline import Checker

ROOT = Path(__file__).parent
SETS = "paraphrase-*.jsonl"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURE = re.compile(r"(?<![\d.,-])\d+(?:[.,]\d+)*(?![\d.,]*\d)")

Exchanges = Mapping[str, Mapping[str, Mapping[str, str]]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Alter every supported sentence and print how many of each kind are supported still."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--list", action="store_true", help="print each sentence that stands")
    parser.add_argument("--write-docs", action="store_true", help="put the counts into docs/accuracy.md")
    options = parser.parse_args(arguments)
    checker = Checker(load_factbase())
    exchanges: Exchanges = yaml.safe_load((ROOT / "exchanges.yaml").read_text(encoding="utf-8"))
    made: Counter[str] = Counter()
    stood: Counter[str] = Counter()
    for text, language in _sentences():
        if not _supporting(checker, text):
            continue
        for kind, altered in _altered(text, language, exchanges):
            made[kind] += 1
            facts = _supporting(checker, altered)
            stood[kind] += bool(facts)
            if facts and options.list:
                print(f"{kind} | {', '.join(facts)} | {altered}")
    lines = [
        f"{kind:8}{count:7} exchanged {stood[kind]:6} still supported {stood[kind] / count:7.1%}"
        for kind, count in made.items()
    ]
    print("\n".join(lines))
    if options.write_docs:
        write_block("exchanges", "\n".join(["$ python -m benchmarks.exchanges", *lines]))
    return 0


def _sentences() -> Iterator[tuple[str, str]]:
    """Yield the labelled sentences that are supported, with their language."""
    for path in sorted((ROOT / "data").glob(SETS)):
        for record in rows(path):
            if record["verdict"] == "supported":
                yield str(record["text"]), str(record["lang"])


def _supporting(checker: Checker, text: str) -> list[str]:
    """Return the facts that support a text, if nothing in it is flagged."""
    findings = checker.check(read_document(text.encode(), "exchange")).findings
    if any(f.verdict in FLAGGED for f in findings):
        return []
    return sorted({f.fact for f in findings if f.verdict is Verdict.SUPPORTED})


def _altered(text: str, language: str, exchanges: Exchanges) -> Iterator[tuple[str, str]]:
    """Yield a sentence with one name, word, year or figure exchanged, and what kind that was."""
    for kind, languages in exchanges.items():
        for old, new in languages[language].items():
            altered = re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", new, text)
            if altered != text:
                yield kind, altered
    for year in _YEAR.finditer(text):
        later = int(year[0]) + (1 if int(year[0]) % 2 else 3)
        yield "year", f"{text[: year.start()]}{later}{text[year.end() :]}"
    for figure in _FIGURE.finditer(text):
        if not _YEAR.fullmatch(figure[0]):
            other = f"{int(figure[0][0]) % 9 + 1}{figure[0][1:]}"
            yield "figure", f"{text[: figure.start()]}{other}{text[figure.end() :]}"


if __name__ == "__main__":
    raise SystemExit(main())
