from __future__ import annotations

import string
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record import ProbataError, Ref
from probata.record.errors import BadValue

KINDS = st.text(string.ascii_lowercase, min_size=2, max_size=16)
REFS = st.builds(Ref.of, KINDS, st.binary(min_size=16, max_size=16))


@given(REFS)
def test_parsing_is_the_inverse_of_printing(ref: Ref) -> None:
    assert Ref.parse(str(ref)) == ref


@given(st.text(max_size=50))
def test_any_text_is_one_refs_only_spelling_or_is_refused(text: str) -> None:
    with suppress(BadValue):
        assert str(Ref.parse(text)) == text


@given(REFS, st.integers(0, 60), st.characters(), st.sampled_from(["change", "insert", "remove"]))
def test_a_changed_spelling_is_another_ref_or_none(ref: Ref, at: int, character: str, how: str) -> None:
    text = str(ref)
    at = min(at, len(text) - 1)
    head, tail = text[:at], text[at + (how != "insert") :]
    changed = head + ("" if how == "remove" else character) + tail
    try:
        other = Ref.parse(changed)
    except BadValue:
        return
    assert (other == ref) == (changed == text)


def test_the_four_tokens_that_differ_only_in_unused_bits_are_one_ref() -> None:
    body = "a" * 25
    accepted = [last for last in string.ascii_lowercase + "234567" if _is_ref(f"doc-{body}{last}")]
    assert accepted == list("aeimquy4")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "doc",
        "doc-",
        "-aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "d-aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "seventeen-letters-aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Doc-aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "doc-AAAAAAAAAAAAAAAAAAAAAAAAAA",
        "doc-aaaaaaaaaaaaaaaaaaaaaaaaa",
        "doc-aaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "doc-aaaaaaaaaaaaaaaaaaaaaaaaaa\n",
        " doc-aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "doc-aaaaaaaaaaaaaaaaaaaaaaaaa0",
        "doc-aaaaaaaaaaaaaaaaaaaaaaaaa=",
        "döc-aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "doc_aaaaaaaaaaaaaaaaaaaaaaaaaa",
    ],
)
def test_other_spellings_are_refused(text: str) -> None:
    assert not _is_ref(text)


@given(st.binary(max_size=40).filter(lambda b: len(b) != 16))
def test_a_ref_takes_sixteen_random_bytes_and_no_other_number(bits: bytes) -> None:
    with pytest.raises(BadValue):
        Ref.of("doc", bits)


@given(KINDS, st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16))
def test_other_bits_are_another_ref(kind: str, some: bytes, others: bytes) -> None:
    assert (Ref.of(kind, some) == Ref.of(kind, others)) == (some == others)


def _is_ref(text: str) -> bool:
    try:
        Ref.parse(text)
    except ProbataError:
        return False
    return True
