"""What a signed edition says of its documents: values with the rows that they rest on.

Public documents are quoted by digest, byte range and words; every other document is only a number whose rows stay
withheld. What a machine proposed and nobody accepted is no value.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from probata.method.documents.item import FullDocument
from probata.method.sources.model import Family, Lineage, Link, SharedStretch, Stretch
from probata.record.canonical import Json
from probata.record.count import AtLeastAtMost
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.record.ref import Ref
from probata.record.span import TextSpan
from probata.signing.model import Value

Accepted: TypeAlias = Callable[[FullDocument, TextSpan], bool]
Public: TypeAlias = Mapping[Ref, FullDocument]
_LONGEST = 5_000  # characters of a quotation that a sentence prints


def values(
    everything: Sequence[FullDocument], public: Sequence[FullDocument], lineage: Lineage, accepted: Accepted
) -> Iterator[Value]:
    """What an edition says of its documents, each value with the rows that it rests on.

    Args:
        everything: all documents of the inquiry; those that are not public become a number with withheld rows.
        public: those that others have published.
        lineage: of the public documents alone, so that nothing of the others can show through.
        accepted: whether a person has accepted that a credit line at a place says who made the text.
    """
    yield _taken_in(everything, public)
    if public and len(public) < len(everything):
        yield _published(public)
    if lineage.families:
        yield from _behind({one.document.ref: one for one in public}, lineage, accepted)


def _behind(public: Public, lineage: Lineage, accepted: Accepted) -> Iterator[Value]:
    yield _shared_texts(public, lineage)
    for family in lineage.families:
        if len(family.members) > 1:
            yield from _of_family(public, lineage, family)
            yield from _credit(public, family, accepted)
    for stretch in lineage.quotations:
        yield from _shared_quotation(public, stretch)


def _taken_in(everything: Sequence[FullDocument], public: Sequence[FullDocument]) -> Value:
    rows = tuple(_row(one) for one in everything)
    grade = Grade.RECOMPUTED if len(public) == len(rows) else Grade.ATTESTED
    return Value(
        f"{_number(len(rows), 'document')} {'was' if len(rows) == 1 else 'were'} taken in.",
        len(rows),
        {"name": "count-rows"},
        grade,
        rows,
    )


def _published(public: Sequence[FullDocument]) -> Value:
    rows = tuple(_row(one) for one in public)
    sentence = f"Others have published {len(rows)} of them, by the word of whoever took them in."
    return Value(sentence, len(rows), {"name": "count-rows"}, Grade.RECOMPUTED, rows)


def _shared_texts(public: Public, lineage: Lineage) -> Value:
    loose = _loose(lineage)
    rows = tuple(
        {**_row(public[ref]), "least": f"text {loose[family.number]}", "most": f"text {family.number}"}
        for family in lineage.families
        for ref in family.members
    )
    bounds = lineage.counts.shared_texts
    sentence = f"Behind the {_number(len(rows), 'published document')} that hold words {_stand(bounds)}."
    rule = {"name": "at-least-at-most", "least": "least", "most": "most"}
    return Value(sentence, {"least": bounds.least, "most": bounds.most}, rule, Grade.RECOMPUTED, rows)


def _loose(lineage: Lineage) -> dict[int, int]:
    """Family number -> the smallest number of those that it is possibly one shared text with."""
    number_of = {ref: family.number for family in lineage.families for ref in family.members}
    label = {family.number: family.number for family in lineage.families}
    for link in lineage.possible:
        old, new = sorted((label[number_of[link.a]], label[number_of[link.b]]), reverse=True)
        label = {number: new if found == old else found for number, found in label.items()}
    return label


def _of_family(public: Public, lineage: Lineage, family: Family) -> Iterator[Value]:
    name = f"shared text {family.number}"
    rows = tuple(_row(public[ref]) for ref in family.members)
    counted = f"{len(rows)} published documents are {name}."
    yield Value(counted, len(rows), {"name": "count-rows"}, Grade.RECOMPUTED, rows)
    spans = tuple(_passages(public, lineage, family))
    if spans:
        figure = {
            "passages": len(spans) // 2,
            "equal": len(spans) // 2,
            "places": len({(span["document"], span["byte_start"], span["byte_end"]) for span in spans}),
        }
        sentence = f"{len(spans) // 2} pieces of {name} stand in two of its documents, byte for byte."
        yield Value(sentence, figure, {"name": "certificate"}, Grade.RECOMPUTED, spans)


def _passages(public: Public, lineage: Lineage, family: Family) -> Iterator[dict[str, Json]]:
    members, number = set(family.members), 0
    for link in lineage.links:
        if {link.a, link.b} <= members:
            for one, other in _pieces(link):
                if _place(public[link.a], one) == _place(public[link.b], other):
                    continue  # two files whose texts are one and the same: there is only one place to name
                number += 1
                yield _span(public[link.a], one, passage=f"p{number}")
                yield _span(public[link.b], other, passage=f"p{number}")


def _place(stored: FullDocument, stretch: Stretch) -> tuple[str, int, int]:
    return stored.whole.hex, stored.byte_start + stretch.start, stored.byte_start + stretch.end


def _pieces(link: Link) -> Iterator[tuple[Stretch, Stretch]]:
    for passage in link.passages:
        for piece in passage.pieces or (passage.certificate,):
            if piece.verbatim:
                yield piece.a, piece.b


def _credit(public: Public, family: Family, accepted: Accepted) -> Iterator[Value]:
    carried = family.credit
    if carried is not None:
        places = [(public[one.of], one.span) for one in carried.places if isinstance(one.span, TextSpan)]
        for place, span in [one for one in places if accepted(*one)][:1]:
            yield from _quotation(f"Shared text {family.number} itself says who made it: ", place, span)


def _shared_quotation(public: Public, stretch: SharedStretch) -> Iterator[Value]:
    """The words, and in a value of its own with all places how many documents hold them."""
    places = [(public[one.of], one.span) for one in stretch.places if isinstance(one.span, TextSpan)]
    for quotation in _quotation("A published document holds the words ", *places[0]):
        yield quotation
        rows = tuple(_words(stored, span) for stored, span in places)
        sentence = f"{_number(len(rows), 'published document')} hold the words “{quotation.figure}” one for one."
        yield Value(sentence, len(rows), {"name": "count-rows"}, Grade.RECOMPUTED, rows)


def _quotation(before: str, stored: FullDocument, span: TextSpan) -> Iterator[Value]:
    """The words at a place; none when they hold control characters, which no sentence can print."""
    words = " ".join(span.of(stored.text).split())
    if any(unicodedata.category(character) == "Cc" for character in words) or len(words) > _LONGEST:
        return
    row = {**_words(stored, span), "text": span.of(stored.text)}
    yield Value(f"{before}“{words}”", words, {"name": "quotation"}, Grade.RECOMPUTED, (row,))


def _words(stored: FullDocument, span: TextSpan) -> dict[str, Json]:
    start = len(stored.text[: span.start].encode("utf-8")) + stored.byte_start
    raw = span.of(stored.text).encode("utf-8")
    return {
        "document": stored.whole.hex,
        "byte_start": start,
        "byte_end": start + len(raw),
        "sha256": Digest.of(raw).hex,
    }


def _row(stored: FullDocument) -> dict[str, Json]:
    """A document by the digest of its file (or of its text as ``probata read`` prints it) and its bytes in it.

    Never by its name: names of files and folders were given by members and may name a source.
    """
    return {
        "document": stored.whole.hex,
        "byte_start": stored.byte_start,
        "byte_end": stored.byte_start + len(stored.text.encode("utf-8")),
    }


def _span(stored: FullDocument, stretch: Stretch, *, passage: str) -> dict[str, Json]:
    return {
        "passage": passage,
        "document": stored.whole.hex,
        "byte_start": stored.byte_start + stretch.start,
        "byte_end": stored.byte_start + stretch.end,
        "sha256": stretch.digest.hex,
    }


def _stand(bounds: AtLeastAtMost) -> str:
    return f"stands {bounds} shared text" if bounds.most == 1 else f"stand {bounds} shared texts"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
