"""The nouns of the way back: a draft as a manuscript, what its bookmarks stood for, and what was left behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from probata.method.drafts.ties import Tied
from probata.method.manuscript.model import Manuscript


@dataclass(frozen=True, slots=True)
class Sourced:
    """What a tie stands for, and the body of its role as a manuscript had it (``""`` where no manuscript did)."""

    tied: Tied
    source: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What bookmarks stand for.

    Attributes:
        ties: of words, by the bookmark's name.
        parts: bookmark around a part of a report -> the argument of its directive.
    """

    ties: Mapping[str, Sourced] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Left:
    """Something of a draft that the manuscript does not hold.

    Attributes:
        says: what and why, in a sentence.
        words: the words that are gone with it, where there are any.
        ours: whether the compiler had put it there and will again.
    """

    says: str
    words: str = ""
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """A draft as a manuscript.

    Attributes:
        manuscript: its places are those of the draft's view.
        left: what it does not hold, in the order of what a person has to look at.
        pictures: file name in the manuscript -> part of the package that holds it.
    """

    manuscript: Manuscript = field(repr=False)
    left: tuple[Left, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=dict)
