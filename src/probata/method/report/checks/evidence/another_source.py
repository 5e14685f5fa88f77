"""PB154: a note cites another source than its sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.cited import Citation, Marked, Noted, Source, citations, marks, notes
from probata.method.report.english.small_words import words as listed
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import english
from probata.method.report.prose.portraits import OCCUPATIONS
from probata.method.report.prose.woven import objection, sentence_prose

CODE = "PB154"
WITHOUT_RECORDS = True
SAYS = "A note cites another source than the sentence names that it stands at."
WHY = """Notes slip when paragraphs move. A sentence that tells what a ministry says and a note that names an interview
with a teacher cannot both be right, and whoever follows the note finds something else (the house's method, section 1, a
law of the house: every claim leads to its place). Said is only what is plain: one note, one kind of source in it, and
another kind, office, profession or law named in the sentence. A note that relays (quoted in, as reported by), a letter,
a file or a reference to another note is let be. English wording only."""
BAD = """According to the Ministry of Settlement, nobody was held in the hostels.[^one]

[^one]: Interview with a former driver of the hostels.
"""
GOOD = """According to the Ministry of Settlement, nobody was held in the hostels.[^one]

[^one]: Ministry of Settlement, statement on the hostels.
"""
_NEXT = "Mark the note that belongs to this sentence, or name the source that the note cites."
_PUBLIC = (
    r"(?:Ministry|Department|Directorate|Bureau|Agency|Prosecutor[’']s\s+Office|Statistics\s+Office|"
    r"Statistical\s+Office)"
)
_BODY = (
    r"(?P<body>(?:[A-Z][\w’'-]*\s+){0,3}(?:Ministry|Department|Directorate|Bureau|Government|Police|Circle|Network|Association|"
    r"Union|League|Coalition|Institute|Foundation|Committee|Federation|Council)(?:\s+(?:of|for|on)\s+(?:the\s+)?[A-Z][\w’'-]*"
    r"(?:\s+(?:and\s+)?[A-Z][\w’'-]*){0,3})?)"
)
_SAYS = (
    r"(?:said|says|stated|states|announced|reported|claimed|declared|wrote|estimates?d?|denied|confirmed|published|"
    r"counted)"
)
_BY_BODY = re.compile(
    rf"(?:(?i:according\s+to)\s+(?:the\s+)?{_BODY}|(?:^|[.;,]\s+)(?:[Tt]he\s+)?"
    rf"{_BODY.replace('?P<body>', '?P<says>')}\s+"
    rf"(?:has\s+|had\s+|also\s+|itself\s+)?{_SAYS}\b)"
)
_PEOPLE = (
    rf"(?:(?:former\s+|retired\s+)?(?:{OCCUPATIONS})|(?:former\s+)?(?:detainee|prisoner|inmate|resident|worker|employee)|witness|"
    r"survivor|interviewee|woman|man|villager|father|mother|relative)"
)
_BY_PERSON = re.compile(
    rf"(?i)\b(?:an?|the|one|another)\s+(?:[\w-]+\s+){{0,2}}?(?P<who>{_PEOPLE})\s+(?:[\w\s]{{0,40}}?)(?:told\s+(?:the\s+)?(?:inquiry|commission|"
    r"mission|panel|us)\b|(?:interviewed\s+by|who\s+spoke\s+to|in\s+an\s+interview\s+with)\s+the\s+(?:inquiry|commission|mission))"
)
_BY_IMAGE = re.compile(
    r"(?i)\b(?:satellite|aerial)\s+(?:images?|imagery|photographs?)\b[^.;]{0,40}\b(?:shows?|showed|reveal\w*|indicate\w*)"
)
_BY_LAW = re.compile(
    r"\b(?P<law>Decree|Law|Order|Regulation|Act|Ordinance|Resolution)\s+No\.?\s*(?P<no>\d+)(?:\s+of\s+[\w\s]{4,20}?)?\s+"
    r"(?:states?|provides?|requires?|says|reads|prohibits?|allows?|obliges?|forbids?|permits?|establish\w+|defines?|orders?)\b"
)
_LAW_NUMBER = re.compile(r"\b(?P<law>Decree|Law|Order|Regulation|Act|Ordinance|Resolution)\s+No\.?\s*(?P<no>\d+)")
_RELAYS = re.compile(
    r"(?i)\b(?:quot\w+|cit(?:ed|ing)|reported\s+(?:by|in)|reproduced|reprinted|referr\w+|relay\w*|as\s+told|transmitted|response|reply|"
    r"letter|annex\w*|see\s+also|cf|on\s+file|official|minister|ministry\s+staff|spokes\w+|representative|compare|contrast|but\s+see|"
    r"summari[sz]\w+|statement\s+of|testimony\s+before|record\w*\s+of|amend\w*|repeal\w*|pursuant|under)\b"
)
_WITH = re.compile(
    r"(?i)\b(?:interview\w*|conversation|testimony|account)\s+(?:with|of|by)\s+(?:an?\s+|the\s+)?(?P<who>[^,;.(\[]{2,60})"
)
_WORK = re.compile(rf"(?i)\b(?:{OCCUPATIONS})\b")
_NEAR = (
    listed("doctor physician surgeon dentist scientist"),
    listed("teacher headteacher lecturer professor instructor principal librarian"),
    listed("guard warden watchman orderly policeman policewoman police-officer soldier official captain"),
    listed("nurse midwife orderly"),
    listed("lawyer advocate judge prosecutor"),
    listed("farmer herder shepherd gardener"),
    listed("fisher fisherman fisherwoman sailor captain"),
    listed("cook baker butcher waiter waitress"),
    listed("clerk secretary accountant official"),
    listed("builder mason carpenter welder plumber electrician mechanic engineer"),
    listed("trader shopkeeper"),
    listed("journalist writer"),
    listed("driver mechanic"),
)
_PAPERS = frozenset({Source.LAW, Source.OFFICE, Source.PRESS, Source.GROUP, Source.IMAGE})


@dataclass(frozen=True, slots=True)
class _Names:
    """What a sentence names as its source: the kind, the words, and for a law its number."""

    kind: Source
    words: str
    number: str = ""


def run(bound: Bound) -> Iterator[Objection]:
    """At the mark; only where the sentence and the note have one source each, of two that exclude one another."""
    if not english(bound):
        return
    known = {one.label: one for one in notes(bound)}
    each = [one for one in marks(bound) if bound.passages[one.passage].kind != "note"]
    counted: dict[tuple[int, int], int] = {}
    for one in each:
        counted[one.passage, one.sentence] = counted.get((one.passage, one.sentence), 0) + 1
    for one in each:
        note = known.get(one.label)
        if note and counted[one.passage, one.sentence] == 1:
            yield from _judged(bound, one, note, counted)


def _judged(bound: Bound, one: Marked, note: Noted, counted: dict[tuple[int, int], int]) -> Iterator[Objection]:
    cited = citations(note.words)
    if len(cited) != 1 or _RELAYS.search(note.words) or cited[0].kind in (Source.SAME, Source.ABOVE, Source.UNKNOWN):
        return
    named = _named_in(_words(bound, one.passage, one.sentence))
    if len(named) != 1 or not _excludes(named[0], cited[0]):
        return
    earlier = _before(bound, one, counted)
    if not any(not _excludes(each, cited[0]) for each in earlier):
        source = named[0].words if len(named[0].words) < 60 else named[0].kind.value
        message = f"The sentence names “{source}” as its source, and the note cites {cited[0].kind.value}."
        yield objection(CODE, one.at, message, _NEXT, bound.passages[one.passage])


def _words(bound: Bound, passage: int, sentence: int) -> str:
    one = bound.passages[passage]
    return sentence_prose(bound, one, one.sentences[sentence]).text if one.sentences else ""


def _before(bound: Bound, one: Marked, counted: dict[tuple[int, int], int]) -> list[_Names]:
    """What the sentences right before name that have no note of their own: the note may be for them too."""
    found: list[_Names] = []
    for sentence in range(one.sentence - 1, -1, -1):
        if (one.passage, sentence) in counted:
            break
        found += _named_in(_words(bound, one.passage, sentence))
    return found


def _named_in(words: str) -> list[_Names]:
    found = [_Names(_of_body(body), body) for one in _BY_BODY.finditer(words) if (body := one["body"] or one["says"])]
    found += [_Names(Source.INTERVIEW, " ".join(one["who"].split())) for one in _BY_PERSON.finditer(words)]
    found += [_Names(Source.IMAGE, one[0]) for one in _BY_IMAGE.finditer(words)]
    found += [_Names(Source.LAW, f"{one['law']} No. {one['no']}", one["no"]) for one in _BY_LAW.finditer(words)]
    return found


def _of_body(words: str) -> Source:
    public = re.search(r"\b(?:Ministry|Department|Directorate|Bureau|Government|Police)\b", words)
    return Source.OFFICE if public else Source.GROUP


def _excludes(named: _Names, cited: Citation) -> bool:
    """Whether what the sentence names surely is not what the note cites."""
    if named.kind is Source.INTERVIEW:
        return _other_person(named, cited)
    if named.kind is Source.LAW:
        return _other_law(named, cited)
    if named.kind is Source.IMAGE:
        return cited.kind is Source.INTERVIEW and not re.search(r"(?i)imag|satellite|analyst|expert", cited.words)
    if cited.kind is Source.INTERVIEW:
        return bool(_WITH.search(cited.words)) and not _shares(named.words, cited.words)
    return named.kind is Source.OFFICE and _other_office(named.words, cited)


def _other_person(named: _Names, cited: Citation) -> bool:
    if cited.kind in _PAPERS:
        return not _WORK.search(cited.words)
    who = _WITH.search(cited.words)
    mine, theirs = _WORK.search(named.words), _WORK.search(who["who"]) if who else None
    if mine is None or theirs is None or cited.kind is not Source.INTERVIEW:
        return False
    pair = {mine[0].casefold(), theirs[0].casefold()}
    return len(pair) == 2 and not any(pair <= near for near in _NEAR)


def _other_law(named: _Names, cited: Citation) -> bool:
    if cited.kind is Source.INTERVIEW:
        return bool(_WITH.search(cited.words))
    numbers = [one["no"] for one in _LAW_NUMBER.finditer(cited.words) if named.words.startswith(one["law"])]
    return cited.kind is Source.LAW and len(numbers) == 1 and numbers[0] != named.number


def _other_office(words: str, cited: Citation) -> bool:
    """Whether the note begins with another ministry: "Ministry of Health, ..." for the Ministry of Settlement."""
    mine = re.search(rf"{_PUBLIC}\s+(?:of|for)\s+(?:the\s+)?(?P<of>[A-Z].*)", words)
    theirs = re.match(rf"\W*(?:The\s+)?{_PUBLIC}\s+(?:of|for)\s+(?:the\s+)?(?P<of>[^,;.]+)", cited.words)
    return bool(mine and theirs) and cited.kind is Source.OFFICE and not _shares(words, cited.words)


def _shares(mine: str, theirs: str) -> bool:
    """Whether two names have a telling word in common."""
    common = {
        "the",
        "ministry",
        "department",
        "directorate",
        "bureau",
        "agency",
        "network",
        "association",
        "committee",
        "union",
    }
    telling = [set(re.findall(r"[A-Z][\w-]+", one)) for one in (mine, theirs)]
    one, other = ({word.casefold() for word in each} - common for each in telling)
    return bool(one & other)
