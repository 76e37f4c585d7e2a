"""Which words of a sentence stand within quotation marks."""

from __future__ import annotations

from nukecheck.tokens import Token

OPENING = {"“": "”", "„": "”", "‘": "’", "«": "»", '"': '"', "'": "'"}


def read_quotes(tokens: tuple[Token, ...]) -> tuple[tuple[int, int], ...]:
    """Return the first and last token of each quotation, its marks left out."""
    found = []
    index = 0
    missing: set[str] = set()  # marks that do not come any more: a row of open quotes is looked through once
    while index < len(tokens):
        closing = OPENING.get(tokens[index].raw)
        if (
            closing is None
            or closing in missing
            or (tokens[index].raw == "'" and index and tokens[index - 1].end == tokens[index].start)
        ):
            index += 1
            continue
        end = next(
            (
                i
                for i in range(index + 1, len(tokens))
                if tokens[i].raw == closing and not _apostrophe(tokens, i)
            ),
            None,
        )
        if end is None:
            missing.add(closing)
            index += 1
            continue
        if end - index > 1:
            found.append((index + 1, end - 1))
        index = end + 1
    return tuple(found)


def _apostrophe(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a mark stands within a word ("I'm"), and closes no quotation."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at].raw in ("'", "’")
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
        and tokens[at + 1].word
    )
