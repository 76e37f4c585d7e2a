"""What stands beside what a fact tells and makes another matter of it."""

from __future__ import annotations

from functools import cache

import pytest

from nukecheck.documents import read_document
from nukecheck.factbase.loading import load_factbase
from nukecheck.findings import Finding
from nukecheck.pipeline import Checker

MORE = [
    "Rusland verlengde New START in 2021 eenzijdig met vijf jaar.",
    "New START werd in 2021 zonder de Amerikanen met vijf jaar verlengd.",
    "New START was secretly extended by five years in 2021.",
    "It was Biden to whom Putin proposed in September 2025 to keep the New START limits for another year.",
    "Only the United States is bound by New START; Russia never signed it.",
    "Ambassador Antonov told TASS that Russia was winning.",
    "Trump zei over het staakt-het-vuren in Gaza: als het afloopt, loopt het af.",
    "Biden said he was ready to negotiate quickly with the bus drivers.",
    "Lavrov said Russia was fully committed to its obligations under the gas contract.",
    "The US expects China's moon programme to quadruple by 2030.",
    "Lavrov told Murzilka that Russia was fully committed to its treaty obligations.",
    "SALT and START have capped warheads since 1972, but only for China.",
    "Earlier meetings of the consultative commission were held in Cairo; this time Geneva was picked.",
    "In september 2025 stelde Trump voor om de limieten nog een jaar te handhaven, "
    "waarop Poetin welwillend reageerde.",
    "Sherman and Ryabkov met in July 2021 as well.",
    "Het Witte Huis ziet geen reden om zijn houding tegenover de kappers aan te passen.",
    "Congress has already banned funding for cooperation with Russia under START, wrote Chernenko.",
    "Op zaterdag begon Rusland in Siberië met de Yars-oefeningen.",
    "A moratorium on new missile bases was proposed by the Green party.",
    "Het is een misvatting dat New START maar één keer verlengd mocht worden.",
]
NO_MORE = [
    "Rusland heeft het overleg van de START-commissie in Caïro eenzijdig uitgesteld.",
    "Zonder de Chinezen geen nieuw kernwapenakkoord, is de lijn in Washington.",
    "Rusland moet strategisch worden verslagen: dat is wat de vijand wil, aldus ambassadeur Antonov.",
    "Ooit moet Peking erbij, vertelde Trump de BBC over nucleaire verdragen.",
    "According to the embassy spokesman, China never takes part in an arms race with anyone.",
    "The State Department found that Moscow's conduct was largely in line with the New START limits.",
    "Moscow wants London and Paris at the table if arms control is ever discussed again.",
    "If there are to be new talks, Russia insists that France and Britain join them.",
    "Putin floated a one-year extension of the New START limits in September 2025.",
]


@cache
def checker() -> Checker:
    return Checker(load_factbase())


def findings(text: str) -> list[Finding]:
    return list(checker().check(read_document(text.encode(), "text")).findings)


@pytest.mark.parametrize("text", MORE)
def test_what_stands_beside_it_keeps_it_from_being_supported(text: str) -> None:
    told = [f for f in findings(text) if f.verdict == "supported"]
    assert not told, told


@pytest.mark.parametrize("text", NO_MORE)
def test_what_says_no_more_is_supported(text: str) -> None:
    assert any(f.verdict == "supported" for f in findings(text))


def test_what_is_told_of_some_is_not_told_of_one_in_the_next_statement() -> None:
    text = "France and Britain possess nuclear weapons; the minister called the pact good for ties with {}."
    told = {f.fact for f in findings(text.format("China"))}
    assert "nuclear-armed.france" in told
    assert "nuclear-armed.china" not in told


def test_a_date_of_one_more_event_is_no_conflict() -> None:
    assert not [f for f in findings("Sherman and Ryabkov met in July 2021 as well.") if "date" in f.fact]


def test_what_bombers_carry_is_not_what_a_limit_on_them_counts() -> None:
    found = findings(
        "Ook bommenwerpers die kernwapens kunnen dragen vallen onder de limiet van 700 uit New START."
    )
    assert not [f for f in found if f.verdict == "conflicting"]


def test_more_is_not_allowed_denies_no_limit() -> None:
    found = findings("Zevenhonderd uitgerolde raketten en bommenwerpers: meer staat New START niet toe.")
    assert not [f for f in found if f.verdict == "conflicting"]


def test_a_quotation_of_which_no_word_is_in_a_frame_is_judged() -> None:
    text = (
        '> "One cannot admit Americans to the holy of holies."\n>\n'
        "> — paraphrase of ambassador Antonov, speaking to TASS\n"
    )
    report = checker().check(read_document(text.encode(), "text.md"))
    assert "antonov.holy-of-holies" in {f.fact for f in report.findings}
