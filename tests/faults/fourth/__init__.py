"""A fourth fault suite for the review of drafts: written after the others, without sight of rules or suites.

Its author saw neither the rules that review a draft nor the operators and drafts of the earlier suites, apart from a
page of one text to learn the format; only their toolkit (the tree of a draft, the Word writer, the small changes of
text) is shared. Two invented drafts, an ombudsman's inspection report and a joint study on evictions; faults made by
changing the drafts' own sentences, each provable from the draft alone; and rewrites that look like faults and are none.
"""
