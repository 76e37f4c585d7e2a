"""Comparisons between countries: both recorded amounts are held against what is said of them."""

from __future__ import annotations

import pytest

from conftest import World
from nukecheck.findings import Verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("China has more warheads than France.", Verdict.SUPPORTED),
        ("China has fewer warheads than France.", Verdict.CONFLICTING),
        ("China has more warheads than India and Pakistan combined.", Verdict.SUPPORTED),
        ("Pakistan has twice as many warheads as India.", Verdict.CONFLICTING),
        ("India heeft half zoveel kernkoppen als Pakistan.", Verdict.CONFLICTING),
        ("China has twice as many warheads as France.", Verdict.SUPPORTED),
        ("India and Pakistan have the same number of warheads.", Verdict.SUPPORTED),
        ("North Korea does not have more warheads than Israel.", Verdict.SUPPORTED),
        ("It is not true that China has more warheads than France.", Verdict.CONFLICTING),
        ("Noord-Korea heeft evenveel kernkoppen als Israël.", Verdict.CONFLICTING),
        ("Meer kernkoppen dan China heeft India.", Verdict.CONFLICTING),
        ("De Britten zitten met hun kernkoppen boven de Fransen.", Verdict.CONFLICTING),
        ("With its warheads Britain is behind France.", Verdict.SUPPORTED),
        ("Dan volgt Israël, met minder kernkoppen dan Noord-Korea.", Verdict.CONFLICTING),
        ("Het Chinese arsenaal is kleiner dan dat van de Britten.", Verdict.CONFLICTING),
        ("India has overtaken France in warheads.", Verdict.CONFLICTING),
        ("China overtreft Frankrijk in kernkoppen.", Verdict.SUPPORTED),
        ("With its warheads Pakistan lags behind China.", Verdict.SUPPORTED),
        ("Qua aantal kernkoppen komt Frankrijk voor het Verenigd Koninkrijk.", Verdict.SUPPORTED),
        ("China komt met zijn kernkoppen na Frankrijk.", Verdict.CONFLICTING),
        ("Xi has more warheads than Macron and Starmer together.", Verdict.SUPPORTED),
        ("Kim's arsenal of warheads is bigger than Israel's.", Verdict.CONFLICTING),
        ("Trump has said that China has more warheads than France.", Verdict.SUPPORTED),
    ],
)
def test_two_amounts_are_compared(shipped: World, text: str, verdict: Verdict) -> None:
    assert {f.verdict for f in shipped.report(text).findings} == {verdict}


@pytest.mark.parametrize(
    "text",
    [
        "Does China have fewer warheads than France?",
        "Trump wants more warheads than Xi.",
        "China had fewer warheads than France in 1990.",
        "China has fewer submarines than France.",
        "China builds fewer warheads than France.",
        "If China had fewer warheads than France, all would be well.",
        "China heeft minder raketten dan Frankrijk.",
        "India will overtake France in warheads.",
        "India surpasses China in population, not in warheads.",
    ],
)
def test_what_is_not_recorded_is_not_compared(shipped: World, text: str) -> None:
    assert all(f.verdict is Verdict.UNVERIFIED for f in shipped.report(text).findings)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("China has 600 warheads, more than France.", Verdict.SUPPORTED),
        ("Frankrijk heeft 290 kernkoppen, meer dan China.", Verdict.CONFLICTING),
        ("China, with 600 warheads, has fewer than France.", Verdict.CONFLICTING),
        ("Pakistan has 175 warheads, twice as many as India.", Verdict.CONFLICTING),
        ("Israel has 90 warheads, which is more than India has.", Verdict.CONFLICTING),
    ],
)
def test_a_comparison_added_to_a_figure(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "In 2024 bedroegen de Russische uitgaven aan kernwapens de helft van de Amerikaanse.",
            "conflicting",
        ),
        ("Russia spent a seventh of what America spent on nuclear weapons in 2024.", "supported"),
        ("Russia spends less than half of what America spends on nuclear weapons.", "supported"),
        ("In 2024 Russia spent a third of what the US did on nuclear weapons.", "conflicting"),
        ("Het Franse kernarsenaal is ongeveer de helft van het Chinese.", "supported"),
        ("The British nuclear arsenal is half of the French.", "conflicting"),
        ("Israel has a third of the warheads that France has.", "supported"),
        ("Britain has twice the number of warheads of France.", "conflicting"),
        ("China beschikt over de helft van het aantal kernkoppen van Frankrijk.", "conflicting"),
    ],
)
def test_a_part_of_what_another_has(shipped: World, text: str, verdict: str) -> None:
    assert shipped.report(text).verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Russia spent half of the American loan on nuclear weapons.",
        "Half of the French arsenal is at sea.",
        "France lost half of the British warheads.",
        "Israel has half of the French parliament worried about its warheads.",
        "Russia does not even spend a tenth of what America spends on nuclear weapons.",
        "De Russische uitgaven aan kernwapens zouden de helft van de Amerikaanse kunnen bedragen.",
    ],
)
def test_a_part_of_something_else(shipped: World, text: str) -> None:
    assert not shipped.report(text).findings


def test_both_amounts_are_explained(shipped: World) -> None:
    (found,) = shipped.report("China has five times as many warheads as France.").findings
    assert "600" in found.explanation
    assert "290" in found.explanation


def test_a_wrong_figure_beside_a_wrong_comparison_stands(shipped: World) -> None:
    judged = shipped.judged("India heeft minder kernkoppen dan Israël: 75.")
    assert judged["75"] == "conflicting"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "China heeft meer kernkoppen dan Frankrijk: 600 tegen 290.",
            {"600": "supported", "290": "supported"},
        ),
        (
            "Meer kernkoppen dan Frankrijk heeft China: 600 tegen 290.",
            {"600": "supported", "290": "supported"},
        ),
        (
            "China heeft meer kernkoppen dan Frankrijk: 290 om 600.",
            {"290": "conflicting", "600": "conflicting"},
        ),
        (
            "In 2024 the US outspent Russia on nuclear weapons, 56.8 billion dollars to 8.1 billion.",
            {"56.8 billion dollars": "supported", "8.1 billion": "supported"},
        ),
        (
            "Rusland gaf in 2024 minder uit aan kernwapens dan de VS: 8,1 miljard tegen 56,8 miljard dollar.",
            {"8,1 miljard": "supported", "56,8 miljard dollar": "supported"},
        ),
    ],
)
def test_figures_set_against_one_another(shipped: World, text: str, verdicts: dict[str, str]) -> None:
    assert shipped.judged_at(text, verdicts) == verdicts


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Pakistan has fewer warheads than Britain but more than Israel.", Verdict.SUPPORTED),
        ("Pakistan has fewer warheads than Britain but more than France.", Verdict.CONFLICTING),
        ("China has more warheads than France, which has more than Britain.", Verdict.SUPPORTED),
        ("China has more warheads than Britain, which has more than France.", Verdict.CONFLICTING),
        ("India and Pakistan have more warheads than Israel.", Verdict.SUPPORTED),
        ("India and Pakistan have more warheads than France.", Verdict.CONFLICTING),
        (
            "Britain has fewer warheads than France, but Israel has fewer than North Korea.",
            Verdict.CONFLICTING,
        ),
        ("Het Franse arsenaal is groter dan het Britse en groter dan het Chinese.", Verdict.CONFLICTING),
        ("Het Franse arsenaal is groter dan het Britse maar kleiner dan het Chinese.", Verdict.SUPPORTED),
    ],
)
def test_a_sentence_that_compares_more_than_once(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    "text",
    [
        "Between France and Britain there is a gap of 65 warheads.",
        "Het verschil tussen Frankrijk en Groot-Brittannië bedraagt 65 kernkoppen.",
        "France has a lead of 65 warheads over Britain.",
        "China has 300 more missiles than France.",
        "China built 100 warheads more than France last year.",
    ],
)
def test_a_figure_that_is_only_a_distance_is_nobodys(shipped: World, text: str) -> None:
    assert not shipped.report(text).findings


def test_it_is_not_clear_whose_amount_is_compared(shipped: World) -> None:
    assert not shipped.report("Pakistan, unlike India, has more warheads than Israel.").findings


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("China's warheads outnumber those of France by about two to one.", Verdict.SUPPORTED),
        ("In warheads China outnumbers France by four to one.", Verdict.CONFLICTING),
        ("There are 600 Chinese warheads against 290 French ones.", Verdict.SUPPORTED),
        ("There are 600 Chinese warheads against 390 French ones.", Verdict.CONFLICTING),
        ("Frankrijk heeft er 290, het Verenigd Koninkrijk 65 kernkoppen minder.", Verdict.SUPPORTED),
        ("Of every eight nuclear weapons, about seven are American or Russian.", Verdict.SUPPORTED),
        ("Van elke acht kernwapens zijn er vier Amerikaans of Russisch.", Verdict.CONFLICTING),
        (
            "The Netherlands is not among the six countries in which the US has stationed nuclear weapons.",
            Verdict.CONFLICTING,
        ),
    ],
)
def test_ratios_and_those_that_are_not_of_a_group(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The UK has 175 warheads more than North Korea.", Verdict.SUPPORTED),
        ("Het VK heeft honderd kernkoppen minder dan Frankrijk.", Verdict.CONFLICTING),
        ("Israel has 40 warheads fewer than North Korea.", Verdict.CONFLICTING),
        ("China heeft ruim 300 kernkoppen meer dan Frankrijk.", Verdict.SUPPORTED),
        ("China has more than 400 warheads more than France.", Verdict.CONFLICTING),
        ("In 2024 the US spent 20 billion dollars more on nuclear weapons than Russia.", Verdict.CONFLICTING),
        (
            "Rusland gaf in 2024 bijna 49 miljard dollar minder uit aan kernwapens dan de VS.",
            Verdict.SUPPORTED,
        ),
        ("France has 29 percent more warheads than Britain.", Verdict.SUPPORTED),
        ("Russen gaven in 2024 twintig keer minder uit aan kernwapens dan de VS.", Verdict.CONFLICTING),
        ("North Korea has five times fewer warheads than Israel.", Verdict.CONFLICTING),
        ("Frankrijk heeft 60 procent meer kernkoppen dan Groot-Brittannië.", Verdict.CONFLICTING),
        ("Met 290 kernkoppen heeft Frankrijk er 90 meer dan het Verenigd Koninkrijk.", Verdict.CONFLICTING),
    ],
)
def test_by_how_much_two_amounts_differ(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("India and Pakistan together have more warheads than Israel.", Verdict.SUPPORTED),
        ("India en Pakistan hebben samen meer kernkoppen dan China.", Verdict.CONFLICTING),
        ("Together, Israel and North Korea have fewer warheads than India.", Verdict.SUPPORTED),
        ("Paris and London between them have fewer warheads than Beijing.", Verdict.SUPPORTED),
        ("India en Pakistan hebben samen twee keer zoveel kernkoppen als China.", Verdict.CONFLICTING),
        (
            "France and Britain together have more warheads than India and Pakistan together.",
            Verdict.SUPPORTED,
        ),
    ],
)
def test_a_sum_is_compared(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Israeli arsenal is no match for the French one.", Verdict.SUPPORTED),
        ("Het Franse kernarsenaal valt in het niet bij het Israëlische.", Verdict.CONFLICTING),
        ("Israël staat op de ranglijst van kernmachten hoger dan Noord-Korea.", Verdict.SUPPORTED),
    ],
)
def test_a_negation_that_is_part_of_the_words_that_compare(
    shipped: World, text: str, verdict: Verdict
) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    "text",
    [
        "No two countries have more nuclear arms than Russia and America.",
        "Geen twee landen hebben meer kernwapens dan Rusland en Amerika.",
        "Geen twee landen bezitten zoveel kernwapens als Rusland en de VS: samen 87 procent.",
        "Geen andere landen bezitten zoveel kernwapens als Rusland en de VS: samen 87 procent.",
    ],
)
def test_no_two_have_more(shipped: World, text: str) -> None:
    assert shipped.report(text).verdict is Verdict.SUPPORTED
