"""nukecheck claim: single sentences, explained in full."""

from __future__ import annotations

import json

import pytest

from fixtures.cli import RIGHT, SILENT, TORN, WRONG, documents, run, small_database
from nukecheck.pipeline import Checker

__all__ = ["small_database"]


def test_wrong_figure() -> None:
    result = run("claim", WRONG)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == f"conflicting  {WRONG}"
    assert lines[1].index("~~~~~") == lines[0].index("1,650")
    assert lines[2] == "  warheads allowed  [a.limit]"
    assert " ".join(lines[4].split()) == '- at most 1,550 brief lines 1-2 "tot elk 1.550" brief, early 2026'
    assert lines[-1] == "1 checked: 1 conflicting"


def test_right_figure() -> None:
    result = run("claim", RIGHT)
    assert result.exit_code == 0
    assert result.stdout.startswith("supported    TRA caps")


def test_dutch() -> None:
    result = run("claim", "TRA heeft een plafond van 1.650 kernkoppen.")
    assert (result.exit_code, result.stdout.split()[0]) == (1, "conflicting")


def test_sources_side_by_side() -> None:
    result = run("claim", TORN)
    assert result.exit_code == 0
    assert "  + 5 February 2026  brief" in result.stdout
    assert "  - 6 February 2026  paper" in result.stdout


@pytest.mark.parametrize(
    ("fail_on", "sentence", "code"),
    [
        ("never", WRONG, 0),
        ("conflicting", TORN, 0),
        ("disputed", TORN, 1),
        ("disputed", WRONG, 1),
        ("unverified", TORN, 1),
        ("unverified", RIGHT, 0),
    ],
)
def test_fail_on(fail_on: str, sentence: str, code: int) -> None:
    assert run("claim", "--fail-on", fail_on, sentence).exit_code == code


def test_exit_code_is_that_of_the_worst() -> None:
    assert run("claim", RIGHT, WRONG, SILENT).exit_code == 1


def test_nothing_to_say_names_the_nearest_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        Checker, "nearest", lambda self, text, count: (("a.limit", "[b]A[/b] limit."),), raising=False
    )
    result = run("claim", SILENT)
    assert result.exit_code == 0
    assert "nothing in this sentence is covered by a fact" in result.stdout
    assert "  - [b]A[/b] limit.  [a.limit]" in result.stdout
    (document,) = documents(run("claim", SILENT, "--format", "json"))
    assert document["nearest"] == [{"fact": "a.limit", "statement": "[b]A[/b] limit."}]
    assert document["verdict"] == "none"


def test_json_is_as_designed() -> None:
    report = json.loads(run("claim", WRONG, "--format", "json").stdout)
    assert report["schema"] == "nukecheck-report/1"
    assert set(report["database"]) >= {"version", "fingerprint", "facts"}
    (document,) = report["documents"]
    assert (document["name"], document["language"], document["verdict"]) == ("claim 1", "en", "conflicting")
    assert document["error"] is None
    (finding,) = document["findings"]
    wanted = {
        "verdict": "conflicting",
        "reason": "value-differs",
        "fact": "a.limit",
        "start": 22,
        "end": 27,
        "line": 1,
        "column": 23,
        "end_line": 1,
        "end_column": 28,
        "text": "1,650",
        "sentence": WRONG,
        "quoted": False,
    }
    assert {key: finding[key] for key in wanted} == wanted
    assert finding["stated"] == {
        "kind": "quantity",
        "low": 1650,
        "high": 1650,
        "bound": "exact",
        "unit": "warhead",
    }
    first = finding["evidence"][0]
    assert {key: first[key] for key in ("source", "agrees", "display", "lines", "quote")} == {
        "source": "brief",
        "agrees": False,
        "display": "at most 1,550",
        "lines": "1-2",
        "quote": "tot elk 1.550",
    }


def test_jsonl_is_a_line_a_sentence() -> None:
    result = run("claim", WRONG, SILENT, "--format", "jsonl")
    assert [json.loads(line)["verdict"] for line in result.stdout.splitlines()] == ["conflicting", "none"]


def test_as_of_is_in_the_report() -> None:
    report = json.loads(run("claim", WRONG, "--as-of", "2024-01-31", "--format", "json").stdout)
    assert (report["options"], report["database"]["date"]) == ({"as_of": "2024-01-31"}, "2026-02-05")


@pytest.mark.parametrize("date", ["gisteren", "2026-13-01", "31-01-2026"])
def test_as_of_must_be_a_date(date: str) -> None:
    result = run("claim", WRONG, "--as-of", date)
    assert result.exit_code == 2
    assert result.stderr == f"error: --as-of: '{date}' is not a date (write 2026-02-05)\n"


def test_ignored_fact() -> None:
    assert run("claim", WRONG, "--ignore", "a.limit").exit_code == 0
    assert run("claim", WRONG, "--ignore", "a.*").exit_code == 0
    result = run("claim", WRONG, "--ignore", "a.limti")
    assert (result.exit_code, result.stderr) == (
        2,
        "error: there is no fact 'a.limti' (did you mean a.limit?)\n",
    )


def test_no_sentence() -> None:
    result = run("claim", "  ")
    assert result.exit_code == 3
    assert result.stderr == "error: claim 1: there is no text in it (give it a sentence to check)\n"
    assert run("claim").exit_code == 2


def test_a_sentence_or_a_file_where_a_command_should_stand() -> None:
    sentence, file = run(WRONG), run(__file__)
    assert (sentence.exit_code, file.exit_code) == (2, 2)
    assert 'this is a sentence, not a command; to check it: nukecheck claim "..."' in sentence.stderr
    assert 'this is a file or folder, not a command; to check it: nukecheck check "' in file.stderr


def test_bytes_that_are_no_characters() -> None:
    result = run("claim", "caf\udce9", WRONG)
    assert result.exit_code == 3
    assert result.stderr.startswith("error: claim 1: character 4 is not valid UTF-8")
    assert "conflicting" in result.stdout


def test_marks_of_the_terminal_are_shown() -> None:
    result = run("claim", "[bron: FAS] \x1b[31m\u202e TRA caps each side at 1,650 [/b] warheads.")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert "[bron: FAS] ␛[31m\\u202e TRA caps each side at 1,650 [/b] warheads." in result.stdout


def test_underline_stands_right_under_wide_characters() -> None:
    from rich.cells import cell_len

    result = run("claim", "核弾頭\tcafe\u0301: TRA caps each side at 1,650 warheads.")
    sentence, underline = result.stdout.splitlines()[:2]
    assert cell_len(sentence[: sentence.index("1,650")]) == len(underline) - len("~~~~~")


def test_internal_error_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("so[mething] \x1b went wrong")

    monkeypatch.setattr(Checker, "check", broken)
    result = run("claim", WRONG)
    assert result.exit_code == 3
    assert result.stderr == (
        "error: claim 1: internal error: RuntimeError: so[mething] ␛ went wrong "
        "(this is a fault in nukecheck; please report it with the command and the text)\n"
    )
    monkeypatch.setattr(Checker, "__init__", broken)
    result = run("claim", WRONG)
    assert result.exit_code == 3
    assert result.stderr.startswith("error: internal error: RuntimeError")
    assert result.stderr.count("\n") == 1


def test_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Checker, "check", interrupted)
    result = run("claim", WRONG)
    assert (result.exit_code, result.output) == (130, "")
