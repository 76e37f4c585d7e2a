"""Nobody, or only some, has more or fewer than a country: held against all recorded amounts."""

from __future__ import annotations

import pytest

from conftest import World


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("No country but Russia and the United States has more nuclear weapons than China.", "supported"),
        ("Nobody outside the big two has more warheads than China.", "supported"),
        ("Apart from the US and Russia, no country has more nuclear warheads than France.", "conflicting"),
        ("No country on earth, not even Russia or America, has a bigger arsenal than China.", "conflicting"),
        ("No nuclear power but the United States has more warheads than China.", "conflicting"),
        ("Not a single country has fewer warheads than North Korea.", "supported"),
        ("Minder kernkoppen dan Israël heeft geen enkele kernmacht.", "conflicting"),
        ("Op Rusland en de VS na heeft niemand meer kernwapens dan China.", "supported"),
        ("Meer kernkoppen dan Frankrijk hebben alleen de VS, Rusland en China.", "supported"),
        ("Only the United States and Russia have more warheads than France.", "conflicting"),
        # of some alone, of other things and of another time it says nothing
        ("No European country has more warheads than France.", None),
        ("No country has more submarines than China.", None),
        ("No country has built more warheads than China in recent years.", None),
        ("No country wants more warheads than China.", None),
        ("Nobody knows whether China has more warheads than France.", None),
    ],
)
def test_nobody_has_more(shipped: World, text: str, verdict: str | None) -> None:
    assert {f.verdict.value for f in shipped.report(text).findings} == ({verdict} if verdict else set())
