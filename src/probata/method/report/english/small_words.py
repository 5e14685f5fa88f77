"""Words that carry nothing between a number and what is said of it, and words that turn that round. English."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


DETERMINERS = words("""
a an the of these those this that all any each every both some our its their his her other such out total about
""")
ADJECTIVES = words("""
former current young younger old older elderly adult local same further different individual released remaining
interviewed credible married single
""")
PEOPLE_WORDS = words("""
people person persons individual individuals interviewee interviewees respondent respondents witness witnesses resident
residents inhabitants survivor survivors victim victims somebody someone everyone everybody anybody anyone one ones them
they he she we us whom who whose those members villagers citizens
""")
BEING = words("am is are was were be been being has have had having do does did get got gets getting")
SPEAKING = words("""
said say says describe described describes describing told tell recall recalled recalls report reported reports state
stated states spoke speak speaks mention mentioned mentions recount recounted testify testified explain explained
remember remembered answer answered answers confirm confirmed relate related experienced experience heard saw inquiry
commission mission interview interviewed asked ask account accounts
""")
GIVING = words("given give gave receive received receiving made make subjected undergone underwent suffered taken")
FUNCTION = words("""
to in on at from by with as for also then later once again there here too ever actually personally it themselves himself
herself respectively together and or whether among amongst when while still already yet just only even
""")
LIGHT = DETERMINERS | ADJECTIVES | PEOPLE_WORDS | BEING | SPEAKING | GIVING | FUNCTION
NEGATIONS = words("""
not no never neither nor nobody none nothing without cannot denied deny denies denying nowhere hardly scarcely
""")
NO_PEOPLE = words("""
interviews meetings sessions hearings visits times days weeks months years seasons cases occasions incidents languages
places sites rooms hostels camps towns villages districts households countries documents laws reports articles others
""")
"""Plurals that a number may stand before and that are nobody who was interviewed."""
EMPTY = DETERMINERS | words("""
be is are was were been being had has have having in on at to for by with from or and who whom that which it as into
them they he she
""")
FORMAL = words("a an the be is are was were been being had has have having")
WEAK = PEOPLE_WORDS | words("""
could would can may said two something other others given give taken take off up down own made make get got go went
there here when while than then
""")
