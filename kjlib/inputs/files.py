"""Files to reports: text, zones, credits and dates. One bad input never costs the others; it is named, with the way
out.
"""

from __future__ import annotations

import hashlib
import json
import os
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from ..errors import ReadError
from ..model import READ_LIMIT, Basis, Problem, Published, Report
from .basket import Basket, Source
from .credits import credits_of
from .encoding import decode, language
from .given import GIVEN, given, with_a_date
from .pages import extract, page_text
from .zones import headline_of, regions

TEXT, PAGE, LINES = (".txt", ".md"), (".html", ".htm"), (".jsonl",)
READABLE = TEXT + PAGE + LINES
_KNOWN_TO = "reports.csv"
_AS_TEXT = "Save it as plain text (.txt)."
_WAYS_OUT = {".pdf": "Copy the text of the PDF into a .txt file."} | dict.fromkeys(
    (".doc", ".docx", ".odt", ".rtf", ".epub", ".pages"), _AS_TEXT
)
_ANY_OTHER = f"kjlib reads {', '.join(READABLE)}."
_LINE_FORM = 'Write it as {"id": "a", "text": "..."}.'


@dataclass(frozen=True, slots=True)
class Gathered:
    """What came of reading: the reports, sorted by id, and every input that was skipped or read only in part."""

    reports: tuple[Report, ...]
    problems: tuple[Problem, ...]


class Reports(list[Report]):
    """The reports that were read, sorted by id, and beside them every input that was not: ``compare`` hands it on."""

    def __init__(self, gathered: Gathered) -> None:
        super().__init__(gathered.reports)
        self.problems = gathered.problems


def read(*paths: str | os.PathLike[str]) -> Reports:
    """Read folders and files into a list of reports, sorted by id.

    Raises ``ReadError`` where nothing at all can be read, or where two reports have one id. Warns of what was skipped
    for another reason; the list's ``problems`` name it, and so do those of a comparison of it.
    """
    gathered = gather(paths)
    for problem in gathered.problems if gathered.reports else ():
        warnings.warn(f"{problem.path}: {problem.problem} {problem.action}", stacklevel=2)
    if not gathered.reports:
        raise ReadError(
            "; ".join(f"{p.path}: {p.problem} {p.action}" for p in gathered.problems)
            or "no path was given. Name a folder of reports."
        )
    return Reports(gathered)


def gather(paths: Iterable[str | os.PathLike[str]]) -> Gathered:
    """Read what can be read, and list what cannot. Raises ``ReadError`` only where two reports have one id.

    A file that is named twice is read once; folders come first, for what their reports.csv says of it.
    """
    basket = Basket()
    for path in sorted({os.fspath(path) for path in paths}, key=lambda path: (not os.path.isdir(path), path)):
        _read_path(path, basket)
    found = sorted(basket.found, key=lambda entry: (entry[1].id, entry[0].path, entry[0].line.zfill(9)))
    _refuse_twins(found)
    return Gathered(
        tuple(report for _, report in found),
        tuple(sorted(basket.problems, key=lambda p: (p.path, p.line.zfill(9), p.problem))),
    )


def _refuse_twins(found: Sequence[tuple[Source, Report]]) -> None:
    for (one, report), (other, next_report) in pairwise(found):
        if report.id == next_report.id:
            raise ReadError(
                f"two reports have the id {report.id!r}: {one} and {other}. "
                "Rename one of them; the id is the file's name without its ending, or the id of a line."
            )


# ---------------------------------------------------------------- paths and files


def _read_path(path: str, basket: Basket) -> None:
    place = Path(path)
    try:
        if "://" in path:
            basket.refuse(
                path, "This is an address, and kjlib does not go on line.", "Save the page as .html and give that file."
            )
        elif not place.exists():
            basket.refuse(path, "There is no such file or folder.", "Check the spelling.")
        elif place.is_dir():
            _read_folder(path, place, basket)
        elif place.name == _KNOWN_TO:
            basket.refuse(
                path, "It holds no report, but what is known of those beside it.", "Give the folder that it is in."
            )
        else:
            _read_file(path, place, {}, basket)
    except OSError as error:
        basket.refuse(path, f"It cannot be opened ({error.strerror}).", "Check its name, and who may read it.")


def _read_folder(path: str, folder: Path, basket: Basket) -> None:
    entries = sorted(entry for entry in folder.iterdir() if entry.is_file() and not entry.name.startswith("."))
    files = [entry for entry in entries if entry.suffix.lower() in READABLE]
    about = os.path.join(path, _KNOWN_TO)
    known = given(folder / _KNOWN_TO, about, basket)
    for entry in entries:
        if entry.suffix.lower() in _WAYS_OUT:
            basket.refuse(
                os.path.join(path, entry.name), "This kind of file is not read.", _WAYS_OUT[entry.suffix.lower()]
            )
    if not files:
        basket.refuse(
            path, "There is no report in this folder.", f"{_ANY_OTHER} Folders inside it are not looked into."
        )
    for name in sorted(set(known) - {entry.name for entry in files}):
        basket.refuse(
            about, f"It tells of {name!r}, which is not in the folder.", "Correct the name in the column file."
        )
    for entry in files:
        _read_file(os.path.join(path, entry.name), entry, known.get(entry.name, {}), basket)


def _read_file(path: str, file: Path, known: Mapping[str, str], basket: Basket) -> None:
    suffix, real = file.suffix.lower(), os.path.realpath(file)
    if real in basket.files:
        return
    basket.files.add(real)
    if suffix not in READABLE:
        basket.refuse(path, "This kind of file is not read.", _WAYS_OUT.get(suffix, _ANY_OTHER))
        return
    try:
        raw = file.read_bytes()
        text = page_text(raw) if suffix in PAGE else decode(raw)
    except OSError as error:
        basket.refuse(path, f"It cannot be opened ({error.strerror}).", "Check who may read it.")
        return
    except ReadError as error:
        basket.refuse(path, str(error), "Save it as UTF-8 text.")
        return
    source = Source(path, sha256=hashlib.sha256(raw).hexdigest())
    if not text.strip():
        basket.refuse(path, "It is empty.", "Put the report's text into it, or take it away.")
    elif suffix in LINES:
        _read_lines(path, text, known, basket)
    elif suffix in PAGE:
        _read_page(source, text, known, basket)
    else:
        _add(Report(file.stem, text), known, source, basket)


# ---------------------------------------------------------------- pages


def _read_page(source: Source, page: str, known: Mapping[str, str], basket: Basket) -> None:
    try:
        report = extract(page)
    except Exception as error:  # a page can be broken in more ways than its parsers know: some trip their assertions
        basket.refuse(
            source, f"This page cannot be taken apart ({type(error).__name__}).", "Copy the text into a .txt file."
        )
        return
    if report.text.strip():
        _add(replace(report, id=Path(source.path).stem), known, source, basket)
    else:
        basket.refuse(source, "No text of a report was found on this page.", "Copy the text into a .txt file.")


# ---------------------------------------------------------------- lines


def _read_lines(path: str, text: str, known: Mapping[str, str], basket: Basket) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        source, entry = Source(path, str(number)), _entry(line)
        if isinstance(entry, str):
            basket.refuse(source, entry, _LINE_FORM)
            continue
        source = replace(source, sha256=hashlib.sha256(entry["text"].encode()).hexdigest())
        said = {key: str(entry[key]) for key in GIVEN if entry.get(key)} | dict(known)
        _add(Report(str(entry["id"]), entry["text"]), with_a_date(said, source, basket), source, basket)


def _entry(line: str) -> dict[str, Any] | str:
    """A line of a .jsonl file, or what is wrong with it."""
    try:
        entry = json.loads(line)
        json.dumps(entry, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return "It has half a character (a surrogate without its pair)."
    except (ValueError, RecursionError) as error:
        return f"It is not JSON ({error})."
    if not isinstance(entry, dict) or not str(entry.get("id") or "").strip():
        return "It has no id."
    if not isinstance(entry.get("text"), str) or not entry["text"].strip():
        return "It has no text."
    return entry


# ---------------------------------------------------------------- the report


def _add(report: Report, known: Mapping[str, str], source: Source, basket: Basket) -> None:
    """Fill in what the text says of itself, then what is given, which outranks it."""
    text = report.text
    zones = regions(text, known.get("title") or report.title)
    credit = credits_of(text, zones)
    stated = credit.stated if credit.stated.edtf else report.stated
    if len(text) > READ_LIMIT:
        in_part = f"Claims are taken from its first {READ_LIMIT:,} characters only (it has {len(text):,})."
        basket.refuse(source, in_part, "Cut it into one file a report.")
    published = Published(known["published"], Basis.GIVEN) if "published" in known else stated
    report = replace(
        report,
        title=report.title or headline_of(text, zones),
        agency=credit.agency,
        dateline=credit.dateline,
        published=published,
        stated=stated,
        regions=zones,
        path=source.path,
        sha256=source.sha256,
        language=language(text),
        given=dict(known),
    )
    words = {key: known[key] for key in ("title", "outlet", "agency", "url", "event", "copy_of") if key in known}
    basket.found.append((source, replace(report, **words)))  # type: ignore[arg-type]
