"""disclose: the same bytes each time, only what was asked for, and nothing about any other value."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from signing_samples import (
    COUNT,
    GOLDEN,
    INJECTIONS,
    KEY,
    SEED,
    SMALL,
    SPARED,
    account,
    both_of,
    disclosed,
    five,
    golden,
    small,
)

from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import Draft, Value, commit, container, disclose, sign

PACKAGE = golden()


def content(disclosure: bytes) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(bytes(container.walk(disclosure)[1].content))
    return loaded


def test_the_same_row_is_disclosed_in_the_same_bytes() -> None:
    assert disclosed() == disclosed()
    mapping = dict(reversed(INJECTIONS.rows[2].items()))
    assert disclose(PACKAGE, GOLDEN, SEED, "v4", mapping, account(3)) == disclosed()


@pytest.mark.parametrize("number", range(1, 12))
def test_every_row_of_every_value_can_be_disclosed_and_fits(number: int) -> None:
    for row in GOLDEN.values[number - 1].rows:
        said = both_of(PACKAGE, disclose(PACKAGE, GOLDEN, SEED, f"v{number}", row))
        assert (said["answer"], said["value"]) == ("fits", f"v{number}")


@pytest.mark.parametrize(
    ("value", "row", "item"),
    [
        ("v4", INJECTIONS.rows[2], account(4)),
        ("v4", INJECTIONS.rows[25], account(26)),
        ("v4", {"interview": "I-03"}, None),
        ("v11", SPARED.left_out[0], None),
        ("v2", {"item": "D1", "text": "A"}, b"D1"),
        ("v3", {}, None),
        ("v0", INJECTIONS.rows[2], None),
        ("v99", INJECTIONS.rows[2], None),
        ("", INJECTIONS.rows[2], None),
    ],
)
def test_what_was_not_bound_cannot_be_disclosed(value: str, row: Any, item: bytes | None) -> None:
    with pytest.raises(BadValue):
        disclose(PACKAGE, GOLDEN, SEED, value, row, item)


def test_draft_seed_and_package_have_to_belong_together() -> None:
    other = replace(GOLDEN, limits=("Less.",))
    for package, draft, seed in (
        (small(), GOLDEN, SEED),
        (PACKAGE, other, SEED),
        (PACKAGE, GOLDEN, Withheld(b"t" * 32)),
    ):
        with pytest.raises(BadValue):
            disclose(package, draft, seed, "v4", INJECTIONS.rows[2])
    with pytest.raises(BadValue):
        disclose(PACKAGE[:-1], GOLDEN, SEED, "v4", INJECTIONS.rows[2])


def test_of_equal_rows_the_one_with_the_item_is_opened() -> None:
    rows = ({"heard": "described"},) * 3
    three = Value("Three.", 3, {"name": "count-rows"}, Grade.ATTESTED, rows, items=(None, *map(_of, (1, 2))))
    draft = replace(SMALL, values=(three,))
    package = sign(draft, KEY, SEED)
    for number in (1, 2):
        said = both_of(package, disclose(package, draft, SEED, "v1", rows[0], account(number)))
        assert said["item"]["sha256"] == _of(number).hex
    with pytest.raises(BadValue):
        disclose(package, draft, SEED, "v1", rows[0], account(3))


def _of(number: int) -> Digest:
    return Digest.of(account(number))


def test_a_row_disclosed_without_its_item_says_nothing_that_could_be_compared_with_the_item() -> None:
    alone = disclosed(item=None)
    assert set(content(alone)["item"]) == {"commitment"}
    assert _of(3).hex.encode() not in alone
    whole = content(disclosed())["item"]
    assert whole["salt"].encode() not in alone


@st.composite
def shared_interviews(draw: st.DrawFn) -> Draft:
    """Two withheld values, ``v1`` and ``v2``, that share some people or none."""
    people = draw(st.lists(st.integers(0, 40), min_size=2, max_size=20, unique=True))
    others = draw(st.lists(st.sampled_from(people) | st.integers(41, 80), min_size=1, max_size=20, unique=True))
    values = tuple(
        Value(f"{len(group)}.", len(group), {"name": "count-rows"}, Grade.ATTESTED, rows(group), items=accounts(group))
        for group in (people, others)
    )
    return replace(SMALL, values=values)


def rows(people: list[int]) -> tuple[dict[str, str], ...]:
    return tuple({"interview": f"I-{one}"} for one in people)


def accounts(people: list[int]) -> tuple[Digest, ...]:
    return tuple(map(_of, people))


@settings(max_examples=60, deadline=None)
@given(shared_interviews())
def test_all_disclosures_under_one_value_hold_nothing_of_another(draft: Draft) -> None:
    """No salt, item salt or item commitment of ``v2`` stands there, and no leaf of it among those of ``v1``."""
    package = sign(draft, KEY, SEED)
    first, second = commit(draft, SEED).values
    handed = b"".join(disclose(package, draft, SEED, "v1", one.row) for one in first.openings)
    secrets = {one.salt for one in second.openings} | {second.salt}
    secrets |= {one.item.salt for one in second.openings if one.item}
    secrets |= {bytes.fromhex(one.item.commitment) for one in second.openings if one.item}
    assert not any(secret.hex().encode() in handed for secret in secrets)
    own = {one.hex() for one in first.leaves}
    for one in first.openings:
        opened = content(disclose(package, draft, SEED, "v1", one.row))
        assert not {leaf.hex() for leaf in second.leaves} & set(opened["withheld"]["path"]) - own
    assert not {one.salt for one in first.openings} & secrets
    assert not set(first.leaves) & set(second.leaves)


@settings(max_examples=30, deadline=None)
@given(shared_interviews(), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_no_byte_of_package_or_disclosure(draft: Draft, random: Any) -> None:
    value = draft.values[0]
    order = list(range(len(value.rows)))
    random.shuffle(order)
    shuffled = replace(value, rows=tuple(value.rows[at] for at in order), items=tuple(value.items[at] for at in order))
    other = replace(draft, values=(shuffled, *draft.values[1:]))
    package = sign(draft, KEY, SEED)
    assert sign(other, KEY, SEED) == package
    row = value.rows[0]
    assert disclose(package, other, SEED, "v1", row) == disclose(package, draft, SEED, "v1", row)


def test_the_places_of_the_rows_of_two_values_are_not_those_of_the_records() -> None:
    """Who of two people stands first under one value says nothing of who does under another, over 300 seeds."""
    people = list(range(8))
    both_values = tuple(Value("Eight.", 8, {"name": "count-rows"}, Grade.ATTESTED, rows(people)) for _ in range(2))
    draft, agree, tried = replace(SMALL, values=both_values), 0, 0
    for seed in range(300):
        made = commit(draft, Withheld(seed.to_bytes(32, "big")))
        places = [{str(o.row["interview"]): made.leaves.index(o.leaf) for o in own.openings} for own in made.values]
        for one in range(0, 8, 2):
            before = [place[f"I-{one}"] < place[f"I-{one + 1}"] for place in places]
            agree, tried = agree + (before[0] == before[1]), tried + 1
    assert abs(agree / tried - 0.5) < 0.06  # 1,200 tosses: four standard deviations


def test_leaves_of_withheld_rows_and_decoys_look_alike() -> None:
    """Every byte of a decoy is as likely as of a leaf: neither a bit nor a place tells them apart."""
    value = replace(COUNT, figure=32, rows=rows(list(range(32))))
    ones = {"real": 0, "decoy": 0}
    places = {"real": 0, "decoy": 0}
    for seed in range(200):
        made = commit(replace(SMALL, values=(value,)), Withheld(seed.to_bytes(32, "big")))
        real = set(made.values[0].leaves)
        for at, leaf in enumerate(made.leaves):
            kind = "real" if leaf in real else "decoy"
            ones[kind] += int.from_bytes(leaf, "big").bit_count()
            places[kind] += at
    bits = 200 * 32 * 256
    assert all(abs(count / bits - 0.5) < 0.002 for count in ones.values())  # about five standard deviations
    assert all(abs(place / (200 * 32) - 31.5) < 1.2 for place in places.values())


def test_five_values_with_people_left_out_still_count_everybody() -> None:
    rule = {"name": "five-values"}
    said = tuple({"heard": "described", "interview": f"I-{at}"} for at in range(3))
    value = Value("Three of three.", five(3, 0, 0, 0, 0), rule, Grade.CONSISTENT, said[:2], left_out=said[2:])
    draft = replace(SMALL, values=(value,))
    package = sign(draft, KEY, SEED)
    assert b"I-2" not in package
    assert both_of(package, disclose(package, draft, SEED, "v1", said[0]))["rows"] == 3
