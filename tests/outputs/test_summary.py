"""The summary in plain text: what is counted, which rows stand under which heading, and how much of them is shown."""
from dataclasses import replace

import pytest

from kjlib.model import Problem, Region, Span, Zone
from kjlib.outputs.summary import text
from kjlib.pipeline import judge_readings
from kjlib.values import Amount, Choice, Label, PersonName, parse_edtf
from tests.builders import claim, report, told

D = parse_edtf


def reading(id, *claims, caption=False, **more):
    """A report whose text is the words of its claims."""
    placed, words = [], ""
    for one in claims:
        span = Span(len(words), len(words) + len(one.quote))
        placed.append(replace(one, mention=replace(one.mention, span=span, core=span)))
        words += one.quote + ". "
    regions = (Region(Span(0, max(1, len(words))), Zone.CAPTION if caption else Zone.BODY),)
    return told(report(id, words or "x", regions=regions, event=more.pop("event", "Talks"), **more), *placed)


def summary(*readings, problems=()):
    return text(judge_readings(readings, problems=problems))


def section(words, heading):
    """The lines below a heading."""
    lines = words.split("\n")
    start = next((n for n, line in enumerate(lines) if line.startswith(heading)), None)
    if start is None:
        return []
    return [line.strip() for line in lines[start + 1:lines.index("", start)]]


def on(day, **more):
    return claim("date", D(day), **more)


def test_what_is_counted():
    assert summary(reading("a")).startswith("1 report of 1 event, from 1 independent origin: 0 claims, 0 findings.")
    both = summary(reading("a", on("2015-05-06")), reading("b", on("2015-05-06"), event="Other talks"))
    assert both.startswith("2 reports of 2 events, from 2 independent origins: 2 claims, ")
    assert [line for line in both.split("\n") if line.startswith("EVENT")] == ["EVENT Talks", "EVENT Other talks"]
    assert "\n  A  a  undated, unknown\n" in both and "\n  B  b  undated, unknown\n" in both
    assert both.count("One report alone speaks in 1 row of the matrix.") == 2


def test_what_is_said_of_a_report():
    dated = reading("a", published="2015-05-07", outlet="Oslo Post", agency="Nordic News")
    assert "  A  a  2015-05-07 (given), unknown; Oslo Post, Nordic News\n" in summary(dated)
    copies = summary(reading("a"), reading("b", copy_of="a"), reading("c"))
    assert "  A  a  undated, unknown; one origin with B\n" in copies and "  C  c  undated, unknown\n" in copies


def test_what_could_not_be_read_comes_last():
    words = summary(reading("a"), problems=[Problem("x.txt", "", "It is empty.", "Leave it out.")])
    assert words.endswith("\n\nNOT READ\n  x.txt: It is empty. Leave it out.")
    assert "NOT READ" not in summary(reading("a"))


def test_each_row_stands_under_its_heading():
    level, role = claim("level", Label("senior")), claim("attendee.title", Label("envoy"), item="Ann Lee")
    words = summary(
        reading("a", on("2015-05-06"), level, claim("format", Label("2+2")), claim("status", Choice("planned"))),
        reading("b", on("2015-05-08"), claim("level", Label("working")), claim("format", Label("2+2")), claim("status", Choice("held")), role))
    assert section(words, "They differ (conflict") == [
        "date — conflict", "2015-05-06: A “2015-05-06”", "2015-05-08: B “2015-05-08”",      # conflicts before updates
        "status — update", "planned: A “planned”", "held: B “held”"]
    assert section(words, "They agree") == ["format: 2+2 [A, B; 2 origins]"]
    assert section(words, "They differ, and all can be true") == ["level: senior / working [A, B; 2 origins]"]
    assert words.endswith("One report alone speaks in 1 row of the matrix.")
    assert section(words, "To look at") == []


def test_what_is_unsure_is_to_be_looked_at_the_surest_first():
    def counts(number, sure):
        return [claim("count", Amount(number), item=f"boats of port {n}: sunk", sure=sure(n)) for n in range(14)]

    unsure = summary(reading("a", *counts(40, lambda n: 0.1 + 0.02 * n)), reading("b", *counts(45, lambda n: 0.9)))
    shown = [line for line in section(unsure, "To look at") if "differ" in line]
    assert shown == [f"count (boats of port {n}: sunk) — differ" for n in range(13, 1, -1)]
    assert "... and 2 more" in "\n".join(section(unsure, "To look at"))
    assert section(unsure, "They differ (conflict") == []


def test_a_row_is_as_sure_as_the_surest_of_its_pairs():
    def counts(*said):
        return [claim("count", Amount(number), item=f"boats of {port}: sunk", sure=sure) for port, number, sure in said]

    words = summary(reading("a", *counts(("Bergen", 40, 0.5), ("Oslo", 40, 0.6))), reading("b", *counts(("Bergen", 45, 0.6), ("Oslo", 45, 0.6))),
                    reading("c", *counts(("Oslo", 50, 0.1))))
    shown = [line for line in section(words, "To look at") if "differ" in line]
    assert shown == ["count (boats of Oslo: sunk) — differ", "count (boats of Bergen: sunk) — differ"]


def test_a_row_that_conflicts_is_not_to_be_looked_at_too():
    sure, unsure = on("2015-05-06"), on("2015-05-06", sure=0.3)
    words = summary(reading("a", sure), reading("b", on("2015-05-08")), reading("c", replace(unsure, value=D("2015-05-10"), alone=D("2015-05-10"))))
    assert section(words, "They differ (conflict")[0] == "date — conflict" and section(words, "To look at") == []


@pytest.mark.parametrize("number, more", [(12, []), (13, ["... and 1 more"]), (14, ["... and 2 more"])])
def test_a_heading_shows_twelve_rows(number, more):
    said = [claim("attendee", PersonName(f"{name} Berg{name}"), item=f"{name} Berg{name}") for name in NAMES[:number]]
    shown = section(summary(reading("a", *said), reading("b", *said)), "They agree")
    assert shown[12:] == more and all(line.startswith("attendee") for line in shown[:12])


NAMES = ["Anna", "Bo", "Cecilie", "Dag", "Erik", "Frida", "Gunnar", "Hilde", "Ivar", "Jorunn", "Kari", "Lars", "Magnus", "Nils"]


def test_the_caption_of_a_report_speaks_beside_its_body():
    words = summary(reading("a", on("2015-05-06"), on("2015-05-06", quote="May 6"), claim("venue", Label("x"))), reading("b", on("2015-05-08"), caption=True))
    assert section(words, "They differ (conflict") == ["date — conflict", "2015-05-06: A “2015-05-06”", "2015-05-08: B (caption) “2015-05-08”"]


def test_a_second_voice_of_one_report_is_told_where_a_caption_has_it():
    body, caption = on("2015-05-06"), on("2015-05-06", quote="May 6")
    both = reading("a", body, caption)
    end = len(both.report.text)
    regions = (Region(Span(0, 12), Zone.BODY), Region(Span(12, end), Zone.CAPTION))
    words = summary(replace(both, report=replace(both.report, regions=regions)), reading("b", on("2015-05-08")))
    assert section(words, "They differ (conflict")[1] == "2015-05-06: A “2015-05-06”, A (caption) “May 6”"


def test_a_row_shows_four_values_and_long_words_are_cut():
    levels = ["senior", "working", "high", "low", "middle"]
    words = summary(reading("a", *(claim("level", Label(level)) for level in levels)), reading("b", claim("level", Label("senior"))))
    assert section(words, "They differ, and all can be true") == ["level: senior / working / high / low [A, B; 2 origins]"]
    long = summary(reading("a", claim("level", Label("senior " * 30))), reading("b", claim("level", Label("low"))))
    assert " ".join(section(long, "They differ, and")) == "level: " + "senior " * 12 + "… / low [A, B; 2 origins]"
