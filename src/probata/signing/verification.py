"""verify: the check of a package, step by step as docs/spec/package.md, section 9 lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.signing import merkle, printed
from probata.signing.case import Around
from probata.signing.commitment import leaf
from probata.signing.container import FILES, LEAVES, ROWS, SIGNATURE
from probata.signing.judging import judge
from probata.signing.keys import read_fingerprint
from probata.signing.manifest import FileJson, OpenedJson, ValueJson
from probata.signing.model import Row
from probata.signing.opened import Opened, Stop, open_package, recognised
from probata.signing.verdict import Answer, Checked, Code, Fault, Verdict


def verify(data: bytes, key: str | None = None) -> Verdict:
    """What a check of these bytes finds.

    Args:
        data: the whole package.
        key: the fingerprint of the signer's key, from somewhere else than the package; None names no key.

    Raises:
        NotAPackage: the bytes do not begin as a package of any format does.
        NewerFormat: a later Probata wrote it.
        BadValue: ``key`` is no whole fingerprint.
    """
    wanted = None if key is None else read_fingerprint(key)
    entries = recognised(data)
    try:
        opened = open_package(data, entries)
    except Stop as stop:
        return Verdict(Answer.CHANGED, (stop.fault,))
    faults = (*_leaves(opened), *_rows(opened), *_files(opened))
    if faults:
        return Verdict(Answer.CHANGED, faults)
    if wanted not in (None, opened.fingerprint):
        fault = Fault(Code.ANOTHER_KEY, SIGNATURE, "It is whole, but another key than the one you named signed it.")
        return Verdict(Answer.ANOTHER_KEY, (fault,), opened.fingerprint)
    return _judged(opened, named=wanted is not None)


def _leaves(opened: Opened) -> Iterator[Fault]:
    """Step 8."""
    leaves, tree = opened.leaves, opened.manifest["leaves"]
    ranges = [leaves[slice(*value["leaves"])] for value in opened.manifest["values"]]
    if len(leaves) != tree["size"] or merkle.root([bytes.fromhex(one) for one in leaves]).hex() != tree["root"]:
        yield Fault(Code.LEAVES, LEAVES, "They are not the leaves of the tree that was signed.")
    elif len(set(leaves)) != len(leaves) or any(sorted(part) != part for part in ranges):
        yield Fault(Code.LEAVES, LEAVES, "A leaf occurs twice, or is not in its order within its value.")


def _rows(opened: Opened) -> Iterator[Fault]:
    """Step 9."""
    values = opened.manifest["values"]
    due = [at for value in values if value["grade"] == Grade.RECOMPUTED for at in range(*value["leaves"])]
    if opened.rows_digest != opened.manifest["rows"]["sha256"]:
        yield Fault(Code.ROWS, ROWS, "They are not the rows that were signed.")
    elif [row["leaf"] for row in opened.rows] != due:
        yield Fault(Code.ROWS, ROWS, "They do not open exactly the leaves of the recomputed values.")
    elif not all(_opens(row, opened.leaves) for row in opened.rows):
        yield Fault(Code.ROWS, ROWS, "A row and its salt do not give the leaf that they should.")


def _opens(row: OpenedJson, leaves: list[str]) -> bool:
    made = leaf(bytes.fromhex(row["salt"]), row["row"]).hex()
    return leaves[row["leaf"] : row["leaf"] + 1] == [made]


def _files(opened: Opened) -> Iterator[Fault]:
    """Step 10."""
    named = {file["name"]: file for file in opened.manifest["files"]}
    for name in sorted({*named, *opened.files}):
        if name not in opened.files:
            yield Fault(Code.FILE, FILES + name, "It is missing.")
        elif named.get(name) != _described(name, opened.files[name]):
            yield Fault(Code.FILE, FILES + name, "It was added, or is not the file that was signed.")


def _described(name: str, content: bytes) -> FileJson:
    return {"name": name, "sha256": Digest.of(content).hex, "size": len(content)}


def _judged(opened: Opened, named: bool) -> Verdict:
    """Steps 12 and 13, of a package whose bytes are what was signed."""
    manifest = opened.manifest
    documents = {Digest.of(content).hex: content for content in opened.files.values()}
    rows = {row["leaf"]: row["row"] for row in opened.rows}
    checked: list[Checked] = []
    faults: list[Fault] = []
    earlier: dict[str, Json] = {}
    around = Around(earlier, manifest["scale"], documents)
    differs = {fault.where: fault for fault in printed.faults(manifest["values"], opened.files)}
    for value in manifest["values"]:
        one, found = _value(value, [rows[at] for at in range(*value["leaves"]) if at in rows], around)
        other = differs.pop(value["id"], None)
        if other and not found:
            one, found = replace(one, follows=False, checked=other.what), [other]
        earlier[value["id"]] = value["figure"]
        checked.append(one)
        faults.extend(found)
    faults.extend(differs.values())
    answer = Answer.UNCHANGED_BY_NAMED_KEY if named else Answer.UNCHANGED
    return Verdict(
        answer=Answer.CONTRADICTS_ITSELF if faults else answer,
        faults=tuple(faults),
        fingerprint=opened.fingerprint,
        named=named,
        edition=manifest["edition"],
        values=tuple(checked),
        files=tuple(cast("Mapping[str, Json]", file) for file in manifest["files"]),
        log=cast("Mapping[str, Json]", manifest["log"]),
        limits=tuple(manifest["limits"]),
    )


def _value(value: ValueJson, rows: Sequence[Row], around: Around) -> tuple[Checked, list[Fault]]:
    grade = Grade(value["grade"])
    leaves = len(range(*value["leaves"]))
    kept = (value["id"], value["sentence"], value["figure"], grade, leaves)
    printed_ = value.get("printed")
    place = {"mark": printed_["mark"], "text": printed_["text"]} if printed_ else None
    if grade is Grade.ATTESTED:
        return Checked(*kept, None, f"withheld rows: {leaves}, only counted; nothing was computed again", place), []
    judged = judge(value, grade, rows, around)
    faults = [Fault(judged.fault, value["id"], judged.says)] if judged.fault else []
    return Checked(*kept, not faults, judged.says, place), faults
