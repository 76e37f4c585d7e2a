"""Holding the database against the text of its sources: sourcetext, verify, coverage."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factbase_folder as small
from nukecheck.factbase import FactBase, Source, load_factbase
from nukecheck.factbase.coverage import CoverageReport, coverage
from nukecheck.factbase.sourcetext import SourceText
from nukecheck.factbase.verifying import verify

SOURCE = Source("brief", "", "", "2026", "", "nl", {})


def text_of(text: str) -> SourceText:
    return SourceText(SOURCE, "brief.txt", text)


def base(folder: Path, **files: str) -> FactBase:
    return load_factbase(root=small.write(folder / "facts", **files))


def verified(folder: Path, brief: str = small.BRIEF, paper: str = small.PAPER, **files: str) -> list[str]:
    sources = small.write_sources(folder / "sources", brief, paper)
    found = verify(base(folder, **files), sources)
    return [str(problem).replace(f"{folder.as_posix()}/", "") for problem in found]


def covered(folder: Path, **files: str) -> CoverageReport:
    return coverage(base(folder, **files), small.write_sources(folder / "sources"))


def swapped(old: str, new: str) -> str:
    assert old in small.FACTS
    return small.FACTS.replace(old, new, 1)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("tweemaal per jaar", "twee-\nmaal per jaar"),
        ("tweemaal per jaar", "twee- \n \n\nmaal\nper\u00a0jaar"),
        ("non-proliferatie", "non-\nproliferatie"),
        ("non-proliferatie", "non-\n\nproliferatie"),
        ("NAVO-verband", "NAVO-verband"),
        ("'verloopt'", "‘verloopt’"),
        ('zei "ja"', "zei „ja”"),
        ("ICBM's", "ICBM’s"),
        ("2010 - 2020", "2010 – 2020"),
        ("kern\nkoppen  tot", "kern koppen tot"),
        ("soft", "so\u00adft"),
    ],
)
def test_quotes_are_found_however_they_are_set(quote: str, text: str) -> None:
    assert [span.of(text) for span in text_of(text).find(quote)] == [text]


@pytest.mark.parametrize(
    ("quote", "text"), [("1.550", "1.505"), ("1.550", "1550"), ("tot elk", "totelk"), ("a.b", "axb")]
)
def test_other_words_are_not_found(quote: str, text: str) -> None:
    assert text_of(text).find(quote) == []


def test_words_are_found_only_in_their_lines() -> None:
    text = text_of("een\ntwee\ntwee")
    assert [span.start for span in text.find("twee", (1, 2))] == [4]
    assert text.find("twee", (1, 1)) == []
    assert (text.lines, text.place(9).line, text.place(9).column) == (3, 3, 1)


def test_passages_join_what_was_broken() -> None:
    text = text_of("De twee-\nmaal \n\nin 5 februari\n\n2026.\n1. Nieuw\n• punt\n\nKop")
    assert [p.text.strip() for p in text.passages()] == [
        "De tweemaal in 5 februari 2026.",
        "1. Nieuw",
        "• punt",
        "Kop",
    ]


@given(st.text(alphabet="ab-• \n1.A", max_size=80))
def test_passages_lead_back_to_the_source(written: str) -> None:
    text = text_of(written)
    last = -1
    for passage in text.passages():
        for at, character in enumerate(passage.text):
            offset = passage.offsets[at]
            assert offset > last
            last = offset
            assert written[offset] == character or (character == " " and written[offset].isspace())


@given(st.lists(st.text(alphabet="abé1.", min_size=2, max_size=6), min_size=1, max_size=6), st.data())
def test_a_quote_is_found_however_its_lines_are_broken(words: list[str], data: st.DataObject) -> None:
    breaks = [data.draw(st.sampled_from([" ", "\n", " \n\n", "\u00a0"])) for _ in words]
    text = "".join(word + gap for word, gap in zip(words, breaks, strict=True)) + "eind"
    assert text_of(text).find(" ".join(words))


def test_the_small_database_holds(tmp_path: Path) -> None:
    assert verified(tmp_path) == []


def test_a_quote_that_stands_elsewhere(tmp_path: Path) -> None:
    assert verified(tmp_path, treaty=swapped("lines: 3, quote: expires", "lines: 2, quote: expires")) == [
        'facts/treaty.yaml:30:59: the quote "expires on 6 February 2026" does not stand in paper at line 2 '
        "(it stands at line 3)"
    ]


def test_a_quote_that_stands_nowhere(tmp_path: Path) -> None:
    assert verified(tmp_path, treaty=swapped("Rusland verwierp het}", "Rusland verwerpt het}")) == [
        'facts/treaty.yaml:44:40: the quote "Rusland verwerpt het" does not stand in brief at line 3 '
        "(quote it as it stands, in one piece)"
    ]


def test_a_locator_beyond_the_end(tmp_path: Path) -> None:
    assert verified(tmp_path, treaty=swapped("lines: 3, quote: Rus", "lines: 3-70, quote: Rus")) == [
        "facts/treaty.yaml:44:43: brief has 8 lines, but the locator says lines 3-70 (it stands at line 3)"
    ]


def test_a_value_that_the_quote_does_not_give(tmp_path: Path) -> None:
    assert verified(tmp_path, treaty=swapped("value: at most 1550", "value: at most 1505")) == [
        'facts/treaty.yaml:15:63: the quote gives "1.550", but the value recorded is "hoogstens 1.505" '
        "(mend value or quote, or say inferred: why where it is worked out)"
    ]


@pytest.mark.parametrize("value", ["at most 1550", "about 1550", "1550"])
def test_a_quote_that_says_more_than_the_value(tmp_path: Path, value: str) -> None:
    found = verified(tmp_path, treaty=swapped("value: fewer than 1550", f"value: {value}"))
    assert [problem.partition(": ")[2].partition(" (")[0] for problem in found] == [
        f'the quote gives "fewer than 1,550", but the value recorded is "{value.replace("1550", "1,550")}"'
    ]


def test_a_quote_without_a_figure(tmp_path: Path) -> None:
    text = swapped("lines: 1-2, quote: tot elk 1.550", "lines: 1-2, quote: beperkt de kernkoppen")
    assert verified(tmp_path, treaty=text) == [
        "facts/treaty.yaml:15:63: no figure is read out of the quote, but the value recorded is "
        '"hoogstens 1.550" '
        "(mend value or quote, or say inferred: why where it is worked out)"
    ]


def test_what_is_worked_out_need_not_be_read(tmp_path: Path) -> None:
    text = swapped(
        "value: 2026-02-05, lines: 4-7, quote: vervalt op 5 februari 2026",
        "value: 2026-02-04, lines: 4-7, quote: vervalt op 5 februari 2026, inferred: the day before",
    )
    assert verified(tmp_path, treaty=text) == []


def test_sources_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    sources = small.SOURCES.replace("  file: brief.txt\n", "").replace("paper.txt", "../secret")
    found = verify(base(tmp_path, sources=sources), small.write_sources(tmp_path / "sources"))
    assert [str(problem).replace(f"{tmp_path.as_posix()}/", "") for problem in found] == [
        "facts/sources.yaml:1:1: the source brief names no file to verify it by (add file: and its name)",
        'facts/sources.yaml:8:1: the file "../secret" lies outside the folder',
    ]
    (tmp_path / "sources" / "brief.txt").unlink()
    (tmp_path / "sources" / "paper.txt").write_bytes(b"\xff")
    found = verify(base(tmp_path), tmp_path / "sources")
    assert [str(problem).replace(f"{tmp_path.as_posix()}/", "") for problem in found] == [
        'facts/sources.yaml:1:1: the file "brief.txt" of brief cannot be read: No such file or directory '
        "(looked in sources)",
        'facts/sources.yaml:9:1: the file "paper.txt" of paper is not UTF-8',
    ]
    found = verify(base(tmp_path), tmp_path / "none")
    assert [problem.message for problem in found] == ["there is no such folder"]


LISTED = """\
- {source: brief, lines: 2-3, text: tweemaal per jaar, reason: told elsewhere}
- {source: paper, lines: 1, text: 5 February 2026, reason: date of the article}
"""


def test_every_figure_is_accounted_for(tmp_path: Path) -> None:
    report = covered(tmp_path, not_claims=LISTED)
    assert report.problems == ()
    assert [(row.source, row.place.line, row.text, row.facts, row.reason) for row in report.rows] == [
        ("brief", 2, "1.550", ("a.limit",), ""),
        ("brief", 2, "tweemaal per jaar", (), "told elsewhere"),
        ("brief", 4, "5 februari 2026", ("a.expiry",), ""),
        ("paper", 1, "5 February 2026", (), "date of the article"),
        ("paper", 2, "1,550", ("a.limit",), ""),
        ("paper", 3, "6 February 2026", ("a.expiry",), ""),
    ]
    assert (report.carried, report.listed, report.missing) == (4, 2, 0)


def test_a_figure_that_nothing_carries(tmp_path: Path) -> None:
    report = covered(tmp_path)
    assert [str(problem).replace(f"{tmp_path.as_posix()}/", "") for problem in report.problems] == [
        'sources/brief.txt:2:26: "tweemaal per jaar" (2 keer per jaar) is neither carried by a fact '
        "nor listed as no claim (add evidence, or an entry in not-claims.yaml)",
        'sources/paper.txt:1:12: "5 February 2026" (5 February 2026) is neither carried by a fact nor listed '
        "as no claim (add evidence, or an entry in not-claims.yaml)",
    ]
    assert report.missing == 2


def test_listings_that_nothing_needs(tmp_path: Path) -> None:
    useless = (
        "- {source: brief, lines: 1, text: tweemaal per jaar, reason: wrong line}\n"
        "- {source: brief, lines: 2, text: '1.550', reason: carried already}\n"
    )
    report = covered(tmp_path, not_claims=LISTED + useless)
    assert [str(problem).replace(f"{tmp_path.as_posix()}/", "") for problem in report.problems] == [
        'facts/not-claims.yaml:3:29: "tweemaal per jaar" does not stand in brief on these lines '
        "(mend lines or text)",
        'facts/not-claims.yaml:4:29: "1.550" holds no figure that is not accounted for (take the entry away)',
    ]


def test_a_proposition_carries_the_figures_that_it_quotes(tmp_path: Path) -> None:
    text = swapped("lines: 3, quote: Rusland verwierp het", "lines: 2-3, quote: tweemaal per jaar; Rusland")
    rows = covered(tmp_path, treaty=text).rows
    assert [row.facts for row in rows if row.text == "tweemaal per jaar"] == [("a.rejected",)]


def test_the_time_of_a_fact_accounts_for_a_date_on_its_lines(tmp_path: Path) -> None:
    text = swapped(
        "source: paper, value: fewer than 1550, lines: 2", "source: paper, value: fewer than 1550, lines: 1-2"
    )
    assert covered(tmp_path, treaty=text).missing == 1
    assert covered(tmp_path, treaty=text.replace("valid: 2011/2026", "as_of: 2027")).missing == 2


def test_a_withdrawn_fact_carries_nothing(tmp_path: Path) -> None:
    text = swapped("valid: 2011/2026", "withdrawn: no longer held")
    assert [row.text for row in covered(tmp_path, treaty=text).rows if not row.facts] == [
        "1.550",
        "tweemaal per jaar",
        "5 February 2026",
        "1,550",
    ]
