"""nukecheck facts, sources and explain: looking into the database and into a verdict."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import factbase_folder
from fixtures.cli import SILENT, WRONG, run, small_database

__all__ = ["small_database"]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    return factbase_folder.write_sources(tmp_path / "sources")


def test_list() -> None:
    result = run("facts", "list")
    assert result.exit_code == 0
    assert json.loads(run("facts", "list", "--format", "json").stdout)[0]["id"] == "a.limit"


def test_show() -> None:
    result = run("facts", "show", "a.limit", "a.expiry")
    assert result.exit_code == 0
    for part in (
        "a.limit\n",
        "at most 1,550",
        "tot elk 1.550",
        "brief, early 2026",
        "TRA caps each at 1550 warheads.",
    ):
        assert part in result.stdout
    (fact,) = json.loads(run("facts", "show", "a.rejected", "--format", "json").stdout)
    assert (fact["slots"], fact["as_of"]) == ({"actor": ["russia"]}, "2023-02")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["facts", "show", "a.limti"], "error: there is no fact 'a.limti' (did you mean a.limit?)\n"),
        (["facts", "list", "--topic", "limit"], "error: there is no topic 'limit' (did you mean limits?)\n"),
        (
            ["facts", "list", "--source", "x"],
            "error: there is no source 'x' (nukecheck sources shows what there is)\n",
        ),
        (
            ["sources", "x\x1b[2J"],
            "error: there is no source 'x\\x1b[2J' (nukecheck sources shows what there is)\n",
        ),
        (["facts", "schema", "fact"], "error: there is no kind of file 'fact' (did you mean facts?)\n"),
    ],
)
def test_unknown_names(arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stderr, result.stdout) == (2, message, "")


def test_search() -> None:
    assert run("facts", "search", "kernkoppen", "hoogstens").stdout.split()[0] == "a.limit"
    assert run("facts", "search", "rejected it").stdout.split()[0] == "a.rejected"
    result = run("facts", "search", "zebra")
    assert result.exit_code == 0
    assert result.stderr.startswith("note: no fact has all these words")


def test_validate(tmp_path: Path) -> None:
    result = run("facts", "validate")
    assert (result.exit_code, result.stdout) == (0, "3 facts, 2 sources, 9 concepts: nothing is wrong\n")
    own = factbase_folder.write_extra(tmp_path / "own", mine="- id: b\n  kind: nonsense\n")
    for arguments in ([own], ["--facts", own]):
        result = run("facts", "validate", *arguments)
        assert result.exit_code == 3
        assert f"{own}/mine.yaml:2:9: " in result.stdout


def test_verify(texts: Path) -> None:
    result = run("facts", "verify", "--sources", texts)
    assert (result.exit_code, result.stdout) == (0, "5 quotes, 0 problems\n")
    (texts / "paper.txt").write_text("Nothing\n")
    result = run("facts", "verify", "--sources", texts)
    assert result.exit_code == 3
    assert result.stdout.endswith("problems\n")
    assert run("facts", "verify").exit_code == 2
    assert run("facts", "verify", "--sources", texts / "nowhere").exit_code == 2


def test_coverage(texts: Path) -> None:
    result = run("facts", "coverage", "--sources", texts)
    assert result.exit_code == 3
    assert "is neither carried by a fact nor listed as no claim" in result.stdout
    assert "MISSING" in run("facts", "coverage", "--sources", texts, "--all").stdout


def test_disputes() -> None:
    result = run("facts", "disputes")
    assert result.exit_code == 0
    assert "Treaty A expires on 5 February 2026.  [a.expiry]" in result.stdout
    assert result.stdout.index("side 1") < result.stdout.index("6 February 2026  paper")
    assert result.stdout.endswith("1 fact in dispute, 0 calculations that do not come out\n")


def test_timeline() -> None:
    lines = run("facts", "timeline").stdout.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["February 2023", "5 February 2026", "6 February 2026"]
    assert "(brief)" in lines[1]
    assert "februari" in run("facts", "timeline", "--lang", "nl", "--subject", "treaty-a").stdout


def test_export(tmp_path: Path) -> None:
    data = json.loads(run("facts", "export").stdout)
    assert data["schema"] == "nukecheck-facts/1"
    assert [len(data[key]) for key in ("sources", "facts")] == [2, 3]
    rows = list(csv.DictReader(io.StringIO(run("facts", "export", "--format", "csv").stdout)))
    assert [row["fact"] for row in rows] == ["a.limit", "a.limit", "a.expiry", "a.expiry", "a.rejected"]
    out = tmp_path / "facts.csv"
    assert run("facts", "export", "--format", "csv", "--output", out).stdout == ""
    assert out.read_text().startswith("fact,kind,")


def test_exported_cells_are_no_formulas(tmp_path: Path) -> None:
    more = "- extends: a.rejected\n  evidence:\n    - {source: paper, lines: 1, quote: '=HYPERLINK(1)'}\n"
    own = factbase_folder.write_extra(tmp_path / "own", mine=more)
    rows = list(csv.DictReader(io.StringIO(run("facts", "export", "--format", "csv", "--facts", own).stdout)))
    assert rows[-1]["quote"] == "'=HYPERLINK(1)"


def test_schema() -> None:
    assert "facts/sources.yaml" in run("facts", "schema").stdout
    assert json.loads(run("facts", "schema", "sources").stdout)["$schema"]


def test_sources() -> None:
    assert [line.split()[0] for line in run("sources").stdout.splitlines()] == ["brief", "paper"]
    described = run("sources", "brief").stdout
    assert "policy paper" in described
    assert "dated by" in described
    assert json.loads(run("sources", "paper", "--format", "json").stdout)["facts"] == ["a.limit", "a.expiry"]


def test_explain() -> None:
    result = run("explain", WRONG)
    assert result.exit_code == 0
    for part in (
        "read as English",
        "TRA | caps",
        "treaty-a",
        "a.limit",
        "taken",
        "value-differs: ",
        "supported with at most",
    ):
        assert part in result.stdout
    (sentence,) = json.loads(run("explain", WRONG, "--format", "json").stdout)
    assert sentence["steps"]["verdicts"][0]["verdict"] == "conflicting"
    assert sentence["steps"]["figures"] == [{"value": "1,650", "kind": "number", "words": "1,650"}]


def test_explain_reads_sentences_in_context() -> None:
    result = run(
        "explain",
        "Treaty A limits warheads.",
        "The limit is 1,650 warheads for each side.",
        "--format",
        "json",
    )
    assert len(json.loads(result.stdout)) == 2


def test_explain_silence() -> None:
    assert "none" in run("explain", SILENT).stdout
    assert run("explain", "").exit_code == 2
    assert run("explain", "caf\udce9").exit_code == 3
