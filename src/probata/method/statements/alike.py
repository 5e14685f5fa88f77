"""Words that say alike: stems, words that translators put for one another, and words that many sayings share.

Data, and rules of thumb for English: they only propose that two renderings belong together, and a person decides.
"""

from __future__ import annotations

import re
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
_PAST = dict(
    one.split("/")
    for one in words(
        "sold/sell bought/buy went/go gone/go came/come took/take taken/take gave/give given/give made/make built/build"
        " sent/send told/tell said/say broke/break broken/break drove/drive driven/drive wrote/write written/write"
        " threw/throw thrown/throw knew/know known/know grew/grow grown/grow fought/fight caught/catch taught/teach"
        " brought/bring thought/think stole/steal stolen/steal spoke/speak spoken/speak chose/choose chosen/choose"
        " kept/keep held/hold paid/pay lost/lose won/win shot/shoot met/meet led/lead fled/flee began/begin begun/begin"
        " ran/run sank/sink sunk/sink struck/strike hid/hide hidden/hide burnt/burn heard/hear felt/feel spent/spend"
        " stood/stand understood/understand withdrew/withdraw withdrawn/withdraw forbade/forbid forbidden/forbid"
        " became/become sought/seek slept/sleep swore/swear sworn/swear tore/tear torn/tear wore/wear worn/wear"
        " drank/drink ate/eat eaten/eat fell/fall fallen/fall froze/freeze frozen/freeze forgot/forget rode/ride"
        " sang/sing swam/swim woke/wake wept/weep dug/dig hung/hang fed/feed bled/bleed bred/breed meant/mean"
        " overtook/overtake undertook/undertake rebuilt/rebuild saw/see seen/see got/get drew/draw drawn/draw"
        " found/find left/leave"
    )
)
"""Forms of the past and their verbs; those that are words of their own as well (rose, ground) are left out."""
_ENDINGS = ("ations", "ation", "ingly", "edly", "ities", "ments", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s")


def past(word: str) -> bool:
    """Whether a folded word has a form of the past."""
    return word in _PAST or (len(word) > 4 and word.endswith("ed") and not word.endswith("eed"))


_SPELLED = dict(
    one.split("/")
    for one in words(
        "grey/gray tyre/tire tyres/tires cheque/check cheques/checks programme/program programmes/programs kerb/curb"
        " plough/plow ploughs/plows ploughed/plowed storey/story storeys/stories sceptic/skeptic sceptical/skeptical"
        " scepticism/skepticism jewellery/jewelry judgement/judgment judgements/judgments mould/mold aluminium/aluminum"
        " defence/defense defences/defenses offence/offense offences/offenses licence/license licences/licenses"
        " pretence/pretense practise/practice practised/practiced pyjamas/pajamas draught/draft draughts/drafts"
        " moustache/mustache cosy/cozy manoeuvre/maneuver manoeuvres/maneuvers manoeuvred/maneuvered enquiry/inquiry"
        " enquiries/inquiries enquire/inquire enquired/inquired enrol/enroll fulfil/fulfill instalment/installment"
        " skilful/skillful wilful/willful gaol/jail axe/ax sulphur/sulfur ageing/aging whilst/while amongst/among"
        " towards/toward learnt/learned dreamt/dreamed spelt/spelled woollen/woolen marvellous/marvelous"
        " acknowledgement/acknowledgment foetus/fetus"
    )
)
_AMERICAN = tuple(
    (re.compile(form), put)
    for form, put in (
        (r"([a-z]{3,}|real|idol)is(e|es|ed|ing|er|ers|ation|ations|ational)$", r"\1iz\2"),
        (r"(anal|paral|catal)ys(e|es|ed|ing|er|ers)$", r"\1yz\2"),
        (r"(arb|arm|behavi|cand|clam|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend"
         r"|tum|val|vap|vig|sav)our(?!s?e$)", r"\1or"),
        (r"^(dis|mis|un|en)?(cent|theat|met|lit|fib|calib|spect|sab|lust|somb|meag|reconnoit|sepulch)(?:re)(d|s|)$",
         r"\1\2er\3"),
        (r"(catal|dial|anal|epil|prol|monol)ogue(s|d|)$", r"\1og\2"),
        (r"(trave|cance|labe|mode|leve|fue|tunne|signa|counse|quarre|marve|dia|equa|initia|channe|jewe|pane|riva|tota)"
         r"ll(ed|ing|er|ers)$", r"\1l\2"),
        (r"(h|an|gyn|orthop|p|encyclop|arch)ae(m|sth|co|d|o)", r"\1e\2"),
    )
)  # fmt: skip


@cache
def american(word: str) -> str:
    """A folded word in American spelling; most others as they are ("rise" stays, "organise" is "organize")."""
    word = _SPELLED.get(word, word)
    if word in _ISE:
        return word
    for form, put in _AMERICAN:
        word = form.sub(put, word)
    return word


_ISE = words(
    "rise arise advise advised advises adviser advisers raise praise promise promised promises surprise surprised"
    " exercise exercised premise premises enterprise enterprises otherwise likewise precise wise noise poise"
    " bruise cruise disguise disguised devise devised revise revised revises supervise supervised improvise"
    " compromise compromised expertise franchise televise comprise comprised paradise treatise despise despised"
    " raised raises praised raising praising rising surprising advising promising exercising supervising revising"
    " devising merchandise noises cruiser bruised demise concise excise incise circumcise apprise chastise"
    " advertise advertised"
)


@cache
def stem(word: str) -> str:
    """A word without its ending: the same for most forms of one English word in British and American spelling, and
    never shorter than three letters."""
    word = american(_PAST.get(word, word))
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
    if word in LITTLE or not word[:1].isalnum():
        return 0.0
    return 0.5 if word in COMMON else 1.0
