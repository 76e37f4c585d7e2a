"""What a text leaves in force: treaty, country, things counted; and where that ends."""

from __future__ import annotations

import pytest

from conftest import World


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        # from the sentence before, and from a little further back
        ("New START has two parties. It allows 1,650 warheads.", "conflicting limit"),
        ("New START has two parties. The treaty allows each side 1,550 warheads.", "supported limit"),
        ("New START is old. The weather is fine. The treaty allows 1,650 warheads.", "conflicting limit"),
        ("New START is oud. Het verdrag staat 1.650 kernkoppen toe.", "conflicting limit"),
        ("New START is old. In 2012, the treaty was signed.", "conflicting signing"),
        ("New START is oud. In 2012, zo bleek, werd het verdrag ondertekend.", ""),
        ("New START is oud. Het staat 1.550 kernkoppen toe.", "supported limit"),
        ("Russia is large. It has 9,500 warheads.", "conflicting arsenal.russia"),
        ("Rusland is groot. Het heeft 5.500 kernkoppen.", "supported arsenal.russia"),
        ("New START is old. The text was signed in 2011.", "conflicting signing"),
        ("They wrote 'New START'. The treaty allows 1,650 warheads.", "conflicting limit"),
        # the last of a kind counts
        ("Russia is large. China is larger. It has 900 warheads.", "conflicting arsenal.china"),
        ("China is large. Russia is larger. It has 5,500 warheads.", "supported arsenal.russia"),
        ("START I is old. New START is not. The treaty allows 1,650 warheads.", "conflicting limit"),
        # another treaty was named
        ("New START is old. START I allowed 6,000 warheads.", ""),
        ("New START is old. START I is older. The treaty allowed 6,000 warheads.", ""),
        ("New START is oud. SORT is ouder. Het verdrag stond 2.200 kernkoppen toe.", ""),
        ("New START is old. The Moscow Treaty came first. It allowed 2,200 warheads.", ""),
        ("START I is old. It allowed 6,000 warheads.", ""),
        # nothing was named
        ("The treaty allows 1,650 warheads.", ""),
        ("It has 9,500 warheads.", ""),
    ],
)
def test_from_sentence_to_sentence(world: World, text: str, verdicts: str) -> None:
    assert world.verdicts(text) == verdicts


@pytest.mark.parametrize(
    "text",
    [
        'She said: "New START is old." The treaty allows 1,650 warheads.',
        "She said: “New START is old.” It allows 1,650 warheads.",
        "Zij zei: „New START is oud.” Het verdrag staat 1.650 kernkoppen toe.",
    ],
)
def test_nothing_is_carried_out_of_a_quotation(world: World, text: str) -> None:
    assert world.verdicts(text) == ""


def test_names_beside_a_quotation_are_carried(world: World) -> None:
    text = 'New START is "a relic of the past". The treaty allows 1,650 warheads.'
    assert world.verdicts(text) == "conflicting limit"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("# New START\n\nThe treaty caps warheads at 1,650.\n", "conflicting limit"),
        ("# New START\n\nThe cap on warheads is 1,550.\n", "supported limit"),
        ("# New START\n\n## Limits\n\nThe cap on warheads is 1,650.\n", "conflicting limit"),
        ("# New START\n\nText.\n\n# START I\n\nThe treaty allowed 6,000 warheads.\n", ""),
        ("# New START\n\n## SORT\n\nThe cap on warheads was 2,200.\n", ""),
        (
            "# New START\n\n## SORT\n\nThe cap on warheads was 2,200.\n\n## Limits\n\n"
            "The cap on warheads is 1,650.\n",
            "conflicting limit",
        ),
        ("# New START\n\nIt rained.\n\n# Weather\n\nThe treaty caps warheads at 1,650.\n", ""),
        ("# New START\n\nDe limiet voor kernkoppen is 1.650.\n", "conflicting limit"),
    ],
)
def test_from_a_heading(world: World, text: str, verdicts: str) -> None:
    assert world.verdicts(text, "md") == verdicts


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (
            "| Country | Warheads |\n|---|---|\n| Russia | 5,500 |\n| America | 5,044 |\n| China | 900 |\n",
            [
                "supported arsenal.russia [5,500]",
                "supported arsenal.us [5,044]",
                "conflicting arsenal.china [900]",
            ],
        ),
        (
            "| | Russia | China |\n|---|---|---|\n| Warheads | 5,500 | 900 |\n",
            ["supported arsenal.russia [5,500]", "conflicting arsenal.china [900]"],
        ),
        (
            "| Land | Kernkoppen |\n|---|---|\n| Rusland | 5.500 |\n| China | 900 |\n",
            ["supported arsenal.russia [5.500]", "conflicting arsenal.china [900]"],
        ),
        (
            "# New START\n\n| Limit | Per side |\n|---|---|\n| Warheads | 1,650 |\n| Launchers | 700 |\n",
            ["conflicting limit [1,650]", "supported launchers [700]"],
        ),
        ("| Country | Tanks |\n|---|---|\n| Russia | 9,500 |\n", []),
        (
            "New START caps:\n\n- 1,550 warheads\n- 800 launchers\n",
            ["supported limit [1,550]", "conflicting launchers [800]"],
        ),
        (
            "Warheads:\n\n- Russia: 5,500\n- China: 900\n",
            ["supported arsenal.russia [5,500]", "conflicting arsenal.china [900]"],
        ),
    ],
)
def test_from_the_labels_of_a_table_or_a_list(world: World, text: str, findings: list[str]) -> None:
    assert world.seen(text, "md") == findings


def test_the_cells_of_an_html_table_have_labels_too(world: World) -> None:
    text = (
        "<table><tr><th>Country</th><th>Warheads</th></tr>"
        "<tr><td>Russia</td><td>5,500</td></tr><tr><td>China</td><td>900</td></tr></table>"
    )
    assert world.seen(text, "html") == ["supported arsenal.russia [5,500]", "conflicting arsenal.china [900]"]


@pytest.mark.parametrize(
    ("heading", "cell", "verdicts"),
    [
        ("billion dollars", "56.8", "supported spending.us"),
        ("billion dollars", "66.8", "conflicting spending.us"),
        ("billion dollars", "57", "supported spending.us"),
        ("million dollars", "56,800", "supported spending.us"),
        ("million dollars", "56.8", "conflicting spending.us"),
    ],
)
def test_the_unit_of_a_column(world: World, heading: str, cell: str, verdicts: str) -> None:
    text = f"| Spending | {heading} |\n|---|---|\n| America's spending | {cell} |\n"
    assert world.verdicts(text, "md") == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Text.[^1] The treaty allows 1,650 warheads.\n\n[^1]: New START is old.\n",
        "Text.[^1]\n\n[^1]: New START is old.\n\nThe treaty allows 1,650 warheads.\n",
        "New START is old.[^1]\n\n[^1]: It allows 1,650 warheads.\n",
        "| Treaty | Year |\n|---|---|\n| New START | 2010 |\n\nThe treaty allows 1,650 warheads.\n",
    ],
)
def test_nothing_is_carried_into_or_out_of_footnotes_and_cells(world: World, text: str) -> None:
    assert "limit" not in world.verdicts(text, "md")


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "China owns 600 warheads. Russia owns 9,500.",
            "supported arsenal.china, conflicting arsenal.russia",
        ),
        (
            "China bezit 600 kernkoppen. Rusland bezit er 9.500.",
            "supported arsenal.china, conflicting arsenal.russia",
        ),
        ("China owns 600 warheads. Russia has 9,500 tanks.", "supported arsenal.china"),
    ],
)
def test_what_was_counted_last(world: World, text: str, verdicts: str) -> None:
    assert world.verdicts(text) == verdicts


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("New START is old. It allows 1,650 warheads.", "txt"),
        ("# *New* START\n\nThe treaty caps warheads at 1,650.\n", "md"),
        ("<h1>New <b>START</b></h1><p>The treaty caps warheads at 1,650.</p>", "html"),
    ],
)
def test_a_finding_tells_what_it_took_from_the_text_before(world: World, text: str, form: str) -> None:
    (finding,) = world.findings(text, form)
    (used,) = finding.context
    assert used.concept == "new-start"
    assert used.text.split()[0] == "New"
    assert text[used.start : used.end].startswith(("New", "*New"))
    assert used.end <= finding.start


def test_a_sentence_that_says_it_all_takes_nothing(world: World) -> None:
    text = "Russia is large. New START is old. New START allows 1,650 warheads."
    (finding,) = world.findings(text)
    assert finding.context == ()


def test_context_ends_somewhere(world: World) -> None:
    filler = "The weather was fine that day. " * 12
    assert world.verdicts(f"New START is old. {filler}The treaty allows 1,650 warheads.") == ""


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("New START is in trouble. The war ended in 2022.", []),
        ("New START is in trouble. The exchange of data ended in 2023.", []),
        ("New START is in trouble. Biden extended the sanctions in 2022.", []),
        ("New START loopt gevaar. De uitwisseling werd in 2020 verlengd.", []),
        ("New START loopt gevaar. In 2022 liep het mandaat af.", []),
        ("Onder New START mochten zij komen kijken. Dat laatste is sinds augustus 2022 voorbij.", []),
        ("Under New START the two exchanged data. That ended in August 2022.", []),
        ("New START is in trouble. It was extended in 2020.", ["2020"]),
        ("New START is een verdrag. Dat loopt in 2027 af.", ["2027"]),
        ("New START loopt gevaar. Rusland had zijn deelname in 2021 opgeschort.", ["2021"]),
    ],
)
def test_what_happened_to_another_thing_is_not_held_against_the_treaty_named_before(
    shipped: World, text: str, dates: list[str]
) -> None:
    assert [f.text for f in shipped.report(text).findings if f.text[-1].isdigit()] == dates


def test_the_treaty_told_of_on_and_on_is_the_only_one_that_a_text_names(shipped: World) -> None:
    between = " ".join(["The museum has six rooms, a shop and a café with a view of the lake."] * 12)
    ending = f"{between}\n\n{between}\n\nThe treaty held both to 1,650 deployed warheads each."
    text = f"New START is over. People remember the treaty well.\n\n{ending}"
    assert shipped.judged(text) == {"1,650": "conflicting"}
    assert "1,650" not in shipped.judged(text.replace("New START", "New START, like the NPT before it,"))


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        # who is only one of those counted takes nobody's place
        (
            "De VS hebben nog zo'n honderd tactische kernwapens in Europa."
            " Die liggen in acht NAVO-landen, waaronder Nederland.",
            "acht",
            "conflicting",
        ),
        (
            "Fact box: tactical weapons\nRussia: about 2,000\nUnited States, in Europe: about 100\n"
            "Number of host countries: seven, including the Netherlands",
            "seven",
            "conflicting",
        ),
    ],
)
def test_one_of_those_counted_is_an_example(shipped: World, text: str, words: str, verdict: str) -> None:
    assert shipped.judged(text)[words] == verdict


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "In March 2023 Washington stopped sharing its data. It had done so four times a year.",
            "four times a year",
            "conflicting",
        ),
        (
            "Blinken and Lavrov were to meet in Geneva. The former no longer saw any point in it.",
            "no longer saw any point",
            "supported",
        ),
        # what is told of something else
        (
            "Poetin stelde geen verlenging van New START voor. Het ging om de limieten, voor één jaar.",
            "één jaar",
            None,
        ),
        ("New START werd verlengd. In juni spraken Moskou en Washington over stabiliteit.", "juni", None),
        ("China had few warheads then. In 2016 it was 260, according to an older estimate.", "260", None),
        (
            "Trump let China drag. The forerunner, START I, let each side keep 6,000 warheads.",
            "6,000",
            None,
        ),
        # another who opens the sentence
        (
            "China breidt zijn arsenaal uit. Rusland vergroot ondertussen ook zijn kernarsenaal.",
            "vergroot ondertussen ook zijn kernarsenaal",
            None,
        ),
        # one of many that were listed
        (
            "Onder meer de VS, Rusland, Frankrijk, China en India hebben er samen duizenden."
            " In diezelfde periode groeide het aantal kernwapens dat op raketten staat.",
            "groeide het aantal kernwapens",
            None,
        ),
    ],
)
def test_two_sentences_tell_what_neither_does(
    shipped: World, text: str, words: str, verdict: str | None
) -> None:
    assert shipped.judged(text).get(words) == verdict


def test_the_year_of_an_event_is_no_time_of_the_counts_that_follow(shipped: World) -> None:
    lead = "New START lapses in February 2026. Russia suspended it in February 2023.\n\n"
    table = "| country | warheads |\n|---|---|\n| United Kingdom | 250 |\n"
    assert "conflicting arsenals.uk [250]" in shipped.seen(lead + table, "md")
    then = "In 2017 there were 14,935 warheads in the world.\n\n"
    assert "conflicting arsenals.uk [250]" not in shipped.seen(then + table, "md")
