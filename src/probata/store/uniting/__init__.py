"""uniting: the rows of two copies of one inquiry as one: the same in either order, nothing lost.

Knows: rows as the database gives them, the log's order, what protects people more.
Does not know: files, databases, who asks; it is given whole copies and gives whole tables.
Words defined here:
    copy      one folder of the inquiry, with all its rows and its log
    own acts  those that one copy did since the two parted
    conflict  something that both copies say differently; a rule says what stands, and a person is told

Rows are told apart by their Refs, which are random, so that what only one copy has is simply there afterwards. Their
order, which decides what stands, is that of the acts in the merged log that made them, never that of a clock. Where
both copies say something else about one thing, what protects people more stands, and it is listed; where no rule can
say, BadUse is raised and nothing is merged. docs/how-to/two-laptops.md.
"""
