"""The check of a disclosure: one row, perhaps its item, held against a package whose signature was checked first.

docs/spec/package.md, section 11. It knows nothing of encryption: what it is given is what came out of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NotRequired, TypedDict, cast

from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import NotADisclosure
from probata.signing import container, merkle
from probata.signing.commitment import committed, item_commitment, leaf, withheld
from probata.signing.container import MIMETYPE, Buffer, Entry, digest_of
from probata.signing.manifest import VERSION, TreeJson, ValueJson
from probata.signing.opened import Begun, Opened, Stop, begin, refuse, spelling_fault
from probata.signing.shape import DIGEST, TEXT, anything, array, exactly, record, size
from probata.signing.verdict import Code, Disclosed, Fault, Verdict
from probata.signing.verification import verify_opened

MIMETYPE_CONTENT = b"application/vnd.probata.disclosure"
MAGIC = container.first_bytes(MIMETYPE_CONTENT)
FORMAT = "probata-disclosure"
DISCLOSURE = "disclosure.json"
ITEM = "item"
_ENCRYPTED = b"age-encryption.org/"


class PackageJson(TypedDict):
    """The package that a disclosure belongs to."""

    manifest: str
    root: str
    size: int


class WithheldJson(TypedDict):
    """What opens the commitment to the rows of a withheld value."""

    leaf: int
    path: list[str]
    rows: int
    salt: str


class ItemJson(TypedDict, total=False):
    """The item that the row stands for: its commitment, what opens it, and its bytes by digest and size."""

    commitment: str
    salt: str
    sha256: str
    size: int


class DisclosureJson(TypedDict):
    """The whole of disclosure.json."""

    format: str
    version: int
    package: PackageJson
    value: str
    row: Mapping[str, Json]
    salt: str
    leaf: int
    path: list[str]
    withheld: NotRequired[WithheldJson]
    item: NotRequired[ItemJson]


_SHAPE = record(
    {
        "format": exactly(FORMAT),
        "version": exactly(VERSION),
        "package": record({"manifest": DIGEST, "root": DIGEST, "size": size}),
        "value": TEXT,
        "row": record({}, others=anything),
        "salt": DIGEST,
        "leaf": size,
        "path": array(DIGEST),
    },
    optional={
        "withheld": record({"leaf": size, "path": array(DIGEST), "rows": size, "salt": DIGEST}),
        "item": record({}, optional={"commitment": DIGEST, "salt": DIGEST, "sha256": DIGEST, "size": size}),
    },
)


def verify_disclosure(package: bytes, disclosure: bytes, key: str | None = None) -> Verdict:
    """The verdict on a package, with what the check of a disclosure found.

    Args:
        package: the whole package.
        disclosure: the whole disclosure, decrypted.
        key: the fingerprint of the signer's key, from somewhere else than the package; None names no key.

    Raises:
        NotADisclosure: it does not begin as a disclosure does, of any format.
        NotAPackage, NewerFormat, OlderFormat, BadValue: as ``verify``.
    """
    verdict, opened = verify_opened(package, key)
    if opened is None:
        _recognised(disclosure)
        return replace(verdict, disclosure=Disclosed(checked=False))
    return replace(verdict, disclosure=check_disclosure(disclosure, opened, verdict))


def check_disclosure(disclosure: bytes, opened: Opened, verdict: Verdict) -> Disclosed:
    """The same against a package that was checked before, for whoever has many disclosures of one package."""
    begun = _recognised(disclosure)
    try:
        return _checked(disclosure, begun, opened, verdict)
    except Stop as stop:
        return Disclosed(checked=True, faults=(stop.fault,))


def _recognised(data: bytes) -> Begun:
    if not data.startswith(MAGIC):
        if data.startswith(_ENCRYPTED):
            raise NotADisclosure("It is still encrypted.", next_step="Name the age identity that opens it: --identity.")
        raise NotADisclosure("It does not begin as a disclosure does.")
    return begin(data, DISCLOSURE, FORMAT, "disclosure")  # of an earlier version there was none


def _checked(data: bytes, begun: Begun, opened: Opened, verdict: Verdict) -> Disclosed:
    entries = begun.entries
    refuse(spelling_fault(data, entries) or _entries_fault(entries))
    loaded, _ = begun.read()
    content = entries[2].content if len(entries) > 2 else None
    refuse(_shape_fault(loaded, content is not None))
    it = cast("DisclosureJson", loaded)
    values = {value["id"]: value for value in opened.manifest["values"]}
    refuse(next(_faults(it, content, opened, values.get(it["value"])), None))
    value = next(one for one in verdict.values if one.id == it["value"])
    opens = it.get("withheld")
    item: dict[str, Json] | None = None
    if content is not None:
        item = {"sha256": digest_of(content), "size": len(content)}
    return Disclosed(True, (), value, it["row"], opens["rows"] if opens else value.rows, item)


def _entries_fault(entries: tuple[Entry, ...]) -> Fault | None:
    for place, name in enumerate((MIMETYPE, DISCLOSURE)):
        if len(entries) <= place or entries[place].name != name:
            return Fault(Code.ENTRIES, name, "It is missing or not in its place.")
    if len(entries[1].content) > container.MAX_JSON_BYTES:
        return Fault(Code.ENTRIES, DISCLOSURE, "It is larger than the format allows.")
    for entry in entries[2:]:
        if entry.name != ITEM or len(entries) > 3:
            return Fault(Code.ENTRIES, entry.name, "No entry may have this name, or not twice.")
    return None


def _shape_fault(loaded: Json, handed_over: bool) -> Fault | None:
    for place, what in _SHAPE(loaded, DISCLOSURE):
        return Fault(Code.SHAPE, place, what)
    item = cast("DisclosureJson", loaded).get("item")
    keys = set(item or ())
    expected = {"sha256", "size"} if handed_over else set()
    if "commitment" in keys:
        expected |= {"commitment", "salt"} if handed_over else {"commitment"}
    if keys != expected or (item is not None and not keys):
        return Fault(Code.SHAPE, f"{DISCLOSURE}.item", "Its keys are not those that go with what was handed over.")
    return None


def _faults(it: DisclosureJson, content: Buffer | None, opened: Opened, value: ValueJson | None) -> Iterator[Fault]:
    """Steps 5 to 9, one after the other."""
    tree = opened.manifest["leaves"]
    if it["package"] != {"manifest": opened.manifest_digest, **tree}:
        yield Fault(Code.ANOTHER_PACKAGE, f"{DISCLOSURE}.package", "It belongs to another package than this one.")
    if value is None or ("withheld" in it) != ("withheld" in value):
        yield Fault(Code.VALUE, f"{DISCLOSURE}.value", "The package has no such value, or its rows are open.")
        return
    made = leaf(bytes.fromhex(it["salt"]), committed(it["row"], it["value"], it.get("item", {}).get("commitment")))
    if not _in_tree(it, made, tree, opened.leaves):
        yield Fault(Code.LEAF, f"{DISCLOSURE}.leaf", "The row and its salt do not give a leaf of the package there.")
    if not (_is_withheld(it, made, value) if "withheld" in it else _is_open(it, opened)):
        yield Fault(Code.WITHHELD, f"{DISCLOSURE}.withheld", "The row is none of those that its value was bound to.")
    if content is not None and not _is_item(it, content):
        yield Fault(Code.ITEM, ITEM, "It is not the item that the row stands for.")


def _in_tree(it: DisclosureJson, made: bytes, tree: TreeJson, leaves: list[str]) -> bool:
    there = leaves[it["leaf"] : it["leaf"] + 1] == [made.hex()]
    path = [bytes.fromhex(one) for one in it["path"]]
    return there and merkle.includes(bytes.fromhex(tree["root"]), tree["size"], made, it["leaf"], path)


def _is_withheld(it: DisclosureJson, made: bytes, value: ValueJson) -> bool:
    opens = it["withheld"]
    path = [bytes.fromhex(one) for one in opens["path"]]
    own = merkle.root_of_proof(opens["rows"], made, opens["leaf"], path)
    if own is None or withheld(bytes.fromhex(opens["salt"]), own, opens["rows"], it["value"]) != value["withheld"]:
        return False
    return opens["rows"] == _rows_due(value, opens["rows"])


def _rows_due(value: ValueJson, rows: int) -> Json:
    """How many rows the figure asks for; where it does not say, as many as there are."""
    figure = value["figure"]
    match value["rule"]["name"]:
        case "count-rows":
            return figure
        case "five-values":
            return cast("Mapping[str, Json]", figure)["base"]
        case "quotation":
            return 1
        case _:
            return rows


def _is_open(it: DisclosureJson, opened: Opened) -> bool:
    return any(row["leaf"] == it["leaf"] for row in opened.rows)


def _is_item(it: DisclosureJson, content: Buffer) -> bool:
    item = it["item"]
    sha256 = digest_of(content)
    if (item["sha256"], item["size"]) != (sha256, len(content)):
        return False
    if "commitment" in item:
        return item["commitment"] == item_commitment(bytes.fromhex(item["salt"]), Digest(sha256))
    return sha256 in (it["row"].get("document"), it["row"].get("item"))
