"""Taking deposits in: the receipt adds up, whatever was done to the folder, and nothing comes in twice."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest

from probata.inquiry import copy, members, search
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.receive import Received
from probata.record.errors import BadUse, Damaged, NotFound, StorageFull
from probata.record.withheld import Withheld
from probata.store import blobs, cells, deposits, field_copy, items, log
from probata.store.field_copy import MARKER
from tests.field import NAME, NOTE, WORDS, made, put, several, taken
from tests.inquiry.erasing import HERS, WEAK, everything, files, forms


@pytest.fixture
def field(opened: Opened, tmp_path: Path) -> Path:
    return made(opened, tmp_path)


def numbers(done: Received) -> tuple[int, int, int]:
    receipt = done.receipt
    return len(receipt.stored), len(receipt.duplicates), len(receipt.set_aside)


def entries(opened: Opened, act: str) -> list[object]:
    with look(opened) as connection:
        return [one.detail for one in log.entries(connection) if one.act == act]


def test_what_was_put_in_is_stored_with_what_was_said_of_it(opened: Opened, field: Path) -> None:
    digest = put(field, note=NOTE).deposits[0].digest
    done = taken(opened, field)
    assert (numbers(done), done.whole, done.last, done.earlier) == ((1, 0, 0), True, 1, 0)
    with look(opened) as connection:
        (stored,) = items.all_documents(connection)
    assert (stored.document.name, stored.text) == (NAME, WORDS)
    claims = {one.field: (one.value, one.source) for one in stored.document.declared}
    assert claims["note"] == (NOTE, "deposit")
    assert "deposited" in claims
    assert entries(opened, "receive") == [{"copy": done.copy, "number": 1, "sha256": digest}]
    assert len(search.search(opened, "Umbrelquay")) == 1


def test_the_view_is_logged_before_anything_is_opened(opened: Opened, field: Path, passphrase: Withheld[str]) -> None:
    put(field)
    taken(open_inquiry(opened.folder.path, passphrase), field)
    with look(opened) as connection:
        acts = [one.act for one in log.entries(connection)]
    assert acts.index("view") < acts.index("receive")
    assert entries(opened, "view")[0]["for"] == "receive"  # type: ignore[index]


def test_again_adds_nothing_twice(opened: Opened, field: Path) -> None:
    several(field)
    taken(opened, field)
    before = everything(opened)
    done = taken(opened, field)
    assert (numbers(done), done.earlier, done.receipt.items_in, done.whole) == ((0, 0, 0), 3, 0, True)
    assert everything(opened).count(b"Umbrelquay") == before.count(b"Umbrelquay")
    put(field, 4)
    later = taken(opened, field)
    assert (numbers(later), later.earlier, later.whole, later.last) == ((1, 0, 0), 3, True, 4)


def test_what_was_carried_away_in_parts_is_one_chain(opened: Opened, field: Path) -> None:
    for path in several(field, 2):
        shutil.move(path, field.parent)
    put(field, 3)
    done = taken(opened, field)
    assert (numbers(done), done.missing, done.replaced) == ((1, 0, 0), (1, 2), ())
    for path in field.parent.glob("*.age"):
        shutil.move(path, field / "deposits")
    assert taken(opened, field).whole


def test_a_file_of_somebody_goes_into_their_compartment(heard: Opened, tmp_path: Path) -> None:
    field = made(heard, tmp_path)
    put(field, of="Q-01", note=NOTE)
    done = taken(heard, field)
    assert numbers(done) == (1, 0, 0)
    dump = everything(heard)
    assert not [form for marker in (WORDS, NOTE, NAME) for form in forms(marker) if form in dump]
    with look(heard) as connection:
        held = cells.Held(heard.folder.inquiry, heard.compartments)
        assert WORDS in {one.text for one in items.all_documents(connection, held, sealed_only=True)}
    again = taken(heard, field)
    assert (again.earlier, numbers(again)) == (1, (0, 0, 0))


def packed(field: Path, files: dict[str, bytes], of: str = "") -> None:
    """Deposits an archive."""
    from probata.inquiry.deposit import deposit

    with zipfile.ZipFile(field.parent / "visit.zip", "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    deposit(field, [field.parent / "visit.zip"], of=of, note=NOTE)


def test_an_archive_is_unpacked_and_each_file_says_what_was_said_of_all(opened: Opened, field: Path) -> None:
    packed(field, {NAME: WORDS.encode(), "page 2.txt": b"More of it."})
    done = taken(opened, field)
    assert (numbers(done), [one.code for one in done.receipt.set_aside], done.whole) == ((2, 0, 1), ["unpacked"], True)
    with look(opened) as connection:
        stored = list(items.all_documents(connection))
    assert [one.document.name for one in stored] == [f"visit.zip/{NAME}", "visit.zip/page 2.txt"]
    assert all((NOTE, "deposit") in {(one.value, one.source) for one in each.document.declared} for each in stored)
    assert taken(opened, field).earlier == 1


def test_an_archive_of_which_not_all_can_be_read_is_not_noted_as_received(opened: Opened, field: Path) -> None:
    packed(field, {NAME: WORDS.encode(), "visit.m4a": bytes(range(256)) * 9})
    done = taken(opened, field)
    assert (numbers(done), done.whole, entries(opened, "receive")) == ((1, 0, 2), False, [])
    assert "--out" in done.warnings[0]
    (out := field.parent / "out").mkdir()
    again = taken(opened, field, out=out)
    assert (numbers(again), again.earlier) == ((0, 1, 2), 0)
    assert str(out) in again.warnings[0]
    (written,) = out.iterdir()
    assert written.read_bytes() == (field.parent / "visit.zip").read_bytes()


def test_an_archive_of_somebody_lies_in_their_compartment_with_all_that_it_holds(heard: Opened, tmp_path: Path) -> None:
    field = made(heard, tmp_path)
    packed(field, {NAME: WORDS.encode(), "visit.m4a": bytes(range(256)) * 9}, of="Q-01")
    done = taken(heard, field)
    assert (numbers(done), done.whole) == ((2, 0, 1), True)
    dump = everything(heard)
    assert not [form for marker in (WORDS, NOTE, NAME) for form in forms(marker) if form in dump]
    assert taken(heard, field).earlier == 1


def test_a_code_name_of_nobody_is_set_aside_until_somebody_makes_it(opened: Opened, field: Path) -> None:
    put(field, of="S-77")
    done = taken(opened, field)
    assert numbers(done) == (0, 0, 1)
    assert "--new-sources" in done.receipt.set_aside[0].next_step
    assert numbers(taken(opened, field, new_sources=True)) == (1, 0, 0)
    dump = everything(opened)
    assert not [form for form in forms(WORDS) if form in dump]


def test_the_same_file_twice_is_a_duplicate(opened: Opened, field: Path) -> None:
    put(field)
    put(field)
    done = taken(opened, field)
    assert (numbers(done), done.receipt.items_in) == ((1, 1, 0), 2)


def flip(paths: list[Path]) -> None:
    data = paths[1].read_bytes()
    paths[1].write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def forge(paths: list[Path]) -> None:
    """A deposit in the place of another, by somebody who has the folder: sealed to the right recipient."""
    field = paths[1].parent.parent
    known = field_copy.read(field)
    source = field.parent / "forged.txt"
    source.write_text("The gate was shut.", encoding="utf-8")
    head = deposits.Head(
        *(str(known.inquiry), str(known.ref), 2, deposits.digest_of(paths[0]).hex, "page 2.txt"),
        *(source.stat().st_size, deposits.digest_of(source).hex, "2022-03-01T10:00:00Z"),
    )
    paths[1].unlink()
    with source.open("rb") as file:
        deposits.seal(paths[1], head, file, known.recipient)


def swap(paths: list[Path]) -> None:
    other = paths[0].with_name("other")
    paths[0].rename(other)
    paths[1].rename(paths[0])
    other.rename(paths[1])


HARMS: dict[str, tuple[Callable[[list[Path]], None], tuple[int, int, int], tuple[int, ...], tuple[int, ...], int]] = {
    "nothing": (lambda _: None, (3, 0, 0), (), (), 0),
    "one removed in the middle": (lambda paths: paths[1].unlink(), (2, 0, 0), (2,), (), 0),
    "the first removed": (lambda paths: paths[0].unlink(), (2, 0, 0), (1,), (), 0),
    "one byte flipped": (flip, (2, 0, 1), (), (2,), 0),
    "cut off": (lambda paths: paths[1].write_bytes(b"age") and None, (2, 0, 1), (), (2,), 0),
    "replaced by another": (forge, (3, 0, 0), (), (2,), 0),
    "two names swapped": (swap, (3, 0, 0), (), (), 2),
    "one copied beside itself": (
        lambda paths: shutil.copy(paths[1], paths[1].with_name("0002-ffffffffffffffff.age")) and None,
        (3, 0, 0),
        (),
        (),
        0,
    ),
    "the last removed, which nobody can see here": (lambda paths: paths[2].unlink(), (2, 0, 0), (), (), 0),
}


@pytest.mark.parametrize("harm", HARMS)
def test_what_was_done_to_the_folder_is_told(opened: Opened, field: Path, harm: str) -> None:
    do, sums, missing, replaced, warnings = HARMS[harm]
    do(several(field))
    before = dict(files(field))
    done = taken(opened, field)
    assert (numbers(done), done.missing, done.replaced, len(done.warnings)) == (sums, missing, replaced, warnings)
    assert done.receipt.items_in == sum(sums)
    assert dict(files(field)) == before
    assert done.whole == (not (missing or replaced or warnings))


def test_a_deposit_of_another_field_copy_is_set_aside(opened: Opened, field: Path, tmp_path: Path) -> None:
    copy.field(opened, tmp_path / "second", "F-02")
    put(field)
    (foreign,) = several(tmp_path / "second", 1)
    shutil.copy(foreign, field / "deposits" / "0002-0123456789abcdef.age")
    done = taken(opened, field)
    assert numbers(done) == (1, 0, 1)
    assert "another recipient" in done.receipt.set_aside[0].reason


def test_a_head_that_names_another_field_copy_is_set_aside(opened: Opened, field: Path) -> None:
    (path,) = several(field, 1)
    known = field_copy.read(field)
    source = field.parent / NAME
    head = deposits.Head(
        *(str(known.inquiry), "copy-of-somebody", 1, "", NAME),
        *(source.stat().st_size, deposits.digest_of(source).hex, "2022-03-01T10:00:00Z"),
    )
    path.unlink()
    with source.open("rb") as file:
        deposits.seal(path, head, file, known.recipient)
    done = taken(opened, field)
    assert (numbers(done), done.receipt.set_aside[0].reason) == ((0, 0, 1), "It was made for another field copy.")


def replaced_recipient(field: Path) -> None:
    path = field / MARKER
    mine = str(pyrage.x25519.Identity.generate().to_public())
    lines = path.read_text(encoding="ascii").splitlines()
    path.write_text("\n".join(f'recipient = "{mine}"' if one.startswith("rec") else one for one in lines), "ascii")


@pytest.mark.parametrize("harm", [replaced_recipient, lambda field: (field / MARKER).unlink()])
def test_a_marker_that_was_changed_is_refused_and_what_came_before_is_not_lost(
    opened: Opened, field: Path, harm: Callable[[Path], None]
) -> None:
    put(field)
    harm(field)
    with pytest.raises((Damaged, NotFound)) as fault:
        taken(opened, field)
    assert "--copy CODE_NAME" in fault.value.next_step
    done = taken(opened, field, copy="F-01")
    assert (numbers(done), len(done.warnings), done.whole) == ((1, 0, 0), 1, False)
    with pytest.raises(NotFound, match="code name"):
        taken(opened, field, copy="F-09")


def test_a_folder_of_another_inquiry_and_a_wrong_code_name_are_refused(
    opened: Opened, field: Path, tmp_path: Path, passphrase: Withheld[str]
) -> None:
    from probata.inquiry.entry.settings import load
    from probata.inquiry.new import new

    other = new(tmp_path / "other", passphrase, "another", load()).opened
    put(field)
    with pytest.raises(Damaged, match="this inquiry's key"):
        taken(other, field)
    copy.field(opened, tmp_path / "second", "F-02")
    with pytest.raises(BadUse, match="another field copy"):
        taken(opened, field, copy="F-02")
    with pytest.raises(NotFound, match="no deposits"):
        taken(opened, tmp_path)
    with pytest.raises(NotFound, match="no such folder"):
        taken(opened, field, out=tmp_path / "gone")


def test_a_member_without_its_compartment_takes_nothing_in(opened: Opened, field: Path) -> None:
    put(field)
    members.add(opened, "Ruth", "investigator", WEAK, passphrase=HERS)
    with pytest.raises(BadUse, match="do not hold"):
        taken(open_inquiry(opened.folder.path, HERS), field)
    members.give(opened, "Ruth", "F-01")
    assert numbers(taken(open_inquiry(opened.folder.path, HERS), field)) == (1, 0, 0)


def test_a_reader_takes_nothing_in(opened: Opened, field: Path) -> None:
    members.add(opened, "Ruth", "reader", WEAK, passphrase=HERS)
    with pytest.raises(BadUse, match="may not add"):
        taken(open_inquiry(opened.folder.path, HERS), field)


def test_a_full_disk_in_the_middle_keeps_what_is_whole_and_receiving_again_completes_it(
    opened: Opened, field: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    several(field)
    whole, calls = blobs.put, iter(range(100))

    def put_(store: blobs.BlobStore, data: bytes) -> str:
        if next(calls) == 1:
            raise StorageFull("There is no room left to write.")
        return whole(store, data)

    with monkeypatch.context() as patch:
        patch.setattr(blobs, "put", put_)
        with pytest.raises(StorageFull):
            taken(opened, field)
    assert len(entries(opened, "receive")) == 1
    with look(opened) as connection:
        assert items.blob_names(connection) == {path.name for path in opened.blobs.folder.iterdir()}
    done = taken(opened, field)
    assert (numbers(done), done.earlier, done.whole) == ((2, 0, 0), 1, True)


def test_no_word_lies_on_the_disk_outside_of_where_it_came_from(opened: Opened, field: Path) -> None:
    put(field, note=NOTE)
    (field.parent / NAME).unlink()
    taken(opened, field)
    for name, data in files(field.parent):
        assert not [form for form in forms("Umbrelquay") if form in data], name


def test_what_no_reader_reads_is_set_aside_and_taken_out_when_asked(opened: Opened, field: Path) -> None:
    from probata.inquiry.deposit import deposit

    recording, out = field.parent / "visit.m4a", field.parent / "out"
    recording.write_bytes(bytes(range(256)) * 300)
    out.mkdir()
    deposit(field, [recording])
    assert numbers(taken(opened, field)) == (0, 0, 1)
    assert list(out.iterdir()) == []
    done = taken(opened, field, out=out)
    (written,) = out.iterdir()
    assert written.read_bytes() == recording.read_bytes()
    assert written.stat().st_mode & 0o077 == 0
    assert "visit.m4a" in done.receipt.set_aside[0].next_step
    assert entries(opened, "take out") == [{"copy": done.copy, "number": 1}]
    again = taken(opened, field, out=out)
    assert "not taken out" in again.receipt.set_aside[0].next_step


def test_what_is_too_large_is_set_aside_and_a_damaged_one_is_never_taken_out(opened: Opened, field: Path) -> None:
    from probata.inquiry.deposit import deposit
    from probata.inquiry.receive import receive

    large, out = field.parent / "large.txt", field.parent / "out"
    large.write_text(WORDS * 40_000, encoding="utf-8")
    out.mkdir()
    deposit(field, [large])
    small = Settings(max_file_mib=1)
    done = receive(opened, field, settings=small, progress=lambda *_: None)
    assert "more than the 1048576" in done.receipt.set_aside[0].reason
    (path,) = (field / "deposits").iterdir()
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    done = receive(opened, field, settings=small, progress=lambda *_: None, out=out)
    assert "not taken out" in done.receipt.set_aside[0].next_step
    assert list(out.iterdir()) == []
    path.write_bytes(data)
    assert numbers(taken(opened, field)) == (1, 0, 0)


def test_a_file_with_a_made_up_number_stops_nothing(opened: Opened, field: Path) -> None:
    put(field)
    (field / "deposits" / f"{deposits.LARGEST}-0123456789abcdef.age").write_bytes(b"anything")
    done = taken(opened, field)
    assert (numbers(done), len(done.missing), done.missing[:2]) == ((1, 0, 1), 100, (2, 3))
    (told,) = done.warnings
    assert told.startswith(f"{deposits.LARGEST - 2 - 100} more are missing")


def test_a_deposit_that_was_renamed_on_the_way_is_told_of(opened: Opened, field: Path) -> None:
    path = several(field, 2)[1]
    renamed = path.rename(path.with_name(f"{path.stem} (1).age"))
    done = taken(opened, field)
    assert (numbers(done), done.whole, done.last) == ((1, 0, 0), False, 1)
    assert done.warnings[0].startswith("1 file in ")
    renamed.rename(path)
    assert taken(opened, field).whole


@pytest.mark.parametrize("code_name", ["Q-01 ", " Q-01", "Q\u202e-01", "Q\x1b[2J", "\u200b"])
def test_a_code_name_that_looks_like_another_makes_no_source(opened: Opened, field: Path, code_name: str) -> None:
    put(field, of=code_name)
    done = taken(opened, field, new_sources=True)
    assert (numbers(done), done.receipt.set_aside[0].code) == ((0, 0, 1), "bad-use")
