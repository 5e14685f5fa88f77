"""Values, notes and links inside a line."""

from collections.abc import Iterator, Mapping, Sequence

import pytest

from probata.method.report.exports._blocks import Blocks
from probata.method.report.exports._nodes import Node
from tests.method.report import world


def _nodes(source: str, audience: str = "public") -> list[Node]:
    bound = world.bound(source, audience=audience)
    return list(_all(Blocks(bound, ()).write(bound.manuscript.blocks)))


def _all(value: object) -> Iterator[Node]:
    if isinstance(value, Mapping):
        if "kind" in value:
            yield value
        for inner in value.values():
            yield from _all(inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from _all(inner)


def _of(kind: str, nodes: list[Node]) -> list[Node]:
    return [one for one in nodes if one["kind"] == kind]


def test_a_value_bears_its_id_and_the_letter_of_its_grade() -> None:
    (count, quote) = _of("value", _nodes("There {count}`involved:k` said {quote}`decree`."))
    assert (count["id"], count["words"], count["mark"]) == ("v1", "26", "c")
    assert (quote["id"], quote["mark"]) == ("v2", "r")


def test_what_is_withheld_or_not_bound_is_a_gap() -> None:
    gaps = _of("gap", _nodes("See {quote}`inside` and {count}`nothing:k`."))
    assert [one["words"] for one in gaps] == ["[withheld]", "[not bound]"]


def test_a_note_is_numbered_once_and_marked_often() -> None:
    notes = _of("note", _nodes("One.[^a] Two.[^b] Three.[^a]\n\n[^a]: First.\n\n[^b]: Second."))
    assert [(one["number"], one["first"], one["id"]) for one in notes] == [
        (1, True, "n1-m1"),
        (2, True, "n2-m1"),
        (1, False, "n1-m2"),
    ]


def test_notes_that_name_each_other_end() -> None:
    notes = _of("note", _nodes("One.[^a]\n\n[^a]: See.[^b]\n\n[^b]: See.[^a]"))
    assert [(one["number"], one["first"]) for one in notes if one["first"]] == [(1, True), (2, True)]


def test_a_citation_is_a_note_and_inside_a_note_it_stands_in_the_line() -> None:
    nodes = _nodes("One.{cite}`decree` Two.[^a]\n\n[^a]: Said there.{cite}`tender`")
    assert len(_of("note", nodes)) == 2
    words = "".join(str(one["words"]) for one in _of("text", nodes))
    assert "Said there. (The Reaches Gazette, 12 April 2019, characters 37 to 97 of its text)" in words


def test_links_lead_to_the_web_and_to_places_that_exist() -> None:
    source = "[a](https://x.invalid) [b](#p-aaaa) [c](#p-none) [d](file:///x) {ref}`p-aaaa` {#p-aaaa}"
    assert [one["to"] for one in _of("link", _nodes(source))] == ["https://x.invalid", "#p-aaaa", "#p-aaaa"]


@pytest.mark.parametrize(("words", "turned"), [("decree", False), ("tender", False)])
def test_a_value_says_whether_its_words_run_the_other_way(words: str, turned: bool) -> None:
    (value,) = _of("value", _nodes(f"So {{quote}}`{words}`."))
    assert value["turned"] is turned


DECREE = "Decree No. 44 of 2 March 2019, characters 32 to 75 of its text"


@pytest.mark.parametrize(
    ("source", "stands", "noted"),
    [
        ("It says {quote}`decree`.", DECREE, True),
        ("It says {quote}`decree`.{cite}`decree`", "", True),
        ("It says **{quote}`decree`**.{cite}`decree`", "", True),
        ("It says {quote}`decree`.{cite}`tender`", DECREE, True),
        ("It says {quote}`decree`.\n\nElsewhere.{cite}`decree`", DECREE, True),
        ("So it is.[^a]\n\n[^a]: It says {quote}`decree`.", DECREE, False),
        ("So it is.[^a]{cite}`decree`\n\n[^a]: It says {quote}`decree`.", DECREE, False),
    ],
)
def test_a_quotation_says_where_it_stands_unless_its_paragraph_cites_that(
    source: str, stands: str, noted: bool
) -> None:
    (value,) = _of("value", _nodes(source))
    assert (value["stands"], value["noted"]) == (stands, noted)
