"""Words: a reserve, an alternative, an attribution or a limit that is lost, and things said and gainsaid."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to

_SHELF = Shelf("wording")
_edits = _SHELF.edits
_RESERVE = "a reserve lost"
_LIMIT = "a limit lost"
_ACCUSED = "an accusation told as a finding"
_GAINSAID = "said and gainsaid"
_ALL = "all against some"

_edits(
    "may_lost_in_the_summary",
    _RESERVE,
    "the summary says as a fact what the body says may be so",
    to(
        "wing",
        "Holding a voluntary patient behind a locked door may amount to an",
        "Holding a voluntary patient behind a locked door is an",
        "Holding voluntary patients behind a locked door, without",
    ),
    to(
        "seam",
        "that followed the ruling may have been carried out",
        "that followed the ruling were carried out",
        "The evictions of 2018 stand on the weakest ground",
    ),
)
_edits(
    "alleged_lost",
    _ACCUSED,
    "what people alleged is told as what happened",
    to(
        "wing",
        "Forty-nine prisoners alleged that they had been subjected",
        "Forty-nine prisoners were subjected",
        "49 (23 per cent) alleged",
    ),
    to(
        "seam",
        "Two former contractors and one official told us that Castrel had drawn up the lists of houses; the company",
        "Castrel drew up the lists of houses, although the company",
    ),
)
_edits(
    "open_question_closed",
    _GAINSAID,
    "a question that is left open elsewhere is answered",
    to(
        "wing",
        "The Ombudsman has not established what happened",
        "The Ombudsman has established what happened",
        "It was not for the Ombudsman to establish",
    ),
    to(
        "seam",
        "Whether they also amounted to persecution is a question that we leave open.",
        "They also amounted to persecution.",
        "we express no view on it",
    ),
)
_edits(
    "limit_of_the_sample_lost",
    _LIMIT,
    "the summary carries over to all what was found of some, or to one cause what was left open",
    to(
        "wing",
        "Almost two thirds of the prisoners interviewed said that they spent",
        "Almost two thirds of the 1,660 prisoners spent",
        "cannot simply be carried over",
        "137 (64 per cent) said",
    ),
    to(
        "seam",
        "We were not able to establish the cause of either death.",
        "One of them was killed by a gas canister.",
        "There was no autopsy in either case",
    ),
)
_edits(
    "witnesses_lost",
    "an attribution lost",
    "what witnesses told becomes the report's own account, which says it does not know",
    to(
        "wing",
        "Twelve prisoners told the delegation, in separate interviews, that they had been struck",
        "Twelve prisoners were struck",
        "The Ombudsman has not established what happened",
    ),
    to(
        "seam",
        "The family of one of them told us that he had been struck on the chest by a gas canister, and two other "
        "witnesses said the same; the family",
        "One of them had been struck on the chest by a gas canister; the family",
    ),
)
_edits(
    "all_for_most",
    _ALL,
    "all, or none, although the body counts some",
    to(
        "wing",
        "In most of the 61 no written authority could be found.",
        "In none of the 61 could a written authority be found.",
        "was on file in 22 of those cases",
    ),
    to(
        "seam",
        "Most of them were given no notice, and most of them no compensation.",
        "None of them was given notice or compensation.",
        "Of the 69 that had received one",
        "Eighty-eight of the 238",
    ),
)
_edits(
    "every_time_but_once",
    _ALL,
    "every one, although the next sentence tells of an exception",
    to("wing", "without delay on eight occasions", "without delay on all nine occasions"),
    to("seam", "the minutes of twelve of those", "the minutes of all of those", "In the twelve sets of minutes"),
)
_edits(
    "alternative_lost",
    "an alternative lost",
    "of two possibilities that the body leaves side by side one is gone",
    to(
        "wing",
        "who were there by their own consent believed, or had been told, that",
        "who were there by their own consent had been told that",
        "all of whom agreed to be interviewed, five believed",
    ),
    to(
        "seam",
        "lost a home, whether or not it signed a release, and that",
        "lost a home and did not sign a release, and that",
        "at the cost of rebuilding, whether or not",
    ),
)
_edits(
    "accepted_for_rejected",
    _GAINSAID,
    "the other side is told to have agreed to what it rejects elsewhere",
    to("wing", "It rejects Recommendation 5.", "It accepts Recommendation 5 as it stands.", "accepted two in part and"),
    to(
        "seam",
        "Castrel denies that any of its employees was present.",
        "Castrel does not deny that its employees were present.",
        "no employee of Castrel Minerals was present",
    ),
)
_edits(
    "cause_asserted",
    _RESERVE,
    "a cause is asserted, and refused in the same breath",
    to("wing", "these deaths might have been prevented", "these deaths would have been prevented"),
    to("seam", "Dust from the road may be the cause; the", "Dust from the road is the only cause; the"),
)
_edits(
    "seen_and_not_seen",
    _GAINSAID,
    "the authors saw or visited what they say they could not see",
    to(
        "wing",
        "Camera recordings of the search had been overwritten on or about 11 February, some three weeks before the "
        "delegation arrived, although a",
        "The delegation was able to view the camera recordings of the search, since a",
        "No recordings from cameras could be seen",
        "the recordings would have served",
    ),
    to(
        "seam",
        "Four of the seven burial grounds have been destroyed",
        "We visited all seven burial grounds, of which four have been destroyed",
        "we were refused access to the fenced part",
    ),
)
_edits(
    "held_and_not_held",
    _GAINSAID,
    "what was never held is told to have been held",
    to(
        "wing",
        "called for an investigation that was not held",
        "led to an investigation that was held too late",
        "and that none was held",
    ),
    to(
        "seam",
        "No consultation had been held when this study went to print in October 2023.",
        "A consultation was held in the spring of 2022, well before this study went to print in October 2023.",
        "until the consultation ordered by the Constitutional Court",
    ),
)
_edits(
    "worse_for_better",
    "a comparison turned round",
    "the words judge the contrary of what the figures behind them show",
    to("wing", "the delegation saw a system that worked", "the delegation saw a system that had broken down"),
    to("seam", "They fared worse afterwards", "They fared better afterwards"),
)
_edits(
    "method_gainsaid",
    _GAINSAID,
    "the method is described in two ways that exclude each other",
    to(
        "wing",
        "Interviews were held out of the hearing and, wherever the building allowed it, out of the sight of staff.",
        "Interviews were held in the presence of an officer.",
        "The delegation spoke in private with",
    ),
    to(
        "seam",
        "Our sample was drawn from a list made in 2016, so that households founded since then could not be chosen.",
        "Our sample was made up of the households that came forward of their own accord.",
        "We drew a random sample of 350",
    ),
)
_edits(
    "none_where_there_were_some",
    _GAINSAID,
    "the conclusions or the context say that there was none of what is told elsewhere",
    to(
        "wing",
        "11 at Brackmere and seven in the other four prisons together",
        "11 at Brackmere, four at Ellerby Moor and three in the other three prisons together",
        "the delegation received no allegation of excessive force",
    ),
    to(
        "seam",
        "According to a census that the Ithali Council held in 2016",
        "According to the official census of the Ithali that was held in 2016",
    ),
)

OPERATORS = tuple(_SHELF.operators)
