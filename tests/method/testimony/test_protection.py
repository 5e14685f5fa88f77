from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.protection import Hit, Lexicon, lexicon
from probata.record.errors import BadValue

SALT = bytes(range(16))
PEOPLE = [
    "Tessaro Quillmar",
    "Ánika Ostrevel-Brandt",
    "+99 170 555 0123",
    "陀阿菱",
    "May Summer",
    "12 Reed Lane, Ulverton",
]


def known() -> Lexicon:
    return lexicon(PEOPLE, SALT)


def shown(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in known().find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then Tessaro Quillmar spoke.", ["Tessaro Quillmar"]),
        ("TESSARO\r\n   QUILLMAR spoke", ["TESSARO\r\n   QUILLMAR"]),
        ("quillmar, tessaro", ["quillmar, tessaro"]),
        ("Mr Quillmar’s house", ["Quillmar"]),
        ("Tessaro-Quillmar", ["Tessaro-Quillmar"]),
        ("they called her TessaroQuillmar", ["TessaroQuillmar"]),
        ("Tes\u00adsaro was there", ["Tes\u00adsaro"]),
        ("Tes-\n  saro was there", ["Tes-\n  saro"]),
        ("Quill-\nmar and Tessaro", ["Quill-\nmar", "Tessaro"]),
        ("anika OSTREVEL", ["anika", "OSTREVEL"]),
        ("A\u0301nika", ["A\u0301nika"]),
        ("call 0170/555-0123 now", ["0170/555-0123"]),
        ("call 555 0123", ["555 0123"]),
        ("call 550123", []),
        ("call +99170 5550123, or not", ["99170 5550123"]),
        ("call 01705550123456", []),
        ("那时陀阿菱说了", ["陀阿菱"]),
        ("阿菱说了", ["阿菱"]),
        ("in May of that summer", []),
        ("May Summer", ["May Summer"]),
        ("at Reed Lane, Ulverton", ["Reed", "Ulverton"]),
        ("nothing of anybody", []),
        ("", []),
        ("tessarosk quillmarian", []),
    ],
)
def test_what_would_tell_who_somebody_is(text: str, found: list[str]) -> None:
    assert [one.strip() for one in shown(text)] == found


def test_a_lexicon_prints_as_withheld_and_holds_no_name() -> None:
    one = known()
    for text in (repr(one), str(one), f"{one}", f"{one!r}"):
        assert text == "withheld"
    one.find(" ".join(PEOPLE))
    held = repr([getattr(one, name) for name in one.__slots__]).casefold()
    assert not any(part.casefold() in held for value in PEOPLE for part in (value, *value.split()) if len(part) > 2)
    with pytest.raises(TypeError):
        pickle.dumps(one)


def test_two_salts_share_no_digest() -> None:
    assert not known().words & lexicon(PEOPLE, bytes(16)).words
    with pytest.raises(BadValue):
        lexicon(PEOPLE, b"short")


def test_nobody_is_found_by_an_empty_lexicon() -> None:
    assert lexicon([], SALT).find("Tessaro 0170 555 0123") == ()


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(PEOPLE), st.text(max_size=80))
def test_hits_lie_in_order_and_a_planted_value_is_always_found(before: str, value: str, after: str) -> None:
    text = f"{before} | {value} | {after}"
    start = len(before) + 3
    hits = known().find(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(first.end <= second.start for first, second in pairwise(hits))
    assert any(hit.start < start + len(value) and start < hit.end for hit in hits)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=20), st.text(max_size=40))
def test_any_identity_makes_a_lexicon(value: str, text: str) -> None:
    assert isinstance(lexicon([value], SALT).find(text + value), tuple)


def test_hits_are_ordered_by_their_place() -> None:
    assert sorted([Hit(4, 5), Hit(1, 9)]) == [Hit(1, 9), Hit(4, 5)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "the Tovanis left",
            "Tovani’s house",
            "the Tovanis’ house",
            "MARO TOVANI",
            "the Sereth-Onduvels",
            "de Tovani",
        ),
        *(
            "al-Tovani",
            "O’Tovani",
            "Maro\nTovani",
            "Tova-\nni",
            "To\u0301vani",
            "T\u043evani",
            "TOV\u0410NI",
            "To\u200bvani",
        ),
        *("To\u00advani", "To\u034fvani", "T\ufe0fovani", "the Abdulrahmenkos", "the Serethes"),
    ],
)
def test_families_possessives_and_letters_in_disguise_are_found(text: str) -> None:
    known = lexicon(["Maro Tovani", "Ilse Sereth-Onduvel", "Abdul Rahmenko"], bytes(16))
    assert known.find(text)


@pytest.mark.parametrize("text", ["the Tovanian coast", "canis and ovanis", "Tova left", "the Marotti house"])
def test_other_words_that_begin_alike_are_not(text: str) -> None:
    assert not lexicon(["Maro Tovani"], bytes(16)).find(text)
