"""The verdict: five answers, a closed list of codes, one stable JSON, and no word that promises too much."""

from __future__ import annotations

import json

import pytest
from signing_samples import GOLDEN, KEY, SEED, SPEC

from probata.record.grade import Grade
from probata.signing import Answer, Checked, Fault, Verdict, sign, verify
from probata.signing.verdict import NOTE, Code

VALUE = Checked("v1", "One.", 1, Grade.RECOMPUTED, 1, True, "counted again")
CHANGED = Verdict(Answer.CHANGED, (Fault(Code.CONTAINER, "", "Other bytes."),))


def test_the_json_has_the_documented_keys_and_no_others() -> None:
    said = verify(sign(GOLDEN, KEY, SEED)).as_json()
    assert list(said) == [
        "schema",
        "answer",
        "unchanged",
        "signer",
        "fingerprint",
        "edition",
        "grades",
        "values",
        "files",
        "log",
        "limits",
        "faults",
        "disclosure",
        "note",
    ]
    page = SPEC.read_text(encoding="utf-8").partition("## 10.")[2].partition("## 11.")[0]
    assert all(f"`{key}`" in page for key in said)
    assert json.loads(json.dumps(said)) == said


def test_every_code_and_answer_is_on_the_page() -> None:
    page = SPEC.read_text(encoding="utf-8")
    for word in [*Code, *Answer]:
        assert f"`{word.value}`" in page


@pytest.mark.parametrize(
    ("answer", "unchanged"),
    [
        (Answer.UNCHANGED, True),
        (Answer.UNCHANGED_BY_NAMED_KEY, True),
        (Answer.CONTRADICTS_ITSELF, True),
        (Answer.ANOTHER_KEY, False),
        (Answer.CHANGED, False),
    ],
)
def test_unchanged_means_the_bytes_and_the_named_key(answer: Answer, unchanged: bool) -> None:
    assert Verdict(answer).unchanged is unchanged


def test_the_exit_status_is_1_as_soon_as_anything_is_wrong() -> None:
    assert Verdict(Answer.UNCHANGED, values=(VALUE,)).exit_status == 0
    assert CHANGED.exit_status == 1
    assert Verdict(Answer.CONTRADICTS_ITSELF, (Fault(Code.FIGURE, "v1", "Other."),)).exit_status == 1


def test_grades_count_no_value_that_contradicts_its_rows() -> None:
    wrong = Checked("v2", "Two.", 2, Grade.RECOMPUTED, 1, False, "other rows")
    attested = Checked("v3", "Three.", 3, Grade.ATTESTED, 3, None, "counted")
    grades = Verdict(Answer.CONTRADICTS_ITSELF, values=(VALUE, wrong, attested)).grades
    assert grades == {Grade.RECOMPUTED: 1, Grade.CONSISTENT: 0, Grade.ATTESTED: 1}


def test_a_verdict_always_says_that_it_says_nothing_about_truth() -> None:
    assert CHANGED.as_json()["note"] == NOTE == "This says nothing about whether it is true."
