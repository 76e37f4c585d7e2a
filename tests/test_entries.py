"""Entries of lists and cells of tables that say something only with what leads them in or heads them."""

from __future__ import annotations

import pytest

from conftest import World


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an entry ends the sentence of its lead
        (
            "België moet:\n\n- voorstellen doen voor een overlegmechanisme tussen de VS en China",
            {"China": "conflicting"},
        ),
        (
            "## What should Belgium do?\n\n- respect the NPT\n- join the TPNW",
            {"respect the NPT": "supported"},
        ),
        # names are told of by a lead, or by the heading right above
        (
            "States with nuclear weapons that never joined the NPT:\n\n1. India\n2. North Korea",
            {"India": "supported", "North Korea": "supported"},
        ),
        # what an entry asks, or a term: a name answers it
        ("## The INF Treaty\n\n- Who walked out: Russia", {"Russia": "conflicting"}),
        ("## The INF Treaty\n\n- Who walked out: the US", {"walked out: the US": "supported"}),
        # when and where under what it was
        (
            "## Review conference of the NPT\n\n- When: August 2022\n- Where: Geneva",
            {"Geneva": "conflicting"},
        ),
        (
            "## Toetsingsconferentie van het NPV\n\nPlaats: New York\nDatum: mei 2022",
            {"mei 2022": "conflicting"},
        ),
        # what it is about may stand a heading further up
        (
            "# The strategic stability dialogue\n\n## Launch\n\n- Where: Vienna\n- When: June 2021",
            {"Vienna": "conflicting", "June 2021": "supported"},
        ),
        (
            "# België\n\n## Feiten\n\n- heeft Amerikaanse kernwapens op zijn grondgebied",
            {"heeft Amerikaanse kernwapens op zijn grondgebied": "supported"},
        ),
        # a name and an office, or those worked for
        ("## Who is who\n\n- John Erath: RAND Europe", {"RAND Europe": "conflicting"}),
        (
            "## Wie is wie\n\n- Sergej Lavrov: Russisch minister van Defensie",
            {"minister van Defensie": "conflicting"},
        ),
        (
            "| Naam | Functie |\n|---|---|\n| Sergej Lavrov | Russisch minister van Buitenlandse Zaken |",
            {"Russisch minister van Buitenlandse Zaken": "supported"},
        ),
        # what is counted is what an entry begins with
        (
            "## Amerikaanse tactische kernwapens\n\n- Landen waar die liggen: zeven\n- In Europa: 100",
            {"zeven": "conflicting", "100": "supported"},
        ),
        # what a lead denies is denied of its entries
        (
            "New START does not limit:\n\n- Tactical weapons\n- Warheads kept in reserve",
            {"Tactical": "supported", "Warheads kept in reserve": "supported"},
        ),
        ("Not covered by New START:\n\n- Heavy bombers", {"Heavy bombers": "conflicting"}),
        ("## Not members of the NPT\n\n- France", {"France": "conflicting"}),
        # a sentence of its own may stand between the heading and the list
        (
            "## What Belgium should do\n\nA brief lists six steps.\n\n- Stay out of the TPNW",
            {"Stay out": "conflicting"},
        ),
        # an abbreviation and its words
        (
            "- SALT: Strategic Arms Limitation Talks\n- START: Strategic Arms Restraint Treaty",
            {
                "Strategic Arms Limitation Talks": "supported",
                "Strategic Arms Restraint Treaty": "conflicting",
            },
        ),
        (
            "| Short | Long |\n|---|---|\n| INF | Intermediate-Range Nuclear Forces |",
            {"Intermediate-Range Nuclear Forces": "supported"},
        ),
        # to whom it was said may stand before what was said
        (
            "| Spreker | Tegen | Uitspraak |\n|---|---|---|\n"
            "| Liu Pengyu | CNN | China vragen om mee te doen is niet redelijk |",
            {"CNN": "conflicting"},
        ),
        # so is what it asks for
        (
            "New START entered into force in 2011.\n\nWhat it does not cover:\n\n- Tactical weapons",
            {"Tactical": "supported"},
        ),
        # a heading may point at the treaty that the text before names
        (
            "New START trad in 2011 in werking.\n\n## Wat het beperkt\n\n"
            "| Onderdeel | Maximum per partij |\n|---|---|\n| Operationele kernkoppen | 1.650 |",
            {"1.650": "conflicting"},
        ),
    ],
)
def test_an_entry_is_read_with_what_leads_it_in(shipped: World, text: str, expected: dict[str, str]) -> None:
    judged = shipped.judged(text, "md")
    assert {span: judged.get(span) for span in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "## New START\n\n- Where: room 1.650\n- When: 5 May",
        "## New START\n\n- Sheet number: 900\n- Page: 15",
        "States that we visited:\n\n- India\n- Iran",
        "Niet onder New START vallen:\n\n- Zware bommenwerpers",
    ],
)
def test_an_entry_says_nothing_beyond_its_lead(shipped: World, text: str) -> None:
    assert shipped.seen(text, "md") == []


def test_an_entry_may_deny_its_heading(shipped: World) -> None:
    entry = "- Nuclear states that are no members: India, Pakistan, Israel and France"
    above = "- Members with nuclear weapons: the US, Russia, China, France and the UK"
    found = shipped.report(f"# The parties to the NPT\n\n{above}\n{entry}").findings
    behind = [f for f in found if f.line == 4]
    assert {f.fact for f in behind if f.verdict.value == "supported"}.isdisjoint({"npt.member.france"})


def test_a_limit_is_one_in_the_column_of_a_party(shipped: World) -> None:
    table = "| New START, maximum | VS | Rusland |\n|---|---|---|\n| {} | {} | {} |\n"
    launchers = table.format("Uitgerolde raketten en bommenwerpers", "700", "750")
    assert shipped.judged(launchers, "md") == {"700": "supported", "750": "conflicting"}
    warheads = "| | VS |\n|---|---|\n| Operationele kernkoppen (New START, maximum) | 1.650 |\n"
    assert shipped.judged(warheads, "md") == {"1.650": "conflicting"}


def test_headings_of_one_word(shipped: World) -> None:
    table = "| Treaty | In force | End |\n|---|---|---|\n| New START | 2012 | 2026 |\n| INF | 1988 | 2018 |\n"
    assert shipped.judged(table, "md") == {"2012": "conflicting", "2026": "supported", "2018": "conflicting"}
    assert shipped.judged(
        "| Feit | New START |\n|---|---|\n| Maximum lanceerinrichtingen per partij | 900 |\n", "md"
    ) == {"900": "conflicting"}


@pytest.mark.parametrize("mark", [":", " -", " –"])
def test_a_date_heads_an_entry(shipped: World, mark: str) -> None:
    text = f"# New START\n\n- February 2023{mark} Russia suspends its part\n- 2025{mark} the treaty expires\n"
    judged = shipped.judged(text, "md")
    assert (judged.get("February 2023"), judged.get("2025")) == ("supported", "conflicting")


def test_its_own_part_in_an_entry_about_another(shipped: World) -> None:
    text = "New START has two parties.\n\n- Washington objects\n- Russia suspends its participation\n"
    assert shipped.judged(text, "md").get("Russia suspends") == "supported"


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        # the name stands under a quotation
        (
            "<blockquote><p>If it expires, it expires. So be it.</p><footer>Joe Biden</footer></blockquote>",
            "html",
            {"Joe Biden": "conflicting"},
        ),
        (
            "<blockquote>Als het verloopt, verloopt het.</blockquote><p>Poetin, in een gesprek</p>",
            "html",
            {"Poetin": "conflicting"},
        ),
        (
            "> If it expires, it expires. So be it.\n>\n> — Donald Trump, The New York Times",
            "md",
            {"Donald Trump": "supported", "The New York Times": "supported"},
        ),
        ("> If it expires, it expires. So be it.\n> — Joe Biden", "md", {"Joe Biden": "conflicting"}),
        # or behind the last of its sentences
        (
            "“If it expires, it expires. We will make a better deal,” Joe Biden told reporters.",
            "txt",
            {"Joe Biden": "conflicting"},
        ),
        # a sentence under a quotation names nobody
        ("> If it expires, it expires.\n\nJoe Biden was not amused.", "md", {}),
        ("“The weather is fine. I like it,” Joe Biden said of the treaty.", "txt", {}),
    ],
)
def test_who_said_what_stands_before(shipped: World, text: str, form: str, expected: dict[str, str]) -> None:
    assert shipped.judged(text, form) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what an entry is about, and its end, as one sentence with the heading
        (
            "## New START\n\n- Opgeschort door: de Verenigde Staten, februari 2023",
            {"februari 2023": "supported", "de Verenigde Staten": "conflicting"},
        ),
        (
            "De kabinetsbrief, samengevat:\n\n- ondertekenaars: Hoekstra en Rutte",
            {"Hoekstra": "supported", "Rutte": "conflicting"},
        ),
        # there is none of what it is about
        (
            "## Dialogue on strategic stability\n\n- Prospect of resumption: none for now",
            {"Prospect of resumption": "supported"},
        ),
        # what the country in the heading ought to do
        ("# Belgium: the brief\n\n1. Stay out of the TPNW.", {"Stay out": "conflicting"}),
        # the row of a table with the name in its last cell
        (
            "Toetsingsconferentie van het NPV:\n\n| Wat | Wie |\n|---|---|\n| Tegen de slottekst | China |",
            {"China": "conflicting"},
        ),
        # a date before the colon goes on with nothing
        ("New START broke down step by step:\n\n- March 2023: Washington ends its reports", {}),
        # of two that a question gives the choice of, the other
        ("Who has more warheads, France or Britain? Britain.", {"Britain": "conflicting"}),
    ],
)
def test_an_entry_with_what_it_is_about(shipped: World, text: str, expected: dict[str, str]) -> None:
    assert shipped.judged(text, "md") == expected


def test_the_date_of_a_row_stands_where_it_is(shipped: World) -> None:
    table = (
        "| Date | Who | What |\n|---|---|---|\n| {} | Russia | suspends its participation in New START |\n"
    )
    for rest in ("", "Some more text. " * 40):
        assert shipped.judged(rest + "\n\n" + table.format("May 2023"), "md")["May 2023"] == "conflicting"
        assert (
            shipped.judged(table.format("February 2023") + "\n" + rest, "md")["February 2023"] == "supported"
        )


def test_a_cell_tells_what_the_one_before_it_in_its_row_does(shipped: World) -> None:
    row = "| November 2022 | {} | puts off the commission meeting in Cairo |"
    table = f"| Date | Who | What |\n|---|---|---|\n{row}\n"
    assert shipped.judged(table.format("Russia"), "md")["Russia"] == "supported"
    judged = shipped.judged(table.format("United States"), "md")
    assert judged["United States"] == "conflicting"
    assert "puts off the commission meeting in Cairo" not in judged


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Treaty | New START", "Warheads per side | 1,600"], {"1,600": "conflicting"}),
        (["Treaty | New START", "Suspended by | the US"], {"the US": "conflicting"}),
        (
            ["Body | the Bilateral Consultative Commission", "Who put it off? | the US"],
            {"the US": "conflicting"},
        ),
        (["Conference | review conference of the NPT", "Place | Vienna"], {"Vienna": "conflicting"}),
        (["Length | 12 pages", "Warheads per side | 1,600"], {}),
    ],
)
def test_a_table_is_about_what_its_first_row_names(
    shipped: World, rows: list[str], expected: dict[str, str]
) -> None:
    text = "\n".join(["| | |", "|---|---|", *(f"| {row} |" for row in rows)])
    assert shipped.judged(text, "md") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| | Russia | US |\n|---|---|---|\n| Suspended New START | yes | |", {"yes": "supported"}),
        ("| | Russia | US |\n|---|---|---|\n| Suspended New START | | yes |", {"yes": "conflicting"}),
        ("| | Russia | US |\n|---|---|---|\n| Suspended New START | no | |", {"no": "conflicting"}),
        # that another did not is as recorded, and says nothing of when it was done
        ("| | Russia | US |\n|---|---|---|\n| Left the INF Treaty | no | |", {"no": "supported"}),
        (
            "**Q.** Was the strategic stability dialogue launched in Helsinki?\n**A.** Yes.",
            {"Yes": "conflicting"},
        ),
    ],
)
def test_yes_and_no_are_told_of_whom_the_headings_name(
    shipped: World, text: str, expected: dict[str, str]
) -> None:
    assert shipped.judged(text, "md") == expected


def test_a_cell_names_where_the_one_of_its_row_said_it(shipped: World) -> None:
    row = "| John Erath | moving weapons hardly affects the balance | {} |"
    table = f"| Who | What | Where |\n|---|---|---|\n{row}"
    assert shipped.judged(table.format("The Hill"), "md")["The Hill"] == "supported"
    assert shipped.judged(table.format("Politico"), "md")["Politico"] == "conflicting"


def test_an_entry_denies_what_stands_before_none(shipped: World) -> None:
    entry = "- Signs that Russia prepares to use a nuclear weapon: none"
    judged = shipped.judged(f"## What the White House said about Belarus\n\n{entry}", "md")
    assert set(judged.values()) == {"supported"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "| Year | Chinese warheads |\n|---|---|\n| 2015 | 260 |\n| 2026 | 700 |",
            {"700": "conflicting"},
        ),
        (
            "## Warheads\n\n| | 2015 | 2026 |\n|-|-|-|\n| China | 260 | 600 |\n| France | 300 | 280 |",
            {"600": "supported", "280": "conflicting"},
        ),
    ],
)
def test_a_count_is_of_the_year_that_heads_its_row_or_column(
    shipped: World, text: str, expected: dict[str, str]
) -> None:
    assert shipped.judged(text, "md") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # yes and no are what an entry says of those whom its heading names
        (
            "### Frankrijk\n\nKernkoppen: 290\nPartij bij New START: nee\nLid van het NPV: ja\n",
            {"290": "supported", "nee": "supported", "ja": "supported", "Lid": None},
        ),
        ("# France\n\n## Treaties\n\n- Party to New START: no\n- Coffee: yes\n", {"no": "supported"}),
        ("# NPT\n\n- Israel a member: yes\n", {"yes": "conflicting"}),
        # the row of a yes or no asserts nothing by itself
        (
            "## België\n\n| | |\n|---|---|\n| Rechtstreekse onderhandelingsmacht over New START | nee |\n"
            "| Amerikaanse kernwapens op het grondgebied | ja |\n",
            {"nee": "supported", "ja": "supported", "Rechtstreekse onderhandelingsmacht": None},
        ),
        # that it was not somebody who was not
        ("| | France |\n|---|---|\n| Party to New START | no |\n", {"no": "supported"}),
        # a list with a wrong name, under a lead whose "het" means none of the others
        (
            "Niet aangesloten bij het NPV, wel in het bezit van kernwapens:\n\n- India\n- Iran\n",
            {"India": "supported", "Iran": "conflicting"},
        ),
        (
            "Nuclear-armed states outside the NPT are India, Pakistan, Iran and North Korea.",
            {"Iran": "conflicting"},
        ),
    ],
)
def test_what_yes_and_no_say_in_lists_and_tables(
    shipped: World, text: str, expected: dict[str, str | None]
) -> None:
    judged = shipped.judged(text, "md")
    assert {span: judged.get(span) for span in expected} == expected


def test_several_values_in_one_entry(shipped: World) -> None:
    text = (
        "**China** - kernkoppen: 600; groei: minstens 100; partij bij New START: nee.\n\n"
        "- Israel - warheads: 90; member of the NPT: yes\n"
    )
    expected = {
        "600": "supported",
        "100": "supported",
        "nee": "supported",
        "90": "supported",
        "yes": "conflicting",
    }
    assert shipped.judged(text, "md") == expected


def test_a_figure_counts_what_stands_before_its_colon(shipped: World) -> None:
    text = "## Tactische kernwapens\n- VS (in Europa): ongeveer honderd\n- {}: zes\n"
    assert "conflicting" not in shipped.judged(text.format("Kazernes"), "md").values()
    assert "conflicting" not in shipped.judged(text.format("Gastlanden"), "md").values()


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        # what a question names stands right before the next, its answer between them
        (
            "Vraag 1. Waar kwam de toetsingsconferentie van het NPV bijeen?\nAntwoord: New York.\n\n"
            "Vraag 2. Welk land stemde tegen de slottekst?\nAntwoord: China.",
            "China",
            "conflicting",
        ),
        (
            "Q: How much did the two spend on nuclear weapons in 2024?\n"
            "A: The Americans 56.8 billion dollars, the Russians 8.1 billion.\n"
            "Q: And what share of the world's stock do they hold?\nA: 78 per cent.",
            "78 per cent",
            "conflicting",
        ),
        # and so in a table
        (
            "| Vraag | Antwoord |\n|---|---|\n"
            "| Hoeveel kernkoppen staat New START elke partij toe? | 1.550 |\n"
            "| Wie schortte het verdrag op? | Amerika |",
            "Amerika",
            "conflicting",
        ),
    ],
)
def test_a_question_asks_on_behind_an_answer(shipped: World, text: str, words: str, verdict: str) -> None:
    assert shipped.judged(text, "md")[words] == verdict


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("> 'Als het verloopt, verloopt het', aldus Trump.\n\nHij zei het tegen de BBC.", "BBC"),
        (
            "> It is not reasonable or realistic to ask China to the table.\n>\n> Liu Pengyu\n\n"
            "He is the spokesman of the Chinese embassy in Berlin.",
            "spokesman of the Chinese embassy in Berlin",
        ),
    ],
)
def test_the_text_below_a_quotation_goes_on_about_it(shipped: World, text: str, words: str) -> None:
    assert shipped.judged(text, "md")[words] == "conflicting"


def test_who_does_not_expect_something_works_where_the_text_says(shipped: World) -> None:
    text = "Will both sides now build like mad? Paul van Hooft of RAND Europe does not expect so."
    assert "conflicting" not in shipped.judged(text).values()


@pytest.mark.parametrize(("speaker", "verdict"), [("Medvedev", "supported"), ("Lavrov", "conflicting")])
def test_a_cell_names_who_said_what_heads_its_row(shipped: World, speaker: str, verdict: str) -> None:
    row = f'<td>"Laat ze zelf aanrennen of kruipen"</td><td>{speaker}</td><td>-</td>'
    table = f"<table><tr><th>Citaat</th><th>Spreker</th><th>Medium</th></tr><tr>{row}</tr></table>"
    assert shipped.judged(table, "html")[speaker] == verdict


def test_a_date_is_of_what_the_term_above_it_names(shipped: World) -> None:
    text = "New START has two parties.\n\nStrategic Stability Dialogue:\n\n- Stopped in early 2022.\n"
    assert shipped.judged(text, "md")["early 2022"] == "supported"


def test_the_name_in_an_entry_does_not_keep_its_date_from_counting(shipped: World) -> None:
    judged = shipped.judged("## FACTS: THE NPT\n\n- Last reviewed: August 2022, in Geneva\n", "md")
    assert judged == {"August 2022": "supported", "Geneva": "conflicting"}


def test_an_entry_takes_words_from_the_heading_of_its_list(shipped: World) -> None:
    entries = "".join(f"- {words}\n" for words in ("Coffee at ten", "Tea at four", "Putin announced it"))
    seen = shipped.seen(f"## Nuclear weapons for Belarus\n\n{entries}", "md")
    assert seen == ["supported belarus.announcement [Putin announced]"]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        # a column, or an entry, of guesses asserts nothing
        (
            "| Question | A reader's guess | Answer |\n|---|---|---|\n"
            "| Warheads New START allows | 1,800 | 1,550 |",
            "md",
            {"1,550": "supported"},
        ),
        ("## New START\n\n- A reader's guess: 1,800 warheads", "md", {}),
        # what is called false in the next cell is not asserted, and to call it so is right
        (
            "| Bewering | Klopt dat? |\n|---|---|\n"
            "| New START staat 800 operationele kernkoppen per land toe | nee |",
            "md",
            {"nee": "supported"},
        ),
        (
            "| Claim | Verdict |\n|---|---|\n| Russia suspended New START | No |",
            "md",
            {"No": "conflicting"},
        ),
        # when that was of which the entries before tell
        (
            "FACT FILE: INF TREATY\nWhat: missiles of 500 to 5,500 km\n"
            "Who left: the United States\nWhen: 2018\n",
            "txt",
            {"500 to 5,500 km": "supported", "left: the United States": "supported", "2018": "conflicting"},
        ),
        # where the words of an entry stood
        (
            "# New START\n\n- Donald Trump: if it expires, it expires. (Politico)",
            "md",
            {
                "Donald Trump": "supported",
                "if it expires, it expires": "supported",
                "Politico": "conflicting",
            },
        ),
        # who somebody is, in brackets
        (
            "Anatoly Antonov (ambassador in Berlin): this cannot be seen apart.",
            "txt",
            {"ambassador in Berlin": "conflicting"},
        ),
        # a box set like a quotation is none
        (
            "> **Box.** The NPT has three pillars. The duty to disarm is in Article IV.",
            "md",
            {"three": "supported", "IV": "conflicting"},
        ),
        # what stands behind the colon belongs to what is denied
        ("- Treaty that Belgium should leave: the TPNW", "md", {"should leave: the TPNW": "conflicting"}),
        # a percentage behind a dash
        (
            "87 - zoveel procent van alle kernwapens bezitten Rusland en de VS samen.",
            "txt",
            {"87 - zoveel procent": "supported"},
        ),
        # an answer whose "no" is a word of what it says
        (
            "V: Hoeveel Amerikaanse kernwapens liggen er?\nA: Daarover doet het kabinet geen mededelingen.",
            "txt",
            {"kabinet geen mededelingen": "supported"},
        ),
        ("FEITEN: HET NPV\nLaatste toetsing: augustus 2022, in Genève\nPartijen: 191\n", "txt", None),
    ],
)
def test_boxes_guesses_and_verdicts(
    shipped: World, text: str, form: str, expected: dict[str, str] | None
) -> None:
    judged = shipped.judged(text, form)
    if expected is None:
        expected = {"augustus 2022": "supported", "Genève": "conflicting", "191": "supported"}
    assert judged == expected
