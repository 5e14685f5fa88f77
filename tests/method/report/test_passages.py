from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.method.report.model import Passage
from tests.method.report.world import bound

SOURCE = """# Life in the *hostels*

First sentence with {count}`involved:k` people. A second one, “bound” to nothing[^a].

- an item with {count}`medicine:of`
- another

> A quoted block.

:::{context}
Outside the period.
:::

:::{plain}
Without a number.
:::

| Group | Number |
|---|---|
| all | {count}`involved:n` |

{quote}`lamp` The next sentence.

[^a]: The note says {cite}`decree` something.
"""


def passages() -> tuple[Passage, ...]:
    return bound(SOURCE).passages


def test_every_kind_of_prose_is_a_passage_and_only_paragraphs_are_numbered() -> None:
    kinds = [one.kind for one in passages()]
    assert {kind: kinds.count(kind) for kind in kinds if kind != "paragraph"} == {
        "heading": 1, "item": 2, "quote": 1, "cell": 4, "note": 1,
    }  # fmt: skip
    assert [one.number for one in passages() if one.number] == [1, 2, 3, 4, 5]
    plain = next(one for one in passages() if one.within("plain"))
    assert plain.number is None


def test_sentences_are_printed_with_their_values_and_without_markup() -> None:
    first = next(one for one in passages() if one.number == 1)
    assert [one.printed for one in first.sentences] == [
        "First sentence with 26 people.",
        "A second one, “bound” to nothing.",
    ]
    heading = next(one for one in passages() if one.kind == "heading")
    assert heading.sentences[0].printed == "Life in the hostels"
    assert first.section == "Life in the hostels"
    assert first.notes == ("a",)


def test_a_sentence_ends_where_the_quotation_in_it_ends() -> None:
    last = next(one for one in passages() if one.bindings and one.bindings[0].role.name == "quote")
    assert [one.printed for one in last.sentences] == [
        "“It was not bright. It was only never dark.”",
        "The next sentence.",
    ]
    assert [len(one.bindings) for one in last.sentences] == [1, 0]


def test_each_sentence_stands_in_the_source_where_it_says() -> None:
    made = bound(SOURCE)
    for passage in made.passages:
        for sentence in passage.sentences:
            source = made.manuscript.sources[sentence.at.file]
            lines = source[: sentence.at.start].split("\n")
            assert (sentence.at.line, sentence.at.column) == (len(lines), len(lines[-1]) + 1)
            assert passage.at.start <= sentence.at.start < sentence.at.end <= passage.at.end


@given(
    st.lists(
        st.sampled_from(["One two.", "{count}`involved:k`", "“x”", "A *b* c!", "No. 3", "\n", "ends?"]), max_size=12
    )
)
def test_every_role_stands_in_exactly_one_sentence(parts: list[str]) -> None:
    made = bound(" ".join(parts) + "\n")
    in_sentences = [one.role.at for passage in made.passages for one in passage.bindings]
    assert sorted(in_sentences) == sorted(role.at for role in made.manuscript.roles)
