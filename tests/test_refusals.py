"""Why a fact gives no verdict: every rule has a line of documentation, and a sentence that it stops."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from conftest import World
from nukecheck.documents import read_document
from nukecheck.factbase.compiled import load_factbase
from nukecheck.findings import Reason
from nukecheck.matching.refusals import Refusal, Why
from nukecheck.pipeline import Checker
from nukecheck.reporters.rules import LEFT, RULES

DOCS = Path(__file__).parent.parent / "docs" / "rules.md"

SENTENCES = [
    (Why.QUESTION, "Klopt het dat New START maar 1.400 kernkoppen toestond?", "1.400"),
    (Why.HYPOTHETICAL, "Stel dat Pakistan 500 kernkoppen had, wat dan nog.", "500"),
    (Why.WISH, "I hope that New START limits each side to 1,550 deployed warheads.", "1,550"),
    (Why.FORECAST, "Ik denk dat India over tien jaar 300 kernkoppen heeft.", "300"),
    (Why.NORMATIVE, "A follow-on treaty should bring both sides down to 1,000 warheads.", "1,000"),
    (
        Why.TENTATIVE,
        "The Hague accuses Russia of adding to its nuclear weapon systems and of chipping away at the global "
        "arms-control architecture.",
        "adding to",
    ),
    (Why.OTHER_TIME, "China had 600 warheads in 2015.", "2015"),
    (Why.STRANGER, "Er liggen twintig Amerikaanse kernwapens in Nederland.", "twintig"),
    (Why.NOT_NAMED, "The NPT rests on four pillars.", "rests on"),
    (
        Why.TOO_LITTLE,
        "- The strategic stability dialogue? Halted early in 2022.",
        "Halted",
    ),
    (
        Why.UNSAFE,
        "In Belarus zijn de kernwapens in de jaren negentig weggehaald, maar Kiev hield de zijne.",
        "hield",
    ),
    (Why.CONFUSED, "Biden proposed to extend the New START limits by a year and Putin accepted.", "Putin"),
    (
        Why.STRANGE,
        "New START was, as Bush put it in 2011, a cornerstone of the relations with Moscow.",
        "Bush",
    ),
    (
        Why.CONTESTED,
        "De overlegcommissie van New START zou eind 2022 niet in Genève maar in Ankara bijeenkomen.",
        "eind 2022",
    ),
    (Why.OUTDONE, "The US withdrew from the INF Treaty in 2019 without Russia violating it.", "The US"),
    (
        Why.DOUBLY_DENIED,
        "Het klopt niet dat het Witte Huis niets liet horen op Poetins voorstel om New START een jaar te "
        "verlengen.",
        "een jaar",
    ),
    (Why.UNKNOWN_PERSON, "According to Jane Doe the nuclear balance stays intact, Erath says.", "Jane Doe"),
    (Why.UNDONE, "Putin stelde voor om de limieten van New START een jaar los te laten.", "los te laten"),
    (Why.STRANGER, "Chernenko is a journalist at Izvestia.", "Izvestia"),
    (
        Why.RIVAL,
        "Stationed at Volkel since the 1980s, long before Kleine Brogel was built, the F-16s carry out the "
        "Dutch nuclear task.",
        "Kleine Brogel",
    ),
    (
        Why.RIVAL,
        "Liu Pengyu said that Russia keeps its nuclear capabilities at the minimum level needed for national "
        "security.",
        "Russia",
    ),
    (
        Why.IN_PASSING,
        "The geopolitical experts gave farmers, teachers and nurses a delicate answer about grain prices, "
        "tariffs, loans and harbours.",
        "delicate",
    ),
    (Why.REASON, "The Cairo meeting was put off because the hotel was full.", "because the hotel was full"),
    (Why.OTHER_YEAR, "Niet in 2010 maar in 2011 werd New START van kracht.", "2010"),
    (Why.DENIED_FIGURE, "Not for the second time did Pakistan join CEND.", "second"),
    (Why.BY_ANOTHER, "Lavrov floated a one-year extension of the New START limits.", "Lavrov"),
    (Why.DATELINE, "MOSCOW, 5 February 2027 - New START expires.", "5 February 2027"),
    (
        Why.TWO_PLACES,
        "New START was signed in 2015, then signed in 2016.",
        "2016",
    ),
    (Why.LOOSELY, "New START allows each side at most 700 missiles.", "700"),
]


@cache
def checker() -> Checker:
    return Checker(load_factbase())


def left(text: str) -> list[tuple[Refusal, str]]:
    """Return why facts were left, with the words that it rests on."""
    return [
        (refusal, reading.claim.span(refusal.first, refusal.last).of(text))
        for reading, matches in checker().readings(read_document(text.encode(), "text"))
        for refusal in checker().left(reading, matches)
    ]


@pytest.mark.parametrize(("why", "text", "words"), SENTENCES, ids=[why for why, _, _ in SENTENCES])
def test_a_rule_stops_a_sentence_and_names_the_words(why: Why, text: str, words: str) -> None:
    assert any(refusal.why is why and words in found for refusal, found in left(text)), left(text)


def test_every_rule_has_a_line_of_documentation() -> None:
    lines = set(DOCS.read_text(encoding="utf-8").splitlines())
    assert {why.value for why in Why} <= LEFT.keys()
    assert RULES.keys() == set(Reason)
    for name, line in [*((str(k), v) for k, v in RULES.items()), *LEFT.items()]:
        assert f"| `{name}` | {line} |" in lines


@pytest.mark.parametrize(
    "text",
    [
        "It was not the first time that the House got a letter on nuclear risk reduction.",
        "Het is niet de eerste brief over nucleaire risicobeperking die de Kamer krijgt.",
    ],
)
def test_a_denial_in_the_words_of_the_fact_is_no_denied_figure(text: str) -> None:
    assert checker().check(read_document(text.encode(), "text")).findings
    assert all(refusal.why is not Why.DENIED_FIGURE for refusal, _ in left(text))


def test_a_fact_that_gave_a_verdict_is_not_left() -> None:
    text = "New START limits each side to 1,550 deployed warheads."
    given = {f.fact for f in checker().check(read_document(text.encode(), "text")).findings}
    assert given
    assert given.isdisjoint(refusal.fact for refusal, _ in left(text))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Beijing could answer the missile shield by building up its nuclear arsenal.", None),
        ("China zou kunnen reageren door zijn kernarsenaal uit te breiden.", None),
        ("China is building up its nuclear arsenal.", "supported"),
    ],
)
def test_by_which_something_may_be_done(shipped: World, text: str, verdict: str | None) -> None:
    assert shipped.by_fact(text).get("china.expands-arsenal") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The brief does not advise Belgium to stay out of the TPNW, but to join it.", "supported"),
        ("The brief does not advise Belgium to join the TPNW, but to stay out of it.", "conflicting"),
    ],
)
def test_one_verb_of_what_is_denied_and_what_is_not(shipped: World, text: str, verdict: str) -> None:
    assert shipped.by_fact(text)["belgium.rec6c.join-tpnw"] == verdict


def test_a_denial_that_leads_in_a_clause_denies_none_before_it(shipped: World) -> None:
    text = (
        "Aan het Amerikaanse aanbod over de Aegis-bases in Polen en Roemenië zaten geen voorwaarden vast; "
        "het is onjuist dat New START geen limiet aan het aantal kernkoppen stelt."
    )
    assert shipped.by_fact(text)["dialogue.transparency.condition"] == "conflicting"

    judged = {f.fact: f.verdict.value for f in shipped.report(text).findings}
    assert judged["dialogue.transparency.condition"] == "conflicting"


@pytest.mark.parametrize(
    ("fact", "text", "verdict"),
    [
        (
            "arms-race.van-hooft.no-acceleration",
            "Van Hooft doesn't see either country hitting the gas and building many more nuclear weapons.",
            "supported",
        ),
        (
            "new-start.extension",
            "Having been extended in 2021, New START cannot be renewed a second time.",
            "supported",
        ),
        ("new-start.extension", "New START was not extended in 2021.", "conflicting"),
    ],
)
def test_how_far_a_denial_reaches(shipped: World, fact: str, text: str, verdict: str) -> None:
    assert shipped.by_fact(text)[fact] == verdict
