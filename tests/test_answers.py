"""Yes and no: answers to the questions of a text, and cells of a table."""

from __future__ import annotations

import pytest

from conftest import World


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Is China a member of the NPT? No.", {"No": "conflicting"}),
        ("Is China lid van het NPV? Ja.", {"Ja": "supported"}),
        ("## Is Israel lid van het NPV?\n\nNee, nooit geweest.", {"Nee": "supported"}),
        ("Does New START allow each side 1,550 warheads? Yes, it does.", {"Yes": "supported"}),
        ("Staat New START elk land 1.650 kernkoppen toe? Ja, dat klopt.", {"Ja": "conflicting"}),
        ("Staat New START elk land 1.650 kernkoppen toe? Nee.", {"Nee": "supported"}),
        ("Should Belgium join the TPNW? Yes, says the brief.", {"Yes": "supported"}),
    ],
)
def test_an_answer_asserts_or_denies_what_was_asked(
    shipped: World, text: str, expected: dict[str, str]
) -> None:
    assert shipped.judged(text, "md") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Is China a member of the NPT?",
        "Is China a member of the NPT? Yes, but only on paper.",
        "Is China a member of the NPT? No one told us.",
        "Is China a member of the NPT? The weather was fine. No.",
        "Would New START with 2,000 warheads have been signed? Yes.",
        "Isn't China a member of the NPT? No.",
        "Who says that China is no member of the NPT? No, not we.",
        "Did Trump tell the BBC that if it expires, it expires? No.",
    ],
)
def test_no_verdict_where_an_answer_leaves_it_open(shipped: World, text: str) -> None:
    assert shipped.seen(text) == []


def test_a_cell_says_yes_or_no_to_its_headings(shipped: World) -> None:
    table = "| {} | {} |\n|---|---|\n| {} | {} |\n| {} | {} |\n"
    english = table.format("State", "Member of the NPT", "India", "yes", "Israel", "no")
    assert shipped.judged(english, "md") == {"yes": "conflicting", "no": "supported"}
    dutch = table.format("Vraag", "China", "Lid van het NPV", "nee", "Inwoners", "ja")
    assert shipped.judged(dutch, "md") == {"nee": "conflicting"}


def test_a_cell_says_nothing_of_a_heading_that_stands_for_itself(shipped: World) -> None:
    table = "| Claim | In the exam |\n|---|---|\n| New START caps each side at 1,550 warheads | no |\n"
    assert shipped.judged(table, "md") == {"1,550": "supported"}
