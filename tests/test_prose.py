"""Running prose: what a sentence leaves to the one before."""

from __future__ import annotations

from conftest import World


def test_it_that_is_willing_is_a_country(shipped: World) -> None:
    text = (
        "The United States sent a reply. "
        "It was willing to discuss a mechanism to verify the absence of Tomahawk missiles in Bulgaria."
    )
    assert shipped.judged(text)["Bulgaria"] == "conflicting"
