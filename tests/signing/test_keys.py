"""Keys: RFC 8032's own answers, the strictness that the specification asks for, and fingerprints."""

from __future__ import annotations

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from package_mutants import WEAK_KEYS
from signing_samples import KEY, OTHER_KEY, standalone

from probata.record.errors import BadValue
from probata.record.withheld import Withheld
from probata.signing import keys
from probata.signing.keys import SigningKey, fingerprint, read_fingerprint, signature_fits

STANDALONE = standalone()
ORDER = 2**252 + 27742317777372353535851937790883648493
# Secret, public, message and signature of RFC 8032, section 7.1, tests 1 to 3.
RFC_8032 = (
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        "d25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
        "387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
        "4a7c15e9716ed28dc027beceea1ec40a",
    ),
)


def fits(public: bytes, message: bytes, signature: bytes) -> bool:
    """What both verifiers say, after asserting that they say the same."""
    answer = signature_fits(public, message, signature)
    assert answer == STANDALONE.signed(public, message, signature)
    return answer


@pytest.mark.parametrize(("secret", "public", "message", "signature"), RFC_8032)
def test_the_answers_of_the_rfc(secret: str, public: str, message: str, signature: str) -> None:
    key = SigningKey(Withheld(bytes.fromhex(secret)))
    assert key.public.hex() == public
    assert key.sign(bytes.fromhex(message)).hex() == signature
    assert fits(bytes.fromhex(public), bytes.fromhex(message), bytes.fromhex(signature))


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80), st.integers(0, 511))
def test_a_signature_fits_its_message_and_key_and_no_flipped_bit_fits(secret: bytes, message: bytes, bit: int) -> None:
    key = SigningKey(Withheld(secret))
    signature = key.sign(message)
    assert fits(key.public, message, signature)
    flipped = bytearray(signature)
    flipped[bit // 8] ^= 1 << bit % 8
    assert not fits(key.public, message, bytes(flipped))
    assert not fits(key.public, message + b"\x00", signature)
    assert not fits(OTHER_KEY.public, message, signature)


def test_s_above_the_order_is_refused_although_the_equation_holds() -> None:
    signature = KEY.sign(b"message")
    s = int.from_bytes(signature[32:], "little") + ORDER
    assert not fits(KEY.public, b"message", signature[:32] + s.to_bytes(32, "little"))
    assert not fits(KEY.public, b"message", signature[:32] + ORDER.to_bytes(32, "little"))
    assert not fits(KEY.public, b"message", signature[:32] + b"\xff" * 32)


@pytest.mark.parametrize("name", WEAK_KEYS)
def test_a_key_of_small_order_or_of_another_spelling_is_refused_whatever_it_signs(name: str) -> None:
    for first in (WEAK_KEYS["neutral"], WEAK_KEYS[name], bytes(32)):
        for message in (bytes([at]) for at in range(16)):
            assert not fits(WEAK_KEYS[name], message, first + bytes(32))


def test_the_refused_points_are_all_points_of_small_order_and_nothing_else() -> None:
    torsion = STANDALONE.decoded(WEAK_KEYS["order 8"])
    found = set()
    for times in range(1, 9):
        x, y, z, _ = STANDALONE.times(times, torsion)
        inverse = pow(z, STANDALONE.P - 2, STANDALONE.P)
        found.add((x * inverse % STANDALONE.P, y * inverse % STANDALONE.P))
    assert len(found) == 8
    assert {y for _, y in found} == keys._SMALL


@given(st.integers(1, 7), st.integers(1, 2**64), st.binary(max_size=8))
def test_a_key_with_a_part_of_small_order_is_judged_alike_by_both(torsion: int, scalar: int, message: bytes) -> None:
    """Where verifiers with and without cofactor part ways: h must be reduced before it multiplies such a point."""
    base = STANDALONE.decoded((4 * pow(5, STANDALONE.P - 2, STANDALONE.P) % STANDALONE.P).to_bytes(32, "little"))
    small = STANDALONE.times(torsion, STANDALONE.decoded(WEAK_KEYS["order 8"]))
    mixed = spelled(STANDALONE.add(STANDALONE.times(scalar, base), small))
    nonce = spelled(STANDALONE.times(7, base))
    h = int.from_bytes(hashlib.sha512(nonce + mixed + message).digest(), "little") % ORDER
    s = (7 + h * scalar) % ORDER
    assert fits(mixed, message, nonce + s.to_bytes(32, "little")) == (h * torsion % 8 == 0)


def spelled(point: tuple[int, int, int, int]) -> bytes:
    inverse = pow(point[2], STANDALONE.P - 2, STANDALONE.P)
    x, y = point[0] * inverse % STANDALONE.P, point[1] * inverse % STANDALONE.P
    return (y | (x & 1) << 255).to_bytes(32, "little")


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=64, max_size=64))
def test_any_bytes_as_key_and_signature_are_judged_alike_and_never_raise(public: bytes, signature: bytes) -> None:
    assert not fits(public, b"message", signature)


@pytest.mark.parametrize(("public", "signature"), [(b"", b""), (bytes(31), bytes(64)), (bytes(32), bytes(63))])
def test_other_lengths_do_not_fit(public: bytes, signature: bytes) -> None:
    assert not signature_fits(public, b"", signature)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_secret_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(BadValue):
        SigningKey(Withheld(bytes(length)))


def test_a_key_never_prints_its_secret() -> None:
    key = SigningKey(Withheld(b"k" * 32))
    assert "kkkk" not in f"{key!r} {key}"
    assert "withheld" in repr(key)


def test_a_fingerprint_is_base32_of_the_digest_in_groups_of_four() -> None:
    letters = base64.b32encode(hashlib.sha256(KEY.public).digest()).decode()
    assert KEY.fingerprint.replace("-", "") == letters[:32]
    assert [len(group) for group in KEY.fingerprint.split("-")] == [4] * 8
    assert fingerprint(OTHER_KEY.public) != KEY.fingerprint


@given(st.binary(min_size=32, max_size=32), st.sampled_from(["", "-", " "]), st.booleans())
def test_a_fingerprint_is_read_back_in_any_grouping_and_size_of_letters(public: bytes, gap: str, small: bool) -> None:
    printed = fingerprint(public)
    typed = printed.replace("-", gap)
    assert read_fingerprint(typed.lower() if small else typed) == printed


@pytest.mark.parametrize(
    "text", ["", "A", "MFRG-GZDF", "A" * 31, "A" * 33, "A" * 31 + "1", "A" * 31 + "ſ", "A" * 32 + "\n", "-" + "A" * 32]
)
def test_a_shorter_longer_or_foreign_fingerprint_is_refused(text: str) -> None:
    with pytest.raises(BadValue) as refusal:
        read_fingerprint(text)
    assert refusal.value.next_step
