"""Which language a text is in, as far as script and function words tell: enough to know what kjlib does not read."""
from __future__ import annotations

import re
import unicodedata
from collections import Counter

from . import lexicon

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {"HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "CYRILLIC": "ru", "ARABIC": "ar",
            "HEBREW": "he", "GREEK": "el", "THAI": "th", "DEVANAGARI": "hi"}
_SAMPLE = 4000          # characters; a page of a report tells as much as all of it
_FEW = 20               # words; a shorter text is taken for English


def language(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``; "en" in doubt."""
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script:
        return script
    words = _WORD.findall(sample.lower())
    if len(words) < _FEW:
        return "en"
    shares = {code: sum(word in set(common) for word in words) / len(words) for code, common in lexicon.load("stopwords").items()}
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    return best if shares[best] > 1.5 * shares["en"] and shares[best] > 0.08 else "en"


def _script(sample: str) -> str:
    """The language of a script that most letters are in; Japanese has Chinese characters among its own."""
    letters = [char for char in sample if char.isalpha()]
    scripts = Counter(unicodedata.name(char, "").split(" ")[0] for char in letters)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > len(letters) / 10:
        return "ja"
    name, count = scripts.most_common(1)[0] if scripts else ("", 0)
    return _SCRIPTS.get(name, "") if count > len(letters) / 2 else ""
