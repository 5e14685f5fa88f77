from __future__ import annotations

from probata.method.report.claims.reading.phrase import chunk_of, words_of


def _own(text: str, number: str) -> str:
    start, end = chunk_of(text, text.index(number)).own
    return text[start:end].strip(" ,.")


def test_each_number_of_a_list_has_its_own_stretch() -> None:
    text = "The Panel collected statements: 62 from weavers, 48 from dyers and 30 from porters."
    assert _own(text, "48") == "48 from dyers"
    assert chunk_of(text, text.index("48")).item


def test_a_number_alone_has_its_whole_clause() -> None:
    text = "Twelve mules were counted in Tollan; nobody counted sheep."
    assert _own(text, "Twelve") == "Twelve mules were counted in Tollan"


def test_words_of_dates_are_left_out_and_names_are_known() -> None:
    each = words_of("The mill at Osten burned on 3 May 2019.")
    assert [one.plain for one in each if one.name] == ["osten"]
    assert "may" not in [one.plain for one in each]
    assert [one.plain for one in each if one.verb] == ["burned"]
