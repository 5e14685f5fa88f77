"""Drafting: what is to be signed, with whom each row is about beside it and never inside."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.reports.compiling import Compiler, Reported
from probata.inquiry.reports.drafting import drafted
from probata.record.digest import Digest
from probata.record.errors import BadUse
from probata.record.withheld import Withheld
from probata.signing import Draft
from probata.signing.commitment import commit
from probata.store import interviews
from tests.interviewing import ACCOUNTS, changed, manuscript, save_for_clean, take, write

SEED = Withheld(b"s" * 32)


def _reported(opened: Opened, folder: Path) -> Reported:
    return Compiler(opened, manuscript(folder), ("html",), folder).make()


def test_each_row_of_a_number_has_its_person_beside_it_and_no_row_names_one(saved: Opened, tmp_path: Path) -> None:
    made = drafted(saved, "", _reported(saved, tmp_path / "m"))
    each = [*zip(made.draft.values, made.people, strict=True)]
    (count,) = [(value, people) for value, people in each if value.rule["name"] == "five-values"]
    assert len(count[0].rows) == len(count[1]) == len({next(iter(one)) for one in count[1] if one})
    assert "interview-" not in str([value.rows for value, _ in each])  # how a Ref of one begins
    assert all(not people or len(people) == len(value.rows) for value, people in each)


def test_of_whoever_is_left_out_no_row_is_committed_to_and_the_numbers_stay(saved: Opened, tmp_path: Path) -> None:
    report = _reported(saved, tmp_path / "m")
    with look(saved) as connection:
        one = interviews.named(connection, "Q-01")
    assert one is not None
    whole, less = drafted(saved, "", report), drafted(saved, "", report, frozenset({one.ref}))
    assert [value.figure for value in whole.draft.values] == [value.figure for value in less.draft.values]
    mine = Digest.of(ACCOUNTS["Q-01.txt"].encode("utf-8"))
    assert mine in _bound(whole.draft) > _bound(less.draft)
    assert mine not in _bound(less.draft)
    for value, bound in zip(less.draft.values, commit(less.draft, SEED).values, strict=True):
        assert len(bound.leaves) == len(value.rows) + len(value.left_out)
    assert not any(one.ref in (who or ()) for people in less.people for who in people)
    assert any(one.ref in (who or ()) for people in whole.people for who in people)


def _bound(draft: Draft) -> set[Digest]:
    opened = [opening for value in commit(draft, SEED).values for opening in value.openings]
    items = {one.item.sha256 for one in opened if one.item}
    return items | {Digest(str(one.row["document"])) for one in opened if "document" in one.row}


def test_a_file_with_the_accounts_of_several_people_is_bound_to_none_of_them(saved: Opened, tmp_path: Path) -> None:
    """Whoever was disclosed with it would be handed over with every other."""
    joint = Digest.of(ACCOUNTS["Q-01.txt"].encode("utf-8"))

    def files_of_the_count(name: str) -> set[Digest | None]:
        values = drafted(saved, "", _reported(saved, tmp_path / name)).draft.values
        (count,) = [one for one in values if one.rule["name"] == "five-values"]
        return set(count.items)

    before = files_of_the_count("before")
    assert joint in before
    take(saved, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-01.txt"})))
    save_for_clean(saved)
    assert files_of_the_count("after") == before - {joint}


def test_without_documents_there_is_nothing_to_sign(opened: Opened) -> None:
    with pytest.raises(BadUse, match="nothing to sign"):
        drafted(opened, "", None)
