"""Notes as people write them: Word, OpenDocument, RTF, plain text in old encodings, Markdown."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from tests.data.documents.makers import texts
from tests.hostile.golden import DOCUMENTS
from tests.pile.made import Made, chance
from tests.pile.words import ENGLISH, RUSSIAN, TONGUES, story

WORD, OPEN, RICH, PLAIN, MARKED = 26, 6, 8, 16, 4
_PAGES = ("utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "utf-16-be")


@cache
def make_py() -> dict[str, Any]:
    """The small makers that stand beside the golden files."""
    return runpy.run_path(str(DOCUMENTS / "make.py"))


def files(seed: int) -> Iterator[Made]:
    """All of them; the first line of each can be cited."""
    some = chance(seed, "notes")
    for number in range(WORD):
        lines = story(some, 1_000 + number, TONGUES[number % 4])
        yield Made(f"notes/statement {number}.docx", docx(lines), {"words": lines[0]})
    for number in range(OPEN):
        lines = story(some, 1_100 + number, TONGUES[number % 4])
        body = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
        yield Made(f"notes/memo {number}.odt", texts.odf("<!--body-->" + body), {"words": lines[0]})
    for number in range(RICH):
        lines = story(some, 1_200 + number, (ENGLISH, RUSSIAN)[number % 2])
        yield Made(f"notes/old note {number}.rtf", rtf(lines), {"words": lines[0]})
    for number in range(PLAIN):
        page = _PAGES[number % len(_PAGES)]
        tongue = RUSSIAN if page in ("cp1251", "koi8-r") else TONGUES[number % 4]
        lines = story(some, 1_300 + number, tongue)
        yield Made(f"notes/{number}.txt", _encoded("\r\n".join(lines), page), {"words": lines[0]})
    for number in range(MARKED):
        lines = story(some, 1_400 + number)
        yield Made(f"notes/{number}.md", ("# Notes\n\n" + "\n\n".join(lines)).encode(), {"words": lines[0]})


def docx(lines: list[str]) -> bytes:
    """A Word file of these paragraphs."""
    made: bytes = make_py()["docx"]("".join(make_py()["paragraph"](escape(line)) for line in lines))
    return made


def rtf(lines: list[str]) -> bytes:
    """Rich text with letters beyond ASCII as numbers."""
    told = (rf"\u{ord(letter)}?" if ord(letter) > 127 else letter for line in lines for letter in line + "\n")
    body = "".join(told).replace("\n", "\\par\n")
    return rb"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Times;}}" + body.encode("ascii") + b"}"


def _encoded(words: str, page: str) -> bytes:
    return b"\xfe\xff" + words.encode(page) if page == "utf-16-be" else words.encode(page)
