"""Texts made to be slow or large: time grows with their length, memory by a stated multiple."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest
from benchmarks.fuzz import word_file
from benchmarks.hostile import CLAIM, STEEPEST, UNITS, main, run_alone, steepness

from conftest import World
from nukecheck.documents import DocumentError, read_document
from nukecheck.pipeline import Checker
from nukecheck.sentences import split

BYTES_A_BYTE = 400  # as docs/reliability.md says
PROGRAM = 100_000_000
FIRST_RUN = 250_000_000  # compiles the database

SHAPES = (
    """
letters | digits | arabic digits | joined | zesenzestig | quotes | single quotes | brackets | dots | grouped
dotted | figures, no space | names, no space | hyphens | slashes | iso | ranges | spaces | combining | joiners
soft hyphens | underscores | apostrophes | not | between | both | said | abbreviations | comments
md nested quotes | md stars | md links | md square | md cells | md ignores | html open < | html comment
html attributes | html entity | html spans | html ul
""".strip()
    .replace("\n", " | ")
    .split(" | ")
)


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_takes_no_more_than_linear_time(world: World, shape: str) -> None:
    ratios = (steepness(world.checker, shape, 2_500)[0] for _ in range(3))
    assert any(ratio <= STEEPEST for ratio in ratios)


def test_a_steep_shape_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def square(self: Checker, document: object) -> None:
        sum(1 for _ in range(len(document.text) ** 2 // 8))  # type: ignore[attr-defined]

    monkeypatch.setattr("benchmarks.hostile.Checker", lambda _: world.checker)
    monkeypatch.setattr(Checker, "check", square)
    assert main(["--shapes", "letters", "--size", "1500", "--check"]) == 1
    assert "1 steeper than linear: letters" in capsys.readouterr().out


@pytest.fixture(scope="module")
def database_once_compiled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let a first run compile the database into a cache of this module: that run takes more."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        code, _, peak = run_alone(CLAIM.encode(), ".txt")
        assert code == "1"
        assert peak < FIRST_RUN
        yield


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 1_000_000 + CLAIM,
        "New START allows " + "1" * 1_000_000 + " warheads. " + CLAIM,
        "a\n\n" * 30_000 + CLAIM,
        "<div>" * 100_000 + CLAIM,
        "x" * 5_000_000 + " " + CLAIM,
    ],
    ids=["blank lines", "digits", "short lines", "never closed", "one word"],
)
@pytest.mark.usefixtures("database_once_compiled")
def test_memory_is_a_multiple_of_the_text(text: str) -> None:
    code, _, peak = run_alone(text.encode(), ".html" if text.startswith("<") else ".txt")
    assert code == "1"
    assert peak < PROGRAM + BYTES_A_BYTE * len(text)


def test_every_shape_is_a_text_with_a_claim_behind_it(world: World) -> None:
    assert set(SHAPES) <= set(UNITS)
    assert world.report(f"“““““““““““““\n\n{CLAIM}").findings


def test_a_text_without_white_space_is_cut_but_not_its_figures() -> None:
    for unit in ("Russia,", "a_", "“", "(1)", "a;1,550;"):
        document = read_document((unit * 5000).encode(), "a.txt")
        spans = [sentence.span for sentence in split(document)]
        assert max(len(span) for span in spans) < 4000
        assert "".join(span.of(document.text) for span in spans) == document.text
        assert not any(span.of(document.text).startswith(",550") for span in spans)


# --- Word documents -----------------------------------------------------------------------------------------


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a ZIP archive of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


BOMB = packed({"[Content_Types].xml": b"", "word/document.xml": b"<w:p/>" * 3_000_000})
LIAR = bytearray(packed({"[Content_Types].xml": b"", "word/document.xml": b"a" * 1_000_000}))
_AT = LIAR.rindex(b"PK\x01\x02") + 20
LIAR[_AT : _AT + 4] = (900_000).to_bytes(4, "little")  # the packed size, as the directory has it


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (BOMB, "the text of the .docx file unpacks to more than 16 MB"),
        (bytes(LIAR), "its parts overlap"),
        (packed({"[Content_Types].xml": b"", **{f"{n}": b"" for n in range(5000)}}), "unpacks to more than"),
        (packed({"[Content_Types].xml": b"", "a.png": bytes(70 << 20)}), "unpacks to more than 64 MB"),
        (
            word_file(
                '<!DOCTYPE a [<!ENTITY a0 "ha">'
                + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
                + "]>",
                "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>",
            ),
            "broken .docx file",
        ),
        (word_file("", "<w:tbl><w:tr><w:tc>" * 300), "broken .docx file"),
    ],
    ids=["bomb", "liar", "parts", "picture", "entities", "nested"],
)
def test_a_document_that_would_unpack_for_ever_is_refused(data: bytes, message: str) -> None:
    pytest.importorskip("docx")
    with pytest.raises(DocumentError) as caught:
        read_document(data, "a.docx")
    assert message in caught.value.message


def test_a_document_reads_no_file_and_no_address() -> None:
    pytest.importorskip("docx")
    head = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "http://a.invalid/">]>'
    document = read_document(word_file(head, "<w:p><w:r><w:t>one &x; &y; two</w:t></w:r></w:p>"), "a.docx")
    assert document.text.split() == ["one", "two"] or document.text.split() == ["one"]
