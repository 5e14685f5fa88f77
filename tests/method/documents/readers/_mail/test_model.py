"""The nouns of mail."""

from probata.method.documents.readers._mail.model import Held, Mail


def test_the_first_field_of_a_name_counts_however_it_is_spelled() -> None:
    mail = Mail(fields=[("FROM", "one"), ("From", "two")])
    assert mail.first("from") == "one"
    assert mail.first("to") == ""


def test_two_mails_share_nothing() -> None:
    Mail().limits.append("x")
    assert Mail().limits == []
    assert Held("a").take is None
