"""Matters that findings and answers name by opposite words."""

from probata.method.reply.answering import Index
from probata.method.reply.concepts import is_matter, matters


def test_opposite_words_are_one_matter() -> None:
    assert matters(["voluntary"]) & matters(["locked"]) == {"about freedom"}
    assert matters(["wages"]) == matters(["unpaid"]) == {"about pay"}
    assert matters(["harbour"]) == frozenset()
    assert is_matter("about pay")
    assert not is_matter("pay")


def test_a_denial_without_a_word_in_common_is_worth_a_look_and_no_proposal() -> None:
    index = Index([(1, "The bridge was built in spring."), (2, "Lodging was voluntary at every moment.")])
    found = index.takes_up("People were confined behind fences.")
    assert [(one.number, one.strong) for one in found] == [(2, False)]
