"""Files to reports: every kind of input, and every input that cannot be read."""
import hashlib
import json
import os

import pytest

from kjlib.errors import ReadError
from kjlib.inputs.files import gather, read
from kjlib.model import Basis, Zone

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")          # of what was skipped: most of this file skips something

LEAD = "Norway and Sweden held fisheries talks in Oslo on Wednesday, officials of both countries said."
SECOND = "The two sides agreed to meet again before the end of the year, a spokeswoman told reporters."
TITLE = "Norway, Sweden hold first fisheries talks since 2011"
TEXT = f"{TITLE}\n\nPublished: May 6, 2015\n\nOSLO (Reuters) - {LEAD}\n\n{SECOND}\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "in"


def problems(*paths):
    return [(problem.path, problem.line, problem.problem, problem.action) for problem in gather(paths).problems]


# ---------------------------------------------------------------- what is read

def test_what_was_skipped_is_warned_of(folder):
    (folder / "b.pdf").write_bytes(b"%PDF")
    with pytest.warns(UserWarning, match="b.pdf"):
        assert [report.id for report in read("in", "in/b.pdf")] == ["a"]


def test_a_text_file_is_a_report(folder):
    [report] = read("in/a.txt")
    assert (report.id, report.text, report.title, report.dateline, report.agency) == ("a", TEXT, TITLE, "OSLO", "Reuters")
    assert (report.published.edtf, report.published.basis, report.published.quote) == ("2015-05-06", Basis.STATED, "May 6, 2015")
    assert report.stated == report.published
    assert report.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (report.path, report.language, report.given) == (os.path.join("in", "a.txt"), "en", {})
    assert [report.quote(region.span) for region in report.regions if region.zone is Zone.HEADLINE] == [TITLE]


def test_a_folder_is_read_by_name_and_nothing_else_in_it(folder):
    (folder / "b.md").write_text(f"# Talks\n\n{LEAD}", encoding="utf-8")
    (folder / ".hidden.txt").write_text(LEAD, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / "below").mkdir()
    (folder / "below" / "c.txt").write_text(LEAD, encoding="utf-8")
    gathered = gather(["in"])
    assert [report.id for report in gathered.reports] == ["a", "b"]
    assert gathered.problems == ()


@pytest.mark.parametrize("raw, text", [
    (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
    (TEXT.replace("\n", "\r\n").encode(), TEXT.replace("\n", "\r\n")),
    (TEXT.encode("utf-16"), TEXT),
    (TEXT.replace("Oslo", "Tromsø").encode("latin-1"), TEXT.replace("Oslo", "Tromsø")),
])
def test_bytes_of_all_sorts(folder, raw, text):
    (folder / "a.txt").write_bytes(raw)
    [report] = read("in")
    assert (report.text, report.title) == (text, TITLE)
    assert report.sha256 == hashlib.sha256(raw).hexdigest()


def test_a_line_of_json_is_a_report(folder):
    lines = [{"id": "x", "text": TEXT, "outlet": "The Post", "published": "2015-05-07T10:00:00Z", "url": "https://example.org/x"},
             {"id": 7, "text": LEAD}]
    (folder / "more.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n\n", encoding="utf-8")
    one, two = read("in/more.jsonl")
    assert (two.id, two.text, two.outlet, two.url) == ("x", TEXT, "The Post", "https://example.org/x")
    assert (two.published.edtf, two.published.basis, two.stated.edtf) == ("2015-05-07", Basis.GIVEN, "2015-05-06")
    assert (one.id, one.sha256) == ("7", hashlib.sha256(LEAD.encode()).hexdigest())


PAGE = f"""<html><head><title>{TITLE} | Oslo Post</title><meta property="og:site_name" content="Oslo Post">META</head><body><nav>Home World</nav>
<article><h1>{TITLE}</h1><p>OSLO – {LEAD}</p><p>{SECOND}</p><p>{LEAD} “They will,” he said in Malmö.</p></article>
<footer>Copyright 2019 Oslo Post. March 12, 2021</footer></body></html>"""


def test_a_page_is_read_without_what_stands_around_it(folder):
    page = PAGE.replace("META", '<meta property="article:published_time" content="2015-05-06T10:00:00Z">')
    (folder / "a.txt").rename(folder / "c.txt")
    (folder / "a.html").write_text(page, encoding="utf-8")
    report = read("in/a.html")[0]
    assert (report.id, report.title, report.outlet, report.dateline) == ("a", TITLE, "Oslo Post", "OSLO")
    assert (report.published.edtf, report.published.basis) == ("2015-05-06", Basis.STATED)
    assert LEAD in report.text and "Copyright" not in report.text and "Home World" not in report.text
    assert report.sha256 == hashlib.sha256(page.encode()).hexdigest()


def test_a_date_in_the_footer_is_the_sites(folder):
    (folder / "b.html").write_text(PAGE.replace("META", ""), encoding="utf-8")
    assert read("in/b.html")[0].published.basis is Basis.UNKNOWN


def test_a_page_that_trips_its_parser_is_named(folder, monkeypatch):
    def trip(*_, **__):
        raise AssertionError

    monkeypatch.setattr("trafilatura.extract", trip)
    (folder / "b.html").write_text(PAGE, encoding="utf-8")
    [found] = problems("in")
    assert found[0] == os.path.join("in", "b.html") and "cannot be taken apart" in found[2] and ".txt" in found[3]
    assert [report.id for report in read("in")] == ["a"]


def test_a_page_says_which_characters_it_is_in(folder):
    (folder / "b.html").write_bytes(PAGE.replace("META", '<meta charset="mac-roman">').encode("mac-roman"))
    assert "Malmö" in read("in/b.html")[0].text


def test_a_long_report_is_read_whole_and_its_claims_are_not(folder):
    text = TEXT + f"{SECOND * 20}\n" * 200
    (folder / "a.txt").write_text(text, encoding="utf-8")
    gathered = gather(["in"])
    assert gathered.reports[0].text == text
    [problem] = gathered.problems
    assert "first 300,000 characters" in problem.problem and "one file a report" in problem.action


# ---------------------------------------------------------------- what the analyst knows

def test_what_is_given_outranks_the_text_and_is_kept(folder):
    row = "a.txt,Cod talks,The Post,AP,2015-05-05/2015-05-06,https://example.org,talks,wire"
    (folder / "reports.csv").write_text(f"file,title,outlet,agency,published,url,event,copy_of\n{row}\n", encoding="utf-8-sig")
    [report] = read("in")
    assert (report.title, report.outlet, report.agency, report.url, report.event, report.copy_of) == (
        "Cod talks", "The Post", "AP", "https://example.org", "talks", "wire")
    assert (report.published.edtf, report.published.basis, report.stated.edtf) == ("2015-05-05/2015-05-06", Basis.GIVEN, "2015-05-06")
    assert report.given["agency"] == "AP" and len(report.given) == 7
    assert problems("in") == []


def test_an_empty_cell_gives_nothing(folder):
    (folder / "reports.csv").write_text("file,title,published\na.txt, ,\n", encoding="utf-8")
    [report] = read("in")
    assert (report.title, report.published.edtf, report.given) == (TITLE, "2015-05-06", {})


def test_a_row_for_a_file_of_lines_holds_for_each(folder):
    (folder / "b.jsonl").write_text('{"id": "x", "text": "Cod.", "outlet": "Other"}\n{"id": "y", "text": "Herring."}\n', encoding="utf-8")
    (folder / "reports.csv").write_text("file,outlet\nb.jsonl,The Post\n", encoding="utf-8")
    assert {report.id: report.outlet for report in read("in")} == {"a": "", "x": "The Post", "y": "The Post"}


KNOWN = [  # reports.csv, the line, and words of the problem and of the way out
    ("file,mood\na.txt,sad\n", "1", "'mood' is not read", "copy_of"),
    ("name\na.txt\n", "1", "no column file", "file,title"),
    ("", "1", "no column file", "file,title"),
    ("file,outlet\nb.txt,The Post\n", "", "'b.txt', which is not in the folder", "Correct the name"),
    ("file,published\na.txt,6 May 2015\n", "2", "date in published is not read", "2015-04-14"),
    ("file,outlet\na.txt,The Post\na.txt,The Times\n", "3", "'a.txt' twice", "first line counts"),
    ("file,outlet\n,The Post\n", "2", "names no file", "Fill in"),
]


@pytest.mark.parametrize("table, line, problem, action", KNOWN)
def test_what_is_wrong_with_what_is_known(folder, table, line, problem, action):
    (folder / "reports.csv").write_text(table, encoding="utf-8")
    [found] = problems("in")
    assert found[:2] == (os.path.join("in", "reports.csv"), line)
    assert problem in found[2] and action in found[3]
    [report] = read("in")
    assert report.published.edtf == "2015-05-06" and "published" not in report.given


# ---------------------------------------------------------------- what cannot be read

REFUSED = [  # the name, its bytes, and words of the problem and of the way out
    ("b.txt", b"", "empty", "take it away"),
    ("b.txt", b" \r\n \xc2\xa0", "empty", "take it away"),
    ("b.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text file", "UTF-8"),
    ("b.txt", "We’ll see.".encode("mac-roman") * 9, "encoding cannot be told", "Save it as UTF-8"),
    ("b.txt", b"%PDF-1.4\nabc", "PDF", "Save it as UTF-8"),
    ("b.pdf", b"%PDF-1.4", "kind of file", "text of the PDF"),
    ("b.docx", b"PK\x03\x04", "kind of file", "plain text"),
    ("b.html", b"<html><body><script>x</script></body></html>", "No text of a report", ".txt"),
    ("b.html", b"", "empty", "take it away"),
]


@pytest.mark.parametrize("name, raw, problem, action", REFUSED)
def test_a_file_that_cannot_be_read_costs_the_others_nothing(folder, name, raw, problem, action):
    (folder / name).write_bytes(raw)
    [found] = problems("in")
    assert found[0] == os.path.join("in", name)
    assert problem in found[2] and action in found[3]
    assert [report.id for report in read("in")] == ["a"]
    with pytest.raises(ReadError, match=problem):
        read(f"in/{name}")


LINES = [
    (b'{"id": "x", "text": ', "not JSON"), (b'["x"]', "no id"), (b'{"text": "Cod."}', "no id"), (b'{"id": "  ", "text": "Cod."}', "no id"),
    (b'{"id": "x"}', "no text"), (b'{"id": "x", "text": " "}', "no text"), (b'{"id": "x", "text": 7}', "no text"),
    (b'{"id": "x", "text": "\\ud800"}', "half a character"), (b"[" * 100_000, "not JSON"),
]


@pytest.mark.parametrize("line, problem", LINES)
def test_a_line_that_is_no_report(folder, line, problem):
    (folder / "b.jsonl").write_bytes(b'{"id": "y", "text": "Cod."}\n\n' + line + b'\n{"id": "z", "text": "Cod."}')
    [found] = problems("in/b.jsonl")
    assert found[:2] == ("in/b.jsonl", "3")
    assert problem in found[2] and found[3]
    assert [report.id for report in read("in/b.jsonl")] == ["y", "z"]


def test_a_lines_date_that_cannot_be_read(folder):
    (folder / "b.jsonl").write_text('{"id": "y", "text": "Cod.", "published": "yesterday"}', encoding="utf-8")
    [found] = problems("in/b.jsonl")
    assert found[:2] == ("in/b.jsonl", "1") and "date in published" in found[2]
    assert read("in/b.jsonl")[0].published.basis is Basis.UNKNOWN


PATHS = [
    ("nowhere.txt", "no such file", "spelling"), ("https://example.org/a.html", "address", ".html"), ("in/a.xyz", "kind of file", ".jsonl"),
    ("none", "no report in this folder", ".txt"), ("in/reports.csv", "what is known", "folder"), ("x" * 300 + ".txt", "cannot be opened", "name"),
]


@pytest.mark.parametrize("path, problem, action", PATHS)
def test_a_path_that_holds_no_report(folder, path, problem, action):
    (folder / "a.xyz").write_text("x", encoding="utf-8")
    (folder / "reports.csv").write_text("file\n", encoding="utf-8")
    (folder.parent / "none" / "deeper").mkdir(parents=True)
    [found] = problems(path)
    assert found[0] == path and problem in found[2] and action in found[3]
    with pytest.raises(ReadError, match=problem):
        read(path)


def test_no_path_is_told_so():
    with pytest.raises(ReadError, match="no path"):
        read()


# ---------------------------------------------------------------- ids and order

def test_two_reports_of_one_id_are_both_named(folder):
    (folder / "a.md").write_text(LEAD, encoding="utf-8")
    with pytest.raises(ReadError, match=r"'a'.*in.a\.md.*in.a\.txt"):
        gather(["in"])


def test_two_lines_of_one_id_are_both_named(folder):
    (folder / "b.jsonl").write_text('{"id": "x", "text": "Cod."}\n{"id": "y", "text": "Cod."}\n{"id": "x", "text": "Cod."}\n', encoding="utf-8")
    with pytest.raises(ReadError, match=r"'x'.*line 1 and .*line 3"):
        gather(["in/b.jsonl"])


def test_a_file_named_twice_is_read_once_with_what_is_known_of_it(folder):
    (folder / "reports.csv").write_text("file,outlet\na.txt,The Post\n", encoding="utf-8")
    for paths in (["in", "in/a.txt"], ["./in/a.txt", "in"], ["in", "in/", str(folder)]):
        gathered = gather(paths)
        assert [(report.id, report.outlet) for report in gathered.reports] == [("a", "The Post")]
        assert gathered.problems == ()


def test_the_order_of_the_paths_changes_nothing(folder):
    (folder / "b.txt").write_bytes(b"")
    (folder.parent / "c.txt").write_text(LEAD, encoding="utf-8")
    paths = ["in", "c.txt", "nowhere", "in/b.txt", "in/a.txt"]
    assert gather(paths) == gather(paths[::-1])
    assert [report.id for report in read(*paths)] == ["a", "c"]
