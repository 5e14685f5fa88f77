"""Quoted: where earlier mails stand in the text of a mail. Their words are another's, never the sender's.

There is no standard for it but ``>`` (RFC 3676, 4.5); the rest is what mail programs write in common languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.documents.model import MarkKind
from probata.record.span import TextSpan

_PREFIX = re.compile(r"[ \t]{0,3}>")
_RULE = re.compile(
    r"[ \t]*-{2,}\s?(?:Original (?:Message|Appointment)|Ursprüngliche Nachricht|Message d['’]origine|"
    r"Message original|Mensaje original|Mensagem original|Messaggio originale|Oorspronkelijk bericht|"
    r"Исходное сообщение|Оригинальное сообщение|原始邮件|الرسالة الأصلية)\s?-{2,}[ \t]*",
    re.IGNORECASE,
)
_PASSED_ON = re.compile(
    r"[ \t]*(?:-{3,}\s*(?:Forwarded [Mm]essage|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|"
    r"Пересылаемое сообщение|Пересланное сообщение|Messaggio inoltrato)(?: from [^\n]{1,80})?\s*-{3,}"
    r"|Begin forwarded message:|Anfang der weitergeleiteten (?:Nachricht|E-Mail):)[ \t]*"
)
_WROTE = r"(?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|пишет|написал\(?а?\)?|写道|كتب)"
_SAID = re.compile(rf"{_WROTE}[^\n]{{0,120}}[:：][ \t]*\Z")
_WITNESS = re.compile(r"@|\b(?:19|20)\d\d\b|\d{1,2}:\d\d")
_FROM = re.compile(r"\*?(?:From|Von|De|Da|Van|Från|От|发件人|من)\*?[ \t]*[:：]\*?[ \t]*(\S[^\n]{0,300})")
_OTHER = re.compile(
    r"[ \t]*\*?(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto|Assunto|Inviato"
    r"|A|Oggetto|Verzonden|Aan|Onderwerp|Дата|Отправлено|Кому|Тема|Копия|Reply-To)\*?[ \t]*[:：]",
    re.IGNORECASE,
)
_PERSON = re.compile(r"([^,;:<>\n\d]{0,80}<[^<>\s]{1,200}@[^<>\s]{1,200}>)")
_ENDS = re.compile(r"[:：][ \t]*$", re.MULTILINE)
_ANY_FROM = re.compile(rf"^{_FROM.pattern}", re.MULTILINE)
_LONGEST = 400
"""Characters of a line that can introduce an earlier mail."""
_LOOK = 8
"""Lines after ``From:`` among which the rest of a quoted header stands."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Where an earlier mail stands, whether it was passed on or answered, and whose it claims to be."""

    span: TextSpan
    kind: MarkKind
    by: str = ""


def earlier(text: str, known: Sequence[TextSpan] = ()) -> list[Earlier]:
    """Every stretch of an earlier mail, in order; what follows a separator is quoted to the end of the text.

    ``known`` are stretches that the page itself marks as quoted: a line that introduces one quotes no more than that.
    """
    if not _likely(text):
        return []
    lines = _lines(text)
    starts = {span.start for span in known}
    found = list(_runs(lines))
    for number, (start, line) in enumerate(lines):
        if not 0 < len(line) <= _LONGEST:
            continue
        each = _separator(lines, number, start, line, len(text))
        if each is None and _SAID.search(line):
            each = _introduced(text, lines, number, starts)
        if each is not None:
            found.append(each)
    return sorted(found, key=lambda each: (each.span.start, -each.span.end))


def _likely(text: str) -> bool:
    """A quick look, since most mails quote nothing: every sign of an earlier mail has one of these in it."""
    if ">" in text or "--" in text or _ENDS.search(text):
        return True
    return text.count(":") + text.count("：") > 2 and _ANY_FROM.search(text) is not None


def _lines(text: str) -> list[tuple[int, str]]:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    return lines


def _runs(lines: list[tuple[int, str]]) -> Iterator[Earlier]:
    """Runs of lines that begin with ``>``, empty ones between them too, with the line before that says who wrote."""
    number = 0
    while number < len(lines):
        if not _PREFIX.match(lines[number][1]):
            number += 1
            continue
        first = last = number
        while number < len(lines) and (not lines[number][1].strip() or _PREFIX.match(lines[number][1])):
            last = number if lines[number][1].strip() else last
            number += 1
        start, by = _introduction(lines, first)
        yield Earlier(TextSpan(start, lines[last][0] + len(lines[last][1])), MarkKind.REPLIED, by)


def _introduction(lines: list[tuple[int, str]], first: int) -> tuple[int, str]:
    """Where the quotation begins, its "On ... wrote:" included, and the person whom that names."""
    above = first - 1
    while above >= 0 and first - above <= 2 and not lines[above][1].strip():
        above -= 1
    if above < 0 or not _SAID.search(lines[above][1]):
        return lines[first][0], ""
    begin = above
    while above - begin < 2 and begin > 0 and lines[begin - 1][1].strip() and not _opens(lines[begin][1]):
        begin -= 1
    if not _opens(lines[begin][1]):
        begin = above
    return lines[begin][0], _person("\n".join(line for _, line in lines[begin : above + 1]))


def _opens(line: str) -> bool:
    return bool(re.match(r"[ \t]*(?:On|Am|Le|El|Em|Il|Op|В|\d|[^\W\d_]{2,4},? \d)\b", line))


def _person(words: str) -> str:
    found = _PERSON.search(words.replace("\n", " "))
    return re.sub(r"\A\s*(?:[AP]M|at|um|à)\s", "", found[1]).strip() if found else ""


def _separator(lines: list[tuple[int, str]], number: int, start: int, line: str, end: int) -> Earlier | None:
    if _PASSED_ON.fullmatch(line):
        return Earlier(TextSpan(start, end), MarkKind.FORWARDED, _named(lines, number + 1))
    if _RULE.fullmatch(line):
        return Earlier(TextSpan(start, end), MarkKind.REPLIED, _named(lines, number + 1))
    sender = _FROM.match(line)
    if sender and sum(bool(_OTHER.match(each)) for _, each in lines[number + 1 : number + _LOOK]) >= 2:
        return Earlier(TextSpan(start, end), MarkKind.REPLIED, sender[1].strip(" *"))
    return None


def _named(lines: list[tuple[int, str]], number: int) -> str:
    for _, line in lines[number : number + 4]:
        sender = _FROM.match(line)
        if sender:
            return sender[1].strip(" *")
    return ""


def _introduced(text: str, lines: list[tuple[int, str]], number: int, starts: set[int]) -> Earlier | None:
    """ "On ... wrote:" before words without any sign in front: they are another's to the end."""
    start, line = lines[number]
    begin, said = start, line
    if not _opens(line) and number and _opens(lines[number - 1][1]):
        begin, said = lines[number - 1][0], f"{lines[number - 1][1]} {line}"
    after = start + len(line)
    rest = text[after : after + 200].lstrip("\n \t")
    at = after + (len(text[after : after + 200]) - len(rest))
    if not _opens(said) or not _WITNESS.search(said) or not rest or _PREFIX.match(rest) or at in starts:
        return None
    return Earlier(TextSpan(begin, len(text)), MarkKind.REPLIED, _person(said))
