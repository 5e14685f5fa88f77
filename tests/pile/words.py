"""Invented words in the languages of the pile, and names that nobody has."""

from __future__ import annotations

import random

PEOPLE = (
    "Ulla Demmick",
    "Harn Ostrel",
    "Senna Vark",
    "Bel Ruun",
    "Ino Kast",
    "Mara Lind",
    "Otta Brenlow",
    "Tirren Vosk",
)
PLACES = ("Quessim", "Low Reaches", "Ondreva", "the weighing shed", "the landing", "Nettle Quay")
ENGLISH = (
    "They came on Thursday with a list and read out the number of the lease.",
    "The gate was closed at nine and nobody was told why.",
    "Fourteen boats lay at the landing, and two of them were gone by noon.",
    "She counted the stones of the wall until the bell rang.",
    "The clerk said that the levels were never written down.",
    "We walked to the shed and waited there until it was dark.",
)
RUSSIAN = (
    "Они пришли в четверг со списком и прочитали номер договора.",
    "Ворота закрыли в девять, и никто не объяснил почему.",
    "У причала стояло четырнадцать лодок, к полудню двух уже не было.",
    "Она считала камни в стене, пока не прозвенел звонок.",
    "Служащий сказал, что уровень воды никто не записывал.",
)
ARABIC = (
    "جاؤوا يوم الخميس ومعهم قائمة وقرأوا رقم العقد.",
    "أُغلقت البوابة في التاسعة ولم يُخبر أحد بالسبب.",
    "كانت أربعة عشر قاربا عند المرسى، وعند الظهر غاب اثنان منها.",
    "قال الكاتب إن منسوب المياه لم يُسجَّل قط.",
)
TONGUES = (ENGLISH, ENGLISH, RUSSIAN, ARABIC)


def story(some: random.Random, number: int, tongue: tuple[str, ...] = ENGLISH, paragraphs: int = 3) -> list[str]:
    """So many paragraphs; the first says that all is invented and has a number that no other file has."""
    head = f"INVENTED note {number}: told at {some.choice(PLACES)} to {some.choice(PEOPLE)}."
    return [head, *(" ".join(some.sample(tongue, min(3, len(tongue)))) for _ in range(paragraphs))]


def day(some: random.Random) -> tuple[int, int, int]:
    """A day of 2019, so that day and month can be told apart."""
    return 2019, some.randrange(1, 13), some.randrange(13, 29)
