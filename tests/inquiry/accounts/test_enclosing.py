"""Enclosing accounts: where a file goes when it is known whose words it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry import members
from probata.inquiry.accounts import enclosing
from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened, look, open_inquiry, transact
from probata.inquiry.entry.holding import sealing
from probata.inquiry.entry.settings import Settings
from probata.inquiry.fsck import fsck
from probata.record.errors import BadInput, BadUse, NotFound
from probata.record.withheld import Withheld
from probata.store import compartments, interviews, items
from tests.inquiry.erasing import HERS, WEAK
from tests.interviewing import changed, take, without_compartments, write

COMMON = {"public": False, "settings": Settings(), "progress": lambda *_: None}


def kinds(opened: Opened) -> dict[str, tuple[str, str]]:
    """Name of each restricted document -> the kind of its compartment, and whose it is."""
    with look(opened) as connection:
        known = {one.ref: one for one in compartments.everything(connection)}
        people = {one.ref: one.code_name for one in interviews.everyone(connection)}
        where = items.restricted_documents(connection)
        names = {str(ref): name for name, ref, _ in items.names_of_documents(connection, sealing(opened))}
    found = {}
    for ref, compartment in where.items():
        one = known[compartment]
        found[names[ref]] = (one.kind, people[one.interview] if one.interview else one.code_name or "")
    return found


def test_each_account_is_in_the_compartment_of_its_interview(heard: Opened) -> None:
    assert kinds(heard) == {
        f"notes/{code}.txt": ("interview", code) for code in ("Q-01", "Q-02", "Q-03", "Q-04", "Q-10")
    }


def test_the_same_table_again_moves_nothing(heard: Opened, tmp_path: Path) -> None:
    before, blobs = kinds(heard), {path.name for path in heard.folder.blobs.iterdir()}
    take(heard, write(tmp_path / "in"))
    assert kinds(heard) == before
    assert {path.name for path in heard.folder.blobs.iterdir()} == blobs


def test_an_account_of_two_is_theirs_together_and_stays_so(heard: Opened, tmp_path: Path) -> None:
    before = {path.name for path in heard.folder.blobs.iterdir()}
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-04.txt"})))
    assert kinds(heard)["notes/Q-04.txt"] == ("joint", "")
    after = {path.name for path in heard.folder.blobs.iterdir()}
    assert (len(before - after), len(after - before)) == (1, 1)
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-04.txt", ("Q-06", "Notes"): "Q-04.txt"})))
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-03.txt"})))
    assert kinds(heard)["notes/Q-04.txt"] == ("joint", "")  # it did hold the words of several
    assert kinds(heard)["notes/Q-03.txt"] == ("joint", "")


def test_a_file_of_a_protected_source_goes_into_a_compartment_of_its_own(heard: Opened, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Letter {name} about the gate.", encoding="utf-8")
    add(heard, [tmp_path / "one.txt"], of="S-01", new_source=True, **COMMON)
    add(heard, [tmp_path / "two.txt"], of="S-01", **COMMON)
    found = kinds(heard)
    assert found["one.txt"] == found["two.txt"] == ("source", "S-01")
    add(heard, [tmp_path / "one.txt"], of="Q-11", **COMMON)  # it is known, and stays
    assert kinds(heard)["one.txt"] == ("source", "S-01")


def test_a_file_that_lay_open_is_enclosed_when_it_is_added_as_somebodys(heard: Opened, tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("A diary with a green cover.", encoding="utf-8")
    add(heard, [tmp_path / "diary.txt"], **COMMON)
    blobs = {path.name for path in heard.folder.blobs.iterdir()}
    assert "diary.txt" not in kinds(heard)
    receipt = add(heard, [tmp_path / "diary.txt"], of="Q-11", **COMMON)
    assert [one.name for one in receipt.duplicates] == ["diary.txt"]
    assert kinds(heard)["diary.txt"] == ("interview", "Q-11")
    assert len({path.name for path in heard.folder.blobs.iterdir()} & blobs) == len(blobs) - 1


@pytest.mark.parametrize(
    ("asked", "fault", "what"),
    [
        ({"of": "S-01"}, NotFound, "Nobody has this code name"),
        ({"of": "Q-01", "new_source": True}, BadUse, "has this code name already"),
        ({"of": "Zestervane", "new_source": True}, BadUse, "holds something of somebody's identity"),
        ({"of": " ", "new_source": True}, BadUse, "empty"),
        ({"of": "Q-01", "public": True}, BadUse, "not public"),
    ],
)
def test_a_file_goes_to_nobody_by_mistake(
    heard: Opened, tmp_path: Path, asked: dict[str, object], fault: type[Exception], what: str
) -> None:
    (tmp_path / "diary.txt").write_text("A diary with a green cover.", encoding="utf-8")
    with look(heard) as connection:
        before = compartments.everything(connection)
    with pytest.raises(fault, match=what):
        add(heard, [tmp_path / "diary.txt"], **{**COMMON, **asked})  # type: ignore[arg-type]  # one of five ways
    with look(heard) as connection:
        assert compartments.everything(connection) == before
        assert "diary.txt" not in items.document_names(connection, sealing(heard))


def test_who_does_not_hold_a_compartment_puts_nothing_into_it(heard: Opened, tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("A diary with a green cover.", encoding="utf-8")
    with pytest.raises(BadUse, match="do not hold this compartment"):
        add(without_compartments(heard), [tmp_path / "diary.txt"], of="Q-01", **COMMON)


def test_a_member_who_sees_no_account_leaves_all_where_they_are(heard: Opened) -> None:
    before, other = kinds(heard), without_compartments(heard)
    with transact(other) as connection:
        everyone = interviews.everyone(connection)
        assert enclosing.enclose_accounts(other, connection, everyone, enclosing.Moved()) == 0
        within = compartments.of_interviews(connection)
        with pytest.raises(BadInput, match="1 of the interviews"):
            enclosing.refuse_closed(other, within, [everyone[0].ref])
        enclosing.refuse_closed(heard, within, [everyone[0].ref])
    assert kinds(heard) == before


def _letter(folder: Path, name: str = "letter") -> Path:
    path = folder / f"{name}.txt"
    path.write_text(f"A {name} about the gate.", encoding="utf-8")
    return path


def test_a_new_source_of_which_nothing_came_is_gone_on_with_and_no_other(heard: Opened, tmp_path: Path) -> None:
    """A command that was stopped behind its compartment and before its first file; done again, it comes to the same."""
    again = {"of": "S-01", "new_source": True, **COMMON}
    with transact(heard) as connection:
        made = enclosing.compartment_of(heard, connection, "S-01", new_source=True)
    add(heard, [_letter(tmp_path)], **again)
    with look(heard) as connection:
        assert set(items.restricted(connection).values()) >= {made}
        assert [one.code_name for one in compartments.everything(connection) if one.code_name] == ["S-01"]
    with pytest.raises(BadUse, match="has this code name already"):
        add(heard, [_letter(tmp_path, "second letter")], **again)


def test_an_empty_source_that_this_member_does_not_hold_is_somebody_elses(heard: Opened, tmp_path: Path) -> None:
    members.add(heard, "Ruth", "investigator", WEAK, passphrase=HERS)
    with transact(heard) as connection:
        enclosing.compartment_of(heard, connection, "S-01", new_source=True)
    with pytest.raises(BadUse, match="has this code name already"):
        add(open_inquiry(heard.folder.path, HERS), [_letter(tmp_path)], of="S-01", new_source=True, **COMMON)


def test_if_any_source_were_gone_on_with_two_people_would_share_a_compartment(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the question for an empty one protects; without it the test above could not fail."""
    monkeypatch.setattr(compartments, "is_empty", lambda *_: True)
    for name in ("letter", "second letter"):
        add(heard, [_letter(tmp_path, name)], of="S-01", new_source=True, **COMMON)
    assert kinds(heard)["letter.txt"] == kinds(heard)["second letter.txt"]


def test_what_was_put_into_quarantine_while_a_file_lay_open_does_not_outlive_its_compartment(
    heard: Opened, tmp_path: Path, passphrase: Withheld[str]
) -> None:
    (tmp_path / "told.txt").write_text("What Wenderlin told nobody but us, at length. " * 3_000, encoding="utf-8")
    add(heard, [tmp_path / "told.txt"], **COMMON)  # type: ignore[arg-type]
    with look(heard) as connection:
        item = next(one.item.ref for one in items.all_documents(connection) if one.document.name == "told.txt")
        path = heard.folder.blobs / items.blob_of(connection, item)
    data = bytearray(path.read_bytes())
    data[-5] ^= 1
    path.write_bytes(data)
    fsck(heard.folder.path, lambda: (passphrase, None), quarantine=True, progress=lambda *_: None)
    assert len(list(heard.folder.quarantine.iterdir())) == 2
    add(heard, [tmp_path / "told.txt"], of="Q-01", **COMMON)  # type: ignore[arg-type]
    assert list(heard.folder.quarantine.iterdir()) == []
