"""The English pipeline: the one we mean, its sentences, and clear words where it is another."""
import hashlib
from importlib import import_module
from pathlib import Path

import pytest

from kjlib.english import parser as language
from kjlib.errors import ModelError


def test_the_weights_are_upstreams():
    folder = Path(import_module(language.DEFAULT_MODEL).__file__).parent
    digests = {part: hashlib.sha256(next(folder.rglob(f"{part}/model")).read_bytes()).hexdigest()[:8] for part in ("tok2vec", "tagger")}
    assert digests == {"tok2vec": "e84fc06e", "tagger": "1ec3d93f"}


@pytest.mark.parametrize("text, sentences", [
    ("Talks end in Oslo\n\nThe two sides met. They agreed.", ["Talks end in Oslo", "The two sides met.", "They agreed."]),
    ("It was led by Brig. Gen. Ann Lee of the army.", ["It was led by Brig. Gen. Ann Lee of the army."]),
    ("First line\r\nSecond line", ["First line", "Second line"]),
])
def test_paragraphs_end_sentences_and_ranks_do_not(text, sentences):
    assert [sentence.text.strip() for sentence in language.parse(text).sents] == sentences


@pytest.mark.parametrize("text", ["no\u00a0break, “curly” and \r\n line ends", "tabs\tand  two spaces", "", "한국 and émigré"])
def test_a_parse_moves_no_character(text):
    assert language.parse(text).text == text


@pytest.fixture
def other_model(monkeypatch):
    language.pipeline.cache_clear()
    yield lambda name: monkeypatch.setenv("KJLIB_SPACY_MODEL", str(name))
    language.pipeline.cache_clear()


def test_a_missing_pipeline_is_named(other_model):
    other_model("no_such_pipeline")
    with pytest.raises(ModelError, match=r"no_such_pipeline.*KJLIB_SPACY_MODEL"):
        language.pipeline()


def test_a_pipeline_without_parser_is_refused(other_model, tmp_path):
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    other_model(tmp_path / "blank")
    with pytest.raises(ModelError, match="tagger"):
        language.pipeline()
