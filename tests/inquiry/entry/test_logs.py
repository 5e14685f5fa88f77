from __future__ import annotations

import json

import pytest

from probata.inquiry.entry.logs import say
from probata.inquiry.entry.settings import Settings
from probata.record.ref import Ref
from probata.record.withheld import Withheld

REF = Ref.of("item", bytes(16))
LEVELS = ["debug", "info", "warning", "error"]


def test_a_line_is_json_on_standard_error_with_numbers_and_refs(capsys: pytest.CaptureFixture[str]) -> None:
    say(Settings(), "warning", "item set aside", item=REF, count=3)
    out, err = capsys.readouterr()
    assert out == ""
    assert json.loads(err) == {"event": "item set aside", "level": "warning", "item": str(REF), "count": 3}
    assert err.count("\n") == 1


@pytest.mark.parametrize("asked", LEVELS)
def test_only_what_is_as_grave_as_the_setting_is_said(capsys: pytest.CaptureFixture[str], asked: str) -> None:
    for level in LEVELS:
        say(Settings(log_level=asked), level, "an act")
    said = [json.loads(line)["level"] for line in capsys.readouterr().err.splitlines()]
    assert said == LEVELS[LEVELS.index(asked) :]


@pytest.mark.parametrize(
    "value", ["a name", b"bytes", None, 1.5, ["Odalys"], Withheld("Odalys"), ValueError("Odalys")], ids=repr
)
@pytest.mark.parametrize("level", ["debug", "error"])
def test_nothing_that_could_hold_content_gets_in_even_where_nothing_is_printed(
    capsys: pytest.CaptureFixture[str], value: object, level: str
) -> None:
    with pytest.raises(TypeError) as refused:
        say(Settings(), level, "an act", field=value)
    assert "Odalys" not in str(refused.value)
    assert capsys.readouterr().err == ""
