"""manifest.json: what is signed. Its shape, and what of it can be checked without a row.

docs/spec/package.md, sections 3 and 4. The TypedDicts tell the type checker what the shape has made sure of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NotRequired, TypedDict, cast

from probata.record.canonical import Json
from probata.record.grade import Grade
from probata.signing.commitment import step
from probata.signing.container import LEAVES, MANIFEST, ROWS, SIGNATURE, name_allowed
from probata.signing.rules import RULES
from probata.signing.scale import WORD
from probata.signing.shape import (
    DIGEST,
    MARK,
    SIGNATURE_HEX,
    TEXT,
    UTC_SECOND,
    Shape,
    Wrong,
    anything,
    array,
    exactly,
    record,
    size,
)
from probata.signing.verdict import Code, Fault

FORMAT = "probata-package"
VERSION = 1
ALGORITHM = "ed25519"


class FileJson(TypedDict):
    """One published file."""

    name: str
    sha256: str
    size: int


class TreeJson(TypedDict):
    """A Merkle tree: its root in hexadecimal and its number of leaves."""

    root: str
    size: int


class PrintedJson(TypedDict):
    """Where the report prints a value, and how."""

    mark: str
    text: str


class ValueJson(TypedDict):
    """One value."""

    id: str
    sentence: str
    figure: Json
    rule: Mapping[str, str]
    grade: str
    printed: NotRequired[PrintedJson]
    rows: NotRequired[int]
    withheld: NotRequired[str]


class ManifestJson(TypedDict):
    """The whole manifest."""

    edition: Mapping[str, Json]
    files: list[FileJson]
    format: str
    leaves: TreeJson
    limits: list[str]
    log: TreeJson
    rows: Mapping[str, str]
    scale: Mapping[str, Mapping[str, int | str]]
    values: list[ValueJson]
    version: int


class OpenedJson(TypedDict):
    """One open row of rows.json."""

    leaf: int
    row: Mapping[str, Json]
    salt: str
    value: str


class SignatureJson(TypedDict):
    """signature.json."""

    algorithm: str
    public_key: str
    signature: str


def _file_name(value: Json, where: str) -> Iterator[Wrong]:
    if not isinstance(value, str) or not name_allowed(value):
        yield where, "No published file may have this name."


_TREE = record({"root": DIGEST, "size": size})
_VALUE = record(
    {
        "figure": anything,
        "grade": TEXT,
        "id": TEXT,
        "rule": record({"name": TEXT}, others=TEXT),
        "sentence": TEXT,
    },
    optional={"printed": record({"mark": MARK, "text": TEXT}), "rows": size, "withheld": DIGEST},
)
_MANIFEST = record(
    {
        "edition": record({"label": TEXT, "signed_at": UTC_SECOND}, optional={"audience": TEXT, "title": TEXT}),
        "files": array(record({"name": _file_name, "sha256": DIGEST, "size": size})),
        "format": exactly(FORMAT),
        "leaves": _TREE,
        "limits": array(TEXT, 1),
        "log": _TREE,
        "rows": record({"sha256": DIGEST}),
        "scale": record({}, others=WORD),
        "values": array(_VALUE),
        "version": exactly(VERSION),
    }
)
_LEAVES = array(DIGEST)
_ROWS = array(record({"leaf": size, "row": record({}, others=anything), "salt": DIGEST, "value": TEXT}))
_SIGNATURE = record({"algorithm": exactly(ALGORITHM), "public_key": DIGEST, "signature": SIGNATURE_HEX})


def manifest_fault(loaded: Json) -> Fault | None:
    """The first place where the manifest is not as the format says."""
    return _first(_MANIFEST, loaded, MANIFEST) or _values_fault(cast("ManifestJson", loaded))


def leaves_fault(loaded: Json) -> Fault | None:
    """The first place where leaves.json is not as the format says."""
    return _first(_LEAVES, loaded, LEAVES)


def rows_fault(loaded: Json) -> Fault | None:
    """The first place where rows.json is not as the format says."""
    return _first(_ROWS, loaded, ROWS)


def signature_fault(loaded: Json) -> Fault | None:
    """The first place where signature.json is not as the format says."""
    return _first(_SIGNATURE, loaded, SIGNATURE)


def other_version(loaded: Json, expected: str = FORMAT) -> int | None:
    """The version that a manifest (or disclosure) declares when it is one of an earlier or later format, or None."""
    if not isinstance(loaded, dict) or loaded.get("format") != expected:
        return None
    version = loaded.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 0 or version == VERSION:
        return None
    return version


def _first(shape: Shape, loaded: Json, where: str) -> Fault | None:
    return next((Fault(Code.SHAPE, place, what) for place, what in shape(loaded, where)), None)


def _values_fault(manifest: ManifestJson) -> Fault | None:
    for place, value in enumerate(manifest["values"]):
        for where, what in _value_wrong(value, f"v{place + 1}", f"{MANIFEST}.values[{place}]"):
            return Fault(Code.SHAPE, where, what)
    leaves = manifest["leaves"]["size"]
    if leaves != step(leaves) or leaves < sum(value.get("rows", 0) for value in manifest["values"]):
        return Fault(Code.SHAPE, f"{MANIFEST}.leaves.size", "It is no number that leaves are filled up to.")
    names = [file["name"] for file in manifest["files"]]
    if any(one >= other for one, other in pairwise(names)):
        return Fault(Code.SHAPE, f"{MANIFEST}.files", "They are not in the order of their names.")
    return None


def _value_wrong(value: ValueJson, name: str, where: str) -> Iterator[Wrong]:
    if value["id"] != name:
        yield f"{where}.id", f"It is not {name!r}."
    rule = RULES.get(value["rule"]["name"])
    if rule is None:
        yield f"{where}.rule.name", "The format knows no such rule."
        return
    yield from rule.keys(dict(value["rule"]), f"{where}.rule")
    yield from rule.figure(value["figure"], f"{where}.figure")
    if value["grade"] not in rule.grades:
        yield f"{where}.grade", "This rule cannot give this grade."
    needed, other = ("rows", "withheld") if value["grade"] == Grade.RECOMPUTED else ("withheld", "rows")
    if needed not in value or other in value:
        yield where, f"Its grade asks for {needed!r} and not for {other!r}."
    elif value.get("rows", rule.least_rows) < rule.least_rows:
        yield f"{where}.rows", "It has too few rows."
