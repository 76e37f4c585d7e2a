"""How fast nukecheck is, as ratios measured in one run: one table.

    python -m benchmarks.speed                  everything; some minutes
    python -m benchmarks.speed --check          less of each, and an error where a ratio is out of bounds
    python -m benchmarks.speed --no-model       without the embedding model, even where it is installed
    python -m benchmarks.speed --write-docs     put the table into docs/performance.md

Every line is a ratio of two times of the same run, so that it says the same on a fast machine and a slow one;
only the speed on articles is in MB a second. Times are processor times, but for --jobs. Behind a ratio stands
what is aimed at; --check allows more, because other programs run meanwhile. The peers come with
pip install "nukecheck[bench]".
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.published import write_block
from benchmarks.speed_facts import scaled
from benchmarks.speed_peers import linters, searches
from benchmarks.speed_texts import CLAIM, articles, lines, off_topic, on_topic
from benchmarks.speed_timing import functions, peak, processes, program, surroundings, work
from nukecheck import cache
from nukecheck.documents import read_document
from nukecheck.factbase.compiled import compile_base, load_factbase, open_base
from nukecheck.findings import DocumentReport
from nukecheck.pipeline import Checker

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
IMPORTS = "import typer, rich.console, rapidfuzz.fuzz, yaml"
ONE_CLAIM = (
    "import sys; from nukecheck import cache; from nukecheck.factbase.compiled import open_base;"
    "from nukecheck.pipeline import Checker; from nukecheck.documents import read_document;"
    "from pathlib import Path; data = cache.read(Path(sys.argv[1]), sys.argv[2], shipped=True);"
    "print(len(Checker(open_base(data)).check(read_document(sys.argv[3].encode(), 'claim')).findings))"
)
MEGABYTE = 1e6


@dataclass(frozen=True, slots=True)
class Line:
    """A ratio with what is aimed at; ``least`` where more is better. ``note`` has the times behind it."""

    name: str
    ratio: float
    target: float
    bound: float
    note: str
    least: bool = False
    unit: str = "x"

    def meets(self, limit: float) -> bool:
        """Tell whether the ratio is within a limit."""
        return self.ratio >= limit if self.least else self.ratio <= limit

    def __str__(self) -> str:
        sign = ">=" if self.least else "<="
        reached = "reached" if self.meets(self.target) else "not yet"
        return (
            f"{self.name:34} {self.ratio:7.2f} {self.unit:4} {sign} {self.target:<5g} {reached:8} {self.note}"
        )


@dataclass(frozen=True, slots=True)
class Amount:
    """How much is measured."""

    runs: int
    text: int
    streamed: int
    facts: int
    articles: int
    peers: int


FULL = Amount(runs=10, text=100_000, streamed=1000, facts=20_000, articles=1000, peers=50)
SMALL = Amount(runs=5, text=30_000, streamed=300, facts=1500, articles=40, peers=10)


class Bench:
    """The database and the environment that everything is measured with."""

    def __init__(self, amount: Amount, environment: Mapping[str, str]) -> None:
        """Load the shipped database."""
        self.amount = amount
        self.environment = environment
        self.base = load_factbase()
        self.checker = Checker(self.base)

    def check(self, text: str, checker: Checker | None = None) -> DocumentReport:
        """Check a text."""
        return (checker or self.checker).check(read_document(text.encode(), "text"))

    def each(self, sentences: Sequence[str], checker: Checker) -> None:
        """Check sentences, each by itself."""
        for sentence in sentences:
            self.check(sentence, checker)

    def start(self) -> Iterator[Line]:
        """Measure single runs of the program from the shell against importing its libraries."""
        commands = {
            "imports": [sys.executable, "-c", IMPORTS],
            "claim": [*program(), "claim", CLAIM],
            "--help": [*program(), "--help"],
            "--version": [*program(), "--version"],
            "completion": [*program(), "--show-completion", "bash"],
        }
        took = processes(commands, self.environment, self.amount.runs)
        floor = took["imports"]
        note = f"{took['claim'] * 1e3:.0f} ms; the imports {floor * 1e3:.0f} ms"
        yield Line("one claim / imports", took["claim"] / floor, 1.3, 2.0, note)
        for name in ("--help", "--version", "completion"):
            yield Line(f"{name} / imports", took[name] / floor, 1.0, 1.3, f"{took[name] * 1e3:.0f} ms")

    def texts(self) -> Iterator[Line]:
        """Measure articles on the topic and off it, and how time grows with the text."""
        on, off = on_topic(self.amount.text), off_topic()[: self.amount.text]
        took = functions({"on": lambda: self.check(on), "off": lambda: self.check(off)}, times=2)
        speed = len(on.encode()) / took["on"] / MEGABYTE
        other = len(off.encode()) / took["off"] / MEGABYTE
        found = len(self.check(on).findings)
        note = f"{len(on.encode()) / 1e3:.0f} kB, {found} findings, {took['on']:.2f} s"
        yield Line("on-topic articles", speed, 1.0, 0.0, note, least=True, unit="MB/s")
        note = f"{len(off.encode()) / 1e3:.0f} kB, {took['off']:.2f} s"
        yield Line("off-topic articles", other, 5.0, 0.0, note, least=True, unit="MB/s")
        yield Line("off-topic / on-topic", other / speed, 5.0, 1.5, "", least=True)
        once, twenty = on[: len(on) // 20], on[: len(on) // 20] * 20
        took = functions({"once": lambda: self.check(once), "twenty": lambda: self.check(twenty)}, times=3)
        note = f"{len(once) / 1e3:.0f} kB and {len(twenty) / 1e3:.0f} kB"
        yield Line("20 times the text", took["twenty"] / took["once"], 22.0, 30.0, note)

    def memory(self) -> Iterator[Line]:
        """Measure what a stream of lines holds in memory, a short one and one twenty times as long."""
        command = [*program(), "check", "--each-line"]
        few, many = self.amount.streamed // 20, self.amount.streamed
        held = [
            peak(command, self.environment, "\n".join(lines(count)).encode()) for count in (few, few, many)
        ]
        note = f"{few} and {many} lines"
        yield Line("--each-line: memory, 20 x lines", held[2] / max(1, held[1]), 1.1, 1.3, note)

    def scale(self) -> Iterator[Line]:
        """Measure sentences and start-up with a database of many facts against the shipped one."""
        count = self.amount.facts
        sentences = lines(200)
        with TemporaryDirectory() as folder:
            commands, checkers = {}, {}
            for name, base in (("shipped", self.base), ("large", scaled(self.base, count))):
                data = compile_base(base)
                path = Path(folder, name)
                cache.write(path, name, data)
                commands[name] = [sys.executable, "-c", ONE_CLAIM, str(path), name, CLAIM]
                checkers[name] = Checker(open_base(data))
            took = functions(
                {name: partial(self.each, sentences, checker) for name, checker in checkers.items()}, times=3
            )
            started = processes(commands, self.environment, self.amount.runs)
        each = {name: seconds / len(sentences) * 1e3 for name, seconds in took.items()}
        note = f"{each['large']:.2f} ms; {len(self.base.facts)} facts {each['shipped']:.2f} ms"
        yield Line(f"a sentence, {count:,} facts", took["large"] / took["shipped"], 3.0, 4.0, note)
        note = f"{started['large'] * 1e3:.0f} ms; shipped {started['shipped'] * 1e3:.0f} ms"
        yield Line(f"start-up, {count:,} facts", started["large"] / started["shipped"], 2.0, 3.0, note)

    def peers(self, model: bool) -> Iterator[Line]:
        """Measure what else people would use; below 1 is faster than the peer."""
        texts = articles(self.amount.peers, seed=3)
        with TemporaryDirectory() as folder:
            files = _written(texts, Path(folder))
            took, missing = linters(files, program(), self.environment, 3)
        size = sum(len(text.encode()) for text in texts) / 1e3
        for name in ("proselint", "codespell"):
            if name in took:
                note = f"{took['nukecheck']:.2f} s; {name} {took[name]:.2f} s on {size:.0f} kB, whole process"
                target = 3.0 if name == "codespell" else 1.0
                yield Line(f"nukecheck / {name}", took["nukecheck"] / took[name], target, 100.0, note)
        sentences = lines(4 * self.amount.peers)
        took, more = searches(self.base, sentences, self.check, model)
        for name in ("rapidfuzz", "MiniLM"):
            if name in took:
                each = {n: t / len(sentences) * 1e3 for n, t in took.items()}
                note = f"{each['nukecheck']:.2f} ms a sentence; {name} {each[name]:.2f} ms"
                yield Line(f"nukecheck / {name}", took["nukecheck"] / took[name], 1.0, 2.0, note)
        for name in (*missing, *more):
            print(f'{name} is not measured: pip install "nukecheck[bench]"', file=sys.stderr)

    def jobs(self) -> Iterator[Line]:
        """Measure two processes on a folder of articles against one; what they print must be the same.

        By the clock, and by the processor times of the first process and of the two that it has check: on
        idle cores the first works by itself and those two side by side.
        """
        if (os.cpu_count() or 1) < 2:
            print("--jobs is not measured: there is only one core", file=sys.stderr)
            return
        with TemporaryDirectory() as folder:
            _written(articles(self.amount.articles, seed=5), Path(folder))
            command = ["check", "--no-config", "--format", "json", folder]
            one, two = (work([*command, "--jobs", jobs], self.environment) for jobs in ("1", "2"))
        if one.printed != two.printed:
            raise RuntimeError("--jobs 2 prints something else than --jobs 1")
        note = f"{self.amount.articles} articles: {one.clock:.1f} s, {two.clock:.1f} s; the same output"
        yield Line("--jobs 2, by the clock", one.clock / two.clock, 1.7, 0.4, note, least=True)
        at_best = two.own + two.helpers / 2
        note = f"{one.own:.1f} s; {two.own:.1f} s and half of {two.helpers:.1f} s"
        yield Line("--jobs 2, on two idle cores", one.own / at_best, 1.7, 1.2, note, least=True)


def _written(texts: Sequence[str], folder: Path) -> list[Path]:
    paths = [folder / f"article-{number:04}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def measured(bench: Bench, peers: bool, model: bool) -> Iterator[Line]:
    """Yield the lines of the table as they are measured."""
    yield from bench.start()
    yield from bench.texts()
    yield from bench.memory()
    yield from bench.scale()
    if peers:
        yield from bench.peers(model)
    yield from bench.jobs()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--check", action="store_true", help="measure less; fail where a ratio is out of bounds"
    )
    parser.add_argument("--no-model", action="store_true", help="leave the embedding model out")
    parser.add_argument("--write-docs", action="store_true", help="put the table into docs/performance.md")
    options = parser.parse_args(arguments)
    printed, slow = [], []
    with surroundings() as environment:
        bench = Bench(SMALL if options.check else FULL, environment)
        for line in measured(bench, not options.check, not options.no_model):
            print(line, flush=True)
            printed.append(str(line).rstrip())
            if not line.meets(line.bound):
                slow.append(line)
    if options.write_docs:
        write_block("speed", "$ python -m benchmarks.speed\n" + "\n".join(printed), PAGE)
    if options.check:
        for line in slow:
            print(f"{line.name}: {line.ratio:.2f} is out of bounds ({line.bound:g})", file=sys.stderr)
    return 1 if options.check and slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
