"""What stands of what people wrote about files, as findings and reports take it."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.assess import take_in
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.findings import listed
from probata.inquiry.records import assessing
from probata.inquiry.records.found import now
from probata.inquiry.records.recorded import recorded
from probata.method.sources.assessments import Kind
from probata.record.errors import BadInput, Damaged
from probata.store.tables import assessments as table
from tests.inquiry.finding import LAW, TOP, adopt, take
from tests.inquiry.test_assess import write
from tests.method.sources.assessing import CARD, LEAK

TESTS = 'tests = "the numbering agrees the date agrees"\n'
RECORD = f'[authenticity.leave]\nprovenance = "an envelope without a sender"\n{TESTS}'
TABLE = RECORD + 'doubts = "no signature"\nresult = "probably authentic"\njudged_by = "Anso Nurrick"\n'


def test_the_newest_of_each_kind_counts(saved: Opened, tmp_path: Path) -> None:
    for text in (LEAK, CARD, LEAK.replace("no signature", "no number")):
        take_in(saved, "decree.txt", write(tmp_path, text))
    loaded = texts.load(saved)
    [judged] = assessing.judged(saved, loaded).values()
    assert (judged.doubts, judged.tests) == ("no number", "the numbering agrees the date agrees")
    item = texts.named(loaded, "decree.txt").item.ref
    with look(saved) as connection:
        versions = assessing.of_item(connection, None, item)
    assert {kind: one.number for kind, one in assessing.newest(versions).items()} == {
        Kind.AUTHENTICITY: 2,
        Kind.VERIFICATION: 1,
    }
    assert assessing.as_file(versions).acquisition is None


def test_findings_without_a_table_take_the_stored_record_and_a_new_version_asks_again(
    saved: Opened, tmp_path: Path
) -> None:
    take_in(saved, "decree.txt", write(tmp_path, LEAK))
    take(saved, tmp_path, TOP + LAW)
    found = now(saved)
    assert found is not None
    record = found.written.file.authenticity["leave"]
    assert record.record
    assert str(found.findings["F1"].basis.rests_on[-1]) == record.record
    adopt(saved, "F1", although="the law is public")
    assert listed(saved).findings["F1"].adopted
    take_in(saved, "decree.txt", write(tmp_path, LEAK.replace("no signature", "no number")))
    assert not listed(saved).findings["F1"].adopted


def test_a_table_that_says_something_else_is_refused_and_later_makes_stale(saved: Opened, tmp_path: Path) -> None:
    take_in(saved, "decree.txt", write(tmp_path, LEAK))
    with pytest.raises(BadInput, match="differ") as caught:
        take(saved, tmp_path, TOP + LAW + TABLE.replace("probably authentic", "authentic"))
    assert "authenticity.leave" in caught.value.where
    take(saved, tmp_path, TOP + LAW + TABLE)
    assert listed(saved).findings["F1"].stale == ""
    take_in(saved, "decree.txt", write(tmp_path, LEAK.replace("probably authentic", "not shown")))
    assert "differ (result)" in listed(saved).findings["F1"].stale


def test_a_report_knows_the_record_without_findings(saved: Opened, tmp_path: Path) -> None:
    take_in(saved, "decree.txt", write(tmp_path, LEAK))
    loaded = texts.load(saved)
    known = recorded(saved, loaded)
    assert known.findings is None
    assert list(known.authenticity) == [str(texts.named(loaded, "decree.txt").document.ref)]


def test_what_cannot_be_read_is_damaged(saved: Opened, tmp_path: Path) -> None:
    take_in(saved, "decree.txt", write(tmp_path, LEAK))
    with transact(saved) as connection:
        connection.execute(table.update().values(said='{"kind":"authenticity","table":{}}'))
    with pytest.raises(Damaged):
        assessing.judged(saved, texts.load(saved))
