"""What an editor put into a quotation, in brackets: more than a clarification? English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.numbers import numbers
from probata.method.report.english.dates import leftover
from probata.method.report.english.said import says, stem, stems
from probata.method.report.model import Bound
from probata.method.report.quoting import Standing, is_left_out
from probata.record.span import TextSpan

LONGEST = 6
"""Words, "the", "a" and "of" not counted: more are no clarification but the editor's own sentence."""
TURNING = re.compile(
    r"(?i)(?<![\w'-])(?:may|might|could|appear(?:s|ed)?|seem(?:s|ed)?|alleged(?:ly)?|reportedly|apparently|possibly|probably|perhaps|"
    r"not|never|hardly|barely|cannot|if|unless|whether|no|nobody|nothing|none|neither|nor|without|always|all|only|every|everyone|everybody|"
    r"likely|false|falsely|wrongly|supposed(?:ly)?|so-called|illegal(?:ly)?|unlawful(?:ly)?|\w+n't)(?![\w'-])"
)
_UNCOUNTED = frozenset(("the", "a", "an", "of"))
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FUNCTION = frozenset(
    re.findall(
        r"\w+",
        """
        i me my mine we us our ours you your yours he him his she her hers it its they them their
        theirs this that these those who whom whose which what there here then now today yesterday
        tomorrow ago is are was were be been being am has have had do does did will would shall
        should can could may might must a an the of in on at to for by with from as and or but so if
        not no one ones somebody someone people himself herself themselves itself myself ourselves
        said says
        """,
    )
)
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "my", "our", "your", "his", "her", "its", "their"))
_ENDINGS = frozenset(
    ("", "s", "es", "d", "ed", "n", "en", "ing", "e", "y", "ies", "ied", "'s", "’s", "'", "’", "ren", "ir", "irs", "m")
)
_PRONOUNS = frozenset(
    "i me my we us our you your he him his she her hers it its they them their theirs who whom whose".split()  # noqa: SIM905 (one line)
)


def overstated(bound: Bound, standing: Standing) -> Iterator[tuple[str, str]]:
    """What stands in brackets and is no clarification, with why; nothing for "[…]"."""
    english = reads_english(standing.there)
    for number, put_in in enumerate(standing.put_in):
        if is_left_out(put_in):
            continue
        why = _itself(bound, standing.there, put_in, _replaced(standing, number))
        if not why and english:
            why = _in_a_word(standing, number) if any(standing.glued[number]) else _instead(standing, number)
        if why:
            yield put_in, why


def reads_english(text: str) -> bool:
    """Whether words look English: of a text in another language, nothing is said."""
    words = [one.casefold() for one in _WORD.findall(text)]
    return bool(words) and (sum(one in _FUNCTION for one in words) * 6 >= len(words) or text.isascii())


def _itself(bound: Bound, there: str, put_in: str, replaced: str) -> str:
    """What is wrong with it whatever it stands for."""
    words = _WORD.findall(put_in)
    turning = TURNING.search(put_in)
    if turning and not TURNING.search(replaced):
        return "turns what they say"
    known = {one.value for one in numbers(there)} | {1}
    if any(one.value not in known for one in numbers(put_in)) and re.search(r"\w", leftover(put_in)) and _left(put_in):
        return "holds a number that nothing bears"
    if _coded(bound, there, put_in):
        return "says what was coded, and the place does not say it"
    if sum(one.casefold() not in _UNCOUNTED for one in words) > LONGEST:
        return "is longer than a clarification"
    return ""


def _left(put_in: str) -> bool:
    """Whether a number is left where every date is taken out."""
    return bool(numbers(leftover(put_in)))


def _coded(bound: Bound, there: str, put_in: str) -> bool:
    """Whether it says the words of a code that the place does not say."""
    mine, theirs = stems(put_in), stems(there)
    codes = bound.records.codebook.codes.values() if bound.records.codebook else ()
    return any(says(phrase, mine) and not says(phrase, theirs) for code in codes for phrase in code.says)


def _sides(standing: Standing, number: int) -> tuple[TextSpan | None, TextSpan | None]:
    return standing.kept[number], standing.kept[number + 1]


def _replaced(standing: Standing, number: int) -> str:
    """The words of the place between the two stretches around a bracket; of an outer bracket, a word or two."""
    before, behind = _sides(standing, number)
    there = standing.there
    if before and behind:
        return there[before.end : behind.start]
    if behind:
        return " ".join(there[: behind.start].split()[-2:])
    return " ".join(there[before.end :].split()[:2]) if before else ""


def _in_a_word(standing: Standing, number: int) -> str:
    """A bracket that touches letters changes case, number, tense or pronoun, and nothing else."""
    before, behind = _sides(standing, number)
    touches_before, touches_behind = standing.glued[number]
    put_in, there = standing.put_in[number], standing.there
    if touches_behind and behind and not touches_before:
        old = re.search(r"[\w'’]*\Z", there[: behind.start])
        same = old is not None and old[0].casefold() == put_in.casefold()
        return "" if same else "makes another word of the one that stands there"
    if touches_before and before:
        old = re.match(r"[\w'’]*", there[before.end :])
        kept = re.search(r"[\w'’]*\Z", there[: before.end])
        ending, begun = old[0] if old else "", kept[0] if kept else ""
        pronouns = {f"{begun}{ending}".casefold(), f"{begun}{put_in}".casefold()} <= _PRONOUNS
        same = {ending.casefold(), put_in.casefold()} <= _ENDINGS or ending.casefold() == put_in.casefold() or pronouns
        return "" if same else "makes another word of the one that stands there"
    return ""


def _instead(standing: Standing, number: int) -> str:
    """A bracket in place of a word that says something: who or what is meant may be told, nothing else."""
    before, behind = _sides(standing, number)
    out = standing.there[before.end : behind.start] if before and behind else ""
    words = _WORD.findall(out)
    if not words or words[0].casefold() in _DEFINITE:
        return ""
    mine = stems(standing.put_in[number])
    telling = [one for one in words if one.casefold() not in _FUNCTION and one.islower() and stem(one) not in mine]
    return f"stands in place of {' '.join(words)!r}" if telling else ""
