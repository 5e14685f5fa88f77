"""Quotations and shared passages: text, length, digest, place and document must all agree."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signing_samples import CERTIFICATE, DOCUMENT, OTHER_DOCUMENT, QUOTATION, WORDS, span

from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.signing.case import Around, Case, Judged
from probata.signing.spans import certificate, quotation
from probata.signing.verdict import Code

ROW = dict(QUOTATION.rows[0])
FIRST, SECOND = (dict(row) for row in CERTIFICATE.rows)


def judged(rows: Any, figure: Any, sentence: str = QUOTATION.sentence, documents: tuple[bytes, ...] = ()) -> Judged:
    around = Around({}, {}, {Digest.of(document).hex: document for document in documents})
    rule = quotation if isinstance(figure, str) else certificate
    return rule(Case(sentence, figure, {}, Grade.RECOMPUTED, tuple(rows), around))


def test_a_quotation_without_its_document_says_so() -> None:
    found = judged([ROW], QUOTATION.figure)
    assert found.fault is None
    assert "the document is not in the package" in found.says


def test_a_quotation_with_its_document_is_looked_up_in_it() -> None:
    found = judged([ROW], QUOTATION.figure, documents=(DOCUMENT,))
    assert found.fault is None
    assert "they stand in the document" in found.says


@given(st.text(min_size=1, max_size=30), st.text(max_size=10))
def test_any_words_are_quoted_with_their_spaces_run_together(words: str, before: str) -> None:
    document = (before + words).encode("utf-8", "replace")
    raw = words.encode("utf-8", "replace")
    row = {
        "document": Digest.of(document).hex,
        "byte_start": len(document) - len(raw),
        "byte_end": len(document),
        "sha256": Digest.of(raw).hex,
        "text": raw.decode(),
    }
    figure = " ".join(raw.decode().split())
    assert judged([row], figure, f"It says “{figure}”.", (document,)).fault is None
    assert judged([row], figure + "!", f"It says “{figure}!”.", (document,)).fault is Code.FIGURE


@pytest.mark.parametrize(
    "change",
    [
        {"text": "The families were moved at noon,\nsaid the driver."},
        {"text": WORDS + " "},
        {"text": None},
        {"sha256": "0" * 64},
        {"byte_start": ROW["byte_start"] + 1},
        {"byte_end": ROW["byte_end"] + 1},
        {"byte_end": ROW["byte_start"]},
        {"byte_start": -1},
        {"document": "x"},
    ],
)
@pytest.mark.parametrize("documents", [(), (DOCUMENT,)])
def test_a_span_that_contradicts_itself_is_a_fault(change: dict[str, Any], documents: tuple[bytes, ...]) -> None:
    assert judged([{**ROW, **change}], QUOTATION.figure, documents=documents).fault is Code.FIGURE


def test_words_that_stand_elsewhere_in_the_document_are_a_fault_once_the_document_is_there() -> None:
    moved = {**ROW, "byte_start": ROW["byte_start"] + 3, "byte_end": ROW["byte_end"] + 3}
    assert judged([moved], QUOTATION.figure).fault is None
    assert judged([moved], QUOTATION.figure, documents=(DOCUMENT,)).fault is Code.FIGURE
    beyond = {**ROW, "byte_start": 10_000, "byte_end": 10_000 + len(WORDS)}
    assert judged([beyond], QUOTATION.figure, documents=(DOCUMENT,)).fault is Code.FIGURE


WHITE = (*range(0x9, 0xE), *range(0x1C, 0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F)


def test_white_space_is_what_the_specification_lists() -> None:
    listed = {*WHITE, 0x205F, 0x3000}
    assert {code for code in range(0x110000) if not chr(code).split()} == listed


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u3000", "\x0c", " \r\n\t "])
def test_a_line_break_or_a_fixed_space_is_one_space(space: str) -> None:
    document = f"{space}moved{space}at night{space}".encode()
    row = span(document, document.decode(), text=document.decode())
    assert judged([row], "moved at night", "They were “moved\u00a0at night”.", (document,)).fault is None
    assert judged([row], "movedat night", "They were “movedat night”.", (document,)).fault is Code.FIGURE


def test_the_words_stand_in_the_sentence_and_there_is_one_row() -> None:
    assert judged([ROW], QUOTATION.figure, "It says something.").fault is Code.FIGURE
    assert judged([ROW, ROW], QUOTATION.figure).fault is Code.FIGURE
    assert judged([], QUOTATION.figure).fault is Code.FIGURE
    without = {key: value for key, value in ROW.items() if key != "text"}
    assert judged([without], QUOTATION.figure).fault is Code.FIGURE


def test_a_passage_is_shared_by_two_places_in_documents_that_may_be_missing() -> None:
    for documents in ((), (DOCUMENT,), (DOCUMENT, OTHER_DOCUMENT)):
        found = judged([FIRST, SECOND], CERTIFICATE.figure, documents=documents)
        assert found.fault is None
        assert f"spans in documents of this package: {len(documents)} of 2" in found.says


def test_two_texts_in_one_file_share_a_passage_at_two_places_of_it() -> None:
    twice = b"same words. same words."
    first = span(twice, "same words.", passage="p1")
    second = {**first, "byte_start": 12, "byte_end": 23}
    figure = {"equal": 1, "passages": 1, "places": 2}
    assert judged([first, second], figure, documents=(twice,)).fault is None
    overlapping = {**first, "byte_start": 5, "byte_end": 16}
    assert judged([first, overlapping], figure).fault is Code.FIGURE
    assert judged([first, first], {**figure, "places": 1}).fault is Code.FIGURE


def test_a_passage_with_other_bytes_on_the_other_side_is_counted_as_not_equal() -> None:
    other = span(b"the families were MOVED", "the families were MOVED", passage="p1")
    assert judged([FIRST, other], {"equal": 0, "passages": 1, "places": 2}).fault is None
    assert judged([FIRST, other], {"equal": 1, "passages": 1, "places": 2}).fault is Code.FIGURE


def test_one_place_may_stand_in_two_passages() -> None:
    rows = [FIRST, SECOND, {**FIRST, "passage": "p2"}, {**SECOND, "passage": "p2", "document": "0" * 64}]
    assert judged(rows, {"equal": 2, "passages": 2, "places": 3}).fault is None


@pytest.mark.parametrize("key", ["equal", "passages", "places"])
def test_a_certificate_with_another_figure_is_a_fault(key: str) -> None:
    figure = dict(CERTIFICATE.figure)
    assert judged([FIRST, SECOND], {**figure, key: figure[key] + 1}).fault is Code.FIGURE


@pytest.mark.parametrize(
    "rows", [[FIRST], [FIRST, {**SECOND, "passage": "p2"}], [FIRST, {**SECOND, "passage": 1}], [{}]]
)
def test_a_passage_at_one_place_or_without_a_name_is_a_fault(rows: Any) -> None:
    for passages in (1, 2):
        assert judged(rows, {"equal": passages, "passages": passages, "places": 2}).fault is Code.FIGURE


def test_rows_without_a_passage_are_no_certificate() -> None:
    unnamed = [{key: value for key, value in row.items() if key != "passage"} for row in (FIRST, SECOND)]
    assert judged(unnamed, CERTIFICATE.figure).fault is Code.FIGURE
