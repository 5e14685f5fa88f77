"""referring: the words that lead to a part of a report ("see Table 3", "paragraph 12 above"), and whose part they mean.

English. Laws, decrees and other reports have paragraphs and tables, too: what stands around the words decides.
"""

from __future__ import annotations

import re

from probata.method.report.claims.reading.telling import Telling

_NO = r"(?:\d{1,4}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-H])(?![\w/]|\.\w|,\d{3})"
_KIND = (
    r"paragraphs?|paras?\.?|¶¶?|tables?|figures?|figs?\.|annex(?:es)?|appendix|appendices|chapters?|chaps?\.|"
    r"sections?|sects?\.|parts?|box(?:es)?|"
    r"maps?|charts?|diagrams?|photographs?|photos?|graphs?|(?:foot|end)?notes?|nn?\.|fns?\.?"
)
REFERS = re.compile(
    rf"(?<![\w-])(?P<kind>(?i:{_KIND}))\s*(?<![a-z])(?P<first>{_NO})(?:\s?\([a-z]\))?"
    rf"(?P<more>(?:\s*(?:–|-|to|and|or|&|,\s*and|,)\s*(?:{_NO})(?:\s?\([a-z]\))?(?!\s+[a-z]{{4,}}s\b))*)"
)
_OF_OTHERS = re.compile(
    r"(?i)\A\s*(?:,\s*)?(?:\(\w+\)\s*)?(?:of|in|to|from)\s+(?!(?:this|the\s+present)\s+report|the\s+report\s+above|"
    r"part\b)|\A\s*(?:thereof|ibid|'s\b|,\s*ibid)"
)
_OTHER_TEXT = re.compile(
    r"\b(?:[A-Z]+/[A-Z0-9]+[/A-Z0-9.-]*|(?i:ibid|general\s+comment|covenant|convention|resolution|decrees?|laws?|"
    r"acts?|treaty|charter|statute|"
    r"protocol|code|judge?ments?|ruling|v\.|decision|regulations?|constitution|articles?|guidelines|directive|"
    r"yearbook|opinion|"
    r"advisory|submission|reply|response|letter|report\s+of|reports?\s+by|previous\s+report|earlier\s+report|manual|"
    r"its\s+report|his\s+report|"
    r"order|contract|agreement|statement|document|no\.|court|tribunal|register|plan|form|book|census|survey|bulletin|"
    r"publication|rapporteur))\b"
)
HERE = re.compile(
    r"(?i)\A\s*,?\s*(?:\([a-z]\)\s*)?(?P<way>above|below|of\s+(?:this|the\s+present)\s+report|supra|infra|overleaf)\b"
)
_CUE = re.compile(
    r"(?i)(?:\(\s*(?:(?:see|cf\.?|compare)\s+(?:also\s+|further\s+)?)?|\b(?:see|cf\.?)\s+(?:also\s+|further\s+|"
    r"in\s+particular\s+)?|\A\s*|"
    rf"\b(?:{_KIND})\s*(?:{_NO})\s*(?:,|;|and|or)\s*(?:see\s+|also\s+)*)(?:the\s+)?\Z"
)
_OF_SECTION = re.compile(
    r"(?i)(?:\b(?:see|cf\.?|see\s+also)\s+|(?<!such\s)\bas\s+|\b(?:described|discussed|explained|told|set\s+out|"
    r"shown|seen|treated|presented|analysed|detailed|"
    r"summari[sz]ed|covered|addressed|mentioned|dealt\s+with|taken\s+up|introduced|reviewed)\s+(?:\w+\s+)?(?:in|"
    r"under|by)\s+)(?:the\s+)?\Z"
)
_PRINTED_APART = re.compile(
    r"(?i)\b(?:supplement\w*|supporting|extended\s+data|online)\s+\Z|\((?:19|20)\d\d[a-z]?\)[\s,:]*\Z"
)
"""What is printed apart from the report: "supplementary table 3.1"."""
_THEIRS = re.compile(
    r"(?i)\b(?:its|his|her|their|whose|your|our\s+earlier)\s+\Z|['’]s?\s+\Z|[\w.)],\s+(?:at\s+)?\Z|[\d)\]]\s+at\s+\Z"
)
"""What stands before a part of another document: "its paragraph 4", "Decree No. 3, section 2", "303 at para 9"."""
_SHOWS = re.compile(
    r"(?i)\s+(?:shows?|gives?|lists?|contains?|presents?|depicts?|illustrates?|sets?\s+out|tells?|explains?|describes?)\b"
)
_AS = re.compile(
    r"(?i)\b(?:as|shown|given|set\s+out|listed|found|presented|depicted|illustrated|described|told|reproduced|explained)\s+(?:in|on|by|under)?\s*\Z"
)
_TELLS = re.compile(
    r"(?i)\s+(?:(?:briefly|also|then)\s+)?(?:describes?|explains?|turns?\s+to|discuss(?:es)?|examines?|presents?|summari[sz]es?|analyses|"
    r"analyzes|documents?|recounts?|looks?\s+at|deal\s+with)\b"
)
"""What sections of reports do, and those of laws do not."""
WAY = re.compile(
    r"(?i)\b(?:see\s+|described\s+|discussed\s+|\()(?:also\s+)?(?P<way>above|below|supra|infra),?\s+(?:in\s+|at\s+|under\s+)?\Z"
)
IN_CHAPTER = re.compile(rf"(?i:chapter|chap\.|part|annex|appendix)\s+(?P<of>{_NO})\s*,\s*(?:under\s+|in\s+)?\Z")
BRACKET = re.compile(r"\(\s*\Z")
_SAME = {
    "para": "paragraph", "¶": "paragraph", "¶¶": "paragraph", "fig": "figure", "appendice": "annex",
    "appendix": "annex", "annexe": "annex", "boxe": "box", "chapter": "heading", "chap": "heading",
    "section": "heading", "sect": "heading", "part": "heading",
    "footnote": "note", "endnote": "note", "n": "note", "nn": "note", "fn": "note", "photo": "photograph",
}  # fmt: skip
_SEE_NOTE = re.compile(r"(?i)\b(?:see|supra|cf\.?|in|and)\s+(?:also\s+)?\Z|\(\s*\Z")
_SEE_SHORT = re.compile(r"(?i)\b(?:see|supra)\b[^.;]{0,20}\Z")
_OPENS_NOTE = re.compile(r"(?i)(?:\A|[;.]\s)\W*(?:(?:for|on)\s+[^.;,]{3,60},\s+)?(?:see|cf\.?)\s+(?:also\s+)?\Z")
"""How a note sends on: "See note 4", "On the scales, see note 4"."""
CAPTIONED = frozenset(("table", "figure", "box", "map", "chart", "diagram", "photograph", "graph"))


def kind_of(words: str) -> str:
    plain = words.lower().rstrip(".")
    plain = plain if plain in _SAME or plain == "annex" else plain.removesuffix("s")
    plain = "annex" if plain == "annexe" else plain
    return _SAME.get(plain, plain)


def is_of_others(telling: Telling, found: re.Match[str]) -> bool:
    """Whether the words behind or right before a reference name the document that it leads into."""
    head, behind = telling.text[: found.start()], telling.text[found.end() :]
    if HERE.match(behind) or WAY.search(head):
        return False
    return bool(
        _OF_OTHERS.match(behind)
        or _PRINTED_APART.search(head)
        or (_THEIRS.search(head) and not _CUE.search(head))
        or _BY_NAME.search(head)
    )


def is_cued(telling: Telling, found: re.Match[str]) -> bool:
    """Whether a reference stands in brackets or behind "see", or says on which side its part is."""
    head = telling.text[: found.start()]
    return bool((head.strip() and _CUE.search(head)) or HERE.match(telling.text[found.end() :]) or WAY.search(head))


def is_label(telling: Telling, found: re.Match[str], kind: str) -> bool:
    """Whether a part is named and not referred to: captions, lists of tables, notes typed as text, parts of volumes."""
    head, behind = telling.text[: found.start()], telling.text[found.end() :]
    if kind == "paragraph" and "." in found["first"]:
        return True  # paragraphs of reports are counted; these are of books
    if kind in CAPTIONED and (_TITLE.match(behind) and not _SENDS.search(head)):
        return True
    typed = (not head and telling.said.start <= _TYPED_LENGTH and _TYPED.match(telling.said.passage.masked)) or (
        kind == "heading" and _VOLUME.search(head)
    )
    return bool(typed) and not (_SHOWS.match(behind) or _TELLS.match(behind) or HERE.match(behind))


_BY_NAME = re.compile(
    r"(?<=[a-z,)] )(?!(?:See|In|Under|And|Also|Cf|From|Both|As)\b)[A-Z][a-z]+\s+\Z|\bSee\s+[A-Z][a-z]+\s+\Z|"
    r"[a-z,)]\s[A-Z][a-z]+\s+at\s+\Z"
)
"""A book by its author: "see Lewison paragraph 12"."""
_TITLE = re.compile(r"\s*:\s*[\[“\"(]?[A-Z0-9]|\s*\.?\s*\Z(?<=\.)")
_SENDS = re.compile(r"(?i)\b(?:see|in|by|from|of|to|under|with|and|or)\s+(?:also\s+|the\s+)?\Z|\(\s*\Z")
_TYPED = re.compile(r"\W*\d{1,3}[.)\]]\s+\S")
_TYPED_LENGTH = 6
"""Code points of a number that was typed before a note."""
_VOLUME = re.compile(
    rf"(?:[Pp]art|[Vv]olume|[Vv]ol\.|[Bb]ook|[Tt]itle)\s+{_NO},\s*(?:[Cc]h(?:apter|ap\.)\s+{_NO},\s*)?\Z"
)


def is_meant(telling: Telling, found: re.Match[str], kind: str) -> bool:
    """Whether the report itself is meant."""
    head, behind = telling.text[: found.start()], telling.text[found.end() :]
    here, word = bool(HERE.match(behind) or WAY.search(head)), found["kind"].lower()
    if kind == "note" and not here and not _SEE_NOTE.search(head):
        return False
    if word.startswith(("n.", "nn", "part")) and not (here or _SEE_SHORT.search(head)):
        return False
    if here:
        return True
    return not (is_of_others(telling, found) or _of_others(telling, head, behind, word)) and _of_this(
        telling, found, kind
    )


def _of_others(telling: Telling, head: str, behind: str, word: str) -> bool:
    """Whether what stands around a reference says that it leads into another document."""
    if telling.said.passage.kind == "note":
        own = head[max(head.rfind(";"), head.rfind(". ")) + 1 :] + behind.split(";", maxsplit=1)[0]
        sends = _OPENS_NOTE.search(head) or (_FROM_OWN.search(head) and not _NAMES.search(head))
        return not sends or bool(_OTHER_TEXT.search(own))
    if not word.startswith("sect") or _TELLS.match(behind) or _OF_SECTION.search(head) or IN_CHAPTER.search(head):
        return False
    return not (BRACKET.search(head) and behind.lstrip().startswith((")", ",", ";")))  # laws have sections, too


def _of_this(telling: Telling, found: re.Match[str], kind: str) -> bool:
    head, behind = telling.text[: found.start()], telling.text[found.end() :]
    if telling.said.passage.kind != "note" and _names_other_text(telling, found, kind):
        plain = head.rstrip()[-1:] == "(" or "see" in head[-12:].lower()
        return plain and bool(_CUE.search(head)) and not _OTHER_TEXT.search(_bracket(head, behind))
    return kind != "paragraph" or found["kind"][0].islower() or found.start() == 0


_FROM_OWN = re.compile(
    r"(?i)\b(?:(?:calculated|derived|computed|counted|taken)\s+(?:from|with)|those\s+(?:of|in)|(?:given|shown|counted|listed)\s+in)\s+\Z"
)
_NAMES = re.compile(r"(?<!\A)\b[A-Z][a-z]")
"""A note without a name that takes figures out of a table means one of this report: "Calculated from table 1"."""
_GIVEN = re.compile(
    r"(?i)\b(?:is|are|was|were|been|and|or|names|figures|details|texts?)\s+(?:also\s+|\w+ly\s+)?(?:reproduced|listed|summari[sz]ed|printed|reflected|"
    r"annexed|attached|appended|shown|given|presented|tabulated|described|discussed|mapped|illustrated)\s+(?:in\s+full\s+)?(?:in|at|as|on|by)\s+(?:the\s+)?\Z"
)
"""What a report does in its own parts with the letters and papers of others."""
_LAW = re.compile(
    r"(?i)\b(?:covenant|convention|decrees?|laws?|acts?|treaty|charter|statute|protocol|code|regulations?|constitution|articles?|"
    r"guidelines|directive|contract|agreement|judge?ments?|ruling|decision|resolution|report\s+of|reports?\s+by|previous\s+report|"
    r"earlier\s+report|(?:its|his)\s+report|manual|book)\b"
)
_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|while)\s|\s(?:and|but)\s+(?=(?:its|the|their|his|her|an?)\s)")


def _names_other_text(telling: Telling, found: re.Match[str], kind: str) -> bool:
    """Whether a sentence names another text that may have such a part, and does not say what this report does."""
    if not _OTHER_TEXT.search(telling.text):
        return False
    head = telling.text[: found.start()]
    low = max((cut.end() for cut in _CLAUSE.finditer(head)), default=0)
    own = kind != "paragraph" and not found["kind"].lower().startswith("sect") and _GIVEN.search(head)
    return not own or bool(_LAW.search(telling.text[low:]))


def _bracket(head: str, behind: str) -> str:
    """What stands around a reference inside its brackets, or since the "see" before it."""
    opened = max(head.rfind("("), head.lower().rfind("see "))
    closed = re.search(r"[).;]", behind)
    return head[opened:] + behind[: closed.start() if closed else len(behind)]


_APART = re.compile(r"(?i)\b(?:online|website|separate(?:ly)?|available\s+(?:at|on|from)|volume)\b")
"""Annexes that are published by themselves."""


def is_sent(telling: Telling, found: re.Match[str]) -> bool:
    """Whether words around a chapter or section send the reader there, or say what it tells."""
    head, behind = telling.text[: found.start()], telling.text[found.end() :]
    before = (_CUE, _OF_SECTION, WAY, IN_CHAPTER, _AS, _GIVEN, _OPENS)
    return any(one.search(head) for one in before) or bool(
        HERE.match(behind) or _TELLS.match(behind) or _SHOWS.match(behind)
    )


_OPENS = re.compile(r"(?i)\A\W*(?:in|under)\s+(?:the\s+)?\Z|\bwe\s+(?:return\s+to|come\s+back\s+to)\b[^.]*\bin\s+\Z")


def is_led_there(telling: Telling, found: re.Match[str]) -> bool:
    """Whether a sentence sends its reader there: "see box 3", "Photograph 4 shows", "(figure 2)"."""
    kind = kind_of(found["kind"])
    head, behind = telling.text[: found.start()], telling.text[found.end() :]
    if telling.said.passage.kind in ("note", "cell", "heading") or _names_other_text(telling, found, kind):
        return False
    if kind == "annex" and _APART.search(telling.text):
        return False
    led = is_cued(telling, found) or _SHOWS.match(behind) or _AS.search(head) or _GIVEN.search(head)
    return bool(led)
