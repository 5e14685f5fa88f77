"""What together tells who a protected person is, across paragraphs, notes, tables and captions."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, many, to

_SHELF = Shelf("people")
_edits = _SHELF.edits
_JOIN = "identifying combination across paragraphs"
_CAPTION = "identifying combination of paragraph and caption"
_NAMED = "protected name printed"
_PLACED = "place and date of an interview"
_SMALL = "small group"

_edits(
    "trade_here_and_place_there",
    _JOIN,
    "two paragraphs together leave one person only",
    many(
        "panel",
        (
            "The hospital, which had 140 beds and served",
            "The hospital, which had 140 beds and one surgeon, a widow of 58 from Pell, and served",
        ),
        ("A surgeon told the Panel: “We", "Its surgeon told the Panel: “We"),
    ),
    many(
        "salt",
        ("An inspector who left in 2021 said", "The inspector for Bressel and Drayhaven, who left in March 2021, said"),
        (
            "It now has eight. The number",
            "It now has eight; the only one from the Highlands left that spring and keeps bees in Ilim. The number",
        ),
    ),
    many(
        "quay",
        (
            "On the thirty-first day Witness K described",
            "On the thirty-first day Witness K, who drove a crane at berth six, described",
        ),
        (
            "About 2,600 men and women worked in the docks at the time;",
            "About 2,600 men and women worked in the docks at the time, but only one woman, Birte K., drove a "
            "crane, at berth six;",
        ),
    ),
)
_edits(
    "age_family_and_origin",
    _JOIN,
    "age, family, village and trade of a protected witness stand together",
    to(
        "panel",
        "A nurse recalled that the clinic",
        "A nurse, 34, the only one of the clinic from Upper Teyn and the wife of the miller of Pell, recalled "
        "that the clinic",
    ),
    to(
        "salt",
        "said Jora L., 25. “Later",
        "said Jora L., 25, a mother of twins from Ilim and the only woman to drive a tractor at Bressel in 2022. "
        "“Later",
    ),
    to(
        "quay",
        "The judgment calls this person Witness K and says",
        "A man of sixty-two, the father of three sons and the only pilot who lived on Weigh House Lane, "
        "testified as Witness K. The judgment says",
    ),
)
_edits(
    "job_dates_and_works",
    _JOIN,
    "the exact dates of employment, the place and the trade of a pseudonym stand together",
    to(
        "salt",
        "said Tovi R., who worked at Lower Cassin from the spring of 2021 to November 2022.",
        "said Tovi R., 27, who kept the books of shed two at Lower Cassin from April 12, 2021, to November 30, 2022.",
    ),
    to(
        "panel",
        "A former guard at Orrin confirmed",
        "A former guard at Orrin, a locksmith of 29 who served there from 4 October 2021 to 11 March 2022, confirmed",
    ),
)
_edits(
    "caption_shows_the_house",
    _CAPTION,
    "a caption shows the place from which a protected person can be found",
    to(
        "panel",
        "The Ulmet Valley, its three districts and the places named in the report.",
        "The Ulmet Valley, its three districts and the places named in the report. The square beside the ford of "
        "Lower Sallow is the house of witness H-07.",
        "A stallholder, witness H-07",
    ),
    to(
        "salt",
        "photographed on February 14, 2023, two days after the fire.",
        "photographed on February 14, 2023, two days after the fire. At right, with bandaged hands, the survivor "
        "who is called Dalo M. in this report.",
        "“We broke the window with a bed,”",
    ),
    to(
        "quay",
        "The chalk circles mark thirty",
        "At left the window of the harbour kiosk, from which Witness K saw the shooting. The chalk circles mark thirty",
        "The judgment calls this person Witness K",
    ),
)
_edits(
    "caption_names_who_the_text_protects",
    _CAPTION,
    "a caption names or shows a person whom the text keeps unnamed",
    to(
        "quay",
        "The plaque with nine names on Customs Quay, photographed",
        "The plaque with nine names on Customs Quay and, in front of it, the boy Jannik Roe, who testified about "
        "the wall, photographed",
        "A boy who had been eight years old",
    ),
    to(
        "salt",
        "The east door of the dormitory at Point Averil, photographed",
        "Dalo Merrun (“Dalo M.”) before the east door of the dormitory at Point Averil, photographed",
        "“We broke the window with a bed,”",
    ),
    to(
        "panel",
        "Interviews by place and sex of the interviewee",
        "Interviews by place and sex of the interviewee (photograph overleaf: witness H-07 at her stall)",
        "A stallholder, witness H-07",
    ),
)
_edits(
    "name_in_a_note",
    _NAMED,
    "a note prints the name that the text withholds",
    to(
        "panel",
        "Interview with witness M-05, a surgeon of Meroth District Hospital.",
        "Interview with witness M-05, Dr. Ilian Verrick, surgeon of Meroth District Hospital.",
        "have been withheld",
    ),
    to(
        "salt",
        "interview with Tovi R. (pseudonym), former",
        "interview with Tovana Resk (“Tovi R.”), former",
        "We have changed the names",
    ),
    to(
        "quay",
        "Hearings of the thirty-first to the thirty-fifth day.",
        "Hearings of the thirty-first to the thirty-fifth day, testimony of the crane driver Birte Kolm (Witness K).",
        "The judgment calls this person Witness K",
    ),
)
_edits(
    "name_left_in_the_text",
    _NAMED,
    "the text slips the name of a person whom it protects",
    to(
        "panel",
        "The first one fell in the river and people laughed. Then",
        "The first one fell in the river and my brother Yanek Toll called: Run, Oda! Then",
        "have been withheld",
    ),
    to(
        "salt",
        "“They read my letter aloud in the yard,” she said.",
        "“They read my letter aloud in the yard,” Mirela Dostan said.",
        "We have changed the names",
    ),
    to(
        "quay",
        "The defence spent four days trying to shake that account.",
        "The defence spent four days trying to shake Birte Kolm’s account.",
        "The judgment calls this person Witness K",
    ),
)
_edits(
    "interview_place_and_hour",
    _PLACED,
    "a note gives the exact date and place of an interview that the methodology says are withheld",
    to(
        "panel",
        "Interview with witness D-12, held at Sallow.",
        "Interview with witness D-12, held at Sallow; Dorvek, 4 Mill Lane, 21 March 2022, 6 p.m.",
        "have been withheld",
    ),
    to(
        "salt",
        "Oren T. (pseudonym), worker at Tamber Flats, October 2023;",
        "Oren T. (pseudonym), worker at Tamber Flats, at his sister’s house, 9 Well Street, Ilim, October 14, 2023;",
        "We have changed the names",
    ),
)
_edits(
    "accused_named",
    _NAMED,
    "a person accused is named against the report's own rule",
    to(
        "panel",
        "According to him, the commander of the mill received",
        "According to him, the commander of the mill, Captain Ruvan Sedge, received",
        "Persons suspected of individual responsibility",
    ),
    to(
        "salt",
        "Oren T. said that a foreman at Tamber Flats struck",
        "Oren T. said that the foreman Gerrit Saal of Tamber Flats struck",
        "neither are supervisors accused of abuse",
    ),
)
_edits(
    "interpreter_named",
    _NAMED,
    "an interpreter is thanked or cited by name against the report's own rule",
    to(
        "salt",
        "We thank the workers and families",
        "We thank our interpreter Ila Boran, and the workers and families",
        "Interpreters are not named",
    ),
)
_edits(
    "women_of_one_works",
    _SMALL,
    "so few persons are left by place and sex that each can be told",
    to(
        "salt",
        "Two women described sexual harassment by supervisors.",
        "Two women, both of them from Drayhaven and aged 19 and 44, described sexual harassment by supervisors.",
        "Workers interviewed, by works",
    ),
    to(
        "panel",
        "only 6 interviewees spoke of it",
        "only 6 interviewees, the six women among the 9 persons held in the barracks of Dorvek, spoke of it",
        "9 in Dorvek",
    ),
    to(
        "quay",
        "Neither had been given a carbine, and both",
        "One of them is the only officer of the harbour police who plays the organ of Saint Brannoc. Neither had "
        "been given a carbine, and both",
    ),
)

OPERATORS = tuple(_SHELF.operators)
