"""reserved: what a clause keeps of the reserve with which another one tells the same thing. English.

A reserve answers one of four questions: who says it, how sure it is, how many of whom it holds for, whether it was done
or only tried. An answer is kept when the drawn clause answers the same question with no less reserve, in whatever
words; where the body also tells the thing plainly, nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.qualified import (
    EXCEPT,
    FIGURE,
    KNOWN,
    ONCE,
    PART,
    SHARE,
    SINGLE,
    SPOKEN,
    TRIED,
    Reserve,
    reserves,
    reserves_in,
    voices,
)
from probata.method.report.claims.reading.told import Clause, Part
from probata.method.report.claims.reserves.paired import Pair
from probata.method.statements.qualifications import Qualified

_ALIKE, _BACK = 0.68, 0.5
_FIGURE_ALIKE, _FIGURE_BACK = 0.55, 0.3
_VOICE_ALIKE, _VOICE_BACK = 0.72, 0.55
_EXCEPT_BACK, _GROUP_BACK = 0.35, 0.42
_SHORT, _AROUND, _AROUND_BACK, _AROUND_OWN = 0.85, 0.55, 0.55, 0.25
_PLAINLY, _OWN = 0.9, 0.5
_AGAIN, _MANY = 0.8, 3
_STANDARD = re.compile(r"(?i)^(?:\w+\s+)?reasonabl[ey]|grounds|balance\s+of")
_HOW_MANY = (FIGURE, SHARE, ONCE, EXCEPT, PART, SINGLE)
_HOW_SURE = (*(one.value for one in Qualified), KNOWN)
_SPOKEN = re.compile(
    r"(?i)\b(?:said|sa(?:y|ys)|told|accord\w+\s+to|accus\w+|alleg(?:e|es|ed|ing)|claim\w*|describ\w+|"
    r"stat(?:es|ed|ing)|report(?:ed|edly)|reports?\s+that|"
    r"recount\w+|testif\w+|den(?:y|ies|ied)(?=\s+(?:that|having|it|this|any|all|the\s+(?:charge|accus|alleg|"
    r"claim|report)))|believ\w+|whether|if|examin\w+|ask(?:ed|s)?|fear\w*|hop(?:e[sd]?|ing)|risk\w*|"
    r"attribut\w+|ascrib\w+|suspect\w*|implicat\w+|blam(?:e[sd]?|ing)|"
    r"(?:hold|maintain|insist|assert|contend|argu|suppos|fear)\w*\s+that|in\s+the\s+(?:view|words|opinion|eyes)\s+of)\b"
)
_DESCRIBED = re.compile(r"(?i)\b(?:describ\w+|recount\w+|report(?:ed)?|told\s+of|spoke\s+of|testif\w+)\b")
_FOUND = re.compile(
    r"(?i)\b(?:f(?:ound|inds?)|conclud\w+|establish\w*|determin\w+|reasonable\s+grounds|evidence|confirmed|verified)\b"
)
_KNOWS_NONE = re.compile(
    r"(?i)\b(?:know[ns]?\s+of\s+(?:no\b|nobody|none|nothing)|(?:found|learned|heard|saw|seen|has)\s+(?:of\s+"
    r")?no|(?:not|un)\s?aware|unknown|no\s+evidence|not\s+find|is\s+known)\b"
)
_ASKS = re.compile(r"(?i)\b(?:should|must|shall|ought|recommend\w*|calls?\s+(?:on|upon)|urges?)\b")
_NOT = re.compile(r"(?i)\b(?:not|no|never|neither|nor|nobody|none|without|cannot|denied)\b|n['’]t\b")
_CONCEDED = re.compile(r"(?i),\s+(?:though|although|even\s+(?:if|though)|unless|since|because|as)\s")
_EVERY = re.compile(r"(?i)\b(?:all|every|each|everyone|everybody|no|none|nobody|any|entire|whole)\b")
_ONE = re.compile(r"(?i)\b(?:an?|one|another|single)\s+((?:[\w’'-]+\s+){0,2}?[\w’'-]+)")
_OFTEN = re.compile(r"(?i)\b(?:often|usually|frequently|regularly|typically|generally|mostly|repeatedly)\b")
_WHO = re.compile(r"(?i)\b(?:who|whose|whom|that|which)\b")
_AMONG = re.compile(r"(?i)\b(?:among|amongst|includ\w+|one\s+of)\b")
_LISTED = re.compile(r"(?i)\b(?:and|or),?\s*$")
_WISH = meant("attempted tried planned intended threatened offered promised prepared proposed failed nearly almost")
_FIGURES = {
    word: str(number)
    for number, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=2
    )
}


def lost(pair: Pair, others: Sequence[Pair]) -> Iterator[Reserve]:
    """What qualifies the other clause, has no likeness in the drawn one, and stands in no plain clause's way."""
    asks = asked(pair)
    for one in _reserves(pair.body):
        if one.kind != FIGURE and (asks or (one.kind not in _HOW_MANY and _SPOKEN.search(pair.drawn.told.words))):
            continue
        if one.kind in _HOW_MANY and one.kind != FIGURE and _told_otherwise(pair):
            continue
        if _alike(pair, one) and not _is_kept(one, pair) and not any(_plain(each, one, pair) for each in others):
            yield one


def asked(pair: Pair) -> bool:
    """Whether the drawn clause asks for something; a statement among the recommendations does not."""
    words = pair.drawn.words
    return bool(_ASKS.search(words)) or (
        pair.drawn.told.part is Part.RECOMMENDATIONS
        and not (words[:1].isupper() and any(one.verb for one in words_of(words)))
    )


def _told_otherwise(pair: Pair) -> bool:
    """Whether the drawn clause is somebody's word and the other is not, or that of somebody of another kind."""
    spoken = _SPOKEN.search(pair.drawn.words)
    return bool(spoken) and not (_DESCRIBED.search(pair.drawn.words) and _DESCRIBED.search(pair.body.words))


def _reserves(clause: Clause) -> tuple[Reserve, ...]:
    """What qualifies a clause: words in it, and who speaks in its sentence before it or behind it."""
    low = clause.told.words.rfind(";", 0, clause.start) + 1
    high = clause.told.words.find(";", clause.end - 1)
    return (*reserves(clause), *voices(clause.told.words[low : high if high >= 0 else None]))


def _alike(pair: Pair, one: Reserve) -> bool:
    """Whether both tell the same, for what was lost: a figure and its group need less, one speaker's word more."""
    if one.kind == FIGURE:
        enough = pair.share >= _FIGURE_ALIKE and pair.back >= _FIGURE_BACK and len(pair.both) > 2
        return (not pair.repeats or again(pair)) and enough and _has(pair.drawn, one.about)
    if not (_near(pair, one) or _beside(pair, one)) or not _bears(pair, one) or _of_a_relative(pair, one):
        return False
    if pair.repeats and not _twice(pair, one):
        return False
    if one.kind != Qualified.LIMIT and _nots(pair.drawn.words) != _nots(pair.body.words.replace(one.words, " ")):
        return bool(re.match(r"(?i)not\s", one.words))
    return not one.about or bool(meant(one.about) & meant(pair.drawn.words))


def _of_a_relative(pair: Pair, one: Reserve) -> bool:
    """Whether it qualifies only those of whom the clause tells besides: "even detainees who appear to have had it"."""
    return one.kind in _HOW_SURE and bool(_WHO_ONLY.search(pair.body.words[: one.start])) and not one.about


_WHO_ONLY = re.compile(r"(?i)\b(?:who|whom|whose)\s+(?:\w+\s+)?\Z")


def _nots(words: str) -> int:
    """How often the main clause denies, without what is conceded behind it: "reliable, though none was checked"."""
    end = _CONCEDED.search(words)
    return len(_NOT.findall(words[: end.start()] if end else words))


def _near(pair: Pair, one: Reserve) -> bool:
    share, back = (_VOICE_ALIKE, _VOICE_BACK) if one.kind == SPOKEN else (_ALIKE, _BACK)
    if one.kind in _HOW_MANY:
        back = _EXCEPT_BACK if one.kind == EXCEPT else _GROUP_BACK
    if pair.short or not _same_verb(pair, one):
        share = _SHORT
    return pair.share >= share and pair.back >= back


def _same_verb(pair: Pair, one: Reserve) -> bool:
    """Whether the drawn clause has the verb that the reserve bears on, where its words hold it: "may have led to"."""
    verb = (
        meant(one.words.split()[-1])
        if one.kind in _HOW_SURE and one.kind != KNOWN and " " in one.words
        else frozenset()
    )
    return not verb or bool(verb & meant(pair.drawn.words))


def _beside(pair: Pair, one: Reserve) -> bool:
    """Whether the drawn clause says what a short qualified one says, and the rest stands in the sentences beside it."""
    if one.kind not in _HOW_SURE or pair.repeats or pair.short or pair.body.told.part is not Part.BODY:
        return False
    if not _same_verb(pair, one):
        return False
    return pair.around >= _AROUND and pair.back >= _AROUND_BACK and pair.share >= _AROUND_OWN


def _twice(pair: Pair, one: Reserve) -> bool:
    """Whether the body itself tells the same again, in nearly the same words, plainly."""
    nearly = pair.share >= _AGAIN and pair.back >= _AGAIN and len(pair.both) >= _MANY
    if again(pair):
        voiced = one.kind == SPOKEN and not _ACCORDING.match(one.words)
        if voiced or not re.search(r"[^\W\d_]", one.words) or (one.kind not in _HOW_MANY and _spoken_before(pair)):
            return False
        return one.words.casefold() not in pair.drawn.words.casefold() and not _STANDARD.search(one.words)
    return nearly and one.kind not in (SPOKEN, *_HOW_MANY, TRIED) and not _STANDARD.search(one.words)


def _bears(pair: Pair, one: Reserve) -> bool:
    """Whether the drawn clause tells what the qualification bears on: not so of "closed, possibly for repairs"."""
    if one.kind in (SPOKEN, ONCE, KNOWN, EXCEPT):
        return True
    drawn, behind = meant(pair.drawn.words), meant(pair.body.words[one.end :])
    return not behind or bool((behind | meant(one.words)) & drawn)


def _has(clause: Clause, word: str) -> bool:
    words = "|".join(re.escape(one) for one in {word, _FIGURES.get(word, word)})
    return re.search(rf"(?i)(?<![\w.,])(?:{words})(?![\w-]|[.,]\d)", clause.words) is not None


def _is_kept(one: Reserve, pair: Pair) -> bool:
    """Whether the drawn clause has words that leave no less open, in its whole sentence but for figures."""
    drawn = pair.drawn
    if one.kind in _HOW_MANY:
        return _keeps_number(one, pair)
    if one.kind == TRIED:
        return bool(_WISH & meant(drawn.told.words)) or any(each.kind in _HOW_SURE for each in reserves(drawn))
    if (one.kind == SPOKEN or _STANDARD.search(one.words)) and _FOUND.search(drawn.told.words):
        return True
    if one.kind == KNOWN and _KNOWS_NONE.search(drawn.told.words):
        return True
    each_of = (*reserves_in(drawn.told.words), *reserves(drawn))
    kept = [each for each in each_of if each.kind in _HOW_SURE]
    if one.kind == Qualified.ALLEGATION:
        both = {each.words.casefold() for each in reserves(pair.body)} - {one.words.casefold()}
        return any(each.kind != one.kind or each.rank <= one.rank for each in kept if each.words.casefold() not in both)
    return bool(kept)


def _keeps_number(one: Reserve, pair: Pair) -> bool:
    """Whether the drawn clause says how many, or of one only; of an exception, whether it does not say "all"."""
    words = pair.drawn.words
    if any(each.kind in _HOW_MANY for each in reserves(pair.drawn)):
        return True
    if one.kind == SHARE and _OFTEN.search(words):
        return True
    if one.kind == EXCEPT:
        return not _EVERY.search(words) or bool(_WHO.search(words))
    if one.kind == PART:
        return not _of_all(one.about.split()[0], words)
    if one.kind == SINGLE:
        return not re.search(rf"(?i)\b{re.escape(one.about)}e?s\b", words)
    return one.kind != FIGURE and _of_one_or_among(one, pair)


def _of_one_or_among(one: Reserve, pair: Pair) -> bool:
    """Whether the drawn clause tells of one ("a teacher"), or of some among others, as the qualified one does."""
    words = pair.drawn.words
    listed = _LISTED.search(pair.body.words[: one.start]) if one.kind == ONCE else _AMONG.search(words)
    return bool(listed) or any(meant(each[1]) & pair.both for each in _ONE.finditer(words))


def _of_all(noun: str, words: str) -> bool:
    """Whether the words tell of a group as a whole: "the conscripts", "all conscripts"."""
    return bool(re.search(rf"(?i)\b(?:all|every|each|the|both|these|those)\s+(?:[\w-]+\s+)?{re.escape(noun)}\b", words))


def _plain(other: Pair, one: Reserve, pair: Pair) -> bool:
    """Whether another clause of the body says the same without any such qualification."""
    if other.body.told.part not in (Part.BODY, Part.ASIDE) or other is pair:
        return False
    figure = one.kind == FIGURE and other.share >= _FIGURE_ALIKE and _has(other.body, one.about)
    told = max(
        other.share, other.around if other.share >= _OWN and other.body.told.passage == pair.body.told.passage else 0.0
    )
    if not figure and told < min(_PLAINLY, pair.share):
        return False
    kinds = _HOW_MANY if one.kind in _HOW_MANY else (TRIED,) if one.kind == TRIED else (*_HOW_SURE, SPOKEN)
    return not any(each.kind in kinds for each in _reserves(other.body))


def again(pair: Pair) -> bool:
    """Whether the body tells all of it again, far from the first: every word that carries it, and few others."""
    apart = abs(pair.drawn.told.passage - pair.body.told.passage) >= _APART
    return apart and pair.share >= _ALL and pair.back >= _AGAIN and len(pair.both) >= _MANY


def _spoken_before(pair: Pair) -> bool:
    """Whether somebody is named as speaking right before the drawn clause, whose word it may still be."""
    said = pair.drawn.told.said
    return bool(_SPOKEN.search(said.woven.text[max(0, said.start - _REACH) : said.start + pair.drawn.start]))


_REACH = 300
_ACCORDING = re.compile(r"(?i)according|(?:in|by|on)\s|alleg|claim")
_ALL, _APART = 0.99, 2
"""Share of a repetition's words; passages between a thing and what takes it up beside it ("the collectors")."""
