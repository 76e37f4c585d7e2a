"""What holds for every text: no crash, findings inside it, paragraphs that leave others alone."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from conftest import World
from nukecheck import check
from nukecheck.findings import DocumentReport, Verdict

WORDS = """
New START | START I | Russia | Rusland | America | China | Putin | Trump | India | the New York Times
Geneva | Wenen | warheads | kernkoppen | launchers | inspections | 1,550 | 1.550 | 1,650 | 5,500 | 600
56.8 billion dollars | 87 percent | about | more than | fewer than | minstens | hooguit
tussen de 400 en | 5 February 2026 | 8 april 2010 | in 2010 | in 2019 | last year | has | heeft | allows
caps | suspended | opgeschort | resumed | rejected the proposal | wees | het voorstel | af | was signed
expires | vervalt | said that | zei dat | volgens | according to | by | door | not | niet | never | geen
no | neither | nor | it is a myth that | contrary to | in tegenstelling tot | if | als | perhaps
should | moet | the former | eerstgenoemde | the latter | respectively | respectievelijk | both | each
together | samen | instead of | in plaats van | but | maar | and | en | which | dat | who | the treaty
het verdrag | it | er
""".replace("\n", "|")
PIECES = [word.strip() for word in WORDS.split("|") if word.strip()]
MARKS = [
    *" .,;:!?()[]\"'“”„‘’«»–—-\n*_#|>`^&<",
    ".\n\n",
    "\n# ",
    "\n- ",
    "\n> ",
    "[^1]",
    "&nbsp;",
    "<p>",
    "\r\n",
]

LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\x00")
sentences = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join)
texts = st.lists(
    st.one_of(
        st.sampled_from(PIECES).map(" {} ".format),
        st.sampled_from(PIECES),
        st.sampled_from(MARKS),
        st.text(LETTERS, max_size=3),
    ),
    max_size=40,
).map("".join)
forms = st.sampled_from(["txt", "md", "html"])


def sound(text: str, report: DocumentReport) -> None:
    at = 0
    for finding in report.findings:
        assert at <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
        assert finding.text in finding.sentence
        begin, end = finding.mark
        assert finding.sentence[begin:end] == finding.text
        assert finding.sentence in text
        assert 1 <= finding.line <= finding.end_line
        assert finding.column >= 1
        assert finding.verdict is not Verdict.NONE
        assert 0 <= finding.score <= 100
        assert finding.evidence
        at = finding.start


@settings(deadline=None, max_examples=100)
@given(st.text(LETTERS, max_size=300), forms)
@example("New START allows 1\u00a0650 warheads.", "txt")
@example("٣٤٥ warheads, ５５００ warheads in Russia", "txt")
@example("New START allows 1,650 warheads" * 40, "md")
def test_any_text_is_read(text: str, form: str) -> None:
    sound(text, check(text, format=form))


@settings(deadline=None, max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, forms)
def test_texts_made_of_what_facts_speak_of(world: World, text: str, form: str) -> None:
    sound(text, world.report(text, form))


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sentences)
def test_sentences_made_of_what_facts_speak_of(world: World, sentence: str) -> None:
    text = f"{sentence}."
    report = world.report(text)
    sound(text, report)
    assert world.report(text) == report
    assert world.report(f"{sentence}?").findings == ()


SAMPLE = [
    "New START caps each side at 1,550 warheads.",
    "New START caps each side at 1,650 warheads.",
    "New START expires on 5 February 2026.",
    "New START vervalt op 7 februari 2026.",
    "Russia has 1,400 deployed warheads.",
    "Rusland heeft 9.500 kernkoppen.",
    "Russia and China have 600 and 5,500 warheads, respectively.",
    "America suspended New START.",
    "Rusland heeft New START niet opgeschort.",
    "De Washington Post meldde het plan.",
    "Trump: “The ban treaty is a mistake.”",
    "New START was signed in Vienna in 2010.",
    "Together both sides may field 3,100 warheads under New START.",
    "Does New START allow 1,650 warheads?",
    "START I allowed 6,000 warheads.",
]
UNRELATED = st.lists(
    st.sampled_from(
        [
            "The bakery on the corner sells bread.",
            "De bakker op de hoek verkoopt brood.",
            "It rained for three hours.",
            "Het regende drie uur lang.",
            "A ticket costs 12 euros.",
            "She wrote: “Nobody came.”",
            "Wie weet?",
            "Prices rose by 3 percent in 2019.",
        ]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(UNRELATED, st.sampled_from(SAMPLE), st.sampled_from(["txt", "md"]))
def test_an_unrelated_paragraph_changes_nothing_after_it(
    world: World, before: str, sentence: str, form: str
) -> None:
    by = len(before) + 2
    alone = world.findings(sentence, form)
    after = world.findings(f"{before}\n\n{sentence}", form)
    assert [(f.verdict, f.reason, f.fact, f.start + by, f.end + by, f.line + 2, f.column) for f in alone] == [
        (f.verdict, f.reason, f.fact, f.start, f.end, f.line, f.column) for f in after
    ]
    assert [(f.evidence, f.stated, f.sentence, f.mark) for f in alone] == [
        (f.evidence, f.stated, f.sentence, f.mark) for f in after
    ]


@pytest.mark.parametrize("sentence", SAMPLE)
def test_an_unrelated_paragraph_behind_changes_nothing_before_it(world: World, sentence: str) -> None:
    alone = world.seen(sentence)
    assert world.seen(f"{sentence}\n\nThe bakery on the corner sells bread for 12 euros.") == alone


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1000, 9999))
def test_no_altered_figure_is_supported(world: World, figure: int) -> None:
    for text in (f"New START caps each side at {figure:,} warheads.", f"America has {figure:,} warheads."):
        (finding,) = world.findings(text)
        right = 1550 if finding.fact == "limit" else 5044
        assert finding.verdict is (Verdict.SUPPORTED if figure == right else Verdict.CONFLICTING)
    dutch = f"{figure:,}".replace(",", ".")
    (finding,) = world.findings(f"New START beperkt elk land tot {dutch} kernkoppen.")
    assert finding.verdict is (Verdict.SUPPORTED if figure == 1550 else Verdict.CONFLICTING)
