"""Figures and dates in text, with their spans.

``extract`` finds them all; ``read_value`` reads a value as the database writes it ("at most 1,550").
"""

from __future__ import annotations

from nukecheck.extract.mention import AMOUNTS, Mention, MentionKind
from nukecheck.extract.scan import scan
from nukecheck.values import PartialDate, Quantity

__all__ = ["AMOUNTS", "Mention", "MentionKind", "extract", "read_value"]


def extract(text: str, language: str) -> tuple[Mention, ...]:
    """Return the figures and dates of ``text`` in order of their place; they do not overlap.

    ``language`` ("nl" or "en") decides where the two differ ("1.550"); words of the other language are read
    too where they mean nothing else. Offsets count code points of ``text``.
    """
    return scan(text, language)


def read_value(text: str, language: str) -> Quantity | PartialDate | None:
    """Return the value of the one mention in ``text``, or ``None`` if there is none or more than one."""
    found = extract(text, language)
    return found[0].value if len(found) == 1 else None
