"""concepts: matters that findings and answers name by opposite words, so that they share none.

Who finds that people were held is answered with "voluntary", who finds that they worked unpaid with "remuneration".
Each matter is one anchor more, of a text that has any of its words; a proposal like the others. English.
"""

from __future__ import annotations

from collections.abc import Iterable

_MATTERS = {
    "freedom": """
        arbitrary captive coerced coercion compel compelled confine confined confinement consent detain detained
        detainees detention deprived deprivation enclosed escape fenced forced forcibly free freedom freely gate gates
        held imprisoned imprisonment kept leave liberty lock locked lodged lodging permission prison prisoner
        release released voluntarily voluntary volunteer volunteers willing willingly
    """,
    "pay": "compensation fee paid pay payment remuneration salary unpaid wage wages",
    "work": "labour labor labourer toil work worked worker workers working forced",
    "violence": """
        abuse abused assault beat beaten beating blow blows cruel degrading discipline harm harmed hit hurt
        inhuman injured injuries mistreated mistreatment punish punished punishment struck suffering torture tortured
        treatment violence
    """,
    "medicine": """
        drug drugs injected injection injections medication medicine medicines pill pills tablet tablets vaccine
        vaccination vitamin vitamins
    """,
    "missing": "address death deaths died disappearance disappeared missing relatives vanished whereabouts",
    "property": "boat boats confiscated gear land lease leases nets owner owners property returned seized",
    "authenticity": """
        authentic authenticity copy directive fabricated fabrication fake false falsified forged forgery genuine page
        paper papers seal signature
    """,
    "numbers": "count counted figure figures number numbers register registers statistics total totals",
}
_OF_WORD: dict[str, frozenset[str]] = {}
for _name, _words in _MATTERS.items():
    for _word in _words.split():
        _OF_WORD[_word] = _OF_WORD.get(_word, frozenset()) | {f"about {_name}"}


def matters(words: Iterable[str]) -> frozenset[str]:
    """The matters ("about pay") that some folded words belong to."""
    return frozenset(matter for word in words for matter in _OF_WORD.get(word, ()))


def is_matter(anchor: str) -> bool:
    """Whether an anchor is a matter and no word."""
    return anchor.startswith("about ")
