"""portrait: what somebody without a name is described by, in one place or in several, and when it tells who it is.

Which traits few people share follows the house's method, section 4: a facility with an exact day and a profession is a
join that is never published, nor is whatever fits one person in a place.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from probata.method.manuscript.model import At
from probata.method.report.model import Passage


class Trait(StrEnum):
    """What somebody is described by, as a message names it."""

    NAME = "a name beside a picture"
    PICTURE = "where somebody stands or lives in a picture"
    ALONE = "being the only or the first one"
    TIE = "a family tie to somebody whose work is told"
    POST = "a post that one person holds"
    RARE = "something rare"
    TRADE = "an occupation"
    AGE = "an exact age"
    ORIGIN = "an origin or a language"
    SPELL = "the exact ends of a job or a stay"
    DAY = "an exact day"
    PLACE = "a named place"


def gives_away(traits: frozenset[Trait]) -> bool:
    """Whether few people can have all these traits."""
    if Trait.PLACE not in traits:
        return False
    if traits & _RARE:
        return True
    if Trait.TRADE in traits and Trait.DAY in traits:
        return True
    return len(traits & _SHARED) > 1


_RARE = frozenset({Trait.PICTURE, Trait.ALONE, Trait.TIE, Trait.POST, Trait.RARE})
_SHARED = frozenset({Trait.TRADE, Trait.AGE, Trait.ORIGIN})


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Where a report speaks of a person: its passage with the place, and the traits that stand there."""

    passage: Passage
    at: At
    traits: frozenset[Trait]


@dataclass(frozen=True, slots=True)
class Portrayed:
    """A person whom few words tell: the places that say something, in order, and all traits together.

    ``shown``: captions that those places refer to, which tell more; ``around``: whether only the sentences around show
    that the person is somebody who gave an account.
    """

    places: tuple[Mentioned, ...]
    traits: frozenset[Trait]
    shown: tuple[Passage, ...] = ()
    around: bool = False
