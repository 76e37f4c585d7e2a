"""nukecheck: hold sentences about nuclear arsenals and New START against sourced facts.

    >>> from nukecheck import check
    >>> report = check("New START caps each side at 1,650 deployed warheads")
    >>> report.verdict
    <Verdict.CONFLICTING: 'conflicting'>

Everything is imported when first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nukecheck.api import check, load_factbase
    from nukecheck.findings import DocumentReport, Finding, Report, Verdict

__version__ = "0.1.0"
__all__ = ["DocumentReport", "Finding", "Report", "Verdict", "__version__", "check", "load_factbase"]

_HOMES = {
    "check": "nukecheck.api",
    "load_factbase": "nukecheck.api",
    "DocumentReport": "nukecheck.findings",
    "Finding": "nukecheck.findings",
    "Report": "nukecheck.findings",
    "Verdict": "nukecheck.findings",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'nukecheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)
