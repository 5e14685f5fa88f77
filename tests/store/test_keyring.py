from __future__ import annotations

import secrets
import sqlite3
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.errors import BadValue, Damaged, NewerFormat, ProbataError, WrongPassphrase
from probata.record.ref import Ref
from probata.record.withheld import Withheld
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
    assert (found.member, found.role) == (made.member, "head")
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


def test_the_vault_has_a_key_of_its_own_that_the_root_key_does_not_give(path: Path, made: Unlocked) -> None:
    found = unlock(path, INQUIRY, RIGHT)
    assert made.vault is not None
    assert found.vault is not None
    assert found.vault.reveal() == made.vault.reveal()
    assert len(found.vault.reveal()) == 32
    assert found.vault.reveal() != found.root.reveal()


def test_a_member_without_the_vaults_key_opens_the_rest(path: Path, made: Unlocked) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM sealed_keys WHERE name = 'vault'")
    found = unlock(path, INQUIRY, RIGHT)
    assert found.root.reveal() == made.root.reveal()
    assert found.vault is None


def test_a_sealed_key_in_the_place_of_another_opens_nothing(path: Path, made: Unlocked) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE sealed_keys SET sealed = (SELECT sealed FROM sealed_keys WHERE name = 'root')")
    with pytest.raises(Damaged):
        unlock(path, INQUIRY, RIGHT)


def test_an_accent_may_be_typed_as_one_sign_or_as_two(path: Path) -> None:
    composed = "cinq étés à Tamsk"
    create(path, INQUIRY, Withheld(unicodedata.normalize("NFC", composed)), CHEAP, secrets.token_bytes)
    assert unlock(path, INQUIRY, Withheld(unicodedata.normalize("NFD", composed))).role == "head"


def test_a_passphrase_of_bytes_that_are_no_utf8_opens_what_it_closed(path: Path) -> None:
    from_latin_terminal = Withheld("cinq \udce9t\udce9s")  # as the system hands over the byte E9
    create(path, INQUIRY, from_latin_terminal, CHEAP, secrets.token_bytes)
    assert unlock(path, INQUIRY, from_latin_terminal).role == "head"


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
    except (Damaged, NewerFormat, WrongPassphrase):
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
    altered(path, "UPDATE keyring SET format = 1")
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
