"""Saved pages: the page as text, what it is built with counted, the rest as parts."""

from pathlib import Path

import pytest

from probata.method.documents.bodies import bodies
from probata.method.documents.model import MarkKind
from probata.method.documents.readers import mhtml
from probata.method.documents.shelf import read
from probata.record.errors import Unreadable

DATA = Path(__file__).parents[3] / "data" / "documents" / "good" / "lake.mhtml"
START = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b{}\n\n"
PART = "--b\nContent-Type: {}\nContent-Location: {}\n\n{}\n"


def saved(*parts: tuple[str, str, str], more: str = "") -> bytes:
    return (START.format(more) + "".join(PART.format(*part) for part in parts) + "--b--\n").encode()


def test_the_page_is_the_document_and_the_header_stands_after_it() -> None:
    reading = read(DATA.read_bytes(), "a.mht")
    (body,) = bodies(reading)
    assert body.span.of(reading.text).endswith("Editor: check.")
    assert reading.text.count("Snapshot-Content-Location: https://courier.invalid/lake") == 1
    claims = {(claim.field, claim.value) for claim in reading.declared}
    assert {("address", "https://courier.invalid/lake"), ("date", "2019-04-15T06:00:00+02:00")} <= claims
    assert any(mark.kind is MarkKind.HIDDEN for mark in reading.marks)


def test_frames_and_pictures_come_out_and_styles_are_counted() -> None:
    data = saved(
        ("text/html", "http://a.invalid/", "<p>page"),
        ("text/css", "http://a.invalid/a.css", "x"),
        ("font/woff2", "http://a.invalid/a.woff2", "x"),
        ("text/html", "http://a.invalid/frame?x=1", "<p>frame"),
        ("image/png", "http://a.invalid/p/a.png?w=1", "x"),
        ("application/pdf", "cid:1", "x"),
    )
    assert [each.path for each in mhtml.parts(data, "a")] == ["frame.html", "a.png", "document.pdf"]
    assert mhtml.read(data, "a").limits == (
        "holds style sheets, scripts or fonts (2), which were not read",
        "holds frames, pictures or other files (3), which are no part of its text",
    )


@pytest.mark.parametrize("more", ['; start="<two>"', "\nSnapshot-Content-Location: two"])
def test_the_page_is_the_one_that_the_header_names(more: str) -> None:
    frame = ("text/html", "one\nContent-ID: <one>", "<p>frame")
    page = ("text/html", "two\nContent-ID: <two>", "<p>page")
    assert mhtml.read(saved(frame, page, more=more), "a").text.startswith("page")
    assert mhtml.read(saved(frame, page), "a").text.startswith("frame")


@pytest.mark.parametrize("data", [b"", b"<html>x", saved(("text/css", "a", "x")), saved(("text/html", "a", "<p>"))])
def test_what_holds_no_page_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"no saved page|no text|no HTML"):
        mhtml.read(data, "a")


def test_a_page_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mhtml, "MAX_PAGE", 3)
    with pytest.raises(Unreadable, match="larger than"):
        mhtml.read(DATA.read_bytes(), "a")
