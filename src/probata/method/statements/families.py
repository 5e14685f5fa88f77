"""families: the nouns of utterances over many documents: a family, its members, and on what ground each belongs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from probata.method.statements.comparing import Likeness
from probata.method.statements.renderings import Carried, Rendering
from probata.record.count import AtLeastAtMost
from probata.record.ref import Ref
from probata.record.span import TextSpan

Pair = tuple[int, int]
SaidAt = tuple[Ref, TextSpan]
"""A document and the place of a rendering in it, from its first word to its last."""
Decided = Mapping[frozenset[SaidAt], bool]


class Joined(StrEnum):
    """On what ground a rendering belongs to its family."""

    COMPUTED = "computed"
    DECIDED = "decided"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Member:
    """One rendering of a family: on what ground, how it stands to the rendering that it was joined with."""

    rendering: Rendering
    joined: Joined
    likeness: Likeness
    flips: tuple[str, ...] = ()
    to: int = 0  # the number, within the family, of the rendering that it was joined with


@dataclass(frozen=True, slots=True)
class Utterance:
    """Renderings of one utterance; the first is the one that most documents and places carry, of those the longest.

    ``utterances`` is at least 1 (all that is proposed holds) and at most the number of groups that are computed or
    decided. ``open`` are the joins that wait for a person, as numbers of two members.
    """

    members: tuple[Member, ...]
    utterances: AtLeastAtMost
    open: tuple[Pair, ...] = ()
    keys: tuple[str, ...] = ()

    @property
    def carried(self) -> tuple[Carried, ...]:
        """Every place of every rendering."""
        return tuple(one for member in self.members for one in member.rendering.carried)

    @property
    def documents(self) -> tuple[Ref, ...]:
        """The documents that carry it, each once, in the order of their names and texts."""
        return tuple(dict.fromkeys(one.of for one in sorted(self.carried, key=lambda each: each.order)))

    @property
    def parties(self) -> tuple[str, ...]:
        """In whose mouths it is put, sorted."""
        return tuple(sorted({party for one in self.members for party in one.rendering.parties}))


@dataclass(frozen=True, slots=True)
class Utterances:
    """All utterance families of some documents, those that most documents carry first."""

    families: tuple[Utterance, ...] = ()

    def keys_at(self, document: Ref, place: TextSpan | None) -> tuple[str, ...]:
        """Names of the utterances whose words make up at least half of a place; none for a whole document (None).

        Two places with a name in common quote one utterance: computed or decided, never only proposed.
        """
        found = set()
        for family in self.families:
            for member, key in zip(family.members, family.keys, strict=True):
                quoted = member.rendering.quoted
                if quoted and any(one.of == document and _stands(one, place) for one in member.rendering.carried):
                    found.add(key)
        return tuple(sorted(found))


def _stands(one: Carried, place: TextSpan | None) -> bool:
    if place is None:
        return False
    common = sum(max(0, min(part.end, place.end) - max(part.start, place.start)) for part in one.parts)
    return common > 0 and 2 * common >= place.length
