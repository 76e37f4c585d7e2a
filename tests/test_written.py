"""When a text says that it was written, and what that keeps from being held against it."""

from __future__ import annotations

import pytest

from conftest import World
from nukecheck.documents import read_document
from nukecheck.matching.written import written


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Published on 3 February 2021\n\nA headline\n\nThe text.", "2021-02-03"),
        ("A headline\n\n3 februari 2021, 19u26\n\nDe tekst.", "2021-02-03"),
        ("Een kop\n\nBijgewerkt op woensdag 3 februari 2021 om 19:26\n\nDe tekst.", "2021-02-03"),
        ("2021-02-03\n\nThe text.", "2021-02-03"),
        ("3-2-2021 De tekst begint hier.", "2021-02-03"),
        ("date 2021-02 The text begins here.", "2021-02-28"),
        ("MINSK, 3 February 2021 - Somebody said so.", "2021-02-03"),
        ("A letter\n\nDen Haag, 3 februari 2021\n\nGeachte heer.", "2021-02-03"),
        ("A headline\nFebruary 3, 2021\nThe text follows on it.", "2021-02-03"),
        ("A debate\n\nStatement by Mr. Brown, ambassador in Geneva. 3 February 2021.\n\nMore.", "2021-02-03"),
        # none of the text
        ("A debate\n\nThe treaty ended on 3 February 2021. The House met.\n\nMore.", None),
        ("A headline\nThe first line.\nThe second.\n3 February 2021\nThe last.", None),
        ("The treaty was prolonged on 3 February 2021.\n\nMore.", None),
        ("Extension of 3 February 2021\n\nMore of it.", None),
        ("The text.", None),
        ("2021\n\nThe text.", None),
        ("One.\n\nTwo.\n\nThree.\n\nFour.\n\n3 February 2021\n\nSix.", None),
    ],
)
def test_the_date_of_a_text(text: str, date: str | None) -> None:
    found = written(read_document(text.encode(), "a.txt"), "en")
    assert (found.latest.isoformat() if found else None) == date


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("3 March 2018\n\nChina has 280 warheads.", ""),  # of another time than the figure of 2026
        ("3 March 2026\n\nChina has 280 warheads.", "conflicting arsenal.china"),
        ("China has 280 warheads.", "conflicting arsenal.china"),
        ("3 March 2018\n\nIn 2026 China has 280 warheads.", "conflicting arsenal.china"),
        ("3 June 2023\n\nChina added 60 new warheads.", ""),  # before what the fact tells of happened
        ("3 June 2025\n\nChina added 60 new warheads.", "conflicting china.added-2024-2025"),
    ],
)
def test_a_text_is_not_held_against_what_came_long_after(shipped: World, text: str, verdicts: str) -> None:
    assert shipped.verdicts(text).replace("arsenals.", "arsenal.") == verdicts
