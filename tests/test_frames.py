"""Which facts a sentence speaks of, and how opposites, negations and denials turn what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conftest import World
from nukecheck.claims import Mood
from nukecheck.findings import Verdict
from nukecheck.matching.asserting import unasserted
from nukecheck.matching.frames import evoke
from nukecheck.matching.index import FactIndex
from nukecheck.matching.turning import turned

SMALL = """\
treaty: {class: treaty, en: [treaty], nl: [verdrag]}
other: {class: treaty, en: [accord], nl: [akkoord]}
suspend: {en: [suspend*], nl: [opgeschort, opgeschorte], opposite: [resume]}
freeze: {en: [froze, frozen], nl: [bevroren]}
resume: {en: [resume*, anything but suspended], nl: [hervat*, allesbehalve opgeschort]}
extend: {en: [extend*], nl: [verleng*]}
dead: {en: [dead], nl: [dood]}
quick: {en: [quickly], nl: [snel]}
joint: {en: [jointly], nl: [samen]}
partly: {en: [partly], nl: [deels]}
"""


def proposition(frames: str, more: str = "") -> str:
    about = "id: it, kind: proposition, subject: treaty"
    return f"- {{{about}, says: {frames}, {more}evidence: [{{source: brief}}]}}"


Build = Callable[..., World]


@pytest.mark.parametrize(
    ("frames", "text", "spoken"),
    [
        ("suspend", "They suspended the treaty.", True),
        ("suspend", "They suspended something.", False),
        ("suspend", "They suspended the accord.", False),
        ("suspend", "The treaty holds.", False),
        ("suspend", "They resumed the treaty.", True),
        ("suspend | freeze", "They froze the treaty.", True),
        ("suspend + quick", "They suspended the treaty.", False),
        ("suspend + quick", "They quickly suspended the treaty.", True),
        ('"suspend + quick?"', "They suspended the treaty.", True),
        ("[suspend + quick, freeze]", "They froze the treaty.", True),
        ("[suspend + quick, freeze]", "They suspended the treaty.", False),
        ("suspend", "Het verdrag is opgeschort.", True),
        ("suspend | freeze", "Het verdrag is bevroren.", True),
    ],
)
def test_what_a_sentence_speaks_of(build: Build, frames: str, text: str, spoken: bool) -> None:
    world = build(facts=proposition(frames), vocabulary=SMALL)
    ((reading, _),) = world.readings(text)
    assert bool(evoke(reading, world.checker.index)) is spoken


def test_the_frame_that_finds_most_comes_first(build: Build) -> None:
    world = build(facts=proposition("[suspend, suspend + quick]"), vocabulary=SMALL)
    ((reading, _),) = world.readings("They quickly suspended the treaty.")
    assert [len(e.filled) for e in evoke(reading, world.checker.index)] == [2, 1]


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("They suspended the treaty.", False),
        ("They did not suspend the treaty.", True),
        ("They never suspended the treaty.", True),
        ("They resumed the treaty.", True),
        ("They did not resume the treaty.", False),
        ("It is not true that they suspended the treaty.", True),
        ("It is not true that they did not suspend the treaty.", False),
        ("It is not true that they did not resume the treaty.", True),
        ("They not only suspended the treaty.", False),
        ("They suspended the treaty, which nobody liked.", False),
        ("Nobody was happy, so they suspended the treaty.", False),
        ("They suspended the treaty and did not regret it.", False),
        ("Neither they nor we suspended the treaty.", True),
        ("Ze hebben het verdrag opgeschort.", False),
        ("Ze hebben het verdrag niet opgeschort.", True),
        ("Ze hebben het verdrag hervat.", True),
        ("Ze hebben het verdrag nooit hervat.", False),
        ("Het is niet waar dat ze het verdrag hebben opgeschort.", True),
        ("Het is een fabel dat het verdrag niet is opgeschort.", False),
        ("Ze hebben het verdrag niet alleen opgeschort.", False),
        ("Ze hebben het verdrag opgeschort, wat niemand verbaasde.", False),
        ("Ze hebben het verdrag ondertekend en niet opgeschort.", True),
        ("De top eindigde zonder dat ze het verdrag hebben opgeschort.", True),
        ("De top eindigde zonder dat ze het verdrag hebben verbeterd of opgeschort.", True),
        ("They parted without a word or suspending the treaty.", True),
        ("Zonder een woord hebben ze het verdrag opgeschort.", False),
        ("Zonder opgeschort verdrag is er geen vrede.", False),
        ("None of the three, neighbours, friends and allies, suspended the treaty.", True),
        ("The treaty is anything but dead, though they suspended it.", False),
        ("Geen van beide heeft het verdrag opgeschort.", True),
        ("It isn't true that they suspended the treaty.", True),
        ("The claim that they did not suspend the treaty is false.", False),
        ("De bewering dat ze het verdrag niet hebben opgeschort is onjuist.", False),
        ("Dat ze het verdrag niet hebben opgeschort, klopt niet.", False),
        ("The suspended treaty will not make anyone safer.", False),
        ("The suspended treaty did not happen.", True),
        ("Het opgeschorte verdrag kan niet op steun rekenen.", False),
        ("Het verdrag opgeschort zien, dat wil Noorwegen niet.", True),
        ("Het verdrag opgeschort hebben, dat mag geen van beide.", True),
        ("Het verdrag opgeschort hebben, dat mag onder ons niemand.", True),
        ("Het verdrag is opgeschort, dat is niet leuk.", False),
        ("Het opgeschorte verdrag, dat is voor ons niet leuk.", False),
        ("Ze hebben het verdrag opgeschort, dat deed Noorwegen niet.", False),
        ("Er is geen land dat het verdrag heeft opgeschort.", True),
        ("Er is geen land dat het verdrag niet heeft opgeschort.", False),
        ("There is no country that suspended the treaty.", True),
        ("There is no country which did not suspend the treaty.", False),
        ("There is no doubt that they suspended the treaty.", False),
    ],
)
def test_what_turns_a_statement(build: Build, text: str, turns: bool) -> None:
    world = build(facts=proposition("suspend"), vocabulary=SMALL)
    ((reading, _),) = world.readings(text)
    (evoked,) = evoke(reading, world.checker.index)
    assert turned(reading, evoked) is turns


def test_a_negation_belongs_to_the_nearest_predicate(build: Build) -> None:
    facts = proposition("suspend") + "\n" + proposition("extend").replace("id: it", "id: more")
    world = build(facts=facts, vocabulary=SMALL)
    assert world.verdicts("They suspended the treaty and did not extend it.") == (
        "supported it, conflicting more"
    )


@pytest.mark.parametrize(
    "text", ["The treaty is anything but suspended.", "Het verdrag is allesbehalve opgeschort."]
)
def test_an_opposite_that_holds_the_word_is_meant(build: Build, text: str) -> None:
    world = build(facts=proposition("suspend"), vocabulary=SMALL)
    assert world.verdicts(text) == "conflicting it"


def test_the_same_words_do_not_say_and_deny(shipped: World) -> None:
    text = "Russia is cutting back its nuclear weapon systems, the letter claims."
    assert shipped.report(text).verdict is Verdict.CONFLICTING


def test_opposite_words_of_an_optional_group_do_not_turn(build: Build) -> None:
    world = build(facts=proposition('"freeze + suspend?"'), vocabulary=SMALL)
    assert world.verdicts("They froze and later resumed the treaty.") == "supported it"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The treaty was extended.", "supported it"),
        ("The treaty is dead.", "conflicting it"),
        ("The treaty is not dead.", "supported it"),
        ("Het verdrag is dood.", "conflicting it"),
    ],
)
def test_contradicted(build: Build, text: str, verdict: str) -> None:
    world = build(facts=proposition("extend", "contradicted: dead, "), vocabulary=SMALL)
    assert world.verdicts(text) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The treaty was not suspended.", "supported it"),
        ("The treaty was suspended.", "conflicting it"),
        ("The treaty was never resumed.", "conflicting it"),
        ("The treaty was resumed.", "supported it"),
        ("Het verdrag is niet opgeschort.", "supported it"),
        ("Het verdrag is opgeschort.", "conflicting it"),
    ],
)
def test_a_fact_that_is_a_denial(build: Build, text: str, verdict: str) -> None:
    world = build(facts=proposition("suspend", "polarity: no, "), vocabulary=SMALL)
    assert world.verdicts(text) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("They suspended the treaty.", "supported it"),
        ("They did not suspend the treaty.", ""),
        ("They resumed the treaty.", "conflicting it"),
        ("The treaty is dead.", "conflicting it"),
        ("The treaty is not dead.", ""),
    ],
)
def test_a_fact_that_a_negation_makes_nothing_of(build: Build, text: str, verdict: str) -> None:
    world = build(facts=proposition("suspend", "deniable: no, contradicted: dead, "), vocabulary=SMALL)
    assert world.verdicts(text) == verdict


def test_what_shows_that_something_else_is_meant(build: Build) -> None:
    world = build(facts=proposition("suspend", "unless: partly, "), vocabulary=SMALL)
    assert world.verdicts("They suspended the treaty.") == "supported it"
    assert world.verdicts("They partly suspended the treaty.") == ""


def test_words_of_many_matters_need_what_they_stand_among(build: Build) -> None:
    world = build(facts=proposition("suspend", "among: partly, "), vocabulary=SMALL)
    assert world.verdicts("They suspended the treaty.") == ""
    assert world.verdicts("They partly suspended the treaty.") == "supported it"
    assert world.verdicts("It was partly done. They suspended the treaty.") == "supported it"


def test_words_far_apart_make_no_statement(build: Build) -> None:
    world = build(facts=proposition("suspend + quick"), vocabulary=SMALL)
    filler = " of this and of that and of all other things that one could ever think of" * 3
    assert world.verdicts("They suspended the treaty quickly.") == "supported it"
    assert world.verdicts(f"They suspended the treaty{filler} quickly.") == ""


def test_a_fact_that_was_withdrawn_is_never_held_against_a_text(build: Build) -> None:
    world = build(facts=proposition("suspend", "withdrawn: it was wrong, "), vocabulary=SMALL)
    assert world.verdicts("They suspended the treaty.") == ""


def test_nothing_told_about_something_denies_nothing_of_it(build: Build) -> None:
    world = build(facts=proposition("suspend"), vocabulary=SMALL)
    assert world.verdicts("They say nothing about how they suspended the treaty.") == "supported it"


def test_somebody_who_does_nothing_denies_what_follows_alone(build: Build) -> None:
    world = build(facts=proposition("suspend"), vocabulary=SMALL)
    assert world.verdicts("When they suspended the treaty nobody was watching.") == "supported it"
    assert world.verdicts("Nobody has suspended the treaty.") == "conflicting it"


@pytest.mark.parametrize(
    ("mode", "turns"),
    [("conditional", False), ("fact", True)],
)
def test_a_negation_of_the_condition_denies_nothing(build: Build, mode: str, turns: bool) -> None:
    world = build(facts=proposition("suspend", f"mode: {mode}, "), vocabulary=SMALL)
    for text in (
        "They suspend the treaty if nobody objects.",
        "Het verdrag wordt opgeschort als men niet wil.",
    ):
        ((reading, _),) = world.readings(text)
        assert turned(reading, evoke(reading, world.checker.index)[0]) == turns


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("The accord was not suspended, but the treaty was.", False),
        ("The accord was not suspended, but the treaty was not.", True),
        ("Het akkoord is niet opgeschort, het verdrag wel.", False),
    ],
)
def test_an_exception_is_not_denied(build: Build, text: str, turns: bool) -> None:
    world = build(facts=proposition("suspend"), vocabulary=SMALL)
    ((reading, _),) = world.readings(text)
    assert turned(reading, evoke(reading, world.checker.index)[0]) == turns


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("The treaty was suspended and never applied again.", False),
        ("They never applied the suspended treaty.", False),
        ("Never applied, the treaty is suspended.", False),
        ("The treaty is suspended: it was never applied.", False),
        ("The treaty was never suspended, nor ended.", True),
    ],
)
def test_a_phrase_that_says_the_same_once_more_denies_nothing(build: Build, text: str, turns: bool) -> None:
    world = build(
        facts=proposition("suspend"),
        vocabulary=SMALL.replace("[suspend*]", "[suspend*, never applied]"),
    )
    ((reading, _),) = world.readings(text)
    assert turned(reading, evoke(reading, world.checker.index)[0]) == turns


MODES = [
    ("fact", "They suspended the treaty.", None),
    ("fact", "Perhaps they suspended the treaty.", Mood.TENTATIVE),
    ("fact", "I hope they suspended the treaty.", Mood.WISH),
    ("fact", "My guess is that they suspended the treaty.", Mood.FORECAST),
    ("fact", "If they suspended the treaty, all was lost.", Mood.HYPOTHETICAL),
    ("fact", "Did they suspend the treaty?", Mood.QUESTION),
    ("recommendation", "They should suspend the treaty.", None),
    ("recommendation", "I hope they suspend the treaty.", None),
    ("recommendation", "Should they suspend the treaty?", Mood.QUESTION),
    ("recommendation", "Het verdrag moet worden opgeschort.", None),
    ("forecast", "They will suspend the treaty.", None),
    ("forecast", "I expect them to suspend the treaty.", None),
    ("forecast", "Perhaps they suspend the treaty.", None),
    ("forecast", "Will they suspend the treaty?", Mood.QUESTION),
    ("conditional", "If they suspended the treaty, all was lost.", None),
    ("conditional", "Als het verdrag wordt opgeschort, is alles verloren.", None),
    ("conditional", "Is the treaty suspended?", Mood.QUESTION),
]


@pytest.mark.parametrize(("mode", "text", "mood"), MODES)
def test_what_a_fact_of_each_mode_is_held_against(
    build: Build, mode: str, text: str, mood: Mood | None
) -> None:
    world = build(facts=proposition("suspend", f"mode: {mode}, "), vocabulary=SMALL)
    ((reading, _),) = world.readings(text)
    (evoked,) = evoke(reading, world.checker.index)
    assert unasserted(reading, evoked, evoked.predicates[0].first) is mood


def test_rare_concepts_weigh_more_and_facts_are_found_by_them(build: Build) -> None:
    facts = "\n".join(proposition("suspend").replace("id: it", f"id: it-{n}") for n in range(3))
    facts += "\n" + proposition("freeze").replace("id: it", "id: cold")
    index: FactIndex = build(facts=facts, vocabulary=SMALL).checker.index
    assert index.weight("freeze") > index.weight("suspend") > 1
    assert [f.fact.id for f in index.frames({"freeze", "treaty"})] == ["cold"]
    assert [f.fact.id for f in index.frames({"resume", "treaty", "suspend"})] == ["it-0", "it-1", "it-2"]
    assert index.frames({"freeze"}) == index.frames({"treaty", "nothing"}) == []


PARTIES = """\
ours: {class: country, en: [Utopia]}
theirs: {class: country, en: [Ruritania]}
ready: {en: [willing, ready], opposite: [loath]}
loath: {en: [loath, not keen]}
"""


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Ruritania is willing.", "conflicting it"),
        ("Ruritania built more and signalled that it was willing.", "conflicting it"),
        ("Ruritania, an old friend of Utopia, is willing.", "conflicting it"),
        ("Ruritania built more, while Utopia said that it was willing.", ""),
        ("Ruritania built more, while Utopia was willing.", ""),
    ],
)
def test_what_another_does_is_no_objection(build: Build, text: str, verdict: str) -> None:
    loath = "- {id: it, kind: proposition, subject: theirs, says: loath, evidence: [{source: brief}]}"
    world = build(facts=loath, vocabulary=PARTIES)
    assert world.verdicts(text) == verdict


def test_of_two_frames_that_find_as_much_the_one_within_a_clause_is_meant(build: Build) -> None:
    world = build(facts=proposition("quick + extend", "contradicted: quick + dead, "), vocabulary=SMALL)
    assert world.verdicts("The treaty is quickly dead; they extended it.") == "conflicting it"
    assert world.verdicts("They quickly extended the treaty.") == "supported it"


OFFICES = """\
envoy: {class: person, en: [Utopian envoy]}
smith: {class: person, en: [Smith]}
titled: {en: [Secretary Smith]}
told: {en: [told]}
treaty: {class: treaty, en: [treaty]}
force: {en: [in force, into force]}
"""
OFFICE = "- {id: office, kind: proposition, subject: smith, says: titled, evidence: [{source: brief}]}"
TELLS = "- {id: tells, kind: proposition, subject: envoy, says: told, evidence: [{source: brief}]}"
FORCE = (
    "- {id: force, kind: date, subject: treaty, says: force,"
    " evidence: [{source: brief, value: 2011, quote: in 2011}]}"
)


@pytest.mark.parametrize(
    ("fact", "text", "verdict"),
    [
        (OFFICE, "Secretary Smith went home.", "supported office"),
        (OFFICE, "Secretary Smith did not go home.", ""),
        (TELLS, "The Utopian envoy told a story.", "supported tells"),
        (TELLS, "Smith, the Utopian envoy, told a story.", ""),
        (FORCE, "The treaty came into force in 2011.", "supported force"),
        (FORCE, "The treaty was in force from 2000 to 2015.", ""),
    ],
)
def test_titles_posts_and_periods(build: Build, fact: str, text: str, verdict: str) -> None:
    assert build(facts=fact, vocabulary=OFFICES).verdicts(text) == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Without restored inspections, no new treaty will work, the Belgian brief says.",
        "Without restored inspections, the Belgian brief says, neither a stopgap nor a new treaty will work.",
    ],
)
def test_what_without_leads_in_is_what_it_is_needed_for(shipped: World, text: str) -> None:
    assert shipped.verdicts(text) == "supported belgium.rec3.restore-verification"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Zonder verdrag dreigt een nieuwe wapenwedloop.", "supported"),
        ("Zonder verdrag dreigt geen nieuwe wapenwedloop.", "conflicting"),
    ],
)
def test_what_is_lacking_denies_no_verb_behind_it(shipped: World, text: str, verdict: str) -> None:
    assert shipped.verdicts(text) == f"{verdict} arms-race.looms"


def test_what_a_quotation_is_about_may_stand_behind_it(shipped: World) -> None:
    text = '"Only {} voted against," the cabinet writes about the final text of the 2022 NPT conference.'
    against = "npt.final-text.russia-against"
    assert f"supported {against}" in shipped.verdicts(text.format("Russia"))
    assert f"conflicting {against}" in shipped.verdicts(text.format("China"))


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Asked whether Washington had suspended New START, the minister left.", ""),
        ("Gevraagd of Washington New START had opgeschort, zweeg de minister.", ""),
        (
            "Whether you like it or not, Washington suspended New START.",
            "conflicting new-start.suspension-actor",
        ),
        (
            "Asked whether Russia was still within the New START limits, the State Department said it was.",
            "supported new-start.compliance-confirmed",
        ),
        (
            "Asked whether Russia was within the New START limits, the State Department said it wasn't.",
            "",
        ),
    ],
)
def test_what_is_told_to_have_been_asked_is_not_asserted(shipped: World, text: str, verdicts: str) -> None:
    assert shipped.verdicts(text) == verdicts


def test_who_did_it_may_be_named_with_the_time_behind(shipped: World) -> None:
    text = "The country that suspended New START was {}, back in February 2023."
    assert "conflicting new-start.suspension-actor" in shipped.verdicts(text.format("the United States"))
    assert "supported new-start.suspension-actor" in shipped.verdicts(text.format("Russia"))


def test_what_an_aside_of_the_subject_names_shows_nothing_of_the_rest(build: Build) -> None:
    world = build(facts=proposition("extend", "unless: [dead], "), vocabulary=SMALL)
    assert world.verdicts("The treaty, which was long dead, was extended.") == "supported it"
    assert world.verdicts("The treaty was dead and extended.") == ""
    assert world.verdicts("The dead treaty, which was long extended, was kept.") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Nobody, as far as anyone knows, is working on new limits for strategic weapons.",
        "Nobody is, as far as anyone knows, working on new limits for strategic weapons.",
    ],
)
def test_a_subject_denies_its_verb_behind_an_aside(shipped: World, text: str) -> None:
    assert shipped.verdicts(text) == "supported strategic-arms.no-public-initiatives"


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("No, said the minister.", "conflicting"),
        ("Absolutely, says my uncle.", "supported"),
        ("Absolutely, my uncle left.", ""),
    ],
)
def test_an_answer_may_tell_who_gives_it(shipped: World, answer: str, verdict: str) -> None:
    found = shipped.verdicts(f"Did Russia suspend New START? {answer}")
    assert found == (verdict and f"{verdict} new-start.suspension-actor")


@pytest.mark.parametrize(("day", "verdict"), [("22", "supported"), ("12", "conflicting")])
def test_a_date_may_stand_before_an_aside(shipped: World, day: str, verdict: str) -> None:
    text = f"On {day} September 2025 Putin, without much fanfare, offered to stick with the New START limits."
    assert f"{verdict} new-start.proposal-date" in shipped.verdicts(text)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("It wasn't Moscow that suspended New START but Washington.", "conflicting"),
        ("It was not Washington that suspended New START but Moscow.", "supported"),
    ],
)
def test_who_did_it_may_be_put_right_at_the_end(shipped: World, text: str, verdict: str) -> None:
    assert f"{verdict} new-start.suspension-actor" in shipped.verdicts(text)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # a time between "not" and what it denies
        (
            "Russian violations were not in 2019 the reason for the US to terminate the INF Treaty.",
            "conflicting",
        ),
        ("Obama did not in 2011 call New START a cornerstone of relations with Russia.", "conflicting"),
        ("De VS hebben het INF-verdrag niet in 2019 opgezegd.", "conflicting"),
        # what did not happen at another time
        ("The US did not leave the INF Treaty in 2018.", "none"),
        ("The US did not leave the INF Treaty in 2019.", "conflicting"),
        ("Obama did not call New START a cornerstone in 2015.", "none"),
        ("The Van Dijk motion was not adopted in October 2022.", "supported"),
        # what somebody did not say
        ("Trump did not say that New START expires in February 2026.", "none"),
        ("The letter does not say that France has 290 nuclear warheads.", "none"),
        ("Trump heeft niet gezegd dat de VS genoeg kernwapens hebben.", "conflicting"),
        # no more of a thing, because of what was done
        (
            "Belarus has had no nuclear weapons since the 1990s, because it gave them up voluntarily.",
            "supported",
        ),
        # an exception
        (
            '"We\'ve stopped giving information, except about missile tests", said Ryabkov in 2023.',
            "conflicting",
        ),
        ("Belarus gave up everything apart from its nuclear weapons in the 1990s.", "conflicting"),
        # another does the contrary
        (
            "Moscow won't put up with shields that tip the balance, but Beijing has no problem with them.",
            "none",
        ),
        # somebody else stops something
        ("Having been turned down by Moscow, Washington said it would no longer hand over its data.", "none"),
        # a denial that is denied
        ("It isn't untrue that New START caps deployed warheads at 1,550 per side.", "supported"),
        ("It would be wrong to deny that Belarus gave up its nuclear weapons in the 1990s.", "supported"),
        ("Het is moeilijk te ontkennen dat Frankrijk 290 kernkoppen heeft.", "supported"),
        # one thing denied in two ways
        (
            "Arms control does not exist in a vacuum, Zakharova argued: it cannot be divorced from "
            "geopolitical reality.",
            "supported",
        ),
        # a verb with a treaty of its own behind it
        ("Belgium should end nuclear sharing and join the ban treaty.", "supported"),
        ("Belgium, says the brief, should join the TPNW and quit NATO's nuclear sharing.", "supported"),
        # one who did not do it, before those who did
        ("The letter was not signed by Rutte but by Hoekstra and Ollongren.", "supported"),
        # no means at all
        ("By no means does the EU recognise Lukashenko as president of Belarus.", "supported"),
        ("The EU by no means recognises Lukashenko as president of Belarus.", "supported"),
        # what another than the subject does not want
        (
            "Since Bern had adopted most Western sanctions, the Kremlin did not want to meet on Swiss soil.",
            "supported",
        ),
        ("While Russia was pleased, Switzerland refused to adopt most Western sanctions.", "conflicting"),
        # a name denied beside a date, and what nobody disputes
        ("The moratorium was proposed not by Washington but by Moscow, in 2019.", "supported"),
        (
            "Scarcely anyone in the EU disputes that Lukashenko is the legitimate president of Belarus.",
            "conflicting",
        ),
        ("De Nederlandse steun aan het IAEA bestaat niet alleen uit woorden maar ook uit geld.", "supported"),
        ("Nederland steunt het IAEA niet alleen met woorden maar ook met geld.", "supported"),
        # another reference
        ("The motion by MP Van Dijk, 36 200 V no. 31, was adopted on 29 November 2022.", "conflicting"),
        # what nobody wants, and what takes no time
        ("Membership of the TPNW is the last thing the authors want for Belgium.", "conflicting"),
        (
            "Moscow suspects that the bombers and subs the US takes out of the treaty can be turned nuclear "
            "again in no time.",
            "supported",
        ),
        # offices in the order of those who hold them
        (
            "Lavrov and Ryabkov are Russia's foreign minister and deputy foreign minister respectively.",
            "supported",
        ),
        (
            "Lavrov and Ryabkov are Russia's deputy foreign minister and foreign minister respectively.",
            "conflicting",
        ),
        # one who is only set apart
        ("Putin, not Trump, wanted China to take part in a broader treaty.", "conflicting"),
        ("Trump, not Putin, wanted China to take part in a broader treaty.", "supported"),
    ],
)
def test_a_denial_reaches_what_it_denies_and_no_more(shipped: World, text: str, verdict: str) -> None:
    assert (shipped.report(text).verdict or "none") == verdict


@pytest.mark.parametrize(
    ("text", "fact", "verdict"),
    [
        # one word says it, another of the same meaning is not its contrary
        (
            "Beter overleg is welkom; volgens Zacharova verbeteren de betrekkingen met Washington.",
            "zakharova.relations-worsen",
            "conflicting",
        ),
        # a year behind that with which a share is compared is that of the share
        (
            "De VS en Rusland houden ongeveer 16 procent van wat ze in de jaren tachtig hadden in 2016.",
            "new-start.share-of-1980s",
            None,
        ),
        (
            "De VS en Rusland houden nu ongeveer 16 procent van wat ze in de jaren tachtig hadden.",
            "new-start.share-of-1980s",
            "supported",
        ),
    ],
)
def test_what_a_frame_takes_from_a_sentence(
    shipped: World, text: str, fact: str, verdict: str | None
) -> None:
    assert shipped.by_fact(text).get(fact) == verdict
