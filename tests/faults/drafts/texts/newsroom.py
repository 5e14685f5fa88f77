"""A newsroom's investigation: American dates, straight quotation marks, endnotes, short paragraphs. INVENTED."""

from __future__ import annotations

from datetime import date

from tests.faults.drafts.texts.apparatus import events, files, library, positions, profiles, staff
from tests.faults.drafts.texts.making import Maker, cases, narratives
from tests.faults.drafts.tree import Tree, Voice

FACTS: dict[str, int | date | str] = {
    "total": 57,
    "patients": 24,
    "families": 16,
    "nurses": 11,
    "managers": 6,
    "homes": 8,
    "beds": 640,
    "pages": 4_200,
    "tied": 18,
    "tied_pct": 75,
    "sedated": 13,
    "alone": 6,
    "deaths": 52,
    "reviewed": 39,
    "doubtful": 21,
    "coroner": 13,
    "fines14": "120,000",
    "fines20": "360,000",
    "staff12": 480,
    "staff20": 320,
    "rev15": "31 million",
    "rev20": "62 million",
    "reports": 904,
    "followed": 226,
    "follow_pct": 25,
    "weeks": 14,
    "records": 23,
    "license": date(2012, 5, 1),
    "sale": date(2015, 6, 30),
    "fire": date(2019, 1, 17),
    "inspect": date(2019, 2, 5),
    "closed": date(2021, 3, 26),
    "letter": date(2022, 8, 15),
    "answer": date(2022, 8, 29),
    "hearing": date(2020, 10, 8),
    "filed": date(2021, 11, 2),
}
_SITES = (
    "Maple Court",
    "Bellhaven",
    "Crestview",
    "Dunmore House",
    "Larkspur",
    "Old Mill",
    "Prospect Hall",
    "Willow Bend",
)
_QUOTES = (
    "She asked for water and they wrote that she was agitated",
    "I knew every crack in that ceiling",
    "They tied me by the wrist, with a bow, like a present",
    "The call light was a decoration",
    "Nobody raised a voice and nobody came",
    "I have run a kitchen for sixty people and I could not get a spoon",
    "My father stopped asking what day it was",
    "The new owners counted pillows",
    "We had one nurse and a list of people who were not nurses",
    "There was a chart for everything except for how we felt",
    "I signed what my brother would have signed",
    "They moved her at night and told us it was quieter that way",
    "The pills came in a paper cup and the cup came twice",
    "If you cried you went to bed",
    "I never saw the manager without a coat on",
    "It smelled of bleach on inspection days and of everything else on the others",
    "My mother learned to whisper there",
    "You could buy a softer chair",
    "He died on a Tuesday and they phoned on Thursday",
    "A man came once to count the fire doors and nobody told him which were locked",
    "I kept a diary in the crossword",
    "We were short every night, and the schedule said that we were not",
    "They called it a comfort vest",
    "I would go back for the garden and for nothing else",
)
_BANKS = {
    "who": (
        "a retired bus driver",
        "a former teacher",
        "a woman in her eighties",
        "a man recovering from a stroke",
        "the daughter of a resident",
        "a resident's grandson",
        "a widow",
        "a man who had been a baker",
        "a former resident",
        "the son of a resident",
    ),
    "site": _SITES,
    "when": (
        "in 2016",
        "in the winter of 2017",
        "in 2018",
        "in the spring of 2019",
        "in late 2019",
        "in the summer of 2020",
    ),
    "for": (
        "two years",
        "seven months",
        "eleven weeks",
        "a year and a half",
        "nineteen days",
        "a little more than a year",
    ),
    "month": ("January 2022", "March 2022", "April 2022", "May 2022", "June 2022", "July 2022"),
    "bill": ("$3,150 a month", "$4,480 a month", "$2,900 a month", "$5,260 a month", "$3,700 a month"),
}
_SLOTS = (
    (
        "At <site>, <who> spent <for>.",
        "<who> came to know <site> <when>.",
        "For <who>, it was <site>, <when>.",
        "The stay at <site> that <who> described began <when> and lasted <for>.",
        "<when>, <who> chose <site> because of the garden.",
        "<who> remembers <site> by its carpet.",
    ),
    (
        "The bill came to <bill>, laundry not included.",
        "The contract ran to 31 pages.",
        "Someone from the billing office called every Monday.",
        "The brochure promised a nurse around the clock.",
        "It cost <bill> and was called a bargain.",
        "The room had a view, and the view was extra.",
    ),
    (
        "Mornings began at five because the night shift had to finish by six.",
        "Meals were early and brief.",
        "There was bingo, on paper, every day.",
        "After supper, the hall lights went down and the doors were closed.",
        "A television was on in every room, and it was always the same program.",
        "Baths were on Tuesdays, unless the tub was out of order.",
    ),
    (
        '"<quote>," the Lantern was told.[[Interview with the Lantern, <month>.]]',
        '"<quote>."[[Interview, <month>.]] That was one answer to the question of what it was like.',
        'The way this person tells it: "<quote>."[[Interview, <month>.]]',
        '"<quote>," goes one entry in our notes.[[Interview notes, <month>.]]',
    ),
    (
        "The records show a fall in the second week and another in the third.",
        "The records are thin.",
        "A weight chart, kept by hand, ends in the middle of a page.",
        "In the file is a consent form that the family says it never saw.",
        "The file lists 11 medications; the family knew of four.",
        "A note by a doctor asks for a second opinion that is not in the file.",
        "Nothing in the records contradicts the account.",
    ),
    (
        "The company did not comment on this case, citing privacy.",
        'The company says that care was "appropriate at all times."[[E-mail from the company\'s spokesperson,'
        " <month>.]]",
        "A complaint to the state was closed without a visit.",
        "The family did not complain. They were tired, they say, and it was over.",
        "A supervisor apologized, in the parking lot.",
        "A lawyer advised against a suit.",
    ),
    (
        "There is a photograph of a birthday. Everyone in it is looking at the cake.",
        "The chair is still by the window.",
        "Not all of it was bad. There was a night aide who sang.",
        "The family has moved twice since, and kept the boxes.",
        "What stays is small: a comb, a button, a list.",
        "It ended the way such things end, with a form.",
    ),
)


def build() -> Tree:
    """The draft."""
    m = Maker(FACTS, numbered=False, us=True)
    _front(m)
    _back(m)
    _floor(m)
    _deaths(m)
    _state(m)
    _ends(m)
    return m.tree(
        "newsroom",
        "The Quiet Floor: how a chain of homes failed the people in its care (INVENTED)",
        Voice(
            "the Lantern",
            "former residents",
            "Serenia Care",
            "the Department of Homes",
            "the Residents' Union",
            _SITES,
            "Port Hallow",
            (2015, 2020),
            ('"', '"'),
            "percent",
            us_dates=True,
            lost=(
                ("tied", "had been tied down"),
                ("doubt", "is wrong"),
                ("know", "knew"),
                ("neglect", "died of neglect"),
            ),
        ),
        header="The Lantern – INVENTED – legal review copy",
        footer="The Quiet Floor ",
        endnotes=True,
    )


def _front(m: Maker) -> None:
    m.part(
        "summary",
        """
    # In brief

    Between 2015 and 2021, Serenia Care ran {homes:w} homes for the old and the frail in and around Port Hallow. The
    Lantern has spent {weeks:w} weeks finding out what went on in them.

    We talked to {total} people: {patients} former residents, {families} relatives, {nurses} nurses and aides and
    {managers:w} managers. We read {pages} pages of records. We did not get inside: the homes closed on {closed}.

    Of the {patients} former residents, three quarters said they ⟦o:tied|had been tied down or sedated⟧ without
    being asked. The state's own rules allow it only in an emergency.

    A doctor who reviewed {reviewed} of {deaths} deaths for us found {doubtful} in which the certificate
    ⟦h:doubt|may be wrong⟧. Some residents, she believes, ⟦o:neglect|died of neglect or of its consequences⟧.

    The number of nurses and aides fell by a third between 2012 and 2020 while revenue doubled, from ${rev15} in
    2015 to ${rev20} in 2020.

    Inspectors filed {reports} reports. A quarter of them were followed up. Fines tripled over six years, and at
    ${fines20} they still came to less than the price of one room for a decade.

    The company's chief executive calls the homes "⟦q:chief|the best that money could reasonably be expected to buy
    in a town like this⟧." In internal messages, managers ⟦h:know|appear to have known⟧ about the restraints.
    """,
    )
    m.part(
        "methodology",
        """
    # How we reported this

    The reporting began with a letter from a reader. Over {weeks:w} weeks we interviewed {total} people. Sixteen of
    them were relatives; {nurses:w} had worked on the floors, six in the offices. {patients:W} had lived in one of
    the homes.

    We asked each former resident the same questions. {tied:W} of the {patients}, or {tied_pct} percent, described
    straps, vests or pills given to keep them still. {sedated:W} spoke of pills and eleven of straps; some described
    both. {alone:W} said they had been locked in.

    Most of the {pages} pages came from lawsuits. About 900 came from people who had taken them home. We checked
    those against what the court has.

    Dr. Ada Verrin, who has no ties to the company, read the charts of {reviewed} people who died. She was not
    paid.[[Dr. Verrin's notes are kept by the Lantern.]]

    Names of residents and their families have been left out. We describe people so that they cannot be found, and
    some details were changed to that end.
    """,
    )
    m.table(
        "t_talk",
        "Whom we talked to",
        [
            ["Group", "On the record", "Off the record", "Total"],
            ["Former residents", 9, 15, 24],
            ["Relatives", 7, 9, 16],
            ["Nurses and aides", 2, 9, 11],
            ["Managers", 1, 5, 6],
        ],
        total=True,
    )
    m.part(
        "limitations",
        """
    ## What we do not know

    We could not see charts for 13 of the deaths. We don't know how many people lived in the homes over the years;
    the company won't say, and the state counts beds, not people.

    Those who talked to us had reasons to. People who were happy may have seen no reason to call. Our figures are
    about the people we met.
    """,
    )


def _back(m: Maker) -> None:
    m.part(
        "context",
        """
    # 1. A license

    The first home, Maple Court, got its license on {license}. Back then it belonged to a church. There were 62 beds
    and, old-timers say, two cats.

    Serenia bought it and seven others on {sale}. The price was never disclosed. A mortgage that was recorded the
    same week is for $44 million.[[Port Hallow County, Recorder of Deeds, book 1180, p. 212.]]

    The {homes} homes had {beds} beds, as the table below shows. The beds stayed the same. What changed was who
    stood beside them.
    """,
    )
    m.table(
        "t_beds",
        "Licensed beds, by home",
        [
            ["Home", "Beds"],
            *([site, beds] for site, beds in zip(_SITES, (62, 118, 94, 70, 56, 88, 102, 50), strict=True)),
        ],
        total=True,
    )
    m.say("""
    In 2012, the eight homes, then still under different owners, employed {staff12} nurses and aides. In 2020 the
    number was {staff20}, one third lower.[[State workforce filings, 2012 and 2020.]] A filing for 2016 lists 455,
    but it counts gardeners.

    Port Hallow has a long memory for this kind of thing. Before the homes there was the county farm, and before
    that the poorhouse.
    """)
    m.say("\n\n".join(events("newsroom", 12, 1949, 2010, "percent")))
    m.say("# 2. Eight houses")
    m.say("\n\n".join(profiles("newsroom", _SITES)))


def _floor(m: Maker) -> None:
    m.part(
        "findings",
        """
    # 3. The floor

    On paper every floor had a nurse. On the night shift, schedules show, one nurse could be written down for three
    floors, in two buildings.[[Serenia Care, shift schedules, 2018 and 2019, from court files.]]

    {tied:W} former residents said that they ⟦o:tied|had been tied down or sedated⟧. One showed us a mark. The
    state's rules, section 40-12, say that a restraint needs an emergency, an order and a note. In {records} charts
    that we read there are orders; in four there are notes.

    Some of the managers tried to stop it. "I took the vests home and burned them in the yard," said one, who was
    let go the month after.[[Interview, April 2022.]]

    @know Messages among the others tell a different story. "The night crew is wrapping them again," one wrote in
    2018, and got a thumbs-up in return.[[Messages of March 9, 2018, exhibit 31.]] It seems fair to say that they
    ⟦h:know|appear to have known⟧.

    The nurses who talked to us don't blame each other. They blame arithmetic. With {staff20} people for {beds} beds
    around the clock, seven days a week, there were moments when nobody was where somebody was needed.
    """,
    )
    told = narratives("newsroom-1", _SLOTS, cases("newsroom", _QUOTES, _BANKS))
    for one in told[:14]:
        m.say(one[0].upper() + one[1:])
    m.say("# 4. The others")
    m.say("\n\n".join(staff("newsroom", 28)))
    for one in told[14:]:
        m.say(one[0].upper() + one[1:])


def _deaths(m: Maker) -> None:
    m.part(
        "findings",
        """
    # 5. The dead

    Between {sale} and the end of 2020, {deaths} people died in circumstances that led somebody, a relative or a
    nurse or a neighbor, to ask a question. We kept a list.

    Dr. Verrin read {reviewed} charts. In {doubtful} of them, she found, the cause on the certificate ⟦h:doubt|may
    be wrong⟧. "Heart failure is what you write when you weren't in the room," she said.[[Interview with Dr. Ada
    Verrin, June 2022.]] In her opinion some ⟦o:neglect|died of neglect or of its consequences⟧.

    @coroner The coroner looked into {coroner}, a quarter of the {deaths}. All but one of the inquests ended the day
    they began.[[Office of the Coroner, register of inquests, 2015 to 2020.]]

    The company's own count of deaths for the same years is 611, and includes everyone. Old people die, its lawyer
    told us, and nobody would dispute that.
    """,
    )
    m.table(
        "t_dead",
        "Deaths on the Lantern's list, by year",
        [
            ["Year", "Deaths", "Charts read"],
            ["2015", 4, 2],
            ["2016", 7, 5],
            ["2017", 9, 8],
            ["2018", 11, 8],
            ["2019", 13, 10],
            ["2020", 8, 6],
        ],
        total=True,
    )
    m.figure(
        "f_room",
        "A room at Bellhaven after the closing. Photo: the Lantern",
        "An empty room with a bed frame, INVENTED",
    )
    m.say("""
    # 6. The fire

    On {fire:l}, a heater tipped over at Old Mill. The fire was out in 40 minutes. Everyone got out, two people with
    burns, because one person had a key that nobody else had.

    State inspectors arrived on {inspect}, 19 days later. Five of the fire doors were locked. They had been locked
    the year before, too, says a report that nobody had opened.[[Department of Homes, inspection report 19-077.]]

    A deputy fire chief asked at a hearing on {hearing} why a building with 88 beds had been allowed to keep a gate
    across its only ramp. The transcript records a pause.[[County commission, transcript of {hearing}, p. 14.]]
    """)


def _state(m: Maker) -> None:
    m.part(
        "findings",
        """
    # 7. The state

    Eleven inspectors cover the whole coast. From 2015 to 2020 they filed {reports} reports on the eight homes;
    {followed} of them, {follow_pct} percent, led to a second visit.

    @fines Fines went up. They were ${fines14} in 2014, for the eight homes together, and ${fines20} in 2020, three
    times as much.[[Department of Homes, enforcement data.]] The company paid them by check, on time, with a
    compliment slip.

    "We are not the police," a former head of the department told us. "We have clipboards."[[Interview, May 2022.]]
    She left in 2017 to sell houses.

    A bill that would have doubled the number of inspectors died in committee in 2018. Lobbying records list 14
    meetings between its opponents and people who later voted against it.

    The Residents' Union, which has 200 members and a typewriter, accuses Serenia of "murder by
    spreadsheet."[[Residents' Union, flyer, 2020.]] A suit filed on {filed} speaks of wrongful death. Neither claim
    has been tested by a court.

    # 8. The money

    Revenue was ${rev15} in 2015 and ${rev20} in 2020.[[Serenia Care, annual statements 2015 and 2020.]] The beds
    were the same beds. What had grown was the price, and the list of things that were not included in it.

    The homes paid rent to a company on the 14th floor of a building downtown. The company on the 14th floor paid a
    fee to one on the ninth. The elevator stops at both.

    Food was cut to $5.40 per person and day, from $7.90. There's an e-mail about it with a picture of a
    carrot.[[E-mail of September 12, 2017, exhibit 8.]]

    Accountants whom we asked to read the statements called them legal. One called them elegant.

    # 9. The files

    The county keeps the small cases in a basement. We read through two shelves. They have to do with homes, with
    tenants and with people who lost something.
    """,
    )
    m.say("\n\n".join(files("newsroom", 34, (2014, 2020), "dollars", ('"', '"'))))
    m.say("""
    # 10. What came after

    The homes closed on {closed}. Residents were given 30 days, then 20, then a list of phone numbers. Most went to
    relatives, some to the next county, and a few to the hospital, from which they were sent to the list.

    Maple Court is an events venue now. You can get married in the room where the charts were kept. The owner, who
    bought the place at auction, says that people like the light.

    The nurses have gone to hospitals, to schools, to a cruise line. They keep in touch, in a group chat that is
    quiet most of the year and comes alive on Christmas Eve, when one of them used to cook for everybody who was
    working.

    The families meet on the first Saturday of the month in a church hall. They have a banner, and can't agree on
    what it should say. At the moment it says "Ask."

    A former resident who is 91 and lives with a niece told us she isn't angry. She would like somebody to answer
    one question, which is why her glasses were taken away at night. We put the question to the company. It said
    that it doesn't comment on individual items.

    ## The man on the ninth floor

    Lowell Strand grew up on the coast, the son of a man who sold boats. He studied hotel management. Friends from
    those years describe somebody who remembered names and birthdays and who could fold a napkin into a heron.

    He came to homes by way of parking lots. A company he managed in his thirties owned some, next to hospitals, and
    he noticed who parked there: sons and daughters, at lunchtime, on weekdays. They were tired, and they would have
    paid for almost anything that let them sit down.

    People who worked for him say he never raised his voice. In meetings he would draw a house, and then a smaller
    house inside the first one. What he meant by it nobody could tell us. One manager kept a drawing.

    He gave to the symphony and to the lifeboats. A wing of the county library has his name on it, in steel letters,
    the second of which was stolen last winter and has not been replaced.

    He lives, according to the county's property records, in a house with a view of the mouth of the harbor. A
    housekeeper answered the door and said that he was away. Through his lawyer he let us know that he had nothing
    to add to what the company had said, and that he wished us well.

    ## What it was like to leave

    The morning after the announcement, buses from a school district stood in front of Crestview. Aides had pinned
    labels to coats. A woman who had lived on the second floor since before the sale asked whether she would be back
    for supper, and the driver, who had not been told, said sure.

    Medication went in shoeboxes. Some of the shoeboxes were for other people. A hospital two towns over called the
    home to ask about a man who was carrying a list of pills that had been discontinued before he was born, as the
    doctor put it.

    The cats at Maple Court, descendants of the church's two, were taken in by the fire department.

    The state has a new set of rules, which take effect next year. They run to 130 pages. Under section 3, a home
    has to post the name of the nurse on duty by the door. An association of owners has asked for an exemption for
    the night.
    """)


def _ends(m: Maker) -> None:
    m.box('"The best day was when the band came." A former resident, on being asked what should not be forgotten')
    m.part(
        "response",
        """
    # 11. What the company says

    We sent Serenia Care a list of findings on {letter}, and asked for an answer within two weeks. The answer came
    on {answer}, through a lawyer.[[Letter to the Lantern of {answer}.]]

    It says that the homes met "every standard in force," that restraints were used "in accordance with medical
    orders," and that the decision to close them was made for business reasons.[[Ibid., p. 1.]] It doesn't dispute
    the number of staff.

    In an interview in 2019, chief executive Lowell Strand had said much the same: the homes were "⟦q:chief|the best
    that money could reasonably be expected to buy in a town like this⟧."[[Port Hallow Business Weekly, May 2019.]]
    He did not want to talk to us.

    The letter goes on for six pages. On the details it has this to say.
    """,
    )
    m.say("\n\n".join(positions("newsroom", 18, "the company", ('"', '"'))))
    m.part(
        "conclusions",
        """
    # 12. What it adds up to

    There was no villain. There were {beds} beds, {staff20} people to look after them and {reports} reports about
    it. Everything was written down.

    Of {deaths} deaths that somebody asked about, {coroner} were looked into by the person whose job it is. The
    questions that {families} families brought to us remain theirs.
    """,
    )
    m.part(
        "recommendations",
        """
    # 13. What could be done

    Experts we asked named steps that other states have taken.

    * Count nurses, not names on a schedule (section 3).

    * Follow up every report in which a restraint is mentioned (section 7).

    * Let the coroner see the charts without asking the home (section 5).

    * Check fire doors at night, when they are locked (section 6).
    """,
    )
    m.part(
        "annex",
        """
    # Sources

    = Documents other than those in the notes, in order of date. Copies can be seen at
    ⟦link:https://lantern.invalid/quiet|lantern.invalid/quiet⟧.
    """,
    )
    m.say(
        "\n\n".join(
            "= " + one
            for one in library(
                "newsroom",
                32,
                (
                    "Serenia Care",
                    "Department of Homes",
                    "County commission",
                    "Fire department",
                    "Port Hallow Savings Bank",
                ),
                (2014, 2021),
                us=True,
            )
        )
    )
