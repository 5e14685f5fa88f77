"""The page gives the answers that docs/spec/package.md prints for whoever writes a verifier."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.verify_page.conftest import Browsed

SPEC = (Path(__file__).parents[2] / "docs/spec/package.md").read_text(encoding="utf-8")
KNOWN = SPEC[SPEC.index("known answers") :]
HEX = re.compile(r"\b[0-9a-f]{64,}\b")
PUBLIC, FIRST, SECOND, LEAF, ITEM, ITEM_LEAF, WITHHELD, ROOT = HEX.findall(KNOWN)[:8]
SIGNATURE = FIRST + SECOND
PARTS = "const p = probataParts, hex = (b) => [...b].map((x) => x.toString(16).padStart(2, '0')).join('');"
BYTES = "const un = (h) => Uint8Array.from(h.match(/../g) || [], (b) => parseInt(b, 16));"


def ask(browsed: Browsed, body: str, given: object = None) -> Any:
    """What a piece of script answers that may use the parts of the page."""
    return browsed.page.evaluate(f"async (given) => {{ {PARTS} {BYTES} {body} }}", given)


def signed(browsed: Browsed, public: str, signature: str, message: bytes = b"{}") -> bool:
    body = """const m = new TextEncoder().encode("probata-package-signature/1\\0" + given[2]);
      return p.signatureFits(un(given[0]), un(given[1]), m);"""
    return bool(ask(browsed, body, [public, signature, message.decode()]))


def test_the_signature_of_the_page_fits_and_no_other_does(browsed: Browsed) -> None:
    assert signed(browsed, PUBLIC, SIGNATURE)
    assert not signed(browsed, PUBLIC, SIGNATURE, b"[]")
    for bit in range(0, 512, 37):
        bent = bytearray(bytes.fromhex(SIGNATURE))
        bent[bit // 8] ^= 1 << bit % 8
        assert not signed(browsed, PUBLIC, bent.hex())


def test_s_above_the_order_is_refused(browsed: Browsed) -> None:
    order = 2**252 + 27742317777372353535851937790883648493
    s = int.from_bytes(bytes.fromhex(SECOND), "little") + order
    assert not signed(browsed, PUBLIC, FIRST + s.to_bytes(32, "little").hex())


@pytest.mark.parametrize("weak", [1, 2**255 - 20, 0, 2**255, 2**255 - 19, 2**255 - 18, 1 | 1 << 255])
def test_a_key_of_small_order_or_another_spelling_signs_nothing(browsed: Browsed, weak: int) -> None:
    neutral = (1).to_bytes(32, "little").hex()
    assert not signed(browsed, weak.to_bytes(32, "little").hex(), neutral + "00" * 32)


def test_the_fingerprint_is_that_of_the_page(browsed: Browsed) -> None:
    fingerprint = re.search(r"fingerprint +([A-Z2-7-]{39})", KNOWN)
    assert fingerprint
    assert ask(browsed, "return p.fingerprintOf(un(given));", PUBLIC) == fingerprint.group(1)


def test_leaves_items_and_withheld_sets_are_those_of_the_page(browsed: Browsed) -> None:
    body = """const row = (text) => p.canonical(new TextEncoder().encode(text), { due: () => false });
      const item = p.itemCommitment(given, "74".repeat(32));
      const leaf = p.leafOf(await row('{"heard":"described"}'), "v4", "73".repeat(32), item);
      return [p.leafOf(await row('{"item":"D1","text":"A"}'), "v2", "73".repeat(32)), item, leaf,
        p.withheldOf("v4", leaf, 1, "75".repeat(32))];"""
    assert ask(browsed, body, hashlib.sha256(b"INVENTED\n").hexdigest()) == [LEAF, ITEM, ITEM_LEAF, WITHHELD]


def test_steps_and_the_tree_are_those_of_the_page(browsed: Browsed) -> None:
    found = re.search(r"leaves are ([0-9, and]+)\.", KNOWN)
    assert found
    steps = [int(number) for number in re.findall(r"\d+", found.group(1))]
    assert ask(browsed, "return given.map(p.isStep);", steps) == [True] * len(steps)
    assert ask(browsed, "return given.map(p.isStep);", [0, 1, 63, 65, 1025, 1056, 2112, 65537]) == [False] * 8
    leaves = [hashlib.sha256(bytes([0, at])).hexdigest() for at in range(3)]
    assert ask(browsed, "return p.root(given);", leaves) == ROOT


@pytest.mark.parametrize("kind", ["package", "disclosure"])
def test_the_first_bytes_are_those_of_the_page(browsed: Browsed, kind: str) -> None:
    start = ask(browsed, "return p.start(given);", kind)
    assert start in re.sub(r"\s+", "", KNOWN)


def test_hashes_of_every_length_are_right_without_the_browsers_own(browsed: Browsed) -> None:
    lengths = [*range(260), 1000, 65537]
    body = """return given.map((n) => { const b = Uint8Array.from({ length: n }, (_, i) => i * 7 + n);
      return [hex(p.sha256(b)), hex(p.sha512(b))]; });"""
    made = [bytes((i * 7 + n) % 256 for i in range(n)) for n in lengths]
    right = [[hashlib.sha256(data).hexdigest(), hashlib.sha512(data).hexdigest()] for data in made]
    assert ask(browsed, body, lengths) == right


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1,"a":1}', '{"b":1,"a":1}', "[1,]", "[,1]", "[01]", "[-0]", "[1.0]", "[1e2]", "[9007199254740992]",
        "[-9007199254740992]", "[ 1]", "[1] ", "\ufeff[]", '["\\u0041"]', '["\\u000a"]', '["\\u001F"]', '["\\ud800"]',
        '["\\/"]', '["\t"]', '["a', "[", "{", "", "tru", "[nul]", '{"a"}', '{a:1}', "[1]]", '["\\x"]',
        '{"\U00010000":1,"\uffff":1}', "[" * 66 + "]" * 66, "[" * 65 + "1" + "]" * 65, "NaN", "[١]", "+1",
    ],
)  # fmt: skip
def test_json_that_is_not_canonical_is_refused(browsed: Browsed, text: str) -> None:
    assert ask(browsed, READ, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "[]", "{}", "0", "-1", "[9007199254740991,-9007199254740991]", '"\\u001f\\n\x7f\u2028"', "[true,false,null]",
        '{"\uffff":1,"\U00010000":1}', '{"":"","__proto__":{"__proto__":1}}', "[" * 65 + "]" * 65,
        "[" * 64 + '"x"' + "]" * 64, json.dumps("\"\\/\b\f\n\r\t"),
    ],
)  # fmt: skip
def test_canonical_json_is_read_and_written_again(browsed: Browsed, text: str) -> None:
    assert ask(browsed, READ, text) == text


READ = """try { return p.write(await p.canonical(new TextEncoder().encode(given), { due: () => false })); }
  catch (error) { return null; }"""
