"""Whoever comes in with an age identity reads, and does more once they have said which inquiry they expect."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pyrage
import pytest

from probata.inquiry import members
from probata.inquiry.entry import comparing, roles
from probata.inquiry.entry.door import authorise, open_inquiry, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.log import log
from probata.inquiry.new import new
from probata.record.errors import BadInput, BadUse
from probata.record.withheld import Withheld
from probata.store.facts import SIGNING_KEY
from probata.store.tables import facts
from tests.taking_over import THEIRS

WEAK = Settings(kdf_memory_mib=8, kdf_passes=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """What lies in the safe: the identity and the fingerprint; and the recipient, which the keyring shows to all."""

    identity: Withheld[str]
    recipient: str
    fingerprint: str


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "recoverable"


@pytest.fixture
def kept(place: Path, passphrase: Withheld[str]) -> Kept:
    identity = pyrage.x25519.Identity.generate()
    made = new(place, passphrase, "label", WEAK, recover_to=str(identity.to_public()))
    made.opened.engine.dispose()
    return Kept(Withheld(str(identity)), str(identity.to_public()), made.fingerprint)


def test_who_has_not_compared_reads_and_is_told_what_to_compare(place: Path, kept: Kept) -> None:
    found = open_inquiry(place, identity=kept.identity)
    assert kept.fingerprint in found.unproven
    assert log(found, 9).entries[0].act == "new"
    for act in roles.ACTS:
        if act in roles.READING:
            authorise(found, act)
        else:
            with pytest.raises(BadUse, match="compared the fingerprint") as refused:
                authorise(found, act)
            assert "--fingerprint" in refused.value.next_step
    before = found.folder.keyring.read_bytes()
    with pytest.raises(BadUse, match="compared"):
        members.add(found, "Ines", "lead", WEAK, passphrase=THEIRS)
    assert found.folder.keyring.read_bytes() == before
    found.engine.dispose()


@pytest.mark.parametrize("spelling", [str, str.lower, lambda text: text.replace("-", " ")])
def test_who_has_compared_does_what_their_role_does(place: Path, kept: Kept, spelling: object) -> None:
    written = spelling(kept.fingerprint)  # type: ignore[operator]  # each takes a text
    found = open_inquiry(place, identity=kept.identity, fingerprint=written)
    assert found.unproven == ""
    for act in roles.ACTS:
        authorise(found, act)
    found.engine.dispose()


def test_a_passphrase_needs_no_comparing(place: Path, kept: Kept, passphrase: Withheld[str]) -> None:
    found = open_inquiry(place, passphrase)
    assert found.unproven == ""
    authorise(found, "keys")
    found.engine.dispose()


def test_another_inquiry_in_its_place_is_told_by_the_fingerprint_alone(place: Path, kept: Kept) -> None:
    """The attack that no encryption to a recipient stops, and the comparison that does."""
    shutil.rmtree(place)
    attackers = new(place, THEIRS, "label", WEAK, recover_to=kept.recipient)
    attackers.opened.engine.dispose()
    found = open_inquiry(place, identity=kept.identity)
    assert attackers.fingerprint in found.unproven
    found.engine.dispose()
    with pytest.raises(BadInput, match="not the inquiry that you kept the fingerprint of") as refused:
        open_inquiry(place, identity=kept.identity, fingerprint=kept.fingerprint)
    assert refused.value.where == attackers.fingerprint


@pytest.mark.parametrize("shorter", ["AAAA", "AAAA-BBBB", "x", "é" * 32])
def test_what_is_no_whole_fingerprint_is_none(place: Path, kept: Kept, shorter: str) -> None:
    for given in (shorter, kept.fingerprint[:-1], kept.fingerprint[:9]):
        with pytest.raises(BadInput, match="no fingerprint") as refused:
            open_inquiry(place, identity=kept.identity, fingerprint=given)
        assert refused.value.where == "--fingerprint"


def test_without_a_signing_key_there_is_nothing_to_compare(place: Path, kept: Kept, passphrase: Withheld[str]) -> None:
    for harm in (facts.update().values(value=b"short"), facts.delete()):
        lead = open_inquiry(place, passphrase)
        with transact(lead) as connection:
            connection.execute(harm.where(facts.c.name == SIGNING_KEY))
        lead.engine.dispose()
        found = open_inquiry(place, identity=kept.identity)
        assert found.fingerprint == comparing.GONE
        found.engine.dispose()
        with pytest.raises(BadInput, match="not the inquiry"):
            open_inquiry(place, identity=kept.identity, fingerprint=kept.fingerprint)
