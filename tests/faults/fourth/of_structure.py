"""Structure: what a report of this kind has to have, and what this one announces."""

from __future__ import annotations

import random
import re

from tests.faults.again.changing import Shelf, find, spots, text_at, to
from tests.faults.drafts.planting import ANYWHERE, Plant
from tests.faults.drafts.tree import Tree, texts

_SHELF = Shelf("structure")
_edits = _SHELF.edits


def _drop_part(tree: Tree, role: str) -> None:
    """Takes a chapter out, with its notes."""
    gone = tree.part(role)
    for key in re.findall(r"⟦fn:(\w+)⟧", " ".join(text for block in gone.blocks for text in texts(block))):
        del tree.notes[key]
    tree.parts.remove(gone)


def _no_limits(tree: Tree, rng: random.Random) -> Plant:
    _drop_part(tree, "limitations")
    return Plant(tree, (ANYWHERE,))


def _no_answer(tree: Tree, rng: random.Random) -> Plant:
    _drop_part(tree, "response")
    told = {"wing": "Its response is annexed", "seam": "its letter is discussed in Chapter 5"}[tree.name]
    return Plant(tree, spots(tree, find(tree, told)))


def _one_fewer(tree: Tree, rng: random.Random) -> Plant:
    words, announced = {
        "wing": ("Recommendation 8. Keep", ("The Ombudsman makes twelve recommendations", "makes seven findings and")),
        "seam": ("Publish the environmental and social", ("Our eight recommendations", "Eight recommendations are")),
    }[tree.name]
    where = find(tree, words)
    assert not isinstance(where, str)
    part, block, _ = where
    assert words in text_at(tree, where)
    del tree.parts[part].blocks[block]
    return Plant(tree, tuple(spot for one in announced for spot in spots(tree, find(tree, one))))


_SHELF.does(
    "no_chapter_on_limits",
    "no limitations",
    "a report on interviews and samples without a word on the limits of its method",
    _no_limits,
)
_SHELF.does(
    "answer_announced_and_missing",
    "a chapter that is announced and missing",
    "the report announces the other side's answer as a chapter or an annex, which is not there",
    _no_answer,
)
_SHELF.does(
    "one_recommendation_fewer",
    "a list shorter than announced",
    "the list has one recommendation fewer than the sentence above it announces",
    _one_fewer,
)
_edits(
    "list_longer_than_announced",
    "a list longer or shorter than announced",
    "more or fewer items follow than the sentence announces",
    to(
        "wing",
        "The Ombudsman makes seven findings, one on each of",
        "The Ombudsman makes five findings, one on each of",
        "makes seven findings and twelve",
    ),
    to("seam", "Four things can be said", "Six things can be said"),
)
_edits(
    "kinds_announced",
    "a list longer or shorter than announced",
    "the enumeration in a sentence has not as many members as the sentence announces",
    to("wing", "three outside experts, namely", "four outside experts, namely"),
    to("seam", "It rests on three legs:", "It rests on two legs:"),
)
_edits(
    "recommendation_out_of_nowhere",
    "a recommendation without a finding",
    "nothing in the findings bears the recommendation",
    to(
        "wing",
        "Inform every voluntary patient, orally and in writing, of the right to leave, and provide the means of doing "
        "so.",
        "Raise the wages that are paid for work in the hospital laundry to the statutory minimum.",
    ),
    to(
        "seam",
        "Provide transport to school, and pasture, for the families at New Dessa.",
        "Publish the salaries and bonuses of its directors for the last ten years.",
    ),
)
_edits(
    "finding_left_without",
    "a finding without a recommendation",
    "a recommendation is announced for each subject, and the one on this subject is about another",
    to(
        "wing",
        "Ensure that prisoners under observation are checked once in every hour, and that each check is recorded "
        "electronically.",
        "Publish every year the number of officers who have been recruited and of those who have left.",
        "Recommendation 10 addresses these matters",
    ),
)
_edits(
    "addressees_counted_otherwise",
    "recommendations against their announcement",
    "the recommendations are not addressed as the sentence that announces them says",
    to("wing", "Recommendations 5 and 6 address these", "Recommendations 9 and 10 address these"),
    to(
        "seam",
        "three to the government, three to Castrel Minerals, and two",
        "two to the government, four to Castrel Minerals, and two",
    ),
)

OPERATORS = tuple(_SHELF.operators)
