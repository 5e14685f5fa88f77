"""Anchors: stems, numbers, provisions."""

import pytest

from probata.method.reply.words import anchors, is_provision, provisions, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("leases", "lease"), ("suspended", "suspend"), ("worked", "working"), ("gates", "gate"), ("stopped", "stop")],
)
def test_endings_of_english_do_not_matter(one: str, other: str) -> None:
    assert stem(one) == stem(other) != ""


@pytest.mark.parametrize("word", ["the", "report", "f", "7", "of"])
def test_small_words_say_nothing(word: str) -> None:
    assert stem(word) == ""


def test_numbers_and_names_of_findings_stay_as_they_are() -> None:
    assert {"2019", "f2"} <= anchors("In 2019, as F2 says")


def test_provisions_are_anchors_with_and_without_their_paragraph() -> None:
    assert set(provisions("under Article 9 (2) and Art. 5, section 12a")) == {
        *("article 9", "article 9 2", "article 5", "section 12a"),
    }
    assert is_provision("article 9 2")
    assert not is_provision("lease")


def test_words_of_other_scripts_are_compared_too() -> None:
    assert anchors("البوابات فُتحت") & anchors("فتحت البوابات")
    assert "薪水" in anchors("没有薪水")
