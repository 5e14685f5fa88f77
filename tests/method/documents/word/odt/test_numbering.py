import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.word.odt.numbering import BULLET, Level, formed, levels, printed
from probata.method.documents.word.odt.positions import parse

from .making import SPACES


@pytest.mark.parametrize(
    ("number", "form", "sync", "shown"),
    [
        (12, "1", False, "12"),
        (4, "i", False, "iv"),
        (1994, "I", False, "MCMXCIV"),
        (26, "a", False, "z"),
        (27, "a", False, "aa"),
        (28, "A", False, "AB"),
        (28, "A", True, "BB"),
        (0, "a", False, "0"),
        (5000, "I", False, "5000"),
        (3, "", False, ""),
        (2, "А, Б, .., Аа, Бб, ... (ru)", False, "Б"),
        (2, "أ, ب, ت, ...", False, "ب"),
        (7, "01, 02, 03, ...", False, "07"),
        (7, "unheard of", False, "7"),
    ],
)
def test_numbers_take_the_form_of_their_level(number: int, form: str, sync: bool, shown: str) -> None:
    assert formed(number, form, sync) == shown


@given(st.integers(1, 3999))
def test_roman_numbers_come_back(number: int) -> None:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    signs = [values[letter] for letter in formed(number, "I")]
    assert sum(-one if one < after else one for one, after in zip(signs, [*signs[1:], 0], strict=True)) == number


def test_a_label_shows_as_many_levels_as_it_says_each_in_its_own_form() -> None:
    style = {
        0: Level("1", suffix="."),
        1: Level("a", "(", ")"),
        2: Level("i", shows=3, suffix="."),
        3: Level("", bullet=True),
    }
    assert printed(style, (2,)) == "2."
    assert printed(style, (2, 3)) == "(c)"
    assert printed(style, (2, 3, 4)) == "2.c.iv."
    assert printed(style, (2, 3, 4, 5)) == BULLET
    assert printed(style, (1, 1, 1, 1, 1)) == ""


def test_the_template_of_libreoffice_wins() -> None:
    style = {0: Level("I"), 1: Level("1", "x", "y", template="§ %1%.%2%)"), 2: Level("", template="%1%.%2%.%3%")}
    assert printed(style, (2, 3)) == "§ II.3)"
    assert printed(style, (2, 3, 4)) == "II.3."


def test_levels_are_read_with_their_bounds() -> None:
    node = parse(
        f'<text:list-style {SPACES}><text:list-level-style-number text:level="2" style:num-format="1" '
        'text:start-value="7" text:display-levels="99"/><text:list-level-style-bullet text:level="3"/>'
        "</text:list-style>".encode(),
        "x",
    )
    read = levels(node)
    assert (read[1].start, read[1].shows, read[2].bullet) == (7, 10, True)
    assert levels(None) == {}
