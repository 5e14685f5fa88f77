"""source_words: forms of words that call a source by its kind: trades, public bodies, newspapers, laws. English."""

from __future__ import annotations

import re

from probata.method.report.prose.portraits import OCCUPATIONS

TRADES = (
    rf"(?:{OCCUPATIONS}|shoemaker|porter|grocer|pensioner|cobbler|blacksmith|caretaker|paramedic|inspector|conductor|"
    rf"stationmaster|"
    r"veterinarian|chemist|ferryman|plasterer|roofer|cashier|typist|foreman|postwoman|headmaster|headmistress|"
    r"beekeeper|"
    r"photographer|tinsmith|apprentice|headman|magistrate|counsellor|archivist|economist|geologist|midwives|editor|"
    r"reporter|"
    r"notary|surveyor|firefighter|fireman|locksmith|optician|paediatrician|psychiatrist|translator|welder|winemaker|"
    r"[a-z]{3,}men|(?:[a-z]{3,})?(?:keeper|monger|smith|master|mistress)|[a-z]{3,}(?:maker|holder|seller|wright|herd|worker|owner|fisher|"
    r"ologist|"
    r"hand|stress|cutter|picker|loader|harvester|boatman)|(?:[a-z]+\s)?(?:pilot|auditor|foreman|cutter|picker|loader|harvester|"
    r"ranger|stoker|diver|maker|seller|dealer|courier|bookkeeper|operator|technician|boatman|signalman|fireman))"
)
ROLES = (
    r"(?:detainee|prisoner|inmate|resident|employee|witness|survivor|interviewee|woman|man|villager|father|mother|"
    r"relative|neighbour|"
    r"neighbor|widow|widower|pupil|refugee|tenant|worker|grandmother|grandfather|mayor|elder|landlord|passer-by|girl|"
    r"boy)"
)
_TELLS_WHO = (
    r"(?:(?!(?:of|for|to|in|on|at|by|from|with|and|or|that|than|as|about|against|into|over|under|between|after|before|"
    r"had|has|have|was|were|is|are|be|been|who|whom|which|whose|more|no|not|its?|their|his|her)\b)[\w-]+\s+)"
)
"""A word between an article and the person whom it calls: none that begins another phrase ("the court for drivers")."""
PERSON = (
    rf"(?P<person>(?i:an?|the|one|another|two|three|a\s+second|a\s+third|several|other|her|his|"
    rf"their)\s+(?:of\s+(?:the|her|his|their|our)\s+)?{_TELLS_WHO}{{0,3}}?"
    rf"(?:{TRADES}|{ROLES})s?)(?![\w-]|['’]s\s+(?:office|union|association)|\s+(?:union|association|gazette|office|"
    rf"of\s+Justice))"
)
NAME = r"[A-Z][\w’'-]*"
OF = rf"(?:\s+(?:of|for|on)\s+(?:the\s+)?{NAME}(?:\s+(?:and\s+)?{NAME}){{0,3}})?"
STATISTICS = (
    r"(?P<statistics>(?:[\w-]+\s+){0,2}(?:[Yy]earbook|[Cc]ensus)|(?:[A-Z]\w+\s+){0,3}(?:Bureau|Office|Institute|"
    r"Agency|Service)\s+(?:of|for)\s+"
    r"Statistics|(?:[A-Z]\w+\s+){0,2}(?:Statistics|Statistical)\s+(?:Office|Bureau|Agency|Service|Institute|"
    r"Yearbook)|(?:official|national)"
    r"\s+statistics|statistical\s+\w+)"
)
OFFICE = (
    rf"(?P<office>(?:{NAME}\s+){{0,3}}(?:Ministry|Minister|Department|Directorate|Bureau|Government|Police|"
    rf"Municipality|Authority|"
    rf"Governor|Mayor|Prosecutor|Commissioner|Inspectorate|Administration|Ombuds(?:man|woman|person)|Audit\s+Office|Registry|Secretariat|Prefecture|Embassy|Army|"
    rf"Council|Board|Agency)"
    rf"(?:['’]s\s+[Oo]ffice)?{OF})"
)
GROUP = (
    rf"(?P<group>(?:{NAME}\s+){{0,3}}(?:Circle|Network|Association|Union|League|Coalition|Foundation|Committee|"
    rf"Federation|Company|"
    rf"Corporation|Watch|Centre|Center|Society|Trust|Alliance|Institute|Group|Bank|Party|Church|Forum|Movement|"
    rf"Campaign|Syndicate|"
    rf"Cooperative|Ltd|University){OF})"
)
PAPERS = (
    r"Gazette|Courier|Times|Post|Herald|News|Daily|Weekly|Tribune|Chronicle|Mail|Star|Observer|Telegraph|"
    r"Broadcasting|Mirror|Echo|"
    r"Messenger|Sentinel|Argus|Examiner|Dispatch|Monitor|Leader|Advertiser|Express|Globe|Bulletin|Television|TV|"
    r"Radio|Standard|Wire"
)
PRESS = (
    rf"(?P<press>(?:{NAME}\s+){{1,3}}(?:{PAPERS})\b|Radio\s+{NAME}|(?:the|a|"
    rf"one)\s+(?:[\w-]+\s+){{0,2}}(?:newspaper|broadcaster|daily|weekly|"
    r"magazine|news\s+site|radio\s+station))"
)
LAW = (
    r"(?P<law>(?:(?:[Aa]rticles?|[Ss]ections?|"
    r"[Aa]rts?\.)\s*\d+[\w()]*(?:\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:[Dd]ecree|[Ll]aw|Act|Code|[Oo]rdinance|"
    r"[Rr]egulations?|[Oo]rder|[Ss]tatute|[Cc]onstitution|Convention|Covenant)(?:\s+No\.?\s*\d+)?)?|(?:[Tt]he\s+|"
    r"[Aa]\s+)?(?:[\w-]+\s+){0,2}?(?:[Dd]ecree|Act|Code|"
    r"[Oo]rdinance|[Rr]egulations?|Statute|Constitution|Law)(?:\s+No\.?\s*\d+)?(?:\s+of\s+[\w\s]{4,20}?)?))"
)
COURT = rf"(?P<court>(?:{NAME}\s+|the\s+|[a-z]+\s+){{0,3}}(?:[Cc]ourt|[Tt]ribunal){OF})"
IMAGE = (
    r"(?P<image>(?:[\w-]+\s+){0,2}(?i:(?:satellite|aerial|drone)\s+(?:images?|imagery|photographs?|footage|"
    r"pictures?)|photographs?|photos?|video(?:\s+footage)?|"
    r"footage|imagery))"
)

_NO_TITLE = re.compile(
    r"(?:Commission\w*|Committee|Council|Mission|Panel|Inquiry|Government|Ministry|Minister|Master|General|Chair\w*|President|"
    r"Bishop|Archbishop|King|Queen|Prince|Captain|Colonel|Major|Judge|Court|Parliament|Senate|Assembly|House|Navy|Guard|"
    r"Army|Police|Bureau|Fund|Program\w*|Project|Office|Service|Team|Nations|Union|States?|Republic|Ombuds\w+|Observatory|"
    r"Registry|Delegation|Embassy|Cross|Crescent|Elders|Unit|Section|Division|Branch|Company|Bank|Board|Authority|Agency|"
    r"Institute|Institution|Initiative|Network|Circle|Association|League|Coalition|Foundation|Federation|Watch|Cent(?:re|er)|"
    r"Society|Trust|Alliance|Group|Party|Church|Forum|Movement|Campaign|University|College|School|Hospital|Guild|Museum|"
    r"Works|Inspectorate|Secretariat|Directorate|Department|Administration|Prefecture|Municipality|Tribunal|Rapporteur|"
    r"Mechanism|Procurator|Prosecutor|Attorney|Registrar|Command|Staff|Force|Brigade|Front|Fleet|Clinic|Lab\w*|Archive\w*|"
    r"\w+(?:ists?|ians?|women|woman|men|man|experts?))",
)


def is_title(name: str) -> bool:
    """Whether a name that reported or wrote is plainly a newspaper's: no body, office, person or abbreviation."""
    words = name.split()
    if any(not re.fullmatch(r"[A-Z][a-z’'-]+", one) for one in words) or _NO_TITLE.fullmatch(words[-1]):
        return False
    return bool(re.fullmatch(PAPERS, words[-1])) or (
        len(words) > 1 and not _BODY.search(name) and not words[-1].endswith(("er", "or"))
    )


_BODY = re.compile(
    r"\b(?:Ministry|Office|Department|Court|Commission|Committee|Council|Commissioner|United|Chief|High|Special|Deputy)\b"
)
