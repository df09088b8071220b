"""Which claims of several reports speak of one thing."""
from kjlib.judging.rows import align
from kjlib.model import Events
from kjlib.values import Amount, Label, parse_edtf
from kjlib.values.person import PersonName
from tests.builders import claim, reading, report

EVENTS = Events({"a": "event", "b": "event"}, {"event": "event"})


def rows(*claims, texts=None):
    readings = [reading(report(id, (texts or {}).get(id, "text"))) for id in "ab"]
    return {(row.slot, row.item): [c.report for c in row.claims] for row in align(claims, readings, EVENTS)}


def test_spellings_of_one_name_are_one_person_under_the_commonest():
    people = [claim("attendee", PersonName(name), item=name, report=r, start=s)
              for r, s, name in (("a", 0, "Ri Yong-ho"), ("a", 50, "Ri Yong-ho"), ("b", 0, "Ri Yong Ho"), ("b", 60, "Kim Jong Un"))]
    assert rows(*people) == {("attendee", "Ri Yong-ho"): ["a", "a", "b"], ("attendee", "Kim Jong Un"): ["b"]}


def test_topics_are_one_by_their_telling_words():
    topics = [("a", "ongoing revision of the defence co-operation guidelines"), ("b", "planned revision of defense cooperation guidelines"),
              ("b", "ban on trawling")]
    found = rows(*(claim("agenda", Label(words), item=words, report=r, start=i * 90) for i, (r, words) in enumerate(topics)))
    assert sorted(map(sorted, found.values())) == [["a", "b"], ["b"]]


def test_what_one_report_words_differently_stays_apart():
    topics = [("a", "cod quotas in the North Sea"), ("b", "cod quotas"), ("b", "quotas in the North Sea")]
    found = rows(*(claim("agenda", Label(words), item=words, report=r, start=i * 90) for i, (r, words) in enumerate(topics)))
    assert all(reports.count("b") == 1 for reports in found.values() if "b" in reports)


def test_killed_is_not_kidnapped():
    found = rows(claim("count", Amount(219), item="girls: kidnap"), claim("count", Amount(9), item="girls: kill", report="b"))
    assert len(found) == 2


def test_people_without_a_fate_are_one_count_only_where_the_number_is_one():
    """120 people sailed, 97 were saved and 14 were killed: one noun, and three counts."""
    said = [("a", Amount(120, ">"), "people"), ("a", Amount(97), "people"), ("a", Amount(14, ">="), "people: killed"),
            ("b", Amount(97), "people: freed")]
    found = rows(*(claim("count", value, item=item, report=r, start=90 * i) for i, (r, value, item) in enumerate(said)))
    assert found == {("count", "people"): ["a"], ("count", "people: freed"): ["a", "b"], ("count", "people: killed"): ["a"]}


def test_offices_of_one_who_takes_part_are_one_question():
    claims = [claim("attendee", PersonName("Ann Lee"), item="Ann Lee"), claim("attendee.title", Label("envoy"), item="Ann Lee"),
              claim("person", PersonName("Ann Lee"), item="Ann Lee", report="b"), claim("person.title", Label("envoy"), item="Ann Lee", report="b")]
    assert rows(*claims)["attendee.title", "Ann Lee"] == ["a", "b"]


def test_other_dates_are_of_one_thing_where_they_agree_and_their_sentences_do():
    texts = {"a": "The treaty on herring was amended in 1997.", "b": "In 1997 ministers amended the herring treaty. A mill burnt down in 1997."}
    claims = [claim("related_date", parse_edtf("1997"), item="treaty: amend", report="a", start=37, quote="1997"),
              claim("related_date", parse_edtf("1997"), item="ministers: amend", report="b", start=3, quote="1997"),
              claim("related_date", parse_edtf("1997"), item="mill: burn", report="b", start=65, quote="1997")]
    assert sorted(map(sorted, rows(*claims, texts=texts).values())) == [["a", "b"], ["b"]]


def test_what_mr_doe_says_is_said_by_the_one_doe_of_the_event():
    claims = [claim("attendee", PersonName("John Doe"), item="John Doe"), claim("quote", Label("We agree on that"), item="Mr Doe", report="b"),
              claim("quote", Label("Nobody asked us at all"), item="A spokesman", report="b", start=90)]
    assert [item for slot, item in rows(*claims) if slot == "quote"] == ["A spokesman", "John Doe"]


def test_a_speech_of_two_speakers_is_one_only_where_it_is_the_same_but_for_a_few_words():
    said = [("a", "Ann Lee", "The rebels wanted their commanders released from prison"),
            ("b", "Bo Dahl", "The rebels want their commanders released from jail"), ("b", "Cy Moe", "Prison commanders released the rebels")]
    found = rows(*(claim("quote", Label(words), item=who, report=r) for r, who, words in said))
    assert found == {("quote", "Ann Lee"): ["a", "b"], ("quote", "Cy Moe"): ["b"]}
