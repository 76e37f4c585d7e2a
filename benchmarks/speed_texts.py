"""The texts that speed is measured on."""

from __future__ import annotations

import random
import re
from functools import cache
from pydoc_data.topics import topics

from benchmarks.accuracy import ROOT, rows

CLAIM = "New START expires on 5 February 2026 and caps each side at 1,550 deployed warheads"

_STATING = ("paraphrase-a", "paraphrase-b")
_SILENT = ("silence",)
_TITLES = {"en": "Nuclear weapons after New START", "nl": "Kernwapens na New START"}
_PARAGRAPHS = 5
_PAIRS = 2  # of sentences in a paragraph


def articles(count: int, seed: int = 1) -> list[str]:
    """Return articles on the topic, in English and Dutch by turns, of some 2,000 characters.

    Every other sentence is one that states something; those between are from near the topic.
    """
    chance = random.Random(seed)
    return [_article(chance, ("en", "nl")[number % 2]) for number in range(count)]


def on_topic(size: int, seed: int = 1) -> str:
    """Return ``size`` characters of articles on the topic, one behind the other."""
    return "\n".join(articles(2 + size // 1000, seed))[:size]


@cache
def off_topic() -> str:
    """Return prose about something else: the reference of Python, as it comes with Python."""
    paragraphs = (p for name in sorted(topics) for p in re.split(r"\n\s*\n", topics[name]))
    return "\n\n".join(p for p in paragraphs if re.match(r"\w", p))


def lines(count: int) -> list[str]:
    """Return sentences on the topic, no two of them alike."""
    known = [*_sentences(_STATING, "en"), *_sentences(_SILENT, "nl")]
    return [f"{known[n % len(known)]} (nr. {n}x{n:o})" for n in range(count)]


def _article(chance: random.Random, language: str) -> str:
    stating, silent = _sentences(_STATING, language), _sentences(_SILENT, language)
    paragraphs = [_TITLES[language]]
    for _ in range(_PARAGRAPHS):
        pairs = ((chance.choice(stating), chance.choice(silent)) for _ in range(_PAIRS))
        paragraphs.append(" ".join(sentence for pair in pairs for sentence in pair))
    return "\n\n".join(paragraphs) + "\n"


@cache
def _sentences(names: tuple[str, ...], language: str) -> tuple[str, ...]:
    found = (r for name in names for r in rows(ROOT / "data" / f"{name}.jsonl"))
    return tuple(" ".join(str(r["text"]).split()) for r in found if r["lang"] == language)
