"""What the pages about safety name as tests is there: a claim cannot outlive the test that shows it.

In docs/explanation/threat-model.md, `store/fresh` in the column of tests stands for tests/store/test_fresh.py. That a
test shows what its row says, only a reader can tell; that no row is without one, and none names what is gone, is here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "docs/explanation/threat-model.md"
PAGES = [MODEL, ROOT / "SECURITY.md", *(ROOT / f"docs/explanation/{name}.md" for name in ("disclosure", "signing"))]
STANDS = "## What stands against it"


def rows(page: str) -> Iterator[tuple[str, list[str]]]:
    """The way in and the names of its tests, of each row of the table."""
    table = page.partition(f"{STANDS}\n")[2].partition("\n## ")[0].strip().splitlines()
    for line in table[2:]:
        cells = [one.strip() for one in line.strip("|").split("|")]
        yield cells[0], re.findall(r"`([^`]+)`", cells[2]) if len(cells) == 4 else []


def has_tests(path: Path) -> bool:
    """Whether the file is there and holds a test."""
    if not path.is_file():
        return False
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(one, ast.FunctionDef) and one.name.startswith("test_") for one in tree.body)


def gone(page: str) -> list[str]:
    """Every row without a test, and every name in it that is none."""
    found = []
    for way, names in rows(page):
        found += [] if names else [f"{way}: no test"]
        for name in names:
            room, _, file = name.rpartition("/")
            if not has_tests(ROOT / "tests" / room / f"test_{file}.py"):
                found.append(f"{way}: {name}")
    return found


def lost(page: str) -> list[str]:
    """Every path below tests/ in the page that leads nowhere."""
    paths = re.findall(r"`(tests/[^`]+)`", page)
    return [one for one in paths if not (has_tests(ROOT / one) if one.endswith(".py") else (ROOT / one).is_dir())]


def test_every_way_in_has_tests_and_each_of_them_is_there() -> None:
    page = MODEL.read_text(encoding="utf-8")
    assert len([*rows(page)]) > 25
    assert gone(page) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda one: one.name)
def test_every_path_of_a_test_on_the_pages_leads_to_one(path: Path) -> None:
    assert lost(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("", "a way in: no test"),
        ("store, soak", "a way in: no test"),
        ("`store/no_such`", "a way in: store/no_such"),
        ("`store/fresh`, `store/conftest`", "a way in: store/conftest"),
        ("`store/fresh` | one cell too many", "a way in: no test"),
    ],
)
def test_a_claim_without_its_test_is_found(cell: str, says: str) -> None:
    table = "| way in | what stands against it | tests | what remains |\n|---|---|---|---|\n"
    assert gone(f"{STANDS}\n{table}| a way in | a claim | {cell} | |\n\n## More\n| a | b | c | d |\n") == [says]
    assert gone(f"{STANDS}\n{table}| a way in | a claim | `store/fresh` | |\n\n## More\n") == []


def test_a_path_that_leads_nowhere_is_found() -> None:
    assert lost("see `tests/store/test_gone.py`, `tests/nowhere/`, `tests/store/test_fresh.py`, `tests/soak/`") == [
        "tests/store/test_gone.py",
        "tests/nowhere/",
    ]
