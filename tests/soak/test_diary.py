"""The diary reaches every verb that writes, every entry of the log, and every table: what is new stands here by name.

A verb, an entry or a table that came after these acts fails a test here, until an act is written for it or it is named
with the reason why there is none.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.calls import verbs
from tests.house.test_gates import EXPORTS, KEEPS
from tests.soak import diary, programs, tracing
from tests.soak.acting import beside
from tests.soak.acts_backups import RESTORED
from tests.soak.copies import copies
from tests.soak.examining import examine
from tests.soak.looking import look_into
from tests.soak.parts import acts
from tests.soak.reaching import entries, verbs_of_acts

# Verbs of which no act is needed: what is asked of an inquiry writes down at most who looked.
ASKS = {
    "check": "holds a manuscript against the records and writes nothing",
    "date": "asks no inquiry",
    "explain": "words of the house; asks no inquiry",
    "fsck": "examines what every changed bit left (flips.py), and the whole diary here; of what it writes see below",
    "messages": "shows a chat; writes down that somebody looked, as every reading does",
    "passages": "compares two documents",
    "quotes": "looks for words of interviews in manuscripts",
    "read": "reads a file of the person who asks; no inquiry",
    "review": "answers a draft in a file beside it, in no inquiry; the ties that it asks for are kept by an act",
    "search": "looks for words",
    "sources": "groups documents",
    "statements": "shows who said what",
}
# Entries of the log that no act leads to.
NO_ACT = {
    "index rebuilt": "by fsck, which goes on without compartments where it cannot log that it opens them: what is then "
    "in the log is right and is another log (tests/inquiry/test_fsck.py)",
    "keyring accepted": "begins with an older keyring, with which nothing opens before (tests/inquiry/test_members.py)",
    "keyring changed": "written by opening, after an act on keys was stopped: stops of those acts lead to it",
    "quarantine": "begins with a stored file that is damaged (tests/inquiry/test_fsck.py)",
    "take out": "of a deposit that nobody reads, a file with a name by chance (tests/inquiry/test_receive.py)",
}
# Tables that are empty when the diary ends.
EMPTY = {
    "strands": "which of two histories that parted stays the main one hangs on chance, and a log in another order each "
    "time tells no stop from none (tests/store/test_strands.py, tests/inquiry/test_merge.py)",
}
# Beginnings of the fields of cells that there are when the diary ends, and of those that an erasure took.
CELLS = {"arrival", "deposit identity", "identity", "item", "numbers", "openings", "place", "text"}
GONE = {"assessment", "likeness", "note", "tie"}


@dataclass(frozen=True)
class Ended:
    """What there was during the diary and when it had ended."""

    inquiry: Path
    log: frozenset[str]
    tables: dict[str, int]
    cells: frozenset[str]
    before: frozenset[str]
    """Fields of cells before the erasure."""


@pytest.fixture(scope="module")
def ended() -> Iterator[Ended]:
    """The whole diary, in this process."""
    mask = os.umask(0o022)
    with tracing.folder() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setenv("PROBATA_KDF_MEMORY_MIB", "8")
        patched.setenv("PROBATA_KDF_PASSES", "1")
        yield _done(Path(folder))
    os.umask(mask)


def _done(folder: Path) -> Ended:
    given, inquiry = diary.write(folder / "given"), folder / "inquiry"
    diary.make(inquiry).engine.dispose()
    before: frozenset[str] = frozenset()
    for name, one in diary.DIARY.items():
        if name == "confirm the erasure":
            before = _cells(inquiry)
        one.prepare(inquiry, given)
        diary.do(inquiry, given, name)
    log = _log(inquiry) | _log(beside(inquiry) / RESTORED)
    return Ended(inquiry, log, _tables(inquiry), _cells(inquiry), before)


def _log(inquiry: Path) -> frozenset[str]:
    opened = diary.opening(inquiry)
    try:
        return frozenset(one.partition(" {")[0] for one in acts(opened))
    finally:
        opened.engine.dispose()


def _tables(inquiry: Path) -> dict[str, int]:
    from sqlalchemy import func, select

    from probata.inquiry.entry.door import look
    from probata.store.tables import metadata

    opened = diary.opening(inquiry)
    try:
        with look(opened) as connection:
            count = select(func.count())
            return {
                name: connection.execute(count.select_from(table)).scalar() or 0
                for name, table in metadata.tables.items()
            }
    finally:
        opened.engine.dispose()


def _cells(inquiry: Path) -> frozenset[str]:
    from sqlalchemy import select

    from probata.inquiry.entry.door import look
    from probata.store.tables import sealed

    opened = diary.opening(inquiry)
    try:
        with look(opened) as connection:
            fields = connection.execute(select(sealed.c.field).distinct()).scalars()
            return frozenset(name if name == "deposit identity" else name.partition(" ")[0] for name in fields)
    finally:
        opened.engine.dispose()


def test_every_verb_is_reached_by_an_act_or_named_as_one_that_asks() -> None:
    assert set(KEEPS) | set(EXPORTS) == set(verbs())
    assert not set(ASKS) & verbs_of_acts()
    assert sorted({*ASKS, *verbs_of_acts()}) == verbs(), "write an act for the new verb (tests/soak/acts_*.py)"


def test_an_act_on_another_verb_is_seen(tmp_path: Path) -> None:
    (tmp_path / "acting.py").touch()
    (tmp_path / "acts_planted.py").write_text(
        "def do():\n    from probata.inquiry.date import date\n", encoding="utf-8"
    )
    assert verbs_of_acts(tmp_path) == {"date"}


def test_every_act_of_the_diary_can_be_done_here() -> None:
    if lacking := {name: one.needs() for name, one in diary.EVERY.items() if one.needs()}:
        pytest.skip(f"left out: {lacking}")


def test_every_entry_that_the_log_can_hold_is_written_by_an_act(ended: Ended) -> None:
    left_out = {name for name, one in diary.EVERY.items() if one.needs()}
    if left_out:
        pytest.skip(f"left out: entries of {sorted(left_out)}")
    assert not ended.log & set(NO_ACT)
    assert entries() - ended.log == set(NO_ACT)


@pytest.fixture
def whole(ended: Ended) -> Ended:
    """The same, where this machine can do every act."""
    if lacking := next(filter(None, (one.needs() for one in diary.EVERY.values())), ""):
        pytest.skip(lacking)
    return ended


def test_every_table_has_rows_when_the_diary_has_ended(whole: Ended) -> None:
    assert {name for name, many in whole.tables.items() if not many} == set(EMPTY)


def test_every_kind_of_cell_was_there_and_an_erasure_took_those_of_one_person(whole: Ended) -> None:
    assert whole.before | {"deposit identity"} == CELLS | GONE
    assert set(whole.cells) == CELLS


def test_what_the_diary_leaves_is_whole_and_nothing_of_it_is_damaged(ended: Ended) -> None:
    seen = look_into(ended.inquiry)
    assert seen.faults == ()
    assert examine(ended.inquiry) == []
    told = {name.partition(" ")[0] for name in seen.records}
    seen_at_all = set() if diary.EVERY["look at pictures"].needs() else {"likeness"}
    assert {"arrival", "tie", "assessment", "place", "rows"} | seen_at_all <= told


def test_words_of_a_picture_and_of_a_recording_are_among_what_came_in(ended: Ended) -> None:
    from probata.inquiry.documents import texts

    if lacking := programs.no_words_of_pictures() or programs.no_walls():
        pytest.skip(f"left out: {lacking}")
    opened = diary.opening(ended.inquiry)
    try:
        loaded = texts.load(opened)
    finally:
        opened.engine.dispose()
    assert "GATE IS CLOSED" in texts.named(loaded, "pictures/board.png").text
    assert "The pier was dark." in texts.named(loaded, "pile/pier.machine.vtt").text
    assert "The ferry was full" in "".join(one.text for one in loaded.stored if "wacz" in one.document.name)


def test_what_lies_beside_the_inquiry_says_the_same_of_how_files_came_in(ended: Ended) -> None:
    opened = diary.opening(ended.inquiry)
    try:
        told = dict(copies(opened))
    finally:
        opened.engine.dispose()
    for what in ("the backup", "the restored one", "the travel copy"):
        assert f"tie corrected text notice-read.txt of pile/notice.txt 1 of {what}" in told
        assert any(name.startswith("arrival ") and name.endswith(what) for name in told)
