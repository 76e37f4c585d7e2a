"""Reading the two files beside the facts: figures that ought to add up, and figures that are no claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nukecheck.factbase.fields import Fields, Notebook, Reference
from nukecheck.factbase.model import Calculation, NotClaim, Term
from nukecheck.factbase.problems import shown
from nukecheck.factbase.yamltree import ListNode, MapNode, Node, kind_name

CALCULATION_KEYS = ("id", "title", "parts", "whole", "rest", "share", "tolerance")
NOT_CLAIM_KEYS = ("source", "lines", "text", "reason")
_TERM = re.compile(r"(?:([1-9][0-9]{0,5})\s*x\s+)?(\S+)")
_PERCENT = re.compile(r"([0-9]{1,3})\s*(?:percent|%)?")
_LINES = re.compile(r"([1-9][0-9]{0,6})(?:\s*[-–]\s*([1-9][0-9]{0,6}))?")


def read_calculations(root: Node, notebook: Notebook) -> Iterator[Calculation]:
    """Read arithmetic.yaml."""
    for node in _entries(root, "calculation", notebook):
        fields = Fields(node, CALCULATION_KEYS, "this calculation", notebook)
        fields.require("id", "title", "parts")
        if ("whole" in fields) == ("rest" in fields):
            notebook.complain(
                node, "a calculation has either whole or rest", "whole: what the parts add up to"
            )
        elif "rest" in fields and "share" not in fields:
            notebook.complain(node.where("rest"), "rest needs a share to compare with", "add share: fact-id")
        share = fields.scalar("share")
        yield Calculation(
            id=fields.text("id"),
            title=fields.by_language("title"),
            parts=_terms(fields, "parts"),
            whole=_terms(fields, "whole"),
            rest=_terms(fields, "rest"),
            share=notebook.use(Reference.FACT, [share])[0] if share else "",
            tolerance=_tolerance(fields),
            place=node.where("id"),
        )


def read_not_claims(root: Node, notebook: Notebook) -> Iterator[NotClaim]:
    """Read not-claims.yaml."""
    for node in _entries(root, "figure that is no claim", notebook):
        fields = Fields(node, NOT_CLAIM_KEYS, "this entry", notebook)
        if not fields.require(*NOT_CLAIM_KEYS):
            continue
        source = fields.scalar("source")
        if source:
            notebook.use(Reference.SOURCE, [source])
        yield NotClaim(
            source=source.value if source else "",
            lines=read_lines(fields),
            text=fields.text("text"),
            reason=fields.text("reason"),
            place=node.where("text"),
        )


def read_lines(fields: Fields) -> tuple[int, int]:
    """Return the first and last line that a locator names."""
    scalar = fields.scalar("lines")
    if scalar is None:
        return (1, 1)
    match = _LINES.fullmatch(scalar.value.strip())
    first = int(match[1]) if match else 0
    last = int(match[2] or first) if match else -1
    if last < first:
        fields.notebook.complain(scalar, f"{shown(scalar.value)} is no range of lines", "write 7 or 12-13")
        return (1, 1)
    return (first, last)


def _entries(root: Node, what: str, notebook: Notebook) -> Iterator[MapNode]:
    if not isinstance(root, ListNode):
        notebook.complain(root, f"this file must be a list, not {kind_name(root)}", "begin each entry with -")
        return
    for node in root.items:
        if isinstance(node, MapNode):
            yield node
        else:
            notebook.complain(
                node, f"a {what} must be a mapping, not {kind_name(node)}", "write - key: value"
            )


def _terms(fields: Fields, key: str) -> tuple[Term, ...]:
    terms = []
    for scalar in fields.scalars(key):
        match = _TERM.fullmatch(scalar.value)
        if match is None:
            fields.notebook.complain(
                scalar, f"{shown(scalar.value)} is no term", "write fact-id or 2 x fact-id"
            )
            continue
        name = fields.notebook.use(Reference.FACT, [scalar.part(*match.span(2))])[0]
        terms.append(Term(name, int(match[1] or 1)))
    return tuple(terms)


def _tolerance(fields: Fields) -> int:
    scalar = fields.scalar("tolerance")
    if scalar is None:
        return 0
    match = _PERCENT.fullmatch(scalar.value.strip())
    if match is None:
        fields.notebook.complain(scalar, f"{shown(scalar.value)} is no tolerance", "write 10 percent")
        return 0
    return int(match[1])
