"""Quotations: twice in different words, not closed, not opened, of nobody, of two speakers."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.faults.again.changing import Shelf, find, spots, to
from tests.faults.drafts.planting import Plant
from tests.faults.drafts.tree import Tree

_SHELF = Shelf("quotations")
_edits = _SHELF.edits

_edits(
    "one_word_of_it",
    "a quotation twice in different words",
    "the summary quotes in other words than the body",
    to(
        "wing",
        "in these words: ‘You stop asking after a while. You ask for a form, and then you ask for a pen",
        "in these words: ‘You stop asking after a while. You ask for a form, and then you beg for a pencil",
        "=‘You stop asking after a while. You ask for a form, and then you ask for a pen, and then you ask what day "
        "it is.’",
    ),
    to(
        "seam",
        "a beekeeper from Ankar. “You cannot sell the place where your mother is buried.",
        "a beekeeper from Ankar. “You cannot sell the ground in which your mother lies.",
        "Oru, who kept 40 hives in Ankar",
    ),
)
_edits(
    "closing_mark_lost",
    "a quotation that is not closed",
    "the closing mark is missing",
    to("wing", "planned and without incident’.", "planned and without incident."),
    to("seam", "spoken of “about 300.”", "spoken of “about 300."),
)
_edits(
    "opening_mark_lost",
    "a quotation that is not opened",
    "the opening mark is missing",
    to("wing", "be treated ‘with humanity", "be treated with humanity"),
    to("seam", "could “no longer lend a chair", "could no longer lend a chair"),
)
_edits(
    "another_speaker",
    "one quotation of two speakers",
    "the same words are another person's in the summary than in the body",
    to("wing", "described by Prisoner H-12 in", "described by Prisoner B-7 in", "– Prisoner H-12, Hallowfield"),
    to("seam", "said Oru, a beekeeper", "said Teodan, a beekeeper", "Oru, who kept 40 hives in Ankar"),
)


def _without(words: dict[str, tuple[str, str]]) -> Callable[[Tree, random.Random], Plant | None]:
    """Takes out the line below a quotation set apart."""

    def apply(tree: Tree, rng: random.Random) -> Plant | None:
        quoted, line = words[tree.name]
        where = find(tree, line)
        if isinstance(where, str):
            return None
        del tree.parts[where[0]].blocks[where[1]]
        return Plant(tree, spots(tree, find(tree, quoted)))

    return apply


_SHELF.does(
    "line_of_the_speaker_lost",
    "a quotation without a speaker",
    "a quotation set apart has lost the line that says whose it is",
    _without(
        {
            "wing": ("They say segregation is not a punishment", "– Prisoner H-40, Hallowfield"),
            "seam": ("I asked the officer for the paper", "– Hessa, a gardener from Ankar"),
        }
    ),
)

OPERATORS = tuple(_SHELF.operators)
