"""Certificates are checked the way a reader would: cut the bytes out, digest them."""

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.certificates import Bytes, certificate, pieces
from probata.method.sources.words import read
from probata.record.span import TextSpan

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(deadline=None)
@given(TEXT, st.data())
def test_a_stretch_is_the_bytes_of_its_span_in_utf8(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    stretch = Bytes(text).stretch(TextSpan(start, end))
    cut = text.encode()[stretch.start : stretch.end]
    assert cut == text[start:end].encode()
    assert hashlib.sha256(cut).hexdigest() == stretch.digest.hex


def test_equal_words_in_two_texts_have_equal_digests_at_different_places() -> None:
    proof = certificate(Bytes("é the lake"), Bytes("the lake"), TextSpan(2, 10), TextSpan(0, 8))
    assert proof.verbatim
    assert (proof.a.start, proof.b.start) == (3, 0)


def shown(source, one: str, other: str, chain) -> list[tuple[str, str]]:
    a, b = read(source(1, one)), read(source(2, other))
    whole = TextSpan(0, len(one)), TextSpan(0, len(other))
    found = pieces(a, b, Bytes(one), Bytes(other), chain, whole)
    assert all(piece.verbatim for piece in found)
    return [(one.encode()[p.a.start : p.a.end].decode(), other.encode()[p.b.start : p.b.end].decode()) for p in found]


def test_a_passage_set_alike_is_one_piece(source) -> None:
    text = "The lake – so they said – fell again."
    assert shown(source, text, text, ((0, 0, 7),)) == [(text, text)]


def test_a_change_of_punctuation_or_case_cuts_a_piece(source) -> None:
    one = "one two three four five six seven eight, nine ten eleven twelve thirteen fourteen fifteen sixteen Last word"
    other = one.replace("eight,", "eight;").replace("Last", "last")
    assert shown(source, one, other, ((0, 0, 18),)) == [
        ("one two three four five six seven eight",) * 2,
        ("nine ten eleven twelve thirteen fourteen fifteen sixteen",) * 2,
    ]


def test_seven_equal_words_are_too_few_for_a_piece(source) -> None:
    one = "one two three four five six seven EIGHT"
    assert shown(source, one, one.lower(), ((0, 0, 8),)) == []
