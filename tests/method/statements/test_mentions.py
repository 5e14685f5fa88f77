"""Names: where they begin and end, and what they name."""

import pytest

from probata.method.statements.mentions import Kind, Party, acronym_behind, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Oskar Vail spoke.", [("Oskar Vail", Kind.PERSON)]),
        ("The High Commissioner for Human Rights Anna Kell spoke.", [("Anna Kell", Kind.PERSON)]),
        ("China’s Foreign Ministry met.", [("China", Kind.BODY), ("Foreign Ministry", Kind.BODY)]),
        ("They met in New York.", [("New York", Kind.OTHER)]),
        ("Odo Brandt of the Lake Congress left.", [("Odo Brandt", Kind.PERSON), ("Lake Congress", Kind.BODY)]),
        ("Ferro Lund and Dagny Rask left.", [("Ferro Lund", Kind.PERSON), ("Dagny Rask", Kind.PERSON)]),
        ("The Ministry of Law and Order left.", [("Ministry of Law and Order", Kind.BODY)]),
        ("However, nobody left.", []),
    ],
)
def test_names_are_cut_and_told_apart(text: str, found: list[tuple[str, Kind]]) -> None:
    assert [(one.name, one.kind) for one in names(text)] == found


def test_a_name_knows_its_place_and_titles() -> None:
    text = "Then Judge Ruth Brenner spoke."
    [one] = names(text)
    assert text[one.start : one.end] == "Ruth Brenner"
    assert one.titles == ("Judge",)


def test_an_acronym_stands_in_parentheses_behind() -> None:
    assert acronym_behind("Sea Rescue Service (SRS) met", 18) == "SRS"
    assert acronym_behind("Sea Rescue Service met", 18) is None


def test_gender_that_a_text_contradicts_is_unknown() -> None:
    party = Party("Mara Vell", Kind.PERSON, 0, she=1)
    assert party.gender == "she"
    party.he = 1
    assert party.gender == ""
