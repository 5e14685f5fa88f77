"""Certificates: the chain that a server showed, as PEM with digests and what each says of itself (RFC 5280)."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from probata.intake.capture.model import Certificate


def chain(told: Sequence[str]) -> tuple[Certificate, ...]:
    """The certificates, the server's first, from base64 of DER as a browser gives them. What is none is left out."""
    return tuple(found for each in told if (found := _one(each)) is not None)


def _one(told: str) -> Certificate | None:
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        made = x509.load_der_x509_certificate(base64.b64decode(told))
        return Certificate(
            pem=made.public_bytes(Encoding.PEM).decode("ascii"),
            sha256=made.fingerprint(SHA256()).hex(),
            subject=made.subject.rfc4514_string(),
            issuer=made.issuer.rfc4514_string(),
            begins=made.not_valid_before_utc.strftime("%Y-%m-%dT%H:%M:%SZ"),
            ends=made.not_valid_after_utc.strftime("%Y-%m-%dT%H:%M:%SZ"),
        )
    except ValueError:
        return None
