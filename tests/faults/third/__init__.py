"""A third fault suite for the review of drafts, by an author of its own.

A suite written after the others, without sight of the rules that review a draft and without sight of the earlier
suites' operators and drafts (but for a page of the second suite's texts and the first two of its harmless rewrites);
only their toolkit (the tree of a draft, the Word writer, the shape of what is planted, the small edits to a draft's
own sentences) is shared. Two invented drafts, a mission's report to a council
and a newspaper's investigation; faults as tired people make them; and rewrites that look like faults and are none.
"""
