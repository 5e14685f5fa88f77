"""Structure: limitations left out, recommendations without finding, references that lead nowhere or elsewhere."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from tests.faults.drafts.planting import ANYWHERE, Plant, filled, place, planted, say, shelf
from tests.faults.drafts.tree import Heading, Para, Tree, numbers

OPERATORS, plants = shelf("structure")


@plants("limitations", "The report does not say what it could not see.")
def limitations_left_out(tree: Tree, rng: random.Random) -> Plant:
    tree.parts.remove(tree.part("limitations"))
    return Plant(tree, (ANYWHERE,))


@plants("limitations", "The chapter on limitations is a heading and nothing else.")
def limitations_empty(tree: Tree, rng: random.Random) -> Plant:
    part = tree.part("limitations")
    part.blocks[:] = [one for one in part.blocks if isinstance(one, Heading)]
    return Plant(tree, (ANYWHERE,))


_WITHOUT = "Nothing in the findings leads to this recommendation."


def _recommend(name: str, text: str) -> None:
    def apply(tree: Tree, rng: random.Random) -> Plant:
        blocks = tree.part("recommendations").blocks
        found = [
            at
            for at, one in enumerate(blocks)
            if isinstance(one, Para) and one.style in ("sub", "bullet") and "⟦first:⟧" not in one.text
        ]
        at = rng.choice(found)
        old = blocks[at]
        assert isinstance(old, Para)
        end = old.text[-1]
        blocks.insert(at, Para(filled(tree, text) + (end if end in ".;" else "."), old.style))
        return planted(tree, filled(tree, text))

    apply.__name__ = name
    plants("recommendation", _WITHOUT)(apply)


for _at, _text in enumerate(
    (
        "Prohibit fishing with explosives in the estuary and compensate divers for lost hearing",
        "Lower the fees of kindergartens and train more music teachers",
        "Publish the accounts of the national lottery since its foundation",
        "Return the looted bronze statues to the museum of the former colony",
        "Introduce a tax on sugared drinks and use it to finance dental care",
        "Withdraw the army from the northern border and clear the mines that were laid there",
    )
):
    _recommend(f"recommendation_{_at}", _text)


def _refer(name: str, why: str, kind: str, *texts: str) -> None:
    def apply(tree: Tree, rng: random.Random) -> Plant:
        return planted(tree, say(tree, "findings", filled(tree, rng.choice(texts)), rng))

    apply.__name__ = name
    plants(kind, why)(apply)


_NOWHERE = "There is no such place in the report."
_refer(
    "paragraph_that_is_not",
    _NOWHERE,
    "reference",
    "On the pilots, see paragraph 914.",
    "The history of the mole is told in paras. 877 to 881 above.",
    "This was set out above (see para. 842).",
)
_refer(
    "annex_that_is_not",
    _NOWHERE,
    "reference",
    "A list of the pilots is given in Annex XIV.",
    "The wording of the tender can be found in annex XXI.",
    "See Annex XVIII for the tide tables.",
)
_refer(
    "table_that_is_not",
    _NOWHERE,
    "reference",
    "The tides are listed in table 41.",
    "As table 37 shows, the tide was low.",
    "Table 52 gives the depth of the basin, by month.",
)
_refer(
    "figure_that_is_not",
    _NOWHERE,
    "reference",
    "The mole can be seen in figure 33.",
    "Figure 29 shows the mole from the air.",
)
_refer(
    "chapter_that_is_not",
    _NOWHERE,
    "reference",
    "Pilots are dealt with in chapter XXXII.",
    "See chapter 47 on the duties of pilots.",
    "The matter is taken up again in section 61 of this report.",
)
_refer(
    "table_of_something_else",
    "That table is about something else.",
    "reference",
    "The water temperature in the harbour, month by month, is given in table 1.",
    "Table 1 shows how the price of herring developed between 1990 and 2000.",
)
_refer(
    "figure_of_something_else",
    "That figure is about something else.",
    "reference",
    "The family tree of the harbour master is reproduced in figure 1.",
    "Figure 1 is a diagram of the pump and its valves.",
)


@plants("reference", "The paragraph referred to is about something else.")
def field_leads_elsewhere(tree: Tree, rng: random.Random) -> Plant | None:
    blocks = tree.part("recommendations").blocks
    found = [
        (at, one) for at, one in enumerate(blocks) if isinstance(one, Para) and re.search(r"⟦(ref|num):\w+⟧", one.text)
    ]
    if not found:
        return None
    at, one = rng.choice(found)
    old = re.search(r"⟦(?:ref|num):(\w+)⟧", one.text)
    assert old
    far = [
        key
        for key in numbers(tree)
        if not key.startswith(("t_", "f_", old[1]))
        and key in ("standard", "request", "budget", "fire", "interviews", "sexual")
    ]
    text = one.text.replace(old[0], f"⟦num:{rng.choice(far)}⟧")
    blocks[at] = replace(one, text=text)
    return Plant(tree, (place(tree, text),))


@plants("reference", "The chapter referred to is about something else.")
def chapter_of_something_else(tree: Tree, rng: random.Random) -> Plant | None:
    blocks = tree.part("recommendations").blocks
    found = [
        (at, one)
        for at, one in enumerate(blocks)
        if isinstance(one, Para) and re.search(r"\((chapter|section) [2-7]\)", one.text)
    ]
    if not found:
        return None
    at, one = rng.choice(found)
    old = re.search(r"\((chapter|section) ([2-7])\)", one.text)
    assert old
    text = one.text.replace(old[0], f"({old[1]} {1 if old[2] != '1' else 2})")
    blocks[at] = replace(one, text=text)
    return Plant(tree, (place(tree, text),))


@plants("reference", "The reference was never filled in.")
def reference_left_open(tree: Tree, rng: random.Random) -> Plant:
    text = rng.choice(
        (
            "For the pilots, see para. XX above.",
            "The pilots are treated below (see paragraph [...]).",
            "Error! Reference source not found. It concerns the pilots.",
            "On pilots, see chapter __.",
        )
    )
    return planted(tree, say(tree, "findings", text, rng))
