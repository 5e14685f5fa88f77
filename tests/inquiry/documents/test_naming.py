"""naming: what is odd about names in one list."""

from probata.inquiry.documents.naming import remarks


def test_odd_names_are_remarked_on_and_others_are_not() -> None:
    told = remarks(["report.txt", "rep\u043ert.txt", "b.txt"])
    assert set(told) == {"report.txt", "rep\u043ert.txt"}
