"""Files to reports: text, zones, credits and dates. One bad input never costs the others; it is named, with the way
out.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from ..errors import ReadError, ValueReadError
from ..model import READ_LIMIT, Basis, Problem, Published, Report
from ..values import parse_edtf
from .credits import credits_of
from .encoding import decode, language
from .zones import headline_of, regions

TEXT, PAGE, LINES = (".txt", ".md"), (".html", ".htm"), (".jsonl",)
READABLE = TEXT + PAGE + LINES
GIVEN = ("title", "outlet", "agency", "published", "url", "event", "copy_of")  # what reports.csv may say of a file
_KNOWN_TO = "reports.csv"
_AS_TEXT = "Save it as plain text (.txt)."
_WAYS_OUT = {".pdf": "Copy the text of the PDF into a .txt file."} | dict.fromkeys(
    (".doc", ".docx", ".odt", ".rtf", ".epub", ".pages"), _AS_TEXT
)
_ANY_OTHER = f"kjlib reads {', '.join(READABLE)}."
_LINE_FORM = 'Write it as {"id": "a", "text": "..."}.'
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_FIRST_BYTES = 4096
# The day a page declares, not any year in its text ("since 2011"); and no bound at today, or what is read would change
# overnight.
_DATE_OF_A_PAGE = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


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


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a report comes from: the path as given, the line of a .jsonl file, the hash of its bytes."""

    path: str
    line: str = ""
    sha256: str = ""

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}" if self.line else self.path


@dataclass(slots=True)
class _Basket:
    """What has been gathered so far, and which files it came from."""

    found: list[tuple[_Source, Report]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    files: set[str] = field(default_factory=set)

    def refuse(self, source: _Source | str, problem: str, action: str) -> None:
        path, line = (source, "") if isinstance(source, str) else (source.path, source.line)
        self.problems.append(Problem(path, line, problem, action))


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
    basket = _Basket()
    for path in sorted({os.fspath(path) for path in paths}, key=lambda path: (not os.path.isdir(path), path)):
        _read_path(path, basket)
    found = sorted(basket.found, key=lambda entry: (entry[1].id, entry[0].path, entry[0].line.zfill(9)))
    _refuse_twins(found)
    return Gathered(
        tuple(report for _, report in found),
        tuple(sorted(basket.problems, key=lambda p: (p.path, p.line.zfill(9), p.problem))),
    )


def _refuse_twins(found: Sequence[tuple[_Source, Report]]) -> None:
    for (one, report), (other, next_report) in pairwise(found):
        if report.id == next_report.id:
            raise ReadError(
                f"two reports have the id {report.id!r}: {one} and {other}. "
                "Rename one of them; the id is the file's name without its ending, or the id of a line."
            )


# ---------------------------------------------------------------- paths and files


def _read_path(path: str, basket: _Basket) -> None:
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


def _read_folder(path: str, folder: Path, basket: _Basket) -> None:
    entries = sorted(entry for entry in folder.iterdir() if entry.is_file() and not entry.name.startswith("."))
    files = [entry for entry in entries if entry.suffix.lower() in READABLE]
    about = os.path.join(path, _KNOWN_TO)
    known = _given(folder / _KNOWN_TO, about, basket)
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


def _read_file(path: str, file: Path, known: Mapping[str, str], basket: _Basket) -> None:
    suffix, real = file.suffix.lower(), os.path.realpath(file)
    if real in basket.files:
        return
    basket.files.add(real)
    if suffix not in READABLE:
        basket.refuse(path, "This kind of file is not read.", _WAYS_OUT.get(suffix, _ANY_OTHER))
        return
    try:
        raw = file.read_bytes()
        text = _page_text(raw) if suffix in PAGE else decode(raw)
    except OSError as error:
        basket.refuse(path, f"It cannot be opened ({error.strerror}).", "Check who may read it.")
        return
    except ReadError as error:
        basket.refuse(path, str(error), "Save it as UTF-8 text.")
        return
    source = _Source(path, sha256=hashlib.sha256(raw).hexdigest())
    if not text.strip():
        basket.refuse(path, "It is empty.", "Put the report's text into it, or take it away.")
    elif suffix in LINES:
        _read_lines(path, text, known, basket)
    elif suffix in PAGE:
        _read_page(source, text, known, basket)
    else:
        _add(Report(file.stem, text), known, source, basket)


# ---------------------------------------------------------------- pages


def _page_text(raw: bytes) -> str:
    """A page's characters: as it declares them, if it does and they fit."""
    declared = _CHARSET.search(raw[:_FIRST_BYTES])
    if declared and not raw.startswith(b"\xef\xbb\xbf"):
        try:
            return raw.decode(declared[1].decode("ascii"))
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(raw)


def _read_page(source: _Source, page: str, known: Mapping[str, str], basket: _Basket) -> None:
    try:
        report = _extract(page)
    except Exception as error:  # a page can be broken in more ways than its parsers know: some trip their assertions
        basket.refuse(
            source, f"This page cannot be taken apart ({type(error).__name__}).", "Copy the text into a .txt file."
        )
        return
    if report.text.strip():
        _add(replace(report, id=Path(source.path).stem), known, source, basket)
    else:
        basket.refuse(source, "No text of a report was found on this page.", "Copy the text into a .txt file.")


def _extract(page: str) -> Report:
    """Main text, title, date and site of an HTML page, as ``trafilatura`` finds them."""
    import trafilatura

    text = trafilatura.extract(page, include_comments=False, include_tables=False) or ""
    tree = trafilatura.load_html(page)
    if tree is None:
        return Report("", text)
    for edge in tree.xpath("//*/footer | //*/nav | //*/aside"):  # a date in a footer is the site's
        edge.drop_tree()
    about = trafilatura.extract_metadata(tree, date_config=_DATE_OF_A_PAGE)
    title, outlet, url, day = (str(getattr(about, name, None) or "") for name in ("title", "sitename", "url", "date"))
    return Report(
        "", text, title=title, outlet=outlet, url=url, stated=Published(day, Basis.STATED) if day else Published()
    )


# ---------------------------------------------------------------- lines


def _read_lines(path: str, text: str, known: Mapping[str, str], basket: _Basket) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        source, entry = _Source(path, str(number)), _entry(line)
        if isinstance(entry, str):
            basket.refuse(source, entry, _LINE_FORM)
            continue
        source = replace(source, sha256=hashlib.sha256(entry["text"].encode()).hexdigest())
        said = {key: str(entry[key]) for key in GIVEN if entry.get(key)} | dict(known)
        _add(Report(str(entry["id"]), entry["text"]), _with_a_date(said, source, basket), source, basket)


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


# ---------------------------------------------------------------- what the analyst knows


def _given(file: Path, path: str, basket: _Basket) -> dict[str, dict[str, str]]:
    """What reports.csv says of each file, the columns that are filled in."""
    if not file.is_file():
        return {}
    try:
        table = csv.DictReader(io.StringIO(decode(file.read_bytes()), newline=""))
        columns, rows = table.fieldnames or [], list(table)
    except (ReadError, csv.Error, OSError) as error:
        basket.refuse(path, f"It cannot be read ({error}).", "Save it as a UTF-8 CSV file with a column file.")
        return {}
    if "file" not in columns:
        basket.refuse(
            _Source(path, "1"),
            "It has no column file.",
            f"Its first line should name columns of file,{','.join(GIVEN)}.",
        )
        return {}
    for column in sorted(set(columns) - {"file", *GIVEN}):
        basket.refuse(
            _Source(path, "1"),
            f"The column {column!r} is not read.",
            f"It may have the columns file,{','.join(GIVEN)}.",
        )
    known: dict[str, dict[str, str]] = {}
    for number, row in enumerate(rows, start=2):
        _know(row, known, _Source(path, str(number)), basket)
    return known


def _know(row: Mapping[str, str | None], known: dict[str, dict[str, str]], source: _Source, basket: _Basket) -> None:
    name = (row.get("file") or "").strip()
    said = {key: value for key in GIVEN if (value := (row.get(key) or "").strip())}
    if not name and said:
        basket.refuse(source, "It names no file.", "Fill in the column file.")
    elif name in known:
        basket.refuse(source, f"It tells of {name!r} twice.", "The first line counts; take the other away.")
    elif name:
        known[name] = _with_a_date(said, source, basket)


def _with_a_date(said: dict[str, str], source: _Source, basket: _Basket) -> dict[str, str]:
    """What is said of a report, its date in EDTF (a time of day left off); a date that cannot be read is left out, and
    that is told.
    """
    if "published" not in said:
        return said
    try:
        day = re.sub(r"(?<=\d\d\d\d-\d\d-\d\d)[T ].*", "", said["published"].strip())
        return said | {"published": str(parse_edtf(day))}
    except ValueReadError as error:
        basket.refuse(source, f"The date in published is not read: {error}", "Write it as 2015-04-14.")
        return {key: value for key, value in said.items() if key != "published"}


# ---------------------------------------------------------------- the report


def _add(report: Report, known: Mapping[str, str], source: _Source, basket: _Basket) -> None:
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
