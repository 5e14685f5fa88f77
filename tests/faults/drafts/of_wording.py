"""Wording: a disjunction or a qualification lost, an attributed accusation told as the report's own."""

from __future__ import annotations

import random

from tests.faults.drafts.planting import Plant, by_key, filled, place, places_of, retag, role, say, shelf, two_places
from tests.faults.drafts.tree import Tree

OPERATORS, plants = shelf("wording")
_ACCUSED = {"commission": "genocide", "ngo": "slavery", "office": "crimes against humanity", "newsroom": "murder"}
"""Of what others accuse a party in each draft, in words of their own."""


def _lost(tree: Tree, rng: random.Random, kind: str, roles: tuple[str, ...]) -> Plant | None:
    every = by_key(tree, kind)
    found = [
        (at, new)
        for key, new in tree.voice.lost
        for at in every.get(key, [])
        if role(tree, at) in roles and len(every[key]) > 1
    ]
    if not found:
        return None
    at, new = rng.choice(found)
    retag(tree, at, new)
    return Plant(tree, places_of(tree, every[at.key]))


@plants("disjunction lost", "The summary says one of two things that the body says with “or”.")
def disjunction_of_the_draft(tree: Tree, rng: random.Random) -> Plant | None:
    return _lost(tree, rng, "o", ("summary",))


@plants("qualification lost", "The summary says without qualification what the body says with one.")
def qualification_of_the_draft(tree: Tree, rng: random.Random) -> Plant | None:
    return _lost(tree, rng, "h", ("summary",))


@plants("qualification lost", "The summary says without qualification what the body says with one.")
def qualification_of_the_draft_again(tree: Tree, rng: random.Random) -> Plant | None:
    return _lost(tree, rng, "h", ("summary", "conclusions"))


def _pair(kind: str, why: str, name: str, body: str, summary: str, where: str = "summary") -> None:
    def apply(tree: Tree, rng: random.Random) -> Plant:
        return two_places(tree, ("findings", body), (where, summary), rng)

    apply.__name__ = name
    plants(kind, why)(apply)


_DISJUNCTION = "Where the body says “A or B”, the summary says A."
_QUALIFICATION = "The qualification of the body is lost."
for _at, (_body, _summary) in enumerate(
    (
        (
            "Fourteen carters at <site> were detained or expelled after the fair.",
            "Fourteen carters at <site> were detained after the fair.",
        ),
        (
            "The orchards were burned or flooded in the course of a single week.",
            "The orchards were burned in the course of a single week.",
        ),
        (
            "Market women were beaten or threatened whenever they asked for change.",
            "Market women were beaten whenever they asked for change.",
        ),
        (
            "Teachers of the old school had been dismissed or transferred.",
            "The summary of events is short: teachers of the old school had been dismissed.",
        ),
        (
            "Musicians were subjected to torture or other cruel, inhuman or degrading treatment in the cellar.",
            "Musicians were subjected to torture in the cellar.",
        ),
        (
            "Among the archives of the guild, some 300 volumes were destroyed or lost.",
            "Of the archives of the guild, some 300 volumes were destroyed.",
        ),
        ("Nine beekeepers have been killed or have disappeared.", "Nine beekeepers have been killed."),
        ("Every household paid either a fee or a day of labour.", "Every household paid a fee."),
    )
):
    _pair(
        "disjunction lost",
        _DISJUNCTION,
        f"disjunction_{_at}",
        _body,
        _summary,
        "conclusions" if _at % 3 == 2 else "summary",
    )

for _at, (_body, _summary) in enumerate(
    (
        ("The reports about poisoned wells appear to be credible.", "The reports about poisoned wells are credible."),
        ("About 300 shepherds left the valley in that autumn.", "300 shepherds left the valley in that autumn."),
        ("At least eleven weavers were blinded by the dye.", "Eleven weavers were blinded by the dye."),
        ("Some of the toll collectors took bribes.", "The toll collectors took bribes."),
        (
            "The mayor of the harbour town reportedly ordered the demolition of the chapel.",
            "The mayor of the harbour town ordered the demolition of the chapel.",
        ),
        (
            "The felling of the plane trees may have been meant as a punishment.",
            "The felling of the plane trees was meant as a punishment.",
        ),
        ("According to one witness, the postmaster burned the letters.", "The postmaster burned the letters."),
        (
            "It is alleged that the brewery was given the land for nothing.",
            "The brewery was given the land for nothing.",
        ),
        (
            "The inscription on the dam was probably removed by soldiers.",
            "The inscription on the dam was removed by soldiers.",
        ),
        (
            "What happened in the quarry might amount to enforced disappearance.",
            "What happened in the quarry amounts to enforced disappearance.",
        ),
        (
            "<Body> was not able to confirm that the mill had been sold under duress.",
            "<Body> confirmed that the mill had been sold under duress.",
        ),
        ("Up to 40 barges were confiscated in the spring.", "40 barges were confiscated in the spring."),
    )
):
    _pair(
        "qualification lost",
        _QUALIFICATION,
        f"qualification_{_at}",
        _body,
        _summary,
        "conclusions" if _at % 4 == 3 else "summary",
    )


def _accused(name: str, template: str, where: str = "summary") -> None:
    def apply(tree: Tree, rng: random.Random) -> Plant:
        word = _ACCUSED[tree.name]
        own = [
            one
            for part in tree.parts
            for one in part.blocks
            if word in str(getattr(one, "text", "")) and "accuse" in str(getattr(one, "text", ""))
        ]
        said = say(tree, where, filled(tree, template.replace("<word>", word)), rng)
        beside = [place(tree, one.text) for one in own if hasattr(one, "text")]
        return Plant(tree, (place(tree, said), *beside))

    apply.__name__ = name
    plants("accusation", "An accusation that the body attributes to others is told as a finding.")(apply)


for _at, (_template, _where) in enumerate(
    (
        ("This report says that <word> was committed.", "summary"),
        ("<Body> finds that what happened was <word>.", "summary"),
        ("As <body> has established, it was <word>.", "conclusions"),
        ("It follows from the report that <party> is guilty of <word>.", "conclusions"),
        ("The present report documents <word>.", "summary"),
    )
):
    _accused(f"accusation_{_at}", _template, _where)

for _at, (_body, _summary) in enumerate(
    (
        (
            "The Lake Union accuses the tax office of organized theft; the Court of Audit, which looked into "
            "the matter, made no such finding.",
            "The Court of Audit found that the tax office had committed organized theft.",
        ),
        (
            "<Ngo> calls the clearing of the allotments an act of persecution. <Body> does not take a "
            "position on this.",
            "<Body> concludes that the clearing of the allotments was an act of persecution.",
        ),
        (
            "In its leaflet, <ngo> charges the harbour master with extortion.",
            "The harbour master's extortion, which this report has brought to light, went on for years.",
        ),
        (
            "The ambassador of a neighbouring country spoke of ethnic cleansing in the hill villages.",
            "This report describes ethnic cleansing in the hill villages.",
        ),
    )
):
    _pair(
        "accusation",
        "The accusation of one body is told as the finding of another.",
        f"accusation_across_{_at}",
        _body,
        _summary,
    )
