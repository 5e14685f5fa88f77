"""Acts on copies: what was done in another one is taken over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.soak.acting import BY, act, beside, copy_bytes, opening, whole_or_not
from tests.soak.acts_documents import add

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

_OTHER = "other"


@act("add later")
def _later(opened: Opened, given: Path) -> None:
    add(opened, given / "later", public=False)


def _went_on(inquiry: Path, given: Path) -> None:
    """A copy beside the inquiry in which somebody went on: a file with a newer version of it and a record about it, and
    a count. It stays the same one."""
    from probata.inquiry.assess import take_in
    from probata.inquiry.count import count
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.refresh import refresh

    with whole_or_not(beside(inquiry) / _OTHER) as other:
        if other is None:
            return
        copy_bytes(inquiry, other)
        opened = opening(other)
        add(opened, given / "elsewhere", public=False)
        refresh(opened, "found.txt", str(given / "newer" / "found-2.txt"), settings=Settings(), by=BY)
        take_in(opened, "elsewhere/found.txt", given / "record.toml")
        count(opened, "lamp", "", save="lamp")
        opened.engine.dispose()


@act("merge", parts=("keyring.db",), prepare=_went_on)
def _merge(opened: Opened, given: Path) -> None:
    from probata.inquiry.merge import merge

    other = opening(beside(opened.folder.path) / _OTHER)
    try:
        merge(opened, other)
    finally:
        other.engine.dispose()
