"""What all tests share: the golden option, and small databases to check sentences against."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from nukecheck.documents import read_document
from nukecheck.factbase import compiled
from nukecheck.factbase.loading import load_factbase
from nukecheck.factbase.model import Fact, FactBase, Group, Kind
from nukecheck.findings import DocumentReport, Finding, Reason, Verdict
from nukecheck.matching.match import Match
from nukecheck.matching.reading import Reading
from nukecheck.pipeline import Checker

sys.path.append(str(Path(__file__).resolve().parent.parent))  # for ``benchmarks``

SOURCES = """\
brief:
  {title: A brief, kind: policy paper, date: 2026-01, dated_by: printed, language: nl,
   label: {en: brief, nl: nota}}
paper:
  {title: A paper, kind: news article, date: 2026-02-05, dated_by: header, language: en,
   label: {en: news, nl: nieuws}}
letter:
  {title: A letter, kind: letter, date: 2022-12, dated_by: header, language: nl,
   label: {en: letter, nl: brief}}
"""

VOCABULARY = """\
new-start: {class: treaty, all: [New START, NewSTART]}
start-one: {class: treaty, all: [START I]}
start-two: {class: treaty, all: [START II]}
sort: {class: treaty, all: [=SORT], en: [Moscow Treaty], nl: [Verdrag van Moskou]}
inf: {class: treaty, all: [INF Treaty, INF-verdrag]}
us: {class: country, all: [=US, =U.S., =VS, Washington], en: [America*, United States],
  nl: [Amerika*, Verenigde Staten]}
russia: {class: country, all: [Kremlin], en: [Russia*, Moscow], nl: [Rusland, Russisch*, Russen, Moskou]}
china: {class: country, all: [China, Beijing], en: [Chinese], nl: [Chinees*, Chinezen]}
france: {class: country, all: [Paris], en: [France, French], nl: [Frankrijk, Frans*, Parijs]}
belgium: {class: country, all: [Brussels], en: [Belgium, Belgian*], nl: [Belgie, Belgisch*, Brussel]}
india: {class: country, all: [India]}
superpowers: {members: [us, russia], en: [the two superpowers, superpowers],
  nl: [de twee supermachten, supermachten]}
putin: {class: person, part-of: [russia], en: [Putin], nl: [Poetin]}
trump: {class: person, part-of: [us], all: [Trump]}
lavrov: {class: person, part-of: [russia], all: [Lavrov]}
white-house: {class: organisation, part-of: [us], en: [White House], nl: [Witte Huis]}
new-york-times: {class: outlet, all: [New York Times]}
washington-post: {class: outlet, all: [Washington Post]}
kommersant: {class: outlet, all: [Kommersant]}
new-york: {class: place, all: [New York]}
geneva: {class: place, en: [Geneva], nl: [Geneve]}
capital: {en: [Moscow], nl: [Moskou]}
vienna: {class: place, en: [Vienna], nl: [Wenen]}
prague: {class: place, en: [Prague], nl: [Praag]}
warhead: {en: [warhead, warheads, nukes], nl: [kernkop, kernkoppen], broader: [weapon]}
weapon: {en: [nuclear weapon, nuclear weapons], nl: [kernwapen, kernwapens]}
launcher: {en: [launcher, launchers], nl: [lanceerder, lanceerders]}
missile: {en: [missile, missiles], nl: [raket, raketten]}
icbm: {all: [=ICBM, =ICBMs], broader: [missile]}
limit:
  {en: [limit*, cap, caps, capped, ceiling, allow*, permit*],
  nl: [limiet*, plafond*, beperk*, mag, mogen, sta* ... toe, toegestaan]}
deployed: {en: [deployed, operational], nl: [operationele, ingezet, inzetbare, uitgerolde]}
each: {en: [each, apiece, per side, per country, every], nl: [elk, elke, ieder, per land, per partij]}
together: {en: [together, combined, jointly, both sides together], nl: [samen, gezamenlijk, bij elkaar]}
arsenal: {en: [has, have, arsenal, stockpile, possess*, owns], nl: [heeft, hebben, arsenaal, bezit*]}
tactical: {en: [tactical], nl: [tactische]}
spend:
  {en: [spend*, spent, spending],
  nl: [uitgave*, uitgeven, besteed*, gaf ... uit, geeft ... uit, geven ... uit]}
expire:
  {en: [expir*, ran out, runs out, run out, lapse*],
  nl: [verloopt, verlopen, vervalt, vervallen, loopt ... af, liep ... af, aflopen]}
sign:
  {en: [sign, signed, signs, signing],
  nl: [teken*, getekend, ondertekend, ondertekening], opposite: [withdraw]}
withdraw: {en: [withdr*, pull* out, left], nl: [teruggetrokken, trok* ... terug, verliet*, verlaten]}
suspend:
  {en: [suspend*, suspension],
  nl: [opgeschort, opschort*, schort* ... op], opposite: [resume]}
resume: {en: [resum*], nl: [hervat*]}
reject:
  {en: [reject*, turn* down, turn* ... down],
  nl: [verwerp*, verworpen, wees ... af, wijst ... af, afgewezen], opposite: [accept]}
accept: {en: [accept*, embrac*], nl: [aanvaard*, accepteer*]}
proposal: {en: [proposal, offer], nl: [voorstel, aanbod]}
inspect: {en: [inspect*], nl: [inspect*]}
talks: {en: [talks, meeting, consultation*], nl: [gesprek*, overleg, bijeenkomst]}
hold:
  {en: [held, took place, take place, takes place, meet*, met],
  nl: [gehouden, vond* ... plaats, vindt ... plaats, plaatsgevonden]}
report: {en: [report*, wrote, revealed], nl: [meldde, gemeld, schreef, onthuld*]}
plan: {en: [plan, plans], nl: [plan, plannen]}
say: {en: [said, says, say, told, called], nl: [zei, zegt, zeggen, stelde, aldus, noemde]}
mistake: {en: [mistake, blunder], nl: [vergissing, blunder]}
join:
  {en: [join*, accede*],
  nl: [aansluit*, sluit ... aan, sloot ... aan, aan te sluiten, toetreden, treedt ... toe, trad ... toe],
  opposite: [leave]}
leave: {en: [leave, leaves], nl: [vertrek*]}
ban-treaty: {en: [ban treaty], nl: [verbodsverdrag]}
vote: {en: [voted, votes, vote], nl: [stemde, stemden, stemt, stemmen]}
against: {en: [against], nl: [tegen]}
say-over: {en: [direct say, veto], nl: [directe zeggenschap, veto]}
renew: {en: [renew*, extend*, extension, prolong*], nl: [verleng*]}
dead: {en: [dead, defunct], nl: [dood, ter ziele]}
"""

FACTS = """\
- id: limit
  kind: quantity
  statement:
    en: "New START allows each side at most 1,550 warheads."
    nl: "New START staat elke partij hoogstens 1.550 kernkoppen toe."
  subject: new-start
  unit: warhead
  limit: yes
  scope: each
  says: warhead + limit? + deployed? + each? + together?
  unless: [tactical]
  valid: 2011/2026
  evidence: [{source: brief, value: at most 1550}, {source: paper, value: fewer than 1550}]
- id: launchers
  kind: quantity
  statement:
    en: "New START allows each side at most 700 launchers."
    nl: "New START staat elke partij hoogstens 700 lanceerders toe."
  subject: new-start
  unit: launcher
  limit: yes
  scope: each
  says: launcher + limit? + deployed? + each? + together?
  valid: 2011/2026
  evidence: [{source: brief, value: at most 700}]
- id: inspections
  kind: quantity
  statement:
    en: "New START allows 18 inspections a year."
    nl: "New START staat 18 inspecties per jaar toe."
  subject: new-start
  unit: inspect
  says: inspect
  evidence: [{source: brief, value: 18}]
- id: expiry
  kind: date
  statement:
    en: "New START expires on 5 February 2026."
    nl: "New START vervalt op 5 februari 2026."
  subject: new-start
  says: expire
  evidence: [{source: brief, value: 2026-02-05}, {source: paper, value: 2026-02-06}]
- id: signing
  kind: date
  statement:
    en: "New START was signed in Prague on 8 April 2010."
    nl: "New START werd op 8 april 2010 in Praag getekend."
  subject: new-start
  says: sign
  slots: {place: prague}
  evidence: [{source: brief, value: 2010-04-08}, {source: letter, value: 2010}]
- id: inf-signing
  kind: date
  statement:
    en: "The INF Treaty was signed in 1987."
    nl: "Het INF-verdrag werd in 1987 getekend."
  subject: inf
  says: sign
  evidence: [{source: letter, value: 1987-12}]
- id: arsenal.russia
  kind: quantity
  statement:
    en: "Russia has about 5,500 warheads."
    nl: "Rusland heeft ongeveer 5.500 kernkoppen."
  subject: russia
  unit: warhead|weapon
  says: warhead | weapon + arsenal?
  unless: [tactical, new-start, start-one, start-two, sort, deployed]
  as_of: 2025
  evidence: [{source: brief, value: about 5500}]
- id: arsenal.us
  kind: quantity
  statement:
    en: "America has 5,044 warheads."
    nl: "Amerika heeft 5.044 kernkoppen."
  subject: us
  unit: warhead|weapon
  says: warhead | weapon + arsenal?
  unless: [tactical, new-start, start-one, start-two, sort, deployed]
  as_of: 2025
  evidence: [{source: brief, value: 5044}]
- id: arsenal.china
  kind: quantity
  statement:
    en: "China has 600 warheads."
    nl: "China heeft 600 kernkoppen."
  subject: china
  unit: warhead|weapon
  says: warhead | weapon + arsenal?
  unless: [tactical, deployed]
  as_of: 2025
  evidence: [{source: brief, value: 600}, {source: letter, value: more than 400, as_of: 2022}]
- id: tactical.russia
  kind: quantity
  statement:
    en: "Russia has 1,000 to 2,000 tactical warheads."
    nl: "Rusland heeft 1.000 tot 2.000 tactische kernkoppen."
  subject: russia
  unit: warhead|weapon
  says: tactical
  evidence: [{source: brief, value: 1000 to 2000}]
- id: deployed.russia
  kind: quantity
  statement:
    en: "Russia has fewer than 1,550 deployed warheads."
    nl: "Rusland heeft minder dan 1.550 operationele kernkoppen."
  subject: russia
  unit: warhead|weapon
  says: deployed + warhead | weapon
  unless: [new-start]
  evidence: [{source: paper, value: fewer than 1550}]
- id: spending.us
  kind: quantity
  statement:
    en: "America spent 56.8 billion dollars in 2024."
    nl: "Amerika gaf in 2024 56,8 miljard dollar uit."
  subject: us
  says: spend
  as_of: 2024
  evidence: [{source: brief, value: 56.8 billion dollars}]
- id: share.both
  kind: quantity
  statement:
    en: "Together they own 87 percent of the warheads."
    nl: "Samen bezitten ze 87 procent van de kernkoppen."
  subject: [us, russia]
  says: warhead | weapon
  scope: together
  evidence: [{source: brief, value: 87 percent}, {source: letter, value: 90 percent}]
- id: suspended
  kind: proposition
  statement:
    en: Russia suspended New START.
    nl: Rusland heeft New START opgeschort.
  subject: new-start
  says: suspend
  slots: {actor: russia}
  evidence: [{source: brief}, {source: paper}]
- id: rejected
  kind: proposition
  statement:
    en: America rejected the proposal.
    nl: Amerika wees het voorstel af.
  subject: proposal
  says: reject
  slots: {actor: us}
  contradicted: [proposal + dead]
  evidence: [{source: brief}]
- id: renewal
  kind: proposition
  statement:
    en: New START was renewed.
    nl: New START is verlengd.
  subject: new-start
  says: renew
  contradicted: [dead]
  evidence: [{source: brief}, {source: paper, holds: no}]
- id: talks
  kind: proposition
  statement:
    en: The talks were held in Geneva.
    nl: De gesprekken vonden plaats in Geneve.
  subject: talks
  says: hold
  slots: {place: geneva}
  evidence: [{source: letter}]
- id: scoop
  kind: proposition
  statement:
    en: The New York Times reported the plan.
    nl: The New York Times meldde het plan.
  subject: plan
  says: report
  slots: {outlet: {value: new-york-times, needed: yes, also: [kommersant]}}
  evidence: [{source: letter}]
- id: mistake
  kind: quotation
  statement:
    en: Putin called the ban treaty a mistake.
    nl: Poetin noemde het verbodsverdrag een vergissing.
  subject: ban-treaty
  says: mistake
  slots: {speaker: putin}
  evidence: [{source: letter}]
- id: join
  kind: proposition
  mode: recommendation
  statement:
    en: Belgium should join the ban treaty.
    nl: Belgie zou zich bij het verbodsverdrag moeten aansluiten.
  subject: ban-treaty
  says: join
  slots: {actor: belgium}
  evidence: [{source: brief}]
- id: say
  kind: proposition
  polarity: no
  statement:
    en: Belgium has no direct say over their use.
    nl: Belgie heeft geen directe zeggenschap over de inzet.
  subject: belgium
  says: say-over
  evidence: [{source: letter}]
- id: vote
  kind: proposition
  statement:
    en: Only India voted against the plan.
    nl: Alleen India stemde tegen het plan.
  subject: plan
  says: vote + against
  slots: {actor: {value: india, only: yes}}
  evidence: [{source: letter}]
"""


def write_base(
    folder: Path, facts: str = FACTS, vocabulary: str = VOCABULARY, sources: str = SOURCES
) -> FactBase:
    """Write a database into a folder and load it.

    What every fact must have and no test is about may be left out: topic, title, statement, lines, quote.
    """
    entries: list[dict[str, Any]] = yaml.load(facts, Loader=yaml.BaseLoader)
    for entry in entries:
        entry.setdefault("topic", "test")
        entry.setdefault("title", {"en": entry["id"], "nl": entry["id"]})
        entry.setdefault("statement", {"en": entry["id"], "nl": entry["id"]})
        for evidence in entry["evidence"]:
            evidence.setdefault("lines", "1")
            evidence.setdefault("quote", "words")
    (folder / "vocabulary").mkdir(parents=True, exist_ok=True)
    texts = {
        "database.yaml": "version: 1.0.0\ndate: 2026-02-05\n",
        "sources.yaml": sources,
        "vocabulary/words.yaml": vocabulary,
        "facts.yaml": yaml.safe_dump(entries, allow_unicode=True, sort_keys=False),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return _crowded(load_factbase(root=folder))


def _crowded(base: FactBase, size: int = 250) -> FactBase:
    """Add facts that no text speaks of, so that words weigh what they do in a database of the usual size."""
    others = {
        f"other.{n}": Fact(
            id=f"other.{n}",
            kind=Kind.PROPOSITION,
            topic="other",
            title={},
            statement={},
            subject=("other",),
            says=((Group((f"other-{n}",)),),),
            evidence=(),
        )
        for n in range(size)
    }
    return replace(base, facts={**base.facts, **others})


@dataclass(frozen=True)
class World:
    """A small database, with short ways to ask what a text gives."""

    checker: Checker

    def report(self, text: str, form: str = "txt", language: str = "auto") -> DocumentReport:
        """Return the report on a text."""
        return self.checker.check(read_document(text.encode(), f"text.{form}"), language)

    def findings(self, text: str, form: str = "txt", language: str = "auto") -> tuple[Finding, ...]:
        """Return the findings of a text."""
        return self.report(text, form, language).findings

    def seen(self, text: str, form: str = "txt", language: str = "auto") -> list[str]:
        """Return the findings in short, in order of place: "conflicting limit [1,650]"."""
        return [f"{f.verdict} {f.fact} [{f.text}]" for f in self.findings(text, form, language)]

    def verdicts(self, text: str, form: str = "txt", language: str = "auto") -> str:
        """Return verdicts and facts alone, in one line: "conflicting limit, supported expiry"; names and
        times that stand apart are left out.
        """
        apart = (Reason.NAME_AGREES, Reason.TIME_AGREES)
        return ", ".join(
            f"{f.verdict} {f.fact}" for f in self.findings(text, form, language) if f.reason not in apart
        )

    def judged(self, text: str, form: str = "txt", language: str = "auto") -> dict[str, str]:
        """Return the worst verdict of every place of a text, by the words that stand there."""
        found: dict[str, str] = {}
        for finding in sorted(self.findings(text, form, language), key=lambda f: f.verdict.severity):
            if finding.verdict is not Verdict.UNVERIFIED:
                found[finding.text] = str(finding.verdict)
        return found

    def by_fact(self, text: str) -> dict[str, str]:
        """Return the worst verdict of every fact that a text says something of."""
        found = sorted(self.findings(text), key=lambda f: f.verdict.severity)
        return {finding.fact: str(finding.verdict) for finding in found}

    def judged_at(self, text: str, places: Iterable[str]) -> dict[str, str | None]:
        """Return the worst verdict at some words of a text, None where there is none."""
        judged = self.judged(text)
        return {place: judged.get(place) for place in places}

    def readings(self, text: str, form: str = "txt") -> list[tuple[Reading, tuple[Match, ...]]]:
        """Return every sentence as read, with its matches."""
        return list(self.checker.readings(read_document(text.encode(), f"text.{form}")))


@pytest.fixture(scope="session", autouse=True)
def _cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep compiled databases in a folder of the tests, and none in that of whoever runs them; the processes
    of a run share it.
    """
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    os.environ["NUKECHECK_CACHE"] = str(folder / "cache")


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Return the small database that most tests share."""
    return World(Checker(write_base(tmp_path_factory.mktemp("world"))))


@pytest.fixture(scope="session")
def shipped() -> World:
    """Return the database as it is shipped, in its compiled form: a run of the tests makes that only once."""
    return World(Checker(compiled.load_factbase()))


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., World]:
    """Return a function that builds a database of one's own: ``build(facts=..., vocabulary=...)``."""
    count = iter(range(1000))

    def make(**texts: str) -> World:
        return World(Checker(write_base(tmp_path / str(next(count)), **texts)))

    return make


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files of the reporters")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
