"""Bytes to characters: which encoding a file is in, and what to say when it is in none."""

from __future__ import annotations

import codecs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MAGIC = (
    (b"%PDF-", "a PDF", "convert it to text first, for example with pdftotext"),
    (b"PK\x03\x04", "a ZIP archive", "a Word document is read when its name ends in .docx"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save it as .docx or as plain text"),
    (b"{\\rtf", "an RTF document", "save it as .docx or as plain text"),
    (b"\x89PNG", "an image", "nukecheck reads text, not pictures"),
    (b"\xff\xd8\xff", "an image", "nukecheck reads text, not pictures"),
    (b"GIF8", "an image", "nukecheck reads text, not pictures"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
)

_NUL_SHARE = 20  # one NUL in so many bytes is a binary, fewer is an accident


class DocumentError(Exception):
    """A file that cannot be read as a document: which one, what is wrong with it, and what helps."""

    def __init__(self, name: str, message: str, hint: str = "") -> None:
        super().__init__(name, message, hint)
        self.name = name
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.name}: {self.message}" + (f" ({self.hint})" if self.hint else "")


def decode(data: bytes, name: str) -> str:
    """Return the characters of a file, without its byte order mark; raise ``DocumentError`` for no text."""
    for magic, what, hint in _MAGIC:
        if data.startswith(magic):
            raise DocumentError(name, f"this is {what}, not text", hint)
    encoding, mark = "utf-8", b""
    for mark_, encoding_ in _BOMS:
        if data.startswith(mark_):
            encoding, mark = encoding_, mark_
            break
    if encoding == "utf-8" and data.count(0) * _NUL_SHARE > len(data):
        raise DocumentError(
            name, "this is a binary file or UTF-16 without a byte order mark", "save it as UTF-8 text"
        )
    try:
        return str(memoryview(data)[len(mark) :], encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, name, encoding, len(mark) + error.start) from None


def _undecodable(data: bytes, name: str, encoding: str, position: int) -> DocumentError:
    label = encoding.upper().removesuffix("-LE").removesuffix("-BE")
    if encoding != "utf-8":
        return DocumentError(name, f"invalid {label} at byte {position}", "save it as UTF-8 text")
    before = data[:position]
    line = before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n") + 1
    return DocumentError(
        name,
        f"invalid UTF-8 at byte {position} (line {line}): 0x{data[position]:02x}",
        "save it as UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8",
    )
