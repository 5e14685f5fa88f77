"""Openings of a signed edition: what opens each withheld row, with the item that it stands for; for sign and disclose.

Kept is every row of which it is known whom to ask: by the item that the inquiry holds, by the people that the row is
about (a number counted them, a finding rests on them), or nobody, as of an estimate. Of any other row nobody could
later ask the right person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, cast

from probata.inquiry.documents import texts
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.canonical import Json
    from probata.record.withheld import Withheld
    from probata.signing import Draft, Opening, Value
    from probata.signing.disclosing import Kept
    from probata.signing.model import Row
    from probata.store.openings import SignedPackage

People: TypeAlias = "tuple[frozenset[Ref] | None, ...]"
_About: TypeAlias = "dict[tuple[bytes, str], list[frozenset[Ref] | None]]"
_OF_AN_ESTIMATE = frozenset({"table", "documented", "headline"})


@dataclass(frozen=True, slots=True)
class Openings:
    """Everything that opens the withheld values of an edition, as it will be kept."""

    edition: str
    values: list[dict[str, Json]] = field(repr=False)
    rows: list[dict[str, Json]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """One withheld row that this member can open.

    ``number``: its place among the leaves of its value, from 1. ``items`` are those that have the bytes or the text
    that it names (several where one file is there twice), empty for an estimate. ``people`` are the interviews that it
    was about when it was signed.
    """

    value: str
    number: int
    items: tuple[Ref, ...]
    kept: Kept = field(repr=False)
    people: frozenset[Ref] = frozenset()

    @property
    def text(self) -> str:
        """The words that the row itself holds."""
        said = self.kept.opening.row.get("text")
        return said if isinstance(said, str) else ""

    @property
    def stands_for(self) -> Digest | None:
        """The digest of the bytes that can go along."""
        opening = self.kept.opening
        return opening.item.sha256 if opening.item else _named(opening.row)


def gather(opened: Opened, draft: Draft, seed: Withheld[bytes], people: Sequence[People] = ()) -> Openings:
    """What opens the withheld values of a draft and their rows; ``people``: for each value, whom its rows are about."""
    from probata.signing import commit

    items = _items(opened)
    values: list[dict[str, Json]] = []
    rows: list[dict[str, Json]] = []
    whose = people or ((),) * len(draft.values)
    each = zip(draft.values, commit(draft, seed).values, whose, strict=True)
    for number, (value, bound, about) in enumerate(each, start=1):
        if value.grade is Grade.RECOMPUTED:
            continue
        name, leaves = f"v{number}", [one.hex() for one in bound.leaves]
        values.append({"value": name, "salt": bound.salt.hex(), "leaves": leaves})
        rows.extend(_rows(name, bound.openings, items, _about(value, about)))
    return Openings(draft.edition.label, values, rows)


def keep(opened: Opened, connection: Connection, package: str, found: Openings) -> None:
    """Keeps them in the transaction that logs the signing: each under the compartment of its item or of its person.

    What belongs into a compartment that this member does not hold is not kept: it must not lie anywhere else.
    """
    from probata.store import compartments, items, openings

    places = {**items.restricted(connection), **compartments.of_interviews(connection)}
    held = holding.sealing(opened)
    nobodys: list[dict[str, Json]] = []
    within: dict[Ref, list[dict[str, Json]]] = {}
    for one in found.rows:
        mine = [places[ref] for ref in (*_refs(one), *_people(one)) if ref in places]
        (within.setdefault(mine[0], []) if mine else nobodys).append(one)
    openings.save(connection, openings.SignedPackage(package, found.edition, found.values), nobodys)
    openings.seal(connection, held, package, {ref: rows for ref, rows in within.items() if ref in held})


def kept(opened: Opened, connection: Connection, package: SignedPackage) -> list[OpenedRow]:
    """The withheld rows of a package that this member can open, value by value; that they are opened is logged."""
    from probata.store import openings

    held = holding.viewing(opened, connection, openings.sealed_under(connection, package.package), "disclose")
    values = {str(one["value"]): one for one in package.values}
    leaves = {name: _leaves(one) for name, one in values.items()}
    places = {name: {leaf: at for at, leaf in enumerate(own, start=1)} for name, own in leaves.items()}
    found = []
    for one in openings.kept(connection, held, package.package):
        name = str(one["value"])
        row = _kept(one, leaves[name], bytes.fromhex(str(values[name]["salt"])))
        found.append(OpenedRow(name, places[name][row.opening.leaf], _refs(one), row, frozenset(_people(one))))
    return sorted(found, key=lambda one: (int(one.value[1:]), one.number))


def _items(opened: Opened) -> dict[str, set[Ref]]:
    """Digest of a file, or of its text, -> the items that have it."""
    found: dict[str, set[Ref]] = {}
    for one in texts.load(opened, act="sign").stored:
        for digest in (one.item.digest.hex, one.whole.hex):
            found.setdefault(digest, set()).add(one.item.ref)
    return found


def _rows(
    name: str, openings: Sequence[Opening], items: Mapping[str, set[Ref]], about: _About
) -> Iterator[dict[str, Json]]:
    for one in openings:
        digest = one.item.sha256 if one.item else _named(one.row)
        of = sorted(map(str, items.get(digest.hex, ()))) if digest else []
        waiting = about.get(_key(one.row, one.item.sha256 if one.item else None))
        whose = waiting.pop() if waiting else None
        of_nobody = whose is not None and digest is None
        if of or whose or of_nobody or set(one.row) >= _OF_AN_ESTIMATE:
            row: dict[str, Json] = {"value": name, "of": of, "row": one.row, "salt": one.salt.hex(), **_item(one)}
            yield {**row, "people": sorted(map(str, whose))} if whose else row


def _about(value: Value, people: People) -> _About:
    """Rows that are equal are told apart by nothing but their salts: whose is whose is settled here, once for all."""
    found: _About = {}
    items = value.items or (None,) * len(value.rows)
    for row, item, whose in zip(value.rows, items, people, strict=True) if people else ():
        found.setdefault(_key(row, item), []).append(whose)
    return found


def _key(row: Row, item: Digest | None) -> tuple[bytes, str]:
    from probata.signing.commitment import row_bytes

    return row_bytes(row), item.hex if item else ""


def _named(row: Row) -> Digest | None:
    """The document that a row names."""
    document = row.get("document")
    return Digest(document) if isinstance(document, str) else None


def _item(one: Opening) -> dict[str, Json]:
    leaf: dict[str, Json] = {"leaf": one.leaf.hex()}
    if one.item is None:
        return leaf
    item = {"commitment": one.item.commitment, "sha256": one.item.sha256.hex, "salt": one.item.salt.hex()}
    return {**leaf, "item": item}


def _kept(one: Mapping[str, Json], leaves: tuple[bytes, ...], salt: bytes) -> Kept:
    from probata.signing import Opening
    from probata.signing.commitment import ItemOpening
    from probata.signing.disclosing import Kept

    item, row = cast("Mapping[str, str] | None", one.get("item")), cast("Row", one["row"])
    opens = ItemOpening(item["commitment"], Digest(item["sha256"]), bytes.fromhex(item["salt"])) if item else None
    leaf, own = bytes.fromhex(str(one["leaf"])), bytes.fromhex(str(one["salt"]))
    return Kept(str(one["value"]), Opening(leaf, row, own, opens), leaves, salt)


def _leaves(value: Mapping[str, Json]) -> tuple[bytes, ...]:
    return tuple(bytes.fromhex(one) for one in cast("Sequence[str]", value["leaves"]))


def _refs(one: Mapping[str, Json]) -> tuple[Ref, ...]:
    return tuple(Ref.parse(ref) for ref in cast("Sequence[str]", one["of"]))


def _people(one: Mapping[str, Json]) -> tuple[Ref, ...]:
    return tuple(Ref.parse(ref) for ref in cast("Sequence[str]", one.get("people", ())))
