"""Transcripts: the turns of hearings, briefings and chats, where a label at the start of a line says who speaks.

Many lines begin with a word and a colon and nobody speaks there ("Date: 4 May"). A label is a speaker's only where the
document takes turns: two labels at least that can be speakers, with something said behind them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from probata.method.statements.cues import words as listed
from probata.method.statements.mentions import NO_NAME, Kind, names
from probata.record.span import TextSpan


class Sort(IntEnum):
    """What a label shows by itself, the surest first."""

    STAMPED = 0  # a line of a chat, with the time or with the name in angle brackets
    QUESTION = 1  # Q. and A.
    ROLE = 2  # a title with a name, "THE CHAIR", "Moderator"
    NAME = 3  # words that could be a name


@dataclass(frozen=True, slots=True)
class Label:
    """A label that may be a speaker's: where it stands, where it ends with its colon, and what stands behind it."""

    name: TextSpan
    mark: TextSpan
    line: TextSpan
    sort: Sort
    words: str

    @property
    def titled(self) -> bool:
        """Whether it is more than a single word that may stand in a form as well, such as "Judge"."""
        return self.sort is Sort.ROLE and len(self.words.split()) > 1

    def shifted(self, by: int) -> Label:
        """The same label seen from a text that begins ``by`` code points earlier."""
        return Label(self.name.shifted(by), self.mark.shifted(by), self.line.shifted(by), self.sort, self.words)


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said under one label: the label's words, its mark, and the stretches up to the next label."""

    label: Label
    parts: tuple[TextSpan, ...]

    @property
    def of_anybody(self) -> bool:
        """Whether the label may stand for another person each time: question, answer, "Reporter"."""
        return self.label.sort is Sort.QUESTION or self.label.words.split()[-1].lower() in _SEVERAL

    def shifted(self, by: int) -> Turn:
        """The same turn seen from a text that begins ``by`` code points earlier."""
        return Turn(self.label.shifted(by), tuple(one.shifted(by) for one in self.parts))


_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?"
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_STAMP = rf"(?:\[(?:{_DATE},?\s+)?{_CLOCK}\]\s*|{_DATE},?\s+{_CLOCK}\s+[-–—]\s+)"
_TIME = rf"(?:[\[(]?{_CLOCK}[\])]?\s+)?"
_ASIDE = r"(?:\s*(?:\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\]))?"
_WORD = r"[^\W\d_][\w’'.-]*"
_LABEL = re.compile(
    rf"^[ \t>]*(?:"
    rf"(?P<stamp>{_STAMP})(?P<chat>[^:\n]{{1,40}}?)(?P<chat_mark>:)(?=\s)"
    r"|<(?P<nick>[\w.-]{1,30})(?P<nick_mark>>)(?=\s)"
    r"|(?P<qa>[QA])(?P<qa_mark>[.:])(?=\s+\S)"
    rf"|{_TIME}(?P<bold>\*\*|__)?(?P<name>{_WORD}(?:[ \t]+{_WORD}){{0,6}}(?:[ \t]+\d{{1,2}})?){_ASIDE}"
    r"(?P<mark>(?(bold)(?::(?:\*\*|__)|(?:\*\*|__):)|(?::|[ \t]+[—–](?=[ \t]))))(?=\s+\S)"
    r")",
    re.MULTILINE,
)
_TITLES = listed(
    "mr mrs ms miss dr sir dame judge justice senator general colonel captain professor prof minister president"
    " ambassador secretary bishop father sister commissioner inspector sergeant major lieutenant chairman chairwoman"
    " chief representative congressman congresswoman mayor governor lord lady baroness hon rapporteur deputy"
)
_SPEAKERS = listed(
    "chair chairperson chairman chairwoman court judge witness president moderator host interviewer interviewee"
    " interpreter prosecutor prosecution defendant defence defense counsel clerk registrar speaker reporter journalist"
    " spokesperson spokesman spokeswoman question answer questioner respondent minister secretary ambassador delegate"
    " representative rapporteur commissioner accused plaintiff claimant applicant bailiff usher foreman correspondent"
    " participant facilitator presenter anchor caller operator narrator doctor officer investigator expert magistrate"
)
_NO_SPEAKERS = listed(
    "note notes warning date subject from to cc bcc re fw fwd conclusion conclusions summary background source sources"
    " photo photos figure table update updates correction editor example examples step tip fact facts myth pros cons"
    " total time place name names age sex address phone fax email e-mail web website contact status priority owner"
    " step day chapter section article rule paragraph annex appendix attachment attachments case claim verdict problem"
    " solution before after yes no option result results finding findings recommendation recommendations method methods"
    " methodology limitations definitions opinion analysis context headline title author authors credit credits caption"
    " location venue agenda item items members present absent attendance apologies action actions decision decisions"
    " motion vote votes reason reasons purpose aim aims objective scope key breaking exclusive live watch read see more"
    " related tags topics category keywords abstract introduction discussion references literature bibliography"
    " ingredients monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december http https ftp mailto today yesterday tomorrow left right above below"
    " advantages disadvantages strengths weaknesses cause causes effect effects risk risks input output remark remarks"
    " comment comments quote quotes transcript video audio image map graphic data language translation version"
    " copyright disclaimer important attention caution hint question answer reminder response reply"
)
_SAID = re.compile(r"[.?!…]+[”’\"')\]*_]*\s*$")
_SEVERAL = listed("reporter journalist correspondent questioner participant caller")
_ASKS = frozenset(["question", "answer"])
_OPENS = frozenset('“"„«‘')
_LONGEST_LABEL = 60


def turns(text: str, start: int = 0, end: int | None = None) -> tuple[Turn, ...]:
    """The turns of a document, in order; none where it takes none. Raises nothing, takes linear time."""
    end = len(text) if end is None else end
    found = list(_labels(text, start, end))
    spoken = _spoken(text, found)
    made = []
    for at, label in enumerate(spoken):
        last = at + 1 == len(spoken)
        stop = _block_end(text, label.mark.end, end) if last else spoken[at + 1].line.start
        parts = tuple(_parts(text, label.mark.end, stop))
        if parts:
            made.append(Turn(label, parts))
    return tuple(made)


def _labels(text: str, start: int, end: int) -> Iterator[Label]:
    for found in _LABEL.finditer(text, start, end):
        group = next(one for one in ("chat", "nick", "qa", "name") if found[one])
        mark = "mark" if group == "name" else f"{group}_mark"
        words = found[group].strip()
        line_end = text.find("\n", found.end(), end)
        line = TextSpan(found.start(), end if line_end < 0 else line_end)
        sort = _sort(group, words)
        if sort is not None and len(words) <= _LONGEST_LABEL:
            name = TextSpan(found.start(group), found.start(group) + len(words))
            yield Label(name, TextSpan(*found.span(mark)), line, sort, words)


def _sort(group: str, words: str) -> Sort | None:
    """What sort of label these words are; None for words that are no speaker's."""
    if group in ("chat", "nick"):
        return Sort.STAMPED
    tokens = [token.strip(".").lower() for token in words.split()]
    if group == "qa" or (len(tokens) == 1 and tokens[0] in _ASKS):
        return Sort.QUESTION
    if _is_role(words, tokens):
        return Sort.ROLE
    return Sort.NAME if _may_name(words, tokens) else None


def _is_role(words: str, tokens: Sequence[str]) -> bool:
    """ "MR HESK", "The Chair", "WITNESS B", "The delegate of Tonga"."""
    shown = words.split()
    if tokens[0] in _TITLES and len(tokens) > 1:
        return all(_capital(token) for token in shown[1:]) and tokens[1] not in ("of", "for")
    if tokens[0] == "the" and len(tokens) > 1:
        return tokens[1] in _SPEAKERS or tokens[-1] in _SPEAKERS
    if tokens[-1] in _SPEAKERS and all(_capital(token) for token in shown) and len(tokens) < 4:
        return True
    if tokens[0] not in _SPEAKERS - _ASKS or not _capital(shown[0]) or len(tokens) == 1:
        return False
    return tokens[1] in ("for", "of") or (len(tokens) == 2 and (len(tokens[1]) == 1 or tokens[1].isdigit()))


def _may_name(words: str, tokens: Sequence[str]) -> bool:
    shown = words.split()
    if len(shown) > 4 or set(tokens) & _NO_SPEAKERS or not all(_capital(token) for token in shown):
        return False
    return not any(token in NO_NAME or token.capitalize() in NO_NAME for token in shown)


def _capital(token: str) -> bool:
    return token[:1].isupper() or token.lower() in ("de", "van", "von", "al", "el", "bin", "da", "di", "la", "le")


def _spoken(text: str, found: Sequence[Label]) -> list[Label]:
    """The labels that are speakers', as far as the document as a whole shows it: two speakers at least, or a chat."""
    said = [one for one in found if _says(text, one)]
    times = Counter(one.words.casefold() for one in said)
    named = _full_names(text, found)
    sure = {at for at, one in enumerate(said) if _sure(one, times, named)}
    taken = [one for at, one in enumerate(said) if at in sure or _in_exchange(text, said, at, sure)]
    chat = sum(one.sort is Sort.STAMPED for one in taken) > 1
    known = any(
        one.sort is not Sort.NAME or named.get(one.words.casefold(), len(text)) < one.line.start for one in taken
    )
    if not known and not any(_asks(text, one) for one in taken):
        return []  # "Breakfast: ..., Lunch: ..., Breakfast: ..." takes turns as well
    return taken if chat or len({one.words.casefold() for one in taken}) > 1 else []


def _says(text: str, one: Label) -> bool:
    """Whether words stand behind a label as somebody would say them, not a name, a number or a quotation."""
    behind = text[one.mark.end : one.line.end].strip().strip("*_ ")
    if not re.search(r"[^\W\d_]", behind):
        return False
    if one.sort in (Sort.STAMPED, Sort.QUESTION):
        return True
    if not _SAID.search(behind) or behind[0] in _OPENS:
        return False
    return one.titled or not _only_names(behind)


def _only_names(words: str) -> bool:
    tokens = _TOKEN.findall(words)
    return not words.endswith("?") and len(tokens) > 1 and not any(token[0].islower() for token in tokens[1:])


_TOKEN = re.compile(r"[\w’'-]+")


def _sure(one: Label, times: Counter[str], named: Mapping[str, int]) -> bool:
    """A title, a role, a chat; else a name that stands as a label twice, or that the text introduced before."""
    words = one.words.casefold()
    return one.sort is not Sort.NAME or times[words] > 1 or named.get(words, one.line.start) < one.line.start


def _full_names(text: str, found: Sequence[Label]) -> dict[str, int]:
    """Where the text first names somebody by two words or more, outside labels; under the full and the last name."""
    first: dict[str, int] = {}
    if not found or not any(one.sort is Sort.NAME for one in found):
        return first
    inside = {one.name.start for one in found}
    for one in names(text[: found[-1].line.end]):
        tokens = one.name.split()
        if one.kind is Kind.PERSON and len(tokens) > 1 and one.start not in inside:
            for words in (one.name, tokens[-1]):
                first.setdefault(words.casefold(), one.start)
    return first


def _in_exchange(text: str, said: Sequence[Label], at: int, sure: set[int]) -> bool:
    """A name that stands as a label once only: between two that are speakers', or asking one of them or answering."""
    near = [other for other in (at - 1, at + 1) if 0 <= other < len(said)]
    if not near or not all(other in sure for other in near):
        return False
    return len(near) > 1 or any(_asks(text, said[one]) for one in (at, near[0]))


def _asks(text: str, one: Label) -> bool:
    return one.line.of(text).rstrip(" *_\r").endswith("?")


def _block_end(text: str, at: int, end: int) -> int:
    """Where the paragraph of the last turn ends; what follows may be the reporter's words."""
    blank = re.compile(r"\n[ \t\r]*\n").search(text, at, end)
    return blank.start() if blank else end


def _parts(text: str, start: int, stop: int) -> Iterator[TextSpan]:
    """The paragraphs of a turn; what stands in brackets alone is the record's, not the speaker's."""
    at = start
    for blank in [*re.finditer(r"\n[ \t\r]*\n\s*", text[start:stop]), None]:
        low, high = at, start + blank.start() if blank else stop
        at = start + blank.end() if blank else stop
        while low < high and (text[low].isspace() or text[low] in "*_"):
            low += 1
        while high > low and text[high - 1].isspace():
            high -= 1
        words = text[low:high]
        if re.search(r"\w", words) and not re.fullmatch(r"[(\[][^()\[\]]*[)\]]\.?|BY [A-Z. ]+:", words):
            yield TextSpan(low, high)


def name_of(label: Label, known: Container[str] = ()) -> str:
    """A label as running text would put it: "MR HESK" is "Mr Hesk", "THE CHAIR" "the chair", "WITNESS B" "witness B".

    ``known``: names in lower case that the document has introduced; a short word in capitals is one of those, or an
    acronym.
    """
    shown = label.words.split()
    if label.sort is not Sort.ROLE:
        shouted = label.words.isupper() and (len(label.words) > _ACRONYM or label.words.casefold() in known)
        return " ".join(map(_sentence_case, shown)) if shouted else label.words
    if shown[0].strip(".").lower() in _TITLES and len(shown) > 1:
        return " ".join(map(_sentence_case, shown))
    shouted = label.words.isupper()
    low = [
        token.lower()
        if token.lower() in _SPEAKERS | _JOINING
        else _sentence_case(token)
        if shouted and len(token) > 1
        else token
        for token in shown
    ]
    return " ".join(low if low[0] == "the" or numbered(label) else ["the", *low])


def numbered(label: Label) -> bool:
    """Whether it is a speaker whom the record tells from others by a letter or number: "WITNESS B", "SPEAKER 2"."""
    last = label.words.split()[-1]
    return label.sort is Sort.ROLE and (len(last) == 1 or last.isdigit())


_JOINING = frozenset(["the", "of", "for"])
_ACRONYM = 4
"""Letters of the longest word in capitals that is rather an acronym than a name."""


def _sentence_case(token: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), token) if token.isupper() else token
