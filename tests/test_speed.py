"""How the program's time grows, as ratios with generous bounds: none of these is close on any machine."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from benchmarks import speed
from benchmarks.speed_facts import scaled
from benchmarks.speed_texts import CLAIM, articles, lines, off_topic, on_topic

from conftest import World
from nukecheck.documents import from_text
from nukecheck.factbase.compiled import compile_base, load_factbase, open_base
from nukecheck.pipeline import Checker


@pytest.fixture
def checker(shipped: World) -> Checker:
    return shipped.checker


@pytest.fixture(scope="module")
def large() -> Checker:
    """Return what checks against more than three times as many facts as are shipped."""
    return Checker(open_base(compile_base(scaled(load_factbase(), 2000))))


def seconds(call: Callable[[], object], times: int = 3) -> float:
    """Return the processor time of the fastest call, after one to warm up."""
    call()
    best = float("inf")
    for _ in range(times):
        started = time.process_time()
        call()
        best = min(best, time.process_time() - started)
    return best


def reading(checker: Checker, text: str) -> Callable[[], object]:
    return lambda: checker.check(from_text(text, "text"))


def test_time_grows_with_the_text_and_not_faster(checker: Checker) -> None:
    text = on_topic(3000)
    assert seconds(reading(checker, text * 8)) < 8 * 2 * seconds(reading(checker, text))


@pytest.mark.parametrize(
    "unit",
    ["New START ", "1,550 ", "not ", "5 February 2026, ", "the treaty and ", '"', "(", "Moscow, ", "nieuw-"],
)
def test_time_grows_with_a_sentence_without_end(checker: Checker, unit: str) -> None:
    once, more = unit * 300, unit * 2400
    assert seconds(reading(checker, more), 2) < 8 * 3 * max(0.005, seconds(reading(checker, once), 2))


def test_what_is_off_the_topic_costs_less(checker: Checker) -> None:
    on, off = on_topic(20_000), off_topic()[:20_000]
    assert seconds(reading(checker, off)) < seconds(reading(checker, on)) / 1.3


def test_many_facts_do_not_slow_a_sentence_down(checker: Checker, large: Checker) -> None:
    sentences = lines(40)

    def each(checker: Checker) -> Callable[[], object]:
        return lambda: [checker.check(from_text(sentence, "text")) for sentence in sentences]

    assert len(large.base.facts) == 2000
    assert seconds(each(large)) < 3 * seconds(each(checker))


def test_a_made_up_fact_is_found_like_a_shipped_one(large: Checker) -> None:
    name = large.base.concepts["new-start-1"].forms["all"][0]
    found = large.check(from_text(f"{name} caps each side at 1,650 deployed warheads.", "text"))
    assert [(f.text, f.fact) for f in found.findings] == [("1,650", "new-start.limit.deployed-warheads-1")]


def test_texts_of_the_bench_are_the_same_every_time() -> None:
    assert articles(3, seed=7) == articles(3, seed=7) != articles(3, seed=8)
    assert len(set(lines(2000))) == 2000


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["claim", "--help"]])
def test_help_imports_less_than_a_claim(arguments: list[str]) -> None:
    def modules(given: list[str]) -> int:
        code = (
            "import sys; sys.argv = ['nukecheck', *sys.argv[1:]]\n"
            "from nukecheck.cli import main\n"
            "try:\n    main()\nexcept SystemExit:\n    pass\n"
            "print(len(sys.modules), file=sys.stderr)"
        )
        command = [sys.executable, "-c", code, *given]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return int(done.stderr.splitlines()[-1])

    assert modules(arguments) < modules(["claim", CLAIM])


def test_a_line_knows_its_limits() -> None:
    slow = speed.Line("a claim", 2.5, 1.3, 2.0, "")
    assert not slow.meets(slow.bound)
    assert "not yet" in str(slow)
    fast = speed.Line("articles", 2.5, 1.0, 0.5, "", least=True)
    assert fast.meets(fast.target)
    assert "reached" in str(fast)
