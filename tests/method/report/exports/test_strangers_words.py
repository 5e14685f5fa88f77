"""Words of strangers in a report: what would turn or hide is printed as its number, in the page and in Word."""

import re

import pytest

from probata.method.report.exports.html import to_html
from tests.method.report import world
from tests.method.report.exports.opened_word import parts, tree, words, written
from tests.method.report.exports.samples import annex

TURNING = {
    "override": "\u202e",
    "isolate": "\u2067",
    "escape": "\u001b",
    "c1": "\u009b",
    "tag": "\U000e0041",
    "line": "\u2028",
}
STEERING = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
ARABIC = "قال الشاهد: «رأيت الحافلة»"


@pytest.mark.parametrize("sign", TURNING.values(), ids=list(TURNING))
def test_a_page_shows_and_does_not_obey(sign: str) -> None:
    page = to_html(world.bound(f"He wrote “gnp{sign}txt” there."), annex(), (), draft=True, pictures={}).decode()
    assert not STEERING.search(page)
    assert re.search(r"“gnp( |\\u[0-9a-f]{4}|\\U[0-9a-f]{8})txt” there", page)


@pytest.mark.parametrize("sign", TURNING.values(), ids=list(TURNING))
def test_word_shows_and_does_not_obey(sign: str) -> None:
    content = written(f"He wrote “gnp{sign}txt” there.")
    assert not any(STEERING.search(part.decode()) for name, part in parts(content).items() if name.endswith(".xml"))
    assert re.search(r"“gnp( |\\u[0-9a-f]{4}|\\U[0-9a-f]{8})txt” there", words(tree(content)))


def test_words_of_the_other_direction_keep_their_letters_and_stand_in_runs_of_their_own() -> None:
    page = to_html(world.bound(f"She said “{ARABIC}” then."), annex(), (), draft=True, pictures={}).decode()
    assert ARABIC in page
    content = written(f"She said “{ARABIC}” then.")
    assert ARABIC in words(tree(content))
    assert b"<w:rtl/>" in parts(content)["word/document.xml"]
