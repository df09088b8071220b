"""Lengths of time, and sets of times: "more than five years", "two-day", "every week"."""

from __future__ import annotations

import re

from .model import Context, Read
from .words import DAY, HEDGE, HEDGES, MONTH, MONTHS, NUMBER, UNIT, W, any_of, month, number, unit, weekday

_FRAME = r"(?:the\s+)?(?:past|last|next|first|coming|previous|following|final|latest|initial)\s+"
LENGTH = re.compile(
    rf"\b(?:(?P<hedge>{HEDGE})\s+(?!the\s+(?:past|last|next)))?(?P<frame>{_FRAME})?(?P<the>the\s+)?(?P<n>{NUMBER}|an?(?=\s)|half an?|several|a few|few|many|a couple of|a dozen)"
    rf"(?:[-\s]+(?:more|straight|consecutive|full|whole|additional|or so|long))?(?P<join>[-\s]+)(?P<unit>{UNIT})(?P<old>[-\s]+olds?)?(?:[-\s]long)?(?P<and_half>\s+and\s+a\s+half)?\b(?!-(?:ago|earlier|end)\b)",
    re.IGNORECASE,
)
BARE = re.compile(
    r"(?<=\bfor\s)(?P<unit>days|weeks|months|years|decades|centuries|hours)\b|\b(?P<long>decades|years|months|weeks|days|hours)[-\s]long\b|"
    r"(?<=\bin\s)(?P<in>years|decades|months|weeks)\b|\b(?P<coming>(?:the\s+)?(?:coming|recent|past|last|next)\s+(?:days|weeks|months|years|decades))\b",
    re.IGNORECASE,
)
THE_LAST = re.compile(
    r"\b(?:the\s+)?(?:past|last)\s+(?P<unit>decade|century|half[-\s]century|quarter[-\s]century)\b|\ba?\s?(?P<part>quarter(?:[-\s]of[-\s]a)?[-\s]century)\b",
    re.IGNORECASE,
)
EVERY = re.compile(
    rf"\b(?:every|each)\s+(?:(?P<n>{NUMBER}|other)\s+)?(?P<unit>{UNIT}|{DAY}|{any_of(W['parts_of_day'])}|weekend|(?-i:{MONTH}))\b",
    re.IGNORECASE,
)
PLURAL = re.compile(rf"\b(?P<n>(?!))?(?P<unit>{DAY}|(?<=\bon\s)weekend|(?<=\bat\s)weekend)s\b")
SET = re.compile(rf"\b(?P<words>{any_of(W['sets'])})\b", re.IGNORECASE)


_NOUN = re.compile(
    r"\s+(?!or\b|and\b|later\b|to\b|in\b|before\b|after\b|faster\b|slower\b|behind\b|ahead\b)\w"
)  # "a second day"
_NO_PLURALS = "as|is|was|this|thus|less|its|has|his|us|yes|plus|across|perhaps|always|towards|sometimes|lasts|takes|needs|gives|gets|was|besides|unless"
_COUNTED = re.compile(
    rf"(?:\d|[%$¢]|\b(?:percent|cents?|million|billion|trillion|hundred|thousand|dozen|once|twice|times|people|yen|won)|\b(?!(?:{_NO_PLURALS})\s)\w+s)\s$",
    re.IGNORECASE,
)


def read_length(match: re.Match[str], context: Context) -> Read | None:
    if match["old"]:
        return None  # an age is the measure of somebody, as a height is
    words, name = match["n"].lower(), unit(match["unit"])
    hedge = HEDGES.get(" ".join((match["hedge"] or "").lower().split()), "")
    if words == "an" or words == "a":
        if "-" in match["join"]:
            return None
        words = "one"
        if match["unit"].lower().endswith("s") or (name == "TS" and _NOUN.match(context.text, match.end())):
            return None
        if not hedge and not match["frame"] and _is_rate(context.text, match.start()):
            return Read("SET", _iso(1, name)) if name in ("Y", "M", "W", "D") else None
    vague = words in ("several", "a few", "few", "many", "a dozen")
    if vague:
        return Read("DURATION", "P12" + name if words == "a dozen" else _vague(name), mod=hedge)
    if words.startswith("half"):
        halves = {"TH": "PT30M", "Y": "P6M", "DE": "P5Y", "CE": "P50Y", "D": "PT12H"}
        return Read("DURATION", halves[name], mod=hedge) if name in halves else None
    if name == "Q" and ("-" in match["join"] or re.fullmatch(r"\d{4}", words)):
        return None  # "three-quarters of the voters", "the 1988 quarter"
    count = 2 if words == "a couple of" else number(words)
    return Read("DURATION", _iso(count + 0.5 * bool(match["and_half"]), name), mod=hedge)


def _is_rate(text: str, start: int) -> bool:
    """ "Five million dollars a year", "twice a week": a rate, not a length; told by a plural or a number before it."""
    return bool(_COUNTED.search(text[max(0, start - 14) : start]))


def _iso(count: float, name: str) -> str:
    if name == "DE":
        count, name = count * 10, "Y"
    elif name == "CE":
        count, name = count * 100, "Y"
    if count % 1 == 0.5 and name in ("TH", "TM"):
        return f"PT{int(count)}{name[1]}30{'M' if name == 'TH' else 'S'}"
    digits = f"{count:g}" if count < 1e6 else str(int(count))
    return f"PT{digits}{name[1]}" if name[0] == "T" else f"P{digits}{name}"


def _vague(name: str) -> str:
    if name in ("DE", "CE"):
        return "PXY"
    return f"PTX{name[1]}" if name[0] == "T" else f"PX{name}"


def read_bare(match: re.Match[str], context: Context) -> Read | None:
    words = next(filter(None, match.groups()))
    last = words.split()[-1].lower()
    return Read("DURATION", _vague(unit(last)))


def read_the_last(match: re.Match[str], context: Context) -> Read | None:
    name = (match["unit"] or match["part"]).lower()
    return Read(
        "DURATION", {"decade": "P10Y", "century": "P100Y"}.get(name, "P50Y" if name.startswith("half") else "P25Y")
    )


def read_every(match: re.Match[str], context: Context) -> Read | None:
    name = match["unit"].lower()
    if name in W["parts_of_day"]:
        return Read("SET", f"XXXX-XX-XXT{W['parts_of_day'][name]}")
    if name == "weekend":
        return Read("SET", "XXXX-WXX-WE")
    if match["unit"].capitalize() in {d.capitalize() for d in W["weekdays"]}:
        return Read("SET", f"XXXX-WXX-{weekday(name) + 1}")
    if match["unit"].lower() in MONTHS:
        return Read("SET", f"XXXX-{month(name):02}")
    count = 2.0 if (match["n"] or "").lower() == "other" else number(match["n"]) if match["n"] else 1.0
    return Read("SET", _iso(count, unit(name)))


def read_set(match: re.Match[str], context: Context) -> Read | None:
    return Read("SET", W["sets"][match["words"].lower()])
