"""Where the time goes: a claim from the shell, articles on the topic, prose off it.

    python -m benchmarks.speed_profile                  two tables
    python -m benchmarks.speed_profile --write-docs     put them into docs/performance.md

The first is the difference between processes that do more and more of what a claim does. The second is from
cProfile, which makes everything slower and short functions most of all: shares, not times, are what it tells.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
from collections.abc import Iterator, Sequence

from benchmarks.published import write_block
from benchmarks.speed import PAGE
from benchmarks.speed_texts import CLAIM, off_topic, on_topic
from benchmarks.speed_timing import processes, program, surroundings
from nukecheck.documents import read_document
from nukecheck.factbase.compiled import load_factbase
from nukecheck.pipeline import Checker

_SIZE = 60_000
_MODULES = (
    "import nukecheck.cli.claim, nukecheck.cli.app, nukecheck.cli.running, nukecheck.cli.database,"
    " nukecheck.cli.settings, nukecheck.factbase.compiled, nukecheck.pipeline, nukecheck.documents,"
    " nukecheck.reporters.text"
)
_PARTS = (
    ("reading the file", (("documents/__init__.py", "read_document"),)),
    ("sentences and their language", (("sentences.py", "split"),)),
    ("words", (("tokens.py", "tokenize"),)),
    ("concepts of the words", (("matching/vocabulary.py", "find"),)),
    ("the gate", (("matching/glance.py", "admits"),)),
    ("figures and dates", (("extract/__init__.py", "extract"),)),
    (
        "what the text before leaves",
        (("matching/carrying.py", "context"), ("matching/carrying.py", "observe")),
    ),
    ("frames that are filled", (("matching/frames.py", "evoke"),)),
    ("figures to facts", (("matching/figures.py", "match_figures"),)),
    ("statements and names to facts", (("matching/propositions.py", "match_statements"),)),
    ("verdicts and findings", (("pipeline.py", "_findings"),)),
)


def start() -> Iterator[str]:
    """Yield what a claim from the shell spends its time on."""
    with surroundings() as environment:
        took = processes(
            {
                "Python itself": [sys.executable, "-c", ""],
                "typer": [sys.executable, "-c", "import typer"],
                "modules of nukecheck": [sys.executable, "-c", _MODULES],
                "database, sentence, answer": [*program(), "claim", CLAIM],
            },
            environment,
            times=15,
        )
    before = 0.0
    whole = took["database, sentence, answer"]
    yield f"one claim from the shell: {whole * 1e3:.0f} ms"
    for name, seconds in took.items():
        yield f"  {name:34} {max(0.0, seconds - before) / whole:6.0%}"
        before = seconds


def shares(checker: Checker, name: str, text: str) -> Iterator[str]:
    """Yield what checking a text spends its time on."""
    data = text.encode()
    checker.check(read_document(data, "text"))
    profile = cProfile.Profile()
    profile.enable()
    checker.check(read_document(data, "text"))
    profile.disable()
    stats = pstats.Stats(profile)
    whole: float = stats.total_tt  # type: ignore[attr-defined]
    spent: dict[tuple[str, str], float] = {}
    for (path, _, function), (_, _, _, seconds, _) in stats.stats.items():  # type: ignore[attr-defined]
        module = path.replace("\\", "/").rpartition("/nukecheck/")[2]
        spent[module, function] = max(seconds, spent.get((module, function), 0.0))
    yield f"{name}: {len(data) / 1e3:.0f} kB"
    left = whole
    for part, functions in _PARTS:
        seconds = sum(spent.get(one, 0.0) for one in functions)
        left -= seconds
        yield f"  {part:34} {seconds / whole:6.0%}"
    yield f"  {'everything else':34} {left / whole:6.0%}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write-docs", action="store_true", help="put the tables into docs/performance.md")
    options = parser.parse_args(arguments)
    checker = Checker(load_factbase())
    printed = [
        *start(),
        *shares(checker, "articles on the topic", on_topic(_SIZE)),
        *shares(checker, "prose off the topic", off_topic()[:_SIZE]),
    ]
    print("\n".join(printed))
    if options.write_docs:
        write_block("profile", "$ python -m benchmarks.speed_profile\n" + "\n".join(printed), PAGE)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
