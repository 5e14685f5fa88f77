from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents import scans
from probata.method.documents.model import Declared, Mark, MarkKind, Reading
from probata.method.documents.recognised import Recognised, Word, merged, spoken
from probata.method.documents.turns import Box
from probata.record.basis import Method
from probata.record.span import PageBox, TextSpan

READER, BOTH = Method("read-x", 1), Method("read-x+tesseract-5.9", 1)
BY = "tesseract 5.9"


def word(text: str, line: int = 1, sure: float = 90, left: float = 0.1, block: int = 1, paragraph: int = 1) -> Word:
    return Word(text, sure, Box(left, 0.1 * line, left + 0.1, 0.1 * line + 0.05), block, paragraph, line)


def seen(page: int, *words: Word) -> Recognised:
    return Recognised(page, words, "eng")


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Pages one after the other as readers write them: words with a line and a claim, or nothing."""
    text, marks, declared = "", [], []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        own = draw(st.sampled_from(["", f"words of {number}", f"more\n\nof {number}"]))
        gap = "\n\n" if text and own else ""
        start = len(text + gap) if own else len(text)
        text += gap + own
        place = PageBox(number, *map(Decimal, (0, 0, 600, 800)))
        marks.append(Mark(MarkKind.PAGE, TextSpan(start, len(text)), place))
        if own:
            marks.append(Mark(MarkKind.LINE, TextSpan(start, len(text)), place, by=own))
            declared.append(Declared("title", own, "x", TextSpan(start, len(text))))
    return Reading(text, READER, tuple(marks), tuple(declared))


@given(readings(), st.sets(st.integers(1, 5)))
def test_words_come_in_on_their_page_and_everything_else_stays_itself(reading: Reading, wanted: set[int]) -> None:
    there = {m.place.page for m in reading.marks if m.kind is MarkKind.PAGE and isinstance(m.place, PageBox)}
    pages = [seen(number, word("seen"), word(f"on{number}", left=0.3)) for number in wanted & there]
    both = merged(reading, pages, BY, BOTH)
    spans = {m.place.page: m.span for m in both.marks if m.kind is MarkKind.PAGE and isinstance(m.place, PageBox)}
    for page in pages:
        assert spans[page.page].of(both.text).startswith(f"seen on{page.page}")
    for mark in both.marks:
        assert not mark.by or mark.span.of(both.text) == mark.by
    for claim in both.declared:
        assert claim.span is None or claim.span.of(both.text) == claim.value
    ordered = [spans[number] for number in sorted(spans) if spans[number].length]
    assert all(one.end < other.start for one, other in pairwise(ordered))
    left = both.text
    for page in pages:
        left = left.replace(f"seen on{page.page}", "", 1)
    assert [part for part in left.split("\n") if part] == [part for part in reading.text.split("\n") if part]
    assert both.text == "\n\n".join(span.of(both.text) for span in ordered)
    assert (both.reader == BOTH) is bool(pages)


def test_blocks_and_paragraphs_stand_apart_and_lines_below_each_other() -> None:
    words = (word("one"), word("two", 2), word("three", 1, paragraph=2), word("four", 1, block=2))
    page = Mark(MarkKind.PAGE, TextSpan(0, 0), PageBox(1, *map(Decimal, (0, 0, 600, 800))))
    both = merged(Reading("", READER, (page,)), [seen(1, *words)], BY, BOTH)
    assert both.text == "one\ntwo\n\nthree\n\nfour"
    first = next(mark for mark in both.marks if mark.kind is MarkKind.LINE)
    assert first.place == PageBox(1, *map(Decimal, ("60.00", "80.00", "120.00", "120.00")))


def test_doubtful_words_are_marked_alone_and_chinese_signs_stand_close() -> None:
    words = (word("信", left=0.1), word("在", left=0.2, sure=41.4), word("三", left=0.6))
    page = Mark(MarkKind.PAGE, TextSpan(0, 0), PageBox(1, *map(Decimal, (0, 0, 600, 800))))
    both = merged(Reading("", READER, (page,)), [seen(1, *words)], BY, BOTH)
    assert both.text == "信在 三"
    [doubt] = [mark for mark in both.marks if mark.kind is MarkKind.DOUBTFUL]
    assert (doubt.span.of(both.text), doubt.by) == ("在", "tesseract 5.9: 41 of 100")


def test_limits_tell_what_was_read_and_no_longer_that_it_was_not() -> None:
    pages = tuple(Mark(MarkKind.PAGE, TextSpan(0, 0), PageBox(n, *map(Decimal, (0, 0, 6, 8)))) for n in (1, 2, 3))
    reading = Reading("", READER, pages, limits=tuple(map(scans.unread_page, (1, 2, 3))))
    both = merged(
        reading, [seen(1, word("sure"), word("not", sure=9, left=0.3)), seen(2, word("|", sure=20))], BY, BOTH
    )
    assert both.limits[:2] == (scans.unread_page(2), scans.unread_page(3))
    assert "page 1: 2 words recognised in a picture by tesseract 5.9 (eng), 55 of 100" in both.limits[2]
    assert both.limits[3:] == (
        "page 1 could hardly be recognised: to be read by eye",
        "page 2: tesseract 5.9 recognised no words there, only 1 spot that it was not sure of",
    )


def test_pages_are_spoken_of_in_runs() -> None:
    assert spoken([4]) == "page 4"
    assert spoken([3, 1, 2, 7, 9, 8]) == "pages 1-3, 7-9"
