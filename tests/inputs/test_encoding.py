"""Which characters a file's bytes stand for, and in which language."""
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.errors import ReadError
from kjlib.inputs.encoding import decode, language

ENGLISH = "“We’ll meet again,” the minister told President Peña of the talks in São Paulo – the first in years."
KOREAN = "한국과 일본은 서울에서 안보 회담을 열었다고 외교부가 밝혔다. "
JAPANESE = "日本と韓国はソウルで会談したと外務省が発表した。"
RUSSIAN = "Министры встретились в Осло и обсудили рыболовство в Северном море. "

READ = [
    (ENGLISH, "utf-8"), (ENGLISH, "utf-8-sig"), (ENGLISH, "utf-16"), (ENGLISH, "cp1252"),
    ("Le ministre a déclaré à Genève que tout était prêt.", "latin-1"),
    (KOREAN, "euc-kr"), (KOREAN * 8, "cp949"), (KOREAN, "utf-16"), (JAPANESE * 4, "shift_jis"),
    (RUSSIAN * 8, "cp1251"), ("", "utf-8"), ("a\r\nb\rc\n", "utf-8"),
]


@pytest.mark.parametrize("text, encoding", READ)
def test_text_is_read_as_it_was_written(text, encoding):
    assert decode(text.encode(encoding)) == text


REFUSED = [
    (ENGLISH.encode("mac-roman"), "encoding"),
    (("Bakanlar İstanbul'da görüştü, başarılıydı. " * 8).encode("cp1254"), "encoding"),
    ("Ministrowie spotkali się w Łodzi.".encode("cp1250"), "encoding"), ("Talks with 한국 ended.".encode("euc-kr"), "encoding"),
    (RUSSIAN[:20].encode("koi8-r"), "encoding"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text"), (b"%PDF-1.7\n%abc", "PDF"), (b"PK\x03\x04abc", "Word"),
    (b"{\\rtf1 a}", "RTF"), ("abc".encode("utf-16-le"), "not a text"),
    (bytes(range(1, 256)) * 4, "encoding"),
]


@pytest.mark.parametrize("raw, complaint", REFUSED)
def test_what_cannot_be_told_is_refused(raw, complaint):
    with pytest.raises(ReadError, match=complaint):
        decode(raw)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_any_utf8_text_is_read_as_it_is(text):
    raw = text.encode()
    if not raw.startswith((b"%PDF", b"PK\x03\x04", b"{\\rtf", b"\xef\xbb\xbf")):
        assert decode(raw) == text


@given(st.binary())
def test_bytes_are_read_or_refused(raw):
    with suppress(ReadError):
        decode(raw)


LANGUAGES = [
    ("en", "The ministers of both countries met in Oslo on Wednesday and agreed that they will meet again before the end of the year."),
    ("de", "Die Minister beider Länder trafen sich am Mittwoch in Oslo und vereinbarten, dass sie sich vor dem Ende des Jahres wieder treffen."),
    ("fr", "Les ministres des deux pays se sont rencontrés mercredi à Oslo et ont décidé de se retrouver avant la fin de cette année."),
    ("es", "Los ministros de los dos países se reunieron el miércoles en Oslo y acordaron que se van a reunir antes de que termine el año."),
    ("ko", KOREAN), ("ja", JAPANESE), ("ru", RUSSIAN),
    ("zh", "中国和日本在北京举行了会谈，双方讨论了安全问题。"), ("ar", "التقى الوزراء في أوسلو يوم الأربعاء"),
    ("en", "Ministers Maria de Groot, Jan van Dijk, Piet de Boer, Ans de Vries and Kees de Wit met in the Hague on Monday, with no pact signed."),
    ("en", "Oslo"), ("en", ""), ("en", "12 345 678"),
]


@pytest.mark.parametrize("code, text", LANGUAGES)
def test_the_language_of_a_text(code, text):
    assert language(text) == code
