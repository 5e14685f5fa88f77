"""People: who can be told from what is said of them, against what the draft promises; one person as two."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to

_SHELF = Shelf("people")
_faulty = _SHELF.edits

_PROMISE = "The names of witnesses are withheld."

_faulty(
    "name_beside_code",
    "a code name beside the name",
    "the note gives the name for which the code or the other name stands",
    to("mission", "Interview LW-019.", "Interview LW-019 (Dr. Irma Solenne).", _PROMISE),
    to(
        "care",
        "Interviews with Dana, December 2022",
        "Interviews with Dana (Paula Renwick), December 2022",
        "whom we call Dana",
    ),
)
_faulty(
    "told_by_details",
    "an identifying combination",
    "what is said of a protected person fits one person only",
    to(
        "mission",
        "– LW-112, released from the sugar factory in January 2022",
        "– LW-112, 64, organist of the Old Town church and the only blind man held in the sugar factory",
        _PROMISE,
    ),
    to(
        "care",
        "One inspector, who left in 2020 and who",
        "One inspector, a former Olympic rower who ran the Lorne office until he left in May 2020 and who",
    ),
)
_faulty(
    "told_by_a_note",
    "an identifying combination in a note",
    "the note adds what was left out of the text",
    to(
        "mission",
        "Interviews LW-024 and LW-025.",
        "Interviews LW-024, head clerk of the reception since 1998, and LW-025, mother of the boy killed on 3 January"
        " 2022.",
        _PROMISE,
    ),
    to(
        "care",
        "Interview with a former employee of the agency, January 19, 2023.",
        "Interview with a former employee of the agency, now pastry chef at the Hotel Meridew in Brandt City, January"
        " 19, 2023.",
        "She told us that she had 300 open files",
    ),
)
_faulty(
    "told_by_a_caption",
    "an identifying caption",
    "the caption names or shows whom the text leaves unnamed",
    to(
        "mission",
        "photograph authenticated by the Mission",
        "photograph taken by LW-018, head nurse of the surgical ward, from the window of her office",
        _PROMISE,
    ),
    to(
        "care",
        "The house on Quarry Road in Fern Hollow where",
        "The house of Gerald and Anne Foss at 114 Quarry Road in Fern Hollow, where",
        "We are not naming the family",
    ),
)
_faulty(
    "spelled_twice",
    "one person, two spellings",
    "the name is spelled otherwise in another place",
    to(
        "mission",
        "Second interview with Dr. Nina Haldi,",
        "Second interview with Dr. Nina Halder,",
        "=Interview with Dr. Nina Haldi, 8 June 2022.",
    ),
    to("care", "Dale Prewitt, who founded", "Dale Pruitt, who founded", "Interview with Dale Prewitt"),
)
_faulty(
    "two_offices",
    "one office, two people",
    "the office is another person’s at that time",
    to(
        "care",
        "by Warren Teague, then the deputy commissioner",
        "by Warren Teague, then the commissioner",
        "who was appointed commissioner in July",
    ),
    to(
        "care",
        "Peter Dunleavy has led the agency",
        "Glenn Sorrell has led the agency",
        "Dunleavy, the acting commissioner, agreed",
    ),
)

OPERATORS = tuple(_SHELF.operators)
