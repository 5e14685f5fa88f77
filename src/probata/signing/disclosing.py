"""disclose: the bytes of a disclosure of one row, made from the draft and the seed of a package. Pure.

docs/spec/package.md, section 11. Nothing is encrypted here; whether a row may be disclosed to
anybody is for the caller to ask before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from probata.record import canonical
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadValue, NotAPackage
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import container, merkle
from probata.signing.commitment import Bound, Opening, commit, row_bytes
from probata.signing.container import Entry
from probata.signing.disclosure import DISCLOSURE, FORMAT, ITEM, MIMETYPE_CONTENT, verify_disclosure
from probata.signing.manifest import VERSION
from probata.signing.model import Draft, Row, plain
from probata.signing.opened import Opened, Stop, open_package, recognised


def disclose(
    package: bytes, draft: Draft, seed: Withheld[bytes], value: str, row: Row, item: bytes | None = None
) -> bytes:
    """The disclosure of one row, to be encrypted to its recipient; the same arguments give the same bytes.

    Args:
        package: the package that was signed from this draft and seed.
        draft: what was signed, with all rows and items.
        seed: the 32 secret bytes of that edition.
        value: the id of the value, ``v3``.
        row: one of its rows; of several that are equal (and stand for this item) any one is opened.
        item: the exact bytes of the item that the row stands for, to be handed over; None hands over the row alone.

    Raises:
        BadValue: the value has no such row (a row that was left out has no commitment), the item is not the one of
            the row, or package, draft and seed do not belong together.
    """
    bound = commit(draft, seed)
    place = _place(draft, value)
    own, withheld = bound.values[place], draft.values[place].grade is not Grade.RECOMPUTED
    return disclose_kept(package, Kept(value, _opening(own, row, item), own.leaves, own.salt, withheld), item)


@dataclass(frozen=True, slots=True)
class Kept:
    """One opening as it was kept when the package was signed, with what opens its value: all its leaves and the salt.

    With it a row is disclosed without the draft, of which nobody may hold all rows any more.
    """

    value: str
    opening: Opening
    leaves: tuple[bytes, ...] = field(repr=False)
    salt: bytes = field(repr=False)
    withheld: bool = True


def disclose_kept(package: bytes, kept: Kept, item: bytes | None = None) -> bytes:
    """:func:`disclose` of an opening that was kept; raises BadValue where it is not the package's, or the item not its.

    The same row disclosed in either way gives the same bytes.
    """
    opening = kept.opening
    if item is not None and _stands_for(opening) != Digest.of(item):
        raise BadValue("These bytes are not the item that the row stands for.")
    opened = _open(package)
    described: dict[str, Json] = {
        "format": FORMAT,
        "version": VERSION,
        "package": _package(opened),
        "value": kept.value,
        "row": plain(opening.row),
        "salt": opening.salt.hex(),
        **_path([bytes.fromhex(one) for one in opened.leaves], opening.leaf),
    }
    if kept.withheld:
        many = len(kept.leaves)
        described["withheld"] = {**_path(kept.leaves, opening.leaf), "rows": many, "salt": kept.salt.hex()}
    if opening.item or item is not None:
        described["item"] = _item(opening, item)
    return _checked(package, described, item)


def _place(draft: Draft, value: str) -> int:
    names = [f"v{number}" for number in range(1, len(draft.values) + 1)]
    if value not in names:
        raise BadValue("The edition has no such value.", where=value, next_step="`probata verify` lists its values.")
    return names.index(value)


def _opening(own: Bound, row: Row, item: bytes | None) -> Opening:
    wanted = row_bytes(row)
    sha256 = None if item is None else Digest.of(item)
    found = [one for one in own.openings if row_bytes(one.row) == wanted]
    if not found:
        raise BadValue("The value has no such row, or it was left out of the published tree.")
    fitting = [one for one in found if sha256 is None or sha256 == _stands_for(one)]
    if not fitting:
        raise BadValue("These bytes are not the item that the row stands for.")
    return fitting[0]


def _stands_for(opening: Opening) -> Digest | None:
    """The item of a row: the one that it was bound to, or the document that it names."""
    if opening.item:
        return opening.item.sha256
    named = opening.row.get("document") or opening.row.get("item")
    try:
        return Digest(named) if isinstance(named, str) else None
    except BadValue:
        return None


def _path(leaves: Sequence[bytes], leaf: bytes) -> dict[str, Json]:
    if leaf not in leaves:
        raise BadValue("The package is not what was signed.", where="package")
    at = leaves.index(leaf)
    return {"leaf": at, "path": [one.hex() for one in merkle.inclusion_proof(leaves, at)]}


def _open(package: bytes) -> Opened:
    try:
        return open_package(package, recognised(package))
    except (Stop, NotAPackage):
        raise BadValue("The package is not what was signed.", where="package") from None


def _package(opened: Opened) -> Json:
    leaves = [bytes.fromhex(one) for one in opened.leaves]
    return {"manifest": opened.manifest_digest, "root": merkle.root(leaves).hex(), "size": len(leaves)}


def _item(opening: Opening, item: bytes | None) -> Json:
    handed: Mapping[str, Json] = {} if item is None else {"sha256": Digest.of(item).hex, "size": len(item)}
    if opening.item is None:
        return handed
    salt: Mapping[str, Json] = {} if item is None else {"salt": opening.item.salt.hex()}
    return {"commitment": opening.item.commitment, **salt, **handed}


def _checked(package: bytes, described: Mapping[str, Json], item: bytes | None) -> bytes:
    """The bytes, when a check of them finds nothing: what is handed over is what its recipient can check."""
    entries = [Entry(container.MIMETYPE, MIMETYPE_CONTENT), Entry(DISCLOSURE, canonical.dump(described))]
    if item is not None:
        entries.append(Entry(ITEM, item))
    if sum(len(entry.content) for entry in entries) > container.MAX_PACKAGE_BYTES:
        raise BadValue(f"A disclosure has at most {container.MAX_PACKAGE_BYTES:,} bytes.")
    data = container.encode(entries)
    found = verify_disclosure(package, data).disclosure
    if found is None or not found.checked:
        raise BadValue("The package is not what was signed.", where="package")
    for fault in found.faults:
        raise BadValue(fault.what, where=fault.where)
    return data
