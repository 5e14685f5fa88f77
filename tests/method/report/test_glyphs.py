"""Characters without a glyph are named with their places, and what is not named can be set."""

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.annex import methodology
from probata.method.report.exports.pdf import to_pdf
from probata.method.report.glyphs import missing
from tests.method.report import world
from tests.method.report.exports.samples import NOW, annex, everything, fonts_or_skip

FONTS = fonts_or_skip()


def test_a_whole_report_in_four_scripts_lacks_nothing() -> None:
    assert missing(everything(), FONTS) == ()
    assert missing(world.bound("Слова, كلمات, 词语, λόγος, e\u0301."), FONTS, annex=annex()) == ()


def test_a_character_is_found_at_its_place_in_the_source() -> None:
    bound = world.bound("One line\nand ក here.")
    (one,) = missing(bound, FONTS)
    assert one.character == "ក"
    assert one.name == "KHMER LETTER KA"
    assert bound.manuscript.sources[one.at.file][one.at.start : one.at.end] == "ក"
    assert one.at.column == 5


def test_places_in_front_matter_code_and_arguments_are_found() -> None:
    bound = world.bound("```\nក\n```\n\n:::{recommendation} ខ\nWords.\n:::", title="A គ title")
    assert [one.character for one in missing(bound, FONTS)] == ["គ", "ក", "ខ"]


def test_a_mark_has_to_be_in_one_font_with_its_letter() -> None:
    (one,) = missing(world.bound("我\u0489"), FONTS)
    assert one.character == "\u0489"


def test_a_character_that_comes_from_an_entity_is_placed_at_the_beginning() -> None:
    (one,) = missing(world.bound("See &#x1780;."), FONTS)
    assert (one.character, one.at.line) == ("ក", 1)


@settings(deadline=None, max_examples=20)
@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12))
def test_whatever_is_not_missing_can_be_set(words: str) -> None:
    bound = world.bound(f"Words, {words.strip()} and words.")
    shown = methodology(bound)
    if not missing(bound, FONTS, annex=shown):
        assert to_pdf(bound, shown, (), draft=False, pictures={}, now=NOW, fonts=FONTS).startswith(b"%PDF")
