"""What a report announces and lacks: limitations, findings behind recommendations, places that are referred to."""

from __future__ import annotations

import random

from tests.faults.again.changing import Shelf, add_after, find, made, many, spots, to
from tests.faults.drafts.planting import ANYWHERE, Plant, place
from tests.faults.drafts.tree import Figure, Heading, Para, Table, Tree, texts

_SHELF = Shelf("structure")
_edits = _SHELF.edits
_LIMITS = "missing limitations"
_GROUNDLESS = "recommendation without finding"
_NOWHERE = "reference to what is not there"
_ELSEWHERE = "reference that leads elsewhere"

_THANKS = {
    "panel": (
        "III. Cooperation",
        "num",
        "The Panel thanks the authorities of Sarrand and the relief organizations for their cooperation.",
    ),
    "salt": (
        "Who We Thank",
        "body",
        "Churches, a legal clinic, and many families helped us to meet the people we interviewed.",
    ),
}


def _without_limitations(tree: Tree, rng: random.Random) -> Plant | None:
    """The chapter on limitations gives way to thanks; its notes go with it."""
    if tree.name not in _THANKS:
        return None
    title, style, text = _THANKS[tree.name]
    part = tree.part("limitations")
    level = next(one.level for one in part.blocks if isinstance(one, Heading))
    for key in [
        key for key in tree.notes if any(f"⟦fn:{key}⟧" in one for block in part.blocks for one in texts(block))
    ]:
        del tree.notes[key]
    part.role = "thanks"
    part.blocks[:] = [Heading(title, level), Para(text, style)]
    return Plant(tree, (ANYWHERE,))


_BASELESS = {
    "panel": (
        "Rebuild the 40 damaged schools",
        "Return the confiscated fishing boats to their owners and restore their licences.",
    ),
    "salt": (
        "Remove padlocks from all dormitories",
        "Hand over the flight records of the private airstrip at Bressel to the tax authority.",
    ),
}
_LATER = {
    "panel": ("Release all boys under the age of 15", "Return the paintings taken from the museum of Pell."),
    "salt": ("Resolve complaints about unpaid wages", "End the use of children in the mines of the interior."),
}


def _recommended(chosen: dict[str, tuple[str, str]], tree: Tree) -> Plant | None:
    if tree.name not in chosen:
        return None
    where = add_after(tree, *chosen[tree.name])
    return Plant(tree, spots(tree, where))


def _baseless(tree: Tree, rng: random.Random) -> Plant | None:
    return _recommended(_BASELESS, tree)


def _baseless_again(tree: Tree, rng: random.Random) -> Plant | None:
    return _recommended(_LATER, tree)


_TABLES = {
    "panel": ("t_missions", "Annex I. Programme of the missions", "is set out in annex I"),
    "salt": ("t_fire", "", "sets out what is known about that morning"),
}


def _announced_and_absent(tree: Tree, rng: random.Random) -> Plant | None:
    """The last table, or an annex, is cut; the sentence that sends to it stays."""
    if tree.name not in _TABLES:
        return None
    key, heading, words = _TABLES[tree.name]
    if tree.name == "salt":
        made(tree, to("salt", f"⟦ref:{key}|⟧ sets out", "3 sets out"))
    for part in tree.parts:
        part.blocks[:] = [one for one in part.blocks if not _goes(one, key, heading)]
    return Plant(tree, (place(tree, _text(tree, words)),))


def _goes(block: object, key: str, heading: str) -> bool:
    if isinstance(block, Table | Figure):
        return block.key == key
    told = isinstance(block, Para) and block.text.startswith("On its four missions the Panel met")
    return told or (isinstance(block, Heading) and bool(heading) and block.text == heading)


def _text(tree: Tree, words: str) -> str:
    where = find(tree, words)
    assert not isinstance(where, str)
    return texts(tree.parts[where[0]].blocks[where[1]])[where[2]]


_SHELF.does(
    "limitations_give_way_to_thanks", _LIMITS, "the report never says what limits its findings", _without_limitations
)
_SHELF.does("recommendation_out_of_nowhere", _GROUNDLESS, "no finding is about what is recommended", _baseless)
_SHELF.does(
    "second_recommendation_out_of_nowhere", _GROUNDLESS, "no finding is about what is recommended", _baseless_again
)
_SHELF.does("announced_and_cut", _NOWHERE, "the text sends to a table or an annex that was cut", _announced_and_absent)
_edits(
    "recommendation_turned_to_another_matter",
    _GROUNDLESS,
    "a recommendation that had its finding is about something else now",
    to(
        "panel",
        "Authorize relief convoys within five working days",
        "Lower the import duty on fertilizer within five working days",
    ),
    to(
        "salt",
        "Require independent monitoring of recruitment and pay, and publish the results.",
        "Disclose the pesticide levels of the fruit that they import, and publish the results.",
    ),
)
_edits(
    "table_that_is_not_there",
    _NOWHERE,
    "the text sends to a table beyond the last one",
    to("panel", "Table ⟦ref:t_deaths|⟧ shows the deaths", "Table 9 shows the deaths"),
    to("salt", "Table ⟦ref:t_dead|⟧ compares", "Table 7 compares"),
    to(
        "quay", "Eleven of the eighteen could be assigned", "As Table 4 shows, eleven of the eighteen could be assigned"
    ),
)
_edits(
    "annex_that_is_not_there",
    _NOWHERE,
    "the text sends to an annex that the report does not have",
    to("panel", "its letter is reproduced in annex III", "its letter is reproduced in annex VI"),
    to("salt", "and are available on our website", "and are reproduced in Annex B"),
)
_edits(
    "paragraph_that_is_not_there",
    _NOWHERE,
    "the text sends to a paragraph beyond the last one",
    to("panel", "cited in paragraph ⟦ref:p_speech|⟧", "cited in paragraph 140"),
)
_edits(
    "chapter_that_is_not_there",
    _NOWHERE,
    "the text sends to a chapter that the report does not have",
    to("panel", "its position is summarized in chapter VIII", "its position is summarized in chapter XII"),
    to("salt", "He was treated in the hospital.", "He was treated in the hospital (see Chapter 14)."),
    to(
        "quay",
        "Thirty-one others were wounded, twelve",
        "Thirty-one others, whose names are listed in Appendix 2, were wounded, twelve",
    ),
)
_edits(
    "figure_that_is_not_there",
    _NOWHERE,
    "the text sends to a picture beyond the last one",
    to("panel", "It is divided into three districts", "It is divided, as Figure 5 shows, into three districts"),
    to("salt", "opened them at 4:30 a.m., six", "opened them (see Figure 6) at 4:30 a.m., six"),
    to("quay", "At the foot of the quay steps stood", "At the foot of the quay steps (Figure 8) stood"),
)
_edits(
    "paragraph_about_something_else",
    _ELSEWHERE,
    "the paragraph that the text sends to is about something else",
    to(
        "panel",
        "The strike on the hospital (see para. ⟦ref:p_hospfind|⟧)",
        "The strike on the hospital (see para. ⟦ref:p_schools|⟧)",
    ),
)
_edits(
    "chapter_about_something_else",
    _ELSEWHERE,
    "the chapter that the text sends to is about something else",
    to("panel", "places of detention described in chapter VI", "places of detention described in chapter IX"),
)
_edits(
    "table_about_something_else",
    _ELSEWHERE,
    "the table that the text sends to shows something else",
    to(
        "panel",
        "Table ⟦ref:t_incidents|⟧ shows the confirmed incidents",
        "Table ⟦ref:t_missions|⟧ shows the confirmed incidents",
    ),
    to("salt", "Table ⟦ref:t_workers|⟧ shows where", "Table ⟦ref:t_dead|⟧ shows where"),
)
_edits(
    "typed_numbers_gone_stale",
    _ELSEWHERE,
    "numbers of paragraphs were typed and the paragraphs have moved",
    to(
        "panel",
        "the time of the strike described in paragraph ⟦ref:p_hospital|⟧",
        "the time of the strike described in paragraph 22",
    ),
)
_edits(
    "two_chapters_of_one_number",
    "numbering broken",
    "two chapters have one number, and one number has no chapter",
    to("panel", "=VII. Accountability", "VI. Accountability", "VI. Findings"),
    many("panel", ("=VIII. Responses of the parties", "IX. Responses of the parties"), beside=("IX. Conclusions",)),
)

OPERATORS = tuple(_SHELF.operators)
