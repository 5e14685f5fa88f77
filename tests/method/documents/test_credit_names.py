"""The grammar of name lists: everything is read, or nothing is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.documents.credit_names import NameList, Role, agency_named, tokens_of


def read(text: str, *, to_the_end: bool = True) -> list[tuple[str, str | None]] | None:
    found = NameList(text, tokens_of(text, 0, len(text)), Role.REPORTER).read(to_the_end=to_the_end)
    return None if found is None else [(one.name, one.place) for one in found.people]


def test_a_place_belongs_to_all_names_before_it_that_have_none() -> None:
    assert read("Ann Bo and Cy Do in Quessim, Ed Fo in Tovrik and Gus Hu") == [
        ("Ann Bo", "Quessim"),
        ("Cy Do", "Quessim"),
        ("Ed Fo", "Tovrik"),
        ("Gus Hu", None),
    ]


@pytest.mark.parametrize("rest", [" has", " is", " who", " 12", " the man", " in the morning", " and others"])
def test_a_word_that_does_not_fit_spoils_the_whole_list(rest: str) -> None:
    assert read(f"Ann Bo in Quessim and Cy Do{rest}") is None


def test_a_single_name_counts_only_beside_a_full_one() -> None:
    assert read("Suharto") is None
    assert read("Ann Bo and Suharto in Quessim") == [("Ann Bo", "Quessim"), ("Suharto", "Quessim")]


@pytest.mark.parametrize(
    ("words", "agency"),
    [("REUTERS", "Reuters"), ("The Associated Press", "Associated Press"), ("Velmarra Wire", "Velmarra Wire")],
)
def test_agencies_are_known_by_table_or_by_what_outlets_call_themselves(words: str, agency: str) -> None:
    assert agency_named(words) == agency


@pytest.mark.parametrize("words", ["Lena Voss", "Finance", "Wire", "the lake", ""])
def test_other_words_name_no_agency(words: str) -> None:
    assert agency_named(words) is None


@settings(deadline=None)
@given(st.text(alphabet="AaBb.,;’'- \n()éin and", max_size=60), st.booleans())
def test_any_words_are_read_without_a_fault(text: str, to_the_end: bool) -> None:
    found = NameList(text, tokens_of(text, 0, len(text)), Role.EDITOR).read(to_the_end=to_the_end)
    assert found is None or found.end <= len(text)
