"""The nouns of reply. docs/spec/reply.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from probata.record.ref import Ref
from probata.record.span import TextSpan
from probata.record.uncertain_date import UncertainDate


class NoticeKind(StrEnum):
    """What the party was shown."""

    QUESTIONS = "questions"
    SUMMARY = "summary"
    EXTRACT = "factual extract"
    FULL_DRAFT = "full draft"


class AnswerKind(StrEnum):
    """What a paragraph of a response does."""

    GENERAL = "general position"
    DENIAL = "bare denial"
    REASONED = "reasoned answer"
    MATERIAL = "new material"
    ADMISSION = "admission with justification"
    AUTHENTICITY = "challenge to authenticity"
    CORRECTION = "correction"
    ATTACK = "attack on a witness"
    NAMES = "names a person"
    OFF_TOPIC = "off topic"


class Answered(StrEnum):
    """What the inquiry did with a paragraph."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    NOTED = "noted"
    REJECTED = "rejected"


class Heard(StrEnum):
    """Whether a party answered a finding, as far as the records say."""

    ANSWERED = "answered"
    PERHAPS = "perhaps"
    NOT_IDENTIFIED = "not identified"
    NOBODY_SEARCHED = "nobody searched"


class Fits(StrEnum):
    """Whether a statement can be an answer to content, by who had access to what and when."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Party:
    """A party that the report concerns, with its voices kept apart; ``not_notified`` is a reason and a state."""

    name: str
    says: str
    voices: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    not_notified: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a party was shown, and when it could read it (None: not known)."""

    name: str
    party: str
    kind: NoticeKind
    version: str
    sent: UncertainDate
    access: UncertainDate | None
    deadline: UncertainDate | None
    cut_off: UncertainDate | None
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyStatement:
    """Public words of one of the party's voices, held to answer findings."""

    place: str
    party: str
    voice: str
    on: UncertainDate
    had_not_seen: bool = False
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Disposition:
    """What was done with paragraphs of a response; ``paragraphs`` are numbers from 1, sorted, none twice."""

    paragraphs: tuple[int, ...]
    kind: AnswerKind
    answer: Answered
    reason: str
    by: str
    findings: tuple[str, ...] = ()
    changed: str = ""
    remove: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a response: its number, its own label where it has one ("12."), and its place in the text."""

    number: int
    label: str
    span: TextSpan
    page: int | None = None


@dataclass(frozen=True, slots=True)
class ResponseFile:
    """A response as written in the file of replies; ``document`` is a stored document's name."""

    name: str
    party: str
    notice: str
    document: str
    received: UncertainDate
    transcripts: Mapping[int, str] = field(default_factory=dict, repr=False)
    dispositions: tuple[Disposition, ...] = ()


@dataclass(frozen=True, slots=True)
class Silence:
    """That no answer was identified: said by two persons who searched."""

    party: str
    finding: str
    by: tuple[str, ...]
    searches: tuple[str, ...]
    read_scans: bool


@dataclass(frozen=True, slots=True)
class ReplyFile:
    """Everything that one file of replies says."""

    parties: Mapping[str, Party]
    notices: Mapping[str, Notice]
    statements: tuple[PartyStatement, ...]
    responses: Mapping[str, ResponseFile]
    silences: tuple[Silence, ...]


@dataclass(frozen=True, slots=True)
class Response:
    """A response bound to its document and split.

    ``unread`` are pages that hold a picture and no text, without a transcript. ``answering``: paragraph -> findings
    whose words it takes up; ``naming``: paragraphs that name somebody the vault knows or a code name. ``perhaps``: the
    same as ``answering`` for a few words in common, worth a look before anybody speaks of silence; ``perhaps_naming``:
    paragraphs with what looks like a person's name (English). ``beside``: running headers and footers; ``transcribed``:
    pages that a person read.
    """

    ref: Ref
    file: ResponseFile
    document: Ref
    text: str = field(repr=False)
    paragraphs: tuple[Paragraph, ...]
    unread: tuple[int, ...]
    answering: Mapping[int, tuple[str, ...]]
    naming: tuple[int, ...]
    perhaps: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    perhaps_naming: tuple[int, ...] = ()
    beside: tuple[TextSpan, ...] = ()
    transcribed: tuple[int, ...] = ()

    def of(self, number: int) -> tuple[Disposition, ...]:
        """The dispositions that a paragraph has."""
        return tuple(one for one in self.file.dispositions if number in one.paragraphs)


@dataclass(frozen=True, slots=True)
class Replies:
    """How every party was heard, as a report is held to it: the file, and each response that came, split and read."""

    file: ReplyFile
    responses: Mapping[str, Response]
