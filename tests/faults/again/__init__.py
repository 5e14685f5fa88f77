"""A second fault suite for the review of drafts, by an author of its own.

Written without sight of the rules that review a draft and without sight of the first suite's operators and drafts;
only the first suite's toolkit (the tree of a draft, the Word writer, the shape of what is planted) is shared. Three
invented drafts as unlike one another as could be, faults made mostly by changing the drafts' own sentences, and
rewrites that look like faults and are none.
"""
