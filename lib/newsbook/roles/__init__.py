"""Roles: what the article says a person is, and whom or what it describes without a name.

A role is a run of words with a role noun in it: before a name ('German Foreign Minister Heiko Maas'), after it
in apposition ('Jens Stoltenberg, NATO's secretary general,'), or stated ('X, who heads Y', 'X was elected mayor').
`words` holds the nouns, `titles` and `commas` read roles from the words beside a name, `phrases` and `statements` from the
parse, `find` puts them together, `table` lays them out; `descriptions` finds 'the NATO leader', 'the company'.
"""

from newsbook.roles.commas import role_after, role_before_comma
from newsbook.roles.descriptions import find_descriptions, find_things
from newsbook.roles.titles import is_role_word, office_of, role_before
from newsbook.roles.words import MODIFIERS, OFFICE_OF

__all__ = [
    "MODIFIERS", "OFFICE_OF", "find_descriptions", "find_things", "is_role_word", "office_of", "role_after", "role_before", "role_before_comma",
]  # fmt: skip
