"""Quotations, qualifications and accusations in other words that lose nothing."""

from __future__ import annotations

from tests.faults.again.changing import Edit, Shelf, to

_SHELF = Shelf("harmless")


def _same(name: str, why: str, *edits: Edit) -> None:
    _SHELF.edits(name, "", why, *edits)


_same(
    "fewer_words_quoted",
    "a part of a quotation, unchanged",
    to(
        "panel",
        "words that several commanders",
        "that is, that no roof would be left to “hide under”, words that several commanders",
    ),
    to(
        "salt",
        "The practices documented in this report may",
        "Locked doors do not make anyone “free to leave.” The practices documented in this report may",
    ),
    to(
        "quay",
        "The order, it says, ‘was unlawful",
        "‘By whatever you have in your hands’ is an order. The order, it says, ‘was unlawful",
    ),
)
_same(
    "ellipsis_in_a_quotation",
    "words left out, and shown to be",
    to(
        "panel",
        "“not one roof will be left for them to hide under”, when",
        "“not one roof will be left ... to hide under”, when",
    ),
    to(
        "salt",
        "“Every worker is free to leave at the end of every shift,” Halcor wrote",
        "“Every worker is free to leave [...],” Halcor wrote",
    ),
    to(
        "quay",
        "in full, ‘Clear the quay by whatever you have in your hands’",
        "in part, ‘Clear the quay by whatever you have ...’",
    ),
)
_same(
    "words_in_brackets",
    "an explanation in brackets",
    to(
        "panel",
        "“not one roof will be left for them to hide under”, when",
        "“not one roof will be left for them [the villagers] to hide under”, when",
    ),
    to(
        "salt",
        "“Every worker is free to leave at the end of every shift,” Halcor wrote",
        "“Every worker is free to leave [the works] at the end of every shift,” Halcor wrote",
    ),
)
_same(
    "someone_else_says_nearly_the_same",
    "another person with words of their own",
    to(
        "salt",
        "There, a watchman padlocked both",
        "“They never said that it was a prison,” another worker said of the gate. There, a watchman padlocked both",
    ),
    to(
        "quay",
        "There was also, at the back",
        "‘Clear the way,’ a trombonist remembers having called. There was also, at the back",
    ),
    to(
        "panel",
        "Satellite images of the 17 villages",
        "“Not one wall was left for us,” a farmer told the Panel. Satellite images of the 17 villages",
    ),
)
_same(
    "quotation_in_a_quotation",
    "inner marks of the other kind",
    to(
        "panel",
        "A nurse recalled that the clinic",
        "“A soldier told us, ‘Go now’, and we went”, witness H-09 said. A nurse recalled that the clinic",
    ),
    to("salt", "“They draw the sea,” she said.", "“They draw the sea and say, ‘This is where they are,’” she said."),
    to(
        "quay",
        "Neither reached for the microphone.",
        "A clerk remembered: ‘She said “no” and nothing else.’ Neither reached for the microphone.",
    ),
)
_same(
    "apostrophes",
    "apostrophes that look like closing marks",
    to("quay", "an orderly person,’ he told", "an orderly person, an’ proud of it,’ he told"),
    to(
        "panel",
        "Families reported 37 persons",
        "The families’ committees’ lists differ in spelling only. Families reported 37 persons",
    ),
    to(
        "salt",
        "The season runs from March",
        "The workers’ and recruiters’ accounts agree here. The season runs from March",
    ),
)
_same(
    "so_called",
    "a name in quotation marks that nobody says",
    to("panel", "Residents described delays of", "The largest is known as “the sieve”. Residents described delays of"),
    to("salt", "Boots last one season", "The ridges are called “combs.” Boots last one season"),
    to(
        "quay",
        "There were brass bands.",
        "The union had called it the ‘march of the nine berths’. There were brass bands.",
    ),
)
_same(
    "said_at_the_end",
    "the speaker stands behind the words, or one sentence before them",
    to(
        "panel",
        "The editor told the Panel: “They kept the notebooks and gave back the pens.”",
        "“They kept the notebooks and gave back the pens”, in the words of the editor.",
    ),
    to(
        "salt",
        "“He had a picture of a swimming pool,” said Jora L., 25. “Later",
        "Jora L., 25, remembers her first meeting. “He had a picture of a swimming pool. Later",
    ),
    to("quay", "‘It is possible once,’ she said. ‘It", "She thought. ‘It is possible once. It"),
)
_same(
    "accusation_with_its_accuser",
    "an accusation that the report leaves with the accuser",
    to(
        "panel",
        "The Government rejects the findings; its position",
        "The Government rejects the findings and accuses the Ulmet Front of genocide, which the Panel does not "
        "find; its position",
    ),
    to(
        "salt",
        "The government knows. Its inspectors",
        "The opposition speaks of slavery; this report does not make that finding. The government knows. Its "
        "inspectors",
    ),
    to(
        "quay",
        "The union has never accepted",
        "Murder, says the union; the court did not say so. The union has never accepted",
    ),
)
_same(
    "might_and_could",
    "the same qualification in another word",
    to(
        "panel",
        "without precautions and may amount to a war crime",
        "without precautions and could amount to a war crime",
    ),
    to("salt", "The practices described here may amount to", "The practices described here might amount to"),
    to("quay", "adds that it may have cost lives", "adds that lives may have been lost by it"),
)
_same(
    "either_or",
    "the same disjunction in other words",
    to(
        "panel",
        "subjected to torture or other cruel, inhuman or degrading treatment, and that 23",
        "subjected to torture, or to other treatment that was cruel, inhuman or degrading, and that 23",
    ),
    to("salt", "among them 83 current or former workers", "among them 83 workers, current or former"),
    to("quay", "nine people were dead or dying and", "nine people either were dead or were dying, and"),
)
_same(
    "law_in_its_own_terms",
    "a rule of law, not a finding",
    to(
        "panel",
        "It has not ratified their second",
        "Torture is a crime under its penal code. It has not ratified their second",
    ),
    to("salt", "A person who compels another", "Forced labor is a crime. A person who compels another"),
    to(
        "quay",
        "The judgment is silent on how",
        "Murder, under the law of Caldrey, requires the wish that someone die. The judgment is silent on how",
    ),
)
_same(
    "one_victim_says_more",
    "a strong word in the mouth of a named or described person",
    to(
        "salt",
        "Six men died and 15 were injured.",
        "Six men died and 15 were injured. “It was murder,” said the father of one of the six.",
    ),
    to(
        "quay",
        "They ask for 25,000 crowns each",
        "‘It was murder by bridge,’ one of them says. They ask for 25,000 crowns each",
    ),
    to(
        "panel",
        "Claimants told the Panel that",
        "“It is extermination by paper”, one claimant said. Claimants told the Panel that",
    ),
)

OPERATORS = tuple(_SHELF.operators)
