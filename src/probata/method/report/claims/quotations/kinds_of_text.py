"""kinds of text: whether words around a quotation say that a law, a charge, a plan or a sign is quoted. English."""

from __future__ import annotations

import re

_OF_A_KIND = re.compile(
    r"(?i)\b(?:recommend\w*|mandate\w*|resolv\w+|instruct\w*|direct(?:s|ed)|order(?:s|ed)?|recorded|contain\w*|"
    r"named?|headed|marked|"
    r"stamped|inscribed|signs?|mean(?:s|t)?|means|expects?|require[sd]?|forbid\w*|prohibit\w*|criminali[sz]\w*|"
    r"punish\w*|permit\w*|"
    r"allow(?:s|ed)?|guarantee\w*|stipulat\w+|obliges?|provisions?|articles?|arts?\.|decrees?|laws?|codes?|"
    r"section|paragraphs?|paras?\.|"
    r"conventions?|covenants?|charters?|resolutions?|treat(?:y|ies)|constitutions?|statutes?|regulations?|"
    r"protocols?|rules|directives?|"
    r"circulars?|declarations?|clauses?|contracts?|agreements?|tenders?|minutes|bulletins?|gazettes?|"
    r"offen[cs]es?|crimes?|charge[sd]?|"
    r"indict\w*|accus\w+|convict\w*|sentenced|guilty|suspected|standards?|tests?|threshold|aims?|aimed|goals?|"
    r"purposes?|intent\w*|"
    r"polic(?:y|ies)|plan(?:s|ned)?|programmes?|campaigns?|objectives?|criteri\w+|categor\w+|reasons?|grounds|"
    r"forms?|lists?|listed|"
    r"registers?|registered|records?|files?|budget|doctrine|principles?|concepts?|notions?|definitions?|"
    r"headings?|captions?|"
    r"headlines?|posters?|banners?|letters?|messages?|words?|terms?|phrases?|expressions?|slogans?|songs?|"
    r"books?|films?|titles?|"
    r"labels?|speech(?:es)?|statements?|reports?|accounts?|interviews?|testimon\w+|notes|sentences?|cop(?:y|"
    r"ied)|(?-i:Act|Bill)|documents?|questions?|answers?|replies|reply|views?|"
    r"opinions?|versions?|official\w*|amount(?:s|ed)?|that\s+is|i\.e|namely|scratched|carved|painted|engraved|"
    r"printed|scrawled|graffiti|see|cf|proverbs?|notices?|posts|transcripts?|judgments?|verdicts?|e-?mails?|"
    r"tweets?)\b"
)
"""In the clause that holds a quotation these say of what kind of text it is."""
_LAW = re.compile(
    r"(?i)\b(?:articles?|arts?\.|decrees?|laws?|codes?|section|conventions?|covenants?|charters?|resolutions?|"
    r"treat(?:y|ies)|"
    r"constitutions?|statutes?|regulations?|protocols?|house\s+rules|directives?|circulars?|declarations?|"
    r"provisions?|clauses?|"
    r"instructions?|contracts?|agreements?|tenders?|minutes|bulletins?|gazettes?|orders?)\b"
)
_RULES = re.compile(
    r"(?i)\b(?:shall|must|may|is\s+to|are\s+to|liable|prohibited|punish\w+|permitted|forbidden|entitled)\b"
)


def of_a_kind(near: str) -> bool:
    """Whether the clause that holds a quotation says of what kind of text it is."""
    return bool(_OF_A_KIND.search(near))


def is_a_rule(around: str, words: str) -> bool:
    """Whether a law, a contract or an order is named, and the words quoted say what shall, may or must be."""
    return bool(_LAW.search(around) and _RULES.search(words))


def names_a_law(words: str) -> bool:
    """Whether words name a law, a contract or an order."""
    return bool(_LAW.search(words))
