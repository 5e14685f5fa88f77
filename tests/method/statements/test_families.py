"""Families of renderings: what they say of their documents and places."""

from probata.method.statements.families import Utterances
from probata.method.statements.utterances import utterances
from probata.record.span import TextSpan
from tests.method.statements.uttering import ref, source

SAID = "“We asked the clerk for the list of names again,” Mara Vell said."


def _found() -> Utterances:
    return utterances([source(SAID, "a"), source(f"On Monday it rained. {SAID}", "b")])


def test_a_family_knows_the_documents_that_carry_it() -> None:
    [family] = _found().families
    assert set(family.documents) == {ref("a"), ref("b")}
    assert family.parties == ("Mara Vell",)


def test_two_places_that_quote_one_utterance_have_a_name_in_common() -> None:
    found = _found()
    one, other = found.keys_at(ref("a"), TextSpan(0, 50)), found.keys_at(ref("b"), TextSpan(21, 70))
    assert one == other != ()


def test_a_whole_document_or_another_place_names_none() -> None:
    found = _found()
    assert found.keys_at(ref("b"), None) == found.keys_at(ref("b"), TextSpan(0, 20)) == ()
