"""The documented JSON of an objection: the place as line and offsets, and what to do next."""

from probata.inquiry.reports.objection_json import objection_json
from probata.method.manuscript.model import At
from probata.method.report.model import Objection


def test_an_objection_says_its_code_its_group_its_place_and_what_to_do_next() -> None:
    one = Objection("PB302", At("report.md", 10, 14, 3, 5), "The word says more.", "Say less.", "p-a")
    told = objection_json(one)
    assert told["code"] == "PB302"
    assert told["group"] == "numbers and words for numbers"
    assert (told["file"], told["start"], told["end"]) == ("report.md", 10, 14)
    assert (told["line"], told["column"]) == (3, 5)
    assert told["paragraph"] == "p-a"
    assert told["next"] == "Say less."


def test_an_objection_outside_of_every_paragraph_names_none() -> None:
    assert objection_json(Objection("PB101", At("report.md", 0, 1, 1, 1), "m", "n"))["paragraph"] is None
