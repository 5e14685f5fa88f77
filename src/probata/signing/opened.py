"""Opened: a package taken apart as far as its signature vouches for it. Steps 1 to 7 of the check.

docs/spec/package.md, section 9. Nothing but the container and the signature is looked at before the signature has
been found to fit the manifest; the one thing read earlier is whether another format of Probata wrote the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from probata.record import canonical
from probata.record.canonical import Json
from probata.record.errors import BadValue, NewerFormat, NotAPackage, OlderFormat
from probata.signing import container
from probata.signing.container import FILES, FIXED, LEAVES, MANIFEST, ROWS, SIGNATURE, Buffer, Entry, digest_of
from probata.signing.keys import fingerprint, signature_fits
from probata.signing.manifest import (
    FORMAT,
    VERSION,
    ManifestJson,
    OpenedJson,
    SignatureJson,
    leaves_fault,
    manifest_fault,
    other_version,
    rows_fault,
    signature_fault,
)
from probata.signing.verdict import Code, Fault

SIGNED = b"probata-package-signature/1\x00"


@dataclass(frozen=True, slots=True)
class Opened:
    """A package whose manifest is signed and whose four JSON files have their shapes."""

    manifest: ManifestJson
    leaves: list[str]
    rows: list[OpenedJson]
    manifest_digest: str
    rows_digest: str
    files: Mapping[str, Buffer] = field(repr=False)
    digests: Mapping[str, str]
    fingerprint: str


class Stop(Exception):
    """The fault at which the check stops; ``verify`` turns it into a verdict."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.what)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Begun:
    """What begins as it should: its entries, and the second one as it was read to tell the format.

    What a stranger sends may take a second to be read, so it is read once: ``second`` is its value and its marks, or
    why it is none; None when it is not there, or too large to be looked at.
    """

    entries: tuple[Entry, ...]
    version: int | None = None
    second: tuple[Json, int] | Stop | None = field(default=None, repr=False)

    def read(self) -> tuple[Json, int]:
        """The value of the second entry, and its marks; raises Stop as ``load`` does."""
        if isinstance(self.second, tuple):
            return self.second
        raise self.second or Stop(Fault(Code.ENTRIES, "", "It is missing or not in its place."))


def recognised(data: bytes) -> Begun:
    """What begins as a package; raises NotAPackage, NewerFormat or OlderFormat."""
    if not data.startswith(container.MAGIC):
        raise NotAPackage("It does not begin as a Probata package does." if data else "The file is empty.")
    begun = begin(data, MANIFEST, FORMAT, "package")
    if begun.version is not None:
        says = f"It is a package of format {begun.version}, from before the format was frozen."
        raise OlderFormat(says, where=MANIFEST, next_step="Ask its signer to make and sign it anew.")
    return begun


def begin(data: bytes, name: str, expected: str, what: str) -> Begun:
    """The entries, and the earlier version that the second one declares, if it can be read; nothing else of it is
    trusted.

    Raises NewerFormat when it declares a later one.
    """
    entries = container.walk(data[: container.MAX_PACKAGE_BYTES + 1])
    if len(entries) < 2 or entries[1].name != name or len(entries[1].content) > container.MAX_JSON_BYTES:
        return Begun(entries)
    try:
        second = load(entries[1].content, name)
    except Stop as stop:
        return Begun(entries, None, stop)
    version = other_version(second[0], expected)
    if version is not None and version > VERSION:
        raise NewerFormat(f"It is a {what} of format {version}; this Probata knows format {VERSION}.", where=name)
    return Begun(entries, version, second)


def open_package(data: bytes, begun: Begun) -> Opened:
    """Steps 1 to 7; raises Stop at the first fault."""
    entries = begun.entries
    refuse(spelling_fault(data, entries) or _entries_fault(entries))
    contents = {entry.name: entry.content for entry in entries}
    loaded: dict[str, Json] = {}
    loaded[MANIFEST], marks = begun.read()
    for name in FIXED[2:]:
        loaded[name], marks = load(contents[name], name, marks)
    refuse(signature_fault(loaded[SIGNATURE]))
    public = _signed_by(cast("SignatureJson", loaded[SIGNATURE]), bytes(contents[MANIFEST]))
    refuse(manifest_fault(loaded[MANIFEST]) or leaves_fault(loaded[LEAVES]) or rows_fault(loaded[ROWS]))
    files = {name.removeprefix(FILES): content for name, content in contents.items() if name.startswith(FILES)}
    return Opened(
        cast("ManifestJson", loaded[MANIFEST]),
        cast("list[str]", loaded[LEAVES]),
        cast("list[OpenedJson]", loaded[ROWS]),
        digest_of(contents[MANIFEST]),
        digest_of(contents[ROWS]),
        files,
        {name: digest_of(content) for name, content in files.items()},
        fingerprint(public),
    )


def refuse(fault: Fault | None) -> None:
    """Raises Stop when there is a fault."""
    if fault:
        raise Stop(fault)


def spelling_fault(data: bytes, entries: tuple[Entry, ...]) -> Fault | None:
    """Whether these bytes are too many, or not the one spelling of their entries."""
    if len(data) <= container.MAX_PACKAGE_BYTES and container.is_spelled(entries, data):
        return None
    return Fault(Code.CONTAINER, "", "Its bytes are not the one spelling that its entries have.")


def _entries_fault(entries: tuple[Entry, ...]) -> Fault | None:
    """The first entry that is not where the format wants it, is called otherwise, or is too large."""
    for place, name in enumerate(FIXED):
        if len(entries) <= place or entries[place].name != name:
            return Fault(Code.ENTRIES, name, "It is missing or not in its place.")
        if len(entries[place].content) > (container.MAX_ROWS_BYTES if name == ROWS else container.MAX_JSON_BYTES):
            return Fault(Code.ENTRIES, name, "It is larger than the format allows.")
    names = [entry.name for entry in entries[len(FIXED) :]]
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


def load(content: Buffer, name: str, marks: int = 0) -> tuple[Json, int]:
    """The value of a JSON entry, and ``marks`` with those of this entry; raises Stop when it is not canonical.

    The marks , [ and { are counted wherever they stand, before anything is read, so that no entry can fill the memory.
    """
    raw = bytes(content)
    marks += sum(map(raw.count, (b",", b"[", b"{")))
    if marks > container.MAX_MARKS_OF_JSON:
        raise Stop(Fault(Code.JSON, name, f"More than {container.MAX_MARKS_OF_JSON:,} commas and brackets."))
    try:
        return canonical.load(raw), marks
    except BadValue as fault:
        raise Stop(Fault(Code.JSON, name, fault.message)) from None


def _signed_by(signature: SignatureJson, manifest: bytes) -> bytes:
    public = bytes.fromhex(signature["public_key"])
    if not signature_fits(public, SIGNED + manifest, bytes.fromhex(signature["signature"])):
        raise Stop(Fault(Code.SIGNATURE, SIGNATURE, "It does not fit the manifest and the key."))
    return public
