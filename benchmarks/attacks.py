"""Attack the checker with altered sentences made from the database, and count what gets through.

    python -m benchmarks.attacks                          every attack
    python -m benchmarks.attacks --sample 2000 --seed 7   a fixed sample, evenly over kinds and languages
    python -m benchmarks.attacks --kind "ten times" --lang nl
    python -m benchmarks.attacks --errors                 and every attack that got a forbidden verdict
    python -m benchmarks.attacks --errors missed lost     and every one of these outcomes
    python -m benchmarks.attacks --remaining              and what remains, by kind, with examples
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
import shlex
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random
from textwrap import shorten

from benchmarks.attack_making import make_attacks
from benchmarks.attack_model import Aim, Attack, disagreed
from benchmarks.published import write_block
from nukecheck.documents import read_document
from nukecheck.factbase.compiled import load_factbase
from nukecheck.factbase.model import FactBase
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
    examples: dict[tuple[Outcome, str], dict[str, str]] = field(default_factory=dict)

    def add(self, attack: Attack, outcome: Outcome, found: str = "") -> None:
        """Count one attack; keep what went wrong as an example, one of each fact."""
        self.counts.setdefault((attack.kind, attack.language), Counter())[outcome] += 1
        if outcome is not Outcome.RIGHT:
            kept = self.examples.setdefault((outcome, attack.kind), {})
            kept.setdefault(attack.fact, f"{attack.text} -> {shorten(found, 140, placeholder=' ...')}")
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
            "leaks": self.total(Outcome.LEAK) / max(1, self.attacks),
            "false-conflicts": self.total(Outcome.CONFLICT) / max(1, self.true),
            "judged": self.total(Outcome.JUDGED) / max(1, self.attacks),
            "crashes": self.total(Outcome.CRASH),
        }

    def table(self) -> Iterator[str]:
        """Yield the table, by kind and language, and the totals."""
        width = max([len(kind) for kind, _ in self.counts] + [6])
        yield f"{'attack':{width}} lang {'count':>6} " + " ".join(f"{c:>9}" for c in COLUMNS)
        for kind, language in sorted(self.counts):
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

    def remaining(self, kinds: int = 6, examples: int = 2) -> Iterator[str]:
        """Yield what still goes wrong, by outcome and kind, the most frequent first, with examples."""
        for outcome in COLUMNS:
            by_kind: Counter[str] = Counter()
            for (kind, _), counter in self.counts.items():
                by_kind[kind] += counter[outcome]
            for kind, count in by_kind.most_common(kinds):
                if count:
                    yield f"{outcome}: {kind} ({count})"
                    kept = list(self.examples[outcome, kind].values())
                    yield from (
                        f"    {kept[i * len(kept) // examples]}" for i in range(min(examples, len(kept)))
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
        tally.add(attack, outcome, found)
        if outcome in shown:
            print(f"{outcome} | {attack.kind} | {attack.language} | {attack.fact} | {attack.text} | {found}")
    return tally


def chosen(checker: Checker, options: argparse.Namespace) -> list[Attack]:
    """Return the attacks that the options ask for."""
    narrow = options.kind or options.fact
    about = options.sample * _SPREAD if options.sample and not narrow else None
    every = list(make_attacks(checker.base, checker.vocabulary, options.seed, about))
    unknown = set(options.kind or ()) - {a.kind for a in every}
    if unknown:
        kinds = ", ".join(sorted({a.kind for a in every}))
        raise SystemExit(f"no kind of attack {sorted(unknown)}; there are: {kinds}")
    attacks = [
        a
        for a in every
        if (not options.kind or a.kind in options.kind)
        and options.lang in (None, a.language)
        and a.fact.startswith(options.fact or "")
    ]
    return sample(attacks, options.sample, options.seed) if options.sample else attacks


def publish(base: FactBase, tally: Tally, command: Sequence[str]) -> None:
    """Put the table and the remaining errors into the documentation."""
    asked = " ".join(shlex.quote(a) for a in command if a != "--write-docs")
    head = f"$ {f'python -m benchmarks.attacks {asked}'.strip()}\n{len(base.facts)} facts\n"
    write_block("attacks", head + "\n".join(tally.table()))
    write_block("remaining", "\n".join(tally.remaining()) or "none")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the attacks; return 1 with --check where a figure is worse than its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    add = parser.add_argument
    add("--sample", type=int, metavar="N", help="only N attacks, evenly over kinds and languages")
    add("--seed", type=int, default=0, help="what the dice start from (default 0)")
    add("--kind", action="append", help="only this kind of attack (repeatable)")
    add("--lang", choices=["en", "nl"], help="only this language")
    add("--fact", help="only facts whose id begins so")
    outcomes = [str(o) for o in COLUMNS]
    add(
        "--errors", nargs="*", choices=outcomes, help="print attacks by outcome (default: the forbidden ones)"
    )
    add("--remaining", action="store_true", help="print the kinds of error that remain, with examples")
    add("--check", action="store_true", help="fail where a figure is worse than attack_floors.json")
    add("--facts", type=Path, metavar="DIR", help="another fact database than the shipped one")
    add("--write-docs", action="store_true", help="put table and remaining errors into docs/accuracy.md")
    command = sys.argv[1:] if arguments is None else arguments
    options = parser.parse_args(command)
    checker = Checker(load_factbase(root=options.facts))
    shown = () if options.errors is None else tuple(Outcome(o) for o in options.errors) or FORBIDDEN
    tally = run(checker, chosen(checker, options), shown)
    print("\n".join(tally.table()))
    if options.remaining:
        print("\n".join(tally.remaining()))
    if options.write_docs:
        publish(checker.base, tally, command)
    failed = []
    if options.check:
        floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
        measured = tally.measures
        failed = [f"{k}: {measured[k]:.4f}, at most {floors[k]}" for k in floors if measured[k] > floors[k]]
    for line in failed:
        print("WORSE THAN FLOOR", line, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
