"""quotes: families of public documents or of files, held against a primary; never of an account."""

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.quotes import of_files, quotes
from probata.record.errors import NotFound

PLAIN = Settings(language_model="none")
SAID = "Mara Vell, the commissioner, said: “We found no locks on the doors of the camp.”\n"


def test_files_are_compared_and_held_against_a_file(tmp_path: Path) -> None:
    for name, text in (
        ("a", SAID),
        ("b", f"{SAID}It rained.\n"),
        ("note", "We found no locks on the doors of the camp."),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = of_files([tmp_path / "a", tmp_path / "b"], PLAIN, primary=[tmp_path / "note"])
    [family] = found.as_json()["families"]
    assert (family["documents"], family["utterances_at_most"]) == (2, 1)
    [one] = family["renderings"]
    assert (one["state"], one["citable"]) == ("verbatim", True)
    assert one["quoted"][0]["certificates"][0]["primary"]["bytes"] == [0, 42]


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(SAID, encoding="utf-8")
    assert of_files([tmp_path / "a", tmp_path / "a"], PLAIN).as_json()["documents"] == 1


def test_a_party_chooses_families(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(SAID, encoding="utf-8")
    assert of_files([tmp_path / "a"], PLAIN, party="mara").families
    assert not of_files([tmp_path / "a"], PLAIN, party="odo").families


def test_accounts_are_never_read_and_an_unknown_part_is_an_error(heard: Opened) -> None:
    answer = quotes(heard, [], PLAIN)
    assert answer.kept_back >= 5
    assert not any("account" in name for name in answer.names.values())
    with pytest.raises(NotFound):
        quotes(heard, ["nowhere"], PLAIN)
    with pytest.raises(NotFound):
        quotes(heard, [], PLAIN, primary=["nowhere"])
