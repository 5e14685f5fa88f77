"""PB111: parts that fill themselves have records to fill themselves from."""

from __future__ import annotations

import pytest

from probata.method.reply.model import Answered, AnswerKind, Disposition
from probata.method.report.checks.evidence import unfilled_part
from probata.method.report.model import Objection
from probata.method.report.rules import objections
from tests.method.report import both_world, replied_world, world


def _found(source: str) -> list[Objection]:
    return list(unfilled_part.run(both_world.bound(source)))


def test_the_bad_example_is_objected_to_and_the_good_one_not() -> None:
    assert list(unfilled_part.run(world.bound(unfilled_part.BAD)))
    assert objections(world.bound(unfilled_part.GOOD)) == ()


@pytest.mark.parametrize(
    "source", [":::{response} answer\n:::\n", ":::{recommendations}\n:::\n", ":::{elements} humanity\n:::\n"]
)
def test_what_is_on_record_is_not_objected_to_and_without_a_file_it_is(source: str) -> None:
    assert _found(source) == []
    (one,) = unfilled_part.run(world.bound(source))
    assert one.next_step.startswith("Take ")


def test_each_one_is_objected_to_at_its_name() -> None:
    source = "::::{annex} Two\n:::{response} nobody\n:::\n\n:::{elements} nothing\n:::\n::::\n"
    text = replied_world.whole(source)
    assert sorted(text[one.at.start : one.at.end] for one in _found(source)) == ["nobody", "nothing"]


def test_an_answer_in_which_paragraphs_wait_is_objected_to() -> None:
    known = replied_world.with_answer(Disposition((1,), AnswerKind.GENERAL, Answered.NOTED, "annexed", "A. Merrin"))
    bound = replied_world.bound(":::{response} answer\n:::\n", known)
    (one,) = unfilled_part.run(bound)
    assert "paragraphs 2-6" in one.message
