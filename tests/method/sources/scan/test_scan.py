"""Both spellings of the scan give the same arrays for every text; what they give is what a reader would count."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.scan import scan as module
from probata.method.sources.scan.scan import LENGTH, SHORT, Batch, Scanned, read, scan
from probata.record.errors import BadValue

pytest.importorskip("numba", reason="needs numba")
ODD = "abAB é'’ʼ\u0301\u3099か湖ทะ\u00ad\u200dﬁ١٢ـم\u064f ,.“\n_12ßʼ゛がﷺ\U00020000\U0001f600ｶﾞ"
CHARS = st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"]))


def same(one: Scanned, other: Scanned) -> None:
    for name in ("hash", "document", "word", "start", "end"):
        left, right = getattr(one.postings, name), getattr(other.postings, name)
        assert left.dtype == right.dtype
        assert np.array_equal(left, right), name
    for name in ("words", "units", "content"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name


def both(texts: list[str], shift: int = 0, length: int = LENGTH) -> Scanned:
    batch = Batch.of(texts)
    found = scan(batch, shift=shift, length=length, compiled=True)
    same(found, scan(batch, shift=shift, length=length, compiled=False))
    one, other = read(batch, compiled=True), read(batch, compiled=False)
    for name in ("hashes", "starts", "ends", "units", "edges"):
        assert getattr(one, name).dtype == getattr(other, name).dtype
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    assert np.diff(one.edges).tolist() == found.words.tolist()
    return found


@settings(max_examples=500, deadline=None)
@given(st.lists(st.text(CHARS, max_size=60), max_size=6), st.integers(0, 3), st.integers(1, 24))
def test_both_give_the_same_for_all_texts(texts: list[str], shift: int, length: int) -> None:
    both(texts, shift, length)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(CHARS, max_size=400), max_size=6), st.integers(0, 2), st.integers(30, 90))
def test_both_give_the_same_for_texts_that_are_longer_than_their_room(texts: list[str], shift: int, room: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        whole = both(texts, shift)
        patch.setattr(module, "_ROOM", room)
        patch.setattr(module, "_SLICE", room)
        patch.setattr(module, "SHORT", 40)
        both(texts, shift)
        patch.setattr(module, "SHORT", SHORT)
        same(both(texts, shift), whole)


def test_a_text_of_n_words_has_n_minus_four_shingles_with_their_bytes() -> None:
    text = "Ä one two “three” four, five six"
    found = both([text, "none of it"])
    data = text.encode()
    shown = [data[a:b].decode() for a, b in zip(found.postings.start, found.postings.end, strict=True)]
    assert shown == ["Ä one two “three” four", "one two “three” four, five", "two “three” four, five six"]
    assert found.words.tolist() == [7, 3]
    assert found.postings.document.tolist() == [0, 0, 0]
    assert found.postings.word.tolist() == [0, 1, 2]


def test_a_copy_set_otherwise_has_the_same_shingles_and_the_same_content() -> None:
    one, other = (
        "THE LAKE didn’t fall by ﬁfty metres\tin ١٩٩٨",
        "“The lake” didn't fall\n\nby fifty ... metres (in 1998)",
    )
    found = both([one, other])
    half = len(found.postings.hash) // 2
    assert found.postings.hash[:half].tolist() == found.postings.hash[half:].tolist()
    assert found.content[0] == found.content[1]


def test_of_long_texts_one_in_so_many_is_kept_and_the_same_ones_wherever_they_stand() -> None:
    words = [f"w{number}" for number in range(20_000)]
    found = both([" ".join(words), "other words first " + " ".join(words[5_000:])], 2)
    first, second = (set(found.postings.hash[found.postings.document == one].tolist()) for one in (0, 1))
    assert 4_500 < len(first) < 5_500
    assert len(second - first) < 10
    assert found.words.tolist() == [20_000, 15_003]


def test_a_short_text_keeps_all() -> None:
    assert len(both([" ".join("abcdefghij")], 5).postings.hash) == 6


def test_the_order_of_the_words_is_part_of_the_content() -> None:
    found = both(["a b c", "c b a", "a b", ""])
    assert len(set(found.content.tolist())) == 4


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(BadValue, match="surrogate"):
        Batch.of(["fine", "\ud800"])


def test_nothing_gives_nothing() -> None:
    assert both([]).words.tolist() == []
    assert both(["", "…"]).words.tolist() == [0, 0]
