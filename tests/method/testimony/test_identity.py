from __future__ import annotations

import pytest

from probata.method.testimony.identity import lexicon_of, open_form, seal_form
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
        seal_form({"Name": "Tessaro"})  # type: ignore[dict-item]


def test_the_lexicon_knows_everybody() -> None:
    new = refs()
    people = {new("interview"): IDENTITY, new("interview"): {"Name": Withheld("Ánika Ostrevel")}}
    lexicon = lexicon_of(people, bytes(16))
    assert len(lexicon.find("Quillmar and Anika, 0170 555 0123")) == 3
    assert repr(lexicon) == "withheld"
