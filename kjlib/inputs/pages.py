"""A page of HTML: its characters, and the report on it."""

from __future__ import annotations

import re

from ..model import Basis, Published, Report
from .encoding import decode

_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_FIRST_BYTES = 4096
# The day a page declares, not any year in its text ("since 2011"); and no bound at today, or what is read would change
# overnight.
_DATE_OF_A_PAGE = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def page_text(raw: bytes) -> str:
    """A page's characters: as it declares them, if it does and they fit."""
    declared = _CHARSET.search(raw[:_FIRST_BYTES])
    if declared and not raw.startswith(b"\xef\xbb\xbf"):
        try:
            return raw.decode(declared[1].decode("ascii"))
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(raw)


def extract(page: str) -> Report:
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
