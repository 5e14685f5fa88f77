"""The shared records of examples are records, and are printed as they were adopted."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from probata.method.report import checks, examples
from probata.method.report.rules import rules

SHARED = sorted(name for name in vars(examples) if name.isupper())


def on_record(text: str) -> dict[str, dict[str, dict[str, object]]]:
    lines = (line.removeprefix("% ") for line in text.splitlines() if line.startswith("% "))
    return tomllib.loads("\n".join(line for line in lines if line != "findings.toml"))


@pytest.mark.parametrize(
    ("record", "printed", "ref"),
    [
        (examples.GATE, examples.GATE_PRINTED, "F2"),
        (examples.DECREE, examples.DECREE_PRINTED, "F1"),
    ],
)
def test_a_shared_finding_is_printed_in_its_adopted_words(record: str, printed: str, ref: str) -> None:
    finding = on_record(record)["findings"][ref]
    assert f"{{finding}} {ref} {finding['type']}\n{finding['says']} {{cite}}" in printed


def test_the_shared_records_can_stand_in_one_file() -> None:
    read = on_record(examples.FINDINGS + examples.DECREE + examples.GATE + examples.CRIMES + examples.KEEPER)
    assert list(read) == ["findings", "matrices", "persons"]
    assert list(read["findings"]) == ["F1", "F2", "F6"]
    assert read["findings"]["F6"]["elements"] in read["matrices"]


@pytest.mark.parametrize("name", SHARED)
def test_a_shared_text_serves_more_than_one_rule(name: str) -> None:
    text = vars(examples)[name]
    assert sum(text in rule.BAD or text in rule.GOOD for rule in rules()) > 1


def test_the_shelf_of_rules_takes_no_shared_text_for_a_rule() -> None:
    folder = Path(checks.__file__).parent
    assert Path(examples.__file__).parent == folder.parent
