"""Reading: any file that people write articles in becomes a ``Document``."""

from __future__ import annotations

from pathlib import Path

from nukecheck.documents.decoding import DocumentError, decode
from nukecheck.documents.plain import read_plain
from nukecheck.text import Document

__all__ = ["FORMATS", "DocumentError", "format_of", "from_text", "read_document", "read_path"]

FORMATS = ("txt", "md", "html", "docx")

MAX_BYTES = 64 << 20  # of a file or pipe; what is larger is no article

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
    return from_text(decode(data, name), name, format_)


def from_text(source: str, name: str, format: str = "txt") -> Document:  # noqa: A002
    """Return the document in a string; ``format`` is "txt", "md" or "html". Offsets count its code points."""
    if format == "txt":
        return read_plain(source, name)
    if format == "md":
        from nukecheck.documents.markdown import read_markdown

        return read_markdown(source, name)
    if format == "html":
        from nukecheck.documents.html import read_html

        return read_html(source, name)
    raise ValueError(f"unknown format {format!r}: expected one of {', '.join(FORMATS)}")


def read_path(path: Path, name: str | None = None, format: str | None = None) -> Document:  # noqa: A002
    """Return the document in a file, as ``read_document`` does; ``name`` is by default the path.

    Raises ``DocumentError`` also when the file cannot be opened or does not end within ``MAX_BYTES``.
    """
    name = str(path) if name is None else name
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise DocumentError(name, f"cannot be read: {error.strerror or error}", "check the path") from None
    if len(data) > MAX_BYTES:
        raise DocumentError(name, f"this is more than {MAX_BYTES >> 20} MB", "split it into smaller files")
    return read_document(data, name, format)
