"""Which figure or date of a sentence answers which fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conftest import World
from nukecheck.findings import Verdict


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (
            "Russia has 5,500 and China 600 warheads.",
            ["supported arsenal.russia [5,500]", "supported arsenal.china [600]"],
        ),
        (
            "Russia has 600 and China 5,500 warheads.",
            ["conflicting arsenal.russia [600]", "conflicting arsenal.china [5,500]"],
        ),
        (
            "Russia has 5,500 warheads, China 600.",
            ["supported arsenal.russia [5,500]", "supported arsenal.china [600]"],
        ),
        (
            "With 5,044 warheads America is second, after Russia with 5,500 and before China with 600.",
            [
                "supported arsenal.us [5,044]",
                "supported arsenal.russia [5,500]",
                "supported arsenal.china [600]",
            ],
        ),
        (
            "Warheads: Russia 5,500, America 5,044, Iran 1, Japan 2, Spain 3, Italy 4, Peru 5, China 600.",
            [
                "supported arsenal.russia [5,500]",
                "supported arsenal.us [5,044]",
                "supported arsenal.china [600]",
            ],
        ),
        ("In warheads China is number three.", []),
        ("Of all arsenals China has the smallest of the nine.", []),
        ("China, the US says, has 600 warheads.", ["supported arsenal.china [600]"]),
        ("China's 600 warheads are twice what it had ten years ago.", ["supported arsenal.china [600]"]),
        ("China's 900 warheads are more than it had in 2015.", ["conflicting arsenal.china [900]"]),
        ("China has 600 warheads, fewer than it had some years ago.", ["supported arsenal.china [600]"]),
        ("Some years ago China had 900 warheads, more than it has now.", []),
        ("China heeft 600 al dan niet opgestelde kernkoppen in 1994.", []),
        (
            "Including reserves America and Russia have 5,044 and 5,500 warheads.",
            ["supported arsenal.us [5,044]", "supported arsenal.russia [5,500]"],
        ),
        ("America has 5,044 warheads, 456 fewer than Russia.", ["supported arsenal.us [5,044]"]),
        ("Russia has 5,500 warheads. America has 456 fewer.", ["supported arsenal.russia [5,500]"]),
        (
            "Russia has 5,500 warheads, China 900.",
            ["supported arsenal.russia [5,500]", "conflicting arsenal.china [900]"],
        ),
        (
            "5,500 warheads for Russia, 600 for China.",
            ["supported arsenal.russia [5,500]", "supported arsenal.china [600]"],
        ),
        (
            "600 warheads for Russia, 5,500 for China.",
            ["conflicting arsenal.russia [600]", "conflicting arsenal.china [5,500]"],
        ),
        (
            "Russia and China have 5,500 and 600 warheads, respectively.",
            ["supported arsenal.russia [5,500]", "supported arsenal.china [600]"],
        ),
        (
            "Russia and China have 600 and 5,500 warheads, respectively.",
            ["conflicting arsenal.russia [600]", "conflicting arsenal.china [5,500]"],
        ),
        (
            "5,500 and 600 warheads are owned by Russia and China respectively.",
            ["supported arsenal.russia [5,500]", "supported arsenal.china [600]"],
        ),
        (
            "600 and 5,500 warheads are owned by Russia and China respectively.",
            ["conflicting arsenal.russia [600]", "conflicting arsenal.china [5,500]"],
        ),
        (
            "Russia, America and China have 5,500, 5,044 and 600 warheads.",
            [
                "supported arsenal.russia [5,500]",
                "supported arsenal.us [5,044]",
                "supported arsenal.china [600]",
            ],
        ),
        (
            "Russia, America and China have 5,500, 600 and 5,044 warheads.",
            [
                "supported arsenal.russia [5,500]",
                "conflicting arsenal.us [600]",
                "conflicting arsenal.china [5,044]",
            ],
        ),
        (
            "Rusland heeft 5.500 kernkoppen en China 600.",
            ["supported arsenal.russia [5.500]", "supported arsenal.china [600]"],
        ),
        (
            "Rusland en China hebben respectievelijk 5.500 en 600 kernkoppen.",
            ["supported arsenal.russia [5.500]", "supported arsenal.china [600]"],
        ),
        (
            "Rusland en China hebben respectievelijk 600 en 5.500 kernkoppen.",
            ["conflicting arsenal.russia [600]", "conflicting arsenal.china [5.500]"],
        ),
        (
            "New START caps warheads at 1,550 and launchers at 700.",
            ["supported limit [1,550]", "supported launchers [700]"],
        ),
        (
            "New START caps warheads at 700 and launchers at 1,550.",
            ["conflicting limit [700]", "conflicting launchers [1,550]"],
        ),
        (
            "New START beperkt kernkoppen tot 1.550 en lanceerders tot 800.",
            ["supported limit [1.550]", "conflicting launchers [800]"],
        ),
        (
            "New START was signed in 2010 and expires in 2026.",
            ["supported signing [2010]", "supported expiry [2026]"],
        ),
        (
            "New START was signed in 2026 and expires in 2010.",
            ["conflicting signing [2026]", "conflicting expiry [2010]"],
        ),
        (
            "New START werd in 2010 getekend en vervalt in 2027.",
            ["supported signing [2010]", "conflicting expiry [2027]"],
        ),
        (
            "The INF Treaty was signed in 1987 and New START in 2010.",
            ["supported inf-signing [1987]", "supported signing [2010]"],
        ),
        (
            "The INF Treaty was signed in 2010 and New START in 1987.",
            ["conflicting inf-signing [2010]", "conflicting signing [1987]"],
        ),
        (
            "New START expires on 7 February 2026 and caps each side at 1,650 warheads.",
            ["conflicting expiry [7 February 2026]", "conflicting limit [1,650]"],
        ),
    ],
)
def test_several_figures_in_a_sentence(world: World, text: str, findings: list[str]) -> None:
    assert world.seen(text) == findings


@pytest.mark.parametrize(
    ("second", "findings"),
    [
        (
            "The former has 5,500 warheads, the latter 600.",
            ["supported arsenal.russia [5,500]", "supported arsenal.china [600]"],
        ),
        (
            "The former has 600 warheads, the latter 5,500.",
            ["conflicting arsenal.russia [600]", "conflicting arsenal.china [5,500]"],
        ),
        (
            "The latter has 600 warheads, the former 5,500.",
            ["supported arsenal.china [600]", "supported arsenal.russia [5,500]"],
        ),
    ],
)
def test_former_and_latter(world: World, second: str, findings: list[str]) -> None:
    assert world.seen(f"Russia and China both have nuclear weapons. {second}") == findings


@pytest.mark.parametrize(
    ("second", "verdicts"),
    [
        (
            "Eerstgenoemde heeft 5.500 kernkoppen, laatstgenoemde 600.",
            "supported arsenal.russia, supported arsenal.china",
        ),
        (
            "Eerstgenoemde heeft 600 kernkoppen, laatstgenoemde 5.500.",
            "conflicting arsenal.russia, conflicting arsenal.china",
        ),
    ],
)
def test_former_and_latter_in_dutch(world: World, second: str, verdicts: str) -> None:
    assert world.verdicts(f"Rusland en China zijn allebei kernmachten. {second}") == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "START I allowed 6,000 warheads.",
        "START II allows 3,500 warheads.",
        "The Moscow Treaty allows 2,200 warheads.",
        "Het Verdrag van Moskou stond 2.200 kernkoppen toe.",
        "New START allows 1,650 tactical warheads.",
        "Russia has 5,500 tanks.",
        "Rusland heeft 9.500 soldaten.",
        "Russia has 300 missiles.",
        "Russia has 300 ICBMs.",
        "India has 170 warheads.",
        "India heeft 170 kernkoppen.",
        "China had 350 warheads in 2020.",
        "In 2020 China had 350 warheads.",
        "In 2020 had China 350 kernkoppen.",
        "America spent 40 billion dollars in 2019.",
        "Amerika gaf in 2019 40 miljard dollar uit.",
        "America spent 3 percent on it.",
        "New START was negotiated in 2009.",
        "New START takes 10 years.",
        "China cut its forces by 300 men.",
        "Russia has 300 more warheads than in 1950.",
    ],
)
def test_other_treaties_years_measures_and_countries_are_silent(world: World, text: str) -> None:
    assert world.seen(text) == []


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("SORT allowed 2,200 warheads and New START 1,550.", ["supported limit [1,550]"]),
        ("SORT allowed 2,200 warheads and New START 1,650.", ["conflicting limit [1,650]"]),
        ("START I expired in 2009 and New START in 2026.", ["supported expiry [2026]"]),
        ("START I expired in 2009 and New START in 2027.", ["conflicting expiry [2027]"]),
        ("Russia has 5,500 warheads and 300 ICBMs.", ["supported arsenal.russia [5,500]"]),
        ("Russia lost 5,100 soldiers and has 5,500 warheads.", ["supported arsenal.russia [5,500]"]),
        (
            "America spent $57bn in 2024, Russia $8bn.",
            ["supported spending.us [$57bn]", "supported spending.us [2024]"],
        ),
        ("In 2025 China had 350 warheads.", ["conflicting arsenal.china [350]"]),
    ],
)
def test_figures_of_something_else_are_left_alone_beside_one_that_is_meant(
    world: World, text: str, findings: list[str]
) -> None:
    assert world.seen(text) == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Together both sides may field 3,100 warheads under New START.", ["supported limit [3,100]"]),
        ("Together both sides may field 1,550 warheads under New START.", ["conflicting limit [1,550]"]),
        ("Samen mogen de partijen onder New START 3.100 kernkoppen hebben.", ["supported limit [3.100]"]),
        ("Samen mogen de partijen onder New START 3.000 kernkoppen hebben.", ["conflicting limit [3.000]"]),
        ("Each side may field 1,550 warheads under New START.", ["supported limit [1,550]"]),
        ("Each side may field 3,100 warheads under New START.", ["conflicting limit [3,100]"]),
        ("Russia and China together own 6,100 warheads.", ["supported arsenal.china [6,100]"]),
        ("Russia and China together own 7,100 warheads.", ["conflicting arsenal.china [7,100]"]),
        ("Rusland en China hebben samen 6.100 kernkoppen.", ["supported arsenal.china [6.100]"]),
        ("Rusland en China hebben samen 7.100 kernkoppen.", ["conflicting arsenal.china [7.100]"]),
        ("The US and Russia together own about 10,500 warheads.", ["supported arsenal.russia [10,500]"]),
        ("The US and Russia together own 8,000 warheads.", ["conflicting arsenal.russia [8,000]"]),
        ("Russia and India together own 5,600 warheads.", []),
    ],
)
def test_sums(world: World, text: str, findings: list[str]) -> None:
    assert world.seen(text) == findings


@pytest.mark.parametrize("language", ["en", "nl"])
def test_one_of_a_pair_of_contraries_is_not_told_of(shipped: World, language: str) -> None:
    texts = {
        "en": (
            "deployed or not",
            "whether deployed or not",
            "deployed and non-deployed",
            "deployed or otherwise",
        ),
        "nl": ("opgesteld of niet", "al dan niet opgesteld", "uitgerold of niet"),
    }[language]
    limit = {
        "en": "New START allows each side 800 launchers, {}.",
        "nl": "New START staat elk 800 lanceerders toe, {}.",
    }
    for pair in texts:
        judged = shipped.judged(limit[language].format(pair))
        assert judged == {"800": "supported"}, pair


def test_a_sum_names_what_it_was_added_up_from(world: World) -> None:
    (finding,) = world.findings("Russia and China together own 6,100 warheads.")
    assert "arsenal.russia" in finding.explanation
    (finding,) = world.findings("Together both sides may field 3,100 warheads under New START.")
    assert "2" in finding.explanation


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("New START allows not 1,650 but 1,550 warheads.", ["supported limit [1,550]"]),
        ("New START allows not 1,550 but 1,650 warheads.", ["conflicting limit [1,650]"]),
        ("New START allows 1,550 warheads, not 1,650.", ["supported limit [1,550]"]),
        ("New START allows 1,650 warheads, not 1,550.", ["conflicting limit [1,650]"]),
        ("New START allows 1,550 warheads instead of 1,650.", ["supported limit [1,550]"]),
        ("New START allows 1,650 warheads instead of 1,550.", ["conflicting limit [1,650]"]),
        ("New START staat niet 1.650 maar 1.550 kernkoppen toe.", ["supported limit [1.550]"]),
        ("New START staat niet 1.550 maar 1.650 kernkoppen toe.", ["conflicting limit [1.650]"]),
        ("New START is niet in 2011 maar in 2010 getekend.", ["supported signing [2010]"]),
        ("New START is niet in 2010 maar in 2011 getekend.", ["conflicting signing [2011]"]),
    ],
)
def test_not_this_but_that(world: World, text: str, findings: list[str]) -> None:
    assert world.seen(text) == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (
            "On 5 February 2026 it was over. That day New START expired.",
            ["disputed expiry [5 February 2026]"],
        ),
        (
            "On 7 February 2026 it was over. That day New START expired.",
            ["conflicting expiry [7 February 2026]"],
        ),
        (
            "Op 7 februari 2026 was het zover. Toen liep New START af.",
            ["conflicting expiry [7 februari 2026]"],
        ),
        (
            "On 7 March 2026 and 8 March 2026 it rained. That day New START expired.",
            [],
        ),
        (
            "On 7 March 2026 it rained. New START expired on 7 February 2026.",
            ["conflicting expiry [7 February 2026]"],
        ),
        ("On 7 March 2026 it rained. Then nothing came. New START expired.", []),
        ("New START was signed in 2010. It expired.", ["supported signing [2010]"]),
        ("New START expired. That was on 7 February 2026.", ["conflicting expiry [7 February 2026]"]),
        ("New START liep af. Dat was op 7 februari 2026.", ["conflicting expiry [7 februari 2026]"]),
        ("New START did not expire. That was on 7 February 2024.", []),
        ("New START expired. It was a treaty of 7 February 2024.", []),
    ],
)
def test_a_date_before_its_event(world: World, text: str, findings: list[str]) -> None:
    assert world.seen(text) == findings


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("24 november 2022, dat was de dag waarop Van Dijk zijn motie indiende.", "supported"),
        ("14 november 2022, dat was de dag waarop Van Dijk zijn motie indiende.", "conflicting"),
        ("18 August 2022, that was the day Russia withdrew its sites from inspection.", "conflicting"),
    ],
)
def test_a_date_that_the_clause_behind_takes_up(shipped: World, text: str, verdict: str) -> None:
    found = {str(f.verdict) for f in shipped.findings(text) if "2022" in f.text}
    assert found == {verdict}


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (
            "New START was signed in Prague in 2010.",
            ["supported signing [Prague]", "supported signing [2010]"],
        ),
        (
            "New START was signed in Vienna in 2010.",
            ["conflicting signing [Vienna]", "supported signing [2010]"],
        ),
        (
            "New START werd in 2010 in Wenen getekend.",
            ["supported signing [2010]", "conflicting signing [Wenen]"],
        ),
    ],
)
def test_names_beside_a_date(world: World, text: str, findings: list[str]) -> None:
    assert world.seen(text) == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("On 7 May 2014 Putin welcomed the signing of New START.", []),
        ("Putin responded in 2014 to the signing of New START.", []),
        ("In 2014 prees Poetin de ondertekening van New START.", []),
        ("Putin welcomed the signing in 2014 of New START.", ["conflicting signing [2014]"]),
        ("In 2014 New START was signed.", ["conflicting signing [2014]"]),
    ],
)
def test_the_date_of_what_takes_an_event_up(world: World, text: str, findings: list[str]) -> None:
    assert world.seen(text) == findings


def test_a_figure_on_another_measure_conflicts_with_the_measure_named(world: World) -> None:
    assert world.seen("New START allows 700 warheads.") == ["conflicting limit [700]"]
    assert world.seen("New START allows 1,550 launchers.") == ["conflicting launchers [1,550]"]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("For launchers, the New START ceiling is 700.", ["supported launchers [700]"]),
        ("As to deployed launchers, the New START ceiling is 1,550.", ["conflicting launchers [1,550]"]),
        ("New START forbids more than 1,550 deployed warheads.", ["supported limit [1,550]"]),
        ("New START forbids more than 2,000 deployed warheads.", ["conflicting limit [2,000]"]),
        (
            "More than 2,000 deployed warheads neither may have under New START.",
            ["conflicting limit [2,000]"],
        ),
        (
            "More than 2,000 deployed warheads is not allowed under New START.",
            ["conflicting limit [2,000]"],
        ),
        (
            "New START verbiedt meer dan 1.550 inzetbare kernkoppen.",
            ["supported limit [1.550]"],
        ),
        ("Under New START warheads may not top 1,550.", ["supported limit [1,550]"]),
        ("New START allows 700 deployed launchers, half of 1,400.", ["supported launchers [700]"]),
        ("800: that is the cap on deployed launchers in New START.", ["conflicting launchers [800]"]),
        (
            "Neither is entitled, New START says, to keep upwards of 1,550 warheads.",
            ["supported limit [1,550]"],
        ),
        ("New START allows the other 20 warheads too.", ["conflicting limit [20]"]),
        ("New START allows the other two warheads too.", []),
        ("New START limits the warheads of the other two.", []),
    ],
)
def test_what_a_limit_is_on_and_what_it_forbids(world: World, text: str, findings: list[str]) -> None:
    assert world.seen(text) == findings


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("New START caps each side at 700.", "supported"),
        ("New START caps each side at 1,550.", "supported"),
        ("New START caps each side at 1,200.", "conflicting"),
        ("New START caps each side at 700 launchers.", "supported"),
        ("New START caps each side at 1,550 launchers.", "conflicting"),
        ("New START caps each side at 700 tanks.", "none"),
    ],
)
def test_a_figure_of_no_measure_is_wrong_only_if_it_is_so_on_each(
    build: Callable[..., World], text: str, verdict: str
) -> None:
    facts = "".join(
        f"- {{id: {unit}, kind: quantity, subject: new-start, unit: {unit}, limit: yes, scope: each, "
        f"says: limit | each, evidence: [{{source: brief, value: at most {value}}}]}}\n"
        for unit, value in (("warhead", 1550), ("launcher", 700))
    )
    assert build(facts=facts).report(text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The accord changed in 2021.", "conflicting it"),
        ("The accord changed in 2022.", "supported it"),
        ("The accord changed in 1996.", ""),
        ("The accord changed in 1996, to the relief of the missile men.", "conflicting it"),
    ],
)
def test_another_event_of_the_kind(build: Callable[..., World], text: str, verdict: str) -> None:
    facts = (
        '- {id: it, kind: date, subject: accord, says: "change + missile?", valid: 2018/2025, '
        "evidence: [{source: brief, value: 2022}]}"
    )
    words = "accord: {en: [accord]}\nchange: {en: [changed]}\nmissile: {en: [missile]}\n"
    assert build(facts=facts, vocabulary=words).verdicts(text) == verdict


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("New START signed in 2010 expired.", ["supported signing [2010]"]),
        ("New START signed in 2026 expired.", ["supported expiry [2026]"]),
        ("New START signed in 2015 expired.", ["conflicting expiry [2015]"]),
    ],
)
def test_a_date_between_two_events_is_that_of_the_one_it_agrees_with(
    world: World, text: str, findings: list[str]
) -> None:
    assert world.seen(text) == findings


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "De New START-limiet voor draagsystemen is voor Rusland 800 en voor Amerika 900.",
            {"800": "supported", "900": "conflicting"},
        ),
        ("Het plafond voor de draagsystemen onder New START is 900 stuks.", {"900": "conflicting"}),
    ],
)
def test_a_limit_is_held_against_the_figure_of_every_party(
    shipped: World, text: str, figures: dict[str, str]
) -> None:
    judged = shipped.judged(text)
    assert {figure: judged[figure] for figure in figures} == figures


SUMS = """\
us: {class: country, all: [America]}
russia: {class: country, all: [Russia]}
both: {members: [us, russia], en: [the two powers]}
spend: {en: [spent, spend]}
together: {en: [together, combined]}
list: {en: [list, lists]}
"""
SPENT = """\
- {id: us, kind: quantity, subject: us, says: spend, evidence: [{source: brief, value: 57 billion dollars}]}
- {id: russia, kind: quantity, subject: russia, says: spend,
  evidence: [{source: brief, value: 8 billion dollars}]}
- {id: lists, kind: quantity, subject: russia, says: list, evidence: [{source: brief, value: 2 times a year}]}
"""


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("America and Russia together spent 65 billion dollars.", "supported"),
        ("Combined, America and Russia spent 65 billion dollars.", "supported"),
        ("Combined, the two powers spent 65 billion dollars.", "supported"),
        ("Together the two powers spent 95 billion dollars.", "conflicting"),
        ("The two powers spent 65 billion dollars.", ""),
        ("Russia spent 65 billion dollars.", "conflicting russia"),
        ("Russia lists them on a quarterly basis.", "conflicting lists"),
        ("Russia lists them in a quarterly paper.", ""),
    ],
)
def test_sums_of_money_and_how_often(build: Callable[..., World], text: str, verdict: str) -> None:
    found = build(facts=SPENT, vocabulary=SUMS).verdicts(text)
    assert found.startswith(verdict)
    assert bool(found) is bool(verdict)


def test_who_says_so_has_not_what_he_counts(shipped: World) -> None:
    assert shipped.judged("Frankrijk heeft volgens de Britten 225 kernkoppen.")["225"] == "conflicting"
    judged = shipped.judged("Het Chinese arsenaal zal volgens de Amerikanen in 2030 zijn verdubbeld.")
    assert judged["verdubbeld"] == "conflicting"


@pytest.mark.parametrize(
    ("year", "verdict"), [("2020", "conflicting"), ("2022", "supported"), ("2025", "conflicting")]
)
def test_the_end_of_what_lasted(shipped: World, year: str, verdict: str) -> None:
    assert shipped.judged(f"The Netherlands chaired the NPDI until {year}.").get(year) == verdict


def test_those_beside_one_named_are_not_all(shipped: World) -> None:
    text = "The Netherlands hosts US nuclear weapons, as do five other NATO countries."
    assert "five" not in shipped.judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russia has ten times as many nuclear weapons as the US.",
        "Rusland heeft tien keer zoveel kernwapens als de VS.",
    ],
)
def test_times_as_many_weapons_are_no_money(shipped: World, text: str) -> None:
    assert shipped.verdicts(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "De VS en Rusland hebben samen minder dan de helft van alle kernwapens.",
        "Minder dan de helft van alle kernwapens is in handen van de VS en Rusland.",
        "New START requires each side to keep at least 1,550 deployed warheads.",
    ],
)
def test_what_bounds_a_figure_is_part_of_it(shipped: World, text: str) -> None:
    assert shipped.report(text).verdict is Verdict.CONFLICTING


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Under New START the two sides may deploy 3,100 strategic warheads.", None),
        ("Under New START the two sides may deploy 3,100 strategic warheads together.", "supported"),
        ("Under New START the two sides may deploy 3,300 strategic warheads.", "conflicting"),
        ("Onder New START mogen de VS en Rusland in totaal 3.100 kernkoppen inzetten.", None),
    ],
)
def test_of_each_or_together_where_nothing_says_so(shipped: World, text: str, verdict: str | None) -> None:
    assert next((v for f, v in shipped.judged(text).items() if f[0].isdigit()), None) == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Nine European NATO countries, Belgium and the Netherlands among them, host US nuclear weapons.",
        "Zeven Europese NAVO-landen, waaronder België en Nederland, herbergen Amerikaanse kernwapens.",
    ],
)
def test_examples_of_those_counted_are_not_whose_number_it_is(shipped: World, text: str) -> None:
    assert shipped.report(text).verdict is Verdict.CONFLICTING


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "New START, signed by Obama in April 2010 and extended for five years in 2021, ran out.",
            {"April 2010": "disputed", "2021": "supported"},
        ),
        (
            "New START, signed by Obama in April 2010 and extended for five years in 2020, ran out.",
            {"April 2010": "disputed", "2020": "conflicting"},
        ),
    ],
)
def test_dates_go_in_turn_to_the_events_told(shipped: World, text: str, dates: dict[str, str]) -> None:
    judged = shipped.judged(text)
    assert {date: judged.get(date) for date in dates} == dates


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("China had 250 warheads a decade ago.", None),
        ("China had 250 warheads a few years ago.", None),
        ("Enkele jaren geleden had China 250 kernkoppen.", None),
        ("Years ago China wanted more, and now it has 250 warheads.", "conflicting"),
        ("China has 250 warheads.", "conflicting"),
    ],
)
def test_a_figure_of_some_years_ago(shipped: World, text: str, verdict: str | None) -> None:
    assert shipped.judged(text).get("250") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("New START said nothing about the 2,000 tactical weapons in Russia's arsenal.", "supported"),
        ("Het verdrag New START gold niet voor de 2.000 tactische kernwapens van Rusland.", "supported"),
        ("New START did not cover Russia's 3,000 tactical weapons.", "conflicting"),
        ("The 600 Chinese warheads are not covered by any treaty.", "supported"),
        ("De 290 Franse kernkoppen vallen niet onder New START.", "supported"),
        ("De 600 Chinese kernkoppen baren Brussel geen zorgen.", "supported"),
        ("The 600 Chinese warheads do not exist.", "conflicting"),
        ("China's 600 warheads are not real.", "conflicting"),
    ],
)
def test_a_count_taken_for_granted_is_not_denied(shipped: World, text: str, verdict: str) -> None:
    assert {f.verdict.value for f in shipped.report(text).findings if f.text[0].isdigit()} == {verdict}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Pakistan has built up a stockpile of 275 nuclear warheads.", "275"),
        ("Israel's stockpile is made up of 190 nuclear warheads.", "190"),
    ],
)
def test_the_size_of_what_was_built_up_is_no_change(shipped: World, text: str, figure: str) -> None:
    assert shipped.judged(text)[figure] == "conflicting"
    assert figure not in shipped.judged("Pakistan's arsenal saw a rise of 275 warheads.")


def test_who_spent_less_than_another(shipped: World) -> None:
    assert shipped.verdicts("Russia spent less on its nuclear weapons than the US in 2024.").startswith(
        "supported"
    )
    assert shipped.verdicts("Russia spent more on its nuclear weapons than the US in 2024.").startswith(
        "conflict"
    )


def test_it_behind_several_named_is_none_of_them(shipped: World) -> None:
    text = "Money matters less for Washington than for Moscow: in 2024 it spent $56.8bn on nuclear weapons."
    assert "$56.8bn" not in shipped.judged(text)
    assert shipped.judged("China is smaller than Russia, but it has 600 warheads.")["600"] == "supported"


def test_a_verb_behind_a_figure_is_nothing_that_it_counts(shipped: World) -> None:
    text = "Onder New START mocht het totale aantal lanceerinrichtingen hooguit 900 bedragen."
    assert "conflicting new-start.limit.delivery-systems [900]" in shipped.seen(text)


@pytest.mark.parametrize(
    ("text", "unfounded"),
    [
        ("Antwoorden op vragen over de afloop van New START (ingezonden 9 februari 2026)", "9 februari 2026"),
        ("Updated 9 March 2026: what the end of New START means", "9 March 2026"),
        (
            "Seven years after the entry into force of New START, from 5 February 2018 on, they were bound.",
            "5 February 2018",
        ),
        (
            "The New START treaty that the Senate debated in 2010 was suspended by Russia.",
            "2010",
        ),
        (
            "The 2023 Russian suspension of New START put an end to the inspections.",
            "2023",
        ),
    ],
)
def test_a_date_of_something_else_in_the_sentence(shipped: World, text: str, unfounded: str) -> None:
    found = shipped.findings(text)
    assert not [f for f in found if f.verdict is Verdict.CONFLICTING and f.text == unfounded]


def test_the_date_of_what_is_told_of_the_subject_behind_a_relative_clause(shipped: World) -> None:
    dialogue = "The strategic stability dialogue that Biden and Putin launched in June 2021"
    assert shipped.judged(f"{dialogue} was suspended in May 2023.")["May 2023"] == "conflicting"


def test_a_figure_of_what_the_subject_is_not_for_however_far_behind(shipped: World) -> None:
    plan = "that Trump presented to the world in September 2025 has twenty points"
    assert not shipped.findings(f"The peace plan for Gaza {plan}.")
    assert [f.text for f in shipped.findings(f"The peace plan for Ukraine {plan}.")] == ["twenty"]


def test_the_whole_of_a_recorded_part_is_not_held_against_it(shipped: World) -> None:
    before = (
        "In August 2022 Joe Biden told the NPT review conference that he was ready. It never came to that."
    )
    text = f"{before} In the end 190 of the 191 parties backed the final text in New York; only one did not."
    found = [f for f in shipped.findings(text) if f.fact == "npt.final-text.supporters"]
    assert all(f.text == "190" for f in found)


@pytest.mark.parametrize(
    "text",
    [
        "Biden was in office two weeks when New START was extended.",
        "Biden zat twee weken in het Witte Huis toen New START werd verlengd.",
        "New START was extended after Biden had been president for two weeks.",
    ],
)
def test_how_long_somebody_held_a_post_is_no_length_of_a_treaty(shipped: World, text: str) -> None:
    assert Verdict.CONFLICTING not in {f.verdict for f in shipped.report(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "By July 2021 New START had been extended.",
        "By March 2023 Russia had suspended New START.",
        "In maart 2023 had Rusland New START al opgeschort.",
        "De Amerikanen wilden tegen juli 2023 het maximale aantal inspecties uitvoeren.",
    ],
)
def test_by_a_later_day_it_had_happened_too(shipped: World, text: str) -> None:
    assert Verdict.CONFLICTING not in {f.verdict for f in shipped.report(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "By the end of June 2024 the Americans want to carry out the maximum number of inspections.",
        "In February 2022 New START was extended.",
        "Het Nederlandse voorzitterschap van het NPDI begon in 2021.",
        "The Cairo session of the START commission was to begin on 6 December 2022.",
    ],
)
def test_another_deadline_or_date_is_still_wrong(shipped: World, text: str) -> None:
    assert Verdict.CONFLICTING in {f.verdict for f in shipped.report(text).findings}


def test_a_day_within_a_span_may_be_one_from_which_it_lasts(shipped: World) -> None:
    text = "De zitting van de commissie zou vanaf 1 december 2022 duren."
    assert not any("202" in f.text for f in shipped.report(text).findings)


@pytest.mark.parametrize(
    ("text", "supported"),
    [
        ("Obama stepped out of the INF Treaty in 2019.", False),
        ("Medvedev schortte New START in februari 2023 op.", False),
        ("Trump stepped out of the INF Treaty in 2019.", True),
        ("Poetin schortte New START in februari 2023 op.", True),
    ],
)
def test_who_did_not_govern_then_did_nothing_for_a_country(
    shipped: World, text: str, supported: bool
) -> None:
    assert (Verdict.SUPPORTED in {f.verdict for f in shipped.report(text).findings}) is supported


@pytest.mark.parametrize(
    "text",
    [
        "Without new agreements a costly and dangerous arms race looms.",
        "Zonder nieuw verdrag dreigt een kostbare en gevaarlijke wapenwedloop.",
        "A costly arms race looms without a new treaty.",
    ],
)
def test_what_there_is_none_of_may_be_new_as_well(shipped: World, text: str) -> None:
    assert {f.verdict for f in shipped.report(text).findings} == {Verdict.SUPPORTED}


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("North Korea has maybe thirty warheads.", {Verdict.CONFLICTING}),
        ("Noord-Korea heeft misschien wel 50 kernkoppen.", {Verdict.SUPPORTED}),
        ("Maybe China has 700 warheads.", set()),
    ],
)
def test_maybe_before_a_figure_only_says_about(shipped: World, text: str, verdicts: set[Verdict]) -> None:
    assert {f.verdict for f in shipped.report(text).findings} == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Did Biden sign an extension of New START?\n\nBy the Fact Desk | 14 February 2026 | 6 min read",
        "Biden gave New START an extension.\n\nSo says Cole in a fundraising email sent on 9 February 2026.",
        "An earlier version of this article said the limit for launchers under New START was 900.",
        "Poetin stelde voor New START te verlengen.\n\nVoorgesteld 11 februari 2026",
    ],
)
def test_when_a_text_was_sent_and_what_it_once_said_are_no_claims(shipped: World, text: str) -> None:
    assert not any(f.text[-1].isdigit() for f in shipped.report(text).findings)


@pytest.mark.parametrize(
    "text",
    [
        "Putin said that American inspectors would not be let into Russian nuclear sites as long as "
        "Washington went on supporting Kyiv.",
        "Amerikaanse inspecteurs worden volgens Poetin niet in Russische kerninstallaties toegelaten zolang "
        "Washington Kiev steunt.",
    ],
)
def test_who_is_not_let_into_a_country_s_sites_is_kept_out(shipped: World, text: str) -> None:
    assert {f.verdict for f in shipped.report(text).findings} == {Verdict.SUPPORTED}


def test_a_count_behind_the_opening_of_a_sentence_is_no_part_of_that(shipped: World) -> None:
    text = "At the 2022 review conference of the NPT, 191 parties were ready to support the final text."
    assert shipped.judged(text)["191"] == "conflicting"


@pytest.mark.parametrize(
    "text",
    [
        "190 parties supported the final text of the NPT review conference, only Russia did not.",
        "190 partijen steunden de slottekst van de toetsingsconferentie, alleen Rusland niet.",
    ],
)
def test_the_only_one_who_did_not_is_the_one_against(shipped: World, text: str) -> None:
    assert {f.verdict for f in shipped.report(text).findings} == {Verdict.SUPPORTED}


def test_the_whole_that_a_part_is_of_may_be_a_figure_of_its_own(shipped: World) -> None:
    text = "Of the 193 parties to the NPT, 190 were ready to back the final text of the review conference."
    assert shipped.judged(text) == {"193": "conflicting", "190": "supported"}


def test_the_date_of_a_treaty_told_before_is_not_that_of_what_follows(shipped: World) -> None:
    text = (
        "'New START is al in 2023 afgelopen.' (Wilders)\nOnwaar. Rusland schortte het in februari 2023 "
        "op. Het verdrag liep pas op 5 februari 2026 af.\n\n'Nederland heeft tegen de slottekst van de "
        "NPV-conferentie gestemd.'"
    )
    assert not any(f.fact == "npt.review-conference.date" for f in shipped.report(text).findings)


@pytest.mark.parametrize(
    "text",
    ["New START expired on 30 February 2026.", "New START liep af op 35 februari 2026."],
)
def test_a_day_that_its_month_does_not_have_contradicts(shipped: World, text: str) -> None:
    assert shipped.verdicts(text) == "conflicting new-start.expiry"
    assert shipped.verdicts(text.replace("30 F", "5 F").replace("35 f", "5 f")) != shipped.verdicts(text)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Only 13 percent of the world's nuclear weapons do not belong to Russia or the US.", "supported"),
        ("Dertien procent van alle kernwapens is niet van de VS of Rusland.", "supported"),
        ("Dertig procent van alle kernwapens is niet van de VS of Rusland.", "conflicting"),
    ],
)
def test_what_tells_that_a_share_is_of_others_denies_nothing(shipped: World, text: str, verdict: str) -> None:
    assert shipped.verdicts(text) == f"{verdict} arsenals.us-russia-share"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Van elke honderd kernwapens zijn er 87 Amerikaans of Russisch.", "supported"),
        ("Of every hundred nuclear weapons, 77 belong to the US and Russia.", "conflicting"),
        ("Of every hundred nuclear weapons, 20 are old.", "none"),
        ("Out of every hundred Russians, 87 fear nuclear weapons.", "none"),
    ],
)
def test_a_part_of_a_round_whole_told_before_it_is_a_share(shipped: World, text: str, verdict: str) -> None:
    assert (shipped.report(text).verdict or "none") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Together the two may keep 1,550 operational warheads under New START, so 775 apiece.",
            "conflicting",
        ),
        (
            "Together the two may keep 3,100 operational warheads under New START, so 1,550 apiece.",
            "supported",
        ),
    ],
)
def test_together_and_each_state_one_thing(shipped: World, text: str, verdict: str) -> None:
    assert {f.verdict for f in shipped.report(text).findings} == {verdict}
    assert len(shipped.report(text).findings) == 2


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The 2022 NPT review conference was the twelfth in the series.", "conflicting"),
        ("De NPV-toetsingsconferentie van 2022 was de tiende tot nu toe.", "supported"),
        ("The claim that the NPT review conference of August 2022 was the eighth is false.", "supported"),
    ],
)
def test_the_place_that_a_thing_has_in_a_series(shipped: World, text: str, verdict: str) -> None:
    assert shipped.report(text).verdict == verdict


def test_a_date_that_only_tells_which_event_is_denied_nothing(shipped: World) -> None:
    text = "It is simply untrue that the American answer of January 2022 slammed the door on talks."
    assert not shipped.report(text).findings


@pytest.mark.parametrize(
    "text",
    [
        "American nuclear bombs: these are stored at six US and European bases.",
        "Bij Europese bondgenoten liggen ongeveer 100 Amerikaanse kernwapens.",
        "De VS heeft ongeveer 100 kernwapens bij Europese bondgenoten opgeslagen.",
        "Ook bommenwerpers die kernwapens kunnen dragen vallen onder de limiet van 700 uit New START.",
        "In 2022 zeiden 190 partijen ja tegen de NPV-slottekst, een zei nee.",
        "Hundred and ninety parties said yes to the NPT text in 2022, one said no.",
    ],
)
def test_a_figure_is_not_of_what_only_stands_near_it(shipped: World, text: str) -> None:
    assert shipped.report(text).verdict == "supported"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China holds about 600 warheads, a number expected to grow fast.", {"600": "supported"}),
        ("China holds 900 warheads, of which 24 are deployed.", {"900": "conflicting"}),
        ("China is expected to hold 900 warheads.", {}),
        ("China has 24 deployed warheads.", {}),
    ],
)
def test_words_that_go_with_the_next_figure(shipped: World, text: str, expected: dict[str, str]) -> None:
    found = shipped.judged(text)
    assert {f: v for f, v in found.items() if f[0].isdigit()} == expected


def test_what_a_limit_is_on_is_left_open_whatever_another_clause_denies(shipped: World) -> None:
    caps = "New START caps deployed warheads at 1,550 and delivery systems at 700 per side"
    assert "700" not in shipped.judged(f"{caps}, though the offer does not bring back inspectors.")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2024 Washington put seven dollars into nuclear weapons for every Russian dollar.", "supported"),
        (
            "Tegenover elke Russische dollar stonden in 2024 twee Amerikaanse dollars voor kernwapens.",
            "conflicting",
        ),
        ("New START's life was stretched to fifteen years in 2021.", "supported"),
        ("De looptijd van New START werd in 2021 opgerekt tot vijftien jaar.", "supported"),
        ("De motie-Van Dijk werd twee weken na indiening aangenomen.", "conflicting"),
        ("By wanting to rope in India, Trump let the clock run down on New START in his first term.", "none"),
        ("Sanctions were the main obstacle to inspections of Russian aircraft by Airbus.", "none"),
        ("Four nuclear powers are outside the NPT: India, Pakistan, Israel and Iran.", "conflicting"),
        ("Four nuclear powers are outside the NPT: India, Pakistan, Israel and North Korea.", "supported"),
        (
            "The moratorium on missiles in Europe was proposed in 2019 and called unacceptable by the US.",
            "none",
        ),
        ("Until January 2020 the US and NATO publicly rejected the missile moratorium.", "conflicting"),
        ("China expects the US arsenal to have quadrupled by 2030.", "none"),
        # one end of what lasted for a time
        ("The Dutch chairmanship of the NPDI ended in 2022.", "supported"),
        ("The Dutch chairmanship of the NPDI ended in 2021.", "conflicting"),
        ("Het Nederlandse voorzitterschap van de NPDI begon in 2022.", "conflicting"),
        ("The correspondence between Moscow and Washington lasted until December 2021.", "conflicting"),
    ],
)
def test_what_a_figure_is_of(shipped: World, text: str, verdict: str) -> None:
    assert (shipped.report(text).verdict or "none") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Six European NATO countries together host some hundred American nuclear weapons.", "supported"),
        ("Zes Europese NAVO-landen herbergen samen zo'n tweehonderd Amerikaanse kernwapens.", "conflicting"),
        ("India and Pakistan together have 175 warheads.", "conflicting"),
    ],
)
def test_what_several_have_together_of_one_country(shipped: World, text: str, verdict: str) -> None:
    assert shipped.report(text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (
            "Of the nine nuclear powers only India, Pakistan, Israel and North Korea are not in the NPT.",
            "nine",
            None,
        ),
        (
            "Van de negen kernmachten zijn India, Pakistan, Israël en Noord-Korea geen lid van het NPV.",
            "negen",
            None,
        ),
        ("Of the nine nuclear powers, five stand outside the NPT.", "five", "conflicting"),
        ("Of the 191 parties only Russia voted against the final text of the NPT.", "191", "supported"),
    ],
)
def test_a_whole_of_which_some_are_named(shipped: World, text: str, figure: str, verdict: str | None) -> None:
    assert shipped.judged(text).get(figure) == verdict
