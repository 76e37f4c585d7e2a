"""Text of strangers made safe to look at: nothing in it can act on a terminal or on what runs a job, or turn
the words round.
"""

from __future__ import annotations

from functools import cache

from nukecheck.patterns import pattern

# What is swallowed or acted upon by a terminal, or changes the order or the extent of what is seen.
# Zero-width joiners stay: emoji and several scripts need them.
_UNSEEN = (
    *range(0x20),
    *range(0x7F, 0xA0),
    0x00AD,
    0x061C,
    0x180E,
    0x200B,
    0x200E,
    0x200F,
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    *range(0xFFF9, 0xFFFC),
    *range(0xD800, 0xE000),
    0xFFFE,
    0xFFFF,
    *range(0xE0000, 0xE0080),
)


def _picture(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)  # ␛ for escape, and so on
    if code == 0x7F:
        return "␡"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


@cache
def _pictures(kept: str = "") -> dict[int, str]:
    """Return what is shown for each character that is not seen, but for those that are ``kept``."""
    return {code: _picture(code) for code in _UNSEEN if chr(code) not in kept}


# What GitHub, Azure Pipelines and TeamCity obey wherever it stands in a line of a job's output: ##[group],
# ##vso[...], ##teamcity[...]
ORDER = pattern(r"##(?=\w*\[)")
_SPACE = pattern(r"[ \t\r\n\v\f\x85\u2028\u2029]+")


def visible(text: str) -> str:
    """Return ``text`` with control characters and marks of direction written out, so that they are seen."""
    return _disarmed(text if text.isascii() and text.isprintable() else text.translate(_pictures()))


def visible_lines(text: str) -> str:
    """Return ``text`` as ``visible`` does, but with its line ends (as line feeds) and tabs."""
    return _disarmed(text.replace("\r\n", "\n").replace("\r", "\n").translate(_pictures("\t\n")))


def one_line(text: str) -> str:
    """Return ``text`` on one line: runs of white space as a space, all else that is unseen written out."""
    return visible(_SPACE.sub(" ", text))


def _disarmed(text: str) -> str:
    return ORDER.sub(r"#\\x23", text) if "##" in text else text
