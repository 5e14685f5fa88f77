"""Words of identities that would be found everywhere, so that a name which is one is looked for with care.

English only, and short on purpose: a word that is missing here costs a warning too many, one that is here too much may
cost a person's name. Folded, as texts are searched.
"""

from __future__ import annotations

_FORMS = """
yes no none unknown nil na not the and or of in at to a an is was he she it they withheld same see man woman male female
boy girl other com org net www http https mail email gmail
"""
_EVERYDAY = """
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday day days night winter spring summer autumn dawn
mrs miss madam sir doctor prof professor father mother brother sister son daughter uncle aunt wife husband widow family
senior junior von van der den del della las los dos ibn bin bint abu umm oglu kyzy
street road lane avenue square house flat room floor block hostel school hospital village town city district province
county state region north south east west new old upper lower lake river hill mountain field forest
hope grace faith joy will mark rose bill pearl young king bishop baker cook hunter fisher farmer major general
white black brown green gray grey long short rich page bird wolf stone wood woods banks church
who whom with from for tel telephone phone mobile cell number name address born near next behind care but also
"""
NEVER_ALONE = frozenset(_FORMS.split())
"""Words that fill in forms: never looked for alone, even where they are the whole value."""
COMMON = frozenset(_EVERYDAY.split())
"""Everyday words: looked for alone only where they are the whole value, and otherwise as part of it."""
