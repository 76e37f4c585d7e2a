"""The small parts of reports for people: what is seen, how wide it is, and where it is cut."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from fixtures.report import EXPIRY, FORCE, LAVROV, REPORT, SILOS, limit
from nukecheck.findings import Reason, Verdict
from nukecheck.reporters import wording
from nukecheck.reporters.block import block
from nukecheck.reporters.columns import columns
from nukecheck.reporters.escaping import one_line, visible, visible_lines
from nukecheck.reporters.measure import cells, cut_end, cut_start, wrapped
from nukecheck.reporters.rules import RULES, remedy
from nukecheck.reporters.styled import Piece, line, plain
from nukecheck.reporters.window import window

WIDE = "核弾頭 é\u0301 \U0001f680 a\tb"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("gewoon – één", "gewoon – één"),
        ("\x1b[31m", "␛[31m"),
        ("a\nb\tc\0", "a␊b␉c␀"),
        ("\x7f\x9b2J", "␡\\x9b2J"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\u2066\u200b\ufeff\u2028", "\\u2066\\u200b\\ufeff\\u2028"),
        ("\U000e0041", "\\U000e0041"),
        ("\udce9", "\\udce9"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_visible(text: str, seen: str) -> None:
    assert visible(text) == seen


def test_lines_and_runs_of_white_space() -> None:
    assert visible_lines("a\r\nb\rc\td\x1b") == "a\nb\nc\td␛"
    assert one_line(" a \r\n\t b\u2028c ") == " a b c "


@given(st.text())
def test_nothing_visible_is_a_control(text: str) -> None:
    for shown in (visible(text), one_line(text), visible_lines(text).replace("\n", "").replace("\t", "")):
        assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in shown)
        assert not any(
            unicodedata.bidirectional(c) in ("RLO", "LRO", "RLE", "LRE", "RLI", "LRI", "FSI") for c in shown
        )


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), max_codepoint=0x3FFF)), st.integers(1, 40))
def test_cut_texts_fit(text: str, room: int) -> None:
    for cut, end in ((cut_end(text, room), True), (cut_start(text, room), False)):
        assert cells(cut) <= room
        if cut != text:
            assert cut.endswith("…") if end else cut.startswith("…")


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "M"), max_codepoint=0x3FFF)),
    st.integers(12, 60),
    st.integers(0, 8),
)
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int, hanging: int) -> None:
    lines = wrapped(text, width, hanging)
    assert all(cells(part) <= width for part in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize("room", [10, 20, 40, 80])
@pytest.mark.parametrize("before", ["", "kort ", "woord " * 40, WIDE * 9, "x" * 9000])
@pytest.mark.parametrize("after", ["", ".", " woord" * 40, WIDE * 9, "x" * 9000])
@pytest.mark.parametrize("mention", ["1.550", WIDE, "zeven" * 50])
def test_window(room: int, before: str, mention: str, after: str) -> None:
    sentence = before + mention + after
    seen = window(sentence, (len(before), len(before) + len(mention)), room)
    assert cells("".join(seen)) <= room
    assert seen.underline.lstrip(" ") == "~" * cells(seen.mention)
    assert len(seen.underline) - cells(seen.mention) == cell_len(seen.before)
    if cells(one_line(mention)) <= room - 2:
        assert seen.mention == one_line(mention)


def test_columns_stand_below_each_other_while_they_fit() -> None:
    rows = [("a", Piece("bb", "title"), "x " * 30), ("ccc", "d", "y")]
    assert plain(columns(rows, 60)).splitlines() == [
        f"a    bb  {'x ' * 25}x",
        "         x x x x",
        "ccc  d   y",
    ]
    assert plain(columns(rows, 12)).splitlines()[:3] == ["a", "    bb", "    x x x x"]
    assert plain(columns([], 12)) == ""


def test_rules_are_complete() -> None:
    assert set(RULES) == set(Reason)
    assert len(set(RULES.values())) == len(RULES)


@pytest.mark.parametrize(
    ("finding", "message", "change"),
    [
        (
            EXPIRY,
            "5 February 2026: belgian-brief-2026 says 5 February 2026, "
            "but article-2026-02-05 says 6 February 2026",
            "the sources would have to agree: 5 February 2026 (belgian-brief-2026) against "
            "6 February 2026 (article-2026-02-05)",
        ),
        (
            FORCE,
            "2011: sources say 2011 (article-2023-03)",
            "conflicting with a value other than 2011 (article-2023-03)",
        ),
        (
            LAVROV,
            "Lavrov: sources contradict this: speaker: lavrov stated, ryabkov recorded. "
            "Ryabkov said that Russia will not be first (article-2026-02-05)",
            "supported when it is put the other way round",
        ),
        (
            SILOS,
            "1,200: no source states a comparable value for silos that China has",
            "a source with a comparable value would have to be added to the fact",
        ),
    ],
)
def test_message_and_remedy(finding: object, message: str, change: str) -> None:
    assert wording.message(finding) == message  # type: ignore[arg-type]
    assert remedy(finding) == change  # type: ignore[arg-type]


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.NONE])
@pytest.mark.parametrize("kind", ["quantity", "date", "entity", "proposition", "quotation"])
def test_every_verdict_on_every_kind_has_words(verdict: Verdict, kind: str) -> None:
    from dataclasses import replace

    finding = replace(EXPIRY, verdict=verdict, stated={"kind": kind})
    assert wording.message(finding)
    assert remedy(finding)
    assert plain(block(finding, 80)).startswith(str(verdict))


@pytest.mark.parametrize("width", range(40, 220, 9))
def test_blocks_fit(width: int) -> None:
    for document in REPORT.documents:
        for finding in document.findings:
            for part in plain(block(finding, width, document.name)).splitlines():
                assert cell_len(part) <= width, part


def test_a_sentence_of_a_whole_file_is_cut_in_time() -> None:
    source = "x" * 3_000_000 + " 1,650 " + "y" * 3_000_000 + "\n"
    finding = limit(source, "1,650")
    text = plain(block(finding, 100))
    assert max(map(len, text.splitlines())) <= 100


def test_trailing_space_is_dropped() -> None:
    assert plain([line("a  ", Piece("  "))]) == "a\n"
