"""Behind: the exact bytes of a row's item, from the open store and from a compartment."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.reports import behind, opening
from probata.inquiry.reports.opening import OpenedRow
from probata.inquiry.sign import sign
from probata.inquiry.withdraw import withdraw
from probata.method.testimony.model import Use
from probata.record.digest import Digest
from probata.record.errors import AnswerIsNo, BadInput, BadUse
from probata.store import openings
from tests.interviewing import ACCOUNTS, DECREE

PAGE = "<html><body><p>What stood on the page of the town.</p></body></html>"


@pytest.fixture
def rows(heard: Opened, tmp_path: Path) -> list[OpenedRow]:
    """The rows of the documents of a package, a web page among them."""
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    add(heard, [tmp_path / "page.html"], public=False, settings=Settings(), progress=lambda *_: None)
    made = sign(heard, tmp_path / "p.probata", "")
    with look(heard) as connection:
        package = openings.find(connection, made.sha256)
        assert package is not None
        return [one for one in opening.kept(heard, connection, package) if one.value == "v1"]


def test_the_bytes_are_those_that_the_row_stands_for(heard: Opened, rows: list[OpenedRow]) -> None:
    found = [behind.bytes_of(heard, one, behind.document_of(heard, one)) for one in rows]
    assert [Digest.of(one) for one in found] == [one.stands_for for one in rows]
    assert {ACCOUNTS["Q-01.txt"].encode("utf-8"), DECREE.encode("utf-8")} <= set(found)
    assert not any(b"<html>" in one for one in found)  # the row was bound to the page's text


def test_without_an_item_there_are_no_bytes(heard: Opened, rows: list[OpenedRow]) -> None:
    nothing = replace(rows[0], items=())
    assert behind.document_of(heard, nothing) is None
    with pytest.raises(BadUse, match="no item"):
        behind.bytes_of(heard, nothing, None)


def test_an_account_that_was_taken_back_is_not_there(heard: Opened, rows: list[OpenedRow]) -> None:
    told = Digest.of(ACCOUNTS["Q-01.txt"].encode("utf-8"))
    (row,) = [one for one in rows if one.stands_for == told]
    withdraw(heard, "Q-01", "asked", "A. Member")
    with pytest.raises(BadInput, match="not here any more"):
        behind.document_of(heard, row)


def test_a_document_with_the_words_of_a_withdrawn_account_is_held_back(heard: Opened, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(f"A draft. {ACCOUNTS['Q-01.txt']}", encoding="utf-8")
    add(heard, [tmp_path / "draft.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    made = sign(heard, tmp_path / "p.probata", "")
    with look(heard) as connection:
        package = openings.find(connection, made.sha256)
        assert package is not None
        rows = opening.kept(heard, connection, package)
    draft = Digest.of((tmp_path / "draft.txt").read_bytes())
    document = behind.document_of(heard, next(one for one in rows if one.stands_for == draft))
    behind.refuse_words_of_others(heard, document, Use.PRESS)
    withdraw(heard, "Q-01", "asked", "A. Member")
    with pytest.raises(AnswerIsNo):
        behind.refuse_words_of_others(heard, document, Use.PRESS)


def test_what_else_lies_in_the_file_is_compared_too(heard: Opened, tmp_path: Path) -> None:
    first_one = "---\ntitle: one\ndate: 2019-01-01\n---\nOf the weather alone.\n\n"
    two = f"{first_one}---\ntitle: two\ndate: 2019-01-02\n---\nTyped off. {ACCOUNTS['Q-01.txt']}\n"
    (tmp_path / "both.txt").write_text(two, encoding="utf-8")
    add(heard, [tmp_path / "both.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    first, second = (one for one in texts.load(heard, ["both.txt"]).stored)
    assert (first.item.ref, "weather" in first.text, "Typed" in second.text) == (second.item.ref, True, True)
    behind.refuse_words_of_others(heard, first, Use.PRESS)
    withdraw(heard, "Q-01", "asked", "A. Member")
    with pytest.raises(AnswerIsNo):
        behind.refuse_words_of_others(heard, first, Use.PRESS)
