"""Every fact that is shipped gives its own examples the verdict they are examples of."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.examples import wrong_examples

from conftest import World
from nukecheck.documents import read_document
from nukecheck.findings import Verdict
from nukecheck.pipeline import Checker

FACTS = Path(__file__).resolve().parent.parent / "facts"
NO_FACTS = {"database.yaml", "sources.yaml", "arithmetic.yaml", "not-claims.yaml"}
FILES = sorted(
    f"facts/{path.relative_to(FACTS).as_posix()}"
    for path in FACTS.rglob("*.yaml")
    if path.name not in NO_FACTS and path.parent.name != "vocabulary"
)


@pytest.fixture
def checker(shipped: World) -> Checker:
    return shipped.checker


@pytest.mark.parametrize("path", FILES)
def test_examples(checker: Checker, path: str) -> None:
    lines = []
    for fact, example, report in wrong_examples(checker, [path]):
        place = f"{example.place.path}:{example.place.line}" if example.place else path
        got = ", ".join(f"{f.verdict} {f.fact} [{f.text}]" for f in report.findings) or "nothing"
        lines.append(f"{place}: {fact.id} wants {example.verdict}: {example.text}\n    got {got}")
    if lines:
        pytest.fail(f"{len(lines)} wrong\n" + "\n".join(lines), pytrace=False)


def test_every_fact_stands_in_a_file_that_is_tested(checker: Checker) -> None:
    assert {fact.place.path for fact in checker.base.facts.values() if fact.place} <= set(FILES)


def test_no_fact_contradicts_what_the_database_states(checker: Checker) -> None:
    contradicted = [
        f"{fact.id} ({language}): {finding.fact} [{finding.text}]"
        for fact in checker.base.facts.values()
        for language, statement in fact.statement.items()
        for finding in checker.check(read_document(statement.encode(), "statement.txt")).findings
        if finding.verdict is Verdict.CONFLICTING
    ]
    assert contradicted == []
