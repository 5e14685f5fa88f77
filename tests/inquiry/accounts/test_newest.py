"""The rule that says whether all withdrawals are known."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from probata.inquiry.accounts import newest
from probata.inquiry.accounts.newest import Named
from probata.inquiry.accounts.removing import head, signing_key
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.withdraw import withdraw
from probata.record.digest import Digest
from probata.record.errors import BadInput, BadUse, NotFound
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.signing import Checkpoint, SigningKey
from probata.signing.checkpoint import signed
from probata.store.removals import WITHDRAW, Removal

MEMBER = Ref.of("member", bytes(16))


def line(size: int) -> Removal:
    tree = Checkpoint(size, Digest("ab" * 32))
    return Removal(1, None, Ref.of("interview", bytes(16)), "2022-03-01T10:00:00Z", tree, MEMBER, None, WITHDRAW)


def note(
    opened: Opened, path: Path, size: int, root: str = "", origin: str = "", key: SigningKey | None = None
) -> Path:
    """A checkpoint of the first ``size`` entries, or of another tree when its root is given."""
    from probata.signing.merkle import prefix_roots
    from probata.store import log

    with look(opened) as connection:
        leaves = [kept.leaf for kept in log.everything(connection)[0].own]
        key = key or signing_key(connection)
    root = root or (prefix_roots(leaves, {size})[size].hex() if size <= len(leaves) else "cd" * 32)
    path.write_bytes(signed(origin or f"probata/{opened.folder.inquiry}", Checkpoint(size, Digest(root)), key))
    return path


# what is named, where the checkpoint is (None: none), after how many entries the last line was written -> known
RULE = [
    (False, None, None, False),
    (True, None, None, True),
    (True, None, -1, True),
    (False, 0, None, True),
    (False, 0, -1, True),
    (False, 0, 0, True),
    (False, 0, 1, False),
    (False, -1, None, False),
    (True, -1, None, True),
    (True, 0, 1, True),
    (False, 3, 3, False),
    (True, 3, None, False),
    (True, 3, 2, False),
    (True, 3, 3, True),
    (True, 3, 4, True),
]


@pytest.mark.parametrize(("named", "ahead", "last", "known"), RULE)
def test_the_rule(heard: Opened, tmp_path: Path, named: bool, ahead: int | None, last: int | None, known: bool) -> None:
    with look(heard) as connection:
        size = head(connection).size
    checkpoint = None if ahead is None else note(heard, tmp_path / "note", size + ahead)
    lines = [] if last is None else [line(size + last)]
    said = Named(tmp_path / "removals" if named else None, checkpoint)
    with look(heard) as connection:
        assert newest.known(heard, connection, size, said, lines) is known


def test_a_checkpoint_of_another_log_is_refused(heard: Opened, tmp_path: Path) -> None:
    other = SigningKey(Withheld(bytes(32)))
    with look(heard) as connection:
        size = head(connection).size
    cases = [
        note(heard, tmp_path / "root", size, root="ef" * 32),
        note(heard, tmp_path / "of", size, origin="probata/x"),
    ]
    cases.append(note(heard, tmp_path / "key", size, key=other))
    for path in cases:
        with look(heard) as connection, pytest.raises(BadInput):
            newest.known(heard, connection, size, Named(None, path), [])


def test_the_named_list_has_to_tell_of_all_that_lies_there(heard: Opened, tmp_path: Path) -> None:
    withdraw(heard, "Q-01", "asked", "A. Member")
    older = Path(shutil.copy(heard.folder.removals, tmp_path / "older"))
    withdraw(heard, "Q-02", "asked", "A. Member")
    with look(heard) as connection:
        assert newest.lines(heard, connection, older, heard.folder.removals)[0] == heard.folder.removals
        assert len(newest.lines(heard, connection, older, None)[1]) == 1
        with pytest.raises(BadUse, match="not the newest"):
            newest.lines(heard, connection, heard.folder.removals, older)


def test_what_is_named_has_to_be_there_and_not_in_the_backup(tmp_path: Path) -> None:
    (tmp_path / "checkpoint").write_bytes(b"")
    Named().check(tmp_path)
    Named(None, tmp_path / "checkpoint").check(tmp_path / "elsewhere")
    with pytest.raises(BadUse, match="made with the backup"):
        Named(None, tmp_path / "checkpoint").check(tmp_path)
    with pytest.raises(NotFound):
        Named(tmp_path / "removals").check()
