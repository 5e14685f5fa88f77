"""What a signed edition says of its documents, and what it keeps to itself."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.item import Document, FullDocument, Item
from probata.method.sources.model import Lineage, SourceText
from probata.method.sources.trace import trace
from probata.method.sources.values import values
from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.record.ref import Ref
from probata.record.span import TextSpan
from probata.signing.model import Value

STORY = (
    "The mill at Orrenby burned for two nights before the engines came over the pass, and the miller's daughter, who "
    "had rung the bell until the rope gave way, was the first to be asked why nobody had seen the smoke. "
    "“We saw it, and we were told that it was fog,” she said on the second day, when the wind had turned."
)
OTHER = (
    "In a hearing on the fire the reeve said little. “We saw it, and we were told that it was fog,” was one sentence "
    "that the clerk wrote down whole, since the rest of the morning went by on fees, seats and the order of speaking."
)
CREDIT = "\nReporting by Ada Quill in Orrenby; Editing by Tom Wren"


def document(number: int, text: str, *, public: bool = True) -> FullDocument:
    """A document that is a whole file."""
    data = text.encode("utf-8")
    item = Item(
        Ref.of("item", bytes([number]) * 16), Digest.of(data), f"{number}.txt", len(data), "text/1", True, public
    )
    span = TextSpan(0, len(text))
    record = Document(Ref.of("doc", bytes([number]) * 16), item.ref, 1, item.name, span, Digest.of(data))
    return FullDocument(record, item, text, (), 0, Digest.of(data))


def said(documents: list[FullDocument], *, accepted: bool = False) -> list[Value]:
    """The values of an edition over these documents."""
    public = [one for one in documents if one.item.public]
    lineage = lineage_of(public)
    return list(values(documents, public, lineage, lambda _document, _span: accepted))


def lineage_of(documents: list[FullDocument]) -> Lineage:
    """The lineage of these documents."""
    return trace([SourceText(one.document.ref, one.text) for one in documents])


def test_without_public_documents_there_is_one_attested_number() -> None:
    [only] = said([document(1, STORY, public=False)])
    assert (only.sentence, only.figure, only.grade) == ("1 document was taken in.", 1, Grade.ATTESTED)


def test_nothing_of_a_document_that_is_not_public_is_in_any_open_row() -> None:
    found = said([document(1, STORY), document(2, STORY + " Again.", public=False), document(3, OTHER)])
    open_rows = b"".join(dump(list(value.rows)) for value in found if value.grade is Grade.RECOMPUTED)
    assert b".txt" not in open_rows
    assert document(2, STORY + " Again.").whole.hex.encode() not in open_rows


def test_copies_are_one_shared_text_with_passages_that_hold_byte_for_byte() -> None:
    copies = [document(1, STORY), document(2, f"News.\n{STORY}"), document(3, OTHER)]
    by_document = {one.whole.hex: one.text.encode("utf-8") for one in copies}
    found = {value.rule["name"]: value for value in said(copies)}
    assert found["at-least-at-most"].figure == {"least": 2, "most": 2}
    rows = found["certificate"].rows
    assert rows
    for row in rows:
        whole = by_document[str(row["document"])]
        start, end = int(str(row["byte_start"])), int(str(row["byte_end"]))
        assert Digest.of(whole[start:end]).hex == row["sha256"]


def test_a_quotation_is_counted_only_where_it_stands_word_for_word() -> None:
    altered = OTHER.replace("that it was fog", "that it was mist").replace("In a hearing", "At the hearing")
    found = said([document(1, STORY), document(2, OTHER), document(3, altered.replace("reeve", "bailiff"))])
    [quotation] = [value for value in found if value.rule["name"] == "quotation"]
    assert "that it was fog" in str(quotation.figure)
    [counted] = [value for value in found if "one for one" in value.sentence]
    assert (counted.figure, len(counted.rows)) == (2, 2)


def test_a_credit_line_is_said_only_when_a_person_has_accepted_it() -> None:
    copies = [document(1, STORY + CREDIT), document(2, f"News.\n{STORY}{CREDIT}")]
    assert not any("Ada Quill" in value.sentence for value in said(copies))
    [credit] = [value for value in said(copies, accepted=True) if "Ada Quill" in value.sentence]
    assert credit.figure == "Reporting by Ada Quill in Orrenby; Editing by Tom Wren"


def test_rows_say_where_the_document_stands_in_its_file() -> None:
    inside = replace(document(1, STORY), byte_start=40)
    [_, row] = [value.rows[0] for value in said([inside, document(2, OTHER)])[:2]]
    assert (row["byte_start"], row["byte_end"]) in ((40, 40 + len(STORY.encode())), (0, len(OTHER.encode())))


def test_two_files_with_one_and_the_same_text_can_be_signed() -> None:
    from probata.record.withheld import Withheld
    from probata.signing import Checkpoint, Draft, Edition, SigningKey, sign, verify

    same = [document(1, STORY), replace(document(2, STORY), whole=document(1, STORY).whole), document(3, OTHER)]
    draft = Draft(
        Edition("one", "2022-03-01T09:00:00Z"), tuple(said(same)), Checkpoint(0, Digest.of(b"")), limits=("Anything.",)
    )
    package = sign(draft, SigningKey(Withheld(b"k" * 32)), Withheld(b"s" * 32))
    assert verify(package).unchanged
