"""What a decision about a statement binds to, and how a statement is written as JSON."""

from probata.inquiry.documents import stating
from probata.method.statements.reading import statements

TEXT = "Mara Vell said the gate was shut. “Nobody asked,” she said."


def test_a_decision_binds_to_text_places_and_party() -> None:
    one, other = statements(TEXT)
    assert stating.binds("aa", one) != stating.binds("aa", other)
    assert stating.binds("aa", one) != stating.binds("bb", one)
    assert '"party":"Mara Vell"' in stating.binds("aa", one)


def test_json_gives_the_words_of_every_place() -> None:
    [_, quoted] = statements(TEXT)
    told = stating.statement_json(TEXT, quoted)
    assert told["text"] == "“Nobody asked,”"
    assert told["speaker"] == {"start": 50, "end": 53, "text": "she", "party": "Mara Vell", "of": None}
    assert told["quoted"] == [{"start": 34, "end": 49, "text": "“Nobody asked,”"}]


def test_the_words_around_hold_speaker_and_content() -> None:
    [_, quoted] = statements(TEXT)
    assert stating.around(TEXT, quoted).endswith("“Nobody asked,” she said.")
