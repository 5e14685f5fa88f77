"""verify: thousands of broken packages, none of them found unchanged; and the standalone verifier always agrees.

``both`` asserts the agreement of the two verifiers wherever it is called.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from package_mutants import (
    FORGERIES,
    bits,
    broken_packages,
    containers,
    contents,
    forgeries,
    headers,
    shapes,
    signatures,
    spellings,
)
from signing_samples import (
    GOLDEN,
    KEY,
    OTHER_KEY,
    PACKAGES,
    SEED,
    Parts,
    both,
    changed,
    codes,
    ours,
    small,
)

from probata.record.errors import BadValue
from probata.signing import sign, verify

SMALL_PACKAGE = small()
GOLDEN_PACKAGE = sign(GOLDEN, KEY, SEED)
EXPECTED = json.loads((PACKAGES / "expected.json").read_text(encoding="utf-8"))
REFUSED = ({"error": "not-a-package"}, {"error": "newer-format"}, {"error": "older-format"})


def test_what_was_signed_is_unchanged_and_nothing_is_said_of_who_signed() -> None:
    said = both(GOLDEN_PACKAGE)
    assert (said["answer"], said["unchanged"], said["signer"]) == ("unchanged", True, "unknown")
    assert said["fingerprint"] == KEY.fingerprint
    assert said["grades"] == {"recomputed": 5, "consistent": 2, "attested": 4}
    assert [value["follows"] for value in said["values"]] == [None, *[True] * 7, None, None, None]


@pytest.mark.parametrize("typed", [KEY.fingerprint, KEY.fingerprint.lower(), KEY.fingerprint.replace("-", "")])
def test_the_key_that_signed_is_recognised_however_its_fingerprint_is_typed(typed: str) -> None:
    said = both(GOLDEN_PACKAGE, typed)
    assert (said["answer"], said["signer"]) == ("unchanged-by-named-key", "named-key")


def test_another_key_is_a_no_that_passes_nothing_on_but_its_fingerprint() -> None:
    said = both(GOLDEN_PACKAGE, OTHER_KEY.fingerprint)
    assert (said["answer"], said["unchanged"], said["signer"]) == ("another-key", False, "unknown")
    assert said["fingerprint"] == KEY.fingerprint
    assert (said["values"], said["edition"], said["files"], said["limits"]) == ([], None, [], [])


@pytest.mark.parametrize("typed", ["", "KZDV", KEY.fingerprint[:-1], KEY.fingerprint + "A", "not a fingerprint"])
def test_half_a_fingerprint_is_bad_use_and_no_verdict(typed: str) -> None:
    with pytest.raises(BadValue):
        verify(GOLDEN_PACKAGE, typed)
    assert both(GOLDEN_PACKAGE, typed) == {"error": "bad-value"}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_packages_kept_as_files_get_the_answers_kept_with_them(name: str) -> None:
    expected = EXPECTED[name]
    said = both((PACKAGES / name).read_bytes(), expected["key"])
    found = {"error": said["error"]} if "error" in said else {"answer": said["answer"], "codes": codes(said)}
    assert {"key": expected["key"], **found} == expected


def test_every_kept_package_has_an_answer_and_is_still_made_the_same_way() -> None:
    made = broken_packages()
    kept = {path.name for path in PACKAGES.iterdir() if path.suffix in (".probata", ".zip")}
    assert kept == set(EXPECTED) == set(made)
    assert all((PACKAGES / name).read_bytes() == data for name, (data, _) in made.items())


def test_no_flipped_bit_inside_an_entry_goes_unnoticed_when_the_container_fits_again() -> None:
    for name, data in contents(SMALL_PACKAGE):
        said = ours(data)
        assert said in REFUSED or said["answer"] == "changed", name


def unsigned_mutants() -> Iterator[tuple[str, bytes]]:
    yield from containers(SMALL_PACKAGE)
    yield from headers(SMALL_PACKAGE)
    yield from bits(SMALL_PACKAGE, every=3)
    yield from list(contents(SMALL_PACKAGE))[::9]
    yield from spellings(SMALL_PACKAGE)
    yield from forgeries(SMALL_PACKAGE)
    yield from signatures(SMALL_PACKAGE)


def test_no_broken_package_is_unchanged_and_both_verifiers_say_so_alike() -> None:
    tried = 0
    for name, data in unsigned_mutants():
        if data == SMALL_PACKAGE:
            continue
        said = both(data)
        assert said in REFUSED or (said["answer"] == "changed" and len(codes(said)) > 0), name
        assert said in REFUSED or (said["values"], said["edition"], said["fingerprint"]) == ([], None, None), name
        tried += 1
    assert tried > 5_000


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery_that_is_signed_again_is_never_by_the_named_key(name: str) -> None:
    data = changed(SMALL_PACKAGE, FORGERIES[name], OTHER_KEY)
    said = both(data, KEY.fingerprint)
    assert said["unchanged"] is False
    assert said["answer"] in ("another-key", "changed")


def test_whatever_a_hostile_signer_writes_both_verifiers_judge_alike() -> None:
    tried = 0
    for package, step in ((SMALL_PACKAGE, 1), (GOLDEN_PACKAGE, 4)):
        for name, data in islice(shapes(package, OTHER_KEY), 0, None, step):
            said = both(data)
            assert said in REFUSED or said["answer"] in ("unchanged", "changed", "contradicts-itself"), name
            tried += 1
    assert tried > 1_500


def test_a_hostile_signer_cannot_raise_a_grade_without_the_rows() -> None:
    said = both(changed(SMALL_PACKAGE, FORGERIES["the grade raised"], OTHER_KEY))
    assert (said["answer"], codes(said)) == ("changed", ["rows"])


def test_rows_of_one_value_do_not_serve_another() -> None:
    def swap(parts: Parts) -> None:
        rows = parts.json["rows.json"]
        rows[0]["salt"], rows[1]["salt"] = rows[1]["salt"], rows[0]["salt"]
        rows[0]["row"], rows[1]["row"] = rows[1]["row"], rows[0]["row"]

    assert codes(both(changed(SMALL_PACKAGE, swap, KEY))) == ["rows"]


def test_faults_that_do_not_depend_on_each_other_are_all_told() -> None:
    def spoil(parts: Parts) -> None:
        parts.json["leaves.json"].reverse()
        parts.json["rows.json"].reverse()
        parts.entries["files/note.txt"] = b"other"
        parts.entries["files/zzz.txt"] = b""

    said = both(changed(SMALL_PACKAGE, spoil, KEY))
    assert [(fault["code"], fault["where"]) for fault in said["faults"]] == [
        ("leaves", "leaves.json"),
        ("rows", "rows.json"),
        ("file", "files/note.txt"),
        ("file", "files/zzz.txt"),
    ]


def test_a_signed_contradiction_is_unchanged_and_a_no() -> None:
    data = changed(SMALL_PACKAGE, FORGERIES["the figure changed"], KEY)
    said = both(data, KEY.fingerprint)
    assert (said["answer"], said["unchanged"], said["signer"]) == ("contradicts-itself", True, "named-key")
    assert [(fault["code"], fault["where"]) for fault in said["faults"]] == [("figure", "v2")]
    assert said["grades"]["recomputed"] == 0
    assert verify(data).exit_status == 1


@st.composite
def spoiled(draw: st.DrawFn) -> bytes:
    """Some pieces of a package dropped, doubled, moved, overwritten."""
    data = bytearray(SMALL_PACKAGE)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 300)))
        piece = data[start:end]
        what = draw(st.sampled_from(["drop", "double", "move", "overwrite"]))
        if what in ("drop", "move"):
            del data[start:end]
        if what in ("double", "move"):
            at = draw(st.integers(0, len(data)))
            data[at:at] = piece
        if what == "overwrite":
            data[start:end] = draw(st.binary(max_size=len(piece)))
    return bytes(data)


@settings(max_examples=1_500)
@given(spoiled())
def test_a_package_spoiled_at_random_is_never_unchanged(data: bytes) -> None:
    said = both(data, KEY.fingerprint)
    if data == SMALL_PACKAGE:
        assert said["answer"] == "unchanged-by-named-key"
    else:
        assert said in REFUSED or said["answer"] == "changed"


@given(st.binary(max_size=300), st.booleans())
def test_noise_is_refused_and_never_crashes(noise: bytes, begun: bool) -> None:
    data = SMALL_PACKAGE[:69] + noise if begun else noise
    said = both(data)
    assert said in REFUSED or said["answer"] == "changed"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(["", "v1", "recomputed", "0.5", "described", "A"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "text", "heard"]), inner),
    max_leaves=4,
)


FIELDS = st.sampled_from(["text", "heard", "surely", "byte_start", "sha256", "passage", "document"])


@settings(max_examples=400)
@given(st.sampled_from(["figure", "rule", "grade", "rows", "withheld", "sentence"]), st.integers(0, 7), JSON)
def test_any_json_in_a_value_of_a_hostile_signer_is_judged_alike(key: str, place: int, new: object) -> None:
    said = both(changed(GOLDEN_PACKAGE, lambda parts: parts.manifest["values"][place].update({key: new}), OTHER_KEY))
    assert said["answer"] in ("unchanged", "changed", "contradicts-itself")


@settings(max_examples=400)
@given(st.integers(0, 40), FIELDS, JSON)
def test_any_json_in_a_row_of_a_hostile_signer_is_judged_alike(at: int, key: str, new: object) -> None:
    def edit(parts: Parts) -> None:
        parts.reopened(lambda rows: rows[at % len(rows)]["row"].update({key: new}))

    said = both(changed(GOLDEN_PACKAGE, edit, OTHER_KEY))
    assert said["answer"] in ("unchanged", "contradicts-itself")
