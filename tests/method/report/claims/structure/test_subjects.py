"""References to parts that are about something else."""

from __future__ import annotations

from probata.method.report.claims.structure.subjects import astray
from tests.method.report.world import bound

_TABLES = "\n\nTable 1. Rainfall at the harbour\n\nTable 2. Price of bread, by month\n"


def test_a_reference_to_the_wrong_title_is_found_with_the_right_one() -> None:
    [one] = astray(bound("The price of bread doubled (table 1)." + _TABLES))
    assert (one.part.printed, one.better.printed) == ("1", "2")


def test_a_reference_whose_words_fit_its_title_or_no_other_is_left_alone() -> None:
    assert list(astray(bound("The price of bread doubled (table 2)." + _TABLES))) == []
    assert list(astray(bound("Nobody came any more (table 1)." + _TABLES))) == []
    assert list(astray(bound("Rain failed and bread was dear (table 1)." + _TABLES))) == []


def test_a_paragraph_that_tells_nothing_of_it_is_found() -> None:
    source = (
        "The closure of the harbour school by soldiers is told (see paragraph 2 below).\n\nThe wells were dry.\n\n"
        "Nobody slept.\n\nIn May soldiers closed the harbour school: its closure lasted a year.\n"
    )
    assert [one.better.printed for one in astray(bound(source))] == ["4"]


_CHAPTERS = """# 1. Pay

Pickers are paid by the crate. A bruised pear makes a crate worthless.

# 2. Spraying

Orchards are sprayed at dawn with chlorpyrifos, and nobody has a mask. The pickers come two hours later.

# 3. Caravans

Gas heaters have no vents. Nine people sleep in a caravan.

# 4. Recommendations

"""


def _better(item: str) -> list[str]:
    return [one.better.printed if one.better else "" for one in astray(bound(f"{_CHAPTERS}- {item}\n"))]


def test_a_chapter_that_tells_nothing_of_it_is_found_by_its_text() -> None:
    assert _better("Vent the gas heaters (section 1).") == ["3"]
    assert _better("Wait two days after spraying with chlorpyrifos (chapter 3).") == ["2"]


def test_a_chapter_that_tells_of_it_or_a_thing_that_no_chapter_tells_is_let_be() -> None:
    assert _better("Vent the gas heaters (section 3).") == []
    assert _better("Ratify the convention and train inspectors (chapter 3).") == []
    assert _better("Pay by the hour (chapter 1).") == []


def test_sections_of_one_letter_in_two_chapters_are_let_be() -> None:
    source = "# I. Pay\n\n## A. Crates\n\nCrates are heavy.\n\n# II. Air\n\n## A. Masks\n\nMasks are old.\n\n"
    assert list(astray(bound(f"{source}# III. End\n\nMasks are described in section A.\n"))) == []


def test_what_a_table_is_said_to_show_and_nothing_tells_of_is_found() -> None:
    [one] = astray(bound("The water temperature at the pier, by month, is given in table 2." + _TABLES))
    assert (one.part.printed, one.better) == ("2", None)
    assert list(astray(bound("The water temperature is discussed elsewhere (table 2)." + _TABLES))) == []


def test_a_table_is_about_its_cells_too() -> None:
    tables = "\n\nTable 1. Losses\n\n| Cargo | Tons |\n| --- | --- |\n| Timber | 4 |\n\n"
    tables += "Table 2. Price of bread\n\n| Year | Crowns |\n| --- | --- |\n| 2019 | 4 |\n"
    assert list(astray(bound("The cargo of timber is shown in table 1." + tables))) == []
    [one] = astray(bound("The cargo of timber is shown in table 2." + tables))
    assert one.better is not None
    assert one.better.printed == "1"


def test_a_sentence_with_a_word_of_the_title_it_names_is_left_alone() -> None:
    source = "The price of bread rose while rain failed in the harbour of Dorn and elsewhere (table 1)."
    assert list(astray(bound(source + _TABLES))) == []


def test_a_paragraph_under_another_heading_than_the_one_that_says_all_is_found() -> None:
    source = (
        "# 1. Strike on the hospital\n\nA shell fell at noon.\n\n# 2. The convoy\n\nLorries were stopped.\n\n"
        "# 3. Law\n\nThe strike on the hospital (see paragraph 2) was a crime.\n"
    )
    assert [one.better.printed for one in astray(bound(source))] == ["1"]
    assert list(astray(bound(source.replace("paragraph 2", "paragraph 1")))) == []


def test_a_chapter_is_found_by_its_title_where_the_one_that_is_meant_touches_on_it() -> None:
    chapters = (
        "Six were held in the places of detention described in chapter 2.\n\n# 1. Detention\n\nDetention was long.\n\n"
        "Detention had no end.\n\n# 2. Boats\n\nThe boats were sunk.\n"
    )
    assert [one.better.printed for one in astray(bound(chapters)) if one.better] == ["1"]
    assert list(astray(bound(chapters.replace("chapter 2", "chapter 1")))) == []


_FAR = "\n\n".join(("", "Nobody slept.", "The wells were dry.", "The doors were locked.", ""))


def test_a_table_right_behind_the_passage_that_names_it_is_meant_whatever_it_is_called() -> None:
    source = "The price of bread doubled (table 1).\n\nTable 1. Rainfall at the harbour\n"
    assert list(astray(bound(f"{source}{_FAR}Table 2. Price of bread, by month\n"))) == []
    far = source.replace("Table", f"{_FAR}Table")
    assert [one.better.printed for one in astray(bound(f"{far}{_FAR}Table 2. Price of bread, by month\n"))] == ["2"]


def test_of_a_figure_without_a_title_nothing_is_known() -> None:
    source = f"The price of bread doubled (figure 1).{_FAR}Figure 1\n{_FAR}Figure 2. Price of bread, by month\n"
    assert list(astray(bound(source))) == []
