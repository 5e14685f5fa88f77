"""Recipients: who they are, for which use, and a key that seals for them alone; everything else is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.reports.recipients import Recipient, age_key, encrypted, use_of
from probata.method.testimony.model import Use
from probata.record.errors import BadUse
from tests.disclosing import COURT, USE, Office


def test_a_recipient_has_a_name_and_a_known_use() -> None:
    assert use_of(Recipient(COURT, USE)) is Use.INTERNATIONAL_COURT
    for name in ("", " ", "\u200b"):
        with pytest.raises(BadUse, match="none is named"):
            use_of(Recipient(name, USE))
    with pytest.raises(BadUse, match="no use"):
        use_of(Recipient(COURT, "anything"))


def test_what_is_sealed_opens_for_its_key_alone(tmp_path: Path) -> None:
    office = Office(tmp_path)
    assert age_key(f" {office.key}\n") == office.key
    sealed = encrypted(b"a row", office.key)
    assert (office.opens(sealed), b"a row" in sealed) == (b"a row", False)
    with pytest.raises(BadUse, match="no age recipient"):
        age_key("age1nonsense")
