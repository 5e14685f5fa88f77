"""Names: no word is two things at once."""

from itertools import combinations

from probata.method.documents.readers._rtf import destinations as of
from probata.method.documents.readers._rtf.groups import DESTINATIONS
from probata.method.documents.readers._rtf.properties import WORDS


def test_no_word_stands_for_two_things() -> None:
    tables = [of.LETTERS.keys(), of.PARAGRAPHS, of.ASIDES.keys(), of.SILENT, WORDS.keys(), DESTINATIONS.keys()]
    assert [set(one) & set(other) for one, other in combinations(tables, 2) if set(one) & set(other)] == []


def test_every_destination_that_is_passed_through_is_no_silent_one() -> None:
    assert not of.PASSED & of.SILENT
