"""Members come out one by one, or are left with a reason."""

from collections.abc import Iterator

import pytest

from probata.method.documents.model import Declared, Left, Part
from probata.method.documents.readers._archive.bounds import FREE_TOTAL, MIB, UNPACK_IT, Budget
from probata.method.documents.readers._archive.members import CLUTTER, Damaged, Member, TooMuch, beyond, bring


def fails(fault: Damaged) -> bytes:
    raise fault


def one(member: Member) -> list[Part | Left]:
    return list(bring([member], Budget(1_000)))


def test_a_member_comes_out_with_its_claims() -> None:
    claims = (Declared("modified", "2019-04-12", "x"),)
    assert one(Member("a", size=2, packed=2, claims=claims, unpack=lambda _most: b"ab")) == [Part("a", b"ab", claims)]


@pytest.mark.parametrize(
    ("member", "left"),
    [
        (Member("a", size=0), Left("a", "empty")),
        (Member("a", unpack=lambda _most: b""), Left("a", "empty")),
        (Member("a", size=3, left="needs a password", next_step="x"), Left("a", "needs a password", "x")),
        (Member("a/.DS_Store", size=3), Left("a/.DS_Store", CLUTTER)),
        (Member("a", size=3, unpack=lambda _most: fails(Damaged("damaged"))), Left("a", "damaged")),
        (Member("a", size=3, unpack=lambda _most: fails(TooMuch("too much"))), Left("a", "too much", UNPACK_IT)),
        (
            Member("a", size=600 * MIB, packed=600 * MIB),
            Left("a", "larger than 536,870,912 bytes when unpacked", UNPACK_IT),
        ),
    ],
)  # fmt: skip
def test_a_member_that_does_not_come_out_says_why(member: Member, left: Left) -> None:
    assert one(member) == [left]


def test_a_folder_is_nothing_to_take_out() -> None:
    assert one(Member("a", folder=True, size=0)) == []


def test_members_are_unpacked_only_when_they_are_asked_for() -> None:
    asked: list[str] = []

    def members() -> Iterator[Member]:
        for name in "ab":
            yield Member(name, size=1, unpack=lambda _most, name=name: asked.append(name) or b"x")  # type: ignore[misc]

    parts = bring(members(), Budget(1))
    next(parts)
    assert asked == ["a"]


def test_what_was_unpacked_in_vain_counts_too() -> None:
    fault = Damaged("damaged")
    fault.cost = FREE_TOTAL
    bad = Member("a", size=3, packed=3, unpack=lambda _most: fails(fault))
    good = Member("b", size=3, packed=3, unpack=lambda _most: b"abc")
    found = list(bring([bad, good], Budget(1)))
    assert found[1] == Left("b", "what this container holds is too much to unpack at once", UNPACK_IT)


def test_what_is_beyond_the_bound_is_one_left() -> None:
    assert one(beyond(7, 7)) == [
        Left("(members after the first 7)", "more than 7 members: the others were not looked at", UNPACK_IT)
    ]
