"""Running prose: what a sentence leaves to the one before."""

from __future__ import annotations

from conftest import World
from nukecheck.documents import from_text
from nukecheck.sentences import split


def test_it_that_is_willing_is_a_country(shipped: World) -> None:
    text = (
        "The United States sent a reply. "
        "It was willing to discuss a mechanism to verify the absence of Tomahawk missiles in Bulgaria."
    )
    assert shipped.judged(text)["Bulgaria"] == "conflicting"


def test_a_name_in_capitals_ends_a_sentence() -> None:
    assert len(list(split(from_text("Dat zei hij tegen de NOS. Van de rest weet ik niets.", "a.txt")))) == 2
