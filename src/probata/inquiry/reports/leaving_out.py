"""Leaving out: interviews of which a published package holds no leaf, because even a salted one is too much; for sign.

Nobody can ever be made to disclose them, the signer neither. Whoever was left out once is left out of every later
edition: a name that somebody forgot to type must not put a person back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from probata.record.errors import NotFound
from probata.record.grade import Grade
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.texts import Loaded
    from probata.signing import Value

DETAIL = "left_out"
"""Where the log's entry of a signing names them."""


def left_out(connection: Connection, names: Iterable[str]) -> frozenset[Ref]:
    """The interviews with these code names, and those that an earlier signing left out; NotFound for an unknown name.

    Nothing here says who it is in words: a Ref is all that the log gets.
    """
    from probata.store import interviews

    now = set()
    for name in names:
        one = interviews.named(connection, name)
        if one is None:
            raise NotFound("Nobody has this code name.", where=name, next_step="`probata interviews` lists them.")
        now.add(one.ref)
    return frozenset((*now, *_before(connection)))


def _before(connection: Connection) -> Iterator[Ref]:
    """Of every strand: what a copy left out stays left out when copies are merged."""
    from probata.store import log

    for strand in log.everything(connection):
        for one in strand.own:
            detail = one.entry.detail
            if one.entry.act == "sign" and isinstance(detail, Mapping):
                yield from (Ref.parse(str(ref)) for ref in cast("Sequence[str]", detail.get(DETAIL, ())))


def untold(connection: Connection) -> frozenset[Ref]:
    """Children, and all of whom consent lets nothing be told to anybody outside: no value has a leaf of theirs."""
    from probata.inquiry.accounts import people
    from probata.method.testimony.disclosable import disclosable
    from probata.store import interviews

    everyone = interviews.everyone(connection)
    may = disclosable(everyone, people.consent_day(connection))
    return frozenset(one.ref for one, fine in zip(everyone, may, strict=True) if not fine)


def digests_of(connection: Connection, everything: Loaded, out: frozenset[Ref]) -> frozenset[str]:
    """The digests by which rows name a document of these people; a file that others share with them is theirs, too."""
    from probata.store import tellers

    theirs = {item for item, people in tellers.of_items(connection).items() if people & out} if out else set()
    mine = [one for one in everything.stored if one.item.ref in theirs]
    return frozenset(digest.hex for one in mine for digest in (one.whole, one.item.digest))


def without_leaves(value: Value, digests: frozenset[str]) -> Value:
    """A value of documents whose rows of these are counted and have no leaf; what is open is of public ones alone."""
    if value.grade is Grade.RECOMPUTED or not digests:
        return value
    named = [row.get("document") in digests for row in value.rows]
    staying = tuple(row for row, out in zip(value.rows, named, strict=True) if not out)
    gone = tuple(row for row, out in zip(value.rows, named, strict=True) if out)
    return replace(value, rows=staying, left_out=(*value.left_out, *gone))
