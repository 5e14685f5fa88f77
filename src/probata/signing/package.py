"""sign: from a draft to the bytes of a package. Pure: no clock, no chance, no file."""

from __future__ import annotations

from typing import cast

from probata.record import canonical
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import container, merkle
from probata.signing.case import Around
from probata.signing.commitment import Bound, Commitment, commit, withheld
from probata.signing.container import (
    FILES,
    LEAVES,
    MANIFEST,
    MIMETYPE,
    MIMETYPE_CONTENT,
    ROWS,
    SIGNATURE,
    Buffer,
    Entry,
)
from probata.signing.judging import judge
from probata.signing.keys import SigningKey
from probata.signing.manifest import ALGORITHM, FORMAT, VERSION, ManifestJson
from probata.signing.model import Draft, Edition, File, Row, Value, plain
from probata.signing.opened import SIGNED
from probata.signing.rules import RULES
from probata.signing.verification import verify


def sign(draft: Draft, key: SigningKey, seed: Withheld[bytes]) -> bytes:
    """The package of a draft, signed; the same draft, key and seed give the same bytes.

    Args:
        draft: what is to be signed, with all rows.
        key: the signer's key.
        seed: 32 secret bytes of this edition, drawn once and kept: they and the draft give all salts.

    Raises:
        BadValue: the draft breaks a rule of the format (``where`` names the place), a figure does not follow from its
            rows, or the seed has another length. Nothing that ``verify`` finds fault with is ever signed.
    """
    bound = commit(draft, seed)
    leaves = canonical.dump([one.hex() for one in bound.leaves])
    rows = canonical.dump(_rows(draft, bound))
    described = plain(_manifest(draft, bound, rows))
    manifest = canonical.dump(described)
    parts = [
        Entry(MIMETYPE, MIMETYPE_CONTENT),
        Entry(MANIFEST, manifest),
        Entry(LEAVES, leaves),
        Entry(ROWS, rows),
        Entry(SIGNATURE, canonical.dump(_signature(key, manifest))),
        *(Entry(FILES + file.name, file.content) for file in _sorted(draft.files)),
    ]
    data = _checked(parts)
    _refuse_false(draft, cast("ManifestJson", described))
    return data


def _refuse_false(draft: Draft, manifest: ManifestJson) -> None:
    """Judge the withheld rows as well: a value that its disclosure would contradict is not signed."""
    documents: dict[str, Buffer] = {Digest.of(file.content).hex: file.content for file in draft.files}
    earlier: dict[str, Json] = {}
    around = Around(earlier, manifest["scale"], documents)
    for value, described in zip(draft.values, manifest["values"], strict=True):
        earlier[described["id"]] = described["figure"]
        if Grade.RECOMPUTED not in RULES[described["rule"]["name"]].grades:
            continue
        rows = [_row(row) for row in (*value.rows, *value.left_out)]
        judged = judge(described, Grade.RECOMPUTED, rows, around)
        if judged.fault:
            raise BadValue(judged.says, where=described["id"])


def _row(row: Row) -> Row:
    return cast("Row", plain(row))


def _checked(parts: list[Entry]) -> bytes:
    """The bytes, when a check of them finds nothing; what the signer sees is what a stranger will see."""
    if sum(len(part.name) + len(part.content) for part in parts) > container.MAX_PACKAGE_BYTES:
        raise BadValue(
            f"A package has at most {container.MAX_PACKAGE_BYTES:,} bytes.", next_step="Publish fewer files."
        )
    for part in parts:
        if not part.name.isascii() or len(part.name) > 200:
            raise BadValue("No published file may have this name.", where=part.name)
    data = container.encode(parts)
    for fault in verify(data).faults:
        raise BadValue(fault.what, where=fault.where)
    return data


def _rows(draft: Draft, bound: Commitment) -> Json:
    at = {leaf: place for place, leaf in enumerate(bound.leaves)}
    found = [
        (at[opening.leaf], opening, f"v{number}")
        for number, (value, own) in enumerate(zip(draft.values, bound.values, strict=True), 1)
        for opening in own.openings
        if value.grade is Grade.RECOMPUTED
    ]
    return [
        {"leaf": place, "row": plain(opening.row), "salt": opening.salt.hex(), "value": name}
        for place, opening, name in sorted(found, key=lambda one: one[0])
    ]


def _manifest(draft: Draft, bound: Commitment, rows: bytes) -> Json:
    return {
        "edition": _edition(draft.edition),
        "files": [_file(file) for file in _sorted(draft.files)],
        "format": FORMAT,
        "leaves": {"root": merkle.root(bound.leaves).hex(), "size": len(bound.leaves)},
        "limits": draft.limits,
        "log": {"root": draft.log.root.hex, "size": draft.log.size},
        "rows": {"sha256": Digest.of(rows).hex},
        "scale": draft.scale,
        "values": [
            _value(value, own, f"v{n}")
            for n, (value, own) in enumerate(zip(draft.values, bound.values, strict=True), 1)
        ],
        "version": VERSION,
    }


def _edition(edition: Edition) -> Json:
    optional = {"audience": edition.audience, "title": edition.title}
    said: dict[str, Json] = {key: text for key, text in optional.items() if text}
    return {"label": edition.label, "signed_at": edition.signed_at, **said}


def _value(value: Value, own: Bound, name: str) -> Json:
    printed, many = value.printed, len(own.leaves)
    where: dict[str, Json] = {} if printed is None else {"printed": {"mark": printed.mark, "text": printed.text}}
    kept: dict[str, Json] = {"rows": many}
    if value.grade is not Grade.RECOMPUTED:
        kept = {"withheld": withheld(own.salt, merkle.root(own.leaves), many, name)}
    return {
        **where,
        **kept,
        "figure": value.figure,
        "grade": value.grade.value,
        "id": name,
        "rule": value.rule,
        "sentence": value.sentence,
    }


def _file(file: File) -> Json:
    return {"name": file.name, "sha256": Digest.of(file.content).hex, "size": len(file.content)}


def _sorted(files: tuple[File, ...]) -> list[File]:
    return sorted(files, key=lambda file: file.name)


def _signature(key: SigningKey, manifest: bytes) -> Json:
    signature = key.sign(SIGNED + manifest).hex()
    return {"algorithm": ALGORITHM, "public_key": key.public.hex(), "signature": signature}
