"""Rewrites that look like faults and are none."""

from __future__ import annotations

from tests.faults.again.changing import Edit, Shelf, to

_SHELF = Shelf("harmless")


def _same(name: str, why: str, *edits: Edit) -> None:
    _SHELF.edits(name, "", why, *edits)


_same(
    "another_scope",
    "a count of one prison or of another list",
    to(
        "wing",
        "it was 31 of 88 (35 per cent).",
        "it was 31 of 88 (35 per cent), and at Wyndover alone 9 of 20 (45 per cent).",
    ),
    to(
        "seam",
        "in Duma Hill, which lies mostly outside the zone, 8 of 44 (18%).",
        "in Duma Hill, which lies mostly outside the zone, 8 of 44 (18%). On its own list of 700 households the "
        "Council counts 525 as evicted (75%).",
    ),
)
_same(
    "part_of_the_part",
    "a part of a part that was just told",
    to(
        "wing",
        "21 said that they were looking for other work.",
        "21 said that they were looking for other work, nine of them with the police.",
    ),
    to("seam", "four had fractures.", "four had fractures, and eleven were kept overnight."),
)
_same(
    "corrected_figure",
    "another figure, said to be the one that was corrected",
    to(
        "wing",
        "Complaints that were still undecided at the end of the year rose from 60 to 176.",
        "Complaints that were still undecided at the end of the year rose from 60 to 176; a first extract, in which "
        "the figure for 2022 was 161, was withdrawn by the Administration as incomplete.",
    ),
    to(
        "seam",
        "Their counts differed for 23 structures, which a third analyst then decided.",
        "Their counts differed for 23 structures, which a third analyst then decided; before that, the losses had "
        "stood at 483 dwellings in one count and at 470 in the other.",
    ),
)
_same(
    "rounded_in_the_summary",
    "the summary rounds and says so",
    to("wing", "The six prisons held 1,660 people on", "The six prisons held more than 1,600 people on"),
    to("seam", "February 2017, 479 were gone by", "February 2017, some 480 were gone by"),
)
_same(
    "fraction_for_a_percentage",
    "a fraction that is the percentage rounded",
    to("wing", "at 134 per cent of its capacity", "a third above its capacity"),
    to("seam", "Nearly three quarters of the households surveyed (74%) told", "Three in four of the households told"),
)
_same(
    "another_day_another_event",
    "an event of the same kind on another day",
    to(
        "wing",
        "on the landing with their hands behind their heads.",
        "on the landing with their hands behind their heads. An earlier search, of B Wing on 3 December 2022, gave "
        "rise to no allegation.",
    ),
    to(
        "seam",
        "By evening 14 houses had been leveled.",
        "By evening 14 houses had been leveled. A second operation in Ankar, on September 25, 2018, took five more.",
    ),
)
_same(
    "figure_of_the_other_side",
    "the other side's figure, told as its own",
    to(
        "wing",
        "would serve no purpose.’ The",
        "would serve no purpose.’ It counts 31 allegations of excessive force where the Ombudsman counts 49, since it "
        "leaves out those that were not made in writing. The",
    ),
    to(
        "seam",
        "Castrel Minerals rejects our findings “in their entirety.”",
        "Castrel Minerals rejects our findings “in their entirety.” By its own count 402 dwellings, and not 290, were "
        "standing in the five villages in November 2022.",
    ),
)
_same(
    "span_rounded",
    "a span told less exactly than its dates would allow",
    to("wing", "nearly four and a half hours after", "more than four hours after"),
    to("seam", "2021, eighteen days after the", "2021, less than three weeks after the"),
)
_same(
    "percentage_left_out",
    "a percentage is left out or put in words",
    to("wing", "In 2019 one complaint in ten was upheld", "In 2019 some 10 per cent of complaints were upheld"),
    to("seam", "124 of the 238 (52%), said", "124 of the 238, said"),
)
_same(
    "digits_for_words",
    "the same number in the other form",
    to("wing", "Twelve prisoners told the delegation", "Of those present, 12 told the delegation"),
    to("seam", "nineteen could not be traced and nine declined", "19 could not be traced and 9 declined"),
)
_same(
    "date_in_another_form",
    "the same day, without its weekday or in another order",
    to("wing", "replied on Friday, 19 April 2024", "replied on 19 April 2024"),
    to("seam", "began on Monday, June 14, 2021, in Chendo", "began on June 14, 2021, a Monday, in Chendo"),
)
_same(
    "later_state",
    "a figure of a later day, said to be one",
    to(
        "wing",
        "She will return to the ward before the end of 2024.",
        "On 2 May 2024 the ward had 24 patients, of whom seven were there by their own consent. She will return to "
        "the ward before the end of 2024.",
    ),
    to(
        "seam",
        "from 1,150 to 1,035 reels.",
        "from 1,150 to 1,035 reels. A small survey that the Council held in the summer of 2023 gave a median of 510 "
        "reels for the evicted.",
    ),
)
_same(
    "reserve_in_other_words",
    "the same reserve in other words",
    to("wing", "may amount to degrading treatment", "is capable of amounting to degrading treatment"),
    to(
        "seam",
        "may have been carried out in contempt of it; that is",
        "were possibly carried out in contempt of it; that is",
    ),
)
_same(
    "quotation_shortened",
    "the same quotation with an omission that is marked",
    to(
        "wing",
        "in these words: ‘You stop asking after a while. You ask for a form, and then you ask for a pen, and then",
        "in these words: ‘You stop asking after a while. You ask for a form, [...] and then",
    ),
    to(
        "seam",
        "he said to us. “You cannot sell the place where your mother is buried. They took it, and",
        "he said to us. “[...] They took it, and",
    ),
)
_same(
    "quotation_as_reported_speech",
    "what was quoted is reported",
    to("wing", "had been ‘firm, planned and without incident’.", "had been firm and planned, and had gone smoothly."),
    to("seam", "has spoken of “about 300.”", "has spoken of some three hundred."),
)
_same(
    "ibidem",
    "a note shortened because the note before cites the same source",
    to("wing", "Letter of 19 April 2024, p. 5.", "Ibid., p. 5."),
    to("seam", "Household survey, question 19, base: 238 evicted households.", "Ibid., question 19, same base."),
)
_same(
    "mean_beside_median",
    "another measure of the same figures",
    to("wing", "with a median length of nine days", "with a median length of nine and a mean of twelve days"),
    to("seam", "with a median of 32,000. Of", "with a median of 32,000 and a mean of 34,500. Of"),
)
_same(
    "code_name_explained",
    "a code name with what says nothing about the person",
    to("wing", "Prisoner T-3, Tallis Quay: ", "Prisoner T-3, on remand at Tallis Quay: "),
    to("seam", "Nadu, a schoolteacher from", "Nadu (not her real name), a schoolteacher from"),
)
_same(
    "order_of_the_parts",
    "the same parts in another order",
    to(
        "wing",
        "34 officers, 15 people working in healthcare and 12 managers",
        "12 managers, 34 officers and 15 people working in healthcare",
    ),
    to("seam", "two by the pit itself and two by the access road", "two by the access road and two by the pit"),
)
_same(
    "more_than_one_reason",
    "parts over the whole, said to overlap",
    to(
        "wing",
        "The allegations were of punches, kicks, blows with batons and, in nine cases,",
        "The allegations, of which many prisoners made more than one, were of punches in 34 of the 49 cases, kicks "
        "in 27, blows with batons in 12 and, in nine,",
    ),
    to(
        "seam",
        "followed by distance, by those of 47.",
        "followed by distance, by those of 47, and work, by those of 44; some families gave two reasons.",
    ),
)

REWRITES = tuple(_SHELF.operators)
