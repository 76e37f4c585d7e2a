"""The attacker's word lists (attack_words.yaml), all as text."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

PATH = Path(__file__).with_name("attack_words.yaml")


@cache
def words() -> dict[str, Any]:
    """Return the word lists; values are text as written ("no" stays "no")."""
    found = yaml.load(PATH.read_text(encoding="utf-8"), yaml.BaseLoader)
    assert isinstance(found, dict)
    return found
