from __future__ import annotations

import hashlib

import pytest

from probata.method.documents.hit import Weight, hit, weigh, weigh_places
from probata.method.documents.item import Document, FullDocument, Item
from probata.method.documents.model import Declared, Mark, MarkKind
from probata.method.documents.picking import Picking
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.span import MessageNumber, SheetCell, TextSpan, TimeRange

ALL = Picking()


def stored(text: str, *marks: Mark, claims: tuple[Declared, ...] = (), name: str = "a.txt") -> FullDocument:
    token = hashlib.sha256(text.encode()).digest()[:16]
    digest = Digest.of(text.encode())
    item = Item(Ref.of("item", token), digest, name, 1, "read-txt/1", exact=True, public=True)
    part = Document(Ref.of("doc", token), item.ref, 1, name, TextSpan(0, len(text)), digest, claims)
    return FullDocument(part, item, text, marks, 0, digest)


def test_all_places_are_told_and_a_few_are_shown_of_each_term_one() -> None:
    found = hit(stored("lamp lamp lamp lamp and a clamp, a ferry"), ("lamp", "ferry"), ALL)
    assert found is not None
    assert len(found.places) == 6
    assert [one.words for one in found.shown] == ["lamp", "lamp", "ferry"]
    assert (found.words, found.before, found.weight) == ("lamp", "", Weight(0, 5, 6))


def test_what_stands_in_name_or_claims_alone_names_the_field() -> None:
    one = stored("The body.", claims=(Declared("author", "Bo Writer", "x"),), name="lamp.txt")
    found = hit(one, ("writer", "lamp", "body"), ALL)
    assert found is not None
    assert (found.declared, found.words, len(found.places)) == (("author", "name"), "body", 1)
    assert hit(one, ("writer",), Picking(frozenset({MarkKind.COMMENT}))) is None
    assert hit(one, ("ferry",), ALL) is None


def test_only_places_that_are_picked_count() -> None:
    note = Mark(MarkKind.COMMENT, TextSpan(5, 9), None, "Bo", "4/3/21")
    one = stored("lamp lamp ferry", note)
    picking = Picking(frozenset({MarkKind.COMMENT}))
    assert hit(one, ("lamp",), picking).places == (TextSpan(5, 9),)  # type: ignore[union-attr] (there is one)
    assert weigh_places(one, ("lamp",), picking) == Weight(0, 1, 1)
    assert weigh_places(one, ("lamp", "ferry"), picking).places == 0
    assert weigh_places(one, ("lamp",), Picking(frozenset({MarkKind.COMMENT}), since="2021-01-01")).undated == 1


@pytest.mark.parametrize(
    ("text", "mark", "term", "cite"),
    [
        ("a lamp there", None, "lamp", ("--words", "lamp")),
        ("the clamps", None, "lamp", ("--words", "clamps")),
        ("lamp lamp", None, "lamp", ("--words", "lamp", "--nth", "1")),
        ("a lamp\n  there", None, "lamp there", ("--words", "lamp there")),
        ("湖区的宿舍", None, "宿舍", ("--words", "宿舍")),
        ("a la\x1bmp", None, "la\x1bmp", ()),
        ("a lamp", Mark(MarkKind.CELL, TextSpan(0, 6), SheetCell("Rooms", 3, 28)), "lamp", ("--cell", "Rooms!AB3")),
        ("a lamp", Mark(MarkKind.MESSAGE, TextSpan(0, 6), MessageNumber(7)), "lamp", ("--message", "7")),
        ("a lamp", Mark(MarkKind.CUE, TextSpan(0, 6), TimeRange(12_000, 31_500)), "lamp", ("--time", "0:12-0:31.500")),
        ("a lamp", Mark(MarkKind.CUE, TextSpan(0, 6), TimeRange(0, 3_605_000)), "lamp", ("--time", "0:00-1:00:05")),
    ],
)
def test_a_place_says_how_it_is_cited(text: str, mark: Mark | None, term: str, cite: tuple[str, ...]) -> None:
    found = hit(stored(text, *([mark] if mark else [])), (term,), ALL)
    assert found is not None
    assert found.shown[0].cite == cite


def test_name_and_title_weigh_by_terms() -> None:
    assert weigh("a lamp lamps", "lamp.txt", ["The Ferry"], ("lamp", "ferry")) == Weight(2, 1, 2)
    assert weigh("", "Lamp lamp", [], ("lamp",)) == Weight(1, 0, 0)


def test_the_json_object_has_what_the_page_says() -> None:
    said = hit(stored("a lamp"), ("lamp",), ALL).as_json()  # type: ignore[union-attr] (there is one)
    assert said["places"] == [[2, 6]]
    assert (said["public"], said["reader"], said["whole_words"], said["of"]) == (True, "read-txt/1", 1, "")
    assert said["shown"] == [
        {
            **{"before": "a ", "words": "lamp", "after": "", "place": {"text": [2, 6]}, "page": 0, "message": 0},
            **{"by": "", "at": "", "time": None, "inside": [], "cite": ["--words", "lamp"]},
        }
    ]
