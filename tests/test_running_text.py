"""What running text tells over the borders of its sentences: dates, questions, quotations, entries."""

from __future__ import annotations

import pytest

from conftest import World
from nukecheck.findings import Verdict


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "De motie-Van Dijk werd op 24 november 2022 ingediend en vijf dagen later aangenomen.",
            "vijf dagen later",
            "supported",
        ),
        (
            "De motie-Van Dijk werd op 24 november 2022 ingediend en negen dagen later aangenomen.",
            "negen dagen later",
            "conflicting",
        ),
        (
            "Amerika stapte in 2019 uit het INF-verdrag. Vier jaar later schortte Rusland New START op.",
            "Vier jaar later",
            "supported",
        ),
        (
            "The US left the INF Treaty in 2019. Three years later Russia suspended New START.",
            "Three years later",
            "conflicting",
        ),
        (
            "Washington left the INF Treaty in 2019. That same year Moscow proposed a moratorium.",
            "That same year",
            "supported",
        ),
    ],
)
def test_a_date_told_from_another_is_a_date(shipped: World, text: str, words: str, verdict: str) -> None:
    assert shipped.judged(text)[words] == verdict


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("MOSCOW, 6 February 2024 - Last year Putin suspended New START.", "Last year", "supported"),
        ("MOSKOU, 6 februari 2026 - Vorig jaar schortte Poetin New START op.", "Vorig jaar", "conflicting"),
        ("MOSCOW, 6 February 2026 - New START expired this year.", "this year", "supported"),
    ],
)
def test_a_year_told_from_the_day_of_writing_is_a_date(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    assert shipped.judged(text)[words] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Last year Putin suspended New START.",  # nobody knows when that was written
        "MOSCOW, 6 February 2026 - 'Last year he suspended New START,' she said of Putin in 2024.",
    ],
)
def test_a_year_is_not_told_from_a_day_that_is_not_known(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


def test_people_named_before_are_not_who_a_sentence_with_its_own_tells_of(shipped: World) -> None:
    text = (
        "Trump said that New START may expire. China must take part in a new treaty, he finds. "
        "Russia wants France and the United Kingdom to be included in a new treaty."
    )
    assert shipped.judged(text)["Russia"] == "supported"
    assert "conflicting" not in shipped.judged(text).values()


def test_he_who_opens_two_sentences_is_not_one_named_in_between(shipped: World) -> None:
    text = (
        "Trump understands New START. He turned down Putin's September 2025 offer to keep its limits, "
        "saying he preferred a better deal. He wants China at the table."
    )
    found = shipped.judged(text)
    assert found["September 2025"] == "supported"
    assert "conflicting" not in found.values()


def test_he_who_calls_somebody_something_is_the_one_before(shipped: World) -> None:
    text = (
        "Trump has said several things about New START. In October he called Putin's proposal a good idea. "
        'In January he shrugged: "If it expires, it expires."'
    )
    assert "conflicting" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "Putin offered to observe the limits of New START for two more years if Washington did the same.",
            "two more years",
            "conflicting",
        ),
        (
            "New START is gone. Each side was allowed 1,550 deployed warheads and 900 missiles and bombers.",
            "900",
            "conflicting",
        ),
        ("New START was signed in 2010 and in 2020 extended by Biden and Putin.", "2020", "conflicting"),
        (
            "The treaty that capped both at 1,550 deployed warheads, New START, is no more.",
            "1,550",
            "supported",
        ),
    ],
)
def test_what_a_sentence_goes_on_with(shipped: World, text: str, words: str, verdict: str) -> None:
    assert shipped.judged(text)[words] == verdict


def test_a_date_of_what_several_did_stands_in_their_clause(shipped: World) -> None:
    text = (
        "New START is gone. The treaty was in 2010 signed by Obama and Medvedev and came into force in 2011."
    )
    assert shipped.judged(text)["2010"] == "disputed"


@pytest.mark.parametrize(
    "text",
    [
        # two dates, or none: of which the count begins is not certain
        "The US left the INF Treaty in 2019 and signed nothing in 2020. Five years later New START expired.",
        "Three years later Russia suspended New START.",
        # "ago" counts from a day that the text does not tell
        "The US left the INF Treaty in 2019. Two years ago Russia suspended New START.",
        # compared, not counted on
        "New START ran out in 2026. Two years later than planned, the museum opened; New START was extended.",
    ],
)
def test_no_date_is_worked_out_where_its_beginning_is_uncertain(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("# New START\n\n- Entry into force: 2011\n", "2011", "supported"),
        ("# New START\n\n- Extension: 2022, by five years\n", "2022", "conflicting"),
        ("# New START\n\n- February 2023: Russia suspends the treaty\n", "February 2023", "supported"),
        (
            "<table><tr><th>Jaar</th><th>Wat</th></tr><tr><td>2018</td><td>De VS zeggen het INF-verdrag op"
            "</td></tr></table>",
            "2018",
            "conflicting",
        ),
        ("<dl><dt>2011</dt><dd>New START treedt in werking</dd></dl>", "2011", "supported"),
    ],
)
def test_a_date_belongs_to_the_entry_it_heads_or_ends(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    assert shipped.judged(text, "html" if text.startswith("<") else "md")[words] == verdict


def test_a_date_does_not_date_what_somebody_else_does(shipped: World) -> None:
    text = "# New START\n\n- March 2023: Washington ends its regular updates\n"
    assert "conflicting" not in shipped.judged(text, "md").values()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Did you know that China has about 900 nuclear warheads?", Verdict.CONFLICTING),
        ("Wist je dat China zo'n 600 kernkoppen heeft?", Verdict.SUPPORTED),
        ("Do you know whether China has 900 warheads?", Verdict.NONE),
    ],
)
def test_a_question_that_tells_what_it_asks_about(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hoeveel kernkoppen heeft China? Zo'n 600.", {"600": "supported"}),
        ("How many warheads does China have? About 900.", {"900": "conflicting"}),
        ("Hoeveel kernkoppen hebben Amerika en Rusland samen? Ongeveer 5.000.", {"5.000": "supported"}),
        # a long answer speaks for itself
        (
            "How many warheads does China have? Before we come to that, thank you for the 900 letters that"
            " you have written to us.",
            {},
        ),
    ],
)
def test_a_short_answer_is_read_with_its_question(
    shipped: World, text: str, expected: dict[str, str]
) -> None:
    assert shipped.judged(text) == expected


@pytest.mark.parametrize(("name", "verdict"), [("Barack Obama", "supported"), ("Joe Biden", "conflicting")])
def test_the_line_under_a_quotation_names_its_speaker(shipped: World, name: str, verdict: str) -> None:
    text = f"> ‘Een hoeksteen van onze relatie met Rusland.’\n>\n> — {name} over New START, 2011\n"
    assert verdict in {v for words, v in shipped.judged(text, "md").items() if name in words}


def test_a_name_is_no_finding_where_its_fact_is_contradicted(shipped: World) -> None:
    text = "Liu Pengyu told Bloomberg that asking China to join the disarmament talks is not realistic."
    found = shipped.judged(text)
    assert found["Bloomberg"] == "conflicting"


@pytest.mark.parametrize(
    "text",
    [
        # a number that begins a longer word counts nothing
        "China has warheads. According to China, a three-way treaty only makes sense at its level.",
        # the name in a relative clause is not who acts
        "Antony Blinken, who was to see Sergey Lavrov in Geneva on 24 February, no longer saw the point.",
        # what is denied is one verb, and the other says the same without a denial
        "Beijing never took part in disarmament talks and refused every invitation.",
        # nothing is compared with the time before 1972
        "Gevaarlijk, zo noemde de NAVO de Russische retoriek in het voorjaar van 2023.",
        "Antonov: one cannot admit Americans to the holy of holies.",
    ],
)
def test_no_objection_to_words_that_mean_something_else(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


def test_such_weapons_are_those_named_last(shipped: World) -> None:
    text = (
        "Poetin wil tactische kernwapens in Belarus plaatsen. Brussel keek toe. Washington zweeg. "
        "Rusland heeft er naar schatting 2.000 van zulke wapens."
    )
    assert shipped.judged(text).get("2.000") == "supported"


def test_a_misspelt_denial_is_one(shipped: World) -> None:
    text = "Belgium should seek multilateral disarmament outisde the UN."
    assert "supported" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Een kernwapenvrije wereld is niet voor Nederland en de NAVO een proces van lange adem.",
        "Global Zero is niet in lijn met artikel VI van het Non-Proliferatieverdrag.",
    ],
)
def test_what_one_way_to_read_a_fact_denies_is_not_supported(shipped: World, text: str) -> None:
    found = shipped.judged(text)
    assert [words for words, verdict in found.items() if verdict == "supported"] in ([], ["VI"])


@pytest.mark.parametrize(
    "text",
    [
        "Het is een fabel dat New START van kracht is geworden.",  # a word of a denial in the gap of a form
        "De bewering dat Liu Pengyu begin januari 2026 met Reuters sprak is onjuist.",  # no English
        "New START was in danger of expiring in early 2026.",  # silent in its own language, so in the other
    ],
)
def test_what_is_false_finds_no_other_way_to_be_supported(shipped: World, text: str) -> None:
    assert "supported" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Blinken was to see Lavrov in Geneva, but called off the meeting.", "supported"),
        ("Lavrov was to see Blinken in Geneva, but called off the meeting.", "conflicting"),
        ("Wegens herhaalde Russische schendingen zegden de VS het INF-verdrag op.", "supported"),
        ("Neither country can put more of its warheads on standby.", "conflicting"),
        ("North Korea does not belong to the NPT.", "supported"),
        ("New START expired in 2021.", "conflicting"),
        ("New START expires in 2021.", None),  # so it stood in texts from before its extension
        ("START expired in December 2009.", None),  # the first treaty of that name
    ],
)
def test_who_acts_and_what_is_denied(shipped: World, text: str, verdict: str | None) -> None:
    found = shipped.judged(text).values()
    assert ({verdict} if verdict else set()) == set(found) - (
        {"supported"} if verdict == "conflicting" else set()
    )


def test_who_wrote_a_source_may_be_named_with_what_it_says(shipped: World) -> None:
    text = "Volgens Chernenko was Moskou in onderhandelingen niet elegant, maar wel effectief."
    assert set(shipped.judged(text).values()) == {"supported"}


def test_what_others_have_is_what_is_left(shipped: World) -> None:
    text = "Only 13 percent of all nuclear weapons belong to countries other than the US and Russia."
    assert set(shipped.judged(text).values()) == {"supported"}


def test_the_end_of_one_treaty_is_not_that_of_another(shipped: World) -> None:
    text = "Na het einde van New START bindt het INF-verdrag de VS nog altijd."
    assert not shipped.judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that the NPT review conference of August 2022 met in Geneva.",
        "The claim that Germany chaired the NPDI from 2020 to 2022 is false.",
    ],
)
def test_a_denial_is_not_about_the_date_where_the_place_is_wrong(shipped: World, text: str) -> None:
    assert not shipped.judged(text)


def test_a_date_in_brackets_is_that_of_what_stands_before_it(shipped: World) -> None:
    assert not shipped.judged("The next commission meeting and the compliance report (2027) are far away.")
    assert shipped.judged("New START expires soon (2027).") == {"2027": "conflicting"}


@pytest.mark.parametrize(
    "text",
    [
        "China shunned the US and Russia, and Washington postponed the session of the commission.",
        "The Netherlands likes peace; there are no American nuclear weapons on Belgian territory.",
        "Dat het regent is onjuist, en Loekasjenko verbood in de grondwet kernwapens in Belarus.",
        "The US reufsed any transparency about its Aegis sites.",
    ],
)
def test_what_is_false_stays_so_beside_something_else(shipped: World, text: str) -> None:
    found = shipped.judged(text).values()
    assert "conflicting" in found


def test_no_describes_the_thing_and_not_its_owner(shipped: World) -> None:
    (finding,) = shipped.findings("There are no American nuclear weapons on Belgian territory.")
    assert finding.reason == "denied"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Amerika doet nonchalant, en in februari 2023 schortte Washington New START op.", "conflicting"),
        ("Rusland wees het Amerikaanse aanbod om gegevens te blijven delen van de hand.", "supported"),
        ("Rusland heeft de VS gevraagd New START een jaar te verlengen.", "supported"),
        ("De VS hebben Rusland gevraagd New START een jaar te verlengen.", "conflicting"),
    ],
)
def test_a_dutch_subject_behind_its_verb(shipped: World, text: str, verdict: str) -> None:
    assert verdict in shipped.judged(text).values()
    if verdict == "supported":
        assert "conflicting" not in shipped.judged(text).values()


def test_a_name_in_a_later_clause_does_not_stand_for_the_wrong_one(shipped: World) -> None:
    text = "De werkgroep over de NPV-cyclus was een initiatief van de IPNDV, en het NPDI rustte."
    assert "supported" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Fifteen years ago the Chinese were still thought to have 240 warheads.",
        "Tien jaar terug telde China nog 260 kernkoppen.",
        "China, which had 260 warheads ten years ago, keeps growing.",
        "France had 300 warheads and now has 290.",
        "China heeft nu 600 kernkoppen. Frankrijk had er 300 en heeft er nu 290.",
        "Pakistan has more warheads than India had ten years ago.",
        "France has fewer warheads than Pakistan will have in ten years.",
        # "each" is said of several, of which the text before names one
        "Trump wants India in. START I had let each side keep 6,000 warheads.",
    ],
)
def test_a_count_of_another_time_or_of_others_is_not_held_against_a_country(
    shipped: World, text: str
) -> None:
    assert [f for f in shipped.findings(text) if f.verdict is Verdict.CONFLICTING] == []


def test_a_year_ago_is_now(shipped: World) -> None:
    assert shipped.judged("A few weeks ago China still had 400 warheads.")["400"] == "conflicting"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (
            "The US and Russia lead. America spends most. Together the two hold 67 percent of the world's "
            "nuclear weapons.",
            "67 percent",
            "conflicting",
        ),
        (
            "De VS en Rusland zijn groot. Rusland moderniseert. Samen hebben beide 9.000 kernkoppen.",
            "9.000",
            "conflicting",
        ),
        ("Frankrijk heeft 290 kernkoppen, Israël 90. Samen zijn dat er 450.", "450", "conflicting"),
        (
            "The US and Russia lead. China follows. Together the two hold 67 percent of all nuclear weapons.",
            "",
            "",
        ),
    ],
)
def test_both_are_the_two_that_the_text_is_about(
    shipped: World, text: str, figure: str, verdict: str
) -> None:
    assert shipped.judged(text).get(figure, "") == verdict
    assert figure or "conflicting" not in shipped.judged(text).values()


def test_how_many_times_counts_no_things(shipped: World) -> None:
    text = "China has 600 warheads, which suffice to wreck the world ten times over. France has 390."
    assert shipped.judged(text)["390"] == "conflicting"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "China has 600 warheads, then come France (390), India and Pakistan (275 apiece) and "
            "North Korea, which has 70.",
            ["390", "275", "70"],
        ),
        (
            "China heeft 600 kernkoppen, gevolgd door het VK (252) en Israël (80).",
            ["252", "80"],
        ),
    ],
)
def test_every_figure_of_an_enumeration_belongs_to_the_name_before_it(
    shipped: World, text: str, figures: list[str]
) -> None:
    judged = shipped.judged(text)
    assert [f for f in figures if judged.get(f) == "conflicting"] == figures


@pytest.mark.parametrize(
    "text",
    [
        "Russia says it keeps to the limits of New START, but the State Department contradicted this.",
        "Rusland zegt zich aan de limieten van New START te houden, en het State Department sprak dat tegen.",
    ],
)
def test_who_contradicts_a_claim_does_not_confirm_it(shipped: World, text: str) -> None:
    assert "supported" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "Belgium is no nuclear power. The country hosts no American nuclear weapons.",
            "hosts",
            "conflicting",
        ),
        ("China groeit snel. Dat land telt 400 kernkoppen.", "400", "conflicting"),
        (
            "Russia withdrew. The country demanded that France and Germany join new talks.",
            "Germany",
            "conflicting",
        ),
        ("En Trump? Die noemde New START een hoeksteen van de relatie met Rusland.", "Die", "conflicting"),
        ("En China? Dat wil graag meedoen aan de gesprekken.", "wil graag meedoen", "conflicting"),
        ("And the British? They have 225 warheads.", "225", "supported"),
    ],
)
def test_words_for_the_one_just_named(shipped: World, text: str, words: str, verdict: str) -> None:
    assert [v for place, v in shipped.judged(text).items() if words in place] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "China and India grow. The country has 400 warheads.",
        "And Russia? That treaty was signed in 2009.",
    ],
)
def test_the_country_is_nobody_where_that_is_unclear(shipped: World, text: str) -> None:
    assert shipped.seen(text) == []


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "Antonov speaks for Moscow in Washington. The ambassador told Interfax that one cannot see the "
            "commission session apart from the state of relations.",
            "Interfax",
            "conflicting",
        ),
        (
            "Trump sprak over New START. Tegen CNN had hij ooit gezegd dat China op een bepaald moment bij "
            "nucleaire verdragen betrokken moet worden.",
            "CNN",
            "conflicting",
        ),
        (
            'Trump spoke of New START. "If it expires, it expires," the president said. '
            '"We\'ll just make a better deal."',
            "better",
            "supported",
        ),
    ],
)
def test_who_speaks_stands_before(shipped: World, text: str, words: str, verdict: str) -> None:
    assert {v for place, v in shipped.judged(text).items() if words in place} == {verdict}


@pytest.mark.parametrize(
    "text",
    [
        "Antonov was there. The ambassador of Turkey told Interfax that one cannot see the commission "
        "session apart from the state of relations.",
        'Trump spoke of New START. A trader was glad. "We\'ll just make a better deal."',
    ],
)
def test_who_speaks_is_not_whoever_was_named(shipped: World, text: str) -> None:
    assert shipped.seen(text) == []


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "Early in 2022 the strategic stability dialogue was suspended. It was the Americans who did so.",
            "Americans",
            "supported",
        ),
        (
            "Begin 2022 werd de dialoog over strategische stabiliteit stilgelegd. Dat deden de Russen.",
            "Russen",
            "conflicting",
        ),
        (
            "Begin 2022 werd de dialoog over strategische stabiliteit stilgelegd; dat deden de Russen.",
            "dat deden",
            "conflicting",
        ),
        (
            "De zitting van de commissie werd uitgesteld. Dat gebeurde op verzoek van Washington.",
            "Washington",
            "conflicting",
        ),
        (
            "Trump said of New START that if it expires, it expires. He was talking to the BBC.",
            "BBC",
            "conflicting",
        ),
    ],
)
def test_who_did_so_and_to_whom_it_was_said_stands_behind(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    assert {v for place, v in shipped.judged(text).items() if words in place} == {verdict}


@pytest.mark.parametrize(
    "text",
    [
        "Early in 2022 the strategic stability dialogue was suspended. The Russians did so too.",
        "Early in 2022 the strategic stability dialogue was suspended. The Russians did so on the phone.",
        "Early in 2022 Washington suspended the strategic stability dialogue. The Russians did so.",
        "In 2025 Putin warned that rejecting the legacy of New START would be a mistake. "
        "Washington is said to have rejected it.",
    ],
)
def test_who_did_something_else_did_not_do_that(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


def test_a_semicolon_parts_the_names_and_figures_of_an_enumeration(shipped: World) -> None:
    text = "It has about 600 warheads; France has 290, Britain 205, and India and Pakistan 175 each."
    judged = shipped.judged(text)
    assert judged["290"] == judged["175"] == "supported"
    assert judged["205"] == "conflicting"
    assert "600" not in judged


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        # the date of the figure before it, and not of that further off
        (
            "Under New START each side keeps to fewer than 1,650 warheads, down from 10,000 in 1986.",
            "1,650",
            "conflicting",
        ),
        (
            "De commissiezitting is op verzoek van Moskou met drie weken uitgesteld.",
            "uitgesteld",
            "conflicting",
        ),
    ],
)
def test_what_stands_nearer_belongs_to_it(shipped: World, text: str, figure: str, verdict: str) -> None:
    assert [v for place, v in shipped.judged(text).items() if figure in place] == [verdict]


def test_who_says_so_is_no_saying_on_a_date(shipped: World) -> None:
    text = (
        "Liu Pengyu spoke to Reuters. Het arsenaal groeit. In 2030 zou het volgens de VS groter kunnen zijn."
    )
    assert "2030" not in shipped.judged(text)


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        # whose words a quotation was, told behind it
        (
            "'Als het verloopt, verloopt het.' Zo reageerde Trump tegenover de BBC op New START.",
            "BBC",
            "conflicting",
        ),
        ('"If it expires, it expires." That is how Biden spoke of New START.', "Biden", "conflicting"),
        # a date of what the text before names
        ("New START is old. It has been in force since 2010.", "2010", "conflicting"),
        (
            "New START is dead. It was not Washington but Moscow that suspended its part, in March 2024.",
            "March 2024",
            "conflicting",
        ),
        # all the things that a treaty limits
        (
            "New START ends. The numbers are familiar: 1,550 deployed warheads, 750 deployed missiles and "
            "bombers, and 800 launchers in all.",
            "750",
            "conflicting",
        ),
    ],
)
def test_what_the_text_around_gives_a_figure_or_a_name(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    assert [v for place, v in shipped.judged(text).items() if words in place] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Belarus never had nuclear weapons of its own; nothing was ever given up.",
        "START I ended: 6,000 warheads, 750 deployed missiles and bombers, and 1,600 launchers in all.",
        "A moratorium on missiles came up. America even offered a look at the Aegis sites in Romania and "
        "Poland, to show that no Iskander missiles were there.",
    ],
)
def test_nothing_is_made_of_what_two_clauses_deny_or_another_treaty_limits(shipped: World, text: str) -> None:
    assert not {"supported", "conflicting"} & set(shipped.judged(text).values())


def test_an_event_has_the_date_that_stands_much_nearer_to_it(shipped: World) -> None:
    text = (
        "In January 2022 Washington was ready to talk about a moratorium on missiles "
        "that Moscow had proposed in {}."
    )
    assert shipped.judged(text.format("2017")).get("2017") == "conflicting"
    assert shipped.judged(text.format("2019")).get("2019") == "supported"


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "China has 600 warheads, France 290, the UK 225, India and Pakistan 175 each.\n"
            "The last two have not joined the NPT.",
            "not joined the NPT",
            "supported",
        ),
        (
            "Kernkoppen:\n- China: 600\n- Frankrijk: 290\n- India: 175\n- Pakistan: 175\n"
            "De laatste twee zijn lid van het Non-Proliferatieverdrag.",
            "lid",
            "conflicting",
        ),
        (
            "In 2024 ging het bij Rusland om 8,1 miljard dollar. De Amerikanen gaven 56,8 miljard uit. "
            "Samen bezitten ze 78 procent van alle kernwapens.",
            "78 procent",
            "conflicting",
        ),
        (
            "Russia spent 8.1 billion dollars on nuclear weapons in 2024. The US invested 65.8 billion.",
            "65.8 billion",
            "conflicting",
        ),
        (
            "Belgium has no say. There are American warheads on its soil.",
            "American warheads on its soil",
            "supported",
        ),
        (
            "Conflicten over New START gaan naar de bilaterale overlegcommissie. Die komt in Caïro bijeen. "
            "Voor onbepaalde tijd is dat uitgesteld, op verzoek van Washington.",
            "Washington",
            "conflicting",
        ),
        (
            "In August 2022 the NPT review conference met. All but one of the parties backed the final text. "
            "Only Iran was against it.",
            "Iran",
            "conflicting",
        ),
        (
            "Poetin wil niet. En hij eiste dat ook Frankrijk en Duitsland gaan meepraten.",
            "Duitsland",
            "conflicting",
        ),
        (
            "New START is oud. Medvedev, die het verdrag in 2010 had getekend, schreef op Telegram dat de "
            "Amerikanen zelf maar moesten komen aanrennen of kruipen.",
            "kruipen",
            "supported",
        ),
        (
            "China is arming. The Americans expect the arsenal to be four times as large by 2035.",
            "2035",
            "conflicting",
        ),
        # the first channel is not the first of two
        (
            "De VS en Rusland praten niet meer. Volgens het Eerste Kanaal stelde Lavrov dat zijn land "
            "volledig achter zijn verplichtingen staat.",
            "verplichtingen",
            "supported",
        ),
    ],
)
def test_those_who_were_named_before(shipped: World, text: str, words: str, verdict: str) -> None:
    assert {v for place, v in shipped.judged(text).items() if words in place} == {verdict}


@pytest.mark.parametrize(
    "text",
    [
        "The first 3 nations have nuclear weapons, says China.",
        "Poetin schortte New START op. De Amerikanen reageerden door niet langer gegevens te delen.",
        "New START entered into force in 2011. A decade later it was extended. Five years on, it expires.",
        "New START limits warheads. According to independent estimates, China now holds around 600 warheads.",
        "New START limits warheads. Not until August did Washington hint that it wanted to talk again.",
        "Ze weigerden te beloven dat Oekraïne buiten de NAVO zou blijven, maar wilden wel praten over een "
        "moratorium op raketten in Europa.",
        "Moskou schort het verdrag op, zegt Biden. Door zijn deelname 'op te schorten' neemt Poetin afstand.",
        "Russia spent 8.1 billion dollars on nuclear weapons in 2024. The US fed 65.8 billion chickens.",
    ],
)
def test_what_only_looks_like_a_figure_or_a_name_of_those(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        # another country, known to nobody, stands behind the semicolon
        (
            "Outside it are Pakistan, which tested; Israel, which is believed to have them; and Utopia, which"
            " declared its independence and does not possess any nuclear weapons.",
            "possess any nuclear weapons",
        ),
        # a note at the end of a sentence does not join it to the next
        (
            "START I was signed in 1991.[1] It took effect in 1994.[2] It was followed by New START.[3]",
            "1994",
        ),
        # what another figure is held against
        (
            "New START allows each side 1,550 warheads. That is some 30% lower than the figure of 2,200 that"
            " each side was to reach under the Start treaty of old.",
            "2,200",
        ),
        # who only tells on a day what has not come
        (
            "Putin offers to adhere to the New START limits after it expires. Kremlin spokesman Peskov said"
            " on 30 October that Moscow had not received any proposals from Washington on the treaty.",
            "30 October",
        ),
        # what holds by the date of the text is not what held years before
        (
            "2026-03-01\n\nAny concession on strategic stability is out of the question, Washington said.",
            "concession on strategic stability is out of the question",
        ),
        # nothing of it stands in the line itself
        (
            "# The NPT\n\nChina, France and Russia were the first.\n\nSIGNATORIES\n\nThere are many.",
            "SIGNATORIES",
        ),
    ],
)
def test_what_is_of_somebody_or_something_else_is_not_judged(shipped: World, text: str, absent: str) -> None:
    assert absent not in shipped.judged(text)


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        # lines that count things, under a line with a colon, are entries; with and without bullets
        (
            "New START limits both sides to:\n1,550 deployed warheads\n800 total missile launchers",
            "800",
            "supported",
        ),
        (
            "New START limits both sides to:\n- 1,650 deployed warheads\n- 800 total launchers",
            "1,650",
            "conflicting",
        ),
        # in miles, each end rounded by itself
        ("The INF Treaty bans missiles with ranges between 310 and 3,400 miles.", "310", "supported"),
        ("The INF Treaty bans missiles with ranges between 310 and 3,800 miles.", "310", "conflicting"),
        # the name of a treaty is long, and does not part a date from what happened then
        (
            "On 5 February 2025 the Treaty between the United States of America and the Russian Federation on"
            " Measures for the Further Reduction and Limitation of Strategic Offensive Arms expired.",
            "5 February 2025",
            "conflicting",
        ),
        # what is held, in a clause before that of the treaty
        (
            "With their reserves the US and Russia together have about 5,000 warheads, while under New START"
            " inspectors were allowed on site.",
            "5,000",
            None,
        ),
        # what is likely is not told as certain
        ("2020-10-20\n\nSenator welcomes a likely 1-year extension of New START.", "1-year", None),
        # more than that it is, it is that as well
        ("New START wasn't just a cap on 1,550 deployed warheads per side.", "1,550", "supported"),
        # two-stage ranges: 500 to 1,000 is no wrong 500 to 5,500
        ("The INF Treaty covers 500 to 1,000 km and 1,000 to 5,500 km.", "500", None),
        # a share of years before
        (
            "In 2014 Russia had 8,000 nuclear warheads. The US and Russia hold 93 percent of all warheads.",
            "93",
            None,
        ),
        # what is said to have been left open is not denied
        (
            "Putin said tactical nuclear weapons go to Belarus. He did not say which would be deployed.",
            "which",
            None,
        ),
        # a date of the text is no date of what its title tells
        ("date 2020-10-20\nSenator on the extension of New START\n\nHe was glad.", "2020-10-20", None),
    ],
)
def test_how_articles_and_fact_sheets_put_it(
    shipped: World, text: str, words: str, verdict: str | None
) -> None:
    found = {v for place, v in shipped.judged(text).items() if words in place}
    assert found == ({verdict} if verdict else set())


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "The session of the Bilateral Consultative Commission in Cairo was postponed at the request of"
            " the Biden administration.",
            "Biden",
            "conflicting",
        ),
        (
            "De Bilaterale Raadgevende Commissie is op verzoek van de Verenigde Staten voor onbepaalde tijd"
            " uitgesteld.",
            "de Verenigde Staten",
            "conflicting",
        ),
        (
            "Op de NPV-toetsingsconferentie in 2022 waren 190 partijen bereid de slottekst te steunen."
            " Enkel Iran stemde tegen.",
            "Iran",
            "conflicting",
        ),
        (
            "Nederland was vicevoorzitter van de tiende toetsingsconferentie in augustus 2022 in New York,"
            " waar van de 191 verdragspartijen er 190 bereid waren de slottekst te steunen.",
            "191",
            "supported",
        ),
        (
            "Onder New START, dat op 5 februari afliep, mochten beide landen elk 1.650 kernkoppen"
            " operationeel houden.",
            "1.650",
            "conflicting",
        ),
        ("New START was signed by Barack Obama and Vladimir Putin.", "Vladimir Putin", "conflicting"),
        (
            "New START was prolonged once, in February 2021, for five years, by President Trump.",
            "Trump",
            "conflicting",
        ),
    ],
)
def test_who_asked_for_it_who_alone_and_of_how_many(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    assert shipped.judged(text)[words] == verdict


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "After New START: what next?\n\nThe end of New START removes limits.\n\nWhat was lost\n\n"
            "The treaty capped deployed strategic warheads at 1,650.",
            "1,650",
            "conflicting",
        ),
        (
            "A session of the Bilateral Consultative Commission was to be held in Cairo. Earlier sessions had"
            " been held in Vienna, but Russia no longer saw Switzerland as neutral, as it had joined most of"
            " the Western sanctions.",
            "Vienna",
            "conflicting",
        ),
        (
            "Many Belarusians mark the independence declared in 1918. A year earlier Lukashenko had pushed"
            " that through. The United States keeps around a hundred such tactical nuclear weapons in seven"
            " European NATO countries.",
            "seven",
            "conflicting",
        ),
        (
            "Background\n\nSTART I expired in December 2009 and limited each side to 6,000 warheads.\n\n"
            "Reactions\n\nThe United States had about 200 tactical nuclear weapons in Europe.",
            "200",
            "conflicting",
        ),
    ],
)
def test_what_a_text_is_about_further_on(shipped: World, text: str, words: str, verdict: str) -> None:
    assert shipped.judged(text)[words] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "China's warheads matter. Liu spoke to Reuters in January. Washington sees it differently:"
        " between 2024 and 2025 at least 100 warheads were added.",
        "De Amerikanen wilden praten over een moratorium, een Russisch voorstel uit 2019 dat de NAVO eerder"
        " 'onaanvaardbaar en onbetrouwbaar' had genoemd.",
        "France (290 warheads) and the United Kingdom (225) are parties to the NPT.",
        "We would look at any moratorium on missiles, but the Russian one of 2019 was judged unacceptable and"
        " not credible by NATO.",
        "China may already have 700 warheads.",
        "START was signed in July 1991. It allowed 6,000 warheads.",
        "1991: START, a treaty of the US and the USSR, is signed. The treaty barred both from deploying more"
        " than 6,000 nuclear warheads.",
        "The United States, Russia and China together have about 11,000 warheads.",
        "France has the most nuclear weapons in Europe.",
        "New START: INF was next. New START ended. INF ended.\n\nThen\n\nThe treaty capped deployed strategic"
        " warheads at 1,650.",
        # what is counted is what was counted before
        "New START allows each side 800 launchers in all. Of those 700 may be deployed.",
        "New START caps missiles and bombers. As for warheads, it is 1,550 each, 3,100 for the two together.",
        "Rusland en de VS geven er veel aan uit. Het laatste land gaf in 2024 56,8 miljard dollar aan"
        " kernwapens uit.",
    ],
)
def test_figures_of_something_else_are_no_objection(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


def test_little_of_what_was_told_before_supports_nothing(shipped: World) -> None:
    told = shipped.judged(
        "De Amerikanen wilden praten over een moratorium op raketten. Rond augustus zei Washington dat er"
        " weer gepraat kon worden. Biden deed dat ook. Hij zei er wel bij dat Rusland eerst moest laten zien"
        " dat het wilde samenwerken."
    )
    assert "wilde" not in told


def test_who_will_refuse_has_not(shipped: World) -> None:
    assert "supported" not in shipped.judged("We should bring in China. China will say no.").values()


def test_how_many_do_not_tells_not_how_many_do(shipped: World) -> None:
    told = shipped.judged("Three countries did not sign up to the final text of the NPT conference.")
    assert told.get("Three") != "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Israel has 90 nuclear warheads, though it neither confirms nor denies this.", "supported"),
        ("Israel has 200 nuclear warheads, although it neither confirms nor denies this.", "conflicting"),
        ("Israel neither confirms nor denies that it has 200 nuclear warheads.", None),
    ],
)
def test_a_clause_that_leaves_open_what_was_told_leaves_it_told(
    shipped: World, text: str, verdict: str | None
) -> None:
    told = shipped.judged(text)
    assert (told.get("90") or told.get("200")) == verdict


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("In 2021 India had 156 warheads. China had 350 warheads, up from 320 at the start of 2020.", ""),
        ("Begin 2021 had India er 156. China had 350 kernkoppen, tegen 320 begin 2020.", ""),
        ("China has 350 warheads, up from 320 at the start of 2020.", "conflicting"),
        ("In 2021 India had 156 warheads. Russia and the US possessed over 90% of all nuclear weapons.", ""),
        ("Russia and the US possess over 90% of all nuclear weapons.", "conflicting"),
    ],
)
def test_a_count_of_a_year_told_before_is_of_that_year(shipped: World, text: str, verdicts: str) -> None:
    assert " ".join(f.verdict for f in shipped.report(text).findings) == verdicts


def test_a_heading_answers_no_question(shipped: World) -> None:
    question = "What are the scenarios, including the risk of a new nuclear arms race?"
    assert shipped.verdicts(f"{question}\n\n## New START and the erosion of control\n\nMore.") == ""


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Russia informed the US that it was postponing the session of the START commission.", "supported"),
        ("The US informed Russia that it was postponing the session of the START commission.", "conflicting"),
        ("Rusland liet de VS weten dat het de zitting van de START-commissie uitstelde.", "supported"),
        ("De VS meldden Rusland dat zij de zitting van de START-commissie uitstelden.", "conflicting"),
        ("India, China & Pakistan are expanding their nuclear arsenals.", ""),
        ("China & Russia are expanding their nuclear arsenals.", "supported"),
        (
            "If they cannot reach an agreement, we face a world of nuclear competition with Russia.",
            "supported",
        ),
        ("The NPT president was only made aware of one State party's objections.", ""),
        ("The tenth NPT review conference could not agree.", "supported"),
        ("The NPT review conference of that August was not the tenth.", "conflicting"),
        ("Russia's 2,000 or so tactical weapons are not limited by any treaty.", "supported"),
        ("China does not have 600 warheads.", "conflicting"),
        ("I do not understand why Trump left the INF Treaty.", "supported"),
        ("Ik snap niet waarom Trump het INF-verdrag opzegde.", "supported"),
        ("I do not believe that Trump left the INF Treaty.", "conflicting"),
        ("On January 27, the Duma voted to extend New START.", ""),
        ("On January 27, Russia and the US extended New START.", "conflicting"),
        ("There is no dialogue currently, Russian Deputy Foreign Minister Sergey Ryabkov said.", "supported"),
        ("Sergey Ryabkov is currently not Russian deputy foreign minister.", "conflicting"),
        ("In 2023 China spent $11.8 billion. The US spent $51.5 billion on nuclear weapons.", ""),
        ("The US spent $51.5 billion on nuclear weapons in 2024.", "conflicting supported"),
    ],
)
def test_who_is_told_so_and_what_is_denied_of_what(shipped: World, text: str, verdicts: str) -> None:
    found = {f.verdict for f in shipped.report(text).findings}
    assert " ".join(sorted(found)) == verdicts


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        # a country that the sentence goes on about, beside others that the fact speaks of
        (
            "Belgium has no direct say. It can propose a consultation mechanism between Washington and"
            " Moscow.",
            "It can propose a consultation mechanism between Washington and Moscow",
            "supported",
        ),
        # a name that the statement needs, from the sentence before
        (
            "The Russians might get proof that there are no Tomahawks in Romania. In return they would have"
            " to open two bases of their own.",
            "two",
            "supported",
        ),
        # "that treaty" takes up one, and not all that was told
        (
            "Biden was ready to negotiate quickly about a successor to New START. That treaty would end in"
            " 2026.",
            "2026",
            "supported",
        ),
        # both countries are those who were told of
        (
            "Trump let the extension of New START drag on. His successor took another view. Shortly after the"
            " inauguration the two countries settled for three more years.",
            "three more years",
            "conflicting",
        ),
        # what something is needed for is no condition of it
        (
            "Belgium should stress that verification has to be abolished if trust is to grow.",
            "abolished if trust",
            "conflicting",
        ),
    ],
)
def test_a_sentence_leans_on_who_was_told_of_before(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    assert shipped.judged(text)[words] == verdict


def test_it_says_something_behind_a_date(shipped: World) -> None:
    told = shipped.judged(
        "Russia has a complaint about American bombers that have been converted. According to Moscow that can"
        " be undone. In October 2022 it said so once more."
    )
    assert told["October 2022"] == "supported"


def test_what_is_true_of_no_other_as_much_is_true_of_one(shipped: World) -> None:
    assert "conflicting" not in shipped.judged("No arsenal grows as fast as the Chinese.").values()
    assert "conflicting" not in shipped.judged("Geen arsenaal groeit zo snel als het Chinese.").values()


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "Russia withdrew its nuclear sites from inspection in August 2022. It did so on the 8th.",
            "8th",
            "supported",
        ),
        (
            "Rusland trok zijn installaties in augustus 2022 terug uit de inspecties. Dat was op de 18e.",
            "18e",
            "conflicting",
        ),
        (
            "Russia withdrew its nuclear sites from inspection in August 2022. It did so on the 8th floor.",
            "8th",
            None,
        ),
    ],
)
def test_a_day_is_one_of_the_month_told_of_before(
    shipped: World, text: str, words: str, verdict: str | None
) -> None:
    assert shipped.judged(text).get(words) == verdict


@pytest.mark.parametrize(
    "text",
    [
        "The White House never formally answered Putin's proposal to keep the limits for another year.",
        "Het Witte Huis reageerde nooit op Poetins voorstel om de limieten nog een jaar aan te houden.",
    ],
)
def test_a_denied_verb_leaves_the_figures_of_its_object_alone(shipped: World, text: str) -> None:
    assert [f.fact for f in shipped.findings(text) if f.verdict is Verdict.CONFLICTING] == []
    denied = shipped.findings("It was not Putin's proposal to keep the limits for another year.")
    assert Verdict.CONFLICTING in {f.verdict for f in denied}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("China's arsenal has doubled in ten years and will have quadrupled by 2030.", Verdict.SUPPORTED),
        ("China's arsenal has tripled in ten years and will have quadrupled by 2030.", Verdict.CONFLICTING),
    ],
)
def test_a_growth_to_come_leaves_the_one_before_it_alone(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict
