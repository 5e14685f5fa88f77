"""sign: the same draft gives the same bytes, withheld rows stay withheld, and nothing false is signed by mistake."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signing_samples import (
    COUNT,
    DISTINCT,
    GOLDEN,
    INJECTIONS,
    KEY,
    OTHER_KEY,
    PACKAGES,
    QUOTATION,
    RATIO,
    SEED,
    SMALL,
    SPARED,
    Parts,
    both,
    five,
    heard,
)

from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import Draft, Edition, File, Value, container, sign, verify


def test_the_golden_packages_are_made_again_byte_for_byte() -> None:
    assert sign(GOLDEN, KEY, SEED) == (PACKAGES / "golden-1.probata").read_bytes()
    assert sign(SMALL, KEY, SEED) == (PACKAGES / "small-1.probata").read_bytes()


def test_the_order_of_rows_and_files_and_the_kind_of_mapping_change_nothing() -> None:
    shuffled = replace(
        GOLDEN,
        values=tuple(
            replace(value, rows=tuple(map(MappingProxyType, reversed(value.rows))), items=value.items[::-1])
            for value in GOLDEN.values
        ),
        files=GOLDEN.files[::-1],
        scale=MappingProxyType(dict(reversed(GOLDEN.scale.items()))),
    )
    assert sign(shuffled, KEY, SEED) == sign(GOLDEN, KEY, SEED)


def test_another_key_seed_or_draft_gives_another_package() -> None:
    made = {
        sign(SMALL, KEY, SEED),
        sign(SMALL, OTHER_KEY, SEED),
        sign(SMALL, KEY, Withheld(b"t" * 32)),
        sign(replace(SMALL, limits=("Less.",)), KEY, SEED),
    }
    assert len(made) == 4


def test_no_withheld_row_and_no_salt_of_one_is_in_the_package() -> None:
    secret = tuple({"interview": f"I-{at}", "heard": "described", "name": f"Marker{at}"} for at in range(20))
    value = Value("All twenty.", five(20, 0, 0, 0, 0), {"name": "five-values"}, Grade.CONSISTENT, secret)
    attested = Value("Twenty.", 20, {"name": "count-rows"}, Grade.ATTESTED, secret)
    data = sign(replace(SMALL, values=(value, attested)), KEY, SEED)
    assert b"Marker" not in data
    assert b"I-1" not in data
    assert Parts(data).json["rows.json"] == []


def test_a_recomputed_value_has_all_its_rows_in_the_package_and_other_values_none() -> None:
    parts = Parts(sign(GOLDEN, KEY, SEED))
    opened = Counter(row["value"] for row in parts.json["rows.json"])
    for value, given_ in zip(parts.manifest["values"], GOLDEN.values, strict=True):
        recomputed = value["grade"] == "recomputed"
        assert opened[value["id"]] == (len(given_.rows) if recomputed else 0)
        assert value.get("rows") == (len(given_.rows) if recomputed else None)


def test_how_many_rows_a_withheld_value_has_shows_nowhere() -> None:
    """Two drafts that differ in that number alone differ in no length."""
    sizes = set()
    for number in (1, 7, 40):
        rows = tuple({"interview": f"I-{at}"} for at in range(number))
        value = Value("Some.", "some", {"name": "reading"}, Grade.ATTESTED, rows)
        sizes.add(len(sign(replace(SMALL, values=(value,)), KEY, SEED)))
    assert len(sizes) == 1


def test_the_same_records_in_two_editions_share_no_leaf() -> None:
    first = Parts(sign(SMALL, KEY, SEED)).json["leaves.json"]
    later = replace(SMALL, edition=Edition("second", "2022-04-01T09:00:00Z"))
    second = Parts(sign(later, KEY, SEED)).json["leaves.json"]
    assert not set(first) & set(second)


def test_an_edition_without_values_files_and_title_can_be_signed() -> None:
    assert verify(sign(replace(SMALL, values=(), files=()), KEY, SEED)).faults == ()


@pytest.mark.parametrize(
    ("draft", "where"),
    [
        (replace(SMALL, edition=Edition("", "2022-03-01T09:00:00Z")), "manifest.json.edition.label"),
        (replace(SMALL, edition=Edition("x", "1 March 2022")), "manifest.json.edition.signed_at"),
        (replace(SMALL, limits=()), "manifest.json.limits"),
        (replace(SMALL, values=(replace(COUNT, sentence="two\nlines"),)), "manifest.json.values[0].sentence"),
        (replace(SMALL, values=(replace(COUNT, rule={"name": "guess"}),)), "manifest.json.values[0].rule.name"),
        (replace(SMALL, values=(replace(COUNT, rule={}),)), "manifest.json.values[0].rule"),
        (replace(SMALL, values=(replace(COUNT, figure="nine"),)), "manifest.json.values[0].figure"),
        (replace(SMALL, values=(replace(COUNT, grade=Grade.CONSISTENT),)), "manifest.json.values[0].grade"),
        (replace(SMALL, values=(replace(COUNT, rows=()),)), "v1"),
        (replace(SMALL, values=(replace(QUOTATION, rows=(), printed=None),)), "manifest.json.values[0].rows"),
        (replace(SMALL, values=(replace(SPARED, left_out=()),)), "v1"),
        (replace(SMALL, values=(replace(DISTINCT, figure=3),)), "v1"),
        (replace(SMALL, values=(replace(COUNT, figure=8),)), "v1"),
        (replace(SMALL, values=(COUNT, replace(DISTINCT, grade=Grade.ATTESTED, figure=3))), "v2"),
        (replace(SMALL, values=(replace(INJECTIONS, figure=five(18, 0, 2, 6, 0)),)), "v1"),
        (replace(SMALL, values=(replace(INJECTIONS, sentence="All of them."),)), "v1"),
        (replace(SMALL, values=(RATIO,)), "v1"),
        (replace(SMALL, values=(replace(QUOTATION, sentence="Nothing of it."),)), "v1"),
        (replace(SMALL, files=(File("a/b", b""),)), "files/a/b"),
        (replace(SMALL, files=(File("é", b""),)), "files/é"),
        (replace(SMALL, files=(File("a", b""), File("A", b""))), "files/a"),
        (replace(SMALL, files=(File("a", b""), File("a", b"x"))), "files/a"),
    ],
)
def test_a_draft_that_a_stranger_would_find_fault_with_is_not_signed(draft: Draft, where: str) -> None:
    with pytest.raises(BadValue) as refusal:
        sign(draft, KEY, SEED)
    assert refusal.value.where == where


def test_withheld_rows_are_judged_before_they_are_signed_away() -> None:
    """Nobody could see it from outside; its disclosure would contradict the signer."""
    wrong = replace(INJECTIONS, rows=heard(16, 2, 2, 6, 0))
    with pytest.raises(BadValue) as refusal:
        sign(replace(SMALL, values=(wrong,)), KEY, SEED)
    assert refusal.value.where == "v1"


def test_a_package_that_would_be_too_large_is_not_signed() -> None:
    half = bytes(container.MAX_PACKAGE_BYTES // 2)
    with pytest.raises(BadValue, match="at most"):
        sign(replace(SMALL, files=(File("a", half), File("b", half))), KEY, SEED)


ROWS = st.lists(st.fixed_dictionaries({"text": st.sampled_from("ABC"), "note": st.text(max_size=5)}), max_size=8)


@given(ROWS, ROWS, st.sampled_from([Grade.RECOMPUTED, Grade.ATTESTED]), st.binary(min_size=32, max_size=32))
def test_whatever_can_be_signed_both_verifiers_find_unchanged(
    one: list[dict[str, Any]], other: list[dict[str, Any]], grade: Grade, seed: bytes
) -> None:
    values = (
        Value("Rows.", len(one) + 1, {"name": "count-rows"}, grade, (*one, {})),
        Value(
            "Texts.",
            len({row["text"] for row in other}),
            {"name": "count-distinct", "field": "text"},
            Grade.RECOMPUTED,
            tuple(other),
        ),
    )
    document = repr(other).encode("utf-8", "backslashreplace")
    draft = replace(SMALL, values=values, files=(File("note.txt", document),))
    verdict = both(sign(draft, KEY, Withheld(seed)), KEY.fingerprint)
    assert verdict["answer"] == "unchanged-by-named-key"
    assert verdict["files"][0]["sha256"] == Digest.of(document).hex
