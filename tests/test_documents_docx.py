"""Word documents: paragraphs as lines, and what is refused."""

from __future__ import annotations

import builtins
import contextlib
import io
import zipfile
from typing import Any

import pytest

from nukecheck.documents import DocumentError, read_document

docx = pytest.importorskip("docx")


def saved(file: Any) -> bytes:
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def with_part(data: bytes, name: str, change: Any) -> bytes:
    """Return a .docx file with one part rewritten."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part.filename, change(content) if part.filename == name else content)
    return stream.getvalue()


def outline(data: bytes) -> list[tuple[str, int, str, list[str]]]:
    document = read_document(data, "a.docx")
    return [
        (
            block.kind.value,
            block.level,
            block.span.of(document.text),
            [at.of(document.text) for at in block.labels],
        )
        for block in document.blocks
    ]


def test_an_article() -> None:
    file = docx.Document()
    file.add_heading("Titel", 0)
    file.add_heading("Kop", 2)
    paragraph = file.add_paragraph("De grens is 1.")
    paragraph.add_run("550").bold = True
    paragraph.add_run().add_break()
    paragraph.add_run("koppen.")
    file.add_paragraph("Grenzen:")
    file.add_paragraph("een", style="List Bullet")
    file.add_paragraph("diep", style="List Bullet 2")
    file.add_paragraph("twee", style="List Number")
    file.add_paragraph("Citaat.", style="Quote")
    data = saved(file)
    assert outline(data) == [
        ("heading", 1, "Titel", []),
        ("heading", 2, "Kop", []),
        ("paragraph", 0, "De grens is 1.550 koppen.", []),
        ("paragraph", 0, "Grenzen:", []),
        ("item", 1, "een", ["Grenzen:"]),
        ("item", 2, "diep", ["een", "Grenzen:"]),
        ("item", 1, "twee", ["Grenzen:"]),
        ("quote", 0, "Citaat.", []),
    ]
    document = read_document(data, "a.docx")
    assert document.source == document.text
    assert document.position(document.text.index("1.550")) == (3, 13)


def test_table() -> None:
    file = docx.Document()
    file.add_heading("Plafonds", 1)
    table = file.add_table(rows=2, cols=3)
    for row, cells in enumerate([["Verdrag", "Jaar", "Koppen"], ["New START", "2011", "1.550"]]):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(1, 2).add_table(1, 1).cell(0, 0).text = "binnen"
    blocks = outline(saved(file))
    assert ("cell", 0, "1.550", ["New START", "Koppen", "Plafonds"]) in blocks
    assert ("cell", 0, "Jaar", ["Plafonds"]) in blocks
    assert "binnen" in [block[2] for block in blocks]


def test_what_word_shows_and_what_it_hides() -> None:
    file = docx.Document()
    file.add_paragraph("HIER")
    body = (
        b'<w:ins w:id="1" w:author="x"><w:r><w:t>nieuw </w:t></w:r></w:ins>'
        b'<w:del w:id="2" w:author="x"><w:r><w:delText>oud</w:delText></w:r></w:del>'
        b"<w:sdt><w:sdtContent><w:r><w:t>veld</w:t></w:r></w:sdtContent></w:sdt>"
        b"<w:r><w:instrText>PAGE 700</w:instrText></w:r><w:r><w:tab/><w:t>slot</w:t></w:r>"
    )
    data = with_part(
        saved(file), "word/document.xml", lambda xml: xml.replace(b"<w:r><w:t>HIER</w:t></w:r>", body)
    )
    assert outline(data) == [("paragraph", 0, "nieuw veld\tslot", [])]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"plain text",
        b"PK\x03\x04 but broken",
        saved(docx.Document())[:2000],
        with_part(saved(docx.Document()), "word/document.xml", lambda _: b"<open"),
        with_part(saved(docx.Document()), "[Content_Types].xml", lambda _: b"<Types/>"),
    ],
)
def test_broken_files(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        read_document(data, "a.docx")
    assert caught.value.name == "a.docx"
    assert "\n" not in caught.value.message


def test_zip_without_a_document() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(DocumentError, match=r"no \.docx"):
        read_document(stream.getvalue(), "a.docx")


def test_zip_bomb_is_refused_before_it_is_opened() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * (65 << 20))
    assert len(stream.getvalue()) < 1 << 20
    with pytest.raises(DocumentError, match="64 MB"):
        read_document(stream.getvalue(), "a.docx")


def test_entities_do_not_multiply() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY a "AAAAAAAAAA">' + b"".join(
        b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(ord("b"), ord("k"))
    )
    data = with_part(
        saved(docx.Document()),
        "word/document.xml",
        lambda xml: xml.replace(b"<w:document ", bomb + b"]><w:document ", 1).replace(
            b"<w:sectPr", b"<w:p><w:r><w:t>&j;</w:t></w:r></w:p><w:sectPr", 1
        ),
    )
    with contextlib.suppress(DocumentError):
        assert len(read_document(data, "a.docx").text) < 1000


def test_without_python_docx(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.split(".")[0] == "docx":
            raise ImportError(name)
        return real(name, *rest, **named)

    data = saved(docx.Document())
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(DocumentError) as caught:
        read_document(data, "a.docx")
    assert caught.value.hint == "pip install 'nukecheck[docx]'"
