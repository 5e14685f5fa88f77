from __future__ import annotations

import pytest

from probata.inquiry import log, members, withdraw
from probata.inquiry.documents.filters import Filters
from probata.inquiry.entry.door import Opened, open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.search import find
from probata.record.errors import BadUse, NotFound
from probata.record.withheld import Withheld
from probata.store import item_cells
from tests.interviewing import ACCOUNTS

WEAK = Settings(kdf_memory_mib=8, kdf_passes=1)
OTHER = "another lantern over the ferry"


def views(opened: Opened) -> int:
    return sum(one.act == "view" and one.detail["for"] == "search" for one in log.log(opened, 99).entries)  # type: ignore[index,call-overload]  # an object


def test_hits_of_restricted_documents_say_whose_they_are(heard: Opened) -> None:
    found = find(heard, "the", limit=None)
    of = {hit.of for hit in found.hits}
    assert {"", "Q-01"} <= of
    assert found.closed == 0
    for hit in found.hits:
        assert all(place.length for place in hit.places)
        assert hit.of == "" or not hit.public


def test_only_what_may_fit_is_opened(heard: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[object] = []
    whole = item_cells.text
    monkeypatch.setattr(item_cells, "text", lambda *given: texts.append(given[2]) or whole(*given))
    assert find(heard, "the", Filters(public=True)).closed == 0
    assert (texts, views(heard)) == ([], 0)
    [hit] = find(heard, "the", Filters(of=("Q-01",))).hits
    assert hit.of == "Q-01"
    assert views(heard) == 1
    assert len(set(texts)) == 1
    texts.clear()
    assert find(heard, "the", Filters(restricted=True, names=("no such name",))).total == 0
    assert find(heard, "the", Filters(restricted=True, kinds=("pdf",))).total == 0
    assert texts == []


def test_restricted_is_all_that_is_not_open(heard: Opened) -> None:
    every = find(heard, "the", limit=None)
    only = find(heard, "the", Filters(restricted=True), limit=None)
    assert {hit.ref for hit in only.hits} == {hit.ref for hit in every.hits if hit.of}
    assert all(hit.of for hit in only.hits)


def test_what_the_member_does_not_hold_is_counted(heard: Opened) -> None:
    members.add(heard, "Ines", "investigator", WEAK, passphrase=Withheld(OTHER))
    members.give(heard, "Ines", "Q-01")
    heard.engine.dispose()
    ines = open_inquiry(heard.folder.path, Withheld(OTHER))
    found = find(ines, "the", Filters(restricted=True))
    assert [hit.of for hit in found.hits] == ["Q-01"]
    assert found.closed == len(ACCOUNTS) - 1
    elsewhere = find(ines, "the", Filters(of=("Q-02",)))
    assert (elsewhere.total, elsewhere.closed) == (0, 1)
    ines.engine.dispose()


def test_nobody_has_this_code_name(heard: Opened) -> None:
    with pytest.raises(NotFound):
        find(heard, "lamp", Filters(of=("Q-99",)))
    with pytest.raises(BadUse):
        find(heard, "lamp", Filters(of=("Q-01",), public=True))


def test_what_was_withdrawn_is_not_opened(heard: Opened) -> None:
    before = {hit.of for hit in find(heard, "the", limit=None).hits}
    withdraw.withdraw(heard, "Q-01", "They asked by telephone.", "A. Member")
    after = find(heard, "the", limit=None)
    assert {hit.of for hit in after.hits} == before - {"Q-01"}


def test_pages_of_restricted_and_open_hits_are_one_list(heard: Opened) -> None:
    every = find(heard, "the", limit=None).hits
    assert [find(heard, "the", limit=1, offset=at).hits[0] for at in range(len(every))] == list(every)
