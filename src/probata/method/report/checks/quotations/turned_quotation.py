"""PB208: a quotation that is cut, or filled in brackets, so that its sense turns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.sentences import sentences
from probata.method.report.english.scope import Lost, lost_before, lost_behind
from probata.method.report.matching.put_in import overstated, reads_english
from probata.method.report.model import Bound, BoundValue, Objection, SavedPlace
from probata.method.report.prose.evidence import label_at
from probata.method.report.prose.phrases import Said, each_said
from probata.method.report.prose.woven import Placed
from probata.method.report.quoting import Standing, is_left_out, standings
from probata.record.span import TextSpan

CODE = "PB208"
LOOKS_AT = "passage"
SAYS = "A quotation is cut, or filled in brackets, so that its sense turns."
WHY = """Words can stand at their place one for one and still say the opposite of it: "nobody", "he denied that", "if",
"allegedly" or "about" is left out before them, or a bracket puts in what nobody said. An ellipsis shortens and a
bracket explains who or what is meant; neither denies, doubts, limits or adds (the house's method, sections 2 and 3; a
law of the house: a qualification never gets lost on the way from evidence to report). English wording only."""
BAD = "A driver's words were printed. {quote}`radio|[…] came back with me`"
GOOD = "A driver's words were printed. {quote}`radio|I drove them there […] nobody came back with me.`"
_SAID_SO = {
    "denial": re.compile(
        r"(?i)\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|den\w+|refus\w+|fail\w*|lack\w*|forb\w+|prohibit\w*|ban\w*|"
        r"prevent\w*|hardly|barely|false|untrue|few|unable|instead|reject\w*|dismiss\w*)\b|n't\b"
    ),
    "doubt": re.compile(
        r"(?i)\b(?:may|might|could|can|would|alleg\w+|seem\w*|appear\w*|perhaps|possib\w+|probab\w+|likely|report\w*|th(?:ink|inks|ought)|"
        r"believ\w+|suspect\w*|suppos\w+|accus\w+|claim\w*|rumou?r\w*|apparently|allow\w*|permit\w*|entitle\w*|enabl\w+|empower\w*|power|"
        r"authori[sz]\w+|discretion)\b"
    ),
    "condition": re.compile(
        r"(?i)\b(?:if|unless|when|whenever|where|wherever|only|condition\w*|provided|except\w*|until|without|whether|case|once|whoever|"
        r"whose|who|asked)\b"
    ),
    "limit": re.compile(
        r"(?i)\b(?:only|about|around|approximately|nearly|almost|roughly|some|sometimes|estimat\w+|more|less|fewer|least|most|over|under|"
        r"one|few|several|many|half|occasionally|once|up\s+to)\b"
    ),
}
_CLAUSE = re.compile(r"[.;]\s+")
_FIRST_WORDS = 2


def run(bound: Bound) -> Iterator[Objection]:
    """Every quotation that may be shown; the report's own words before it may say what it leaves out."""
    for said in each_said(bound):
        for placed in said.roles:
            value = placed.value
            if value is None or value.role.name != "quote" or value.figure is None:
                continue
            for message, next_step in _faults(said, placed, value):
                yield Objection(CODE, value.role.at, message, next_step, label_at(bound, value.role.at))
                break


def _faults(said: Said, placed: Placed, value: BoundValue) -> Iterator[tuple[str, str]]:
    record = value.record
    if not isinstance(record, SavedPlace):
        return
    words = value.role.parts[1] if len(value.role.parts) > 1 else record.words
    each = standings(words, record.words)
    for put_in, why in overstated(said.bound, each[0]) if each else ():
        yield f"“[{put_in}]” was put into these words and {why}.", _EXPLAIN
    own = _CLAUSE.split(said.words[: placed.start])[-1]
    lost = _lost(each, record, own)
    if lost:
        message = f"At the place {lost.word!r} holds these words back ({lost.kind}), and it was left out."
        yield message, f"Quote it too, or say {lost.word!r} in the report's own words before the quotation."


_EXPLAIN = (
    "Take it out, or write only who or what is meant; say in the report's own words, bound, what else you know of it."
)


def _lost(each: tuple[Standing, ...], record: SavedPlace, own: str) -> Lost | None:
    """What was lost wherever the words may stand; None when they stand anywhere without a loss, or it is said."""
    found = [_of(one.within(record.before, record.behind)) for one in each]
    first = found[0] if found else None
    if first is None or not all(found) or _SAID_SO[first.kind].search(own):
        return None
    return first


def _of(standing: Standing) -> Lost | None:
    """The first loss of one way in which the words stand."""
    there = standing.there
    if not reads_english(there):
        return None
    for sentence in sentences(there):
        kept = [one for one in standing.kept if one and one.overlaps(sentence)]
        found = _in_sentence(standing, sentence, kept) if kept else None
        if found:
            return found
    return None


def _in_sentence(standing: Standing, sentence: TextSpan, kept: list[TextSpan]) -> Lost | None:
    at = sentence.start
    for number, one in enumerate(kept):
        words = standing.there[max(one.start, sentence.start) : min(one.end, sentence.end)]
        out = standing.there[at : one.start] if at < one.start else ""
        found = lost_before(out, words, inside=number > 0) if out.strip() else None
        if found:
            return found
        at = one.end
    last = kept[-1]
    out = standing.there[sentence.start : kept[0].start]
    whole = len(out.split()) <= _FIRST_WORDS or is_left_out(next(reversed(standing.put_in), ""))
    return lost_behind(standing.there[last.end : sentence.end], out, whole=whole) if last.end < sentence.end else None
