"""Credit lines of many house styles are read whole; ordinary sentences that look like them are left alone."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.documents.credit import CreditForm, Role, credits

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"
C, R, E, W, P, T = Role.CONTRIBUTOR, Role.REPORTER, Role.EDITOR, Role.WRITER, Role.PHOTOGRAPHER, Role.TRANSLATOR


def people(text: str) -> list[tuple[str, str | None, Role]]:
    return [(one.name, one.place, one.role) for line in credits(text) for one in line.people]


LINES: list[tuple[str, str | None, list[tuple[str, str | None, Role]]]] = [
    ("CNN’s Lena Voss contributed to this report.", "CNN", [("Lena Voss", None, C)]),
    (
        "CNN's Lena Voss and Omar Kanat in New York, Ulla Demmick in London contributed to this report.",
        "CNN",
        [("Lena Voss", "New York", C), ("Omar Kanat", "New York", C), ("Ulla Demmick", "London", C)],
    ),
    (
        "The Daily Lantern’s Lena Voss in Quessim contributed to this story.",
        "The Daily Lantern",
        [("Lena Voss", "Quessim", C)],
    ),
    (
        "Associated Press writers Lena Voss in Quessim and Omar Kanat in The Hague contributed to this report.",
        "Associated Press",
        [("Lena Voss", "Quessim", C), ("Omar Kanat", "The Hague", C)],
    ),
    ("AP journalist Lena Voss contributed.", "Associated Press", [("Lena Voss", None, C)]),
    ("Lena Voss contributed reporting.", None, [("Lena Voss", None, C)]),
    (
        "Lena Voss and Omar Kanat contributed reporting from Quessim.",
        None,
        [("Lena Voss", "Quessim", C), ("Omar Kanat", "Quessim", C)],
    ),
    (
        "Lena Voss, Omar Kanat and Ulla Demmick also contributed to this article.",
        None,
        [("Lena Voss", None, C), ("Omar Kanat", None, C), ("Ulla Demmick", None, C)],
    ),
    (
        "Jean-Luc d’Orsay, María José de la Cruz, and Nguyễn Văn Ân contributed to this article.",
        None,
        [("Jean-Luc d’Orsay", None, C), ("María José de la Cruz", None, C), ("Nguyễn Văn Ân", None, C)],
    ),
    (
        "They left. Ahmed bin Rashid al-Maktum and Fatima al-Zahra bint Omar contributed to this investigation.",
        None,
        [("Ahmed bin Rashid al-Maktum", None, C), ("Fatima al-Zahra bint Omar", None, C)],
    ),
    (
        "(Lena Voss in Quessim contributed to this report)",
        None,
        [("Lena Voss", "Quessim", C)],
    ),
    (
        "Lena Voss reported from Quessim, and Omar Kanat from Dremmoth.",
        None,
        [("Lena Voss", "Quessim", R), ("Omar Kanat", "Dremmoth", R)],
    ),
    (
        "(Reporting by Tirren Vosk in Dremmoth, Ulla Demmick and Harn Sebray in Quessim; Editing by Menna Crailey)",
        None,
        [
            ("Tirren Vosk", "Dremmoth", R),
            ("Ulla Demmick", "Quessim", R),
            ("Harn Sebray", "Quessim", R),
            ("Menna Crailey", None, E),
        ],
    ),
    (
        "Reporting by Tirren Vosk. Editing by Menna Crailey.",
        None,
        [("Tirren Vosk", None, R), ("Menna Crailey", None, E)],
    ),
    (
        "(Reporting by Tirren Vosk; additional reporting by Ulla de Wit in Washington, D.C.; editing by J. K. Crailey)",
        None,
        [("Tirren Vosk", None, R), ("Ulla de Wit", "Washington, D.C.", C), ("J. K. Crailey", None, E)],
    ),
    (
        "Reporting by A. B. Carter in St. Petersburg and Lena van der Voss in Rio de Janeiro; Writing by Omar Kanat",
        None,
        [("A. B. Carter", "St. Petersburg", R), ("Lena van der Voss", "Rio de Janeiro", R), ("Omar Kanat", None, W)],
    ),
    (
        "Reporting by Yew Lun Tan and Ryan Wu in Beijing.",
        None,
        [("Yew Lun Tan", "Beijing", R), ("Ryan Wu", "Beijing", R)],
    ),
    (
        "Reporting by Анна Иванова in Москва and Γιώργος Παππάς in Αθήνα.",
        None,
        [("Анна Иванова", "Москва", R), ("Γιώργος Παππάς", "Αθήνα", R)],
    ),
    (
        "Reporting by Lena Voss in London and New York.",
        None,
        [("Lena Voss", "London and New York", R)],
    ),
    (
        "Reporting by Lena Voss in Quessim, Velmarra, and Omar Kanat in Dremmoth.",
        None,
        [("Lena Voss", "Quessim, Velmarra", R), ("Omar Kanat", "Dremmoth", R)],
    ),
    (
        "Reporting by Lena Voss,\nOmar Kanat and\nUlla Demmick",
        None,
        [(n, None, R) for n in ("Lena Voss", "Omar Kanat", "Ulla Demmick")],
    ),
    ("Reporting and writing by Lena Voss", None, [("Lena Voss", None, R)]),
    ("Writing by Lena Voss; editing by Omar Kanat", None, [("Lena Voss", None, W), ("Omar Kanat", None, E)]),
    ("Written by Lena Voss. Translated by Omar Kanat.", None, [("Lena Voss", None, W), ("Omar Kanat", None, T)]),
    ("Photographs by Lena Voss", None, [("Lena Voss", None, P)]),
    ("Compiled by Lena Voss in Quessim.", None, [("Lena Voss", "Quessim", W)]),
    (
        "The lake fell. — with additional reporting by Lena Voss in Quessim and Omar Kanat",
        None,
        [("Lena Voss", "Quessim", C), ("Omar Kanat", None, C)],
    ),
    ("With reporting by Lena Voss.", None, [("Lena Voss", None, C)]),
    ("With contributions from Lena Voss and Omar Kanat.", None, [("Lena Voss", None, C), ("Omar Kanat", None, C)]),
    (
        "Information: Tirren Vosk (Dremmoth), Ulla Demmick and Harn Sebray (Quessim). Editor: Menna Crailey.",
        None,
        [
            ("Tirren Vosk", "Dremmoth", R),
            ("Ulla Demmick", "Quessim", R),
            ("Harn Sebray", "Quessim", R),
            ("Menna Crailey", None, E),
        ],
    ),
    ("Reporting: Lena Voss. Editing: Omar Kanat", None, [("Lena Voss", None, R), ("Omar Kanat", None, E)]),
    ("By Lena Voss, Reuters\nThe lake fell.", "Reuters", [("Lena Voss", None, R)]),
    (
        "The lake fell\n\nBy Lena Voss and Omar Kanat\n\nIt did.",
        None,
        [("Lena Voss", None, R), ("Omar Kanat", None, R)],
    ),
    ("By LENA VOSS | Velmarra Wire\nThe lake fell.", "Velmarra Wire", [("LENA VOSS", None, R)]),
    ("By Lena Voss\nAssociated Press\nThe lake fell.", "Associated Press", [("Lena Voss", None, R)]),
    ("By Lena Voss, Staff Writer\nThe lake fell.", None, [("Lena Voss", None, R)]),
    ("GENEVA, Aug 31 (Reuters) - The council met.", "Reuters", []),
    ("QUESSIM, Velmarra, April 12 (Morrevane Wire) - It will", "Morrevane Wire", []),
    ("(AP) — The council met.", "Associated Press", []),
    ("PARIS (AFP) – The council met.", "Agence France-Presse", []),
    ("KYIV/WARSAW, 3 March (Reuters) — The council met.", "Reuters", []),
    ("A lake. REUTERS/Pierre Vosk/File Photo read more", "Reuters", [("Pierre Vosk", None, P)]),
    ("A lake.\nAP Photo/Jane Voss\nMore.", "Associated Press", [("Jane Voss", None, P)]),
    ("It fell. Our Standards: The Thomson Reuters Trust Principles.", "Reuters", []),
    ("© 2022 The Associated Press. All rights reserved.", "Associated Press", []),
    ("Copyright 2022 AFP", "Agence France-Presse", []),
    (
        "Sign up Reporting by Lena Voss in Quessim Our Standards: The Thomson Reuters Trust Principles.",
        "Reuters",
        [("Lena Voss", "Quessim", R)],
    ),
]


@pytest.mark.parametrize(("text", "agency", "expected"), LINES)
def test_a_credit_line_is_read_to_its_end(
    text: str, agency: str | None, expected: list[tuple[str, str | None, Role]]
) -> None:
    assert people(text) == expected
    assert {line.agency for line in credits(text)} == {agency}


@pytest.mark.parametrize(("text", "agency", "expected"), LINES)
def test_every_name_and_every_evidence_stands_at_its_place(
    text: str, agency: str | None, expected: list[tuple[str, str | None, Role]]
) -> None:
    for line in credits(text):
        assert bool(line.agency) == bool(line.agency_evidence)
        assert all(one.of(text) for one in line.agency_evidence)
        for person in line.people:
            assert " ".join(person.span.of(text).split()) == person.name
            assert line.span.holds(person.span)


TRAPS = [
    "Reporting by the ministry showed that the lake fell.",
    "NGOs contributed to this report's findings.",
    "NGOs contributed to this report’s findings.",
    "Reporting by Amnesty International showed that people were held.",
    "Reporting by Human Rights Watch.",
    "Reporting by Lena Voss in Dremmoth showed that nets were sold.",
    "The Ministry of Health contributed to this report.",
    "NGOs in twenty countries contributed to this report.",
    "Greenpeace contributed to this report.",
    "Climate change contributed to this report.",
    "Human error and Bad weather contributed to this report.",
    "Lena Voss contributed to the report.",
    "Omar Kanat contributed to this report by leaking documents.",
    "She said Lena Voss contributed to this report.",
    "“We contributed to this report,” Lena Voss said.",
    "Lena Voss contributed.",
    "Lena Voss contributed to this reporting error.",
    "He was told by Lena Voss, Reuters said.",
    "By Tuesday Morning, Reuters had left.",
    "By Lena Voss, a teacher in Quessim, and others",
    "The lake fell.\nIt rose.\nIt fell.\nIt rose.\nBy Lena Voss",
    "The minister (Finance) - who left - said so.",
    "(Pictured) - a man by the lake",
    "The council (2019) - a body of nine - met.",
    "AC/DC Tour was here. TCP/IP Stack Overview.",
    "GENEVA/ZURICH flights were full and/or Lena Voss was late.",
    "CIA/Mossad Agents were seen.",
    "Editing by Committee. A guide.",
    "Edited by Oxford University Press.",
    "The Lake, written by Lena Voss, was published.",
    "The speech was edited by Lena Voss and read out.",
    "Editor: what does it mean?",
    "Photos: see page 4.",
    "Reporting: a guide for beginners.",
    "Reporting by Reuters in May found 12 cases.",
    "Reuters reported from Geneva.",
    "In January Lena Voss reported from Quessim that the lake fell.",
    "Written by Candlelight. A novel.",
    "Reporting by phone from Quessim, Lena Voss said it was cold.",
    "The Reporting by Numbers Act was passed.",
    "Reporting by women has grown.",
    "Photo by the author.",
    "Copyright law was changed in 2019.",
    "Our Standards: we check everything.",
    "",
]


@pytest.mark.parametrize("text", TRAPS)
def test_an_ordinary_sentence_is_no_credit(text: str) -> None:
    assert credits(text) == ()


def test_a_photo_alone_does_not_say_which_agency_wrote_the_words() -> None:
    text = "A lake. REUTERS/Pierre Vosk/File Photo\n\nReporting by Lena Voss; Editing by Omar Kanat"
    agencies = {line.form: line.agency for line in credits(text)}
    assert agencies == {CreditForm.PHOTO: "Reuters", CreditForm.REPORTING: None}


def test_a_dateline_shows_the_agency_of_the_reporting_line_and_photos_add_to_it() -> None:
    text = "QUESSIM (Reuters) - It fell.\nREUTERS/Pierre Vosk/File Photo\n\n(Reporting by Lena Voss)"
    line = next(one for one in credits(text) if one.form is CreditForm.REPORTING)
    assert line.agency == "Reuters"
    assert [one.of(text) for one in line.agency_evidence] == ["Reuters", "REUTERS"]


def test_two_agencies_in_one_text_leave_the_reporting_line_without_one() -> None:
    text = "QUESSIM (Reuters) - It fell.\n\n(Reporting by Lena Voss)\n\n© 2022 AFP"
    line = next(one for one in credits(text) if one.form is CreditForm.REPORTING)
    assert line.agency is None


def test_segments_of_one_line_are_one_credit_and_lines_apart_are_two() -> None:
    one = credits("Reporting by Lena Voss; Writing by Omar Kanat; Editing by Ulla Demmick")
    two = credits("Reporting by Lena Voss.\n\nThe lake fell again that night.\n\nEditing by Omar Kanat")
    assert [len(line.people) for line in one] == [3]
    assert [len(line.people) for line in two] == [1, 1]


SHAPES = st.lists(
    st.sampled_from(
        [
            "Reporting by",
            "Editing by",
            "Lena Voss",
            "Omar",
            "in",
            "Quessim",
            "and",
            ",",
            ";",
            ".",
            "(",
            ")",
            "\n",
            "CNN’s",
            "contributed to this report",
            "al-",
            "D.C.",
            "J.",
            "By",
            "(Reuters) -",
            "REUTERS/",
            "©",
            "reported from",
            "The",
            "von",
        ]
    ),
    max_size=30,
).map(" ".join)


@settings(deadline=None)
@given(st.one_of(SHAPES, st.text()))
def test_any_text_gives_credits_inside_it_that_lie_apart(text: str) -> None:
    found = credits(text)
    assert all(line.span.end <= len(text) for line in found)
    assert all(not a.span.overlaps(b.span) for a, b in pairwise(found))
    for line in found:
        assert all(line.span.holds(person.span) for person in line.people)


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed files are not beside this checkout")
def test_the_seeds_credit_the_reporters_and_editors_of_two_agencies() -> None:
    first, second = (path.read_bytes().decode() for path in sorted(SEEDS.glob("*.txt")))
    names = ["Richard Roth", "Caitlin Hu", "Jorge Engels", "Nectar Gan"]
    assert [(line.agency, [one.name for one in line.people]) for line in credits(first)] == [("CNN", names)] * 4
    lines = [line for line in credits(second) if line.form is CreditForm.REPORTING]
    assert len(lines) == 4
    for line in lines:
        assert line.agency == "Reuters"
        assert [one.name.split()[-1] for one in line.people if one.role is R] == [
            "Tanna",
            "Shibu",
            "Nichols",
            "Shields",
            "Tian",
            "Woo",
        ]
        assert [one.name for one in line.people if one.role is E] == [
            "Chris Reese",
            "Lincoln Feast",
            "Raissa Kasolowsky",
        ]


def test_a_credit_line_that_somebody_quotes_is_not_the_texts_own() -> None:
    quoted = "The minister read out “Reporting by Lena Voss in Quessim; Editing by Tom Hart” from the page."
    assert credits(quoted) == ()
    both = f"{quoted}\n\n(Reporting by Omar Kanat)"
    assert [person.name for line in credits(both) for person in line.people] == ["Omar Kanat"]


@pytest.mark.parametrize(
    "line", ["By 王小明\n\nThe lake fell.", "The lake fell.\n\n(Reporting by 王小明; Editing by 김민수)"]
)
def test_a_name_in_one_word_of_han_or_hangul_is_a_whole_name(line: str) -> None:
    assert people(line)[0] == ("王小明", None, R)
    assert people("Voss contributed to this report.") == []
