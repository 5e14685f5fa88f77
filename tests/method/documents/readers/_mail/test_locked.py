"""Locked parts are left with a reason; signatures are claims that nobody checked."""

import pytest

from probata.method.documents.readers._mail.locked import locked, signature
from probata.method.documents.readers._mail.mime import Entity, entity


def of(kind: str) -> Entity:
    return entity(f"Content-Type: {kind}\n\nx\n".encode())


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "encrypted (S/MIME)"),
        ("application/x-pkcs7-mime", "encrypted (S/MIME)"),
        ("application/pkcs7-mime; smime-type=signed-data", "wrapped in an S/MIME signature"),
        ("application/pkcs7-mime; smime-type=compressed-data", "compressed"),
    ],
)
def test_what_is_locked_is_left_with_a_reason_and_a_next_step(kind: str, reason: str) -> None:
    held = locked(of(kind))
    assert held is not None
    assert reason in held.reason
    assert held.next_step.endswith(".")
    assert held.take is None


def test_a_mail_encrypted_with_openpgp() -> None:
    data = b"Content-Type: multipart/encrypted; protocol=application/pgp-encrypted; boundary=b\n\n--b\n\nx\n--b--\n"
    held = locked(entity(data))
    assert held is not None
    assert "OpenPGP" in held.reason


def test_a_detached_signature_is_a_claim() -> None:
    claim = signature(of("application/pgp-signature"))
    assert claim is not None
    assert claim.value == "signed (application/pgp-signature), signature not checked"


def test_others_are_neither() -> None:
    assert locked(of("application/pdf")) is None
    assert signature(of("text/plain")) is None
