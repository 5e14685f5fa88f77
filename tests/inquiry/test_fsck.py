from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from probata.inquiry import log, members
from probata.inquiry.entry import door
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.fsck import Examined, fsck
from probata.inquiry.withdraw import withdraw
from probata.record.errors import BadUse, Damaged, NoInquiry, WrongPassphrase
from probata.record.withheld import Withheld
from probata.store import state
from tests.conftest import PASSPHRASE
from tests.interviewing import opening

WEAK = Settings(kdf_memory_mib=8, kdf_passes=1)
OTHER = "another lantern over the ferry"


def examined(
    opened: Opened, *, quarantine: bool = False, rebuild_index: bool = False, passphrase: str = PASSPHRASE
) -> Examined:
    opened.engine.dispose()
    key, also = (Withheld(passphrase), None), {"quarantine": quarantine, "rebuild_index": rebuild_index}
    return fsck(opened.folder.path, lambda: key, **also, progress=lambda *_: None)


def where(found: Examined) -> list[str]:
    return [one.where for one in found.damages]


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def test_an_inquiry_that_nobody_changed_is_sound_and_all_of_it_was_looked_at(heard: Opened) -> None:
    found = examined(heard)
    assert (found.damages, found.not_looked) == ([], [])
    assert found.looked["stored files"] == len(list(heard.folder.blobs.iterdir()))
    assert found.as_json()["sound"] is True


def test_the_log_says_that_compartments_were_opened(heard: Opened) -> None:
    examined(heard)
    entry = log.log(heard, 1).entries[-1]
    assert (entry.act, entry.detail["for"]) == ("view", "fsck")  # type: ignore[index,call-overload]  # an object


def test_a_changed_stored_file_is_named_moved_and_written_anew_when_it_is_added(heard: Opened) -> None:
    blob = max(heard.folder.blobs.iterdir())
    flip(blob, 200)
    found = examined(heard, quarantine=True)
    assert [blob.name in one for one in where(found)] == [True]
    assert [path.name for path in heard.folder.quarantine.iterdir()] == [f"{blob.name}.damaged-1"]
    assert "is missing" in examined(heard).damages[0].says


def test_a_changed_page_is_named_and_a_damaged_database_is_not_written_to(heard: Opened) -> None:
    heard.engine.dispose()
    flip(heard.folder.database, 20 * 4096 + 77)
    before = heard.folder.database.read_bytes()
    found = examined(heard)
    assert "inquiry.db page 21" in where(found)
    assert any("has to be logged" in one for one in found.not_looked)
    assert heard.folder.database.read_bytes() == before
    for blob in heard.folder.blobs.iterdir():
        flip(blob, 100)
    with pytest.raises(BadUse):
        examined(heard, quarantine=True)
    assert not heard.folder.quarantine.exists()


def test_a_marker_with_another_comment_is_found_and_one_that_cannot_be_read_ends_it(heard: Opened) -> None:
    marker = heard.folder.path / "probata.toml"
    marker.write_bytes(marker.read_bytes() + b"\n")
    assert where(examined(heard)) == ["probata.toml"]
    marker.write_bytes(b"\xff")
    assert where(examined(heard)) == ["probata.toml"]
    marker.unlink()
    with pytest.raises(NoInquiry):
        examined(heard)


def test_a_wrong_passphrase_is_told_with_what_else_it_may_be(heard: Opened) -> None:
    with pytest.raises(WrongPassphrase) as fault:
        examined(heard, passphrase=OTHER)
    assert "probata.toml" in fault.value.next_step
    assert "keyring.db" in fault.value.next_step


def test_an_older_keyring_is_found(heard: Opened) -> None:
    before = heard.folder.keyring.read_bytes()
    members.add(heard, "Ines", "coder", WEAK, passphrase=Withheld(OTHER))
    members.remove(heard, "Ines")
    assert examined(heard).damages == []
    heard.folder.keyring.write_bytes(before)
    assert where(examined(heard)) == ["keyring.db"]


def test_a_keyring_that_nobody_vouches_for_ends_it(heard: Opened) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(heard.folder.keyring)) as db, db:
        db.execute("UPDATE members SET role = 'reader'")
    found = examined(heard)
    assert [one.split()[0] for one in where(found)] == ["keyring.db"]
    assert found.not_looked


def test_compartments_that_a_member_does_not_hold_are_counted_as_not_looked_at(heard: Opened) -> None:
    members.add(heard, "Ines", "investigator", WEAK, passphrase=Withheld(OTHER))
    found = examined(heard, passphrase=OTHER)
    assert found.damages == []
    assert [one.split(" ", 1)[1][:13] for one in found.not_looked] == ["compartments ", "stored files "]


def test_a_reader_may_not(heard: Opened) -> None:
    members.add(heard, "Ines", "reader", WEAK, passphrase=Withheld(OTHER))
    with pytest.raises(BadUse):
        examined(heard, passphrase=OTHER)


@pytest.mark.parametrize("part", ["keyring.db", "inquiry.db", "blobs"])
def test_a_missing_part_is_named(heard: Opened, part: str) -> None:
    heard.engine.dispose()
    place = heard.folder.path / part
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    assert where(examined(heard)) == [part]


def test_a_changed_log_entry_is_named(heard: Opened) -> None:
    from probata.inquiry.entry.door import transact

    with transact(heard) as connection:
        connection.exec_driver_sql("UPDATE log SET detail = '{}' WHERE seq = 2")
    assert [one[:4] for one in where(examined(heard))] == ["log,"]


def test_a_copy_from_before_a_change_of_format_is_named(heard: Opened, passphrase: Withheld[str]) -> None:
    heard.folder.database.with_name("inquiry.db.before-0002").write_bytes(heard.folder.database.read_bytes())
    found = fsck(heard.folder.path, lambda: (passphrase, None), progress=lambda *_: None)
    assert not found.damages
    assert [one for one in found.remarks if "inquiry.db.before-0002" in one]


PAGE = 4096


def withdrawn(opened: Opened) -> tuple[bytes, list[bytes]]:
    """The database after a withdrawal, and the same with each page that changed as it was before."""
    opened.engine.dispose()
    before = opened.folder.database.read_bytes()
    withdraw(opened, "Q-02", "asked to", "a lead")
    after, found = opened.folder.database.read_bytes(), []
    for at in range(0, len(before), PAGE):
        if before[at : at + PAGE] != after[at : at + PAGE]:
            found.append(after[:at] + before[at : at + PAGE] + after[at + PAGE :])
    assert len(found) > 3
    return after, found


def consents(opened: Opened) -> bool | None:
    """Whether the person consents again to whoever opens the inquiry; None where nobody gets so far."""
    from probata.store import interviews

    try:
        again = opening(opened.folder.path.parent)
        with look(again) as connection:
            one = interviews.named(connection, "Q-02")
        return one is not None and not one.consent.withdrawn
    except Damaged:
        return None


def test_a_page_from_before_a_withdrawal_that_is_put_back_brings_no_consent_back(heard: Opened) -> None:
    _, files = withdrawn(heard)
    seen = []
    for one in files:
        heard.folder.database.write_bytes(one)
        seen.append(consents(heard))
        assert examined(heard).damages or seen[-1] is False
    assert True not in seen
    assert None in seen


def test_fsck_names_the_table_of_which_a_page_was_put_back(heard: Opened) -> None:
    _, files = withdrawn(heard)
    named: set[str] = set()
    for one in files:
        heard.folder.database.write_bytes(one)
        named.update(where(examined(heard)))
    assert {"inquiry.db table interviews", "inquiry.db table log", "inquiry.db table state"} <= named


def test_without_the_sums_consent_would_be_back(heard: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    _, files = withdrawn(heard)
    monkeypatch.setattr(state, "differs", lambda *_: False)
    seen = []
    for one in files:
        heard.folder.database.write_bytes(one)
        seen.append(consents(heard))
    assert True in seen


def test_a_large_inquiry_is_asked_for_what_protects_people_at_every_opening(
    heard: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "_SMALL", 0)
    _, files = withdrawn(heard)
    seen = []
    for one in files:
        heard.folder.database.write_bytes(one)
        seen.append(consents(heard))
    assert True not in seen


def test_what_was_put_back_since_the_opening_lets_nothing_leave(heard: Opened) -> None:
    from probata.inquiry.accounts.permitting import known

    _, files = withdrawn(heard)
    refused = 0
    for one in files:
        heard.folder.database.write_bytes(one)
        try:
            with look(heard) as connection:
                known(connection)
        except Damaged:
            refused += 1
    assert refused


def test_a_page_of_facts_that_hides_an_older_keyring_is_found(heard: Opened) -> None:
    members.add(heard, "Ines", "coder", WEAK, passphrase=Withheld(OTHER))
    heard.engine.dispose()
    keyring, before = heard.folder.keyring.read_bytes(), heard.folder.database.read_bytes()
    members.remove(heard, "Ines")
    after = heard.folder.database.read_bytes()
    heard.folder.keyring.write_bytes(keyring)
    for at in range(0, len(before), PAGE):
        if before[at : at + PAGE] != after[at : at + PAGE]:
            heard.folder.database.write_bytes(after[:at] + before[at : at + PAGE] + after[at + PAGE :])
            assert examined(heard).damages
            with pytest.raises(Damaged):
                open_inquiry(heard.folder.path, Withheld(OTHER))


def test_a_list_of_removals_that_is_shortened_or_gone_is_damage(heard: Opened) -> None:
    for code_name in ("Q-02", "Q-03"):
        withdraw(heard, code_name, "asked to", "a lead")
    whole = heard.folder.removals.read_bytes()
    assert examined(heard).damages == []
    heard.folder.removals.write_bytes(whole[: whole.index(b"\n") + 1])
    assert where(examined(heard)) == ["removals", "removals"]
    heard.folder.removals.unlink()
    assert where(examined(heard)) == ["removals"] * 3


OF_ANOTHER = """
INSERT INTO find_spaced (find_spaced) VALUES ('delete-all');
INSERT INTO find_spaced (rowid, body) SELECT number, 'the words of another inquiry, of which none are here'
FROM documents WHERE name IS NOT NULL
"""


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM find_spaced WHERE rowid IN (SELECT number FROM documents)",
        "INSERT INTO find_spaced (rowid, body) VALUES (9999, 'word')",
        OF_ANOTHER,
        "DROP TABLE find_spaced",
        "DROP TABLE find_spaced_data",
        "DROP TABLE find_spaced_config",
        "DELETE FROM find_spaced_data WHERE id > 10",
        "UPDATE find_spaced_data SET block = zeroblob(8) WHERE id > 10",
    ],
    ids=["lost", "foreign", "another inquiry", "dropped", "no data", "no config", "no words", "zeros"],
)
def test_a_damaged_index_is_told_and_made_anew_from_the_documents(heard: Opened, harm: str) -> None:
    from probata.inquiry.documents.filters import Filters
    from probata.inquiry.entry.door import transact
    from probata.inquiry.search import search

    before = [(hit.document, hit.places) for hit in search(heard, "quarry", Filters(public=True))]
    with transact(heard) as connection:
        for statement in harm.split(";"):
            connection.exec_driver_sql(statement)
    broken = examined(heard)
    assert broken.damages
    assert all("search index" in one for one in where(broken))
    assert "--rebuild-index" in "".join(one.says for one in broken.damages) or harm.startswith(("DELETE", "INSERT"))
    mended = examined(heard, rebuild_index=True)
    assert (mended.damages, mended.as_json()["index_rebuilt"]) == ([], True)
    assert examined(heard).damages == []
    assert before
    assert [(hit.document, hit.places) for hit in search(heard, "quarry", Filters(public=True))] == before
    entry = next(one for one in reversed(log.log(heard, 9).entries) if one.act == "index rebuilt")
    assert entry.detail == {"documents": 1}


def test_an_index_is_not_made_anew_in_a_database_that_is_damaged_elsewhere(heard: Opened) -> None:
    from probata.inquiry.entry.door import transact

    with transact(heard) as connection:
        connection.exec_driver_sql("DELETE FROM find_spaced WHERE rowid IN (SELECT number FROM documents)")
    heard.engine.dispose()
    flip(heard.folder.database, 20 * 4096 + 77)
    before = heard.folder.database.read_bytes()
    with pytest.raises(BadUse):
        examined(heard, rebuild_index=True)
    assert heard.folder.database.read_bytes() == before


def test_an_index_of_an_older_make_is_remarked_on_and_made_anew(heard: Opened) -> None:
    from probata.inquiry.entry.door import transact
    from probata.store import search_index

    with transact(heard) as connection:
        connection.exec_driver_sql("DELETE FROM find_spaced_config WHERE k = 'probata_form'")
    found = examined(heard)
    assert found.damages == []
    assert any("older Probata" in one for one in found.remarks)
    found = examined(heard, rebuild_index=True)
    assert not any("older Probata" in one for one in found.remarks)
    with look(heard) as connection:
        assert search_index.is_of_now(connection)
