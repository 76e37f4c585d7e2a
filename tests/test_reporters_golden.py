"""Every format renders one shared report into its golden file; `pytest --update-golden` rewrites them."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixtures.report import CLAIMS, REPORT
from nukecheck.findings import Verdict
from nukecheck.reporters import Format, render, shown_by_default
from nukecheck.reporters.styled import plain
from nukecheck.reporters.text import claim_lines
from nukecheck.reporters.view import View

GOLDEN = Path(__file__).parent / "golden"
EXTENSIONS = {
    Format.TEXT: "txt",
    Format.JSON: "json",
    Format.JSONL: "jsonl",
    Format.SARIF: "sarif",
    Format.GITHUB: "github.txt",
    Format.JUNIT: "junit.xml",
    Format.RDJSON: "rdjson.json",
    Format.MARKDOWN: "md",
    Format.HTML: "html",
}
ALL = frozenset(Verdict)


def held(path: Path, text: str, update: bool) -> None:
    if update:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_bytes().decode("utf-8") == text


@pytest.mark.parametrize("format_", Format)
def test_format(format_: Format, update_golden: bool) -> None:
    text = render(format_, REPORT, View(ALL))
    held(GOLDEN / f"report.{EXTENSIONS[format_]}", text, update_golden)


@pytest.mark.parametrize("width", [60, 100, 200])
def test_claim_blocks(width: int, update_golden: bool) -> None:
    text = plain(claim_lines(CLAIMS, View(ALL, width=width)))
    held(GOLDEN / f"claim.{width}.txt", text, update_golden)
    assert max(len(line) for line in text.splitlines()) <= width


@pytest.mark.parametrize("width", [60, 200])
@pytest.mark.parametrize("full", [False, True])
def test_check_at_width(width: int, full: bool, update_golden: bool) -> None:
    from rich.cells import cell_len

    text = render(Format.TEXT, REPORT, View(ALL, width=width, wrap=True, full=full))
    held(GOLDEN / f"check.{'full.' if full else ''}{width}.txt", text, update_golden)
    assert max(cell_len(line) for line in text.splitlines()) <= width


@pytest.mark.parametrize("format_", Format)
def test_hidden_verdicts_stay_hidden(format_: Format) -> None:
    text = render(format_, REPORT, View(shown_by_default(format_)))
    assert "china.silos" not in text
    assert "new-start.limit.deployed-warheads" in text


def test_no_golden_file_is_left_over() -> None:
    names = {f"report.{extension}" for extension in EXTENSIONS.values()}
    names |= {f"claim.{width}.txt" for width in (60, 100, 200)}
    names |= {f"check.{full}{width}.txt" for width in (60, 200) for full in ("", "full.")}
    assert {path.name for path in GOLDEN.iterdir()} == names
