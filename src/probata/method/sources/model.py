"""The nouns of sources: texts, passages with certificates, links, families and the lineage of them all."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from probata.method.documents.credit import Credit
from probata.record.basis import Method
from probata.record.count import AtLeastAtMost
from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.ref import Ref
from probata.record.span import Place, TextSpan

METHOD = Method("sources.trace", 3)
"""The rule that computes links and families; its version grows when a result can change."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """One document as it is compared.

    ``skip`` are the places left out of every comparison (furniture, front matter), in code points of ``text``.
    Raises BadValue for a place beyond the end of the text and for text that has no UTF-8 spelling.
    """

    ref: Ref
    text: str
    skip: tuple[TextSpan, ...] = ()

    def __post_init__(self) -> None:
        if any(span.end > len(self.text) for span in self.skip):
            raise BadValue("A place to skip lies beyond the end of its text.", where=str(self.ref))
        try:
            self.text.encode("utf-8")
        except UnicodeEncodeError:
            raise BadValue("Text with a lone surrogate has no UTF-8 spelling.", where=str(self.ref)) from None


class PassageKind(StrEnum):
    """Why two documents share these words. Only copied words make documents one shared text."""

    COPIED = "copied"
    QUOTATION = "quotation"
    BACKGROUND = "background"
    FURNITURE = "furniture"


class LinkKind(StrEnum):
    """How much of the two documents is shared: nearly all of both, nearly all of one, or some passages."""

    WHOLE = "whole"
    CONTAINS = "contains"
    PASSAGE = "passage"


class Joins(StrEnum):
    """What a link means for the count of shared texts."""

    ONE_TEXT = "one shared text"
    POSSIBLE = "possibly one shared text"
    APART = "not one shared text"


class EditKind(StrEnum):
    """What happened to the words of the first document in the second."""

    EQUAL = "equal"
    REPLACED = "replaced"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Bytes ``start`` (included) to ``end`` (excluded) of a text in UTF-8, and the SHA-256 of just these bytes.

    Anybody can check it: ``tail -c +$((start+1)) FILE | head -c $((end-start)) | sha256sum``.
    """

    start: int
    end: int
    digest: Digest


@dataclass(frozen=True, slots=True, order=True)
class Certificate:
    """The same passage in both documents. ``verbatim`` when both digests are equal: the same bytes stand in both."""

    a: Stretch
    b: Stretch

    @property
    def verbatim(self) -> bool:
        """Whether both documents hold the very same bytes here."""
        return self.a.digest == self.b.digest

    @property
    def mirrored(self) -> Certificate:
        """The same seen from the other document."""
        return Certificate(self.b, self.a)


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from the first document's words to the second's; an empty span where one side has nothing."""

    kind: EditKind
    a: TextSpan
    b: TextSpan

    @property
    def mirrored(self) -> Edit:
        """The same seen from the other document: what was inserted was deleted."""
        turned = {EditKind.INSERTED: EditKind.DELETED, EditKind.DELETED: EditKind.INSERTED}
        return Edit(turned.get(self.kind, self.kind), self.b, self.a)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that two documents share.

    ``a`` and ``b`` are its places in code points; ``words`` counts equal words (two Han characters count as one).
    ``pieces`` are the runs inside it that are equal byte for byte, at least eight words each, so that every piece can
    be checked on its own even where words between them were edited. ``edits`` is filled by ``compare`` only.
    """

    kind: PassageKind
    a: TextSpan
    b: TextSpan
    words: int
    certificate: Certificate
    pieces: tuple[Certificate, ...] = ()
    edits: tuple[Edit, ...] = ()

    @property
    def mirrored(self) -> Passage:
        """The same seen from the other document."""
        pieces = tuple(piece.mirrored for piece in self.pieces)
        edits = tuple(edit.mirrored for edit in self.edits)
        return Passage(self.kind, self.b, self.a, self.words, self.certificate.mirrored, pieces, edits)


@dataclass(frozen=True, slots=True)
class Link:
    """What two documents share.

    ``share_a`` is the part of the first document's own words (0 to 1, outside quotations and background) that the
    second holds too, ``share_b`` the reverse. ``inside`` is the document that stands nearly whole inside the other
    one, for CONTAINS. ``decided`` says that a person has decided what ``joins`` says.
    """

    a: Ref
    b: Ref
    kind: LinkKind
    joins: Joins
    share_a: float
    share_b: float
    passages: tuple[Passage, ...]
    inside: Ref | None = None
    decided: bool = False

    @property
    def mirrored(self) -> Link:
        """The same link seen from the other document."""
        turned = tuple(sorted((one.mirrored for one in self.passages), key=lambda one: (one.a, one.b)))
        return replace(self, a=self.b, b=self.a, share_a=self.share_b, share_b=self.share_a, passages=turned)


@dataclass(frozen=True, slots=True)
class SharedStretch:
    """Words that stand in several documents, said once.

    ``places`` hold these words (folded) from first to last; ``otherwise`` are places that hold a part of them, or most
    of them with some changed.
    """

    kind: PassageKind
    text: str
    places: tuple[Place, ...]
    otherwise: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class CarriedCredit:
    """One credit line and the members of a family that carry it; ``credit`` is the one at the first place."""

    credit: Credit
    places: tuple[Place, ...]

    @property
    def carriers(self) -> int:
        """How many documents carry it."""
        return len({place.of for place in self.places})


@dataclass(frozen=True, slots=True)
class Family:
    """Documents derived from one shared text. ``number`` counts from 1, the largest family first.

    ``shared`` are the stretches that members share with the member that has most words, with every place.
    """

    number: int
    members: tuple[Ref, ...]
    credits: tuple[CarriedCredit, ...] = ()
    shared: tuple[SharedStretch, ...] = ()

    @property
    def credit(self) -> CarriedCredit | None:
        """The credit line that says most: with an agency and people first, then carried by most members."""
        return self.credits[0] if self.credits else None


@dataclass(frozen=True, slots=True)
class Counts:
    """Documents, and the shared texts behind them: at least and at most, since possible links wait for a person."""

    documents: int
    shared_texts: AtLeastAtMost

    def __str__(self) -> str:
        documents = "document" if self.documents == 1 else "documents"
        texts = "shared text" if self.shared_texts.most == 1 else "shared texts"
        return f"{self.documents} {documents}, {self.shared_texts} {texts}"


@dataclass(frozen=True, slots=True)
class Lineage:
    """What the comparison of all documents with all others found.

    ``documents`` is every Ref in the order given. ``families`` holds each document with words exactly once (a text
    that stands alone is a family of one). ``links`` are in order of the documents; documents with identical words
    are linked to the first of them only. ``quotations`` and ``background`` are shared across families, each once.
    ``empty`` are documents without a word to compare. ``limits`` say what this method cannot see.
    """

    documents: tuple[Ref, ...]
    families: tuple[Family, ...]
    links: tuple[Link, ...]
    quotations: tuple[SharedStretch, ...]
    background: tuple[SharedStretch, ...]
    counts: Counts
    empty: tuple[Ref, ...] = ()
    limits: tuple[str, ...] = ()
    method: Method = METHOD

    def family_of(self, ref: Ref) -> Family | None:
        """The family that a document belongs to; None for a document without words or an unknown Ref."""
        return next((family for family in self.families if ref in family.members), None)

    def between(self, a: Ref, b: Ref) -> Link | None:
        """The link of two documents seen from the first, or None when none is listed."""
        found = next((link for link in self.links if {link.a, link.b} == {a, b}), None)
        return found.mirrored if found and found.a != a else found

    @property
    def possible(self) -> tuple[Link, ...]:
        """The links that wait for a person, in the order of ``links``: as few as tell what is possibly one text.

        Of each group of families that are possibly one, every other family is put to one of them, that with most
        links; hundreds of forms are hundreds of questions, not a question for every two of them. All links that are
        only possible say so themselves (``joins``).
        """
        waiting = [link for link in self.links if link.joins is Joins.POSSIBLE]
        first = {ref: family.members[0] for family in self.families for ref in family.members}
        kept = _tree([(first.get(link.a, link.a), first.get(link.b, link.b)) for link in waiting])
        return tuple(link for at, link in enumerate(waiting) if at in kept)


def _tree(edges: Sequence[tuple[Ref, Ref]]) -> set[int]:
    """Places of the edges that reach every node of each group, breadth first from the node with most edges."""
    around: dict[Ref, dict[Ref, int]] = defaultdict(dict)
    for at, (one, other) in enumerate(edges):
        around[one].setdefault(other, at)
        around[other].setdefault(one, at)
    kept: set[int] = set()
    seen: set[Ref] = set()
    for root in sorted(around, key=lambda node: -len(around[node])):
        queue = deque([root] if root not in seen else [])
        seen.add(root)
        while queue:
            for node, at in around[queue.popleft()].items():
                if node not in seen:
                    seen.add(node)
                    kept.add(at)
                    queue.append(node)
    return kept
