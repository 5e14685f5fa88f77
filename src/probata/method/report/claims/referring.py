"""referring: the words that lead to a part of a report ("see Table 3", "paragraph 12 above"), and whose part they mean.

English. Laws, decrees and other reports have paragraphs and tables, too: what stands around the words decides.
"""

from __future__ import annotations

import re

from probata.method.report.claims.telling import Telling

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
_THEIRS = re.compile(r"(?i)\b(?:its|his|her|their|whose|your|our\s+earlier)\s+\Z|['’]s?\s+\Z|[\w.)],\s+(?:at\s+)?\Z")
"""What stands right before a part of another document: "its paragraph 4", "Decree No. 3, section 2"."""
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
_OPENS_NOTE = re.compile(r"(?i)(?:\A|[;.]\s)\W*(?:see|cf\.?)\s+(?:also\s+)?\Z")
CAPTIONED = frozenset(("table", "figure", "box", "map", "chart", "diagram", "photograph", "graph"))


def kind_of(words: str) -> str:
    plain = words.lower().rstrip(".")
    plain = plain if plain in _SAME or plain == "annex" else plain.removesuffix("s")
    plain = "annex" if plain == "annexe" else plain
    return _SAME.get(plain, plain)


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
    return not _of_others(telling, head, behind, word) and _of_this(telling, found, kind)


def _of_others(telling: Telling, head: str, behind: str, word: str) -> bool:
    """Whether what stands around a reference says that it leads into another document."""
    if _OF_OTHERS.match(behind) or (_THEIRS.search(head) and not _CUE.search(head)):
        return True
    if telling.said.passage.kind == "note":
        return not _OPENS_NOTE.search(head) or bool(_OTHER_TEXT.search(telling.text))
    if not word.startswith("sect") or _TELLS.match(behind) or _OF_SECTION.search(head) or IN_CHAPTER.search(head):
        return False
    return not (BRACKET.search(head) and behind.lstrip().startswith((")", ",", ";")))  # laws have sections, too


def _of_this(telling: Telling, found: re.Match[str], kind: str) -> bool:
    head, behind = telling.text[: found.start()], telling.text[found.end() :]
    if telling.said.passage.kind != "note" and _OTHER_TEXT.search(telling.text):
        plain = head.rstrip()[-1:] == "(" or "see" in head[-12:].lower()
        return plain and bool(_CUE.search(head)) and not _OTHER_TEXT.search(_bracket(head, behind))
    return kind != "paragraph" or found["kind"][0].islower() or found.start() == 0


def _bracket(head: str, behind: str) -> str:
    """What stands around a reference inside its brackets, or since the "see" before it."""
    opened = max(head.rfind("("), head.lower().rfind("see "))
    closed = re.search(r"[).;]", behind)
    return head[opened:] + behind[: closed.start() if closed else len(behind)]


def is_led_there(telling: Telling, found: re.Match[str]) -> bool:
    """Whether a sentence sends its reader there: "see box 3", "Photograph 4 shows", "(figure 2)"."""
    head, behind = telling.text[: found.start()], telling.text[found.end() :]
    if telling.said.passage.kind in ("note", "cell", "heading") or _OTHER_TEXT.search(telling.text):
        return False
    cued = head.strip() and _CUE.search(head)
    return bool(cued or HERE.match(behind) or _SHOWS.match(behind) or _AS.search(head))
