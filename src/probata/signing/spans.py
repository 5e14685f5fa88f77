"""Rules over spans: quoted words and passages that documents share. docs/spec/package.md, section 4."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TypedDict, TypeGuard, cast

from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.signing.case import Case, Judged, agrees, fails
from probata.signing.container import Buffer, digest_of
from probata.signing.letters import spaced
from probata.signing.model import Row
from probata.signing.shape import ANY_TEXT, DIGEST, TEXT, anything, record, size

_SPAN = record(
    {"byte_end": size, "byte_start": size, "document": DIGEST, "sha256": DIGEST},
    optional={"passage": TEXT, "text": ANY_TEXT},
    others=anything,
)


class Span(TypedDict, total=False):
    """A row that names a place in a document; ``text`` and ``passage`` may be missing."""

    document: str
    byte_start: int
    byte_end: int
    sha256: str
    text: str
    passage: str


def quotation(case: Case) -> Judged:
    """One span, with its text: the quoted words, which stand in the sentence."""
    spans = _spans(case)
    if spans is None or len(spans) != 1 or "text" not in spans[0]:
        return fails("Its one row is not a span whose text, length and digest agree.")
    printed = spaced(str(case.figure))
    if printed not in spaced(case.sentence):
        return fails("Its words do not stand in its sentence.")
    inside = "; they stand in the document, which is in the package"
    outside = "; the document is not in the package"
    place = inside if spans[0]["document"] in case.around.documents else outside
    says = f"the words fit the digest given for bytes {spans[0]['byte_start']} to {spans[0]['byte_end']}{place}"
    return Judged(None, says) if spaced(spans[0]["text"]) == printed else fails("Its row has other words.")


def certificate(case: Case) -> Judged:
    """Spans grouped into passages, each of which stands at two places or more that do not overlap."""
    spans = _spans(case)
    if spans is None or any("passage" not in span for span in spans):
        return fails("Its rows are not spans of named passages whose texts, lengths and digests agree.")
    passages: dict[str, list[Span]] = {}
    for span in spans:
        passages.setdefault(span["passage"], []).append(span)
    if not all(len(group) > 1 and _apart(group) for group in passages.values()):
        return fails("A passage stands at one place only, or its places overlap.")
    found = {
        "equal": sum(len({span["sha256"] for span in group}) == 1 for group in passages.values()),
        "passages": len(passages),
        "places": len({_place(span) for span in spans}),
    }
    inside = sum(span["document"] in case.around.documents for span in spans)
    return agrees(found, case.figure, _shared(found, inside, len(spans)))


def _shared(found: Mapping[str, int], inside: int, spans: int) -> str:
    return (
        f"passages counted again: {found['passages']}, at {found['places']} places; of equal digest at all of theirs: "
        f"{found['equal']}; spans in documents of this package: {inside} of {spans}"
    )


def _place(span: Span) -> tuple[str, int, int]:
    return span["document"], span["byte_start"], span["byte_end"]


def _apart(group: list[Span]) -> bool:
    places = sorted(_place(span) for span in group)
    return all(one[0] != other[0] or one[2] <= other[1] for one, other in pairwise(places))


def _spans(case: Case) -> list[Span] | None:
    """The rows as spans, or None when one of them is none or contradicts itself or its document."""
    return (
        [cast("Span", row) for row in case.rows]
        if all(_holds(row, case.around.documents) for row in case.rows)
        else None
    )


def _holds(row: Row, documents: Mapping[str, Buffer]) -> bool:
    if any(_SPAN(row, "")):
        return False
    span = cast("Span", row)
    start, end = span["byte_start"], span["byte_end"]
    text, document = span.get("text"), documents.get(span["document"])
    said = None if text is None else text.encode("utf-8")
    return (
        start < end
        and (said is None or (len(said) == end - start and Digest.of(said).hex == span["sha256"]))
        and (document is None or digest_of(document[start:end]) == span["sha256"])
    )


def hashed(rows: Iterable[Row], documents: Mapping[str, Buffer]) -> int:
    """How many bytes of these documents the rows ask to be hashed, by their own numbers."""
    return sum(_length(row) for row in rows if isinstance(row.get("document"), str) and row["document"] in documents)


def _length(row: Row) -> int:
    start, end = row.get("byte_start"), row.get("byte_end")
    return max(0, end - start) if _is_size(start) and _is_size(end) else 0


def _is_size(value: Json) -> TypeGuard[int]:
    return not any(size(value, ""))
