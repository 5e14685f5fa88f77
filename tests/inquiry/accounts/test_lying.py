"""Where a file is that was stored before: told to who holds the compartment, and to nobody else."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.accounts import lying
from probata.inquiry.accounts.lying import Lies
from probata.inquiry.add import add
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.intake.receipt import Duplicate
from tests.field import NAME, WORDS, made, put, taken
from tests.interviewing import changed, take, without_compartments, write


def added(opened: Opened, folder: Path, **how: object) -> tuple[Duplicate, ...]:
    """What adding the file of the field says of it."""
    path = folder / NAME
    path.write_text(WORDS, encoding="utf-8")
    options = {"public": False, "settings": Settings(), "progress": lambda *_: None, **how}
    return add(opened, [path], **options).duplicates  # type: ignore[arg-type]  # as add takes them


def test_a_deposit_that_lies_in_a_compartment_says_whose(heard: Opened, tmp_path: Path) -> None:
    field = made(heard, tmp_path)
    put(field, of="Q-01")
    assert not taken(heard, field).receipt.duplicates
    put(field, of="Q-02")
    (twin,) = taken(heard, field).receipt.duplicates
    assert (twin.of, twin.public, twin.within, twin.moved) == (NAME, False, "Q-01", False)


def test_one_that_lay_open_says_that_it_went_there_now(heard: Opened, tmp_path: Path) -> None:
    assert added(heard, tmp_path) == ()
    assert added(heard, tmp_path) == (Duplicate(NAME, NAME),)
    field = made(heard, tmp_path)
    put(field, of="Q-01")
    assert taken(heard, field).receipt.duplicates == (Duplicate(NAME, NAME, False, "Q-01", True),)
    assert added(heard, tmp_path) == (Duplicate(NAME, NAME, False, "Q-01", False),)


def test_what_others_published_stays_open_and_says_so(heard: Opened, tmp_path: Path) -> None:
    added(heard, tmp_path, public=True)
    assert added(heard, tmp_path, of="Q-01") == (Duplicate(NAME, NAME, True),)


def test_who_does_not_hold_the_compartment_learns_nothing(heard: Opened, tmp_path: Path) -> None:
    added(heard, tmp_path, of="Q-01")
    assert added(without_compartments(heard), tmp_path) == ()


def test_a_file_of_several_is_nobodys_alone(heard: Opened, tmp_path: Path) -> None:
    take(heard, write(tmp_path, changed({("Q-05", "Notes"): "Q-04.txt"})))
    with look(heard) as connection:
        from probata.store import items

        held = holding.sealing(heard)
        places = {lying.whose(connection, one) for one in items.restricted(connection).values()}
        assert lying.SEVERAL in places
        assert lying.restricted(connection, held, "0" * 64) is None
        some = next(iter(items.restricted(connection)))
        blob = items.blob_of(connection, some)
        assert isinstance(lying.restricted(connection, held, blob), Lies)
        assert lying.restricted(connection, holding.sealing(without_compartments(heard)), blob) is None
