"""Attack the checker with altered sentences made from the database, and count what gets through.

    python -m benchmarks.attacks                          every attack
    python -m benchmarks.attacks --sample 2000 --seed 7   a fixed sample, evenly over kinds and languages
    python -m benchmarks.attacks --kind "ten times" --lang nl
    python -m benchmarks.attacks --errors                 and every attack that got a forbidden verdict
    python -m benchmarks.attacks --errors missed lost     and every one of these outcomes
    python -m benchmarks.attacks --check                  fail where a figure is worse than attack_floors.json
    python -m benchmarks.attacks --write-docs             put the table into docs/accuracy.md

leaks      something false came out as supported
conflicts  something true came out as conflicting (or as disputed, where the sources agree)
judged     something that is not asserted, or is about another thing, was held against the fact
veiled     the false part passed unnoticed while another part of the sentence was found supported
missed     something false got no verdict at all
lost       something true that is supported as the database words it got no verdict
crashes    the checker broke on it
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random

from benchmarks.attack_making import make_attacks
from benchmarks.attack_model import Aim, Attack, disagreed
from benchmarks.published import write_block
from nukecheck.documents import read_document
from nukecheck.factbase.loading import load_factbase
from nukecheck.findings import DocumentReport, Finding, Verdict
from nukecheck.pipeline import Checker

FLOORS = Path(__file__).with_name("attack_floors.json")
_SPREAD = 6  # how many attacks a sample is drawn from, for each one drawn
FLAGGED = (Verdict.CONFLICTING, Verdict.DISPUTED)


class Outcome(StrEnum):
    """What came of an attack."""

    RIGHT = "right"
    LEAK = "leaks"
    CONFLICT = "conflicts"
    JUDGED = "judged"
    VEILED = "veiled"
    MISSED = "missed"
    LOST = "lost"
    CRASH = "crashes"


FORBIDDEN = (Outcome.LEAK, Outcome.CONFLICT, Outcome.JUDGED, Outcome.CRASH)
COLUMNS = (*FORBIDDEN[:-1], Outcome.VEILED, Outcome.MISSED, Outcome.LOST, Outcome.CRASH)


class Range:
    """Runs attacks against a checker."""

    def __init__(self, checker: Checker) -> None:
        """Take aim; texts without an attack are checked once and remembered."""
        self._checker = checker
        self._known: dict[str, DocumentReport] = {}
        self._disagreed = {f.id for f in checker.base.facts.values() if disagreed(f)}

    def check(self, text: str) -> DocumentReport:
        """Return what the checker makes of a text, as anybody would give it."""
        return self._checker.check(read_document(text.encode(), "attack"))

    def outcome(self, attack: Attack) -> tuple[Outcome, str]:
        """Run one attack; return what came of it, and what was found in words."""
        try:
            report = self.check(attack.text)
            outcome = self._outcome(attack, report)
        except Exception as error:
            return Outcome.CRASH, f"{type(error).__name__}: {error}"
        found = "; ".join(f"{f.verdict} {f.fact} [{f.text}]" for f in report.findings)
        return outcome, found or "nothing"

    def _outcome(self, attack: Attack, report: DocumentReport) -> Outcome:
        if attack.beside:
            return self._beside(attack, report)
        if attack.aim is Aim.UNASSERTED:
            judged = [f for f in report.findings if f.verdict in (*FLAGGED, Verdict.SUPPORTED)]
            return Outcome.JUDGED if judged else Outcome.RIGHT
        if attack.aim is Aim.TRUE:
            return self._true(attack, report)
        own = [f for f in report.findings if f.fact == attack.fact]
        here = [f for f in report.findings if _touches(f, attack.span)]
        caught = any(f.verdict in FLAGGED for f in here)
        if any(f.verdict is Verdict.SUPPORTED and f.stated.get("kind") in ("quantity", "date") for f in here):
            return Outcome.LEAK
        flagged = any(f.verdict in FLAGGED for f in report.findings)
        if attack.whole and _backed(own) and not (caught if attack.span else flagged):
            return Outcome.LEAK
        if not attack.whole and _backed(here):
            return Outcome.LEAK
        if attack.aim is Aim.SILENT:
            return Outcome.JUDGED if any(f.verdict in FLAGGED for f in own) and not caught else Outcome.RIGHT
        if flagged:
            return Outcome.RIGHT
        if report.verdict is Verdict.SUPPORTED:
            return Outcome.VEILED
        return Outcome.RIGHT if attack.open else Outcome.MISSED

    def _true(self, attack: Attack, report: DocumentReport) -> Outcome:
        if report.verdict is Verdict.CONFLICTING:
            return Outcome.CONFLICT
        base = self._base(attack)
        if (
            report.verdict is Verdict.DISPUTED
            and attack.fact not in self._disagreed
            and base.verdict is not Verdict.DISPUTED
        ):
            return Outcome.CONFLICT
        found = report.verdict in (Verdict.SUPPORTED, Verdict.DISPUTED)
        wanted = base.verdict in (Verdict.SUPPORTED, Verdict.DISPUTED) or attack.kind == "falsehood denied"
        return Outcome.LOST if wanted and not found else Outcome.RIGHT

    def _beside(self, attack: Attack, report: DocumentReport) -> Outcome:
        """Judge a text of two sentences, one true and one false, each by itself."""
        first = [f for f in report.findings if f.start < attack.beside]
        second = [f for f in report.findings if f.start >= attack.beside]
        true = {"first": first, "second": second, "both": first + second, "neither": []}[attack.true]
        false = [f for f in (*first, *second) if f not in true]
        wrong = {"both": (), "neither": (attack.fact, attack.other)}.get(attack.true, (attack.other,))
        if any(_backed([f for f in false if f.fact == fact]) for fact in wrong):
            return Outcome.LEAK
        if any(f.verdict is Verdict.CONFLICTING for f in true):
            return Outcome.CONFLICT
        if not wrong:
            return Outcome.RIGHT
        if any(f.verdict in FLAGGED for f in false):
            return Outcome.RIGHT
        return (
            Outcome.VEILED if any(f.verdict is Verdict.SUPPORTED for f in report.findings) else Outcome.MISSED
        )

    def _base(self, attack: Attack) -> DocumentReport:
        if attack.base not in self._known:
            self._known[attack.base] = self.check(attack.base)
        return self._known[attack.base]


def _backed(findings: Iterable[Finding]) -> bool:
    """Tell whether a fact was found supported and not objected to at the same time."""
    verdicts = {f.verdict for f in findings}
    return Verdict.SUPPORTED in verdicts and not verdicts & set(FLAGGED)


def _touches(finding: Finding, span: tuple[int, int] | None) -> bool:
    """Tell whether a finding stands where a sentence was altered."""
    return span is not None and finding.start < span[1] and span[0] < finding.end


@dataclass
class Tally:
    """Outcomes by kind of attack and language."""

    counts: dict[tuple[str, str], Counter[Outcome]] = field(default_factory=dict)
    true: int = 0

    def add(self, attack: Attack, outcome: Outcome) -> None:
        """Count one attack."""
        self.counts.setdefault((attack.kind, attack.language), Counter())[outcome] += 1
        self.true += attack.aim is Aim.TRUE or attack.true in ("first", "second")

    def total(self, outcome: Outcome) -> int:
        """Return how many attacks came out so."""
        return sum(counter[outcome] for counter in self.counts.values())

    @property
    def attacks(self) -> int:
        """The number of attacks."""
        return sum(sum(counter.values()) for counter in self.counts.values())

    @property
    def measures(self) -> dict[str, float]:
        """The figures that --check holds against their floors."""
        return {
            "leaks": self.total(Outcome.LEAK),
            "false-conflicts": self.total(Outcome.CONFLICT) / max(1, self.true),
            "judged": self.total(Outcome.JUDGED) / max(1, self.attacks),
            "crashes": self.total(Outcome.CRASH),
        }

    def table(self) -> Iterator[str]:
        """Yield the table, by kind and language, and the totals."""
        width = max([len(kind) for kind, _ in self.counts] + [6])
        yield f"{'attack':{width}} lang {'count':>6} " + " ".join(f"{c:>9}" for c in COLUMNS)
        for kind, language in self.counts:
            yield self._line(f"{kind:{width}} {language:4}", [self.counts[kind, language]])
        for language in sorted({lang for _, lang in self.counts}):
            yield self._line(
                f"{'total':{width}} {language:4}",
                [c for (_, lang), c in self.counts.items() if lang == language],
            )
        yield self._line(f"{'total':{width}}     ", list(self.counts.values()))
        measures = self.measures
        yield (
            f"{self.attacks} attacks: {self.total(Outcome.LEAK)} leaks; "
            f"false conflicts {self.total(Outcome.CONFLICT)} of {self.true} true sentences "
            f"= {measures['false-conflicts']:.2%}; judged though nothing of the kind is asserted "
            f"{self.total(Outcome.JUDGED)} = {measures['judged']:.2%}"
        )

    @staticmethod
    def _line(head: str, counters: Sequence[Counter[Outcome]]) -> str:
        total = sum(sum(c.values()) for c in counters)
        return f"{head} {total:>6} " + " ".join(f"{sum(c[o] for c in counters):>9}" for o in COLUMNS)


def sample(attacks: Sequence[Attack], count: int, seed: int) -> list[Attack]:
    """Draw attacks evenly over kinds and languages; the same for the same seed."""
    piles: dict[tuple[str, str], list[Attack]] = {}
    for attack in attacks:
        piles.setdefault((attack.kind, attack.language), []).append(attack)
    for key in sorted(piles):
        Random(f"{seed}|{key}").shuffle(piles[key])
    drawn: list[Attack] = []
    while len(drawn) < min(count, len(attacks)):
        for key in sorted(piles):
            if piles[key] and len(drawn) < count:
                drawn.append(piles[key].pop())
    return sorted(drawn, key=lambda a: (a.kind, a.language, a.fact, a.text))


def run(checker: Checker, attacks: Iterable[Attack], shown: Sequence[Outcome] = ()) -> Tally:
    """Run attacks, print those with an outcome that is to be shown, and return the tally."""
    tally = Tally()
    target = Range(checker)
    for attack in attacks:
        outcome, found = target.outcome(attack)
        tally.add(attack, outcome)
        if outcome in shown:
            print(f"{outcome} | {attack.kind} | {attack.language} | {attack.fact} | {attack.text} | {found}")
    return tally


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the attacks; return 1 with --check where a figure is worse than its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--sample", type=int, metavar="N", help="only N attacks, evenly over kinds and languages"
    )
    parser.add_argument("--seed", type=int, default=0, help="what the dice start from (default 0)")
    parser.add_argument("--kind", action="append", help="only this kind of attack (repeatable)")
    parser.add_argument("--lang", choices=["en", "nl"], help="only this language")
    parser.add_argument("--fact", help="only facts whose id begins so")
    parser.add_argument(
        "--errors",
        nargs="*",
        choices=[str(o) for o in COLUMNS],
        help="print attacks by outcome (default: the forbidden ones)",
    )
    parser.add_argument(
        "--check", action="store_true", help="fail where a figure is worse than attack_floors.json"
    )
    parser.add_argument(
        "--facts", type=Path, metavar="DIR", help="another fact database than the shipped one"
    )
    parser.add_argument("--write-docs", action="store_true", help="put the table into docs/accuracy.md")
    options = parser.parse_args(arguments)
    checker = Checker(load_factbase(root=options.facts))
    narrow = options.kind or options.fact
    about = options.sample * _SPREAD if options.sample and not narrow else None
    every = list(make_attacks(checker.base, checker.vocabulary, options.seed, about))
    kinds = {a.kind for a in every}
    for kind in options.kind or ():
        if kind not in kinds:
            parser.error(f"no kind of attack {kind!r}; there are: {', '.join(sorted(kinds))}")
    chosen = [
        a
        for a in every
        if (not options.kind or a.kind in options.kind)
        and options.lang in (None, a.language)
        and a.fact.startswith(options.fact or "")
    ]
    if options.sample:
        chosen = sample(chosen, options.sample, options.seed)
    shown = () if options.errors is None else tuple(Outcome(o) for o in options.errors) or FORBIDDEN
    tally = run(checker, chosen, shown)
    table = "\n".join(tally.table())
    print(table)
    if options.write_docs:
        write_block("attacks", f"$ python -m benchmarks.attacks\n{len(checker.base.facts)} facts\n{table}")
    failed = []
    if options.check:
        floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
        failed = [
            f"{k}: {tally.measures[k]:.4f}, at most {floor}"
            for k, floor in floors.items()
            if tally.measures[k] > floor
        ]
    for line in failed:
        print("WORSE THAN FLOOR", line, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
