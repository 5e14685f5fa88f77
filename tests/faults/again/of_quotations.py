"""Quotations that are not the same twice, never close, or have nobody who says them."""

from __future__ import annotations

import random
import re

from tests.faults.again.changing import Shelf, every_text, put, spots, to
from tests.faults.drafts.planting import Plant
from tests.faults.drafts.tree import Tree

_SHELF = Shelf("quotations")
_edits = _SHELF.edits
_TWICE = "quoted twice in different words"
_OPEN = "unclosed quotation"
_NOBODY = "unattributed quotation"
_SPEAKER = "one quotation, two speakers"

_edits(
    "another_wording_in_the_summary",
    _TWICE,
    "a quotation has other words where it stands again",
    to(
        "panel",
        "that “not one roof will be left for them to hide under”, words",
        "that “not one wall will be left for them to hide behind”, words",
        "They have lived among us as guests",
    ),
    to(
        "salt",
        "“Every worker is free to leave at the end of every shift,” Halcor wrote",
        "“Every worker is free to go home at the end of the day,” Halcor wrote",
        "Doors are closed at night for the safety",
    ),
    to(
        "quay",
        "The words, ‘Clear the quay by whatever you have in your hands’, were",
        "The words, ‘Clear the quay with everything you have in your hands’, were",
        "picked up and recorded: ‘Clear the quay",
    ),
)
_edits(
    "another_wording_in_the_body",
    _TWICE,
    "the fuller quotation in the body does not hold the words that are quoted elsewhere",
    to(
        "panel",
        "as guests, and not one roof will be left for them to hide under.”",
        "as guests, and no roof must be left to them at all.”",
        "used the words of the Minister",
        "told the assembly of Halsin that",
    ),
    to(
        "salt",
        "wrote: “Every worker is free to leave at the end of every shift. Doors",
        "wrote: “All workers may leave when a shift has ended. Doors",
        "Halcor wrote to Lanthorn Rights on March 18",
    ),
    to(
        "quay",
        "recorded: ‘Clear the quay by whatever you have in your hands.’",
        "recorded: ‘Clear this quay by whatever comes to your hands.’",
        "were played in the courtroom",
        "in full, ‘Clear the quay",
    ),
)
_edits(
    "another_wording_of_the_answer",
    _TWICE,
    "an answer or a testimony that is quoted twice has two wordings",
    to(
        "panel",
        "in the words of the Minister of Defence, “a catalogue of hearsay gathered in hotel rooms”",
        "in the words of the Minister of Defence, “a catalogue of rumours collected in hotel rooms”",
        "It rejects the findings as",
    ),
    to(
        "salt",
        "They said the gate was broken, every night for two years. When my sister",
        "They told us the lock was broken, each night for three years. When my sister",
        "They said the gate was broken",
    ),
    to(
        "quay",
        "in full, ‘Clear the quay by whatever you have in your hands’",
        "in full, ‘Clear the quay with what is in your hands’",
        "picked up and recorded: ‘Clear the quay",
    ),
)
_edits(
    "pronouns_flipped",
    _TWICE,
    "the persons in a quotation have changed places",
    to(
        "panel",
        "“not one roof will be left for them to hide under”, when",
        "“not one roof will be left for you to hide under”, when",
        "They have lived among us as guests",
    ),
    to(
        "salt",
        "They never said we were prisoners. They said the gate was broken, every night for two years. When my sister",
        "We never said they were prisoners. They said the gate was broken, every night for two years. When my sister",
        "They never said we were prisoners.",
    ),
    to(
        "quay",
        "The words, ‘Clear the quay by whatever you have in your hands’, were",
        "The words, ‘Clear the quay by whatever they have in their hands’, were",
        "picked up and recorded: ‘Clear the quay",
    ),
)
_edits(
    "a_word_turned_round",
    _TWICE,
    "one word of a repeated quotation says the opposite or more",
    to(
        "panel",
        "that “not one roof will be left for them to hide under”, words",
        "that “not one roof may be left for them to live under”, words",
        "They have lived among us as guests",
    ),
    to(
        "salt",
        "“Every worker is free to leave at the end of every shift,” Halcor wrote",
        "“No worker is free to leave before the end of every shift,” Halcor wrote",
        "Doors are closed at night for the safety",
    ),
    to(
        "quay",
        "‘I said whatever you have in your hands,’ he told",
        "‘I said whatever you have on your arms,’ he told",
        "picked up and recorded: ‘Clear the quay",
    ),
)
_edits(
    "closing_mark_lost",
    _OPEN,
    "a quotation mark opens and nothing closes it",
    to("panel", "“so that the rest would be quiet”.", "“so that the rest would be quiet."),
    to("salt", "been reduced “for budgetary reasons” and", "been reduced “for budgetary reasons and"),
    to(
        "quay",
        "calls the closing of the bridge ‘inexplicable’ and",
        "calls the closing of the bridge ‘inexplicable and",
    ),
)
_edits(
    "opening_mark_lost",
    _OPEN,
    "a quotation mark closes what was never opened",
    to("panel", "that it had “punished two men” for", "that it had punished two men” for"),
    to("salt", "finds “no indication of concern.” According", "finds no indication of concern.” According"),
    to("quay", "called the judgment ‘a lesson in patience’. The", "called the judgment a lesson in patience’. The"),
)
_edits(
    "closing_mark_of_a_sentence_lost",
    _OPEN,
    "a spoken sentence is never closed, and the report goes on as if it were",
    to("panel", "that they had made a note of it.”", "that they had made a note of it."),
    to("salt", "in the industry as a whole.”", "in the industry as a whole."),
    to(
        "quay",
        "what the court cannot exclude it must not hold against her.’",
        "what the court cannot exclude it must not hold against her.",
    ),
)
_edits(
    "marks_of_two_kinds",
    _OPEN,
    "a quotation begins with one kind of mark and ends with another",
    to("panel", "that “boys carry water, not rifles”.", "that “boys carry water, not rifles’."),
    to("salt", "aware of “isolated disputes.” They", "aware of “isolated disputes.’ They"),
    to(
        "quay",
        "sentences ‘a signal to every officer to stay in the car’.",
        "sentences ‘a signal to every officer to stay in the car”.",
    ),
)
_edits(
    "speaker_dropped",
    _NOBODY,
    "nobody is named for a quotation any more",
    to(
        "panel",
        "The editor told the Panel: “They kept the notebooks and gave back the pens.”",
        "“They kept the notebooks and gave back the pens.”",
    ),
    to(
        "salt",
        "“A complaint here is like salt in the sea,” said a lawyer who filed 23 of them. “It goes in.",
        "“A complaint here is like salt in the sea. It goes in.",
    ),
    to(
        "quay",
        "‘We have become a force that looks at water,’ said an officer with twenty years of service, who did not "
        "want to be named. A younger one said",
        "‘We have become a force that looks at water.’ Somewhere else in the building it was said",
    ),
)
_edits(
    "said_by_no_one",
    _NOBODY,
    "a quotation is left without a person, an office or a paper that says it",
    to(
        "panel",
        "The Ulmet Front denied in an undated message that it had recruited children, and said that “boys",
        "No children had been recruited, a message said that bore neither name nor date, and somebody had added "
        "that “boys",
    ),
    to(
        "salt",
        "“There is no work where there is no water,” said a teacher in the town of Ilim. “So our",
        "“There is no work where there is no water. So our",
    ),
    to(
        "quay",
        "An association of lawyers in neighbouring Estermark called the judgment ‘a",
        "Somewhere the judgment was called ‘a",
    ),
)
_edits(
    "speaker_became_it_was_said",
    _NOBODY,
    "the speaker has become a passive",
    to(
        "salt",
        "“My foreman was a fair man,” said a 45-year-old worker who spent three seasons at Drayhaven. “He",
        "It was also said: “My foreman was a fair man. He",
    ),
    to(
        "quay",
        "‘I saw what I have been seeing since.’ A boy",
        "‘I saw what I have been seeing since.’ It was also said: ‘They laughed as they loaded.’ A boy",
    ),
)
_edits(
    "another_speaker",
    _SPEAKER,
    "the same words are given to two speakers",
    to(
        "panel",
        "the then Minister of the Interior, Mr. Oskel Dravane, told the assembly",
        "the then mayor of Dorvek, Mr. Pavle Ostrem, told the assembly",
        "They have lived among us as guests",
    ),
    to(
        "salt",
        "shift,” Halcor wrote to Lanthorn Rights on",
        "shift,” the Ministry of Labor wrote to Lanthorn Rights on",
        "Doors are closed at night for the safety",
    ),
    to(
        "quay",
        "16.05: Vance’s message by radio",
        "16.05: Commissioner Thorne’s message by radio",
        "picked up and recorded: ‘Clear the quay",
    ),
)
_edits(
    "speaker_and_note_differ",
    _SPEAKER,
    "the text gives the words to one person and its note to another",
    to(
        "panel",
        "A stallholder, witness H-07, said:",
        "A stallholder, witness H-11, said:",
        "Interview with witness H-07",
    ),
    to(
        "salt",
        "closed it again,” said Senna K. “He",
        "closed it again,” said Jora L. “He",
        "(pseudonym), former worker at Tamber Flats, August 2022",
    ),
    to("quay", "testimony of Dr. Solberry", "testimony of Dr. Marchetti-Low", "The pathologist, Dr. Hanne Solberry"),
)


def _unclosed(tree: Tree, rng: random.Random) -> Plant | None:
    """Drops the closing mark of one of the double quotations of the draft's text, whichever it is."""
    if tree.voice.quotes[0] != "“":
        return None
    found = [
        (where, text, one)
        for where, text in every_text(tree)
        if not isinstance(where, str) and text.count("“") == text.count("”")
        for one in re.finditer(r"“[^“”]{20,}”", text)
    ]
    where, text, one = rng.choice(found)
    put(tree, where, text[: one.end() - 1] + text[one.end() :])
    return Plant(tree, spots(tree, where))


_SHELF.does("any_closing_mark_lost", _OPEN, "a quotation mark opens and nothing closes it", _unclosed)
_edits(
    "two_marks_lost_and_one_doubled",
    _OPEN,
    "a quotation opens twice and closes once",
    to(
        "panel",
        "had carried “engineers of the dam and their dynamite”",
        "had carried ““engineers of the dam and their dynamite”",
    ),
    to("salt", "who made them, “so that it can respond.”", "who made them, “so that “it can respond.”"),
)

OPERATORS = tuple(_SHELF.operators)
