"""A UN-style assessment: numbered paragraphs, single quotation marks, more than a hundred footnotes. INVENTED."""

from __future__ import annotations

import random
from datetime import date

from tests.faults.drafts.texts.apparatus import events, files, library, positions, profiles, staff
from tests.faults.drafts.texts.making import Maker, cases, narratives
from tests.faults.drafts.tree import Tree, Voice

FACTS: dict[str, int | date | str] = {
    "total": 92,
    "custody": 52,
    "family": 17,
    "lawyers": 14,
    "officials": 9,
    "women": 29,
    "men": 63,
    "lawyer": 35,
    "statement": 48,
    "kicked": 27,
    "sleep": 13,
    "pop20": 8_214,
    "pop21": 12_321,
    "capacity": 7_900,
    "dead": 19,
    "shot": 12,
    "crushed": 4,
    "open": 3,
    "arrested": 1_260,
    "charged": 378,
    "charged_pct": 30,
    "convicted": 126,
    "visits19": 640,
    "visits21": 220,
    "places": 7,
    "complaints": 1_105,
    "sustained": 13,
    "cards": 186,
    "footage": 74,
    "questions": 38,
    "judges": 11,
    "hours": 72,
    "start": date(2020, 3, 14),
    "bridge": date(2020, 3, 21),
    "law": date(2020, 4, 2),
    "lifted": date(2020, 12, 15),
    "hunger": date(2020, 9, 7),
    "hunger_end": date(2020, 9, 24),
    "request": date(2021, 2, 9),
    "refusal": date(2021, 3, 2),
    "shared": date(2022, 5, 16),
    "comments": date(2022, 6, 20),
    "published": date(2022, 7, 28),
}
_SITES = ("Central Remand", "Corrin Road", "Fort Abel", "Highfield", "Mill Street", "Southgate", "Brannock")
_QUOTES = (
    "I was asked for the names of people whom I had seen once, on a bridge",
    "The form was filled in already and only my name was missing",
    "There was water on the floor and he told me to sit",
    "Somebody was crying in the next cell and somebody was telling him to sing",
    "My lawyer was sent to the wrong prison three times",
    "I signed on the second night, and on the third they let me sleep",
    "They had a ruler for the length of our hair",
    "We took turns to lie down, by the hour, and by the quarter hour when it was hot",
    "He knocked on the table before each question",
    "The judge looked at his watch and at me and then again at his watch",
    "I had not been at the bridge, and this made it worse",
    "The doctor wrote down that I had fallen, and I had not been asked",
    "When they called my number I forgot that I had a name",
    "We were told that the strike of some was the punishment of all",
    "My sentence was read out before my lawyer had found a chair",
    "The light was never off, so we gave up on days",
    "I heard my mother at the gate and I was not allowed to answer",
    "They searched us for pencils",
    "Nobody hit me and I was still afraid all the time",
    "I saw him carried past the door with a blanket over his face",
    "They said that the law had been changed while I was asleep",
    "There was a window in that corridor and I walked slowly",
    "The guard from my own town was the only one who would not look at me",
    "I would like to know who has my shoes",
)
_BANKS = {
    "who": (
        "a student",
        "a bus mechanic",
        "a man arrested with his brother",
        "a shop assistant",
        "a woman who had brought water to the demonstrators",
        "a teacher of music",
        "a man in his sixties",
        "a bystander",
        "a trade unionist",
        "a young man arrested at home",
    ),
    "site": _SITES,
    "when": (
        "in the spring of 2020",
        "in the first month of the emergency",
        "in the summer of 2020",
        "in the autumn of 2020",
        "before the hunger strike",
    ),
    "for": (
        "nineteen days",
        "five weeks",
        "four months",
        "thirteen days",
        "more than half a year",
        "two nights",
        "some nine weeks",
    ),
    "cell": ("fourteen", "twenty-two", "seventeen", "nine", "thirty or so"),
    "month": ("April 2021", "May 2021", "July 2021", "October 2021", "November 2021", "January 2022"),
    "file": tuple(f"OAS/{number}" for number in range(104, 240, 7)),
}
_SLOTS = (
    (
        "<who> was held at <site> for <for>, <when>.",
        "The Office spoke with <who>, whom the police had arrested <when> and who spent <for> at <site>.",
        "Arrested <when>, <who> was brought to <site> and kept there for <for>.",
        "At <site>, where <who> was taken <when>, intake lasted a whole night; the stay lasted <for>.",
        "For <for>, <who> did not know at which prison it was; it was <site>, as a release paper shows. The "
        "arrest had taken place <when>.",
        "<who> recounted a stay of <for> at <site> that had begun <when>.",
    ),
    (
        "The cell held <cell> people.[[Interview <file>.]]",
        "With <cell> others, this person shared two bunks.[[Interview <file>, p. 2.]]",
        "At night <cell> people lay in a room meant for a third of that.[[Interview <file>; sketch drawn by "
        "the interviewee.]]",
        "There were, by the interviewee's count, <cell> in the cell and one tap.[[Interview <file>.]]",
        "The Office was given the names of <cell> cell-mates; four of them have since been found.[[Interview "
        "<file>, annexed list.]]",
    ),
    (
        "Questioning took place at night and concerned telephone numbers.",
        "Three officers asked questions, two of them in plain clothes.",
        "The interviewee was not questioned at all.",
        "For two days nothing happened; then everything happened within an hour.",
        "A request for a lawyer was met with laughter.",
        "The interviewee was made to stand facing a wall, for how long is unclear.",
        "Before any question was put, the telephone was taken and unlocked with the owner's thumb.",
    ),
    (
        "‘<quote>’, the Office was told.[[Interview of <month>.]]",
        "The interviewee said: ‘<quote>.’[[Interview conducted in <month>; translation by the Office.]]",
        "‘<quote>’ was the interviewee’s comment.[[Interview conducted by video link in <month>.]]",
        "In the words of the interviewee: ‘<quote>.’[[Interview, <month>.]]",
    ),
    (
        "A medical certificate issued after release lists two broken ribs and bruises of various ages.",
        "The interviewee reported slaps, and nothing beyond them.",
        "Blows were aimed at the soles of the feet.",
        "There was no violence, the interviewee stressed, but constant noise.",
        "The interviewee’s wrists bore marks that a physician considered highly consistent with the account.",
        "No physical trace remained by the time of the interview.",
        "Pepper spray was used in the corridor and drifted into the cells.",
    ),
    (
        "The file of the court mentions none of this.",
        "A complaint lodged by the family was not answered within the period under review.",
        "A second interviewee, met in another country, described the same corridor and the same officer.",
        "The Office considers the account credible.",
        "The account is partly second-hand, and the Office has relied only on the remainder.",
        "The prison’s visitor book, of which the Office has a copy, supports the account.",
    ),
    (
        "Charges were dropped without explanation.",
        "The trial lasted for seventeen minutes.",
        "The person was fined and let go.",
        "Release came at four in the morning, on a road outside the town.",
        "An appeal is pending.",
        "The interviewee has left the country.",
        "The interviewee has gone back to work and does not speak of it.",
    ),
)


def build() -> Tree:
    """The draft."""
    m = Maker(FACTS, numbered=True)
    _front(m)
    _law(m)
    _events(m)
    _custody(m)
    _courts(m)
    _ends(m)
    return m.tree(
        "office",
        "Custody after the Protests in Sovanne: an Assessment by the Office for the Assessment of Situations "
        "(INVENTED)",
        Voice(
            "the Office",
            "interviewees",
            "the Government of Sovanne",
            "the Ministry of Justice",
            "the Committee of Mothers",
            _SITES,
            "Sovanne",
            (2020, 2021),
            ("‘", "’"),
            "per cent",
            lost=(
                ("torture", "were subjected to torture"),
                ("credible", "are true"),
                ("shot", "were fired by the police"),
                ("systematic", "were systematic"),
            ),
        ),
        header="INVENTED. Advance unedited draft",
        footer="Office for the Assessment of Situations ",
    )


def _front(m: Maker) -> None:
    m.part(
        "summary",
        """
    # Summary

    In March 2020, protests against the price of electricity spread from the capital of Sovanne to eleven other
    towns. Under a state of emergency, {arrested} people were arrested. The present assessment concerns what
    happened to them in custody.

    The Office interviewed {total} people, among them {custody} who had been in custody. It examined {footage}
    pieces of video footage and {cards} medical cards. It was unable to visit the country.

    {dead:W} people died on and around the Corrin bridge on {bridge}. {shot:W} were shot, {crushed:w} were crushed
    in the crowd, and the circumstances of {open:w} deaths could not be clarified. The fatal shots ⟦h:shot|were in
    all likelihood fired by the police⟧.

    The prison population rose by half within a year, from {pop20} to {pop21}, in a system built for {capacity}.

    Almost all of those who had been in custody, {statement} out of {custody}, were made to sign statements that
    they had not read. Two thirds were denied a lawyer during the first {hours} hours, and slightly more than half
    were beaten or kicked. One in four spoke of deprivation of sleep.

    Detainees at Fort Abel and Southgate ⟦o:torture|were subjected to torture or to cruel, inhuman or degrading
    treatment⟧. Allegations of threats of sexual violence ⟦h:credible|are credible and should be investigated⟧.
    Deficiencies in medical care ⟦h:systematic|may have been systematic⟧.

    Of those arrested, {charged} were charged, which is {charged_pct} per cent, and {convicted} were convicted, a
    third of those charged.

    The Minister of Justice described the operation as ‘⟦q:minister|a firm but measured response to an attempt to
    set fire to the house of all⟧’. The Government rejected the request for access on {refusal} and commented on a
    draft of this assessment on {comments}.
    """,
    )
    m.part(
        "mandate",
        """
    # I. Introduction

    The Office undertook this assessment under its general mandate.[[Charter of the Office, arts. 4 and 9.]] It
    covers the period from {start}, when the first demonstration took place, to the end of 2021.

    @request On {request}, the Office asked for access to the country and to {places:w} places of custody.[[Note
    verbale OAS/2021/17 of {request}.]] The Government declined on {refusal}, referring to ‘proceedings before
    domestic courts’.[[Note verbale of the Permanent Mission of Sovanne of {refusal}.]]

    The Office regrets this decision. It recalls that access is not a favour.[[See the Office’s Manual on Remote
    Assessment (invented), para. 12.]]
    """,
    )
    m.part(
        "methodology",
        """
    # II. Methodology

    ## A. Sources

    Between April 2021 and January 2022, staff of the Office conducted {total} interviews, each with one person.
    {custody:W} interviewees had been in custody; {family} were relatives; {lawyers} were lawyers; and {officials:w}
    were serving or retired officials, {judges:w} having been approached.[[Of the {judges} officials approached, two
    declined.]] {women:W} interviewees were women.

    Interviewees were chosen so as to cover all {places:w} places of custody and every month of the emergency.
    Twenty-six of the interviews were conducted in person.[[Interviews in person took place in three countries.]]

    {footage:W} pieces of footage were geolocated, and {cards} medical cards examined by two independent
    physicians.[[Their report is on file with the Office, together with a note on method of 14 pages.]] The cards
    had been copied by a member of prison staff; the Office has satisfied itself that they are genuine.

    ## B. Standard

    The Office states a fact where it has reasonable grounds to believe it. It uses ‘may’, ‘allegedly’ and
    ‘reportedly’ where it has less.[[Manual, paras. 40 to 46.]]
    """,
    )
    m.table(
        "t_who",
        "Interviews by group and place",
        [
            ["Group", "In person", "Remote", "Total"],
            ["Formerly in custody", 15, 37, 52],
            ["Relatives", 4, 13, 17],
            ["Lawyers", 5, 9, 14],
            ["Officials", 2, 7, 9],
        ],
        total=True,
    )
    m.part(
        "limitations",
        """
    ## C. Limitations

    No member of the team has seen the places described. Some lawyers ⟦del:C. Counsel|refused⟧⟦ins:C.
    Counsel|declined⟧ to speak about their clients. Official statistics are published by year, not by month, and
    those for 2021 are provisional.[[Statistical Office of Sovanne, Notes to Yearbook 2021, p. xi.]]

    The number of persons in custody at any one time cannot be given with certainty, and the Office has refrained
    from estimates.
    """,
    )


def _law(m: Maker) -> None:
    m.part(
        "law",
        """
    # III. Applicable law

    Sovanne has been a party to the International Covenant on Civil and Political Rights since 1983 and to the
    Convention against Torture since 1998. It acceded to the Optional Protocol in 2009 but has not yet set up a
    preventive mechanism.[[The period under article 17 of the Optional Protocol is one year.]]

    Under article 4 of the Covenant, a State may derogate in time of emergency, to the extent strictly required.
    Sovanne notified a derogation from articles 9, 12 and 21 on 8 April 2020, six days after its law had entered
    into force.[[Depositary notification C.N.112.2020 (invented).]] No derogation is possible from article 7.

    @law_p The Emergency Powers Act was adopted on {law}. Section 6 extends police custody without charge from 24 to
    {hours} hours; section 9 allows a further 96 hours with the approval of a prosecutor.[[Emergency Powers Act, Act
    No. 11 of 2020, ss. 6 and 9 (3).]] The Act expired on {lifted}.

    Section 14 provides that ‘no act done in good faith under this Act shall give rise to liability’.[[Ibid., s.
    14.]] The Human Rights Committee has found comparable clauses to be incompatible with the right to an effective
    remedy.[[General comment No. 31, para. 18.]]

    Rules 12 and 13 of the Nelson Mandela Rules concern accommodation; rules 24 to 35 health care; rule 43 prohibits
    prolonged solitary confinement, which rule 44 defines as more than 15 consecutive days.

    The use of firearms is governed by principle 9 of the Basic Principles of 1990, according to which lethal force
    is permissible only when strictly unavoidable in order to protect life.[[Basic Principles on the Use of Force
    and Firearms, principle 9.]]
    """,
    )


def _noted(texts: list[str], source: str, first: int) -> list[str]:
    """Every paragraph with a note of its own, on other pages each time."""
    rng = random.Random(source)  # noqa: S311 # invented prose
    return [f"{text}[[{source}, p. {first + at * 3 + rng.randrange(3)}.]]" for at, text in enumerate(texts)]


def _events(m: Maker) -> None:
    m.part(
        "context",
        """
    # IV. Context

    ## A. Before the protests

    Electricity in Sovanne was subsidised until 2019. When the subsidy ended, prices rose by 38 per cent within four
    months.[[Central Bank of Sovanne, Quarterly Bulletin 1/2020, p. 6.]]
    """,
    )
    m.say(
        "\n\n".join(
            _noted(events("office", 12, 1958, 2014, "per cent"), "A. Tarrow, A Short History of Sovanne (invented)", 21)
        )
    )
    m.say("""
    ## B. The protests

    The first demonstration took place on {start:l} in front of the power company. Estimates of its size range from
    800 (police) to 3,000 (organizers).[[Police log of {start}; Committee of Mothers, leaflet No. 1.]]

    @bridge On {bridge:l}, demonstrators set out for the government quarter by way of the Corrin bridge. Around four
    in the afternoon, police closed both ends of the bridge. Shots were fired for eleven minutes.[[Footage items 12,
    13, 19 and 44; audio analysis on file.]]

    {dead:W} people died. According to autopsy reports and medical cards, {shot:w} had been shot and {crushed:w}
    crushed; for the remaining {open:w} no report was available. The youngest was 16.[[Medical cards 3 to 18;
    autopsy reports provided by families.]] The shots ⟦h:shot|were in all likelihood fired by the police⟧, since no
    other armed group was seen on any of the footage.

    The Government speaks of 15 deaths and attributes them to ‘provocateurs’.[[Ministry of the Interior, statement
    of 23 March 2020.]] It has not published a list. A monument to a police officer who died of a heart attack on
    that day was unveiled in 2021.

    Speaking to parliament, the Minister of Justice called the operation ‘⟦q:minister|a firm but measured response
    to an attempt to set fire to the house of all⟧’.[[Parliament of Sovanne, verbatim record, sitting of 25 March
    2020.]] An opposition party accuses the Government of ‘a massacre planned in advance’, and a foreign parliament
    has used the term crimes against humanity.[[Open letter of the Civic Front of 30 March 2020; resolution B9-114
    of a foreign parliament.]] The Office has not drawn either conclusion.

    By the end of April, {arrested} people had been arrested.[[Ministry of the Interior, Annual Report 2020, p. 50.]]
    """)
    m.table(
        "t_region",
        "Arrests by region, {start} to 30 April 2020",
        [["Region", "Arrests"], ["Capital", 611], ["North", 248], ["Lakes", 173], ["South", 228]],
        total=True,
    )
    m.figure(
        "f_bridge",
        "The Corrin bridge on {bridge}, still from footage item 19",
        "A bridge with a crowd, seen from above, INVENTED",
    )


def _custody(m: Maker) -> None:
    m.part(
        "findings",
        """
    # V. Places of custody

    The prison population stood at {pop20} in March 2020 and at {pop21} a year later, an increase of 50 per
    cent.[[Prison Service, Daily Census, 1 March 2020 and 1 March 2021.]] The official capacity was {capacity}
    throughout.

    Overcrowding was worst at Highfield, where in July 2020 four people shared the space of one. In the same month
    Brannock had empty beds.[[Prison Service, Internal Note 77/20, p. 4.]]

    @visits Visits by families fell by almost two thirds between 2019 and 2021, from a monthly average of {visits19}
    to one of {visits21}.[[Prison Service, Statistical Return 2019, sheet 4; Statistical Return 2021, sheet 4.]] The
    pandemic accounts for part of this, but visits did not recover when other restrictions ended.
    """,
    )
    m.say("\n\n".join(_noted(profiles("office", _SITES), "Notes on places of custody, file OAS/P", 2)))
    m.part(
        "findings",
        """
    # VI. Treatment

    ## A. Overview

    Of the {custody} people who had been in custody, {statement} were made to sign a statement which they had not
    been allowed to read.[[Interviews on file; in four cases, copies of the statement.]] {lawyer:W} had no access to
    a lawyer during the first {hours} hours, that is, two thirds.

    @kicked {kicked:W} were, by their own account, beaten or kicked. {sleep:W} of them and of others, a quarter of
    all {custody}, spoke of being kept awake by light, noise or questioning for more than two nights.[[One further
    interviewee spoke of a single night.]]

    @torture_p The Office has reasonable grounds to believe that detainees at Fort Abel and at Southgate
    ⟦o:torture|were subjected to torture or to cruel, inhuman or degrading treatment⟧. For other places, allegations
    exist but do not reach the standard of proof.[[See chapter II, section B.]]

    Five women described threats of sexual violence. These allegations ⟦h:credible|are credible and should be
    investigated⟧.[[Interviews on file; the women asked that no number be given.]]

    ## B. Individual accounts
    """,
    )
    for one in narratives("office-1", _SLOTS, cases("office", _QUOTES, _BANKS)):
        m.say(one[0].upper() + one[1:])
    m.say("""
    ## C. Former staff
    """)
    m.say("\n\n".join(staff("office", 18)))
    m.say("""
    ## D. Medical care

    On 61 of the {cards} medical cards, the column for findings is empty. On 23 the same phrase has been entered in
    the same hand on one day.[[Report of the physicians, p. 6.]] The remaining cards record ailments from toothache
    to fracture.

    @medical Deficiencies in medical care ⟦h:systematic|may have been systematic⟧. The Office could not examine this
    for Mill Street, from which no cards were received.

    ## E. The hunger strike

    On {hunger}, detainees at Fort Abel began to refuse food. At its height 140 people took part. The strike ended
    after seventeen days, on {hunger_end}, when the director promised weekly showers.[[Letter of the director of
    Fort Abel to families, 24 September 2020.]]
    """)


def _courts(m: Maker) -> None:
    m.part(
        "findings",
        """
    # VII. Proceedings

    ## A. Charges and trials

    @charges Of the {arrested} people arrested, {charged} were charged, or {charged_pct} per cent. {convicted} were
    convicted, 41 acquitted, and in 211 cases proceedings were still under way at the end of 2021.[[Ministry of
    Justice, reply to a parliamentary question, No. 5/884, January 2022.]]

    Trials were short. The Office obtained the records of 33 hearings, which lasted between nine minutes and two
    hours.[[Court records on file.]] In 28 of them the only evidence was the statement of the accused.

    Article 14 (3) (g) of the Covenant protects against being compelled to confess guilt. The burden of proving that
    a statement was voluntary is on the State.[[General comment No. 32, para. 41.]] In none of the records is the
    question raised.

    The Office finds that the right to a fair trial was violated in the cases it examined.

    ## B. Lawyers

    Lawyers who took on such cases were searched at prison gates, and four lost their licence. The bar association
    protested twice, and has since elected a new board.[[Bar Association of Sovanne, statements of 11 May and 6 July
    2020.]]

    A lawyer with thirty years of practice told the Office that he used to advise clients to trust the court. He
    added that he now advises them to bring a jumper.[[Interview with a lawyer, June 2021.]]

    ## C. Complaints

    @complaints The Police Complaints Board received {complaints} complaints about the events. It has sustained
    {sustained:w}.[[Police Complaints Board, Report on Activities 2020/21, p. 8.]] In none of these did it propose a
    sanction heavier than a reprimand. See table <<t_complaints>>.

    A commission of parliament, created in June 2020, held nine meetings, eight of them in private, and adopted a
    report of 31 pages. It found ‘no indication of wrongdoing beyond individual excess’.[[Parliament of Sovanne,
    document 2021/40, p. 30.]]

    The Office finds that no investigation has so far been capable of leading to the identification of those
    responsible for the deaths on the bridge.
    """,
    )
    m.table(
        "t_complaints",
        "Complaints to the Police Complaints Board, by subject",
        [
            ["Subject", "Received", "Sustained"],
            ["Arrest", 402, 3],
            ["Treatment in custody", 517, 6],
            ["Property", 121, 4],
            ["Other", 65, 0],
        ],
        total=True,
    )
    m.say("""
    ## D. Files of the petitions office

    A petitions office in the capital receives what is addressed to no one else. The Office was given copies of some
    of its files for the period, with names removed, and summarizes a selection.[[Petitions office, files on loan to
    the Office, now returned.]]
    """)
    m.say("\n\n".join(files("office", 26, (2020, 2021), "crowns", ("‘", "’"))))
    m.say("""
    ## E. Families

    For relatives, the first question was where. No central register was kept during the emergency. Families queued
    at gates with parcels; if a parcel was accepted, they knew. The Committee of Mothers drew up a list of its own,
    which at times was more complete than that of the Ministry.[[Comparison of both lists as of 30 May 2020, on
    file.]]

    The Committee was founded by six women in a laundry. By the end of 2020 it had branches in nine towns and a
    telephone that was never unattended. Its treasurer was fined twice for collecting money without a
    licence.[[Decisions of the district court of the capital of 3 August and 19 November 2020.]]

    Some families have buried empty coffins. Others have been given back a watch or a belt and asked to sign for it.
    A father told the Office that he still lays the table for two, because he has not been told in writing to do
    otherwise.[[Interview with a relative, September 2021.]]

    Under international law, the anguish of relatives who are deliberately left without news may itself amount to
    ill-treatment.[[Human Rights Committee, case law since 1983.]] The Office finds that in several cases the
    authorities knew where a person was and did not say.

    Prisoners who were released found that word had gone round. Two lost their jobs, one a flat; a student was told
    that his place had been given to somebody ‘more serious’.[[Interview of July 2021.]] Neighbours collected money
    for the fines. In one street all the doors were painted in the same colour, so that the police could not find
    the one they were looking for.
    """)


def _ends(m: Maker) -> None:
    m.box(
        "The Office thanks all those who agreed to speak to it. It deplores that at least two of them were "
        "questioned afterwards about what they had said."
    )
    m.part(
        "response",
        """
    # VIII. Views of the Government

    On {shared}, the Office sent a draft of this assessment to the Government together with {questions} questions.
    Comments were received on {comments}, 35 days later.[[Comments of the Government of Sovanne of {comments},
    hereinafter ‘Comments’.]]

    According to the Comments, the events were ‘a matter for the courts of a sovereign State, which have dealt with
    them’. The Government adds that 14 police officers were injured and that compensation has been paid to nine
    shopkeepers.[[Comments, p. 2.]]

    A number of factual corrections were accepted. Others concern details, as follows.
    """,
    )
    m.say("\n\n".join(_noted(positions("office", 16, "the Government", ("‘", "’")), "Comments", 4)))
    m.part(
        "conclusions",
        """
    # IX. Conclusions

    The {dead} deaths on the bridge have not been explained to those who have a right to an explanation. Of
    {complaints} complaints, {sustained} were sustained.

    What {custody} people have told the Office about their custody is consistent with the papers that custody leaves
    behind: a signature under a text that {statement} of them had not read.

    The emergency is over, but section 14 still protects those who acted under it.
    """,
    )
    m.part(
        "recommendations",
        """
    # X. Recommendations

    The Office recommends that the Government of Sovanne:

    - Open an independent investigation into the deaths on the Corrin bridge (see para. <<bridge>>);

    - Investigate the allegations concerning Fort Abel and Southgate (para. <<torture_p>>);

    - Review all convictions that rest on a statement alone (para. <<charges>>);

    - Guarantee access to a lawyer from the outset of custody and repeal section 14 of the Act (para. <~law_p>);

    - Set up a preventive mechanism under the Optional Protocol;

    - Reduce overcrowding and restore visits to the level of 2019 (para. <<visits>>);

    - Entrust prison health care to the Ministry of Health (para. <<medical>>).

    It invites the Committee of Mothers to share its lists, under conditions that protect the persons concerned,
    with any future investigation.
    """,
    )
    m.part(
        "annex",
        """
    # Annex I. Places of custody

    = The places are given under the names by which they are generally known. Central Remand is in the capital;
    Highfield and Brannock are in the north. Fort Abel, which was built in 1871, stands on an island.

    # Annex II. Documents consulted
    """,
    )
    m.say(
        "\n\n".join(
            "= " + one
            for one in library(
                "office",
                30,
                (
                    "Ministry of Justice",
                    "Prison Service",
                    "Ministry of the Interior",
                    "Court of Appeal",
                    "Governor of the North",
                ),
                (2018, 2021),
            )
        )
    )
    m.say("""
    # Annex III. Terms

    = Custody: any deprivation of liberty by police, prosecutors or prisons, from the moment at which a person is
    not free to go (in French: ⟦lang:fr-FR|garde à vue⟧ and ⟦lang:fr-FR|détention provisoire⟧).

    = Statement: a written text, whoever wrote it, under which a person put a name in the course of an inquiry.

    = Emergency: the period from {law} to {lifted}.
    """)
