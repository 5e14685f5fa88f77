"""Property sets: claims come out, damage does not stop the rest."""

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._xls.properties import declared
from tests.method.documents.readers.sheetkit import KIT


def test_author_title_and_date_are_claims() -> None:
    assert [(claim.field, claim.value) for claim in declared([KIT.summary()])] == [
        ("author", "Otta Brenlow"),
        ("title", "Register (INVENTED)"),
        ("created", "2019-12-30T12:00:00Z"),
    ]


@given(at=st.integers(0, 200), byte=st.integers(0, 255), end=st.integers(0, 220))
def test_damaged_sets_give_claims_or_none(at: int, byte: int, end: int) -> None:
    data = bytearray(KIT.summary())
    data[at % len(data)] = byte
    assert len(declared([bytes(data[:end]), bytes(data)])) <= 6
