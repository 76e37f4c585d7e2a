"""Two dated events in an order, or a time apart: both recorded dates are held against what is said."""

from __future__ import annotations

import pytest

from conftest import World
from nukecheck.findings import Verdict


@pytest.mark.parametrize(
    "text",
    [
        "New START was extended after Russia suspended New START.",
        "Belarus gave up its nuclear weapons after New START entered into force.",
        "The strategic stability dialogue was suspended before it was launched in Geneva.",
        "The INF Treaty was scrapped five years before New START was extended.",
        "Pas nadat New START was opgeschort viel Rusland Oekraïne op grote schaal binnen.",
        "Before Russia invaded Ukraine it suspended New START.",
        "Nadat Rusland zijn deelname aan New START had opgeschort, werd de motie-Van Dijk ingediend.",
        "Voordat New START werd verlengd, kwam Poetin met zijn aankondiging over kernwapens in Belarus.",
        "Rusland schortte New START op een jaar voordat het verdrag werd verlengd.",
        "The Van Dijk motion was passed five weeks after it was tabled.",
        "De motie-Van Dijk werd drie weken na de indiening aangenomen.",
    ],
)
def test_a_wrong_order_or_length_of_time_conflicts(shipped: World, text: str) -> None:
    assert Verdict.CONFLICTING in {f.verdict for f in shipped.report(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "The INF Treaty was scrapped before New START was extended.",
        "The INF Treaty was scrapped two years before New START was extended.",
        "Putin proposed to prolong the limits less than half a year before New START expires.",
        "After Russia invaded Ukraine it suspended New START.",
        "Na de opschorting van New START kondigde Poetin kernwapens voor Belarus aan.",
        "De motie-Van Dijk werd vijf dagen na de indiening aangenomen.",
        "Vijf dagen nadat ze was ingediend, werd de motie-Van Dijk aangenomen.",
    ],
)
def test_the_recorded_order_is_supported(shipped: World, text: str) -> None:
    assert {f.verdict for f in shipped.report(text).findings} == {Verdict.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        "After Russia suspended New START, analysts signed a letter.",
        "New START is still in force after the agreement that extended it.",
        "Was New START extended after Russia suspended New START?",
        "Voordat New START werd verlengd, gingen er brieven rond.",
    ],
)
def test_other_events_and_what_goes_on_are_no_order(shipped: World, text: str) -> None:
    assert all(f.verdict is not Verdict.CONFLICTING for f in shipped.report(text).findings)
