"""What a part prints that fills itself names nobody whom the inquiry keeps apart."""

from __future__ import annotations

import pytest

from probata.method.report.nameless import Nameless, nameless
from probata.method.testimony.protection import lexicon
from tests.method.report import found_world, more_world, world

PERSON = """
[findings.F1]
type = "law"
says = "The decree makes leaving depend on permission."
object = "fact"
wording = "makes"
rests_on = [{from = "decree", as = "the text itself"}]

[persons.director]
role = "a deputy director of the ministry's provincial office"
identity = "Hesk Ravelind"
standard = "reasonable grounds to believe"
wording = "is named"
rests_on = ["decree"]
findings = ["F1"]
not_notified = "danger to persons"
"""


def test_names_of_the_vault_are_taken_out() -> None:
    clean = nameless(world.bound("Words."))
    assert clean(f"It was {world.NAME} who said it.") == "It was [name removed] who said it."
    assert clean("Nobody is named here.") == "Nobody is named here."
    assert clean("") == ""


@pytest.mark.parametrize("written", ["I-07", "i 7", "I–007"])
def test_code_names_are_taken_out_of_what_leaves_the_inquiry(written: str) -> None:
    words = f"As {written} told."
    assert nameless(world.bound("Words."))(words) == "As [name removed] told."
    assert nameless(world.bound("Words.", audience="internal"))(words) == words


@pytest.mark.parametrize("written", ["Heron", "\u041deron", "Hеrоn", "Heron³", "I-０７"])
def test_a_code_name_in_a_guise_is_taken_out(written: str) -> None:
    clean = Nameless(lexicon(("Onduvel",), bytes(16)), {"heron": ("Heron",), "7": ("I-07",)}, ())
    assert clean(f"As {written} told.").replace("³", "") == "As [name removed] told."


@pytest.mark.parametrize("audience", ["public", "internal", "court"])
def test_a_person_named_as_responsible_is_taken_out_for_every_reader(audience: str) -> None:
    bound = more_world.bound("Words.", found_world.with_findings(PERSON), audience=audience)
    clean = nameless(bound)
    for words in ("Hesk Ravelind signed it.", "Mr Ravelind signed it.", "HESK RAVELIND signed it."):
        assert "avelind" not in clean(words).casefold()
        assert "[name removed]" in clean(words)


def test_what_it_holds_is_not_shown() -> None:
    bound = more_world.bound("Words.", found_world.with_findings(PERSON))
    assert "Ravelind" not in repr(nameless(bound).known("Hesk Ravelind"))
