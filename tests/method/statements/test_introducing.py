"""How a document introduces its people and bodies."""

from probata.method.statements.introducing import Introductions
from probata.method.statements.mentions import names


def _heard(*sentences: str) -> Introductions:
    found, at = Introductions(), 0
    for one in sentences:
        found.hear(one, at)
        at += len(one) + 1
    return found


def test_a_person_is_introduced_with_whom_he_speaks_for() -> None:
    [person] = [one for one in _heard("Anton Hesk, spokesman of the Water Board, came.").parties if "Hesk" in one.name]
    assert (person.of, person.gender) == ("Water Board", "he")


def test_an_acronym_behind_a_name_is_that_party() -> None:
    found = _heard("The Tarn Water Board (TWB) met.")
    assert found.by_name["twb"].name == "Tarn Water Board"


def test_a_surname_of_two_is_nobody() -> None:
    found = _heard("Karl Roth and Vera Roth were heard.")
    assert found.surname("Roth") is None
    assert found.surname("Karl Roth") is not None


def test_names_that_somebody_has_looked_for_already_are_not_looked_for_again() -> None:
    sentence, found = "Mara Vell met Pavel Ruun.", Introductions()
    found.hear(sentence, 0, list(names(sentence))[:1])
    assert [one.name for one in found.parties] == ["Mara Vell"]


def test_reports_are_told_apart_by_the_word_before_them() -> None:
    found = Introductions()
    found.know_reports("Its audit report was long, the police report short.", 0)
    assert list(found.reports) == ["audit report", "police report"]
