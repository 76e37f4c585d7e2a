"""What the form of a word tells: whose something is, and that it is several things."""

from __future__ import annotations

from nukecheck.lexicon.discourse import load_discourse


def is_genitive(raw: str) -> bool:
    """Tell whether a word as written is a genitive with an apostrophe ("Russia's", "states'")."""
    return raw.replace("’", "'").endswith(("'s", "s'"))


def looks_plural(word: str, language: str) -> bool:
    """Tell whether a folded word looks like a noun for several things."""
    discourse = load_discourse(language)
    if len(word) < 3 or not word.isalpha() or word in discourse.not_plural:
        return False
    if language == "en":
        return word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word.endswith(("en", "s")) or word in discourse.counted_singular
