"""The known answers on the specification's page are what the standalone verifier computes."""

from __future__ import annotations

import hashlib
import re

from signing_samples import KEY, PACKAGES, SIGNED, SPEC, Parts, standalone

PAGE = SPEC.read_text(encoding="utf-8").partition("## 13.")[2]
HEX = "".join(re.findall(r"^ {4}([0-9a-f]+)$", PAGE, re.MULTILINE))
STANDALONE = standalone()


def test_the_key_and_its_fingerprint() -> None:
    assert KEY.public.hex() in PAGE
    assert KEY.fingerprint in PAGE
    assert STANDALONE.verify((PACKAGES / "small-0.probata").read_bytes())["fingerprint"] == KEY.fingerprint


def test_the_signature() -> None:
    signature = next(HEX[at : at + 128] for at in range(len(HEX) - 127) if HEX.startswith("bd4dde85", at))
    assert STANDALONE.signed(KEY.public, SIGNED + b"{}", bytes.fromhex(signature))
    assert KEY.sign(SIGNED + b"{}").hex() == signature


def test_the_leaf() -> None:
    made = STANDALONE.sha(b"\x00probata-row/0\x00", b"\x73" * 32, b'{"item":"D1","text":"A"}')
    assert made in HEX


def test_the_root() -> None:
    assert STANDALONE.root([hashlib.sha256(bytes([0, at])).hexdigest() for at in range(3)]) in HEX


def test_the_first_bytes_and_the_kept_packages() -> None:
    assert STANDALONE.MAGIC.hex() in HEX
    for name in ("small-0.probata", "golden-0.probata"):
        data = (PACKAGES / name).read_bytes()
        assert f"{hashlib.sha256(data).hexdigest()}  {name}" in PAGE
        assert data.startswith(STANDALONE.MAGIC)
        assert Parts(data).packed() == data
