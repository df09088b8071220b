"""What one report says against itself; and all that looks like it and is not."""
from dataclasses import replace

import pytest

import kjlib
from kjlib.english.parsed import parse
from kjlib.english.slips import slips
from kjlib.model import Basis, Modality, Published, Region, Span, Zone
from kjlib.reading import Statement
from kjlib.values import Choice, parse_edtf
from tests.builders import claim, report

HELD = "Norway and Sweden held fisheries talks in Oslo"


def checked(text, *, published="", **more):
    """The findings of the checks on one report, and the whole comparison."""
    comparison = kjlib.compare([report("r", text, published=published, **more)])
    return [f for f in comparison.result.findings if f.rule.startswith("check.")], comparison


# ---------------------------------------------------------------- a weekday and a date: 6 May 2015 was a Wednesday

@pytest.mark.parametrize("words, date, weekday", [
    ("on Monday, May 6, 2015", "on Monday, May 6, 2015", "Monday"),
    ("on Monday 6 May 2015", "on Monday 6 May 2015", "Monday"),
    ("on May 6, 2015 (Monday)", "on May 6, 2015", "Monday"),
    ("on May 6, 2015, a Monday", "on May 6, 2015", "Monday"),
    ("on Monday (May 6, 2015)", "May 6, 2015", "on Monday"),
    ("on Monday, 2015-05-06", "2015-05-06", "on Monday"),
    ("on Monday in Bergen on May 6, 2015", "on May 6, 2015", "on Monday"),
])
def test_a_weekday_that_is_not_that_of_its_date(words, date, weekday):
    found, comparison = checked(f"{HELD} {words}.")
    assert [(str(f.relation), f.slot, f.rule) for f in found] == [("conflict", "date", "check.weekday")]
    assert {found[0].a.quote, found[0].b.quote} == {date, weekday}
    assert "6 May 2015 was a Wednesday" in found[0].reason and "Monday" in found[0].reason
    claims = comparison.claims.set_index("claim")
    assert {found[0].a.id, found[0].b.id} <= set(claims.index)
    assert {"2015-05-06", "XXXX-WXX-1"} == set(claims.loc[[found[0].a.id, found[0].b.id], "value"])


@pytest.mark.parametrize("text", [
    f"{HELD} on Wednesday, May 6, 2015.",
    f"{HELD} on May 6, 2015 (Wednesday).",
    f"{HELD} on Monday, May 6.",                                                      # of 2013
    f"{HELD} on Monday, 5/6/2015.",                                                   # of June, perhaps
    f"{HELD} on Monday. The talks of May 6, 2015 were brief.",                        # of two rounds, perhaps
    f"{HELD} from Monday to Wednesday, May 6, 2015.",
    f"{HELD} on Sunday and Monday, May 10-11, 2015.",
    f"{HELD}, an official said on Monday. May 6, 2015 was a good day for fishermen.",
    f"{HELD}. An official said on Monday, May 6, 2015 was a good day for fishermen.",
    f"{HELD} on May 6, 2015, The Monday Herald wrote.",
    f"{HELD}, The Sun, May 6, 2015, wrote.",
    f"{HELD} on May 6, 2015 (Monday is a holiday in Oslo).",
    f"{HELD}. The first treaty was signed on Monday, May 6, 1615.",                   # by another calendar
    "Monday\n\nMay 6, 2015\n\n" + HELD + ".",
])
def test_no_conflict_of_a_weekday_where_it_may_be_of_another_day(text):
    assert checked(text)[0] == []


def test_another_date_of_the_report_is_checked_too():
    found, _ = checked(f"{HELD}. Denmark and Norway signed a treaty on Friday, March 3, 2015.")
    assert [(f.slot, f.rule) for f in found] == [("related_date", "check.weekday")] and "3 March 2015 was a Tuesday" in found[0].reason


def test_the_row_of_the_matrix_says_so():
    _, comparison = checked(f"{HELD} on Monday, May 6, 2015.")
    assert comparison.matrix.set_index("slot").loc["date", "verdict"] == "conflict"


# ---------------------------------------------------------------- a day and the report that tells of it

@pytest.mark.parametrize("sentence, quotes", [
    (f"{HELD} on May 6, 2015.", {"held", "on May 6, 2015"}),
    ("The fisheries talks of Norway and Sweden were held in Oslo on May 6, 2015, officials said.", {"were held", "on May 6, 2015"}),
])
def test_an_event_dated_after_the_report_that_tells_of_it_as_past(sentence, quotes):
    found, comparison = checked(sentence, published="2015-04-20")
    assert [(str(f.relation), f.rule) for f in found] == [("conflict", "check.after_report")]
    assert {found[0].a.quote, found[0].b.quote} == quotes
    assert "2015-04-20" in found[0].reason and "check.after_report" in comparison.explain(found[0])


@pytest.mark.parametrize("sentence, published", [
    (f"{HELD} on May 6, 2015.", "2015-05-06"),
    (f"{HELD} on May 6, 2015.", "2015-05-05"),                                        # in another time zone
    (f"{HELD} on May 6, 2015.", "2015-04-20~"),
    (f"{HELD} on May 6, 2015.", "2015"),
    (f"{HELD} on May 6, 2015.", "2015-04/.."),
    (f"{HELD} on May 6, 2015.", ""),
    (f"{HELD} on May 6.", "2015-04-20"),                                              # of last year, perhaps
    ("Norway and Sweden will hold fisheries talks in Oslo on May 6, 2015.", "2015-04-20"),
    ("Norway and Sweden, which held talks in Oslo in March, are to meet there on May 6, 2015.", "2015-04-20"),
    (f"{HELD}, which were originally to be held on May 6, 2015.", "2015-04-20"),
    (f"“{HELD} on May 6, 2015,” the minister imagined.", "2015-04-20"),
    ("Norway and Sweden are expected to have held fisheries talks by May 6, 2015.", "2015-04-20"),
    (f"{HELD}. A treaty was signed on May 6, 2015.", "2015-04-20"),                   # of which nothing says that it is the talks'
])
def test_no_conflict_where_the_day_may_be_past_or_is_a_plan(sentence, published):
    assert checked(sentence, published=published)[0] == []


@pytest.mark.parametrize("zone, rules", [(Zone.BODY, ["check.after_report"]), (Zone.CAPTION, []), (Zone.HEADLINE, [])])
def test_only_the_body_is_held_to_its_words(zone, rules):
    text = f"{HELD} on May 6, 2015."
    assert [f.rule for f in checked(text, published="2015-04-20", regions=(Region(Span(0, len(text)), zone),))[0]] == rules


def with_a_line(line, text, **more):
    """A page whose first line is furniture."""
    whole = f"{line}\n\n{text}"
    regions = (Region(Span(0, len(line)), Zone.FURNITURE), Region(Span(len(line) + 2, len(whole)), Zone.BODY))
    return whole, {"regions": regions, **more}


def test_a_page_that_bears_a_later_date_may_have_been_rewritten():
    for line, rules in (("Updated: May 7, 2015", []), ("Updated: April 21, 2015", ["check.after_report"])):
        text, more = with_a_line(line, f"{HELD} on May 6, 2015.")
        assert [f.rule for f in checked(text, published="2015-04-20", **more)[0]] == rules


def test_a_next_meeting_on_a_day_before_this_one():
    """What bounds the day of writing at both ends, the wrong way round: a finding, and no publication date is inferred from it."""
    found, comparison = checked(f"{HELD} on May 6, 2015. The two sides will meet again on April 29, 2015.")
    assert [(str(f.relation), f.rule) for f in found] == [("conflict", "check.bounds")]
    assert {found[0].a.quote, found[0].b.quote} == {"on May 6, 2015", "again on April 29, 2015"}
    assert comparison.reports.iloc[0].published_basis == "unknown"


@pytest.mark.parametrize("text", [
    f"{HELD} on May 6, 2015. The two sides will meet again on June 10, 2015.",
    f"{HELD} on May 6, 2015. The two sides will meet again on April 29.",             # of the next year
    f"{HELD} on May 6, 2015. “The two sides will meet again on April 29, 2015,” the minister had promised.",
    f"{HELD} on May 6, 2015. Sweden will mark the defeat of April 29, 2010.",
    f"{HELD} on May 6, 2015. The ministers will meet widows of sailors lost on April 29, 2010.",
])
def test_no_conflict_of_plans_that_can_still_come_or_are_remembered(text):
    assert checked(text)[0] == []


# ---------------------------------------------------------------- claims that an earlier step may have got wrong

def of_claims(text, *found, **more):
    """The rules that fire on statements of given words: (slot, value, words[, modality])."""
    claims = [claim(slot, Choice(value) if slot == "status" else parse_edtf(value), quote=words, start=text.index(words),
                    report="r", modality=modality[0] if modality else Modality.ASSERTED) for slot, value, words, *modality in found]
    statements = [Statement(claim.mention, claim.value) for claim in claims]
    return [slip.rule for slip in slips(statements, parse(report("r", text, **more)))]


@pytest.mark.parametrize("words, text, fires", [
    ("Monday, May 6, 2015", "They met on Monday, May 6, 2015 in Oslo.", True),
    ("Monday, May 6, 2015", "An official said on Monday, May 6, 2015 was a good day.", False),
    ("May 6, 2015", "They met on Monday (May 6, 2015) in Oslo.", True),
    ("May 6, 2015", "They met on Monday (May 6, 2015 local time) in Oslo.", False),
    ("2015-05-06", "They met on Monday, 2015-05-06.", True),
    ("2015-05-06", "Officials said on Monday, 2015-05-06 would be the day.", False),
    ("May 6, 2015", "They parted on Monday. May 6, 2015 was the day they met.", False),
    ("Tuesday, May 6, 1918", "They met on Tuesday, May 6, 1918 in Oslo.", False),                   # where the old calendar was kept
])
def test_words_that_part_a_weekday_from_its_date(words, text, fires):
    value = "1918-05-06" if "1918" in words else "2015-05-06"
    assert of_claims(text, ("date", value, words)) == (["check.weekday"] if fires else [])


@pytest.mark.parametrize("text, fires", [
    ("The talks were held on May 6, 2015.", True),
    ("The talks were held in March, and were originally scheduled for May 6, 2015.", False),
    ("The talks were held in March and not on May 6, 2015, as papers had it.", False),
    ("The talks were held ahead of the fair on May 6, 2015.", False),
    ("The talks were held “on May 6, 2015”.", False),
    ("The talks were held. The fair opened on May 6, 2015.", False),
])
def test_words_that_make_a_past_day_doubtful(text, fires):
    found = ("date", "2015-05-06", "May 6, 2015"), ("status", "held", "were held")
    assert of_claims(text, *found, published="2015-04-20") == (["check.after_report"] if fires else [])


@pytest.mark.parametrize("plan, fires", [("They will meet again on April 29, 2015.", True), ("They met again on April 29, 2015.", False),
                                         ("The next round is to take place in Bergen on April 29, 2015.", True),
                                         ("They will meet those who fled on April 29, 2015.", False)])
def test_words_that_make_a_plan_doubtful(plan, fires):
    found = ("date", "2015-05-06", "May 6, 2015"), ("status", "held", "were held"), ("next_meeting", "2015-04-29", "April 29, 2015", "expected")
    assert of_claims(f"The talks were held on May 6, 2015. {plan}", *found) == (["check.bounds"] if fires else [])


# ---------------------------------------------------------------- what the analyst gives and what the page states

def given_against(line, stated, given):
    text, more = with_a_line(line, f"{HELD}.")
    quote = line.partition(": ")[2] or line
    made = replace(report("r", text, published=given, **more), stated=Published(stated, Basis.STATED, quote))
    comparison = kjlib.compare([made])
    return [f for f in comparison.result.findings if f.rule == "check.given"], comparison


@pytest.mark.parametrize("line, stated, given, relation", [
    ("Published: May 6, 2015", "2015-05-06", "2015-04-20", "conflict"),
    ("Published: May 6, 2015", "2015-05-06", "2015-06", "conflict"),
    ("Updated: May 6, 2015", "2015-05-06", "2015-04-20", "compatible"),               # first published earlier
    ("May 6, 2015", "2015-05-06", "2015-04-20", "compatible"),                        # the page's own clock
    ("Published: May 6, 2015", "2015-05-06", "2015-05-06", ""),
    ("Published: May 6, 2015", "2015-05-06", "2015-05-07", ""),                       # in another time zone
    ("Published: May 6, 2015", "2015-05-06", "2015-05", ""),
    ("Published: May 6, 2015", "2015-05-06", "2015-04?", ""),
    ("May 6", "XXXX-05-06", "2015-04-20", "compatible"),
    ("May 6", "XXXX-05-06", "2015-05-06", ""),
])
def test_a_given_date_that_the_page_excludes(line, stated, given, relation):
    found, comparison = given_against(line, stated, given)
    assert [str(f.relation) for f in found] == ([relation] if relation else [])
    for finding in found:
        assert given in finding.reason and line.partition(": ")[2] in finding.reason
        assert "no such claim" not in comparison.explain(finding)
        assert finding.id in set(comparison.findings["finding"]) and comparison.reports.iloc[0].published == given


def test_a_copy_may_bear_the_date_of_what_it_copies():
    text, more = with_a_line("Published: May 6, 2015", f"{HELD}.", copy_of="original")
    made = replace(report("r", text, published="2015-05-20", **more), stated=Published("2015-05-06", Basis.STATED, "May 6, 2015"))
    assert "check.given" not in set(kjlib.compare([made]).findings["rule"])


def test_the_checks_of_one_report_do_not_depend_on_the_others():
    one = report("a", f"{HELD} on Monday, May 6, 2015.")
    two = report("b", f"{HELD} on Wednesday.")
    alone, both = kjlib.compare([one]), kjlib.compare([two, one])
    of = [[(f.rule, f.a.quote, f.b.quote, f.reason) for f in c.result.findings if f.rule.startswith("check.")] for c in (alone, both)]
    assert of[0] == of[1] and len(of[0]) == 1
