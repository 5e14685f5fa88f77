"""Putting files into a field copy: what lies there afterwards, and after a stop."""

from __future__ import annotations

import errno
import threading
from pathlib import Path

import pytest

from probata.inquiry.deposit import deposit
from probata.inquiry.entry.door import Opened
from probata.record.digest import Digest
from probata.record.errors import BadInput, BadUse, BadValue, Damaged, NotFound, SystemRefused, Unreadable
from probata.signing import SigningKey
from probata.store import deposit_chain, deposits
from probata.store.field_copy import MARKER
from tests.field import MARKERS, NAME, NOTE, WORDS, made, put, several, taken
from tests.inquiry.erasing import files, forms


@pytest.fixture
def field(opened: Opened, tmp_path: Path) -> Path:
    return made(opened, tmp_path)


def test_what_lies_there_holds_none_of_the_words(field: Path) -> None:
    done = put(field, note=NOTE, of="Q-01")
    there = b"".join(data + name.encode() for name, data in files(field))
    for marker in (*MARKERS, WORDS):
        assert not [form for form in forms(marker) if form in there], marker
    (one,) = done.deposits
    path = field / "deposits" / one.file
    assert (one.number, one.name, one.digest) == (1, NAME, Digest.of(path.read_bytes()).hex)
    assert sorted(path.name for path in field.iterdir()) == ["chain", "deposits", MARKER]
    assert (field / "chain").read_text(encoding="ascii") == f"1 {one.digest}\n"
    assert (field.parent / NAME).read_text(encoding="utf-8") == WORDS


def test_the_search_for_the_words_finds_them_where_they_are(field: Path) -> None:
    """Without this the test above could not fail."""
    (field / "deposits" / "leak").write_text(WORDS, encoding="utf-8")
    there = b"".join(data for _, data in files(field))
    assert [form for form in forms("Umbrelquay") if form in there]


def test_each_names_the_one_before_and_nothing_is_written_over(opened: Opened, field: Path) -> None:
    first = several(field, 2)
    before = [path.read_bytes() for path in first]
    put(field, 3)
    put(field, 3)
    assert [path.read_bytes() for path in first] == before
    assert [one.number for one in deposit_chain.read(field)] == [1, 2, 3, 4]
    done = taken(opened, field)
    assert (done.whole, done.last, len(done.receipt.stored), len(done.receipt.duplicates)) == (True, 4, 3, 1)


def test_it_is_found_from_below_and_by_its_name(field: Path) -> None:
    (field / "deposits" / "deep").mkdir()
    path = field.parent / "a.txt"
    path.write_text(WORDS, encoding="utf-8")
    assert deposit(field / "deposits" / "deep", [path]).deposits[0].number == 1
    with pytest.raises(NotFound, match="no field copy"):
        deposit(field.parent, [path])


def test_the_fingerprint_is_compared_when_it_is_given(field: Path) -> None:
    given = put(field)
    assert not given.compared
    assert put(field, 2, key=given.fingerprint.lower()).compared
    other = SigningKey.fingerprint.fget(_other())  # type: ignore[attr-defined]
    with pytest.raises(BadInput, match="another key"):
        put(field, 3, key=other)
    with pytest.raises(BadValue, match="no fingerprint"):
        put(field, 3, key=given.fingerprint[:20])
    assert len(list((field / "deposits").iterdir())) == 2


def _other() -> SigningKey:
    from probata.record.withheld import Withheld

    return SigningKey(Withheld(bytes(32)))


def test_a_recipient_that_was_replaced_takes_nothing(field: Path) -> None:
    import pyrage

    path = field / MARKER
    lines = path.read_text(encoding="ascii").splitlines()
    thief = f'recipient = "{pyrage.x25519.Identity.generate().to_public()}"'
    path.write_text("\n".join(thief if one.startswith("recipient") else one for one in lines) + "\n", encoding="ascii")
    with pytest.raises(Damaged, match="signed"):
        put(field)
    assert list((field / "deposits").iterdir()) == []


def test_whoever_replaces_the_whole_marker_is_seen_by_the_fingerprint_alone(field: Path) -> None:
    """What the folder itself cannot tell, and why --key is there."""
    import pyrage

    from probata.store import field_copy

    known = field_copy.read(field)
    thief = field_copy.FieldCopy(
        known.inquiry, known.ref, str(pyrage.x25519.Identity.generate().to_public()), _other().public
    )
    field_copy.write(field, thief, _other())
    assert put(field).fingerprint != known.fingerprint
    with pytest.raises(BadInput, match="another key"):
        put(field, 2, key=known.fingerprint)


@pytest.mark.parametrize("many", [1, 2])
def test_nothing_is_sealed_when_one_of_the_files_cannot_be(field: Path, many: int) -> None:
    good, empty = field.parent / "good.txt", field.parent / "empty.txt"
    good.write_text(WORDS, encoding="utf-8")
    empty.write_bytes(b"")
    wrong = {field.parent / "gone.txt": NotFound, field.parent: BadUse, empty: Unreadable}
    for path, error in wrong.items():
        with pytest.raises(error):
            deposit(field, [good, path][-many:])
    assert list((field / "deposits").iterdir()) == []


def test_words_that_are_too_long_are_refused_and_halves_of_letters_too(field: Path) -> None:
    with pytest.raises(BadUse, match="4000"):
        put(field, note="x" * 4_001)
    with pytest.raises(BadValue):
        put(field, note="\udcff")
    assert list((field / "deposits").iterdir()) == []


def test_a_stop_between_deposit_and_chain_is_made_good(
    opened: Opened, field: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(field)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(deposit_chain, "write", stopped)
        with pytest.raises(KeyboardInterrupt):
            put(field, 2)
    put(field, 3)
    done = taken(opened, field)
    assert (done.whole, done.last, len(done.receipt.stored)) == (True, 3, 3)


def test_a_stop_while_it_is_sealed_leaves_no_deposit_and_what_is_left_is_swept(
    opened: Opened, field: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (field / "deposits" / "0001-0123456789abcdef.age.tmp").write_bytes(b"half")
    (field / "deposits" / "mine.tmp").write_bytes(b"mine")
    put(field)
    assert {path.name for path in (field / "deposits").glob("*.tmp")} == {"mine.tmp"}
    with monkeypatch.context() as patch:
        patch.setattr(deposits.os, "fsync", _no_power)
        with pytest.raises(SystemRefused):
            put(field, 2)
    assert len(deposits.listed(field / "deposits")) == 1
    put(field, 3)
    done = taken(opened, field)
    assert (done.whole, done.last) == (True, 2)


def _no_power(_: int) -> None:
    raise OSError(errno.EIO, "power")


def test_two_at_once_stand_one_after_the_other(opened: Opened, field: Path) -> None:
    paths = [field.parent / f"{number}.txt" for number in range(8)]
    for number, path in enumerate(paths):
        path.write_text(f"{WORDS} Page {number}.", encoding="utf-8")
    several = [threading.Thread(target=deposit, args=(field, [path])) for path in paths]
    for one in several:
        one.start()
    for one in several:
        one.join()
    done = taken(opened, field)
    assert (done.whole, done.last, len(done.receipt.stored)) == (True, 8, 8)


def test_without_the_lock_they_would_not(opened: Opened, field: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both read the chain before either has written: the lock is what the test above rests on."""
    put(field)
    stale = deposit_chain.read(field)
    put(field, 2)
    monkeypatch.setattr(deposit_chain, "read", lambda _: stale)
    put(field, 3)
    assert taken(opened, field).replaced == (2,)


def test_behind_a_planted_largest_number_nothing_is_put_that_home_would_not_see(opened: Opened, field: Path) -> None:
    put(field)
    planted = field / "deposits" / f"{deposits.LARGEST}-0123456789abcdef.age"
    planted.write_bytes(b"anything")
    before = files(field)
    with pytest.raises(Damaged, match="largest of all numbers") as told:
        put(field, 2)
    assert "away" in str(told.value.next_step)
    assert list(files(field)) == list(before)
    planted.unlink()
    assert put(field, 2).deposits[0].number == 2
    assert len(taken(opened, field).receipt.stored) == 2
