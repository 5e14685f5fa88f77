"""What a number is for, by the words around it: pages, money, an age, a duration, a label, or people and things."""

from __future__ import annotations

import re
from functools import lru_cache

from probata.method.report.claims.reading.model import Form, Use

_LABEL = re.compile(
    r"(?i)(?:\b(?:articles?|arts?\.|paragraphs?|paras?\.?|chapters?|sections?|sect\.|parts?|annex(?:es)?|appendix|tables?|figures?|"
    r"fig\.|box|footnotes?|notes?|recommendations?|decrees?|laws?|act|orders?|resolutions?|rules?|regulations?|principles?|"
    r"nos?\.|numbers?|case|room|block|cell|unit|brigade|building|gate|route|road|highway|km|zone|ward|level|phase|stage|step|"
    r"questions?|clause|item|page|pages|pp?\.|volume|vol\.|issue|document|file|exhibit|interview|witness|source|group|camp|site|"
    r"hostel|school|hospital|prison|battalion|regiment|company|district|sector|line|protocol|comment|finding|version|type|grade|"
    r"class|category|article)\s*(?:nos?\.?\s*)?|[§#№/]\s*|\b[A-Z]{1,4}[-/])\Z"
)
_NOTE_MARK = re.compile(r"[^\W\d_][,.;:]\Z")
"""Right behind a stop without a blank stands the mark of a note: "stocks,269 some of which"."""
_LABEL_GOES_ON = re.compile(r"(?i)\d\s*(?:,|and|or|to|–|-)\s*\Z")
_PAGES = re.compile(r"(?i)[\s-]+pages?\b")
_PARAGRAPHS = re.compile(r"(?i)\s+paragraphs?\b")
_AGE_BEHIND = re.compile(r"(?i)[\s-]+years?(?:[\s-]+old|\s+of\s+age)\b")
_AGE_BEFORE = re.compile(
    r"(?i)\b(?:aged?(?:\s+of)?|at\s+the\s+age\s+of|(?:child|children|infants|girls|boys)\s+(?:under|over|below|above))\s+\Z"
)
_DURATION = re.compile(
    r"(?i)[\s-]+(?:(?!(?:by|at|in|on|per|of|and|or|to|for|from|the|that|this|were|was|came|each|every)\b)\w+\s+)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\b"
)
_MEASURE = re.compile(
    r"(?i)[\s-]?(?:(?:square|cubic)\s+)?(?:kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|miles?|feet|hectares?|acres?|"
    r"kilograms?|kilos?|grams?|tonn?es?|tons?|lit(?:er|re)s?|degrees?|km|cm|mm|kg|m|m²|°C?|ha)(?![\w])"
)
_MONEY_BEHIND = re.compile(
    r"(?i)\s*(?:€|\$|£|(?:US\s+)?dollars?|euros?|pounds?|crowns?|francs?|USD|EUR|yuan|rubles?|rupees?|marks?)(?!\w)"
)
_MONEY_BEFORE = re.compile(r"(?:[$€£¥]|\b(?:USD|EUR|GBP|US\$|CHF))\s*\Z")
_BEHIND = (
    (_PAGES, Use.PAGES),
    (_PARAGRAPHS, Use.PARAGRAPHS),
    (_AGE_BEHIND, Use.AGE),
    (_DURATION, Use.DURATION),
    (_MONEY_BEHIND, Use.MONEY),
    (_MEASURE, Use.MEASURE),
)
_BY_FORM = {
    Form.RATIO: Use.RATIO,
    Form.PERCENTAGE: Use.SHARE,
    Form.FRACTION: Use.SHARE,
    Form.QUANTIFIER: Use.SHARE,
}
_LETTERED = re.compile(r"[\w.]*[A-Za-z]|[.:]\d")


@lru_cache(maxsize=16384)
def use_of(text: str, start: int, end: int, form: Form, kind: str) -> Use:
    """The use of the number that stands at ``start`` to ``end``; ``kind`` as ``manuscript.numbers`` names it."""
    if kind == "ordinal":
        return Use.ORDINAL
    return _BY_FORM.get(form) or _around(text, start, end)


def _around(text: str, start: int, end: int) -> Use:
    before = text[max(0, start - 40) : start]
    if _labels(before, text, start, end):
        return Use.LABEL
    if _AGE_BEFORE.search(before):
        return Use.AGE
    if _MONEY_BEFORE.search(before):
        return Use.MONEY
    return next((use for pattern, use in _BEHIND if pattern.match(text, end)), Use.COUNT)


def _labels(before: str, text: str, start: int, end: int) -> bool:
    """Whether it names something: "article 12", "Decree No. 44", "A/HRC/51", "3a"."""
    if _LETTERED.match(text, end) or (start and text[start - 1] in "./-") or _NOTE_MARK.search(before):
        return True
    if _LABEL.search(before):
        return True
    if _LABEL_GOES_ON.search(before):  # "articles 7, 9 and 14"
        first = re.search(r"(?:\d[\d.]*\s*(?:,|and|or|to|–|-)\s*(?:and\s+)?)+\Z", before)
        return bool(first and _LABEL.search(before[: first.start()]))
    return False
