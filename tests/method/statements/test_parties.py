"""Parties: by introduction and alias; nobody where two may be meant."""

import pytest

from probata.method.statements.parties import Directory


def _after(text: str) -> Directory:
    directory = Directory()
    directory.hear(text, 0)
    return directory


@pytest.mark.parametrize(
    ("introduced", "mention", "name"),
    [
        ("Mara Vell, the harbour commissioner, left.", "Vell", "Mara Vell"),
        ("Mara Vell, the harbour commissioner, left.", "the commissioner", "Mara Vell"),
        ("The Ministry of Canals left.", "the ministry", "Ministry of Canals"),
        ("The Ministry of Canals met the Ministry of Roads.", "the ministry", None),
        ("The Ministry of Canals left.", "a spokesman for the Ministry of Canals", "Ministry of Canals"),
        ("The Ministry of Canals left.", "the Ministry", "Ministry of Canals"),
        ("The Ministry of Canals and the Ministry of Roads left.", "the Ministry", None),
        ("The Ministry of Canals left.", "the Ministry’s spokesman", "Ministry of Canals"),
        ("A nurse, Mara Vell, left.", "A nurse, Mara Vell", "Mara Vell"),
        ("Captain Tor Hask met Captain Ada Rund.", "the captain", None),
        ("Captain Tor Hask met Judge Ada Rund.", "the captain", "Tor Hask"),
        ("Judge Tor Hask met Colonel Ada Hask.", "Colonel Hask", "Ada Hask"),
        ("Dr Ada Hask left.", "the doctor", "Ada Hask"),
        ("Mara Vell (@maravell) left.", "@maravell", "Mara Vell"),
        ("Nobody left.", "the spokesman", None),
        ("Nobody left.", "a spokesman", None),
        ("Nobody left.", "one of them", None),
        ("Nobody left.", "two officials", "officials"),
        ("Nobody left.", "Oslo", "Norway"),
        ("Nobody left.", "Norwegian government", "Norway/government"),
        ("Tor Hask and Ada Hask left.", "Hask", None),
        ("Mr Tor Hask and Mrs Ada Hask left.", "Mrs Hask", "Ada Hask"),
        ("Nobody left.", "Ferro Lund and Dagny Rask", None),
        ("Ferro Lund and Dagny Rask left.", "Ferro Lund and Dagny Rask", "Ferro Lund and Dagny Rask"),
    ],
)
def test_a_mention_is_who_was_introduced_or_nobody(introduced: str, mention: str, name: str | None) -> None:
    assert (_after(introduced).resolve(mention, 1000).name or "").removeprefix("two ") == (name or "")


def test_a_person_speaks_for_the_body_or_voice_beside_the_name() -> None:
    assert _after("Norway’s ambassador, Tor Hask, left.").resolve("Hask", 99).of == "Norway/ambassador"
    assert _after("Tor Hask of Harbour Watch left.").resolve("Hask", 99).of == "Harbour Watch"


def test_one_report_has_one_name_and_two_leave_it_open() -> None:
    one, two = Directory(), Directory()
    one.know_reports("The audit report is long.", 0)
    two.know_reports("The audit report is longer than the police report.", 0)
    assert one.resolve("the report", 99).name == "audit report"
    assert two.resolve("the report", 99).name is None
