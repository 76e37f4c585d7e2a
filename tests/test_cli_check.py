"""nukecheck check: files, folders and standard input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import factbase_folder
from fixtures.cli import RIGHT, SILENT, TORN, WRONG, documents, run, small_database
from nukecheck.cli.options import Show
from nukecheck.findings import FailOn
from nukecheck.reporters import Format

__all__ = ["small_database"]

SAID = "1,650: sources say at most 1,550 (brief), fewer than 1,550 (paper)  [a.limit]"
MORE = """\
- extends: a.limit
  evidence:
    - {source: paper, value: at most 1650, lines: 1, quote: 1650 warheads}
"""


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "drafts"
    (folder / "sub").mkdir(parents=True)
    (folder / "b.md").write_text(f"# Kop\n\n{WRONG} {TORN}\n", encoding="utf-8")
    (folder / "sub" / "a.txt").write_text(f"{RIGHT}\n", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    monkeypatch.chdir(tmp_path)
    return folder


def test_a_line_for_each_finding(drafts: Path) -> None:
    result = run("check", "drafts")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"drafts/b.md:3:23  conflicting  {SAID}",
        "drafts/b.md:3:54  disputed     5 February 2026: brief says 5 February 2026, "
        "but paper says 6 February 2026  [a.expiry]",
        "3 checked in 2 texts: 1 conflicting, 1 disputed, 1 supported",
    ]


def test_full(drafts: Path) -> None:
    result = run("check", "drafts/b.md", "--full")
    assert f"conflicting  {WRONG}" in result.stdout


@pytest.mark.parametrize(
    ("show", "shown"),
    [
        ([], {"conflicting", "disputed"}),
        (["supported"], {"conflicting", "disputed", "supported"}),
        (["all"], {"conflicting", "disputed", "supported"}),
        (["unverified"], {"conflicting", "disputed"}),
    ],
)
def test_show(drafts: Path, show: list[str], shown: set[str]) -> None:
    result = run("check", "drafts", *(f"--show={one}" for one in show))
    assert {line.split()[1] for line in result.stdout.splitlines()[:-1]} == shown


def test_json_holds_what_is_supported_too(drafts: Path) -> None:
    found = documents(run("check", "drafts", "--format", "json"))
    assert [(d["name"], d["verdict"]) for d in found] == [
        ("drafts/b.md", "conflicting"),
        ("drafts/sub/a.txt", "supported"),
    ]


def test_standard_input() -> None:
    for arguments in ((), ("-",)):
        result = run("check", *arguments, text=WRONG)
        assert result.exit_code == 1
        assert result.stdout.startswith("<stdin>:1:23  conflicting")
    result = run("check", "-", "--stdin-filename", "stuk.md", text=f"`{WRONG}`\n\n{WRONG}\n")
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["stuk.md:3:23", "1"]


def test_order_of_the_arguments_and_each_file_once(drafts: Path) -> None:
    found = documents(run("check", "drafts/sub", "-", "drafts", "--format", "json", text=SILENT))
    assert [document["name"] for document in found] == ["drafts/sub/a.txt", "<stdin>", "drafts/b.md"]


@pytest.mark.parametrize("format_", Format)
@pytest.mark.parametrize(
    ("fail_on", "code"), [("conflicting", 1), ("disputed", 1), ("unverified", 1), ("never", 0)]
)
def test_exit_code_is_the_same_in_every_format(
    drafts: Path, format_: Format, fail_on: str, code: int
) -> None:
    assert run("check", "drafts", "--format", format_, "--fail-on", fail_on).exit_code == code
    assert run("check", "drafts/sub", "--format", format_, "--fail-on", fail_on).exit_code == 0
    assert run("check", "drafts", "nowhere", "--format", format_, "--fail-on", fail_on).exit_code == 3


def test_a_sentence_in_the_place_of_a_path_is_told_of(drafts: Path) -> None:
    result = run("check", "New START ended in 2025.")
    assert "(check the path; a sentence is checked with nukecheck claim)" in result.stderr


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda p: None, "error: x.txt: no such file or folder (check the path)\n"),
        (
            lambda p: p.write_bytes(b""),
            "error: x.txt: there is no text in it (give it a sentence to check)\n",
        ),
        (
            lambda p: p.write_bytes(b" \n\t\n"),
            "error: x.txt: there is no text in it (give it a sentence to check)\n",
        ),
        (
            lambda p: p.mkdir(),
            "error: x.txt: there are no text files in it (nukecheck reads .txt, .md, .html and .docx)\n",
        ),
        (
            lambda p: p.write_bytes(b"ok\n\xff"),
            "error: x.txt: invalid UTF-8 at byte 3 (line 2): 0xff "
            "(save it as UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8)\n",
        ),
        (
            lambda p: p.write_bytes(b"%PDF-1.7"),
            "error: x.txt: this is a PDF, not text (convert it to text first, for example with pdftotext)\n",
        ),
    ],
)
def test_an_input_that_cannot_be_checked(drafts: Path, make: object, message: str) -> None:
    make(Path("x.txt"))  # type: ignore[operator]
    result = run("check", "x.txt", "drafts/b.md", "--format", "json")
    assert (result.exit_code, result.stderr) == (3, message)
    bad, good = documents(result)
    assert bad["verdict"] == "none"
    assert f"error: x.txt: {bad['error']['message']} ({bad['error']['hint']})\n" == message
    assert (good["verdict"], good["error"]) == ("conflicting", None)


def test_an_empty_file_in_a_folder_is_no_error(drafts: Path) -> None:
    (drafts / "empty.txt").write_text("")
    assert run("check", "drafts", "--fail-on", "never").exit_code == 0


def test_empty_standard_input() -> None:
    result = run("check", text="")
    assert result.exit_code == 3
    assert result.stderr == "error: <stdin>: there is no text in it (give it a sentence to check)\n"


def test_broken_facts(tmp_path: Path) -> None:
    factbase_folder.write_extra(tmp_path / "own", mine="- id: x\n  id: y\n")
    result = run("check", "--facts", tmp_path / "own", text=WRONG)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "mine.yaml:2:3: " in result.stderr
    assert result.stderr.endswith(
        "error: the fact database cannot be used (nukecheck facts validate lists everything)\n"
    )
    assert run("check", "--facts", tmp_path / "nowhere", text=WRONG).exit_code == 3


def test_own_facts(tmp_path: Path) -> None:
    factbase_folder.write_extra(tmp_path / "own", mine=MORE)
    (document,) = documents(run("check", "--facts", tmp_path / "own", "--format", "json", text=WRONG))
    assert document["verdict"] == "disputed"


def test_each_line() -> None:
    result = run("check", "--each-line", text=f"{WRONG}\n\n{RIGHT}\r\ncaf\xff".encode("latin-1"))
    assert result.exit_code == 3
    assert result.stdout.splitlines() == [
        f"<stdin>:1:23  conflicting  {SAID}",
        "<stdin>:2  none",
        "<stdin>:3  none",
    ]
    assert result.stderr.startswith("error: <stdin>:4: invalid UTF-8")


def test_each_line_as_json() -> None:
    result = run("check", "-", "--each-line", "--format", "jsonl", text=f"{WRONG}\n{SILENT}\n{RIGHT}\n")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(line["name"], line["verdict"]) for line in lines] == [
        ("<stdin>:1", "conflicting"),
        ("<stdin>:2", "none"),
        ("<stdin>:3", "supported"),
    ]
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--each-line", "x.txt"], "--each-line reads standard input only"),
        (["--each-line", "--format", "html"], "--each-line prints text or jsonl"),
        (["--each-line", "--output", "x.txt"], "--each-line prints text or jsonl"),
        (["x.txt", "--stdin-filename", "y.txt"], "--stdin-filename is for standard input"),
        (["--output", "a.txt", "--output", "b.txt"], "is a second file for one report"),
        (["--output", "json=a", "--output", "html=a"], "two reports would go to"),
        (["--output", "json="], "no file is named"),
        (["--output", "json"], "is a format and no file"),
        (["--format", "yaml"], "yaml"),
        (["--frmat", "json"], "--format"),
    ],
)
def test_wrong_use(arguments: list[str], message: str) -> None:
    result = run("check", *arguments, text=WRONG)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_outputs(drafts: Path) -> None:
    result = run("check", "drafts", "--output", "json=out.json", "--output", "html=page.html")
    assert result.stdout.startswith("drafts/b.md:3:23")
    assert len(json.loads(Path("out.json").read_text())["documents"]) == 2
    assert Path("page.html").read_text().startswith("<!doctype html>")
    result = run("check", "drafts", "--output", "report.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert Path("report.json").read_text() == Path("out.json").read_text()
    run("check", "drafts", "--output", "report.json", "--format", "github")
    assert Path("report.json").read_text().startswith("::error ")


def test_output_is_replaced_whole_or_not_at_all(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out.json").write_text("old")
    Path("out.json").chmod(0o640)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.replace", full)
        result = run("check", "drafts", "--output", "out.json")
    assert result.exit_code == 3
    assert (
        result.stderr
        == "error: out.json: cannot be written: No space left on device (check folder and permissions)\n"
    )
    assert Path("out.json").read_text() == "old"
    assert sorted(path.name for path in Path().iterdir()) == ["drafts", "out.json"]
    assert run("check", "drafts", "--output", "out.json").exit_code == 1
    assert Path("out.json").read_text() != "old"
    assert Path("out.json").stat().st_mode & 0o777 == 0o640
    assert run("check", "drafts", "--output", "nowhere/out.json").exit_code == 3


def test_job_summary(drafts: Path) -> None:
    Path("summary.md").write_text("before\n")
    result = run("check", "drafts", "--format", "github", GITHUB_STEP_SUMMARY="summary.md")
    assert result.exit_code == 1
    assert Path("summary.md").read_text().startswith("before\n## nukecheck: 3 checked")
    run("check", "drafts", "--format", "json", GITHUB_STEP_SUMMARY="none.md")
    assert not Path("none.md").exists()


def test_files_of_a_folder_are_chosen(drafts: Path) -> None:
    def names(*arguments: str) -> list[str]:
        return [
            document["name"] for document in documents(run("check", "drafts", "--format", "json", *arguments))
        ]

    assert names("--exclude", "sub") == ["drafts/b.md"]
    assert names("--include", "*.txt") == ["drafts/sub/a.txt"]
    assert names("--exclude", "drafts/sub/") == ["drafts/b.md"]
    (drafts.parent / "nukecheck.toml").write_text('exclude = ["/drafts/sub"]\n')
    assert names() == ["drafts/b.md"]
    assert " in 1 text" in run("check", "drafts/sub/a.txt").stdout
    result = run("check", "drafts/sub/a.txt", "--force-exclude")
    assert (result.exit_code, result.stdout) == (0, "0 checked in 0 texts\n")
    (drafts.parent / "nukecheck.toml").unlink()
    (drafts / "empty.md").write_text("")
    assert run("check", "drafts/empty.md").exit_code == 3
    assert run("check", "drafts/empty.md", "--force-exclude").exit_code == 0
    (drafts / "empty.md").unlink()
    (drafts.parent / ".git").mkdir()
    (drafts / ".gitignore").write_text("b.md\n")
    assert names() == ["drafts/sub/a.txt"]
    assert names("--no-gitignore") == ["drafts/b.md", "drafts/sub/a.txt"]


def test_language(drafts: Path) -> None:
    (document,) = documents(run("check", "--lang", "nl", "--format", "json", text=WRONG))
    assert document["language"] == "nl"


def test_every_choice_of_an_option_is_in_its_help() -> None:
    text = run("check", "--help").stdout
    for choice in (*Format, *FailOn, *Show):
        assert choice in text


@pytest.mark.parametrize("text", ["a [/b] c", "[bron: FAS]", "::error::x", "%0A"])
def test_text_is_printed_as_it_stands(text: str) -> None:
    result = run("check", "--full", text=f"{text} {WRONG}")
    assert f"conflicting  {text} {WRONG}" in result.stdout


def test_columns(drafts: Path) -> None:
    result = run("check", "drafts", COLUMNS="60")
    assert max(map(len, result.stdout.splitlines())) <= 60
    assert result.stdout.splitlines()[0] == "drafts/b.md:3:23  conflicting  1,650: sources say at most"


def test_colour() -> None:
    plain = run("check", text=WRONG).stdout
    coloured = run("check", text=WRONG, FORCE_COLOR="1").stdout
    assert "\x1b" not in plain
    assert "\x1b[1;31mconflicting\x1b[0m" in coloured
    assert run("check", text=WRONG, FORCE_COLOR="1", NO_COLOR="1").stdout == plain
