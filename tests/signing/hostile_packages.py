"""Packages that somebody made to make a verifier crash, hang or fill the memory; all invented.

``python tests/signing/hostile_packages.py`` prints how long each takes with each verifier, and how much memory.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from signing_samples import EDITION, EMPTY_LOG, OTHER_KEY, SEED, SIGNED, VERIFIER, Parts, small

from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.signing import container, merkle, sign
from probata.signing.commitment import committed, leaf, step
from probata.signing.container import Entry
from probata.signing.disclosing import disclose
from probata.signing.model import Draft, Value

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


def said(sentence: str, many: int = 0, **more: Any) -> bytes:
    """As many attested values with a sentence as fit into a manifest (or so many)."""
    value = attested(7, "a1", "x") | {"rule": {"name": "count-rows"}, "sentence": sentence, **more}
    del value["printed"]
    fit = (8 * MIB - 20_000) // (len(dump(value)) + 18)
    return signed(values(*[value] * min(many or fit, 50_000)), [])


def limited(*limits: str) -> bytes:
    """A package that says this of its own limits."""
    return signed(lambda manifest: manifest.update(limits=list(limits)))


def words_of_a_scale() -> bytes:
    """Values whose sentence and word have to be folded, as long as they may be."""
    word = "ŉ" * 4_999
    figure = {"base": 9, "cannot_tell": 0, "described": 9, "no_answer": 0, "not_asked": 0, "said_no": 0}
    value = {"figure": figure, "grade": "consistent", "rule": {"name": "five-values", "of": "asked", "word": word}}
    many = [value | {"sentence": word, "withheld": "0" * 64} for _ in range(400)]

    def edit(manifest: dict[str, Any]) -> None:
        values(*many)(manifest)
        manifest["scale"] = {word: {"share_above": "0.5"}}

    return signed(edit, [])


def ratios() -> bytes:
    """Thousands of divisions of decimals."""
    first = attested(7, "a1", "x") | {"figure": 9_007_199_254_740_991, "sentence": "x"}
    del first["printed"]
    rule = {"name": "ratio", "of": "v1", "to": "v1", "tolerance": "0.000000000000000001"}
    other = {"figure": "999999999999999999.999999999999999999", "grade": "consistent", "rule": rule}
    return signed(values(first, *[other | {"sentence": "x", "withheld": "0" * 64}] * 30_000), [])


def passages(number: int) -> bytes:
    """A certificate with so many spans, each with its text."""
    text = "x"
    span = {"document": "0" * 64, "sha256": Digest.of(text.encode()).hex, "text": text}
    opened = [row(at, byte_start=at, byte_end=at + 1, passage="p", **span) for at in range(number)]
    value = {"figure": {"equal": 1, "passages": 1, "places": number}, "grade": "recomputed", "rows": number}
    return signed(values(value | {"rule": {"name": "certificate"}, "sentence": "INVENTED."}), opened)


def shares_of_words() -> bytes:
    """Thousands of values whose word needs all that a scale can ask for, out of two bases."""
    figure = {"base": 9, "cannot_tell": 0, "described": 9, "no_answer": 0, "not_asked": 0, "said_no": 0}
    value = {"figure": figure, "grade": "consistent", "rule": {"name": "five-values", "of": "everyone", "word": "a"}}
    many = [value | {"sentence": "a", "withheld": "0" * 64} for _ in range(24_000)]
    least = "0.000000000000000001"
    asked = {"count_at_least": 1, "count_exactly": 9, "share_above": least, "share_at_least": least}

    def edit(manifest: dict[str, Any]) -> None:
        values(*many)(manifest)
        manifest["scale"] = {"a": asked | {"share_at_most": "1.000000000000000000"}}

    return signed(edit, [])


def lost_files() -> bytes:
    """As many faults as a manifest can make."""
    files = [{"name": f"a{at:06}", "sha256": "0" * 64, "size": 0} for at in range(75_000)]
    return signed(lambda manifest: manifest.update(files=files))


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
    "sentences of marks": lambda: said("a" + "\u0301" * 9_990),
    "sentences of wide letters": lambda: said("家" * 10_000),
    "sentences of letters that turn the writing": lambda: said("\u202e" * 10_000),
    "sentences of joiners": lambda: said("\u200d" * 10_000),
    "sentences of one word": lambda: said("x" * 10_000),
    "sentences of blanks": lambda: said(" " * 10_000),
    "sentences of hyphens": lambda: said("a-" * 5_000),
    "sentences of dashes and quotation marks": lambda: said("--'\"" * 2_500),
    "as many values as can be": lambda: said("x"),
    "as many marks as can be": lambda: said("\u0301"),
    "long figures": lambda: said("x", figure="\u0301" * 9_999, rule={"name": "reading"}),
    "as many limits as can be": lambda: limited(*["x"] * 480_000),
    "long limits": lambda: limited(*["家\u0301" * 5_000] * 160),
    "as many faults as can be": lost_files,
    "a title of marks": lambda: signed(
        lambda it: it["edition"].update(title="\u0301" * 10_000, audience="家" * 10_000)
    ),
    "a key as long as can be": lambda: signed(lambda _: None, [row(1, "v2", **{"x" * (15 * MIB): 0})]),
    "many values below a long key": lambda: raw(
        rows=b'[{"' + b"x" * (14 * MIB) + b'":[' + b",".join([b"0"] * 480_000) + b"]}]"
    ),
    "levels below a long key": lambda: raw(
        rows=b'[{"' + b"x" * (12 * MIB) + b'":[' + b",".join([b"[" * 60 + b"]" * 60] * 7_000) + b"]}]"
    ),
    "many words of a scale": lambda: signed(
        lambda it: it.update(scale={f"{at:06}": {"count_at_least": 1} for at in range(200_000)})
    ),
    "words of a scale": words_of_a_scale,
    "many ratios": ratios,
    "many shares of words": shares_of_words,
    "many passages": lambda: passages(38_000),
    "sentences of other numbers": lambda: said("٣" * 10_000, figure=3),
}
"""What somebody may send who wants a verifier to fail: a name, and what makes the bytes."""


def disclosure(row: dict[str, Any]) -> tuple[bytes, bytes]:
    """A package with one withheld row, and what discloses it."""
    value = Value("Somebody read it.", "it", {"name": "reading"}, Grade.ATTESTED, (row,))
    draft = Draft(EDITION, (value,), EMPTY_LOG, limits=("INVENTED",))
    package = sign(draft, OTHER_KEY, SEED)
    return package, disclose(package, draft, SEED, "v1", row)


def nested(levels: int) -> dict[str, Any]:
    """A row of rows of rows."""
    found: dict[str, Any] = {"": 0}
    for _ in range(levels):
        found = {"": found}
    return found


DISCLOSURES: dict[str, Callable[[], tuple[bytes, bytes]]] = {
    "one word": lambda: disclosure({"text": "x" * 8_300_000}),
    "one word of marks": lambda: disclosure({"text": "\u0301" * 4_100_000}),
    "wide letters": lambda: disclosure({"text": "家" * 2_700_000}),
    "blanks": lambda: disclosure({"text": " " * 8_300_000}),
    "letters that turn the writing": lambda: disclosure({"text": "\u202e" * 2_700_000}),
    "control characters": lambda: disclosure({"text": "\x01" * 1_300_000}),
    "a long key": lambda: disclosure({"x" * 8_300_000: 0}),
    "many keys": lambda: disclosure({f"{at:06}": "" for at in range(450_000)}),
    "levels": lambda: disclosure({f"{at:04}": nested(57) for at in range(8_000)}),
    "numbers": lambda: disclosure({"numbers": [at % 10 for at in range(490_000)]}),
}
"""Disclosures that fit and are as large as they may be, each with its package."""

OURS = """
import json, sys
from probata.record.errors import ProbataError
from probata.signing import verify, verify_disclosure, words
try:
    given = [open(path, "rb").read() for path in sys.argv[3:]]
    verdict = verify_disclosure(*given) if len(given) > 1 else verify(*given)
    assert len(words(verdict)) < 5_000_000
    print(verdict.answer.value)
except ProbataError as refusal:
    print(refusal.code)
"""
THEIRS = """
import runpy, sys
verify = runpy.run_path(sys.argv[2])
try:
    package, *disclosure = [open(path, "rb").read() for path in sys.argv[3:]]
    verdict = verify["verify"](package, None, *disclosure)
    assert len(verify["told"](verdict)) < 5_000_000
    print(verdict["answer"])
except verify["Fault"] as refusal:
    print(refusal.args[0])
"""
_LAST = """
status = open("/proc/self/status").read() if sys.platform == "linux" else ""
print(int(status.partition("VmHWM:")[2].split()[0]) // 1024 if status else 0)
"""


def checked(paths: Sequence[str], theirs: bool, seconds: float) -> tuple[str, int, float]:
    """The answer (or refusal) of one verifier, checked and told in a process of its own, its memory in MiB, its CPU
    time in seconds.

    Memory is 0 where it cannot be told.

    Raises subprocess.TimeoutExpired after so many seconds, and AssertionError when it ends in any other way.
    """
    program = [sys.executable, "-c", (THEIRS if theirs else OURS) + _LAST, "", str(VERIFIER), *paths]
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

    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    for name, make in {**{name: _alone(make) for name, make in MAKERS.items()}, **DISCLOSURES}.items():
        if wanted not in name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            paths = written(Path(folder), make())
            size = sum(Path(path).stat().st_size for path in paths)
            told = [checked(paths, theirs, 300) for theirs in (False, True)]
        said = "; ".join(f"{answer}, {memory} MiB, {seconds:.2f} s" for answer, memory, seconds in told)
        print(f"{name} ({size:,} bytes): {said}", flush=True)


def _alone(make: Callable[[], bytes]) -> Callable[[], tuple[bytes]]:
    return lambda: (make(),)


def written(folder: Path, contents: Sequence[bytes]) -> list[str]:
    """The paths of the package, and of its disclosure."""
    paths = [folder / name for name in ("hostile.probata", "hostile.disclosure")[: len(contents)]]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return list(map(str, paths))


if __name__ == "__main__":
    _tell()
