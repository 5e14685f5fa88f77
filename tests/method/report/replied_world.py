"""The small world with a right of reply and recommendations on record, for the rules that hold a report against them.

The State of Velmarra was asked, shown an extract and answered; Brineworks Ltd was shown a summary and did not; the
Salt Guild was not notified, and why is on record. Four recommendations. Everything invented.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, partial

from probata.method.manuscript.reading import read
from probata.method.recommendations.model import Event, Recommendation, State
from probata.method.reply.model import (
    Answered,
    AnswerKind,
    Disposition,
    Notice,
    NoticeKind,
    Paragraph,
    Party,
    PartyStatement,
    Replies,
    ReplyFile,
    Response,
    ResponseFile,
    Silence,
)
from probata.method.report.binding import bind
from probata.method.report.model import Bound, Objection, Records, SavedPlace
from probata.method.report.rules import Rule
from probata.record.digest import Digest
from probata.record.errors import NotFound
from probata.record.span import TextSpan
from probata.record.uncertain_date import UncertainDate
from tests.method.report import world

FRONT = {**world.FRONT, "access": "2022-02-07"}
FINDINGS = {
    "F1": """
:::{finding} F1 law
The decree makes leaving depend on permission. {cite}`decree`
:::
""",
    "F2": """
:::{finding} F2 incident
People who were held in a hostel were kept behind a locked gate. {cite}`gate`{cite}`lamp`
:::
""",
    "F3": """
:::{finding} F3 incident
An interviewee was given pills without being told why. {cite}`lamp-too`
:::
""",
}
REPLY = """
:::{reply}
Questions were put to the State on {date}`4 January 2022`. On {date}`7 February 2022` it was sent a factual extract,
with a deadline of {date}`25 February 2022`. Its written answer reached the Inquiry on {date}`28 February 2022`.
{cite}`answer-gates`

The day on which the hostels closed has been corrected: it is {date}`3 June 2020`. What the answer says of {ref}`F1` is
rejected, because the decree names nobody who may be sent. The Inquiry notes what it says of gates ({ref}`F2`), and
of the use of water.

A summary was sent to Brineworks Ltd on {date}`8 February 2022`; it did not answer. The Salt Guild was not notified,
because notice would have put people in danger.
:::
"""
RECOMMENDED = {
    "release": """
:::{recommendation} the Government of Velmarra
Release without delay all persons who are arbitrarily held in the hostels ({ref}`F2`).
:::
""",
    "repeal": """
:::{recommendation} the Government of Velmarra
Repeal {law}`Decree No. 44` and, until that has been done, make no use of it ({ref}`F1`).
:::
""",
    "missing": """
:::{recommendation} the Assembly of the Coastal Compact
Establish a body to follow the search for the missing ({ref}`F2`). This needs a vote of the Assembly.
:::
""",
    " lease": """
:::{recommendation} the Government of Velmarra
Restore every lease that was suspended until its holder has been heard by an independent body ({ref}`F2`).
:::
""",
}
"""By a word of theirs; a piece that has it in its recommendations, or in a comment, brings its own or leaves it out."""
ANNEX = """
:::{annex} The written answer of the State
:::
"""
REMOVED = "Orvel Tannick"
"""Somebody whom only the answer names."""
ANSWER = (
    "The Republic has always cared for the people of its shores.",
    "Attendance at the hostels rested on the decree and was therefore lawful.",
    "Gates are locked in boarding schools, too.",
    "The hostels closed on 3 June 2020 and not on 6 June 2020.",
    "The use of water was left to a contractor who was designated under Article 9.",
    f"Mr {REMOVED} is a cousin of an official and lives by the shore.",
    "The fisheries of the Republic are the finest on this coast.",
)
BEHIND = (world.LIMITATIONS, REPLY, ANNEX)
CODES = frozenset(
    {
        *(f"PB{number}" for number in range(520, 550)),
        *(f"PB{number}" for number in (620, 621, 622)),
        *(f"PB{number}" for number in range(140, 150)),
        *(f"PB{number}" for number in range(440, 444)),
    }
)
"""The rules whose examples are tried over this world."""


def day(edtf: str) -> UncertainDate:
    """A day as people write it into the file."""
    return UncertainDate(edtf, edtf)


def whole(source: str, **front: str) -> str:
    """A manuscript of which a piece is given: the front matter, the piece, and every part that it does not have."""
    head = "" if source.startswith("---") else "".join(f"{key}: {value}\n" for key, value in {**FRONT, **front}.items())
    behind = [part for part in BEHIND if part.split("\n")[1].split("}")[0] not in source]
    behind += [block for name, block in FINDINGS.items() if f"{{finding}} {name} " not in source]
    behind += [block for word, block in RECOMMENDED.items() if word not in _recommended_in(source)]
    return f"---\n{head}---\n\n{source.strip()}\n{''.join(behind)}" if head else f"{source.strip()}\n{''.join(behind)}"


def _recommended_in(source: str) -> str:
    """The recommendations of a piece, and its comments."""
    return " ".join(re.findall(r"(?ms)^:::\{recommendation\}.*?^:::$|^%.*?$", source)).casefold()


def bound(source: str, records_: Records | None = None, **front: str) -> Bound:
    """A manuscript, or a piece of one, over this world or other records.

    A comment ``% saved anew as a count: tender`` makes a count of the place of this name.
    """
    known = records_ or records()
    for handle in re.findall(r"(?m)^% saved anew as a count: (\S+)$", source):
        known = anew_as_a_count(known, handle)
    return bind(read(world.MAIN, partial(_load, whole(source, **front))), known)


def anew_as_a_count(known: Records, handle: str) -> Records:
    """The records with a count under the handle of a place."""
    count = replace(known.counts["involved"], handle=handle)
    places = {name: one for name, one in known.places.items() if name != handle}
    return replace(known, places=places, counts={**known.counts, handle: count})


def found(rule: object, source: str, records_: Records | None = None, **front: str) -> list[Objection]:
    """What one rule (a module of ``checks``) objects to."""
    known: Rule = rule  # type: ignore[assignment] # a module is a rule; the shelf says so too
    return list(known.run(bound(source, records_, **front)))


def words(objections: list[Objection], source: str, **front: str) -> list[str]:
    """The words of the manuscript at the places of objections."""
    text = whole(source, **front)
    return [text[one.at.start : one.at.end] for one in objections]


def _load(text: str, name: str) -> str:
    if name != world.MAIN:
        raise NotFound(f"There is no file {name}.")
    return text


@cache
def records() -> Records:
    """The world with replies and recommendations."""
    known = world.records()
    places = {one.handle: one for one in _places()}
    return replace(known, places={**known.places, **places}, replies=replies(), recommendations=recommendations())


def with_file(**changes: object) -> Records:
    """The records with another notice, party, statement ...: fields of the file of replies."""
    known = records()
    assert known.replies is not None
    return replace(known, replies=replace(known.replies, file=replace(known.replies.file, **changes)))  # type: ignore[arg-type] # fields by name


def with_answer(*dispositions: Disposition, **changes: object) -> Records:
    """The records with other dispositions of the State's answer, or another answer."""
    known = records()
    assert known.replies is not None
    answer = known.replies.responses["answer"]
    file = replace(answer.file, dispositions=dispositions or answer.file.dispositions)
    answer = replace(answer, file=file, **changes)  # type: ignore[arg-type] # fields by name
    replies_ = Replies(replace(known.replies.file, responses={"answer": file}), {"answer": answer})
    return replace(known, replies=replies_)


def with_recommendations(*made: Recommendation) -> Records:
    """The records with other recommendations."""
    return replace(records(), recommendations=made)


def of_rule(code: str) -> Records:
    """The records over which the examples of a rule are tried; of a fault of the record itself, with that fault."""
    return _with_places() if code == "PB149" else _with_fault(code)


def _with_places() -> Records:
    """Every event of a recommendation rests on a place."""
    made = records().recommendations or ()
    events = [tuple(replace(each, place="decree-all") for each in one.events) for one in made]
    return with_recommendations(*(replace(one, events=of) for one, of in zip(made, events, strict=True)))


def _with_fault(code: str) -> Records:
    if code == "PB528":
        return with_answer(*(disposition(number) for number in (1, 2, 3, 4, 6, 7)))
    if code == "PB529":
        twice = replace(disposition(2), answer=Answered.ACCEPTED, changed="paragraph on the decree")
        return with_answer(*_dispositions(), twice)
    if code == "PB540":
        parties = replies().file.parties
        more = replace(parties["brineworks"], findings=("F1", "F2", "F3"))
        return with_file(parties={**parties, "brineworks": more})
    if code == "PB541":
        return with_file(statements=tuple(replace(one, answers=("F1",)) for one in replies().file.statements))
    if code == "PB622":
        at_once = Disposition(tuple(range(1, 8)), AnswerKind.GENERAL, Answered.NOTED, "annexed", "A. Merrin")
        return with_answer(at_once, perhaps_naming=(6,))
    return records()


def without() -> Records:
    """The records of an inquiry that has written neither file."""
    return replace(records(), replies=None, recommendations=None)


def replies() -> Replies:
    """Two notices to the State and its answer, one to Brineworks Ltd, two statements, one silence."""
    file = ReplyFile(
        parties={one.name: one for one in _parties()},
        notices={one.name: one for one in _notices()},
        statements=(
            PartyStatement("ambassador", "velmarra", "the ambassador", day("2022-02-02")),
            PartyStatement("spokesman", "velmarra", "the ministry's spokesman", day("2022-02-20"), answers=("F1",)),
            PartyStatement("deputy", "velmarra", "the deputy minister", day("2022-02-21"), True),
        ),
        responses={"answer": _answer_file()},
        silences=(
            Silence("velmarra", "F3", ("A. Merrin", "B. Tolsa"), ("the answer", "the register of letters"), True),
            Silence("brineworks", "F2", ("A. Merrin",), (), False),
        ),
    )
    return Replies(file, {"answer": _answer()})


def _parties() -> tuple[Party, ...]:
    voices = (
        "the Ministry of Settlement",
        "the ministry's spokesman",
        "the mission",
        "the ambassador",
        "the deputy minister",
    )
    return (
        Party("velmarra", "the State", voices, ("Velmarra", "the Government of Velmarra"), ("F1", "F2", "F3")),
        Party("brineworks", "Brineworks Ltd", ("its director",), ("Brineworks",), ("F2", "F3")),
        Party("clinic", "the Harbour Clinic", (), (), ("F9",)),
        Party("guild", "the Salt Guild", (), (), ("F3",), "danger to persons"),
    )


def _notices() -> tuple[Notice, ...]:
    january, february = day("2022-01-04"), day("2022-02-07")
    return (
        Notice("questions", "velmarra", NoticeKind.QUESTIONS, "4 January", january, january, None, None),
        Notice(
            "extract", "velmarra", NoticeKind.EXTRACT, "draft 3", february, february,
            day("2022-02-25"), day("2022-02-28"), ("F1", "F2", "F3"),
        ),
        Notice(
            "summary", "brineworks", NoticeKind.SUMMARY, "draft 3", day("2022-02-08"), day("2022-02-08"),
            day("2022-02-25"), None, ("F2", "F3"),
        ),
    )  # fmt: skip


def disposition(paragraph: int) -> Disposition:
    """The disposition of one paragraph of the State's answer."""
    return next(one for one in _dispositions() if paragraph in one.paragraphs)


def _dispositions() -> tuple[Disposition, ...]:
    by = "A. Merrin"
    return (
        Disposition((1,), AnswerKind.GENERAL, Answered.NOTED, "annexed", by),
        Disposition((2,), AnswerKind.REASONED, Answered.REJECTED, "the decree names nobody", by, ("F1",)),
        Disposition((3,), AnswerKind.REASONED, Answered.NOTED, "weighed with the accounts", by, ("F2",)),
        Disposition(
            (4,), AnswerKind.CORRECTION, Answered.CORRECTED, "the register bears it out", by, ("F2",),
            "day of closing: 6 → 3 June 2020, chapter on life",
        ),
        Disposition((5,), AnswerKind.REASONED, Answered.NOTED, "answers who was granted the use of water", by, ("F2",)),
        Disposition((6,), AnswerKind.NAMES, Answered.NOTED, "a person is named", by, (), "", (REMOVED,)),
        Disposition((7,), AnswerKind.OFF_TOPIC, Answered.NOTED, "annexed", by),
    )  # fmt: skip


def _answer_file() -> ResponseFile:
    return ResponseFile("answer", "velmarra", "extract", "answer.txt", day("2022-02-28"), dispositions=_dispositions())


def _answer() -> Response:
    text = "\n\n".join(ANSWER) + "\n"
    starts = [text.index(one) for one in ANSWER]
    return Response(
        ref=world.ref("response", "answer"),
        file=_answer_file(),
        document=world.ref("doc", "answer"),
        text=text,
        paragraphs=tuple(
            Paragraph(number, "", TextSpan(start, start + len(words_)))
            for number, (start, words_) in enumerate(zip(starts, ANSWER, strict=True), start=1)
        ),
        unread=(),
        answering={2: ("F1",), 3: ("F2",), 4: ("F2",), 5: ("F2",)},
        naming=(6,),
    )


def _places() -> tuple[SavedPlace, ...]:
    said = world.records().places["tender"]
    statements = (
        ("ambassador", "Coastal Broadcast, 2 February 2022", "This is a novel and no report.", "2022-02-02"),
        (
            "spokesman",
            "Ministry briefing, 20 February 2022",
            "Those houses are schools and nothing else.",
            "2022-02-20",
        ),
        ("deputy", "Shore Radio, 21 February 2022", "I have not seen that text, and it is wrong.", "2022-02-21"),
    )
    answer = "\n\n".join(ANSWER) + "\n"
    in_answer = (("answer-lawful", 2), ("answer-gates", 3), ("answer-closing", 4), ("answer-water", 5))
    title = "Written answer of the State"
    return (
        *(_place(said, one[0], one[1], f"{one[1]}\n\n{one[2]}\n", one[2], one[3]) for one in statements),
        *(_place(said, handle, title, answer, ANSWER[number - 1], "", "answer") for handle, number in in_answer),
    )


def _place(
    like: SavedPlace, handle: str, title: str, text: str, words_: str, dated: str, document: str = ""
) -> SavedPlace:
    start = text.index(words_)
    span = TextSpan(start, start + len(words_))
    whole_ = Digest.of(text.encode())
    return replace(
        like, ref=world.ref("place", handle), handle=handle, title=title, document=world.ref("doc", document or title),
        digest=whole_, span=span, text=span, words=words_, whole=whole_, byte_start=len(text[:start].encode()),
        dated=dated,
    )  # fmt: skip


def recommendations() -> tuple[Recommendation, ...]:
    """Four of them; one depends on a vote, one was rejected, one acknowledged."""
    government = "the Government of Velmarra"
    addressed = day("2022-03-01")

    def events(name: str, *states: State) -> tuple[Event, ...]:
        return tuple(Event(name, addressed, state, "") for state in (State.ADDRESSED, *states))

    return (
        Recommendation(
            "R1", government, "release",
            "Release without delay all persons who are arbitrarily held in the hostels.", ("F2",),
        ),
        Recommendation(
            "R2", government, "repeal",
            "Repeal Decree No. 44 and, until that has been done, make no use of it.", ("F1",),
            events=events("R2"),
        ),
        Recommendation(
            "R3", "the Assembly of the Coastal Compact", "establish",
            "Establish a body to follow the search for the missing.", ("F2",), ("a vote of the Assembly",),
        ),
        Recommendation(
            "R4", government, "restore",
            "Restore every lease that was suspended until its holder has been heard by an independent body.",
            ("F2",), events=events("R4", State.ACKNOWLEDGED),
        ),
    )  # fmt: skip
