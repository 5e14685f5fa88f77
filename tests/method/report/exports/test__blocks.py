"""Blocks: numbers, levels, titles, objections."""

from probata.method.report.exports._blocks import Blocks, anchors
from probata.method.report.exports._nodes import Node
from probata.method.report.model import Objection
from tests.method.report import world
from tests.method.report.exports.samples import everything


def _blocks(source: str) -> list[Node]:
    bound = world.bound(source)
    return Blocks(bound, ()).write(bound.manuscript.blocks)


def test_levels_of_headings_never_jump_and_begin_at_one() -> None:
    levels = [one["level"] for one in _blocks("### a\n\n###### b\n\n# c\n\n#### d") if one["kind"] == "heading"]
    assert levels == [1, 2, 1, 2]


def test_paragraphs_bear_the_numbers_that_references_print() -> None:
    bound = everything()
    written = Blocks(bound, ()).write(bound.manuscript.blocks)
    numbered = [one for one in written if one["kind"] == "paragraph"]
    assert [(one["number"], one["id"]) for one in numbered] == [(1, "p-aaaa"), (2, "p-bbbb"), (3, "paragraph-3")]


def test_parts_are_titled_in_words() -> None:
    titles = [
        one["title"] for one in Blocks(everything(), ()).write(everything().manuscript.blocks) if one.get("title")
    ]
    assert titles[:2] == ["Finding F1 (law or policy)", "Recommendation to the Ministry of Settlement"]


def test_labels_and_findings_can_be_pointed_to() -> None:
    assert anchors(everything())["p-aaaa"] == "p-aaaa"
    assert anchors(everything())["F1"] == "finding-F1"


def test_a_label_written_twice_names_one_place() -> None:
    ids = [one["id"] for one in _blocks("One. {#p-aaaa}\n\nTwo. {#p-aaaa}") if one["kind"] == "paragraph"]
    assert ids == ["p-aaaa", ""]


def test_an_annex_has_a_letter_and_its_headings_stand_below() -> None:
    first, part, second, *_ = _blocks(":::{annex} Letters\n# A letter\n:::\n\n:::{annex} More\nWords.\n:::")
    heads = [first, part["blocks"][0], second]
    assert [(one["words"], one["level"]) for one in heads] == [
        ("Annex A: Letters", 1),
        ("A letter", 2),
        ("Annex B: More", 1),
    ]


def test_the_methodology_is_put_in_once() -> None:
    parts = [
        one for one in _blocks(":::{methodology}\n:::\n\n:::{methodology}\n:::") if one.get("name") == "methodology"
    ]
    assert len(parts) == 1


def test_an_objection_is_marked_at_its_innermost_block_once() -> None:
    bound = world.bound(":::{finding} F1 law\nOne.\n\nTwo.\n:::")
    second = [one for one in bound.passages if one.kind == "paragraph"][1]
    part, *_ = Blocks(bound, (Objection("PB101", second.at, "m", "n"),)).write(bound.manuscript.blocks)
    assert part["objections"] == []
    assert [one["objections"] for one in part["blocks"]] == [[], [1]]


def test_an_objection_to_a_directive_itself_is_marked_at_it() -> None:
    bound = world.bound(":::{finding} F1 law\nOne.\n:::")
    part, *_ = Blocks(bound, (Objection("PB400", bound.manuscript.blocks[0].at, "m", "n"),)).write(
        bound.manuscript.blocks
    )
    assert part["objections"] == [1]


def test_two_findings_of_one_name_are_one_place() -> None:
    parts = _blocks(":::{finding} F1 law\nOne.\n:::\n\n:::{finding} F1 law\nTwo.\n:::")
    assert [one["id"] for one in parts[:2]] == ["finding-F1", ""]
