"""telling: families as they are shown, with states, edits, drift and notes."""

from probata.method.statements.references import State
from probata.method.statements.telling import PRONOUN, Told, told
from probata.method.statements.utterances import utterances
from tests.method.statements.uttering import ref, source

ONE = "The panel said: “It is credible evidence of forced removals from the lake shore.”"
OTHER = "The panel pointed to “serious evidence of forced removals from the lake shore”."
PRIMARY = "Our finding: it is credible evidence of forced removals from the lake shore."


def _told(*texts: str, primary: str = "") -> tuple[Told, ...]:
    found = utterances([source(text, str(number)) for number, text in enumerate(texts)])
    return told(found, {ref("primary"): primary} if primary else {})


def test_without_a_primary_nothing_is_citable() -> None:
    [family] = _told(ONE, OTHER)
    assert {one.state for one in family.standings} == {State.NO_REFERENCE}
    assert not any(one.citable for one in family.standings)


def test_with_one_what_stands_there_is_citable_and_what_was_changed_is_not() -> None:
    [family] = _told(ONE, OTHER, primary=PRIMARY)
    states = {one.state: one.citable for one in family.standings}
    assert states == {State.VERBATIM: True, State.ALTERED: False}


def test_a_changed_qualification_and_the_edits_are_shown() -> None:
    [family] = _told(ONE, OTHER)
    [second] = [one for one in family.standings if one.number]
    assert any("evidence" in one for one in second.drift)
    assert any(one.kind.value != "equal" for one in second.edits)
    assert family.standings[0].edits == ()


def test_a_part_dropped_no_qualification() -> None:
    whole = "Mara Vell said: “It is probably late, and nobody was free to leave the camp that night.”"
    part = "Mara Vell said that “nobody was free to leave the camp that night”."
    [family] = _told(whole, part)
    assert all(one.drift == () for one in family.standings)


def test_a_turned_pronoun_is_noted() -> None:
    one = "“She hid her list of the missing under a stone of the wall,” said Mara Vell, a nurse."
    [family] = _told(one, one.replace("She", "He").replace("her", "his"))
    assert PRONOUN in family.standings[1].notes
