"""People: what paragraphs, captions and notes give away together. A place, a day and a trade name a person."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date, timedelta

from tests.faults.drafts.planting import Plant, filled, note, place, planted, say, shelf
from tests.faults.drafts.texts.making import day
from tests.faults.drafts.tree import Figure, Tree

OPERATORS, plants = shelf("people")
_TOGETHER = "Trade, place and day together name the person; the draft gives them in several places."


def _words(tree: Tree, rng: random.Random) -> dict[str, str]:
    first, last = tree.voice.years
    when = date(first, 2, 3) + timedelta(rng.randrange(365 * (last - first)))
    return {
        "who": rng.choice(
            (
                "dentist",
                "midwife",
                "radiologist",
                "veterinary surgeon",
                "organist",
                "school principal",
                "interpreter",
                "lift engineer",
            )
        ),
        "site": rng.choice(tree.voice.sites),
        "day": day(when, us=tree.voice.us_dates),
        "month": day(when, us=tree.voice.us_dates).split()[0 if tree.voice.us_dates else 1],
    }


def _worded(text: str, words: dict[str, str]) -> str:
    return re.sub(r"\b([Aa]) (?=[aeiou])", r"\1n ", text.format(**words))


def _said(tree: Tree, rng: random.Random, *texts: tuple[str, str]) -> Plant:
    words = _words(tree, rng)
    return planted(tree, *(say(tree, role, filled(tree, _worded(text, words)), rng) for role, text in texts))


def _captioned(tree: Tree, rng: random.Random, text: str, caption: str) -> Plant:
    words = _words(tree, rng)
    said = say(tree, "findings", filled(tree, _worded(text, words)), rng)
    part, at, figure = (
        next(
            (part, at, one)
            for part, chapter in enumerate(tree.parts)
            for at, one in enumerate(chapter.blocks)
            if isinstance(one, Figure)
        )
        if any(isinstance(one, Figure) for one in tree.blocks())
        else (len(tree.parts) - 1, -1, None)
    )
    new = Figure(filled(tree, _worded(caption, words)), "A building, INVENTED", "f_x")
    tree.parts[part].blocks.insert(at + 1, new if figure is None else replace(new, key="f_x"))
    return Plant(tree, (place(tree, said), place(tree, new.caption)))


_TRIALS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "one_paragraph",
        (
            (
                "findings",
                "One interviewee, the only {who} at {site}, was on duty on {day} and saw the bodies carried out.",
            ),
        ),
    ),
    (
        "one_paragraph_passive",
        (
            (
                "findings",
                "A {who} employed at {site} was interviewed by <body>; the dismissal followed on {day}, after"
                " a quarrel with the manager.",
            ),
        ),
    ),
    (
        "two_paragraphs",
        (
            ("findings", "Among the interviewees was a {who} who worked at {site}."),
            ("methodology", "The {who} left the country on {day}, and was interviewed soon afterwards."),
        ),
    ),
    (
        "two_paragraphs_of_one_chapter",
        (
            (
                "findings",
                "“I had never signed so many forms”, said an interviewee, a {who} by profession.",
            ),
            ("findings", "At {site}, the {who} who spoke to <body> was questioned by the police on {day}."),
        ),
    ),
    ("initials", (("findings", "K. O., a {who} at {site}, was 34 when she told <body> what she had seen on {day}."),)),
    (
        "family",
        (
            (
                "findings",
                "An interviewee from {site}, whose husband is the {who} there and whose twins were born on "
                "{day}, was beaten in front of them.",
            ),
        ),
    ),
    (
        "summary_and_body",
        (
            ("summary", "A {who} told <body> of a night on which eleven people were taken away."),
            ("findings", "The night of which the {who} spoke, at {site}, was that of {day}."),
        ),
    ),
)


def _trial(name: str, texts: tuple[tuple[str, str], ...]) -> None:
    def apply(tree: Tree, rng: random.Random) -> Plant:
        return _said(tree, rng, *texts)

    apply.__name__ = name
    plants("identifying", _TOGETHER)(apply)


for _name, _texts in _TRIALS:
    _trial(_name, _texts)


@plants("identifying across a caption", _TOGETHER)
def caption_gives_place_and_day(tree: Tree, rng: random.Random) -> Plant:
    return _captioned(
        tree,
        rng,
        "A {who} told <body> that the ward had been emptied overnight.",
        "The ward at {site} in which the {who} worked, photographed on {day}, the day of the interview",
    )


@plants("identifying across a caption", _TOGETHER)
def caption_gives_the_trade(tree: Tree, rng: random.Random) -> Plant:
    return _captioned(
        tree,
        rng,
        "One interviewee was employed at {site} until {day}, and was the last to leave the upper floor.",
        "The room of the {who} at {site}, who was interviewed for this report",
    )


@plants("identifying across a caption", _TOGETHER)
def caption_gives_the_day(tree: Tree, rng: random.Random) -> Plant:
    return _captioned(
        tree, rng, "The only {who} at {site} was among the interviewees.", "Farewell party for the {who}, {day}"
    )


@plants("identifying across a note", _TOGETHER)
def note_gives_the_interview_away(tree: Tree, rng: random.Random) -> Plant:
    words = _words(tree, rng)
    says = filled(tree, "Interview with the {who} of {site}, {day}, 4 p.m., at the interviewee's home.".format(**words))
    text = "The stairs were washed every morning, for reasons that an interviewee preferred not to go into." + note(
        tree, says
    )
    return Plant(tree, (place(tree, say(tree, "findings", text, rng)), says))
