"""A declared author is a claim: the text's own credit line bears it out or does not."""

import pytest

from probata.method.documents.credit import credits
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
        "L. Voss",
        "Voss, Lena",
        "Lena Voss and Omar al-Kanat",
        "Lena Voss, Omar al-Kanat",
        "Menna Crailey",
        "Reuters",
    ],
)
def test_an_author_in_the_credit_line_is_supported(author: str) -> None:
    assert support(author).state is Supported.BY_CREDIT
    assert not support(author).contradicted


@pytest.mark.parametrize(
    "author", ["Harvey Scott", "Voss", "Karl Voss", "Lena Kanat", "admin", "Lena Voss and Harvey Scott", ""]
)
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
