"""The nouns of statements: what somebody said in public, in whose mouth the text puts it, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from probata.record.span import TextSpan


class Form(StrEnum):
    """How a text gives what was said."""

    DIRECT = "direct"  # nothing but words in quotation marks
    MIXED = "mixed"  # the reporter's words with quoted ones among them
    INDIRECT = "indirect"  # the reporter's words


class Stance(StrEnum):
    """What a speaker does with what is said; ``unsure`` where words of saying and content do not show it."""

    ACCUSES = "accuses"
    DENIES = "denies"
    REJECTS = "rejects"
    SUPPORTS = "supports"
    REGRETS = "regrets"
    CONFIRMS = "confirms"
    WARNS = "warns"
    ASKS = "asks"
    STATES = "states"
    UNSURE = "unsure"


class Engine(StrEnum):
    """Which rules read the sentences: with a language model, or (degraded) without one."""

    DEPENDENCIES = "dependencies"
    PATTERNS = "patterns"


class Note(StrEnum):
    """What a person should know before deciding."""

    UNCLOSED = "quotation never closed"
    CONFLICT = "pronoun conflict"
    CARRIED = "speaker carried on from the sentence before"
    UNREAD = "language not read"
    LABELLED = "spoken under a label"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to speak. ``span`` is None when the text names nobody; ``party`` is None when nobody can be sure.

    ``party`` is the name under which the text introduced the speaker; several voices of one State are
    ``STATE/voice``. ``of`` is the State or organisation that the party speaks for, as far as the text says so.
    """

    span: TextSpan | None = None
    party: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The words of saying; the span is None for a quotation that carries on without any."""

    text: str
    span: TextSpan | None


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody is said to have said. Spans count code points of the whole file.

    ``span`` runs from the first to the last word of the content, quotation marks included; ``parts`` are its pieces
    without an attribution that stands between them. ``hedge`` are the places of qualifications, ``quoted`` what stands
    in quotation marks, marks included. ``relays`` are those through whom the text has it, nearest to the text first.
    ``channel`` ("in an email") and ``when`` ("before it was released") are what the sentence itself says of it.
    """

    id: str
    span: TextSpan
    parts: tuple[TextSpan, ...]
    speaker: Speaker
    cue: Cue
    form: Form
    stance: Stance
    hedge: tuple[TextSpan, ...]
    quoted: tuple[TextSpan, ...]
    relays: tuple[TextSpan, ...]
    engine: Engine
    notes: tuple[Note, ...] = ()
    channel: TextSpan | None = None
    when: TextSpan | None = None
