"""What a member sees who holds no compartment, or somebody who opens the database with the root key alone.

Markers stand in names, telephone numbers, in the accounts' words, in the names of their files and in their claims. They
are looked for in every table of the decrypted database, in its pages as they are, in the search index, in the names of
blobs and in everything that the verbs print; as text and in other spellings that a leak could have.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy.exc import IntegrityError

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.holding import sealing
from probata.inquiry.entry.settings import Settings
from probata.inquiry.mark import closed, listed
from probata.inquiry.search import search
from probata.method.documents.folding import fold
from probata.record.digest import Digest
from probata.record.errors import BadInput, Damaged, NotFound
from probata.record.withheld import Withheld
from probata.store import blobs, compartments, items, keys, log, saved, search_rows
from probata.store.database import transaction
from probata.store.keyring import Compartments
from tests.interviewing import (
    ACCOUNTS,
    DECREE,
    NAMES,
    PHONES,
    Copies,
    changed,
    opening,
    take,
    without_compartments,
    write,
    write_accounts,
)

FILES = {
    "Orlabundrix.txt": "Grevanthil told us that the Plasmocorda was opened at night. " * 20,
    "Trundelvax.txt": "---\nauthor: Quistomar Ellbrand\n---\nA letter about the Vostrakeen. " * 20,
}
MARKERS = (
    *NAMES,
    *PHONES,
    *("Orlabundrix", "Grevanthil", "Plasmocorda", "Trundelvax", "Quistomar", "Vostrakeen"),
    *(text[:24] for text in ACCOUNTS.values()),
    *(f"{code}.txt" for code in ("Q-01", "Q-02", "Q-03", "Q-04", "Q-10")),
)


@pytest.fixture
def heard(twelve: Copies, tmp_path: Path) -> Iterator[Opened]:
    opened = opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))
    yield opened
    opened.engine.dispose()


@pytest.fixture
def told(heard: Opened, tmp_path: Path) -> Opened:
    """The twelve interviews, a file of one of them that was added to its compartment, and one of a protected source."""
    folder = tmp_path / "confidential"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    common = {"public": False, "settings": Settings(), "progress": lambda *_: None}
    add(heard, [folder / "Orlabundrix.txt"], of="Q-05", **common)
    add(heard, [folder / "Trundelvax.txt"], of="S-01", new_source=True, **common)
    heard.engine.dispose()
    return heard


def spellings(marker: str) -> Iterator[bytes]:
    plain = marker.encode()
    for one in (plain, plain.lower(), marker.encode("utf-16-le"), marker.encode("utf-16-be")):
        yield one
        yield one.hex().encode()
        for shift in range(3):  # the middle of its base64, wherever it begins
            yield base64.b64encode(b"\0" * shift + one)[4 if shift else 0 : -4]


def digests() -> set[str]:
    """Of every file that is restricted, as hexadecimal; each is one document, so that they are those of texts too."""
    contents = [*FILES.values(), *ACCOUNTS.values()]
    return {hashlib.sha256(one.encode()).hexdigest() for one in contents}


def rows(opened: Opened) -> list[tuple[str, tuple[object, ...]]]:
    """Every row of every table, the shadow tables of the search index included."""
    with look(opened) as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        return [
            (name, tuple(row))
            for name in names
            if name not in ("find_spaced", "find_unspaced")
            for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')  # noqa: S608 (names of tables)
        ]


def pages(opened: Opened) -> bytes:
    """Every page of the database as it lies on the disk, free ones included, decrypted with the root key.

    A page of SQLCipher 4 is AES-256-CBC, behind it 16 bytes of IV and 64 of HMAC; the file begins with 16 of salt.
    """
    opened.engine.dispose()
    wal = Path(f"{opened.folder.database}-wal")
    assert not wal.exists() or not wal.stat().st_size
    key = keys.derived(opened.root, opened.folder.inquiry, keys.DATABASE).reveal()
    data, found = opened.folder.database.read_bytes(), []
    for at in range(0, len(data), 4096):
        page = data[at : at + 4096]
        decryptor = Cipher(algorithms.AES(key), modes.CBC(page[-80:-64])).decryptor()
        found.append(decryptor.update(page[16 if at == 0 else 0 : -80]))
    assert b"CREATE TABLE sealed" in b"".join(found)
    return b"".join(found)


def spelled(values: tuple[object, ...]) -> bytes:
    return b" ".join(one if isinstance(one, bytes) else str(one).encode() for one in values)


def test_the_decrypted_database_names_nobody_and_holds_nothing_of_what_they_told(told: Opened) -> None:
    raw = pages(told)
    for marker in MARKERS:
        for one in spellings(marker):
            assert one not in raw, marker
    for digest in digests():
        assert digest.encode() not in raw
        assert bytes.fromhex(digest) not in raw
    for table, values in rows(told):
        for marker in MARKERS:
            for one in spellings(marker):
                assert one not in spelled(values), (table, marker)
    assert b"decree.txt" in raw  # what is open is found in this way
    assert DECREE.encode() in raw


def test_the_same_search_finds_an_account_that_lay_open(opened: Opened, tmp_path: Path) -> None:
    notes = write_accounts(tmp_path / "in")
    add(opened, [notes], public=False, settings=Settings(), progress=lambda *_: None)
    raw = pages(opened)
    assert all(text.encode() in raw for text in ACCOUNTS.values())
    assert any(one in raw for one in spellings("Q-01.txt"))


def test_the_search_index_has_no_word_of_a_restricted_text(told: Opened) -> None:
    with transaction(told.engine) as connection:
        for table in ("find_spaced", "find_unspaced"):
            connection.exec_driver_sql(f"CREATE VIRTUAL TABLE temp.v_{table} USING fts5vocab('main', '{table}', 'row')")
        terms = set(connection.exec_driver_sql("SELECT term FROM temp.v_find_spaced").scalars())
        assert not set(connection.exec_driver_sql("SELECT term FROM temp.v_find_unspaced").scalars())
        bodies = [row.body for row in search_rows.rows(connection)]
    assert [fold(DECREE).strip() in one for one in bodies] == [True]
    assert terms
    assert terms <= {one[at : at + 3] for one in bodies for at in range(len(one) - 2)}


def test_no_blob_can_be_confirmed_or_opened_with_the_root_key(told: Opened) -> None:
    names = {path.name for path in told.folder.blobs.iterdir()}
    contents = [one.encode() for one in (*FILES.values(), *ACCOUNTS.values())]
    assert not names & {blobs.name_of(told.blobs, Digest.of(one)) for one in contents}
    assert not names & digests()
    opening = [name for name in names if opens(told.blobs, name)]
    assert len(names) == 1 + len(contents)
    assert opening == [blobs.name_of(told.blobs, Digest.of(DECREE.encode()))]


def opens(store: blobs.BlobStore, name: str) -> bool:
    try:
        blobs.get(store, name)
    except Damaged:
        return False
    return True


def test_a_member_without_compartments_is_shown_the_rest_and_how_much_is_closed(told: Opened) -> None:
    other = without_compartments(told)
    assert [one.name for one in listed(other, [])] == ["decree.txt"]
    assert closed(other) == len(FILES) + len(ACCOUNTS)
    loaded = texts.load(other)
    assert (loaded.held, loaded.closed) == (1, len(FILES) + len(ACCOUNTS))
    for words in ("lamp", "Plasmocorda", "Orlabundrix", "Quistomar", "Vostrakeen"):
        assert search(other, words) == ()
        assert len(search(told, words)) == 1, words
    for name in ("Q-01.txt", "Orlabundrix.txt"):
        with pytest.raises(NotFound):
            texts.load(other, [name])


def test_who_holds_one_compartment_sees_that_one(told: Opened) -> None:
    with look(told) as connection:
        mine = next(one for one in compartments.everything(connection) if one.code_name == "S-01").ref
    held = Compartments(Withheld(b""), b"", {})
    held.learn({mine: told.compartments.key(mine)})
    other = replace(told, compartments=held, viewed=set())
    assert [one.name for one in listed(other, [])] == ["decree.txt", "Trundelvax.txt"]
    assert [hit.document for hit in search(other, "Vostrakeen")] == ["Trundelvax.txt"]
    assert [hit.declared for hit in search(other, "Trundelvax")] == [("name",)]


def test_every_opening_of_a_compartment_is_logged_before_it(told: Opened, tmp_path: Path) -> None:
    again = opening(tmp_path)
    before = views(again)
    search(again, "Plasmocorda")
    (view,) = views(again)[len(before) :]
    with look(again) as connection:
        there = set(items.restricted(connection).values())
    assert view == {"for": "search", "compartments": sorted(map(str, there))}
    texts.load(again)
    assert len(views(again)) == len(before) + 1  # the same compartments in the same opening
    assert views(without_compartments(again)) == views(again)
    search(without_compartments(again), "Plasmocorda")
    assert len(views(again)) == len(before) + 1  # nothing was opened
    again.engine.dispose()


def views(opened: Opened) -> list[object]:
    with look(opened) as connection:
        return [one.detail for one in log.entries(connection) if one.act == "view"]


def test_what_cannot_be_logged_is_not_opened(told: Opened, tmp_path: Path) -> None:
    again = opening(tmp_path)
    with transaction(again.engine) as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'the medium takes nothing'); END"
        )
    for act in (lambda: search(again, "Plasmocorda"), lambda: texts.load(again), lambda: listed(again, [])):
        with pytest.raises(IntegrityError):
            act()
    assert search(without_compartments(again), "quarry")
    again.engine.dispose()


def test_a_file_with_accounts_of_two_people_is_theirs_together(heard: Opened, tmp_path: Path) -> None:
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-04.txt", ("Q-06", "Notes"): "Q-10.txt"})))
    with look(heard) as connection:
        known = {one.ref: one for one in compartments.everything(connection)}
        by_name = {name: ref for name, ref, _ in items.names_of_documents(connection, sealing(heard))}
        where = items.restricted_documents(connection)
    for name in ("notes/Q-04.txt", "notes/Q-10.txt"):
        assert known[where[str(by_name[name])]].kind == compartments.JOINT
    assert known[where[str(by_name["notes/Q-01.txt"])]].kind == compartments.INTERVIEW
    assert search(heard, "truck")
    assert search(without_compartments(heard), "truck") == ()
    assert ACCOUNTS["Q-10.txt"][:24].encode() not in pages(heard)


def test_a_place_that_was_saved_before_its_file_was_enclosed_is_still_good(opened: Opened, tmp_path: Path) -> None:
    notes = write_accounts(tmp_path / "in")
    common = {"public": False, "settings": Settings(), "progress": lambda *_: None}
    add(opened, [notes], **common)
    cite(opened, "notes/Q-01.txt", Asked(words="The lamp stayed on the whole night."), "lamp")
    with look(opened) as connection:
        before = saved.standing(connection)["lamp"].body["digest"]
    take(opened, write(tmp_path / "in"))
    with look(opened) as connection:
        after = saved.standing(connection)["lamp"].body["digest"]
    loaded = texts.load(opened)
    (stored,) = [one for one in loaded.stored if one.document.name == "notes/Q-01.txt"]
    assert before == hashlib.sha256(ACCOUNTS["Q-01.txt"].encode()).hexdigest()
    assert after == stored.document.digest.hex != before
    assert str(before).encode() not in pages(opened)


def test_a_restricted_file_that_comes_again_is_known_and_never_lies_open(told: Opened, tmp_path: Path) -> None:
    common = {"public": False, "settings": Settings(), "progress": lambda *_: None}
    receipt = add(told, [tmp_path / "confidential", tmp_path / "in" / "notes"], **common)
    assert (len(receipt.duplicates), len(receipt.stored)) == (len(FILES) + len(ACCOUNTS), 0)
    assert ACCOUNTS["Q-10.txt"][:24].encode() not in pages(told)


def test_a_blob_of_a_compartment_that_was_lost_is_written_anew_when_its_file_comes_again(
    told: Opened, tmp_path: Path
) -> None:
    with look(told) as connection:
        there = [name for names in items.blobs_of(connection).values() for name in names]
    for name in there:
        (told.folder.blobs / name).unlink()
    common = {"public": False, "settings": Settings(), "progress": lambda *_: None}
    add(told, [tmp_path / "confidential", tmp_path / "in" / "notes"], **common)
    assert all((told.folder.blobs / name).exists() for name in there)


def test_a_table_that_is_refused_leaves_every_account_where_it_was(opened: Opened, tmp_path: Path) -> None:
    notes = write_accounts(tmp_path / "in")
    add(opened, [notes], public=False, settings=Settings(), progress=lambda *_: None)
    before = {path.name: path.read_bytes() for path in opened.folder.blobs.iterdir()}
    with pytest.raises(BadInput, match="code names holds something"):
        take(opened, write(tmp_path / "in", changed({("Q-12", "No."): NAMES[11]})))
    assert {path.name: path.read_bytes() for path in opened.folder.blobs.iterdir()} == before
    with look(opened) as connection:
        assert not items.restricted(connection)
        assert not compartments.everything(connection)
    assert search(opened, "lamp")
