"""Closed classes of English words that bound noun phrases and clauses.

Nothing here reads grammar; these lists tell where a noun phrase beside a reporting verb begins and ends.
"""

from __future__ import annotations

from functools import lru_cache

AUXILIARIES = frozenset(
    "has have had having is are was were be been being am do does did will would shall should can could may might "
    "must 's 're 've 'll 'd".split()
)
BE = frozenset("is are was were be been being am 's 're".split())
NEGATIONS = frozenset("not n't never neither nor".split())
ADVERBS = (
    frozenset(
        "also later earlier again then now still just once even further since already often always sometimes soon thus "
        "yesterday today tonight too separately instead only ever rather long first".split()
    )
    | NEGATIONS
)
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any many several most all both another other "
    "each every no one two three four five few".split()
)
# Determiners that also stand alone as a subject: "some say", "many believe".
SUBJECTS = frozenset("this that these those some many most all both other one several".split())
# Words that a noun phrase in front of a verb cannot reach across, read from the verb to the left.
CLAUSE_OPENERS = frozenset(
    "that which because while when whereas if although though after before since until unless whether as than but so "
    "what where why how amid despite whose".split()
)
PREPOSITIONS = frozenset(
    "in on at by with from during under over into about against between among through without within near across "
    "behind toward towards upon via following amid for to of off out around".split()
)
# Verbs that lend themselves to a noun: "express confidence", "issue a warning".
LIGHT_VERBS = frozenset(
    "express expresses expressed expressing voice voices voiced voicing make makes made making issue issues issued "
    "issuing have has had give gives gave given giving repeat repeats repeated repeating reiterate reiterates "
    "reiterated share shares shared hold holds held deliver delivers delivered offer offers offered raise raises "
    "raised raising reject rejects rejected deny denies denied denying dismiss dismisses dismissed".split()
)
# Pronouns of somebody who is there: outside quotation marks the outlet or its reader, no source.
HERE = frozenset("i we you".split())
COORDINATORS = frozenset({"and", "or"})
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())
DAY_WORDS = frozenset("today yesterday tonight".split()) | WEEKDAYS
PERIODS = frozenset("week month year night morning afternoon evening weekend hour day".split())
# Past forms that no ending gives away, of verbs common in news.
IRREGULAR_PAST = frozenset(
    "became began blew broke brought built came caught chose cut dealt drew drove fell fled flew fought found gave got "
    "grew held hit kept knew laid led left let lost made met paid put ran rang rose sank sat saw sent set shook shot "
    "shut slept sold spent spoke stole stood struck swept swung took tore threw took went withdrew won wore".split()
)
# Sources that are nobody: who is only supposed to speak has said nothing.
NOBODY = frozenset("nobody none noone anybody anyone whoever whatever".split())
# Words behind which a verb of saying is only supposed: "if the minister says no".
CONDITIONS = frozenset("if unless whatever whoever whether until".split())
# What may stand between commas beside a subject without being part of it.
ASIDES = frozenset(
    "meanwhile however though too nevertheless nonetheless therefore moreover instead also in turn".split()
)
WH_WORDS = frozenset("whether if why how what when where who which".split())
SUBJECT_PRONOUNS = frozenset("he she they it we i you there this these those".split())


@lru_cache(maxsize=8192)
def is_adverb(low: str) -> bool:
    """Whether a lower-case word is an adverb, by list or ending."""
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4)
