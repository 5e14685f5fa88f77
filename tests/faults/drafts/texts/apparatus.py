"""What long reports carry beside their findings: profiles, events before, positions answered, lists. INVENTED.

Every function deals sentences from banks, so that a draft holds each of them once or twice, with other facts each
time.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from tests.faults.drafts.texts.making import day, dealt, narratives

_PROFILE = (
    (
        "<site> lies behind the old customs shed, on ground that was filled in after the war.",
        "The compound at <site> was built as a warehouse and never finished.",
        "Before it was used for this purpose, <site> housed a school for <trade>.",
        "<site> is reached by a single road, which is under water for part of every winter.",
        "<site> consists of <blocks> long buildings around a yard, with a water tower at one end.",
        "Of all the places described here, <site> is the one about which least has been written.",
        "<site> belonged to a cooperative of <trade> until it went bankrupt.",
        "From the ferry, <site> looks like any other depot on that bank.",
    ),
    (
        "Imagery shows a fence of about <metres> metres, with a second line of posts added later.",
        "A wall on the northern side was raised by <courses> courses of brick in its first year of use.",
        "There was no fence at first; wire was put up after two boys had walked home.",
        "The gate is of sheet metal and opens inward, as several people recalled without being asked.",
        "Two watch posts can be made out on photographs, one of them with a searchlight.",
        "What looks like a fence on older pictures turned out to be a row of poplars.",
    ),
    (
        "Former staff put the number of guards at <guards> on an ordinary day and fewer at night.",
        "The guards, some <guards> of them, were hired locally and wore no badge.",
        "Guards worked in three shifts; residents knew most of them by nickname.",
        "A contract seen for this report provides for <guards> guards and one driver.",
        "Responsibility for the gate changed hands at least once, and with it the tone.",
        "No staff list has been found, and estimates of the number of guards vary widely.",
    ),
    (
        "Food came from a central kitchen in drums, and was cold when it arrived.",
        "Meals were cooked on the spot by residents, with what the store gave out on Mondays and Thursdays.",
        "Bread, tea and a soup of barley made up the diet, with meat at feasts.",
        "People spoke with some warmth of a cook who added onions from her own garden.",
        "Two deliveries a week were recorded in the store book, and on <missing> days none.",
        "Children had milk while the stocks lasted; then there was none for anyone.",
    ),
    (
        "A paramedic called on Wednesdays, with a bag and a list.",
        "There was a sick bay with four beds, one of which was used by the night guard.",
        "For anything beyond a cold, people were told to wait for the visit of the district.",
        "Medicines were kept in the office, and whoever held the key decided.",
        "Illness was common in the damp months, and coughs went round from room to room.",
        "An invoice for <missing> boxes of painkillers is the only medical paper that has survived.",
    ),
    (
        "Lights were put out at ten, and the doors of the upper floor were locked.",
        "A loudspeaker gave the times of the day, from rising to roll call.",
        "On Sundays there was nothing to do, which several people remembered as the hardest part.",
        "The day had no fixed order except for the count, which was never missed.",
        "Washing was possible every <courses> days, in groups, and under supervision.",
        "Visits took place in a corridor, standing, and for as long as the person in charge pleased.",
    ),
    (
        "Today the place is shuttered, and a sign offers it for lease.",
        "When photographs were last taken, the roof of the main building had been removed.",
        "A firm has since stored pipes there.",
        "Nothing on the spot recalls its use, apart from numbers painted on the doors.",
        "The yard has been tarred, and the tower pulled down.",
        "Its later use is not known.",
    ),
)
_EVENT = (
    (
        "In <year>, a strike of the <trade> stopped traffic for <days> days, until the wages of the previous "
        "quarter were paid.",
        "The harvest of <year> was poor, and prices in the markets rose by <pct> <percent> within a season.",
        "A road promised in <year> was opened, in part, four governments later.",
        "The census of <year> recorded <people> inhabitants in the district, a figure that local clergy "
        "thought too low.",
        "An inquiry by parliament in <year>, into contracts worth <money> million, ended without a report.",
        "In <year> the prefect was replaced, the third time in as many years.",
        "The <year> elections were held in only <wards> of the wards, owing to floods.",
        "A cooperative of <trade> founded in <year> had <members> members at its height.",
        "During the drought of <year>, wells were put under guard.",
        "A court ruled in <year> that customary titles counted as property; the ruling was never entered in "
        "the land book.",
        "In <year> a school for <members> pupils was built, with money from abroad.",
    ),
    (
        "Older people still date events by it.",
        "The matter was raised in the press, though not for long.",
        "It left a mistrust that many of those interviewed mentioned without prompting.",
        "Similar steps were taken elsewhere.",
        "What followed has been told differently by each side.",
        "The archive of the district holds one folder on it.",
        "No one was held to account, and no one seems to have expected it.",
        "It was, a historian of the region has written, a rehearsal.",
    ),
    (
        "For the present report it matters only as background.",
        "Its consequences reach into the period examined here.",
        "The authorities of the time promised a review.",
        "Many families left then, and few came back.",
        "The law was changed afterwards, in one paragraph.",
        "A memorial was planned and then forgotten.",
        "None of the people concerned appears elsewhere in this text.",
    ),
)
_POSITION = (
    (
        "With regard to <topic>, <party> states that the applicable rules were followed and that exceptions "
        "were approved in writing.",
        "<party> maintains that <topic> fell within the competence of the district.",
        "On <topic>, the reply refers to statistics which were not attached.",
        "The reply describes <topic> as “<claim>”.",
        "As to <topic>, it is said that records were destroyed by damp.",
        "<party> recalls that foreign visitors were shown around and raised no concern about <topic>.",
        "The reply passes over <topic>, apart from a remark on the weather of that year.",
        "<party> draws attention to <topic>, which it calls “<claim>”.",
    ),
    (
        "No document in support of this was provided.",
        "This was taken into account in the chapter concerned.",
        "The text has been changed accordingly.",
        "The statement is noted; it does not alter the assessment.",
        "The statement was compared with minutes on file, which say the same.",
        "It is at odds with the accounts of former staff.",
        "Asked for the approval, <party> did not return to the matter.",
        "Where the reply is right, the report now says so.",
    ),
    (
        "The passage takes up <lines> lines.",
        "Four annexed photographs show clean beds.",
        "The same is repeated in the closing section.",
        "A table without a heading accompanies it.",
        "Reference is made to a circular that is not public.",
        "The tone is courteous throughout.",
        "A correction of a place name was accepted.",
    ),
)
_CLAIMS = (
    "a matter of ordinary housekeeping",
    "an isolated lapse of a junior clerk",
    "misunderstood by people who were not there",
    "in line with the practice of other regions",
    "a service for which many have thanked us",
    "regrettable but lawful",
    "a question of taste",
    "settled long ago",
    "a rumour without an author",
    "an achievement of the district",
)
_TOPICS = (
    "the locking of doors at night",
    "the storage of private papers",
    "the hours of the kitchen",
    "the purchase of fencing",
    "visits by relatives",
    "the use of loudspeakers",
    "the keys of the sick bay",
    "the hiring of drivers",
    "the red book",
    "the rent of empty houses",
    "school attendance",
    "roll calls",
    "the transport of furniture",
    "letters and parcels",
    "the heating of the upper floors",
    "complaints about food",
    "the pay of cooks",
    "the cutting of hair",
    "the count at the gate",
    "lost luggage",
    "the use of first names",
    "the supply of blankets",
    "pets and livestock",
    "the lease of the yards",
)
_TRADES = ("boatmen", "weavers", "carters", "tanners", "reed cutters", "masons", "salt boilers", "coopers", "bargemen")


def profiles(seed: str, sites: Sequence[str]) -> list[str]:
    """A paragraph on each place."""
    rng = random.Random(seed)  # noqa: S311 # invented prose
    trades = dealt(rng, _TRADES)
    words = [
        {
            "site": site,
            "trade": next(trades),
            "blocks": rng.choice(("three", "four", "six")),
            "metres": str(rng.randrange(26, 64) * 10),
            "courses": rng.choice(("two", "three", "four", "five")),
            "guards": rng.choice(("fourteen", "twenty", "ten", "16", "22")),
            "missing": str(rng.randrange(11, 29)),
        }
        for site in sites
    ]
    return narratives(seed, _PROFILE, words)


def events(seed: str, count: int, first: int, last: int, percent: str) -> list[str]:
    """Paragraphs on what happened before the period of the report, in order of the years."""
    rng = random.Random(seed)  # noqa: S311 # invented prose
    years = sorted(rng.sample(range(first, last), count))
    trades = dealt(rng, _TRADES)
    words = [
        {
            "year": str(year),
            "trade": next(trades),
            "days": str(rng.randrange(5, 30)),
            "pct": str(rng.randrange(8, 40)),
            "percent": percent,
            "people": f"{rng.randrange(12, 48)},{rng.randrange(100, 999)}",
            "money": str(rng.randrange(2, 19)),
            "wards": rng.choice(("two thirds", "a third", "half", "three quarters")),
            "members": str(rng.randrange(40, 400)),
        }
        for year in years
    ]
    return narratives(seed, _EVENT, words)


def positions(seed: str, count: int, party: str, quotes: tuple[str, str]) -> list[str]:
    """Paragraphs on what a party said on matters of detail, and what was made of it."""
    rng = random.Random(seed)  # noqa: S311 # invented prose
    claims, topics = dealt(rng, _CLAIMS), dealt(rng, _TOPICS)
    words = [
        {"party": party, "topic": next(topics), "claim": next(claims), "lines": str(rng.randrange(4, 38))}
        for _ in range(count)
    ]
    found = [_quoted(one, quotes) for one in narratives(seed, _POSITION, words)]
    return [one[0].upper() + one[1:] for one in found]


def _quoted(text: str, quotes: tuple[str, str]) -> str:
    return text.replace("“", quotes[0]).replace("”", quotes[1])


_KINDS = (
    "Circular",
    "Note",
    "Letter to the district",
    "Contract",
    "Minutes",
    "Order",
    "Invoice",
    "Map",
    "Report",
    "Memorandum",
    "Petition",
)
_ABOUT = (
    "the supply of coal",
    "the repair of the quay",
    "the registration of boats",
    "the opening of a canteen",
    "drinking water",
    "the transfer of furniture",
    "fire safety",
    "the insurance of buildings",
    "the appointment of watchmen",
    "the closing of a footpath",
    "the use of school rooms",
    "night work",
    "the sale of timber",
    "the price of bread",
    "vaccination",
    "the state of the roofs",
    "the hire of buses",
    "laundry",
    "the drainage of the lower yard",
    "lost keys",
)


def library(seed: str, count: int, issuers: Sequence[str], years: tuple[int, int], *, us: bool = False) -> list[str]:
    """Lines of a list of documents, in order of their dates."""
    rng = random.Random(seed)  # noqa: S311 # invented prose
    kinds, about, by = dealt(rng, _KINDS), dealt(rng, _ABOUT), dealt(rng, issuers)
    days = sorted(rng.sample(range(365 * (years[1] - years[0] + 1)), count))
    start = date(years[0], 1, 1)
    return [
        f"{next(by)}, {next(kinds).lower()} concerning {next(about)}, {day(start + timedelta(at), us=us)}, "
        f"{rng.randrange(1, 90) + 1} pages."
        for at in days
    ]


_FILE = (
    (
        "File <number> concerns <matter>.",
        "In file <number>, the subject was <matter>.",
        "A dispute about <matter> fills file <number>.",
        "<matter> is what file <number> is about, although the cover says something else.",
        "File <number> was opened over <matter>.",
    ),
    (
        "It begins with a letter in pencil and ends with a stamp.",
        "The hearing lasted <minutes> minutes, including a pause.",
        "Of the <sheets> sheets in it, more than half are receipts.",
        "Two clerks signed it, in different inks.",
        "Nobody appeared for the other side.",
        "The first page is missing and was, an archivist said, always missing.",
        "The parties agreed on nothing but the weather on the day.",
        "A drawing of a door, with measurements, is attached.",
        "It travelled between three offices before anyone opened it.",
    ),
    (
        "The person who brought it asked for <sum> and was offered a third conversation.",
        "What was asked for was an apology.",
        "The claim came to <sum>, later reduced.",
        "No sum is named.",
        "The claimant withdrew after a visit at home, the reason for which is not in the file.",
        "A cousin stood surety for <sum>.",
        "Costs of <sum> were imposed on the losing side.",
    ),
    (
        "The decision, when it came, was short.",
        "There is no decision.",
        "It was decided on a form with boxes, one of which is ticked.",
        "The reasons take up a page and cite two statutes.",
        "An appeal was announced and not lodged.",
        "The ruling speaks of “<claim>”.",
        "The clerk noted that the matter had settled itself.",
    ),
    (
        "In the margin someone has written a question mark.",
        "A lawyer who knew the file remembered it at once.",
        "We mention it because it shows how such matters ended.",
        "The outcome was better than in most of the others.",
        "Read together with the files beside it, it suggests a habit rather than a rule.",
        "It is the only one in which an interpreter is named.",
        "The address given in it no longer exists.",
        "For the present purpose the date matters more than the result: it falls in <year>.",
    ),
)
_MATTERS = (
    "a broken lock",
    "an unpaid week",
    "the return of a bicycle",
    "a fine for lateness",
    "a lost permit",
    "a fall from a ladder",
    "the right to a window",
    "a misspelled name",
    "a confiscated radio",
    "rent for a bed",
    "a torn receipt",
    "an expired pass",
    "a quarrel at a gate",
    "a parcel that was opened",
    "the burial of a colleague",
    "the price of a uniform",
    "a search of a room",
    "a denied visit",
    "a letter to a newspaper",
    "a mislaid key",
    "overtime at night",
    "a dog bite",
    "an unsigned order",
    "a change of shift",
)


def files(seed: str, count: int, years: tuple[int, int], money: str, quotes: tuple[str, str]) -> list[str]:
    """Paragraphs on small files that a report goes through one by one."""
    rng = random.Random(seed)  # noqa: S311 # invented prose
    matters, claims = dealt(rng, _MATTERS), dealt(rng, _CLAIMS)
    numbers = rng.sample(range(100, 990), count)
    words = [
        {
            "number": f"{number}/{rng.randrange(years[0], years[1] + 1) % 100}",
            "matter": next(matters),
            "minutes": str(rng.randrange(4, 55)),
            "sheets": str(rng.randrange(9, 80)),
            "sum": f"{rng.randrange(4, 90) * 10} {money}",
            "claim": next(claims),
            "year": str(rng.randrange(years[0], years[1] + 1)),
        }
        for number in numbers
    ]
    return [_quoted(one[0].upper() + one[1:], quotes) for one in narratives(seed, _FILE, words)]


_STAFF = (
    (
        "A former <role>, who stayed for <spell>, recalled the place as badly lit.",
        "Another who had been employed there, as a <role>, asked not to be thanked.",
        "Somebody who had started as a <role> and risen a little spoke at length about keys.",
        "For <spell>, one of them worked as a <role>; it was, that person said, a living.",
        "The recollections of a former <role> were different.",
        "A <role>, now in another trade, had kept a notebook.",
        "Among the calmest accounts was that of a <role>.",
    ),
    (
        "Orders came by telephone and were never repeated.",
        "There had been a training, of one afternoon, on how to fill in a form.",
        "The rules hung on a wall behind a cupboard.",
        "Whoever asked why was given the early shift.",
        "What people in charge wanted had to be guessed, and was mostly guessed right.",
        "Instructions changed with the person who was on duty.",
        "Nobody had explained what the place was for.",
    ),
    (
        "On the second day this person had seen somebody being dragged along a corridor and had looked at the floor.",
        "Nothing improper had happened on that shift, though the walls were thin.",
        "Shouting was ordinary; silence, it was said, was worse.",
        "What happened upstairs was known from the laundry.",
        "There had been one beating, by a man who was later promoted.",
        "A colleague wept in the store room and was told to take her time.",
        "This witness had heard of violence from others and did not claim to have seen any.",
    ),
    (
        "Complaining had not occurred to anyone, since the complaint would have been handed to the person it "
        "was about.",
        "A note had been written to the head office, without effect.",
        "A union was mentioned once and not again.",
        "There were evenings when they talked of leaving together.",
        "Food was sometimes carried out under a coat, and sometimes in.",
        "On paydays there was cake.",
        "They had an unwritten rule never to be alone with a superior.",
    ),
    (
        "Asked about responsibility, this person pointed to the ceiling.",
        "It was not easy, after all these years, to say where one had stood oneself.",
        "The notebook was lent for a weekend and copied.",
        "Parts of this were confirmed by a second member of the staff, who was not told what the first had said.",
        "The conversation ended when a child came home from school.",
        "Some of what was said cannot be printed without giving the speaker away.",
        "The offer of a lawyer was declined with a smile.",
    ),
)
_ROLES = (
    "driver",
    "cook",
    "clerk",
    "porter",
    "night watch",
    "cleaner",
    "gardener",
    "bookkeeper",
    "stoker",
    "storekeeper",
    "receptionist",
)
_SPELLS = (
    "two years",
    "one winter",
    "ten months",
    "the first summer",
    "longer than planned",
    "three years and a bit",
    "six weeks",
)


def staff(seed: str, count: int) -> list[str]:
    """Paragraphs on what people who had worked in a place remember: few figures, no quotation."""
    rng = random.Random(seed)  # noqa: S311 # invented prose
    roles, spells = dealt(rng, _ROLES), dealt(rng, _SPELLS)
    return narratives(seed, _STAFF, [{"role": next(roles), "spell": next(spells)} for _ in range(count)])
