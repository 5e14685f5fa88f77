"""A file of recommendations, read: everything that it can say, and every way of saying it wrong."""

import pytest

from probata.method.recommendations.model import State
from probata.method.recommendations.reading import read_recommendations
from probata.record.errors import BadInput

FILE = """
[recommendations.R1]
addressee = "the port"
action = "release"
says = "Release whoever is arbitrarily held."
findings = ["F1", "F2"]
scale = 5
measurable = "nobody is held"

[recommendations.R2]
addressee = "the Assembly"
action = "set up"
says = "Set up a body; this needs a vote."
findings = ["F2"]
depends_on = ["a vote of the Assembly"]

[[events]]
recommendation = "R1"
on = "2022-03-01"
state = "addressed"
says = "sent"
place = "letter"

[[events]]
recommendation = "R1"
on = "2022-04"
state = "acknowledged"
"""


def _fault(old: str, new: str) -> str:
    assert old in FILE
    with pytest.raises(BadInput) as caught:
        read_recommendations(FILE.replace(old, new, 1), "r.toml")
    return str(caught.value)


def test_everything_that_the_file_says_is_read() -> None:
    first, second = read_recommendations(FILE, "r.toml").values()
    assert (first.findings, first.scale, first.measurable) == (("F1", "F2"), 5, "nobody is held")
    assert (first.state, first.events[0].place) == (State.ACKNOWLEDGED, "letter")
    assert (second.state, second.depends_on, second.scale) == (State.DRAFTED, ("a vote of the Assembly",), None)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('findings = ["F1", "F2"]\n', "", "follows from no finding"),
        ('findings = ["F1", "F2"]', "findings = []", "follows from no finding"),
        ('findings = ["F1", "F2"]', 'findings = "F1"', "not a list of texts"),
        ('addressee = "the port"\n', "", "'addressee' is missing"),
        ('action = "release"', 'action = ""', "'action' is not a text"),
        ('says = "Release whoever is arbitrarily held."\n', "", "'says' is missing"),
        ("scale = 5", "scale = 6", "from 1 to 5"),
        ("scale = 5", "scale = 0", "from 1 to 5"),
        ("scale = 5", "scale = true", "from 1 to 5"),
        ("scale = 5", "scales = 5", "key 'scales' is unknown"),
        ('recommendation = "R1"', 'recommendation = "R9"', "no recommendation 'R9'"),
        ('state = "addressed"', 'state = "promised"', "'promised' is no state"),
        ('state = "addressed"', 'state = "rejected"', "'rejected' before it was addressed"),
        ('state = "acknowledged"', 'state = "verified"', "was 'addressed' before, not implemented"),
        ('on = "2022-04"', 'on = "2022-01-10"', "'acknowledged' before it was addressed"),
        ('on = "2022-04"\n', "", "'on' is missing"),
        ('on = "2022-04"', 'on = "April"', "no EDTF"),
        ("[[events]]", "[events.one]", "TOML"),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, why: str) -> None:
    assert why in _fault(old, new)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(BadInput, match="3 things are wrong"):
        read_recommendations(
            FILE.replace('action = "release"\n', "")
            .replace("scale = 5", "x = 1")
            .replace('"acknowledged"', '"seen"')
            .replace('says = "Set up a body; this needs a vote."\n', ""),
            "r.toml",
        )


def test_a_file_without_a_recommendation_is_a_fault() -> None:
    with pytest.raises(BadInput, match="There is no recommendation"):
        read_recommendations("", "r.toml")
