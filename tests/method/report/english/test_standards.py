from __future__ import annotations

import pytest

from probata.method.report.english.standards import STANDARDS, declared


@pytest.mark.parametrize("name", sorted(STANDARDS))
def test_every_standard_is_known_by_its_own_name(name: str) -> None:
    assert declared(name) == name
    assert declared(f"The standard of {name}.") == name


@pytest.mark.parametrize("value", ["", "pretty sure", "reasonable grounds to believe, mostly", "80 %"])
def test_anything_else_is_unknown(value: str) -> None:
    assert declared(value) == ""
