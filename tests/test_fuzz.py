"""A short run of the fuzzer; ``python -m benchmarks.fuzz`` is the long one."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.fuzz import Fuzz, main
from benchmarks.hostile_checks import examine, position

from conftest import World

KINDS = {"bytes": 120, "drafts": 200, "docx": 60, "facts": 80, "configs": 80, "names": 60}


@pytest.mark.parametrize("kind", KINDS)
def test_every_input_gives_a_report_or_a_clear_error(world: World, tmp_path: Path, kind: str) -> None:
    assert Fuzz(tmp_path, world.checker).run(kind, KINDS[kind], 1) >= KINDS[kind] // 4


def test_sentences_may_break_off_anywhere(shipped: World, tmp_path: Path) -> None:
    assert Fuzz(tmp_path, shipped.checker).run("cuts", 400, 1) >= 40


@pytest.mark.parametrize(
    "text",
    [
        "A war is being waged against Russia, said Antonov in an interview with TASS,",
        "New START: the idea of",
        "# New START\n\n## What limits it",
        "# New START\n\nGeen opzegging maar een opschorting: zo",
        "| 1972 | eerste beperkingen (SALT) |\n| 2010 | Medvedev ondertekent New START |\n|",
    ],
)
def test_what_is_looked_for_behind_the_last_word_is_not_there(shipped: World, text: str) -> None:
    shipped.report(text)
    shipped.report(text, "md")


def test_the_fuzzer_tells_what_it_finds(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from nukecheck import documents

    def broken(data: bytes, *_: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(documents, "read_document", broken)
    with pytest.raises(AssertionError, match="a fault"):
        Fuzz(tmp_path, world.checker).run("bytes", 20, 1)
    monkeypatch.undo()
    assert main(["--inputs", "3", "--kinds", "configs"]) == 0
    assert "every one gave a report" in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        "New START caps each side at 1,650 warheads.",
        "a\r\nb\rc\n\nNew START caps each side at 1,650 warheads.\r\n",
        "e\u0301 😀 \u202e \u200f New START caps each side at 1,650 warheads.",
        "a\x00\x1b[31m\x9b New START caps each side at 1,650\xa0warheads\x85.",
        "\u2028New START caps each side at 1,650 warheads.\u2029",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_every_kind_of_character(world: World, text: str, encoding: str) -> None:
    report = examine(world.checker, text.encode(encoding), "a.txt")
    assert report.error is None
    (finding,) = report.findings
    assert finding.fact == "limit"
    assert position(text, finding.start) == (finding.line, finding.column)


@pytest.mark.parametrize("figure", ["１６５０", "１,５５０", "١٦٥٠", "१६५०", "①⑥", "Ⅿ", "1" * 1_000_000])
def test_figures_that_nobody_writes_here_are_not_misread(world: World, figure: str) -> None:
    text = f"New START caps each side at {figure} warheads."
    assert all(finding.text == figure for finding in examine(world.checker, text.encode(), "a.txt").findings)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"New START \xff 1,650", "invalid UTF-8 at byte 10 (line 1): 0xff"),
        (b"\xff\xfeN\x00\x00\xd8", "invalid UTF-16 at byte 4"),
        ("New START".encode("utf-16-le"), "binary file or UTF-16 without a byte order mark"),
        (bytes(range(256)), "invalid UTF-8 at byte 128 (line 3): 0x80"),
        (b"", "there is no text in it"),
        (b"%PDF-1.7", "this is a PDF"),
    ],
)
def test_what_is_no_text_is_said_so(world: World, data: bytes, message: str) -> None:
    report = examine(world.checker, data, "a.txt")
    assert report.error is not None
    assert message in report.error.message
