from __future__ import annotations

import secrets
import sqlite3
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from probata.record.errors import (
    BadInput,
    BadUse,
    BadValue,
    Damaged,
    NewerFormat,
    NotFound,
    OlderFormat,
    ProbataError,
    WrongPassphrase,
)
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import keyring
from probata.store.keyring import KdfCost, Unlocked, create, unlock

INQUIRY, OTHER = Ref.of("inquiry", bytes(16)), Ref.of("inquiry", bytes([1] * 16))
CHEAP = KdfCost(8 * 1024, 1)
RIGHT = Withheld("lantern orchard sevenfold teapot")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keyring.db"


@pytest.fixture
def made(path: Path) -> Unlocked:
    return create(path, INQUIRY, RIGHT, CHEAP, secrets.token_bytes)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A keyring that no test changes."""
    path = tmp_path_factory.mktemp("keyring") / "keyring.db"
    create(path, INQUIRY, RIGHT, CHEAP, secrets.token_bytes)
    return path


def test_the_right_passphrase_gives_the_member_and_the_root_key_again(path: Path, made: Unlocked) -> None:
    found = unlock(path, INQUIRY, RIGHT)
    assert (found.member, found.role) == (made.member, "lead")
    assert found.root.reveal() == made.root.reveal()
    assert len(found.root.reveal()) == 32


@pytest.mark.parametrize(
    "wrong", ["", " ", "lantern orchard sevenfold teapo", "Lantern orchard sevenfold teapot", "\0"]
)
def test_another_passphrase_opens_nothing(path: Path, made: Unlocked, wrong: str) -> None:
    with pytest.raises(WrongPassphrase) as refused:
        unlock(path, INQUIRY, Withheld(wrong))
    assert "lantern" not in str(refused.value).lower()


def test_the_keyring_of_another_inquiry_opens_nothing(path: Path, made: Unlocked) -> None:
    with pytest.raises(WrongPassphrase):
        unlock(path, OTHER, RIGHT)


def test_two_keyrings_share_no_key(tmp_path: Path, made: Unlocked) -> None:
    other = create(tmp_path / "other.db", INQUIRY, RIGHT, CHEAP, secrets.token_bytes)
    assert other.root.reveal() != made.root.reveal()
    assert other.member != made.member


def test_a_sealed_key_in_the_place_of_another_opens_nothing(path: Path, made: Unlocked) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE sealed_keys SET sealed = (SELECT sealed_private_key FROM members)")
    with pytest.raises(Damaged):
        unlock(path, INQUIRY, RIGHT)


def test_an_accent_may_be_typed_as_one_sign_or_as_two(path: Path) -> None:
    composed = "cinq étés à Tamsk"
    create(path, INQUIRY, Withheld(unicodedata.normalize("NFC", composed)), CHEAP, secrets.token_bytes)
    assert unlock(path, INQUIRY, Withheld(unicodedata.normalize("NFD", composed))).role == "lead"


def test_a_passphrase_of_bytes_that_are_no_utf8_opens_what_it_closed(path: Path) -> None:
    from_latin_terminal = Withheld("cinq \udce9t\udce9s")  # as the system hands over the byte E9
    create(path, INQUIRY, from_latin_terminal, CHEAP, secrets.token_bytes)
    assert unlock(path, INQUIRY, from_latin_terminal).role == "lead"


def test_the_file_holds_neither_passphrase_nor_key(path: Path, made: Unlocked) -> None:
    stored = path.read_bytes()
    root = made.root.reveal()
    for secret in (RIGHT.reveal().encode(), RIGHT.reveal().encode("utf-16-le"), root, root.hex().encode()):
        assert secret not in stored
    assert [other.name for other in path.parent.iterdir()] == [path.name]


def test_what_prints_of_an_unlocked_member_holds_no_key(made: Unlocked) -> None:
    assert made.root.reveal().hex() not in repr(made)
    assert "withheld" in repr(made)


def test_unlocking_changes_nothing(path: Path, made: Unlocked) -> None:
    before, time = path.read_bytes(), path.stat().st_mtime_ns
    unlock(path, INQUIRY, RIGHT)
    with pytest.raises(WrongPassphrase):
        unlock(path, INQUIRY, Withheld("wrong"))
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, time)


def test_a_missing_keyring_is_damage_and_is_not_made_anew(path: Path) -> None:
    with pytest.raises(Damaged):
        unlock(path, INQUIRY, RIGHT)
    assert not path.exists()


@pytest.mark.parametrize("garbage", [b"", b"\0", b"SQLite format 3\0", b"noise " * 2_000, bytes(8192)])
def test_garbage_is_damage(path: Path, garbage: bytes) -> None:
    path.write_bytes(garbage)
    with pytest.raises(Damaged) as refused:
        unlock(path, INQUIRY, RIGHT)
    assert refused.value.where == str(path)


@given(place=st.integers(0, 20_000), change=st.integers(1, 255))
def test_one_changed_byte_opens_the_same_key_or_is_refused_in_the_words_of_the_house(
    good: Path, place: int, change: int
) -> None:
    data, path = good.read_bytes(), good.with_name("changed.db")
    used = [at for at, byte in enumerate(data) if byte]  # most of the file is empty room
    at = used[place % len(used)]
    path.write_bytes(data[:at] + bytes([data[at] ^ change]) + data[at + 1 :])
    try:
        found = unlock(path, INQUIRY, RIGHT)
    except (Damaged, NewerFormat, OlderFormat, WrongPassphrase):
        return
    assert found.root.reveal() == unlock(good, INQUIRY, RIGHT).root.reveal()


@given(size=st.integers(0, 20_000))
def test_a_keyring_cut_short_is_damage(good: Path, size: int) -> None:
    data, path = good.read_bytes(), good.with_name("cut.db")
    path.write_bytes(data[: size % len(data)])
    with pytest.raises(Damaged):
        unlock(path, INQUIRY, RIGHT)


def altered(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        for statement in statements:
            db.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM keyring",
        "DELETE FROM members",
        "DELETE FROM sealed_keys",
        "UPDATE keyring SET format = 'none'",
        "UPDATE keyring SET format = x'00'",
        "UPDATE members SET ref = 'somebody'",
        "UPDATE members SET public_key = x'00', sealed_private_key = x''",
        "UPDATE members SET sealed_private_key = 7",
        "UPDATE members SET salt = x''",
        "UPDATE members SET salt = 'text'",
        "UPDATE members SET memory_kib = 1",
        "UPDATE members SET memory_kib = 4000000000",
        "UPDATE members SET memory_kib = 'much'",
        "UPDATE members SET passes = 4000000000",
        "UPDATE members SET passes = 0",
        "UPDATE members SET lanes = 1000000",
        "UPDATE sealed_keys SET sealed = x''",
        "UPDATE sealed_keys SET sealed = zeroblob(80)",
        "UPDATE sealed_keys SET sealed = 'text'",
        "DROP TABLE members",
        "ALTER TABLE members RENAME COLUMN salt TO sa1t",
        "ALTER TABLE members RENAME COLUMN sealed_private_key TO sealed",
    ],
)
def test_a_row_that_nobody_here_wrote_is_damage(path: Path, made: Unlocked, statement: str) -> None:
    altered(path, "PRAGMA foreign_keys = OFF", statement)
    if "members SET ref" in statement:
        altered(path, "UPDATE sealed_keys SET member = 'somebody'")
    with pytest.raises((Damaged, WrongPassphrase)) as refused:
        unlock(path, INQUIRY, RIGHT)
    assert "x''" in statement or refused.type is Damaged


def test_a_sealed_key_moved_from_another_keyring_is_damage(tmp_path: Path, path: Path, made: Unlocked) -> None:
    other = tmp_path / "other.db"
    create(other, INQUIRY, RIGHT, CHEAP, secrets.token_bytes)
    with closing(sqlite3.connect(path)) as db:
        db.execute("ATTACH ? AS other", (str(other),))
        with db:
            db.execute("UPDATE sealed_keys SET sealed = (SELECT sealed FROM other.sealed_keys)")
    with pytest.raises(Damaged):
        unlock(path, INQUIRY, RIGHT)


def test_a_newer_format_is_refused_and_left_alone(path: Path, made: Unlocked) -> None:
    altered(path, "UPDATE keyring SET format = 2")
    before = path.read_bytes()
    with pytest.raises(NewerFormat):
        unlock(path, INQUIRY, RIGHT)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "make",
    [
        lambda: KdfCost(8 * 1024 - 1),
        lambda: KdfCost(4096 * 1024 + 1),
        lambda: KdfCost(passes=0),
        lambda: KdfCost(passes=101),
        lambda: KdfCost(lanes=0),
        lambda: KdfCost(lanes=17),
    ],
)
def test_a_cost_that_protects_nothing_or_stops_the_machine_is_refused(make: Callable[[], KdfCost]) -> None:
    with pytest.raises(BadValue):
        make()


def test_a_keyring_is_never_made_over_another(path: Path, made: Unlocked) -> None:
    with pytest.raises((ProbataError, sqlite3.Error)):
        create(path, OTHER, RIGHT, CHEAP, secrets.token_bytes)
    assert unlock(path, INQUIRY, RIGHT).member == made.member


# Members, compartments, recovery

ONE, TWO = Ref.of("compartment", bytes([1] * 16)), Ref.of("compartment", bytes([2] * 16))
KEYS = {ONE: Withheld(b"1" * 32), TWO: Withheld(b"2" * 32)}
LEFT = Withheld("nine patient herons over the weir")


def added(path: Path, made: Unlocked, keys: dict[Ref, Withheld[bytes]] | None = None, role: str = "coder") -> Ref:
    chosen = KEYS if keys is None else keys
    return keyring.add_member(
        path, INQUIRY, made.root, secrets.token_bytes, role=role, passphrase=LEFT, cost=CHEAP, keys=chosen
    )


def held(path: Path, passphrase: Withheld[str]) -> dict[Ref, bytes]:
    found = unlock(path, INQUIRY, passphrase)
    return {one: found.compartments.key(one).reveal() for one in found.compartments.held}


def test_a_new_member_opens_the_inquiry_and_the_compartments_that_were_given(path: Path, made: Unlocked) -> None:
    keyring.seal_to(path, INQUIRY, made.root, [made.member], KEYS)
    member = added(path, made, {ONE: KEYS[ONE]})
    found = unlock(path, INQUIRY, LEFT)
    assert (found.member, found.role, found.root.reveal()) == (member, "coder", made.root.reveal())
    assert held(path, LEFT) == {ONE: b"1" * 32}
    assert held(path, RIGHT) == {ONE: b"1" * 32, TWO: b"2" * 32}
    assert keyring.holders(path, INQUIRY, made.root) == {made.member: {ONE, TWO}, member: {ONE}}


def test_a_compartment_can_be_given_and_taken_again(path: Path, made: Unlocked) -> None:
    keyring.seal_to(path, INQUIRY, made.root, [made.member], KEYS)
    member = added(path, made, {})
    keyring.seal_to(path, INQUIRY, made.root, [member], {TWO: KEYS[TWO]})
    assert held(path, LEFT) == {TWO: b"2" * 32}
    keyring.take_from(path, INQUIRY, made.root, member, TWO)
    assert held(path, LEFT) == {}
    with pytest.raises(NotFound):
        keyring.take_from(path, INQUIRY, made.root, member, TWO)


def test_the_last_holder_of_anything_stays(path: Path, made: Unlocked) -> None:
    keyring.seal_to(path, INQUIRY, made.root, [made.member], {ONE: KEYS[ONE]})
    member = added(path, made, {TWO: KEYS[TWO]})
    before = path.read_bytes()
    for losing in (
        lambda: keyring.take_from(path, INQUIRY, made.root, made.member, ONE),
        lambda: keyring.remove_member(path, INQUIRY, made.root, made.member),
        lambda: keyring.remove_member(path, INQUIRY, made.root, member),
    ):
        with pytest.raises(BadUse, match="lost for ever"):
            losing()
    assert path.read_bytes() == before


def test_a_member_who_was_removed_opens_nothing_and_leaves_nothing_in_the_file(path: Path, made: Unlocked) -> None:
    keyring.seal_to(path, INQUIRY, made.root, [made.member], KEYS)
    member = added(path, made)
    with closing(sqlite3.connect(path)) as db:
        (secret,) = db.execute("SELECT sealed_private_key FROM members WHERE ref = ?", (str(member),)).fetchone()
    assert secret in path.read_bytes()
    keyring.remove_member(path, INQUIRY, made.root, member)
    with pytest.raises(WrongPassphrase):
        unlock(path, INQUIRY, LEFT)
    assert secret not in path.read_bytes()
    assert str(member).encode() not in path.read_bytes()
    with pytest.raises(NotFound):
        keyring.remove_member(path, INQUIRY, made.root, member)


def test_a_destroyed_compartment_is_nobodys_and_its_seals_are_gone_from_the_file(path: Path, made: Unlocked) -> None:
    keyring.seal_to(path, INQUIRY, made.root, [made.member], KEYS)
    added(path, made)
    keyring.destroy(path, INQUIRY, made.root, [ONE])
    assert held(path, RIGHT) == held(path, LEFT) == {TWO: b"2" * 32}
    assert str(ONE).encode() not in path.read_bytes()


def test_another_passphrase_opens_the_same_keys_and_the_old_one_nothing(path: Path, made: Unlocked) -> None:
    keyring.seal_to(path, INQUIRY, made.root, [made.member], KEYS)
    found, new = unlock(path, INQUIRY, RIGHT), Withheld("seven grey kettles on a shelf")
    keyring.change_passphrase(path, INQUIRY, found, new, CHEAP, secrets.token_bytes)
    assert held(path, new) == {ONE: b"1" * 32, TWO: b"2" * 32}
    assert unlock(path, INQUIRY, new).root.reveal() == made.root.reveal()
    with pytest.raises(WrongPassphrase):
        unlock(path, INQUIRY, RIGHT)


def test_a_passphrase_that_is_somebodys_is_known(path: Path, made: Unlocked) -> None:
    assert keyring.is_somebodys(path, INQUIRY, RIGHT)
    assert not keyring.is_somebodys(path, INQUIRY, LEFT)


@pytest.fixture
def kept_apart() -> tuple[str, str]:
    """An age identity and its recipient."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def test_a_recovery_recipient_opens_everything_with_the_age_identity(path: Path, kept_apart: tuple[str, str]) -> None:
    identity, recipient = kept_apart
    made = create(path, INQUIRY, RIGHT, CHEAP, secrets.token_bytes, recover_to=recipient)
    (recovery,) = [one for one in keyring.members(path, INQUIRY, made.root).values() if one.lock == keyring.AGE]
    keyring.seal_to(path, INQUIRY, made.root, [made.member, recovery.ref], KEYS)
    found = keyring.unlock_with(
        path, INQUIRY, Withheld(f"# created: some day\n# public key: {recipient}\n{identity}\n")
    )
    assert (found.member, found.root.reveal()) == (recovery.ref, made.root.reveal())
    assert {one: found.compartments.key(one).reveal() for one in found.compartments.held} == {
        one: key.reveal() for one, key in KEYS.items()
    }
    assert identity.encode() not in path.read_bytes()
    with pytest.raises(BadUse, match="no passphrase"):
        keyring.change_passphrase(path, INQUIRY, found, LEFT, CHEAP, secrets.token_bytes)


def test_another_identity_opens_nothing_and_says_what_to_do(path: Path, kept_apart: tuple[str, str]) -> None:
    create(path, INQUIRY, RIGHT, CHEAP, secrets.token_bytes, recover_to=kept_apart[1])
    with pytest.raises(WrongPassphrase, match="opens nothing here") as refused:
        keyring.unlock_with(path, INQUIRY, Withheld(str(pyrage.x25519.Identity.generate())))
    assert "probata members" in refused.value.next_step


def test_an_inquiry_without_a_recovery_recipient_says_so(
    path: Path, made: Unlocked, kept_apart: tuple[str, str]
) -> None:
    with pytest.raises(WrongPassphrase, match="no recovery recipient"):
        keyring.unlock_with(path, INQUIRY, Withheld(kept_apart[0]))


@pytest.mark.parametrize("text", ["", "# only a comment\n", "AGE-SECRET-KEY-1NOTONE", "age-encryption.org/v1\n", "\0"])
def test_a_file_that_is_no_identity_is_refused(path: Path, kept_apart: tuple[str, str], text: str) -> None:
    create(path, INQUIRY, RIGHT, CHEAP, secrets.token_bytes, recover_to=kept_apart[1])
    with pytest.raises(BadInput, match="no age identity"):
        keyring.unlock_with(path, INQUIRY, Withheld(text))


def test_a_recipient_that_is_none_is_refused_before_anything_is_made(path: Path) -> None:
    with pytest.raises(BadUse, match="no age recipient"):
        create(path, INQUIRY, RIGHT, CHEAP, secrets.token_bytes, recover_to="age1nobody")
    assert not path.exists()


def test_the_recovery_of_another_member_in_its_place_opens_nothing(path: Path, tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    recipient, other = str(identity.to_public()), tmp_path / "other.db"
    create(path, INQUIRY, RIGHT, CHEAP, secrets.token_bytes, recover_to=recipient)
    create(other, INQUIRY, RIGHT, CHEAP, secrets.token_bytes, recover_to=recipient)
    with closing(sqlite3.connect(path)) as db:
        db.execute("ATTACH ? AS other", (str(other),))
        with db:
            db.execute(
                "UPDATE members SET sealed_private_key = (SELECT sealed_private_key FROM other.members "
                "WHERE lock = 'age') WHERE lock = 'age'"
            )
    with pytest.raises(WrongPassphrase):
        keyring.unlock_with(path, INQUIRY, Withheld(str(identity)))


# What somebody without the root key may do to the file

_MINE = X25519PrivateKey.generate().public_key().public_bytes_raw().hex()


@pytest.mark.parametrize(
    "tampering",
    [
        f"UPDATE members SET public_key = x'{_MINE}' WHERE role = 'coder'",  # noqa: S608 (a key of this test)
        "UPDATE members SET role = 'lead' WHERE role = 'coder'",
        "UPDATE members SET lanes = 2 WHERE role = 'coder'",
        "UPDATE members SET mac = (SELECT mac FROM members WHERE role = 'lead') WHERE role = 'coder'",
        f"INSERT INTO members SELECT 'member-{'b' * 25}a', 'lead', x'{_MINE}', lock, sealed_private_key, salt, "  # noqa: S608 (as above)
        "memory_kib, passes, lanes, recipient, mac FROM members WHERE role = 'coder'",
        "DELETE FROM members WHERE role = 'coder'",
        "UPDATE sealed_keys SET sealed = (SELECT sealed FROM sealed_keys WHERE name LIKE 'compartment%' LIMIT 1)"
        " WHERE name LIKE 'compartment%'",
        "DELETE FROM sealed_keys WHERE name LIKE 'compartment%'",
        "UPDATE sealed_keys SET member = (SELECT ref FROM members WHERE role = 'coder') "
        "WHERE name LIKE 'compartment%' AND member = (SELECT ref FROM members WHERE role = 'lead')",
        "UPDATE keyring SET generation = generation - 1",
    ],
)
def test_tampering_without_the_root_key_is_found_before_anything_is_sealed_to_anybody(
    path: Path, made: Unlocked, tampering: str
) -> None:
    keyring.seal_to(path, INQUIRY, made.root, [made.member], {TWO: KEYS[TWO]})
    member = added(path, made, {ONE: KEYS[ONE]})
    altered(path, "PRAGMA foreign_keys = OFF", tampering)
    before = path.read_bytes()
    for act in (
        lambda: unlock(path, INQUIRY, RIGHT),
        lambda: keyring.seal_to(path, INQUIRY, made.root, [member], KEYS),
        lambda: keyring.add_member(
            path, INQUIRY, made.root, secrets.token_bytes, role="coder", passphrase=LEFT, cost=CHEAP, keys=KEYS
        ),
        lambda: keyring.holders(path, INQUIRY, made.root),
    ):
        with pytest.raises(Damaged) as refused:
            act()
        assert str(path) in refused.value.where
    assert path.read_bytes() == before


def test_a_keyring_that_another_root_key_vouched_for_is_not_believed(path: Path, made: Unlocked) -> None:
    with pytest.raises(Damaged):
        keyring.members(path, INQUIRY, Withheld(bytes(32)))


def test_an_older_format_is_refused_in_clear_words_and_left_alone(path: Path, made: Unlocked) -> None:
    altered(path, "UPDATE keyring SET format = 0")
    before = path.read_bytes()
    with pytest.raises(OlderFormat) as refused:
        unlock(path, INQUIRY, RIGHT)
    assert "anew" in refused.value.next_step
    assert path.read_bytes() == before


def test_a_change_that_fails_leaves_the_old_keyring_and_nothing_beside_it(path: Path, made: Unlocked) -> None:
    before = path.read_bytes()
    path.with_name("keyring.db.tmp").mkdir()  # an obstacle that root meets too
    with pytest.raises(OSError, match="directory"):
        added(path, made)
    assert path.read_bytes() == before
    path.with_name("keyring.db.tmp").rmdir()
    added(path, made)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_what_an_interrupted_change_left_does_not_hinder_the_next(path: Path, made: Unlocked) -> None:
    path.with_name("keyring.db.tmp").write_bytes(b"half of it")
    added(path, made)
    assert unlock(path, INQUIRY, LEFT).role == "coder"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_what_is_left_without_the_passphrase_depends_on_who_else_may_open(path: Path, made: Unlocked) -> None:
    def said() -> str:
        with pytest.raises(WrongPassphrase) as refused:
            unlock(path, INQUIRY, Withheld("nobody has this one at all"))
        return refused.value.next_step

    alone = said()
    assert "restore" in alone
    assert "--identity" not in alone
    assert "another lead" not in alone
    keys: dict[Ref, Withheld[bytes]] = {}
    recipient = str(pyrage.x25519.Identity.generate().to_public())
    keyring.add_member(path, INQUIRY, made.root, secrets.token_bytes, role="lead", recipient=recipient, keys=keys)
    assert "`probata --identity FILE VERB`" in said()
    assert "another lead" not in said()
    other = Withheld("a second passphrase of somebody")
    keyring.add_member(
        path, INQUIRY, made.root, secrets.token_bytes, role="lead", passphrase=other, cost=CHEAP, keys=keys
    )
    assert "another lead" in said()
    with pytest.raises(WrongPassphrase) as refused:
        keyring.unlock_with(path, INQUIRY, Withheld(str(pyrage.x25519.Identity.generate())))
    assert recipient in refused.value.next_step


def test_going_on_with_an_older_one_makes_it_the_newest_without_what_was_taken(path: Path, made: Unlocked) -> None:
    keys = {one: Withheld(secrets.token_bytes(32)) for one in (ONE, TWO)}
    hers = Withheld("a second passphrase of somebody")
    member, gone = (
        keyring.add_member(
            path, INQUIRY, made.root, secrets.token_bytes, role="coder", passphrase=each, cost=CHEAP, keys=keys
        )
        for each in (hers, Withheld("a third passphrase of somebody"))
    )
    keyring.seal_to(path, INQUIRY, made.root, [made.member], keys)
    lost = [(member, ONE), (None, TWO)]
    assert keyring.go_on_with_older(path, INQUIRY, made.root, 40, [gone], lost) == [gone]
    assert keyring.holders(path, INQUIRY, made.root) == {made.member: {ONE}, member: frozenset()}
    assert keyring.generation(path, INQUIRY, made.root) == 41
    assert unlock(path, INQUIRY, hers).generation == 41
    with pytest.raises(BadUse, match="Every member"):
        keyring.go_on_with_older(path, INQUIRY, made.root, 41, [made.member, member], [])
