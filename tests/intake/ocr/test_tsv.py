from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.intake.ocr.tsv import HEADER, BadTable, words
from tests.intake.ocr.hostile import LIES

CELLS = st.one_of(
    st.integers(-5, 300).map(str),
    st.text(st.characters(), max_size=6),
    st.sampled_from(["", "5", "1", "95.5", "-1", "nan", "1e3", "٣", "\u202eabc", "کتاب", "信"]),
)
ROWS = st.lists(st.lists(CELLS, min_size=10, max_size=13).map("\t".join), max_size=5)


def table(*rows: str) -> bytes:
    return "".join(f"{row}\n" for row in (HEADER, *rows)).encode("utf-8", "surrogatepass")


@given(ROWS)
def test_whatever_comes_is_a_lawful_answer_or_none(rows: list[str]) -> None:
    try:
        found = words(table(*rows), 200, 100)
    except BadTable:
        return
    for word in found:
        assert 0 <= word.confidence <= 100
        assert 0 <= word.box.left <= word.box.right <= 1
        assert 0 <= word.box.top <= word.box.bottom <= 1
        assert word.text == word.text.strip() != ""
        assert all(sign.isprintable() or sign in "\u200c\u200d\u00ad" or not sign.isascii() for sign in word.text)


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_are_no_table(data: bytes) -> None:
    with pytest.raises(BadTable):
        words(data, 200, 100)


def test_words_come_in_order_and_everything_else_is_left_out() -> None:
    found = words(
        table(
            "1\t1\t0\t0\t0\t0\t0\t0\t200\t100\t-1\t",
            "4\t1\t1\t2\t3\t0\t20\t10\t100\t20\t-1\t",
            "5\t1\t1\t2\t3\t1\t20\t10\t40\t20\t96.25\tone",
            "5\t1\t1\t2\t3\t2\t70\t10\t10\t20\t95.000000\t ",
            "5\t1\t1\t2\t3\t3\t100\t10\t100\t90\t0\t\u200fنزل\u202c",
        ),
        200,
        100,
    )
    assert [(word.text, word.confidence, word.line) for word in found] == [("one", 96.25, 3), ("نزل", 0, 3)]
    assert (found[1].box.left, found[1].box.top, found[1].box.right, found[1].box.bottom) == (0.5, 0.1, 1, 1)


def test_line_ends_of_windows_are_line_ends() -> None:
    assert words(table("5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t50\tone").replace(b"\n", b"\r\n"), 20, 20)[0].text == "one"


def test_more_words_than_a_page_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("probata.intake.ocr.tsv.MOST_WORDS", 2)
    row = "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t50\tone"
    assert len(words(table(row, row), 20, 20)) == 2
    with pytest.raises(BadTable):
        words(table(row, row, row), 20, 20)


@pytest.mark.parametrize("number", range(len(LIES)))
def test_a_lie_is_refused(number: int) -> None:
    with pytest.raises(BadTable):
        words(LIES[number].encode("utf-8", "surrogateescape"), 20, 10)
