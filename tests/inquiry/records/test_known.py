"""What evidence can be bound to, as it is at this moment."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from probata.inquiry.entry.door import Opened
from probata.inquiry.records.known import known
from probata.inquiry.reply import take_in
from probata.record.count import Count
from tests.inquiry.answered import put_answer, written
from tests.interviewing import changed, take, write


def test_places_have_a_document_and_counts_have_none(saved: Opened) -> None:
    found = known(saved, {"leave", "pills"})
    assert found.document("leave") in found.loaded.of
    assert (found.document("pills"), found.document("nowhere")) == (None, None)


def test_only_counts_that_are_asked_for_are_counted_again(saved: Opened, tmp_path: Path) -> None:
    take(saved, write(tmp_path / "in", changed({("Q-04", "Pills"): "yes"})))
    found = known(saved, {"pills"})
    assert list(found.now) == ["pills"]
    assert found.now["pills"] is not None
    assert found.now["pills"] != Count(**cast("dict[str, int]", found.saved["pills"].body["count"]))


def test_who_speaks_in_an_account_is_known_by_the_account(saved: Opened) -> None:
    found = known(saved, ())
    document = found.document("tablets")
    assert document is not None
    assert [one.code_name for one in found.speakers[document]] == ["Q-02"]


def test_a_partys_answer_is_known_by_its_document(heard: Opened, tmp_path: Path) -> None:
    assert known(heard, ()).answers == {}
    put_answer(heard, tmp_path)
    take_in(heard, written(tmp_path))
    found = known(heard, ())
    (document, party) = next(iter(found.answers.items()))
    assert document in found.loaded.of
    assert party
