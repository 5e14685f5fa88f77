"""What is said of deposits: the same for the same file, though age writes each time another number of bytes."""

from __future__ import annotations

import json

import pyrage

from tests.soak.copies import _gone_on, _sealed_size


def _deposit(data: bytes) -> bytes:
    return pyrage.encrypt(data, [pyrage.x25519.Identity.generate().to_public()])


def test_the_same_file_says_the_same_though_its_header_has_another_length_each_time() -> None:
    made = [_deposit(bytes(1000)) for _ in range(40)]
    assert len({len(one) for one in made}) > 1
    assert {_sealed_size(one) for one in made} == {"1032"}  # a nonce of 16 bytes and a tag of 16


def test_what_is_cut_off_or_longer_says_otherwise() -> None:
    made = _deposit(bytes(1000))
    front = made.index(b"\n--- ")
    assert [_sealed_size(made[:-1]), _sealed_size(_deposit(bytes(1001)))] == ["1031", "1033"]
    for torn in (b"", made[:20], made[:front], made[: front + 20], bytes(len(made)), made[30:]):
        assert _sealed_size(torn) == "no age file's"


def _receipt(**says: int) -> str:
    return "receipt " + json.dumps(
        {"items_in": 3, "documents": 3, "stored": 3, "duplicates": 0, "set_aside": 0, **says}
    )


def test_a_receipt_of_an_add_that_went_on_says_the_same_and_one_that_lacks_a_file_does_not() -> None:
    whole = _gone_on(_receipt())
    assert _gone_on(_receipt(stored=1, duplicates=2, documents=1)) == whole
    others = ({"stored": 2}, {"set_aside": 1}, {"items_in": 4}, {"stored": 2, "set_aside": 1}, {"duplicates": 3})
    assert whole not in [_gone_on(_receipt(**one)) for one in others]
    assert _gone_on('checkpoint {"size": 47}') == _gone_on('checkpoint {"size": 48}') != _gone_on('sign {"size": 47}')
    assert _gone_on('mark {"public": true}') == 'mark {"public": true}'
