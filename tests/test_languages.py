"""Dutch or English, also of little text."""

from __future__ import annotations

import pytest

from nukecheck.languages import detect, main_language, vote

DUTCH = """
Kremlin zegt INF-verdrag op
Poetin schort New START op
Moskou: 1.550 kernkoppen
Het verdrag loopt af.
Rusland heeft 1.550 kernkoppen ingezet
Plafond New START: 700 raketten
VS en Rusland verlengen verdrag met vijf jaar
Nucleaire risicobeperking
Geen akkoord zonder China
Uitgaven aan kernwapens in 2024
"We will leave", zei hij tegen The New York Times.
Wat nu?
Volgens de FAS had Rusland er meer.
56,8
Vergadering START-commissie Caïro: 29 nov. t/m 6 dec. 2022
""".strip().splitlines()
ENGLISH = """
New START ceiling: 1,150 warheads each
Putin suspends New START
Kremlin quits INF treaty
The treaty expires.
Russia: 5,580 nukes
Deployed launchers
Nuclear spending in 2024
No deal without China
US and Russia extend treaty by five years
Trump said the Volkskrant and Het Parool were wrong.
What now?
Risk reduction
Is it over?
56.8
""".strip().splitlines()


@pytest.mark.parametrize("text", DUTCH)
def test_dutch(text: str) -> None:
    assert detect(text, default="en") == "nl"


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert detect(text, default="nl") == "en"


@pytest.mark.parametrize("text", ["", "1550", "New START", "SALT II", "?!", "日本", "…", "START I"])
@pytest.mark.parametrize("default", ["nl", "en"])
def test_default_where_nothing_tells(text: str, default: str) -> None:
    assert detect(text, default) == default
    assert vote(text) == 0


def test_only_the_beginning_of_a_text_is_read() -> None:
    assert detect("Het verdrag loopt af en dat is erg. " * 100_000) == "nl"


def test_words_that_all_begin_with_a_capital_tell_by_their_spelling() -> None:
    assert main_language("| Land | Kernkoppen |\n| Frankrijk | 290 |") == "nl"
    assert main_language("| Country | Warheads |\n| France | 290 |") == "en"
