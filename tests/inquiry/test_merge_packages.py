"""merge: packages that either copy signed, what opens their rows, and what was handed over."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from probata.inquiry.disclose import Chosen, Recipient, disclose, listed
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.fsck import fsck
from probata.inquiry.log import checkpoint
from probata.inquiry.merge import Merged, merge
from probata.inquiry.sign import Signed, sign
from probata.record.withheld import Withheld
from probata.signing import verify_disclosure
from probata.store import cells, checkpoints, tables
from tests.conftest import PASSPHRASE
from tests.disclosing import COURT, USE, YES, Office, allow
from tests.interviewing import Copies, manuscript
from tests.merging import at, copies, do, told


@pytest.fixture
def both(twelve: Copies, tmp_path: Path) -> list[Path]:
    """Two copies of an inquiry."""
    return copies(twelve.saved, tmp_path)


def signed(folder: Path) -> Signed:
    """A package of this copy."""
    with at(folder) as opened:
        return sign(opened, folder / "p.probata", "", manuscript(folder / "m"))


def into(target: Path, source: Path) -> Merged:
    with at(target) as one, at(source) as other:
        return merge(one, other)


def handed(folder: Path, made: Signed, office: Office) -> Path:
    """The account of Q-01, which the package quotes, for the court."""
    out = folder / f"{made.sha256[:8]}.age"
    with at(folder) as opened:
        value = next(one.value for one in listed(opened, made.path).values if "lamp" in one.sentence)
        to = Recipient(COURT, USE, office.key)
        disclose(opened, made.path, Chosen(value, 1), to, out, with_item=True)
    return out


def test_rows_of_packages_signed_in_either_copy_are_disclosed_after_a_merge(both: list[Path], tmp_path: Path) -> None:
    office, made = Office(tmp_path), [signed(folder) for folder in both]
    with at(both[0]) as opened:
        allow(opened, both[0] / "allowed", {"Q-01": YES})
    first = handed(both[0], made[0], office)
    again = shutil.copytree(both[0], tmp_path / "again")
    into(both[0], both[1])
    into(both[1], again)
    for folder, package in zip(both, reversed(made), strict=True):
        out = handed(folder, package, office)
        assert verify_disclosure(package.path.read_bytes(), office.opens(out.read_bytes()))
    assert verify_disclosure(made[0].path.read_bytes(), office.opens(first.read_bytes()))
    into(both[0], both[1])
    into(both[1], both[0])
    states = []
    for folder in both:
        with at(folder) as opened:
            states.append(told(opened))
            assert [len(listed(opened, package.path).handed) for package in made] == [2, 1]
    assert states[0] == states[1]


def test_checkpoints_of_both_copies_stand(both: list[Path], tmp_path: Path) -> None:
    for number, folder in enumerate(both, 1):
        with at(folder) as opened:
            do(opened, "cite", "x" * number, folder / "in")
            checkpoint(opened, folder / "checkpoint")
    again = shutil.copytree(both[0], tmp_path / "again")
    into(both[0], both[1])
    into(both[1], again)
    for folder in both:
        with at(folder) as opened, look(opened) as connection:
            assert len(checkpoints.everything(connection)) == 2
        found = fsck(folder / "inquiry", lambda: (Withheld(PASSPHRASE), None), progress=lambda *_: None)
        assert found.damages == []


def test_openings_that_both_copies_put_under_one_compartment_are_all_found(
    both: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, first = Office(tmp_path), signed(both[0])
    third = shutil.copytree(both[0], tmp_path / "third")
    for folder in (both[0], third):
        with at(folder) as opened:
            seal_again(opened, first.sha256)
            allow(opened, folder / "more", {"Q-01": YES})
    before = opened_rows(both[0], first)
    into(both[0], third)
    assert opened_rows(both[0], first) == before
    assert handed(both[0], first, office).exists()
    found = fsck(both[0] / "inquiry", lambda: (Withheld(PASSPHRASE), None), progress=lambda *_: None)
    assert found.damages == []
    with at(both[0]) as opened, look(opened) as connection:
        kept = connection.execute(select(tables.sealed.c.field).where(tables.sealed.c.field.contains(cells.KEPT))).all()
    assert kept
    monkeypatch.setattr(cells, "KEPT", " never ")
    found = fsck(both[0] / "inquiry", lambda: (Withheld(PASSPHRASE), None), progress=lambda *_: None)
    assert found.damages != []


def seal_again(opened: Opened, package: str) -> None:
    """Each copy seals the openings of a package anew, as it does when a file goes into a compartment."""
    with transact(opened) as connection:
        held = holding.sealing(opened)
        field = f"openings {package}"
        for ref, box in list(cells.each(connection, held, field)):
            cells.put(connection, held, ref, ref, field, box)


def opened_rows(folder: Path, made: Signed) -> list[tuple[str, tuple[int, ...]]]:
    with at(folder) as opened:
        return [(one.value, one.opened) for one in listed(opened, made.path).values]
