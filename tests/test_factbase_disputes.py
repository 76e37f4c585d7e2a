"""What the sources dispute, what does not add up, and the order of time."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import factbase_folder as small
from nukecheck.factbase import FactBase, load_factbase
from nukecheck.factbase.disputes import Disputes, disputes
from nukecheck.factbase.timeline import timeline
from nukecheck.factbase.validating import validate


def base(folder: Path, **files: str) -> FactBase:
    return load_factbase(root=small.write(folder, **files))


def swapped(old: str, new: str) -> str:
    assert old in small.FACTS
    return small.FACTS.replace(old, new, 1)


def sides(found: Disputes) -> list[tuple[str, list[list[str]], list[str]]]:
    return [
        (d.fact.id, [[e.written for e in side] for side in d.sides], [e.written for e in d.neutral])
        for d in found.disagreements
    ]


def test_both_sides_of_a_disagreement(tmp_path: Path) -> None:
    found = disputes(base(tmp_path))
    assert sides(found) == [("a.expiry", [["2026-02-05"], ["2026-02-06"]], [])]
    assert [e.source for side in found.disagreements[0].sides for e in side] == ["brief", "paper"]
    assert len(found) == 1


def test_what_fits_every_side_is_on_none(tmp_path: Path) -> None:
    text = swapped(
        "    - {source: paper, value: 2026-02-06",
        "    - {source: paper, value: 2026, lines: 1, quote: x}\n"
        "    - {source: brief, value: 2026-02-05, lines: 1, quote: y}\n"
        "    - {source: paper, value: 2026-02-06",
    )
    assert sides(disputes(base(tmp_path, treaty=text))) == [
        ("a.expiry", [["2026-02-05", "2026-02-05"], ["2026-02-06"]], ["2026"])
    ]


@pytest.mark.parametrize(("as_of", "expected"), [("2026", 1), ("2023", 2), ("2023-03", 2)])
def test_only_figures_of_one_time_are_held_against_each_other(
    tmp_path: Path, as_of: str, expected: int
) -> None:
    text = (
        swapped("valid: 2011/2026", "note: x")
        .replace("limit: yes", "limit: no")
        .replace("value: fewer than 1550, ", "value: 2000, as_of: 2023-03, ")
        .replace("value: at most 1550, ", f"value: 1550, as_of: {as_of}, ")
    )
    assert len(disputes(base(tmp_path, treaty=text)).disagreements) == expected


def test_a_denial_is_a_side(tmp_path: Path) -> None:
    text = swapped(
        "    - {source: brief, lines: 3,",
        "    - {source: paper, lines: 3, quote: x, holds: no}\n    - {source: brief, lines: 3,",
    )
    found = disputes(base(tmp_path, treaty=text)).disagreements[1]
    assert [[e.holds for e in side] for side in found.sides] == [[False], [True]]
    assert found.slot == ""


def test_a_denial_of_a_name_disputes_that_name(tmp_path: Path) -> None:
    text = swapped(
        "    - {source: brief, lines: 3,",
        "    - {source: paper, lines: 3, quote: x, holds: no, slot: actor}\n"
        "    - {source: paper, lines: 2, quote: x, slot: actor}\n    - {source: brief, lines: 3,",
    )
    found = disputes(base(tmp_path, treaty=text)).disagreements[1]
    assert (found.slot, len(found.sides)) == ("actor", 2)


def test_withdrawn_facts_are_left_out(tmp_path: Path) -> None:
    assert (
        len(disputes(base(tmp_path, treaty=swapped("topic: lifecycle", "topic: x\n  withdrawn: old")))) == 0
    )


COUNTS = "".join(
    f"""\
- id: {name}
  kind: quantity
  topic: t
  title: {{en: t, nl: t}}
  statement: {{en: s, nl: s}}
  subject: us
  says: [say]
  evidence:
    - {{source: brief, value: {value}, lines: 1, quote: x}}
"""
    for name, value in {
        "two": "about 5000",
        "china": "about 600",
        "france": "290",
        "five": "715",
        "share": "87 percent",
        "each": "1550",
        "both": "3100",
        "most": "at least 2000",
    }.items()
)
SHARE = "- {id: x, title: {en: t, nl: t}, parts: [two], rest: [china, france, five], share: share"


@pytest.mark.parametrize(
    ("calculation", "holds"),
    [
        (SHARE + "}", False),
        (SHARE + ", tolerance: 10 percent}", False),
        (SHARE + ", tolerance: 15 percent}", True),
        (
            SHARE.replace("[two]", "[2 x two]") + ", tolerance: 5}",
            True,
        ),
        ("- {id: x, title: {en: t, nl: t}, parts: [2 x each], whole: both}", True),
        ("- {id: x, title: {en: t, nl: t}, parts: [each], whole: both}", False),
        ("- {id: x, title: {en: t, nl: t}, parts: [each, france], whole: most}", False),
        ("- {id: x, title: {en: t, nl: t}, parts: [each, each], whole: most}", True),
        ("- {id: x, title: {en: t, nl: t}, parts: [each], whole: two, share: share}", False),
    ],
)
def test_figures_that_ought_to_add_up(tmp_path: Path, calculation: str, holds: bool) -> None:
    found = disputes(base(tmp_path, counts=COUNTS, arithmetic=calculation)).inconsistencies
    assert (not found) is holds


def test_an_inconsistency_tells_both_results(tmp_path: Path) -> None:
    (found,) = disputes(base(tmp_path, counts=COUNTS, arithmetic=SHARE + "}")).inconsistencies
    assert [round(end or 0) for end in (found.check.computed.low, found.check.computed.high)] == [76, 76]
    assert (found.check.recorded.low, found.check.unit) == (Decimal(87), "percent")
    assert [fact.id for fact in found.facts] == ["two", "china", "france", "five", "share"]


def test_a_calculation_without_figures_is_left_out(tmp_path: Path) -> None:
    counts = COUNTS.replace("value: 290", "holds: no")
    assert disputes(base(tmp_path, counts=counts, arithmetic=SHARE + "}")).inconsistencies == ()


def test_the_order_of_time(tmp_path: Path) -> None:
    text = swapped(
        "    - {source: paper, value: 2026-02-06",
        "    - {source: paper, value: 2026, lines: 1, quote: x}\n    - {source: paper, value: 2026-02-06",
    )
    moments = timeline(base(tmp_path, treaty=text))
    assert [(m.written, m.fact.id, [e.written for e in m.evidence], m.disputed) for m in moments] == [
        ("2023-02", "a.rejected", [""], False),
        ("2026-02-05", "a.expiry", ["2026-02-05", "2026"], True),
        ("2026-02-06", "a.expiry", ["2026-02-06", "2026"], True),
    ]


def test_figures_and_subjects_in_the_timeline(tmp_path: Path) -> None:
    small_base = base(tmp_path, treaty=swapped("subject: treaty-a\n  slots", "subject: us\n  slots"))
    assert [m.fact.id for m in timeline(small_base, subject="us")] == ["a.rejected"]
    assert [m.fact.id for m in timeline(small_base, subject="treaty-a", figures=True)] == [
        "a.limit",
        "a.expiry",
        "a.expiry",
    ]


@pytest.mark.parametrize(
    ("calculation", "message"),
    [
        (
            "- {id: x, title: {en: t, nl: t}, parts: [each, share], whole: both}",
            "the figures of x are of several units: count, percent",
        ),
        (
            "- {id: x, title: {en: t, nl: t}, parts: [each], whole: both, share: two}",
            "the share two is not in percent",
        ),
    ],
)
def test_unlike_is_not_added_up(tmp_path: Path, calculation: str, message: str) -> None:
    folder = small.write(tmp_path, counts=COUNTS, arithmetic=calculation)
    problems = validate(root=folder)
    assert next(str(p) for p in problems if "arithmetic" in p.path).startswith(
        f"{folder.as_posix()}/arithmetic.yaml:1:4: {message}"
    )
