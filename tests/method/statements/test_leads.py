"""What a sentence begins with and whom it cites."""

from probata.method.statements.content import patterned, sayings
from probata.method.statements.leads import chain, cited, lead, named_by_colon
from probata.record.span import TextSpan


def test_the_lead_is_the_first_phrase_behind_adverbs() -> None:
    for text, first in (
        ("However, the Board of Rivers met.", "the Board of Rivers"),
        ("The report focuses on roads.", "The report"),
        ("She left.", "She"),
    ):
        found = lead(text)
        assert found is not None
        assert found.of(text) == first
    assert lead("...") is None


def test_a_name_and_a_colon_introduce_a_quotation() -> None:
    [said] = named_by_colon("Tavi Rood: ¤¤¤¤¤")
    assert said.subject == TextSpan(0, 9)
    assert named_by_colon("Tavi Rood left: ¤¤¤ and more words") == []


def test_a_chain_runs_from_the_nearest_to_the_farthest() -> None:
    text = "a letter seen by two diplomats"
    assert [one.of(text) for one in chain(text, TextSpan(0, len(text)))] == ["a letter", "two diplomats"]


def test_who_is_cited_between_speaker_and_word() -> None:
    text = "The Courier, citing a clerk, reported that the list existed."
    [said] = sayings(text, list(patterned(text)))
    assert [one.of(text) for one in cited(text, said)] == ["a clerk"]
