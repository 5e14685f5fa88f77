"""Ways to break a package: in its container, in its contents, and by signers who mean harm.

Each generator yields a name and bytes. ``python tests/signing/package_mutants.py`` writes the golden and broken
packages of tests/data/packages that are not there yet.
"""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from signing_samples import (
    DOCUMENT,
    GOLDEN,
    KEY,
    OTHER_KEY,
    PACKAGES,
    REPORT,
    SEED,
    Parts,
    account,
    both,
    both_of,
    changed,
    codes,
    disclosed,
    golden,
    small,
)

from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.signing import SigningKey, container, sign
from probata.signing.container import Entry

Mutant = tuple[str, bytes]
WEAK_KEYS = {
    "neutral": (1).to_bytes(32, "little"),
    "order 2": (2**255 - 20).to_bytes(32, "little"),
    "order 4": bytes(32),
    "order 4, the other sign": bytes(31) + b"\x80",
    "order 8": bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    "order 8, the other": bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    "y = p": (2**255 - 19).to_bytes(32, "little"),
    "y = p + 1": (2**255 - 18).to_bytes(32, "little"),
    "x = 0 with a sign": (1 | 1 << 255).to_bytes(32, "little"),
}


def containers(data: bytes) -> Iterator[Mutant]:
    """The same entries, or nearly, in other bytes."""
    entries = list(container.walk(data))
    directory = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    yield "a byte before", b"\x00" + data
    yield "a line before", b"#!/bin/sh\n" + data
    yield "a byte after", data + b"\x00"
    yield "twice", data + data
    yield "a comment", data[:-2] + b"\x04\x00note"
    yield "a gap before the directory", data[:directory] + b"\x00" + data[directory:]
    yield "a gap before the end", data[:end] + b"\x00" + data[end:]
    yield "no directory", data[:directory]
    yield "no end", data[:end]
    yield "the directory alone", data[directory:]
    for length in (0, 1, 30, 68, 69, 70, directory - 1, end - 1, len(data) - 1):
        yield f"cut at {length}", data[:length]
    yield from _written_by_zipfile(entries)
    yield from _reordered(entries)
    yield "zip64", _zip64(data, end)
    for at in range(0, directory, 7):
        yield f"a byte dropped at {at}", data[:at] + data[at + 1 :]
        yield f"a byte doubled at {at}", data[:at] + data[at : at + 1] + data[at:]


def _written_by_zipfile(entries: list[Entry]) -> Iterator[Mutant]:
    for method, name in ((zipfile.ZIP_STORED, "stored"), (zipfile.ZIP_DEFLATED, "deflated")):
        for date in ((1980, 1, 1, 0, 0, 0), (2024, 2, 29, 1, 2, 4)):
            made = io.BytesIO()
            with zipfile.ZipFile(made, "w", method) as archive:
                for entry in entries:
                    how = zipfile.ZIP_STORED if entry.name == "mimetype" else method
                    archive.writestr(zipfile.ZipInfo(entry.name, date), entry.content, compress_type=how)
            yield f"{name} by zipfile, {date[0]}", made.getvalue()


def _reordered(entries: list[Entry]) -> Iterator[Mutant]:
    for at, entry in enumerate(entries):
        rest = entries[:at] + entries[at + 1 :]
        yield f"without {entry.name}", container.encode(rest)
        yield f"{entry.name} last", container.encode([*rest, entry]) if at < len(entries) - 1 else b""
        yield f"{entry.name} twice", container.encode([*entries, entry])
        yield f"{entry.name} twice in a row", container.encode([*entries[: at + 1], *entries[at:]])
        yield f"{entry.name} empty", container.encode([*entries[:at], Entry(entry.name, b""), *entries[at + 1 :]])
        for name in (entry.name.upper(), entry.name + " ", entry.name + "\x00", "./" + entry.name):
            yield f"{name!r}", container.encode([*entries[:at], Entry(name, entry.content), *entries[at + 1 :]])
    for name in ("evil", "files/", "files/../evil", "files/a/b", "files//a", "files/CON", "files/nul.txt", "files/.a"):
        yield f"an entry {name!r}", container.encode([*entries, Entry(name, b"")])
    for name in ("files/zzz", "files/NOTE.txt", "files/zzz.", "/files/zzz", "files/é", "files/a\\b", "files/a\nb"):
        yield f"an entry {name!r}", container.encode([*entries, Entry(name, b"INVENTED")])


def _zip64(data: bytes, end: int) -> bytes:
    """The same archive with a zip64 end record and its locator."""
    fields = struct.unpack_from("<4H2IH", data, end + 4)
    record = struct.pack("<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, fields[2], fields[3], fields[4], fields[5])
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
    return data[:end] + record + locator + data[end:]


def headers(data: bytes) -> Iterator[Mutant]:
    """Every header byte of the container set to other values, contents untouched: local and central disagree."""
    at = 0
    for entry in container.walk(data):
        for byte in range(at, at + 30 + len(entry.name)):
            for value in {0, 1, 8, 0xFF, data[byte] ^ 0x80} - {data[byte]}:
                yield f"header byte {byte} = {value}", data[:byte] + bytes([value]) + data[byte + 1 :]
        at += 30 + len(entry.name) + len(entry.content)
    for byte in range(at, len(data)):
        for value in {0, 1, 8, 0xFF} - {data[byte]}:
            yield f"directory byte {byte} = {value}", data[:byte] + bytes([value]) + data[byte + 1 :]


def bits(data: bytes, every: int = 1) -> Iterator[Mutant]:
    """One bit flipped in each ``every``-th byte; all eight bits when ``every`` is 1."""
    for at in range(0, len(data), every):
        for bit in range(8) if every == 1 else (at % 8,):
            yield f"bit {bit} of byte {at}", data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]


def contents(data: bytes) -> Iterator[Mutant]:
    """One bit flipped in each byte of each entry's content, in a container that is right again."""
    entries = list(container.walk(data))
    for place, entry in enumerate(entries[1:], 1):
        for at, byte in enumerate(entry.content):
            other = b"".join((entry.content[:at], bytes([byte ^ 1 << at % 7]), entry.content[at + 1 :]))
            yield (
                f"{entry.name} byte {at}",
                container.encode([*entries[:place], Entry(entry.name, other), *entries[place + 1 :]]),
            )


def spellings(data: bytes) -> Iterator[Mutant]:
    """The same JSON, or nearly, spelled otherwise."""
    entries = {entry.name: bytes(entry.content) for entry in container.walk(data)}
    for name in [name for name in entries if name.endswith(".json")]:
        raw = entries[name]
        value = json.loads(raw)
        for says, other in {
            "a line end": raw + b"\n",
            "a space before": b" " + raw,
            "a byte order mark": b"\xef\xbb\xbf" + raw,
            "indented": json.dumps(value, indent=1, sort_keys=True).encode(),
            "spaces": json.dumps(value, sort_keys=True).encode(),
            "UTF-16": raw.decode().encode("utf-16"),
            "escapes": raw.replace(b"a", b"\\u0061", 1),
            "a duplicate key": raw[:1] + b'"files":[],' + raw[1:] if raw[:1] == b"{" else raw + raw,
            "keys in another order": json.dumps(_backwards(value), separators=(",", ":")).encode(),
            "a float": raw.replace(b":0", b":0.0", 1) if b":0" in raw else raw + b"0",
            "an exponent": raw.replace(b":9", b":9e0", 1) if b":9" in raw else raw + b"e",
            "minus nought": raw.replace(b":0", b":-0", 1) if b":0" in raw else b"-0",
            "a large number": raw.replace(b":9", b":9007199254740992", 1) if b":9" in raw else b"9" * 30,
            "deep": b"[" * 100_000 + b"]" * 100_000,
            "66 levels": b"[" * 66 + b"]" * 66,
            "not a number": b"NaN",
            "a lone surrogate": b'["\\ud800"]',
            "null": b"null",
            "nothing": b"",
        }.items():
            if other != raw:
                yield (
                    f"{name}: {says}",
                    container.encode([Entry(n, other if n == name else c) for n, c in entries.items()]),
                )


def _backwards(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _backwards(value[key]) for key in sorted(value, reverse=True)}
    return [_backwards(one) for one in value] if isinstance(value, list) else value


def _value(number: int, **new: Any) -> Callable[[Parts], object]:
    return lambda parts: parts.manifest["values"][number].update(new)


def _bound(number: int, grade: str, **new: Any) -> Callable[[Parts], object]:
    """Another grade, with what that grade asks for."""

    def edit(parts: Parts) -> None:
        value = parts.manifest["values"][number]
        value.pop("rows", None)
        value.pop("withheld", None)
        value.update(grade=grade, **new)

    return edit


def _swap_rows(parts: Parts) -> None:
    rows = parts.json["rows.json"]
    rows[0]["row"], rows[-1]["row"] = rows[-1]["row"], rows[0]["row"]


def _swap_leaves(parts: Parts) -> None:
    leaves = parts.json["leaves.json"]
    leaves[0], leaves[-1] = leaves[-1], leaves[0]


def _file(name: str, content: bytes | None) -> Callable[[Parts], object]:
    def edit(parts: Parts) -> None:
        if content is None:
            del parts.entries[name]
        else:
            parts.entries[name] = content

    return edit


FORGERIES: dict[str, Callable[[Parts], object]] = {
    "the figure changed": _value(1, figure=3),
    "the sentence changed": _value(1, sentence="Behind the nine stand three shared texts."),
    "the grade raised": _bound(0, "recomputed", rows=9),
    "the grade raised and no row asked for": _bound(0, "recomputed", rows=0),
    "the grade lowered": _bound(1, "attested", withheld="0" * 64),
    "what binds withheld rows changed": _value(0, withheld="0" * 64),
    "fewer rows asked for": _value(1, rows=8),
    "more rows asked for": _value(1, rows=10),
    "a row given to the other value": lambda parts: parts.json["rows.json"][0].update(value="v1"),
    "a row given to no value": lambda parts: parts.json["rows.json"][0].update(value="v3"),
    "the rule changed": _value(1, rule={"name": "count-rows"}),
    "a value dropped": lambda parts: parts.manifest["values"].pop(),
    "all values dropped": lambda parts: parts.manifest["values"].clear(),
    "the values swapped": lambda parts: parts.manifest["values"].reverse(),
    "a limit dropped": lambda parts: parts.manifest.update(limits=["Nothing."]),
    "the date changed": lambda parts: parts.manifest["edition"].update(signed_at="2021-03-01T09:00:00Z"),
    "the log changed": lambda parts: parts.manifest["log"].update(size=1),
    "the scale changed": lambda parts: parts.manifest["scale"]["most"].update(share_above="0.4"),
    "a row changed": lambda parts: parts.json["rows.json"][0]["row"].update(text="C"),
    "a row and its leaf changed": lambda parts: parts.reopened(lambda rows: rows[0]["row"].update(text="C")),
    "a row and its leaf given to the other value": lambda parts: parts.reopened(
        lambda rows: rows[0].update(value="v1")
    ),
    "rows swapped": _swap_rows,
    "a row dropped": lambda parts: parts.json["rows.json"].pop(),
    "a row opened twice": lambda parts: parts.json["rows.json"].append(parts.json["rows.json"][-1]),
    "the rows backwards": lambda parts: parts.json["rows.json"].reverse(),
    "a salt changed": lambda parts: parts.json["rows.json"][0].update(salt="0" * 64),
    "no row open": lambda parts: parts.json["rows.json"].clear(),
    "leaves swapped": _swap_leaves,
    "64 decoys more": lambda parts: [
        parts.json["leaves.json"].extend(f"{at:064x}" for at in range(64)),
        parts.json["leaves.json"].sort(),
    ],
    "a leaf dropped": lambda parts: parts.json["leaves.json"].pop(),
    "a leaf added": lambda parts: parts.json["leaves.json"].append("f" * 64),
    "a leaf doubled": lambda parts: parts.json["leaves.json"].__setitem__(1, parts.json["leaves.json"][0]),
    "a file changed": _file("files/note.txt", b"INVENTEd\n"),
    "a file emptied": _file("files/note.txt", b""),
    "a file dropped": _file("files/note.txt", None),
    "a file added": _file("files/zzz.txt", b""),
    "a file named but missing": lambda parts: parts.manifest["files"].append(
        {"name": "zzz.txt", "sha256": "0" * 64, "size": 0}
    ),
}
"""What a forger without the key may try on the small package."""


def forgeries(data: bytes, key: SigningKey | None = None) -> Iterator[Mutant]:
    """Each forgery with all digests fitting again; signed again when a key is given."""
    for name, edit in FORGERIES.items():
        yield name, changed(data, edit, key)


WRONG: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    1,
    -1,
    2**53 - 1,
    "",
    "x",
    "0",
    "\x00",
    "é" * 10_001,
    [],
    [0],
    {},
    {"": 0},
)


def shapes(data: bytes, key: SigningKey) -> Iterator[Mutant]:
    """Every place of every JSON file replaced, dropped or added to, by a signer whose signature is right."""
    for name, value in Parts(data).json.items():
        if name == "signature.json":
            continue
        for path in list(_paths(value)):
            for says, edit in _edits():
                yield f"{name} {path}: {says}", _resigned(data, name, path, edit, key)


def signatures(data: bytes) -> Iterator[Mutant]:
    """signature.json replaced place by place, and weak keys for which one signature fits many messages."""
    for path in list(_paths(Parts(data).json["signature.json"])):
        for says, edit in _edits():
            parts = Parts(data)
            _apply(parts.json, ["signature.json", *path], edit)
            yield f"signature.json {path}: {says}", parts.packed()
    for says, weak in WEAK_KEYS.items():
        for first in (WEAK_KEYS["neutral"], weak, WEAK_KEYS["order 2"]):
            parts = Parts(data)
            parts.json["signature.json"]["public_key"] = weak.hex()
            parts.json["signature.json"]["signature"] = (first + bytes(32)).hex()
            yield f"a key that is {says}", parts.packed()
    parts = Parts(data)
    raw = bytes.fromhex(parts.json["signature.json"]["signature"])
    order = 2**252 + 27742317777372353535851937790883648493
    larger = int.from_bytes(raw[32:], "little") + order
    parts.json["signature.json"]["signature"] = (raw[:32] + larger.to_bytes(32, "little")).hex()
    yield "S plus the order", parts.packed()


Edit = Callable[[Any, Any], object]


def _edits() -> Iterator[tuple[str, Edit]]:
    def drop(holder: Any, key: Any) -> object:
        return holder.pop(key)

    def add(holder: Any, key: Any) -> object:
        return holder.update(extra="x") if isinstance(holder, dict) else holder.append(holder[key])

    yield "dropped", drop
    yield "added to", add
    for wrong in WRONG:
        yield f"= {str(wrong)[:12]!r}", lambda holder, key, wrong=wrong: holder.__setitem__(key, wrong)


def _paths(value: Any) -> Iterator[list[Any]]:
    """Every place below a value; of an array only the first and the last."""
    if isinstance(value, dict):
        places: list[Any] = list(value)
    elif isinstance(value, list):
        places = sorted({0, len(value) - 1}) if value else []
    else:
        return
    for place in places:
        yield [place]
        for rest in _paths(value[place]):
            yield [place, *rest]


def _apply(value: Any, path: list[Any], edit: Edit) -> None:
    for step in path[:-1]:
        value = value[step]
    edit(value, path[-1])


def _resigned(data: bytes, name: str, path: list[Any], edit: Edit, key: SigningKey) -> bytes:
    parts = Parts(data)
    _apply(parts.json, [name, *path], edit)
    if name == "rows.json":
        parts.manifest["rows"]["sha256"] = Digest.of(dump(parts.json["rows.json"])).hex
    return parts.signed(key).packed()


def reported(data: bytes, report: bytes | None, key: SigningKey) -> bytes:
    """The package with another report in it (or none), its digest and size fitting, signed with this key."""

    def edit(parts: Parts) -> None:
        files = parts.manifest["files"]
        files[:] = [one for one in files if one["name"] != "report.html"]
        if report is None:
            del parts.entries["files/report.html"]
        else:
            parts.entries["files/report.html"] = report
            files.append({"name": "report.html", "sha256": Digest.of(report).hex, "size": len(report)})
            files.sort(key=lambda one: str(one["name"]))

    return changed(data, edit, key)


def broken_packages() -> dict[str, tuple[bytes, str | None]]:
    """The files of tests/data/packages: name -> bytes and the fingerprint to name, if one is."""
    data = small()
    directory = data.index(b"PK\x01\x02")
    named = KEY.fingerprint
    entries = list(container.walk(data))
    note = entries.pop()

    def forged(name: str, key: SigningKey | None = None) -> bytes:
        return changed(data, FORGERIES[name], key)

    def newer(parts: Parts) -> None:
        parts.manifest["version"] = 2

    word = changed(
        sign(GOLDEN, KEY, SEED), lambda parts: parts.manifest["values"][3]["rule"].update(of="everyone"), KEY
    )
    weak = dict(signatures(data))["a key that is neutral"]
    return {
        "golden-1.probata": (golden(), named),
        "small-1.probata": (data, named),
        "small-0.probata": ((PACKAGES / "small-0.probata").read_bytes(), named),  # nothing makes format 0 any more
        "one-bit.probata": (data[:900] + bytes([data[900] ^ 1]) + data[901:], named),
        "truncated.probata": (data[: directory + 20], named),
        "comment.probata": (data[:-2] + b"\x04\x00note", named),
        "deflated.probata": (dict(containers(data))["deflated by zipfile, 1980"], named),
        "missing-entry.probata": (dict(containers(data))["without rows.json"], named),
        "path-traversal.probata": (container.encode([*entries, Entry("files/../note.txt", b""), note]), named),
        "line-end-in-json.probata": (dict(spellings(data))["manifest.json: a line end"], named),
        "weak-key.probata": (weak, None),
        "grade-raised.probata": (forged("the grade raised"), None),
        "grade-raised-and-signed-again.probata": (forged("the grade raised", OTHER_KEY), None),
        "signed-again.probata": (forged("the sentence changed", OTHER_KEY), named),
        "signed-again-no-key-named.probata": (forged("the sentence changed", OTHER_KEY), None),
        "rows-swapped.probata": (forged("rows swapped"), None),
        "rows-swapped-and-signed-again.probata": (forged("rows swapped", OTHER_KEY), None),
        "leaf-dropped-and-signed-again.probata": (forged("a leaf dropped", OTHER_KEY), None),
        "file-changed.probata": (forged("a file changed"), named),
        "wrong-figure.probata": (forged("the figure changed", KEY), named),
        "wrong-word.probata": (word, named),
        "report-differs-and-signed-again.probata": (
            reported(sign(GOLDEN, KEY, SEED), REPORT.replace(b"of the 18 who", b"of the 19 who"), OTHER_KEY),
            None,
        ),
        "mark-without-a-value.probata": (
            reported(sign(GOLDEN, KEY, SEED), REPORT + b'<span data-value="v9">99</span>', KEY),
            named,
        ),
        "newer.probata": (changed(data, newer, KEY), None),
        "not-a-package.zip": (_plain_zip(), None),
        "empty.probata": (b"", None),
    }


def _plain_zip() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo("manifest.json", (1980, 1, 1, 0, 0, 0)), '{"format":"something else"}')
    return made.getvalue()


def described(data: bytes, edit: Callable[[dict[str, Any]], object]) -> bytes:
    """A disclosure whose disclosure.json was changed, in the one right container."""
    entries = {entry.name: bytes(entry.content) for entry in container.walk(data)}
    loaded = json.loads(entries["disclosure.json"])
    edit(loaded)
    entries["disclosure.json"] = dump(loaded)
    return container.encode([Entry(name, content) for name, content in entries.items()])


def with_item(data: bytes, item: bytes | None) -> bytes:
    """A disclosure with other bytes in the place of its item, or none."""
    entries = [entry for entry in container.walk(data) if entry.name != "item"]
    return container.encode(entries if item is None else [*entries, Entry("item", item)])


def disclosures() -> dict[str, tuple[str, bytes]]:
    """The disclosures of tests/data/packages: name -> the package that it is held against, and bytes."""
    whole = disclosed()
    golden_name = "golden-1.probata"
    found: dict[str, tuple[str, bytes]] = {
        "golden-1-v4.disclosure": (golden_name, whole),
        "golden-1-v4-row-alone.disclosure": (golden_name, disclosed(item=None)),
        "golden-1-v7-open.disclosure": (golden_name, disclosed("v7", 0, DOCUMENT)),
        "golden-1-v11.disclosure": (golden_name, disclosed("v11", 1, account(4))),
        "of-another-package.disclosure": ("small-1.probata", whole),
        "of-a-changed-package.disclosure": ("one-bit.probata", whole),
        "cut.disclosure": (golden_name, whole[:-1]),
        "another-item.disclosure": (golden_name, with_item(whole, account(4))),
        "an-item-more.disclosure": (golden_name, with_item(disclosed(item=None), account(3))),
        "encrypted.disclosure": (golden_name, b"age-encryption.org/v1\n-> X25519 INVENTED\n"),
    }
    for name, edit in MISUSES.items():
        found[f"{name.replace(' ', '-')}.disclosure"] = (golden_name, described(whole, edit))
    return found


MISUSES: dict[str, Callable[[dict[str, Any]], object]] = {
    "another row": lambda it: it["row"].update(heard="said it did not happen"),
    "another value": lambda it: it.update(value="v1"),
    "no value": lambda it: it.update(value="v99"),
    "an open value": lambda it: it.update(value="v2"),
    "another salt": lambda it: it.update(salt="0" * 64),
    "another leaf": lambda it: it.update(leaf=it["leaf"] ^ 1),
    "a shorter path": lambda it: it["path"].pop(),
    "a longer path": lambda it: it["path"].append("0" * 64),
    "fewer rows": lambda it: it["withheld"].update(rows=it["withheld"]["rows"] - 1),
    "another place of its own": lambda it: it["withheld"].update(leaf=it["withheld"]["leaf"] ^ 1),
    "another salt of its own": lambda it: it["withheld"].update(salt="0" * 64),
    "nothing of its own": lambda it: it.pop("withheld"),
    "no item commitment": lambda it: [it["item"].pop("commitment"), it["item"].pop("salt")],
    "another item salt": lambda it: it["item"].update(salt="0" * 64),
    "a key more": lambda it: it.update(extra="x"),
    "a later format": lambda it: it.update(version=2),
    "no format of ours": lambda it: it.update(version=-1),
}
"""What somebody may try who was handed a disclosure and wants it to say something else."""


def _expected(said: dict[str, Any]) -> dict[str, Any]:
    return {"error": said["error"]} if "error" in said else {"answer": said["answer"], "codes": codes(said)}


def _write() -> None:
    """Writes what is not there yet; a golden package of a frozen format is never written again."""
    expected = {}
    for name, (data, key) in broken_packages().items():
        _keep(name, data)
        expected[name] = {"key": key, **_expected(both(data, key))}
    _keep("expected.json", (json.dumps(expected, indent=1) + "\n").encode())
    handed = {}
    for name, (package, data) in disclosures().items():
        _keep(name, data)
        handed[name] = {"package": package, **_expected(both_of((PACKAGES / package).read_bytes(), data))}
    _keep("expected-disclosures.json", (json.dumps(handed, indent=1) + "\n").encode())


def _keep(name: str, data: bytes) -> None:
    if not (PACKAGES / name).exists():
        (PACKAGES / name).write_bytes(data)


if __name__ == "__main__":
    _write()
