"""PB448: a finding is told with a grave act, an intention, a scale or a name of law that nobody adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from probata.method.findings.model import CellState, Finding, FindingType, WordingObject
from probata.method.manuscript.model import At
from probata.method.report.english.grave import SOLD, graver
from probata.method.report.english.keys import in_order, key, keys, words_in
from probata.method.report.english.small_words import NEGATIONS
from probata.method.report.matching.found import recorded, records
from probata.method.report.matching.retold import refers, retold
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.labels import ABOUT_LAW, OPEN
from probata.method.report.prose.phrases import BLANK, Said, attributed, negated
from probata.method.report.prose.pieces import each_piece

CODE = "PB448"
LOOKS_AT = "passage"
SAYS = "A finding is told with something grave that its record nowhere says: murdered, sold, deliberately, slavery."
WHY = """What was adopted is what the evidence was weighed for. "A man was put into the sea" and "a man was murdered and
put into the sea" have most of their words in common, and the second accuses somebody of a murder that nobody weighed.
So a sentence that tells a finding may add detail, and no grave act, intention, scale or name of law which stands
neither in the finding, its second part, its gaps, its weighing, nor in what it rests on (the house's method, section 3:
nothing grows stronger on the way from the evidence to the report, a law of the house). English wording only."""
_RECORD = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "There are reasonable grounds to believe that a gate was closed from the outside at night."
% object = "fact"
% wording = "reasonable grounds to believe"
% rests_on = ["gate", "lamp"]

"""
BAD = f"""{_RECORD}:::{{finding}} F2 incident
There are reasonable grounds to believe that a gate was deliberately closed from the outside at night, and that people
behind it were beaten. {{cite}}`gate`{{cite}}`lamp`
:::
"""
GOOD = f"""{_RECORD}:::{{finding}} F2 incident
There are reasonable grounds to believe that a gate was closed from the outside at night. {{cite}}`gate`{{cite}}`lamp`
The Inquiry did not find that this was done deliberately.
:::
"""
_GOES_ON = re.compile(
    r"(?i)^\W*(?:he|she|they|it|this|these|that|those|some\s+of\s+them|the\s+(?:man|woman|men|women))\b"
)
"""A sentence of the block that goes on about the same people or thing tells the finding too, whatever words it has."""
_OPEN_BEFORE = re.compile(
    r"(?i)(?:\b(?:whether|if|unless|questions?)\b[^.;:]*|\b(?:rumou?rs?|accus\w+|charge[sd]?|prosecut\w+|convict\w+|suspect\w+|"
    r"suspicions?|acquit\w+|complain\w+|denials?|denie[sd]|reject\w*|fear(?:s|ed|ing)?|threat\w*|against|incit\w+|investigat\w+|"
    r"examin\w+|names|lists|mentions|words?|conventions?|committees?|definitions?|laws?\s+(?:of|on))"
    r"\s+(?:[\w'-]+\s+){0,3})\Z"
)
_OPEN_BEHIND = re.compile(
    r"(?i)\A[^.;:]{0,60}?\b(?:not\s+(?:\w+\s+){0,2}(?:established|examined|found|known|shown|confirmed|adopted)|unknown|unclear|"
    r"cannot\s+be|could\s+not\s+be|dropped|withdrawn|punishable|prohibited|prosecuted|criminali[sz]ed)\b"
)
_SPEAKS = re.compile(
    r"(?:sa(?:y|ys|id)|stat(?:e|es|ed)|describ\w+|told|report\w*|call(?:s|ed)?|declar\w+|claim\w*|announc\w+|wrote)"
)
_NEAR = 6


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence, at the first such word."""
    seen: set[At] = set()
    for said, finding, inside in _telling(bound):
        place = _added(bound, said, finding, inside)
        if place and (at := said.at(*place)) not in seen:
            seen.add(at)
            yield _objection(said, place)


def _telling(bound: Bound) -> Iterator[tuple[Said, Finding, bool]]:
    """Sentences that tell a finding, and those of its block that go on about it."""
    for one in retold(bound):
        yield one.sentence, one.finding, one.inside
    for said in each_piece(bound, inside="finding") if records(bound) else ():
        finding = recorded(said)
        goes_on = _GOES_ON.match(said.words) and not said.inside_any("context", "reply")
        if finding and goes_on and not _is_of_others(said):
            yield said, finding, True


def _is_of_others(said: Said) -> bool:
    """Whether it brings words or numbers of others, or refers to another finding: these have rules of their own."""
    return any(one.binding.role.name in ("quote", "count", "ref", "law", "estimate") for one in said.roles)


def _objection(said: Said, place: tuple[int, int]) -> Objection:
    put = " ".join(said.words[slice(*place)].split())
    label = said.passage.label if said.passage.kind == "paragraph" else ""
    message = f"“{put}” stands nowhere in the record of this finding, which was adopted without it."
    next_step = "Leave it out, say whose words it is, or have it weighed and adopted with what it rests on."
    return Objection(CODE, said.at(*place), message, next_step, label)


def _added(bound: Bound, said: Said, finding: Finding, inside: bool) -> tuple[int, int] | None:
    record = _record(bound, said, finding, inside)
    found = [hit for hit in graver(said.words, record) if _is_claimed(said, finding, hit)]
    return min((hit.span() for hit in found), default=None)


def _is_claimed(said: Said, finding: Finding, hit: re.Match[str]) -> bool:
    """Whether the report says it itself, affirmed, of what the finding speaks of."""
    words = _masked(said.words, finding)
    before, behind = words[: hit.start()], words[hit.end() :]
    if negated(words, hit.start()) or _OPEN_BEFORE.search(before) or _OPEN_BEHIND.match(behind):
        return False
    if OPEN.search(behind) or ABOUT_LAW.search(before) or _is_counted(said, hit):
        return False
    if SOLD.fullmatch(hit[0]) and not _sells_it(said, finding, hit):
        return False
    return _judged(finding, said) or not attributed(replace(said, words=words), *hit.span())


def _masked(words: str, finding: Finding) -> str:
    """The sentence without the verbs of speaking and the denials that the adopted one has: they are of nothing new."""
    adopted, wanted = {one.word for one in words_in(finding.draft.says)}, keys(finding.draft.says)
    each, masked = words_in(words), list(words)
    for number, one in enumerate(each):
        behind = next((key(other.word) for other in each[number + 1 :] if keys(other.word)), "")
        no = one.word in NEGATIONS and behind in wanted
        if one.word in adopted and (no or _SPEAKS.fullmatch(one.word)):
            masked[one.start : one.end] = BLANK * (one.end - one.start)
    return "".join(masked)


def _is_counted(said: Said, hit: re.Match[str]) -> bool:
    """Whether a count or an estimate stands before it: how many told of it, which has rules of its own."""
    return any(one.binding.role.name in ("count", "estimate") and one.start < hit.start() for one in said.roles)


def _judged(finding: Finding, said: Said) -> bool:
    """Whether the adopted judgement of accounts is passed on what they tell here."""
    return finding.draft.object is WordingObject.ALLEGATION and in_order(finding.draft.wording, said.words)


def _sells_it(said: Said, finding: Finding, hit: re.Match[str]) -> bool:
    wanted = keys(finding.draft.says)
    behind = [key(one.word) for one in words_in(said.words[hit.end() :])[:_NEAR]]
    return bool(wanted & set(behind))


def _record(bound: Bound, said: Said, finding: Finding, inside: bool) -> str:
    """Everything that the finding's record says; outside of its block, what any finding says may stand beside it."""
    known = records(bound)
    below = [known[each.named.handle] for each in finding.everything if each.named.handle in known]
    beside = [each for each in known.values() if not inside or refers(said, each)]
    several = {id(each): each for each in (finding, *below, *beside)}
    return "\n".join((*map(_words, several.values()), _elements(bound, finding)))


def _words(finding: Finding) -> str:
    draft = finding.draft
    told = [words for each in (*draft.rests_on, *draft.contrary) for words in (_spelt(each.handle), each.incident)]
    return "\n".join((draft.says, draft.second_part, draft.weighed, draft.reasons, *draft.gaps, *told))


def _spelt(handle: str) -> str:
    return re.sub(r"[_-]", " ", handle)


def _elements(bound: Bound, finding: Finding) -> str:
    """The label of a legal finding's matrix, and its elements that are met or indicated."""
    matrices = bound.records.findings.file.matrices if bound.records.findings else {}
    matrix = matrices.get(finding.draft.elements) if finding.draft.type is FindingType.LEGAL else None
    if matrix is None:
        return ""
    shown = [
        each.says
        for each in matrix.instrument.elements
        if matrix.cell(each.key).state in (CellState.MET, CellState.INDICATIONS)
    ]
    cells = [f"{cell.contrary} {cell.answer} {cell.gap}" for cell in matrix.cells.values()]
    return "\n".join((matrix.instrument.label, *shown, *cells))
