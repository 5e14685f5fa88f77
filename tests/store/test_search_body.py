from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.finding import form
from probata.method.documents.shelf import readers
from probata.store.search_body import About, Asked, Need, body, moved, named, public, read_by, words

TEXTS = st.text("ab é中\U0001f600\ud800\ufdd2\ufdd3\U00050061\0\"'", max_size=12)
FIELDS = {0: "text", 0x40000: "name", 0x50000: "title", 0x60000: "claim"}


@given(text=TEXTS, name=TEXTS, title=TEXTS, claim=TEXTS, term=TEXTS, known=st.booleans())
def test_a_term_stands_in_a_body_where_it_stands_in_the_form_of_a_field(
    text: str, name: str, title: str, claim: str, term: str, known: bool
) -> None:
    term, said = form(term).strip(), dict(zip(FIELDS, (text, name, title, claim), strict=True))
    made = body(text, About(name, (title,), (claim,), "read-txt", known))
    if term:
        for field, value in said.items():
            assert words(term, (field,)).holds(made) is (term in form(value))
        assert words(term).holds(made) is any(term in form(value) for value in said.values())
        assert named([term]).holds(made) is (term in form(name))
    assert public(known).holds(made)
    assert not public(not known).holds(made)
    assert read_by(["read-txt"]).holds(made)
    assert not read_by(["read-pdf"]).holds(made)


def test_every_reader_of_the_shelf_has_a_code_of_its_own() -> None:
    codes = {read_by([one.METHOD.name]).any_of for one in readers()}
    assert len(codes) == len(readers()) > 30


def test_a_sign_beyond_the_first_plane_is_two_units_in_a_field() -> None:
    assert [ord(one) for one in moved("a\U0001f600", 0x40000)] == [0x40061, 0x4D83D, 0x4DE00]


def test_all_needs_and_nothing_that_is_to_be_left_out() -> None:
    asked = Asked((Need(("a", "b")), Need(("c",))), (Need(("x",)), Need(("y",))))
    assert [asked.holds(one) for one in ("ac", "bc", "a", "acx", "bcy")] == [True, True, False, False, False]
