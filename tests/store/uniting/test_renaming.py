"""renaming: Refs and digests wherever they stand in words, and nowhere in people's own."""

from __future__ import annotations

from probata.store.same_files import SAME_FILE
from probata.store.uniting.renaming import rename_digests, rename_refs
from tests.store.uniting.pairs import copy


def test_refs_are_replaced_but_not_in_peoples_words_or_on_record() -> None:
    saved = [{"ref": "s", "kind": "place", "body": '["item-b"]'}, {"ref": "t", "kind": SAME_FILE, "body": "item-b"}]
    side = copy(saved=saved, items=[{"ref": "item-b", "name": "about item-b", "text": b"item-b"}])
    found = rename_refs(side, {"item-b": "item-a"})
    assert [row["body"] for row in found.rows["saved"]] == ['["item-a"]', "item-b"]
    assert found.rows["items"] == [{"ref": "item-a", "name": "about item-b", "text": b"item-b"}]
    assert side.rows["items"][0]["ref"] == "item-b"


def test_a_list_of_digests_is_in_order_afterwards() -> None:
    side = copy(decisions=[{"ref": "d", "binds": '["aa","bb"]', "answer": "yes", "seen": "aa"}])
    [row] = rename_digests(side, {"aa": "zz"}).rows["decisions"]
    assert (row["binds"], row["seen"], row["answer"]) == ('["bb","zz"]', "zz", "yes")
