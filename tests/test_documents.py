"""Reading files: decoding, errors, and plain text."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from nukecheck.documents import FORMATS, DocumentError, format_of, read_document, read_path
from nukecheck.text import BlockKind, Document, Span


def outline(text: str, fmt: str = "txt") -> list[tuple[str, int, str, list[str]]]:
    document = read_document(text.encode(), "draft", fmt)
    return [
        (
            block.kind.value,
            block.level,
            block.span.of(document.text),
            [at.of(document.text) for at in block.labels],
        )
        for block in document.blocks
    ]


def read(text: str) -> Document:
    return read_document(text.encode(), "draft.txt")


class TestFormats:
    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("a.txt", "txt"),
            ("a.md", "md"),
            ("A.MARKDOWN", "md"),
            ("a.html", "html"),
            ("dir.md/a.HTM", "html"),
            ("a.docx", "docx"),
            ("a", "txt"),
            ("-", "txt"),
            ("a.py", "txt"),
            ("<stdin>", "txt"),
        ],
    )
    def test_suffix_decides(self, name: str, expected: str) -> None:
        assert format_of(name) == expected

    @pytest.mark.parametrize("fmt", [fmt for fmt in FORMATS if fmt != "docx"])
    def test_document_says_how_it_was_read(self, fmt: str) -> None:
        document = read_document(b"1,550 warheads", "draft", fmt)
        assert (document.format, document.name) == (fmt, "draft")
        assert [block.span.of(document.text) for block in document.blocks] == ["1,550 warheads"]

    def test_unknown_format(self) -> None:
        with pytest.raises(ValueError, match="pdf"):
            read_document(b"x", "a", "pdf")


class TestDecoding:
    @pytest.mark.parametrize(
        "data",
        [
            "één koppen".encode(),
            codecs.BOM_UTF8 + "één koppen".encode(),
            codecs.BOM_UTF16_LE + "één koppen".encode("utf-16-le"),
            codecs.BOM_UTF16_BE + "één koppen".encode("utf-16-be"),
            codecs.BOM_UTF32_LE + "één koppen".encode("utf-32-le"),
            codecs.BOM_UTF32_BE + "één koppen".encode("utf-32-be"),
        ],
    )
    def test_byte_order_marks_are_not_text(self, data: bytes) -> None:
        assert read_document(data, "a.txt").source == "één koppen"

    def test_empty_file(self) -> None:
        document = read_document(b"", "a.txt")
        assert (document.text, document.blocks) == ("", ())

    def test_invalid_utf8_says_where(self) -> None:
        with pytest.raises(DocumentError) as caught:
            read_document(b"een\r\ntwee\rdrie\nv\xe9r", "a.txt")
        error = caught.value
        assert error.name == "a.txt"
        assert "byte 16" in error.message
        assert "line 4" in error.message
        assert "0xe9" in error.message
        assert "UTF-8" in error.hint
        assert str(error).startswith("a.txt: ")

    @pytest.mark.parametrize(
        ("data", "word"),
        [
            (b"%PDF-1.7\n", "PDF"),
            (b"PK\x03\x04....", "ZIP"),
            (b"\x89PNG\r\n", "image"),
            (b"{\\rtf1", "RTF"),
            (b"a\x00b\x00c\x00", "binary"),
            (b"\x00" * 100, "binary"),
            (codecs.BOM_UTF16_LE + b"a", "UTF-16"),
            (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "UTF-16"),
        ],
    )
    def test_no_text(self, data: bytes, word: str) -> None:
        with pytest.raises(DocumentError, match=word) as caught:
            read_document(data, "a.txt")
        assert caught.value.hint

    def test_a_lone_nul_is_read(self) -> None:
        data = b"The limit is 1,550\x00 warheads for each of the two."
        assert read_document(data, "a.txt").source.count("\x00") == 1

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_lines_of_every_system(self, end: str) -> None:
        document = read(end.join(["Een kop:", "- 700", "- 800", "", "Slot."]))
        places = [document.position(document.locate(block.span).start) for block in document.blocks]
        assert places == [(1, 1), (2, 3), (3, 3), (5, 1)]


class TestPaths:
    def test_file(self, tmp_path: Path) -> None:
        path = tmp_path / "a.md"
        path.write_text("# Kop")
        document = read_path(path)
        assert (document.name, document.format) == (str(path), "md")
        assert read_path(path, "b", "txt").text == "# Kop"

    def test_what_cannot_be_read(self, tmp_path: Path) -> None:
        for path in (tmp_path, tmp_path / "nowhere.txt"):
            with pytest.raises(DocumentError) as caught:
                read_path(path)
            assert caught.value.name == str(path)

    def test_endless_file_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("nukecheck.documents.MAX_BYTES", 1000)
        with pytest.raises(DocumentError, match="more than"):
            read_path(Path("/dev/zero"))


class TestPlain:
    def test_text_is_the_source(self) -> None:
        document = read("Een alinea\nover twee regels.\n\nNog een.\n")
        assert document.text is document.source
        assert document.offsets is None
        assert outline(document.source) == [
            ("paragraph", 0, "Een alinea\nover twee regels.", []),
            ("paragraph", 0, "Nog een.", []),
        ]

    def test_headings(self) -> None:
        text = "Kop van het stuk\n\nEen alinea.\n\nReserve-kernkoppen\n\nNog een alinea.\n"
        kinds = [(kind, level) for kind, level, _, _ in outline(text)]
        assert kinds == [("heading", 1), ("paragraph", 0), ("heading", 2), ("paragraph", 0)]

    @pytest.mark.parametrize("line", ["===", "---------", "~~~~"])
    def test_underlined_heading(self, line: str) -> None:
        assert outline(f"Het plafond\n{line}\nDe grens is 1.550.")[0] == ("heading", 1, "Het plafond", [])

    def test_heading_above_a_wrapped_paragraph(self) -> None:
        text = "Verificatie\nOm de beperkingen te controleren is er een systeem\nvan inspecties opgezet.\n"
        assert outline(text)[0][::2] == ("heading", "Verificatie")

    @pytest.mark.parametrize(
        "text",
        [
            "New START allows 1,550 warheads",
            "New START allows 1,550 warheads\n\nRussia has 700 launchers",
            "Text first.\n\nNo heading heads nothing",
            "De grens ligt op 1.550.\n\nEn verder.",
            "de kleine letter\n\nEen alinea.",
        ],
    )
    def test_no_headings(self, text: str) -> None:
        assert {kind for kind, *_ in outline(text)} == {"paragraph"}

    @pytest.mark.parametrize("bullet", ["-", "*", "•", "+", "–", "1.", "1)", "a)", "\uf0b7", "   -"])
    def test_items_know_their_lead(self, bullet: str) -> None:
        assert outline(f"Drie grenzen:\n{bullet} 1.550 koppen\n\nSlot, met een punt.") == [
            ("paragraph", 0, "Drie grenzen:", []),
            ("item", 1, "1.550 koppen", ["Drie grenzen:"]),
            ("paragraph", 0, "Slot, met een punt.", []),
        ]

    def test_headings_need_no_blank_line_around_them(self) -> None:
        text = (
            "Het verdrag is afgelopen en er is geen nieuw, zegt men in Moskou.\n"
            "Frankrijk en het VK\n"
            "Samen bezitten de twee grootste kernmachten bijna alle kernkoppen in de wereld.\n"
            "Meer weet niemand, en wat er komt ook niet."
        )
        assert [kind for kind, *_ in outline(text)] == ["paragraph", "heading", "paragraph"]

    def test_a_line_above_entries_heads_them(self) -> None:
        text = "Tactische wapens in Europa\nRusland: 2.000\nVerenigde Staten: 100"
        assert [kind for kind, *_ in outline(text)] == ["heading", "paragraph", "paragraph"]
        assert outline(text.replace("2.000", "veel").replace("100", "wat"))[0][0] == "paragraph"

    def test_a_day_by_itself_does_not_go_on_with_a_heading(self) -> None:
        text = "Moskou en Washington willen snel aan tafel\n\nvrijdag, 6 februari 2026 om 11:32\n\nMeer."
        assert outline(text)[0][2] == "Moskou en Washington willen snel aan tafel"

    def test_only_the_last_words_of_a_text_lead_in_a_list_without_a_colon(self) -> None:
        text = "Het verdrag is voorbij. Niemand weet meer.\nOordelen\n- Er is geen zicht\n- Er is haast"
        assert [labels for kind, _, _, labels in outline(text) if kind == "item"] == [["Oordelen"]] * 2

    def test_several_items_begin_a_list_without_a_blank_line(self) -> None:
        assert outline("Het verdrag (2010)\n- 1.550 koppen\n- 700 raketten\n\nSlot, met een punt.") == [
            ("paragraph", 0, "Het verdrag (2010)", []),
            ("item", 1, "1.550 koppen", ["Het verdrag (2010)"]),
            ("item", 1, "700 raketten", ["Het verdrag (2010)"]),
            ("paragraph", 0, "Slot, met een punt.", []),
        ]

    @pytest.mark.parametrize(
        ("above", "leads"),
        [
            ("Het land moet volgens hen. Dat wil zeggen:", True),
            ("Dit zijn de grenzen van het verdrag.", True),
            ("Het verdrag is afgelopen. Beide landen zijn nu vrij.", False),
            (f"Het verdrag is afgelopen, {'zoals te verwachten was, ' * 4}en beide landen zijn vrij.", False),
        ],
    )
    def test_a_text_that_ends_leads_no_list_in(self, above: str, leads: bool) -> None:
        assert outline(f"{above}\n\n- 1.550 koppen\n- 700 raketten\n")[1][3] == ([above] if leads else [])

    def test_nested_and_wrapped_items(self) -> None:
        text = "Grenzen:\n- per land\n  - 1.550\n    koppen\n  - 700 raketten\n- samen\n"
        assert outline(text) == [
            ("paragraph", 0, "Grenzen:", []),
            ("item", 1, "per land", ["Grenzen:"]),
            ("item", 2, "1.550\n    koppen", ["per land", "Grenzen:"]),
            ("item", 2, "700 raketten", ["per land", "Grenzen:"]),
            ("item", 1, "samen", ["Grenzen:"]),
        ]

    @pytest.mark.parametrize("marks", [("1/", "2/"), ("1/2", "2/2"), ("1.", "2."), ("1)", "2)")])
    def test_a_thread_of_numbered_messages(self, marks: tuple[str, str]) -> None:
        text = f"Draadje over het verdrag\n{marks[0]} Dat loopt af.\n{marks[1]} Helaas: dit jaar"
        assert [words for _, _, words, _ in outline(text)][1:] == ["Dat loopt af.", "Helaas: dit jaar"]

    def test_a_short_item_does_not_run_on_into_a_line_of_text(self) -> None:
        text = "Koppen:\n- China: 600\n- India: 175\nHet laatste land is geen lid."
        assert [kind for kind, *_ in outline(text)] == ["paragraph", "item", "item", "paragraph"]

    def test_items_between_blank_lines(self) -> None:
        text = "Grenzen:\n\n1. 1.550 koppen\n\n2. 700 raketten\n\nSlot."
        assert [(kind, words) for kind, _, words, _ in outline(text)] == [
            ("paragraph", "Grenzen:"),
            ("item", "1.550 koppen"),
            ("item", "700 raketten"),
            ("paragraph", "Slot."),
        ]

    def test_numbered_headings_are_no_items(self) -> None:
        text = "1. Inleiding\n\nEen alinea.\n\n2. De grens\n\nNog een alinea."
        assert [(kind, words) for kind, _, words, _ in outline(text)][::2] == [
            ("heading", "Inleiding"),
            ("heading", "De grens"),
        ]

    @pytest.mark.parametrize(
        "text", ["Het verdrag loopt af in\n2026. Daarna is er niets.", "Een -\n- streep."]
    )
    def test_wrapped_lines_are_no_items(self, text: str) -> None:
        assert outline(text) == [("paragraph", 0, text, [])]

    @pytest.mark.parametrize(
        "rest", ["verdrag met vijf jaar verlengd.", "2026."], ids=["small letter", "figure"]
    )
    def test_paragraph_that_breaks_off_goes_on(self, rest: str) -> None:
        start = "De afspraken van het verdrag lopen nu volgens\nde beide landen door tot 5 februari"
        text = f"{start}\n\n{rest}\n\nNieuw."
        assert outline(text)[0][2].endswith(rest)
        assert len(outline(text)) == 2


class TestLocating:
    def test_every_character_of_a_run(self) -> None:
        document = read_document(b"<p>1,<b>550</b> caf&eacute;s</p>", "a.html")
        assert document.text == "1,550 cafés"
        at = document.text.index("1,550")
        assert document.locate(Span(at, at + 5)).of(document.source) == "1,<b>550"
        at = document.text.index("é")
        assert document.locate(Span(at, at + 1)).of(document.source) == "&eacute;"
        assert document.locate(Span(at - 1, at + 2)).of(document.source) == "f&eacute;s"
        assert document.locate(Span(at, at)) == Span(19, 19)
        assert document.offsets is not None
        assert list(document.offsets) == sorted(document.offsets)
        assert document.offsets[-1] <= len(document.source)
        assert len(document.offsets) == len(document.text) + 1
        with pytest.raises(IndexError):
            document.offsets[len(document.text) + 1]

    def test_kinds_are_what_readers_expect(self) -> None:
        assert {kind.value for kind in BlockKind} == {
            "paragraph", "heading", "item", "cell", "quote", "footnote", "caption",
        }  # fmt: skip


def test_lines_that_begin_with_a_label_are_entries() -> None:
    found = outline("Warheads: 1,550\nLaunchers: 800\n\nThis is: one\nparagraph of two lines\n")
    assert [text for _, _, text, _ in found] == [
        "Warheads: 1,550",
        "Launchers: 800",
        "This is: one\nparagraph of two lines",
    ]


def test_lines_of_a_live_report_are_parts_of_their_own() -> None:
    text = "09:10 Moscow answers.\n09.25 uur - Geen reactie\n10:05 Platform 6 closed"
    document = read_document(text.encode(), "a.txt")
    assert [block.span.of(text) for block in document.blocks] == text.split("\n")


def test_dots_that_lead_to_the_end_of_a_line_are_a_colon() -> None:
    text = "United States ..... $56.8bn\nRussia............. $8.1bn\nAnd then ... silence"
    document = read_document(text.encode(), "a.txt")
    assert document.text.split("\n") == [
        "United States:      $56.8bn",
        "Russia:             $8.1bn",
        "And then ... silence",
    ]
    assert len(document.text) == len(text)


def test_lines_parted_into_columns_are_a_table() -> None:
    head = ["Country", "Warheads"]
    for gap in ("    ", "\t", " | "):
        rows = [head, ["China", "600"], ["India", "175"]]
        width = 8 if gap == "    " else 0
        text = "\n".join(gap.join((row[0].ljust(width), row[1])) for row in rows)
        assert outline(f"Arsenals\n{text}\n")[-3:] == [
            ("cell", 0, "600", ["China", "Warheads", "Arsenals"]),
            ("cell", 0, "India", ["Country", "Arsenals"]),
            ("cell", 0, "175", ["India", "Warheads", "Arsenals"]),
        ]
    corner = "            US       Russia\nWarheads    1,550    1,500\nBombers     60       50\n"
    assert outline(corner)[-1] == ("cell", 0, "50", ["Bombers", "Russia"])
    prose = "One line.  Another one.\nA longer line.  And more of it.\nThe last.  It ends.\n"
    assert [kind for kind, *_ in outline(prose)] == ["paragraph"]


def test_lines_that_begin_with_a_day_are_a_chronicle() -> None:
    text = "TIMELINE 2022\n26 January - the answer\nAugust 8: sites withdrawn\n29 November - no meeting\n"
    assert [(kind, words) for kind, _, words, _ in outline(text)] == [
        ("heading", "TIMELINE 2022"),
        ("paragraph", "26 January - the answer"),
        ("paragraph", "August 8: sites withdrawn"),
        ("paragraph", "29 November - no meeting"),
    ]


@pytest.mark.parametrize("form", ["md", "html"])
def test_what_numbers_the_rows_of_a_table_heads_none(form: str) -> None:
    rows = [["Rank", "Country", "Warheads"], ["3", "China", "600"], ["4.", "France", "290"]]
    if form == "md":
        lines = [f"| {' | '.join(row)} |" for row in rows]
        text = "\n".join([lines[0], "|---|---|---|", *lines[1:]])
    else:
        cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        text = f"<table>{cells}</table>"
    assert outline(text, form)[-1] == ("cell", 0, "290", ["France", "Warheads"])
    assert outline(text.replace("4.", "2021"), form)[-1] == ("cell", 0, "290", ["2021", "Warheads"])


def test_questions_in_bold_begin_entries() -> None:
    text = "**Who?** Putin did.\n**Russian stock:** 2,000\n**And the EU?** It did not.\n"
    kinds = [words for _, _, words, _ in outline(text, "md")]
    assert [words.split()[-1] for words in kinds] == ["did.", "2,000", "not."]
