"""Where a long text is about what the facts are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import World
from nukecheck.factbase.loading import load_factbase

SAYS = "Geopolitical tensions are on the wane."
FACT = "arms-race.tensions-rising"
FARMING = "The harvest of this village was good again and the price of wheat went up a little. "
FAR = FARMING * 14


def found(shipped: World, text: str, form: str = "txt") -> bool:
    return any(f.fact == FACT for f in shipped.findings(text, form))


@pytest.mark.parametrize(
    ("text", "form", "within"),
    [
        (SAYS, "txt", True),  # a claim that is put to us
        (f"{FARMING}{SAYS} {FARMING}", "txt", True),
        (f"{FAR}{SAYS} {FAR}", "txt", False),
        (f"Nuclear arms are about. {SAYS} {FAR}", "txt", True),
        (f"{FAR}{SAYS} Nuclear arms are about. {FAR}", "txt", True),
        (f"{FAR}{SAYS} {FARMING * 2}Nuclear arms are about. {FAR}", "txt", True),
        (f"{FAR}{SAYS} {FAR}Nuclear arms are about.", "txt", False),
        (f"Nuclear arms are about. {FAR}{SAYS}", "txt", False),
        (f"# Nuclear arms\n\n{FAR}\n\n{SAYS}", "md", True),
        (f"# The world\n\n## Nuclear arms\n\n{FAR}\n\n## Farms\n\n{FAR}\n\n{SAYS}", "md", False),
        (f"Of nuclear arms:\n\n- {FAR}\n- {SAYS}\n", "md", True),
    ],
)
def test_a_long_text_is_judged_where_it_speaks_of_nuclear_arms(
    shipped: World, text: str, form: str, within: bool
) -> None:
    assert found(shipped, text, form) is within


def test_all_sentences_of_a_text_can_be_followed(shipped: World) -> None:
    text = f"{FAR}{SAYS} {FAR}Nuclear arms are about. {SAYS}"
    assert len(shipped.readings(text)) == text.count(".")


NEW = """
- id: harvest.good
  kind: proposition
  topic: farming
  title: {en: the harvest, nl: de oogst}
  statement: {en: The harvest was plentiful., nl: De oogst was overvloedig.}
  subject: harvest
  says: [plenty]
  evidence: [{source: article-2026-02-05, lines: 1, quote: oogst}]
  examples: {supported: {en: [The harvest was plentiful.], nl: [De oogst was overvloedig.]}}
"""


@pytest.mark.parametrize("names", [True, False])
def test_a_folder_that_adds_facts_adds_to_the_domain_or_has_none(tmp_path: Path, names: bool) -> None:
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "words.yaml").write_text(
        "harvest: {en: [harvest], nl: [oogst]}\nplenty: {en: [plentiful], nl: [overvloedig]}\n"
    )
    shipped = load_factbase().domain
    assert load_factbase((tmp_path,)).domain == shipped
    (tmp_path / "facts.yaml").write_text(NEW)
    if names:
        (tmp_path / "database.yaml").write_text("domain: [harvest]\n")
    assert load_factbase((tmp_path,)).domain == ((*shipped, "harvest") if names else ())
