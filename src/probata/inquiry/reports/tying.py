"""Ties between drafts in Word and the inquiry: what each bookmark stands for, and who decided so.

The draft holds the bookmark's name and nothing else; what it stands for is kept here, as everything that a person
decided: a later tie under the same name stands beside the earlier one, and counts. The ties of a file that ``report``
wrote are kept together, with what its manuscript said at each place, so that the file can become a manuscript again.
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.method.drafts.returning.model import Kept, Sourced
from probata.method.drafts.ties import Tied
from probata.record.canonical import Json
from probata.store.forgetting import TIE, WRITTEN

if TYPE_CHECKING:
    from sqlalchemy import Connection

_FIXED = {"ref": "it is the number of a paragraph", "cite": "it is where a source is to be found"}
_BYTES = 10  # sixteen letters of base32


@dataclass(frozen=True, slots=True)
class Decided:
    """A tie that a person decided: what for, by whom, and why."""

    tied: Tied
    by: str
    reason: str


def known(opened: Opened) -> Mapping[str, Tied]:
    """Bookmark name -> the words that stand for a record."""
    return for_review(kept(opened))


def for_review(kept: Kept) -> Mapping[str, Tied]:
    """What the words in bookmarks stand for, in a draft that nobody can look up labels in."""
    return {name: _for_review(one.tied) for name, one in kept.ties.items()}


def kept(opened: Opened) -> Kept:
    """Everything that a bookmark stands for."""
    from probata.store import saved

    authorise(opened, "read")
    with look(opened) as connection:
        files = saved.standing(connection, (WRITTEN,)).values()
        decided = saved.standing(connection, (TIE,))
    ties = {name: Sourced(_tied(body), str(body["source"])) for one in files for name, body in _each(one.body, "ties")}
    ties |= {name: Sourced(_tied(one.body), "") for name, one in decided.items()}
    return Kept(ties, {name: str(body["argument"]) for one in files for name, body in _each(one.body, "parts")})


def _each(body: Mapping[str, Json], key: str) -> Sequence[tuple[str, Mapping[str, Json]]]:
    held = body[key]
    return [(name, one) for name, one in held.items() if isinstance(one, Mapping)] if isinstance(held, Mapping) else []


def _for_review(tied: Tied) -> Tied:
    """In Word nobody can look up a label, and a citation has no words to hold against a place: neither is evidence."""
    why = _FIXED.get(tied.role)
    if not tied.words:  # a citation that is a note of its own
        return tied
    return Tied("fixed", f"{tied.words.replace('|', '/')}|{why}", tied.words, tied.nth) if why else tied


def keep(opened: Opened, written: Kept) -> None:
    """Keeps what the bookmarks of one file stand for, in one transaction, in the name of whoever wrote the file."""
    from probata.store import saved
    from probata.store.saved import Saved

    ties: dict[str, Json] = {
        name: {
            "role": one.tied.role,
            "body": one.tied.body,
            "words": one.tied.words,
            "nth": one.tied.nth,
            "source": one.source,
        }
        for name, one in written.ties.items()
    }
    parts: dict[str, Json] = {name: {"argument": argument} for name, argument in written.parts.items()}
    ref = new_ref("tie")
    with transact(opened) as connection:
        body: dict[str, Json] = {"ties": ties, "parts": parts}
        saved.save(connection, Saved(ref, str(ref), WRITTEN, body, str(opened.member), clock.now()))
        record(connection, opened, "tie", {"tie": str(ref), "places": len(ties)})


def drawn(beginning: str = "_prb") -> str:
    """A new name for a bookmark, drawn by chance."""
    return beginning + base64.b32encode(secrets.token_bytes(_BYTES)).decode("ascii").lower()


def handles(opened: Opened) -> frozenset[str]:
    """Every handle that a report could name."""
    from probata.store import saved

    with look(opened) as connection:
        return frozenset(saved.standing(connection))


def tie(opened: Opened, decided: Sequence[Decided]) -> tuple[str, ...]:
    """Keeps these ties in one transaction; gives the names for their bookmarks, in the same order."""
    authorise(opened, "decide", "tie words to records")
    names = tuple(drawn() for _ in decided)
    with transact(opened) as connection:
        for name, one in zip(names, decided, strict=True):
            _save(connection, opened, name, one)
    return names


def _save(connection: Connection, opened: Opened, name: str, one: Decided) -> None:
    from probata.store import saved
    from probata.store.saved import Saved

    body: dict[str, Json] = {
        "role": one.tied.role,
        "body": one.tied.body,
        "words": one.tied.words,
        "nth": one.tied.nth,
        "by": one.by,
        "reason": one.reason,
    }
    ref = new_ref("tie")
    saved.save(connection, Saved(ref, name, TIE, body, str(opened.member), clock.now()))
    record(connection, opened, "tie", {"tie": str(ref)})


def _tied(body: Mapping[str, Json]) -> Tied:
    nth = body["nth"]
    return Tied(str(body["role"]), str(body["body"]), str(body["words"]), nth if isinstance(nth, int) else 0)
