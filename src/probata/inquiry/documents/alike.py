"""alike: near-duplicate pictures as an answer: groups, how alike in words, what each declares, where it came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.documents.picture_origins import Origin, Origins
from probata.method.sources.likeness import FURTHEST, Hashes, distances, in_words
from probata.method.sources.likeness_pairs import Alike, groups, pairs
from probata.record.canonical import Json

if TYPE_CHECKING:
    from probata.method.documents.perceptual import Fingerprint
    from probata.record.ref import Ref

Found = Sequence["tuple[Ref, Fingerprint]"]


@dataclass(frozen=True, slots=True)
class Member:
    """One picture of a group. ``bits`` of 256 is how far it is from the picture of the group that is called ``nearest``
    to it, ``likeness`` the same in words; nothing for a picture that was asked for."""

    item: Ref
    page: int
    width: int
    height: int
    origin: Origin
    bits: int | None
    likeness: str
    nearest: str

    @property
    def of(self) -> str:
        """Whose compartment it lies in; nothing for an open one."""
        return self.origin.of

    @property
    def name(self) -> str:
        """What it is called here, with the page where that is not the first."""
        return self.origin.document if self.page == 1 else f"{self.origin.document}, page {self.page}"

    def as_json(self) -> dict[str, Json]:
        """The documented member of a group."""
        return {
            **self.origin.as_json(),
            "page": self.page,
            "width": self.width,
            "height": self.height,
            "bits": self.bits,
            "likeness": self.likeness,
            "nearest": self.nearest,
        }


@dataclass(frozen=True, slots=True)
class Group:
    """Pictures that hang together by near-duplicates."""

    members: tuple[Member, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented group."""
        return {"members": [one.as_json() for one in self.members]}


def groups_of(found: Found, origins: Origins, heard: Callable[[int, int], None]) -> tuple[Group, ...]:
    """All groups, in the order in which their first pictures were taken in; in each the earliest declared day first."""
    made = pairs(Hashes.of([one for _, one in found]), heard)
    near: dict[int, list[Alike]] = {}
    for pair in made:
        near.setdefault(pair.one, []).append(pair)
        near.setdefault(pair.other, []).append(pair)
    return tuple(_group(found, origins, each, near) for each in groups(len(found), made))


def around(found: Found, asked: Ref, origins: Origins) -> tuple[Group, ...]:
    """For each picture of this item that has copies: itself, and they, the nearest first."""
    hashes, made = Hashes.of([one for _, one in found]), []
    for number, (item, _) in enumerate(found):
        if item == asked:
            apart = distances(hashes, number)
            copies = sorted((int(bits), at) for at, bits in enumerate(apart) if at != number and bits <= FURTHEST)
            own = _member(found, origins, number, None, "")
            others = (_member(found, origins, at, bits, own.name) for bits, at in copies)
            made += [Group((own, *others))] if copies else []
    return tuple(made)


def _group(found: Found, origins: Origins, numbers: Sequence[int], near: dict[int, list[Alike]]) -> Group:
    def member(number: int) -> Member:
        closest = min(near[number], key=lambda pair: (pair.bits, pair.one, pair.other))
        other = closest.other if closest.one == number else closest.one
        return _member(found, origins, number, closest.bits, _member(found, origins, other, None, "").name)

    return Group(tuple(sorted(map(member, numbers), key=lambda one: one.origin.earliest or "~")))


def _member(found: Found, origins: Origins, number: int, bits: int | None, nearest: str) -> Member:
    item, one = found[number]
    word = in_words(bits) if bits is not None else None
    said = word.value if word else ""
    return Member(item, one.page, one.width, one.height, origins[item], bits, said, nearest)
