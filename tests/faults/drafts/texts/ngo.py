"""An NGO report: unnumbered paragraphs, the first person plural, "%", curly quotation marks, bullets. INVENTED."""

from __future__ import annotations

from datetime import date

from tests.faults.drafts.texts.apparatus import events, files, library, positions, profiles, staff
from tests.faults.drafts.texts.making import Maker, cases, narratives
from tests.faults.drafts.tree import Tree, Voice

FACTS: dict[str, int | date | str] = {
    "total": 68,
    "workers": 41,
    "family": 15,
    "lawyers": 7,
    "medics": 5,
    "women": 26,
    "men": 42,
    "pans": 14,
    "debt": 33,
    "debt_pct": 80,
    "passports": 38,
    "hurt": 18,
    "never": 23,
    "wage": "310",
    "promised": "930",
    "injured": 96,
    "brine": 44,
    "machine": 31,
    "falls": 21,
    "strikers": 240,
    "arrested": 60,
    "charged": 24,
    "convicted": 8,
    "permits19": 4_800,
    "permits22": 9_600,
    "clinic": 512,
    "burns": 128,
    "burns_pct": 25,
    "letters": 6,
    "videos": 29,
    "verified": 17,
    "ordinance": date(2019, 3, 11),
    "strike": date(2021, 10, 5),
    "raid": date(2021, 10, 7),
    "trial": date(2022, 2, 21),
    "verdict": date(2022, 3, 18),
    "first": date(2022, 1, 10),
    "last": date(2022, 11, 25),
    "wrote": date(2023, 1, 16),
    "reply": date(2023, 2, 27),
    "report22": date(2022, 6, 2),
}
_SITES = ("White Gate", "Marran", "Long Pan", "Sidi Colm", "Easter Flats", "Port Ilmen", "Tamarisk")
_QUOTES = (
    "The first thing they taught us was the price of the mattress",
    "I owed more on the day I left than on the day I came",
    "He kept the passports in a biscuit tin, you could hear them when he shook it",
    "When the siren goes you run, and when you have run you find out where the water is",
    "I asked for the contract in my language and he asked me which language that was",
    "My boots had been someone else's boots, and before that someone else's",
    "We do not drink at noon, because noon is when the tank is locked",
    "They said the fine was for smiling at the inspection",
    "You can wash the salt off, but the cracks come back on Monday",
    "I told my wife that I was a clerk",
    "After the strike there were new faces at every table",
    "The nurse was kind and could do nothing, and she said both of those things",
    "I have the paper with my thumbprint and I still do not know what it says",
    "Two of us carried him to the road and the driver asked who would pay",
    "If you are sick for three days, you have a debt for six",
    "There is a book of fines and a man whose work it is to write in the book",
    "The inspector looked at the fire extinguisher, and then it went back to the office",
    "I dreamt in numbers, always the same number",
    "They let me phone on the condition that I would say the food was good",
    "Nobody locked the door, but where would we have gone",
    "What I want is my certificate, so that somebody else will employ me",
    "He said the law stops at the dyke",
    "I learned to sleep standing up, like a horse",
    "They counted the shovels more often than they counted us",
)
_BANKS = {
    "who": (
        "a man of about thirty",
        "a worker from the northern districts",
        "a former harvester",
        "a young man who had left school for this",
        "a pump hand",
        "a man in his fifties",
        "a woman who packed salt",
        "a driver's mate",
        "an older harvester",
        "a mother of two",
    ),
    "site": _SITES,
    "when": (
        "in 2019",
        "in the winter of 2020",
        "early in 2021",
        "in the summer of 2020",
        "in mid-2021",
        "late in 2019",
        "in the spring of 2022",
    ),
    "sum": ("1,150 talers", "2,400 talers", "940 talers", "three months' wages", "1,800 talers", "2,050 talers"),
    "hours": ("twelve hours", "eleven hours with one break", "ten hours, and fourteen at harvest", "thirteen hours"),
    "room": ("nine", "a dozen", "sixteen", "seven", "twenty"),
    "month": ("January 2022", "March 2022", "May 2022", "July 2022", "September 2022", "November 2022"),
    "how": ("by phone", "in person", "by video call", "in person, with an interpreter"),
}
_SLOTS = (
    (
        "<who> came to <site> <when>, through an agent who had visited the village.",
        "For <who>, the journey to <site> began <when> with a loan.",
        "<when>, <who> signed up for a season at <site>; it became two.",
        "<site> was the second salt works of <who>, who arrived there <when>.",
        "<who>, who worked at <site>, had been recruited <when> by a cousin on commission.",
        "We met <who> after a stay at <site> that had begun <when>.",
    ),
    (
        "The fee was <sum>, to be worked off.",
        "The agent asked for <sum>, half of it in advance.",
        "A debt of <sum> was entered on the first evening.",
        "The advance amounted to <sum>, and interest was added each month.",
        "Transport, a uniform and a medical test came to <sum>.",
        "What had been called free cost <sum> in the end.",
    ),
    (
        "A shift lasted <hours>.",
        "Work began before dawn and took <hours>.",
        "On paper the day had eight hours; in fact it was <hours>.",
        "“Normal” meant <hours>, according to a roster that we have seen.",
        "The hours varied with the weather, but <hours> was usual.",
    ),
    (
        "The bed was in a container, shared with <room> others.",
        "The dormitory, for <room> people, had one window.",
        "Rooms were meant for four and held <room>.",
        "There were <room> to a room, on mats.",
        "The hut had been put up for tools and was shared by <room> people.",
    ),
    (
        "“<quote>,” we were told.[[Saltwatch interview, <how>, <month>.]]",
        "“<quote>” is how the interviewee put it.[[Saltwatch interview, <month>.]]",
        "The account contains this sentence: “<quote>.”[[Interview with Saltwatch, <how>, <month>.]]",
        "In this person's words: “<quote>.”[[Saltwatch interview, <month>; translated from the original.]]",
    ),
    (
        "An accident with the conveyor was not recorded, since the form was in the office and the office was closed.",
        "Skin trouble began in the second month and was treated with engine grease.",
        "A foreman struck the interviewee with a rake handle in front of the others.",
        "Nobody was beaten while this person was there, as far as the interviewee knew.",
        "Gloves were sold in the company shop.",
        "For drinking water one queued, and whoever came last got what was left.",
        "An older colleague collapsed at noon and was back at work by four.",
    ),
    (
        "A payslip shows deductions for light, soap and “discipline”.",
        "The wages for the last month were never paid.",
        "The final settlement was written on the back of a delivery note.",
        "When the season ended, the agent offered a second one in place of the money.",
        "Wages came late, and once they came in salt.",
        "The interviewee signed for a sum and received another.",
    ),
    (
        "We saw the stamp in the passport and photographs of the dormitory.",
        "A roommate, interviewed separately, gave the same names for the two foremen.",
        "We could not confirm the amount, and mention it as an allegation.",
        "Messages on the interviewee's phone, which we were shown, fit the account.",
        "A medical certificate, issued some time later, speaks of scars without naming a cause.",
        "The company shop's price list bears the account out.",
    ),
    (
        "The interviewee has since found work in a bakery.",
        "What is left goes to the fee of another agent.",
        "The interviewee now lives with a sister.",
        "The debt has been sold, it seems, and someone else writes the letters.",
        "The case was reported to the labour office, which gave it a number.",
        "We were asked to say that not everyone there was cruel.",
        "The interviewee laughed when asked about compensation.",
    ),
)


def build() -> Tree:
    """The draft."""
    m = Maker(FACTS, numbered=False)
    _front(m)
    _context(m)
    _findings(m)
    _voices(m)
    _strike(m)
    _home(m)
    _ends(m)
    return m.tree(
        "ngo",
        "Behind the White Gate: Work and Confinement in the Salt Pans of Kesmar (INVENTED)",
        Voice(
            "Saltwatch",
            "interviewees",
            "the Government of Kesmar",
            "the Ministry of Labour",
            "the Harvesters' Union",
            _SITES,
            "Kesmar",
            (2019, 2022),
            ("“", "”"),
            "%",
            lost=(
                ("forced", "subjected to forced labour"),
                ("about", "9,000 people"),
                ("know", "knew"),
                ("credible", "prove"),
            ),
        ),
        header="Saltwatch – INVENTED – embargoed draft",
        footer="Behind the White Gate  ",
    )


def _front(m: Maker) -> None:
    m.part(
        "summary",
        """
    # Summary

    Salt from Kesmar is on tables in many countries. It is raked, washed and packed by migrant workers, many of whom
    cannot leave. This report documents how agents, companies and officials keep them where they are.

    Saltwatch interviewed {total} people between {first} and {last}: {workers} current and former workers, {family}
    members of their families, {lawyers:w} lawyers and {medics:w} medical professionals. We also studied payslips,
    contracts, {videos} videos and the records of a clinic.

    Of the {workers} workers, {debt} told us that they had started work in debt to an agent or to the company. That
    is about {debt_pct}%. Almost all had handed over their passports, and {hurt} had been hurt at work.

    The promised wage was {promised} talers a month; what reached the workers was on average a third of that, {wage}
    talers.

    When harvesters at Long Pan stopped work on {strike}, the police came two days later. {arrested:W} people were
    arrested, of whom {charged} were charged and {convicted:w} convicted. One of the judges called the strike
    “⟦q:judge|an act of ingratitude towards a country that has fed them⟧”.

    The workers whom we interviewed were, in our assessment, ⟦o:forced|subjected to forced labour or debt bondage⟧.
    The accounts of abuse by foremen at Marran ⟦h:credible|give credible indications⟧ of a wider practice.

    Officials of the labour inspectorate ⟦h:know|appear to have known⟧ of the retention of passports by 2020 at the
    latest. The number of migrant workers in the pans is not published; we put it at ⟦h:about|about 9,000 people⟧ in
    2022.

    Since the reform of {ordinance}, permits for seasonal work have doubled, from {permits19} in 2019 to {permits22}
    in 2022.

    The Government answered our letter in February 2023 and denied most of what is said here. Its answer is
    summarised in chapter 8.

    ## Key recommendations

    * To the Government: end the retention of passports in practice and not only in law.

    * To the companies: repay recruitment fees to every worker who has paid them.

    * To buyers abroad: buy only where workers can leave.
    """,
    )
    m.part(
        "methodology",
        """
    # Methodology

    Research for this report began in the autumn of 2021. The interviews took place from {first} to {last}. In all
    we spoke with {total} people, {women} women and {men} men; the youngest was 19, the oldest 71.

    {workers:W} of them worked in the pans at the time or had done so since 2019. {family:W} were parents, spouses
    or siblings of workers. {lawyers:W} lawyers described cases in which they had acted, and {medics:w} doctors,
    nurses and physiotherapists what they had treated.

    Most interviews with workers were held outside the works, in tea houses, private rooms and once on a bus.
    Twenty-two were conducted by phone or video. We used interpreters for three languages.

    We asked everyone whether they agreed to be quoted. Names are not given, and we have left out what might lead to
    a person. In some cases we do not say in which of the works someone was employed.

    We collected {videos} videos that workers had filmed. For {verified:w} of them we could establish place and
    month from what is visible; only these have been used.

    A clinic in the harbour town allowed us to count, without names, its consultations of workers between 2020 and
    2022: {clinic} in all.

    We wrote to the Government, to four companies and to the port authority on {wrote}, a total of {letters:w}
    letters. We thank those who answered. The Government's reply bears the date of {reply}.
    """,
    )
    m.table(
        "t_people",
        "Interviewees by group",
        [
            ["Group", "Women", "Men", "Total"],
            ["Workers", 9, 32, 41],
            ["Families", 11, 4, 15],
            ["Lawyers", 3, 4, 7],
            ["Medical professionals", 3, 2, 5],
        ],
        total=True,
    )
    m.part(
        "limitations",
        """
    ## Limits of this research

    We could not enter the works. Companies refused, with one exception, and at that one a guide chose the path.
    What we say about dormitories rests on accounts, photographs and videos.

    Interviewees were found through unions, friends and chance. Workers who are content may be missing among them.
    The shares given in this report therefore say something about our interviewees and nothing about all workers in
    the pans.

    There are no reliable figures on accidents, and the inspectorate's reports for 2020 were withdrawn from its
    website.
    """,
    )


def _context(m: Maker) -> None:
    m.part(
        "context",
        """
    # 1. Background

    ## 1.1 A coast of salt

    Salt has been won on the coast of Kesmar since the eleventh century. There are {pans} works today, seven of them
    large. They produce, depending on the weather, between 1.1 and 1.4 million tonnes a year.

    Until the 1970s most of the work was done by local families, who held a pan for life. Then came pumps, a railway
    and a company from the capital. A strike in 1978 was put down; in its official history the company calls that
    year “the year of the quiet harvest”.[[Kesmar Salines, One Hundred Harvests (1998), p. 41.]]

    From the point of view of the State the sector is small: it contributes 3% of exports. For the south it is
    everything.
    """,
    )
    m.say("\n\n".join(events("ngo", 13, 1951, 2015, "per cent").copy()))
    m.say("""
    ## 1.2 The workers

    The harvest lasts from April to October. In winter there is maintenance, for fewer people. Nearly all the raking
    is done by men, while women pack and sew sacks.

    In 2014 a university survey counted 5,200 migrant workers; the Harvesters' Union spoke of 7,000 for the same
    summer.[[University of Sidi Colm, Survey of Seasonal Labour (2014), table 9; Harvesters' Union, statement of 3
    August 2014.]] No official count has been made. On the basis of permits, bread deliveries and bunk beds, we put
    the number in 2022 at ⟦h:about|about 9,000 people⟧.

    ## 1.3 Law

    Kesmar ratified the ILO Forced Labour Convention (No. 29) in 1957 and its Protocol of 2014 in 2018. It has not
    ratified Convention No. 87 on freedom of association. The Labour Code of 1982 forbids, in section 63, deductions
    of more than a fifth of the wage.

    @ordinance Under the Seasonal Work Ordinance of {ordinance}, a worker may change employers only with the consent
    of the first.[[Seasonal Work Ordinance, s. 8 (2).]] Section 11 makes it an offence to keep another person's
    passport, with a fine of up to 500 talers.

    Debt bondage is defined in article 1 (a) of the Supplementary Convention of 1956. It exists where the value of
    the work is not applied to the debt or where the length of the work is not limited. It does not matter whether
    the worker once agreed.

    The number of permits under the ordinance doubled in three years: it was {permits19} in 2019 and {permits22} in
    2022.[[Ministry of Labour, Statistical Bulletin 2022, table 4.]]
    """)
    m.say("## 1.4 The works")
    m.say("\n\n".join(profiles("ngo", _SITES)))


def _findings(m: Maker) -> None:
    m.part(
        "findings",
        """
    # 2. Recruitment and debt

    The path into the pans leads through an agent. He comes to a village after the rains, has a telephone, and knows
    someone in every ministry. His fee is paid by the worker, although the ordinance says that it must be paid by
    the employer.

    {debt:W} of the {workers} workers we interviewed were in debt on their first day. For 21 of them the creditor
    was the agent; for the other twelve it was the company itself.

    The debts ranged from 600 to 3,200 talers. Workers were promised {promised} talers a month, as advertisements
    that we collected show. Eleven workers could give us complete payslips for a season. On average, {wage} talers a
    month were paid out.

    @forced_f Taken together, debt, withheld papers and deductions leave a worker no real choice. We conclude that
    workers were ⟦o:forced|subjected to forced labour or debt bondage⟧, depending on the case, at five of the works.

    # 3. Passports and freedom to leave

    {passports:W} of {workers} workers had given up their passport, some on arrival, others after the first payday.
    {never:W} never saw it again until they left for good.

    A foreman explained that the documents were kept “for safety, as one keeps the money of a
    child”.[[Saltwatch interview with a foreman, June 2022.]] Companies told us that workers hand them over of their
    own accord.

    @inspectors Inspectors came. Their own checklists, seen by us, have a line for passports, and in 2020 that line
    was crossed out by hand at three works. Inspectors ⟦h:know|appear to have known⟧ what they would find.[[Labour
    Inspectorate, checklists of March and April 2020, on file.]]

    Leaving without papers is possible, if one walks. A man who did so in 2021 took four days to reach the consulate
    of his country. “They gave me a chair and a glass of water and I could not stop apologising,” he
    said.[[Saltwatch interview, by phone, October 2022.]]

    # 4. Accidents and health

    The clinic's records show {clinic} consultations by workers. One quarter of them, {burns} or {burns_pct}%, were
    for burns and cracks of the skin. Eye infections came next.

    {hurt:W} workers whom we interviewed had been hurt at work or while being punished. In nine cases a bone was
    broken.

    According to the social insurance fund, {injured} accidents in the salt industry were compensated between 2019
    and 2022, of which {brine} involved brine, {machine} machines and {falls} falls.[[Social Insurance Fund, letter
    to Saltwatch of 9 December 2022.]] The fund covers only workers with a contract of more than a year.

    A doctor who has worked on the coast for two decades told us that she sees in a week what textbooks treat in a
    footnote. She has written to the inspectorate four times, and received one answer.
    """,
    )
    m.table(
        "t_acc",
        "Compensated accidents in the salt industry, by cause",
        [
            ["Cause", "2019", "2020", "2021", "2022", "Total"],
            ["Brine", 9, 10, 12, 13, 44],
            ["Machines", 6, 8, 8, 9, 31],
            ["Falls", 4, 5, 5, 7, 21],
        ],
        total=True,
    )
    m.say("""
    Accidents rose year by year, as table <<t_acc>> shows. So did the number of workers, and whether the work has
    become more dangerous cannot be told from these figures.

    Among the workers who described being hit by a foreman, seven had been employed at Marran. These accounts
    ⟦h:credible|give credible indications⟧ of a wider practice there, but they do not allow us to say how many were
    affected.
    """)
    m.figure(
        "f_foot",
        "Hands of a harvester after one season. Photograph provided to Saltwatch, 2021",
        "A pair of cracked hands, no face, INVENTED",
    )


def _voices(m: Maker) -> None:
    m.part("findings", "# 5. Seasons: what workers told us")
    for one in narratives("ngo-1", _SLOTS, cases("ngo", _QUOTES, _BANKS)):
        m.say(one[0].upper() + one[1:])


def _strike(m: Maker) -> None:
    m.part(
        "findings",
        """
    # 6. The strike at Long Pan

    On {strike:l}, shortly after six in the morning, harvesters at Long Pan laid down their rakes. By noon,
    {strikers} people were sitting on the dyke. They asked for water at midday, for gloves and for their passports,
    in that order.

    On the second day a delegation of five was received by the manager. What was said there is disputed. Delegates
    told us that he offered water; he told a newspaper that he had offered “everything that reason permits”.[[The
    Coast Courier, 9 October 2021, p. 2.]]

    On {raid:l}, before dawn, police entered the dormitories. {arrested:W} people were taken away in buses. Videos
    that we verified show men lying on the ground and officers stepping over them; one shows an officer kicking a
    man in the back.

    The Ministry of the Interior gave the number of arrests as 52.[[Ministry of the Interior, communiqué of 8
    October 2021.]] The lawyers' list, which we have compared with court files, has {arrested} names.

    Thirty-six were put across the border within a week. The remaining {charged} were charged with obstruction.
    Their trial opened on {trial} and lasted four days.

    The verdict of {verdict} acquitted sixteen and sentenced {convicted:w} to terms between four and nine months.
    One judge said from the bench that the strike had been “⟦q:judge|an act of ingratitude towards a country that
    has fed them⟧”.[[Notes of a trial observer, {verdict}.]] Those acquitted were not given their jobs back.

    International bodies took notice. An ILO committee asked for information; a group of seven foreign members of
    parliament published an open letter on {report22}. The Harvesters' Union accuses the Government of “slavery by
    decree”.[[Harvesters' Union, leaflet, November 2021.]]

    Since the strike, workers say, there are cameras on the dyke. A rule posted in four languages forbids gatherings
    of more than four people. Some have told us that meals improved for about a month.

    ## 6.1 Those who worked in the offices
    """,
    )
    m.say("\n\n".join(staff("ngo", 7)))
    m.say("""
    # 7. Who benefits

    Seven companies share the coast. The two largest sell through a trading house that is registered elsewhere, and
    for which we found an address, a brass plate and a telephone that nobody answers. Its accounts for 2021 list a
    profit of 18 million talers.

    Salt is hard to follow once it has been mixed. We followed it nevertheless, from the quay at Port Ilmen to a
    packing plant and from there to the shelves of three supermarket chains. Two of the chains told us that their
    audits had found nothing. One sent us the audit: it ran to four pages and had been done on a Sunday, when no one
    works.

    A former auditor explained how that comes about. The visit is announced; the dormitory is aired; the workers who
    are to be interviewed have been told what a good answer is. “I ticked what I saw,” he said, “and I saw what they
    showed me.”[[Saltwatch interview with a former auditor, August 2022.]]

    Certification does not help much. The label that one of the works bears was granted for the protection of
    flamingos.

    Agents, too, earn their part. From advertisements and from receipts we reckon that an agent who brings fifty
    workers makes as much as a harvester in nine years. There are men who were harvesters once and are agents now.

    The State earns a fee on each permit, 85 talers, and a tax on each tonne. Neither has been raised since 2017. A
    bill to tie the permit to decent housing was introduced in 2020 and again in 2022, and on neither occasion did
    it come to a vote.
    """)


def _home(m: Maker) -> None:
    m.part(
        "findings",
        """
    ## 7.1 At home

    The villages from which harvesters come have new roofs and few men. Money arrives at a counter in the grocery,
    and the grocer knows before the wife does what the month was like. Families told us that they plan by the rains
    and by the grocer.

    Of the {family} relatives we met, six had pledged land for a fee. In two cases the land was lost. A mother
    showed us the paper by which her field went to the brother of the agent, for a debt that had not existed a year
    before. “He was polite,” she said of the agent, “he brought sugar.”[[Saltwatch interview with a relative, April
    2022.]]

    A father had tried to bring his son back. He had taken a bus to the capital, queued at the consulate, and been
    told that adult men must ask for themselves. The son could not ask, as he had no passport. The father is a
    postman; he spoke of it as of a parcel that cannot be delivered because the sender has to sign for it.

    Women wait, and they also leave. The packing halls employ mostly women, whose pay is a quarter lower. Some bring
    small children, who spend the day between the sacks. At Easter Flats a room had been set aside for them, with a
    mural of a whale; workers told us that it was locked except when visitors came.

    Those who come back are asked what they have brought. Several told us that they would rather have stayed away
    than answer. A nurse in one of the districts, who treats returned workers, sees cracked hands, bad knees and, as
    she put it, “a silence that is new in these villages”.[[Saltwatch interview with a medical professional, June
    2022.]]

    ## 7.2 What has changed

    Not everything in the pans is as it was. At Marran, boots are now given out. At Sidi Colm, a manager who had
    studied abroad put an end to the book of fines in 2021; production did not suffer, and he has told his
    colleagues so.

    The labour court of the province, after years in which no harvester had sued, received eleven suits in 2022.
    Three were settled. In one judgment, which the lawyers keep framed on a wall, the court held that a debt to an
    agent is no debt at all.[[Labour Court of Port Ilmen, judgment of 14 September 2022, case 88/22.]]

    Unions are allowed in factories but not on land classed as agricultural, and pans are classed as agricultural.
    The Harvesters' Union is therefore registered as a singing society. It has a choir, and the choir is good.

    Consumers, finally, have begun to ask. A petition that was started by a school class collected 31,000 signatures
    in a month. A minister of the country concerned promised a law; the draft, published in October 2022, exempts
    bulk goods, and salt is a bulk good.

    Change has come where someone insisted on it: a court, a manager, a class of twelve-year-olds. Nowhere have we
    found that it came from an audit.

    The labour office of the province let us read closed files of recent years, without names. Most are about small
    things.
    """,
    )
    m.say("\n\n".join(files("ngo", 24, (2019, 2022), "talers", ("“", "”"))))
    m.say("""
    ## 7.3 The cost of decency

    What would it cost to pay what is promised? We put the question to an economist who has worked for the industry.
    On his figures, wages make up about 7% of the price at the quay, and less than 1% of the price on the
    shelf.[[Written opinion for Saltwatch, November 2022.]] Tripling the wage, so that it reached the promised
    {promised} talers, would add less than two cents to a packet.

    Recruitment fees could be paid by employers, as they are for engineers. Gloves cost four talers a pair. Shade
    can be made of cloth, and drinking water, in a place that lives by evaporating the sea, can be had by condensing
    it.

    None of this is new. A memorandum written in 1983 by the company's own physician asks for gloves, shade and
    water, and closes with the remark that he does not expect an answer.[[Kesmar Salines, internal memorandum, 1983,
    copy on file.]]
    """)


def _ends(m: Maker) -> None:
    m.part(
        "response",
        """
    # 8. Responses

    The Government's reply of {reply} has nine pages. It says that “foreign workers enjoy the full protection of the
    law” and that the number of inspections has risen every year since 2018.[[Letter of the Ministry of Labour to
    Saltwatch, {reply}, p. 3.]] On passports, it refers to section 11 of the ordinance, under which there have been
    two convictions.

    The Ministry rejects the term “forced labour” as “⟦i:|an import⟧” and asks why Saltwatch did not speak with
    satisfied workers. We did, and some of what they told us can be found in chapter 5.

    Of the four companies, one invited us to visit, one sent a brochure and two did not answer. The port authority
    wrote that it is not responsible for what is in the sacks.

    In matters of detail, the Ministry's letter takes the following positions.
    """,
    )
    m.say("\n\n".join(positions("ngo", 14, "the Ministry", ("“", "”"))))
    m.part(
        "conclusions",
        """
    # 9. Conclusions

    {workers:W} workers are few beside the thousands whom nobody has asked. But they come from different villages
    and works, most of them have never met, and what they say about debt, papers and deductions is much the same.

    That {debt} of {workers} began in debt, and that {passports} had no passport in their pocket, is not an accident
    of recruitment. It is how recruitment is organised.

    It can be ended with laws that exist. What is missing is someone who applies them.
    """,
    )
    m.part(
        "recommendations",
        """
    # 10. Recommendations

    ## To the Government of Kesmar

    * Enforce section 11 of the ordinance: inspect without notice and return every passport that is found (chapter 3).

    * Abolish the rule that a worker needs the employer's consent to change jobs (chapter 1.3).

    * Ratify ILO Convention No. 87 and annul the convictions of the eight harvesters (chapter 6).

    * Publish the reports on accidents, including those of 2020, and let the insurance fund cover seasonal workers
    (chapter 4).

    ## To the companies

    * Repay recruitment fees and cancel debts (chapter 2).

    * Provide water, gloves and medical care free of charge (chapter 4).

    ## To buyers and their governments

    * Make unannounced audits a condition of purchase (chapter 7).
    """,
    )
    m.part(
        "annex",
        """
    # Annex A. Words used

    = Works: an area of pans under one management, with its dormitories and sheds. Season: from April to October.

    = Worker: anyone paid for work in a pan, a store or a kitchen, whether or not there is a contract.

    = Debt: a sum that the worker was told must be worked off. We did not count loans from relatives.

    = Talers: the currency of Kesmar; in 2022 one taler bought two loaves of bread.

    # Annex B. Documents seen

    """,
    )
    m.say(
        "\n\n".join(
            "= " + one
            for one in library(
                "ngo",
                34,
                (
                    "Kesmar Salines",
                    "Ministry of Labour",
                    "Port authority",
                    "Tamarisk Salt",
                    "Court of Long Pan",
                    "Harvesters' Union",
                ),
                (2017, 2022),
            )
        )
    )
    m.say("""
    # Annex C. Letters

    = Letters were sent on {wrote} to the Ministry of Labour, Kesmar Salines, Tamarisk Salt, Marran Brothers, Easter
    Flats Ltd and the port authority. The text was the same in all {letters:w}, but for the annexed questions. An
    Arabic version (⟦rtl:ar-SA|رسالة⟧) and a French one (⟦lang:fr-FR|lettre du 16 janvier⟧) were enclosed. It is
    available at ⟦link:https://saltwatch.invalid/letter|saltwatch.invalid/letter⟧.
    """)
    m.table(
        "t_letters",
        "Letters sent and answered",
        [["Addressee", "Sent", "Answered"], ["Government", 1, 1], ["Companies", 4, 2], ["Port authority", 1, 1]],
        total=True,
    )
