"""Furniture: what a site puts into and around a text that is not the text.

Two kinds are looked for. Whole short lines that say nothing but "sign up", "share", "read more", "advertisement";
and, inside running paragraphs, closed forms that a copied page leaves behind: an invitation to sign up that ends in an
address, a lone "read more" between sentences, the credit of a photograph. A sentence of prose is never furniture:
"You can sign up now for the course, he said" is somebody's words.
"""

from __future__ import annotations

import re

from probata.record.span import TextSpan

MAX_LINE = 160
"""Characters; a longer line is a paragraph and is not taken as a whole."""
# What can follow a stretch of furniture inside a paragraph: its end, or the beginning of a sentence.
_NEXT = r"(?=[ \t]*(?:\Z|[\r\n]|[“\"‘'«(]|[A-ZÀ-Þ]|read more\b))"
_AGENCY = r"(?:REUTERS|AFP|AP|AP Photo|EPA|EPA-EFE|ANSA|DPA|XINHUA|KYODO|TASS|Getty Images)"
_OTHER_AGENCY = r"(?:[A-Z]{4,}(?: [A-Z]{2,}){0,2})"
_WORD = r"[A-ZÀ-Þ][\w.’'-]*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|de|del|la|al|van|von|bin)){{1,3}}"
_TAG = r"(?:/(?:File Photo|File|Files|Handout|HANDOUT|Pool|POOL|Getty Images|AFP|AP|Reuters))"
_INLINE = (
    # Sign up now for FREE unlimited access to example.comSign up
    re.compile(
        r"(?:Sign up|Subscribe|Register|Log in)(?: now| here| today| below)? (?:for|to)(?: [\w’'&-]+){0,10}?"
        r"(?: [\w-]+\.(?:com|org|net|info|invalid|co\.\w\w)| newsletters?\b| inbox\b| alerts\b)"
        r"(?:[ \t]?(?:Sign up|Subscribe|Register|Log in)(?: now)?)?[.!]?" + _NEXT
    ),
    re.compile(r"(?:read more|Read more|READ MORE)(?: »| →| >)?" + _NEXT),
    # ACME/Jo Doe/File Photo: an agency that is known, or any with a tag, a "read more" or the line's end behind it
    re.compile(rf"\b{_AGENCY}/{_NAME}{_TAG}{{0,2}}(?:[ \t]+read more)?" + _NEXT),
    re.compile(
        rf"\b{_OTHER_AGENCY}/{_NAME}"
        rf"(?:{_TAG}{{1,2}}(?:[ \t]+read more)?{_NEXT}|[ \t]+read more{_NEXT}|[.]?(?=[ \t]*(?:\Z|[\r\n])))"
    ),
    re.compile(r"Our Standards: [^.\r\n]{3,80}\."),
)
MAX_CAPTION = 400
"""Characters of a caption."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(rf"\b(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})\.[ \t]*\Z")
_SENTENCE = re.compile(r"[.!?][”\"’)]?[ \t]+(?=[A-ZÀ-Þ“\"])|[\r\n]")
_TRIGGERS = ("ign up ", "ubscribe", "egister", "og in", "ead more", "READ MORE", "/", "Our Standards: ")
# Where a sentence can begin: at the start of a line or after the end of another one, closing marks included.
_BEGIN = re.compile(r"(?:\A|[\r\n]|[.!?…”\"’»)\]])[ \t]*\Z")
_ACCOUNT = r"(?:sign up|sign in|log in|subscribe|register|join)"
_OFFERED = (
    r"(?:newsletters?|letter|updates|alerts|account|access|inbox|e-?mails?|news|briefing|free|digest"
    r"|[\w-]+\.(?:com|org|net))"
)
_SHARE = r"(?:share|tweet|e-?mail|print|save|pin|copy link|facebook|twitter|whatsapp|linkedin|telegram|reddit)"
_WHOLE_LINES = (
    _ACCOUNT + r"(?: now| here| today)?[.!]?",
    _ACCOUNT + rf"\b.{{0,80}}\b{_OFFERED}\b.{{0,60}}",
    r"(?:click|tap) here\b.{0,80}",
    r"read (?:more|also|next|the full (?:story|article))"
    r"(?:\s*[:→»>|–-].{0,130}|\s(?-i:[A-ZÀ-Þ“\"]).{0,130}(?<!\.))?",
    r"see also:.{1,130}",
    r"continue reading\b.{0,60}",
    r"(?:related|recommended)(?: (?:stories|articles|news|topics|reading))?:?",
    r"more (?:stories|articles|news|from .{1,30}|on this (?:story|topic))",
    r"most (?:read|popular|viewed|shared)(?: (?:stories|articles|news|now|today|this week))?",
    _SHARE + r"(?: this| it)(?: (?:article|story|page|link|post))?(?: (?:on|via|by|with|to) [\w ]{2,30})?",
    rf"{_SHARE}(?:[\s|,/·•]+{_SHARE}){{0,8}}",
    r"(?:follow|like) us\b.{0,60}",
    r"(?:advertisement|sponsored(?: content)?|paid content)(?::.{1,60})?",
    r"(?:story|article) continues (?:below|after)\b.{0,40}",
    r"skip to (?:main )?(?:content|navigation)",
    r"back to (?:top|home|all [\w ]{2,30})",
    r"(?:we|this (?:site|page|website)) (?:use|keep|set|store)s?\b.{0,60}\bcookies?\b.{0,80}",
    r"(?:accept|reject|allow|manage|keep)(?: (?:all|both|only|one|the|your))* (?:cookies?|preferences)\b.{0,40}",
    r"cookies?(?: (?:policy|settings|preferences|notice))?",
    r"(?:terms of (?:use|service)|privacy policy)(?:[\s|·•&]+.{1,40})?",
    r"(?:©|\(c\)|copyright(?: ©)?)\s.{0,60}\b\d{4}\b.{0,60}|all rights reserved\.?",
    r"our standards:.{3,100}",
    r"\d{1,3}[ -]min(?:ute)?s? read|listen to (?:this )?(?:article|story)",
    r"comments(?: are)? closed\.?|leave a (?:comment|reply)",
    r"(?:photo|image|picture|photograph)s?(?: credit| by| courtesy of)\b:?\s?.{2,60}",
    r"(?:photo|image|picture|photograph)s?:\s?"
    rf"(?-i:(?:{_AGENCY}/|{_OTHER_AGENCY}/)?{_NAME}{_TAG}{{0,2}})",
    r"(?:(?:à )?lire aussi|lee también|leer más|lesen sie auch|leia também|leggi anche|читайте также|читать далее)"
    r"\b.{0,130}",
    r"(?:اقرأ أيضًا|اقرأ أيضا|اقرأ المزيد|相关阅读|相关新闻|延伸阅读|阅读更多|関連記事|관련기사).{0,80}",
)
_LINE = re.compile(r"[ \t*_#>\[({-]*(?:" + "|".join(_WHOLE_LINES) + r")[ \t*_\])}|»→>…]*", re.IGNORECASE)
_SPEECH = re.compile(r"[“”\"«»„]|\b(?:said|says|told|asked|wrote|added)\b", re.IGNORECASE)
_LINES = re.compile(r"[^\r\n]+")


def furniture(text: str) -> tuple[TextSpan, ...]:
    """Stretches of furniture in a text, in order, none overlapping, without the white space around them."""
    spans = [span for line in _LINES.finditer(text) if (span := _whole_line(line))]
    if any(trigger in text for trigger in _TRIGGERS):
        found = (match for form in _INLINE for match in form.finditer(text))
        spans += [_trimmed(text, *each.span()) for each in found if _begins(text, each)]
    return _merged(spans)


def captions(text: str) -> tuple[TextSpan, ...]:
    """Captions that a copied page left inside its text: a sentence that ends in a full date, right before a credit."""
    found = []
    for credit in (span for span in furniture(text) if "/" in span.of(text)):
        before = text[max(0, credit.start - MAX_CAPTION) : credit.start]
        dated = _DATED.search(before)
        if dated:
            starts = [0, *(end.end() for end in _SENTENCE.finditer(before, 0, dated.start()))]
            found.append(_trimmed(text, credit.start - len(before) + starts[-1], credit.start))
    return tuple(found)


def _begins(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence can begin here; a line on an outlet's standards may follow names without a full stop."""
    start = found.start()
    return found[0].startswith("Our Standards") or bool(_BEGIN.search(text[max(0, start - 8) : start])) or start == 0


def _whole_line(line: re.Match[str]) -> TextSpan | None:
    words = line[0].strip()
    if not 0 < len(words) <= MAX_LINE or not _LINE.fullmatch(words) or _SPEECH.search(words):
        return None
    start = line.start() + line[0].index(words)
    return TextSpan(start, start + len(words))


def _trimmed(text: str, start: int, end: int) -> TextSpan:
    words = text[start:end]
    return TextSpan(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _merged(spans: list[TextSpan]) -> tuple[TextSpan, ...]:
    kept: list[TextSpan] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].end:
            kept[-1] = TextSpan(kept[-1].start, max(kept[-1].end, span.end))
        elif span.length:
            kept.append(span)
    return tuple(kept)
