"""What came of what is told, who only has a view of it or agreed to it, and what is remarked of it."""

from __future__ import annotations

import pytest

from conftest import World


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Russia suspended participation in New START in 2023, halting on-site inspections.", "supported"),
        ("New START was put on ice in 2021, which also ended the inspections.", "conflicting"),
        ("Russia suspended participation in New START in 2023, halting data exchanges.", "supported"),
        (
            "Poetin schortte New START in februari 2023 op, waardoor de uitwisseling van gegevens stopte.",
            "supported",
        ),
        ("The US suspended its participation in New START, ending the inspections.", "conflicting"),
    ],
)
def test_what_came_of_it_is_told_apart(shipped: World, text: str, verdict: str) -> None:
    assert {str(f.verdict) for f in shipped.report(text).findings} == {verdict}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Putin announced his support for extending New START in September 2025.", ""),
        ("In oktober 2020 sprak Trump zijn steun uit voor verlenging van New START.", ""),
        ("In September 2021 New START was extended.", "conflicting"),
        ("Rusland betreurt het opzeggen van het INF-verdrag.", ""),
        ("France was against leaving the INF Treaty.", ""),
        ("Rusland zegde het INF-verdrag op.", "conflicting"),
        ("In January 2021 the two presidents agreed to extend New START.", ""),
        ("In March 2022 the two presidents agreed to extend New START.", "conflicting"),
    ],
)
def test_a_view_of_it_or_an_agreement_to_it_is_not_the_event(shipped: World, text: str, verdict: str) -> None:
    assert {str(f.verdict) for f in shipped.report(text).findings} == ({verdict} if verdict else set())


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The growth of China's arsenal is not surprising.", "supported"),
        ("De groei van het Chinese arsenaal is niet vreemd.", "supported"),
        ("The growth of China's arsenal is not on.", "supported"),
        ("The growth of China's arsenal is not happening.", "conflicting"),
    ],
)
def test_a_remark_takes_it_to_be_so(shipped: World, text: str, verdict: str) -> None:
    assert {str(f.verdict) for f in shipped.report(text).findings} == ({verdict} if verdict else set())


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The American conversion of submarines could be undone, Moscow complained.", "supported"),
        ("De Russische ombouw van onderzeeërs is misschien omkeerbaar, klaagde Washington.", "conflicting"),
    ],
)
def test_who_is_told_last_said_it(shipped: World, text: str, verdict: str) -> None:
    assert {str(f.verdict) for f in shipped.report(text).findings if f.fact == "russia.conversions"} == {
        verdict
    }


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Russia's man in Washington, Zakharova, said that a war is being waged against Russia.", ""),
        ("Russia's man in Washington, Antonov, said that a war is being waged against Russia.", "supported"),
    ],
)
def test_a_person_named_behind_a_post_is_who_acts(shipped: World, text: str, verdict: str) -> None:
    assert {str(f.verdict) for f in shipped.report(text).findings} == ({verdict} if verdict else set())


def test_words_that_leave_nothing_open_are_what_is_counted(shipped: World) -> None:
    text = (
        "New START limits each side to 800 deployed and non-deployed intercontinental ballistic missile "
        "launchers, submarine-launched ballistic missile launchers and heavy bombers."
    )
    assert shipped.judged(text) == {"800": "supported"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("New START had a lifetime of fifteen years, its extension included.", "supported"),
        ("New START had a lifetime of 25 years, its extension included.", "conflicting"),
    ],
)
def test_a_part_of_what_a_frame_reads_shows_nothing_else(shipped: World, text: str, verdict: str) -> None:
    assert {str(f.verdict) for f in shipped.report(text).findings} == ({verdict} if verdict else set())


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("New START has been extended once and cannot be extended again.", "supported"),
        ("New START has been extended again and again.", "conflicting"),
    ],
)
def test_words_within_those_of_a_frame_bar_nothing(shipped: World, text: str, verdict: str) -> None:
    assert {str(f.verdict) for f in shipped.report(text).findings} == {verdict}


@pytest.mark.parametrize(
    "line",
    [
        "Background - 14 November 2026",
        "Policy newsletter, 9 October 2026",
        "Published on 14 November 2026",
    ],
)
def test_a_line_that_tells_when_a_text_was_written_dates_nothing(shipped: World, line: str) -> None:
    text = f"Why New START expired\n\n{line}\n\nThe treaty is gone."
    assert "2026" not in " ".join(shipped.judged(text))


@pytest.mark.parametrize(
    "text",
    [
        "Putin said no inspectors of the US and NATO would be let in as long as the US supported Ukraine.",
        "Poetin liet geen inspecteurs van de VS en de NAVO toe zolang Washington Oekraïne steunt.",
    ],
)
def test_no_reaches_over_countries_and_organisations_named_together(shipped: World, text: str) -> None:
    assert "conflicting" not in {str(f.verdict) for f in shipped.report(text).findings}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The suspension of New START by Russia failed to impress the West.", "supported"),
        ("Russia failed to suspend New START.", "conflicting"),
        ("The Van Dijk motion failed to pass.", "conflicting"),
    ],
)
def test_what_fails_to_convince_is_there(shipped: World, text: str, verdict: str) -> None:
    assert {str(f.verdict) for f in shipped.report(text).findings} == {verdict}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The limits agreed under New START expire on February 5, 2026.", "disputed"),
        ("In January 2021 an agreement to extend New START was reached.", None),
    ],
)
def test_an_agreement_takes_no_date_on_which_the_sources_differ(
    shipped: World, text: str, verdict: str | None
) -> None:
    found = [str(f.verdict) for f in shipped.report(text).findings if f.text.endswith(("2026", "2021"))]
    assert found == ([verdict] if verdict else [])
