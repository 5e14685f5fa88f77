"""People: what together identifies someone whom the report promises not to name, and names that differ."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, many, to

_SHELF = Shelf("people")
_edits = _SHELF.edits
_TOGETHER = "an identifying combination"

_edits(
    "name_beside_a_code_name",
    "a code name beside a name",
    "the code name and the person's name stand side by side",
    to("wing", "Patient W-4, Ward 9: ", "Patient W-4 (Halina Brost), Ward 9: ", "No prisoner or patient is named"),
    to("seam", "whom we call Bram, told us", "whom we call Bram (Josip Landel), told us", "and so do the contractors"),
)
_edits(
    "person_in_a_caption",
    _TOGETHER,
    "a caption adds what makes a person known whose name is withheld",
    to(
        "wing",
        "The corridor of Ward 9, seen from the locked door, 10 October 2023",
        "Patient W-4, formerly the organist of Pellmouth Cathedral, at the locked door of Ward 9, 10 October 2023",
        "No prisoner or patient is named",
    ),
    to(
        "seam",
        "November 30, 2022 (right, 12 dwellings)",
        "November 30, 2022 (right, 12 dwellings); the roof by the ford is that of Bram’s father, the smith",
        "A contractor who drove one of them",
    ),
)
_edits(
    "person_in_a_note",
    _TOGETHER,
    "a note adds age and calling, which the method promises to leave out",
    to(
        "wing",
        "entry 171, and medical sheet annexed to it",
        "entry 171, and medical sheet of H-40, aged 61, until 2020 harbour pilot at Tallis, annexed to it",
        "No prisoner or patient is named",
    ),
    to(
        "seam",
        "Interview with a former resident of Duma Hill, November 2022",
        "Interview with a former resident of Duma Hill, 67, the widow of its last mayor, November 2022",
        "Ages and family circumstances have been left out",
    ),
)
_edits(
    "person_over_paragraphs",
    _TOGETHER,
    "particulars in two paragraphs together leave one person only",
    many(
        "wing",
        ("The man concerned, H-40, was not", "The man concerned, H-40, who is 29 and was born on Saltholm, was not"),
        ("– Prisoner H-40, Hallowfield, March", "– Prisoner H-40, the bookbinder of Hallowfield’s workshop, March"),
        beside=("No prisoner or patient is named",),
    ),
    many(
        "seam",
        ("was imposed on a member of the Ithali Council", "was imposed on the Council’s secretary, Ilma’s brother"),
        ("Ilma, a mother of three from Chendo:", "Ilma, 34, who taught at the school in Chendo and has twins:"),
        beside=("Ages and family circumstances have been left out",),
    ),
)
_edits(
    "witness_named_after_all",
    "a name against the promise of the method",
    "somebody is named whom the method promises not to name",
    to("wing", "anyone,’ one said, ‘we are", "anyone,’ Officer Dunstan Reave said, ‘we are", "Officers are not named"),
    to(
        "seam",
        "Two former contractors and one official told us",
        "Two former contractors, Pavel Storn and Ander Lisk, and one official told us",
        "and so do the contractors",
    ),
)
_edits(
    "name_spelled_twice",
    "one person's name in two spellings",
    "the note spells the name otherwise than the text",
    to(
        "wing", "Interview with Dr Quillon, 10", "Interview with Dr Quillam, 10", "The head physician, Dr Nadia Quillon"
    ),
    to("seam", "Interview with Dr. Oyle, Port Lenz", "Interview with Dr. Orle, Port Lenz", "Dr. Maren Oyle, who ran"),
)

OPERATORS = tuple(_SHELF.operators)
