"""Running text against the shipped database: what a reader understands from the text around a figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks import documents as bench

from nukecheck.documents import read_document
from nukecheck.factbase.loading import load_factbase
from nukecheck.findings import DocumentReport, Verdict
from nukecheck.pipeline import Checker


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load_factbase())


def report(checker: Checker, text: str, kind: str = "txt") -> DocumentReport:
    return checker.check(read_document(text.encode(), f"text.{kind}"))


def judged(checker: Checker, text: str, kind: str = "txt") -> dict[str, str]:
    """Return the worst verdict of every place of a text, by the words that stand there."""
    found: dict[str, str] = {}
    for finding in sorted(report(checker, text, kind).findings, key=lambda f: f.verdict.severity):
        if finding.verdict is not Verdict.UNVERIFIED:
            found[finding.text] = str(finding.verdict)
    return found


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (
            "Moscow and Washington would have to come down to the Chinese level (600 warheads).",
            "600",
            "supported",
        ),
        ("Russia and America outdo all others, France included (390 warheads).", "390", "conflicting"),
        ("Amerika en Rusland staan ver boven India (175 kernkoppen) en China.", "175", "supported"),
        ("Rusland wil ook praten met de Britten (325 kernkoppen).", "325", "conflicting"),
    ],
)
def test_what_is_in_brackets_belongs_to_the_name_before_them(
    checker: Checker, text: str, figure: str, verdict: str
) -> None:
    assert judged(checker, text)[figure] == verdict


def test_a_denial_stays_within_the_infinitives_of_its_verb(checker: Checker) -> None:
    text = (
        "Washington weigerde te verklaren dat Oekraïne niet zou toetreden of de NAVO-troepen terug te "
        "trekken naar de posities van 1997."
    )
    assert report(checker, text).verdict is not Verdict.CONFLICTING


@pytest.mark.skipif(not bench.SOURCES.is_dir(), reason="the documents are not here")
def test_the_documents_are_not_contradicted(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--check"]) == 0, capsys.readouterr().out


def test_the_bench_of_the_documents_can_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, checker: Checker
) -> None:
    for source in checker.base.sources.values():
        (tmp_path / source.file).write_text("New START caps each side at 1,650 deployed warheads.")
    monkeypatch.setattr(bench, "SOURCES", tmp_path)
    assert bench.main(["--check"]) == 1
    monkeypatch.setattr(bench, "SOURCES", tmp_path / "absent")
    assert bench.main(["--check"]) == 0


def test_a_dispute_that_leaves_the_document_out_is_false(checker: Checker) -> None:
    found = report(checker, "New START runs out on 5 February 2026.")
    assert not list(bench.false_findings(found, "belgian-brief-2026"))
    assert [f.fact for f in bench.false_findings(found, "article-2026-02-05")] == ["new-start.expiry"]
