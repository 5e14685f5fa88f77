"""The fault suite for drafts in Word, reviewed without an inquiry.

Written from METHOD and the issue by someone who has not seen a rule. Knows: invented drafts as plain trees, operators
that plant one fault each, rewrites that look like faults and are none, and a small OOXML writer. Does not know: the
product. Words defined here: a *tree* is a draft before it is Word; a *tag* is what stands between ``⟦`` and ``⟧`` in a
tree's text; a *place* is a snippet of the paragraph where an objection counts as seen.
"""
