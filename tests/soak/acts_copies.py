"""Acts on copies: what was done in another one is taken over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.soak.acting import act, beside, copy_bytes, opening, whole_or_not
from tests.soak.acts_documents import add

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

_OTHER = "other"


@act("add later")
def _later(opened: Opened, given: Path) -> None:
    add(opened, given / "later", public=False)


def _went_on(inquiry: Path, given: Path) -> None:
    """A copy beside the inquiry in which somebody went on: a file, and a count. It stays the same one."""
    from probata.inquiry.count import count

    with whole_or_not(beside(inquiry) / _OTHER) as other:
        if other is None:
            return
        copy_bytes(inquiry, other)
        opened = opening(other)
        add(opened, given / "elsewhere", public=False)
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
