"""Credit lines: who a text itself says made it, with exact places.

A credit line outranks declared metadata, so nothing is taken for one that could be an ordinary sentence: a list of
names must be read to its very end by the grammar of ``credit_names``, or the line is left alone. The house styles are
those that news agencies print under, over and inside their items.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from probata.method.documents.credit_names import (
    LETTER,
    NO_NAME,
    PARTICLES,
    ROLE_WORDS,
    WORD,
    Credited,
    Found,
    NameList,
    Role,
    Token,
    agency_named,
    tokens_of,
)
from probata.method.documents.quotations import quotations
from probata.record.span import TextSpan

__all__ = ["Credit", "CreditForm", "Credited", "Role", "credits"]


class CreditForm(StrEnum):
    """The house style in which a text credits somebody."""

    REPORTING = "reporting line"
    CONTRIBUTED = "contributed to this report"
    BYLINE = "byline in the text"
    DATELINE = "dateline"
    PHOTO = "photo credit"
    STANDARDS = "agency's standing line"
    COPYRIGHT = "copyright line"


@dataclass(frozen=True, slots=True)
class Credit:
    """One credit line. ``agency`` is None unless the text shows it at the places in ``agency_evidence``."""

    span: TextSpan
    form: CreditForm
    agency: str | None
    agency_evidence: tuple[TextSpan, ...]
    people: tuple[Credited, ...] = ()


def credits(text: str) -> tuple[Credit, ...]:
    """Every credit line of a text, in order. An ordinary sentence gives none; raises nothing on any text.

    A line inside quotation marks is what somebody else's text says, and none of this one's.
    """
    lines = [*_bylines(text), *_datelines(text), *_marks(text), *_photos(text)]
    lines += [*_reporting(text), *_contributed(text)]
    return tuple(sorted(_with_agencies(_unquoted(text, _apart(lines))), key=lambda line: line.span))


def _unquoted(text: str, lines: list[Credit]) -> list[Credit]:
    if not lines:
        return lines
    quoted = [one.marks for one in quotations(text) if one.closed and one.depth == 0]
    return [line for line in lines if not any(marks.holds(line.span) for marks in quoted)]


# --- reporting lines ----------------------------------------------------------------------------------------------

_REACH = 1_500
"""No list of names is longer than this many code points."""
_CUES: tuple[tuple[str, Role], ...] = (
    (
        r"(?:[Ww]ith )?(?:[Aa]dditional|[Ff]urther) (?:reporting|writing|research)(?: and \w+)? (?:by|from)",
        Role.CONTRIBUTOR,
    ),
    (r"(?:With|with) (?:reporting (?:by|from)|contributions (?:by|from)|files from)", Role.CONTRIBUTOR),
    (r"(?:[Rr]eporting|Reported)(?:,? (?:and )?(?:writing|editing|photography|research))*,? by", Role.REPORTER),
    (r"(?:[Ww]riting|[Ww]ritten|Compiled|Text|Story)(?: and (?:editing|reporting))? by", Role.WRITER),
    (r"(?:[Ee]diting|[Ee]dited) by", Role.EDITOR),
    (r"(?:[Tt]ranslation|[Tt]ranslated) by", Role.TRANSLATOR),
    (r"(?:Photography|Photographs|Photos?|Pictures|Images) by", Role.PHOTOGRAPHER),
    (r"(?:Reporting|Reporters?|Information) ?:", Role.REPORTER),
    (r"(?:Writing|Writers?|Text) ?:", Role.WRITER),
    (r"(?:Editing|Editors?|Edited) ?:", Role.EDITOR),
    (r"(?:Photography|Photos?|Pictures?) ?:", Role.PHOTOGRAPHER),
)
_CUE = re.compile(r"(?<!\w)(?:" + "|".join(f"({words})" for words, _ in _CUES) + r")(?=\s)")
_HINTS = (
    *("eporting", "Reporte", "riting", "ritten", "riter", "esearch", "ontributions", "files from", "Compiled", "Text"),
    *("Story", "diting", "dited", "ditor", "ranslat", "Photo", "Picture", "Images", "Information"),
)
"""One of these stands in every cue; a text without them is passed over without trying the cues."""
_JOIN = re.compile(r"[\s.;,)|—–\-*/]*(?:and\s+)?")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?…)\]”\"»|—–;,(\[*:\-\n])[ \t\xa0]*(?:and |with )?$")


def _reporting(text: str) -> Iterator[Credit]:
    if not any(hint in text for hint in _HINTS):
        return
    line: list[tuple[TextSpan, Found]] = []
    cues = list(_CUE.finditer(text))
    for number, cue in enumerate(cues):
        limit = min(len(text), cue.end() + _REACH, cues[number + 1].start() if number + 1 < len(cues) else len(text))
        found = _segment(text, cue, limit)
        if found is None:
            continue
        if line and not _JOIN.fullmatch(text, line[-1][0].end, cue.start()):
            yield _one_line(line)
            line = []
        line.append((TextSpan(cue.start(), found.end), found))
    if line:
        yield _one_line(line)


def _segment(text: str, cue: re.Match[str], limit: int) -> Found | None:
    before = text[max(0, cue.start() - 12) : cue.start()]
    starts_a_sentence = bool(_SENTENCE_BEFORE.search(before)) or cue.start() == 0
    if (cue[0][0].islower() or cue[0].endswith(":")) and not starts_a_sentence:
        return None
    role = _CUES[int(cue.lastindex or 1) - 1][1]
    return NameList(text, _trim_lines(tokens_of(text, cue.end(), limit)), role).read(to_the_end=False)


def _trim_lines(tokens: list[Token]) -> list[Token]:
    """Without a line end at the start, and without what stood before the next cue ("and", "with", commas)."""
    while tokens and tokens[0].kind == "line":
        tokens = tokens[1:]
    while tokens and (tokens[-1].kind == "line" or tokens[-1].text in ("and", "with", ",", ";", "—", "–", "-")):
        tokens = tokens[:-1]
    return tokens


def _one_line(segments: list[tuple[TextSpan, Found]]) -> Credit:
    people = tuple(person for _, found in segments for person in found.people)
    agency = next((found for _, found in segments if found.agency), None)
    span = TextSpan(segments[0][0].start, segments[-1][0].end)
    return Credit(
        span, CreditForm.REPORTING, agency.agency if agency else None, agency.evidence if agency else (), people
    )


# --- "contributed to this report" ---------------------------------------------------------------------------------

_CONTRIBUTED = re.compile(
    r"\s(?:(?:also|have|has|all)\s+)*contributed(?:\s+(?:additional|further))?"
    r"(?:\s+(?:reporting|research)(?:\s+and\s+\w+)?(?:\s+(?:to|for)\s+this\s+\w+)?|"
    r"\s+to\s+this\s+(?:report|story|article|piece|investigation|dispatch|project|coverage|newsletter|analysis)|(?P<alone>))"
    r"(?P<place>\s+from\s+[^.\n)]{2,60})?(?=\s*(?:[.)\]|*;]|\r|\n|$))"
)
_REPORTED_FROM = re.compile(rf"(?<=\w)\s+reported\s+from\s+(?P<place>{LETTER}[^.\n]{{1,200}})\.")
_START = re.compile(r"(?:^|(?<=\n)|(?<=[.!?:;)(\[*—–_|]))[\s\"”’»(\[*—–_-]*(?=[^\W\d_])")


def _contributed(text: str) -> Iterator[Credit]:
    for cue in _CONTRIBUTED.finditer(text) if "contributed" in text else ():
        found = _names_before(text, cue.start(), cue.start())
        if found and (cue["alone"] is None or found[1].agency):
            yield _contribution(text, cue, *found)
    for cue in _REPORTED_FROM.finditer(text, max(0, len(text) - _REACH)):
        found = _names_before(text, cue.start(), cue.end() - 1)
        if found and all(person.place for person in found[1].people):
            people = tuple(replace(person, role=Role.REPORTER) for person in found[1].people)
            span = TextSpan(found[0], cue.end())
            yield Credit(span, CreditForm.CONTRIBUTED, found[1].agency, found[1].evidence, people)


def _contribution(text: str, cue: re.Match[str], start: int, found: Found) -> Credit:
    end = cue.end() + 1 if text[cue.end() : cue.end() + 1] == "." else cue.end()
    place = re.sub(r"\s+from\s+", "", cue["place"], count=1).strip() if cue["place"] else None
    people = tuple(replace(person, place=person.place or place) for person in found.people)
    return Credit(TextSpan(start, end), CreditForm.CONTRIBUTED, found.agency, found.evidence, people)


def _names_before(text: str, cue: int, end: int) -> tuple[int, Found] | None:
    """The longest list of names that ends exactly at ``end``, and its start: tried from every sentence start."""
    floor = max(0, cue - _REACH)
    starts = {match.end() for match in _START.finditer(text, floor, cue)}
    if floor == 0:
        starts.add(len(text[:cue]) - len(text[:cue].lstrip()))
    for start in sorted(starts)[-40:]:
        tokens = tokens_of(text, start, end)
        found = NameList(text, tokens, Role.CONTRIBUTOR).read(to_the_end=True) if tokens else None
        if found and found.people:
            return start, found
    return None


# --- bylines, datelines, photos, standing lines ---------------------------------------------------------------------

_BYLINE = re.compile(r"(?:By|BY|by)[ \t]+(?=[^\W\d_])")
_DATELINE = re.compile(
    r"(?:^|(?<=\n))[ \t]*(?P<place>[^\W\d_a-z][^\n()]{1,80}?[,\s]+)?\((?P<agency>[^\W\d_][^\n()\d]{1,40})\)[ \t]*[-–—]"
)
_HANDOVER = re.compile(r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?")
_PHOTO = re.compile(
    rf"(?<![\w/.])(?P<agency>[A-Z][A-Za-z]+(?: (?:Photo|Images|News))?)/"
    rf"(?P<name>{WORD}(?:[ ]{WORD}|[ ](?:{LETTER}\.)+){{1,3}}?)"
    r"(?P<tail>(?:/(?:File Photo|File|Pool|Handout|Getty Images)(?: Photo)?)+|(?=\s*(?:[.,;)\]\n]|$)))"
)
_STANDING = ((re.compile(r"(?:Our Standards:\s*)?The Thomson Reuters Trust Principles"), "Reuters"),)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|Copyright)[ \t]*(?:©[ \t]*)?(?:\d{4}(?:-\d{4})?[ \t]*)?(?:by[ \t]+)?"
    r"(?P<agency>[A-Z][\w.\-]*(?: [A-Z][\w.\-]*){0,3})"
)


def _bylines(text: str) -> Iterator[Credit]:
    """A line "By ..." among the first three lines that are not blank, and nothing else on it."""
    seen = 0
    for line in re.finditer(r"[^\r\n]+", text[:2_000]):
        if not line[0].strip():
            continue
        seen += 1
        lead = _BYLINE.match(line[0].lstrip())
        if lead:
            start = line.start() + len(line[0]) - len(line[0].lstrip())
            yield from _byline(text, start, start + lead.end(), line.end())
            return
        if seen == 3:
            return


def _byline(text: str, start: int, names: int, end: int) -> Iterator[Credit]:
    tokens = [token for token in tokens_of(text, names, end) if token.kind != "line"]
    cut = next((at for at, token in enumerate(tokens) if token.text == "|"), len(tokens))
    tokens, outlet = _without_role(tokens[:cut]), tokens[cut + 1 :]
    found = NameList(text, tokens, Role.REPORTER).read(to_the_end=True) if tokens else None
    if not found or not found.people:
        return
    agency, evidence = found.agency, found.evidence
    place = TextSpan(outlet[0].start, outlet[-1].end) if outlet else _next_line(text, end)
    if agency is None and place and (agency := agency_named(place.of(text))):
        evidence, end = (place,), place.end
    yield Credit(TextSpan(start, end), CreditForm.BYLINE, agency, evidence, tuple(found.people))


def _without_role(tokens: list[Token]) -> list[Token]:
    """Without a title such as ", Staff Writer" at the end of a byline."""
    cut = len(tokens)
    while cut and tokens[cut - 1].text.casefold() in ROLE_WORDS:
        cut -= 1
    return tokens[: cut - 1] if 0 < cut < len(tokens) and tokens[cut - 1].text == "," else tokens


def _next_line(text: str, end: int) -> TextSpan | None:
    line = re.compile(r"\s*([^\r\n]{2,60})").match(text, end)
    return TextSpan(line.start(1), line.start(1) + len(line[1].rstrip())) if line else None


def _datelines(text: str) -> Iterator[Credit]:
    for line in _DATELINE.finditer(text[:3_000]):
        agency = agency_named(line["agency"])
        place = line["place"] or ""
        city = re.split(r"[,/]", place)[0].strip()
        if agency is None and not (city and city == city.upper() and line["agency"].isupper()):
            continue
        if city and city != city.upper() and not _HANDOVER.search(place):
            continue
        span = TextSpan(line.start() + len(line[0]) - len(line[0].lstrip()), line.end())
        yield Credit(span, CreditForm.DATELINE, agency or line["agency"].strip(), (TextSpan(*line.span("agency")),))


def _photos(text: str) -> Iterator[Credit]:
    for photo in _PHOTO.finditer(text) if "/" in text else ():
        agency = agency_named(photo["agency"].removesuffix(" Photo"))
        words = photo["name"].split()
        if agency is None and not (photo["agency"].isupper() and photo["tail"]):
            continue
        if not all(word[0].isupper() or word in PARTICLES for word in words) or set(words) & NO_NAME:
            continue
        name = TextSpan(*photo.span("name"))
        person = Credited(photo["name"], None, Role.PHOTOGRAPHER, name)
        evidence = (TextSpan(*photo.span("agency")),)
        yield Credit(TextSpan(*photo.span()), CreditForm.PHOTO, agency or photo["agency"], evidence, (person,))


def _marks(text: str) -> Iterator[Credit]:
    for pattern, agency in _STANDING:
        for found in pattern.finditer(text):
            end = found.end() + (text[found.end() : found.end() + 1] == ".")
            yield Credit(TextSpan(found.start(), end), CreditForm.STANDARDS, agency, (TextSpan(*found.span()),))
    for found in _COPYRIGHT.finditer(text):
        words = found["agency"].rstrip(".").split()
        for length in range(len(words), 0, -1):
            said = " ".join(words[:length]).rstrip(".")
            if named := agency_named(said):
                place = TextSpan(found.start("agency"), found.start("agency") + len(said))
                yield Credit(TextSpan(found.start(), place.end), CreditForm.COPYRIGHT, named, (place,))
                break


# --- which agency ---------------------------------------------------------------------------------------------------


def _apart(lines: Iterable[Credit]) -> list[Credit]:
    """Of credits that overlap only the longest; the first form wins a tie."""
    kept: list[Credit] = []
    for line in sorted(lines, key=lambda one: -one.span.length):
        at = bisect_right(kept, line.span.start, key=lambda one: one.span.start)
        if not any(line.span.overlaps(other.span) for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, line)
    return kept


def _with_agencies(lines: list[Credit]) -> list[Credit]:
    """A line that names no agency takes the one that the rest of the text shows, if it shows only one.

    A photo credit alone proves nothing about the words: agencies sell pictures to everybody. It only adds to others.
    """
    shown = [line for line in lines if line.agency and line.form is not CreditForm.PHOTO]
    agencies = {line.agency for line in shown}
    if len(agencies) != 1:
        return lines
    agency = agencies.pop()
    evidence = sorted(span for line in lines if line.agency == agency for span in line.agency_evidence)
    return [
        replace(line, agency=agency, agency_evidence=tuple(evidence)) if line.agency is None else line for line in lines
    ]
