"""Markdown: blocks, marks that vanish, and positions that stay."""

from __future__ import annotations

import pytest

from nukecheck.documents import read_document
from nukecheck.text import Document, Span


def read(text: str) -> Document:
    return read_document(text.encode(), "draft.md")


def words(text: str) -> str:
    """Return what is read of a text, one blank for any white space."""
    return " ".join(read(text).text.split())


def outline(text: str) -> list[tuple[str, int, str, list[str]]]:
    document = read(text)

    def of(span: Span) -> str:
        return " ".join(span.of(document.text).split())

    return [
        (block.kind.value, block.level, of(block.span), [*map(of, block.labels)]) for block in document.blocks
    ]


class TestInlines:
    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            ("**1,650** warheads", "1,650 warheads"),
            ("1,**650** warheads", "1,650 warheads"),
            ("*New* _START_ __treaty__ ***now***", "New START treaty now"),
            ("onge**wij**zigd", "ongewijzigd"),
            ("limit of 1,550*.", "limit of 1,550*."),
            ("2*3 and 5*3*2", "2*3 and 5*3*2"),
            ("a * b ** c _ d", "a * b ** c _ d"),
            ("snake_case_name", "snake_case_name"),
            ("~5,000 and ~700", "~5,000 and ~700"),
            ("~~1,700~~ 1,550", "1,550"),
            ("`1600` koppen ``a`700`` en ` los", "koppen en ` los"),
            ('[tekst](http://x.org/1600 "700") na', "tekst na"),
            ("[1.550](<http://x.org/a b>).", "1.550."),
            ("[a](b(c)d)e", "ae"),
            ("![alt](img-1600.png) na", "alt na"),
            ("[bron: FAS 2024] en a [/b] c", "[bron: FAS 2024] en a [/b] c"),
            ("[tekst][ref] en [ref][] en [ref]\n\n[ref]: http://x.org/1600", "tekst en ref en ref"),
            ("[tekst][nergens]", "[tekst][nergens]"),
            ("zie https://x.org/1600?a=700. En www.x.org/800, ja", "zie . En , ja"),
            ("zie <https://x.org/1600> en <info@x.org>", "zie en"),
            ("1.550,[^1] en[^noot 2]", "1.550, en[^noot 2]"),
            ("1,550<sup>1</sup> koppen", "1,550 koppen"),
            ("1,<b>550</b><br>koppen <span title='700'>nu</span>", "1,550 koppen nu"),
            ("a <!-- 1600 --> b", "a b"),
            ("a < b en 3 > 2 <3", "a < b en 3 > 2 <3"),
            ("caf&eacute; &lt;b&gt; &#49;550 AT&T &onzin;", "café <b> 1550 AT&T &onzin;"),
            (r"\*niet\* 1\.550 \[x\] a\b", r"*niet* 1.550 [x] a\b"),
            ("$8.1 billion and $65.8 billion", "$8.1 billion and $65.8 billion"),
            ("a\\\nb", "a b"),
        ],
    )
    def test_what_is_read(self, source: str, expected: str) -> None:
        assert words(source) == expected

    def test_non_breaking_space_is_kept_as_such(self) -> None:
        assert "1\u00a0550" in read("1&nbsp;550 koppen").text

    def test_same_length_where_no_word_is_cut(self) -> None:
        document = read("**1,650** and `x` [a](b) c")
        assert document.offsets is None
        assert len(document.text) == len(document.source)

    @pytest.mark.parametrize(
        ("source", "word", "located"),
        [
            ("een **1,650** twee", "1,650", "1,650"),
            ("een 1,**650** twee", "1,650", "1,**650"),
            ("een 1,**650** twee", "twee", "twee"),
            ("caf&eacute;s nu", "cafés", "caf&eacute;s"),
            ("[1.550](x/y) koppen", "koppen", "koppen"),
            ("> een\n> twee 700", "700", "700"),
            ("[x](y)z 700", "700", "700"),
        ],
    )
    def test_located(self, source: str, word: str, located: str) -> None:
        document = read(source)
        at = document.text.index(word)
        assert document.locate(Span(at, at + len(word))).of(document.source) == located


class TestBlocks:
    def test_an_article(self) -> None:
        text = (
            "---\ntitle: 1600\n---\n# Titel **vet**\n\n"
            "Een alinea\nmet twee regels.\n\nOnder\n-----\n\nSlot.\n\n"
            "### Derde ###\n"
        )
        assert outline(text) == [
            ("heading", 1, "Titel vet", []),
            ("paragraph", 0, "Een alinea met twee regels.", []),
            ("heading", 2, "Onder", []),
            ("paragraph", 0, "Slot.", []),
            ("heading", 3, "Derde", []),
        ]

    @pytest.mark.parametrize(
        "hidden",
        [
            "```json\n1600\n```",
            "~~~\n1600\n```\n~~~",
            "    1600",
            "<!-- 1600\n\n1700 -->",
            "<script>\n1600\n\n</script>",
            "<style>1600</style>",
            "[ref]: http://x.org/1600 'titel'",
            "***",
            "- - -",
            "<div data-x='1600'></div>",
        ],
    )
    def test_hidden_blocks(self, hidden: str) -> None:
        assert outline(f"Voor.\n\n{hidden}\n\nNa.") == [
            ("paragraph", 0, "Voor.", []),
            ("paragraph", 0, "Na.", []),
        ]

    def test_code_that_never_closes(self) -> None:
        assert outline("Voor.\n\n```\n1600\n") == [("paragraph", 0, "Voor.", [])]

    def test_front_matter_needs_an_end(self) -> None:
        assert outline("---\n\nTekst.\n")[-1] == ("paragraph", 0, "Tekst.", [])

    def test_toml_front_matter(self) -> None:
        assert outline("+++\nyear = 1600\n+++\nTekst.\n") == [("paragraph", 0, "Tekst.", [])]

    def test_lists(self) -> None:
        text = (
            "Drie grenzen:\n\n* 1.550 koppen\n* wat volgt:\n  1. 700 raketten\n     en meer\n  2) 800\n\n"
            "     tweede alinea\n* [x] klaar\n\nNieuwe alinea.\n- los\n"
        )
        assert outline(text) == [
            ("paragraph", 0, "Drie grenzen:", []),
            ("item", 1, "1.550 koppen", ["Drie grenzen:"]),
            ("item", 1, "wat volgt:", ["Drie grenzen:"]),
            ("item", 2, "700 raketten en meer", ["wat volgt:", "Drie grenzen:"]),
            ("item", 2, "800", ["wat volgt:", "Drie grenzen:"]),
            ("item", 2, "tweede alinea", ["wat volgt:", "Drie grenzen:"]),
            ("item", 1, "klaar", ["Drie grenzen:"]),
            ("paragraph", 0, "Nieuwe alinea.", []),
            ("item", 1, "los", ["Nieuwe alinea."]),
        ]

    def test_item_with_pipe_is_an_item(self) -> None:
        assert [kind for kind, *_ in outline("- a | b\n- c | d\n")] == ["item", "item"]

    def test_quotes(self) -> None:
        text = "> Eerste regel\n> tweede **regel**\nlui vervolg\n>> dieper\n\n- > in item\n\nNa.\n"
        assert outline(text) == [
            ("quote", 0, "Eerste regel tweede regel lui vervolg", []),
            ("quote", 0, "dieper", []),
            ("quote", 0, "in item", []),
            ("paragraph", 0, "Na.", []),
        ]

    def test_year_at_line_start_is_no_list(self) -> None:
        assert outline("Het loopt af in\n2026. Daarna niets.") == [
            ("paragraph", 0, "Het loopt af in 2026. Daarna niets.", [])
        ]

    def test_footnotes(self) -> None:
        text = "De grens.[^1]\n\n[^1]: Jansen, p. 700.\n    Vervolg.\n[^b]: Tweede.\n"
        assert outline(text)[1:] == [
            ("footnote", 0, "Jansen, p. 700. Vervolg.", []),
            ("footnote", 0, "Tweede.", []),
        ]

    def test_tables(self) -> None:
        text = (
            "## Plafonds\n\n| Verdrag | *Jaar* | Koppen |\n|---|:-:|--:|\n| New START | 2011 | **1.550** |\n"
            "| SORT \\| x | | `1` 2.200 |\n\nNa."
        )
        head = "Plafonds"
        assert outline(text)[1:] == [
            ("cell", 0, "Verdrag", [head]),
            ("cell", 0, "Jaar", [head]),
            ("cell", 0, "Koppen", [head]),
            ("cell", 0, "New START", ["Verdrag", head]),
            ("cell", 0, "2011", ["New START", "Jaar", head]),
            ("cell", 0, "1.550", ["New START", "Koppen", head]),
            ("cell", 0, "SORT | x", ["Verdrag", head]),
            ("cell", 0, "2.200", ["SORT | x", "Koppen", head]),
            ("paragraph", 0, "Na.", []),
        ]

    def test_table_without_outer_pipes_and_with_lead(self) -> None:
        text = "De grenzen:\n\na | b\n--|--\n1 | 2\n"
        assert outline(text)[-1] == ("cell", 0, "2", ["1", "b", "De grenzen:"])

    def test_html_table_inside(self) -> None:
        rows = "<tr><th>Land</th><th>Koppen</th></tr>\n\n<tr><td>VS</td><td>1.550</td></tr>"
        text = f"# Kop\n\n<table>\n{rows}</table>\n\nNa."
        assert outline(text)[-2:] == [
            ("cell", 0, "1.550", ["VS", "Koppen", "Kop"]),
            ("paragraph", 0, "Na.", []),
        ]

    def test_windows_lines(self) -> None:
        text = "# Kop\r\n\r\nEen **1.550**\r\n\r\n```\r\n1600\r\n```\r\n"
        assert outline(text) == [("heading", 1, "Kop", []), ("paragraph", 0, "Een 1.550", [])]


def test_lines_that_begin_with_a_label_are_entries() -> None:
    found = outline("Warheads: 1,550\n**Launchers:** 800\n\nThis is: one\nparagraph of two lines")
    assert [text for _, _, text, _ in found] == [
        "Warheads: 1,550",
        "Launchers: 800",
        "This is: one paragraph of two lines",
    ]
