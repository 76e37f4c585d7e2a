"""The names in a statement: who did it, who said it, where, which outlet; and who did not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conftest import World
from nukecheck.findings import Verdict

ACTORS = """\
en | Russia suspended New START. | Russia
en | Russia has suspended New START. | Russia
en | Putin suspended New START. | Putin
en | New START was suspended by Russia. | Russia
en | New START has been suspended by Russia. | Russia
en | It was Russia that suspended New START. | Russia
en | Russia, which suspended New START, blamed the West. | Russia
en | The Kremlin suspended New START. | Kremlin
en | The suspension of New START by Russia came as a shock. | Russia
nl | Rusland heeft New START opgeschort. | Rusland
nl | Gisteren heeft Rusland New START opgeschort. | Rusland
nl | Gisteren schortte Rusland New START op. | Rusland
nl | New START werd door Rusland opgeschort. | Rusland
nl | New START is door Rusland opgeschort. | Rusland
nl | Door Rusland is New START opgeschort. | Rusland
nl | Het was Rusland dat New START heeft opgeschort. | Rusland
nl | Rusland, dat New START heeft opgeschort, zweeg. | Rusland
nl | Poetin heeft New START opgeschort. | Poetin
nl | Uit Rusland kwam de opschorting van New START. | Rusland
en | From Russia came the suspension of New START. | Russia
""".splitlines()


def cases(lines: list[str]) -> list[tuple[str, str, str]]:
    return [tuple(part.strip() for part in line.split("|")) for line in lines]  # type: ignore[misc]


@pytest.mark.parametrize(("language", "text", "name"), cases(ACTORS))
def test_the_right_actor_wherever_he_stands(world: World, language: str, text: str, name: str) -> None:
    assert world.verdicts(text) == "supported suspended"


@pytest.mark.parametrize(("language", "text", "name"), cases(ACTORS))
def test_the_wrong_actor_wherever_he_stands(world: World, language: str, text: str, name: str) -> None:
    other = {"Putin": "Trump", "Poetin": "Trump", "Kremlin": "White House"}.get(name)
    other = other or ("America" if language == "en" else "Amerika")
    assert world.seen(text.replace(name, other)) == [f"conflicting suspended [{other}]"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Russia said that America suspended New START.", "conflicting suspended"),
        ("Not America but Russia suspended New START.", "supported suspended"),
        ("Russia, not America, suspended New START.", "supported suspended"),
        ("America, not Russia, suspended New START.", "conflicting suspended"),
        ("Not Russia but America suspended New START.", "conflicting suspended"),
        ("Niet Amerika maar Rusland heeft New START opgeschort.", "supported suspended"),
        ("Niet Rusland maar Amerika heeft New START opgeschort.", "conflicting suspended"),
        ("New START was suspended.", "supported suspended"),
        ("New START is opgeschort.", "supported suspended"),
        ("The Russian suspension of the treaty of America, New START, was a blow.", ""),
        ("The American suspension of the treaty of Russia, New START, was a blow.", "conflicting suspended"),
        ("De Russische opschorting van het verdrag van Amerika, New START.", ""),
        ("De Amerikaanse opschorting van het verdrag van Rusland, New START.", "conflicting suspended"),
    ],
)
def test_actors_among_others(world: World, text: str, verdict: str) -> None:
    assert world.verdicts(text) == verdict


@pytest.mark.parametrize(
    ("refusing", "limiting", "verdict"),
    [("Rusland", "Washington", Verdict.SUPPORTED), ("Amerika", "Moskou", Verdict.CONFLICTING)],
)
def test_by_somebody_belongs_to_the_verb_of_its_own_clause(
    shipped: World, refusing: str, limiting: str, verdict: Verdict
) -> None:
    text = f"Toen {refusing} de gegevensuitwisseling weigerde, werd door {limiting} de informatie ingeperkt."
    assert shipped.report(text).verdict is verdict


def test_with_so_many_one_surpasses_another(shipped: World) -> None:
    found = shipped.findings("Met 290 kernkoppen overtreft Frankrijk het Verenigd Koninkrijk.")
    assert [f.verdict for f in found if f.text == "290"] == [Verdict.SUPPORTED]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Nobody suspended New START.", Verdict.CONFLICTING),
        ("Geen land heeft zijn deelname aan New START opgeschort.", Verdict.CONFLICTING),
        ("No country except Russia suspended New START.", Verdict.SUPPORTED),
        ("Nobody suspended New START except Russia.", Verdict.SUPPORTED),
        ("Niemand behalve Rusland schortte New START op.", Verdict.SUPPORTED),
        ("Nobody but America suspended New START.", Verdict.CONFLICTING),
        ("Nobody in Paris, London or Beijing is bound by New START.", Verdict.SUPPORTED),
        ("Niemand in Parijs, Londen of Peking is aan New START gebonden.", Verdict.SUPPORTED),
        ("No one in France, Britain or China is bound by New START.", Verdict.SUPPORTED),
        ("Nobody in Moscow or Washington is bound by New START.", Verdict.CONFLICTING),
        ("None of the others suspended New START.", Verdict.NONE),
    ],
)
def test_nobody_did_it_or_nobody_but_one(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Russia suspended New START after the US had done so.", Verdict.NONE),
        ("Nadat de VS dat hadden gedaan, schortte Rusland New START op.", Verdict.NONE),
        ("Russia suspended New START, but the US has not done so.", Verdict.SUPPORTED),
        ("The US reacted to Moscow's violations by suspending New START.", Verdict.CONFLICTING),
        ("America's decision to suspend New START drew protests from Moscow.", Verdict.CONFLICTING),
        ("China, unlike India, Pakistan and Israel, is inside the NPT.", Verdict.SUPPORTED),
        ("Unlike India, Pakistan and Israel, China is in the NPT.", Verdict.SUPPORTED),
        ("Russia suspended its participation in New START, and did so in February 2023.", Verdict.SUPPORTED),
    ],
)
def test_another_who_is_said_to_have_done_the_same(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The suspension of New START, announced by Washington, was a blow.", Verdict.CONFLICTING),
        ("The suspension of New START, announced by Moscow, was a blow.", Verdict.SUPPORTED),
        ("India and Pakistan belong to the NPT; France and the UK do not.", Verdict.CONFLICTING),
        ("Lavrov, not Antonov, is Russia's foreign minister.", Verdict.SUPPORTED),
        ("Antonov, not Lavrov, is Russia's foreign minister.", Verdict.CONFLICTING),
        ("Liu Pengyu, not Zakharova, speaks for the Chinese embassy in Washington.", Verdict.SUPPORTED),
        ("Not Foreign Minister Lavrov but Ambassador Antonov spoke of a war to TASS.", Verdict.SUPPORTED),
        ("NATO saw no reason to change its strategic nuclear posture.", Verdict.NONE),
        ("Who let the New START extension drag on was Biden.", Verdict.CONFLICTING),
        (
            "Russia suspended New START, which did not keep it from promising to respect its limits.",
            Verdict.SUPPORTED,
        ),
        (
            "On 6 February 2026, the last pact between Moscow and Washington, New START, ends.",
            Verdict.DISPUTED,
        ),
        (
            "On 6 March 2026, the last pact between Moscow and Washington, New START, ends.",
            Verdict.CONFLICTING,
        ),
        ("The decision to suspend New START was taken in Washington.", Verdict.CONFLICTING),
        ("Het besluit om New START op te schorten werd in Moskou genomen.", Verdict.SUPPORTED),
        ("Het besluit om New START op te schorten viel in Washington.", Verdict.CONFLICTING),
        (
            "It was the Pentagon that confirmed that Russia largely kept to the New START limits.",
            Verdict.CONFLICTING,
        ),
        (
            "Het Pentagon was het dat bevestigde dat Rusland zich aan de limieten van New START hield.",
            Verdict.CONFLICTING,
        ),
        (
            "It is China rather than Russia that Trump sees as the greatest geopolitical threat.",
            Verdict.SUPPORTED,
        ),
        ("Trump sees China rather than Russia as the greatest geopolitical threat.", Verdict.SUPPORTED),
        (
            "It is Russia and not China that Trump sees as the greatest geopolitical threat.",
            Verdict.CONFLICTING,
        ),
        (
            "The fact that India is not a member of the NPT has not kept it from getting the bomb.",
            Verdict.SUPPORTED,
        ),
        (
            "The fact that India is a member of the NPT has not kept it from getting the bomb.",
            Verdict.CONFLICTING,
        ),
        ("Wie New START namens Rusland tekende, is Poetin.", Verdict.CONFLICTING),
        ("Degene die New START namens Rusland tekende, was Medvedev.", Verdict.SUPPORTED),
        ("Set up by the Chinese, CEND is a multilateral dialogue.", Verdict.CONFLICTING),
        ("It wasn't Washington that suspended the strategic dialogue, but Moscow.", Verdict.CONFLICTING),
        ("It was left to Biden to extend New START in 2021.", Verdict.SUPPORTED),
        ("Het was aan Trump om New START in 2021 te verlengen.", Verdict.CONFLICTING),
        ("It wasn't Moscow that suspended the strategic dialogue, but Washington.", Verdict.SUPPORTED),
        (
            "The strategic stability dialogue that Biden and Putin began in 2021 was suspended by Russia.",
            Verdict.CONFLICTING,
        ),
    ],
)
def test_who_it_was_behind_an_aside_or_in_one(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    "text",
    [
        "White House spokeswoman Maria Zakharova blamed the other side.",
        "Maria Zakharova speaks for the White House.",
        "Zacharova is woordvoerster van het Witte Huis.",
    ],
)
def test_an_office_with_an_organisation_of_another_country(shipped: World, text: str) -> None:
    assert shipped.report(text).verdict is Verdict.CONFLICTING


@pytest.mark.parametrize(
    "text",
    [
        "Finland joined NATO after New START was suspended.",
        "Sweden joined NATO while New START was suspended.",
        "Zweden werd lid van de NAVO toen New START werd opgeschort.",
    ],
)
def test_who_suffers_a_deed_in_a_clause_of_its_own_leaves_open_who_did_it(shipped: World, text: str) -> None:
    assert shipped.report(text).verdict is Verdict.NONE


@pytest.mark.parametrize("legs", ["only in the sea leg", "in the sea leg only"])
def test_only_one_of_several_recorded(shipped: World, legs: str) -> None:
    text = f"According to the Nuclear Posture Review the US invests {legs}."
    assert shipped.report(text).verdict is Verdict.CONFLICTING


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Liu Pengyu said that China never takes part in an arms race with anyone.", Verdict.SUPPORTED),
        ("Liu Pengyu said that Russia never takes part in an arms race with anyone.", Verdict.NONE),
        ("Liu Pengyu zei dat Rusland nooit meedoet aan een wapenwedloop.", Verdict.NONE),
        ("Paul van Hooft zei dat Rusland nu niet het gaspedaal intrapt.", Verdict.SUPPORTED),
    ],
)
def test_what_a_speaker_says_of_another_country(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


def test_a_type_that_nobody_knows_is_not_the_recorded_one(shipped: World) -> None:
    sentence = "A squadron of {} carries out the Dutch nuclear task at Volkel."
    assert shipped.report(sentence.format("F-16s")).verdict is Verdict.SUPPORTED
    assert shipped.report(sentence.format("F-104s")).verdict is Verdict.NONE


@pytest.mark.parametrize(
    "text",
    [
        "America said that Russia suspended New START.",
        "According to Washington, Moscow has suspended New START.",
        "Volgens Amerika heeft Rusland New START opgeschort.",
        "After talks with America, Russia suspended New START.",
        "Na overleg met Amerika heeft Rusland New START opgeschort.",
        "America did not suspend New START.",
        "Amerika heeft New START niet opgeschort.",
        "Talks with America about New START were suspended.",
    ],
)
def test_names_that_do_not_act_are_no_conflict(world: World, text: str) -> None:
    assert "conflicting" not in world.verdicts(text)


SPEAKERS = """\
en | Putin said that the ban treaty is a mistake. | Putin
en | Putin called the ban treaty a mistake. | Putin
en | Putin: "The ban treaty is a mistake." | Putin
en | "The ban treaty is a mistake," said Putin. | Putin
en | "The ban treaty is a mistake," Putin said. | Putin
en | According to Putin, the ban treaty is a mistake. | Putin
en | The ban treaty is a mistake, according to Putin. | Putin
nl | Poetin zei dat het verbodsverdrag een vergissing is. | Poetin
nl | Poetin noemde het verbodsverdrag een vergissing. | Poetin
nl | Poetin: "Het verbodsverdrag is een vergissing." | Poetin
nl | "Het verbodsverdrag is een vergissing", zei Poetin. | Poetin
nl | Volgens Poetin is het verbodsverdrag een vergissing. | Poetin
nl | Het verbodsverdrag is een vergissing, aldus Poetin. | Poetin
""".splitlines()


@pytest.mark.parametrize(("language", "text", "name"), cases(SPEAKERS))
def test_the_right_speaker(world: World, language: str, text: str, name: str) -> None:
    assert world.verdicts(text) == "supported mistake"


@pytest.mark.parametrize(("language", "text", "name"), cases(SPEAKERS))
def test_the_wrong_speaker(world: World, language: str, text: str, name: str) -> None:
    assert world.seen(text.replace(name, "Trump")) == ["conflicting mistake [Trump]"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Putin called Trump's ban treaty a mistake.", ""),
        ("Trump called Putin's ban treaty a mistake.", "conflicting mistake"),
        ("Poetin noemde Trumps verbodsverdrag een vergissing.", ""),
        ("Trump noemde Poetins verbodsverdrag een vergissing.", "conflicting mistake"),
    ],
)
def test_whoever_stands_before_the_verb_speaks(world: World, text: str, verdict: str) -> None:
    assert world.verdicts(text) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Jane Doe called the ban treaty a mistake.", ""),
        ("At noon Kimball said that the ban treaty is a mistake.", ""),
        ("Gisteren zei Janssen dat het verbodsverdrag een vergissing is.", ""),
        ("Vladimir Putin called the ban treaty a mistake.", "supported mistake"),
        ("He called the ban treaty a mistake.", "supported mistake"),
        ("The Ban Treaty Is Called a Mistake.", "supported mistake, supported mistake"),
        ("The bishop warned the faithful that to sign the ban treaty without its friends was a mistake.", ""),
    ],
)
def test_somebody_unknown_is_not_taken_for_the_one_recorded(world: World, text: str, verdict: str) -> None:
    assert world.verdicts(text) == verdict


WORDS = """\
russia: {class: country, en: [Russian, Moscow, Russia], nl: [Russische]}
lavrov: {class: person, part-of: [russia], all: [Lavrov], nl: [Lavrovs]}
trump: {class: person, all: [Trump], nl: [Trumps]}
treaty: {class: treaty, en: [treaty], nl: [verdrag]}
fault: {en: [mistake, fault], nl: [fout]}
say: {en: [said, called], nl: [zei, noemde]}
"""
POSTS = """\
chief: {class: person, part-of: [russia], all: [Russian minister], nl: [Russische minister]}
envoy: {class: person, part-of: [russia], all: [Russian envoy]}
minister: {class: post, all: [minister]}
"""


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Lavrov called the treaty a mistake.", "supported it"),
        ("The Russian minister Lavrov called the treaty a mistake.", "supported it"),
        ("The Russian minister called the treaty a mistake.", "supported it"),
        ("De Russische minister noemde het verdrag een fout.", "supported it"),
        ("The Russian envoy called the treaty a mistake.", "conflicting it"),
        ("The Russian envoy, not Lavrov, called the treaty a mistake.", "conflicting it"),
    ],
)
def test_somebody_named_by_office(build: Callable[..., World], text: str, verdict: str) -> None:
    facts = (
        "- {id: it, kind: quotation, subject: treaty, says: fault, slots: {speaker: lavrov}, "
        "statement: {en: Lavrov calls the treaty a fault., nl: Lavrov noemt het verdrag een fout.}, "
        "evidence: [{source: brief}]}"
    )
    world = build(
        facts=facts, vocabulary=POSTS + WORDS.replace("[russia], all: [Lavrov]", "[chief], all: [Lavrov]")
    )
    assert world.verdicts(text) == verdict
    ((reading, _),) = world.readings("Russian minister")
    assert [h.concept for h in reading.hits] == ["russia", "chief", "minister"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In Lavrov's view the treaty is a mistake.", "supported it"),
        ("In Trump's words, the treaty is a mistake.", "conflicting it"),
        ("Lavrov's message to Moscow: the treaty is a mistake.", "supported it"),
        ("Trump's message to Moscow: the treaty is a mistake.", "conflicting it"),
        ("Trump's view in October was that the treaty is a mistake.", "conflicting it"),
        ('"The treaty is a mistake": Trump\'s words about it.', "conflicting it"),
        ("De boodschap van Trump: het verdrag is een fout.", "conflicting it"),
        ("In Trumps ogen is het verdrag een fout.", "conflicting it"),
        ("Had Trump said that the treaty is a mistake, we would have listened.", ""),
    ],
)
def test_whose_words_they_are(build: Callable[..., World], text: str, verdict: str) -> None:
    facts = (
        "- {id: it, kind: quotation, mode: conditional, subject: treaty, says: fault, "
        "slots: {speaker: {value: lavrov, also: [russia]}}, evidence: [{source: brief}]}"
    )
    assert build(facts=facts, vocabulary=WORDS).verdicts(text) == verdict


def test_a_name_with_what_it_did_behind_a_semicolon(build: Callable[..., World]) -> None:
    facts = (
        "- {id: it, kind: proposition, subject: treaty, says: back + fault, slots: {against: india}, "
        "statement: {en: Lavrov calls the treaty a fault., nl: Lavrov noemt het verdrag een fout.}, "
        "evidence: [{source: brief}]}"
    )
    vocabulary = f"{WORDS}{VOTES}"
    world = build(facts=facts, vocabulary=vocabulary)
    assert world.verdicts("The treaty has a fault; China did not want it backed.") == ""
    assert world.verdicts("All saw the fault in the treaty; only China backed it.") == "conflicting it"
    assert world.verdicts("All backed the fault in the treaty; China was silent.") == "supported it"


def test_a_subject_before_a_semicolon_has_to_be_taken_up(world: World) -> None:
    assert world.verdicts("New START is a treaty; America suspended it.") == "conflicting suspended"
    assert world.verdicts("New START is a treaty; America suspended something.") == ""


def test_a_speaker_is_reported_as_one(world: World) -> None:
    (finding,) = world.findings("Putin called the ban treaty a mistake.")
    assert finding.stated == {"kind": "quotation", "speaker": "putin", "asserted": True}
    (finding,) = world.findings("Trump called the ban treaty a mistake.")
    assert finding.stated == {"kind": "entity", "entity": "trump"}
    assert "trump" in finding.explanation
    assert "putin" in finding.explanation


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("The talks were held in Geneva.", ["supported talks [talks were held in Geneva]"]),
        ("The talks were held in Vienna.", ["conflicting talks [Vienna]"]),
        ("The talks were held in New York.", ["conflicting talks [New York]"]),
        ("The talks were held in Moscow.", ["conflicting talks [Moscow]"]),
        ("The talks were held in Geneva, not in Vienna.", ["supported talks [talks were held in Geneva]"]),
        ("The talks were held in Vienna, not in Geneva.", ["conflicting talks [Vienna]"]),
        ("The talks were held in Vienna instead of Geneva.", ["conflicting talks [Vienna]"]),
        ("The talks were held in Geneva and Vienna.", ["conflicting talks [Vienna]"]),
        ("The talks were held last year.", ["supported talks [talks were held]"]),
        ("De gesprekken vonden plaats in Geneve.", ["supported talks [gesprekken vonden plaats in Geneve]"]),
        ("De gesprekken vonden plaats in Genève.", ["supported talks [gesprekken vonden plaats in Genève]"]),
        ("De gesprekken vonden plaats in Wenen.", ["conflicting talks [Wenen]"]),
        ("De gesprekken vonden niet in Geneve maar in Wenen plaats.", ["conflicting talks [Wenen]"]),
    ],
)
def test_places(world: World, text: str, findings: list[str]) -> None:
    assert world.seen(text) == findings


def test_a_place_in_the_next_sentence_is_none_of_it(world: World) -> None:
    assert world.verdicts("The talks were held. Vienna had snow.") == "supported talks"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The New York Times reported the plan.", "supported scoop"),
        ("The plan was reported by the New York Times.", "supported scoop"),
        ("It was the New York Times that reported the plan.", "supported scoop"),
        ("The New York Times reported the plan, not the Washington Post.", "supported scoop"),
        ("The Washington Post reported the plan.", "conflicting scoop"),
        ("The plan was reported by the Washington Post.", "conflicting scoop"),
        ("It was the Washington Post that reported the plan.", "conflicting scoop"),
        ("The Washington Post reported the plan, not the New York Times.", "conflicting scoop"),
        ("De New York Times meldde het plan.", "supported scoop"),
        ("De Washington Post meldde het plan.", "conflicting scoop"),
        ("Het plan werd gemeld door de Washington Post.", "conflicting scoop"),
        ("The plan was reported.", ""),
        ("The plan was reported in New York.", ""),
        ("Kommersant reported the plan.", ""),
    ],
)
def test_a_needed_name(world: World, text: str, verdict: str) -> None:
    assert world.verdicts(text) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("India voted against the plan.", "supported vote"),
        ("Only India voted against the plan.", "supported vote"),
        ("China voted against the plan.", "conflicting vote"),
        ("India and China voted against the plan.", "conflicting vote"),
        ("India stemde tegen het plan.", "supported vote"),
        ("China stemde tegen het plan.", "conflicting vote"),
        ("India en China stemden tegen het plan.", "conflicting vote"),
    ],
)
def test_a_name_that_stands_alone(world: World, text: str, verdict: str) -> None:
    assert world.verdicts(text) == verdict


VOTES = """\
india: {class: country, all: [India]}
china: {class: country, all: [China]}
france: {class: country, all: [France]}
plan: {en: [plan], nl: [plan]}
back: {en: [back*], nl: [steun*]}
"""


@pytest.mark.parametrize(
    ("slot", "text", "verdict"),
    [
        ("{value: [india, china]}", "India backed the plan.", "supported it"),
        ("{value: [india, china]}", "India and China backed the plan.", "supported it"),
        ("{value: [india, china]}", "France backed the plan.", "conflicting it"),
        ("{value: india}", "India backed the plan.", "supported it"),
        ("{value: india, needed: yes}", "The plan was backed.", ""),
        ("{value: india, needed: yes}", "France backed the plan.", "conflicting it"),
        ("{value: india, only: yes}", "India and France backed the plan.", "conflicting it"),
        ("{value: india, only: yes}", "France never backed the plan.", "supported it, supported it"),
        ("{value: india}", "France never backed the plan.", ""),
        ("{value: india, needed: yes}", "The backing of the plan was India's.", "supported it"),
        ("{value: india, needed: yes}", "The backing of the plan was China's.", "conflicting it"),
        ("{value: [india, china]}", "India but not China backed the plan.", "conflicting it"),
        ("{value: [india, china]}", "India and China but not France backed the plan.", "supported it"),
        ("{value: india, also: [france]}", "France backed the plan.", "supported it"),
        ("{value: india, also: [france]}", "China backed the plan.", "conflicting it"),
        ("{value: india, also: [france]}", "India, like France, backed the plan.", "supported it"),
    ],
)
def test_slots(build: Callable[..., World], slot: str, text: str, verdict: str) -> None:
    facts = (
        f"- {{id: it, kind: proposition, subject: plan, says: back, slots: {{actor: {slot}}}, "
        "evidence: [{source: brief}]}"
    )
    assert build(facts=facts, vocabulary=VOTES).verdicts(text) == verdict


def test_two_slots_of_one_class(build: Callable[..., World]) -> None:
    facts = (
        "- {id: it, kind: proposition, subject: plan, says: back, slots: {actor: india, host: china}, "
        "evidence: [{source: brief}]}"
    )
    world = build(facts=facts, vocabulary=VOTES)
    assert world.verdicts("India backed the plan in China.") == "supported it"
    assert world.seen("India backed the plan in France.") == ["conflicting it [France]"]


BASES = """\
volkel: {class: base, all: [Volkel]}
twente: {class: base, all: [Twente]}
f-16: {class: aircraft, all: [F16]}
task: {en: [task], nl: [taak]}
based: {en: [based], nl: [gestationeerd]}
"""


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The F16, based at Volkel, has the task.", "supported it, supported it"),
        ("The F16, based at Twente, has the task.", "conflicting it"),
        ("De F16, gestationeerd op Twente, heeft de taak.", "conflicting it"),
        ("The F16 at Twente has a crew; the task is that of the F16.", ""),
    ],
)
def test_a_wrong_name_between_a_right_one_and_the_subject(
    build: Callable[..., World], text: str, verdict: str
) -> None:
    facts = (
        "- {id: it, kind: proposition, subject: task, says: [based, volkel | twente, f-16], "
        "slots: {aircraft: f-16, base: volkel}, evidence: [{source: brief}]}"
    )
    assert build(facts=facts, vocabulary=BASES).verdicts(text) == verdict


MEMBERS = """\
- {id: india, kind: proposition, subject: [plan, india], says: back, evidence: [{source: brief}]}
- {id: china, kind: proposition, subject: [plan, china], says: back, evidence: [{source: brief}]}
- {id: france, kind: proposition, polarity: no, subject: [plan, france], says: back,
  evidence: [{source: brief}]}
"""


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("India and China backed the plan.", "supported china, supported india"),
        ("India backed the plan, China did not.", "conflicting china, supported india"),
        ("India backed the plan; China did not.", "conflicting china, supported india"),
        ("India, but not China, backed the plan.", "conflicting china, supported india"),
        ("India, unlike China, backed the plan.", "conflicting china, supported india"),
        ("India, unlike France, backed the plan.", "supported france, supported india"),
        ("India backed the plan, France did not.", "supported france, supported india"),
        ("Unlike India, France never backed the plan.", "supported france, supported india"),
        (
            "Unlike China and India, France never backed the plan.",
            "supported china, supported france, supported india",
        ),
        ("India steunde het plan, China niet.", "conflicting china, supported india"),
        ("It backed the plan, unlike China.", "conflicting china"),
        ("It backed the plan, unlike France.", "supported france"),
        (
            "India en China, maar niet Frankrijk, steunden het plan.",
            "supported china, supported france, supported india",
        ),
    ],
)
def test_one_of_whom_it_is_not_so(build: Callable[..., World], text: str, verdict: str) -> None:
    found = build(facts=MEMBERS, vocabulary=VOTES.replace("all: [France]", "all: [France, Frankrijk]"))
    assert sorted(found.verdicts(text).split(", ")) == verdict.split(", ")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("New START bindt Rusland en de VS, maar China en Frankrijk niet.", "supported"),
        (
            "Alleen Moskou en Washington bindt New START; Peking, Parijs en Londen niet.",
            "supported",
        ),
        ("New START bindt Rusland, maar de VS niet.", "conflicting"),
        ("New START bindt Rusland en de VS niet.", "conflicting"),
        ("New START bindt China en Rusland, maar de VS niet.", "conflicting"),
    ],
)
def test_whom_a_clause_of_names_leaves_out(shipped: World, text: str, verdict: str) -> None:
    assert shipped.verdicts(text) == f"{verdict} new-start.parties"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("De commissiezitting in Caïro ging niet door op initiatief van Moskou.", "supported"),
        ("De commissiezitting in Caïro ging niet door op verzoek van Washington.", "conflicting"),
        ("De commissiezitting in Caïro werd niet door Moskou uitgesteld.", "conflicting"),
        ("De commissiezitting in Caïro is uitgesteld, maar niet op initiatief van Moskou.", "conflicting"),
    ],
)
def test_a_negation_that_is_part_of_what_is_told_denies_no_name(
    shipped: World, text: str, verdict: str
) -> None:
    assert f"{verdict} commission.postponed" in shipped.verdicts(text)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Antony Blinken was de Britse minister van Buitenlandse Zaken.", "conflicting office.blinken"),
        ("Sergey Lavrov is the foreign minister of Belarus.", "conflicting office.lavrov"),
        ("Zacharova is woordvoerster van het Chinese ministerie.", "conflicting office.zakharova"),
        ("Antony Blinken was de Amerikaanse minister van Buitenlandse Zaken.", "supported office.blinken"),
        ("Minister Blinken belde de Britse minister van Buitenlandse Zaken.", ""),
    ],
)
def test_whose_man_an_office_makes_of_somebody(shipped: World, text: str, verdict: str) -> None:
    assert shipped.verdicts(text) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("New START binds only Russia.", "conflicting new-start.parties"),
        ("New START geldt alleen voor Amerika.", "conflicting new-start.parties"),
        ("New START binds only Russia and the United States.", "supported new-start.parties"),
        ("New START does not bind only Russia.", ""),
        ("The Netherlands withdrew from the INF Treaty.", "conflicting inf.who-left"),
        ("The Netherlands regretted the withdrawal from the INF Treaty.", ""),
        (
            "New START covers tactical as well as strategic weapons.",
            "conflicting new-start.leaves-tactical, conflicting new-start.covers-strategic",
        ),
        (
            "New START limits strategic weapons but leaves tactical ones alone.",
            "supported new-start.covers-strategic, supported new-start.leaves-tactical",
        ),
    ],
)
def test_only_some_of_those_recorded_and_others_beside_them(shipped: World, text: str, verdict: str) -> None:
    assert shipped.verdicts(text) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Lavrov was the Russian ambassador to the US.", Verdict.CONFLICTING),
        ("Hoekstra was foreign minister and Ollongren minister of finance.", Verdict.CONFLICTING),
        ("Lavrov was the one who briefed the ambassadors.", Verdict.NONE),
        ("Lavrov called a Dutch ambassador's question strange.", Verdict.NONE),
        ("Ryabkov is meeting the ambassador of Iran.", Verdict.NONE),
        ("Lavrov is a former ambassador.", Verdict.NONE),
        ("Lavrov represents Russia as its ambassador to Washington.", Verdict.CONFLICTING),
        ("Blinken was op dat moment minister van Defensie van de VS.", Verdict.CONFLICTING),
        ("Second-in-command at the State Department was Wendy Sherman.", Verdict.SUPPORTED),
        ("Sherman, the ambassador and Blinken left.", Verdict.NONE),
        ("Antonov, de minister en de president zwegen.", Verdict.NONE),
        ("To Lavrov, the ambassador is a friend.", Verdict.NONE),
        ("De woordvoerder van Lavrov zei niets.", Verdict.NONE),
        ("Lavrov and defence minister Shoigu attended.", Verdict.NONE),
        ("Lavrov had een ambassadeur bij zich.", Verdict.NONE),
    ],
)
def test_an_office_is_held_by_whom_it_stands_beside(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    "text",
    [
        "Hoekstra signed the letter, Ollongren did not.",
        "Nederland steunt wel het IAEA maar niet de CTBTO.",
        "Belarus gave up its nuclear weapons, but Ukraine kept them.",
        "Volgens Moskou moet alleen het Verenigd Koninkrijk bij nieuwe besprekingen aanschuiven.",
    ],
)
def test_one_of_two_left_out_conflicts(shipped: World, text: str) -> None:
    assert shipped.report(text).verdict is Verdict.CONFLICTING


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Russia refused a guarantee that Ukraine would stay out of NATO.", Verdict.CONFLICTING),
        ("Russia was refused a guarantee that Ukraine would stay out of NATO.", Verdict.SUPPORTED),
        (
            "Moskou wilde praten over het moratorium dat Washington had voorgesteld.",
            Verdict.CONFLICTING,
        ),
        ("Washington wilde praten over het moratorium dat Moskou had voorgesteld.", None),
    ],
)
def test_who_plainly_acts_in_the_place_of_another(shipped: World, text: str, verdict: Verdict | None) -> None:
    found = {f.verdict for f in shipped.report(text).findings}
    assert verdict in found if verdict else Verdict.CONFLICTING not in found


@pytest.mark.parametrize(
    "text",
    [
        "France and the UK demanded that Russia take part in new arms-control talks.",
        "Frankrijk en het VK eisten dat Rusland aan nieuwe wapenbeheersingsgesprekken deelneemt.",
        "Londen wilde met Rusland praten over wapenbeheersing.",
    ],
)
def test_whom_something_is_wanted_of_does_not_want_it(shipped: World, text: str) -> None:
    assert shipped.verdicts(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "New START was signed by Obama and extended for five years in 2021.",
        "Het door Obama getekende en in 2021 verlengde New START is voorbij.",
    ],
)
def test_who_did_another_thing_is_not_asked_about(shipped: World, text: str) -> None:
    assert "Obama" not in shipped.judged(text)


def test_a_participle_goes_on_about_the_subject(shipped: World) -> None:
    text = "In August 2022 Moscow barred American visitors from its sites, blaming visa rules for it."
    assert shipped.report(text).verdict is not Verdict.CONFLICTING


def test_what_another_says_is_not_what_is_recorded(shipped: World) -> None:
    statement = "said that it saw no reason to adjust its nuclear posture."
    assert shipped.report(f"The White House {statement}").verdict is Verdict.SUPPORTED
    assert shipped.verdicts(f"NATO {statement}") == ""


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("De opschorting door de VS van de strategische dialoog met Rusland volgde op de inval.", True),
        ("De opschorting door Rusland van de strategische dialoog met de VS volgde op de inval.", False),
        ("The suspension by Russia of the strategic stability dialogue with the US came in 2022.", False),
    ],
)
def test_by_behind_a_noun_tells_who_did_it(shipped: World, text: str, agrees: bool) -> None:
    found = [f.verdict for f in shipped.report(text).findings if f.fact == "dialogue.suspension.actor"]
    assert found
    assert all((v is Verdict.SUPPORTED) == agrees for v in found)


@pytest.mark.parametrize(
    "text", ["De dialoog schortte door Rusland op", "Toen zette door de VS de dialoog stop"]
)
def test_a_verb_that_ends_a_text_holds_who_did_it(shipped: World, text: str) -> None:
    assert shipped.report(text).error is None


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("Putin got no answer from the White House to his proposal to extend New START.", "disputed"),
        ("Putin got no answer to his proposal to extend New START.", None),
        (
            "Poetin kreeg van het Witte Huis geen antwoord op zijn voorstel om New START te verlengen.",
            "disputed",
        ),
        ("Poetin kreeg geen antwoord op zijn voorstel om New START te verlengen.", None),
    ],
)
def test_who_gets_an_answer_does_not_give_it(shipped: World, text: str, finding: str | None) -> None:
    found = [str(f.verdict) for f in shipped.findings(text) if f.fact == "new-start.white-house-reaction"]
    assert found == ([finding] if finding else [])


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # who has got something, and asks for a delay, gets no delay
        (
            "It was the Americans who got cold feet about Cairo and asked for an indefinite delay of the "
            "START commission session.",
            "conflicting",
        ),
        # a relative clause about the subject, or about the noun that tells who that is, names another
        (
            "Lukashenko, a president whom EU countries do not recognise, had the constitution changed so "
            "that nuclear weapons can return to Belarus.",
            "supported",
        ),
        (
            "Lukashenko, whose presidency EU countries do not recognise, had the constitution changed so "
            "that nuclear weapons can return to Belarus.",
            "supported",
        ),
        ("The EU saw no need to threaten Belarus with new sanctions.", "conflicting"),
    ],
)
def test_who_acts_behind_what_else_is_told_of_them(shipped: World, text: str, verdict: str) -> None:
    assert str(shipped.report(text).verdict) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # of both who are likened the same is told
        ("Like India, France never joined the NPT.", "conflicting"),
        ("France, like India, never joined the NPT.", "conflicting"),
        ("Frankrijk is, net als India, nooit lid geworden van het NPV.", "conflicting"),
        ("Net als India is Frankrijk nooit lid geworden van het NPV.", "conflicting"),
        ("Like India, Pakistan never joined the NPT.", "supported"),
        # what somebody who is named predicts they say; what the writer predicts nobody said
        (
            "Van Hooft predicted that both countries would go full throttle on new nuclear weapons.",
            "conflicting",
        ),
        ("I predict that both countries will go full throttle on new nuclear weapons.", "none"),
        # how many were added is no difference from another figure
        ("Between 2024 and 2025 China gained at least 100 extra warheads.", "supported"),
        # an arsenal named before the order of two of them
        ("In the ranking of nuclear arsenals, Britain sits one rung above France.", "conflicting"),
        ("In the ranking of nuclear arsenals, France sits one rung above Britain.", "supported"),
        ("Fifty North Korean warheads don't sound like much.", "supported"),
        # what is only alleged is what the participle tells; who doubts something does not say it
        ("The Americans tore up the INF Treaty in 2019, blaming Russian violations.", "supported"),
        ("Van Hooft doubts that Washington and Moscow will now churn out nuclear weapons.", "none"),
    ],
)
def test_what_is_told_of_whom(shipped: World, text: str, verdict: str) -> None:
    assert str(shipped.report(text).verdict) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The INF Treaty died in 2019 when Russia cancelled it.", "conflicting"),
        ("Het INF-verdrag sneuvelde in 2019 toen Rusland het opzegde.", "conflicting"),
        ("The INF Treaty died in 2019 when the US cancelled it.", "supported"),
    ],
)
def test_a_second_word_for_the_same_may_have_the_name(shipped: World, text: str, verdict: str) -> None:
    found = [f for f in shipped.findings(text) if f.fact == "inf.who-left"]
    assert str(found[-1].verdict) == verdict


def test_what_is_denied_of_a_treaty_denies_not_who_signed_it(shipped: World) -> None:
    text = "The New START treaty that Medvedev signed was not a monument."
    assert shipped.report(text).verdict is not Verdict.CONFLICTING


def test_nor_goes_on_with_the_neither_that_a_phrase_holds(shipped: World) -> None:
    asked = "to ask China to join talks with Russia and the US."
    text = f"Liu Pengyu said that it is neither fair nor reasonable nor realistic {asked}"
    assert shipped.report(text).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Thanks to its nuclear task, the Netherlands helps keep NATO safe.", Verdict.SUPPORTED),
        ("The nuclear task helps keep NATO safe because the pilots are brave.", Verdict.NONE),
    ],
)
def test_a_reason_that_is_what_the_fact_is_about(shipped: World, text: str, verdict: Verdict) -> None:
    assert shipped.report(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "The three pillars of the NPT are deterrence, disarmament and non-proliferation.",
            {"conflicting", "supported"},
        ),
        ("De VS willen volgens Chernenko tot eind juni 2023 het maximale aantal inspecties.", {"supported"}),
    ],
)
def test_a_name_listed_first_counts_and_who_tells_it_does_not(
    shipped: World, text: str, verdicts: set[str]
) -> None:
    found = {f.verdict.value for f in shipped.report(text).findings if "number" not in f.fact}
    assert found == verdicts


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Minister van Defensie Hoekstra ondertekende de Kamerbrief samen met Ollongren.", "conflicting"),
        ("Defence minister Hoekstra and foreign minister Ollongren signed the letter.", "conflicting"),
        ("Foreign minister Hoekstra and defence minister Ollongren signed the letter.", "supported"),
        ("Minister van Defensie Ollongren ondertekende de Kamerbrief samen met Hoekstra.", "supported"),
    ],
)
def test_a_title_is_that_of_the_name_behind_it(shipped: World, text: str, verdict: str) -> None:
    assert verdict in {f.verdict.value for f in shipped.report(text).findings if "office" in f.fact}
    assert verdict == "conflicting" or {f.verdict.value for f in shipped.report(text).findings} == {verdict}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Belgium is small. It has American nuclear weapons on its soil.", "supported"),
        ("België praat niet mee. Het heeft geen onderhandelingsmacht over New START.", "supported"),
        ("Belgium is small. It has direct negotiating power over New START.", "conflicting"),
        ("Washington pointed to Russian violations of the INF Treaty.", "none"),
        ("Americans complained of Russian violations of the INF Treaty.", "none"),
        ("Washington pointed at breaches of the INF Treaty by Moscow.", "none"),
        ("There were American violations of the INF Treaty.", "conflicting"),
    ],
)
def test_whose_something_is_by_it_and_by_an_adjective(shipped: World, text: str, verdict: str) -> None:
    assert str(shipped.report(text).verdict or "none") == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Americans did not change their nuclear posture: the White House saw no reason to.", "none"),
        ("De VS pasten hun nucleaire houding niet aan: het Witte Huis zag er geen reden voor.", "none"),
        ("The White House saw no reason not to change its nuclear posture.", "conflicting"),
    ],
)
def test_a_denial_on_each_side_of_a_colon_does_not_undo_the_other(
    shipped: World, text: str, verdict: str
) -> None:
    assert str(shipped.report(text).verdict) == verdict


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (
            "npt.final-text.russia-against",
            "De VS weigeren een akkoord, en Rusland steunde de slottekst van de NPV-toetsingsconferentie.",
        ),
        (
            "dialogue.transparency.offer",
            "The US refused to have it verified that no Tomahawks stand at Aegis Ashore, while it was agreed "
            "to discuss the backlog of START questions.",
        ),
        (
            "inf.reason",
            "Moscow was not elegant but effective; the US quit the INF Treaty because China violated it.",
        ),
    ],
)
def test_words_of_another_statement_lend_no_support(shipped: World, fact: str, text: str) -> None:
    assert f"supported {fact}" not in shipped.verdicts(text)


def test_a_role_before_a_name_makes_no_statement_of_a_condition(shipped: World) -> None:
    assert not shipped.verdicts("Als woordvoerster Maria Zacharova de VS de schuld gaf, verandert alles.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a city that is wrong there is no stranger to what another did behind a semicolon
        (
            "The START commission was to meet on 29 November in Istanbul; Moscow put it off indefinitely.",
            {"Istanbul": "conflicting", "Moscow put it off indefinitely": "supported"},
        ),
        # the Russian is the one whose name follows
        ("Two deputies met. The American was called Wendy Sherman, the Russian Sergei Ryabkov.", {}),
    ],
)
def test_names_of_what_is_told_beside_it(shipped: World, text: str, expected: dict[str, str]) -> None:
    judged = shipped.judged(text)
    assert {words: judged.get(words) for words in expected} == expected
    assert expected or "conflicting" not in judged.values()


@pytest.mark.parametrize(
    "text",
    [
        "Volgens Moskou voldeed Washington niet volledig aan de eisen; de VS beschuldigden Rusland ervan"
        " inspecties te willen hervatten zonder toestemming.",
        "The cabinet will not say how many American nuclear weapons there are, while Zakharova wants the"
        " Americans to ask for dialogue in all streets and alleys.",
    ],
)
def test_who_says_it_is_named_in_its_own_clause(shipped: World, text: str) -> None:
    judged = shipped.by_fact(text)
    for fact in ("inspections.unapproved-visits", "medvedev.streets-alleys"):
        assert judged.get(fact) != "supported"


@pytest.mark.parametrize(
    ("text", "fact", "verdict"),
    [
        # names that end a sentence with "not" are those of whom it is denied
        ("The UK is a member of the NPT; China and France are not.", "npt.member.france", "conflicting"),
        ("Het VK is lid van het NPV, maar China en Frankrijk niet.", "npt.member.china", "conflicting"),
        ("China and France are members of the NPT; Israel is not.", "npt.member.china", "supported"),
        # a paper that tells it is nobody who expects it
        (
            "The US expects a fourfold increase of the Chinese arsenal by 2030, the Dutch letter notes.",
            "china.quadrupled.who-expects",
            "supported",
        ),
        (
            "Volgens de Nederlandse brief rekent Washington op vier keer zoveel Chinese kernwapens in 2030.",
            "china.quadrupled.who-expects",
            "supported",
        ),
        # whose words they are, behind a quotation
        (
            '"Unproductive, dangerous and a show of weakness" was Lavrov\'s verdict on a nuclear deal.',
            "medvedev.weakness",
            "conflicting",
        ),
        # who lets another know what it does itself
        (
            "Washington liet Moskou weten dat het de zitting van de START-commissie in Caïro uitstelde.",
            "commission.postponed",
            "conflicting",
        ),
        # somebody else who tells of those recorded
        (
            "The Russian spokesman said that China always keeps its nuclear capability at the minimum level"
            " its national security requires.",
            "china.liu.minimum-level",
            None,
        ),
        # those whom one comes behind
        (
            "France is the fifth nuclear power, behind the US, Russia, China and Britain.",
            "arsenals.fifth-largest",
            None,
        ),
        (
            "In fifth place among the nuclear powers, behind France, stands Britain.",
            "arsenals.fifth-largest",
            "supported",
        ),
        (
            "Rusland hield zich volgens Washington helemaal niet aan de limieten.",
            "russia.us-not-compliant",
            None,
        ),
    ],
)
def test_who_it_is_said_of(shipped: World, text: str, fact: str, verdict: str | None) -> None:
    assert shipped.by_fact(text).get(fact) == verdict


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "China is a member of the NPT; Trump wanted France and the UK in a disarmament treaty.",
            {"npt.member.china": "supported", "china.trump-wants-it-in": None, "npt.member.france": None},
        ),
        (
            "China is lid van het NPV; Trump wilde Rusland noch Frankrijk bij een verdrag betrekken.",
            {"npt.member.china": "supported"},
        ),
        (
            "China is large; Trump wanted it in a new disarmament treaty.",
            {"china.trump-wants-it-in": "supported"},
        ),
        (
            "The US is in the NPT; so are China and France.",
            {"npt.member.us": "supported", "npt.member.france": "supported"},
        ),
    ],
)
def test_a_name_on_the_other_side_of_a_semicolon(
    shipped: World, text: str, verdicts: dict[str, str | None]
) -> None:
    judged = shipped.by_fact(text)
    assert {fact: judged.get(fact) for fact in verdicts} == verdicts


def test_the_opposite_of_a_word_in_another_clause_makes_no_support(shipped: World) -> None:
    text = "Een driehoeksverdrag heeft voor China pas zin als het de VS heeft ingehaald, en Trump wil minder."
    assert shipped.by_fact(text)["china.trilateral-only-at-its-level"] == "conflicting"
