"""Which paragraphs take up a finding, in other words too."""

from probata.method.reply.answering import Index, provisions_in
from tests.method.reply.answers import LAWS

LAW = """Decree

Article 8. Practical work
(1) Practical work may be carried out anywhere.
(2) It gives no claim to wages.

Article 9. Suspension
(1) A lease is suspended.
(2) While it is suspended, the use of the fishing water may be given to another.
"""
GENERAL = [
    (number, f"The Office has served the quay since {1900 + number} and is proud of it.") for number in range(1, 41)
]


def _strong(paragraph: str, asked: str, name: str = "") -> bool:
    found = Index([*GENERAL, (41, paragraph)], LAWS).takes_up(asked, name)
    return 41 in [one.number for one in found if one.strong]


def test_a_paragraph_that_shares_rare_words_takes_a_finding_up() -> None:
    assert _strong("Wages were not owed for practical work.", "No wages were paid to those who worked.")


def test_a_paragraph_that_answers_by_a_provision_is_found_by_what_the_provision_says() -> None:
    asked = "to whom the use of fishing water under suspended leases was granted"
    assert _strong("The resting grounds are tended by the contractor designated under Article 9 (2).", asked)
    assert not _strong("The resting grounds are tended by the contractor.", asked)


def test_a_paragraph_that_calls_a_finding_by_its_name_takes_it_up() -> None:
    assert _strong("As to F2, the Office has nothing to add.", "A tower stood there.", "F2")
    assert not _strong("As to F22, the Office has nothing to add.", "A tower stood there.", "F2")


def test_words_that_stand_everywhere_are_no_anchors() -> None:
    asked = "The Office served the quay and was proud."
    assert Index(GENERAL).takes_up(asked) == ()


def test_one_word_in_common_is_worth_a_look_and_no_proposal() -> None:
    found = Index([*GENERAL, (41, "The gate is of oak.")]).takes_up("People were kept behind locked gates.")
    assert [(one.number, one.strong) for one in found] == [(41, False)]


def test_the_order_of_paragraphs_does_not_matter() -> None:
    some = [*GENERAL, (41, "Wages were not owed for work.")]
    asked = "No wages were paid to those who worked."
    assert Index(some).takes_up(asked) == Index(reversed(some)).takes_up(asked)


def test_nothing_is_found_in_nothing() -> None:
    assert Index([]).takes_up("anything at all") == ()
    assert Index(GENERAL).takes_up("") == ()


def test_provisions_are_read_with_their_paragraphs() -> None:
    found = provisions_in([LAW])
    assert "no claim to wages" in found["article 8 2"]
    assert "fishing water" in found["article 9 2"]
    assert "fishing water" not in found["article 9 1"]
    assert provisions_in(["Nothing of the kind."]) == {}
