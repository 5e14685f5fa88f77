"""What an unnamed person is described by: nouns, family ties, age, origin, what is rare, what happened. English."""

from __future__ import annotations

import re

from probata.method.statements.states import ADJECTIVES, STATES

GENERIC = (
    r"(?:interviewee|respondent|deponent|witness|survivor|victim|detainee|prisoner|inmate|internee|captive|hostage|"
    r"resident|villager|townswoman|townsman|woman|man|girl|boy|person|lady|worker|labou?rer|deserter|defector|refugee|"
    r"returnee|migrant|exile|escapee|patient|pupil|schoolgirl|schoolboy|teenager|youth|adolescent|child|foreigner|"
    r"passenger|conscript|recruit|novice|orphan|tenant|dwarf|albino|amputee|wheelchair\s+user|lodger|inhabitant|speaker|adult|parishioner|protester|activist)"
)
"""Nouns for somebody of whom they tell little."""
KIN = (
    r"(?:(?:step|half-|grand)?(?:mother|father|sister|brother|son|daughter|child)(?:-in-law)?|wife|husband|widow|"
    r"widower|spouse|partner|fianc[ée]e?|twin|cousin|niece|nephew|uncle|aunt|grandson|granddaughter|ex-wife|ex-husband)"
)
"""Nouns for members of a family."""
RANKS = (
    r"(?:(?:second\s+|first\s+|staff[\s-]|sub-?)?(?:lieutenant|sergeant)(?:[\s-](?:major|colonel|general))?|corporal|captain|major|colonel|"
    r"private|ensign|brigadier|commander|constable|inspector|warrant\s+officer|cadet|petty\s+officer)"
)
SINGLE_POSTS = (
    r"(?:mayor|deputy\s+mayor|headmaster|headmistress|head\s*teacher|priest|imam|pastor|vicar|rabbi|abbot|abbess|"
    r"stationmaster|harbou?r\s*master|postmaster|postmistress|bishop|dean|village\s+(?:head|chief|elder)|warden|"
    r"chief\s+(?:of\s+police|surgeon|engineer|clerk|cook|nurse)|police\s+chief|head\s+(?:nurse|cook|of\s+\w+)|"
    r"director|rector|choirmaster|lighthouse\s+keeper|chief|cantor|mullah|elder|sexton|muezzin|coroner|notary|registrar|magistrate|sheriff)"
)
"""Posts that one person holds in one place."""
_FEW = r"(?:[7-9]|1\d|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)"
_TWINS = r"(?:twins|triplets|quadruplets)"
RARE = re.compile(
    rf"(?i)\b(?:one-(?:armed|legged|eyed|handed)|blind(?!\s+(?:eye|spot|alley))|deaf(?:[\s-](?:and[\s-])?mute)?|mute|"
    rf"albino|(?:with|has|had)\s+(?:albinism|epilepsy|leprosy|dwarfism|a\s+(?:limp|harelip|goitre|stammer|stutter))|on\s+crutches|dwarf|hunchback\w*|amputee|"
    rf"in\s+a\s+wheelchair|wheelchair(?:\s+user|-bound)|paraly[sz]ed|red-haired|conjoined|stutter\w*|stammer\w*|cleft\s+lip|"
    rf"(?:a|his|her)\s+(?:wooden|prosthetic|artificial|false|glass)\s+(?:leg|arm|hand|foot|eye)|"
    rf"(?:with|has|had|who\s+lost)\s+(?:only\s+)?one\s+(?:arm|leg|eye|hand)|(?:missing|lost|without)\s+(?:an?|one|his|her|the)\s+"
    rf"(?:(?:left|right)\s+)?(?:arm|leg|eye|hand|foot)\s+(?:as\s+a|in\s+(?:a|an|the)\s+\w+\s+(?:accident|fire|war)|since|before)|"
    rf"(?:mother|father|grandmother|grandfather|parent)\s+of\s+(?:{_FEW}|{_TWINS})\b|twin\s+(?:sister|brother)s?|"
    rf"(?:his|her|whose)\s+(?:\w+\s+)?(?:{_TWINS}|twin\b)|"
    rf"(?:gave\s+birth\s+to|pregnant\s+with|expecting|delivered\s+of)\s+{_TWINS}|(?:his|her|their|whose|with|had|has)\s+{_FEW}\s+"
    rf"(?:children|sons|daughters)|a\s+(?:twin|triplet)\b|born\s+with(?:out)?\s+\w+|lost\s+both\s+(?:legs|arms|eyes|hands|feet)|"
    rf"(?:a|an|with)\s+(?:\w+\s+)?(?:scar|birthmark|tattoo)\b[^.;]{{0,30}}\b(?:face|cheek|neck|forehead|hand|brow))(?!\w)"
)
"""What few people share: a body, twins, many children."""
ALONE = re.compile(
    r"(?i)(?<!one of )(?<!some of )(?<!among )(?<!many of )"
    r"\b(?:the|its|their)\s+(?P<by>only|sole|single|oldest|eldest|youngest|tallest|shortest|heaviest|smallest|"
    r"one(?=\s+[\w-]+(?:\s+[\w-]+)?\s+(?:held|among|in|at|interviewed)\b)|most\s+senior|"
    r"longest[\s-](?:held|serving|detained)|(?:first|last)(?=\s+(?:[\w-]+\s+){1,5}to\s+[a-z]+|"
    r"\s+(?:[\w-]+\s+)?(?:speaker|inhabitant|survivor)\s+(?:of|in|from)\b|\s+(?:surviving|remaining)\b|"
    r"\s+(?:[\w-]+\s+)?(?:woman|girl|foreigner)\s+who\b))\s+"
    r"(?P<words>(?:(?!(?:to|for|and|or|in|at|who|that|reason|way|time|was|were|is|had)\b)[\w’'-]+\s+){0,4}?"
    r"(?!(?:to|for|and|or|in|at|who|that|was|were|is|had)\b)[\w’'-]+)(?=\s+(?:to|for|in|at|from|on|who|that|was|were|is|had|has|"
    r"there|held|kept|among|left|then|still|interviewed|told|said|described|[a-z]+ed)\b|[,.;:)]|\Z)"
)
"""The only one, the first to, the oldest: the words up to their end, in which a person is still sought."""
LONE = re.compile(
    r"(?i)\b(?:only\s+one|just\s+one|a\s+single|a\s+lone|one\s+single)\s+(?P<words>(?:[\w-]+\s+)?[\w-]+)"
    r"(?=\s+(?:had\s+|has\s+)?(?:worked|remained|remains|lived|lives|stayed|practi[sc]ed|served|was\s+left|left|survived|returned)\b)"
)
"""One of a kind, told as a number: "a single dentist remained"."""
_OF_AN_AGE = r"[a-z]{3,}(?:er|or|ist|ian|smith|man|woman|wright|ee|herd|nurse|clerk|cook|widow)"
_NUMBER = (
    r"(?:[1-9]\d|1[01]\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|\w+teen|ten|eleven|twelve)"
)
LIVES = re.compile(
    r"(?:\s+(?:from|of|in|with)\s+(?:[\w’'-]+\s+){1,4}?|\s+who\s+)(?:left|fled|keeps|kept|lives|lived|resigned|retired|married|moved|returned|"
    r"teaches|taught|became|emigrated|spoke|stayed|told|works|worked|runs|sings|plays|speaks|limps|wears)\b"
)
"""Right behind "the only one": that a person is meant, by what only people do."""
ALONE_IN_WORK = re.compile(
    r"(?i)\b(?:only|just)\s+one(?:\s+of\s+them|(?:\s+[\w-]+){1,3}?)(?:,[^,]{1,40},)?\s+(?=(?:had|has|was|is|[a-z]+ed|drove|kept|ran|sold|taught|rode|flew|spoke|held|led)\b)"
)
"""That one person only does some work, told as a number: "only one woman drove a crane"."""
_A_DAY = (
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:st|nd|rd|th)?)"
    r"(?:,?\s+\d{4})?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)"
)
SPELL = re.compile(
    rf"\b(?:from|between|on)\s+{_A_DAY},?\s+(?:to|until|till|and|through|up\s+to|and\s+\w+\s+on)\s+{_A_DAY}"
)
"""From which day to which: the exact ends of a job, or of a stay."""
AGE = re.compile(
    rf"(?i)\b(?:{_NUMBER}[\s-]years?[\s-]old|(?:(?:man|woman|boy|girl|worker|{_OF_AN_AGE})\s+of|at\s+the\s+age\s+of)\s+{_NUMBER}\b(?!\s+\w+s\b)|(?:aged|then)\s+{_NUMBER}(?!\s*(?:to|-|–|and)\s*\d)\b|who\s+(?:was|is|had\s+turned|turned)\s+"
    rf"{_NUMBER}\b(?!\s+(?:years?\s+(?:in|of)|months?|days?|times|when\s+the))|,\s+[1-9]\d,)"
)
"""An exact age."""
_LANDS = "|".join(re.escape(one) for one in sorted(ADJECTIVES, key=lambda one: (-len(one), one)))
ORIGIN = re.compile(
    rf"\b(?:{_LANDS}|[A-Z]\w+-(?:speaking|born|trained|educated)|[A-Z]\w+(?:ese|ish|ian|ean|ic|yz|ur|akh|jik|hui))\b(?=\s+[a-z])"
)
"""Where somebody comes from, or what he or she speaks."""
_SUFFERED = (
    r"(?:(?:was|were|been|being|is|got)\s+(?:\w+ly\s+|then\s+|also\s+|first\s+|again\s+|twice\s+|later\s+|once\s+|never\s+)?"
    r"(?:held|kept|detained|imprisoned|arrested|confined|interned|taken|locked|beaten|tortured|questioned|interrogated|"
    r"released|abducted|struck|slapped|kicked|punched|raped|whipped|stripped|strip-searched|hung|hanged|burned|burnt|starved|"
    r"shackled|handcuffed|chained|shot|stabbed|insulted|threatened|(?:made|forced|ordered|told)\s+to|refused|denied|deported|expelled|"
    r"dismissed|evicted|left\s+(?:outside|without|in)|hit|assaulted|harassed|searched|sold|put\s+in|sent\s+to|transferred|"
    r"pushed|dragged|shoved|thrown|tied|bound|blindfolded|marched|led\s+away|driven\s+(?:out|from)|given\s+(?:no|nothing|neither)|fined|robbed|"
    r"displaced|shaved|injected|hooded|humiliated|sterili[sz]ed|drugged|shown\s+to|photographed|paraded|summoned|caught|seized|"
    r"captured|jailed|called\s+\w+|carried|mocked|spat\s+(?:at|on)|caned|flogged|lashed|thrashed|sterilised|injured|wounded|maimed|electrocuted|deprived|separated|hunted|chased|moved)|"
    r"lost\s+(?:\w+\s+)(?:fingers|teeth|toes|sight|hearing)|miscarried|disappeared)"
)
SUFFERED = re.compile(rf"(?i)\b{_SUFFERED}\b")
"""By which a sentence shows that somebody was held or harmed."""
DONE_TO = re.compile(
    rf"(?i)\b(?:{_SUFFERED}|"
    r"told\s+(?:the\s+)?(?:inquiry|commission|mission|panel|team|us|me|investigators|researchers|our\s+\w+|the\s+(?:researchers|investigators|interviewers|delegation|delegates|lawyers)|(?-i:[A-Z])\w+|of|how|that|about)|"
    r"interview(?:ed|s)?\b|(?:confirmed|explained|stated|reported|alleged|complained|answered|added|noted|admitted|agreed|acknowledged|related)\b|testif\w+|describ\w+|recall\w*|recount\w*|remember\w*|we\s+(?:met|heard|interviewed)|"
    r"(?:spoke|spoken)\s+(?:to|with|of)|gave\s+(?:(?!up\b)[\w’'-]+\s+){0,4}?(?:account|statement|testimony|evidence)|the\s+account\s+of|said|says|"
    r"(?:was|were)\s+(?:heard|met)|panel\s+heard|(?:held|detained|imprisoned|interned|kept|taken|abducted)\s+(?:at|in|on|from)|gave\s+us|(?:her|his)\s+account|"
    r"among\s+(?:the|those|our)\s+(?:[\w-]+\s+)?(?:interviewees|detainees|prisoners|witnesses|survivors|interviewed|"
    r"(?:people|those|women|men)\s+(?:we\s+)?(?:interviewed|met)|we\s+(?:met|interviewed))|"
    r"(?:among|of)\s+those\s+(?:who\s+(?:spoke|told)|we\s+(?:met|interviewed|heard))|translated\s+for\s+the\s+guards)"
)
"""By which a sentence shows that somebody gave an account or was held or harmed."""
NOT_PRIVATE = re.compile(
    r"(?i)\b(?:(?:told|speaking\s+to|spoke\s+to)\s+(?:reporters|journalists|the\s+(?:press|newspaper|court|media|parliament|assembly))|convicted|"
    r"sentenced|indicted|acquitted|accused\s+of|charged\s+with|defendants?|perpetrators?|suspects?|in\s+a\s+(?:statement|speech|book|memoir)|"
    r"posted|published|broadcast|television|radio|newspaper|minister|president|spokes\w+|ambassador|king|queen|"
    r"deceased|the\s+dead|(?:defen[cs]e|prosecution|court|tribunal)\s+(?:called|summoned|appointed)|expert\s+witness|body\s+of|according\s+to\s+the\s+(?:state|government|ministry|company)|was\s+elected)\b"
)
"""By which it shows that the person spoke in public, is accused, holds an office, or is dead."""
HARMS = re.compile(
    r"(?i)(?:\s+(?:at|in|of|from|on|near)(?:\s+(?!(?:was|were|been|is|are|told|said|and|who|that|how)\b)[\w’'-]+){1,7}?)?\s+(?:(?:then|also|repeatedly|later|once|had|has)\s+)*(?:beat|beats|beaten|struck|hit|kicked|"
    r"punched|slapped|shot|fired|raped|tortured|killed|whipped|dragged|ordered|signed|threatened|fabricated|forged|stole|"
    r"abused|humiliated|interrogated|arrested|searched|confiscated|set\s+fire)\b(?!\s+(?:by|dead|in\s+(?:the|his|her)))"
)
"""Right behind a person: that he or she did the harm."""
DEAD = re.compile(
    r"(?i)^(?:[^.;]{0,60}?\s)?(?:who\s+)?(?:(?:was|were|had\s+been)\s+(?:shot\s+and\s+)?(?:killed|murdered|shot\s+dead|executed)|died)\b"
)
"""Right behind a person: that he or she is dead."""
_ORG = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|Inquiry|Commission|Mission|Panel|Ministry|Government|Republic|State|Parliament|"
    r"Table|Figure|Annex|Paragraph|Section|Article|Human|Rights|United|Nations|High|Supreme|God|Ramadan|Easter|Christmas|"
    r"He|She|It|They|The|This|That|I|We|English|French|Arabic|Russian|Spanish|Chinese)"
)
AT_PLACE = re.compile(
    rf"\b(?i:from|of|in|at|near|on|outside|inside|leave|left|leaving|reached|(?:went|moved|fled|taken|sent|transferred|returned|travell?ed|came|come|deported|marched|carried|driven|brought|walked|crossed)\s+to)\s+(?:the\s+)?(?:(?i:village|town|hamlet|parish|island|camp|"
    rf"hostel|street|port|mine|mill|district\s+hospital|clinic|school|prison)\s+(?:of|at|called)\s+)?"
    rf"(?P<place>(?!{_ORG}\b)[A-Z][\w’'-]*(?:\.?\s+(?:(?:of|the)\s+)?(?!{_ORG}\b)(?:[A-Z][\w’'-]*|\d{{1,3}}\b(?!\s+[A-Z]))){{0,4}})"
    r"(?!\s+(?:[a-z]+\s+)?(?i:province|region|republic|county|authorities|government|ministry))"
)
"""A place with a name, however small or large: what it names is still to be judged."""
LARGE = frozenset({*STATES, *(one.split()[-1] for one in STATES)})
SITE = re.compile(
    r"(?i)\b(?:in|at|of|on)\s+(?:the|that|this|her|his|their|its)\s+(?:whole\s+|entire\s+)?(?:camp|village|town|hostel|prison|hospital|ward|hamlet|"
    r"parish|barracks|clinic|school|mine|mill|factory|island|valley|works|block|cell|compound|facility|cent(?:re|er))\b"
)
"""A site that a report has named before: "in the camp"."""
