"""Words that stand capitalised without being part of a name."""

from __future__ import annotations

# Capitalised at the head of a sentence or in a headline, never part of a name that no table knows.
LIGHT = frozenset(
    word.capitalize()
    for word in (
        "a an the this that these those he she it its we they you i my our your his her their him them us me who what "
        "which whose when where why how and but or nor so yet if as at by for from in into of off on onto out over to "
        "up with without within about above across after against along among around before behind below beneath "
        "beside besides between beyond despite down during except inside like near outside past per since through "
        "throughout till toward towards under until upon via than then there here not no yes is are was were be been "
        "being has have had do does did can could shall should would might must all any both each every few many "
        "more most much other others some such same only also too very just still even ever never now today yesterday "
        "tomorrow tonight later earlier meanwhile however moreover furthermore nevertheless although though because "
        "while whereas whether once again already perhaps instead according asked speaking referring citing one two "
        "three four five six seven eight nine ten first second third last next another several either neither let "
        "thus hence therefore indeed finally recently currently contacted given following regarding"
    ).split()
)
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October November "
    "December Ramadan Easter Christmas Feb Mar Apr Aug Sept Sep Oct Nov Dec".split()
)
