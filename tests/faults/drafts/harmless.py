"""Rewrites that look like a fault and are none: on these, nothing should be objected to."""

from __future__ import annotations

import random

from tests.faults.drafts.planting import Operator, Plant, filled, note, place, say, shelf
from tests.faults.drafts.tree import Tree

REWRITES: list[Operator]
REWRITES, harmless = shelf("harmless")


def _rewrite(kind: str, at: int, said: tuple[str, ...]) -> None:
    """Sentences put into summary and findings in turn; § is a mark, and what stands behind ¦ is its note."""

    def apply(tree: Tree, rng: random.Random) -> Plant:
        places = []
        for number, one in enumerate(said):
            text, *notes = one.split("¦")
            text = filled(tree, text)
            for words in notes:
                text = text.replace("§", note(tree, words), 1)
            role = "findings" if number or len(said) == 1 else "context"
            places.append(say(tree, role, text, rng))
        return Plant(tree, tuple(place(tree, one) for one in places))

    apply.__name__ = f"{kind.replace(' ', '_')}_{at}"
    harmless(kind, "It looks like a fault and is none.")(apply)


_SAID: dict[str, tuple[tuple[str, ...], ...]] = {
    "another year": (
        ("The guild counted 41 pilots in 2016.", "In 2018 the guild counted 37 pilots."),
        (
            "Twelve herring boats were licensed in the first quarter.",
            "In the second quarter, nineteen herring boats were licensed.",
        ),
        ("The mole was 310 metres long before the storm.", "After the storm, the mole was 290 metres long."),
        (
            "Prices of rope rose from 4 to 8 marks in ten years, that is, they doubled; in the ten years "
            "after that they rose to 9.",
        ),
    ),
    "a correction that says so": (
        ("An earlier version of this text gave the number of buoys as 64; the correct number is 46.",),
        ("The register first listed 212 pilots. It was corrected in May, to 209, since three had been entered twice.",),
        ("Contrary to what was said at the press conference, the tender received eleven bids and not fourteen.",),
    ),
    "another source": (
        ("According to the guild, 70 people attended the launch; the harbour police put the number at 45.",),
        (
            "The guild speaks of 33 wrecks.",
            "The hydrographic office speaks of 27 wrecks, because it leaves out those above the tide line.",
        ),
        ("One newspaper wrote of “dozens” of seals, another of eleven; a biologist who was there had counted 26.",),
        ("<Ngo> gave a figure of 18 closures. <Ministry> acknowledged 12.",),
    ),
    "another thing": (
        ("The guild has 44 members.", "The choir of the guild has 29 members."),
        ("There are 16 lamps on the mole.", "There are 12 lamps on the pier."),
        ("The eastern basin holds 120 boats, the western basin 80.",),
        ("The ferry took 26 passengers in the morning and 31 in the evening.",),
        ("Of 50 ropes, 20 were new. Of 50 anchors, 35 were new.",),
    ),
    "subset": (
        ("Of the 48 pilots, 31 had a licence for tankers, and 9 of these also one for ferries.",),
        ("The museum owns 600 models, of which 140 are on display and 12 can be touched.",),
        ("All 17 divers had been trained abroad, eleven of them in one and the same school.",),
        ("Nine of the ten locks work; of the nine, four work by hand.",),
    ),
    "rounding": (
        ("Of 90 nets, 61 had been mended, about two thirds.",),
        ("A third of the 37 sailors, namely twelve, could swim.",),
        ("The storm cost 2,987,000 marks, or roughly three million.",),
        ("Some 47 <pc> of the boats, 29 of 62, leaked.",),
        ("The shares are 33, 33 and 33 <pc>; owing to rounding they do not add up to 100.",),
        ("Half of the 27 keepers, thirteen, were related to one another.",),
        ("Almost all of the 40 bells, 38, were cast in one foundry.",),
        ("The catch rose nearly three times, from 35 to 101 tonnes.",),
    ),
    "range": (
        ("Between 30 and 50 people came to the auction.", "At the auction, the auctioneer noted 44 people."),
        ("The depth is 8 to 12 metres, 9.5 on average.",),
        ("Estimates lie between 400 and 650 seals.", "A flight over the bank in the same week showed 512 seals."),
        ("At least 20 gulls were ringed.", "By the end of the day, 23 gulls had been ringed."),
    ),
    "ellipsis": (
        (
            "The statutes of the guild say that “no pilot shall be absent from the watch without leave of the"
            " master in writing”.",
            "No pilot, the statutes of the guild say, “shall be absent from the watch […] in writing”.",
        ),
        (
            "The keeper wrote: “The fog came at four, the wind at five, and the ship at six.”",
            "“The fog came at four … and the ship at six,” the keeper wrote.",
        ),
        (
            "The deed speaks of “the lighthouse, the garden and all that grows in it”.",
            "By the deed, “the lighthouse [and] the garden” were sold.",
        ),
    ),
    "translation": (
        (
            "A fisherman's saying has it that “the sea keeps no accounts”.",
            "The saying, which others translate as “the sea does not reckon”, is painted on a boat.",
        ),
        (
            "The captain called the crew “honest thieves” (in the interpreter's rendering; the newspaper had "
            "“decent rogues”).",
        ),
    ),
    "calendar": (
        ("The church was consecrated on 25 December 1916 according to the old calendar, which is 7 January 1917.",),
        ("The treaty bears the date of 1 Muharram 1440, that is, 11 September 2018.",),
        ("The school year of 1399, in the solar calendar, began in September 2020.",),
    ),
    "dates that fit": (
        ("The tender was published on a Friday and closed on the Monday after that, three days later.",),
        ("The dredger worked from May to August 2017 and again, after a repair, from March to April 2019.",),
        ("A keeper, born in 1950, retired in 2015 at the age of 64, a month before his birthday.",),
        ("Letters of 3 May and 1 April 2016 are cited here in the order of their weight.",),
        ("On 29 February 2016 the harbour froze.",),
        ("The strike began in late 2017 and ended after about six weeks, in January 2018.",),
    ),
    "same number": (
        ("Twenty-six pilots applied.", "The course lasted twenty-six weeks."),
        ("There were 14 bids for 14 berths, and 14 complaints.",),
    ),
    "list not complete": (
        ("Of 30 guests, among them four captains, two bishops and a poet, none stayed for dinner.",),
        ("The cargo weighed 90 tonnes, including 20 tonnes of salt and 15 of rope.",),
        ("Sixty boats lay in the harbour: ferries (12), tugs (9), trawlers (21) and others.",),
    ),
    "more than one group": (
        ("Of 45 keepers, 30 could read charts and 25 could splice; ten could do both.",),
        ("Thirty sailors spoke Dutch, twenty-two Danish and nine both, so that the crew of 43 was never at a loss.",),
        ("Some of the 60 divers answered twice: 41 named the cold and 38 the dark.",),
    ),
    "wording kept": (
        (
            "Pilots were dismissed or moved to other ports.",
            "The pilots concerned were either moved to other ports or dismissed.",
        ),
        (
            "The accounts of the keepers appear to be reliable.",
            "The keepers' accounts seem reliable, as far as they go.",
        ),
        ("Some of the pilots drank.", "Not all pilots were sober, in other words."),
        ("About 200 gulls nest on the mole.", "Roughly 200 gulls have their nests on the mole."),
        (
            "Two barges were burned or sunk.",
            "One of the two barges, a diver found, had been burned; the other could not be found.",
        ),
    ),
    "attributed": (
        (
            "<Ngo> has called the closing of the lighthouse “a crime against navigation”. This report does "
            "not use the term.",
        ),
        ("An ambassador spoke of piracy, which the guild denies.", "Whether it was piracy is for the courts to say."),
        ("The report does not find that genocide or any other crime was committed on the mole.",),
    ),
    "quotation marks": (
        ("The so-called “night pilots” were in fact clerks.",),
        ("The yacht “Albatross” was sold, and so was the tug “Hedwig”.",),
        ("In the statutes, “pilot” means anyone who has passed the examination.",),
        ("“The fog is the real master of this harbour”, said the keeper. “Everyone else is only employed.”",),
        ("The keeper said: “My father used to say, ‘Trust the lamp’, and I have.”",),
    ),
    "notes": (
        (
            "The mole was built in three stages.§ The pier is older.§¦Guild of Pilots, Yearbook 1990, p. "
            "4.¦Guild of Pilots, Yearbook 1990, p. 17.",
        ),
        (
            "The lamp was replaced in 1988.§ Its lens is in the museum.§¦Guild of Pilots, Yearbook 1989, p. "
            "71.¦Ibid., p. 72.",
        ),
        (
            "A keeper told <body> that the horn was stolen; the police report says that it was "
            "sold.§¦Interview with a keeper, on file; police report 12/88, p. 1.",
        ),
        (
            "The harbour has two entrances.§ Ships use the northern one.§¦The southern one is silted "
            "up.¦Hydrographic office, Chart 12.",
        ),
    ),
    "people": (
        ("A nurse told <body> that she had worked in several places over the years.",),
        ("The minister, a dentist by training, opened the pier on 4 May 2017 and gave a speech that was printed.",),
        ("On 11 June 2016, in front of reporters, the mayor unveiled a plaque for the pilots.",),
    ),
    "references": (
        ("See paragraph 12 of the Yearbook, and table 41 in the almanac of the guild.",),
        ("Article 112 of the Harbour Code, in its paragraph 9, speaks of pilots.",),
    ),
}

for _kind, _texts in _SAID.items():
    for _at, _said in enumerate(_texts):
        _rewrite(_kind, _at, _said)
