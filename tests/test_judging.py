"""Verdicts: every rule of what a sentence states against what the sources record."""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import World
from nukecheck import judging
from nukecheck.judging import judge

FIGURES = """\
# equal, or equal after rounding to what is written
New START caps each side at 1,550 warheads. | supported limit
New START caps each side at 1550 warheads. | supported limit
New START caps each side at 1,650 warheads. | conflicting limit
New START caps each side at 1,551 warheads. | conflicting limit
New START beperkt elk land tot 1.550 kernkoppen. | supported limit
New START beperkt elk land tot 1.650 kernkoppen. | conflicting limit
Meer dan 1.550 kernkoppen hebben, dat mag van New START geen van beide landen. | supported limit
Meer dan 1.650 kernkoppen hebben, dat mag van New START geen van beide landen. | conflicting limit
America has 5,044 warheads. | supported arsenal.us
America has 5,045 warheads. | conflicting arsenal.us
Amerika heeft 5.044 kernkoppen. | supported arsenal.us
Amerika heeft 5.045 kernkoppen. | conflicting arsenal.us
America spent 56.8 billion dollars in 2024. | supported spending.us
America spent 57 billion dollars in 2024. | supported spending.us
America spent $57bn in 2024. | supported spending.us
America spent 56.7 billion dollars in 2024. | conflicting spending.us
America spent 58 billion dollars in 2024. | conflicting spending.us
America spent 56.8 million dollars in 2024. | conflicting spending.us
Amerika gaf in 2024 57 miljard dollar uit. | supported spending.us
Amerika gaf in 2024 56,8 miljard dollar uit. | supported spending.us
Amerika gaf in 2024 60 miljard dollar uit. | conflicting spending.us
# about: within a tenth, whichever side is hedged
America has about 5,000 warheads. | supported arsenal.us
America has roughly 4,600 warheads. | supported arsenal.us
America has nearly 5,500 warheads. | supported arsenal.us
America has about 4,500 warheads. | conflicting arsenal.us
Amerika heeft ongeveer 5.000 kernkoppen. | supported arsenal.us
Amerika heeft circa 5.000 kernkoppen. | supported arsenal.us
Amerika heeft zo'n 5.000 kernkoppen. | supported arsenal.us
Amerika heeft naar schatting 5.000 kernkoppen. | supported arsenal.us
Amerika heeft bijna 5.500 kernkoppen. | supported arsenal.us
Amerika heeft ruim 5.000 kernkoppen. | supported arsenal.us
Amerika heeft ongeveer 6.000 kernkoppen. | conflicting arsenal.us
Russia has 5,500 warheads. | supported arsenal.russia
Russia has 5,600 warheads. | supported arsenal.russia
Russia has 6,500 warheads. | conflicting arsenal.russia
Rusland heeft 5.600 kernkoppen. | supported arsenal.russia
Rusland heeft 4.000 kernkoppen. | conflicting arsenal.russia
# bounds and ranges hold when the recorded figure lies in them
America has more than 5,000 warheads. | supported arsenal.us
America has at least 5,000 warheads. | supported arsenal.us
America has fewer than 6,000 warheads. | supported arsenal.us
America has at most 6,000 warheads. | supported arsenal.us
America has more than 5,100 warheads. | conflicting arsenal.us
America has fewer than 5,000 warheads. | conflicting arsenal.us
America has at most 5,000 warheads. | conflicting arsenal.us
America has between 5,000 and 5,100 warheads. | supported arsenal.us
America has between 4,000 and 5,000 warheads. | conflicting arsenal.us
Amerika heeft meer dan 5.000 kernkoppen. | supported arsenal.us
Amerika heeft minstens 5.000 kernkoppen. | supported arsenal.us
Amerika heeft hooguit 6.000 kernkoppen. | supported arsenal.us
Amerika heeft minder dan 5.000 kernkoppen. | conflicting arsenal.us
Amerika heeft tussen de 4.000 en 5.000 kernkoppen. | conflicting arsenal.us
# so do recorded bounds and ranges; within them nothing is known
Russia has 1,700 deployed warheads. | conflicting deployed.russia
Russia has 1,400 deployed warheads. | unverified deployed.russia
Russia has fewer than 1,550 deployed warheads. | supported deployed.russia
Russia has fewer than 2,000 deployed warheads. | supported deployed.russia
Russia has more than 1,550 deployed warheads. | conflicting deployed.russia
Rusland heeft 1.700 operationele kernkoppen. | conflicting deployed.russia
Rusland heeft minder dan 1.550 operationele kernkoppen. | supported deployed.russia
Russia has 1,000 to 2,000 tactical warheads. | supported tactical.russia
Russia has 1,500 tactical warheads. | unverified tactical.russia
Russia has 3,000 tactical warheads. | conflicting tactical.russia
Russia has 500 tactical warheads. | conflicting tactical.russia
Rusland heeft 3.000 tactische kernkoppen. | conflicting tactical.russia
# a limit is a figure of its own
New START allows at most 1,550 warheads. | supported limit
New START allows fewer than 1,550 warheads. | supported limit
New START allows no more than 1,550 warheads. | supported limit
New START allows at most 1,600 warheads. | conflicting limit
New START allows 1,000 warheads. | conflicting limit
New START allows more than 1,550 warheads. | conflicting limit
New START allows at least 1,550 warheads. | conflicting limit
New START staat hooguit 1.550 kernkoppen toe. | supported limit
New START staat niet meer dan 1.550 kernkoppen toe. | supported limit
New START staat hooguit 1.600 kernkoppen toe. | conflicting limit
New START staat meer dan 1.550 kernkoppen toe. | conflicting limit
# sources that disagree
America and Russia own 87 percent of the warheads. | disputed share.both
America and Russia own 90 percent of the warheads. | disputed share.both
America and Russia own 85 percent of the warheads. | conflicting share.both
Amerika en Rusland bezitten 87 procent van de kernkoppen. | disputed share.both
Amerika en Rusland bezitten 85 procent van de kernkoppen. | conflicting share.both
"""

DATES = """\
New START was signed on 8 April 2010. | supported signing
New START was signed on April 8, 2010. | supported signing
New START was signed on 8 April. | supported signing
New START was signed in April 2010. | supported signing
New START was signed in 2010. | supported signing
New START was signed on 9 April 2010. | conflicting signing
New START was signed on 5 March 2010. | conflicting signing
New START was signed in May 2010. | conflicting signing
New START was signed in 2011. | conflicting signing
New START werd op 8 april 2010 getekend. | supported signing
New START werd in april 2010 getekend. | supported signing
New START werd op 9 april 2010 getekend. | conflicting signing
New START werd in 2011 getekend. | conflicting signing
New START expires on 5 February 2026. | disputed expiry
New START expires on 6 February 2026. | disputed expiry
New START expires on 7 February 2026. | conflicting expiry
New START expires in February 2026. | supported expiry
New START expires in 2026. | supported expiry
New START expires in March 2026. | conflicting expiry
New START expires in 2027. | conflicting expiry
New START vervalt op 5 februari 2026. | disputed expiry
New START loopt in maart 2026 af. | conflicting expiry
New START loopt in 2026 af. | supported expiry
The INF Treaty was signed in 1987. | supported inf-signing
The INF Treaty was signed in December 1987. | supported inf-signing
The INF Treaty was signed on 8 December 1987. | supported inf-signing
The INF Treaty was signed in 1988. | conflicting inf-signing
"""

DENIALS = """\
# to deny what the sources say is to be at odds with them; to deny a falsehood is to be right
New START does not allow 1,650 warheads. | supported limit
New START does not allow 1,550 warheads. | conflicting limit
New START staat geen 1.650 kernkoppen toe. | supported limit
New START staat geen 1.550 kernkoppen toe. | conflicting limit
It is a myth that New START allows 1,650 warheads. | supported limit
It is a myth that New START allows 1,550 warheads. | conflicting limit
It is not true that New START allows 1,650 warheads. | supported limit
Het is een mythe dat New START 1.650 kernkoppen toestaat. | supported limit
Het is een mythe dat New START 1.550 kernkoppen toestaat. | conflicting limit
Contrary to what Moscow says, New START allows 1,550 warheads. | supported limit
Contrary to what Moscow says, New START allows 1,650 warheads. | conflicting limit
In tegenstelling tot wat Moskou zegt, staat New START 1.550 kernkoppen toe. | supported limit
New START did not expire in 2027. | supported expiry
New START did not expire on 7 February 2026. | supported expiry
New START did not expire in 2026. | conflicting expiry
New START did not expire on 5 February 2026. | disputed expiry
Russia suspended New START. | supported suspended
Russia did not suspend New START. | conflicting suspended
Russia never suspended New START. | conflicting suspended
Russia resumed New START. | conflicting suspended
Russia did not resume New START. | supported suspended
Russia never resumed New START. | supported suspended
It is not true that Russia suspended New START. | conflicting suspended
It is a myth that Russia suspended New START. | conflicting suspended
It is not true that Russia resumed New START. | supported suspended
It is not true that Russia did not suspend New START. | supported suspended
It is not true that Russia did not resume New START. | conflicting suspended
Contrary to reports, Russia suspended New START. | supported suspended
Unlike America, Russia suspended New START. | supported suspended
Russia not only suspended New START, it also left. | supported suspended
Rusland heeft New START opgeschort. | supported suspended
Rusland heeft New START niet opgeschort. | conflicting suspended
Rusland heeft New START nooit opgeschort. | conflicting suspended
Rusland heeft New START hervat. | conflicting suspended
Rusland heeft New START niet hervat. | supported suspended
Het is een fabel dat Rusland New START heeft opgeschort. | conflicting suspended
Het is niet waar dat Rusland New START heeft hervat. | supported suspended
Rusland heeft New START niet alleen opgeschort. | supported suspended
America rejected the proposal. | supported rejected
America turned the proposal down. | supported rejected
America accepted the proposal. | conflicting rejected
America did not accept the proposal. | supported rejected
America did not reject the proposal. | conflicting rejected
The proposal is dead. | conflicting rejected
Amerika wees het voorstel af. | supported rejected
Amerika aanvaardde het voorstel. | conflicting rejected
Amerika heeft het voorstel niet aanvaard. | supported rejected
Amerika heeft het voorstel niet afgewezen. | conflicting rejected
# a fact that is itself a denial
Belgium has no direct say over their use. | supported say
Belgium has a direct say over their use. | conflicting say
Belgie heeft geen directe zeggenschap over de inzet. | supported say
Belgie heeft directe zeggenschap over de inzet. | conflicting say
# a source that denies what another states
New START was renewed. | disputed renewal
New START was not renewed. | disputed renewal
New START is verlengd. | disputed renewal
New START is niet verlengd. | disputed renewal
# advice
Belgium should join the ban treaty. | supported join
Belgium must join the ban treaty. | supported join
Belgium should not join the ban treaty. | conflicting join
Belgium should leave the ban treaty. | conflicting join
France should join the ban treaty. | conflicting join
Belgie moet zich bij het verbodsverdrag aansluiten. | supported join
Belgie moet zich niet bij het verbodsverdrag aansluiten. | conflicting join
Frankrijk moet zich bij het verbodsverdrag aansluiten. | conflicting join
# reported speech is judged by what it says
Putin said that New START allows 1,650 warheads. | conflicting limit
According to Trump, New START allows 1,550 warheads. | supported limit
Trump: "New START allows 1,650 warheads." | conflicting limit
Volgens Trump staat New START 1.650 kernkoppen toe. | conflicting limit
New START allows 1,650 warheads! | conflicting limit
"""

SILENT = """\
Does New START allow 1,650 warheads?
Staat New START 1.650 kernkoppen toe?
"Does New START allow 1,650 warheads?" asked Putin.
If New START allowed 1,650 warheads, nobody would care.
Als New START 1.650 kernkoppen toestaat, is dat erg.
Suppose New START allowed 1,650 warheads.
Stel dat New START 1.650 kernkoppen toestaat.
What if New START allows 1,650 warheads.
I hope New START allows 1,650 warheads.
Ik hoop dat New START 1.650 kernkoppen toestaat.
Perhaps New START allows 1,650 warheads.
Misschien staat New START 1.650 kernkoppen toe.
New START should allow 1,200 warheads.
New START zou 1.200 kernkoppen moeten toestaan.
My guess is that New START allows 1,650 warheads.
I predict New START will expire in 2027.
Ik verwacht dat New START in 2027 vervalt.
Did Russia resume New START?
Heeft Rusland New START hervat?
If Russia resumed New START, all would be well.
Als Rusland New START hervat, is alles goed.
Had Russia resumed New START, all would be well.
Mocht Rusland New START hervatten, dan is dat goed.
Hopefully Russia resumes New START.
Hopelijk hervat Rusland New START.
Perhaps Russia resumed New START.
Misschien heeft Rusland New START hervat.
I expect Russia to resume New START.
Ik verwacht dat Rusland New START hervat.
Russia was accused of having resumed New START.
"""


def cases(table: str) -> list[tuple[str, str]]:
    lines = (line for line in table.splitlines() if not line.startswith("#"))
    return [(text.strip(), verdict.strip()) for text, _, verdict in (line.partition(" | ") for line in lines)]


@pytest.mark.parametrize(("text", "verdict"), cases(FIGURES))
def test_figures(world: World, text: str, verdict: str) -> None:
    assert world.verdicts(text) == verdict


@pytest.mark.parametrize(("text", "verdict"), cases(DATES))
def test_dates(world: World, text: str, verdict: str) -> None:
    assert world.verdicts(text) == verdict


@pytest.mark.parametrize(("text", "verdict"), cases(DENIALS))
def test_statements_and_denials(world: World, text: str, verdict: str) -> None:
    assert world.verdicts(text) == verdict


@pytest.mark.parametrize("text", SILENT.splitlines())
def test_what_is_not_asserted_is_not_judged(world: World, text: str) -> None:
    assert world.verdicts(text) == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("New START caps each side at 1,550 warheads.", "value-agrees"),
        ("New START caps each side at 1,650 warheads.", "value-differs"),
        ("New START expires on 5 February 2026.", "sources-disagree"),
        ("New START does not allow 1,650 warheads.", "falsehood-denied"),
        ("New START does not allow 1,550 warheads.", "denied"),
        ("Russia has 1,400 deployed warheads.", "not-comparable"),
        ("Russia suspended New START.", "stated"),
        ("Russia did not suspend New START.", "denied"),
        ("Russia resumed New START.", "opposite"),
        ("The proposal is dead.", "contradicted"),
        ("America suspended New START.", "name-differs"),
    ],
)
def test_the_rule_that_gave_the_verdict(world: World, text: str, reason: str) -> None:
    (finding,) = world.findings(text)
    assert finding.reason == reason


def test_every_source_is_held_against_the_mention(world: World) -> None:
    (finding,) = world.findings("New START expires on 5 February 2026.")
    assert [(e.source, e.agrees) for e in finding.evidence] == [("brief", True), ("paper", False)]
    assert finding.stated == {"kind": "date", "earliest": "2026-02-05", "latest": "2026-02-05"}


def test_a_coarse_source_says_nothing_of_a_finer_date(world: World) -> None:
    (finding,) = world.findings("New START was signed on 8 April 2010.")
    assert [(e.source, e.agrees) for e in finding.evidence] == [("brief", True), ("letter", None)]
    (finding,) = world.findings("New START was signed on 9 April 2010.")
    assert [(e.source, e.agrees) for e in finding.evidence] == [("brief", False), ("letter", None)]
    (finding,) = world.findings("New START was signed in 2010.")
    assert [(e.source, e.agrees) for e in finding.evidence] == [("brief", True), ("letter", True)]


def test_a_coarse_source_supports_a_finer_date_where_it_is_the_finest(build: Callable[..., World]) -> None:
    about = "id: end, kind: date, subject: new-start, says: expire"
    world = build(facts=f"- {{{about}, evidence: [{{source: brief, value: 2026-02}}]}}")
    assert world.verdicts("New START expires on 5 February 2026.") == "supported end"
    assert world.verdicts("New START expires on 5 March 2026.") == "conflicting end"


def test_figures_are_stated_with_what_they_count(world: World) -> None:
    (finding,) = world.findings("New START allows fewer than 1,650 warheads.")
    assert finding.stated == {
        "kind": "quantity",
        "low": None,
        "high": 1650,
        "bound": "less-than",
        "unit": "warhead",
    }
    (finding,) = world.findings("Russia did not suspend New START.")
    assert finding.stated == {"kind": "proposition", "asserted": False}


VOCABULARY = """\
thing: {class: treaty, en: [thing]}
happen: {en: [happened], nl: [gebeurde]}
widget: {en: [widget, widgets], nl: [dingen]}
"""


@pytest.mark.parametrize(
    ("evidence", "stated", "verdict"),
    [
        ("500", "500", "supported"),
        ("500", "501", "conflicting"),
        ("500", "about 540", "supported"),
        ("about 500", "540", "supported"),
        ("about 500", "560", "conflicting"),
        ("more than 500", "600", "unverified"),
        ("more than 500", "400", "conflicting"),
        ("more than 500", "more than 500", "supported"),
        ("more than 500", "fewer than 400", "conflicting"),
        ("at least 500", "fewer than 500", "conflicting"),
        ("at most 500", "more than 500", "conflicting"),
        ("400 to 500", "400 to 500", "supported"),
        ("400 to 500", "600 to 700", "conflicting"),
        ("400 to 500", "450", "unverified"),
        ("400 to 500", "700", "conflicting"),
    ],
)
def test_one_source(build: Callable[..., World], evidence: str, stated: str, verdict: str) -> None:
    facts = (
        "- {id: it, kind: quantity, subject: thing, unit: widget, says: widget, "
        f"evidence: [{{source: brief, value: {evidence!r}}}]}}"
    )
    world = build(facts=facts, vocabulary=VOCABULARY)
    assert world.verdicts(f"The thing has {stated} widgets.") == f"{verdict} it"


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        (("500", "500"), "supported"),
        (("500", "600"), "disputed"),
        (("600", "700"), "conflicting"),
        (("500", "more than 400"), "supported"),
        (("600", "more than 400"), "conflicting"),
        (("more than 300", "more than 400"), "unverified"),
    ],
)
def test_several_sources(build: Callable[..., World], evidence: tuple[str, str], verdict: str) -> None:
    facts = (
        "- {id: it, kind: quantity, subject: thing, unit: widget, says: widget, "
        f"evidence: [{{source: brief, value: {evidence[0]!r}}}, {{source: paper, value: {evidence[1]!r}}}]}}"
    )
    world = build(facts=facts, vocabulary=VOCABULARY)
    assert world.verdicts("The thing has 500 widgets.") == f"{verdict} it"


@pytest.mark.parametrize(
    ("evidence", "text", "verdict"),
    [
        ("{source: brief}", "The thing happened.", "supported"),
        ("{source: brief}", "The thing never happened.", "conflicting"),
        ("{source: brief, holds: no}", "The thing happened.", "conflicting"),
        ("{source: brief, holds: no}", "The thing never happened.", "supported"),
        ("{source: brief}, {source: paper, holds: no}", "The thing happened.", "disputed"),
        ("{source: brief}, {source: paper, holds: no}", "The thing never happened.", "disputed"),
    ],
)
def test_sources_that_deny(build: Callable[..., World], evidence: str, text: str, verdict: str) -> None:
    facts = f"- {{id: it, kind: proposition, subject: thing, says: happen, evidence: [{evidence}]}}"
    assert build(facts=facts, vocabulary=VOCABULARY).verdicts(text) == f"{verdict} it"


TEXTS = [
    "New START caps each side at 1,650 warheads and expires on 5 February 2026.",
    "Together both sides may field 3,100 warheads under New START.",
    "Russia and China together own 6,100 warheads.",
    "New START does not allow 1,650 warheads.",
    "Russia has 1,400 deployed warheads.",
    "America suspended New START.",
    "Rusland heeft New START niet opgeschort.",
    "The proposal is dead.",
    "Trump called the ban treaty a mistake.",
    "New START was signed in Vienna in 2010.",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("score", [-5.0, 0.0, 97.0, 1e9, float("nan")])
def test_no_score_has_a_part_in_a_verdict(world: World, text: str, score: float) -> None:
    base = world.checker.base
    ((_, matches),) = world.readings(text)
    assert matches
    for match in matches:
        other = replace(match, score=score, evoked=replace(match.evoked, score=score))
        assert judge(other, base) == judge(match, base)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute here"
            yield node.module or ""


def test_judging_knows_no_similarity() -> None:
    path = Path(judging.__file__)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not (isinstance(node, ast.Attribute) and node.attr == "score"), f"line {node.lineno}"
    modules = set(imported(path))
    assert "rapidfuzz" not in {name.partition(".")[0] for name in modules}
    matching = {name for name in modules if name.startswith("nukecheck.matching")}
    assert matching <= {"nukecheck.matching.matches"}


def test_what_compares_values_imports_nothing_fuzzy() -> None:
    pending = ["nukecheck.values", "nukecheck.findings", "nukecheck.factbase.model"]
    seen = {"nukecheck"}  # who asks it for the version gets no more
    while pending:
        name = pending.pop()
        if name in seen:
            continue
        seen.add(name)
        assert name.partition(".")[0] != "rapidfuzz"
        assert not name.startswith("nukecheck.matching")
        if name.startswith("nukecheck"):
            spec = importlib.util.find_spec(name)
            assert spec is not None
            assert spec.origin is not None
            pending.extend(imported(Path(spec.origin)))
