"""Accusations and positions of a party told as what happened, and acts under another label."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, many, to

_SHELF = Shelf("wording")
_edits = _SHELF.edits
_ACCUSED = "accusation told as a finding"

_edits(
    "accusation_in_the_summary",
    _ACCUSED,
    "the summary tells an accusation, which the body does not adopt, as a finding",
    to(
        "panel",
        "The Government rejects the findings; its position",
        "The report establishes that the Ulmet Front committed genocide in Upper Teyn. The Government rejects "
        "the findings; its position",
        "The Government accuses the Ulmet Front of genocide",
    ),
    to(
        "salt",
        "The evidence gathered for this report indicates otherwise.",
        "The evidence gathered for this report shows that Halcor practices slavery.",
        "has accused Halcor of slavery",
    ),
    to(
        "quay",
        "The government spoke of a riot, the dockers’ union of murder. The court found something in between, in",
        "The government spoke of a riot. The court found that it was murder, in",
        "It did not convict Vance of murder",
    ),
)
_edits(
    "accuser_dropped",
    _ACCUSED,
    "an accusation stands without the one who made it, and against what the report found",
    to(
        "panel",
        "The Government accuses the Ulmet Front of genocide against the Kervanian minority of Upper Teyn. The Panel",
        "The Ulmet Front committed genocide against the Kervanian minority of Upper Teyn. The Panel",
    ),
    to(
        "salt",
        "The opposition Highlands Alliance has accused Halcor of slavery and the government of complicity in it.",
        "Halcor is guilty of slavery, and the government is complicit in it.",
    ),
    to(
        "quay",
        "‘They planned a murder and they were sentenced for an accident,’ its chairman, Rolf Ansgar, said on the "
        "steps of the court.",
        "The officers planned a murder and were sentenced for an accident.",
    ),
)
_edits(
    "position_of_a_party_as_fact",
    _ACCUSED,
    "what a party says is told as what happened, and the findings say otherwise",
    to(
        "panel",
        "The Government states that the post was not manned on that day.",
        "The post was not manned on that day.",
        "The Panel has reasonable grounds to believe that Government forces fired the rounds",
    ),
    to(
        "salt",
        "Halcor told Lanthorn Rights that deductions are “agreed in writing with each worker and never exceed a "
        "fifth of the wage.”",
        "Deductions are agreed in writing with each worker and never exceed a fifth of the wage.",
        "or 64 percent of the wage",
    ),
    to(
        "quay",
        "The foreign minister of Estermark went further: she accused the Caldreyan government of having "
        "‘murdered its own dockers "
        "and then waited for the dust’.",
        "The Caldreyan government had murdered its own dockers and then waited for the dust.",
        "‘no credible indication of a plan’",
    ),
)
_edits(
    "another_offence",
    "label of an act changed",
    "an act carries another legal label than where it is judged",
    to(
        "quay",
        "to nine and Constable Peer Amsley to six, all three for manslaughter",
        "to nine and Constable Peer Amsley to six, all three for murder",
        "It did not convict Vance of murder",
    ),
    many(
        "panel",
        (
            "the war crime of intentionally directing attacks against a hospital",
            "genocide against the people of Meroth",
        ),
        beside=("may amount to war crimes. The treatment",),
    ),
    to(
        "salt",
        "The deaths at Point Averil raise the question of negligent homicide",
        "The deaths at Point Averil were murder and slavery",
        "did not find that the legal definition of slavery",
    ),
)

OPERATORS = tuple(_SHELF.operators)
