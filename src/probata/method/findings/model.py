"""The nouns of findings. docs/spec/findings.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from probata.method.sources.authenticity import AuthenticityResult
from probata.record.basis import Basis
from probata.record.count import AtLeastAtMost
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate


class FindingType(StrEnum):
    """What kind of thing is found; each kind has minimum conditions of its own."""

    INCIDENT = "incident"
    PATTERN = "pattern"
    LAW = "law"
    STATISTICS = "statistics"
    LEGAL = "legal"
    LIMITATION = "limitation"


class Standard(StrEnum):
    """Standards of proof, from the weakest to the strongest; never a percentage."""

    SUSPICION = "reasonable suspicion"
    GROUNDS = "reasonable grounds to believe"
    BALANCE = "balance of probabilities"
    CONVINCING = "clear and convincing"
    BEYOND_DOUBT = "beyond reasonable doubt"


class House(StrEnum):
    """Whose minimum conditions count."""

    UN = "un"
    NGO = "ngo"
    NEWSROOM = "newsroom"


class WordingObject(StrEnum):
    """What a wording is about; wordings are ordered within one object and never across two."""

    FACT = "fact"
    ALLEGATION = "allegation"
    LABEL = "label"


class EvidenceKind(StrEnum):
    """What a piece of evidence is for one finding."""

    FIRST_HAND = "first-hand account"
    SECOND_HAND = "second-hand account"
    TEXT_ITSELF = "the text itself"
    PRIMARY = "primary material"
    ISSUERS_FIGURES = "issuer's figures"
    PARTY_STATEMENT = "statement of the party"
    PRESS = "press report"
    FINDING = "other finding"
    COUNT = "count"
    ESTIMATE = "estimate"


class CellState(StrEnum):
    """How far one element of a legal label was established."""

    MET = "met"
    INDICATIONS = "indications"
    NOT_EXAMINED = "not examined"
    NOT_MET = "not met"


@dataclass(frozen=True, slots=True)
class Named:
    """Evidence as a person wrote it into the file: a handle, or the name of another finding.

    ``kind`` is None where the file does not say it. ``incident`` and ``place`` are free names, empty when not given.
    """

    handle: str
    kind: EvidenceKind | None = None
    incident: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One finding as written, before it is bound to records.

    Attributes:
        standard: the one that this finding uses; ``deviates`` why, when it is not the report's.
        rests_on, contrary: at least one piece for ``rests_on``, except of limitations that name a gap.
        period: None where the mandate's whole period is meant.
        elements: name of a matrix; empty except of legal findings.
    """

    name: str
    type: FindingType
    says: str
    object: WordingObject
    wording: str
    standard: Standard
    rests_on: tuple[Named, ...]
    deviates: str = ""
    period: UncertainDate | None = None
    contrary: tuple[Named, ...] = ()
    weighed: str = ""
    gaps: tuple[str, ...] = ()
    second_part: str = ""
    special: bool = False
    second_reader: str = ""
    reasons: str = ""
    elements: str = ""


@dataclass(frozen=True, slots=True)
class Authenticity:
    """The record on whether an item is genuine, as the file of findings has it or as it is stored about the item.

    ``record``: the Ref of the stored record, as text; empty where the file says it.
    """

    handle: str
    provenance: str
    tests: str
    doubts: str
    result: AuthenticityResult
    judged_by: str
    record: str = ""

    @property
    def bears(self) -> bool:
        """Whether a finding may rest on the item."""
        return self.result in (AuthenticityResult.AUTHENTIC, AuthenticityResult.PROBABLY)


@dataclass(frozen=True, slots=True)
class SameWitness:
    """A person's answer to the question whether words in a document come from somebody who was interviewed.

    ``answer``: yes, no or unsure.
    """

    place: str
    interview: str
    answer: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class TwoSources:
    """A person's judgement that people are sources of their own although something connects them.

    ``interviews`` are code names, two or more: each of them apart from each other one.
    """

    interviews: tuple[str, ...]
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One element in a matrix; ``findings`` are names."""

    element: str
    state: CellState
    findings: tuple[str, ...] = ()
    contrary: str = ""
    answer: str = ""
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """One element of an instrument: its key ("C6"), its words, and whether it is contextual or an act."""

    key: str
    says: str
    contextual: bool


@dataclass(frozen=True, slots=True)
class Instrument:
    """A legal label and its elements, from a data file; ``cites`` names article and source."""

    name: str
    label: str
    cites: str
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """How far each element of an instrument was established; an element without a cell was not examined."""

    name: str
    instrument: Instrument
    cells: Mapping[str, Cell]

    def cell(self, element: str) -> Cell:
        """The cell of an element, made on the spot for one that nobody wrote about."""
        return self.cells.get(element, Cell(element, CellState.NOT_EXAMINED))


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """A person named as responsible: a record of its own, with its own threshold, notice, wording and adoption.

    ``identity`` is the person's name and is never in a message, nor is ``name``, which may be a part of it.
    ``edition``: ``confidential`` or ``public``.
    """

    name: str
    role: str
    identity: str = field(repr=False)
    standard: Standard
    wording: str
    rests_on: tuple[Named, ...]
    findings: tuple[str, ...]
    notice: UncertainDate | None
    not_notified: str
    edition: str


@dataclass(frozen=True, slots=True)
class FindingsFile:
    """Everything that one file of findings says; ``wordings`` are the orders that it declares (see wording.py)."""

    house: House
    standard: Standard
    period: UncertainDate
    findings: Mapping[str, Draft]
    authenticity: Mapping[str, Authenticity]
    same_witness: tuple[SameWitness, ...]
    matrices: Mapping[str, Matrix]
    persons: Mapping[str, PersonNamed]
    wordings: Mapping[WordingObject, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    two_sources: tuple[TwoSources, ...] = ()


@dataclass(frozen=True, slots=True)
class Witness:
    """What is known of how an account came: Refs of interviews, and an intermediary's name.

    ``heard_from``: from whom the person heard it, where those were interviewed; ``heard_from_others`` whether also from
    somebody who was not. ``together_with``: interviewed in one sitting. ``apart_from``: those of whom somebody said
    that they are two sources all the same.
    """

    ref: Ref
    heard_from: tuple[Ref, ...] = ()
    heard_from_others: bool = False
    together_with: tuple[Ref, ...] = ()
    through: str = ""
    apart_from: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence, bound to its records.

    Attributes:
        named: as the file has it.
        record: the saved place, count, estimate or finding.
        document: the document of a place; ``family`` the number of its shared text where it has one.
        leaked: a document that neither its issuer nor anybody else published, and that is nobody's account.
        witnesses: of an account, the interview; of a count, nobody (it is many people, and never a corroboration).
        utterances: Refs or digests (as text) of utterances that the words at this place quote.
        stale: why the record may not be used as it is; empty when it may.
        digest: of what the record says now, so that an adoption notices when it says something else.
        said_no: of a count, how many said that it did not happen.
        other_issuer: of what is called issuer's figures, whose text it is on record instead; empty when nobody else's.
    """

    named: Named
    kind: EvidenceKind
    record: Ref
    document: Ref | None = None
    family: int | None = None
    possible_families: tuple[int, ...] = ()
    leaked: bool = False
    witnesses: tuple[Witness, ...] = ()
    perhaps_witnesses: tuple[Ref, ...] = ()
    utterances: tuple[str, ...] = ()
    stale: str = ""
    digest: str = ""
    said_no: int = 0
    other_issuer: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """Why two pieces of evidence are not two sources: ``certain`` joins count in both bounds, others in the lower."""

    a: str
    b: str
    why: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Independent:
    """Documents, shared texts and independent sources of one claim, counted apart."""

    documents: int
    shared_texts: AtLeastAtMost
    witnesses: AtLeastAtMost
    sources: AtLeastAtMost
    joins: tuple[Join, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """One minimum condition of the house: what it asks, and what is missing (empty: it is there)."""

    asks: str
    missing: str

    def __str__(self) -> str:
        return f"{self.asks}: {f'missing: {self.missing}' if self.missing else 'there'}"


@dataclass(frozen=True, slots=True)
class Adoption:
    """A named person took the finding on: ``content`` is the digest of everything it said then.

    ``records``: handle -> digest of what each record that it rests on said then. ``although``: why it was adopted
    while conditions were missing; empty when none was.
    """

    finding: str
    content: Digest
    by: str
    reason: str
    at: str
    although: str = ""
    records: Mapping[str, str] = field(default_factory=dict)


class _Adoptable:
    """What somebody can adopt, once its conditions were looked at."""

    __slots__ = ()
    conditions: tuple[Condition, ...]
    content: Digest
    adoption: Adoption | None
    stale: str

    @property
    def missing(self) -> tuple[Condition, ...]:
        """The conditions that are not there."""
        return tuple(one for one in self.conditions if one.missing)

    @property
    def adopted(self) -> bool:
        """Whether somebody adopted it as it is now, and nothing that it rests on has changed since."""
        return is_adopted(self.adoption, self.content, self.stale)

    @property
    def state(self) -> str:
        """drafted, adopted, adopted in an earlier wording, or stale, in words."""
        return state_of(self.adoption, self.content, self.stale)


@dataclass(frozen=True, slots=True)
class Finding(_Adoptable):
    """A finding, bound to its evidence and evaluated.

    ``basis`` has no default: a finding without evidence cannot be written down. ``stale``: why it has to be looked at
    again; ``adoption`` the newest one, which ``adopted`` says whether it holds for this very content. ``beside``: the
    findings in the cells of its matrix, where it does not name them as evidence.
    """

    ref: Ref
    draft: Draft
    evidence: tuple[Evidence, ...]
    contrary: tuple[Evidence, ...]
    independent: Independent
    conditions: tuple[Condition, ...]
    content: Digest
    basis: Basis = field(repr=False)
    adoption: Adoption | None = None
    stale: str = ""
    beside: tuple[Evidence, ...] = ()

    @property
    def everything(self) -> tuple[Evidence, ...]:
        """All that it rests on: what speaks for it, what speaks against it, and what stands beside."""
        return (*self.evidence, *self.contrary, *self.beside)


@dataclass(frozen=True, slots=True)
class FoundPerson(_Adoptable):
    """The record of a person named as responsible, bound to its evidence; its fields are as those of a finding.

    ``beside``: the findings that it names.
    """

    ref: Ref
    person: PersonNamed
    evidence: tuple[Evidence, ...]
    independent: Independent
    conditions: tuple[Condition, ...]
    content: Digest
    basis: Basis = field(repr=False)
    adoption: Adoption | None = None
    stale: str = ""
    beside: tuple[Evidence, ...] = ()

    @property
    def everything(self) -> tuple[Evidence, ...]:
        """All that it rests on: what speaks for it, what speaks against it, and what stands beside."""
        return (*self.evidence, *self.beside)


def is_adopted(adoption: Adoption | None, content: Digest, stale: str) -> bool:
    """Whether an adoption holds for this content, and nothing made it stale."""
    return adoption is not None and adoption.content == content and not stale


def state_of(adoption: Adoption | None, content: Digest, stale: str) -> str:
    """drafted, adopted, adopted in an earlier wording, or stale, in words."""
    if stale:
        return f"stale: {stale}"
    if adoption is None:
        return "drafted"
    when = f"adopted by {adoption.by} on {adoption.at[:10]}"
    return when if adoption.content == content else f"{when}, in an earlier wording"


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that an inquiry finds, as a report is held to it: the file, and each finding and person evaluated."""

    file: FindingsFile
    findings: Mapping[str, Finding]
    persons: Mapping[str, FoundPerson] = field(default_factory=dict)
