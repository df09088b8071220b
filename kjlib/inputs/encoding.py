"""What a file's bytes say: which characters they stand for, and which language those are in.

Both are guesses from script and common words. A wrong guess at the characters would change the text, so in doubt there
is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache

from .. import lexicon
from ..errors import ReadError

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "THAI": "th",
    "DEVANAGARI": "hi",
}
_SAMPLE = 4000  # characters; a page of a report tells as much as all of it
_FEW = 20  # words; a shorter text is taken for English

_OTHER_KINDS = {
    b"%PDF": "It is a PDF.",
    b"PK\x03\x04": "It is a Word file or an archive.",
    b"{\\rtf": "It is an RTF file.",
    b"\xd0\xcf\x11\xe0": "It is a Word file.",
}
_BOMS = (b"\xff\xfe", b"\xfe\xff")
_WESTERN = re.compile(
    "[\x00-\x7f\xa0-ÿŒœŠšŽžŸ‘’‚“”„–—…€™•]*"
)  # what Windows-1252 writes in the languages it was made for
_STRAY = re.compile(
    "[a-zß-ÿ][À-ÞŒŠŽŸ‚„•]|[²³¹¤¦¨¬¯±µ¶¸ðÐýÝþÞ]|[A-Za-zÀ-ÿ][¡¿†‡]|[£€][A-Za-z]"
)  # "WeÕll", "görüþtü": another's letters
_SURE = 0.3  # charset-normalizer's coherence: how far the letters are as common as they are in its language
_ENOUGH = 10  # letters of another script; fewer do not tell which


# ---------------------------------------------------------------- characters


def decode(raw: bytes) -> str:
    """The text of a file: UTF-8, or what ``charset-normalizer`` is sure of. Raises ``ReadError`` where it is
    neither.
    """
    for beginning, complaint in _OTHER_KINDS.items():
        if raw.startswith(beginning):
            raise ReadError(f"{complaint} It is not a text file.")
    encoding = "utf-16" if raw.startswith(_BOMS) else "utf-8-sig"
    if b"\0" in raw[:4096] and encoding != "utf-16":
        raise ReadError("It is not a text file.")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return _other(raw)


def _other(raw: bytes) -> str:
    """Text that is not UTF-8. English with a few accented names is Windows-1252, whatever else its bytes could
    spell.
    """
    western = _western(raw)
    if western is not None:
        return western
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    text = str(best).removeprefix("\ufeff") if best is not None else ""
    if best is None or not (_is_one_script(text) or _is_language(text, best.coherence)):
        raise ReadError("Its encoding cannot be told.")
    return text


def _western(raw: bytes) -> str | None:
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return None
    mostly_plain = sum(byte < 0x80 for byte in raw) > 0.8 * len(raw)
    return text if mostly_plain and _WESTERN.fullmatch(text) and not _STRAY.search(text) else None


def _is_one_script(text: str) -> bool:
    """Whether the letters beyond ASCII are all Hangul, or Japanese with its kana. Chance does not spell that."""
    scripts = _scripts(char for char in text[:_SAMPLE] if char > "\x7f" and char.isalpha())
    total = scripts.total()
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    return total >= _ENOUGH and (
        scripts["HANGUL"] > 0.95 * total or (scripts["HIRAGANA"] > 0.2 * total and kana + scripts["CJK"] > 0.95 * total)
    )


def _is_language(text: str, coherence: float) -> bool:
    """Whether the text is mostly in a script of its own, and its letters as common as in a language of that script."""
    return coherence >= _SURE and bool(_script(text[:_SAMPLE]))


# ---------------------------------------------------------------- languages


def language(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``; "en" in doubt."""
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script:
        return script
    words = _WORD.findall(sample.lower())
    if len(words) < _FEW:
        return "en"
    shares = {code: sum(word in common for word in words) / len(words) for code, common in _common_words().items()}
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    return best if shares[best] > 1.5 * shares["en"] and shares[best] > 0.08 else "en"


@cache
def _common_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words) for code, words in lexicon.load("stopwords").items()}


def _script(sample: str) -> str:
    """The language of a script that most letters are in; Japanese has Chinese characters among its own."""
    letters = [char for char in sample if char.isalpha()]
    scripts = _scripts(letters)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > len(letters) / 10:
        return "ja"
    name, count = scripts.most_common(1)[0] if scripts else ("", 0)
    return _SCRIPTS.get(name, "") if count > len(letters) / 2 else ""


def _scripts(letters: Iterable[str]) -> Counter[str]:
    """How many letters are of each script, by the first word of a letter's Unicode name."""
    return Counter(unicodedata.name(char, "").split(" ")[0].split("-")[0] for char in letters)
