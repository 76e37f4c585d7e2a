"""Names and times that a sentence tells of a fact apart from its figure, or from the words for it."""

from __future__ import annotations

import pytest

from conftest import World


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (
            "New START was signed in Prague in 2010.",
            ["supported signing [Prague]", "supported signing [2010]"],
        ),
        (
            "Putin told reporters at a long and crowded conference that the ban treaty is a mistake.",
            ["supported mistake [Putin]", "supported mistake [ban treaty is a mistake]"],
        ),
        (
            "America spent 57 billion dollars in 2024.",
            ["supported spending.us [57 billion dollars]", "supported spending.us [2024]"],
        ),
        (
            "America spent 57 billion dollars in the spring of 2024.",
            ["supported spending.us [57 billion dollars]"],
        ),
        (
            "In 2024 gaf Amerika 60 miljard dollar uit.",
            ["supported spending.us [2024]", "conflicting spending.us [60 miljard dollar]"],
        ),
        (
            "Russia, not America, suspended New START.",
            ["supported suspended [Russia]", "supported suspended [suspended New START]"],
        ),
    ],
)
def test_names_and_times_apart(world: World, text: str, findings: list[str]) -> None:
    assert world.seen(text) == findings


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("America spent 57 billion dollars in the spring of 2024.", "spring of 2024"),
        ("America spent 57 billion dollars in 2024.", "America"),
        ("The ban treaty is a mistake, said Trump.", "Putin"),
        ("The ban treaty is no mistake, said Putin.", "Putin"),
        ("Talks were held in Vienna, not in Geneva.", "Geneva"),
    ],
)
def test_what_is_not_told_stands_for_nothing(world: World, text: str, absent: str) -> None:
    assert absent not in world.judged(text)


def test_the_right_name_beside_a_wrong_one(shipped: World) -> None:
    judged = shipped.judged("The letter of the Dutch cabinet was signed by Hoekstra and Rutte.")
    assert judged == {"Hoekstra": "supported", "Rutte": "conflicting"}


def test_a_wrong_name_that_contradicts_is_found_where_it_stands(shipped: World) -> None:
    text = "The Strategic Stability Dialogue was set up by Putin and Obama in June 2021."
    assert shipped.judged(text) == {"Obama": "conflicting", "June 2021": "supported"}
