"""The documented JSON of findings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from probata.inquiry.entry.door import Opened
from probata.inquiry.findings import listed
from probata.inquiry.records.found_json import found_json
from tests.inquiry.finding import IDENTITY, adopt, take


def told(opened: Opened, name: str = "", *, persons: bool = False) -> dict[str, Any]:
    return cast("dict[str, Any]", found_json(listed(opened, name), name, persons=persons))


def test_everything_of_a_finding_is_in_it(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    adopt(saved, "F1")
    made = told(saved)
    first, second, _ = made["findings"]
    assert (made["house"], made["standard"]) == ("un", "reasonable grounds to believe")
    assert (first["name"], first["adopted"], first["adoption"]["by"]) == ("F1", True, "N. N.")
    assert first["conditions"] == [{"asks": "the text itself", "missing": None}]
    assert second["independent"]["sources"] == {"at_least": 2, "at_most": 2}
    assert second["state"] == "drafted"
    assert [one["from"] for one in second["rests_on"]] == ["tablets", "lamp", "pills"]


def test_elements_that_nobody_wrote_about_are_not_examined(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    [matrix] = told(saved)["matrices"]
    states = {one["key"]: one["state"] for one in matrix["elements"]}
    assert (states["C1"], states["C6"], states["a"]) == ("indications", "not examined", "not examined")
    assert len(states) == 17


def test_one_finding_comes_with_its_own_matrix_and_nobody(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    law, legal = told(saved, "F1"), told(saved, "F3")
    assert ([one["name"] for one in law["findings"]], law["matrices"], law["persons"]) == (["F1"], [], [])
    assert [one["name"] for one in legal["matrices"]] == ["humanity"]


def test_who_a_person_is_stands_in_it_only_where_it_was_asked_for(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    hidden = json.dumps(told(saved))
    assert IDENTITY not in hidden
    assert "vestalquin" not in hidden
    [person] = told(saved, persons=True)["persons"]
    assert (person["number"], person["name"], person["identity"]) == (1, "vestalquin", IDENTITY)
