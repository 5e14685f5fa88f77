"""Handles: the short names under which counts and places are saved for use in reports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from probata.record.echo import short
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.entry.door import Opened

HANDLE = re.compile(r"[a-z][a-z0-9-]{0,63}")


def check_handle(handle: str) -> None:
    """Raises BadUse for what is no handle."""
    if not HANDLE.fullmatch(handle):
        raise BadUse(
            "A handle is small letters, digits and hyphens, beginning with a letter.",
            where=short(handle),
            next_step="Choose one that says what it is and names nobody, such as lamp or held-or-worked.",
        )


def became(was: str, now: str) -> str:
    """Why what is saved under a handle is another thing now (place, count, estimate); empty where it is not.

    ``was`` is empty where nobody knows.
    """
    return f"it was {_a(was)} and is now {_a(now)}" if was and was != now else ""


def replaced(opened: Opened, handle: str, kind: str) -> str:
    """What saving this kind of thing under a handle takes the place of, where that is of another kind; or nothing.

    Of the same kind the newest simply stands: that is how something is saved again.
    """
    from probata.inquiry.entry.door import look
    from probata.store import saved

    with look(opened) as connection:
        was = saved.standing(connection).get(handle)
    if was is None or was.kind == kind:
        return ""
    return f"{handle} was {_a(was.kind)} until now: whatever names it as {_a(was.kind)} is stale"


def no_places(connection: Connection, handles: Iterable[str]) -> dict[str, str]:
    """Of handles under which a place was saved, those that are another thing now: handle -> why."""
    from probata.store import saved

    standing = saved.standing(connection)
    kinds = {handle: standing[handle].kind for handle in handles if handle in standing}
    return {handle: why for handle, kind in kinds.items() if (why := became(saved.PLACE, kind))}


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
