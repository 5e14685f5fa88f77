"""_rtf: Rich Text Format taken apart (Word RTF Specification 1.9.1).

Knows: control words, groups, destinations, code pages of fonts, notes, tracked changes, tables, embedded bytes.
Does not know: which file the bytes came from, how other formats say the same.
Words defined here:
    destination   a group whose text is no body text: a note, a header, the table of fonts
    flow of RTF   one story in the making: the body, a note, a header, a text box
    look of RTF   what holds for the next letters: hidden, inserted, deleted, heading, linked
"""
