"""A declared author is a claim: the text's own credit line bears it out or does not."""

import pytest

from probata.method.documents.credit import Role, credits
from probata.method.sources.bylines import Support, Supported, unsupported

TEXT = (
    "GENEVA (Reuters) - The lake fell, said Ulla Demmick of the fisheries office.\n\n"
    "(Reporting by Lena M. Voss in Quessim and Omar al-Kanat; Editing by Menna Crailey)"
)


def support(author: str, text: str = TEXT) -> Support:
    return unsupported(author, credits(text), text)


@pytest.mark.parametrize(
    "author",
    [
        "Lena M. Voss",
        "Lena Voss",
        "LENA VOSS",
        "By Lena Voss",
        "Voss, Lena",
        "Lena Voss and Omar al-Kanat",
        "Lena Voss, Omar al-Kanat",
        "Voss",
        "Lena",
        "Léna Voß",
        "Reuters",
    ],
)
def test_an_author_in_the_credit_line_is_supported(author: str) -> None:
    assert support(author).state is Supported.BY_CREDIT
    assert not support(author).contradicted


@pytest.mark.parametrize("author", ["Harvey Scott", "Karl Voss", "Lena Kanat", "admin", "Fell", "Lena Anna Voss", ""])
def test_an_author_whom_the_text_does_not_name_is_declared_unsupported(author: str) -> None:
    found = support(author)
    assert found.state is Supported.UNSUPPORTED
    assert found.state.value == "declared, unsupported"
    assert found.contradicted


def test_somebody_only_spoken_of_is_named_but_not_credited() -> None:
    assert support("Ulla Demmick").state is Supported.NAMED


def test_the_credit_line_stands_beside_an_unsupported_author() -> None:
    assert str(support("Harvey Scott")).startswith(
        "declared, unsupported; the text's own credit line names Lena M. Voss"
    )


def test_a_text_without_a_credit_line_contradicts_nobody() -> None:
    found = support("Harvey Scott", "The lake fell.")
    assert (found.state, found.contradicted, str(found)) == (Supported.UNSUPPORTED, False, "declared, unsupported")


def test_a_photographer_is_no_rival_of_an_author() -> None:
    assert not support("Harvey Scott", "A lake. REUTERS/Pierre Vosk/File Photo").contradicted


def test_an_editor_and_a_photographer_are_credited_in_another_role() -> None:
    found = support("Menna Crailey")
    assert (found.state, found.roles) == (Supported.OTHER_ROLE, (Role.EDITOR,))
    assert str(found).startswith("declared, credited in another role (editor); the text's own credit line names Lena")
    photo = support("Pierre Vosk", "A lake. REUTERS/Pierre Vosk/File Photo")
    assert str(photo) == "declared, credited in another role (photographer)"


def test_an_agency_is_borne_out_by_the_words_and_not_by_a_picture() -> None:
    assert support("AP", "QUESSIM (AP) - The lake fell.").state is Supported.BY_CREDIT
    assert support("Associated Press", "QUESSIM (AP) - The lake fell.").state is Supported.BY_CREDIT
    assert support("Reuters", "A lake. REUTERS/Pierre Vosk/File Photo").state is Supported.OTHER_ROLE


def test_an_initial_alone_is_named_and_no_support() -> None:
    assert support("L. Voss").state is Supported.NAMED
    assert support("L. Voss", "By L. Voss\n\nThe lake fell.").state is Supported.BY_CREDIT


def test_a_list_of_which_some_are_credited_is_supported_in_part() -> None:
    found = support("Lena Voss and Harvey Scott")
    assert (found.state.value, found.contradicted) == ("declared, supported in part", False)
    assert support("Ulla Demmick and Harvey Scott").state is Supported.NAMED


@pytest.mark.parametrize(
    ("author", "text", "state"),
    [
        ("王小明", "By 王小明\n\nThe lake fell.", Supported.BY_CREDIT),
        ("王小明", "湖水下降，记者王小明报道。", Supported.NAMED),
        ("王小明", "湖水下降，记者王小红报道。", Supported.UNSUPPORTED),
        ("Ömer Kayą", "By Omer Kaya\n\nThe lake fell.", Supported.BY_CREDIT),
        ("Rosa", "The lake fell, Rosa told the office.", Supported.NAMED),
        ("Rose", "The lake rose again.", Supported.UNSUPPORTED),
    ],
)
def test_lone_names_other_scripts_and_accents_are_found(author: str, text: str, state: Supported) -> None:
    assert support(author, text).state is state


def test_a_credit_line_that_somebody_quotes_bears_out_nobody() -> None:
    text = "The minister called an article “Reporting by Lena Voss; Editing by Tom Hart” a lie."
    assert support("Lena Voss", text).state is Supported.NAMED


def test_a_by_line_that_a_site_prints_does_not_clear_a_byline_that_the_reporting_line_contradicts() -> None:
    text = "By Lena Sorvik\n\nThe mill burned down.\n\nReporting by Mira Tolm in Venn and Jon Esker in Orrenby."
    assert unsupported("Lena Sorvik", credits(text), text).state is not Supported.BY_CREDIT
    assert unsupported("Mira Tolm", credits(text), text).state is Supported.BY_CREDIT
    alone = "By Lena Sorvik\n\nThe mill burned down in the night, and nobody saw it."
    assert unsupported("Lena Sorvik", credits(alone), alone).state is Supported.BY_CREDIT
