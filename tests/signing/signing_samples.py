"""Invented drafts, keys and packages for the tests of signing, and ways to take a package apart and put it together.

Every name, number and sentence in here is invented. ``python tests/signing/signing_samples.py`` prints what the known
answers of docs/spec/package.md, section 13 should be.
"""

from __future__ import annotations

import copy
import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.record.errors import ProbataError
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import (
    Checkpoint,
    Draft,
    Edition,
    File,
    Printed,
    SigningKey,
    Value,
    container,
    disclose,
    merkle,
    sign,
    verify,
    verify_disclosure,
)
from probata.signing.commitment import committed, leaf

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "tests/data/packages"
SPEC = ROOT / "docs/spec/package.md"
VERIFIER = ROOT / "verify/verify.py"

KEY = SigningKey(Withheld(bytes(range(32))))
OTHER_KEY = SigningKey(Withheld(bytes(range(32, 64))))
SEED = Withheld(b"an invented seed of 32 bytes....")
EMPTY_LOG = Checkpoint(0, Digest.of(b""))
SIGNED = b"probata-package-signature/1\x00"

DOCUMENT = "INVENTED. The families were moved at night,\nsaid the driver. Nobody asked them. سألهم أحد".encode()
OTHER_DOCUMENT = b"INVENTED. A copy: The families were moved at night,\nsaid the driver."


def span(document: bytes, words: str, **more: str) -> dict[str, Any]:
    """The row of these words in this document."""
    raw = words.encode()
    start = document.index(raw)
    return {
        "document": Digest.of(document).hex,
        "byte_start": start,
        "byte_end": start + len(raw),
        "sha256": Digest.of(raw).hex,
        **more,
    }


def heard(*numbers: int) -> tuple[dict[str, Any], ...]:
    """Rows of a five-valued count, so many of each of the five in the order of the METHOD."""
    said = (
        "described",
        "said it did not happen",
        "asked without an answer",
        "not asked",
        "cannot be told",
    )
    values = [what for what, number in zip(said, numbers, strict=True) for _ in range(number)]
    return tuple({"interview": f"I-{place:02}", "heard": what} for place, what in enumerate(values, 1))


def five(*numbers: int) -> dict[str, int]:
    """The figure of a five-valued count."""
    keys = ("described", "said_no", "no_answer", "not_asked", "cannot_tell")
    return {**dict(zip(keys, numbers, strict=True)), "base": sum(numbers)}


def account(number: int) -> bytes:
    """What one person told."""
    return f"INVENTED account of I-{number:02}: we were moved at night.\n".encode()


def items(number: int) -> tuple[dict[str, Any], ...]:
    """Documents, two thirds of them of one shared text."""
    return tuple({"item": f"D{place}", "text": "A" if place % 3 else "B"} for place in range(1, number + 1))


WORDS = "The families were moved at night,\nsaid the driver."
COUNT = Value("Nine items are in this edition.", 9, {"name": "count-rows"}, Grade.ATTESTED, items(9))
DISTINCT = Value(
    "Behind the nine stand two shared texts.",
    2,
    {"name": "count-distinct", "field": "text"},
    Grade.RECOMPUTED,
    items(9),
)
RATIO = Value(
    "That is four and a half items a text.",
    "4.5",
    {"name": "ratio", "of": "v1", "to": "v2", "tolerance": "0.01"},
    Grade.CONSISTENT,
    (),
)
INJECTIONS = Value(
    "Almost all of the 18 who answered, of 26, described pills.",
    five(17, 1, 2, 6, 0),
    {"name": "five-values", "word": "almost all", "of": "answered"},
    Grade.CONSISTENT,
    heard(17, 1, 2, 6, 0),
    Printed("v1", "Almost all of the 18 who answered, of 26"),
    items=tuple(Digest.of(account(number)) if number < 20 else None for number in range(1, 27)),
)
OPEN_FIVE = Value(
    "Some of the seven described it.",
    five(3, 1, 1, 1, 1),
    {"name": "five-values", "word": "some", "of": "everyone"},
    Grade.RECOMPUTED,
    heard(3, 1, 1, 1, 1),
)
BOUNDS = Value(
    "At least one and at most two sources.",
    {"least": 1, "most": 2},
    {"name": "at-least-at-most", "least": "surely", "most": "perhaps"},
    Grade.RECOMPUTED,
    ({"surely": "S1", "perhaps": "S1"}, {"surely": None, "perhaps": "S2"}),
)
QUOTATION = Value(
    "It says: “The families were moved at night, said the driver.”",
    "The families were moved at night, said the driver.",
    {"name": "quotation"},
    Grade.RECOMPUTED,
    (span(DOCUMENT, WORDS, text=WORDS),),
    Printed("v2", "“The families were moved at night, said the driver.”"),
)
READING = Value(
    "It gives “about 12,000” places.",
    "about 12,000",
    {"name": "reading"},
    Grade.ATTESTED,
    (span(DOCUMENT, WORDS, text=WORDS),),
    Printed("v3", "about 12,000"),
)
NOBODY = Value("None of them, 0, saw it.", 0, {"name": "count-rows"}, Grade.ATTESTED, (), Printed("a1", "0"))
SPARED = Value(
    "Four people tell of the same night.",
    4,
    {"name": "count-rows"},
    Grade.ATTESTED,
    ({"interview": "I-01"}, {"interview": "I-04"}),
    items=(Digest.of(account(1)), Digest.of(account(4))),
    left_out=({"interview": "I-98"}, {"interview": "I-99"}),
)
REPORT = (
    "<!DOCTYPE html><title>INVENTED</title>\n"
    '<p><span data-value="v1" class="v" id="v1" dir="auto">Almost all of the 18 who answered, of 26</span>\n'
    '<p><span data-value="v2" class="v" id="v2" dir="auto">“The families were moved at night, '
    "said the driver.”</span>\n"
    '<p><span data-value="v3" class="v" id="v3" dir="auto">about 12,000</span>, '
    '<span data-value="a1">0</span> or <span data-value="a1">0</span> &amp; more\n'
).encode()
CERTIFICATE = Value(
    "Both items share one passage.",
    {"equal": 1, "passages": 1, "places": 2},
    {"name": "certificate"},
    Grade.RECOMPUTED,
    (span(DOCUMENT, WORDS, passage="p1"), span(OTHER_DOCUMENT, WORDS, passage="p1", text=WORDS)),
)
EDITION = Edition("First public edition", "2022-03-01T09:00:00Z", "The Season Hostels (INVENTED)", "public")
SMALL = Draft(
    Edition("small (INVENTED)", "2022-03-01T09:00:00Z"),
    (COUNT, DISTINCT),
    EMPTY_LOG,
    files=(File("note.txt", b"INVENTED\n"),),
    limits=("That what it says is true.",),
)
GOLDEN = Draft(
    EDITION,
    (COUNT, DISTINCT, RATIO, INJECTIONS, OPEN_FIVE, BOUNDS, QUOTATION, CERTIFICATE, READING, NOBODY, SPARED),
    Checkpoint(3, Digest(merkle.root([merkle.leaf_hash(bytes([at])) for at in range(3)]).hex())),
    files=(File("briefing.txt", DOCUMENT), File("Annex_1.txt", b"INVENTED\n"), File("report.html", REPORT)),
)


def standalone() -> ModuleType:
    """verify/verify.py as a module."""
    found = importlib.util.spec_from_file_location("standalone_verifier", VERIFIER)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


_STANDALONE = standalone()


def ours(data: bytes, key: str | None = None) -> dict[str, Any]:
    """What signing.verify says, as JSON; a refusal as its error object."""
    try:
        return json.loads(json.dumps(verify(data, key).as_json()))
    except ProbataError as refusal:
        return {"error": refusal.code}


def theirs(data: bytes, key: str | None = None) -> dict[str, Any]:
    """What the standalone verifier says; a refusal as its error object."""
    try:
        return json.loads(json.dumps(_STANDALONE.verify(data, key)))
    except _STANDALONE.Fault as refusal:
        return {"error": refusal.args[0]}


def both(data: bytes, key: str | None = None) -> dict[str, Any]:
    """What both verifiers say of these bytes, after asserting that they say the same.

    The standalone one leaves out the sentences for people, and may name an outer place where ours names an inner one.
    """
    one, other = ours(data, key), theirs(data, key)
    said = copy.deepcopy(one)
    for value in one.get("values", []):
        del value["checked"]
    places = [(fault["code"], fault["where"]) for fault in one.get("faults", [])]
    for (code, where), fault in zip(places, other.get("faults", []), strict=True):
        assert fault["code"] == code
        assert where.startswith(fault["where"])
    one.pop("faults", None)
    other.pop("faults", None)
    assert one == other
    return said


def both_of(package: bytes, disclosure: bytes, key: str | None = None) -> dict[str, Any]:
    """What both verifiers say of this disclosure against this package, after asserting that they say the same."""
    try:
        one = json.loads(json.dumps(verify_disclosure(package, disclosure, key).as_json()["disclosure"]))
    except ProbataError as refusal:
        one = {"error": refusal.code}
    try:
        other = json.loads(json.dumps(_STANDALONE.verify(package, key, disclosure)["disclosure"]))
    except _STANDALONE.Fault as refusal:
        other = {"error": refusal.args[0]}
    said = copy.deepcopy(one)
    places = [(fault["code"], fault["where"]) for fault in one.pop("faults", [])]
    for (code, where), fault in zip(places, other.pop("faults", []), strict=True):
        assert fault["code"] == code
        assert where.startswith(fault["where"])
    assert one == other
    return said


def codes(verdict: dict[str, Any]) -> list[str]:
    """The codes of the faults of a verdict."""
    return [fault["code"] for fault in verdict["faults"]]


class Parts:
    """A package taken apart: its entries by name, its four JSON files as values that may be changed."""

    def __init__(self, data: bytes) -> None:
        self.entries = {entry.name: bytes(entry.content) for entry in container.walk(data)}
        self.json = {name: json.loads(content) for name, content in self.entries.items() if name.endswith(".json")}

    @property
    def manifest(self) -> dict[str, Any]:
        """The manifest as a dict."""
        found: dict[str, Any] = self.json["manifest.json"]
        return found

    def digested(self) -> Parts:
        """With all digests, roots and leaves of the manifest made to fit what now stands in the other entries."""
        leaves = self.json["leaves.json"]
        self.manifest["leaves"]["root"] = merkle.root([bytes.fromhex(leaf) for leaf in leaves]).hex()
        self.manifest["rows"]["sha256"] = Digest.of(dump(self.json["rows.json"])).hex
        return self

    def signed(self, key: SigningKey) -> Parts:
        """Signed again, with this key."""
        message = SIGNED + dump(self.manifest)
        self.json["signature.json"]["public_key"] = key.public.hex()
        self.json["signature.json"]["signature"] = key.sign(message).hex()
        return self

    def reopened(self, edit: Callable[[list[dict[str, Any]]], object]) -> Parts:
        """With its open rows changed, their leaves fitting again, and all of them in their order."""
        rows, leaves = self.json["rows.json"], self.json["leaves.json"]
        others = set(leaves) - {leaves[row["leaf"]] for row in rows}
        edit(rows)
        made = [leaf(bytes.fromhex(row["salt"]), committed(row["row"], row["value"])).hex() for row in rows]
        leaves[:] = sorted({*others, *made})
        for row, one in zip(rows, made, strict=True):
            row["leaf"] = leaves.index(one)
        rows.sort(key=lambda row: row["leaf"])
        return self

    def packed(self) -> bytes:
        """In the one right container."""
        contents = {**self.entries, **{name: dump(value) for name, value in self.json.items()}}
        return container.encode([container.Entry(name, content) for name, content in contents.items()])


def changed(data: bytes, edit: Callable[[Parts], object], key: SigningKey | None = None) -> bytes:
    """The package after an edit, with all digests fitting; signed again when a key is given."""
    parts = Parts(data)
    edit(parts)
    parts.digested()
    return (parts.signed(key) if key else parts).packed()


def golden() -> bytes:
    """The golden package, signed with KEY."""
    return sign(GOLDEN, KEY, SEED)


def disclosed(value: str = "v4", at: int = 2, item: bytes | None = account(3)) -> bytes:
    """A disclosure from the golden package: a row of a value, with its item unless that is None."""
    rows = GOLDEN.values[int(value[1:]) - 1].rows
    return disclose(golden(), GOLDEN, SEED, value, rows[at], item)


def small() -> bytes:
    """The small package, signed with KEY."""
    return sign(SMALL, KEY, SEED)


if __name__ == "__main__":
    package = small()
    print("public key ", KEY.public.hex())
    print("fingerprint", KEY.fingerprint)
    print("golden     ", Digest.of(sign(GOLDEN, KEY, SEED)))
