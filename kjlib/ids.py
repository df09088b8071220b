"""Content ids: the same parts give the same id, on any machine and in any order of reading."""

import hashlib


def content_id(letter: str, *parts: object) -> str:
    """``letter`` (what it is the id of) and twelve hexadecimal digits that the parts determine."""
    return letter + hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:12]
