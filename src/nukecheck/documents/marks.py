"""What a line of Markdown begins with: the marks that make it a heading, an item, a rule and so on."""

from __future__ import annotations

import re

from nukecheck.documents.elements import MARKDOWN_BLOCKS

QUOTE = re.compile(r"[ \t]*>[ \t]?")
INDENT = re.compile(r"[ \t]*+")
HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
MARKER = re.compile(r"(?:[-+*]|(\d{1,9})[.)])(?:[ \t]+|$)")
TASK = re.compile(r"\[[ xX]\][ \t]+")
NOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:[ \t]*")
DEFINITION = re.compile(r"\[((?:[^\[\]\\]|\\.){1,500})\]:[ \t]*\S")
DEFINITIONS = re.compile(r"^[ \t>]{0,64}\[((?:[^\[\]\\\n]|\\.){1,500})\]:[ \t]*\S", re.MULTILINE)
_HTML = re.compile(r"<(?:!--|[!?]|/?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>]|$))")
CODE_INDENT = 4


def is_underline(source: str, start: int, end: int) -> bool:
    """Tell whether a line under a paragraph makes that a heading."""
    line = source[start:end].rstrip()
    return not line.strip(line[0]) and (len(line) > 1 or line == "=")


def is_rule(source: str, start: int, end: int) -> bool:
    """Tell whether a line is nothing but a rule across the page."""
    sign = source[start]
    if sign not in "-*_":
        return False
    marks = "".join(source[start:end].split())
    return len(marks) > 2 and not marks.strip(sign)


def html_name(source: str, start: int, end: int) -> str | None:
    """Return the name of the HTML that begins with a line, empty for a comment or declaration, or None."""
    match = _HTML.match(source, start, end)
    if match is None:
        return None
    name = (match[1] or "").lower()
    return name if not name or name in MARKDOWN_BLOCKS else None
