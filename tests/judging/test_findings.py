"""Each relation of CONTRACT section 5, from the values alone."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.english.kinds.where import Place
from kjlib.judging.findings import judge
from kjlib.judging.pair import Context
from kjlib.judging.verdicts import verdict
from kjlib.model import Relation, Stage, Verdict
from kjlib.values import Amount, Choice, Label, parse_duration, parse_edtf
from kjlib.values.office import Office
from kjlib.values.person import PersonName
from tests.builders import claim, report, row

D = parse_edtf
HELD, PLANNED = Choice("held"), Choice("planned")


def judged(a, b, *, reports=None, rows=(), day=None, stages=None, lasting=None):
    """The finding on two claims of one row."""
    reports = reports or {"a": report("a"), "b": report("b")}
    context = Context(reports, stages or dict.fromkeys(reports, Stage.HELD), {"event": day} if day else {}, {}, lasting or {})
    findings = judge([row(a, b), *rows], context)
    return next(f for f in findings if f.a and f.b and {f.a.id, f.b.id} == {a.id, b.id})


ITEM = "schoolgirls: taken"


def attending(report, **more):
    return claim("attendee", PersonName("Ann Lee"), item="Ann Lee", report=report, **more)


RELATIONS = [  # slot, what a says, what b says, the relation, the coarser one
    ("date", D("2015-04-14"), D("2015-04-14"), "same", ""),
    ("date", D("2015-04"), D("2015-04-14"), "less_precise", "a"),
    ("date", D("XXXX-WXX-2"), D("2015-04-14"), "less_precise", "a"),           # 14 April 2015 was a Tuesday
    ("date", D("2015-04-14"), D("XXXX-WXX-1"), "conflict", ""),
    ("date", D("2015-04-14"), D("XXXX-04-14"), "less_precise", "b"),
    ("date", D("2015-04-10/2015-04-14"), D("2015-04-13/2015-04-19"), "compatible", ""),
    ("date", D("2015-04-14"), D("2015-04-16"), "conflict", ""),
    ("last_held", D("2009"), D("2009-12"), "less_precise", "a"),
    ("last_held", D("2009"), D("2010"), "conflict", ""),
    ("gap", parse_duration("P5Y", ">"), parse_duration("P5Y"), "compatible", ""),
    ("gap", parse_duration("P2Y"), parse_duration("P5Y"), "conflict", ""),
    ("ordinal", Choice("12"), Choice("11"), "conflict", ""),
    ("count", Amount(200, ">"), Amount(219), "less_precise", "a"),
    ("count", Amount(219), Amount(276), "conflict", ""),
    ("level", Label("senior"), Label("director-general-level"), "compatible", ""),
    ("cause_of_gap", Label("disputes over history"), Label("a radar incident"), "compatible", ""),
    ("related_date", D("1910/1945"), D("1910/1945"), "same", ""),
    ("attendee", PersonName("Ri Yong-ho"), PersonName("Ri Yong Ho"), "spelling_variant", ""),
    ("attendee", PersonName("Ri Yong-ho"), PersonName("RI YONG-HO"), "same", ""),
    ("attendee.title", Office("deputy director general"), Office("director general"), "conflict", ""),
    ("attendee.title", Office("deputy director general"), Office("deputy director-general of the Budget Bureau"), "less_precise", "a"),
    ("attendee.title", Office("prime minister"), Office("party chairman"), "compatible", ""),      # offices may be held together
    ("attendee.side", Choice("Norway"), Choice("Sweden"), "conflict", ""),
]


@pytest.mark.parametrize("slot, a, b, relation, coarser", RELATIONS, ids=lambda v: str(v))
def test_two_claims_relate(slot, a, b, relation, coarser):
    found = judged(claim(slot, a, item=ITEM), claim(slot, b, item=ITEM, report="b"))
    assert (found.relation, found.coarser) == (Relation(relation), coarser)
    assert found.reason


@pytest.mark.parametrize("slot, a, b, relation, coarser", RELATIONS, ids=lambda v: str(v))
def test_the_order_of_the_reports_does_not_matter(slot, a, b, relation, coarser):
    found = judged(claim(slot, b, item=ITEM), claim(slot, a, item=ITEM, report="b"))
    assert (found.relation, found.coarser) == (Relation(relation), {"a": "b", "b": "a", "": ""}[coarser])


def test_what_the_event_added_is_no_evidence():
    open_date = claim("date", D("XXXX-XX"), report="b", shown=D("2015-04-14"))
    found = judged(claim("date", D("2015-04-14")), open_date)
    assert (found.relation, found.coarser) == (Relation.LESS_PRECISE, "b")
    assert "no evidence" in found.reason


def test_expected_and_asserted_are_the_same_claim_of_another_kind():
    found = judged(attending("a"), attending("b", modality="expected"))
    assert found.relation is Relation.SAME
    assert "expected" in found.reason


def test_presence_denied_and_asserted_conflict():
    found = judged(attending("a"), attending("b", modality="denied"))
    assert found.relation is Relation.CONFLICT


def test_a_plan_to_stay_away_may_change():
    reports = {"a": report("a", published="2015-04-10"), "b": report("b", published="2015-04-14")}
    planned = {"a": Stage.PLANNED, "b": Stage.HELD}
    assert judged(attending("a", modality="denied"), attending("b"), reports=reports, stages=planned).relation is Relation.UPDATE
    assert judged(attending("a", modality="denied"), attending("b"), reports=reports).relation is Relation.CONFLICT          # both after the event
    assert judged(attending("a"), attending("b", modality="denied"), reports=reports).relation is Relation.CONFLICT


STATUSES = [  # what the first report says, what the second, the relation in that order, and where the order is not known
    ("planned", "held", "update", "update"), ("planned", "postponed", "update", "update"), ("postponed", "planned", "update", "update"),
    ("cancelled", "planned", "update", "update"), ("under_way", "cancelled", "update", "conflict"), ("under_way", "held", "update", "update"),
    ("cancelled", "held", "conflict", "conflict"), ("held", "planned", "conflict", "update"), ("held", "cancelled", "conflict", "conflict"),
]


@pytest.mark.parametrize("first, last, in_order, unordered", STATUSES)
def test_what_may_become_of_an_event(first, last, in_order, unordered):
    dated = {"a": report("a", published="2015-04-10"), "b": report("b", published="2015-04-14")}
    pair = claim("status", Choice(first)), claim("status", Choice(last), report="b")
    assert judged(*pair, reports=dated).relation == in_order
    assert judged(*pair).relation == unordered
    same_day = {"a": report("a", published="2015-04-14"), "b": report("b", published="2015-04-14")}
    assert judged(*pair, reports=same_day).relation == unordered


def test_a_denial_is_no_plan():
    reports = {"a": report("a", published="2015-04-10"), "b": report("b", published="2015-04-16")}
    plan, day = claim("date", D("2015-04-14"), modality="expected"), claim("date", D("2015-04-16"), report="b")
    assert judged(plan, day, reports=reports).relation is Relation.UPDATE
    denied = claim("date", D("2015-04-16"), modality="denied")
    assert judged(denied, day, reports=reports).relation is Relation.CONFLICT


@pytest.mark.parametrize("numbers, relation", [((200, 290), "conflict"), ((200, 310), "compatible")])
def test_two_tolls_far_apart_are_of_two_things(numbers, relation):
    a, b = numbers
    assert judged(claim("count", Amount(a), item=ITEM), claim("count", Amount(b), item=ITEM, report="b")).relation == relation


def test_a_plan_beside_the_day_that_both_tell_of_is_of_something_else():
    said = [claim("date", D("2015-06-09")), claim("date", D("2015-08-03"), modality="expected", start=60), claim("date", D("2015-06-09"), report="b")]
    found = judge([row(*said)], Context({"a": report("a"), "b": report("b")}, dict.fromkeys("ab", Stage.HELD), {}))
    assert "conflict" not in {str(f.relation) for f in found if f.report_a != f.report_b}


def test_a_denied_topic_covers_no_other():
    said = claim("outcome", Label("agreed on quotas")), claim("outcome", Label("signed a pact"), report="b", modality="denied")
    assert judged(*said).relation is Relation.COMPATIBLE


PLACES = ["Oslo", "Norway", "Grand Hotel", "Grand Hotel in Oslo", "Grand Hotel in Helsinki", "Imperial Grand Hotel in Oslo",
          "Foreign Ministry in Seoul", "Foreign Ministry in Tokyo", "Seoul", "Blue House in Seoul", "Blue House", "South Korea"]


@given(st.sampled_from(PLACES), st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_the_law_of_places(x, y, z):
    a, b, c = Place(x), Place(y), Place(z)
    assert a.covers(a)
    assert not a.covers(b) or a.meets(b)
    assert not (a.covers(b) and b.covers(c)) or a.covers(c)


@pytest.mark.parametrize("a, b, relation", [
    ("Grand Hotel in Oslo", "Grand Hotel in Helsinki", "conflict"), ("Seoul", "Foreign Ministry in Seoul", "less_precise"),
    ("Grand Hotel", "Imperial Grand Hotel", "less_precise"), ("Norway", "Oslo", "less_precise")])
def test_places(a, b, relation):
    assert judged(claim("venue", Place(a)), claim("venue", Place(b), report="b"), day=D("2015-04-14")).relation == relation


def test_denying_one_day_leaves_the_others():
    found = judged(claim("date", D("2015-04-14"), modality="denied"), claim("date", D("2015-04-16"), report="b"))
    assert found.relation is Relation.LESS_PRECISE
    found = judged(claim("date", D("2015-04-14"), modality="denied"), claim("date", D("2015-04-14"), report="b"))
    assert found.relation is Relation.CONFLICT


@given(st.sampled_from(["2015-04-14", "2015-04", "2015-04-16", "XXXX-WXX-2", "2015/2016"]),
       st.sampled_from(["2015-04-14", "2015-04", "2015"]), st.booleans())
def test_a_relation_does_not_depend_on_the_order(a, b, denied):
    left, right = claim("date", D(a)), claim("date", D(b), report="b", modality="denied" if denied else "asserted")
    mirrored = claim("date", D(b), modality="denied" if denied else "asserted"), claim("date", D(a), report="b")
    assert judged(left, right).relation is judged(*mirrored).relation


UPDATES = [  # slot, earlier, later, earlier's date, later's date, relation
    ("status", PLANNED, HELD, "2015-04-10", "2015-04-14", "update"),
    ("status", PLANNED, HELD, "", "", "update"),                            # a plan comes before what it plans
    ("status", HELD, PLANNED, "2015-04-10", "2015-04-14", "conflict"),      # a later report cannot plan what was held
    ("status", Choice("under_way"), HELD, "2015-04-14", "2015-04-15", "update"),
    ("status", Choice("postponed"), HELD, "2015-04-10", "2015-04-15", "update"),
    ("status", PLANNED, Choice("cancelled"), "2015-04-10", "2015-04-11", "update"),
    ("status", Choice("cancelled"), HELD, "2015-04-14", "2015-04-14", "conflict"),
    ("count", Amount(9), Amount(12), "2015-04-10", "2015-04-11", "update"),
    ("count", Amount(12), Amount(9), "2015-04-10", "2015-04-11", "conflict"),
    ("count", Amount(9), Amount(12), "", "2015-04-11", "conflict"),
]


@pytest.mark.parametrize("slot, a, b, day_a, day_b, relation", UPDATES)
def test_the_world_may_move_between_two_reports(slot, a, b, day_a, day_b, relation):
    reports = {"a": report("a", published=day_a), "b": report("b", published=day_b)}
    assert judged(claim(slot, a, item=ITEM), claim(slot, b, item=ITEM, report="b"), reports=reports).relation is Relation(relation)


@pytest.mark.parametrize("slot, item, a, b", [
    ("count", "schoolgirls: kidnap", Amount(2000), Amount(13000)),       # too far apart to be one toll
    ("count", "families", Amount(80), Amount(100)),                       # one word tells too little of what is counted
    ("related_date", "U.S.: impose", D("2018-07"), D("2018-12-01")),
    ("related_gap", "talks", parse_duration("P2Y"), parse_duration("P5Y")),
])
def test_what_may_be_two_things_is_no_conflict(slot, item, a, b):
    assert judged(claim(slot, a, item=item), claim(slot, b, item=item, report="b")).relation is Relation.COMPATIBLE


def test_places_exclude_one_another_only_for_a_dated_event():
    oslo, lima = claim("venue", Place("Oslo")), claim("venue", Place("Lima"), report="b")
    assert judged(oslo, lima, day=D("2015-04-14")).relation is Relation.CONFLICT
    assert judged(oslo, lima).relation is Relation.COMPATIBLE
    assert judged(claim("venue", Place("Norway")), claim("venue", Place("Grand Hotel in Oslo"), report="b")).relation is Relation.LESS_PRECISE


def test_two_counts_in_one_report_are_no_conflict():
    assert judged(claim("count", Amount(219), item=ITEM), claim("count", Amount(276), item=ITEM, start=40)).relation is Relation.COMPATIBLE


def test_days_of_an_event_that_lasts_are_no_conflict():
    lasting = {"a": 2}
    first, second = claim("date", D("2019-02-27")), claim("date", D("2019-02-28"), report="b")
    assert judged(first, second, lasting=lasting).relation is Relation.COMPATIBLE
    assert judged(claim("date", D("2019-02-24")), second, lasting=lasting).relation is Relation.CONFLICT


@pytest.mark.parametrize("gap, last, relation", [
    (parse_duration("P5Y", ">"), "2009-12", "compatible"), (parse_duration("P5Y"), "2009-12", "compatible"),
    (parse_duration("P4Y", "<"), "2009-12", "conflict"), (parse_duration("P5Y"), "2010", "compatible"),
])
def test_a_gap_is_set_against_the_date_it_counts_from(gap, last, relation):
    gap_claim, last_claim = claim("gap", gap), claim("last_held", D(last), report="b")
    reports, stages = {"a": report("a"), "b": report("b")}, {"a": Stage.HELD, "b": Stage.HELD}
    findings = judge([row(last_claim), row(gap_claim)], Context(reports, stages, {"event": D("2015-04-14")}))
    found = next(f for f in findings if f.rule == "arithmetic")
    assert (found.slot, found.relation) == ("gap", Relation(relation))
    assert "2015-04-14" in found.reason


def test_an_ordinal_is_set_against_the_number_before():
    for before, relation in (("11", Relation.COMPATIBLE), ("12", Relation.CONFLICT)):
        rows = [row(claim("ordinal", Choice("12"))), row(claim("count_before", Choice(before), report="b"))]
        findings = judge(rows, Context({"a": report("a"), "b": report("b")}, {"a": Stage.HELD, "b": Stage.HELD}, {}))
        assert next(f for f in findings if f.rule == "arithmetic").relation is relation


def test_a_report_without_the_claim_is_silent_and_says_which_silence():
    reports = {"a": report("a"), "b": report("b"), "c": report("c", language="fr")}
    stages = {"a": Stage.HELD, "b": Stage.PLANNED, "c": Stage.UNKNOWN}
    said = claim("outcome", Label("agreed to mend ties"))
    findings = judge([row(said, reports=("a", "b", "c"))], Context(reports, stages, {}))
    assert {f.report_a: f.reason.split(":")[0] for f in findings} == {"b": "not yet knowable", "c": "not read"}
    assert all(f.relation is Relation.SILENT and f.report_b == "" for f in findings)
    venue = judge([row(claim("venue", Label("Oslo")))], Context(reports, stages, {}))
    assert [f.reason.split(":")[0] for f in venue] == ["not mentioned"]


@pytest.mark.parametrize("claims, expected", [
    ([claim("date", D("2015-04-14"))], Verdict.SINGLE_REPORT),
    ([claim("date", D("2015-04-14")), claim("date", D("2015-04-14"), report="b")], Verdict.AGREE),
    ([claim("date", D("2015-04-14")), claim("date", D("2015-04"), report="b")], Verdict.AGREE_LESS_PRECISE),
    ([claim("date", D("2015-04-14")), claim("date", D("2015-04-16"), report="b")], Verdict.CONFLICT),
    ([claim("date", D("2015-04-14")), claim("date", D("2015-04-16"), start=30)], Verdict.CONFLICT),      # within one report
    ([claim("gap", parse_duration("P5Y")), claim("gap", parse_duration("P5Y", ">"), report="b")], Verdict.COMPATIBLE),
    ([claim("status", PLANNED), claim("status", HELD, report="b")], Verdict.UPDATE),
    ([claim("attendee", PersonName("Ri Yong-ho"), item="x"), claim("attendee", PersonName("Ri Yong Ho"), item="x", report="b")], Verdict.AGREE),
])
def test_a_row_has_one_verdict(claims, expected):
    mine = row(*claims)
    findings = judge([mine], Context({"a": report("a"), "b": report("b")}, {"a": Stage.HELD, "b": Stage.HELD}, {}))
    assert verdict(mine, findings) is expected


def test_no_pair_is_judged_twice():
    mine = row(*(claim("date", D("2015-04-14"), report=r, start=s) for r in "ab" for s in (0, 20)))
    findings = judge([mine], Context({"a": report("a"), "b": report("b")}, {"a": Stage.HELD, "b": Stage.HELD}, {}))
    pairs = [(f.a.id, f.b.id) for f in findings]
    assert len(pairs) == len(set(pairs)) == 6
