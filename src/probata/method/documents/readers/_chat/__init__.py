"""_chat: what the readers of chat exports share.

Knows: how a line with date and time looks in any language, which words a program put in the place of a medium, what
looks like a telephone number, how a message becomes marks.
Does not know: which file it reads, who anybody is, whether an export is complete.
Words defined here:
    head         what stands before the words of a message: date and time, in the layout of one phone
    layout       what the heads of one file have in common; a line in another layout belongs to the message before it
    entry        a message, or a line that the program wrote; both have a number, in the order of the file
    placeholder  what stands in the text for a number or an account that could lead to a person
"""
