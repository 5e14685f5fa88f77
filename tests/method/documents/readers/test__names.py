"""A set of names in one string."""

from probata.method.documents.readers._names import names


def test_every_word_is_a_name() -> None:
    assert names("nav  aside\n nav") == {"nav", "aside"}
