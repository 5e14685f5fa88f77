from __future__ import annotations

import pytest

from probata.method.testimony.identity import alike, lexicon_of, open_form, seal_form
from probata.record.errors import BadValue, Damaged
from probata.record.withheld import Withheld
from tests.method.testimony.testimony_samples import refs

IDENTITY = {"Name": Withheld("Tessaro Quillmar"), "Telephone": Withheld("0170 555 0123")}


def test_an_identity_comes_back_from_its_sealed_form() -> None:
    sealed = seal_form(IDENTITY)
    assert repr(sealed) == "withheld"
    assert sealed.reveal() == b'{"Name":"Tessaro Quillmar","Telephone":"0170 555 0123"}'
    back = open_form(sealed)
    assert {field: value.reveal() for field, value in back.items()} == {
        field: value.reveal() for field, value in IDENTITY.items()
    }
    assert "Tessaro" not in repr(back)


@pytest.mark.parametrize("data", [b"", b"[]", b'{"Name":1}', b'{"Name": "Tessaro"}', b'{"Name":"Tess', b"\xff"])
def test_a_damaged_form_is_said_to_be_without_a_word_of_it(data: bytes) -> None:
    with pytest.raises(Damaged) as caught:
        open_form(Withheld(data))
    assert "Tess" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_value_that_cannot_be_kept_is_named_by_its_field_only() -> None:
    with pytest.raises(BadValue) as caught:
        seal_form({"Name": Withheld("Tessaro\ud800")})
    assert "Name" in caught.value.where
    assert "Tessaro" not in str(caught.value)
    with pytest.raises(BadValue):
        seal_form({"Name": "Tessaro"})


def test_the_lexicon_knows_everybody() -> None:
    new = refs()
    people = {new("interview"): IDENTITY, new("interview"): {"Name": Withheld("Ánika Ostrevel")}}
    lexicon = lexicon_of(people, bytes(16))
    assert len(lexicon.find("Quillmar and Anika, 0170 555 0123")) == 3
    assert repr(lexicon) == "withheld"


def _alike(*identities: dict[str, str]) -> list[list[int]]:
    new = refs()
    people = {new("interview"): {name: Withheld(value) for name, value in one.items()} for one in identities}
    places = {ref: at for at, ref in enumerate(people)}
    return [[places[ref] for ref in group] for group in alike(people, bytes(16))]


@pytest.mark.parametrize(
    "other",
    [
        {"Name": "Tessaro Quillmar"},
        {"Name": "QUILLMAR, Tessaro"},
        {"First name": "Tessaro", "Surname": "Quillmar"},
        {"Full name": "Tess\u00e1ro Quillm\u0430r"},
        {"Name": "Tessaro Quillmar", "Year of birth": "1971"},
    ],
)
def test_people_of_one_name_may_be_one_person(other: dict[str, str]) -> None:
    assert _alike({"Name": "Tessaro Quillmar", "Telephone": "0170 555 0123"}, other) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"Name": "Tessaro Quillmar"}, {"Name": "Tessaro Ostrevel"}),
        ({"Name": "Tessaro"}, {"Name": "Tessaro"}),
        ({"Name": ""}, {"Name": ""}),
        ({"Name": "Tessaro Quillmar", "Born": "3 May 1971"}, {"Name": "Tessaro Quillmar", "Born": "1984"}),
        ({"Father's name": "Tessaro Quillmar"}, {"Father's name": "Tessaro Quillmar"}),
        ({"Address": "Old Harbour Lane"}, {"Address": "Old Harbour Lane"}),
        ({"Telephone": "0170 555 0123"}, {"Telephone": "0170 555 0123"}),
    ],
)
def test_families_and_namesakes_of_other_years_are_not(one: dict[str, str], other: dict[str, str]) -> None:
    assert _alike(one, other) == []


def test_years_part_namesakes_and_who_has_none_may_be_any() -> None:
    people = [{"Name": "Tessaro Quillmar", "Born": year} for year in ("1971", "1984", "", "1971")]
    assert _alike(*people) == [[0, 2, 3], [1, 2]]
