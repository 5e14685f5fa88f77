"""Qualifications, disjunctions and attributions lost on the way through a report."""

from __future__ import annotations

from tests.faults.again.changing import Shelf, to

_SHELF = Shelf("wording")
_edits = _SHELF.edits
_QUALIFIED = "qualification lost between summary and body"
_EITHER = "disjunction lost between summary and body"
_LIMIT = "limit lost between body and summary"
_PROOF = "standard of proof exceeded"
_OPPOSITE = "said and gainsaid"

_edits(
    "may_lost_in_the_summary",
    _QUALIFIED,
    "the summary says that something is what the body says that it may be",
    to(
        "panel",
        "without precautions and may amount to a war crime",
        "without precautions and was a war crime",
        "The strike may amount to the war crime of",
    ),
    to(
        "salt",
        "The practices described here may amount to forced labor",
        "The practices described here amount to forced labor",
        "may therefore amount to forced labor",
    ),
    to(
        "quay",
        "None of the five looked at the benches",
        "The closing of the swing bridge, the judges said, had cost lives. None of the five looked at the benches",
        "adds that it may have cost lives",
    ),
)
_edits(
    "may_lost_in_the_conclusions",
    _QUALIFIED,
    "the conclusions drop the qualification that the findings carry",
    to(
        "panel",
        "may amount to war crimes. The treatment",
        "are war crimes. The treatment",
        "The strike may amount to the war crime of",
    ),
    to(
        "salt",
        "may therefore amount to forced labor. Whether",
        "therefore amount to forced labor. Whether",
        "The practices described here may amount",
    ),
    to(
        "quay",
        "Ilse Corrane retired two weeks",
        "The commissioner’s conduct, the court has found, amounts to a dereliction of duty. "
        "Ilse Corrane retired two weeks",
        "‘may amount to a dereliction of duty",
    ),
)
_edits(
    "may_lost_within_the_chapter",
    _QUALIFIED,
    "one chapter raises what another leaves open",
    to(
        "panel",
        "and that the killing of the two drivers may amount to the war crime of murder",
        "and that the killing of the two drivers is the war crime of murder",
        "may amount to war crimes. The treatment",
    ),
    to(
        "salt",
        "It found indications of forced labor, which",
        "It found that forced labor was proved, which",
        "may therefore amount to forced labor",
    ),
)
_edits(
    "at_least_lost",
    _QUALIFIED,
    "a lowest figure has become the whole",
    to(
        "panel",
        "At least 212 civilians, among them 35 children, were killed in those incidents",
        "Exactly 212 civilians, among them 35 children, were killed in those incidents",
        "the death of at least 212",
    ),
    to(
        "salt", "At least 43 workers died at the works", "Exactly 43 workers died at the works", "may be higher than 43"
    ),
    to("quay", "Of the 5,000 or so marchers", "Of the exactly 5,000 marchers", "is the most likely’"),
)
_edits(
    "credible_becomes_a_pattern",
    _QUALIFIED,
    "what individual accounts did not allow is concluded after all",
    to(
        "panel",
        "The treatment of detainees described in paragraph ",
        "A pattern of ill-treatment is established for Orrin, Sallow and the barracks of Dorvek alike. "
        "The treatment of detainees described in paragraph ",
        "does not allow conclusions on a pattern",
    ),
    to(
        "salt",
        "More than half of them died of heat.",
        "Every one of these deaths could have been prevented.",
        "does not claim that every one of these deaths",
    ),
)
_edits(
    "or_lost_in_the_summary",
    _EITHER,
    "the summary keeps one half of what the body says with or",
    to(
        "panel",
        "subjected to torture or other cruel, inhuman or degrading treatment, and that 23 persons",
        "subjected to torture, and that 23 persons",
        "Orrin and Sallow were subjected to torture or other",
    ),
    to("salt", "among them 83 current or former workers", "among them 83 current workers", "We interviewed 118 people"),
    to("quay", "nine people were dead or dying and", "nine people were dead and", "Four others had died on the stones"),
)
_edits(
    "or_lost_in_the_conclusions",
    _EITHER,
    "the conclusions keep one half of what the findings say with or",
    to(
        "panel",
        "amounts to torture or other cruel, inhuman or degrading treatment.",
        "amounts to torture.",
        "Orrin and Sallow were subjected to torture or other",
    ),
    to(
        "salt",
        "We thank the workers and families who spoke with us, often",
        "We thank the workers and families who spoke with us, all of them in Nesharin and often",
        "We held interviews in Nesharin",
    ),
    to(
        "quay",
        "Lenk is still in uniform;",
        "The four shooters who were never tried are all dead. Lenk is still in uniform;",
        "Four of the eight had died or left",
    ),
)
_edits(
    "missing_or_disappeared",
    _EITHER,
    "persons who may be missing or disappeared have all disappeared",
    to(
        "panel",
        "custody of Government forces have been forcibly disappeared or remain unaccounted for",
        "custody of Government forces have been forcibly disappeared",
        "6 died in custody. The other 23 persons",
    ),
)
_edits(
    "proved_beyond_the_standard",
    _PROOF,
    "a finding claims more than the standard that the report declares",
    to(
        "panel",
        "The Panel has reasonable grounds to believe that Government forces carried out the strike",
        "The Panel is satisfied beyond reasonable doubt that Government forces carried out the strike",
        "The standard is lower than",
    ),
    to(
        "salt",
        "The prosecutor in Marrow opened an inquiry",
        "It is proved beyond doubt that managers committed negligent homicide. "
        "The prosecutor in Marrow opened an inquiry",
        "Whether a given supervisor or manager committed",
    ),
    to(
        "quay",
        "The judges acquitted him in four sentences.",
        "The judges, who found it proved that he had aimed at no one and that Constable "
        "Tarrow had fired at the crowd, acquitted him in four sentences.",
        "cannot exclude that Constable Tarrow",
    ),
)
_edits(
    "certain_in_the_summary",
    _PROOF,
    "the summary is certain of what the body has reasonable grounds to believe, or may not judge",
    to(
        "panel",
        "It also has reasonable grounds to believe that the Ulmet Front deliberately attacked",
        "It is proved that the Ulmet Front deliberately attacked",
        "members of the Ulmet Front deliberately attacked the convoy",
    ),
    to(
        "salt",
        "The government knows. Its inspectors",
        "Halcor’s managers are criminals, as this report proves. Its inspectors",
        "is for a court to decide",
    ),
)
_edits(
    "total_confirmed_after_all",
    _LIMIT,
    "a figure that the report cannot confirm is given as confirmed",
    to(
        "panel",
        "At least 212 civilians, among them 35 children, were killed in those incidents, and 390",
        "The total number of civilians killed in the valley was 212, among them 35 children, and 390",
        "is not in a position to confirm",
    ),
    to(
        "salt",
        "More than half of them died of heat.",
        "The cause was established in every case; more than half of them died of heat.",
        "We could not establish the cause",
    ),
    to(
        "quay",
        "and Constable Peer Amsley to six, all three for manslaughter.",
        "and Constable Peer Amsley to six, all three for manslaughter; for each of the nine dead the court had "
        "found out whose bullet it was.",
        "could not establish from whose weapon",
    ),
)
_edits(
    "sample_becomes_the_population",
    _LIMIT,
    "a share of those interviewed is told of all",
    to(
        "panel",
        "Of the 52 interviewees who had been held in one of three places of detention, 44 described beatings.",
        "In the three places of detention, 85 per cent of all detainees were beaten.",
        "proportions among them cannot be extended",
    ),
    to(
        "salt",
        "supervisors kept the identity papers of 71 of the 83 workers interviewed (86 percent), and that 64 of "
        "them (77 percent)",
        "supervisors keep the identity papers of 86 percent of all workers at the nine works, and that 77 "
        "percent of them",
        "they are not a representative sample",
    ),
)
_edits(
    "visited_after_all",
    _OPPOSITE,
    "a place or a source that the report did not have is said to have been had",
    to(
        "panel",
        "It was not granted access to the district of Upper Teyn.",
        "It was granted access to the district of Upper Teyn.",
        "did not visit that district",
    ),
    to(
        "salt",
        "Three researchers visited five of the nine works:",
        "Three researchers visited all nine works, among them",
        "We could not visit the four works",
    ),
    to(
        "quay",
        "The court, having studied a film taken from a crane,",
        "The court, having studied what the cameras on the quay recorded that day,",
        "had been out of order since March 2019",
    ),
)
_edits(
    "denied_and_affirmed",
    _OPPOSITE,
    "one passage denies what another affirms",
    to(
        "panel",
        "Since it was unable to visit the district, it is not in a position to establish",
        "On its visit to the district it was able to establish",
        "did not visit that district",
    ),
    to(
        "salt",
        "12 led to a fine. None led to a prosecution.",
        "12 led to a fine. Several led to a prosecution.",
        "the absence of any prosecution",
    ),
    to(
        "quay",
        "although he himself did not fire, while",
        "since he himself had fired, while",
        "beside a captain who had not fired himself",
    ),
)
_edits(
    "one_party_only",
    _OPPOSITE,
    "the conclusions leave out a party that the findings name",
    to(
        "panel",
        "the Panel concludes that both parties violated international humanitarian law",
        "the Panel concludes that the Government alone violated international humanitarian law",
        "members of the Ulmet Front deliberately",
    ),
)
_edits(
    "most_and_hardly_any",
    _OPPOSITE,
    "a passage says the opposite of the one beside it",
    to(
        "salt",
        "Without papers, workers could not board",
        "Most of the 83 had kept their papers. Without papers, workers could not board",
        "Seventy-one of the 83",
    ),
    to("quay", "Vance and Hollin have appealed; Amsley has not.", "None of the three has appealed."),
)
OPERATORS = tuple(_SHELF.operators)
