"""HTML: what a browser shows, with the way back to the file."""

from __future__ import annotations

import pytest

from nukecheck.documents import read_document
from nukecheck.text import Document, Span


def read(text: str) -> Document:
    return read_document(text.encode(), "page.html")


def outline(text: str) -> list[tuple[str, int, str, list[str]]]:
    document = read(text)
    return [
        (
            block.kind.value,
            block.level,
            block.span.of(document.text),
            [at.of(document.text) for at in block.labels],
        )
        for block in document.blocks
    ]


def words(text: str) -> list[str]:
    return [block[2] for block in outline(text)]


class TestText:
    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            ("<p>1,<b>650</b> warheads</p>", ["1,650 warheads"]),
            ("<p>a<p>b<div>c</div>d", ["a", "b", "c", "d"]),
            ("caf&eacute; &amp; &#49;550 &#x31; AT&T &copy 2024", ["café & 1550 1 AT&T © 2024"]),
            ("1&nbsp;550", ["1\u00a0550"]),
            ("kern&shy;kop\u00adpen", ["kernkoppen"]),
            ("een<br>twee<br/>drie", ["een\ntwee\ndrie"]),
            ("zei: <q>nooit</q>.", ["zei: “nooit”."]),
            ("<script>var a='<p>1600</p>'</script>na", ["na"]),
            ("<STYLE>p{}</Style >na", ["na"]),
            ("<head><title>1600</title><meta content='700'></head><body>na", ["na"]),
            ("<!-- 1600 > --><!DOCTYPE html><?php 1600 ?>na", ["na"]),
            ("<!-->na", ["na"]),
            ("voor<!-- 1600", ["voor"]),
            ("voor<script>1600", ["voor"]),
            ("<img alt='1600' src=\"a>b\">na", ["na"]),
            ("<a href='x' title=\"1600\">na</a>", ["na"]),
            ("<a href='nooit dicht>een</a> twee <b>drie</b>", ["een twee drie"]),
            ("<a href='nooit dicht>een</a><p>twee<br>drie", ["een", "twee\ndrie"]),
            ("een<! twee", ["een"]),
            ("<code>1600</code> na <del>1700</del> slot", ["na  slot"]),
            ("<code>open<p>na", ["na"]),
            ("1,550<sup>1</sup> en <sup><a href='#fn'>[2]</a></sup> na", ["1,550 en  na"]),
            ("5<sup>th</sup> m<sup>e</sup>", ["5th me"]),
            ("a < b, 3 > 2 en <3", ["a < b, 3 > 2 en <3"]),
            ("los einde <b", ["los einde <b"]),
            ("</p></ul></table>na", ["na"]),
            ("<svg><text>1600</text></svg><svg/>na", ["na"]),
            ("<noscript>1600</noscript><template>1</template>na", ["na"]),
            ("", []),
            ("<p> </p>", []),
        ],
    )
    def test_what_is_read(self, source: str, expected: list[str]) -> None:
        assert words(source) == expected

    @pytest.mark.parametrize(
        ("source", "word", "located"),
        [
            ("<p>de grens van <b>1,650</b></p>", "1,650", "1,650"),
            ("<p>1,<b>65</b>0 &amp; meer</p>", "1,650", "1,<b>65</b>0"),
            ("<p>caf&eacute;s</p><p>700</p>", "700", "700"),
            ("<p>Bj&ouml;rn</p>", "Björn", "Bj&ouml;rn"),
            ("<p>1&nbsp;550 nu", "1\u00a0550", "1&nbsp;550"),
        ],
    )
    def test_located(self, source: str, word: str, located: str) -> None:
        document = read(source)
        at = document.text.index(word)
        assert document.locate(Span(at, at + len(word))).of(document.source) == located


class TestBlocks:
    def test_headings_and_quotes(self) -> None:
        text = "<h1>Een</h1><h3>Drie</h3><blockquote><p>Citaat.</p>Los.</blockquote><footer>Voet</footer>"
        assert [(kind, level) for kind, level, *_ in outline(text)] == [
            ("heading", 1),
            ("heading", 3),
            ("quote", 0),
            ("quote", 0),
            ("paragraph", 0),
        ]

    @pytest.mark.parametrize("close", ["</li>", ""])
    def test_lists(self, close: str) -> None:
        inner = f"<ol><li>diep{close}</ol>"
        text = f"<p>Grenzen:</p><ul><li>een{inner}{close}<li><p>twee</p><p>nog</p>{close}</ul><p>Na."
        assert outline(text) == [
            ("paragraph", 0, "Grenzen:", []),
            ("item", 1, "een", ["Grenzen:"]),
            ("item", 2, "diep", ["een", "Grenzen:"]),
            ("item", 1, "twee", ["Grenzen:"]),
            ("item", 1, "nog", ["Grenzen:"]),
            ("paragraph", 0, "Na.", []),
        ]

    def test_definitions(self) -> None:
        assert outline("<dl><dt>Plafond<dd>1.550</dl>")[1] == ("item", 1, "1.550", ["Plafond"])

    def test_table(self) -> None:
        text = (
            "<table><caption>Uitgaven</caption><tr><th>Land<th>Miljard</tr>"
            "<tr><td>VS</td><td>56,8</td></tr><tr><td>Rusland<td>8,1</table>"
        )
        assert outline(text) == [
            ("caption", 0, "Uitgaven", []),
            ("cell", 0, "Land", ["Uitgaven"]),
            ("cell", 0, "Miljard", ["Uitgaven"]),
            ("cell", 0, "VS", ["Land", "Uitgaven"]),
            ("cell", 0, "56,8", ["VS", "Miljard", "Uitgaven"]),
            ("cell", 0, "Rusland", ["Land", "Uitgaven"]),
            ("cell", 0, "8,1", ["Rusland", "Miljard", "Uitgaven"]),
        ]

    @pytest.mark.parametrize(
        ("rows", "labels"),
        [
            ("<tr><td>Land<td>2024<tr><td>VS<td>5", ["VS", "2024"]),
            ("<tr><td>VS<td>4<tr><td>China<td>5", ["China"]),
            ("<tr><th>VS</th><td>5", ["VS"]),
            ("<thead><tr><td>Land<td>Nu</thead><tbody><tr><td>VS<td>5", ["VS", "Nu"]),
            ("<tr><th>Land<th colspan=2>Koppen<tr><td>VS<td>4<td>5", ["VS", "Koppen"]),
            ("<tr><th rowspan=2>Land<th colspan=2>Nu<tr><th>a<th>b<tr><td>VS<td>4<td>5", ["VS", "b", "Nu"]),
            ("<tr><th>Land<th>Nu<tr><td rowspan=2>VS<td>4<tr><td>5", ["VS", "Nu"]),
            ("<tr><th>Land<th>Nu<tr><td>VS<td><p>4</p><p>5</p>", ["VS", "Nu"]),
        ],
    )
    def test_labels_of_the_last_cell(self, rows: str, labels: list[str]) -> None:
        assert outline(f"<table>{rows}</table>")[-1] == ("cell", 0, "5", labels)

    def test_heading_stands_for_a_caption(self) -> None:
        assert outline("<h2>Kop</h2><table><tr><td>VS<td>5</table>")[-1][3] == ["VS", "Kop"]

    def test_empty_caption_labels_nothing(self) -> None:
        assert outline("<table><caption></caption><tr><td>VS<td>5</table>")[-1][3] == ["VS"]

    def test_nested_table(self) -> None:
        text = "<table><tr><th>A<th>B<tr><td>1<td><table><tr><th>x<td>2</table>na<tr><td>3<td>4</table>"
        assert outline(text)[-1] == ("cell", 0, "4", ["3", "B"])
        assert ("cell", 0, "2", ["x"]) in outline(text)
