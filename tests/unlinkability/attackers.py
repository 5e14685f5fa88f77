"""Attackers: each turns what it sees of two findings into one number, from which a guess is learned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import TypeAlias

from tests.unlinkability.world import Edition1, Handed, Seen

Attacker: TypeAlias = Callable[[Seen], float]


def _pairs(one: Edition1) -> Iterator[tuple[Handed, Handed]]:
    return product(one.first, one.second)


def repeated_salts(seen: Seen) -> float:
    """How many salts stand under both findings."""
    return sum(a.salt == b.salt for a, b in _pairs(seen.editions[0]))


def repeated_commitments(seen: Seen) -> float:
    """How many item commitments do."""
    return sum(a.commitment == b.commitment for a, b in _pairs(seen.editions[0]))


def repeated_bytes(seen: Seen) -> float:
    """How many runs of three bytes of the one finding's rows stand in those of the other."""
    first, second = (_runs(rows) for rows in (seen.editions[0].first, seen.editions[0].second))
    return len(first & second)


def _runs(rows: Sequence[Handed]) -> set[bytes]:
    whole = [part for one in rows for part in (one.leaf, one.salt, bytes.fromhex(one.commitment))]
    return {part[at : at + 3] for part in whole for at in range(len(part) - 2)}


def _near(one: Edition1) -> float:
    return min(abs(a.place - b.place) for a, b in _pairs(one)) / len(one.leaves)


def nearest_leaves(seen: Seen) -> float:
    """How near a leaf of the one stands to a leaf of the other."""
    return min(abs(a.place - b.place) for a, b in _pairs(seen.editions[0]))


def nearest_in_both_editions(seen: Seen) -> float:
    """The same over two editions."""
    return sum(map(_near, seen.editions))


def neighbours(seen: Seen) -> float:
    """How many pairs stand side by side."""
    return sum(abs(a.place - b.place) == 1 for a, b in _pairs(seen.editions[0]))


def same_place_in_their_trees(seen: Seen) -> float:
    """How many pairs have the same place each in the tree of its own finding, beyond what two small trees must have."""
    own = [{one.own for one in rows} for rows in (seen.editions[0].first, seen.editions[0].second)]
    return len(own[0] & own[1]) - min(seen.bases)


def leaves_beyond_the_words(seen: Seen) -> float:
    """How many leaves there are besides the rows that the printed figures tell of."""
    return len(seen.editions[0].leaves) - seen.printed


def rows_beyond_the_bases(seen: Seen) -> float:
    """The same against the bases of the two findings: how many fewer people than their sum."""
    return len(seen.editions[0].leaves) - seen.printed - sum(seen.bases)


def sizes(seen: Seen) -> float:
    """How many bytes the package has."""
    return seen.editions[0].size


def sizes_between_editions(seen: Seen) -> float:
    """By how many bytes two editions differ."""
    return seen.editions[1].size - seen.editions[0].size


def what_binds_them(seen: Seen) -> float:
    """In how many bits the digests that bind the two findings differ."""
    a, b = (int(each, 16) for each in seen.editions[0].withheld)
    return (a ^ b).bit_count()


def likest_leaves(seen: Seen) -> float:
    """In how few bits a leaf of the one differs from one of the other."""
    return min((int.from_bytes(a.leaf) ^ int.from_bytes(b.leaf)).bit_count() for a, b in _pairs(seen.editions[0]))


def leaves_of_both_editions(seen: Seen) -> float:
    """How many leaves, salts and commitments two editions have in common."""
    first, second = ({(one.leaf, one.salt, one.commitment) for one in (*e.first, *e.second)} for e in seen.editions)
    return len(first & second) + len({*seen.editions[0].leaves} & {*seen.editions[1].leaves})


def moves_alike(seen: Seen) -> float:
    """Whether rows of the two findings moved by the same way from one edition to the next."""
    one, two = seen.editions
    moved = [sum(each.place for each in rows) for rows in (one.first, one.second, two.first, two.second)]
    return abs((moved[0] - moved[2]) / seen.bases[0] - (moved[1] - moved[3]) / seen.bases[1])


def order_of_the_first(seen: Seen) -> float:
    """Where the rows of both findings stand in the whole tree, on the average."""
    places = [each.place for each in (*seen.editions[0].first, *seen.editions[0].second)]
    return sum(places) / len(places) / len(seen.editions[0].leaves)


ATTACKERS: tuple[Attacker, ...] = (
    repeated_salts,
    repeated_commitments,
    repeated_bytes,
    nearest_leaves,
    nearest_in_both_editions,
    neighbours,
    same_place_in_their_trees,
    leaves_beyond_the_words,
    rows_beyond_the_bases,
    sizes,
    sizes_between_editions,
    what_binds_them,
    likest_leaves,
    leaves_of_both_editions,
    moves_alike,
    order_of_the_first,
)
