"""speech: whether a stretch of a report leads to the words of somebody: who speaks, writes, is heard. English.

Verbs of speech are told from nouns that look like them ("two states", "letters took weeks"), what was not said from
what was ("nobody was told"), and one text ("a letter") from many ("letters").
"""

from __future__ import annotations

import re

from probata.method.report.english.people import INTERVIEWEES
from probata.method.report.english.speaking import NAMED_PAST, NAMING, SAID_NOW_SURELY, SAID_PAST, SAYING
from probata.method.report.prose.portraits import OCCUPATIONS
from probata.method.report.prose.woven import QUOTED

_SAYING = re.compile(
    rf"(?i)\b(?:{SAID_PAST}|{SAID_NOW_SURELY}|{SAYING}|{NAMED_PAST}|{NAMING}|says?|tells?|remember|recall|insist|complain|recount|testify|asked|asks|asking|accord\w+\s+to|"
    r"add(?:s|ing)\s*(?:,|:|that\b)|quot(?:e[sd]?|ing)|spoke|speaks?|speaking|spoken|put\s+it|puts\s+it|has\s+it|"
    r"referred|refers|referring|calls|known\s+as|titled|entitled|phrased|defin(?:ed|es|ing)|interview(?:ed|s|ing)|thought|"
    r"thinks?|believ(?:ed|es)|consider(?:ed|s)|found\s+(?:that|no)|held\s+that|ruled|rul(?:es|ing)\s+that|laughed|thanked|"
    r"recit(?:ed|es|ing)|sang|sings?|singing|chant(?:ed|s|ing)|heard|posted\s+online|prayed|testimon(?:y|ies)|recogni[sz](?:ed|es)|"
    r"estimated|annotated|cit(?:ed|es|ing)|express(?:ed|es))\b"
)
"""Forms that can hardly be nouns."""
_MAY_SAY = re.compile(
    rf"(?i)(?<!\btwo )(?<!\bthree )(?<!\bmember )(?<!\bthe )(?<!\bthese )\b(?:states|reports|notes|claims|"
    rf"answers|demands|questions|remarks|"
    rf"comments|reads?|runs?|ran|goes|went|begins?|began|ends?|continues?|continued|reading|provides?|"
    rf"means?)\s*(?:that\b|how\b|as\s+follows|[,:]?\s*[“\"‘«]?{QUOTED}|[,:])"
)
"""Forms that can be nouns, or verbs of something else, where words follow."""
_OF_A_TEXT = (
    r"(?:letter|message|note|e-?mail|post|diary|verdict|judgment|judgement|statement|speech|answer|reply|slogan|poster|banner|"
    r"motto|headline|caption|song|poem|prayer|proverb|saying|rumou?r|heading|title|word|phrase|expression|term|question|"
    r"transcript|recording|notice|inscription|sign|placard|leaflet|pamphlet|manual|handbook|guideline|telegram|circular|"
    r"order|decree|directive|memo(?:randum)?|contract|clause|account|testimony|remark|comment|complaint|petition|"
    r"announcement|broadcast|article|book|film|voice|view|opinion|warning|promise|oath|pledge|anthem|hymn|verse|joke|"
    r"form|certificate|stamp|label|record|entry|minutes|press\s+release|declaration|text|quotation|witness\s+statement)"
)
_ONE_TEXT = re.compile(
    rf"(?i)\b(?:an?|the|one|this|that|another|his|her|their|its|every|each|second|third|last|"
    rf"first)\s+(?:(?!(?:matter|point|question|form|book|kind|sort)\s+of\b)[\w’'-]+\s+){{0,2}}?{_OF_A_TEXT}\b(?!\s+(?:from|over)\s+the\s+(?:tower|hill|roof|window))"
)
_WORDS_OF = re.compile(
    r"(?i)\b(?:in\s+(?:the|these|such|his|her|their)\s+(?:[\w’'-]+\s+)?words|words\s+(?:of|were|are)|so-called)\b"
)
_NOTHING_SAID = re.compile(
    r"(?i)\b(?:nobody|no\s+one|none|never|not|nothing|without|no)\b(?:\s+[\w’'-]+){0,4}?\s+"
    r"(?:told|asked|said|heard|informed|mentioned|questioned|interviewed|reported|spoke|spoken|called|announced|advised|notes?|"
    r"letters?|word|notice|warning|answers?|explained|described|confirmed|remembered)\b"
)
_PERSON = (
    rf"(?:{INTERVIEWEES}|{OCCUPATIONS}|mother|father|sister|brother|husband|wife|son|daughter|aunt|uncle|"
    rf"grand\w+|minister|governor|"
    r"president|ambassador|spokes\w+|woman|man|girl|boy|child|person|survivor|detainee|prisoner|inmate|"
    r"villager|resident|neighbou?r|"
    r"activist|leader|member|worker|foreman|director|campaigner|expert|diplomat|relative|widow\w*|guard|"
    r"elder|chief|owner|colleague|"
    r"victim|returnee|refugee|fighter|recruit|commander|trainee|pupil|harvester|labourer|laborer|friend|"
    r"deputy|chair(?:man|woman|person)?|assistant|aide|boss|head|candidate|lodger|tenant|trader|merchant|islander|cousin|manager|"
    r"commissioner|ombuds\w+|rapporteur|professor|analyst|historian|monk|nun|imam|pensioner|peasant|youth)"
)
_ONE_PERSON = re.compile(
    rf"^(?:[^,.;]{{0,40}},\s+|(?:for|to|from|in\s+the\s+case\s+of)\s+)?(?i:(?:an?|one|another|his|her|"
    rf"the)\s+(?:[\w’'-]+\s+){{0,3}}?{_PERSON})\b(?![’'])|^\W*(?:He|She|I)\b"
)
_NAMED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|General|Colonel|Captain|Judge|Minister|Governor|President|Director|Mayor)\.?\s+"
    r"(?!Assembly|Comment|Council|Staff|Directorate|Park|Square|Street|Avenue|Hospital)[A-Z]|^\W*[A-Z]\.\s?[A-Z]?\."
)
_FULL_NAME = re.compile(r"^\W*[A-Z][\w’'-]+\s+(?:(?:al-|el-|bin|bint|van|de|ibn)\s?)?[A-Z][\w’'-]+,?\s+(?=[a-z\d])")
_BY_NUMBER = re.compile(
    r"^\W*[A-Z]{1,4}-?\d+\b(?!\s*[,.]?\d)|\b(?i:witness|interviewee|respondent|participant|detainee|"
    r"account)\s+(?:No\.\s*)?[A-Z]{0,3}-?\d+\b"
)
_BY_AGE = re.compile(
    r"^\W*[A-Z][\w’'-]+(?:\s+[A-Z][\w.’'-]+)?\s*(?:\([^)]{1,40}\)|,\s+(?:aged\s+)?\d{1,2},|,\s+who\b|,\s+then\b)"
)
_APPOSED = re.compile(r",\s+[A-Z][\w’'-]+\s+[A-Z][\w.’'-]+,\s+(?=[a-z])")
_BODY = re.compile(
    r"(?i)^(?:[^,.;]{0,60},\s+)?(?:the\s+)?(?:[\w’'-]+\s+){0,4}?(?:committee|court|chamber|tribunal|commission|council|assembly|"
    r"government|ministry|department|office|police|authorities|parliament|embassy|state|rapporteur|panel|mission|delegation|"
    r"union|party|company|association|organi[sz]ation|agency|board|directorate|prosecut\w+|inquiry|report)\b"
)
_ACCOUNTS = re.compile(
    r"(?i)(?<!\bbank )\b(?:accounts|testimonies|statements|witnesses|interviewees|respondents)\s+(?:of|"
    r"from|by|agree|differ|converge|suggest|"
    r"speak|given|collected|are\s+(?:consistent|alike|in\s+agreement)|who|all|also)\b"
)
_HIS = re.compile(r"\b(?:he|she|his|her|him|hers|I|my|me|He|She|His|Her|My)\b")
_OVER = re.compile(r":\s*$")


def says(words: str) -> bool:
    """Whether somebody speaks or writes in a sentence; quotations are blanked in it."""
    return bool(
        (_ACCOUNTS.search(words) or _SAYING.search(words) or _MAY_SAY.search(words)) and not _NOTHING_SAID.search(words)
    )


def of_a_text(words: str) -> bool:
    """Whether one text, sign or saying is named: "a letter", "the slogan"; "letters took weeks" names none."""
    return bool(_ONE_TEXT.search(words) or _WORDS_OF.search(words)) and not _NOTHING_SAID.search(words)


def of_one_person(words: str, *, with_it: str = "") -> bool:
    """Whether one person is the subject, or is named with a title; ``with_it``: words that may show a person's name."""
    stripped = words.strip()
    full = _FULL_NAME.search(stripped) and _HIS.search(f"{stripped} {with_it}")
    forms = (_ONE_PERSON, _NAMED, _BY_NUMBER, _BY_AGE, _APPOSED)
    return bool(full) or any(form.search(stripped) for form in forms)


def of_a_body(words: str) -> bool:
    """Whether an office, a court or another body is the subject of a sentence."""
    return bool(_BODY.search(words.strip()))


def leads_on(words: str) -> bool:
    """Whether a sentence leads to the quotation behind it: it ends in a colon, or somebody or a text speaks in it."""
    return bool(_OVER.search(words)) or says(words) or of_a_text(words)
