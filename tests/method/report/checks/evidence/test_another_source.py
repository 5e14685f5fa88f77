"""PB154: a note that cites another source."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import another_source as rule
from tests.method.report.world import bound

OBJECTED = [
    "The harbour master's diary names seven.[^1]\n\n[^1]: Guild of Pilots, Price List.\n",
    "The Evening Tide reported the theft.[^1]\n\n[^1]: Meteorological Institute, Weather of the Coast, vol. 3.\n",
    "According to the court's judgment, the pier was sold.[^1]\n\n[^1]: Interview with a fishmonger, by telephone.\n",
    "In an interview in 2019, a baker said so.[^1]\n\n[^1]: Interview with a baker, May 2018.\n",
    (
        "The Government's reply has nine pages. It says that nobody was hurt.[^1]\n\n"
        "[^1]: Interview with a fisher, in person, May 2022.\n"
    ),
    (
        "Poplars were planted along the canal.[^1]\n\nThe choir of Sant Orel was closed.[^2]\n\n"
        "[^1]: J. Vane, The Choir of Sant Orel.\n\n[^2]: M. Rell, Poplars on a Canal.\n"
    ),
    (
        "According to the Ministry of Settlement, the hostels held 6,200 people.[^1]\n\n"
        "[^1]: Interview with a teacher, 3 May 2019.\n"
    ),
    (
        "A nurse told the Inquiry that the doors were locked.[^1]\n\n"
        "[^1]: Ministry of Settlement, press release, 4 June 2019.\n"
    ),
    "A nurse told the Inquiry that the doors were locked.[^1]\n\n[^1]: Interview with a driver, 4 June 2019.\n",
    (
        "The Ministry of Settlement stated that nobody was held.[^1]\n\n"
        "[^1]: Ministry of Health, Annual report 2019, p. 4.\n"
    ),
    "Satellite images of 12 April show the new fence.[^1]\n\n[^1]: Interview with a cook, 2 May 2019.\n",
    "Decree No. 44 of 2 March 2019 requires a permit.[^1]\n\n[^1]: Decree No. 51 of 9 July 2020, art. 2.\n",
    "Decree No. 44 of 2 March 2019 requires a permit.[^1]\n\n[^1]: Interview with a former guard, 9 June 2019.\n",
    (
        "According to the Lantern Circle, nine villages were emptied.[^1]\n\n"
        "[^1]: Interview with a fisher, 14 May 2019.\n"
    ),
    (
        "One former detainee told the Commission that he was kept in a shed.[^1]\n\n"
        "[^1]: Reaches Gazette, 12 April 2019, p. 3.\n"
    ),
]
LET_BE = [
    (
        "According to the Ministry of Settlement, the hostels held 6,200 people.[^1]\n\n"
        "[^1]: Ministry of Settlement, press release, 4 June 2019.\n"
    ),
    (
        "According to the Ministry of Settlement, the hostels held 6,200 people.[^1]\n\n"
        "[^1]: The Lake Courier, 4 June 2019.\n"
    ),
    (
        "According to the Ministry of Settlement, the hostels held 6,200 people.[^1]\n\n"
        "[^1]: Interview with an official of the Ministry, 4 June 2019.\n"
    ),
    "According to the Ministry of Settlement, the hostels held 6,200 people.[^1]\n\n[^1]: Ibid., p. 4.\n",
    "According to the Ministry of Settlement, the hostels held 6,200 people.[^1]\n\n[^1]: See annex 2.\n",
    "A nurse told the Inquiry that the doors were locked.[^1]\n\n[^1]: Interview 14, 3 May 2019.\n",
    "A nurse told the Inquiry that the doors were locked.[^1]\n\n[^1]: Interview with a nurse, 3 May 2019.\n",
    (
        "A nurse told the Inquiry that the doors were locked.[^1]\n\n"
        "[^1]: Interview with a former hostel employee, 3 May 2019.\n"
    ),
    "A nurse said that the doors were locked.[^1]\n\n[^1]: Velmarra Wire, 3 May 2019.\n",
    "A doctor told the Inquiry that nobody was ill.[^1]\n\n[^1]: Interview with a surgeon, 3 May 2019.\n",
    "The hostels were locked.[^1]\n\n[^1]: Interview with a surgeon, 3 May 2019.\n",
    "The Ministry of Settlement denied this.[^1]\n\n[^1]: The term is used here in its wide meaning.\n",
    (
        "A teacher told the Inquiry that the school was closed. The Ministry of Settlement said that it "
        "was open.[^1]\n\n"
        "[^1]: Interview with a teacher, 3 May 2019; Ministry of Settlement, statement of 4 May 2019.\n"
    ),
    (
        "A teacher told the Inquiry that the school was closed. The Ministry of Settlement said that it "
        "was open.[^1]\n\n"
        "[^1]: Interview with a teacher, 3 May 2019.\n"
    ),
    (
        "Decree No. 44 of 2 March 2019 requires a permit.[^1]\n\n"
        "[^1]: Decree No. 44, art. 2, as amended by Decree No. 51.\n"
    ),
    "Decree No. 44 of 2 March 2019 requires a permit.[^1]\n\n[^1]: Official Journal, No. 12, 4 March 2019.\n",
    (
        "According to the Ministry of Settlement, nobody was held.[^1]\n\n"
        "[^1]: Salt Rights Network, Locked In, 2019, p. 4 (quoting the ministry).\n"
    ),
    "According to the Government, nobody was held.[^1]\n\n[^1]: Ministry of Settlement, statement, 4 June 2019.\n",
    "The ministry told the Inquiry that the shed was closed.[^1]\n\n[^1]: Letter of 4 June 2019, annex 3.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


NOTES = "[^a]: Interview with a driver.\n\n[^b]: Decree No. 44.\n"


def test_marks_without_a_word_beside_them_are_let_be() -> None:
    assert list(rule.run(bound(f"[^a] [^b]\n\n{NOTES}"))) == []
    assert list(rule.run(bound(f"[^a]\n\n{NOTES}"))) == []
