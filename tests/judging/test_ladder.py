"""Each rung of the ladder is reached by a case, says why in words, and stands where its turn is."""
import string

import pytest

from kjlib.judging import reasons
from kjlib.judging.ladder import LADDER, rung_of
from kjlib.judging.pair import Context, pair_of
from kjlib.judging.silence import SILENCES, Silent, silence_of
from kjlib.model import Modality, Relation, Stage
from kjlib.slots import SLOTS
from kjlib.values import Amount, Choice, Days, Label, Office, PersonName, Place, parse_edtf
from tests.builders import claim, report, row

D = parse_edtf
UNKNOWN = Days(unit="day")
EARLY, LATE = report("a", published="2015-05-01"), report("b", published="2015-05-09")
DAYS = {"event": D("2015-05-06")}


def a(slot, value, **more):
    return claim(slot, value, report="a", **more)


def b(slot, value, **more):
    return claim(slot, value, report="b", **more)


def lee(side, name="Ann Lee", slot="attendee", **more):
    return side(slot, PersonName(name), item="Ann Lee", **more)


def said(side, words):
    return side("quote", Label(words), item="Ann Lee", quote=words)


def girls(side, amount, item="girls: taken"):
    return side("count", amount, item=item)


CASES = [  # the rung's rule, the two claims, and what else the row and its context hold
    ("one.denies", a("outcome", Label("signed")), b("outcome", Label("signed"), modality="denied"), {}),
    ("agenda.topic", a("agenda", Label("cod"), item="cod"), b("agenda", Label("cod quotas"), item="cod"), {}),
    ("quote.same", said(a, "We will share the cod"), said(b, "We will share the cod"), {}),
    ("quote.turned", said(a, "We will share the cod"), said(b, "We will not share the cod"), {}),
    ("quote.trimmed a", said(a, "We will share the cod"), said(b, "We will share the cod with the kings of the north"), {}),
    ("quote.trimmed b", said(a, "We will share the cod with the kings of the north"), said(b, "We will share the cod"), {}),
    ("quote.altered", said(a, "We will share all the cod here"), said(b, "We will split all the cod here"), {}),
    ("quote.another", said(a, "We will share the cod"), said(b, "Nobody asked us about herring"), {}),
    ("undated.reports", a("date", UNKNOWN), b("date", UNKNOWN), {}),
    ("update.attendee", lee(a, modality="expected"), lee(b, modality="denied"), {"reports": (EARLY, LATE)}),
    ("presence.denied", lee(a), lee(b, modality="denied"), {}),
    ("sets.equal", a("date", D("2015-05-06")), b("date", D("2015-05-06")), {}),
    ("sets.broader a", a("date", D("2015-05")), b("date", D("2015-05-06")), {}),
    ("sets.narrower b", a("date", D("2015-05-06")), b("date", D("2015-05")), {}),
    ("names.similarity", lee(a, "Ri Yong-ho"), lee(b, "Ri Yong Ho"), {}),
    ("names.linked", lee(a, "Ann Lee"), lee(b, "Bo Dahl"), {}),
    ("sets.overlaps", a("date", D("2015-05-01/2015-05-06")), b("date", D("2015-05-04/2015-05-09")), {}),
    ("several.can.be.true", a("level", Label("senior")), b("level", Label("working-level")), {}),
    ("offices.held.together", a("attendee.title", Office("prime minister")), b("attendee.title", Office("party chairman")), {}),
    ("parts.of.one.report", a("status", Choice("held")), a("status", Choice("planned"), start=50), {}),
    ("things.differ", girls(a, Amount(219), "girls"), girls(b, Amount(276), "girls"), {}),
    ("both.say.both", a("status", Choice("planned")), b("status", Choice("held")),
     {"beside": [a("status", Choice("held"), start=50), b("status", Choice("planned"), start=50)]}),
    ("sorts.differ", a("last_held", D("2011")), b("last_held", D("2009")), {"beside": [a("last_held", D("2009"), start=50)]}),
    ("undated.event", a("venue", Place("Oslo")), b("venue", Place("Stockholm")), {"days": {}}),
    ("parts.differ", a("date", D("2015-08-03"), modality="expected"), b("date", D("2015-05-06")),
     {"beside": [a("date", D("2015-05-06"), start=50)]}),
    ("several.days", a("date", D("2015-05-06")), b("date", D("2015-05-07")), {"lasting": {"a": 2}}),
    ("readings.unsure", a("date", D("2015-05-06"), sure=0.6), b("date", D("2015-05-08"), sure=0.6), {}),
    ("update.status", a("status", Choice("planned")), b("status", Choice("held")), {}),
    ("update.count", girls(a, Amount(200)), girls(b, Amount(219)), {"reports": (EARLY, LATE)}),
    ("update.plan", a("date", D("2015-05-06"), modality="expected"), b("date", D("2015-05-08")), {"reports": (EARLY, LATE)}),
    ("sets.disjoint", a("date", D("2015-05-06")), b("date", D("2015-05-08")), {}),
]


UNDATED = report("a"), report("b")


def pair(one, other, *, reports=UNDATED, beside=(), days=DAYS, lasting=None):
    known = {report.id: report for report in reports}
    context = Context(known, dict.fromkeys(known, Stage.HELD), days, {}, lasting or {})
    return pair_of(row(one, other, *beside), one, other, context)


def name(rung):
    return f"{rung.rule} {rung.coarser}".strip()


@pytest.mark.parametrize("rule, one, other, more", CASES, ids=[case[0] for case in CASES])
def test_a_rung_is_reached_and_says_why(rule, one, other, more):
    found = pair(one, other, **more)
    rung = rung_of(found)
    assert name(rung) == rule
    reason = reasons.pair(rung.words, found)
    assert len(reason.split()) > 2 and "{" not in reason


def test_every_rung_has_a_case():
    assert [case[0] for case in CASES] == [name(rung) for rung in LADDER]


def test_the_last_rung_always_holds():
    assert all(LADDER[-1].holds(pair(one, other, **more)) for _, one, other, more in CASES)


@pytest.mark.parametrize("rung", LADDER, ids=name)
def test_a_rung_is_whole(rung):
    fields = {field for _, field, _, _ in string.Formatter().parse(rung.words) if field}
    assert rung.words and fields <= {"a", "b", "qa", "qb", "va", "vb", "short", "earlier", "later"}
    assert (rung.coarser in ("a", "b")) is (rung.relation is Relation.LESS_PRECISE)


LOUD = (Relation.CONFLICT, Relation.UPDATE)


@pytest.mark.parametrize("slot", [slot for slot in SLOTS.values() if not slot.single], ids=lambda slot: slot.name)
def test_nothing_is_loud_where_several_can_be_true(slot):
    for modality in (Modality.ASSERTED, Modality.DENIED):
        one, other = a(slot.name, Label("cod quotas")), b(slot.name, Label("whaling"), modality=modality)
        assert rung_of(pair(one, other)).relation not in LOUD


STAYS = [  # what keeps a rung from holding that holds of a neighbour
    ("sets.disjoint", a("date", D("2015-05-06"), sure=0.5), b("date", D("2015-05-08"), sure=0.8), {}),
    ("sets.equal", a("date", D("2015-05-06"), sure=0.5), b("date", D("2015-05-06"), sure=0.5), {}),
    ("sets.disjoint", girls(a, Amount(200)), girls(b, Amount(219)), {}),                                    # no dates: nobody can say that it grew
    ("sets.disjoint", girls(a, Amount(219)), girls(b, Amount(200)), {"reports": (EARLY, LATE)}),            # a toll that falls is no update
    ("things.differ", girls(a, Amount(100)), girls(b, Amount(219)), {}),                                    # too far apart for one toll
    ("sets.disjoint", girls(a, Amount(150)), girls(b, Amount(219)), {}),
    ("things.differ", girls(a, Amount(219)), girls(b, Amount(276), "girls: freed"), {}),
    ("sets.disjoint", a("date", D("2015-05-06")), b("date", D("2015-05-08")), {"lasting": {"a": 2}}),
    ("sets.disjoint", a("date", D("2015-05-06"), modality="expected"), b("date", D("2015-05-08")), {}),
    ("sets.disjoint", a("date", D("2015-05-06")), b("date", D("2015-05-08")), {"reports": (EARLY, LATE)}),  # it was no plan
    ("sets.disjoint", a("venue", Place("Oslo")), b("venue", Place("Stockholm")), {}),
    ("presence.denied", lee(a), lee(b, modality="denied"), {"reports": (EARLY, LATE)}),
    ("sets.disjoint", a("last_held", D("2011")), b("last_held", D("2009")), {}),
    ("both.say.both", a("status", Choice("planned")), b("status", Choice("held")),
     {"beside": [a("status", Choice("held"), start=50), b("status", Choice("planned"), start=50)]}),
    ("sorts.differ", a("last_held", D("2011")), a("last_held", D("2009"), start=50), {}),
    ("sets.disjoint", a("attendee.title", Office("director general")), b("attendee.title", Office("deputy director general")), {}),
    ("sets.broader a", lee(a, "Lee"), lee(b, "Ann Lee"), {}),
    ("one.denies", a("agenda", Label("cod"), item="cod"), b("agenda", Label("cod"), item="cod", modality="denied"), {}),
    ("several.can.be.true", a("outcome", Label("agreed on cod quotas")), b("outcome", Label("failed to agree on cod quotas")), {}),
    ("several.can.be.true", a("outcome", Label("agreement was reached on cod")), b("outcome", Label("No agreement was reached on cod")), {}),
]


def sign(side, day, item="herring treaty", **more):
    return side("related_date", D(day), item=item, **more)


MAY, AUGUST = D("2015-05-06"), D("2015-08-03")
STAYS += [
    ("several.days", a("date", MAY), b("date", D("2015-05-07")), {"lasting": {"b": 2}}),
    ("sets.disjoint", a("date", D("../2015-05-05")), b("date", MAY), {"lasting": {"a": 9}}),             # nobody knows its first day
    ("sets.disjoint", a("date", MAY), b("date", D("2015-05-07/..")), {"lasting": {"a": 1}}),
    ("sets.disjoint", a("last_held", MAY), b("last_held", D("2015-05-07")), {"lasting": {"a": 2}}),      # another event's days
    ("parts.differ", a("date", MAY), b("date", AUGUST, modality="expected"), {"beside": [b("date", MAY, start=50)]}),
    ("sets.disjoint", a("date", MAY), b("date", AUGUST, modality="expected"), {"beside": [b("date", MAY, start=50, modality="possible")]}),
    ("sets.disjoint", a("date", MAY), b("date", AUGUST, modality="expected"), {"beside": [b("date", D("2015-05-09"), start=50)]}),
    ("sets.disjoint", a("date", MAY), b("date", AUGUST, modality="expected"), {"beside": [a("date", MAY, start=50)]}),
    ("sets.disjoint", a("date", MAY), b("date", AUGUST), {"beside": [b("date", MAY, start=50)]}),        # it is no plan
    ("sets.disjoint", a("date", MAY, modality="possible"), b("date", AUGUST, modality="expected"), {"beside": [b("date", MAY, start=50)]}),
    ("both.say.both", a("status", Choice("planned")), b("status", Choice("held")),
     {"beside": [a("status", Choice("held"), start=50), b("status", Choice("planned"), start=50)]}),
    ("sorts.differ", a("last_held", D("2011")), b("last_held", D("2009")), {"beside": [b("last_held", D("2011"), start=50)]}),
    ("sets.disjoint", a("last_held", D("2011")), b("last_held", D("2009")), {"beside": [a("last_held", D("2007"), start=50)]}),
    ("sets.disjoint", a("first_held", MAY), b("first_held", AUGUST), {"reports": (EARLY, LATE)}),
    ("sets.disjoint", sign(a, "1997"), sign(b, "2001"), {}),
    ("things.differ", sign(a, "1997"), sign(a, "2001", start=50), {}),
    ("things.differ", sign(a, "1997"), sign(b, "2001", modality="expected"), {}),
    ("things.differ", sign(a, "1997"), sign(b, "2001", "whale treaty"), {}),
    ("things.differ", sign(a, "1997", "herring treaty: sign"), sign(b, "2001", "herring treaty: sign"), {}),
    ("sets.disjoint", girls(a, Amount(150)), girls(b, Amount(225)), {}),                                 # half as many again, and no more
    ("things.differ", girls(a, Amount(150)), girls(b, Amount(226)), {}),
    ("things.differ", girls(a, Amount(226)), girls(b, Amount(150)), {}),
    ("sets.equal", a("date", UNKNOWN), a("date", UNKNOWN, start=50), {}),                                # one report has one day of writing
    ("sets.broader a", a("date", UNKNOWN), b("date", MAY), {}),
    ("sets.narrower b", a("date", MAY), b("date", UNKNOWN), {}),
    ("sets.disjoint", a("date", MAY), a("date", AUGUST, start=50), {}),
    ("update.attendee", lee(a, modality="denied"), lee(b, modality="expected"), {"reports": (report("a", published="2015-05-09"), report("b", published="2015-05-01"))}),
    ("presence.denied", lee(a, modality="expected"), lee(b, modality="denied"), {}),                     # nobody knows which came first
    ("sets.equal", lee(a, modality="denied"), lee(b, modality="denied"), {}),
]


@pytest.mark.parametrize("rule, one, other, more", STAYS)
def test_what_looks_like_a_neighbour_and_is_not(rule, one, other, more):
    assert name(rung_of(pair(one, other, **more))) == rule


# ---------------------------------------------------------------- silence

OUTCOME, VENUE = row(a("outcome", Label("signed"))), row(a("venue", Label("Oslo")))
PLANNED = {"a": Stage.HELD, "b": Stage.PLANNED}
QUIET = [  # the rung's rule, the row, the silent report, the stages, the slots that it could not be read for, whether it is named elsewhere
    ("silent.named", row(lee(a)), report("b"), {}, (), True),
    ("silent.language", VENUE, report("b", language="fr"), {}, (), False),
    ("silent.unread", VENUE, report("b"), {}, ("venue",), False),
    ("silent.before", OUTCOME, report("b"), PLANNED, (), False),
    ("silent", OUTCOME, report("b"), {}, (), False),
]
SORTS = {"silent.named": "not mentioned", "silent.language": "not read", "silent.unread": "not read", "silent.before": "not yet knowable",
         "silent": "not mentioned"}


def silent(mine, quiet, stages, unread, named):
    context = Context({}, stages or {"a": Stage.HELD, "b": Stage.HELD}, {}, {"b": frozenset(unread)})
    return silence_of(Silent(quiet, mine, context, named))


@pytest.mark.parametrize("rule, mine, quiet, stages, unread, named", QUIET, ids=[case[0] for case in QUIET])
def test_each_silence_is_reached_and_begins_with_its_sort(rule, mine, quiet, stages, unread, named):
    rung = silent(mine, quiet, stages, unread, named)
    assert rung.rule == rule and rung.words.startswith(f"{SORTS[rule]}:")


def test_every_silence_has_a_case():
    assert [case[0] for case in QUIET] == [rung.rule for rung in SILENCES]


@pytest.mark.parametrize("slot", [slot for slot in SLOTS.values() if slot.afterwards], ids=lambda slot: slot.name)
def test_nobody_can_know_it_before_the_event(slot):
    value = D("2015-09") if slot.dated else Label("We agreed on that")
    assert silent(row(a(slot.name, value)), report("b"), PLANNED, (), False).rule == "silent.before"


@pytest.mark.parametrize("mine, stages", [
    (VENUE, PLANNED),                                                                  # where it is to be can be known before
    (row(a("outcome", Label("sign"), modality="expected")), PLANNED),                  # what is planned, too
    (OUTCOME, {"a": Stage.HELD, "b": Stage.UNDER_WAY}),
])
def test_what_could_have_been_known_is_not_mentioned(mine, stages):
    assert silent(mine, report("b"), stages, (), False).rule == "silent"


def test_the_slots_that_nobody_can_know_before():
    assert {slot.name for slot in SLOTS.values() if slot.afterwards} == {"outcome", "quote", "next_meeting"}
