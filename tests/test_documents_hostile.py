"""Any bytes give a document or one clear error, in time that grows with their number."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nukecheck.documents import DocumentError, read_document
from nukecheck.sentences import split
from nukecheck.text import Document, Span

MARKDOWN = [
    '*', '**', '_', '[', '![', '](b)', ']', '(', ')', '`', '``', '```\n', '\n', '\n\n', '> ', '- ',
    '  ', '    ', '1. ', '|', '\n|-|-|\n', '<a ', '<b>', '</b>', '"', "'", '<!--', '-->', '&amp;',
    '&eacute;', '\\', 'http://a/1 ', '~~', '[^1]', '[^1]: ', '[a]: b\n', '<table>', '</table>', '<td>',
    '<tr>', '<div>', '<script>', '</script>', '# ', '\n===\n', '\n---\n', '\t', '\r', '\r\n', '- [x] ',
    '---\n', '<sup>1</sup>', '~~~\n',
]  # fmt: skip
HTML = [
    '<', "<a href='x'>", '<b>', '</b>', '"', "'", '<!--', '-->', '</', '<p>', '</p>', '<div>', '<ul>',
    '<li>', '</li>', '</ul>', '<table>', '<tr>', '<td>', '<td rowspan=2 colspan=3>', '<th>', '</tr>',
    '</td>', '</table>', '<thead>', '</thead>', '<sup>', '</sup>', '<q>', '</q>', '<br>', '<code>',
    '</code>', '<script>', '</script>', '&amp;', '&', '&#1;', '&#xD800;', '&nbsp', '&notit;',
    '<blockquote>', '</blockquote>', '<h1>', '</h1>', '<dl>', '<dt>', '<dd>', '<caption>', '</caption>',
    '<svg/>', '<svg>', '</svg>', '\n', '\xad', '>', '&shy;', '<figcaption>', '<del>',
]  # fmt: skip
PLAIN = [
    '- ', '• ', '1. ', '\n', '\n\n', '\r', '\r\n', '===\n', ':', 'A b', 'Dr. ', 'approx. ', '? ', '! ',
    '... ', '“', '”', '"', "'s ", '(', ')', '\t', '\x0c', '\x00', 'U.S. ',
    'A long line of words that goes on and on and on,', 'The ',
]  # fmt: skip
WORDS = ["word ", "1,550", "1.", "2024", " ", "é", "😀", "e\u0301", "\u200f", "١٢٣", "５５０", "\u2028"]

PIECES = {"md": MARKDOWN, "html": HTML, "txt": PLAIN}
ANY_FORMAT = st.sampled_from(["txt", "md", "html"])
DRAFTS = ANY_FORMAT.flatmap(
    lambda fmt: st.tuples(
        st.just(fmt),
        st.lists(st.sampled_from(PIECES[fmt] + WORDS) | st.text(max_size=3), max_size=40).map("".join),
    )
)


def verify(document: Document) -> None:
    """Assert what holds for every document."""
    text, source = document.text, document.source
    before = 0
    for block in document.blocks:
        assert before <= block.span.start < block.span.end <= len(text)
        before = block.span.end
        assert block.span.of(text) == block.span.of(text).strip()
        assert set(block.labels) <= {other.span for other in document.blocks}
    if document.offsets is None:
        assert all(a == b or a in " \n" for a, b in zip(text, source, strict=False))
    else:
        offsets = list(document.offsets)
        assert len(offsets) == len(text) + 1
        assert offsets == sorted(offsets)
        assert not offsets or 0 <= offsets[0] <= offsets[-1] <= len(source)
    for at in range(len(text)):
        place = document.locate(Span(at, at + 1))
        assert 0 <= place.start <= place.end <= len(source)
    for offset in range(len(source) + 1):
        line, column = document.position(offset)
        assert document.line_starts[line - 1] + column - 1 == offset
    verify_sentences(document)


def verify_sentences(document: Document) -> None:
    """Assert that sentences lie in their blocks, in order, and leave out nothing but white space."""
    left = dict(enumerate(block.span.start for block in document.blocks))
    for sentence in split(document):
        block = document.blocks[sentence.block].span
        assert block.contains(sentence.span)
        assert sentence.span.start < sentence.span.end
        assert sentence.language in ("nl", "en")
        assert not document.text[left[sentence.block] : sentence.span.start].strip()
        assert left[sentence.block] <= sentence.span.start
        left[sentence.block] = sentence.span.end
    for number, block_ in enumerate(document.blocks):
        assert left[number] == block_.span.end


@given(DRAFTS)
@settings(max_examples=400, deadline=None)
def test_any_draft(draft: tuple[str, str]) -> None:
    fmt, text = draft
    try:
        document = read_document(text.encode("utf-8", "surrogatepass"), "x", fmt)
    except DocumentError:
        return
    assert document.source == text.removeprefix("\ufeff")
    verify(document)


@given(st.binary(max_size=200), st.sampled_from(["txt", "md", "html", "docx"]))
@settings(max_examples=300, deadline=None)
def test_any_bytes(data: bytes, fmt: str) -> None:
    try:
        document = read_document(data, "x", fmt)
    except DocumentError:
        return
    verify(document)


@given(st.text(alphabet="ab \n\r1.", max_size=60))
@example("1....1")
@settings(max_examples=200, deadline=None)
def test_plain_text_is_its_source(text: str) -> None:
    document = read_document(text.encode(), "a.txt")
    assert document.source == text
    assert len(document.text) == len(text)
    differing = [text[i] for i, char in enumerate(document.text) if char != text[i]]
    assert differing == [] if "...." not in text else set(differing) <= {".", " "}  # dots that lead the eye
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert len(document.line_starts) == len(lines)


def seconds(text: str, fmt: str) -> float:
    data = text.encode()
    gc.disable()  # what other tests left for the collector is not this text's time
    try:
        began = time.process_time()
        split(read_document(data, "x", fmt))
        return time.process_time() - began
    finally:
        gc.enable()


UNITS = [
    *[
        ("md", unit)
        for unit in ("[a](b (", "<a '", "*a ", "> ", "- ", "`a``", "[", "|a|b|\n", "x|y\n-|-\n\n", "<!--")
    ],
    *[
        ("md", unit)
        for unit in ("> - a\n", "<table>\n", "\\", "&amp;", "a\n=\n", "[a]: b\n", "http://a", "~~a~~ ")
    ],
    *[
        ("html", unit)
        for unit in ("<div>", "<ul><li>", "<table><tr><td>", "<a ", "<a '", "</p>", "<!--", "<", "&#")
    ],
    *[
        ("html", unit)
        for unit in ("<ul><blockquote><li></li>", "<td rowspan=999 colspan=50>", "<sup>", "<code>")
    ],
    *[
        ("txt", unit)
        for unit in ("\n", "a\n\n", "- a\n", ". ", "A. ", ".", " ", "x", "1", "a\r", "'s ", "“. ", "1. ")
    ],
]


@pytest.mark.parametrize(("fmt", "unit"), UNITS)
@pytest.mark.parametrize("tail", ["", ">", "'>", "\n\nx"])
def test_time_is_linear(fmt: str, unit: str, tail: str) -> None:
    small, large = 4_000, 32_000
    seconds(unit * 10, fmt)
    one = min(seconds(unit * (small // len(unit)) + tail, fmt) for _ in range(3))
    eight = min(seconds(unit * (large // len(unit)) + tail, fmt) for _ in range(2))
    assert eight < max(one, 0.002) * 8 * 4


def test_long_lines_and_many() -> None:
    assert seconds("New START allows 1,550 warheads " * 150_000, "txt") < 10
    assert seconds("\n" * 1_000_000, "txt") < 10
    assert seconds("\n" * 300_000, "md") < 10


@pytest.mark.parametrize(
    ("text", "fmt"),
    [("> " * 1000 + "x 1,550", "md"), ("- " * 1000 + "x 1,550", "md"), ("*" * 999 + "x 1,550", "md"),
     ("[" * 1000 + "x 1,550" + "](y)" * 1000, "md"), ("<div>" * 5000 + "x 1,550", "html"),
     ("<ul><li>" * 5000 + "x 1,550", "html"), ("<table><tr><td>" * 2000 + "x 1,550", "html")],
)  # fmt: skip
def test_nesting_has_no_limit(text: str, fmt: str) -> None:
    document = read_document(text.encode(), "x", fmt)
    assert "x 1,550" in document.text
    (block,) = document.blocks
    assert block.span.of(document.text).endswith("x 1,550")


def test_figure_of_a_million_digits_stays_whole() -> None:
    document = read_document(b"The limit is " + b"1" * 1_000_000 + b" warheads. Next.", "a.txt")
    assert sum("1" * 1_000_000 in sentence.span.of(document.text) for sentence in split(document)) == 1
