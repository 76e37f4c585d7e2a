"""Reading: any file that people write articles in becomes a ``Document``."""

from __future__ import annotations

from nukecheck.documents.decoding import DocumentError, decode
from nukecheck.documents.plain import read_plain
from nukecheck.text import Document

__all__ = ["FORMATS", "DocumentError", "format_of", "read_document"]

FORMATS = ("txt", "md", "html", "docx")

_SUFFIXES = {
    ".txt": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
}


def format_of(name: str) -> str:
    """Return the format that a file name stands for: that of its suffix, plain text for any other."""
    dot = name.rfind(".")
    return _SUFFIXES.get(name[dot:].lower(), "txt") if dot != -1 else "txt"


def read_document(data: bytes, name: str, format: str | None = None) -> Document:  # noqa: A002
    """Return the text of a file with the way back to it.

    ``format`` is one of ``FORMATS`` and by default what the name's suffix says. Raises ``DocumentError``
    when the bytes are no such document.
    """
    format_ = format or format_of(name)
    if format_ == "docx":
        from nukecheck.documents.docx import read_docx

        return read_docx(data, name)
    source = decode(data, name)
    if format_ == "txt":
        return read_plain(source, name)
    if format_ == "md":
        from nukecheck.documents.markdown import read_markdown

        return read_markdown(source, name)
    if format_ == "html":
        from nukecheck.documents.html import read_html

        return read_html(source, name)
    raise ValueError(f"unknown format {format_!r}: expected one of {', '.join(FORMATS)}")
