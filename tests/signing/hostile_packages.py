"""Packages that somebody made to make a verifier crash, hang or fill the memory; all invented.

``python tests/signing/hostile_packages.py`` prints how long each takes with each verifier, and how much memory.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from signing_samples import OTHER_KEY, SIGNED, VERIFIER, Parts, small

from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.signing import container, merkle
from probata.signing.commitment import committed, leaf, step
from probata.signing.container import Entry

MIB = 2**20


def raw(**contents: bytes) -> bytes:
    """The small package with some of its JSON entries in other bytes; nothing else made to fit."""
    entries = Parts(small()).entries
    entries |= {f"{name}.json": content for name, content in contents.items()}
    return container.encode([Entry(name, content) for name, content in entries.items()])


def signed(edit: Callable[[dict[str, Any]], object], rows: Any = None, files: dict[str, bytes] | None = None) -> bytes:
    """A package whose signature, digests and leaves fit, whatever its manifest, rows and files say."""
    parts = Parts(small())
    manifest = parts.manifest
    opened = parts.json["rows.json"] if rows is None else rows
    made = {leaf(bytes.fromhex(row["salt"]), committed(row["row"], row["value"])).hex(): row for row in opened}
    decoys = [f"{at:064x}" for at in range(step(len(made)) - len(made))]
    leaves = sorted([*made, *decoys])
    for at, one in enumerate(leaves):
        if one in made:
            made[one]["leaf"] = at
    opened = sorted(opened, key=lambda row: row["leaf"])
    files = dict(sorted(({"note.txt": b"INVENTED\n"} if files is None else files).items()))
    manifest["files"] = [
        {"name": name, "sha256": Digest.of(content).hex, "size": len(content)} for name, content in files.items()
    ]
    manifest["leaves"] = {"root": merkle.root([bytes.fromhex(one) for one in leaves]).hex(), "size": len(leaves)}
    manifest["rows"]["sha256"] = Digest.of(dump(opened)).hex
    edit(manifest)
    written = dump(manifest)
    signature = {"algorithm": "ed25519", "public_key": OTHER_KEY.public.hex()}
    signature["signature"] = OTHER_KEY.sign(SIGNED + written).hex()
    contents = {
        "mimetype": container.MIMETYPE_CONTENT,
        "manifest.json": written,
        "leaves.json": dump(leaves),
        "rows.json": dump(opened),
        "signature.json": dump(signature),
        **{f"files/{name}": content for name, content in sorted(files.items())},
    }
    return container.encode([Entry(name, content) for name, content in contents.items()])


def row(number: int, value: str = "v1", **content: Any) -> dict[str, Any]:
    """An open row; ``signed`` gives it its leaf."""
    return {"leaf": 0, "row": content, "salt": f"{number:064x}", "value": value}


def values(*several: dict[str, Any]) -> Callable[[dict[str, Any]], object]:
    """An edit that puts these values into the manifest."""
    numbered = [{"id": f"v{at}", **value} for at, value in enumerate(several, 1)]
    return lambda manifest: manifest.update(values=numbered)


def attested(figure: int, mark: str, text: str) -> dict[str, Any]:
    """An attested count that is printed."""
    return {
        "figure": figure,
        "grade": "attested",
        "printed": {"mark": mark, "text": text},
        "rule": {"name": "count-rows"},
        "sentence": text,
        "withheld": "0" * 64,
    }


def spans_over_a_file() -> bytes:
    """Rows that each ask for a whole file of many MiB to be hashed."""
    large = bytes(40 * MIB)
    document = Digest.of(large).hex
    span = {"document": document, "byte_end": len(large), "sha256": Digest.of(large).hex, "passage": "p1"}
    opened = [row(at, byte_start=at, **span) for at in range(20_000)]
    value = {"figure": {"equal": 1, "passages": 1, "places": 1}, "grade": "recomputed", "rows": 20_000}
    value |= {"rule": {"name": "certificate"}, "sentence": "INVENTED."}
    return signed(values(value), opened, {"large.bin": large})


def counted(number: int, **content: Any) -> bytes:
    """So many open rows under one value, counted rightly."""
    value = {"figure": number, "grade": "recomputed", "rows": number, "rule": {"name": "count-rows"}}
    value |= {"sentence": "INVENTED."}
    return signed(values(value), [row(at, **content) for at in range(number)])


def one_mark(number: int) -> bytes:
    """As many values at one mark as fit into a manifest, of which each text says many shares."""
    text = "99.9% " * 100 + "7"
    report = f'<span data-value="a1">{text}</span>'.encode()
    return signed(values(*[attested(7, "a1", text) for _ in range(number)]), [], {"report.html": report})


def shares() -> bytes:
    """Thousands of shares at each of hundreds of marks."""
    text = "100% " * 1_900 + "7"
    marks = [f"a{at}" for at in range(400)]
    report = "".join(f'<span data-value="{mark}">{text}</span>' for mark in marks).encode()
    return signed(values(*[attested(7, mark, text) for mark in marks]), [], {"report.html": report})


def printed(report: bytes) -> bytes:
    """The small package with a report."""
    return signed(lambda _: None, files={"report.html": report})


MAKERS: dict[str, Callable[[], bytes]] = {
    "brackets in brackets": lambda: raw(manifest=b"[" * (8 * MIB)),
    "brackets in brackets within the limit": lambda: raw(manifest=b"[" * 250_000 + b"]" * 250_000),
    "objects in objects": lambda: raw(rows=b'{"":' * 400_000 + b"0" + b"}" * 400_000),
    "a huge number": lambda: raw(manifest=b'{"a":' + b"9" * (8 * MIB - 6) + b"}"),
    "a huge fraction": lambda: raw(manifest=b'{"a":0.' + b"9" * (8 * MIB - 9) + b"}"),
    "a huge exponent": lambda: raw(manifest=b'{"a":1e999999999}'),
    "one key again and again": lambda: raw(manifest=b"{" + b",".join([b'"a":0'] * 400_000) + b"}"),
    "empty arrays": lambda: raw(leaves=b"[" + b",".join([b"[]"] * 240_000) + b"]"),
    "small objects": lambda: raw(rows=b"[" + b",".join([b'{"":0}'] * 240_000) + b"]"),
    "chains of objects": lambda: raw(rows=b"[" + b",".join([b'{"":' * 60 + b"0" + b"}" * 60] * 8_000) + b"]"),
    "a string of wide letters": lambda: raw(rows=b'["' + "🂡".encode() * (4 * MIB - 1) + b'"]'),
    "a manifest of wide letters": lambda: raw(manifest=b'["' + "🂡".encode() * (2 * MIB - 1) + b'"]'),
    "backslashes": lambda: raw(rows=b'["' + b"\\" * (16 * MIB - 4) + b'"]'),
    "quotation marks": lambda: raw(rows=b'"' * (16 * MIB)),
    "sizes that are not there": lambda: small()[:69] + b"PK\x03\x04" + b"\xff" * 26 + b"x" * 70_000,
    "a thousand files": lambda: signed(lambda _: None, files={f"a{at:04}.txt": b"x" for at in range(1000)}),
    "ten thousand entries": lambda: container.encode([*container.walk(small()), *[Entry("files/a", b"")] * 10_000]),
    "deep paths": lambda: container.encode([*container.walk(small()), Entry("files/" + "../" * 20_000 + "a", b"")]),
    "as large as can be": lambda: signed(lambda _: None, files={"a.bin": bytes(64 * MIB - 20_000)}),
    "larger": lambda: small() + bytes(64 * MIB),
    "many rows": lambda: counted(48_000, a="", b=0),
    "many wide rows": lambda: counted(10_000, text="🂡" * 300),
    "spans over a file": spans_over_a_file,
    "many values at one mark": lambda: one_mark(5_000),
    "many shares": shares,
    "many marks": lambda: printed(b'<span data-value="a1">x</span>' * 500_000),
    "many other marks": lambda: printed(b"".join(b'<span data-value="a%d">x</span>' % at for at in range(100_000))),
    "beginnings of marks": lambda: printed(b'<span data-value="a1">' * 700_000),
    "a report of less-than": lambda: printed(b"<" * (16 * MIB)),
    "a report of scripts": lambda: printed(b"<script" * (2 * MIB)),
    "a report of wide letters": lambda: printed("🂡".encode() * (4 * MIB)),
    "a report that is too large": lambda: printed(b"x" * (17 * MIB)),
}
"""What somebody may send who wants a verifier to fail: a name, and what makes the bytes."""

OURS = """
import sys
from probata.record.errors import ProbataError
from probata.signing import verify
try:
    print(verify(open(sys.argv[1], "rb").read()).answer.value)
except ProbataError as refusal:
    print(refusal.code)
"""
THEIRS = """
import runpy, sys
verify = runpy.run_path(sys.argv[2])
try:
    print(verify["verify"](open(sys.argv[1], "rb").read())["answer"])
except verify["Fault"] as refusal:
    print(refusal.args[0])
"""
_LAST = """
status = open("/proc/self/status").read() if sys.platform == "linux" else ""
print(int(status.partition("VmHWM:")[2].split()[0]) // 1024 if status else 0)
"""


def checked(path: str, theirs: bool, seconds: float) -> tuple[str, int, float]:
    """The answer (or refusal) of one verifier in a process of its own, its memory in MiB, its CPU time in seconds.

    Memory is 0 where it cannot be told.

    Raises subprocess.TimeoutExpired after so many seconds, and AssertionError when it ends in any other way.
    """
    program = [sys.executable, "-c", (THEIRS if theirs else OURS) + _LAST, path, str(VERIFIER)]
    before = _cpu()
    done = subprocess.run(program, capture_output=True, text=True, timeout=seconds, check=False)  # noqa: S603 (our own)
    assert done.returncode == 0, done.stderr[-2000:]
    answer, memory = done.stdout.split()
    return answer, int(memory), _cpu() - before


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _tell() -> None:
    import tempfile

    for name, make in MAKERS.items():
        with tempfile.NamedTemporaryFile() as file:
            data = make()
            file.write(data)
            file.flush()
            told = [checked(file.name, theirs, 300) for theirs in (False, True)]
        said = "; ".join(f"{answer}, {memory} MiB, {seconds:.2f} s" for answer, memory, seconds in told)
        print(f"{name} ({len(data):,} bytes): {said}", flush=True)


if __name__ == "__main__":
    _tell()
