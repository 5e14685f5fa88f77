"""Timestamps of a local authority: what it said is read, and only its own certificates vouch for it."""

from __future__ import annotations

import hashlib
import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.errors import BadInput, BadValue
from probata.signing import timestamp
from tests.authority import Authority

DATA = b"how the log stands"


@pytest.mark.parametrize("section", ["alone", "chain"])
def test_an_answer_says_the_digest_and_the_time_and_its_certificates_vouch_for_it(
    authority: Authority, section: str
) -> None:
    answer = authority.answer(timestamp.request(DATA), section=section)
    said = timestamp.read(answer)
    assert said.digest == hashlib.sha256(DATA).digest()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", said.time)
    assert timestamp.signed_by(answer, DATA, authority.certificates.read_bytes())


def test_other_certificates_and_other_data_do_not_fit(authority: Authority, stranger: Authority) -> None:
    answer = authority.answer(timestamp.request(DATA))
    assert not timestamp.signed_by(answer, DATA, stranger.certificates.read_bytes())
    assert not timestamp.signed_by(answer, DATA + b".", authority.certificates.read_bytes())
    both = stranger.certificates.read_bytes() + authority.certificates.read_bytes()
    assert timestamp.signed_by(answer, DATA, both)


def test_a_request_is_the_same_for_the_same_data_and_holds_nothing_of_them() -> None:
    assert timestamp.request(DATA) == timestamp.request(DATA)
    assert hashlib.sha256(DATA).digest() in timestamp.request(DATA)
    assert DATA not in timestamp.request(DATA)


def test_a_changed_time_or_digest_is_never_vouched_for(authority: Authority) -> None:
    answer, certificates = authority.answer(timestamp.request(DATA)), authority.certificates.read_bytes()
    said = timestamp.read(answer)
    for place in range(len(answer)):
        changed = bytearray(answer)
        changed[place] ^= 0x01
        try:
            other = timestamp.read(bytes(changed))
            fits = timestamp.signed_by(bytes(changed), DATA, certificates)
        except BadInput:
            continue
        assert not fits or other == said


def test_however_an_answer_is_changed_checking_it_ends(authority: Authority) -> None:
    answer, certificates = authority.answer(timestamp.request(DATA)), authority.certificates.read_bytes()
    said, chance = timestamp.read(answer), random.Random(7)  # noqa: S311 (the same changes in every run)
    for _ in range(4_000):
        changed = bytearray(answer)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(changed))
            changed[at : at + chance.choice([1, 1, 1, 0, 2])] = chance.randbytes(chance.choice([1, 1, 1, 1, 2]))
        try:
            fits = timestamp.signed_by(bytes(changed), DATA, certificates)
            assert not fits or timestamp.read(bytes(changed)) == said
        except BadInput:
            continue


def test_a_certificate_of_no_version_that_there_is_in_an_answer_is_vouched_for_by_nobody(
    authority: Authority,
) -> None:
    answer, certificates = authority.answer(timestamp.request(DATA)), authority.certificates.read_bytes()
    version = bytes.fromhex("a003020102")
    assert version in answer
    assert not timestamp.signed_by(answer.replace(version, bytes.fromhex("a003020107")), DATA, certificates)


def test_a_torn_answer_is_refused(authority: Authority) -> None:
    answer = authority.answer(timestamp.request(DATA))
    for end in range(0, len(answer), 7):
        with pytest.raises(BadInput):
            timestamp.read(answer[:end])
    with pytest.raises(BadInput):
        timestamp.read(answer + b"\x00")


@given(st.binary(max_size=200))
def test_whatever_the_bytes_are_reading_ends_in_bad_input(data: bytes) -> None:
    for tried in (data, b"\x30\x82" + data):
        with pytest.raises(BadInput):
            timestamp.read(tried)


def test_a_refusal_and_a_flood_are_refused() -> None:
    with pytest.raises(BadInput, match="refused"):
        timestamp.read(bytes.fromhex("30053003020102"))
    with pytest.raises(BadInput, match="at most"):
        timestamp.read(b"\x30" * 300_000)


def test_a_file_without_certificates_is_a_bad_value() -> None:
    for pem in (b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"):
        with pytest.raises(BadValue, match="certificate"):
            timestamp.certificates_of(pem)
