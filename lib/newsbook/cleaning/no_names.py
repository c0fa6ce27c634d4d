"""Words in capitals that are in no person's name, though they stand where bylines do."""

from __future__ import annotations

import re

# Words of page furniture and of organisations, which stand in capitals but in no person's name.
NO_NAMES = frozenset(
    "about access add advertisement agency all also and analysis app archive article articles associated best "
    "blog breaking business button by click close comment comments company contact contributing contributor correspondent "
    "cookies copy copyright culture daily december desk editor editorial edition entertainment events exclusive extended "
    "facebook february feature featured features follow for free friday from full gallery games get go guide health here home "
    "how icon image images in inc instagram international january july latest letters life like link linkedin live local "
    "log logo magazine media menu monday money more most movies music my national network news newsletter newspaper "
    "newspapers november of october on open opinion opinions originally our paper photo photos picture podcast podcasts "
    "policy politics popular posted press print privacy published radio reactions reading recommended related report "
    "reporter reuters review reviews saturday save science search section senior september share shop show sign skip sport "
    "sports staff stay story stories style subscribe sunday team tech technology television terms the this thursday times "
    "today top topics travel trending tribune tuesday tv tweet twitter updated us video videos view wednesday weather welcome "
    "what who why world writer you your".split()
)
MEDIA_WORD = re.compile(
    r"^(?:News|Times|Post|Press|Business|Media|Network|Today|Herald|Tribune|Journal|Magazine|Radio|TV|[A-Z]{3,}[a-z]+)$"
)
OUTLET_WORD = re.compile(
    r"^(?:Telegram|Gazette|Chronicle|Observer|Mirror|Dispatch|Courier|Inquirer|Examiner|Bulletin|Sentinel|Globe|Herald|"
    r"Tribune|News|Times|Post|Press|Journal|Magazine|Register|Standard|Independent|Telegraph|Guardian)$"
)
# More of them, which are names where 'By' is said: Sandra Hall, Ann White.
NO_NAMES_EITHER = frozenset(
    "ankle associates baseball basketball best bureau cabinet campaign celebrity ceo cfo children city club college commons community "
    "congress coo council court crime cto data deals department deputy district economy education election energy environment fashion "
    "film finance football government hall historian history hockey house human institute investing jobs lab law league library markets "
    "minister ministry museum office olympics original park party president property reality recipes research road royal school "
    "shopping soccer society stadium state states store street studio supreme teams test tips tour transfer travels union "
    "technologies united university video war week white".split()
)
