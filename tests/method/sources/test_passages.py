"""Passages say why words are shared, and leave turns of phrase alone."""

import pytest

from probata.method.sources.compare import compare
from probata.method.sources.model import Passage, PassageKind

SAID = "We ask only for patience while the gates of the school are closed"
PHRASE = "quiet boats came slowly over the grey water that long morning"


def shared(source, one: str, other: str) -> list[tuple[PassageKind, str]]:
    link = compare(source(1, one), source(2, other))
    found: tuple[Passage, ...] = link.passages if link else ()
    return [(passage.kind, passage.a.of(one)) for passage in found]


def around(story, topic: int, middle: str) -> str:
    return f"{story(topic, 48)} {middle} {story(topic + 100, 48)}"


def test_words_in_marks_on_both_sides_are_a_quotation_told_without_its_marks(source, story) -> None:
    one, other = around(story, 1, f"“{SAID},” he said."), around(story, 2, f"„{SAID},“ it added.")
    assert shared(source, one, other) == [(PassageKind.QUOTATION, f"{SAID},")]


def test_a_part_of_a_quotation_is_told_without_the_marks_around_it(source, story) -> None:
    one = around(story, 1, f"“{SAID} for now and for the whole of the coming year,” he said.")
    other = around(story, 2, f"„It is so: “{SAID}, he told us that day,” it added.")
    assert shared(source, one, around(story, 3, f"“{SAID}.”")) == [(PassageKind.QUOTATION, SAID)]
    assert all("“" not in text and "„" not in text for _, text in shared(source, one, other))
    nested = around(story, 4, f"“The board wrote: ““{SAID} until the spring.”")
    assert [text for _, text in shared(source, around(story, 5, f"““{SAID} in the winter.”"), nested)] == [SAID]


def test_words_in_marks_on_one_side_only_are_copied(source, story) -> None:
    one, other = around(story, 1, f"“{SAID},” he said."), around(story, 2, f"{SAID}, it is true.")
    assert [kind for kind, _ in shared(source, one, other)] == [PassageKind.COPIED]


def test_a_small_part_of_two_long_quotations_is_only_a_phrase(source, story) -> None:
    part = "in the hands of those people"
    one = around(story, 1, f"“{story(3, 24)} {part} {story(4, 24)}”")
    other = around(story, 2, f"“{story(5, 24)} {part} {story(6, 24)}”")
    assert shared(source, one, other) == []


def test_a_short_quotation_whole_inside_a_longer_one_is_shared(source, story) -> None:
    one = around(story, 1, "“closed its gates for good that night”")
    other = around(story, 2, f"“{story(5, 24)} closed its gates for good that night {story(6, 24)}”")
    assert [kind for kind, _ in shared(source, one, other)] == [PassageKind.QUOTATION]


def test_words_around_a_shared_quotation_are_told_apart_from_it(source, story) -> None:
    middle = f"{PHRASE}. “{SAID},” he said."
    found = shared(source, around(story, 1, middle), around(story, 2, middle))
    assert found == [(PassageKind.COPIED, f"{PHRASE}."), (PassageKind.QUOTATION, f"{SAID},")]


def test_a_word_in_marks_does_not_cut_a_copied_passage(source, story) -> None:
    middle = f"{PHRASE} to the “sheds” where nobody had been told {story(50, 12)}"
    assert len(shared(source, around(story, 1, middle), around(story, 2, middle))) == 1


@pytest.mark.parametrize(
    "middle",
    [
        "one two three four five six seven",
        "the Office of the High Commissioner for Lakes and Shores",
        "Low Reaches Province Settlement Ministry Spokesman Dorvan Hesk Of Dremmoth",
    ],
)
def test_a_turn_of_phrase_or_a_long_title_is_no_passage(source, story, middle: str) -> None:
    assert shared(source, around(story, 1, middle), around(story, 2, middle)) == []


def test_a_text_in_capitals_is_compared_all_the_same(source, story) -> None:
    middle = PHRASE.upper()
    found = shared(source, around(story, 1, middle).upper(), around(story, 2, middle).upper())
    assert [kind for kind, _ in found] == [PassageKind.COPIED]


def test_shared_han_text_is_found_by_its_characters(source) -> None:
    middle = "湖户协会秘书希望与部长见面但是至今没有任何回音"
    one = f"甲乙丙丁戊己庚辛壬癸子丑寅卯{middle}辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃"
    other = f"春夏秋冬东南西北前后左右上下{middle}红橙黄绿青蓝紫黑白灰粉金银铜铁锡铅汞钙"
    assert shared(source, one, other) == [(PassageKind.COPIED, middle)]


def test_one_text_copied_whole_is_told_as_one_passage_with_its_quotations(source, story) -> None:
    text = around(story, 1, f"“{SAID},” he said.")
    assert shared(source, text, text) == [(PassageKind.COPIED, text)]
