"""The door between reading and judging: a reading is data that can be kept, and all that is judged comes from it."""
import pickle
from pathlib import Path

import pytest

import kjlib
from kjlib import english, pipeline
from kjlib.comparison import Comparison
from kjlib.reading import Reading

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def readings():
    return [english.read(report) for report in kjlib.read(SEEDS)]


@pytest.fixture(scope="module")
def again(readings):
    return [pickle.loads(pickle.dumps(reading)) for reading in readings]


def test_a_reading_comes_back_from_a_pickle_as_it_was(readings, again):
    assert again == readings
    assert all(isinstance(reading, Reading) for reading in again)


def test_what_is_judged_of_it_is_the_same_to_the_byte(readings, again, tmp_path):
    exported = []
    for name, read in (("first", readings), ("second", again)):
        paths = Comparison(pipeline.judge_readings(read)).to_csv(tmp_path / name)
        exported.append({path.name: path.read_bytes() for path in paths})
    assert exported[0] == exported[1] and len(exported[0]["claims.csv"]) > 1000


def test_a_reading_holds_nothing_of_the_parser(readings):
    for reading in readings:
        assert b"spacy" not in pickle.dumps(reading)


def test_a_reading_cannot_be_changed(readings):
    with pytest.raises(AttributeError):
        readings[0].stage = "held"
