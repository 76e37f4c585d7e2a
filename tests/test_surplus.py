"""What a sentence says beyond a fact: names that the fact does not speak of hold back support."""

from __future__ import annotations

import pytest

from conftest import World
from nukecheck.findings import Verdict
from nukecheck.tokens import tokenize


def _supported(world: World, text: str) -> set[str]:
    return {f.fact for f in world.findings(text) if f.verdict is Verdict.SUPPORTED}


PAIRS = [
    (
        "new-start.suspension-actor",
        "First came the invasion of Ukraine, then Russia's suspension of New START.",
        "First came the invasion of Georgia, then Russia's suspension of New START.",
    ),
    (
        "new-start.suspension-after-invasion",
        "Russia suspended New START in February 2023, a year after it invaded Ukraine.",
        "Russia suspended New START in February 2023, a year after it invaded Georgia.",
    ),
    (
        "belarus.north-korea-next",
        "If Putin wins in Ukraine, North Korea will be the first to follow his nuclear example.",
        "If Putin wins in Georgia, North Korea will be the first to follow his nuclear example.",
    ),
    (
        "new-start.limit.delivery-systems",
        "De VS en Rusland mogen van New START elk hoogstens 800 strategische draagsystemen hebben.",
        "De VS en China mogen van New START elk hoogstens 800 strategische draagsystemen hebben.",
    ),
    (
        "new-start.proposal-length",
        "It was Putin who proposed to prolong the New START limits by twelve months.",
        "It was Ryabkov who proposed to prolong the New START limits by twelve months.",
    ),
    (
        "commission.postponed",
        "The commission's session in Cairo was called off because Moscow pulled out.",
        "The commission's session in Cairo was called off because the French pulled out.",
    ),
    (
        "dialogue.transparency.bases",
        "De tegeneis van Washington betrof openheid over twee Russische raketbases.",
        "De tegeneis van Washington betrof openheid over twee Chinese raketbases.",
    ),
    (
        "dialogue.launch.date",
        "At the Geneva summit in June 2021, Biden and Putin set up the strategic stability dialogue.",
        "At the Oslo summit in June 2021, Biden and Putin set up the strategic stability dialogue.",
    ),
]


@pytest.mark.parametrize(("fact", "right", "strange"), PAIRS, ids=[fact for fact, *_ in PAIRS])
def test_name_that_no_fact_knows_holds_back_support(
    shipped: World, fact: str, right: str, strange: str
) -> None:
    assert fact in _supported(shipped, right)
    assert fact not in _supported(shipped, strange)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        # what goes with a name that is known, who speaks, and facts of the same matter
        (
            "belgium.rec4.inf-successor",
            "Er moet een opvolger komen voor het INF-verdrag, meent de Belgische nota.",
        ),
        ("commission.session.date", "Eind 2022 moest de START-commissie naar Caïro, niet naar Genève."),
        (
            "dialogue.us-reply.date",
            "In January 2022 Washington replied to the Russian security demands on paper.",
        ),
        (
            "commission.session-2023.year",
            "A START commission session in 2023 is what the Russian foreign ministry had in mind.",
        ),
        # names of statements beside it, of offices, of hashtags
        (
            "new-start.suspension",
            "Russia suspended New START in February 2023, but Poland did nothing of the kind.",
        ),
        ("new-start.suspension", "While Poland looked on, Russia suspended New START in February 2023."),
        (
            "office.sherman",
            "Wendy Sherman, number two at the State Department, sat opposite the Poles in Geneva.",
        ),
        (
            "arsenals.us-russia-share",
            "Bijna negen op de tien kernwapens zijn Russisch of Amerikaans #newstart",
        ),
    ],
)
def test_name_that_may_stand_beside_a_fact(shipped: World, fact: str, text: str) -> None:
    assert fact in _supported(shipped, text)


def test_name_in_capitals_does_not_reach_across_a_comma(shipped: World) -> None:
    names = [h.concept for h in shipped.checker.vocabulary.find(tokenize("Aid first, START later"), "en")]
    assert "new-start" in names
    assert "start-1" not in names


def test_span_that_ends_at_another_year_is_not_the_recorded_one(shipped: World) -> None:
    fact = "china.added-2024-2025"
    assert fact in _supported(shipped, "China added at least a hundred warheads between 2024 and 2025.")
    assert fact not in _supported(shipped, "China added at least a hundred warheads between 2024 and 2026.")


def test_name_known_to_a_fact_of_the_other_statement_is_still_strange(shipped: World) -> None:
    text = (
        "De VS investeert in modernisering van zijn nucleaire capaciteiten, en Nederland spoort Rusland en "
        "Noord-Korea in bilaterale gesprekken aan tot ontwapening."
    )
    assert "dutch-policy.urges-us-and-china" not in _supported(shipped, text)


def test_what_is_only_imagined_is_no_condition(shipped: World) -> None:
    fact = "new-start.last-bilateral.once-gone"
    told = "New START disappears, the last bilateral limits between Russia and the US disappear."
    assert fact in _supported(shipped, f"If {told}")
    assert fact not in _supported(
        shipped, "Imagine that with New START the last bilateral limits of Russia and the US go."
    )
