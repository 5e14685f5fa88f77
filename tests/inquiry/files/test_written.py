"""Files that a person wrote for a verb."""

import json
from pathlib import Path

import pytest
from pydantic import BaseModel

from probata.inquiry.files.written import by_line, check_for, once, parsed_line, read_text
from probata.record.errors import BadInput, NotFound


def test_a_file_is_read_whole_without_its_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes("\ufeffä = 1\n".encode())
    assert read_text(tmp_path / "a.toml") == "ä = 1\n"


def test_what_is_not_there_and_what_is_no_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no such file"):
        read_text(tmp_path / "b.toml")
    (tmp_path / "c.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="not UTF-8"):
        read_text(tmp_path / "c.toml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="This is a folder"):
        read_text(tmp_path)


@pytest.mark.parametrize(
    ("text", "verb", "other"),
    [
        ("[parties.a]", "findings", "reply"),
        ('house = "un"', "reply", "findings"),
        ("[recommendations.R1]", "reply", "recommendations"),
        ("[[notices]]", "recommendations", "reply"),
    ],
)
def test_a_file_of_another_verb_is_told_with_the_verb_to_use(text: str, verb: str, other: str) -> None:
    with pytest.raises(BadInput, match=f"a file for `probata {other}`") as caught:
        check_for(text, "x.toml", verb)
    assert f"probata {other} --from x.toml" in caught.value.next_step


@pytest.mark.parametrize("text", ["", "a = 1", "a =", "[parties.a]\n[events]", "[parties.a]"])
def test_its_own_files_and_unknown_ones_are_left_to_the_verb(text: str) -> None:
    check_for(text, "x.toml", "reply")


def test_a_key_stands_once_in_an_object() -> None:
    assert json.loads('{"a": {"b": 1}, "c": 2}', object_pairs_hook=once) == {"a": {"b": 1}, "c": 2}
    with pytest.raises(ValueError, match="twice"):
        json.loads('{"a": {"b": 1, "b": 1}}', object_pairs_hook=once)


class Pair(BaseModel):
    """Two words."""

    a: str
    b: str = ""


def _pair(line: str) -> Pair:
    return parsed_line(line, Pair, "Not a pair.")


def test_each_line_that_is_not_blank_is_read_in_order(tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text('{"a": "x\u2028y"}\n\n  \n{"a": "z", "b": "w"}\n', encoding="utf-8")
    assert by_line(file, _pair) == (Pair(a="x\u2028y"), Pair(a="z", b="w"))


@pytest.mark.parametrize(
    "line",
    ["[]", "{", '{"a": 1}', '{"a": "x", "a": "y"}', '{"a": "\\ud800"}', "[" * 100_000],
    ids=["another shape", "no JSON", "another type", "a key twice", "half a pair", "nested without end"],
)
def test_a_line_that_is_none_is_named_by_its_number(tmp_path: Path, line: str) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text(f'{{"a": "x"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(BadInput, match=r"Not a pair\.") as caught:
        by_line(file, _pair)
    assert caught.value.where.endswith("pairs.jsonl:2")
