"""Reports for people and programs: one function a format, imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from nukecheck.findings import Verdict

if TYPE_CHECKING:
    from nukecheck.findings import Report
    from nukecheck.reporters.view import View

__all__ = ["Format", "render", "shown_by_default"]


class Format(StrEnum):
    """The formats that a report can have."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    JUNIT = "junit"
    RDJSON = "rdjson"
    MARKDOWN = "markdown"
    HTML = "html"


_HOMES = {
    Format.TEXT: "text:render",
    Format.JSON: "json:render",
    Format.JSONL: "json:render_lines",
    Format.SARIF: "sarif:render",
    Format.GITHUB: "github:render",
    Format.JUNIT: "junit:render",
    Format.RDJSON: "rdjson:render",
    Format.MARKDOWN: "markdown:render",
    Format.HTML: "html:render",
}
_RECORDS = frozenset({Format.JSON, Format.JSONL, Format.JUNIT, Format.HTML})


def render(format_: Format, report: Report, view: View) -> str:
    """Return a report in a format."""
    module, _, name = _HOMES[format_].partition(":")
    function: Callable[[Report, View], str] = getattr(import_module(f"{__name__}.{module}"), name)
    return function(report, view)


def shown_by_default(format_: Format) -> frozenset[Verdict]:
    """Return the verdicts that a format shows when nothing else is asked for.

    A format that is a record of what was checked shows what is supported too; one that asks for attention
    does not.
    """
    problems = frozenset({Verdict.CONFLICTING, Verdict.DISPUTED})
    return problems | {Verdict.SUPPORTED} if format_ in _RECORDS else problems
