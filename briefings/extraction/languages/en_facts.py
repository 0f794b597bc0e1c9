"""English: the words around figures."""

from __future__ import annotations

from briefings.extraction.languages.en_indicators import INDICATORS
from briefings.extraction.languages.facts import FactWords, Kind, words

CUES: dict[Kind, dict[str, str]] = {
    Kind.INDICATOR: INDICATORS,
    Kind.UP: {
        "verb": (
            "rose|rise|rises|rising|risen|increased|increase|increases|increasing|grew|grow|grows|growing|"
            "grown|gained|gain|"
            "gains|gaining|climbed|climb|climbs|climbing|jumped|jump|jumps|jumping|surged|surge|surges|soared|soar|up|"
            "advanced|advance|advances|expanded|expand|expands|expanding|improved|improve|strengthened|"
            "recovered|rebounded|"
            "rebounding|added|adds|adding|leapt|edged up|ticked up|picked up|went up|put on|rallied|inched up|crept up|"
            "has increased|had increased|have increased|raised|raise|lifted|lift|widened|boosted|hiked|"
            "growth of|growth|"
            "an increase of|increase of|a rise of|rise of|a gain of|gain of|a jump of|jump of|"
            "boosting|lifting|raising|hiking|expanding|improving|surging|soaring|jumped by|rocketed|"
            "higher by|upturn of|improvement of|spiked|swelled|bounced|hike of|"
            "firmed|firms|firming|mounted|mounting|ballooned|ballooning|accelerated|accelerates|escalated|escalating|"
            "nudged up|nudged higher|inched higher|edged higher|crept higher|ticked higher|moved up|"
            "moved higher|"
            "shot up|stepped up|ramped up|picks up|goes up|pushed up|climbed by|multiplied|appreciated|hardened|"
            "stiffened|notched up|tacked on|surged by|rallying|swelling|spiking|mushroomed|improves|betters|bettered|"
            "an improvement of|uptick of|advance of|an advance of|leap of|"
            "surge of|spike of|"
            "upswing of|growth rate of|a growth rate of|the increase is|the increase was"
        ),
    },
    Kind.DOWN: {
        "verb": (
            "fell|fall|falls|falling|fallen|decreased|decrease|decreases|decreasing|declined|decline|declines|"
            "declining|"
            "dropped|drop|drops|dropping|lost|loses|down|slipped|slips|slip|shrank|shrink|shrinks|shrunk|shrinking|"
            "contracted|slid|slides|slumped|slump|slumps|plunged|plunge|plunges|tumbled|tumble|eased|eases|"
            "dipped|dip|dips|"
            "sank|sinks|sunk|reduced|reduces|"
            "cut|lowered|weakened|edged down|retreated|softened|receded|went down|shed|sheds|"
            "a decrease of|decrease of|a decline of|decline of|a fall of|fall of|a drop of|drop of|lower by|narrowed|"
            "cutting|trimming|slashing|slashed|reducing|lowering|curbing|curbed|shaving|shaved|shedding|losing|"
            "sliding|slumping|"
            "plunging|easing|sinking|shaves|slashes|curtailed|curtailing|knocked|halving|"
            "reduction of|a reduction of|crashed|collapsed|down by|ticked down|trimmed|gave up|loss of|cooled|"
            "dwindled|"
            "ebbed|ebbs|ebbing|sagged|sags|waned|wanes|plummeted|plummets|nosedived|skidded|withered|eroded|deteriorated|"
            "moderated|abated|subsided|thinned|dived|dove|depreciated|pared|pares|paring|whittled|pruned|clipped|lopped|"
            "edged lower|inched lower|inched down|crept down|drifted lower|ticked lower|nudged down|nudged lower|"
            "moved lower|moved down|came down|pulled back|backed off|scaled back|drew down|ran down|goes down|"
            "cuts|trims|lowers|lopping|sagging|waning|plummeting|dwindling|"
            "retreat of|a retreat of|slide of|a slide of|slump of|a slump of|plunge of|contraction of|a contraction of|"
            "setback of|dip of|a dip of|erosion of|the decrease is|the decrease was|the drop is"
        ),
    },
    Kind.AFTER: {
        "up": (
            "more than in|more than|higher than|higher|dearer|stronger|firmer|dearer than|"
            "up on|up from|up|above|increase|growth|more|"
            "rise|gain|jump|surge|over"
        ),
        "down": (
            "less than in|less than|lower than|lower|cheaper|weaker|softer|cheaper than|"
            "below|down on|down from|down|decrease|decline|less|"
            "fewer|drop|fall|cut|"
            "fewer than|short of|slump|dip|reduction|below the june quarter|below the march quarter|below "
            "the december quarter|"
            "below the september quarter"
        ),
    },
    Kind.TO: {
        "to": (
            "to|reaching|reached|at|reach|totalling|totaling|hit|stood at|stands at|came to|amounted to|"
            "comes to|leaving|"
            "hitting|total of|bringing|to reach|totalled|totaled|attaining|was|were|is|are|added up to|came in at"
        )
    },
    Kind.BY: {"by": "by"},
    Kind.FROM: {
        "from": (
            "from|against|compared with|compared to|versus|vs|after|as against|as compared with|in comparison "
            "with|up from|"
            "down from|where it was|as opposed to"
        )
    },
    Kind.FORMER: {
        "yoy": (
            "a year earlier|year earlier|a year ago|a year before|the year before|the year prior|"
            "the previous year|the same period of last year|"
            "the same period last year|the same period a year earlier|the year-earlier period|the corresponding period|"
            "the same month last year|the same month of last year|the prior year|the same period the year before|"
            "twelve months earlier|12 months earlier|the preceding year|the same quarter last year|the "
            "same period a year ago|"
            "the year-ago quarter|the year-ago period|the year-ago month|year-ago|"
            "the same period the previous year|"
            "in the same period of|the same period of|the same months of|the same quarter of|the same month of"
        ),
        "mom": (
            "a month earlier|a month before|the month before|the previous month|a month ago|the preceding month|"
            "the prior month"
        ),
        "qoq": (
            "a quarter earlier|a quarter before|the quarter before|the previous quarter|the preceding quarter|"
            "the prior quarter|"
            "the june quarter|the march quarter|the september quarter|the december quarter"
        ),
        "none": (
            "a week earlier|a week ago|a week before|the week before|the previous week|a day earlier|the day before|"
            "the previous day|"
            "two years earlier|five years earlier|a decade earlier|two years ago|three years earlier|a decade ago"
        ),
    },
    Kind.BASIS: {
        "yoy": (
            "year on year|year-on-year|year over year|year-over-year|yoy|y/y|y-o-y|on the year|from a year earlier|"
            "from the same period last year|compared with the same period last year|than a year earlier|"
            "than a year ago|than a year before|from a year before|on a year before|"
            "than in the same period last year|annually|on year|from a year ago|than the year before|than "
            "the previous year|"
            "same ratio|the same ratio|"
            "on a year earlier|from the previous year|on the previous year|over the previous year|over the year"
        ),
        "mom": (
            "month on month|month-on-month|month over month|month-over-month|mom|m/m|m-o-m|on the month|"
            "than a month earlier|"
            "from the previous month|from a month earlier|than the previous month|than the month before|"
            "on the previous month|ring ratio|the ring ratio|chain ratio|"
            "from the month before|than in the previous month|on month"
        ),
        "qoq": (
            "quarter on quarter|quarter-on-quarter|quarter over quarter|qoq|q/q|q-o-q|on the quarter|from "
            "the previous quarter|"
            "than the previous quarter|than in the previous quarter|than a quarter earlier|from a quarter earlier|"
            "on the previous quarter|below the june quarter|below the march quarter|below the december quarter|"
            "below the september quarter|above the june quarter|above the march quarter|above the september quarter|"
            "above the december quarter"
        ),
    },
    Kind.MODALITY: {
        "target": (
            "target for|targets for|aims|aim|aims to|aim to|aiming|aimed|target|targets|targeted|targeting|goal|"
            "goals|plans|plan "
            "to|plans to|planning|"
            "set to|to follow|pencilled in|penciled in|strive|strives|striving|intends|intend|pledged|pledges|is to|"
            "are to|to be built|to "
            "be completed|slated|requires|"
            "proposes|would cap|ambition|ambitions"
        ),
        "target near": (
            "will|planned|should|must|shall|would|committed to|designed for|scheduled|is due|are due|proposed|"
            "cap|caps|hopes to|wants"
        ),
        "forecast": (
            "guidance for|guidance of|forecast|forecasts|forecasting|expected|expects|expect|expecting|predicted|"
            "predicts|predict|"
            "projected|projects that|"
            "projection|projections|outlook|likely to|see prices|seen|foresees|foresee|anticipates|anticipated|"
            "is expected to|are expected to|guidance|guided|guides|could|may|sees|foreseen|should reach|poised to"
        ),
        "estimate": (
            "estimates|estimate|estimated|put it at|put|puts|according to estimates|reckon|reckons|reckoned|believed|"
            "thought to|calculates|calculated|assessed that|insurance papers|roughly estimated|is said to|analysts say"
        ),
        "claim": "claims|claimed|boasts|boasted|calls itself",
        "actual": "so far|already|actual|actually|currently|now|at present|at the moment",
    },
    Kind.SHARE: {
        "of": (
            "accounting for|accounted for|account for|accounts for|represented|representing|represents|"
            "made up|makes up|"
            "make up|making up|hold|holds|held|holding|supplied|supplies|supply|took|takes|taking|with|contributed|"
            "contributing|equivalent to|equal to|consisted of|constitutes|or"
        ),
        "part": (
            "of the total|of total|of all|of the country's|of the world's|of the nation's|of global|of "
            "world|of national|"
            "of the national|of the global|of it|of them|of that|of known|of the"
        ),
    },
    Kind.WHOLE: {
        "country": (
            "national|nationwide|domestic|domestically|the country's|the country|nationally|the nation's|the nation|"
            "of the country's|of the nation's|of national|of the national|national total|the national total"
        ),
        "world": (
            "global|globally|worldwide|world|the world|the world's|international|internationally|world's|"
            "of the world's|of global|of world|of the global|world total|the world total|global total"
        ),
    },
    Kind.RESPECTIVELY: {"in order": "respectively|in that order|in this order|each in turn"},
    Kind.OF_WHICH: {"part": "of which|of that|of this|including|among them|of these|among which|of them|of whom"},
    Kind.OVER: {
        "over": (
            "exceeded|exceed|exceeds|exceeding|surpassed|surpass|surpasses|surpassing|topped|tops|topping|in excess of|"
            "passed|broke through|crossed|upwards of|beyond"
        )
    },
    Kind.UNDER: {"under": "fell short of|stayed below|remained below|fell below|dropped below|short of"},
    Kind.MINUS: {
        "deficit": "deficit|shortfall|shortage",
        "loss": "loss|losses|lost|net loss|loses|loss of|net loss of",
        "minus": "minus|negative",
    },
    Kind.RANK: {
        "rank": (
            "ranking|ranked|ranks|rank|place|placed|largest|biggest|second-place|position|largest producer|"
            "in the country|"
            "in the world|by volume|by output|globally|nationwide|worldwide|in asia|in europe|in africa|behind"
        )
    },
    Kind.HERE: {
        "province": (
            "the province|the province's|the autonomous region|the autonomous region's|the state|the state's|"
            "the municipality|our province"
        ),
        "place": "the region|the region's|the area|there|the territory",
        "city": "the city|the city's|the town|our city|the port|the prefecture",
        "country": (
            "the country|the country's|my country|our country|the whole country|whole country|"
            "the entire country|the nation|the nation's|domestic|domestically|national|"
            "nationally|nationwide|countrywide"
        ),
        "bloc": "the bloc|the bloc's|member states",
        "world": "world|the world|global|globally|worldwide|the world's|international market",
    },
    Kind.SAID: {
        "said": (
            "said|says|say|shows|showed|show|according to|reported|reports|reports that|announced|stated|"
            "noted|added that|"
            "disclosed|told|pointed out|shared|indicated|revealed|estimates|wrote|learned"
        )
    },
    Kind.SOURCE: {"source": "according to|as reported by|data from|figures from|citing"},
    Kind.CLAUSE: {
        "and": "while|whereas|but|although|though|with|which|and|as well as|so that|compared with|against|after|where"
    },
    Kind.INTO: {
        "from": "from|sourced from|originating in",
        "to": "bound for|destined for",
    },
    Kind.HIDES: {
        "name": (
            "natural resources|human resources|water resources|mineral resources ministry|"
            "ministry of mineral resources|"
            "department of mineral resources|interest in|in the interest of|energy ministry|ministry of energy|"
            "energy minister|power minister|ministry of power|ministry of mines and energy|department of energy|"
            "held up|held steady|held firm|held talks|held back|holds talks|held a meeting|held its|held on|"
            "stock exchange|stock market|stock price|in need of|need to|needs to|needed to|used to|uses to|"
            "make up|makes up|made up|make sense|made it|made no|sold out|power station|power plant"
        ),
    },
    Kind.NOT: {
        "economy": (
            "manufacturing production|manufacturing output|industrial production|factory output|factory production|"
            "gross domestic product|gdp|economic output|consumer prices|retail sales|stock exchange|stock exchanges|"
            "stock market|stock markets|share price|share prices|oil production|oil output|crude oil output|"
            "coal production|coal output|gas output|power generation"
        ),
        "contact": "phone|tel|telephone|fax|call us|hotline|whatsapp|zip|postcode|room|floor|suite|p.o. box",
        "web": (
            "comments|comment|views|readers|readers online|visitors|clicks|likes|followers|subscribers|"
            "shares this|downloads"
        ),
        "number": (
            "hole|id|page|flight|route|section|article|paragraph|chapter|gate|version|model|isbn|iso|"
            "block no|guard id|"
            "hole no|ticket|order no|type"
        ),
    },
}

_STOPS = words(
    "a an the in of at on for from by with without to into onto over under about around near and or but nor "
    "while whereas who which that whose where when as than then also only still were was is are be been being "
    "has have had having will would can could should may might must do does did attended attending participated "
    "took takes take signed sign gathered joined join met stood running run ran said say says showed show shows "
    "located based came come comes made make makes between across among along within during since until after "
    "before through via per each this these those such their its his her our your my it they them he she we you "
    "i not no all both such like including involving covering concerning regarding await awaits awaiting drew "
    "draw draws remained remain remains exhibited displayed worked work works employed reported because if so "
    "put according released opened closed halted stopped suffered died killed injured trapped completed planned "
    "produced exceeds last next shown being held ready worth became become becoming down up off out ago later "
    "earlier left leaving"
)
_DULL = words(
    "related relevant major key special various other different new large small medium additional further "
    "separate professional main leading local more existing respective several many some certain further three "
    "big registered approved total national provincial-level provincial domestic foreign overseas"
)
_NEVER = words(
    "year years month months week weeks day days hour hours minute minutes second seconds quarter quarters "
    "decade decades century centuries percent per cent points point degree degrees times time metres meters "
    "kilometres kilometers miles km m mm cm feet foot inches am pm o'clock tonnes tons ton tonne kg ounces "
    "pounds pound dollars yuan euros cents hectares acres litres liters volts basis percentage ppm consecutive "
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday square cubic yen rupees roubles rubles francs pesos shillings "
    "fold gmt cent reporters edition editions answers questions ways things reasons figures records lots streams "
    "tickets copies sentences words chapters versions items steps occasions aspects respects fronts halves thirds "
    "fifths phases stages rounds ministry cases vs"
)

_FILLER = words(
    "by of a an the in about around some nearly almost further another only just as much more than over at least "
    "up to roughly estimated steadily sharply slightly even still again on another's approximately close well "
    "fully total record modest mere between and or from year"
)

EN = FactWords(lang="en", cues=CUES, filler=_FILLER, spaced=True, stops=_STOPS, dull=_DULL, never=_NEVER)
