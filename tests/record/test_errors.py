from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Iterator

import pytest

from probata.record import errors
from probata.record.errors import AnswerIsNo, Damaged, NotUnchanged, ProbataError


def tree(cls: type[ProbataError] = ProbataError) -> Iterator[type[ProbataError]]:
    yield cls
    for sub in cls.__subclasses__():
        yield from tree(sub)


ALL = sorted({cls for cls in tree() if cls.__module__ == errors.__name__}, key=lambda cls: cls.__name__)


def test_the_tree_holds_every_class_of_the_file() -> None:
    declared = [thing for thing in vars(errors).values() if isinstance(thing, type)]
    assert set(declared) == set(ALL)
    assert len(ALL) > 10


def test_no_two_errors_have_one_code() -> None:
    codes = [cls.code for cls in ALL]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("cls", ALL)
def test_every_error_is_explained_and_has_an_exit_status(cls: type[ProbataError]) -> None:
    assert "code" in vars(cls)
    assert cls.code == cls.code.lower().strip()
    assert cls.__doc__
    assert len(cls.__doc__.strip()) > 20
    assert cls.exit_status in ((130,) if cls.code == "stopped" else (1, 2))
    assert (cls.exit_status == 1) == issubclass(cls, AnswerIsNo)


@pytest.mark.parametrize("cls", ALL)
def test_the_json_object_has_the_four_documented_texts(cls: type[ProbataError]) -> None:
    told = cls("What happened.", where="report.md:41", next_step="Do this.").as_json()
    assert told == {
        "error": {"code": cls.code, "message": "What happened.", "where": "report.md:41", "next": "Do this."}
    }
    assert json.loads(json.dumps(told)) == told


@pytest.mark.parametrize("cls", ALL)
def test_an_error_without_a_next_step_gives_the_advice_of_its_class(cls: type[ProbataError]) -> None:
    assert cls("What happened.").next_step == cls.advice
    assert cls("What happened.", next_step="Do this.").next_step == "Do this."


def test_an_error_prints_where_what_and_the_next_step() -> None:
    assert str(ProbataError("What happened.")) == "What happened."
    assert str(ProbataError("What happened.", where="a.pdf", next_step="Do this.")) == "a.pdf: What happened. Do this."
    assert str(Damaged("It changed.")) == f"It changed. {Damaged.advice}"


@pytest.mark.parametrize("cls", ALL)
def test_an_error_comes_whole_out_of_another_process(cls: type[ProbataError]) -> None:
    fault = cls("What happened.", where="a.pdf", next_step="Do this.")
    for other in (pickle.loads(pickle.dumps(fault)), copy.copy(fault)):  # noqa: S301 (bytes of the line itself)
        assert type(other) is cls
        assert other.as_json() == fault.as_json()


def test_a_package_that_changed_is_an_answer_and_not_bad_input() -> None:
    assert NotUnchanged.exit_status == 1
