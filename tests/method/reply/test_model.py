"""The nouns of reply."""

from tests.method.reply.answers import FILE, bound, disposition


def test_a_response_knows_all_dispositions_of_a_paragraph_in_the_order_of_the_file() -> None:
    _, response = bound(file=FILE + disposition("3", answer="rejected"))
    assert [one.answer.value for one in response.of(3)] == ["noted", "rejected"]
    assert response.of(6) == ()


def test_nothing_prints_the_words_of_a_response_or_what_is_to_be_removed() -> None:
    _, response = bound()
    assert "bakery" not in repr(response)
    assert "Orkall" not in repr(response.file)
