"""Digests in every usual spelling are computed again."""

import base64
import hashlib

import pytest

from probata.method.documents.readers._archive.warc_digests import check

MADE = hashlib.sha256(b"words").digest()


@pytest.mark.parametrize(
    "claim",
    [
        f"sha256:{MADE.hex()}",
        f"SHA-256:{MADE.hex().upper()}",
        f"sha256:{base64.b32encode(MADE).decode()}",
        f"sha256:{base64.b32encode(MADE).decode().rstrip('=').lower()}",
        f"sha256:{base64.b64encode(MADE).decode()}",
        f"sha256:{base64.urlsafe_b64encode(MADE).decode().rstrip('=')}",
        f"md5:{hashlib.md5(b'words', usedforsecurity=False).hexdigest()}",
    ],
)
def test_a_true_digest_holds_and_another_does_not(claim: str) -> None:
    assert check(claim, [b"wor", b"ds"]) is True
    assert check(claim, [b"others"]) is False
    assert check(claim, [b"others"], [b"words"]) is True


@pytest.mark.parametrize("claim", ["", "sha256:", "crc9:1234", "nothing"])
def test_a_claim_that_cannot_be_checked_is_neither(claim: str) -> None:
    assert check(claim, [b"words"]) is None
