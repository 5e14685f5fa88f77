"""Words of an answer that must not be printed: where they stand in a manuscript. They are in no message."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from probata.method.reply.model import AnswerKind, Replies, Response
from probata.method.report.matching.heard import mentions
from probata.method.report.model import Bound

_WORD = re.compile(r"\w+")
_GAP = r"[\W_]{1,4}"
_MORE_CAPITALS = "".join(sign for sign in map(chr, range(0xC0, 0x2000)) if sign.isupper())
_CAPITAL = rf"[A-Z{_MORE_CAPITALS}][\w'’-]+"
_NAME = re.compile(
    rf"\b(?:(?:Mr|Mrs|Ms|Dr|Prof|Sister|Brother)\.?\s+{_CAPITAL}(?:\s+{_CAPITAL})?|{_CAPITAL}(?:\s+(?:[A-Z]\.|"
    rf"de|van|von|bin|al|el))?\s+{_CAPITAL}(?:\s+{_CAPITAL})?)"
)
_TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Prof|Sister|Brother)\.?\s+")
_NO_NAME = re.compile(
    r"\b(?:The|A|An|In|On|At|By|From|This|That|It|He|She|They|We|As|No|Article|Articles|Decree|Republic|"
    r"Ministry|Government|State|Province|Assembly|"
    r"Commission|Inquiry|Court|Office|Council|Law|Act|Annex|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|"
    r"Lake|River|Mount|Port|Cape|North|South|East|West|Upper|Lower|Street|Road|Hospital|School|Ltd|Company|"
    r"Association|Compact|Covenant|Convention|Nations|"
    r"Interview|Paragraph)\b"
)


def removed(replies: Replies) -> tuple[re.Pattern[str], ...]:
    """A pattern for everything that somebody put under ``remove``: any case, any spacing, across markup."""
    words = dict.fromkeys(
        word for response in replies.file.responses.values() for made in response.dispositions for word in made.remove
    )
    return tuple(one for one in (words_pattern(word) for word in words) if one)


def words_pattern(words: str) -> re.Pattern[str] | None:
    """Some words in a row, whatever stands between them; None for what has no letter."""
    parts = [re.escape(one) for one in _WORD.findall(unicodedata.normalize("NFC", words))]
    return re.compile(rf"(?i)(?<!\w){_GAP.join(parts)}(?!\w)") if parts else None


def only_named_there(bound: Bound, replies: Replies) -> tuple[re.Pattern[str], ...]:
    """Names of persons that an answer brings up and nothing else that is on record has."""
    found: list[str] = []
    known = _elsewhere(bound, replies)
    for response in replies.responses.values():
        for name in _named(replies, response):
            if name.casefold() not in known:
                found.append(name)
    return tuple(one for one in (words_pattern(name) for name in dict.fromkeys(found)) if one)


def _named(replies: Replies, response: Response) -> Iterator[str]:
    """Names in paragraphs that name a person or attack a witness, by their disposition or by the vault."""
    naming = {
        number
        for made in response.file.dispositions
        if made.kind in (AnswerKind.NAMES, AnswerKind.ATTACK)
        for number in made.paragraphs
    } | set(response.naming)
    rest = " ".join(one.span.of(response.text) for one in response.paragraphs if one.number not in naming)
    for paragraph in response.paragraphs:
        text = paragraph.span.of(response.text) if paragraph.number in naming else ""
        for hit in _NAME.finditer(text):
            name = _TITLE.sub("", hit[0])
            if len(name) > 2 and not _NO_NAME.search(name) and not mentions(replies, name) and name not in rest:
                yield name


def _elsewhere(bound: Bound, replies: Replies) -> str:
    """Everything public on record that may name somebody: titles and words of documents others have published."""
    documents = {one.document for one in replies.responses.values()}
    places = (one for one in bound.records.places.values() if one.public and one.document not in documents)
    return " ".join(f"{one.title} {one.words}" for one in places).casefold()
