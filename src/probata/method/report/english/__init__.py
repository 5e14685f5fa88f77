"""english: what English words say, from the words alone: forms of verbs, denials, days, speakers, requests.

Knows: endings and irregular verbs, small words, words for people and for parties, ways of asking and of reserving.
Does not know: reports and records; other languages, which its users pass over.
Words defined here:
    ending     the forms that count as one word: held, holds, holding
"""
