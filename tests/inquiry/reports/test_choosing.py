"""Which record a person took for words of a draft."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from probata.inquiry.reports.choosing import Choice, from_file
from probata.record.errors import BadInput, NotFound

LINE = {"binds": "ab", "choice": 2, "by": "H. Teveron", "reason": "read"}


def test_choices_are_read_line_by_line(tmp_path: Path) -> None:
    (tmp_path / "choices.jsonl").write_text(f"{json.dumps(LINE)}\n\n", encoding="utf-8")
    assert from_file(tmp_path / "choices.jsonl") == (Choice("ab", 2, "H. Teveron", "read"),)


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[]",
        json.dumps({**LINE, "choice": "2"}),
        json.dumps({**LINE, "choice": True}),
        json.dumps({**LINE, "more": 1}),
        json.dumps({**LINE, "by": " "}),
        '{"binds": "a", "binds": "b", "choice": 1, "by": "c", "reason": "d"}',
        "[" * 100_000,
    ],
)
def test_a_line_that_is_no_choice_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "choices.jsonl").write_text(f"{json.dumps(LINE)}\n{line}\n", encoding="utf-8")
    with pytest.raises(BadInput) as fault:
        from_file(tmp_path / "choices.jsonl")
    assert fault.value.where.endswith("choices.jsonl:2")


def test_a_missing_file_and_one_that_is_no_text_are_told(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        from_file(tmp_path / "choices.jsonl")
    (tmp_path / "choices.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput):
        from_file(tmp_path / "choices.jsonl")
