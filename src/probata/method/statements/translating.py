"""Translating: words that a free translation may put for one another, wider than those that make renderings alike.

Data, for one question only: whether the nearest place of a primary may be what a quotation translates. A word may
stand in several groups; what comes of it is proposed, never computed.
"""

from __future__ import annotations

from functools import cache

from probata.method.statements.alike import alike, stem

_GROUPS = """
truck lorry lorries van vehicle | yard courtyard court | lamp lantern light | barrel cask keg drum | net mesh trawl |
boat ship vessel craft ferry barge | car vehicle automobile | port harbour dock quay pier wharf haven | docker
stevedore worker labourer workman | fisher fisherman fishermen angler | farmer peasant villager grower | old aged
elderly ancient | young youthful | child kid minor youngster infant | baby infant | mother mum | father dad | wife
spouse husband | man male | woman female lady | people person individual human folk | family household relative kin |
friend companion comrade ally | enemy foe adversary opponent hostile | neighbour resident inhabitant dweller local |
citizen national resident | soldier troop military serviceman army force | police officer constable gendarme | guard
warder jailer keeper sentry watchman | commander commandant chief leader captain head | chief head boss leader
director | leader ruler head | governor prefect ruler | minister secretary | ministry department office | government
authority administration state | council board assembly committee | assembly parliament chamber congress | law
legislation statute act rule | decree order edict | order command instruct direct ordered | ask request demand beg
urge appeal call | beg plead implore | answer reply respond response react | letter note message mail | paper document
report text file study | report account study | write wrote pen compose author | signatory signed sign | book volume |
word term expression | speech address talk | talk speak say tell discuss | tell inform notify say | claim assert
maintain allege contend | deny reject refute dispute | reject refuse decline dismiss rebuff | accept agree approve
consent | promise pledge vow undertake | swear vow | lie deceive mislead cheat trick dupe falsehood untruth invention
fabrication | invention fabrication fiction falsehood concoction invent fabricate concoct | slander defame smear libel
malign vilify denigrate discredit | insult offend offence affront outrage | mock laugh ridicule jeer sneer scoff taunt
| joke farce mockery jest | exaggeration overstatement exaggerate overstate | arithmetic mathematics maths calculation
sum count | count number tally calculate reckon | number figure total sum count | heap pile mountain mass stack | rag
trash rubbish garbage scrap junk waste | puppet marionette tool stooge pawn | scoundrel villain rogue thug crook
rascal knave | traitor betrayer turncoat | coward cowardly | fool idiot stupid foolish | liar lie | thief robber
bandit burglar steal | steal rob loot plunder pillage | stone rock boulder | foot feet | hand arm | head skull | face
visage | blood bleed | body corpse remains dead | bone skeleton | drop fall let | lift raise pick | throw cast toss
hurl fling | carry take bring bear haul transport | take seize grab remove confiscate capture | bring fetch deliver |
give hand provide offer supply grant | get receive obtain gain | receive get obtain accept | send dispatch despatch
ship | buy purchase acquire | sell trade | pay finance fund bankroll sponsor paid | cost price expense | money cash
fund wealth | rich wealthy | poor impoverished needy destitute | hunger starve starvation famine hungry | food bread
meal provision | eat consume feed | drink water | milk dairy | hay straw | well spring fountain | house home dwelling
building | room chamber cell | door gate entrance doorway | gate door entrance | enter entrance drove came go | wall
fence barrier | road street path way route | bridge crossing | field meadow land | land soil ground earth territory |
country nation state homeland motherland land | village hamlet settlement | town city municipality | church chapel
temple | sunrise dawn daybreak morning | sunset dusk evening nightfall | night dark darkness evening | noon midday |
winter season | summer season | season time period | year annual | month monthly | week weekly | day daily | today now
present | begin start commence open | open reopen start | close shut seal | end finish stop conclude | stop halt cease
end | continue proceed go persist | wait stay remain linger | stay remain keep | hide hid conceal cover shelter hidden
concealed | run flee escape fled | flee escape run | leave depart quit go abandon | come arrive reach | arrive come
reach | return back come | go travel walk move | walk march go | march walk | drive drove | shoot shot fire gun
gunfire firing shooting | kill murder slay slaughter execute dead death die | die perish death dead | fall fell hit
collapse | hit strike beat | beat hit strike thrash batter flog | torture torment abuse mistreat | abuse mistreat
maltreat | hurt injure wound harm | wound injure | rape violate assault | arrest detain seize capture apprehend |
detain hold imprison intern lock jail | prison jail camp | prisoner detainee inmate captive | free release liberate
liberty freedom | release free liberate | trial court proceeding | judge magistrate | sentence condemn convict |
guilty culpable blame | blame accuse fault | accuse charge blame allege | bury buried inter interred burial grave |
grave tomb burial | behind back rear | beside near next by | near close next beside | inside within | sister sibling |
brother sibling | shepherd herdsman | doctor physician medic | teacher schoolmaster | school class | lesson teaching |
teach educate instruct | learn study | read peruse | see saw witness observe watch | look watch gaze | hear heard
listen | know aware | think believe consider | believe trust think | hope wish | wish want desire | want wish desire
intend | aim purpose goal intend meant intention design | plan scheme plot design | plot conspiracy scheme intrigue
conspire | ruin destroy wreck damage | destroy ruin wreck demolish annihilate raze | burn fire torch blaze | build
construct erect | break smash shatter | damage harm hurt | name reputation honour prestige image | honour dignity |
shame disgrace shameful disgraceful | disgrace shame scandal | scandal outrage | truth true fact | true real genuine |
false untrue fake bogus | fact reality | error mistake fault | mistake error blunder wrong | right entitlement | wrong
injustice | just fair | peace peaceful peacefully calm quiet tranquil | war conflict fighting battle | fight battle
struggle combat | victory triumph win | defeat beat vanquish | attack assault assail strike raid | threat menace
threaten | threaten menace | danger peril risk | fear afraid scared dread terror frighten | terror fear horror | angry
furious anger rage | happy content glad contentment satisfied pleased joy | sad sorrow grief mourn | regret sorry
apology apologise | cry weep wept tear sob | smile laugh | love affection | hate hatred loathe | foreign abroad
foreigner alien overseas outside external | outside external foreign | stranger foreigner | visit come foot | foot
visited | compile put assemble collect gather | gather collect assemble | meet met encounter | help aid assist support
| support back aid help | need require | use employ utilise apply | employ use | allow let permit tolerate authorise |
forbid ban prohibit bar outlaw | force compel coerce make | prevent stop hinder block | block obstruct stop bar |
oppose resist against | resist oppose defy | obey comply follow | follow pursue | slow delay | quick fast rapid swift
| big large great huge | small little tiny | strong powerful mighty | weak feeble | good fine well | bad evil wicked |
evil wicked bad | clear plain obvious | secret hidden covert clandestine | public open | new fresh recent | first
initial | last final | empty vacant bare | full complete | cold freezing icy | hot heat | dirty filthy | clean pure |
sick ill disease | medicine drug medication | injection needle jab | pill tablet | rain storm | sea ocean | river
stream | lake water | mountain hill | forest wood | tree wood | animal beast | horse pony | dog hound | sheep lamb
flock | fish herring | work labour job toil | job post work | wage pay salary | tax levy duty fee | fee charge levy |
debt owe | gift present donation | bribe corrupt | bill invoice | business trade commerce firm company | company firm
enterprise business | factory plant mill works | machine engine | evidence proof | prove proof demonstrate | show
demonstrate reveal | reveal expose disclose | picture photo photograph image | news report | journalist reporter press
correspondent | newspaper paper press | interview conversation | question query | problem difficulty trouble | task
job duty mission | mission delegation task | interfere meddle intervene interference meddling | affair matter business
| pretext excuse | excuse pretext justification | weapon arm gun rifle | gun rifle weapon | bomb shell explosive |
explosion blast explode | smoke fire | rule govern reign | power strength authority | independent sovereign
independence sovereignty | unity united together | together jointly joint | never ever | always constantly | often
frequently | sometimes occasionally | suddenly abruptly | immediately once instantly | before ahead prior until |
after following afterwards | without lacking | because since reason | therefore hence thus | explain clarify |
understand grasp | remember recall | forget overlook | ignore disregard neglect | respect esteem | equal same | change
alter | improve better | worsen deteriorate | rise increase grow | fall decrease drop decline | half fifty | gang band
group | group band | crowd mob throng | crime offence | criminal offender | victim sufferer casualty | survivor
survive | witness onlooker | expert specialist scholar | experience lived | life live alive | happen occur | place
site location spot | prepare ready | arrange organise | organise arrange stage | lead guide | push shove | pull drag
haul | drag haul pull | tie bind bound fasten chain | chain shackle tie | cut sever chop | dig dug excavate | clothes
garment dress | shoe boot | blanket cover | bed bunk mattress | table desk | chair seat | key lock | window pane |
floor ground
"""
_OF: dict[str, frozenset[str]] = {}
for _number, _group in enumerate(_GROUPS.split("|")):
    for _word in _group.split():
        _OF[stem(_word)] = _OF.get(stem(_word), frozenset()) | {f"~{_number}"}


@cache
def meanings(word: str) -> frozenset[str]:
    """What a folded word and those that may translate it have in common: one of these."""
    own = stem(word)
    return _OF.get(own, frozenset()) | {own, alike(word)}
