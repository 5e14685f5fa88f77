"""Random reports with two findings that share an interviewee or not, and what an attacker gets to see of them.

The attacker has everything that is published of two editions, and, more than any one recipient would, every row of both
findings disclosed alone: salts, leaves, places. Only whose rows they are is not said. Mutants build the same otherwise.
"""

from __future__ import annotations

import hmac
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import Checkpoint, Draft, Edition, SigningKey, Value, commit, container, sign
from probata.signing.commitment import Bound, Commitment

KEY = SigningKey(Withheld(bytes(range(32))))
LARGE = 8
"""Two bases that have more people than this together share somebody more often: the printed words tell as much."""
COUNT, READING = {"name": "count-rows"}, {"name": "reading"}
OTHERS = 2
"""The place of the value whose rows are of nobody who stands under a finding."""
_LOG = Checkpoint(0, Digest.of(b""))


@dataclass(frozen=True, slots=True)
class Handed:
    """One row of a finding disclosed alone: where its leaf stands in the whole tree and in its own, and its salts."""

    leaf: bytes
    salt: bytes
    commitment: str
    place: int
    own: int


@dataclass(frozen=True, slots=True)
class Edition1:
    """What one edition shows: all leaves, what binds the two findings, its bytes in all, and the rows disclosed."""

    leaves: tuple[bytes, ...]
    withheld: tuple[str, str]
    size: int
    first: tuple[Handed, ...]
    second: tuple[Handed, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """Two editions of one report, the printed bases of its two findings, what else is printed, and the secret."""

    editions: tuple[Edition1, Edition1]
    bases: tuple[int, int]
    printed: int
    shares: bool


@dataclass(frozen=True, slots=True)
class World:
    """One report before it is signed. ``people`` are whom the two findings rest on, by number."""

    drafts: tuple[Draft, Draft]
    people: tuple[tuple[int, ...], tuple[int, ...]]
    seed: Withheld[bytes]


Commit = Callable[[Draft, Withheld[bytes], World], Commitment]


def world(chance: random.Random) -> World:
    """A report whose two findings share somebody or not; the order of people in a draft is drawn for each finding."""
    first, second = (chance.randint(2, 7) for _ in range(2))
    shares = chance.random() < (0.7 if first + second > LARGE else 0.3)
    together = chance.randint(1, min(first, second)) if shares else 0
    numbers = chance.sample(range(400), first + second)
    a, b = numbers[:first], [*numbers[:together], *numbers[first : first + second - together]]
    chance.shuffle(a)
    chance.shuffle(b)
    everyone = sorted({*a, *b}, key=lambda _: chance.random())
    other = chance.randint(0, 150)
    values = (
        _value(f"Finding 1: {first} people told of it.", first, a),
        _value(f"Finding 2: {second} people told of it.", second, b),
        Value(f"{other} others were asked.", other, COUNT, Grade.ATTESTED, ({"asked": "other"},) * other),
        replace(_value("What all rests on is bound.", 0, everyone), figure="bound", rule=READING),
    )
    drafts = tuple(
        Draft(Edition(f"edition {at}", f"2022-03-0{at}T09:00:00Z"), values, _LOG, limits=("Truth.",)) for at in (1, 2)
    )
    return World((drafts[0], drafts[1]), (tuple(a), tuple(b)), Withheld(chance.randbytes(32)))


def _value(sentence: str, figure: int, people: Sequence[int]) -> Value:
    rows = tuple({"heard": "described"} for _ in people)
    return Value(sentence, figure, COUNT, Grade.ATTESTED, rows, items=tuple(map(account, people)))


def account(person: int) -> Digest:
    """The digest of what somebody told."""
    return Digest.of(f"INVENTED account {person}".encode())


def published(one: World) -> Seen:
    """As Probata signs it: everything comes out of the bytes of the two packages, but for the disclosed rows."""
    return _seen(one, tuple(_packaged(one, draft) for draft in one.drafts))


def _packaged(one: World, draft: Draft) -> Edition1:
    data = sign(draft, KEY, one.seed)
    entries = {entry.name: bytes(entry.content) for entry in container.walk(data)}
    leaves = tuple(bytes.fromhex(leaf) for leaf in json.loads(entries["leaves.json"]))
    withheld = [value["withheld"] for value in json.loads(entries["manifest.json"])["values"]]
    bound = commit(draft, one.seed).values
    first, second = (_handed(leaves, each) for each in bound[:2])
    return Edition1(leaves, (withheld[0], withheld[1]), len(data), first, second)


def mutated(one: World, other: Commit) -> Seen:
    """The same with another way to commit."""
    found = []
    for draft in one.drafts:
        made = other(draft, one.seed, one)
        first, second = (_handed(made.leaves, each) for each in made.values[:2])
        found.append(Edition1(made.leaves, ("00" * 32, "00" * 32), 67 * len(made.leaves), first, second))
    return _seen(one, tuple(found))


def _seen(one: World, editions: Sequence[Edition1]) -> Seen:
    a, b = one.people
    printed = sum(value.figure for value in one.drafts[0].values if isinstance(value.figure, int))
    return Seen((editions[0], editions[1]), (len(a), len(b)), printed, bool({*a} & {*b}))


def _handed(leaves: Sequence[bytes], bound: Bound) -> tuple[Handed, ...]:
    places, own = ({leaf: at for at, leaf in enumerate(each)} for each in (leaves, bound.leaves))
    return tuple(
        Handed(each.leaf, each.salt, each.item.commitment if each.item else "", places[each.leaf], own[each.leaf])
        for each in bound.openings
    )


def _by_item(one: World) -> dict[Digest, int]:
    return {account(person): person for people in one.people for person in people}


def _people(bound: Bound, one: World) -> list[tuple[int, bytes]]:
    """Each leaf of a value with its person; whoever is of no finding comes last."""
    of = _by_item(one)
    return [(of.get(each.item.sha256, 999) if each.item else 999, each.leaf) for each in bound.openings]


def one_salt_a_person(draft: Draft, seed: Withheld[bytes], one: World) -> Commitment:
    """Mutant: whoever stands under two findings has the same salt under both."""
    made, of = commit(draft, seed), _by_item(one)

    def again(bound: Bound) -> Bound:
        return replace(bound, openings=tuple(replace(each, salt=salted(each.item)) for each in bound.openings))

    def salted(item: object) -> bytes:
        person = of.get(item.sha256, 999) if item is not None else 999  # type: ignore[attr-defined]
        return hmac.digest(seed.reveal(), str(person).encode(), "sha256")

    return replace(made, values=tuple(map(again, made.values)))


def no_decoys(draft: Draft, seed: Withheld[bytes], _: World) -> Commitment:
    """Mutant: as many leaves as there are rows."""
    made = commit(draft, seed)
    return replace(made, leaves=tuple(sorted(leaf for value in made.values for leaf in value.leaves)))


def sorted_leaves(draft: Draft, seed: Withheld[bytes], one: World) -> Commitment:
    """Mutant: the leaves stand in the order of the people, decoys behind them."""
    return _ordered(commit(draft, seed), one, lambda person: str(person).zfill(4).encode())


def same_permutation(draft: Draft, seed: Withheld[bytes], one: World) -> Commitment:
    """Mutant: people are shuffled, and in the same way under every finding."""
    return _ordered(commit(draft, seed), one, lambda who: hmac.digest(seed.reveal(), str(who).encode(), "sha256"))


def _ordered(made: Commitment, one: World, key: Callable[[int], bytes]) -> Commitment:
    about = [(at, value) for at, value in enumerate(made.values) if at != OTHERS]
    pairs = [(key(who), at, leaf) for at, value in about for who, leaf in _people(value, one)]
    first = [leaf for _, _, leaf in sorted(pairs)]
    rest = [leaf for leaf in made.leaves if leaf not in set(first)]
    return replace(made, leaves=(*first, *rest))


def subtree_by_person(draft: Draft, seed: Withheld[bytes], one: World) -> Commitment:
    """Mutant: in the tree of each finding, everybody has the same place."""
    made = commit(draft, seed)

    def placed(bound: Bound) -> Bound:
        slots = [hmac.digest(seed.reveal(), bytes([at % 256, at // 256]), "sha256") for at in range(1000)]
        for who, leaf in _people(bound, one):
            slots[who] = leaf
        return replace(bound, leaves=tuple(slots))

    return replace(made, values=(*map(placed, made.values[:2]), *made.values[2:]))


MUTANTS: tuple[Commit, ...] = (one_salt_a_person, no_decoys, sorted_leaves, same_permutation, subtree_by_person)
