"""The nouns of testimony."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate


class Use(StrEnum):
    """What an account may be used for; consent is given for each use apart."""

    INTERNAL = "internal analysis"
    PUBLIC = "anonymised public report"
    ATTRIBUTED = "attributed report"
    ADVANCE_COPY = "the State's advance copy"
    UN = "UN mechanism"
    INTERNATIONAL_COURT = "international court"
    PROSECUTOR = "national prosecutor"
    PRESS = "press"
    RESEARCH = "research"
    CONTACT = "contact again"


class ConsentState(StrEnum):
    """What a person said to one use. ``NOT_NEEDED`` is for a source whose identity is stored nowhere.

    ``NAMED_ONLY``: the use is allowed for the recipients that were named, and for nobody else.
    """

    GIVEN = "given"
    REFUSED = "refused"
    ASK_AGAIN = "ask again"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"
    NOT_NEEDED = "identity stored nowhere"
    NAMED_ONLY = "only those named"


class Scope(StrEnum):
    """Which part of an account a use takes."""

    NUMBER = "one of a number"
    PARAPHRASE = "paraphrase"
    QUOTATION = "words quoted"
    ACCOUNT = "the whole account"
    IDENTITY = "the identity"
    RECORDING = "the recording"


ORDINARY = frozenset({Scope.NUMBER, Scope.PARAPHRASE, Scope.QUOTATION})
"""What somebody allows who allows a use and says no more; the other parts have to be said."""


class Form(StrEnum):
    """How consent was given."""

    WRITTEN = "written"
    RECORDED = "recorded"
    ORAL = "oral"
    GUARDIAN = "by a guardian"


class PressTerms(StrEnum):
    """On which terms a person spoke, where terms were agreed."""

    ON_RECORD = "on the record"
    AGREED_DESCRIPTION = "agreed description"
    NOT_FOR_ATTRIBUTION = "not for attribution"
    OFF_RECORD = "off the record"


class HowKnown(StrEnum):
    """How the words of an account are known. A summary is never put in quotation marks."""

    RECORDING = "recording"
    TRANSCRIPT = "transcript"
    NOTES = "contemporaneous notes"
    SUMMARY = "later summary"


@dataclass(frozen=True, slots=True)
class Recipient:
    """What a person said of one office or body under a use: an international court, one newsroom."""

    use: Use
    name: str
    state: ConsentState


@dataclass(frozen=True, slots=True)
class Consent:
    """What a person allowed: a state for each use (a use that is missing is unknown), until when, on which terms.

    ``description`` is the only way to describe the person where the terms are an agreed description. ``scope``: the
    parts that consent covers (None: nobody said, which is :data:`ORDINARY`); ``scopes``: the same for one use, in its
    stead. ``until``: a day for one use, beside ``expires``. ``form`` and ``reference``: how consent was given and where
    that lies. ``recipients``: what was said of offices and bodies by name.
    """

    states: Mapping[Use, ConsentState] = field(default_factory=dict)
    expires: UncertainDate | None = None
    terms: PressTerms | None = None
    description: str = ""
    scope: frozenset[Scope] | None = None
    scopes: Mapping[Use, frozenset[Scope]] = field(default_factory=dict)
    until: Mapping[Use, UncertainDate] = field(default_factory=dict)
    form: Form | None = None
    reference: str = ""
    recipients: tuple[Recipient, ...] = ()

    def state(self, use: Use) -> ConsentState:
        """The state for one use; unknown when nobody wrote one down."""
        return self.states.get(use, ConsentState.UNKNOWN)

    @property
    def withdrawn(self) -> bool:
        """Whether the person took consent back for any use or anybody, which blocks every use."""
        if ConsentState.WITHDRAWN in self.states.values():
            return True
        return any(one.state is ConsentState.WITHDRAWN for one in self.recipients)

    def covers(self, use: Use) -> frozenset[Scope]:
        """The parts of the account that are covered under a use, if it is allowed at all."""
        said = self.scopes.get(use, self.scope)
        return ORDINARY if said is None else said


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview without the person's identity, which only the vault holds.

    ``attributes``: attribute name -> value, None where it is not known. ``account`` is the document that holds the
    words. ``age`` and ``age_then`` are ages in years at the interview and at the event (None: not recorded).
    ``heard_from``, ``together_with`` are code names; ``through`` names an intermediary (association, lawyer).
    """

    ref: Ref
    code_name: str
    attributes: Mapping[str, str | None]
    consent: Consent
    account: Ref | None = None
    how_known: HowKnown | None = None
    interpreter: bool = False
    age: int | None = None
    age_then: int | None = None
    heard_from: tuple[str, ...] = ()
    together_with: tuple[str, ...] = ()
    through: str = ""

    @property
    def child(self) -> bool:
        """Whether the person was under 18 at the interview or at the event, as far as ages are recorded."""
        return any(age is not None and age < 18 for age in (self.age, self.age_then))


@dataclass(frozen=True, slots=True)
class Code:
    """One code: ``says`` are the words by which a report may say it, ``means`` an expression over other codes.

    ``special`` asks for special handling (sexual violence and the like).
    """

    name: str
    label: str
    says: tuple[str, ...] = ()
    means: str = ""
    special: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: its values, and whether it could help to recognise a person (it could, unless said otherwise)."""

    name: str
    label: str
    values: tuple[str, ...]
    quasi: bool = True
    says: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Codebook:
    """Codes and attributes by name, in the order of the file, and what the protection officer declared.

    ``threshold``: the smallest publishable cell that is crossed with a quasi-identifier. ``numbers_need``: the use that
    somebody must have allowed to be one of a published number; the default is the strict one.
    """

    version: str
    codes: Mapping[str, Code]
    attributes: Mapping[str, Attribute]
    threshold: int = 5
    numbers_need: Use = Use.PUBLIC

    def needed_for(self, use: Use) -> Use:
        """The use that somebody must have allowed to be part of a number in an edition for this use.

        Where the form of consent says that internal analysis covers being one of a number, that; else the edition's
        own.
        """
        return Use.INTERNAL if Use.INTERNAL in (use, self.numbers_need) else use
