"""Names that no vocabulary knows count where the name that a fact asks for would stand, and only there."""

from __future__ import annotations

import pytest

from conftest import World
from nukecheck.findings import Verdict


@pytest.mark.parametrize(
    "text",
    [
        "The tenth NPT review conference took place in Xanadu.",
        "Sherman and Ryabkov held their talks in Xanadu on 10 January 2022.",
        "De START-commissie zou eind november 2022 in Xanadu bijeenkomen.",
        "De motie van Kamerlid Quasimodo leidde tot de Kamerbrief over nucleaire ontwapening.",
        "The cabinet letter on disarmament was signed by Hoekstra and Quasimodo.",
        "Embassy spokesman Quentin Quasimodo told Reuters it was not reasonable to ask China to the table.",
    ],
)
def test_an_unknown_name_in_the_place_of_the_recorded_one_conflicts(shipped: World, text: str) -> None:
    assert Verdict.CONFLICTING in {f.verdict for f in shipped.report(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "Quentin Quasimodo said that it is not reasonable to ask China to the table.",
        "Wopke Hoekstra and Kajsa Ollongren signed the Dutch letter on disarmament.",
        "The Dutch letter on nuclear disarmament followed a motion by MP Van Dijk, wrote Quasimodo.",
        "The NPT review conference of August 2022 was held in Xanadu, New York.",
        "The US and Russia held a meeting of the dialogue in June 2021.",
    ],
)
def test_an_unknown_name_elsewhere_is_no_objection(shipped: World, text: str) -> None:
    assert Verdict.CONFLICTING not in {f.verdict for f in shipped.report(text).findings}
