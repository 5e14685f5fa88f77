"""The nouns of report: what a manuscript is bound to, and what is objected to in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from probata.method.findings.exculpatory import Exculpatory
from probata.method.findings.model import Authenticity, Findings
from probata.method.manuscript.kept import Kept
from probata.method.manuscript.model import At, Directive, Manuscript, Role
from probata.method.recommendations.model import Recommendation
from probata.method.reply.model import Replies
from probata.method.testimony.consent import Permission
from probata.method.testimony.expression import Alternative
from probata.method.testimony.model import Codebook, Interview, Use
from probata.method.testimony.protection import Lexicon
from probata.record.basis import Basis
from probata.record.canonical import Json
from probata.record.count import Count
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.record.ref import Ref
from probata.record.span import Span, TextSpan
from probata.signing.scale import HOUSE_SCALE, Scale

OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class SavedCount:
    """A count as saved under a handle, computed again from the records as they are now.

    Attributes:
        expression, among: in the user's words; ``among`` is empty when everyone is the base.
        count: as it is now; ``saved`` as it was when a person saved it.
        stale: why it has to be looked at again; empty when nothing changed.
        heard: for each interview (in the order of ``Records.interviews``) the place of its value in ``record.Heard``
            (0 to 4, 0 is described), or OUTSIDE for those who are not in the base.
        attributes: names of the quasi-identifiers that expression or among use; a count with any is crossed.
        alternatives: what the expression offers beside each other with "or", with the words that say each.
        special: whether a code with special handling is in it.
        left_out: people of whom it is not known whether they belong to the base.
        refused: how many people of the base may not be part of a number for this audience.
        basis: the interviews of the base.
    """

    ref: Ref
    handle: str
    expression: str
    among: str
    label: str
    count: Count
    saved: Count
    stale: str
    heard: tuple[int, ...] = field(repr=False)
    attributes: frozenset[str]
    alternatives: tuple[Alternative, ...]
    special: bool
    left_out: int
    refused: int
    basis: Basis = field(repr=False)

    @property
    def crossed(self) -> bool:
        """Whether the group is defined by something that could help to recognise people."""
        return bool(self.attributes)


@dataclass(frozen=True, slots=True)
class SavedPlace:
    """A place in a document or account, as saved under a handle.

    Attributes:
        title: how a public report may name the document ("Decree No. 44 of 2 March 2019"); for accounts, what may be
            said of the interview.
        document: the document; ``digest`` that of its text when the place was saved.
        span: where: text, page box, time range, cell or message; None for the whole document.
        text: the place in the document's canonical text, when it has one there.
        words: the words at the place; empty for whole documents, recordings and pictures.
        before, behind: what stands around them in the same sentence of the document.
        public: whether others have published the document.
        interview: whose account it is; None for documents.
        whole: digest of the canonical text in which ``byte_start`` counts.
        shared_text: number of the shared text that the document belongs to, when others share it; None else.
        dated: what the document declares as its date, as written.
        stale: why it has to be looked at again (withdrawn, changed, gone); empty when nothing changed.
        echo: of a document, whether words at the place also stand in an account that was withdrawn or refused for this
            edition's use.
        called: what a document that nobody published calls itself, to be compared with and never printed.
        moved: whether it was saved in a text that a person corrected since, and its words stand in the corrected one.
    """

    ref: Ref
    handle: str
    title: str
    document: Ref
    digest: Digest
    span: Span | None
    text: TextSpan | None
    words: str = field(repr=False)
    public: bool
    interview: Interview | None
    whole: Digest
    byte_start: int
    shared_text: int | None
    dated: str
    stale: str
    basis: Basis = field(repr=False)
    before: str = field(default="", repr=False)
    behind: str = field(default="", repr=False)
    echo: bool = False
    called: str = field(default="", repr=False)
    moved: bool = False


@dataclass(frozen=True, slots=True)
class TakenIn:
    """One document for the methodology annex: its class ("web pages", "tables", ...) and the year that it declares."""

    kind: str
    year: str
    public: bool


@dataclass(frozen=True, slots=True)
class EarlierNumber:
    """A number that an earlier edition printed: its name there, whom it counted, and by which attributes."""

    edition: str
    name: str
    members: frozenset[Ref] = field(repr=False)
    attributes: frozenset[str]
    value: int


@dataclass(frozen=True, slots=True)
class SavedEstimate:
    """An estimate as saved under a handle: ``body`` is what ``estimates.saving`` makes, which speaks for itself."""

    ref: Ref
    handle: str
    label: str
    body: Mapping[str, Json] = field(repr=False)
    stale: str
    basis: Basis = field(repr=False)


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that a manuscript can be bound to, as it is now. ``counts`` and ``places`` are keyed by handle.

    ``others`` are handles that the manuscript does not name; ``pictures`` the picture files beside it. ``findings``,
    ``replies`` and ``recommendations`` are None while the inquiry has no file of them. ``accounts`` are the accounts as
    a whole, by code name: only a draft in Word names them so. ``exculpatory`` are items that speak for somebody.
    ``authenticity``: document (its Ref as text) -> the stored record on whether its file is genuine.
    """

    counts: Mapping[str, SavedCount]
    places: Mapping[str, SavedPlace]
    interviews: tuple[Interview, ...]
    codebook: Codebook | None
    lexicon: Lexicon
    today: date
    taken_in: tuple[TakenIn, ...] = ()
    earlier: tuple[EarlierNumber, ...] = ()
    pictures: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    scale: Scale = field(default_factory=lambda: HOUSE_SCALE)
    limits: tuple[str, ...] = ()
    estimates: Mapping[str, SavedEstimate] = field(default_factory=dict)
    findings: Findings | None = None
    replies: Replies | None = None
    recommendations: tuple[Recommendation, ...] | None = None
    accounts: Mapping[str, SavedPlace] = field(default_factory=dict, repr=False)
    exculpatory: tuple[Exculpatory, ...] = ()
    authenticity: Mapping[str, Authenticity] = field(default_factory=dict)

    def place(self, handle: str) -> SavedPlace | None:
        """The saved place of this handle, or the account of this code name."""
        return self.places.get(handle) or self.accounts.get(handle)


class Faulty(StrEnum):
    """Why a role could not be bound."""

    UNKNOWN = "nothing is saved under this handle"
    WRONG_KIND = "the handle names something of another kind"
    FORM = "the body is not written as this role wants it"
    VALUE = "the words given are not what the record says"


@dataclass(frozen=True, slots=True)
class BoundValue:
    """A role with what it stands for.

    Attributes:
        printed: the words that stand in the report for this role; of what may not be printed, only ``[withheld]``.
        record: the count, place or estimate; None for roles without evidence ({date}, {law}, {ref}, {fixed}).
        facet: which part of a count (``k``, ``n``, ``words``, ...) or estimate (``point``, ...); empty for others.
        base: of ``words`` and ``percent``: ``answered``, ``asked`` or ``everyone``.
        figure: the value as signed: a whole number, the five values, the quoted words, or those of an estimate.
        grade: how far a stranger can check it; None without record.
        permission: what the consent gate said; None where nobody's consent is asked.
        numbers: the whole numbers that printing it publishes, by name ("k", "asked", ...).
    """

    role: Role
    printed: str
    record: SavedCount | SavedPlace | SavedEstimate | None
    facet: str
    base: str
    figure: Json
    basis: Basis | None
    grade: Grade | None
    permission: Permission | None
    numbers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Unbound:
    """A role that could not be bound: why, in a message for people, and what to do."""

    role: Role
    why: Faulty
    message: str
    next_step: str


Binding: TypeAlias = "BoundValue | Unbound"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage: its place in the source, its words as printed (roles filled in), its roles."""

    at: At
    printed: str
    bindings: tuple[Binding, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of prose with everything around it that rules want to know.

    Attributes:
        kind: ``paragraph``, ``heading``, ``cell``, ``item``, ``quote`` or ``note``.
        label: of paragraphs, the stable label (empty before the first compile); of notes, the note's label.
        number: of numbered paragraphs, the printed number; None for everything else.
        inside: the directives around it, outermost first.
        section: the words of the nearest heading above.
        at: its place; ``masked`` its prose there, of the same length as the source (see Manuscript.masked).
        sentences: cover all of its prose.
        notes: labels of the footnotes that it marks.
        bindings: of all sentences, in order.
    """

    kind: str
    label: str
    number: int | None
    inside: tuple[Directive, ...]
    section: str
    at: At
    masked: str
    sentences: tuple[Sentence, ...]
    notes: tuple[str, ...] = ()
    bindings: tuple[Binding, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        found = tuple([one for sentence in self.sentences for one in sentence.bindings])
        object.__setattr__(self, "bindings", found)

    def __hash__(self) -> int:
        """By its place: what is bound in it holds figures, which have no hash."""
        return hash((self.kind, self.at))

    def within(self, directive: str) -> bool:
        """Whether it stands inside a directive of this name."""
        return any(one.name == directive for one in self.inside)


def recipient_of(manuscript: Manuscript, audience: Use) -> str:
    """The one office or body that an edition for this audience is for; what stays inside the inquiry has none."""
    entry = manuscript.front.get("recipient")
    return entry.value if entry and audience is not Use.INTERNAL else ""


@dataclass(frozen=True, slots=True)
class Bound:
    """A manuscript bound to the records: the tree that rules look at and exports write out.

    ``bindings`` is keyed by the role's place. ``audience`` is whom the edition is for, as the use whose consent it
    needs. ``kept`` holds what was worked out from pieces of text and outlives this object, by value; ``once`` what was
    worked out for this object alone.
    """

    manuscript: Manuscript
    records: Records
    audience: Use
    passages: tuple[Passage, ...]
    bindings: Mapping[At, Binding]
    kept: Kept = field(default_factory=Kept, compare=False, repr=False)
    once: Kept = field(default_factory=Kept, compare=False, repr=False)

    @property
    def values(self) -> tuple[BoundValue, ...]:
        """What is bound, in the order of the text."""
        found = (self.bindings.get(role.at) for role in self.manuscript.roles)
        return tuple(one for one in found if isinstance(one, BoundValue))

    @property
    def recipient(self) -> str:
        """The one office or body that the edition is for, as its front matter names it; empty for readers unnamed."""
        return recipient_of(self.manuscript, self.audience)

    @property
    def internal(self) -> bool:
        """Whether the edition stays inside the inquiry."""
        return self.audience is Use.INTERNAL


@dataclass(frozen=True, slots=True)
class Objection:
    """One place where the report says more than its records bear, or less safely than people allow.

    ``message`` never holds what may not be printed. ``label`` is the paragraph's, empty outside of one.
    """

    code: str
    at: At
    message: str
    next_step: str
    label: str = ""
