"""probata recommendations: the table and the JSON."""

from pathlib import Path

from tests.commands import Run
from tests.method.recommendations.test_reading import FILE

PLACELESS = FILE.replace('place = "letter"\n', "")


def test_the_table_fits_into_a_hundred_columns(heard: Path, run: Run) -> None:
    long = PLACELESS.replace("the Assembly", "the Assembly of the Coastal Compact of neighbouring administrations")
    (heard / "r.toml").write_text(long, encoding="utf-8")
    told = run("recommendations", "--from", heard / "r.toml")
    assert told.status == 0
    assert max(map(len, told.out.splitlines())) <= 100
    assert all(head in told.out for head in ("addressee", "action", "depends on", "findings", "state", "last event"))
    assert "acknowledged" in told.out
    assert run("recommendations").out == told.out


def test_the_json_has_everything(heard: Path, run: Run) -> None:
    (heard / "r.toml").write_text(PLACELESS, encoding="utf-8")
    first, second = run("recommendations", "--from", heard / "r.toml", "--json").json["recommendations"]
    assert (first["name"], first["scale"], first["state"]) == ("R1", 5, "acknowledged")
    assert first["events"][1] == {"on": "2022-04", "state": "acknowledged", "says": None, "place": None}
    assert (second["depends_on"], second["measurable"]) == (["a vote of the Assembly"], None)


def test_nothing_to_list_and_a_faulty_file_are_said(heard: Path, run: Run) -> None:
    assert "No recommendations were taken in yet" in run("recommendations").err
    (heard / "r.toml").write_text("[recommendations.R1]\n", encoding="utf-8")
    assert run("recommendations", "--from", heard / "r.toml").status == 2
