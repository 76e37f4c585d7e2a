"""nukecheck in a project: configuration, ignoring, baseline, changed lines, several processes."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path

import pytest

from fixtures.cli import RIGHT, SILENT, TORN, WRONG, documents, run, small_database
from nukecheck.cli.parallel import watched
from nukecheck.config import FORMATS, KEYS
from nukecheck.findings import DocumentReport, FailOn
from nukecheck.reporters import Format

__all__ = ["small_database"]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    (folder / "drafts").mkdir(parents=True)
    (folder / "drafts" / "a.md").write_text(f"{WRONG}\n\n{TORN}\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


def verdicts(*arguments: str) -> list[str]:
    found = documents(run("check", "drafts", "--format", "json", *arguments))
    return [finding["verdict"] for document in found for finding in document["findings"]]


# configuration


@pytest.mark.parametrize(
    ("name", "head"),
    [("nukecheck.toml", ""), ("pyproject.toml", "[project]\nname = 'x'\n[tool.nukecheck]\n")],
)
def test_configuration_is_found_upwards_and_the_command_line_wins(
    name: str, head: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(name, f"{head}fail-on = 'never'\nformat = 'jsonl'\n")
    result = run("check", "drafts/a.md")
    assert (result.exit_code, json.loads(result.stdout)["name"]) == (0, "drafts/a.md")
    assert run("check", "drafts", "--fail-on", "conflicting").exit_code == 1
    assert run("check", "drafts", "--no-config").exit_code == 1
    monkeypatch.chdir("drafts")
    assert run("check", "a.md").exit_code == 0
    assert run("check", "-", "--stdin-filename", "b.md", text=WRONG).exit_code == 0
    assert run("claim", WRONG).exit_code == 0


def test_nearest_configuration_holds_and_that_of_another_repository_does_not() -> None:
    write("nukecheck.toml", "fail-on = 'never'")
    write("drafts/pyproject.toml", "[project]\nname = 'x'\n")
    assert run("check", "drafts/a.md").exit_code == 0
    Path("drafts/.git").mkdir()
    assert run("check", "drafts/a.md").exit_code == 1
    write("drafts/nukecheck.toml", "fail-on = 'disputed'")
    assert run("check", "drafts/a.md", "--ignore", "a.limit").exit_code == 1


def test_named_configuration() -> None:
    write("other.toml", "x")
    assert run("check", "drafts", "--config", "nowhere.toml").exit_code == 2
    Path("etc").mkdir()
    write("etc/nukecheck.toml", "fail-on = 'never'")
    assert run("check", "drafts", "--config", "etc/nukecheck.toml").exit_code == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fail_on = 'never'", "unknown key 'fail_on' (did you mean fail-on?)"),
        ("zzz = 1", "unknown key 'zzz' (known here: facts, lang, "),
        (
            "fail-on = 'conflict'",
            "fail-on: 'conflict' is not one of conflicting, disputed, unverified, never; did you",
        ),
        ("lang = 3", "lang: 3 is not one of nl, en, auto"),
        ("jobs = -1", "jobs: -1 is not a number from 0"),
        ("jobs = true", "jobs: True is not a number from 0"),
        ("full = 'yes'", "full: 'yes' is neither true nor false"),
        ("exclude = [1]", "exclude: [1] is not a list of texts"),
        ("as-of = 'soon'", "as-of: 'soon' is not a date like 2026-02-05"),
        (
            "facts = ['../own']",
            "facts: '../own' leads out of the folder of this file (--facts on the command line",
        ),
        ("baseline = '/etc/passwd'", "baseline: '/etc/passwd' leads out of the folder of this file"),
        ("ignore = [{paths = ['x']}]", "ignore: entry 1 must name a fact"),
        (
            "ignore = [{fact = 'x', path = 'y'}]",
            "ignore: entry 1 has an unknown key 'path'; did you mean paths?",
        ),
        (
            "ignore = [{fact = 'x', zzz = 'y'}]",
            "ignore: entry 1 has an unknown key 'zzz'; known: fact, paths",
        ),
        ("ignore = [{fact = 'x', until = 'soon'}]", "ignore: 'soon' is not a date like 2026-02-05"),
        ("ignore = 'x'", "ignore: this must be a list"),
        ("= 3", "this is not TOML: "),
        ("a = 1\na = 2", "this is not TOML: "),
        ("x" * 1_100_000, "the file is too large for a configuration"),
    ],
)
def test_wrong_configuration(text: str, message: str) -> None:
    write("nukecheck.toml", text)
    result = run("check", "drafts")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith(f"error: nukecheck.toml: {message}")
    assert result.stderr.count("\n") == 1


def test_wrong_configuration_is_named_by_its_place() -> None:
    Path("etc").mkdir()
    write("etc/nukecheck.toml", "fail_on = 1")
    for arguments in (
        ("config", "etc"),
        ("check", "etc"),
        ("check", "drafts", "--config", "etc/nukecheck.toml"),
    ):
        result = run(*arguments)
        assert result.exit_code == 3
        assert result.stderr == "error: etc/nukecheck.toml: unknown key 'fail_on' (did you mean fail-on?)\n"


@pytest.mark.parametrize(
    "table",
    [
        "[tool.nukecheck]\nfail-on = 'never'",
        "[ tool . nukecheck ]\nfail-on = 'never'",
        "['tool'.\"nukecheck\"]\nfail-on = 'never'",
        "[tool]\nnukecheck.fail-on = 'never'",
        "[\"tool\"]\nnukecheck = {fail-on = 'never'}",
        "tool = {nukecheck = {fail-on = 'never'}}",
        "tool.nukecheck.fail-on = 'never'",
    ],
)
def test_the_table_of_pyproject_is_found_however_it_is_written(table: str) -> None:
    write("pyproject.toml", f"{table}\n")
    assert run("check", "drafts").exit_code == 0
    write("pyproject.toml", "[project]\nname = 'nukecheck'\n[tool.other]\nnukecheck = 1\n")
    assert run("check", "drafts").exit_code == 1


def test_broken_pyproject_matters_only_where_it_configures_nukecheck() -> None:
    write("pyproject.toml", "[project\n")
    assert run("check", "drafts").exit_code == 1
    write("pyproject.toml", "[tool.nukecheck\nfail-on = 'never'\n")
    result = run("check", "drafts")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("error: pyproject.toml: this is not TOML: ")


def test_a_link_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    Path("own").symlink_to(tmp_path / "outside")
    write("nukecheck.toml", "facts = ['own']")
    assert "leads out of the folder" in run("check", "drafts").stderr


def test_config_shows_what_is_in_force_and_where_from() -> None:
    write(
        "nukecheck.toml",
        "fail-on = 'disputed'\nas-of = 2026-01-01\n[[ignore]]\nfact = 'a.*'\nreason = 'so'\n",
    )
    lines = {line.split()[0]: line.split(maxsplit=2)[1:] for line in run("config").stdout.splitlines()}
    assert list(lines) == list(KEYS)
    assert lines["fail-on"] == ["nukecheck.toml", '"disputed"']
    assert lines["jobs"] == ["default", "1"]
    data = json.loads(run("config", "drafts/a.md", "--format", "json").stdout)
    assert data["as-of"] == {"value": "2026-01-01", "from": "nukecheck.toml"}
    assert data["ignore"]["value"] == [{"fact": "a.*", "paths": [], "reason": "so", "until": None}]


def test_init_writes_a_configuration_that_changes_nothing() -> None:
    before = run("config").stdout
    result = run("init")
    assert result.exit_code == 0
    assert run("config").stdout == before
    result = run("init")
    assert (result.exit_code, result.stderr) == (
        2,
        "error: nukecheck.toml is there already (--force overwrites it)\n",
    )
    assert run("init", "--force").exit_code == 0
    text = Path("nukecheck.toml").read_text()
    write("nukecheck.toml", "\n".join(_uncommented(line) for line in text.splitlines()))
    data = json.loads(run("config", "--format", "json").stdout)
    assert {
        name: one["value"] for name, one in data.items() if name not in ("as-of", "baseline", "ignore")
    } == {
        name: list(key.default) if isinstance(key.default, tuple) else key.default
        for name, key in KEYS.items()
        if name not in ("as-of", "baseline", "ignore")
    }
    assert data["ignore"]["value"][0]["until"] == "2027-01-01"


def _uncommented(line: str) -> str:
    plain = line.removeprefix("# ")
    setting = plain.split(" = ")[0] in (*KEYS, "fact", "paths", "reason", "until") or plain == "[[ignore]]"
    return plain if setting and not plain.startswith(("as-of", "baseline")) else ""


def test_choices_are_those_of_the_command_line() -> None:
    assert list(FORMATS) == list(Format)
    for choice in FailOn:
        assert KEYS["fail-on"].read(choice.value) == choice


# ignoring


def comments(text: str, name: str = "drafts/a.md") -> tuple[list[str], list[str]]:
    """Return the verdicts that are left in a text, and what is said on standard error."""
    write(name, text)
    result = run("check", name, "--format", "json")
    (document,) = documents(result)
    return [finding["verdict"] for finding in document["findings"]], result.stderr.splitlines()


@pytest.mark.parametrize("text", [
    f"<!-- nukecheck: ignore[a.limit] -->\n{WRONG}\n",
    f"<!-- nukecheck: ignore[a.limit] -->\n\n{WRONG}\n",
    f"{WRONG} <!-- nukecheck: ignore[a.limit] reason=\"as said\" -->\n",
    f"<!-- nukecheck: ignore[a.*] until=2026-02-05 reason='so' -->\n{WRONG}\n",
    f"<!-- nukecheck: ignore[a.expiry, a.limit] until=2030-01-01 -->\n{WRONG} {TORN}\n",
    "Write `<!-- nukecheck: ignore[x] -->` or ``a ` <!-- nukecheck: ignore[x] -->``.\n",
    f"`a` {WRONG} <!-- nukecheck: ignore[a.limit] --> `b`\n",
    f"<!--\n  nukecheck:\n  ignore[a.limit]\n  reason='on lines'\n-->\n\n{WRONG}\n",
    f"<!-- nukecheck: ignore[a.limit] reason='x' -->\r\n{WRONG}\r\n\r\n",
    f"<!-- nukecheck: ignore-start[a.limit, a.expiry] -->\n\n{WRONG} {TORN}\n\n"
    f"<!-- nukecheck: ignore-end[a.expiry] -->\n\n{WRONG}\n\n<!-- nukecheck: ignore-end -->\n",
    f"<!--nukecheck:ignore[*]-->\n{WRONG}\n",
    f"<!-- nukecheck: ignore[a.limit] -->\n\n- One.\n- {WRONG}\n- {WRONG}\n",
    f"<!-- nukecheck: ignore[a.limit] -->\n\n| TRA | caps |\n| --- | --- |\n| a | b |\n| c | {WRONG} |\n",
    f"<!-- nukecheck: ignore-start[a.limit] -->\n\n{WRONG}\n\n{WRONG}\n\n<!-- nukecheck: ignore-end -->\n",
    f"<!-- nukecheck: ignore-start[a.limit] -->\n\n{WRONG}\n\n{WRONG}\n",
])  # fmt: skip
def test_comment_in_markdown(text: str) -> None:
    assert comments(text) == ([], [])


@pytest.mark.parametrize(("text", "left", "said"), [
    (f"<!-- nukecheck: ignore[a.limit] -->\n{RIGHT}\n\n{WRONG}\n", ["conflicting"], []),
    (f"<!-- nukecheck: ignore[a.expiry] -->\n{WRONG}\n", ["conflicting"],
     ["1:1: this ignore of a.expiry is not used (take it away)"]),
    (f"<!-- nukecheck: ignore[a.limit, a.expiry] -->\n{WRONG}\n", [],
     ["1:1: this ignore of a.expiry is not used (take it away)"]),
    (f"<!-- nukecheck: ignore[a.limits] -->\n{WRONG}\n", ["conflicting"],
     ["1:1: this ignore of a.limits is not used (there is no fact a.limits; did you mean a.limit?)"]),
    (f"<!-- nukecheck: ignore[zzz.*] -->\n{WRONG}\n", ["conflicting"],
     ["1:1: this ignore of zzz.* is not used "
      "(there is no fact zzz.*; nukecheck facts list shows what there is)"]),
    (f"`a {WRONG} <!-- nukecheck: ignore[a.limit] --> ``b``\n", [], []),
    (f"<!-- nukecheck: ignore[a.limit] until=2026-02-04 -->\n{WRONG}\n", ["conflicting"],
     ["1:1: this ignore expired on 2026-02-04 (look at the text again, then renew it or take it away)"]),
    (f"<!-- nukecheck: ignore -->\n{WRONG}\n", ["conflicting"],
     ['1:1: this ignore names no fact (write ignore[fact-id] until=2027-01-01 reason="...")']),
    (f"<!-- nukecheck: ingore[x] -->\n{WRONG}\n", ["conflicting"],
     ["1:1: this comment for nukecheck cannot be read "
      '(write ignore[fact-id] until=2027-01-01 reason="...")']),
    (f"<!-- nukecheck: ignore[x] until=soon -->\n{WRONG}\n", ["conflicting"],
     ["1:1: 'soon' is not a date (write ignore[fact-id] until=2027-01-01 reason=\"...\")"]),
    (f"<!-- nukecheck: ignore[x] becuase -->\n{WRONG}\n", ["conflicting"],
     ["1:1: 'becuase' in this comment for nukecheck cannot be read "
      '(write ignore[fact-id] until=2027-01-01 reason="...")']),
    (f"{WRONG}\n\n<!-- nukecheck: ignore-end -->\n", ["conflicting"],
     ["3:1: this ignore-end ends nothing (take it away)"]),
    (f"<!-- nukecheck: ignore-start[a.limit] -->\n\n{WRONG}\n\n<!-- nukecheck: ignore-end -->\n\n{WRONG}\n",
     ["conflicting"], []),
    (f"<!-- nukecheck: ignore-start[a.limit, a.expiry] -->\n\n{WRONG} {TORN}\n\n"
     f"<!-- nukecheck: ignore-end[a.expiry] -->\n\n{TORN}\n\n<!-- nukecheck: ignore-end[a.expiry] -->\n",
     ["disputed"], ["9:1: this ignore-end ends nothing (take it away)"]),
    (f"```\n<!-- nukecheck: ignore[a.limit] -->\n```\n\n{WRONG}\n", ["conflicting"], []),
])  # fmt: skip
def test_comment_that_does_less(text: str, left: list[str], said: list[str]) -> None:
    assert comments(text) == (left, [f"warning: drafts/a.md:{one}" for one in said])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("drafts/a.html", f"<p>{RIGHT}</p><!-- nukecheck: ignore[a.limit] --><p>{WRONG}</p>"),
        (
            "drafts/a.txt",
            f'# nukecheck: ignore[a.limit] reason="TRA caps each side at 1,700 warheads"\n{WRONG}\n',
        ),
        ("drafts/a.txt", f"<!-- nukecheck: ignore[a.limit] -->\n\n{WRONG}\n"),
        (
            "drafts/a.txt",
            f"<!-- nukecheck: ignore[a.limit] -->\r\n{WRONG}\r\n# nukecheck: TRA, 1,700 warheads\r\n",
        ),
        ("drafts/a.tex", f"% nukecheck: ignore[a.limit]\n\n{WRONG}\n"),
        ("drafts/a.rst", f".. nukecheck: ignore[a.limit]\n\n{WRONG}\n"),
    ],
)
def test_comment_in_other_formats(name: str, text: str) -> None:
    assert [v for v in comments(text, name)[0] if v != "supported"] == []


def word(name: str, *paragraphs: tuple[str, str]) -> None:
    """Write a Word document: paragraphs, each with its comment in the margin, or with none."""
    import docx

    document = docx.Document()
    for text, comment in paragraphs:
        run_ = document.add_paragraph().add_run(text)
        if comment:
            document.add_comment(run_, comment, author="x")
    document.save(name)


@pytest.mark.parametrize(
    "comment",
    [
        "nukecheck: ignore[a.limit]",
        "nukecheck: ignore[a.limit] reason=“as Word writes it” until=2027-01-01",
        "nukecheck: ignore[a.*]\nreason='on two lines'",
    ],
)
def test_comment_in_word(comment: str) -> None:
    Path("drafts/a.md").unlink()
    word("drafts/a.docx", (WRONG, ""), (WRONG, comment), (WRONG, "Is this right?"))
    result = run("check", "drafts", "--format", "json")
    assert [f["line"] for f in documents(result)[0]["findings"]] == [1, 3]
    assert result.stderr == ""


def test_comments_in_word_that_span_a_region_or_do_nothing() -> None:
    Path("drafts/a.md").unlink()
    word(
        "drafts/a.docx",
        (WRONG, ""),
        (WRONG, "nukecheck: ignore-start[a.limit]"),
        (WRONG, ""),
        (WRONG, "nukecheck: ignore-end"),
        (WRONG, "nukecheck: ignore[a.expiry]"),
        (SILENT, "nukecheck: ignore"),
    )
    result = run("check", "drafts", "--format", "json")
    assert [f["line"] for f in documents(result)[0]["findings"]] == [1, 5]
    assert result.stderr.splitlines() == [
        "warning: drafts/a.docx:5:1: this ignore of a.expiry is not used (take it away)",
        "warning: drafts/a.docx:6:1: this ignore names no fact "
        '(write ignore[fact-id] until=2027-01-01 reason="...")',
    ]


def test_what_is_ignored_is_still_on_record() -> None:
    write("drafts/a.md", f'<!-- nukecheck: ignore[a.limit] reason="as said" -->\n{WRONG}\n')
    (document,) = documents(run("check", "drafts", "--format", "json"))
    assert document["verdict"] == "none"
    assert document["suppressed"] == [
        {
            "by": "comment",
            "reason": "as said",
            "verdict": "conflicting",
            "fact": "a.limit",
            "line": 2,
            "column": 23,
            "text": "1,650",
        }
    ]
    (result,) = json.loads(run("check", "drafts", "--format", "sarif").stdout)["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "as said"}]


def test_expiry_is_held_against_the_date_asked_for() -> None:
    write("drafts/a.md", f"<!-- nukecheck: ignore[a.limit] until=2026-06-01 -->\n{WRONG}\n")
    assert verdicts() == []
    assert verdicts("--as-of", "2026-06-02") == ["conflicting"]


def test_ignoring_by_configuration() -> None:
    Path("drafts/old").mkdir()
    write("drafts/old/b.md", WRONG)
    rule = '[[ignore]]\nfact = "a.limit"\nreason = "known"\n'
    write("nukecheck.toml", rule)
    assert verdicts() == ["disputed"]
    write("nukecheck.toml", rule + 'paths = ["drafts/old/"]\n')
    assert verdicts() == ["conflicting", "disputed"]
    write("nukecheck.toml", rule + "until = 2026-02-04\n")
    result = run("check", "drafts")
    assert result.exit_code == 1
    said = "ignore, entry 1 (a.limit) expired on 2026-02-04 (renew it or take it away)"
    assert result.stderr == f"warning: nukecheck.toml: {said}\n"
    write("nukecheck.toml", 'ignore = ["a.limit", "a.none"]')
    result = run("check", "drafts")
    assert (result.exit_code, result.stderr) == (
        0,
        "warning: nukecheck.toml: ignore, entry 2 (a.none) is not used "
        "(there is no fact a.none; nukecheck facts list shows what there is)\n",
    )
    assert run("check", "drafts/a.md").stderr == ""


@pytest.mark.parametrize(("quotes", "code", "left"), [("check", 1, 1), ("warn", 0, 1), ("skip", 0, 0)])
def test_quotes(quotes: str, code: int, left: int) -> None:
    write("drafts/a.md", '"TRA caps each side at 1,650 warheads", she wrote.\n')
    result = run("check", "drafts", "--quotes", quotes, "--format", "json")
    assert result.exit_code == code
    assert len(documents(result)[0]["findings"]) == left
    github = run("check", "drafts", "--quotes", quotes, "--format", "github").stdout
    assert github.startswith({"check": "::error ", "warn": "::warning ", "skip": "0 checked"}[quotes])


# baseline


def test_baseline_lets_pass_what_is_known() -> None:
    result = run("baseline", "drafts")
    assert result.exit_code == 0
    assert result.stdout == "2 known findings written to nukecheck-baseline.json\n"
    baseline = ("--baseline", "nukecheck-baseline.json")
    assert verdicts(*baseline) == []
    assert run("check", "drafts", *baseline).exit_code == 0
    write("drafts/a.md", f"New.\n\nMore.\n\n{WRONG} {TORN}\n")
    assert verdicts(*baseline) == []
    write("drafts/b.md", WRONG)
    assert verdicts(*baseline) == ["conflicting"]
    Path("drafts/b.md").unlink()
    write("drafts/a.md", f"{WRONG.replace('1,650', '1,750')}\n")
    result = run("check", "drafts", *baseline, "--stale")
    assert result.exit_code == 1
    assert result.stderr == (
        'note: baseline: disputed "5 February 2026" of a.expiry is gone\n'
        'note: baseline: conflicting "1,650" of a.limit is gone\n'
    )
    write("nukecheck.toml", "baseline = 'nukecheck-baseline.json'\nfail-on = 'disputed'")
    write("drafts/a.md", WRONG)
    assert run("check", "drafts").exit_code == 0
    assert run("baseline", "drafts").stdout == "1 known finding written to nukecheck-baseline.json\n"
    (result_,) = json.loads(run("check", "drafts", "--format", "sarif").stdout)["runs"][0]["results"]
    assert result_["baselineState"] == "unchanged"


def test_baseline_goes_where_the_configuration_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    write("nukecheck.toml", "baseline = 'known.json'")
    monkeypatch.chdir("drafts")
    assert run("baseline", "a.md").stdout.startswith("2 known findings written to ")
    assert Path("../known.json").is_file()
    assert run("check", "a.md").exit_code == 0
    assert run("baseline", "a.md", "--output", "here.json").stdout.endswith("written to here.json\n")


def test_baseline_is_the_same_for_the_same_findings() -> None:
    run("baseline", "drafts")
    first = Path("nukecheck-baseline.json").read_bytes()
    write("drafts/a.md", f"{TORN}\n\n{WRONG}\n")
    run("baseline", "drafts")
    assert Path("nukecheck-baseline.json").read_bytes() == first


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "nothere.json: cannot be read: No such file or directory"),
        ("{", "nothere.json: this is not JSON: "),
        ("[]", "nothere.json: this is no baseline"),
        ('{"schema": "nukecheck-baseline/1", "findings": [{}]}', "nothere.json: an entry lacks"),
        ("[" * 100_000, "nothere.json: this is not JSON: "),
    ],
)
def test_wrong_baseline(text: str | None, message: str) -> None:
    if text is not None:
        write("nothere.json", text)
    result = run("check", "drafts", "--baseline", "nothere.json")
    assert result.exit_code == 3
    assert result.stderr.startswith(f"error: {message}")


# changed lines


def git(*arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@x", *arguments], check=True, capture_output=True
    )


def test_diff_reports_changed_lines_only(monkeypatch: pytest.MonkeyPatch) -> None:
    git("init", "-q")
    write("drafts/één b.md", f"{TORN}\n")
    git("add", ".")
    git("commit", "-qm", "x")
    assert verdicts("--diff", "HEAD") == []
    write("drafts/a.md", f"{WRONG}\n\nA line.\n\n{WRONG} And more.\n\n{TORN}\n")
    write("drafts/één b.md", f"{TORN} Changed.\n")
    found = documents(run("check", "drafts", "--diff", "HEAD", "--format", "json"))
    assert [[f["line"] for f in document["findings"]] for document in found] == [[5], [1]]
    write("drafts/new.md", WRONG)
    assert len(verdicts("--diff", "HEAD")) == 3
    monkeypatch.chdir("drafts")
    assert len(documents(run("check", "new.md", "--diff", "HEAD", "--format", "json"))[0]["findings"]) == 1


def test_diff_with_wrong_revisions() -> None:
    result = run("check", "drafts", "--diff", "HEAD")
    assert (result.exit_code, result.stderr) == (
        3,
        "error: --diff: drafts lies in no git repository (check it without --diff)\n",
    )
    git("init", "-q")
    for revision in ("nowhere", "--output=x", "-x"):
        result = run("check", "drafts", f"--diff={revision}")
        assert (result.exit_code, result.stderr) == (
            2,
            f"error: --diff: there is no revision '{revision}' (in CI, fetch the whole history: "
            "fetch-depth: 0, GIT_DEPTH: 0 or git fetch --unshallow)\n",
        )


def committed() -> None:
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "x")


def places(*arguments: str) -> list[str]:
    """Return where findings stand: file and line."""
    found = documents(run("check", "--format", "json", *arguments))
    return [f"{document['name']}:{f['line']}" for document in found for f in document["findings"]]


def test_diff_reports_a_sentence_that_was_changed_on_another_line() -> None:
    write("drafts/a.md", f"TRA, the treaty,\ncaps each side\nat 1,650 warheads.\n\n{WRONG}\n")
    committed()
    write("drafts/a.md", f"TRA\ncaps each side\nat 1,650 warheads.\n\n{WRONG}\n")
    assert places("drafts", "--diff", "HEAD") == ["drafts/a.md:3"]
    write("drafts/a.md", f"TRA, the treaty,\nat 1,650 warheads caps each side.\n\n{WRONG}\n")
    assert places("drafts", "--diff", "HEAD") == ["drafts/a.md:2"]


def test_diff_when_only_a_line_was_taken_away() -> None:
    write("drafts/a.md", f"TRA, the treaty,\nof old,\ncaps each side at 1,650 warheads.\n\nA.\n\n{WRONG}\n")
    committed()
    write("drafts/a.md", f"TRA, the treaty,\ncaps each side at 1,650 warheads.\n\n{WRONG}\n")
    assert places("drafts", "--diff", "HEAD") == ["drafts/a.md:2"]


def test_diff_follows_renamed_files() -> None:
    write("drafts/a.md", f"{WRONG}\n\n{SILENT}\n\n{SILENT}\n\n{SILENT}\n\n")
    committed()
    git("mv", "drafts/a.md", "drafts/één.md")
    assert places("drafts", "--diff", "HEAD") == []
    with Path("drafts/één.md").open("a", encoding="utf-8") as file:
        file.write(f"{WRONG}\n")
    assert places("drafts", "--diff", "HEAD") == ["drafts/één.md:9"]


def test_diff_takes_line_ends_for_no_change_and_counts_lines_as_git_does() -> None:
    write("drafts/a.md", f"{WRONG}\n\n{SILENT}\n")
    write("drafts/mac.md", f"{SILENT}\r\r{WRONG}\r")
    committed()
    Path("drafts/a.md").write_bytes(f"{WRONG}\r\n\r\n{WRONG}\r\n".encode())
    Path("drafts/mac.md").write_bytes(f"{SILENT}\r\r{WRONG}\rMore.\r".encode())
    assert places("drafts", "--diff", "HEAD") == ["drafts/a.md:3", "drafts/mac.md:3"]


def test_diff_does_not_miss_what_git_takes_for_binary() -> None:
    write("drafts/.gitattributes", "*.md binary\n")
    committed()
    assert places("drafts", "--diff", "HEAD") == []
    write("drafts/a.md", f"{WRONG}\n\n{WRONG}\n")
    assert places("drafts", "--diff", "HEAD") == ["drafts/a.md:1", "drafts/a.md:3"]


def test_diff_is_not_led_astray_by_lines_that_look_like_a_patch() -> None:
    write("drafts/b.md", SILENT)
    committed()
    write("drafts/b.md", f"++ b/drafts/none.md\n@@ -1 +1,90 @@\n\n{WRONG}\n\n{WRONG} End.")
    assert places("drafts/b.md", "--diff", "HEAD") == ["drafts/b.md:4", "drafts/b.md:6"]


def test_diff_does_not_depend_on_how_git_is_set_up() -> None:
    write("drafts/a.md", f"{SILENT}\n\n{SILENT}\n\n{SILENT}\n\n{WRONG}\n")
    committed()
    for name, value in (
        ("diff.interHunkContext", "9"),
        ("diff.context", "9"),
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.renames", "false"),
        ("diff.relative", "true"),
        ("diff.external", "false"),
        ("color.ui", "always"),
        ("core.quotePath", "true"),
    ):
        git("config", name, value)
    git("mv", "drafts/a.md", "drafts/één.md")
    write("drafts/één.md", f"Changed.\n\n{SILENT}\n\n{WRONG}\n\n{WRONG}\n")
    assert places("drafts", "--diff", "HEAD") == ["drafts/één.md:5"]


def test_diff_takes_what_git_does_not_know_for_new() -> None:
    write(".gitignore", "*.txt\n")
    committed()
    write("drafts/ignored.txt", WRONG)
    assert places("drafts/ignored.txt", "--diff", "HEAD") == ["drafts/ignored.txt:1"]
    write("drafts/staged.md", WRONG)
    git("add", "drafts/staged.md")
    assert places("drafts", "--diff", "HEAD") == ["drafts/staged.md:1"]


def test_diff_asks_the_repository_of_each_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    committed()
    write("drafts/b.md", WRONG)
    monkeypatch.chdir(tmp_path)
    assert places("project/drafts", "--diff", "HEAD") == ["project/drafts/b.md:1"]
    result = run("check", "project/drafts", ".", "--diff", "HEAD")
    assert (result.exit_code, result.stderr) == (
        3,
        "error: --diff: . lies in no git repository (check it without --diff)\n",
    )


def test_diff_from_where_branches_parted() -> None:
    committed()
    git("branch", "topic")
    write("drafts/a.md", f"{RIGHT}\n\n{TORN}\n")
    git("commit", "-qam", "put right")
    git("checkout", "-q", "topic")
    write("drafts/b.md", WRONG)
    git("add", ".")
    git("commit", "-qm", "b")
    assert places("drafts", "--diff", "main") == ["drafts/a.md:1", "drafts/b.md:1"]
    assert places("drafts", "--diff", "main...") == ["drafts/b.md:1"]
    git("checkout", "-q", "--orphan", "alone")
    git("commit", "-qm", "alone")
    result = run("check", "drafts", "--diff", "main...")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: --diff: 'main' and HEAD have no commit in common (in CI, fetch")


def test_diff_and_baseline_together() -> None:
    run("baseline", "drafts")
    committed()
    write("drafts/a.md", f"{WRONG}\n\n{TORN}\n\n{WRONG}\n")
    both = ("--baseline", "nukecheck-baseline.json", "--diff", "HEAD")
    assert places("drafts", *both) == ["drafts/a.md:5"]
    result = run("check", "drafts", *both, "--stale")
    assert result.stderr == ""
    assert result.stdout.splitlines()[-1] == "1 checked in 1 text: 1 conflicting; left out: 2 in the baseline"


def test_diff_says_what_it_leaves_out_and_refuses_standard_input() -> None:
    committed()
    result = run("check", "drafts", "--diff", "HEAD")
    assert result.stdout == "0 checked in 1 text; left out: 2 on lines that do not differ\n"
    for arguments in (("-",), ("-", "--stdin-filename", "drafts/a.md"), ("--each-line",)):
        result = run("check", *arguments, "--diff", "HEAD", text=WRONG)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("error: --diff is for files, not for standard input")


# several processes


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("terminal", "seconds", "shown"), [(True, -1, True), (True, 60, False), (False, -1, False)]
)
def test_progress_is_shown_on_a_terminal_and_taken_away(
    terminal: bool, seconds: float, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr("nukecheck.cli.parallel._SILENT_SECONDS", seconds)
    reports = [DocumentReport(name, "en") for name in ("a", "b", "c")]
    seen = []
    for report in watched(iter(reports), 3):
        if seen and shown:  # the line is gone while a report is printed
            assert stream.getvalue().endswith("\r\x1b[K")
        seen.append(report)
    assert seen == reports
    assert ("2 of 3 checked" in stream.getvalue()) is shown
    assert stream.getvalue() == "" or stream.getvalue().endswith("\r\x1b[K")


def test_jobs_give_the_same_output() -> None:
    for number in range(30):
        write(f"drafts/n{number:02}.md", f"{WRONG}\n\n{TORN}\n" if number % 3 else RIGHT)
    write("drafts/bad.md", "x")
    Path("drafts/bad.md").write_bytes(b"\xff")
    for format_ in ("text", "json", "jsonl", "sarif"):
        one, two = (run("check", "drafts", "--format", format_, "--jobs", jobs) for jobs in ("1", "2"))
        assert (one.exit_code, one.stdout, one.stderr) == (two.exit_code, two.stdout, two.stderr)
    assert one.exit_code == 3
    assert run("check", "drafts", "--jobs", "0").stdout == run("check", "drafts").stdout
