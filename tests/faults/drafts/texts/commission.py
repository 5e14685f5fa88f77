"""A commission of inquiry: numbered paragraphs, "per cent", curly quotation marks, cautious wording. INVENTED."""

from __future__ import annotations

from datetime import date

from tests.faults.drafts.texts.apparatus import events, library, positions, profiles, staff
from tests.faults.drafts.texts.making import Maker, cases, narratives
from tests.faults.drafts.tree import Tree, Voice

FACTS: dict[str, int | date | str] = {
    "total": 214,
    "women": 121,
    "men": 93,
    "residents": 126,
    "relatives": 47,
    "staff": 23,
    "officials": 18,
    "abroad": 76,
    "remote": 138,
    "minors": 9,
    "sites": 9,
    "docs": 1_340,
    "submissions": 62,
    "images": 48,
    "papers": 118,
    "papers_pct": 94,
    "unpaid": 84,
    "beaten": 66,
    "alone": 31,
    "alone_pct": 25,
    "deaths": 37,
    "ill": 21,
    "injured": 9,
    "unclear": 7,
    "complaints": 785,
    "decided": 157,
    "upheld": 12,
    "held": 6_482,
    "budget18": "4.1 million",
    "budget20": "12.3 million",
    "reg20": 2_160,
    "reg21": 1_440,
    "questions": 43,
    "decree": date(2018, 2, 14),
    "opened": date(2018, 4, 3),
    "closed": date(2021, 9, 30),
    "set_up": date(2021, 5, 12),
    "asked": date(2021, 11, 8),
    "answered": date(2022, 1, 17),
    "sent": date(2022, 4, 4),
    "replied": date(2022, 4, 29),
    "fire": date(2019, 8, 22),
    "march": date(2020, 6, 11),
    "adopted": date(2022, 6, 30),
}
_SITES = (
    "Ostra Ferry",
    "Linden Weir",
    "Kamm",
    "North Sluice",
    "Vell Dock",
    "Harrow Bend",
    "Tannery Field",
    "Quarry Road",
    "Old Lazaret",
)
_HELD = (1_212, 934, 871, 766, 702, 655, 548, 437, 357)

_QUOTES = (
    "They told us it was for our safety, and then they took our keys",
    "You learned to count the steps of the night patrol, because there was no clock",
    "My daughter asked every evening whether we had done something wrong",
    "Nobody ever showed me a paper with my name on it",
    "The worst was not the work, it was that no one would say how long",
    "I signed because the man next to me had not signed",
    "We washed the floors of the office where they kept our documents",
    "When the boat came back without him, they said he had been moved",
    "They called it training, but I had mended nets for thirty years",
    "I was told that if I spoke to a lawyer I would lose the house for good",
    "He counted us at the gate in the morning and again before the lights went out",
    "There were two doctors on the list by the door and none in the building",
    "It was explained to us that a complaint was a kind of ingratitude",
    "I could hear them arguing about which of us should be sent to the far side",
    "We were given numbers for the bread and nothing else had a number",
    "After that week my hands would not close, and they still do not",
    "She asked for a blanket and they wrote her name in the red book",
    "My brother walked out with the others and has not been heard of since",
    "The officer said the register was not for us to read",
    "I do not want revenge, I want someone to say that it happened",
    "They promised a room each and there was one room",
    "Every Friday a car came, and every Friday we hoped",
)
_BANKS = {
    "who": (
        "a woman in her forties",
        "a fisherman",
        "a mother of three",
        "a man who had repaired engines",
        "a widower",
        "a seamstress",
        "a student",
        "an older man",
        "a former ferry hand",
        "a young woman",
    ),
    "site": _SITES,
    "when": (
        "in the autumn of 2018",
        "in early 2019",
        "in the summer of 2019",
        "in the first weeks of 2020",
        "in the winter of 2020",
        "towards the end of 2018",
        "in the spring of 2021",
    ),
    "for": (
        "eleven weeks",
        "five months",
        "the better part of a year",
        "nine weeks",
        "seven months",
        "some forty days",
        "a little over three months",
    ),
    "others": (
        "six others",
        "eleven other people",
        "two families",
        "fourteen strangers",
        "her neighbours' children",
        "eight men from the same street",
    ),
    "work": ("sorting bricks", "clearing reeds", "mending sacks", "hauling gravel", "cutting willow", "cleaning pumps"),
    "month": ("July 2021", "September 2021", "October 2021", "December 2021", "February 2022", "March 2022"),
}
_SLOTS = (
    (
        "One interviewee, <who>, was taken to <site> <when> and remained there for <for>.",
        "The account of <who> begins at <site>, where the transfer took place <when>; release followed after <for>.",
        "<when>, <who> was brought by bus to <site>, without being told why, and was kept there for <for>.",
        "At <site>, the Commission was told by <who>, the day began before light; that stay, which started "
        "<when>, lasted <for>.",
        "Another person, described here only as <who>, spent <for> at <site>, having arrived <when>.",
        "<who> described arriving at <site> <when> with a single bag, and leaving it after <for> with none.",
    ),
    (
        "The room was shared with <others>.",
        "There was a bed, but it had to be shared, and <others> slept on the floor.",
        "Space was short: <others> were put in the same room.",
        "Quarters were partitioned with tarpaulin, behind which <others> lived.",
        "No list of rules was handed out, and what was forbidden had to be learned from <others>.",
    ),
    (
        "Work, consisting of <work>, was compulsory and was not paid.",
        "Those able to stand were put to <work> from the second day.",
        "The interviewee was assigned to <work>; a refusal, it was said, would be noted.",
        "Days were spent <work>, under the eyes of two supervisors.",
        "No work was demanded at first, but later everyone in that wing was made to take part in <work>.",
    ),
    (
        "“<quote>”, the interviewee said.[[Interview conducted in <month>, on file with the Commission.]]",
        "In the interviewee's own words: “<quote>.”[[Interview, <month>.]]",
        "“<quote>”, the Commission was told.[[Account given to the Commission in <month>; in translation.]]",
        "The interviewee recalled: “<quote>.”[[Interview on file, <month>.]]",
    ),
    (
        "Before that, there had been a warning on the radio and a visit by two officials, who admired the garden.",
        "A cousin was at the same place for part of the time, but in another building, and they met only once.",
        "What the interviewee remembers best is the smell of wet lime.",
        "The family had been told to bring bedding for a fortnight.",
        "An aunt, who had stayed behind, sent parcels; two of them arrived.",
        "A man in a grey coat, whose function nobody knew, asked each newcomer about boats.",
        "There was talk of a list, and of a second list for those who asked about the first.",
    ),
    (
        "Asked whether there had been threats, the interviewee said no, and after a while added that none had"
        " been needed.",
        "Punishments were seen rather than felt: a neighbour had to stand in the yard until dark.",
        "For talking after the bell, a whole room went without soup.",
        "The interviewee was struck once, with a ladle, and laughed about it when telling the Commission.",
        "Of blows the interviewee did not wish to speak.",
        "Nothing of the kind was done to this person, who insisted that this be written down.",
    ),
    (
        "The description of the building matches satellite imagery reviewed by the Commission.",
        "Two other accounts, given independently and in different months, describe the same gate and the same routine.",
        "No document concerning this person was made available by the authorities.",
        "A photograph provided by a relative shows the person in clothing of the kind that former staff "
        "members described.",
        "The Commission found the account consistent and detailed, and noted that the interviewee set apart "
        "what had been seen from what had been heard.",
        "On one point, the season in which the fence was raised, the account differs from others; the "
        "Commission does not rely on it for that point.",
        "The interviewee produced a bus ticket and a bread card, both of which were examined.",
    ),
    (
        "Since then the interviewee has lived with relatives.",
        "No reason for the release was given either.",
        "A request for the return of the identity papers has remained without reply.",
        "The family's house had meanwhile been let to others.",
        "Medical help was found only abroad.",
        "The interviewee has not complained to any authority, for fear, it was said, of being sent back.",
    ),
)


def build() -> Tree:
    """The draft."""
    m = Maker(FACTS, numbered=True)
    _front(m)
    _method(m)
    _law(m)
    _context(m)
    _findings(m)
    _lives(m)
    _ends(m)
    _annexes(m)
    return m.tree(
        "commission",
        "Report of the Commission of Inquiry on the Relocation Sites in Orlunda (INVENTED)",
        Voice(
            "the Commission",
            "interviewees",
            "the Government of Orlunda",
            "the Ministry of Waterways",
            "the River Tenants' League",
            _SITES,
            "Orlunda",
            (2018, 2021),
            ("“", "”"),
            "per cent",
            lost=(
                ("credible", "are credible"),
                ("held", "3,100 people"),
                ("indicate", "show"),
                ("torture", "subjected to torture"),
                ("confined", "were confined"),
                ("may", "amount to"),
            ),
        ),
        header="INVENTED – Draft for the Commission only",
        footer="Commission of Inquiry – page ",
    )


def _front(m: Maker) -> None:
    m.part(
        "summary",
        """
    # Executive summary

    The Commission of Inquiry on the Relocation Sites in Orlunda was established on {set_up} to look into the
    treatment of river families who, between {opened} and {closed}, were moved to {sites:w} closed sites along the
    lower Ostra.

    The Commission interviewed {total} people, {women} of them women and {men} men. {residents} had themselves been
    held at a site; the others were relatives, former members of the staff and officials. It also reviewed {docs}
    documents and {submissions} written submissions.

    The Commission was not granted access to the sites. It put {questions:w} questions to the Government on {asked}
    and received an answer on {answered}, for which it is grateful.

    Registers reviewed by the Commission contain the names of {held} people who entered one of the sites. It is
    estimated that ⟦h:held|at least 3,100 people⟧ were still there when the second year ended.

    Almost all former residents ({papers} of {residents}, or {papers_pct} per cent) said that their identity papers
    had been taken on arrival. Two thirds ({unpaid}) described work without pay, and just over half spoke of
    beatings. About a quarter had been kept alone in a locked room.

    The Commission finds that residents were ⟦o:torture|subjected to torture or other ill-treatment⟧ at five of the
    sites. The individual accounts of sexual violence ⟦h:credible|appear to be credible⟧; the Commission was not
    able to establish a pattern.

    Families were, in the words of the decree, to be “⟦q:decree|accommodated in dignity and at the expense of the
    State until the banks are safe⟧”. In practice they ⟦o:confined|were confined or made to work⟧, and few knew for
    how long.

    The Commission has recorded {deaths} deaths at the sites. {ill:W} people died of untreated illness, {injured:w}
    of injuries, and in {unclear:w} cases the cause remains unclear.

    Of {complaints} complaints that residents lodged, {decided} had been decided when the sites closed, one in five.
    The budget of the relocation programme tripled in two years, from {budget18} to {budget20} marks.

    Documents from the Ministry of Waterways ⟦h:indicate|seem to indicate⟧ that senior officials were informed of
    the conditions by mid-2019. The conduct described in this report ⟦h:may|may amount to⟧ crimes under
    international law, a matter for a court.

    The Commission addresses eleven recommendations to the Government and others, set out in chapter X.
    """,
    )
    m.part(
        "mandate",
        """
    # I. Mandate and introduction

    By resolution 47/12 of {set_up}, the Council established the Commission for an initial period of one year, with
    three members and a small secretariat.[[Resolution 47/12, paras. 3 and 4.]] The period under review runs from 1
    January 2018 to 31 December 2021.

    The resolution asked the Commission to establish the facts and circumstances of the relocation, to preserve
    evidence, and to make recommendations, in particular on accountability.[[Resolution 47/12, para. 5 (a) to (c).]]
    It did not ask the Commission to determine individual criminal responsibility.

    The members were appointed on {set_up:l} and met for the first time three weeks later. A secretariat of eleven,
    among them four investigators, two legal officers and one archivist, was in place by August 2021.

    @standard The standard of proof applied throughout is “reasonable grounds to believe”. Where a statement rests
    on less than that, the text says so.[[On the standard, see Guidance for Commissions (invented edition), pp. 62
    to 64.]]

    The Commission ⟦del:B. Editor|wishes to thank⟧⟦ins:B. Editor|thanks⟧ the people who spoke to it. Many did so at
    some risk.
    """,
    )


def _method(m: Maker) -> None:
    m.part(
        "methodology",
        """
    # II. Methodology

    ## A. Interviews

    @interviews Between July 2021 and March 2022, the Commission conducted interviews with {total} people.
    {residents:W} were former residents of a site, {relatives} were relatives of residents, {staff} had worked at a
    site, and {officials} were serving or former officials. The figures are set out in table <<t_groups>>.

    Interviews were held in person with {abroad} people, all of them outside Orlunda, and over secure connections
    with the remaining {remote}. An interpreter was present in 151 of the conversations.

    {minors:W} of those interviewed were under eighteen when they were taken to a site; all were adults when they
    spoke to the Commission. They are counted among the former residents.

    Interviewees were found in several ways: 88 were referred by civil society, 61 came forward after a public call
    and 65 were identified by the Commission itself. ⟦cm:A. Reviewer=Can we say how many came through one
    organisation?|No more than twelve came through any single intermediary.⟧

    Not every question was put to every person. Where this report says how many described a thing, it gives the
    number of former residents, {residents}, as the base, unless another base is named.

    ## B. Documents and imagery

    The Commission collected {docs} documents, from decrees and registers to bread cards, and received {submissions}
    submissions in answer to its public call. Among the submissions were papers from lawyers, clinics and two
    associations.

    {images:W} satellite images, taken between March 2017 and November 2021, were analysed by an outside institute,
    which reported on fences, roofs and vehicles.[[Institute for Ground Observation, Analysis of nine locations,
    February 2022, p. 3.]]

    Leaked registers were used only where their content could be checked against a second source. The path by which
    they reached the Commission is recorded in the confidential file.

    ## C. Protection

    Names, exact dates and places that could reveal an interviewee are left out of this report, and some details
    have been altered in a way that does not affect the findings. Every interviewee was asked for informed consent.
    """,
    )
    m.table(
        "t_groups",
        "People interviewed, by group and sex",
        [
            ["Group", "Women", "Men", "Total"],
            ["Former residents", 74, 52, 126],
            ["Relatives", 31, 16, 47],
            ["Former staff", 10, 13, 23],
            ["Officials", 6, 12, 18],
        ],
        total=True,
    )
    m.part(
        "limitations",
        """
    ## D. Limitations

    The Government did not allow the Commission to visit Orlunda, and no member of it has seen a site from within.
    Former staff who still live in the country could in most cases not be reached safely.

    Registers were available for all {sites:w} sites but not for every month; those of Kamm end in March 2021. The
    number of people held can therefore not be established with precision. Three requests for forensic reports
    remained unanswered.

    People who spoke to the Commission are not a sample from which figures for all residents could be drawn.
    """,
    )


def _law(m: Maker) -> None:
    m.part(
        "law",
        """
    # III. Legal framework

    ## A. International law

    Orlunda is a party to the International Covenant on Civil and Political Rights, which it ratified in 1979, and
    to the Convention against Torture, to which it acceded in 1994 with one reservation, withdrawn in 2006.

    Article 9 of the Covenant protects everyone against arbitrary detention. What a place is called does not matter:
    a hostel, a camp or a school may be a place of detention if people are not free to leave.[[Human Rights
    Committee, general comment No. 35, paras. 5 and 6.]] Article 12 protects the freedom to choose a residence and
    article 17 the home.

    Article 7 of the Covenant and articles 1 and 16 of the Convention prohibit torture and other cruel, inhuman or
    degrading treatment. Article 8 (3) (a) prohibits forced labour, with the exceptions listed in paragraph 3 (c).

    Under articles 12 and 13 of the Convention, a State must investigate promptly and impartially wherever there is
    reasonable ground to believe that such acts were committed, whether or not a complaint was made.

    ## B. National law

    @decree Decree No. 41 of {decree} is the basis of the relocation. It consists of 17 articles and one annex.
    According to article 3, families on the banks are to be “⟦q:decree|accommodated in dignity and at the expense of
    the State until the banks are safe⟧”.[[Decree No. 41, art. 3, Official Journal 2018/7, p. 112.]] Article 9
    speaks of “necessary measures of order” without saying which.

    The Constitution of 1991 guarantees liberty in its article 22 and the home in article 24. A person detained must
    be brought before a judge within 48 hours. The Law on Waterways of 2003, as amended in 2011 and 2016, does not
    provide for detention.

    Directive 2018/5, which the Ministry of Waterways issued six weeks after the decree, allowed site managers to
    withhold leave for up to 14 days. A second directive, 2019/2, removed that limit.[[Directive 2019/2, sect. 4.]]
    """,
    )


def _context(m: Maker) -> None:
    m.part(
        "context",
        """
    # IV. Context

    The lower Ostra is home to some 41,000 people, most of whom live by fishing, ferrying and the cutting of reed.
    The river families hold their plots as tenants of the State, often by custom rather than on paper.

    The paragraphs that follow recall some of what older residents know by heart; they are drawn from printed
    sources and were not examined by the Commission.
    """,
    )
    m.say("\n\n".join(events("commission", 14, 1961, 2012, "per cent")))
    m.say("""
    Floods in 2013 and again in 2016 destroyed about 900 houses. A plan to raise the embankments was adopted in 2014
    and abandoned two years later, when the port authority was given the right to develop the banks.[[Port
    Development Plan 2016, vol. II, p. 9.]]

    Relations between the families and the authorities had long been strained. In 2015 the River Tenants' League
    counted 23 evictions; the Ministry of Waterways counted 17 for the same year, not including those agreed with
    the tenants.[[River Tenants' League, Annual Report 2015, p. 31; Ministry of Waterways, Bulletin 4/2015, p. 2.]]

    The programme was announced on the radio in the last week of February 2018. Buses arrived on {opened}, a
    Tuesday, at the villages nearest to the port.

    @budget Spending on the programme rose from {budget18} marks in 2018 to {budget20} marks in 2020, three times as
    much.[[State Budget 2018, title 14; State Budget 2020, title 14.]] Over the same two years the Ministry's budget
    as a whole grew by 6 per cent.

    @fire On {fire}, a fire at Vell Dock destroyed two dormitories. The Government stated that no one was hurt. The
    Commission has reliable information on four people who were treated for burns.[[Letter of the Ministry of
    Waterways of {answered}, p. 8; medical records on file.]]

    On {march:l}, relatives marched to the regional capital. Police dispersed them, and 31 were arrested; according
    to the police the number was 28.[[Regional Police, press release of the following day.]] All had been let go
    within a week.

    The sites were closed on {closed}, by decision of the Council of Ministers. Most buildings have since been used
    as stores.
    """)
    m.table(
        "t_register",
        "People entered in the registers, by site, {opened} to {closed}",
        [["Site", "Entries"], *([site, held] for site, held in zip(_SITES, _HELD, strict=True))],
        total=True,
    )
    m.figure("f_map", "The nine sites on the lower Ostra", "Sketch map of a river with nine marked points, INVENTED")


def _findings(m: Maker) -> None:
    m.part(
        "findings",
        """
    # V. Transfer and confinement

    @entries The registers hold {held} entries for the {sites:w} sites, as table <<t_register>> shows. Ostra Ferry,
    with 1,212, was the largest; Old Lazaret, with 357, the smallest. By a cautious reading, ⟦h:held|at least 3,100
    people⟧ were present at the end of 2019. A person moved from one site to another was not entered again.

    By the account of former staff, the numbers fell by a third in the last year: the December count was {reg20} in
    2020, and {reg21} nine months later.[[Register extracts, on file with the Commission.]]

    None of the {residents} former residents had been shown an order. {papers:W}, or {papers_pct} per cent, said
    that their identity papers were taken, in most cases on arrival. Seven had kept theirs and one could not
    remember.

    @locked {alone:W} people described being kept alone in a locked room for more than a day, which is {alone_pct}
    per cent of those who had been at a site. The longest such period was nineteen days, the shortest two.

    @confined_f The Commission finds, on reasonable grounds, that residents of all {sites:w} sites ⟦o:confined|were
    confined or made to work⟧, and that the confinement had no basis in law. It was therefore arbitrary within the
    meaning of article 9 of the Covenant.

    Not everyone was held in the same way. At Linden Weir, families could visit the market on Sundays from May 2020
    on. At Kamm, by contrast, the gate stayed shut for fourteen months.
    """,
    )
    m.say("## The places")
    m.say("\n\n".join(profiles("commission", _SITES)))
    m.say("## What individuals described")
    told = narratives("commission-1", _SLOTS, cases("commission", _QUOTES, _BANKS))
    _told(m, told[:8])
    m.part(
        "findings",
        """
    # VI. Treatment

    @beaten_p {beaten:W} of the {residents} former residents, a narrow majority, described being beaten by guards,
    mostly with rubber hoses. Some of the guards were said to have intervened on behalf of residents.

    @torture_f On this basis the Commission has reasonable grounds to believe that residents at Kamm, Vell Dock,
    North Sluice, Quarry Road and Harrow Bend were ⟦o:torture|subjected to torture or other ill-treatment⟧. For the
    other four sites the information does not allow a conclusion.

    @sexual Three women and one man gave accounts of sexual violence. These accounts ⟦h:credible|appear to be
    credible⟧. Given their number and the different sites, the Commission could not establish a pattern.

    @deaths_p The Commission recorded {deaths} deaths, listed by cause in table <<t_deaths>>. {ill:W} followed an
    illness that was not treated. {injured:W} people died of injuries. For the other {unclear:w}, no cause could be
    found.

    The Ministry speaks of 29 deaths, all of them natural.[[Letter of the Ministry of Waterways of {answered}, p.
    11.]] The difference is explained in part by eight people who died in hospital after leaving a site and whom the
    Ministry does not count.
    """,
    )
    m.table(
        "t_deaths",
        "Deaths recorded by the Commission, by cause and year",
        [
            ["Cause", "2018", "2019", "2020", "2021", "Total"],
            ["Untreated illness", 3, 6, 8, 4, 21],
            ["Injuries", 1, 4, 3, 1, 9],
            ["Not established", 1, 1, 3, 2, 7],
        ],
        total=True,
    )
    _told(m, told[8:15])
    m.part(
        "findings",
        """
    # VII. Labour, complaints and knowledge

    @labour Two thirds of the former residents, {unpaid} people, said that they had worked without pay. For 51 of
    these, the work served a private company. Thirty-three did not know for whom they had worked.

    The Commission finds that this labour was exacted under the menace of penalty and that none of the exceptions of
    article 8 (3) (c) applies.

    @complaints_p Residents could write to a complaints office in the regional capital. Between 2018 and 2021 it
    registered {complaints} complaints. By {closed} it had decided {decided}, or 20 per cent. {upheld:W} were
    upheld.[[Complaints Office, Activity Report 2021, annex, table 2.]] The numbers by year stand in table
    <<t_complaints>>.

    @knowledge Minutes of four meetings of the Ministry's board, held in May, June and September 2019,
    ⟦h:indicate|seem to indicate⟧ that the conditions at Kamm were discussed. According to one of the minutes, a
    deputy head of department asked “that the matter of the closed rooms be put in order without delay”.[[Minutes of
    the board, 17 June 2019, item 6.]]

    @crimes The Commission is of the view that the acts described in chapters V and VI ⟦h:may|may amount to⟧ crimes
    under international law. It did not examine the intent of any individual.

    The River Tenants' League speaks of “a war on the river”, and a resolution of the parliament of a neighbouring
    State accuses the Government of genocide.[[River Tenants' League, submission of 3 September 2021, p. 1; Joint
    Resolution 7 of 2 March 2021.]] The Commission makes no such finding.
    """,
    )
    m.table(
        "t_complaints",
        "Complaints registered and decided, by year",
        [["Year", "Registered", "Decided"], ["2018", 112, 30], ["2019", 264, 55], ["2020", 318, 51], ["2021", 91, 21]],
        total=True,
    )
    _told(m, told[15:])


def _lives(m: Maker) -> None:
    m.part(
        "findings",
        """
    # VIII. Children, relatives and those who left

    Children lived at all the sites but Quarry Road. They were taught, where they were taught at all, by residents:
    a retired clerk held lessons at Harrow Bend in a corridor, with slates from a closed school. Some of the
    children had been moved in the middle of a term and have never been given a certificate for it.

    Several mothers said that they had hidden how frightened they were. One described how her son, who was seven,
    began to draw the gate on every sheet of paper that he could find. Another said that her daughter would not
    sleep in a room with a closed door, and that this had not changed.

    The Commission finds that no assessment of the best interests of the child preceded any of the transfers of
    which it has knowledge. Article 3 of the Convention on the Rights of the Child, to which Orlunda has been a
    party since 1991, requires one.

    Relatives outside spent months finding out where someone was. They went from office to office; they paid for
    taxis, for stamps and, in at least four cases, for information that proved worthless. “I had a folder with
    eleven receipts and no answer”, said the brother of a resident.[[Interview, on file with the Commission,
    February 2022.]]

    Letters took weeks and came opened. At Tannery Field they were read aloud to the addressee by a member of the
    staff, which two people remembered as a humiliation and one as a kindness, since she could not read.

    Most of those who left the country did so in the months after the closure, by the northern road. They sold what
    they had, often to dealers who knew why they were selling. About half of those who spoke to the Commission
    abroad had applied for asylum; others had joined relatives with permits of their own.

    For many, distance has not brought safety. Callers who did not give a name asked where they lived and whom they
    had met. An elderly couple was told by a cousin that the cousin's licence would be renewed only if they kept
    quiet. The Commission has raised these reports with the authorities of the countries concerned.

    The Commission finds that the restrictions on correspondence and visits were neither provided for by law nor
    necessary, and that they violated article 17 of the Covenant.

    ## What former members of the staff said
    """,
    )
    m.say("\n\n".join(staff("commission", 7)))
    m.say("""
    ## Companies

    Three companies used labour from the sites: a brickworks, a supplier of willow baskets and a builder of
    embankments. Their contracts with the site managers are short and mention neither wages nor hours. The
    brickworks told the Commission that it had believed the workers to be volunteers; the other two did not answer
    letters sent in December 2021.[[Letters of the Commission of 6 December 2021; reply of the brickworks of 20
    December 2021.]]

    A foreman remembered the first morning. The people who climbed down from the lorry, he said, “did not ask what
    the pay was, and that is how I knew”.[[Interview with a former foreman, January 2022.]] He had reported this to
    his superior, who told him to mind the kiln.

    The Commission finds that all three companies knew, or could have known by asking, that those who worked for
    them had not come of their own will. Under the Guiding Principles on Business and Human Rights, principles 13
    and 17, they had a duty to ask.

    Between them, the three employed residents on 14 construction sites. The embankment at Linden Weir, 2.4
    kilometres long, was finished in eight months; the plan had provided for eighteen.

    ## Earlier attempts to clear up the facts

    A prosecutor in the regional capital opened a file in March 2019 and closed it in May of the same year for lack
    of an offence. The decision has eleven lines. A second file, opened after the fire, was sent to another office
    and has not been seen since.

    The Ombudsman visited two sites in October 2020 with a day's notice. Her annual report devotes a page to the
    visit, praises the bedding, and recommends that doors be left unlocked.[[Ombudsman of Orlunda, Annual Report
    2020, p. 77.]] She told the Commission that she had not been shown the upper floors.

    Journalists who tried to reach Kamm were turned back at a bridge. One of them published a description of the
    bridge, and lost her accreditation for it. An exhibition of photographs that was to open in the capital in early
    2021 was postponed, and then cancelled.

    In parliament, the question was asked twice. The Minister answered on both occasions that the families were
    “guests of the nation”, and that guests could leave when they wished. The record notes applause.[[Parliament of
    Orlunda, verbatim record, sessions of 12 November 2019 and 3 December 2020.]]

    None of these attempts met the requirements of promptness, independence and thoroughness that the Convention
    against Torture lays down. The Commission finds that there has been no effective investigation to date.
    """)


def _told(m: Maker, told: list[str]) -> None:
    for one in told:
        text = one[0].upper() + one[1:]
        for half in text.split("\n"):
            m.say(half)


def _ends(m: Maker) -> None:
    m.box("“I do not ask for the house back. I ask for the key.” – Former resident, interviewed by the Commission")
    m.part(
        "response",
        """
    # IX. Response of the Government

    The Commission sent its questions on {asked} and asked for an answer within two months. The Ministry of
    Waterways answered for the Government in a letter of {answered}, which runs to 26 pages.[[Letter of the Ministry
    of Waterways of {answered}.]]

    The Ministry “firmly rejects the insinuation that anyone was held against his will” and points out that families
    received meals, lodging and “instruction in modern trades”.[[Ibid., p. 2.]] It adds that 94 of the families have
    asked for the programme to be resumed.

    On {sent} the Commission shared its draft findings. The comments of {replied} corrected the number of
    dormitories at Harrow Bend, which had been given as five in the draft and is now given as six, and rejected the
    remainder “as a whole”.[[Note verbale of {replied}, p. 1.]]

    The Ministry contends that the registers are forged. The Commission compared them with 212 bread cards and found
    the same names in 209 cases. It does not share the Ministry's doubts.

    On matters of detail, the letter and its eight attachments take the following positions.
    """,
    )
    m.say("\n\n".join(positions("commission", 18, "the Ministry", ("“", "”"))))
    m.say("""
    No reply was received to the question who decided to open the rooms in which people were kept alone.
    """)
    m.part(
        "conclusions",
        """
    # X. Conclusions and recommendations

    ## A. Conclusions

    The Commission concludes that the relocation, which began as a measure against floods, became a system of
    confinement. Of the {total} people it heard, including {residents} who had been inside, not one had been brought
    before a judge.

    The {deaths} deaths recorded here are a minimum. Each calls for an investigation, and so do the beatings that
    {beaten} people described.

    The complaints procedure, with {decided} decisions on {complaints} complaints, did not work as a remedy.
    """,
    )
    m.part(
        "recommendations",
        """
    ## B. Recommendations

    In the light of the findings above, the Commission recommends that the Government of Orlunda:

    - Return all identity papers that were taken at the sites, without fee and by a fixed date (see para.
    <<entries>> and those that follow);

    - Investigate every death at the sites, publish the results and inform the families (para. <<deaths_p>>);

    - Bring to justice, in fair trials, those responsible for torture or other ill-treatment (para. <~torture_f>);

    - Pay wages, with interest, to all who worked without pay (para. <<labour>>);

    - Decide the pending complaints within one year and give reasons (para. <<complaints_p>>);

    - Repeal Decree No. 41 and both directives made under it (para. <~decree>);

    - Provide medical and psychological care to those who were confined or made to work;

    - Preserve the registers and the minutes of the Ministry's board (para. <<knowledge>>).

    It recommends that companies which used the labour of residents open their accounts for the period and
    contribute to a fund for reparation.

    It recommends that the Council extend the preservation of evidence by two years, and that Member States
    consider, under universal jurisdiction, the conduct described in paragraph <<crimes>>.
    """,
    )


def _annexes(m: Maker) -> None:
    m.part(
        "annex",
        """
    # Annex I. Chronology

    = {decree}: Decree No. 41 is signed.

    = {opened}: first transfers, from the villages nearest to the port.

    = May 2018: the site at Linden Weir receives its first families.

    = January 2019: directive 2019/2 enters into force.

    = {fire}: fire at Vell Dock.

    = {march}: march of the relatives to the regional capital.

    = {set_up}: the Council establishes the Commission.

    = {closed}: closure of the sites.

    = {asked}: the Commission sends its questions.

    = {answered}: answer of the Ministry.

    = {sent}: the draft findings are shared.

    = {replied}: comments of the Government.

    = {adopted}: adoption of this report.

    # Annex II. Selected documents

    = The list holds only what may be named without danger to anyone.
    """,
    )
    m.say(
        "\n\n".join(
            "= " + one
            for one in library(
                "commission",
                40,
                (
                    "Ministry of Waterways",
                    "Port authority",
                    "District of Ostra",
                    "Regional police",
                    "Council of Ministers",
                ),
                (2016, 2021),
            )
        )
    )
    m.say("""
    # Annex III. Terms used in this report

    = Site: any of the nine places to which families were moved and where they stayed for more than a night. The
    word does not imply a legal view.

    = Former resident: a person entered in a register or who showed by other means that he or she had lived at a site.

    = Staff: people employed at a site in any function, including cooks, drivers and nurses, whoever paid them.

    = Beating: any blow with the hand, the foot or an object, unless it was a single slap.

    = Register: the bound books kept at the gate, in which arrivals were written in ink.

    # Annex IV. How accounts were assessed

    Each account was read by two members of the secretariat, who noted separately what the person had seen, what the
    person had heard from others and what the person concluded. Where the two readers differed, a third decided.
    This happened in 19 cases.

    An account was set aside if the person could not say how he or she knew of a thing, or if essential parts of it
    were contradicted by material that is beyond doubt. Six accounts were set aside, and those who gave them are not
    among the {total}.

    Details that an interviewee had learned from the press were marked as such. The Commission took note of the fact
    that memory of dates is weak, and that the order of events is remembered better than the days.

    Interviewees received no payment. Travel costs were met in 34 cases, and a meal was offered to all who came in
    person.
    """)
    m.table(
        "t_docs",
        "Documents by class",
        [
            ["Class", "Documents"],
            ["Decrees, directives and minutes", 86],
            ["Register pages", 702],
            ["Letters and petitions", 311],
            ["Medical papers", 58],
            ["Press and social media", 183],
        ],
        total=True,
    )
