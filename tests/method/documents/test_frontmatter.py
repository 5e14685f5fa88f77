"""Front matter between fences, and what only looks like it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.frontmatter import claims_of, fenced_code, front_matter

YAML = "---\ntitle: 'The shore'\ndate: 2019-04-14\ntags:\n  - inland\n  - lakes\nauthor: \"Jolane Wexbury\"\n---"


def fields(text: str) -> list[dict[str, str]]:
    return [{each.field: each.value for each in found.declared} for found in front_matter(text)]


@pytest.mark.parametrize("before", ["", "\ufeff", "\n\n", "A body.\n\n", "A body without an empty line.\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_yaml_block_is_found_at_the_start_and_between_bodies(before: str, end: str) -> None:
    text = f"{before}{YAML}\n\nText.".replace("\n", end)
    assert fields(text) == [
        {"title": "The shore", "date": "2019-04-14", "tags": "inland, lakes", "author": "Jolane Wexbury"}
    ]
    assert front_matter(text)[0].span.of(text) == YAML.replace("\n", end)


def test_a_toml_block_is_found() -> None:
    assert fields('+++\ntitle = "The shore"\ndate = 2019-04-14\n[params]\ndraft = true\n+++\nText.') == [
        {"title": "The shore", "date": "2019-04-14", "draft": "true"}
    ]


def test_fences_that_became_dashes_are_fences() -> None:
    assert fields("—\ntitle: “The shore”\ndate: “2019”\n—\nText.") == [{"title": "The shore", "date": "2019"}]


def test_folded_text_and_comments_are_understood() -> None:
    assert fields("---\n# made by hand\ntitle: >\n  The long\n  shore\n---\nText.") == [{"title": "The long shore"}]


@pytest.mark.parametrize(
    "text",
    [
        "# First\n\nText.\n\n---\n\nMore text: with a colon\nand title: words\n\n---\n\nEnd.",
        "Text.\n\n---\n\nQ: Who came?\nA: Buses.\n\n---\n\nText.",
        "---\n\nA rule at the very start.\n\n---\n\nText.",
        "---\nBRENLOW: So you drove?\nDRIVER: I drove.\n---\nText.",
        "Text.\n\n---\ntitle: only one name\n---\n\nText.",
        "---\ntitle: never closed\ndate: 2019\n\nText goes on.",
        "Text.\n\n```yaml\n---\ntitle: x\ndate: 2020\n---\n```\nText.",
        "A heading\n---\n\nText.\n\nAnother\n---\n",
        "---\n---\n---\nText.",
    ],
)
def test_rules_dialogue_and_code_are_no_front_matter(text: str) -> None:
    assert front_matter(text) == ()


def test_an_open_code_fence_hides_nothing() -> None:
    text = f"```\nnever closed\n\n{YAML}\nText."
    assert len(front_matter(text)) == 1
    assert fenced_code(text) == ()


def test_code_blocks_are_found_with_both_kinds_of_fence() -> None:
    text = "a\n```py\nx\n```\nb\n~~~~\n```\n~~~~\n"
    assert [span.of(text) for span in fenced_code(text)] == ["```py\nx\n```", "~~~~\n```\n~~~~"]


def test_the_claims_of_a_marked_block_are_those_that_were_found() -> None:
    text = f"Text.\n\n{YAML}\n\nText.\ntitle: “b” date: “2020”\nText."
    assert [claims_of(text, found.span) for found in front_matter(text)] == [
        found.declared for found in front_matter(text)
    ]


PIECES = st.sampled_from(
    [YAML, "---", "+++", "title: x", "date: 2019", "Text.", "", "```", "- item", 'title = "a"', "title: “a” date: “b”"]
)


@given(pieces=st.lists(PIECES, max_size=14), end=st.sampled_from(["\n", "\r\n", "\r"]))
def test_blocks_lie_apart_in_order_and_values_where_they_say(pieces: list[str], end: str) -> None:
    text = end.join(pieces)
    found = front_matter(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for block in found:
        assert block.declared
        assert all(each.span is not None and block.span.holds(each.span) for each in block.declared)
