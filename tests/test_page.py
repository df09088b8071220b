"""The page: whole by itself, harmless whatever a report holds, and the same each time."""
import base64
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser

import pytest

import kjlib
from kjlib import page
from kjlib.__main__ import main
from kjlib.errors import ExportError
from kjlib.model import Problem
from tests.builders import report

NASTY = "</pre></title><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>"
FIRST = f"Norway and Sweden held fisheries talks in Oslo on 6 May 2015. {NASTY} Kari Nordahl, director general for fisheries of Norway, spoke."
SECOND = "Norway and Sweden held fisheries talks in Oslo on 5 May 2015. Kari Nordahl, director general for fisheries of Norway, was there."
EMPTY = {"meta", "img", "br"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and the words in each kind of element."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.open, self.words = [], [], {}
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data):
        if self.open:
            self.words[self.open[-1]] = self.words.get(self.open[-1], "") + data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def comparison():
    known = {"published": "2015-05-07", "event": NASTY}
    reports = [report("a<b>", FIRST, title=NASTY, outlet=NASTY, url=f"https://post.example/{NASTY}", **known),
               report("two", SECOND, url="javascript:alert(4)", **known)]
    made = kjlib.compare(reports)
    return kjlib.Comparison(replace(made.result, problems=(Problem(NASTY, "1", NASTY, NASTY),)))


@pytest.fixture(scope="module")
def shown(comparison):
    return Page(page.html(comparison))


def test_nothing_in_a_report_runs(shown):
    assert not {"script", "svg", "iframe", "object", "embed", "link", "base", "form"} & {name for name, _ in shown.elements}
    names = {name for _, attributes in shown.elements for name in attributes}
    assert not {name for name in names if name.startswith("on")} and "srcdoc" not in names


def test_nothing_is_fetched_from_elsewhere(shown):
    assert all(attributes["src"].startswith("data:image/png;base64,") for _, attributes in shown.elements if "src" in attributes)
    assert all(attributes["href"].startswith(("#", "https://post.example/")) for _, attributes in shown.elements if "href" in attributes)
    assert "url(" not in shown.words["style"] and "@import" not in shown.words["style"]
    [policy] = [meta["content"] for meta in shown.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script" not in policy


def test_what_a_report_holds_is_shown_as_its_words(shown):
    assert NASTY in shown.words["title"] and NASTY in shown.words["h1"]


def test_the_page_has_all_its_parts(shown, comparison):
    sections = [section["id"] for section in shown.all("section")]
    assert sections == ["summary", "matrix", "differ", "findings", "reports", "pictures", "unread", "reading"]
    assert [link["href"][1:] for link in shown.all("a") if link["href"].startswith("#")] == sections
    assert "conflict" in shown.words["span"]
    assert "What this does not show" in shown.words["h3"]
    assert len(shown.all("article")) == 2 and shown.all("mark")
    assert NASTY in shown.words["td"]                                            # the problem


def test_each_picture_says_what_it_shows(shown):
    pictures = shown.all("img")
    assert len(pictures) == len(page._PICTURES)
    assert all(len(picture["alt"]) > 20 for picture in pictures)
    assert all(base64.b64decode(picture["src"].split(",")[1]).startswith(b"\x89PNG") for picture in pictures)


def test_the_same_comparison_gives_the_same_page(comparison, tmp_path):
    again = kjlib.Comparison(replace(kjlib.compare(comparison.result.reports[::-1]).result, problems=comparison.result.problems))
    assert again.to_html(tmp_path / "b.html").read_bytes() == comparison.to_html(tmp_path / "a.html").read_bytes()


@pytest.mark.parametrize("text", ["Nothing.", "Norway and Sweden held talks in Oslo."])
def test_one_report_alone_has_a_page(text):
    assert "no conflict, no update" in page.html(kjlib.compare([report(text=text)]))


def test_a_long_list_is_cut_and_said_so(comparison, monkeypatch):
    monkeypatch.setattr(page, "_CARDS", 0)
    assert "the list below has them all" in page.html(comparison)


def test_a_page_among_the_reports_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text(SECOND, encoding="utf-8")
    with pytest.raises(ExportError, match="Choose another folder"):
        kjlib.compare(kjlib.read(tmp_path)).to_html(tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


# ---------------------------------------------------------------- the command line

@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path / "in"


@pytest.mark.slow
def test_the_command_line_writes_what_is_asked_for(folder, tmp_path):
    files = {"--html": "r.html", "--excel": "r.xlsx", "--annotations": "r.jsonld"}
    asked = [str(word) for option, name in files.items() for word in (option, tmp_path / name)]
    done = subprocess.run([sys.executable, "-m", "kjlib", "compare", str(folder), "--out", str(tmp_path / "out"), *asked],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for name in files.values():
        assert (tmp_path / name).stat().st_size > 100
        assert f"Wrote {tmp_path / name}" in done.stdout


@pytest.mark.parametrize("option, name", [("--html", "in/r.html"), ("--excel", "in"), ("--excel", "r.xls"), ("--annotations", "in"),
                                          ("--annotations", "in/a.txt")])
def test_a_failure_is_told_and_what_was_written_stays(folder, tmp_path, capsys, option, name):
    assert main(["compare", str(folder), "--out", str(tmp_path / "out"), option, str(tmp_path / name)]) == 2
    assert capsys.readouterr().err.startswith("kjlib: ")
    assert len(list((tmp_path / "out").iterdir())) == 6
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("asked", [["--html", "r.html", "--annotations", "./r.html"], ["--annotations", "out/claims.csv"]])
def test_one_name_for_two_files_is_refused_before_the_work(folder, tmp_path, capsys, monkeypatch, asked):
    monkeypatch.chdir(tmp_path)
    assert main(["compare", str(folder), "--out", "out", *asked]) == 2
    assert "writes there too" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
