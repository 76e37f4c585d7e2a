"""``nukecheck sources``: the documents that the facts are drawn from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from nukecheck.cli.options import DataFormat, Facts

if TYPE_CHECKING:
    from nukecheck.factbase import Source
    from nukecheck.reporters.styled import Line


def sources(
    source: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The source to describe; all are listed without it.")
    ] = None,
    format_: Annotated[DataFormat, typer.Option("--format", help="How to print it.")] = DataFormat.TEXT,
    facts: Facts = None,
) -> int:
    """List the sources, or describe one of them.

    Says what kind of document it is, its date and how that is known, and its stance.
    """
    from nukecheck.cli.database import load, one_of
    from nukecheck.cli.factdata import source_data
    from nukecheck.cli.screen import Screen
    from nukecheck.cli.settings import own_facts
    from nukecheck.reporters.columns import columns
    from nukecheck.reporters.json import encoded
    from nukecheck.reporters.styled import Piece

    base = load(own_facts(facts))
    screen = Screen()
    chosen = [one_of(base.sources, source, "source")] if source else list(base.sources.values())
    if format_ is DataFormat.JSON:
        data = [source_data(one, base) for one in chosen]
        screen.text(encoded(data[0] if source else data, indent=1) + "\n")
    elif source:
        carried = sum(any(e.source == source for e in fact.evidence) for fact in base.facts.values())
        screen.lines(_described(chosen[0], carried, screen.width))
    else:
        rows = [(Piece(one.id, "title"), one.kind, one.date, one.label.get("en", "")) for one in chosen]
        screen.lines(columns(rows, screen.width))
    return 0


def _described(source: Source, carried: int, width: int) -> Iterator[Line]:
    from nukecheck.reporters.columns import columns
    from nukecheck.reporters.escaping import one_line
    from nukecheck.reporters.styled import Piece, line
    from nukecheck.reporters.wording import plural

    yield line(Piece(one_line(source.id), "title"))
    rows = [
        ("title", source.title),
        ("kind", source.kind),
        ("date", source.date),
        ("dated by", source.dated_by),
        ("language", source.language),
        ("translation", source.translation),
        ("author", source.author),
        ("publisher", source.publisher),
        ("stance", source.stance),
        *(("note", note) for note in source.notes),
        ("file", source.file),
        ("carries", plural(carried, "fact")),
    ]
    shown = [(Piece(label, "faint"), one_line(text)) for label, text in rows if text]
    yield from columns(shown, width, indent=2)
