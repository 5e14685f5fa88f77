"""Chains of certificates as they are written down."""

import base64
import hashlib
import ssl
from pathlib import Path

from probata.intake.capture.certificates import chain
from tests.intake.capture.serving import certificate


def test_a_certificate_is_told_with_its_pem_and_the_digest_of_its_bytes(tmp_path: Path) -> None:
    pem = certificate(tmp_path).read_text(encoding="ascii").partition("-----END PRIVATE KEY-----\n")[2]
    der = ssl.PEM_cert_to_DER_cert(pem)
    [made] = chain([base64.b64encode(der).decode()])
    assert made.sha256 == hashlib.sha256(der).hexdigest()
    assert made.pem == pem
    assert (made.subject, made.issuer) == ("CN=paper.example", "CN=paper.example")
    assert made.begins < made.ends
    assert made.ends.endswith("Z")


def test_what_is_no_certificate_is_left_out() -> None:
    assert chain(["", "AAAA", "not base64"]) == ()
