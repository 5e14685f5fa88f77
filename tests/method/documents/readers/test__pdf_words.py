"""Words of a page, asked for in runs: the same as asked for sign by sign."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import raw

from probata.method.documents.readers import pdf
from probata.method.documents.readers._pdf_words import Runs, boxes, letters, runs, unseen

pikepdf = pytest.importorskip("pikepdf")
PLAIN = "BT /F1 12 Tf 72 700 Td (The clerk said so) Tj 0 -14 Td (twice, and then he left) Tj ET"
SEEN_AND_NOT = "BT /F1 12 Tf 72 700 Td (seen ) Tj 3 Tr (not seen) Tj 0 Tr ( again) Tj ET"
HYPHENS = "BT /F1 12 Tf 72 700 Td (a set-) Tj 0 -14 Td (tlement - and) Tj 0 -14 Td (-) Tj ET"


def mapped(pairs: str) -> Callable[[Any, Any], None]:
    """A font whose letters mean something else (ISO 32000-2, 9.10.3)."""
    count = pairs.count("> <") // 2 + 1
    program = f"/CIDInit /ProcSet findresource begin begincmap {count} beginbfchar {pairs} endbfchar endcmap end"

    def change(document: Any, page: Any) -> None:
        page.Resources.Font.F1["/ToUnicode"] = document.make_stream(program.encode())

    return change


def inside_a_form(document: Any, page: Any) -> None:
    form = document.make_stream(SEEN_AND_NOT.encode())
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.BBox, form.Resources = [0, 0, 600, 800], page.Resources
    page.Resources.XObject = pikepdf.Dictionary(Fm=document.make_indirect(form))
    page.Contents = document.make_stream(b"/Fm Do")


KINDS: dict[str, tuple[str, Callable[[Any, Any], None]]] = {
    "plain": (PLAIN, lambda *_: None),
    "hyphens": (HYPHENS, lambda *_: None),
    "invisible": (SEEN_AND_NOT, lambda *_: None),
    "in a form": (PLAIN, inside_a_form),
    "nothing": ("", lambda *_: None),
    "beyond U+FFFF": (PLAIN, mapped("<74> <D83DDE00>")),
    "half of a pair": (PLAIN, mapped("<74> <D83D>")),
    "no letter": (PLAIN, mapped("<74> <FFFF> <65> <0000>")),
    "a control sign": (PLAIN, mapped("<74> <0002> <65> <0007>")),
    "right to left": (PLAIN, mapped("<74> <0627> <65> <0644> <68> <0028>")),
    "several letters": (PLAIN, mapped("<74> <006600660069> <65> <FB03>")),
    "blanks": (PLAIN, mapped("<74> <00A0> <65> <3000> <68> <2028>")),
    "turned": (PLAIN, lambda _, page: page.__setitem__("/Rotate", 90)),
}


@contextmanager
def page(content: str, change: Callable[[Any, Any], None]) -> Iterator[Any]:
    out = io.BytesIO()
    with pikepdf.new() as document:
        made = document.add_blank_page(page_size=(600, 800))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Helvetica")
        )
        made.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=document.make_indirect(font)))
        made.Contents = document.make_stream(content.encode())
        change(document, made.obj)
        document.save(out)
    with pypdfium2.PdfDocument(out.getvalue()) as opened:
        yield opened[0].get_textpage()


def sign_by_sign(text: Any) -> str:
    codes = (raw.FPDFText_GetUnicode(text, at) for at in range(raw.FPDFText_CountChars(text)))
    return "".join(
        "\ufffd" if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)
        for code in codes
    )


@pytest.mark.parametrize("kind", list(KINDS))
def test_signs_boxes_and_drawing_are_those_that_each_sign_has_by_itself(kind: str) -> None:
    with page(*KINDS[kind]) as text:
        signs = letters(text)
        assert signs == sign_by_sign(text)
        found = runs(signs)
        each = []
        for first, last in zip(found.firsts, found.lasts, strict=True):
            one, other = raw.FS_RECTF(), raw.FS_RECTF()
            raw.FPDFText_GetLooseCharBox(text, first, ctypes.byref(one))
            raw.FPDFText_GetLooseCharBox(text, last, ctypes.byref(other))
            low, high = min(one.bottom, other.bottom), max(one.top, other.top)
            each.append((min(one.left, other.left), low, max(one.right, other.right), high))
        assert list(zip(*boxes(text, found), strict=True)) == each
        hidden = [word for word, no in zip(found.texts, unseen(text, found), strict=True) if no]
        assert hidden == (["not", "seen"] if kind in ("invisible", "in a form") else [])


def test_the_kinds_are_what_they_are_called() -> None:
    said = dict.fromkeys(KINDS, "")
    for kind, made in KINDS.items():
        with page(*made) as text:
            said[kind] = letters(text)
    assert "\ufffd\ufffdwice" in said["beyond U+FFFF"]  # PDFium counts two halves of such a sign
    assert "\ufffdwice" in said["half of a pair"]
    assert "cl\ufffdrk" in said["no letter"]
    assert "cl\x07rk" in said["a control sign"]
    assert "set\x02tlement" in said["hyphens"]
    assert "\u0627" in said["right to left"]
    assert "clffirk" in said["several letters"]
    assert "cl\u3000rk" in said["blanks"]
    assert not said["nothing"]


def test_words_in_the_invisible_mode_are_hidden_in_a_form_too() -> None:
    for kind in ("invisible", "in a form"):
        out = io.BytesIO()
        with page(*KINDS[kind]) as text:
            text.parent.pdf.save(out)
        reading = pdf.read(out.getvalue(), "a.pdf")
        assert reading.text == "seen not seen again"
        assert not [one for one in reading.marks if one.kind.value == "hidden"]  # the line is seen as well


def one_by_one(signs: str) -> Runs:
    """The rule as it is told, sign by sign."""
    found, start = Runs([], [], [], []), 0

    def add(end: int, ends: bool) -> None:
        found.texts.append(signs[start:end].replace("\x02", "-"))
        found.firsts.append(start)
        found.lasts.append(end - 1)
        found.ends.append(ends)

    for at, sign in enumerate(signs + "\n"):
        if sign == "\x02":
            add(at + 1, True)
            start = at + 1
        elif sign.isspace():
            rest = re.match(r"\s*", signs[at:])
            if at > start and rest:
                add(at, bool({"\r", "\n"} & {*rest[0]}) or at + rest.end() >= len(signs))
            start = at + 1
    return found


@given(st.text(st.sampled_from("ab\x02 \t\r\n\u00a0\u2028\x1c\ufffd"), max_size=24))
def test_words_are_the_runs_between_white_space_and_behind_hyphens(signs: str) -> None:
    assert runs(signs) == one_by_one(signs)
