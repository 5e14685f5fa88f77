"""Rewrites that look like faults and are none: all of them, and those of notes, references and people."""

from __future__ import annotations

import random

from tests.faults.again import harmless_numbers, harmless_words
from tests.faults.again.changing import Edit, Shelf, add_after, change, many, spots, to
from tests.faults.drafts.planting import Plant
from tests.faults.drafts.tree import Tree

_SHELF = Shelf("harmless")


def _same(name: str, why: str, *edits: Edit) -> None:
    _SHELF.edits(name, "", why, *edits)


_same(
    "typed_reference",
    "a number typed by hand that is right",
    to("panel", "Table ⟦ref:t_deaths|⟧ shows the deaths", "Table 3 shows the deaths"),
    to("salt", "Table ⟦ref:t_dead|⟧ compares", "Table 2 compares"),
)
_same(
    "table_of_another_work",
    "a table, page or annex of another work",
    to(
        "panel",
        "Annual Report 2019 (Dorvek, 2020), p. 41.",
        "Annual Report 2019 (Dorvek, 2020), p. 41, table 9 and annex VII.",
    ),
    to(
        "salt",
        "“Wells and Springs, 2010–2022,” p. 12.",
        "“Wells and Springs, 2010–2022,” p. 12, table 31 and appendix C.",
    ),
    to("quay", "Judgment, pp. 377–388.", "Judgment, pp. 377–388; indictment, annex 4, figure 12."),
)
_same(
    "recommendation_in_other_words",
    "the finding under another name",
    to(
        "panel",
        "bring every detainee before a judge within the 72 hours that the law allows;",
        "guarantee every person deprived of liberty access to a court;",
    ),
    to("salt", "Return all identity papers at once", "Hand every worker’s card back at once"),
)
_same(
    "limits_under_another_heading",
    "a limitations chapter of another name",
    to("panel", "=III. Limitations", "III. Constraints and gaps in the evidence"),
    to("salt", "=Limits of This Research", "What We Could Not Establish"),
)
_same(
    "person_in_office",
    "a public person is named for a public act",
    to(
        "panel",
        "It is, in the words of the Minister of Defence,",
        "It is, in the words of the Minister of Defence, Mr. Ivar Stell,",
    ),
    to(
        "salt",
        "Ministry officials said they were aware",
        "The Minister of Labor, Hedda Corvin, declined to meet us. Ministry officials said they were aware",
    ),
    to(
        "quay",
        "The dockers, for their part, still march.",
        "Mayor Ines Cadell has twice walked with them. The dockers, for their part, still march.",
    ),
)
_same(
    "described_by_function",
    "a source described so widely that nobody is told",
    to("panel", "Residents described delays of", "A farmer, a teacher and a driver, among others, described delays of"),
    to("salt", "Most feared losing the wages", "They include rakers, baggers, and cooks. Most feared losing the wages"),
    to(
        "quay",
        "Some witnesses had waited",
        "There were clerks, pilots and pupils among them. Some witnesses had waited",
    ),
)
_same(
    "same_place_other_spelling",
    "a caption without a person",
    to(
        "panel",
        "and the places named in the report.",
        "and the places named in the report. No place of residence of a witness is shown.",
    ),
    to("salt", "two days after the fire.", "two days after the fire. Nobody is in the picture."),
    to(
        "quay",
        "The chalk circles mark thirty",
        "The people in the picture are investigators. The chalk circles mark thirty",
    ),
)
_same(
    "changed_in_both_places",
    "a fact changed wherever it stands",
    many(
        "panel",
        (
            "convoy of 14 lorries of the relief organization Harbour Hands",
            "convoy of 15 lorries of the relief organization Harbour Hands",
        ),
        ("the other 12 drivers were released", "the other 13 drivers were released"),
        ("interviewed 8 of the 12 drivers", "interviewed 8 of the 13 drivers"),
    ),
    many(
        "salt",
        ("Nineteen of the 83 workers had", "Twenty of the 83 workers had"),
        ("Eleven of the 19 said", "Eleven of the 20 said"),
        ("the other 8 said that nothing", "the other 9 said that nothing"),
    ),
    many("quay", ("They ask for 25,000 crowns each, 175,000", "They ask for 20,000 crowns each, 140,000")),
)


_SAME_SOURCE = {
    "panel": ("“not one roof will be left for them to hide under”, when", "12"),
    "salt": ("Halcor wrote to Lanthorn Rights on March 18, 2024.", "17"),
    "quay": ("That is why Vance was convicted for all nine deaths,", "9"),
}


def _cited_again(tree: Tree, rng: random.Random) -> Plant | None:
    """Another sentence with a note of its own that cites a source cited before, in the same words."""
    words, key = _SAME_SOURCE[tree.name]
    tree.notes["more"] = tree.notes[key]
    where = (
        change(tree, words, words + "⟦fn:more⟧")
        if tree.name != "panel"
        else change(tree, words, words.replace(" when", "⟦fn:more⟧ when"))
    )
    return Plant(tree, spots(tree, where))


_TWO_PARAGRAPHS = {
    "panel": (
        "In the course of 2022 the number of checkpoints",
        "A driver told the Panel: “There were six in the spring.",
        "“In the autumn I stopped counting, and I stopped driving.”",
    ),
    "salt": (
        "Halcor told Lanthorn Rights that it “has no",
        "Jora L. went on: “In May I asked for my money.",
        "“In June I asked for my card. In July I stopped asking.”",
    ),
    "quay": (
        "For the families, two letters counted",
        "A columnist in Estermark wrote: ‘They have read every page.",
        "‘We have not read one of ours.’",
    ),
}


def _two_paragraphs(tree: Tree, rng: random.Random) -> Plant | None:
    """One quotation over two paragraphs: a mark opens each, and only the last one closes."""
    words, first, second = _TWO_PARAGRAPHS[tree.name]
    one = add_after(tree, words, first)
    two = add_after(tree, first, second)
    return Plant(tree, (*spots(tree, one), *spots(tree, two)))


_SHELF.does("source_cited_again", "", "a source cited twice has two notes of one text", _cited_again)
_SHELF.does("quotation_over_two_paragraphs", "", "a mark opens each paragraph and the last one closes", _two_paragraphs)

REWRITES = (*harmless_numbers.OPERATORS, *harmless_words.OPERATORS, *_SHELF.operators)
