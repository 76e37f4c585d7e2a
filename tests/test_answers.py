"""Yes and no: answers to the questions of a text, and cells of a table."""

from __future__ import annotations

import pytest

from conftest import World
from nukecheck.claims import read_claim
from nukecheck.findings import Verdict
from nukecheck.matching.answers import yes_or_no
from nukecheck.text import Sentence, Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Is China a member of the NPT? No.", {"No": "conflicting"}),
        ("Is China lid van het NPV? Ja.", {"Ja": "supported"}),
        ("## Is Israel lid van het NPV?\n\nNee, nooit geweest.", {"Nee": "supported"}),
        ("Does New START allow each side 1,550 warheads? Yes, it does.", {"Yes": "supported"}),
        ("Staat New START elk land 1.650 kernkoppen toe? Ja, dat klopt.", {"Ja": "conflicting"}),
        ("Staat New START elk land 1.650 kernkoppen toe? Nee.", {"Nee": "supported"}),
        ("Should Belgium join the TPNW? Yes, says the brief.", {"Yes": "supported"}),
        ("Is Israel lid van het NPV? Nog niet.", {"Nog niet": "supported"}),
        ("Is China a member of the NPT? Not at all.", {"Not at all": "conflicting"}),
        ("Is China lid van het NPV? Dat klopt.", {"Dat klopt": "supported"}),
        ("Who has more warheads, France or Britain? Britain.", {"Britain": "conflicting"}),
        ("Wie schortte New START op, Washington of Moskou? Moskou.", {"Moskou": "supported"}),
        ("Who suspended New START, Russia or America? America.", {"America": "conflicting"}),
        (
            "Houdt Rusland zich aan de limieten van New START? Grotendeels wel, zei het State Department.",
            {"Grotendeels wel": "supported"},
        ),
        ("Does New START allow each side 1,650 warheads? Of course.", {"Of course": "conflicting"}),
        ("Was New START extended? Yes, in 2020.", {"2020": "conflicting"}),
        ("Is New START verlengd? Ja, met vijf jaar.", {"vijf jaar": "supported"}),
        (
            "Heeft Rusland New START opgeschort? Ja, in maart 2023.",
            {"Ja": "supported", "maart 2023": "conflicting"},
        ),
        (
            "Q: What does New START allow each side?\nA: 1,550 warheads.\nQ: And bombers?\n"
            "A: They count together with the missiles. The ceiling for the two is 600.",
            {"1,550": "supported", "600": "conflicting"},
        ),
        (
            "Did the White House respond to Russia's request to extend New START? Not so far.",
            {"Not so far": "disputed"},
        ),
    ],
)
def test_an_answer_asserts_or_denies_what_was_asked(
    shipped: World, text: str, expected: dict[str, str]
) -> None:
    assert shipped.judged(text, "md") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of Chinese warheads? About 600.", {"600": "supported"}),
        ("Het aantal Noord-Koreaanse kernkoppen? Zo'n 500.", {"500": "conflicting"}),
        ("Zowel India als Pakistan beschikt over circa 275 kernkoppen.", {"275": "conflicting"}),
        ("The states outside the NPT are India and France.", {"France": "conflicting"}),
        (
            "In 2022 the New Strategic Arms Reduction Treaty, known as New START, was extended.",
            {"2022": "conflicting"},
        ),
    ],
)
def test_what_is_said_of_one_of_several_asked_in_few_words_or_around_an_aside_is_judged(
    shipped: World, text: str, expected: dict[str, str]
) -> None:
    assert expected.items() <= shipped.judged(text, "md").items()


@pytest.mark.parametrize(
    "text",
    [
        "Is China a member of the NPT?",
        "Is China a member of the NPT? Yes, but only on paper.",
        "Is China a member of the NPT? No one told us.",
        "Is China a member of the NPT? Not quite.",
        "Is China a member of the NPT? Of course it wants more.",
        "Is China a member of the NPT? Really?",
        "Is China a member of the NPT? The weather was fine. No.",
        "Would New START with 2,000 warheads have been signed? Yes.",
        "Isn't China a member of the NPT? No.",
        "Who says that China is no member of the NPT? No, not we.",
        "Did Trump tell the BBC that if it expires, it expires? No.",
    ],
)
def test_no_verdict_where_an_answer_leaves_it_open(shipped: World, text: str) -> None:
    assert shipped.seen(text) == []


def test_a_cell_says_yes_or_no_to_its_headings(shipped: World) -> None:
    table = "| {} | {} |\n|---|---|\n| {} | {} |\n| {} | {} |\n"
    english = table.format("State", "Member of the NPT", "India", "yes", "Israel", "no")
    assert shipped.judged(english, "md") == {"yes": "conflicting", "no": "supported"}
    dutch = table.format("Vraag", "China", "Lid van het NPV", "nee", "Inwoners", "ja")
    assert shipped.judged(dutch, "md") == {"nee": "conflicting"}


def test_a_cell_says_nothing_of_a_heading_that_stands_for_itself(shipped: World) -> None:
    table = "| Claim | In the exam |\n|---|---|\n| New START caps each side at 1,550 warheads | no |\n"
    assert shipped.judged(table, "md") == {"1,550": "supported"}


@pytest.mark.parametrize(
    ("text", "name", "verdict"),
    [
        ("Who suspended New START? America did, in February 2022.", "America", "conflicting"),
        ("Wie schortte New START op? Rusland, in februari 2023.", "Rusland", "supported"),
        (
            "Which country voted against the final text of the NPT conference? Iran did.",
            "Iran",
            "conflicting",
        ),
        ("Who called New START a cornerstone of relations with Russia? Biden.", "Biden", "conflicting"),
        ('To whom did Trump say "if it expires, it expires"? The BBC.', "BBC", "conflicting"),
        ("Wie zegde het INF-verdrag op? De Russen, in 2018.", "Russen", "conflicting"),
        ("Who wants China in a new treaty? Trump.", "Trump", "supported"),
        ("Who wants China in a new treaty? (Trump.)", "Trump", "supported"),
        ("Wie noemde New START een hoeksteen van de relatie met Rusland?\n'Biden.'", "Biden", "conflicting"),
        ('Did Russia withdraw from New START?\n"No. It suspended its part."', "No", "supported"),
    ],
)
def test_a_name_answers_who_and_where(shipped: World, text: str, name: str, verdict: str) -> None:
    assert shipped.judged(text)[name] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Why did Russia suspend New START? Because of China.",
        "Who suspended New START? America and its allies like to ask.",
        "Who suspended New START? Not America.",
        'Who suspended New START? "America first," said Trump.',
        "Where was New START suspended? America.",
        "Who suspended New START? Nobody in America can tell.",
    ],
)
def test_a_name_that_answers_nothing_is_not_put_in_its_place(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


def test_a_row_tells_who_said_what_it_begins_with(shipped: World) -> None:
    table = "| Quote | Who | Told |\n|---|---|---|\n| {} | {} | {} |\n"
    right = table.format('"If it expires, it expires"', "Trump", "The New York Times")
    assert shipped.judged(right, "md")["Trump"] == "supported"
    assert shipped.judged(right, "md")["The New York Times"] == "supported"
    wrong = table.format('"If it expires, it expires"', "Biden", "–")
    assert shipped.judged(wrong, "md")["Biden"] == "conflicting"
    elsewhere = table.format('"If it expires, it expires"', "Trump", "The Washington Post")
    assert shipped.judged(elsewhere, "md")["The Washington Post"] == "conflicting"
    without = table.format("The weather", "Biden", "The New York Times")
    assert shipped.seen(without, "md") == []


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "In March 2023 Putin announced the plan for Belarus. That was on a Sunday.",
            "Sunday",
            "conflicting",
        ),
        (
            "In maart 2023 kondigde Poetin het plan voor Belarus aan. Dat deed hij op een zaterdag.",
            "zaterdag",
            "supported",
        ),
        ("The NPT review conference of August 2022 failed. It was held in Vienna.", "Vienna", "conflicting"),
        (
            "Rusland schortte zijn deelname aan New START op. Dat deed het in februari 2022.",
            "februari 2022",
            "conflicting",
        ),
        (
            "Medvedev wrote that the Americans should come crawling. He did so on Facebook.",
            "Facebook",
            "conflicting",
        ),
        (
            "Poetin stelde voor de limieten van New START na te leven. Dat was in september 2024.",
            "september 2024",
            "conflicting",
        ),
        (
            "In 2024 the US spent $56.8 billion on nuclear weapons. In Russia it was $18 billion.",
            "$18 billion",
            "conflicting",
        ),
        (
            "In 2024 gaven de VS 56,8 miljard dollar aan kernwapens uit. De Russen zaten op 8,1 miljard.",
            "8,1 miljard",
            "supported",
        ),
        (
            "The United States walked out of the INF Treaty. It did so in 2017, after Russia had broken it.",
            "2017",
            "conflicting",
        ),
        (
            "Russia suspended New START. That was in February 2023, a year after the invasion of Ukraine.",
            "February 2023",
            "supported",
        ),
    ],
)
def test_when_or_where_may_be_a_sentence_of_its_own(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    assert shipped.judged(text)[words] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Rusland trok zich terug uit het graanakkoord. Dat gebeurde in juli 2023.",
        "Putin never announced the plan for Belarus. That was on a Sunday.",
        "Did Putin announce the plan for Belarus? That was on a Sunday.",
        "In March 2023 Putin announced the plan for Belarus.\n\nThat was on a Sunday.",
        "In March 2023 Putin announced the plan for Belarus. That was when Macron came on a Sunday.",
        "In 2024 the US spent $56.8 billion on nuclear weapons. Russia's exports were worth $400 billion.",
        "In 2024 the US spent $56.8 billion on nuclear weapons. Russia's defence budget was $140 billion.",
    ],
)
def test_a_sentence_that_takes_up_another_event_is_not_judged(shipped: World, text: str) -> None:
    assert all(f.verdict is not Verdict.CONFLICTING for f in shipped.report(text).findings)


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "At the NPT review conference in 2022 one country voted against the final text. It was China.",
            "China",
            "conflicting",
        ),
        (
            "Een oud-president schreef op Telegram dat de Amerikanen maar moesten komen kruipen. Medvedev.",
            "Medvedev",
            "supported",
        ),
        (
            "'A cornerstone of our relationship with Russia', a president called New START. That was Bush.",
            "Bush",
            "conflicting",
        ),
    ],
)
def test_who_it_was_may_be_a_sentence_of_its_own(shipped: World, text: str, words: str, verdict: str) -> None:
    assert shipped.judged(text)[words] == verdict


@pytest.mark.parametrize(
    "text",
    [
        # of two who are described, either may be meant
        "A country voted against the final text of the NPT conference when a state asked. It was China.",
        "At the NPT review conference one country voted against the final text. It was not China.",
        "At the NPT review conference one country voted against the final text. Was it China?",
        "At the NPT review conference one country voted against the text. It was China that left early.",
        "At the NPT review conference Russia voted against the final text. It was China.",
    ],
)
def test_who_it_was_is_not_told_of_another(shipped: World, text: str) -> None:
    assert "China" not in shipped.judged(text)


def test_a_speaker_before_a_colon_marks_an_answer(shipped: World) -> None:
    text = "Interviewer: Which country suspended New START in 2023?\nCorrespondent: America."
    assert shipped.judged(text)["America"] == "conflicting"


def test_what_no_denies_is_known_only_where_all_that_was_asked_is(shipped: World) -> None:
    assert shipped.seen("Does the Netherlands want to leave NATO's nuclear task? No.") == []


def test_a_tick_is_an_answer_and_an_empty_cell_is_none(shipped: World) -> None:
    rows = ["| State | Member of the NPT |", "|---|---|", "| China | ✔ |", "| India | ✔ |", "| France | … |"]
    found = shipped.findings("\n".join([*rows, "| Chad | ± |", "| Mali | |", ""]), "md")
    assert {(f.fact, str(f.verdict)) for f in found} == {
        ("npt.member.china", "supported"),
        ("npt.outside.india", "conflicting"),
    }
    assert shipped.seen("Is China a member of the NPT? ✔") != []
    assert shipped.seen("Is China a member of the NPT? …") == []


def test_a_row_may_ask_what_its_next_cell_answers(shipped: World) -> None:
    table = "| Question | Answer |\n|---|---|\n| {} | {} |\n| {} | {} |\n"
    text = table.format("Who suspended New START?", "America", "Is India a member of the NPT?", "Yes")
    assert shipped.judged(text, "md") == {"America": "conflicting", "Yes": "conflicting"}
    text = table.format("Why did Russia suspend New START?", "China", "Is the NPT old?", "No")
    assert shipped.judged(text, "md") == {}


def test_an_answer_may_be_marked_as_one(shipped: World) -> None:
    assert shipped.judged("Q: Is China a member of the NPT?\nA: No.")["No"] == "conflicting"
    assert shipped.judged("V: Wie riep het CEND in het leven?\nA: Rusland.")["Rusland"] == "conflicting"


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("India has not joined the Non-Proliferation Treaty, Israel has.", "Israel has", "conflicting"),
        ("India has not joined the Non-Proliferation Treaty. China has.", "China has", "supported"),
        ("Pakistan isn't a member of the NPT, although France is.", "France is", "supported"),
        ("India is geen lid van het NPV, Israël is dat wel.", "Israël is dat wel", "conflicting"),
        (
            "Russia voted against the final text of the NPT review conference, and so did China.",
            "so did China",
            "conflicting",
        ),
        ("Israel is not a member of the NPT, and neither is China.", "neither is China", "conflicting"),
        (
            "China has joined the NPT, and so have India and Israel.",
            "so have India and Israel",
            "conflicting",
        ),
        ("Frankrijk is lid van het NPV, en India ook.", "India ook", "conflicting"),
        (
            "China is a member of the NPT. The same goes for Israel.",
            "The same goes for Israel",
            "conflicting",
        ),
        (
            "It wasn't Washington that suspended the strategic dialogue; Moscow did that.",
            "Moscow did that",
            "conflicting",
        ),
        (
            "It wasn't Moscow that suspended the strategic dialogue; Washington did that.",
            "Washington did that",
            "supported",
        ),
        (
            "Moskou legde de strategische dialoog niet stil; dat deed Washington.",
            "dat deed Washington",
            "supported",
        ),
        (
            "China did not vote against the final text of the NPT review conference. Russia did that.",
            "Russia did that",
            "supported",
        ),
    ],
)
def test_a_clause_may_leave_its_predicate_to_the_one_before(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    assert shipped.judged(text)[words] == verdict


def test_what_a_clause_leaves_to_the_one_before_is_not_told_by_that(shipped: World) -> None:
    found = shipped.judged("France is not a member of the NPT. Israel and India are.")
    assert found["Israel and India are"] == "conflicting"
    assert "supported" not in found.values()


@pytest.mark.parametrize(
    "text",
    [
        "The UK has not joined Schengen, France has.",
        "India has not signed the Paris accord. Pakistan has.",
        "It is not known how many of these weapons Israel has.",
    ],
)
def test_a_clause_that_leaves_another_predicate_out_is_not_judged(shipped: World, text: str) -> None:
    assert shipped.seen(text) == []


def test_who_does_what_another_did_not_is_no_part_of_what_is_denied(shipped: World) -> None:
    text = "Russia did not vote against the final text of the NPT review conference, China did."
    assert set(shipped.judged(text).values()) == {"conflicting"}


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "American nuclear weapons are stationed in six European NATO countries. Belgium is one of them.",
            "Belgium is one of them.",
            "supported",
        ),
        (
            "Amerikaanse kernwapens liggen in zes Europese landen. Waaronder Nederland.",
            "Waaronder Nederland.",
            "supported",
        ),
        (
            "Amerikaanse kernwapens liggen in zes Europese landen. Nederland hoort daar niet bij.",
            "Nederland hoort daar niet bij.",
            "conflicting",
        ),
        (
            "Four nuclear states are outside the NPT. China is one of them.",
            "China is one of them.",
            "conflicting",
        ),
    ],
)
def test_a_sentence_may_name_one_of_those_told_of(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    assert shipped.judged(text)[words] == verdict


def test_one_of_others_is_not_judged(shipped: World) -> None:
    assert shipped.seen("Six countries took part in the exercise. Belgium is one of them.") == []


def test_a_capital_may_be_chosen_as_a_place(shipped: World) -> None:
    text = "De Bilaterale Raadgevende Commissie moest een nieuwe plek hebben. Gekozen werd voor Ankara."
    assert shipped.judged(text)["Ankara"] == "conflicting"


def test_what_has_yet_to_happen_has_not(shipped: World) -> None:
    assert "conflicting" not in shipped.judged("India has yet to sign the Non-Proliferation Treaty.").values()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "'If it expires, it expires. We'll just do a better agreement,' Trump told The New York Times.",
            "supported",
        ),
        ("“Als het verloopt, verloopt het. Dan sluiten we een betere deal,” zei Poetin.", "conflicting"),
        ("‘If it expires, it expires. We’ll just do a better one,’ Trump told the BBC.", "conflicting"),
    ],
)
def test_who_speaks_stands_behind_the_second_sentence_of_a_quotation(
    shipped: World, text: str, expected: str
) -> None:
    verdicts = set(shipped.judged(text).values())
    assert expected in verdicts
    assert verdicts <= {"supported", expected}


@pytest.mark.parametrize(
    "text",
    [
        "“Als het verloopt, verloopt het. We kopen gewoon een ander huis,” zei de notaris.",
        "“Als het verloopt, verloopt het. We kopen een ander huis.” Trump belde later.",
    ],
)
def test_who_does_not_speak_said_nothing(shipped: World, text: str) -> None:
    assert not shipped.judged(text)


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("Lavrov spoke on television. His country has some 5,000 tactical weapons.", "5,000", "conflicting"),
        (
            "Liu Pengyu ontkent een wapenwedloop. Zijn land heeft naar schatting 600 kernkoppen.",
            "600",
            "supported",
        ),
        (
            "John Erath haalde zijn schouders op. De nucleaire balans verandert volgens hem niet.",
            "nucleaire balans verandert volgens hem",
            "supported",
        ),
    ],
)
def test_whose_country_or_view_it_is_the_sentence_before_tells(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    assert shipped.judged(text)[words] == verdict


def test_whose_country_it_is_of_two_is_not_known(shipped: World) -> None:
    assert shipped.seen("Macron met Modi in Paris. His country has 180 warheads.") == []


def test_short_questions_leave_what_is_counted(shipped: World) -> None:
    text = (
        "Vraag: Hoeveel kernkoppen heeft Frankrijk?\nAntwoord: 290.\n\n"
        "Vraag: En India en Pakistan?\nAntwoord: Die zitten allebei rond de 175.\n\n"
        "Vraag: En Noord-Korea?\nAntwoord: Dat land heeft er negentig.\n"
    )
    assert shipped.judged(text)["negentig"] == "conflicting"


def test_when_something_was_said_is_not_when_it_was(shipped: World) -> None:
    text = "Volgens de VS is China's arsenaal in 2030 verdrievoudigd, schreef het kabinet eind 2022."
    assert "conflicting" in shipped.judged(text).values()


def test_who_does_not_think_that_something_is_so_denies_it(shipped: World) -> None:
    text = "Paul van Hooft denkt niet dat beide landen nu het gaspedaal intrappen."
    assert set(shipped.judged(text).values()) == {"supported"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "In an earlier version New START was said to run out on 5 May 2026. That should be 6 May 2026.",
            ["conflicting 6 May 2026"],
        ),
        (
            "In our article we said that France has 225 warheads. That should have been 290.",
            ["supported 290"],
        ),
        ("In ons artikel stond dat Frankrijk 225 kernkoppen heeft; dat moet 290 zijn.", ["supported 290"]),
        (
            "Een eerdere versie zei dat de VS in 2024 65,8 miljard dollar aan kernwapens uitgaven. "
            "Dat moet 56,8 miljard zijn.",
            ["supported 56,8 miljard"],
        ),
        (
            "An earlier version said that the letter was signed by Rutte. That should be Hoekstra.",
            ["supported Hoekstra"],
        ),
        ("New START staat geen 1.650 kernkoppen toe, dat moet 1.550 zijn.", []),
        ("We wrote that New START was extended in 2020. It was in 2021.", ["supported 2021"]),
        ("Abusievelijk meldden we dat New START in 2021 is verlengd; dat was in 2019.", ["conflicting 2019"]),
        ("Your article claims that France has 390 warheads. In fact it has 290.", ["supported 290"]),
        ("Last week's column put China's stockpile at 800 warheads. It is 600.", ["supported 600"]),
        ("Correctie: New START is in 2019 verlengd, niet in 2021, zoals we schreven.", ["conflicting 2019"]),
        ("In an earlier version France had 225 warheads and Britain 225. That should be 290.", []),
        (
            "We gave France 225 warheads and Britain 290; it is the other way round: the French have 290.",
            ["supported 290"],
        ),
    ],
)
def test_what_is_put_right_stands_in_the_place_of_what_was_wrong(
    shipped: World, text: str, found: list[str]
) -> None:
    assert [f"{f.verdict} {f.text}" for f in shipped.report(text).findings] == found


@pytest.mark.parametrize(
    "text",
    [
        "Fabel: België onderhandelt mee over New START.",
        "Myth 2: New START allows 1,650 warheads.",
        "Misverstand: er liggen geen Amerikaanse kernwapens in België.",
        "Claim: Britain has 290 warheads.",
        "Stelling: New START staat 1.650 kernkoppen toe.",
    ],
)
def test_a_mark_tells_that_a_sentence_is_not_so_or_to_be_checked(shipped: World, text: str) -> None:
    assert all(f.verdict is Verdict.SUPPORTED for f in shipped.report(text).findings)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Who voted against the final text of the NPT review? That was China.", "conflicting China"),
        ("Wie stemde tegen de slottekst van het NPV? Dat deed Rusland.", "supported Rusland"),
        ("Wie stemde tegen de slottekst van het NPV? Alleen Iran.", "conflicting Iran"),
        (
            "De Wit: Wie stemde tegen de slottekst van het NPV?\nDe minister: Dat was Iran.",
            "conflicting Iran",
        ),
        ("DE WIT: Is Israël lid van het NPV?\nDE MINISTER: Ja.", "conflicting Ja"),
        ("190 parties to the NPT backed the final text. Only Iran voted against.", "conflicting Iran"),
    ],
)
def test_answers_behind_the_name_of_who_speaks_or_small_words(shipped: World, text: str, found: str) -> None:
    last = shipped.report(text).findings[-1]
    assert f"{last.verdict} {last.text}" == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "There are American nuclear weapons in Europe. Roughly a hundred are left.",
            ["supported a hundred"],
        ),
        ("In Europa liggen Amerikaanse kernwapens. Er zijn er nog 200.", ["conflicting 200"]),
        ("There are American nuclear weapons at bases in Europe. There are five.", []),
        ("There are American nuclear weapons in Europe. There are five bases.", []),
    ],
)
def test_a_sentence_that_only_tells_how_many_is_read_with_the_one_before(
    shipped: World, text: str, found: list[str]
) -> None:
    assert [f"{f.verdict} {f.text}" for f in shipped.report(text).findings[1:]] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what calls the sentence before it true or false tells it, or its contrary
        ("France is a party to New START. False.", {"False": "supported"}),
        ("Stelling 3: Frankrijk is partij bij New START. Waar.", {"Waar": "conflicting"}),
        ('1. "Russia left the INF Treaty." **Wrong**: the US did.', {"Wrong": "supported", "Russia": None}),
        ('- "New START limits tactical weapons." *Wrong.*\n- Lunch.', {}),
        ("New START allows each side 1,550 warheads. Not true.", {"Not": "conflicting"}),
        ("New START was extended twice. That is wrong.", {"That": "supported"}),
        ("China heeft 600 kernkoppen. Dat klopt niet.", {"Dat": "conflicting"}),
        # and with a colon what stands behind it
        ("The NPT has 191 parties. Wrong: it has 190 members.", {"191": "supported"}),
        # the question that heads a section goes on about what was told before it
        (
            "#### Who signed New START for Russia?\n\nMedvedev did.\n\n#### How long was it extended for?\n\n"
            "Five years, in 2020.\n",
            {"Medvedev": "supported", "Five years": "supported", "2020": "conflicting"},
        ),
        # and so does one of a few words
        (
            "V: Hoeveel tactische kernwapens heeft Rusland?\nA: Zo'n 2.000.\n\nV: En de VS in Europa?\n"
            "A: Ongeveer honderd.\n\nV: In hoeveel landen?\nA: Zeven.\n",
            {"2.000": "supported", "honderd": "supported", "Zeven": "conflicting"},
        ),
        (
            "The strategic stability dialogue began that summer. When was that, exactly?\n\nIn June 2022.",
            {"June 2022": "conflicting"},
        ),
        # a question about some of those that the one before asked of, in whatever scope that was
        (
            "How many delivery vehicles may each country have under New START? 800 in all. And how many of"
            " those may be deployed? 750.",
            {"800": "supported", "750": "conflicting"},
        ),
        (
            "Hoeveel kernkoppen hebben de VS en Rusland samen? Zo'n 5.000. En hoeveel daarvan zijn er actief?"
            " Beide blijven onder de 1.550.",
            {"5.000": "supported", "1.550": "supported"},
        ),
        # who thinks so, or not
        (
            "U vroeg of de VS en Rusland nu veel meer kernwapens gaan bouwen. Paul van Hooft denkt van wel.",
            {"denkt van wel": "conflicting"},
        ),
        (
            "Will the US and Russia now build many more nuclear weapons? Paul van Hooft does not think so.",
            {"not think so": "supported"},
        ),
        ("The US may build many more nuclear weapons. Paul van Hooft thinks so.", {}),
        # he who stands behind a colon, or behind the verb, and not the one beside him
        (
            "Trump hield de verlenging van New START op. De reden: hij wilde dat India meedeed.",
            {"India": "conflicting"},
        ),
        (
            "Poetin wil tactische kernwapens naar Belarus brengen. Eerder had hij nog met Xi gepraat."
            " Van zulke wapens heeft hij er rond de 3.000.",
            {"3.000": "conflicting"},
        ),
        # the president whose name is told behind
        (
            "'A cornerstone of our relationship with Russia' - thus the American president on New START."
            " His name was George Bush.",
            {"George Bush": "conflicting"},
        ),
    ],
)
def test_words_that_lean_on_the_sentence_before(
    shipped: World, text: str, expected: dict[str, str | None]
) -> None:
    judged = shipped.judged(text, "md")
    assert {span: judged.get(span) for span in expected} == expected
    assert not expected or len(judged) >= len([v for v in expected.values() if v])
    assert expected or judged == {}


@pytest.mark.parametrize(
    ("text", "outlet", "verdict"),
    [
        (
            '"If it expires, it expires," Trump said of New START.'
            " He told The New York Times so early this year.",
            "The New York Times",
            "supported",
        ),
        (
            "'Als het verloopt, verloopt het', zei Trump over New START."
            " Hij zei dat begin dit jaar tegen The Guardian.",
            "The Guardian",
            "conflicting",
        ),
        (
            "Woordvoerder Liu Pengyu noemde het verzoek niet redelijk. Hij zei dat begin januari tegen AFP.",
            "AFP",
            "conflicting",
        ),
        (
            "Lavrov gaf een interview aan TASS. Hij zei dat Rusland zich volledig aan zijn"
            " verdragsverplichtingen houdt, voor zover dat op gelijke basis kan.",
            "TASS",
            "conflicting",
        ),
        (
            "Sergey Lavrov gave an interview to Moscow's First Channel. Russia, he said, was fully committed"
            " to its obligations under the treaty, provided that they could be met on an equal basis.",
            "First Channel",
            "supported",
        ),
    ],
)
def test_a_sentence_may_only_tell_to_whom_it_was_said(
    shipped: World, text: str, outlet: str, verdict: str
) -> None:
    assert shipped.judged(text)[outlet] == verdict


def test_an_interview_of_another_is_not_that_with_whoever_speaks(shipped: World) -> None:
    text = (
        "Zakharova gave an interview to CNN. Lavrov said that Russia was fully committed to its obligations."
    )
    assert "CNN" not in shipped.judged(text)


def test_it_may_say_something_between_commas(shipped: World) -> None:
    text = "What did Moscow dislike about Geneva? Switzerland, it said, was no longer neutral."
    assert "supported" in shipped.judged(text).values()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rusland en de VS tellen hun kernkoppen. China volgt op afstand met een stuk of 600.", "600"),
        (
            "Nu hebben de VS en Rusland minder kernkoppen. Met de reserve erbij komen ze samen op"
            " ongeveer 5.000 stuks.",
            "5.000",
        ),
    ],
)
def test_where_somebody_comes_and_in_how_many_pieces_are_no_things(
    shipped: World, text: str, words: str
) -> None:
    assert shipped.judged(text)[words] == "supported"


def test_of_several_figures_one_goes_with_what_is_told_beside_it(shipped: World) -> None:
    text = "China comes third. Its 600 warheads are many, and between 2024 and 2025 it added at least 200."
    assert shipped.judged(text)["200"] == "conflicting"


def test_a_statement_is_as_long_as_its_part_of_the_sentence(shipped: World) -> None:
    text = (
        "Russia suspended New START. In August of the year before it had taken its sites out of the"
        " inspections for the time being, and since then nobody has gone to look at what stands in them."
    )
    assert "supported" in shipped.judged(text).values()


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "Belarus gave up its nuclear weapons. A change of its constitution made it possible to station"
            " them there again.",
            "constitution",
            "supported",
        ),
        (
            "Rjabkov zei het op een woensdag. Rusland geeft de VS geen enkele informatie meer over nucleaire"
            " activiteiten.",
            "informatie",
            "supported",
        ),
        ("Medvedev vond dat de VS dan maar moesten komen kruipen.", "komen kruipen", "supported"),
    ],
)
def test_names_of_the_sentence_before_and_words_far_apart(
    shipped: World, text: str, words: str, verdict: str
) -> None:
    found = {v for told, v in shipped.judged(text).items() if words in told}
    assert found == {verdict}


def test_somebody_else_who_speaks_said_nothing_of_it(shipped: World) -> None:
    text = (
        "Zacharova sprak op een woensdag. Rusland geeft de VS geen enkele informatie meer over nucleaire"
        " activiteiten."
    )
    assert not shipped.judged(text)


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("✓", True),
        ("Yes, it did.", True),
        ("A: no.", False),
        ("Of course.", True),
        ("Not yet.", False),
        ("Yes, but it ended.", None),
        ("It did, in February 2023.", True),
        ("It does not: the US left.", False),
        ("It did, but it ended.", None),
        ("By and large it did.", True),
        ("The treaty said yes.", None),
        ("The treaty expired.", None),
    ],
)
def test_what_is_a_yes_or_a_no(text: str, yes: bool | None) -> None:
    assert yes_or_no(read_claim(text, Sentence(Span(0, len(text)), "en", 0))) is yes


@pytest.mark.parametrize(
    ("text", "words", "verdicts"),
    [
        (  # who asked for what was put off
            "De delegaties hoorden dat de zitting van de New START-commissie voor onbepaalde tijd was"
            " uitgesteld. Washington had daarom gevraagd.",
            "Washington had daarom gevraagd.",
            {"conflicting"},
        ),
        (  # as somebody said in the sentence before
            "De Russische onderminister Rjabkov heeft gezegd dat zijn land de VS geen informatie meer geeft."
            " Ook rakettests worden niet langer gemeld.",
            "rakettests",
            {"supported"},
        ),
        (  # not where the sentence names another
            "Rjabkov zei dat Moskou niets meer doorgeeft, raketproeven uitgezonderd. Washington blijft"
            " voorlopig wel melden waar zijn bommenwerpers zijn.",
            "blijft",
            set(),
        ),
        (
            "Russia suspended New START in February 2023. It would go on observing the limits.",
            "observing",
            {"supported"},
        ),
        ("The British have 290 warheads, he says. No, I say, those are the French.", "290", set()),
        ("China is bound by the NPT. Unlike India and Pakistan, it has signed the NPT.", "Pakistan", set()),
        ("Unlike China, Britain and France never signed up to the NPT.", "France", {"conflicting"}),
        (
            "Frankrijk en het VK zijn geen partij bij New START, dat in 2021 met vijf jaar werd verlengd.",
            "Frankrijk",
            {"supported"},
        ),
    ],
)
def test_what_is_done_asked_for_said_or_set_against_others(
    shipped: World, text: str, words: str, verdicts: set[str]
) -> None:
    assert {v for told, v in shipped.judged(text).items() if words in told} == verdicts
