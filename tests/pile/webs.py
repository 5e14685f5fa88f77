"""Saved web pages, books, and archives of the web."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

from tests.data.documents.makers import archives, mail, texts
from tests.pile.made import Made, chance
from tests.pile.words import ENGLISH, RUSSIAN, story

PAGES, SAVED, BOOKS, CRAWLS = 8, 3, 2, 2
_HTML = {"Content_Type": "application/http; msgtype=response"}


def files(seed: int) -> Iterator[Made]:
    """All of them: the headline of each can be cited."""
    some = chance(seed, "webs")
    for number in range(PAGES):
        page = "windows-1251" if number % 4 == 3 else "utf-8"
        lines = story(some, 4_000 + number, RUSSIAN if number % 4 == 3 else ENGLISH)
        yield Made(f"web/article {number}.html", html(lines, page), {"words": lines[0]})
    for number in range(SAVED):
        lines = story(some, 4_100 + number)
        yield Made(f"web/saved {number}.mhtml", _mhtml(lines), {"words": lines[0]})
    for number in range(BOOKS):
        lines = story(some, 4_200 + number)
        yield Made(f"web/primer {number}.epub", _epub(lines), {"words": lines[0]})
    for number in range(CRAWLS):
        page, told = html(lines := story(some, 4_300 + number), "utf-8"), f"{archives.SHORE}/{number}"
        held = (Made(f"shore-mirror.invalid/{number}.html", page, {"words": lines[0]}),)
        yield Made(f"web/crawl {number}.warc.gz", _warc(page, told), {"words": told}, held)
    page, told = html(lines := story(some, 4_400), "utf-8"), f"{archives.SHORE}/w"
    crawled = (Made("shore-mirror.invalid/w.html", page, {"words": lines[0]}),)
    inside = (Made("archive/data.warc.gz", warc := _warc(page, told), {"words": told}, crawled),)
    yield Made("web/crawl.wacz", archives.wacz(warc, archives.PAGES), {"words": "Shore Mirror"}, inside)


def html(lines: list[str], page: str) -> bytes:
    """An article with its furniture."""
    body = "".join(f"<p>{line}</p>" for line in lines[1:])
    head = f'<!doctype html><meta charset="{page}"><title>{lines[0]}</title><nav><a href="/">Home</a></nav>'
    return f"{head}<article><h1>{lines[0]}</h1>{body}</article><footer>All rights invented</footer>".encode(page)


def _mhtml(lines: list[str]) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return mail.crlf(
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://courier.invalid/lake\nSubject: Lake (INVENTED)\n"
        'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="x"\n\n--x\n'
        f"Content-Type: text/html; charset=utf-8\nContent-Location: https://courier.invalid/lake\n\n{body}\n--x--\n"
    )


def _epub(lines: list[str]) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in lines)
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>'
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    chapter = (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>INVENTED</title></head><body>{body}</body></html>'
    )
    return texts.zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": texts.CONTAINER,
            "OEBPS/book.opf": opf,
            "OEBPS/a.xhtml": chapter,
        }
    )


def _warc(page: bytes, address: str) -> bytes:
    info = archives.record("warcinfo", b"software: invented crawler 1.0\r\n", Content_Type="application/warc-fields")
    answer = archives.record("response", archives.answer(page, "text/html; charset=utf-8"), address, **_HTML)
    return gzip.compress(info, mtime=0) + gzip.compress(answer, mtime=0)
