"""News as it is written: what it says of something else, or of another time, is no verdict on a fact."""

from __future__ import annotations

import pytest

from conftest import World
from nukecheck.findings import Verdict

_QUIET = [
    # by how much something changed
    "American outlays for nuclear weapons in 2024 saw a further increase of 4.9 billion dollars.",
    "In 2024 gaven de VS meer uit aan kernwapens, een stijging met 4,9 miljard dollar.",
    # a part of those that the fact tells of
    "Some 1,900 of the deployed American warheads could be fired within minutes.",
    "America keeps 220 tactical nuclear weapons, half of them in Europe.",
    "De VS hebben 220 tactische kernwapens, waarvan de helft in Europa.",
    # a bound far from the figure, silos that are no warheads
    "China expands its nuclear forces and has begun at least four intercontinental missile silo fields.",
    # somebody else acts, and the subject is only named
    "Delhi has a nuclear deterrent, but Pakistan is building up weapons that reach targets in China.",
    "The Pentagon's annual report says that China shares little about its arsenal.",
    "Beijing kept few warheads in reserve until the end of the decade.",
    "China is not the nuclear equal of America.",
    "The NPT review conference failed to adopt a closing document because of the Ukrainian issue.",
    # a negation, an adverb, a noun that belong to something else
    "None of the states known to possess nuclear arms - France, India and Israel among them - signed it.",
    "NATO refuses to support the ban treaty, since it contradicts its nuclear deterrence policy.",
    "Paris will no longer disclose the size of its nuclear arsenal, Macron confirmed.",
    "Both countries blamed America for letting New START expire this year without a replacement.",
    "Washington has repeatedly raised China when extending New START came up.",
    "Moscow has repeatedly urged extending New START.",
    "In May the American president indicated that he wants a nuclear arms control deal with Moscow.",
    "Trump wants a deal with Russia and China, saying such a treaty must include every missile.",
    "Sergey Lavrov warned that the demise of the INF Treaty casts a shadow over New START.",
    "London drops its pledge to reduce the nuclear stockpile to 170 warheads by the middle of the decade.",
    "India is not the only state that is expanding its nuclear weapons.",
    # a count of states, a world total, what is retired, what a limit is measured by
    "Seven countries today have nuclear arms: America, Russia, China, France, Britain, India, Pakistan.",
    "China builds more. Total inventory: some 12,300 nuclear weapons exist globally.",
    "Russia counts 5,400 warheads. Some 1,100 of them are retired and 2,700 in reserve.",
    "About 90 percent of the nuclear weapons left since the 1980s are controlled by Russia and America.",
    "New START caps them at 1,550. France has 270 warheads deployed.",
    "Arms control erodes, with New START set to expire in February 2026.",
    "Under the plan Kyiv writes into its constitution that Ukraine will not join NATO.",
    "Before returning to talks on further work on the treaty, Russia wants to know what America counts.",
    # words of another figure, of a whole, of what was told before
    "Russia keeps some 4,400 warheads for its strategic and tactical forces.",
    "Russia has tactical nuclear weapons. Its stockpile is put at 4,450 warheads.",
    "Of these, Russia holds 950 strategic warheads, along with 1,950 tactical ones, in reserve.",
    "Israel keeps silent. Only 30 states could build the bomb, of which only nine have it.",
    "He hopes that China and Russia will agree to cut their military budgets in half.",
    "Trump wants arms control talks with China, and to cut back on defence budgets and nuclear weapons.",
    "Back then the US and Russia were negotiating an extension of New START.",
    "Trump wants to kickstart arms control talks with Russia and China.",
    "NATO and American officials say they are in full compliance with the NPT.",
    # what is set for later, a limit that has lapsed, who is not in a treaty
    "Putin announced that tactical nuclear weapons will be in Belarus by July.",
    "China wants both to come down to its level, but neither is prepared to reduce its arsenal.",
    "The end of New START has left both countries without limits on their strategic arsenals.",
    "By 2016 191 states have become parties to it, though North Korea announced that it left the NPT.",
    "Only four countries are non-signatories of the NPT: India, Israel, Pakistan and South Sudan.",
    "The world's nine nuclear powers spent 91 billion dollars on nuclear weapons, America most.",
    "The danger of an arms race will grow without a US-Russian agreement.",
    "New START has lapsed. There is no treaty-bound cap on strategic weapons now.",
    "New START capped them at 1,550. At the height of the Cold War they had some 12,000 warheads each.",
    # counts of the year told of before, a speaker with his office before him
    "In January 2022 the states had 12,700 warheads. Russia has 1,700 deployed warheads.",
    "Russian Foreign Minister Sergey Lavrov earlier said that the end of the INF Treaty casts a shadow.",
    "Washington called on China to join a new arms control accord with the US and Russia.",
    # a date far from what is told of the treaty named before, a figure that counts visits
    "New START has a commission. The visits had been halted when the virus came, and late that summer,"
    " with the borders open again, Moscow extended the halt in August 2022.",
    "New START expired. Ceilings for warheads were 1,550 each. Allowed 18 annual on-site inspections.",
    "Inspections under New START have not been resumed since they were suspended in 2020.",
    # the whole of which somebody has a share, how far one missile flies, what was declared
    "America paid nearly half of the $80 billion that went into nuclear weapons that year.",
    "China heeft zo'n 5 procent van de 12.300 kernkoppen ter wereld.",
    "The new projectile flies no further than 480 kilometres, as the INF Treaty allows, says Moscow.",
    "New START declaration of September 2019: 1,376 strategic warheads deployed on 668 missiles and bombers.",
    # what was before a summit, an answer to something else, no inspectors under the treaty before
    "Biden first suggested a summit with Putin in April, and Geneva was chosen later.",
    "Putin and Biden met in Geneva, for the first time since the American took office in January.",
    "Washington announced a mirror response to the cyberattacks by Moscow.",
    "Xi and Putin jointly declared in March that they reject nuclear weapons abroad, China said.",
    "In January 2024 the nine states had 12,100 warheads. China went from 410 warheads in January last year"
    " to 500 in January this year.",
    # when somebody told what is to be after it, what comes on top, the first term, an extension wanted
    "Trump said in July that he would like to maintain the limits set by New START after it expires.",
    "America could field another 400 warheads now that New START limits nothing any more.",
    "New START werd gesloten voor een looptijd van tien jaar, met de mogelijkheid van een verlenging.",
    "New START liep bijna af, want Trump wou het verdrag maar met één jaar verlengen.",
    # another treaty of the series, a withdrawal announced beforehand, a complaint of another year
    "Another START treaty was signed in the nineties and never entered into force.",
    "Trump maakte in oktober 2018 bekend dat hij het INF-verdrag verliet.",
    "Trump accused Russia of non-compliance with the INF Treaty on 20 October 2018.",
    # what the maker of an offer would do, talks about something else
    "Putin said that he is open to one more year of New START if Trump is too.",
    "The door stays open to talks with Moscow and Beijing on New START, an official under Trump said.",
    # how much was added, and who else does not cut
    "India en Pakistan vulden hun arsenalen dat jaar met een stuk of tien kernkoppen aan.",
    "China bouwt door. Ook andere nucleaire mogendheden doen weinig om hun arsenalen te verkleinen.",
    # what is so when the treaty is gone
    "After the end of New START, checking now relies on satellites and spies.",
    # words that say something else of the same thing
    "Washington voiced concerns about conventional missiles under New START.",
    "The eleventh review conference: Non-Proliferation Treaty Review Conference 2026",
    "America soon mirrored the suspension.",
    "According to Medvedev New START is a foundation for trust between the powers.",
    # what can be done or was done once, what others have more of, what destroys or is reduced otherwise
    "China is wanted in, as a way to make progress on nuclear arms control and risk reduction.",
    "That leaves no treaty between the US and Russia to curb the planet's most destructive weapons.",
    "The Comprehensive Nuclear-Test-Ban Treaty Organization (CTBTO) saw nothing with its monitoring system.",
    "The coming president of the United States must make difficult decisions about further nuclear arms"
    " talks with Russia, a scholar said.",
    "President Trump and Putin can sign a five-year extension to New START so that the inspections go on.",
    "China has refused three-way arms control, a framework, it argued, made for much larger arsenals.",
    "In 2011 America and Russia each completed 18 inspections - the maximum that New START permitted.",
    # the day of the paper is not that of what it tells
    "The Post - Friday, February 6, 2026\n\nMoscow was said to be angry that New START expired.",
    # what not to do, what has long been so, when a podcast was made
    "We are aware of the risks of not modernizing our nuclear forces, the US official said.",
    "Throughout my lifetime we have had negotiations on arms control, on strategic weapons limitation.",
    "Episode Date: February 5, 2026\n\nWell, New START has expired.",
    # a predecessor, talks that may be, what both would agree to, what a clause denies
    "New START is voorbij. Zo ging het ook bij de ondertekening van de voorganger van het verdrag in 2002.",
    "New START has expired. Both would keep to its terms while negotiating a potential successor agreement.",
    "While New START would expire, both Moscow and Washington would agree to abide by the obligations.",
    "While the New START Treaty limits deployed strategic arms, it does not cover tactical nuclear weapons.",
    # what a later figure has with it says nothing of the one before
    "New START was set for ten years, with an option to extend for five more by mutual consent.",
]


@pytest.mark.parametrize("text", _QUIET)
def test_what_is_no_statement_of_the_fact_raises_no_alarm(shipped: World, text: str) -> None:
    assert shipped.report(text).verdict not in (Verdict.CONFLICTING, Verdict.DISPUTED)


@pytest.mark.parametrize(
    "text",
    [
        "China has at least 40 warheads.",
        "Washington has called on China to join a new arms control accord with the US and Russia.",
        "China keeps modernising and widening its nuclear forces, the Pentagon has said.",
        "Putin told of a successful trial of a nuclear-powered torpedo.",
        "NATO said that Steadfast Noon took place over the North Sea, a nuclear drill of two weeks.",
        "America wants to spend a trillion dollars to upgrade its missiles.",
        "The US wrote in its Nuclear Posture Review that Russia and China are modernising.",
        "Every five years the parties to the NPT gather in New York.",
        "The Soviet Union and the US knew of it during the drafting of the NPT.",
        "The Netherlands is one host. Modernisation of the dual-capable aircraft keeps this credible.",
        "Trump tried to bring China into nuclear arms reduction talks, which amounted to nothing.",
        "Washington and Moscow own most of the world total of these devastating arms.",
        "Such steps reduce the risk of escalation and prevent a new nuclear arms race.",
        "Trump's idea of a deal with China is unrealistic in the short term.",
        "The EU does not recognise the referendum. Lukashenko held it anyway.",
        "America should keep limits with Russia while deepening dialogue with China and aiming to expand it.",
        "Talks stalled as relations between the US and Russia have soured.",
        "Beijing has fuel to produce a larger arsenal.",
        "Britain will move to a stockpile of no more than 250 warheads.",
        "Biggest buyer of missiles was China, and Russia came third.",
        "That the US would resume testing nuclear weapons on an equal basis with Russia and China"
        " caused confusion.",
        "Trump predicted that China's nuclear arsenal would increase in the next six years.",
        "Trump voorspelde dat het kernwapenarsenaal van China zou groeien.",
        "Amerika kijkt toe. De leden van de VVD-fractie steunen het Non-Proliferatieverdrag.",
        "Trump's tariff demands reflect a wider distrust of Russia and of old allies.",
        "Biden and Putin spoke by phone about New START and agreed that their teams would negotiate quickly.",
        "America withdrew from that treaty, which invites an arms race and throws China into it.",
        "Such treaties play a crucial part in preventing an arms race.",
        "New START, a cornerstone of global security for over a decade, was mentioned.",
    ],
)
def test_what_says_too_little_is_not_supported(shipped: World, text: str) -> None:
    found = [f.fact for f in shipped.report(text).findings if f.verdict is Verdict.SUPPORTED]
    assert set(found) <= {"china.expands-arsenal", "steadfast-noon.nuclear"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China has at least 500 warheads.", "supported arsenals.china"),
        (
            "Their deployed warheads exceed the 1,550 allowed by New START.",
            "supported new-start.limit.deployed-warheads",
        ),
        ("China now holds roughly 600 warheads, growing by some 90 a year.", "supported arsenals.china"),
        ("Between 2024 and 2025 China's arsenal grew by 30 warheads.", "conflicting china.added-2024-2025"),
        ("The US has 220 tactical nuclear weapons in Europe.", "conflicting arsenals.us-substrategic-europe"),
    ],
)
def test_what_does_state_it_is_judged(shipped: World, text: str, expected: str) -> None:
    assert expected in {f"{f.verdict} {f.fact}" for f in shipped.report(text).findings}


@pytest.mark.parametrize(
    ("head", "verdict"),
    [
        ("date 2019-05-02\n\n", {}),
        ("date 2026-03-02\n\n", {"320": "conflicting"}),
        ("", {"320": "conflicting"}),
    ],
)
def test_a_text_of_years_ago_is_not_held_against_what_changes(
    shipped: World, head: str, verdict: dict[str, str]
) -> None:
    assert shipped.judged(f"{head}China has 320 nuclear warheads.") == verdict


def test_the_date_at_the_head_of_a_text_is_not_that_of_what_it_tells(shipped: World) -> None:
    text = "date 2022-08-26\n\nRussia blocks final document of NPT review conference\n"
    assert "npt.review-conference.date" not in {f.fact for f in shipped.report(text).findings}


def test_a_long_list_with_brackets_is_one_list(shipped: World) -> None:
    text = (
        "The nine states - the United States, Russia, the United Kingdom, France, China, India, Pakistan, "
        "the Democratic Republic (North Korea) and Israel - are modernising their nuclear arsenals."
    )
    assert shipped.report(text).verdict is not Verdict.CONFLICTING


def test_who_is_overtaken_does_not_own_the_larger_figure(shipped: World) -> None:
    found = shipped.judged("Delhi has overtaken Pakistan with 180 warheads, against Islamabad's 170.")
    assert (found["180"], found["170"]) == ("supported", "supported")
    assert shipped.judged("Delhi has overtaken Pakistan with 230 warheads.")["230"] == "conflicting"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # the year of a treaty's name is no time of what is told of it
        ("Moscow suspended its participation in the 2010 New START treaty.", "supported"),
        ("Washington suspended its participation in the 2010 New START treaty.", "conflicting"),
        ("Rusland schortte zijn deelname aan het New START-verdrag van 2010 op.", "supported"),
        ("In 2010 Moscow suspended its participation in New START.", "conflicting"),
        # what is only sought has no date yet
        ("On January 21, 2021, it was announced that they would seek an extension of New START.", "none"),
        ("On January 21, 2021, it was announced that New START was extended.", "conflicting"),
        # their own dates tell which came first
        (
            "Signed in 2011, New START was the last pact left after the US quit the INF Treaty in 2019.",
            "none",
        ),
        ("New START was signed after the US quit the INF Treaty.", "conflicting"),
        # a figure that is right for one of two things that the words may mean
        ("New START allows each side 700 delivery vehicles.", "none"),
        ("New START allows each side 900 delivery vehicles.", "conflicting"),
        ("New START allows each side 700 strategic delivery vehicles in total.", "conflicting"),
        ("New START allows each side 800 deployed missiles and bombers.", "conflicting"),
        # the day on which somebody looks back
        ("20 October 2020. Ten years ago, New START was signed.", "none"),
        # the initials of an older treaty behind its full name
        (
            "New START follows the 1991 Strategic Arms Reduction Treaty (START), which expired in 2009.",
            "none",
        ),
        # what others ask for
        ("NATO called on Russia to stick to the limits of New START.", "none"),
    ],
)
def test_what_news_says_of_a_treaty(shipped: World, text: str, verdict: str) -> None:
    found = {f.verdict.value for f in shipped.report(text).findings}
    expected = {verdict} - {"none"}
    assert expected <= found
    assert verdict == "conflicting" or "conflicting" not in found
