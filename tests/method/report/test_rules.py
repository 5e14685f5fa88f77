from __future__ import annotations

import pytest

from probata.method.report.rules import GROUPS, group_of, objections, rules, without_records
from tests.method.report.world import bound


def test_the_shelf_has_rules_of_every_group_that_is_promised_each_code_once() -> None:
    codes = [rule.CODE for rule in rules()]
    assert codes == sorted(set(codes))
    assert len([code for code in codes if "PB100" <= code < "PB700"]) >= 20
    assert {code[:3] for code in codes} >= {"PB1", "PB2", "PB3", "PB4", "PB5", "PB6"}


def test_objections_come_in_the_order_of_the_text() -> None:
    found = objections(bound("There were 7 people.\n\nAnd 9 more, “said” nobody.\n"))
    assert [one.at.start for one in found] == sorted(one.at.start for one in found)
    assert len(found) >= 3
    assert all(one.message and one.next_step for one in found)


def test_only_the_rules_that_need_no_records_can_be_asked() -> None:
    source = "There were 7 people. “The gate was closed.\n"
    alone = objections(bound(source), without_records)
    assert {one.code for one in alone} == {"PB202"}
    assert set(alone) < set(objections(bound(source)))


def test_a_rule_that_needs_no_records_says_so() -> None:
    needs = {rule.CODE: not without_records(rule) for rule in rules()}
    assert needs["PB301"]
    assert not needs["PB451"]


def test_a_code_says_its_group() -> None:
    assert group_of("PB301") == GROUPS["PB3"]
    for wrong in ("PB9", "PB901", "E501", ""):
        with pytest.raises(KeyError):
            group_of(wrong)


_NAMED = "Sefa Onduril"


@pytest.mark.parametrize(
    "source",
    [
        f"{{{_NAMED}}}`held:k` people.\n",
        f"{{count}}`{_NAMED}:k` people.\n",
        f"{{count}}`held:{_NAMED}` people.\n",
        f"{{quote}}`{_NAMED}`\n",
        f"{{ref}}`{_NAMED}`\n",
        f":::{{{_NAMED}}}\nWords.\n:::\n",
        f":::{{finding}} {_NAMED}\nWords.\n:::\n",
        f":::{{response}} {_NAMED}\nWords.\n:::\n",
        f"There were 7. {{#{_NAMED.replace(' ', '-').lower()}}}\n",
        f"---\n{_NAMED}: x\ntitle: {_NAMED}\n---\n\nThere were 7.\n",
    ],
)
def test_no_message_repeats_the_name_of_somebody_interviewed(source: str) -> None:
    """Wherever an author wrote it: rules quote the words that they object to."""
    made = bound(source)
    assert made.records.lexicon.find(_NAMED)
    found = objections(made)
    assert found
    for one in found:
        for words in (one.message, one.next_step, one.label):
            assert not made.records.lexicon.find(words), one.code


def test_no_message_repeats_long_words_of_the_manuscript() -> None:
    for one in objections(bound(f"{{count}}`{'k' * 5_000}:k` and {{{'z' * 3_000}}}`x`.\n")):
        assert "k" * 101 not in one.message + one.next_step
        assert "z" * 101 not in one.message + one.next_step
