"""The time of a checkpoint, said by somebody else: timestamps by RFC 3161.

A request holds the SHA-256 of a signed checkpoint and nothing else. It has no nonce, so that it can be made again from
the checkpoint: what a nonce would add, that the answer is not an old one, the checkpoint itself adds, since nobody knew
its digest before. docs/spec/log.md, section 6.
"""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.record.errors import BadInput, BadValue
from probata.signing.der import with_sorted_certificates

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from rfc3161_client import TimeStampResponse

RESPONSE_LIMIT = 262_144
REQUEST_TYPE, RESPONSE_TYPE = "application/timestamp-query", "application/timestamp-reply"
_SHA256 = "2.16.840.1.101.3.4.2.1"
_GRANTED = 0


@dataclass(frozen=True, slots=True)
class Timestamp:
    """What an answer says: ``digest`` (SHA-256, 32 bytes) was there at ``time`` (UTC, ``2031-05-06T07:08:09Z``).

    Believed only as far as its authority's signature is checked (:func:`signed_by`).
    """

    digest: bytes
    time: str


def request(data: bytes) -> bytes:
    """The request for a timestamp over the SHA-256 of ``data`` (DER); the same data give the same bytes."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    built = TimestampRequestBuilder(data, HashAlgorithm.SHA256, nonce=False, cert_req=True).build()
    return bytes(built.as_bytes())


def read(response: bytes) -> Timestamp:
    """What an authority answered; BadInput when it refused, or answered something else than a timestamp."""
    answer = _decoded(response)
    try:
        info = answer.tst_info
        imprint, time = info.message_imprint, info.gen_time
        if imprint.hash_algorithm.dotted_string != _SHA256:
            raise BadInput("The timestamp is over another kind of digest than the one that was asked for.")
        return Timestamp(bytes(imprint.message), time.strftime("%Y-%m-%dT%H:%M:%SZ"))
    except (ValueError, OverflowError):
        raise _unreadable() from None


def signed_by(response: bytes, data: bytes, certificates: bytes) -> bool:
    """Whether the answer is a timestamp over ``data`` by an authority that these certificates (PEM) vouch for.

    Certificates have to be valid at the time that the token says. Raises BadValue when there is no certificate in them.
    """
    from rfc3161_client import VerificationError, VerifierBuilder

    answer, trusted = _decoded(response), certificates_of(certificates)
    try:
        with warnings.catch_warnings(action="ignore"):  # of odd certificates in the answer, which need not please
            return VerifierBuilder(roots=list(trusted)).build().verify(answer, hashlib.sha256(data).digest())
    except VerificationError:
        return False
    except _refusals():
        return False


def certificates_of(pem: bytes) -> tuple[Certificate, ...]:
    """The certificates of a PEM file; BadValue when it holds none or one cannot be read."""
    from cryptography import x509

    try:
        return tuple(x509.load_pem_x509_certificates(pem))
    except _refusals():
        raise BadValue(
            "There is no certificate (PEM) in this file.", next_step="Ask the timestamp authority for its certificates."
        ) from None


def _decoded(response: bytes) -> TimeStampResponse:
    from rfc3161_client import decode_timestamp_response

    if len(response) > RESPONSE_LIMIT:
        raise BadInput(f"An answer of a timestamp authority has at most {RESPONSE_LIMIT} bytes.")
    try:
        answer = decode_timestamp_response(with_sorted_certificates(response))
        granted = answer.status == _GRANTED
    except ValueError:
        raise _unreadable() from None
    if not granted:
        raise BadInput("The timestamp authority refused.", next_step="Ask it, or another one, again.")
    return answer


def _refusals() -> tuple[type[Exception], ...]:
    """What the library says of certificates that are none by the rules; not all of it is a ValueError."""
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm

    odd = (x509.InvalidVersion, x509.DuplicateExtension, x509.ExtensionNotFound, x509.UnsupportedGeneralNameType)
    return (ValueError, UnsupportedAlgorithm, *odd)


def _unreadable() -> BadInput:
    return BadInput(
        "This is no answer of a timestamp authority (RFC 3161), or a damaged one.",
        next_step="Ask it again with the same request.",
    )
