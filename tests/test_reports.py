"""Sentences of the kind that reports and statements are made of, against the shipped database: what they say
beside the facts must not be taken for a fact.
"""

from __future__ import annotations

import pytest

from conftest import World


@pytest.mark.parametrize(
    "text",
    [
        # a date at the head of a text is that of the text
        "3 May 2019\n\nThe talks on the expiring New START go on.",
        # treaties end more than once: before it was extended this one was to end in 2021
        "New START expires in February 2021.",
        # what a figure counts may stand far behind it
        "New START lets each side carry out up to 18 short-notice, on-site visits.",
        # what a length of time is counted from
        "Putin offered to keep the New START limits for a year after 5 February 2026.",
        # a parliament approves later than the presidents agree
        "The Duma approved the extension of New START on January 28.",
        # the other one acts, as the text before the pronoun tells
        "The Pentagon said that Moscow had told Washington that it was putting off the session of "
        "the treaty's bilateral commission.",
        "The bilateral commission had met last in October 2021.",
        # a year that tells which of several things of another kind is meant
        "Biden agreed to extend New START soon after he had won the 2020 election.",
        # a length of time until something happens, beside one that something lasts
        "New START runs out in about nine months, and could be extended by five years.",
        # what the subject is called says nothing of it
        "Blinken called for strategic stability talks in Geneva.",
        # warheads on missiles are no missiles
        "New START lets each side have 1,550 warheads on deployed ICBMs, deployed SLBMs and heavy bombers.",
        # what comes every day is another thing than what comes twice a year
        "The US goes on sharing its daily positioning information with Russia under New START.",
    ],
)
def test_what_stands_beside_a_fact_contradicts_nothing(shipped: World, text: str) -> None:
    assert not [one for one in shipped.seen(text) if one.startswith(("conflicting", "disputed"))]


@pytest.mark.parametrize(
    "text",
    [
        # in a long sentence words of everyday life say little by themselves
        "After years in which the two capitals had traded accusations over almost all, the ministers met "
        "in Vienna on Monday to look at the arsenals that both of them keep.",
        # in English who stands behind the verb does not act
        "Moscow poured cold water on the idea of bringing China into arms-control talks.",
        # the name of a treaty tells nothing
        "The Treaty on Measures for the Further Reduction and Limitation of Strategic Offensive Arms is long",
    ],
)
def test_words_alone_support_nothing(shipped: World, text: str) -> None:
    assert shipped.seen(text) == []


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "New START limits each side to 800 deployed and nondeployed missile launchers.",
            "supported new-start.limit.delivery-systems [800]",
        ),
        (
            "New START caps deployed ICBMs, deployed SLBMs and deployed heavy bombers at 700 a side.",
            "supported new-start.limit.deployed-launchers [700]",
        ),
        # ends that are parts of months leave open which days
        (
            "The bilateral commission was to meet in Cairo from late November to early December 2022.",
            "supported commission.session.date [late November to early December 2022]",
        ),
        (
            "The bilateral commission was to meet in Cairo from late October to early November 2022.",
            "conflicting commission.session.date [late October to early November 2022]",
        ),
    ],
)
def test_what_reports_state(shipped: World, text: str, finding: str) -> None:
    assert finding in shipped.seen(text)
