"""Words that say alike: stems, words that translators put for one another, and words that many sayings share.

Data, and rules of thumb for English: they only propose that two renderings belong together, and a person decides.
"""

from __future__ import annotations

from functools import cache

from probata.method.statements.cues import words

LITTLE = words(
    "a an the and or but nor so yet if then than that this these those there here it its he she they them his her hers"
    " their theirs him we us our ours i me my mine you your yours who whom whose which what when where why how as at by"
    " for from in into of off on onto out over under to toward towards up down with within about above after again all"
    " also any am are is was were be been being do does did done doing have has had having will would shall should can"
    " could may might must not no never none nobody noone nothing neither without cannot cant dont didnt wont isnt"
    " wasnt arent werent doesnt hasnt havent hadnt wouldnt couldnt shouldnt both each every few more most much many"
    " other others some such only own same too very just even ever still once while because since until though although"
    " during before through between among against one ones two get got getting let lets else however whether per"
    " itself himself herself themselves ourselves myself im ive weve theyve theyre were youre thats hes shes itll ill"
)
"""Words that carry no content of their own."""
COMMON = words(
    "people person man men woman women year years day days time times week month state states government country"
    " countries nation national report office official officials minister ministry world international right rights law"
    " laws thing things way ways place part group groups question issue issues matter work case cases good great big"
    " new old first last long make made making take took taken taking give gave given say said says tell told come came"
    " comes go went gone going see saw seen know knew known think thought want wants wanted need needs needed human"
    " public full really well now today always already number public member members side region city town home life"
    " live living lived find found comment answer everyone everybody anyone anything something someone"
)
"""Words of content that many sayings share: each weighs half."""
NEGATIONS = words(
    "not no never none nobody noone nothing neither nor without cannot cant dont didnt wont isnt wasnt arent werent"
    " doesnt hasnt havent hadnt wouldnt couldnt shouldnt hardly"
)
_GROUPS = (
    "killer murderer assassin slayer hitman",
    "thug villain bully hooligan brute",
    "accomplice accessory henchman helper errand",
    "lie falsehood untruth lying",
    "fabricate fabrication invent invention concoct manufacture",
    "disinformation misinformation",
    "illegal unlawful illicit lawless",
    "invalid void null",
    "total complete utter absolute entire whole",
    "farce sham mockery charade",
    "purpose aim goal objective intention",
    "motive motivation reason",
    "undermine weaken sabotage erode",
    "hinder hamper impede obstruct",
    "interfere meddle intervene interference",
    "attack assault",
    "destroy ruin wreck demolish",
    "collapse fall fell",
    "plan stage orchestrate engineer",
    "condemn denounce",
    "label call brand name term",
    "atrocity horror",
    "crime offence offense",
    "serious grave severe",
    "huge enormous vast massive",
    "step leap stride",
    "victory triumph win",
    "build construct built",
    "begin start commence began begun",
    "end finish conclude",
    "stop halt cease",
    "help aid assist assistance",
    "need require",
    "demand insist",
    "task job duty",
    "difficult hard harder",
    "throw toss throws threw",
    "leave quit leaves left",
    "bin trash rubbish dustbin",
    "fear afraid scared",
    "hurt injure harm damage",
    "arrest detain seize",
    "prison jail gaol",
    "poor impoverished",
    "quick fast rapid swift",
    "children kids",
    "evidence proof",
    "regret sorry",
    "hostel dormitory",
    "money cash funds",
    "show reveal demonstrate",
    "prove confirm",
    "terrorism extremism terrorist extremist",
    "peaceful peace",
    "contentment content",
    "minimize reduce lessen minimise",
    "unlikely improbable",
    "silence silent",
    "trade sell sells",
    "foreign alien external outside",
    "hostile enemy unfriendly",
    "attempt effort try tries",
    "become turn became",
    "document paper",
    "ignore disregard overlook",
    "fact facts",
    "distort twist misrepresent",
)
_ENDINGS = ("ations", "ation", "ingly", "edly", "ities", "ments", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s")


@cache
def stem(word: str) -> str:
    """A word without its ending: the same for most forms of one English word, and never shorter than three letters."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]  # "planned", "stopped"
    return word[:-1] if len(word) > 3 and word[-1] in "ey" else word


_GROUP_OF = {stem(word): f"={number}" for number, group in enumerate(_GROUPS) for word in reversed(group.split())}


@cache
def alike(word: str) -> str:
    """What a folded word and those that may stand for it have in common."""
    own = stem(word)
    return _GROUP_OF.get(own, own)


@cache
def weight(word: str) -> float:
    """How much two sayings have in common by sharing this folded word: 0, a half or 1."""
    if word in LITTLE:
        return 0.0
    return 0.5 if word in COMMON else 1.0
