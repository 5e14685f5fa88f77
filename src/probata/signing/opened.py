"""Opened: a package taken apart as far as its signature vouches for it. Steps 1 to 7 of the check.

docs/spec/package.md, section 9. Nothing but the container and the signature is looked at before the signature has
been found to fit the manifest; the one thing read earlier is whether a later Probata wrote the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from probata.record import canonical
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadValue, NewerFormat, NotAPackage
from probata.signing import container
from probata.signing.container import FILES, FIXED, LEAVES, MANIFEST, ROWS, SIGNATURE, Entry
from probata.signing.keys import fingerprint, signature_fits
from probata.signing.manifest import (
    ManifestJson,
    OpenedJson,
    SignatureJson,
    leaves_fault,
    manifest_fault,
    newer,
    rows_fault,
    signature_fault,
)
from probata.signing.verdict import Code, Fault

SIGNED = b"probata-package-signature/0\x00"


@dataclass(frozen=True, slots=True)
class Opened:
    """A package whose manifest is signed and whose four JSON files have their shapes."""

    manifest: ManifestJson
    leaves: list[str]
    rows: list[OpenedJson]
    rows_digest: str
    files: Mapping[str, bytes] = field(repr=False)
    fingerprint: str


class Stop(Exception):
    """The fault at which the check stops; ``verify`` turns it into a verdict."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.what)
        self.fault = fault


def recognised(data: bytes) -> tuple[Entry, ...]:
    """The entries of what begins as a package; raises NotAPackage or NewerFormat."""
    if not data.startswith(container.MAGIC):
        raise NotAPackage("It does not begin as a Probata package does." if data else "The file is empty.")
    entries = container.walk(data[: container.MAX_PACKAGE_BYTES + 1])
    version = newer(_peek(entries))
    if version:
        raise NewerFormat(f"It is a package of format {version}; this Probata knows format 0.", where=MANIFEST)
    return entries


def _peek(entries: tuple[Entry, ...]) -> Json:
    """The manifest, if the second entry is one that can be read; nothing of it is trusted but that it is newer."""
    if len(entries) < 2 or entries[1].name != MANIFEST or len(entries[1].content) > container.MAX_JSON_BYTES:
        return None
    try:
        return canonical.load(entries[1].content)
    except BadValue:
        return None


def open_package(data: bytes, entries: tuple[Entry, ...]) -> Opened:
    """Steps 1 to 7; raises Stop at the first fault."""
    if len(data) > container.MAX_PACKAGE_BYTES or container.encode(entries) != data:
        raise Stop(Fault(Code.CONTAINER, "", "Its bytes are not the one spelling that its entries have."))
    _refuse(_entries_fault(entries))
    contents = {entry.name: entry.content for entry in entries}
    loaded = {name: _load(contents[name], name) for name in FIXED[1:]}
    _refuse(signature_fault(loaded[SIGNATURE]))
    public = _signed_by(cast("SignatureJson", loaded[SIGNATURE]), contents[MANIFEST])
    _refuse(manifest_fault(loaded[MANIFEST]) or leaves_fault(loaded[LEAVES]) or rows_fault(loaded[ROWS]))
    return Opened(
        cast("ManifestJson", loaded[MANIFEST]),
        cast("list[str]", loaded[LEAVES]),
        cast("list[OpenedJson]", loaded[ROWS]),
        Digest.of(contents[ROWS]).hex,
        {name.removeprefix(FILES): content for name, content in contents.items() if name.startswith(FILES)},
        fingerprint(public),
    )


def _refuse(fault: Fault | None) -> None:
    if fault:
        raise Stop(fault)


def _entries_fault(entries: tuple[Entry, ...]) -> Fault | None:
    """The first entry that is not where the format wants it, is called otherwise, or is too large."""
    for place, name in enumerate(FIXED):
        if len(entries) <= place or entries[place].name != name:
            return Fault(Code.ENTRIES, name, "It is missing or not in its place.")
        if len(entries[place].content) > container.MAX_JSON_BYTES:
            return Fault(Code.ENTRIES, name, "It is larger than the format allows.")
    names = [entry.name for entry in entries[len(FIXED) :]]
    if len(names) > container.MAX_FILES:
        return Fault(Code.ENTRIES, FILES, "There are more files than the format allows.")
    return _names_fault(names)


def _names_fault(names: list[str]) -> Fault | None:
    taken: set[str] = set()
    before = ""
    for name in names:
        if not name.startswith(FILES) or not container.name_allowed(name.removeprefix(FILES)):
            return Fault(Code.ENTRIES, name, "No entry may have this name.")
        if name <= before or name.lower() in taken:
            return Fault(Code.ENTRIES, name, "It is out of order, or its name is taken.")
        taken.add(name.lower())
        before = name
    return None


def _load(content: bytes, name: str) -> Json:
    try:
        return canonical.load(content)
    except BadValue as fault:
        raise Stop(Fault(Code.JSON, name, fault.message)) from None


def _signed_by(signature: SignatureJson, manifest: bytes) -> bytes:
    public = bytes.fromhex(signature["public_key"])
    if not signature_fits(public, SIGNED + manifest, bytes.fromhex(signature["signature"])):
        raise Stop(Fault(Code.SIGNATURE, SIGNATURE, "It does not fit the manifest and the key."))
    return public
