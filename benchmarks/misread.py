"""Which correct words are taken for misspelt words of the vocabulary: ``python -m benchmarks.misread``.

The words are those of sentences that state nothing the database knows, and of the reference of Python: texts
that the list of correct words was not made from.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.speed_texts import off_topic
from nukecheck.factbase.compiled import load_factbase
from nukecheck.matching.vocabulary import Vocabulary
from nukecheck.tokens import tokenize

DATA = Path(__file__).parent / "data"
SETS = ("silence", "silence-b")
_REFERENCE = "en, reference of Python"


def main() -> None:
    """Print how many distinct words of each language there are, and which of them are misread."""
    for name, (words, misread) in measured().items():
        print(f"{name}: {len(misread)} of {len(words)} words misread = {len(misread) / len(words):.2%}")
        print("  " + ", ".join(misread))


def measured() -> dict[str, tuple[set[str], list[str]]]:
    """Return the distinct words of each kind of text, folded, and those of them that are misread."""
    base = load_factbase()
    vocabulary = Vocabulary(base.tables or base.concepts)
    words: dict[str, set[str]] = defaultdict(set)
    misread: dict[str, set[str]] = defaultdict(set)
    for name, text in _texts():
        tokens = tokenize(text)
        words[name].update(token.folded for token in tokens if token.word)
        respelt = (hit for hit in vocabulary.find(tokens, name[:2]) if hit.fuzzy)
        misread[name].update(" ".join(tokens[n].folded for n in hit.words) for hit in respelt)
    return {name: (found, sorted(misread[name])) for name, found in words.items()}


def _texts() -> Iterator[tuple[str, str]]:
    """Yield sentences and paragraphs, each with its language."""
    for name in SETS:
        for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield record["lang"], record["text"]
    for paragraph in off_topic().splitlines():
        yield _REFERENCE, paragraph


if __name__ == "__main__":
    main()
