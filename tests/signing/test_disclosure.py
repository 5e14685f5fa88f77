"""A disclosure opens what the signer was bound to and nothing else; both verifiers say so alike."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from package_mutants import MISUSES, bits, described, disclosures, headers, with_item
from signing_samples import (
    GOLDEN,
    INJECTIONS,
    KEY,
    OTHER_KEY,
    PACKAGES,
    SEED,
    Parts,
    account,
    both_of,
    changed,
    codes,
    disclosed,
    golden,
    small,
)

from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.record.errors import NewerFormat, NotADisclosure, NotAPackage
from probata.signing import commit, disclose, merkle, sign, verify_disclosure
from probata.signing.commitment import committed, leaf, withheld
from probata.signing.disclosure import MAGIC, check_disclosure
from probata.signing.verification import verify_opened

PACKAGE = golden()
WHOLE = disclosed()
EXPECTED = json.loads((PACKAGES / "expected-disclosures.json").read_text(encoding="utf-8"))
REFUSED = ({"error": "not-a-disclosure"}, {"error": "newer-format"})


def test_a_row_with_its_item_fits_and_says_what_it_opens() -> None:
    said = both_of(PACKAGE, WHOLE, KEY.fingerprint)
    assert (said["answer"], said["value"], said["rows"]) == ("fits", "v4", 26)
    assert said["row"] == {"interview": "I-03", "heard": "described"}
    assert said["item"] == {"sha256": Digest.of(account(3)).hex, "size": len(account(3))}
    assert verify_disclosure(PACKAGE, WHOLE).exit_status == 0


@pytest.mark.parametrize("name", EXPECTED)
def test_the_disclosures_kept_as_files_get_the_answers_kept_with_them(name: str) -> None:
    expected = EXPECTED[name]
    package, data = (PACKAGES / expected["package"]).read_bytes(), (PACKAGES / name).read_bytes()
    said = both_of(package, data)
    found = {"error": said["error"]} if "error" in said else {"answer": said["answer"], "codes": codes(said)}
    assert {"package": expected["package"], **found} == expected


def test_every_kept_disclosure_has_an_answer_and_is_still_made_the_same_way() -> None:
    made = disclosures()
    assert {path.name for path in PACKAGES.glob("*.disclosure")} == set(EXPECTED) == set(made)
    assert all((PACKAGES / name).read_bytes() == data for name, (_, data) in made.items())


@pytest.mark.parametrize("name", MISUSES)
def test_of_a_disclosure_that_does_not_fit_nothing_is_passed_on(name: str) -> None:
    said = both_of(PACKAGE, described(WHOLE, MISUSES[name]))
    if "error" not in said:
        assert said["answer"] == "does-not-fit"
        assert {said[key] for key in ("value", "sentence", "figure", "row", "rows", "item")} == {None}
        assert len(codes(said)) == 1


def test_no_flipped_bit_of_a_disclosure_goes_unnoticed() -> None:
    for name, data in bits(WHOLE, every=1):
        said = verify_quickly(data)
        assert said in REFUSED or said["answer"] == "does-not-fit", name


def verify_quickly(data: bytes) -> dict[str, Any]:
    try:
        return json.loads(json.dumps(_OPENED.check(data)))
    except (NotADisclosure, NewerFormat) as refusal:
        return {"error": refusal.code}


class _Opened:
    """The golden package checked once, so that thousands of disclosures can be held against it."""

    def __init__(self) -> None:
        self.verdict, self.opened = verify_opened(PACKAGE)

    def check(self, data: bytes) -> Any:
        assert self.opened
        return check_disclosure(data, self.opened, self.verdict).as_json()


_OPENED = _Opened()


def test_both_verifiers_refuse_broken_disclosures_alike() -> None:
    tried = 0
    for name, data in [*list(headers(WHOLE))[::40], *bits(WHOLE, every=29)]:
        said = both_of(PACKAGE, data)
        assert said in REFUSED or said["answer"] == "does-not-fit", name
        tried += 1
    assert tried > 80


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 30) | st.sampled_from(["", "v1", "v4", "v11", "0" * 64]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["sha256", "size", "salt"]), inner),
    max_leaves=4,
)
PLACES = ["package", "value", "row", "salt", "leaf", "path", "withheld", "item", "format", "version", "extra"]
OUTER = st.sampled_from(["withheld", "item", "package"])
INNER = st.sampled_from(["leaf", "path", "rows", "salt", "sha256"])


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(PLACES), JSON)
def test_any_json_in_a_disclosure_is_judged_alike(key: str, new: object) -> None:
    said = both_of(PACKAGE, described(WHOLE, lambda it: it.update({key: new})))
    assert said in REFUSED or said["answer"] == "does-not-fit" or new == json.loads(_content(WHOLE)).get(key)


@settings(max_examples=200, deadline=None)
@given(OUTER, INNER, JSON)
def test_any_json_deeper_in_a_disclosure_is_judged_alike(outer: str, key: str, new: object) -> None:
    said = both_of(PACKAGE, described(WHOLE, lambda it: it[outer].update({key: new})))
    assert said["answer"] == "does-not-fit" or new == json.loads(_content(WHOLE))[outer].get(key)


def _content(data: bytes) -> bytes:
    from probata.signing import container

    return bytes(container.walk(data)[1].content)


def test_a_row_that_a_signer_keeps_in_store_among_the_decoys_is_none_of_the_values_rows() -> None:
    """A signer who means harm puts a second, kinder row of v4 in the place of a decoy and signs that."""
    other, salt = {"interview": "I-03", "heard": "said it did not happen"}, b"x" * 32
    made = leaf(salt, committed(other, "v4")).hex()
    bound = {one.hex() for value in _all_leaves() for one in value}

    def store(parts: Parts) -> None:
        leaves = parts.json["leaves.json"]
        at = {index: row for row in parts.json["rows.json"] for index in [leaves[row["leaf"]]]}
        leaves.remove(next(one for one in leaves if one not in bound))
        leaves.append(made)
        leaves.sort()
        for one, row in at.items():
            row["leaf"] = leaves.index(one)
        parts.json["rows.json"].sort(key=lambda row: row["leaf"])

    package = changed(PACKAGE, store, KEY)
    leaves = [bytes.fromhex(one) for one in Parts(package).json["leaves.json"]]

    def forge(it: dict[str, Any]) -> None:
        manifest = Digest.of(dump(Parts(package).manifest)).hex
        it.update(package={"manifest": manifest, **Parts(package).manifest["leaves"]}, row=other, salt=salt.hex())
        it.update(proof(leaves, bytes.fromhex(made)))
        del it["item"]

    said = both_of(package, described(with_item(WHOLE, None), forge))
    assert codes(said) == ["withheld"]


def _all_leaves() -> list[tuple[bytes, ...]]:
    return [value.leaves for value in commit(GOLDEN, SEED).values]


@pytest.mark.parametrize(("fewer", "expected"), [(0, []), (1, ["withheld"])])
def test_a_value_bound_to_another_number_of_rows_than_its_figure_says_is_a_fault(
    fewer: int, expected: list[str]
) -> None:
    """Its signer could not make it with ``sign``: the commitment is put in by hand."""
    own = commit(GOLDEN, SEED).values[0]
    leaves, opening = own.leaves[: len(own.leaves) - fewer], own.openings[0]
    digest = withheld(own.salt, merkle.root(leaves), len(leaves), "v1")
    package = changed(PACKAGE, lambda parts: parts.manifest["values"][0].update(withheld=digest), KEY)

    def forge(it: dict[str, Any]) -> None:
        everything = [bytes.fromhex(one) for one in Parts(package).json["leaves.json"]]
        it["package"]["manifest"] = Digest.of(dump(Parts(package).manifest)).hex
        it.update(row=opening.row, salt=opening.salt.hex(), **proof(everything, opening.leaf))
        it.update(withheld={**proof(leaves, opening.leaf), "rows": len(leaves), "salt": own.salt.hex()})

    assert codes(both_of(package, described(disclosed("v1", 0, None), forge))) == expected


def proof(leaves: Sequence[bytes], leaf_: bytes) -> dict[str, Any]:
    at = leaves.index(leaf_)
    return {"leaf": at, "path": [one.hex() for one in merkle.inclusion_proof(leaves, at)]}


def test_against_a_package_that_is_not_what_was_signed_it_is_not_looked_at() -> None:
    for package, key in ((changed(PACKAGE, lambda _: None, OTHER_KEY), KEY.fingerprint), (PACKAGE[:-1], None)):
        said = both_of(package, WHOLE, key)
        assert (said["answer"], said["faults"], said["row"]) == ("not-checked", [], None)
        assert verify_disclosure(package, WHOLE, key).exit_status == 1


def test_against_a_package_that_contradicts_itself_it_is_looked_at() -> None:
    values = [replace(value, printed=None) for value in GOLDEN.values]
    draft = replace(GOLDEN, values=tuple(values), files=())
    wrong = changed(sign(draft, KEY, SEED), lambda parts: parts.manifest["values"][1].update(figure=3), KEY)
    verdict = verify_disclosure(wrong, disclose(wrong, draft, SEED, "v4", INJECTIONS.rows[0]))
    assert verdict.answer == "contradicts-itself"
    assert verdict.disclosure is not None
    assert verdict.disclosure.fits
    assert verdict.exit_status == 1


@pytest.mark.parametrize("data", [b"", MAGIC[:-1], small(), b"age-encryption.org/v1\n"])
def test_what_is_no_disclosure_is_refused_with_words_that_help(data: bytes) -> None:
    with pytest.raises(NotADisclosure) as refused:
        verify_disclosure(PACKAGE, data)
    assert "--identity" in refused.value.next_step
    assert both_of(PACKAGE, data) == {"error": "not-a-disclosure"}


def test_a_disclosure_in_the_place_of_a_package_is_no_package() -> None:
    with pytest.raises(NotAPackage):
        verify_disclosure(WHOLE, WHOLE)
