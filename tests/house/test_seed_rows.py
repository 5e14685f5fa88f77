"""docs/explanation/seed-rows.md and the tests that bear the rows' names: each row has its tests, each test its row."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/explanation/seed-rows.md").read_text(encoding="utf-8")
METHOD = ROOT.parent / "shared/METHOD.md"
FILES = ("test_seed_rows.py", "test_seed_rows_in_reports.py")
_ROW = re.compile(
    r"^\| (?P<ids>[AB]\d+(?: [AB]\d+)*) \|(?P<demand>[^|]+)\|(?P<tests>[^|]+)\|(?P<primary>[^|]*)\|$", re.M
)


def rows() -> dict[str, tuple[list[str], str]]:
    """Row id -> names of its tests, and the primary that it needs."""
    return {
        one: (re.findall(r"`(\w+)`", found["tests"]), found["primary"].strip())
        for found in _ROW.finditer(PAGE)
        for one in found["ids"].split()
    }


def named_tests() -> set[str]:
    """Names of all tests that begin with a row, and of the sentences in tests/data/seed_rows.toml."""
    found = set(tomllib.loads((ROOT / "tests/data/seed_rows.toml").read_text(encoding="utf-8")))
    for name in FILES:
        tree = ast.parse((ROOT / "tests/stories" / name).read_text(encoding="utf-8"))
        found |= {one.name.removeprefix("test_") for one in tree.body if isinstance(one, ast.FunctionDef)}
    return {one for one in found if re.match(r"[ab]\d+_", one)}


def test_every_row_of_the_page_has_tests_that_bear_its_name() -> None:
    for row, (tests, primary) in rows().items():
        assert tests or primary, row
        for one in tests:
            assert row.lower() in one.split("_") or any(
                other.lower() in one.split("_") for other, (same, _) in rows().items() if same == tests
            ), (row, one)


def test_every_test_of_the_page_is_there_and_every_test_stands_on_the_page() -> None:
    assert {one for tests, _ in rows().values() for one in tests} == named_tests()


@pytest.mark.skipif(not METHOD.is_file(), reason="the method's own text does not lie beside the repository")
def test_the_page_has_every_row_of_the_method() -> None:
    section = METHOD.read_text(encoding="utf-8").partition("## 8.")[2]
    wanted = [one for ids in re.findall(r"^\| ((?:[AB]\d+ ?)+)\|", section, re.M) for one in ids.split()]
    assert sorted(rows()) == sorted(wanted)
