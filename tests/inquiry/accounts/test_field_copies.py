"""Field copies as home knows them; what is done with their deposits is in tests/inquiry/test_receive.py."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from probata.inquiry import copy, members
from probata.inquiry.accounts import field_copies
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.record.errors import BadUse, Damaged, NotFound
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.signing import SigningKey
from probata.store import field_copy, log
from tests.field import made
from tests.inquiry.erasing import HERS, WEAK


def test_what_opens_it_belongs_to_the_recipient_in_the_folder_and_is_logged(
    opened: Opened, tmp_path: Path, passphrase: Withheld[str]
) -> None:
    field = made(opened, tmp_path)
    again = open_inquiry(opened.folder.path, passphrase)
    ref, warnings = field_copies.marked(again, field, "")
    identity = pyrage.x25519.Identity.from_str(field_copies.opens(again, ref).reveal().decode())
    assert (str(identity.to_public()), warnings) == (field_copy.read(field).recipient, [])
    assert str(field_copies.opens(again, ref)) == "withheld"
    with look(again) as connection:
        assert list(log.entries(connection))[-1].act == "view"


def test_each_is_known_by_its_code_name(opened: Opened, tmp_path: Path) -> None:
    field = made(opened, tmp_path)
    second = copy.field(opened, tmp_path / "second", "F-02")
    assert str(field_copies.named(opened, "F-02")) == second.ref
    assert field_copies.marked(opened, field, "F-01")[0] == field_copies.named(opened, "F-01")
    with pytest.raises(BadUse, match="another field copy"):
        field_copies.marked(opened, field, "F-02")
    with pytest.raises(NotFound):
        field_copies.named(opened, "S-1")


def test_a_marker_of_another_key_is_damage_unless_its_code_name_is_told(opened: Opened, tmp_path: Path) -> None:
    field, thief = made(opened, tmp_path), SigningKey(Withheld(bytes(32)))
    known = field_copy.read(field)
    field_copy.write(field, field_copy.FieldCopy(known.inquiry, known.ref, known.recipient, thief.public), thief)
    with pytest.raises(Damaged, match="this inquiry's key"):
        field_copies.marked(opened, field, "")
    ref, warnings = field_copies.marked(opened, field, "F-01")
    assert (ref, len(warnings)) == (known.ref, 1)


def test_one_that_nobody_knows_and_one_that_is_not_held_are_told_apart(opened: Opened, tmp_path: Path) -> None:
    ref, _ = field_copies.marked(opened, made(opened, tmp_path), "")
    with pytest.raises(NotFound, match="given up"):
        field_copies.opens(opened, Ref.of("copy", bytes(16)))
    members.add(opened, "Ruth", "investigator", WEAK, passphrase=HERS)
    with pytest.raises(BadUse, match="do not hold"):
        field_copies.opens(open_inquiry(opened.folder.path, HERS), ref)


def test_what_was_left_is_one_that_home_knows_under_this_name_and_this_key_signed(
    opened: Opened, tmp_path: Path
) -> None:
    field = made(opened, tmp_path)
    assert field_copies.left(opened, field, "F-01") is None  # nothing is left to do
    known, key = field_copy.read(field), field_copies.signing_key(opened)
    (field / field_copy.MARKER).rename(field / field_copy.PREPARED)
    assert field_copies.left(opened, field, "F-01") == known
    assert field_copies.left(opened, field, "F-02") is None
    copy.field(opened, tmp_path / "second", "F-02")
    assert field_copies.left(opened, field, "F-02") is None
    thief, unknown = SigningKey(Withheld(bytes(32))), Ref.of("copy", bytes(16))
    for wrong, by in ((replace(known, key=thief.public), thief), (replace(known, ref=unknown), key)):
        field_copy.write(field, wrong, by, field_copy.PREPARED)
        assert field_copy.prepared(field) == wrong
        assert field_copies.left(opened, field, "F-01") is None
