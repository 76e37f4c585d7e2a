"""Comparisons between countries: both recorded amounts are held against what is said of them."""

from __future__ import annotations

import pytest

from conftest import World
from nukecheck.findings import Verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("China has more warheads than France.", Verdict.SUPPORTED),
        ("China has fewer warheads than France.", Verdict.CONFLICTING),
        ("China has more warheads than India and Pakistan combined.", Verdict.SUPPORTED),
        ("Pakistan has twice as many warheads as India.", Verdict.CONFLICTING),
        ("India heeft half zoveel kernkoppen als Pakistan.", Verdict.CONFLICTING),
        ("China has twice as many warheads as France.", Verdict.SUPPORTED),
        ("India and Pakistan have the same number of warheads.", Verdict.SUPPORTED),
        ("North Korea does not have more warheads than Israel.", Verdict.SUPPORTED),
        ("It is not true that China has more warheads than France.", Verdict.CONFLICTING),
        ("Noord-Korea heeft evenveel kernkoppen als Israël.", Verdict.CONFLICTING),
        ("Meer kernkoppen dan China heeft India.", Verdict.CONFLICTING),
        ("Dan volgt Israël, met minder kernkoppen dan Noord-Korea.", Verdict.CONFLICTING),
        ("Het Chinese arsenaal is kleiner dan dat van de Britten.", Verdict.CONFLICTING),
    ],
)
def test_two_amounts_are_compared(shipped: World, text: str, verdict: Verdict) -> None:
    assert {f.verdict for f in shipped.report(text).findings} == {verdict}


@pytest.mark.parametrize(
    "text",
    [
        "Does China have fewer warheads than France?",
        "China had fewer warheads than France in 1990.",
        "China has fewer submarines than France.",
        "China builds fewer warheads than France.",
        "If China had fewer warheads than France, all would be well.",
        "China heeft minder raketten dan Frankrijk.",
    ],
)
def test_what_is_not_recorded_is_not_compared(shipped: World, text: str) -> None:
    assert all(f.verdict is Verdict.UNVERIFIED for f in shipped.report(text).findings)


def test_both_amounts_are_explained(shipped: World) -> None:
    (found,) = shipped.report("China has five times as many warheads as France.").findings
    assert "600" in found.explanation
    assert "290" in found.explanation


def test_a_wrong_figure_beside_a_wrong_comparison_stands(shipped: World) -> None:
    judged = shipped.judged("India heeft minder kernkoppen dan Israël: 75.")
    assert judged["75"] == "conflicting"
