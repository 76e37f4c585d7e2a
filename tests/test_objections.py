"""Whether enough of a sentence is about a fact to hold the one against the other."""

from __future__ import annotations

import pytest

from conftest import World


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The geopolitical situation is delicate.", True),
        ("The geopolitical situation is delicate, the two countries being at odds about arms.", True),
        (
            "The geopolitical experts gave farmers, teachers and nurses a delicate answer about grain "
            "prices, tariffs, loans and harbours.",
            False,
        ),
        ("In world affairs there is no calm.", True),
        (
            "In world affairs there is a steady course to be followed between the pride of strong nations "
            "and the fear of farmers, teachers and nurses.",
            False,
        ),
    ],
)
def test_a_few_words_of_a_long_sentence_do_not_tell_a_fact(shipped: World, text: str, told: bool) -> None:
    facts = {f.fact for f in shipped.findings(text)}
    assert ("arms-race.situation-fragile" in facts) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("New START is old. Until March 2023 both countries told each other what they had.", False),
        ("New START is old. Until March 2023 it bound both countries to its limits.", True),
    ],
)
def test_until_when_others_did_something_is_not_until_when_a_treaty_runs(
    shipped: World, text: str, told: bool
) -> None:
    assert ("new-start.expiry" in {f.fact for f in shipped.findings(text)}) is told


@pytest.mark.parametrize(
    "text",
    [
        "Both sides could go from 1,550 deployed warheads to 4,000 overnight.",
        "Russia could quickly jump to 4,000 deployed warheads.",
        "Rusland zou 4.000 actieve kernkoppen kunnen hebben.",
        "Beide landen zouden van 1.550 naar 4.000 opgestelde kernkoppen kunnen gaan.",
    ],
)
def test_what_may_be_is_not_what_is(shipped: World, text: str) -> None:
    assert shipped.verdicts(text) == ""


def test_what_a_limit_allows_is_stated(shipped: World) -> None:
    text = "Under New START both could deploy 1,650 warheads."
    assert shipped.verdicts(text) == "conflicting new-start.limit.deployed-warheads"
