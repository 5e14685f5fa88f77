"""The known answers on the specification's page are what the standalone verifier computes."""

from __future__ import annotations

import hashlib
import re

import pytest
from signing_samples import KEY, PACKAGES, SIGNED, SPEC, Parts, standalone

from probata.record.digest import Digest
from probata.signing.commitment import committed, item_commitment, leaf, step, withheld

PAGE = SPEC.read_text(encoding="utf-8").partition("## 14.")[2]
HEX = "".join(re.findall(r"^ {4}([0-9a-f]+)$", PAGE, re.MULTILINE))
STANDALONE = standalone()
FROZEN = {
    "small-1.probata": "4a30d3eaac6d422a9a0530cec0e53a7f2b76382f7f53f44c06866d5a38d4c1d2",
    "golden-1.probata": "d0362a65e8a7ccc3fb74e2786f4e0a214135cbdb5428fffbced04f56f24157b1",
    "golden-1-v4.disclosure": "a1bd1a3832890023b76e6ac9c54edfe48fc0b50ec24c9aa33e61cc5bd2236205",
    "golden-1-v4-row-alone.disclosure": "4e65f35102bea91c4c6d5dfdddbdde76db11dc79ad1855aa24cb5af508a46395",
    "golden-1-v7-open.disclosure": "db097fdbdca1893f002784343a9ccdf52cbf2f8ae98dc5b954520f393e988898",
    "golden-1-v11.disclosure": "166529080744eb36fb3a3aadbc6783b497a736d99f54e9d2e207ca81e168c7e0",
}


def test_the_key_and_its_fingerprint() -> None:
    assert KEY.public.hex() in PAGE
    assert KEY.fingerprint in PAGE
    assert STANDALONE.verify((PACKAGES / "small-1.probata").read_bytes())["fingerprint"] == KEY.fingerprint


def test_the_signature() -> None:
    signature = next(
        HEX[at : at + 128] for at in range(len(HEX) - 127) if HEX.startswith(KEY.sign(SIGNED + b"{}").hex()[:8], at)
    )
    assert STANDALONE.signed(KEY.public, SIGNED + b"{}", bytes.fromhex(signature))
    assert KEY.sign(SIGNED + b"{}").hex() == signature


def test_the_leaf() -> None:
    made = STANDALONE.sha(b"\x00probata-row/1\x00", b"s" * 32, b'{"row":{"item":"D1","text":"A"},"value":"v2"}')
    assert made == STANDALONE.leaf_of("73" * 32, {"row": {"item": "D1", "text": "A"}, "value": "v2"})
    assert made in HEX


def test_the_leaf_of_a_row_with_an_item_and_what_binds_it() -> None:
    item = item_commitment(b"t" * 32, Digest.of(b"INVENTED\n"))
    assert item in HEX
    made = leaf(b"s" * 32, committed({"heard": "described"}, "v4", item))
    assert made.hex() == STANDALONE.leaf_of("73" * 32, {"item": item, "row": {"heard": "described"}, "value": "v4"})
    assert made.hex() in HEX
    assert withheld(b"u" * 32, made, 1, "v4") in HEX


def test_the_steps() -> None:
    [(needed, made)] = re.findall(r"The steps from ([0-9, ]+) and ([0-9]+ leaves are [0-9, ]+ and [0-9]+)\.", PAGE)
    last, made = made.split(" leaves are ")
    wanted = [int(one) for one in (*needed.split(", "), last)]
    assert [step(number) for number in wanted] == [int(one) for one in made.replace(" and ", ", ").split(", ")]


def test_the_root() -> None:
    assert STANDALONE.root([hashlib.sha256(bytes([0, at])).hexdigest() for at in range(3)]) in HEX


def test_the_first_bytes_and_the_kept_packages() -> None:
    assert STANDALONE.MAGIC.hex() in HEX
    assert STANDALONE.OPENING.hex() in HEX
    for name in FROZEN:
        data = (PACKAGES / name).read_bytes()
        assert data.startswith(STANDALONE.OPENING if name.endswith(".disclosure") else STANDALONE.MAGIC)
        assert Parts(data).packed() == data


@pytest.mark.parametrize("name", FROZEN)
def test_what_is_frozen_is_never_written_again(name: str) -> None:
    """Should this fail, the file was changed: put it back. Format 1 means these bytes, for ever."""
    found = hashlib.sha256((PACKAGES / name).read_bytes()).hexdigest()
    assert found == FROZEN[name]
    assert f"{found}  {name}" in PAGE


def test_what_is_frozen_verifies() -> None:
    for name in FROZEN:
        data = (PACKAGES / name).read_bytes()
        if name.endswith(".disclosure"):
            said = STANDALONE.verify((PACKAGES / "golden-1.probata").read_bytes(), KEY.fingerprint, data)
            assert said["disclosure"]["answer"] == "fits"
        else:
            assert STANDALONE.verify(data, KEY.fingerprint)["answer"] == "unchanged-by-named-key"


def test_one_frozen_package_is_small_enough_for_every_bit_of_it_to_be_tried() -> None:
    assert min((PACKAGES / name).stat().st_size for name in FROZEN if name.endswith(".probata")) < 16 * 1024
