"""Files to reports: text, zones, credits and dates. One bad input never costs the others; it is named, with the way out."""
from __future__ import annotations

import csv
import hashlib
import io
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .datelines import credits_of
from .errors import ReadError, ValueReadError
from .language import READ_LIMIT
from .languages import language
from .model import Basis, Problem, Published, Report
from .values import parse_edtf
from .zones import headline_of, regions

TEXT, PAGE, LINES = (".txt", ".md"), (".html", ".htm"), (".jsonl",)
READABLE = TEXT + PAGE + LINES
GIVEN = ("title", "outlet", "agency", "published", "url", "event", "copy_of")     # what reports.csv may say of a file
_KNOWN_TO = "reports.csv"
_WAYS_OUT = {
    ".pdf": "Copy the text of the PDF into a .txt file.", ".doc": "Save it as plain text (.txt).", ".docx": "Save it as plain text (.txt).",
    ".odt": "Save it as plain text (.txt).", ".rtf": "Save it as plain text (.txt).", ".epub": "Save it as plain text (.txt).",
}
_CLEARLY_TEXT = 0.5            # the share of chaos below which charset-normalizer is sure enough


@dataclass(frozen=True, slots=True)
class Gathered:
    """What came of reading: the reports, sorted by id, and every input that was skipped or read only in part."""
    reports: tuple[Report, ...]
    problems: tuple[Problem, ...]


def read(*paths: str | os.PathLike[str]) -> list[Report]:
    """Read folders and files into reports, sorted by id.

    Raises ``ReadError`` where nothing at all can be read, or where two reports have one id. What was skipped for
    another reason is left out; ``gather`` lists it.
    """
    gathered = gather(paths)
    if not gathered.reports:
        raise ReadError("; ".join(f"{p.path}: {p.problem} {p.action}" for p in gathered.problems) or "no path was given. Name a folder of reports.")
    return list(gathered.reports)


def gather(paths: Iterable[str | os.PathLike[str]]) -> Gathered:
    """Read what can be read, and list what cannot. Raises ``ReadError`` only where two reports have one id."""
    problems: list[Problem] = []
    found: dict[str, Report] = {}
    for path in sorted({os.fspath(path) for path in paths}):
        for report in _read_path(path, problems):
            found.setdefault(report.path + "\0" + report.id, report)
    reports = sorted(found.values(), key=lambda report: (report.id, report.path))
    _refuse_twins(reports)
    return Gathered(tuple(reports), tuple(sorted(problems, key=lambda p: (p.path, p.line.zfill(9), p.problem))))


def _refuse_twins(reports: Sequence[Report]) -> None:
    for name, count in sorted(Counter(report.id for report in reports).items()):
        if count > 1:
            where = " and ".join(report.path for report in reports if report.id == name)
            raise ReadError(f"two reports have the id {name!r}: {where}. Rename one of them; the id is the file's name without its ending.")


# ---------------------------------------------------------------- paths and files

def _read_path(path: str, problems: list[Problem]) -> Iterator[Report]:
    place = Path(path)
    if "://" in path:
        problems.append(Problem(path, "", "This is an address, and kjlib does not go on line.", "Save the page as .html and give that file."))
    elif not place.exists():
        problems.append(Problem(path, "", "There is no such file or folder.", "Check the spelling."))
    elif place.is_dir():
        yield from _read_folder(path, place, problems)
    else:
        yield from _read_file(path, place, {}, problems)


def _read_folder(path: str, folder: Path, problems: list[Problem]) -> Iterator[Report]:
    entries = sorted(entry for entry in folder.iterdir() if entry.is_file() and not entry.name.startswith("."))
    known = _given(folder / _KNOWN_TO, os.path.join(path, _KNOWN_TO), problems)
    files = [entry for entry in entries if entry.suffix.lower() in READABLE]
    for entry in entries:
        if entry.suffix.lower() in _WAYS_OUT:
            problems.append(Problem(os.path.join(path, entry.name), "", "This kind of file is not read.", _WAYS_OUT[entry.suffix.lower()]))
    if not files:
        problems.append(Problem(path, "", "There is no report in this folder.", f"kjlib reads {', '.join(READABLE)}."))
    for name in sorted(set(known) - {entry.name for entry in files}):
        gone = f"It tells of {name!r}, which is not in the folder."
        problems.append(Problem(os.path.join(path, _KNOWN_TO), "", gone, "Correct the name in the column file."))
    for entry in files:
        yield from _read_file(os.path.join(path, entry.name), entry, known.get(entry.name, {}), problems)


def _read_file(path: str, file: Path, known: Mapping[str, str], problems: list[Problem]) -> Iterator[Report]:
    suffix = file.suffix.lower()
    if suffix not in READABLE:
        way_out = _WAYS_OUT.get(suffix, f"kjlib reads {', '.join(READABLE)}.")
        problems.append(Problem(path, "", "This kind of file is not read.", way_out))
        return
    try:
        raw = file.read_bytes()
        text = decode(raw)
    except OSError as error:
        problems.append(Problem(path, "", f"It cannot be opened ({error.strerror}).", "Check who may read it."))
        return
    except ReadError as error:
        problems.append(Problem(path, "", str(error), "Save it as UTF-8 text."))
        return
    if not text.strip():
        problems.append(Problem(path, "", "It is empty.", "Put the report's text into it, or take it away."))
    elif suffix in LINES:
        yield from _read_lines(path, text, problems)
    else:
        page = _extract(text) if suffix in PAGE else {"text": text}
        if not page.get("text", "").strip():
            problems.append(Problem(path, "", "No text of a report was found on this page.", "Copy the text into a .txt file."))
            return
        yield _report(file.stem, page, {**known}, (path, hashlib.sha256(raw).hexdigest()), problems)


def decode(raw: bytes) -> str:
    """The text of a file: UTF-8, or what ``charset-normalizer`` is sure of. Raises ``ReadError`` where it is neither."""
    if b"\0" in raw[:4096] and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReadError("It is not a text file.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    if best is None or best.chaos > _CLEARLY_TEXT:
        raise ReadError("Its encoding cannot be told.")
    return str(best).removeprefix("\ufeff")


def _extract(page: str) -> dict[str, str]:
    """Main text, title, date and site of an HTML page, as ``trafilatura`` finds them."""
    import trafilatura

    text = trafilatura.extract(page, include_comments=False, include_tables=False) or ""
    about = trafilatura.extract_metadata(page)
    known = about.as_dict() if about is not None else {}
    return {"text": text, "title": known.get("title") or "", "outlet": known.get("sitename") or "", "stated": known.get("date") or "",
            "url": known.get("url") or ""}


def _read_lines(path: str, text: str, problems: list[Problem]) -> Iterator[Report]:
    for number, line in enumerate(io.StringIO(text), start=1):
        if not line.strip():
            continue
        entry = _entry(line)
        if isinstance(entry, str):
            problems.append(Problem(path, str(number), entry, 'Write it as {"id": "a", "text": "..."}.'))
            continue
        known = {key: str(entry[key]) for key in GIVEN if entry.get(key)}
        digest = hashlib.sha256(entry["text"].encode("utf-8", "surrogatepass")).hexdigest()
        yield _report(str(entry["id"]), {"text": entry["text"]}, known, (path, digest), problems)


def _entry(line: str) -> dict[str, Any] | str:
    """A line of a .jsonl file, or what is wrong with it."""
    try:
        entry = json.loads(line)
    except ValueError as error:
        return f"It is not JSON ({error})."
    if not isinstance(entry, dict) or not str(entry.get("id") or "").strip():
        return "It has no id."
    if not isinstance(entry.get("text"), str) or not entry["text"].strip():
        return "It has no text."
    return entry


# ---------------------------------------------------------------- what the analyst knows

def _given(file: Path, path: str, problems: list[Problem]) -> dict[str, dict[str, str]]:
    """What reports.csv says of each file, the columns that are filled in."""
    if not file.is_file():
        return {}
    try:
        rows = list(csv.DictReader(io.StringIO(decode(file.read_bytes()), newline="")))
    except (ReadError, csv.Error, OSError) as error:
        problems.append(Problem(path, "", f"It cannot be read ({error}).", "Save it as a UTF-8 CSV file with a column file."))
        return {}
    if rows and "file" not in rows[0]:
        problems.append(Problem(path, "1", "It has no column file.", f"Its first line should name columns of file,{','.join(GIVEN)}."))
        return {}
    known: dict[str, dict[str, str]] = {}
    for number, row in enumerate(rows, start=2):
        name = (row.get("file") or "").strip()
        if name in known:
            problems.append(Problem(path, str(number), f"It tells of {name!r} twice.", "The first line counts; take the other away."))
        elif name:
            known[name] = {key: value for key in GIVEN if (value := (row.get(key) or "").strip())}
    return known


def _report(id: str, page: Mapping[str, str], known: dict[str, str], source: tuple[str, str], problems: list[Problem]) -> Report:
    """One report: what is given outranks what the text says."""
    text, (path, digest) = page["text"], source
    zones = regions(text, known.get("title", ""))
    credit = credits_of(text, zones)
    stated = credit.stated if credit.stated.edtf or not page.get("stated") else Published(page["stated"], Basis.STATED)
    if len(text) > READ_LIMIT:
        problems.append(Problem(path, "", f"Claims are taken from its first {READ_LIMIT:,} characters only (it has {len(text):,}).",
                                "Cut it into one file a report."))
    report = Report(id=id, text=text, title=page.get("title") or headline_of(text, zones), outlet=page.get("outlet", ""), agency=credit.agency,
                    dateline=credit.dateline, published=stated, stated=stated, regions=zones, url=page.get("url", ""), path=path, sha256=digest,
                    language=language(text), given=known)
    return _with_given(report, known, problems)


def _with_given(report: Report, known: Mapping[str, str], problems: list[Problem]) -> Report:
    words = {key: known[key] for key in ("title", "outlet", "agency", "url", "event", "copy_of") if key in known}
    published = report.published
    if known.get("published"):
        try:
            published = Published(str(parse_edtf(known["published"][:10])), Basis.GIVEN, "")
        except ValueReadError as error:
            problems.append(Problem(report.path, "", f"Its given date is not read: {error}", "Write it as 2015-04-14."))
    return replace(report, published=published, **words)  # type: ignore[arg-type]
