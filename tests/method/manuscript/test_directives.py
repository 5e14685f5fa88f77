"""What each directive asks for."""

import pytest

from probata.method.manuscript.directives import unsafe
from tests.method.manuscript.texts import messages, reading


@pytest.mark.parametrize(
    ("opening", "message"),
    [
        (":::{findng} F1 law", "There is no directive 'findng'."),
        (":::{finding}", "The directive finding needs an argument."),
        (":::{finding} F1", "A finding needs a short name and a type."),
        (":::{finding} F1 lawful", "There is no type of finding 'lawful'."),
        (":::{recommendation}", "The directive recommendation needs an argument."),
        (":::{limitations} of all", "The directive limitations takes no argument."),
        (":::{figure} ../a.png", "The file's name has a part . or ..."),
        (":::{table} Caption", "The directive table holds one table and nothing else."),
        (":::{response}", "The directive response needs an argument."),
        (":::{response} answer two", "The directive response takes one name."),
        (":::{elements} a b", "The directive elements takes one name."),
        (":::{recommendations} all", "The directive recommendations takes no argument."),
        (":::{annex} Of {count}`a:k`", "A role stands in a directive's argument."),
    ],
)
def test_what_is_missing_or_too_much_is_a_fault_at_its_line(opening, message) -> None:
    (said,) = [found for found in messages(reading(f"a\n\n{opening}\n:::\n")) if not found.startswith("0")]
    assert said.startswith("10:")
    assert said.endswith(message)


def test_the_nearest_name_is_suggested() -> None:
    assert reading(":::{findng} F1 law\n:::\n").faults[0].next_step == "Did you mean finding?"


def test_the_methodology_is_empty_and_a_table_holds_one() -> None:
    assert messages(reading(":::{methodology}\na\n:::\n")) == ["8:1 The directive methodology has no content."]
    assert reading(":::{table} C\n\n|a|\n|-|\n:::\n").faults == ()


@pytest.mark.parametrize("opening", ["response answer", "recommendations", "elements humanity"])
def test_what_fills_itself_from_records_is_empty(opening) -> None:
    name, _, argument = opening.partition(" ")
    line = f":::{{{name}}} {argument}".rstrip()
    assert reading(f"{line}\n:::\n").faults == ()
    assert messages(reading(f"{line}\nwords\n:::\n")) == [f"8:1 The directive {name} has no content."]


@pytest.mark.parametrize("name", ["a.md", "a/b c.md", "é.png", "..a/b"])
def test_names_inside_the_folder_are_safe(name) -> None:
    assert unsafe(name) == ""
