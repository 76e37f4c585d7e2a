"""Making attacks: every fact's own sentences, altered so that the verdict they must get is known.

A sentence comes from the examples (supported, conflicting) and the statement of a fact. What is done to it is
one *kind* of attack. What must come of it is its *aim*:

altered       something in it is now false: it must not be supported, and ought to be flagged
true          it still says the same: it must not be flagged, and ought to be supported
silent        it is now about something else (another treaty, year, thing): neither supported nor flagged
unasserted    nothing is asserted any more (a question, a supposition): no verdict at all
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from benchmarks import attack_values as values
from benchmarks import attack_wording as wording
from benchmarks.attack_model import Attack, Source, Workshop
from benchmarks.attack_words import words
from nukecheck.factbase.model import FactBase
from nukecheck.matching.vocabulary import Vocabulary

_KINDS: tuple[Callable[[Workshop, Source], Iterator[Attack]], ...] = (
    wording.as_written,
    values.spelling,
    values.figures,
    values.dates,
    values.years,
    values.things,
    values.bounds,
    values.contrasts,
    wording.names,
    wording.negations,
    wording.questions,
    wording.hypotheses,
    wording.reported,
    wording.passives,
    wording.orders,
    wording.misspellings,
    wording.beside,
    wording.exchanges,
)


def make_attacks(
    base: FactBase, vocabulary: Vocabulary, seed: int = 0, about: int | None = None
) -> Iterator[Attack]:
    """Yield every attack on a database, fact by fact; the same for the same seed.

    With ``about``, sentences are drawn at random until they have given that many.
    """
    shop = Workshop(base, vocabulary, seed)
    spared = {(s["fact"], s["kind"]) for s in words()["spared"]}
    seen: set[tuple[str, str, str]] = set()
    sources = list(shop.sources)
    if about is not None:
        Random(f"{seed}|sources").shuffle(sources)
    for source in sources:
        if about is not None and len(seen) >= about:
            return
        for make in _KINDS:
            for attack in make(shop, source):
                key = (attack.kind, attack.fact, attack.text)
                unchanged = attack.text == attack.base and attack.kind != "as written"
                if not unchanged and key not in seen and (attack.fact, attack.kind) not in spared:
                    seen.add(key)
                    yield attack
