"""A small valid database for the tests of the fact base, to be broken in one place at a time."""

from __future__ import annotations

from pathlib import Path

DATABASE = "version: 1.0.0\ndate: 2026-02-05\n"

SOURCES = """\
brief:
  title: A brief
  kind: policy paper
  date: 2026-01
  dated_by: printed
  language: nl
  label: {en: "brief, early 2026", nl: "nota, begin 2026"}
  file: brief.txt
paper:
  title: not stated
  kind: news article
  date: 2026-02-05
  dated_by: header
  language: en
  label: {en: news, nl: nieuws}
  file: paper.txt
"""

VOCABULARY = """\
treaty-a: {class: treaty, all: [=TRA, Treaty A]}
us: {class: country, all: [=US], en: [America*], nl: [Amerika*]}
russia: {class: country, en: [Russia*], nl: [Rusland, Russisch*]}
warhead: {en: [warhead, warheads], nl: [kernkop, kernkoppen]}
limit: {en: [limit*, cap*], nl: [limiet*, plafond*]}
reject: {en: [reject*], nl: [verwerp*], opposite: [accept]}
accept: {en: [accept*], nl: [aanvaard*]}
expire: {en: [expir*], nl: [verloop*, vervalt]}
say: {en: [said, says], nl: [zei, zegt]}
"""

FACTS = """\
- id: a.limit
  kind: quantity
  topic: limits
  title: {en: warheads allowed, nl: toegestane kernkoppen}
  statement:
    en: Treaty A allows each side at most 1,550 warheads.
    nl: Treaty A staat elke partij hoogstens 1.550 kernkoppen toe.
  subject: treaty-a
  unit: warhead
  limit: yes
  scope: each
  says: [limit]
  valid: 2011/2026
  evidence:
    - {source: brief, value: at most 1550, lines: 1-2, quote: tot elk 1.550}
    - {source: paper, value: fewer than 1550, lines: 2, quote: "fewer than 1,550 warheads"}
  examples:
    supported: {en: [TRA caps each at 1550 warheads.], nl: [TRA heeft een plafond van 1.550 kernkoppen.]}
    conflicting: {en: [TRA caps each at 1700 warheads.], nl: [TRA heeft een plafond van 1.700 kernkoppen.]}
    silent: {en: [Treaty B allows 6000 warheads.]}
- id: a.expiry
  kind: date
  topic: lifecycle
  title: {en: expiry, nl: einde}
  statement: {en: Treaty A expires on 5 February 2026., nl: Treaty A vervalt op 5 februari 2026.}
  subject: treaty-a
  says: [expire]
  evidence:
    - {source: brief, value: 2026-02-05, lines: 4-7, quote: vervalt op 5 februari 2026}
    - {source: paper, value: 2026-02-06, lines: 3, quote: expires on 6 February 2026}
  examples:
    disputed: {en: [TRA expires on 5 February 2026.], nl: [TRA vervalt op 5 februari 2026.]}
    conflicting: {en: [TRA expires on 7 February 2026.], nl: [TRA vervalt op 7 februari 2026.]}
- id: a.rejected
  kind: proposition
  topic: positions
  title: {en: who rejected it, nl: wie het verwierp}
  statement: {en: Russia rejected it., nl: Rusland verwierp het.}
  subject: treaty-a
  slots: {actor: russia}
  says: [reject]
  as_of: 2023-02
  evidence:
    - {source: brief, lines: 3, quote: Rusland verwierp het}
  examples:
    supported: {en: [Russia rejected TRA.], nl: [Rusland verwierp TRA.]}
    conflicting: {en: [Russia accepted TRA.], nl: [Rusland aanvaardde TRA.]}
"""

BRIEF = """\
Het verdrag beperkt de kern-
koppen tot elk 1.550, en twee-
maal per jaar; Rusland verwierp het. Het verdrag
vervalt op 5 feb-

ruari
2026.
"""

PAPER = """\
A paper of 5 February 2026.
Both keep to fewer than 1,550 warheads.
It expires on 6 February 2026.
"""


TEXTS = {
    "database": DATABASE,
    "sources": SOURCES,
    "vocabulary__words": VOCABULARY,
    "treaty": FACTS,
}


def write(folder: Path, **files: str) -> Path:
    """Write the small database into a folder.

    A keyword replaces a file, its name with ``__`` for a folder: ``vocabulary__more="..."``.
    """
    return write_extra(folder, **{**TEXTS, **files})


def write_sources(folder: Path, brief: str = BRIEF, paper: str = PAPER) -> Path:
    """Write the two sources into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "brief.txt").write_text(brief, encoding="utf-8")
    (folder / "paper.txt").write_text(paper, encoding="utf-8")
    return folder


def write_extra(folder: Path, **files: str) -> Path:
    """Write files into a folder that adds to the small database."""
    for name, text in files.items():
        path = folder / (name.replace("__", "/").replace("_", "-") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
