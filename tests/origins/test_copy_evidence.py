"""Which words of a shared run something explains: names, posts, figures, stock phrases, speech, the page itself."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.model import Region, Report, Span, Zone
from kjlib.origins.copy_evidence import Mark, mark, weigh
from kjlib.origins.shared_runs import index, runs


def marked(text: str):
    return mark(index(Report(id="a", text=text, regions=(Region(Span(0, len(text)), Zone.BODY),) if text else ())))


def words_marked(text: str, *kinds: Mark) -> str:
    """The words of a text that bear one of these marks."""
    found = marked(text)
    return " ".join(text[word.start:word.end] for word, what in zip(found.indexed.words, found.marks) if what in kinds)


NAMES = [  # text, what in it is a name, a post or a figure
    ("they met Anna Berg, sailing for Oslo", "Anna Berg Oslo"),
    ("sailing under the Treaty of Friendship and Trade they left", "Treaty of Friendship and Trade"),
    ("asked the director general for coastal waters who came", "director general for coastal waters"),
    ("asked the chief of the harbour who came", "chief of the harbour"),
    ("as foreign minister Anna Berg said", "foreign minister Anna Berg"),
    ("two senior officials from each side came", ""),
    ("some 28,000 men of May", "28,000 May"),
    ("NEW BOATS arrive", "BOATS"),
    ("they left. Herring boats came", ""),                                 # a capital that begins a sentence may be no name
    ("they met minister Anna", "minister Anna"),
    ("they met minister Anna yesterday", "minister Anna"),
    ("they met the chief of coastal waters", "chief of coastal waters"),
    ("they went by chief of harbour with a nod", "chief of harbour"),
    ("the chief of harbour arrested them", "chief of harbour"),            # a post ends before a verb
    ("the chief of harbour met them", "chief of harbour"),
    ("they asked a chief of whom nobody knew", ""),
    ("asked the chief of boats and with him others", "chief of boats"),
    ("chief of cod herring perch salmon trout eels crabs prawns", "chief of cod herring perch salmon trout eels crabs"),
    ("they saw Treaties in and for Oslo", "Treaties in and for Oslo"),
    ("they saw Treaties in and for the Interior", "Treaties Interior"),
]
SPEECH = [  # text, what in it is speech
    ('He said "we are tired" and left', "we are tired"),
    ("He said “we are tired” and left", "we are tired"),
    ("He said ‘we don’t know,’ and left", "we don’t know"),
    ("He said 'we don't know,' and left", "we don't know"),
    ("the crew's boat and the men's coats", ""),
    ('"We are tired.\n\nThe boat left. "So are we."', "We are tired So are we"),
    ("“We are tired.\n\n“So are we,” he said", "We are tired So are we"),
    ('"We are tired.\nSo are you," he said', "We are tired So are you"),
    ('a plank of 12" lay there, and a "gangway"', "gangway"),
]
STOCK = [  # text, what in it is a stock phrase or the page's own words
    ("the firm did not immediately respond to a request for comment on it", "did not immediately respond to a request for comment"),
    ("it came for the first time in eleven years and left", "for the first time in eleven years"),
    ("the boat left. Sign up for our letters. it came back", "Sign up for our letters"),
    ("the boat left the harbour at dawn", ""),
]


@pytest.mark.parametrize("text, named", NAMES)
def test_names_posts_and_figures_are_marked(text, named):
    assert words_marked(text, Mark.NAME, Mark.NUMBER) == named


@pytest.mark.parametrize("text, spoken", SPEECH)
def test_speech_is_marked(text, spoken):
    assert words_marked(text, Mark.SPEECH) == spoken


@pytest.mark.parametrize("text, stock", STOCK)
def test_stock_phrases_are_marked(text, stock):
    assert words_marked(text, Mark.STOCK) == stock


TELLING = [  # a shared run, and how many words of it tell
    ("the crew who towed the boat ashore were cold", 9),                      # a clause
    ("the coldest night on the northern coast for years", 4),                 # a name for a thing: half
    ("aggravated theft and organised fraud on the coast", 4),                 # -ed before a noun is no verb
    ("a boat stopped the ferry off the coast", 8),                            # before a small word it is one
    ("the crew met Anna Berg and Carl Dahl in the hall", 8),                  # the names, and what joins them, half
    ('the crew said "we leave the island when the last roof is on" and wept', 7),   # but no more than the clause itself has
    ("the men were on the northern coast for years", 9),                      # not every verb ends in -ed
    ("the old harbour Anna Berg", 1),                                         # a name at the end does not count at all
]


@pytest.mark.parametrize("shared, telling", TELLING)
def test_what_is_left_tells_and_tells_most_in_a_clause(shared, telling):
    a, b = marked(f"so {shared} and more"), marked(f"but {shared} or less")
    (run,) = runs(a.indexed, b.indexed)
    assert weigh(run, a, b).telling == telling


def test_a_word_that_begins_a_sentence_is_a_name_unless_it_is_printed_small_somewhere():
    a, b = marked("Herring boats left the harbour before dawn."), marked("Herring boats left the harbour by night.")
    c = marked("Herring boats left the harbour by night, and herring came.")
    (run,) = runs(a.indexed, b.indexed)
    assert (weigh(run, a, b).named, weigh(run, a, c).named) == (1, 0)


@given(st.text(alphabet="aB. \n\"'“”‘’1,", max_size=80))
def test_every_word_has_one_mark(text):
    found = marked(text)
    assert len(found.marks) == len(found.indexed.words)
