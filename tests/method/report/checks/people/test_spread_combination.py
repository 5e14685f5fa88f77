"""PB641: a combination over several places."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import spread_combination as rule
from tests.method.report.world import bound

OBJECTED = [
    "A former guard at Orrin, a locksmith of 29 who served there from 4 May 2021 to 11 March 2022, confirmed it.\n",
    (
        "Names of witnesses are withheld.\n\n"
        "The office of Mott has eight inspectors; the only one from Tarrow left and keeps bees in "
        "Ilim. One told us so.\n"
    ),
    ("Names of witnesses are withheld.\n\n:::{figure} x.png\nThe ford. The stall at left belongs to witness 9.\n:::\n"),
    (
        "A midwife told the Inquiry that she was held for a month.\n\n"
        "## Life\n\n"
        "The midwife worked at Reed hostel.\n\n"
        "## Later\n\n"
        "On 12 April 2019 the midwife was taken to the shore.\n"
    ),
    (
        "The Inquiry interviewed a baker who was held in the valley.\n\n"
        "More text stands here.\n\n"
        ":::{figure} shed.png\nThe oven of the baker at Heron camp.\n:::\n\n"
        "## May\n\n"
        "Soldiers arrested the baker on 3 May 2019.\n"
    ),
    (
        "A librarian described the search.[^1]\n\n"
        "## Later\n\n"
        "On 4 June 2018 the librarian was arrested in front of the school.\n\n"
        "[^1]: Interview with the librarian of the village of Ostra.\n"
    ),
    "An interviewee from Alder Row, whose wife is the pharmacist there, was struck with a rifle butt.\n",
    "A detainee, the son of the priest of Sel Harbour, was starved.\n",
    "We met a one-armed man from Hob Valley.\n",
    "A 58-year-old Armenian weaver from Upper Kell said that her loom was burned.\n",
    "The interviewee, once the postmaster of Pennick, now lives abroad.\n",
    "A mother of nine spoke to the team.\n\n## Calder\n\nThe mother of nine lives above the bakery in Calder.\n",
    (
        "Interpreters were used for three languages.\n\n"
        "Among the interviewees was an interpreter who worked at Long Pan.\n\n"
        "## Later\n\nThe interpreter left the country on 25 November 2020.\n"
    ),
    (
        "The guards beat a plumber in the yard.[^1]\n\n"
        "[^1]: Interview with the plumber of Maple Court, 1 November 2016, 4 p.m., at home.\n"
    ),
    "| Witness | Work | Held at | Taken on |\n|---|---|---|---|\n| W-3 | organist | Fort Anselm | 4 July 2016 |\n",
]
LET_BE = [
    "“My foreman was a fair man,” said a 45-year-old worker who spent three seasons at Tarrow.\n",
    (
        "A nurse at the clinic in Mott told us of falls.[^1]\n\n[^1]: Interview with a nurse at the "
        "Mott clinic, May 2019.\n"
    ),
    "A US soldier named Karl Otten was held at Fort Anselm on 4 May 2019.\n",
    "The mayor of Tarn Cross, whose wife is the pharmacist there, denied it.\n",
    "An interviewee from Alder Row, whose husband was a farmer, was struck.\n",
    "Each interviewee was asked by a doctor and an interpreter in Port Ashel in May 2019.\n",
    "He was blindfolded and driven to Camp Lisk.\n",
    "A policeman at Kettle Street Barracks beat a detainee on 3 May 2014.\n",
    "A potter retained by the Panel visited Garrow Quarry.\n\nThe potter Ana Lund was held in Mott.\n",
    "A 34-year-old man from Mott was arrested.\n",
    "The widow of Karl Otten told the Mission that he was shot.\n",
    "Twins and mothers of nine live in Calder, interviewees said.\n",
    "A man from Mott, who was blind, was killed there.\n",
    (
        "A midwife told the Inquiry that she was held for a month in 2019.\n\n"
        "## Life\n\n"
        "Midwives worked at Reed hostel.\n\n"
        "## Later\n\n"
        "On 12 April 2019 the gate was closed.\n"
    ),
    (
        "A midwife told the Inquiry about births.\n\n"
        "## Life\n\n"
        "The midwife worked in the valley.\n\n"
        "On 12 April 2019 the midwife left.\n"
    ),
    "The minister visited Reed hostel.\n\nThe minister spoke on 12 April 2019.\n\nThe minister was interviewed.\n",
    (
        "A teacher said that the school was closed.[^1]\n\n"
        "A teacher at Reed hostel spoke of rain.[^2]\n\n"
        "On 3 May 2019 a teacher was arrested in the east.\n\n"
        "Another teacher left. Two teachers were fined.\n\n"
        "[^1]: Interview with a teacher.\n\n"
        "[^2]: Interview with a teacher.\n"
    ),
    "A judge signed the order at Reed hostel.\n\nThe judge ruled on 4 June 2019 that it was lawful.\n",
    (
        "A driver told the Inquiry about the road.[^1]\n\n"
        "The driver worked for Reed hostel.\n\n"
        "[^1]: Interview with a driver, 3 May 2019.\n"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_an_edition_that_stays_inside_is_let_be() -> None:
    assert not list(rule.run(bound(rule.BAD, audience="internal")))


def test_the_caption_that_a_paragraph_refers_to_tells_more_of_its_person() -> None:
    told = "A midwife told the Inquiry that she was kept awake (Figure 1).\n\n:::{figure}\nFigure 1. "
    for caption, found in (("Hostel No. 4, Ostra, on 12 April 2019.", True), ("A yard in winter.", False)):
        assert bool(list(rule.run(bound(f"{told}{caption}\n:::\n")))) is found


def test_each_place_is_told_of_the_others_and_repeats_no_word_of_them() -> None:
    draft = "A mother of nine spoke to the team.\n\n## Calder\n\nThe mother of nine lives above the bakery in Calder.\n"
    messages = [one.message for one in rule.run(bound(draft))]
    assert len(messages) == 2
    assert all("more stands in paragraph" in one for one in messages)
    assert not any("nine" in one for one in messages)


def test_a_place_is_objected_to_once() -> None:
    draft = "A midwife of Reed hostel, a one-armed woman, was held on 3 May 2019 and told the Inquiry so.\n"
    assert len(list(rule.run(bound(draft)))) == 1
