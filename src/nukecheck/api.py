"""Checking from Python: one function for a text, one for the database."""

from __future__ import annotations

from functools import cache

from nukecheck.documents import from_text
from nukecheck.factbase.compiled import load_factbase
from nukecheck.factbase.model import FactBase
from nukecheck.findings import DocumentReport
from nukecheck.pipeline import Checker

__all__ = ["check", "load_factbase"]


def check(
    text: str,
    *,
    factbase: FactBase | None = None,
    language: str = "auto",
    format: str = "txt",  # noqa: A002
) -> DocumentReport:
    """Check a text and return its findings in order of place.

    ``language`` is "nl", "en" or "auto"; ``format`` is "txt", "md" or "html". Offsets in the findings count
    code points of ``text``, half-open. Without ``factbase`` the shipped database is used, loaded once.
    Raises ``nukecheck.factbase.problems.FactBaseError`` when the database is broken.
    """
    checker = _shipped() if factbase is None else Checker(factbase)
    document = from_text(text, f"text.{format}", format)
    return checker.check(document, language)


@cache
def _shipped() -> Checker:
    return Checker(load_factbase())
