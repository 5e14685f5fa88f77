"""statements: who said what; every construction that news is written in, and what is no statement at all."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.model import Engine, Form, Note, Stance, Statement
from probata.method.statements.reading import statements
from tests.method.statements.conftest import Parse


def _only(text: str, parse: Parse | None = None) -> Statement:
    [found] = statements(text, parse)
    return found


def _said(text: str) -> list[tuple[str | None, str]]:
    return [(one.speaker.party, one.span.of(text)) for one in statements(text)]


def test_content_cue_speaker_and_their_places_are_those_of_the_text() -> None:
    text = "\ufeffMara Vell, a nurse, said the gate was shut.\r\n"
    one = _only(text)
    assert one.span.of(text) == "the gate was shut"
    assert one.speaker.span is not None
    assert one.speaker.span.of(text) == "Mara Vell"
    assert one.cue.text == "said"
    assert one.form is Form.INDIRECT


def test_a_split_quotation_is_one_statement_in_two_parts() -> None:
    text = "“We asked,” said Mara Vell, “and nobody answered.”"
    one = _only(text)
    assert [part.of(text) for part in one.parts] == ["“We asked,”", "“and nobody answered.”"]
    assert one.span.of(text) == text
    assert one.form is Form.DIRECT


def test_a_quotation_that_stands_alone_is_carried_on_and_says_so() -> None:
    first, second = statements("“We asked,” Mara Vell said. “Nobody answered us.”")
    assert (first.speaker.party, second.speaker.party) == ("Mara Vell", "Mara Vell")
    assert second.speaker.span is None
    assert Note.CARRIED in second.notes


@pytest.mark.parametrize(
    "text",
    [
        "The company declined to comment.",
        "Mara Vell did not say who was there.",
        "Nobody said that the wall was safe.",
        "Mara Vell could say that the wall was safe.",
        "She refused to say whether it was true.",
        "Who said that the wall was safe?",
        "The claim was new to the members of the board.",
        "WALL WAS SAFE, REPORT SAYS",
        "Sign up",
        "Two member states signed the note.",
        "The so-called “rest house” had no door.",
    ],
)
def test_what_reports_no_saying_is_no_statement(text: str) -> None:
    assert statements(text) == ()


def test_two_women_leave_a_pronoun_open() -> None:
    assert _said("Petra Lund met Ines Marr. “There was no bed,” she said.") == [(None, "“There was no bed,”")]


def test_a_pronoun_against_the_gender_of_who_spoke_last_is_flagged_and_stays_with_her() -> None:
    text = "Mara Vell said her report needed a week. “I have learned to wait,” he said."
    second = statements(text)[1]
    assert second.speaker.party == "Mara Vell"
    assert Note.CONFLICT in second.notes


def test_a_surname_alone_is_nobody_before_its_introduction_and_somebody_after() -> None:
    before = "Brandt said the road was open. Odo Brandt is a clerk."
    after = "Odo Brandt is a clerk. Brandt said the road was open."
    assert _said(before)[0][0] is None
    assert _said(after)[0][0] == "Odo Brandt"


def test_two_persons_of_one_surname_are_told_apart_or_nobody_is_named() -> None:
    text = "Aldo Brenner, a lawyer, spoke. Ruth Brenner, a judge, listened. Brenner said the trial was fair."
    assert _said(text)[0][0] is None


def test_a_name_in_a_credit_line_is_another_person_than_the_one_who_speaks() -> None:
    text = (
        "“It came too late,” Kenneth Roth at Harbour Watch told the Wire.\n\n"
        "Reporting by Richard Roth in Venn; Editing by Ilse Korn"
    )
    one = _only(text)
    assert (one.speaker.party, one.speaker.of) == ("Kenneth Roth", "Harbour Watch")


def test_documents_in_one_file_introduce_their_people_apart() -> None:
    one = "Odo Brandt is a clerk. Brandt said the road was open."
    front = "\n---\ntitle: Road\nauthor: A. Nobody\ndate: 2020-01-01\n---\n"
    text = f"{one}{front}Brandt said the road was shut, and the men who kept it were gone."
    assert [party for party, _ in _said(text)] == ["Odo Brandt", "Brandt"]


def test_several_voices_of_a_state_stay_apart_under_it() -> None:
    text = (
        "Norway’s foreign ministry said the note was false. A statement from Norway’s mission in Geneva described the "
        "report as “a farce”. Oslo denied the rest. Norway’s ambassador, Tor Hask, said he had not read it."
    )
    found = statements(text)
    parties = [one.speaker.party for one in found]
    assert parties == ["Norway/foreign ministry", "Norway/mission in Geneva", "Norway", "Tor Hask"]
    assert all(str(one.speaker.of).startswith("Norway") for one in found)


def test_an_acronym_stands_for_what_introduced_it() -> None:
    text = "The Sea Rescue Service (SRS) met on Monday. The SRS said the boat was lost."
    assert _said(text)[0][0] == "Sea Rescue Service"


def test_a_chain_of_relays_is_kept_in_order() -> None:
    text = "The Courier, citing a letter seen by two diplomats, reported that the list existed."
    assert [span.of(text) for span in _only(text).relays] == ["a letter", "two diplomats"]
    behind = "The Courier reported that the list existed, according to a letter confirmed by diplomats."
    assert [span.of(behind) for span in _only(behind).relays] == ["a letter", "diplomats"]


def test_an_open_quotation_mark_is_flagged_and_never_fatal() -> None:
    one = _only("Mara Vell said “the number was very large, larger than we knew.")
    assert Note.UNCLOSED in one.notes


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    one = _only("“They came at four.\n\n“Nobody slept after that,” Mara Vell said.")
    assert one.speaker.party == "Mara Vell"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Mara Vell accused the board of theft.", Stance.ACCUSES),
        ("The board denied the theft.", Stance.DENIES),
        ("The board rejected the report.", Stance.REJECTS),
        ("Mara Vell welcomed the report.", Stance.SUPPORTS),
        ("“I regret that nobody was named,” Mara Vell said.", Stance.REGRETS),
        ("Mara Vell said the gate was shut.", Stance.UNSURE),
        ("The board announced that the gate was shut.", Stance.STATES),
    ],
)
def test_the_stance_is_what_words_show_and_otherwise_open(text: str, stance: Stance) -> None:
    assert _only(text).stance is stance


def test_qualifications_and_quoted_words_have_their_places() -> None:
    text = "The claims “appear to be credible,” the report said."
    one = _only(text)
    assert [span.of(text) for span in one.hedge] == ["appear to be credible"]
    assert [span.of(text) for span in one.quoted] == ["“appear to be credible,”"]


def test_another_language_gives_quotations_without_speakers() -> None:
    text = "Le ministre a déclaré que la route est fermée. « Nous n’avons rien vu de tout cela », a dit la directrice."
    one = _only(text)
    assert one.speaker.party is None
    assert one.notes[0] is Note.UNREAD


def test_what_is_named_as_beside_the_text_gives_nothing() -> None:
    from probata.record.span import TextSpan

    text = "Mara Vell said the gate was shut.\n\nOdo Brandt said the gate was open."
    assert [one.speaker.party for one in statements(text, None, [TextSpan(0, 33)])] == ["Odo Brandt"]


def test_each_statement_says_which_rules_read_it(parse: Parse) -> None:
    text = "Mara Vell, who kept the books, said the gate was shut."
    assert _only(text).engine is Engine.PATTERNS
    assert _only(text, parse).engine is Engine.DEPENDENCIES


def test_the_same_bytes_have_the_same_ids_and_no_two_statements_share_one() -> None:
    text = "Mara Vell said the gate was shut. Odo Brandt said the gate was shut. " * 5
    ids = [one.id for one in statements(text)]
    assert ids == [one.id for one in statements(text)]
    assert len(set(ids)) == len(ids)


_WORDS = (
    "Mara Vell|said|“|”|he|,|.|that|according to|the report|\n\n|\r\n|and|who|was accused by|China’s"
    "|foreign ministry|(CMF)|‘|’|called it|?|not|X|é|清晨|:"
)
_PIECES = st.lists(st.sampled_from(_WORDS.split("|")), max_size=40)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=300), _PIECES.map(" ".join), _PIECES.map("".join)))
def test_nothing_raises_and_every_place_lies_in_the_text(text: str) -> None:
    for one in statements(text):
        spans = [one.span, *one.parts, *one.hedge, *one.quoted, *one.relays]
        spans += [span for span in (one.speaker.span, one.cue.span) if span]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.span.holds(part) for part in one.parts)
        assert one.cue.span is None or one.cue.span.of(text) == one.cue.text


@settings(deadline=None, max_examples=40)
@given(text=st.one_of(st.text(max_size=200), _PIECES.map(" ".join)))
def test_nothing_raises_with_a_model_either(parse: Parse, text: str) -> None:
    for one in statements(text, parse):
        assert one.span.of(text)


@pytest.mark.parametrize("unit", ["“a b c d ", "“we men of it ", "He said “we left. ", "“we left the town\n\n"])
def test_eight_times_the_open_quotations_cost_about_eight_times_the_steps(unit: str) -> None:
    assert _steps(unit * 4_000) <= 9 * _steps(unit * 500)


def _steps(text: str) -> int:
    """How many functions are called: the same on every machine."""
    calls = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        statements(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    ("text", "content", "party"),
    [
        ("Families were told by the army that the road was mined.", "the road was mined", "army"),
        ("It was stated that the lists had burned.", "the lists had burned", None),
        ("Odo Brandt told this newspaper that the lists had burned.", "the lists had burned", "Odo Brandt"),
        ("Odo Brandt said an hour ago that the lists had burned.", "the lists had burned", "Odo Brandt"),
        ("Odo Brandt said, in remarks to the radio, that it had burned.", "it had burned", "Odo Brandt"),
        ("Odo Brandt said „it burned“ and left.", "„it burned“", "Odo Brandt"),
        ("“Mira”, a student, said she was held in a shed.", "she was held in a shed", "Mira"),
        ("RT @vennport: The pier is shut.", "The pier is shut", "@vennport"),
        ("A survivor told us:\n\n“There was no window in the cell.”", "“There was no window in the cell.”", "survivor"),
        ("Odo Brandt recalled the cell:\n\n“There was no window.”", "“There was no window.”", "Odo Brandt"),
    ],
)
def test_one_statement_has_its_content_and_its_mouth(text: str, content: str, party: str | None) -> None:
    [one] = statements(text)
    assert (one.span.of(text), one.speaker.party) == (content, party)


def test_a_quotation_a_paragraph_later_is_nobodys_where_two_may_speak() -> None:
    text = "Mara Vell told the court Odo Brandt had called.\n\n“You will be sorry for this, all of you.”"
    assert [one.speaker.party for one in statements(text)] == ["Mara Vell", None]


def test_the_mayor_behind_a_person_of_whom_nothing_is_told_is_nobody() -> None:
    text = "Mara Vell said the dam was old. The mayor added that it was safe."
    assert [one.speaker.party for one in statements(text)] == ["Mara Vell", None]
