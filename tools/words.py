"""The list of words that are spelt right, made anew: ``python -m tools.words [--check]``.

The words come from pyspellchecker (``pip install -e '.[words]'``): those of English as the United States
spell it, and those of Dutch. To them come the British spellings that follow from the American ones, and the
words of ``words_more.txt``: names in the news, and what else is lacking. The list does not depend on the
database, so that it serves facts of one's own as well.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path

from nukecheck.lexicon.correct import FILE, SHORTEST
from nukecheck.tokens import fold

MORE = Path(__file__).with_name("words_more.txt")

# What is spelt otherwise in Britain: by rule, and by stem before the usual endings.
_BRITISH_RULES = (
    (re.compile(r"(?<=\w{3})iz(?=(?:e[drs]?|ers|ing|able|ations?|ational)$)"), "is"),
    (re.compile(r"(?<=\w)yz(?=(?:e[drs]?|ers|ing)$)"), "ys"),
)
_BRITISH_STEMS = """
aluminum aluminium, arbor arbour, ardor ardour, armor armour, behavior behaviour, candor candour, catalog
catalogue, center centre, clamor clamour, color colour, defense defence, demeanor demeanour, endeavor
endeavour, esthetic aesthetic, favor favour, fervor fervour, fiber fibre, flavor flavour, glamor glamour,
gray grey, harbor harbour, honor honour, humor humour, kilometer kilometre, centimeter centimetre,
millimeter millimetre, labor labour, license licence, maneuver manoeuvre, meter metre, mold mould,
neighbor neighbour, odor odour, offense offence, parlor parlour, pediatric paediatric, plow plough,
program programme, rancor rancour, rigor rigour, rumor rumour, savior saviour, savor savour, skeptic
sceptic, smolder smoulder, somber sombre, specter spectre, splendor splendour, theater theatre, tumor
tumour, valor valour, vapor vapour, vigor vigour
"""
_BEFORE = "un|dis|mis"
_BEHIND = "s|ed|ing|ings|er|ers|ful|fully|less|able|ably|ability|al|ally|ite|ites|y|ies|ly|hood|hoods|ism"


def main() -> int:
    """Write the list; with ``--check``, only tell whether it is as it would be written."""
    parser = argparse.ArgumentParser(prog="python -m tools.words", description=main.__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    words = listed()
    data = "".join(f"{word}\n" for word in words).encode("ascii")
    same = FILE.exists() and FILE.read_bytes() == data
    if not check:
        FILE.write_bytes(data)
    print(f"{FILE.name}: {len(words)} words, {len(data)} bytes, {'as before' if same else 'changed'}")
    return 0 if same or not check else 1


def listed() -> list[str]:
    """Return the words, folded and in order."""
    english = {*_source("en")}
    words = {fold(word) for word in (*english, *british(english), *_source("nl"), *_more())}
    return sorted(word for word in words if len(word) >= SHORTEST and word.isascii() and word.isalpha())


def british(words: Iterable[str]) -> Iterator[str]:
    """Yield words as they are spelt in Britain."""
    pairs = iter(_BRITISH_STEMS.replace(",", " ").split())
    stems = dict(zip(pairs, pairs, strict=True))
    shape = re.compile(f"((?:{_BEFORE})?)({'|'.join(stems)})((?:{_BEHIND})?)")
    for word in words:
        for rule, spelt in _BRITISH_RULES:
            yield rule.sub(spelt, word)
        parts = shape.fullmatch(word)
        if parts:
            yield parts[1] + stems[parts[2]].removesuffix(_silent(parts[3])) + parts[3]


def _silent(ending: str) -> str:
    """Return the letter that an ending takes from the end of a word: "manoeuvre", "manoeuvring"."""
    return "e" if ending[:1] in ("e", "i", "a") else ""


def _source(language: str) -> Iterator[str]:
    data = (resources.files("spellchecker") / "resources" / f"{language}.json.gz").read_bytes()
    yield from json.loads(gzip.decompress(data))


def _more() -> list[str]:
    lines = MORE.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


if __name__ == "__main__":
    sys.exit(main())
