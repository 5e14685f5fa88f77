"""Files of many producers: read whole, answered, and restored byte for byte."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
from lxml import etree

from probata.method.documents.word.docx import read
from probata.method.documents.word.model import Draft, StoryKind
from probata.method.drafts.docx import answer, without_ours
from probata.method.drafts.model import Remark, Reply, Tie
from probata.record.span import TextSpan
from tests.method.drafts.docx.corpus import converted, googlelike, odd, pythonlike, walking, wordlike
from tests.method.drafts.docx.making import NOW, our_ids, parts_in, stripped

MADE = dict(chain(wordlike.files(), googlelike.files(), odd.files()))
_APART = (StoryKind.CAPTION, StoryKind.DRAWN)
_BOX = (StoryKind.TEXT_BOX, StoryKind.FOOTNOTE, StoryKind.ENDNOTE, StoryKind.HEADER, StoryKind.FOOTER)


def squeezed(text: str) -> str:
    return "".join(text.split())


def remarked(draft: Draft) -> list[Remark]:
    """On every third paragraph with words, and on each number in a note, table, box, header or footer."""
    told = [each.span for each in draft.paragraphs if each.span.of(draft.text).strip()]
    whole = [Remark(span, ("PB999 Of a paragraph.",)) for span in told[::3]]
    numbers = [
        Remark(TextSpan(each.span.start + found.start(), each.span.start + found.end()), ("PB998 Of a number.",))
        for each in draft.paragraphs
        if each.story in _BOX or each.cell
        for found in re.finditer(r"\d+", each.span.of(draft.text))
    ]
    reply = Reply("Reviewer of tests", NOW, ("Not an issue.",))
    return [Remark(told[-1], ("PB997 Resolved.",), (reply,), True), *whole, *numbers]


def tied(draft: Draft) -> list[Tie]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    some = [run.span for run in draft.runs if run.anchor][:20]
    return [Tie(f"_prb{letters[n] * 16}", span) for n, span in enumerate(some)]


def reads_whole(data: bytes, draft: Draft) -> None:
    """Every visible word is in the draft, and no other."""
    ours = [squeezed(each.span.of(draft.text)) for each in draft.paragraphs if each.story not in _APART]
    assert Counter(filter(None, ours)) == Counter(walking.walked(data))
    assert squeezed("".join(run.span.of(draft.text) for run in draft.runs)) == squeezed(draft.text)


def is_anchored(main: bytes, number: int, draft: Draft, span: TextSpan) -> None:
    """The range of a comment goes around the words of each run that it is about, and begins with the first of them."""
    root = etree.fromstring(main)
    inside, found = False, ""
    for element in root.iter():
        name = walking.local(element)
        if name in ("commentRangeStart", "commentRangeEnd") and str(number) in element.xpath("@*[local-name()='id']"):
            inside = name == "commentRangeStart"
        elif inside and name in ("t", "delText"):
            found += squeezed("".join(element.xpath("text()")))
    runs = [run.span.of(draft.text) for run in draft.runs if run.span.overlaps(span)]
    words = [found.find(piece) for run in runs for piece in re.split("[\\s\u2011]+", run) if piece]
    assert -1 not in words
    assert words[:1] in ([], [0])


def restored(data: bytes) -> bytes:
    """The laws of one file; the answered file."""
    draft = read(data, "draft.docx")
    reads_whole(data, draft)
    remarks = remarked(draft)
    done = answer(data, draft, remarks, tied(draft), NOW)
    assert done.unplaced == ()
    before, after = parts_in(data), parts_in(done.data)
    text = after[draft.main]
    codec = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(text[:2], "utf-8")
    assert stripped(text, our_ids(done.data), codec) == before[draft.main]
    assert parts_in(without_ours(done.data)) == before
    for name in before:
        assert before[name] == after[name] or re.search(r"document\.xml$|\.rels$|Types\]|comments", name, re.I)
    again = read(done.data, "draft.docx")
    assert again.text == draft.text
    ours = [comment for comment in again.comments if comment.by == "Probata"]
    assert len(ours) == len(remarks)
    first = min(int(number) for number in our_ids(done.data))
    stories = {each.span: each.story for each in draft.paragraphs}
    for number, remark in zip(range(first, 10**9), [remarks[0], None, *remarks[1:]], strict=False):
        if remark and stories.get(remark.span) is StoryKind.BODY:
            is_anchored(text, number, draft, remark.span)
    return done.data


@pytest.mark.parametrize("name", MADE)
def test_every_file_reads_whole_and_is_restored(name: str) -> None:
    data = MADE[name]
    answered = restored(data)
    assert without_ours(answered) == data


def test_files_of_python_docx_too() -> None:
    for _, data in pythonlike.files():
        restored(data)


def test_files_of_pandoc_too(tmp_path: Path) -> None:
    if not converted.has("pandoc"):
        pytest.skip("left out: files of pandoc, which needs the system package pandoc")
    for data in converted.by_pandoc(tmp_path).values():
        restored(data)


def test_files_of_libreoffice_too_and_it_keeps_our_comments(tmp_path: Path) -> None:
    if not converted.has("soffice"):
        pytest.skip("left out: files of LibreOffice, which needs the system package libreoffice-writer-nogui")
    names = (
        "word, footnotes",
        "word, comments",
        "word, boxes",
        "word, tables",
        "word, tracked",
        "odd, strict",
        "odd, stored",
    )
    given = {name.replace(", ", "-"): restored(MADE[name]) for name in names}
    made = converted.by_libreoffice(tmp_path, given)
    for name, data in made.items():
        if name in given:
            is_kept(given[name], data)
        else:
            restored(data)
    assert len(made) == len(given) + 13


def is_kept(ours: bytes, saved: bytes) -> None:
    """What LibreOffice saved again says the same in our name, and can be rid of it."""
    before, after = read(ours, "draft.docx"), read(saved, "draft.docx")
    said = [Counter(squeezed(one.text) for one in each.comments if one.by == "Probata") for each in (before, after)]
    assert said[0] == said[1]
    clean = read(without_ours(saved), "draft.docx")
    assert clean.text == after.text
    assert not [one for one in clean.comments if one.by == "Probata"]
    assert not [one for one in clean.bookmarks if one.name.startswith("_prb")]


def test_there_are_sixty_files_and_more() -> None:
    assert len(MADE) + len(converted._markdown()) >= 60
