"""Word lists as data. Each TOML file says where its words come from or why they are there."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Return the word list ``name`` (``kjlib/lexicon/<name>.toml``) as a dictionary of tables."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def alternatives(words: list[str]) -> str:
    """Return a regular expression that matches any of ``words``, the longest first; a space stands for any white space
    or hyphen.
    """
    import re

    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(r"[\s-]+".join(map(re.escape, word.split())) for word in ordered)
