"""Blocks: styles, lists, captions, parts, objections."""

import pytest

from tests.method.report.exports.opened_word import W, exported, fields, styled, tree, words, written


def test_headings_have_the_styles_that_word_knows() -> None:
    root = tree(written("# One\n\n## Two\n\nWords."))
    assert [words(one) for one in styled(root, "Heading2")][:1] == ["Two"]
    assert words(styled(root, "Heading1")[0]) == "One"


def test_paragraphs_of_the_report_are_numbered_by_word_and_no_others() -> None:
    root = tree(written("One.\n\n:::{plain}\nNone.\n:::\n\nTwo."))
    assert [words(one) for one in styled(root, "NumberedParagraph")][:2] == ["One.", "Two."]
    assert "None." in [words(one) for one in styled(root, "BodyText")]


def _level(item: object) -> str:
    return item.find(f"{W}pPr/{W}numPr/{W}ilvl").get(f"{W}val")


def test_lists_are_lists_of_word_at_their_depth() -> None:
    items = styled(tree(written("3. third\n4. fourth\n   - inner\n\n     more")), "ListParagraph")
    assert [(words(one), _level(one)) for one in items[:3]] == [("third", "0"), ("fourth", "0"), ("inner", "1")]
    assert items[3].find(f"{W}pPr/{W}numPr") is None


def test_an_item_that_begins_with_no_paragraph_keeps_its_number() -> None:
    items = styled(tree(written("1. ```\n   code\n   ```\n2. two")), "ListParagraph")
    assert [words(one) for one in items[:2]] == ["", "two"]


def test_a_list_that_begins_higher_than_word_counts_is_numbered_in_words() -> None:
    items = styled(tree(written("40000. words\n40001. more")), "ListParagraph")
    assert [words(one) for one in items[:2]] == ["40000.words", "40001.more"]


@pytest.mark.parametrize("where", ["end", "middle"])
def test_captions_count_as_the_report_does(where: str) -> None:
    table = ":::{table} Words\n| a |\n|---|\n| b |\n:::\n\n"
    source = f"{table}:::{{methodology}}\n:::\n\n{table}" if where == "middle" else table * 2
    root = tree(written(source))
    captions = [words(one) for one in styled(root, "Caption") if words(one).endswith(". Words")]
    assert captions == ["Table 1. Words", "Table 2. Words"]
    told = [said for said in fields(root) if said.startswith("SEQ Table") and "\\r" in said]
    assert bool(told) == (where == "middle")


def test_objections_lead_to_their_words() -> None:
    root = tree(exported())
    anchors = [one.get(f"{W}anchor") for one in root.iter(f"{W}hyperlink")]
    assert [one for one in anchors if one and one.startswith("_objection")] == ["_objection_1", "_objection_2"]


def test_a_finding_is_referred_to_by_its_name() -> None:
    root = tree(written("See {ref}`F1`.\n\n:::{finding} F1 law\nVague.\n:::"))
    assert "REF _name_finding_F1 \\h" in fields(root)
    assert words(styled(root, "PartTitle")[0]) == "Finding F1 (law or policy)"


def test_a_note_that_begins_with_a_list_has_its_number() -> None:
    (note,) = [
        one for one in tree(written("W.[^a]\n\n[^a]:\n\n    - x"), "word/footnotes.xml") if one.get(f"{W}id") == "1"
    ]
    assert note[0].find(f".//{W}footnoteRef") is not None
