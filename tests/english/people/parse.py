"""Reports of a few lines, parsed once each: "# " begins a headline, "> " a caption, anything else is body."""

from functools import cache

from kjlib.english.lead_event import scene_of
from kjlib.english.main_event import Scene
from kjlib.english.parsed import parse
from kjlib.model import Region, Report, Span, Zone

ZONES = {"# ": Zone.HEADLINE, "> ": Zone.CAPTION}


def report_of(marked: str) -> Report:
    text, regions = "", []
    for line in marked.splitlines():
        zone = ZONES.get(line[:2], Zone.BODY)
        line = line[2:] if zone is not Zone.BODY else line
        if line.strip():
            regions.append(Region(Span(len(text), len(text) + len(line)), zone))
        text += line + "\n"
    return Report(id="r", text=text, regions=tuple(regions))


@cache
def scene(marked: str) -> Scene:
    return scene_of(parse(report_of(marked)))
