"""Measure verdicts on labelled sentences and passages: confusion matrix, macro-F1, leaks, false alarms.

    python -m benchmarks.accuracy                     every labelled file that is there
    python -m benchmarks.accuracy --errors            and every sentence that came out wrong
    python -m benchmarks.accuracy FILE ...            only these files
    python -m benchmarks.accuracy --check             fail where a figure is below benchmarks/floors.json

A leak is an altered statement (labelled conflicting) that came out as supported. A false alarm is a text
labelled "none" that came out as conflicting or disputed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nukecheck import documents
from nukecheck.factbase.compiled import load_factbase
from nukecheck.findings import DocumentReport, Verdict
from nukecheck.pipeline import Checker

ROOT = Path(__file__).resolve().parent
EXAMPLES = ROOT.parent.parent / "shared" / "examples"
VERDICTS = ("conflicting", "disputed", "supported", "none")
# Looked at through their scores only: what is mended for them would be measured by them.
HELD_OUT = frozenset({"heldout", "heldout-b"})


@dataclass
class Score:
    """Counts of (expected, given) verdicts."""

    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, expected: str, given: str) -> None:
        """Count one text."""
        self.pairs[expected, given] += 1

    @property
    def total(self) -> int:
        """The number of texts."""
        return sum(self.pairs.values())

    def f1(self, verdict: str) -> float:
        """F1 of one verdict; 1.0 where it neither was expected nor given."""
        hit = self.pairs[verdict, verdict]
        given = sum(n for (_, g), n in self.pairs.items() if g == verdict)
        expected = sum(n for (e, _), n in self.pairs.items() if e == verdict)
        if not given and not expected:
            return 1.0
        return 2 * hit / (given + expected)

    @property
    def macro_f1(self) -> float:
        """Mean F1 over the verdicts that were expected."""
        expected = {e for e, _ in self.pairs}
        return sum(self.f1(v) for v in expected) / max(1, len(expected))

    @property
    def leaks(self) -> int:
        """Altered statements called supported."""
        return self.pairs["conflicting", "supported"]

    @property
    def alarms(self) -> int:
        """Texts with nothing comparable called conflicting or disputed."""
        return self.pairs["none", "conflicting"] + self.pairs["none", "disputed"]

    @property
    def silent(self) -> int:
        """Texts labelled none."""
        return sum(n for (e, _), n in self.pairs.items() if e == "none")

    def __iadd__(self, other: Score) -> Score:
        """Add the counts of another score."""
        self.pairs.update(other.pairs)
        return self


def verdict_of(report: DocumentReport) -> str:
    """Return the verdict of a text as the labels have it: figures that could not be compared count as
    none.
    """
    verdict = report.verdict
    return "none" if verdict is Verdict.UNVERIFIED else str(verdict)


def rows(path: Path) -> list[dict[str, object]]:
    """Return the labelled texts of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def run_sentences(checker: Checker, path: Path, errors: bool) -> dict[str, Score]:
    """Score the sentences of one file by language."""
    scores: dict[str, Score] = {}
    for row in rows(path):
        text, expected = str(row["text"]), str(row["verdict"])
        report = checker.check(documents.read_document(text.encode(), str(row["id"])))
        given = verdict_of(report)
        scores.setdefault(str(row["lang"]), Score()).add(expected, given)
        if errors and given != expected:
            facts = ", ".join(f"{f.fact}={f.verdict}" for f in report.findings)
            print(
                f"  {row['id']} {row['lang']} want {expected[:5]} got {given[:5]} | {text}"
                f" | {row.get('why', '')} | {facts}"
            )
    return scores


def run_passages(checker: Checker, path: Path, errors: bool) -> tuple[int, int, int]:
    """Return mentions judged right, all mentions, and alarms on spans that are not labelled."""
    right = total = stray = 0
    for row in rows(path):
        text = str(row["text"])
        report = checker.check(documents.read_document(text.encode(), f"{row['id']}.{row['format']}"))
        spans = []
        mentions = row["mentions"]
        assert isinstance(mentions, list)
        for mention in mentions:
            start = -1
            for _ in range(mention["occurrence"]):
                start = text.index(mention["span"], start + 1)
            end = start + len(mention["span"])
            spans.append((start, end))
            here = [
                f
                for f in report.findings
                if f.start < end and start < f.end and f.verdict is not Verdict.UNVERIFIED
            ]
            exact = [f for f in here if start <= f.start and f.end <= end] or here
            given = str(max((f.verdict for f in exact), key=lambda v: v.severity, default=Verdict.NONE))
            if (
                mention["verdict"] == "none"
                and given == "supported"
                and not [f for f in here if start <= f.start and f.end <= end]
            ):
                given = "none"
            total += 1
            right += given == mention["verdict"]
            if errors and given != mention["verdict"]:
                facts = ", ".join(f"{f.fact}={f.verdict}[{f.text}]" for f in here)
                print(
                    f"  {row['id']} {mention['span']!r}: want {mention['verdict']}, got {given}"
                    f" ({mention['why']}) {facts}"
                )
        for finding in report.findings:
            if finding.verdict.severity >= 3 and not any(
                finding.start < e and s < finding.end for s, e in spans
            ):
                stray += 1
                if errors:
                    print(f"  {row['id']} stray {finding.verdict} {finding.text!r} {finding.fact}")
    return right, total, stray


def table(score: Score) -> Iterable[str]:
    """Yield the confusion matrix as lines."""
    yield f"{'expected / given':>18} " + " ".join(f"{v:>11}" for v in VERDICTS)
    for expected in VERDICTS:
        yield f"{expected:>18} " + " ".join(f"{score.pairs[expected, given]:>11}" for given in VERDICTS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; return 1 with --check where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument(
        "--errors", action="store_true", help="print every text that came out wrong, but of those held out"
    )
    parser.add_argument(
        "--check", action="store_true", help="fail where a figure is below benchmarks/floors.json"
    )
    options = parser.parse_args(arguments)
    files = options.files or [*sorted((ROOT / "data").glob("*.jsonl")), *sorted(EXAMPLES.glob("*.jsonl"))]
    checker = Checker(load_factbase())
    floors = json.loads((ROOT / "floors.json").read_text()) if options.check else {}
    failed = []
    for path in files:
        name = path.stem if path.parent.name != "examples" else f"examples-{path.stem}"
        print(f"== {name}")
        measured: dict[str, float] = {}
        if "passages" in path.stem:
            right, total, stray = run_passages(checker, path, options.errors)
            print(f"mentions right {right}/{total} = {right / total:.3f}; alarms on unlabelled spans {stray}")
            measured = {"mentions": right / total, "stray": stray}
        else:
            scores = run_sentences(checker, path, options.errors and path.stem not in HELD_OUT)
            whole = Score()
            for language, score in sorted(scores.items()):
                whole += score
                print(f"{language}: {score.total} texts, macro-F1 {score.macro_f1:.3f}")
                measured[f"f1-{language}"] = score.macro_f1
            print("\n".join(table(whole)))
            rate = whole.alarms / max(1, whole.silent)
            print(
                f"macro-F1 {whole.macro_f1:.3f}; leaks {whole.leaks}; "
                f"false alarms {whole.alarms}/{whole.silent} = {rate:.2%}"
            )
            measured |= {"f1": whole.macro_f1, "leaks": whole.leaks, "alarms": rate}
        for key, floor in floors.get(name, {}).items():
            worse = measured[key] > floor if key in ("leaks", "alarms", "stray") else measured[key] < floor
            if worse:
                failed.append(f"{name} {key}: {measured[key]:.3f}, floor {floor}")
    for line in failed:
        print("BELOW FLOOR", line, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
