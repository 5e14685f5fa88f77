"""What the runner reads of an engine's answer."""

from __future__ import annotations

import pytest
from benchmarks.independence.engine import families_seconds
from benchmarks.independence.scoring_links import Link
from benchmarks.independence.tables import found


def test_seconds_to_the_families_where_the_answer_gives_them() -> None:
    assert families_seconds('{"cpu_seconds": {"families": 3.5}}') == 3.5
    assert families_seconds('{"cpu_seconds": {}}') is None
    assert families_seconds("[]") is None
    assert families_seconds("done") is None


LINK = {"a": "n1", "b": "n0", "kind": "whole", "state": "computed", "direction": "a->b", "spans": []}


def test_tables_are_brought_into_the_order_of_the_corpus() -> None:
    rows = [{"id": "n1", "shared_text": 9, "role": "copy"}, {"id": "n0", "shared_text": 7, "role": "origin"}]
    told = found(rows, [LINK], ["n0", "n1"])
    assert told.families == [7, 9]
    assert told.roles == ["origin", "copy"]
    assert told.links == [Link(1, 0, "whole", True, 1, ())]


@pytest.mark.parametrize("ids", [["n0"], ["n0", "n1"], ["n1", "n1"]], ids=["missing", "another", "twice"])
def test_a_table_without_each_document_is_refused(ids: list[str]) -> None:
    rows = [{"id": one, "shared_text": 1, "role": ""} for one in ids]
    with pytest.raises(ValueError, match="not one for each of the 2 documents"):
        found(rows, [], ["n0", "n2"])
