"""verify: the check of a package, step by step as docs/spec/package.md, section 9 lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import cast

from probata.record.canonical import Json
from probata.record.grade import Grade
from probata.signing import merkle, printed, spans
from probata.signing.case import Around
from probata.signing.commitment import committed, leaf
from probata.signing.container import FILES, LEAVES, ROWS, SIGNATURE, Buffer
from probata.signing.judging import judge
from probata.signing.keys import read_fingerprint
from probata.signing.manifest import FileJson, OpenedJson, ValueJson
from probata.signing.model import Row
from probata.signing.opened import Opened, Stop, open_package, recognised
from probata.signing.verdict import Answer, Checked, Code, Fault, Verdict

MAX_HASHED_BYTES = 2**27
"""Of files of the package, over all open rows: what a row asks to be hashed is the package's word alone."""


def verify(data: bytes, key: str | None = None) -> Verdict:
    """What a check of these bytes finds.

    Args:
        data: the whole package.
        key: the fingerprint of the signer's key, from somewhere else than the package; None names no key.

    Raises:
        NotAPackage: the bytes do not begin as a package of any format does.
        NewerFormat, OlderFormat: a later Probata wrote it, or one from before format 1.
        BadValue: ``key`` is no whole fingerprint.
    """
    return verify_opened(data, key)[0]


def verify_opened(data: bytes, key: str | None = None) -> tuple[Verdict, Opened | None]:
    """The verdict, and the package taken apart where its bytes are what was signed (by the named key, if any)."""
    wanted = None if key is None else read_fingerprint(key)
    entries = recognised(data)
    try:
        opened = open_package(data, entries)
    except Stop as stop:
        return Verdict(Answer.CHANGED, (stop.fault,)), None
    faults = (*_leaves(opened), *_rows(opened), *_files(opened))
    if faults:
        return Verdict(Answer.CHANGED, faults), None
    if wanted not in (None, opened.fingerprint):
        fault = Fault(Code.ANOTHER_KEY, SIGNATURE, "It is whole, but another key than the one you named signed it.")
        return Verdict(Answer.ANOTHER_KEY, (fault,), opened.fingerprint), None
    return _judged(opened, named=wanted is not None), opened


def _leaves(opened: Opened) -> Iterator[Fault]:
    """Step 8."""
    leaves, tree = opened.leaves, opened.manifest["leaves"]
    if len(leaves) != tree["size"] or merkle.root([bytes.fromhex(one) for one in leaves]).hex() != tree["root"]:
        yield Fault(Code.LEAVES, LEAVES, "They are not the leaves of the tree that was signed.")
    elif any(one >= other for one, other in pairwise(leaves)):
        yield Fault(Code.LEAVES, LEAVES, "A leaf occurs twice, or is not in its order.")


def _rows(opened: Opened) -> Iterator[Fault]:
    """Step 9."""
    due = {value["id"]: value["rows"] for value in opened.manifest["values"] if value.get("rows")}
    documents = _documents(opened)
    if opened.rows_digest != opened.manifest["rows"]["sha256"]:
        yield Fault(Code.ROWS, ROWS, "They are not the rows that were signed.")
    elif Counter(row["value"] for row in opened.rows) != due:
        yield Fault(Code.ROWS, ROWS, "They are not all rows of the recomputed values, or rows of others.")
    elif any(one["leaf"] >= other["leaf"] for one, other in pairwise(opened.rows)):
        yield Fault(Code.ROWS, ROWS, "They are not in the order of their leaves.")
    elif not all(_opens(row, opened.leaves) for row in opened.rows):
        yield Fault(Code.ROWS, ROWS, "A row and its salt do not give the leaf that they should.")
    elif spans.hashed((row["row"] for row in opened.rows), documents) > MAX_HASHED_BYTES:
        yield Fault(Code.ROWS, ROWS, "They ask for more bytes of its files to be hashed than the format allows.")


def _opens(row: OpenedJson, leaves: list[str]) -> bool:
    made = leaf(bytes.fromhex(row["salt"]), committed(row["row"], row["value"])).hex()
    return leaves[row["leaf"] : row["leaf"] + 1] == [made]


def _documents(opened: Opened) -> dict[str, Buffer]:
    return {opened.digests[name]: content for name, content in opened.files.items()}


def _files(opened: Opened) -> Iterator[Fault]:
    """Step 10."""
    named = {file["name"]: file for file in opened.manifest["files"]}
    for name in sorted({*named, *opened.files}):
        if name not in opened.files:
            yield Fault(Code.FILE, FILES + name, "It is missing.")
        elif named.get(name) != _described(name, opened):
            yield Fault(Code.FILE, FILES + name, "It was added, or is not the file that was signed.")


def _described(name: str, opened: Opened) -> FileJson:
    return {"name": name, "sha256": opened.digests[name], "size": len(opened.files[name])}


def _judged(opened: Opened, named: bool) -> Verdict:
    """Steps 12 and 13, of a package whose bytes are what was signed."""
    manifest = opened.manifest
    rows: dict[str, list[Row]] = {}
    for row in opened.rows:
        rows.setdefault(row["value"], []).append(row["row"])
    checked: list[Checked] = []
    faults: list[Fault] = []
    earlier: dict[str, Json] = {}
    around = Around(earlier, manifest["scale"], _documents(opened))
    differs = {fault.where: fault for fault in printed.faults(manifest["values"], opened.files)}
    for value in manifest["values"]:
        one, found = _value(value, rows.get(value["id"], ()), around)
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
    kept = (value["id"], value["sentence"], value["figure"], grade, value.get("rows"))
    printed_ = value.get("printed")
    place = {"mark": printed_["mark"], "text": printed_["text"]} if printed_ else None
    if grade is Grade.ATTESTED:
        return Checked(*kept, None, "its rows are withheld; nothing was computed again", place), []
    judged = judge(value, grade, rows, around)
    faults = [Fault(judged.fault, value["id"], judged.says)] if judged.fault else []
    return Checked(*kept, not faults, judged.says, place), faults
