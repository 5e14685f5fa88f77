"""The nouns of drafts: a draft as it reads with its changes decided, and what is remarked beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from probata.record.span import TextSpan


class Changes(StrEnum):
    """How tracked changes are read."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is written beside a place of a draft.

    Attributes:
        span: code points of ``Draft.text`` that it is about; not empty.
        lines: the paragraphs of the comment; the first begins with the code ("PB352 ...").
        replies: remarks of people on it that are kept with it, in their order.
        done: whether the thread is marked as resolved.
        says_where: whether its lines say themselves where it stands, when it can stand elsewhere only.
    """

    span: TextSpan
    lines: tuple[str, ...]
    replies: tuple[Reply, ...] = ()
    done: bool = False
    says_where: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """A person's reply to a remark: who, when (as the file says it), and the words."""

    by: str
    at: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A bookmark that ties words of a draft to a record of the inquiry; ``name`` says nothing to others."""

    name: str
    span: TextSpan


@dataclass(frozen=True, slots=True)
class Answered:
    """A draft with remarks and ties written into it, and those that could not be anchored anywhere.

    ``untied``: ties of words outside of the text, in notes, headers, text boxes: no bookmark can stand at them.
    """

    data: bytes = field(repr=False)
    unplaced: tuple[Remark, ...] = ()
    untied: tuple[Tie, ...] = ()
