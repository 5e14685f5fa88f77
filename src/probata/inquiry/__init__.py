"""inquiry: the verbs, one file each. Load records, call the method, save in one transaction, append to the log.

Knows: who is asking, what time it is, where chance comes from, which folder is the inquiry. Nobody else does.
Does not know: how anything is shown (cli, web), how it is kept (store), how it is reasoned about (method).
Words defined here:
    inquiry    the whole file: everything that one fact-finding body keeps together, in one encrypted folder
    member     a person who can open the inquiry, with a key and a role
    public     said by a member to have been published by others; only this is quoted in a package
    proposed   found by a rule, not yet decided by a person, and therefore not quoted in a package
    decision   what a person said to a proposal, with a reason; it binds to the text that was judged
    travel copy  the inquiry without what lies in compartments and without their keys, for crossing a border
    field copy  a folder of public keys alone, into which files are put that open at home only
    deposit    one file in a field copy, sealed with what was said of it
    verb       one thing that a person does with an inquiry
"""
