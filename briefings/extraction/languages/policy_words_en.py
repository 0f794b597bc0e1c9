"""English: policies, authorities, and the verbs of issuing, drafting, promising and ending."""

from __future__ import annotations

import re

from briefings.extraction.languages.policy_table import PolicyWords
from briefings.patterns import gated

_FORMS = {
    "plan": "plan", "action plan": "plan", "implementation plan": "plan", "work plan": "plan", "master plan": "plan",
    "roadmap": "plan", "road map": "plan", "blueprint": "plan", "outline": "plan", "agenda": "plan",
    "vision": "strategy", "strategy": "strategy", "framework": "strategy", "white paper": "strategy",
    "green paper": "strategy", "concept": "strategy", "policy": "policy", "pact": "strategy", "deal": "strategy",
    "measures": "measures", "package": "measures", "catalogue": "catalogue", "catalog": "catalogue", "list": "list",
    "register": "list", "opinions": "opinion", "opinion": "opinion", "notice": "notice", "notification": "notice",
    "circular": "notice", "announcement": "notice", "communication": "notice",
    "memorandum": "notice", "regulations": "regulation", "regulation": "regulation", "rules": "rules",
    "rule": "rules", "provisions": "rules", "charter": "rules", "protocol": "rules", "act": "law", "law": "law",
    "bill": "law", "ordinance": "law", "amendment": "law", "statute": "law", "code": "code", "directive": "directive",
    "decree": "decree", "order": "order", "decision": "decree", "resolution": "decree", "proclamation": "decree",
    "instrument": "order", "guidelines": "guidelines", "guideline": "guidelines", "guidance": "guidelines",
    "guide": "guidelines", "standards": "standard", "standard": "standard", "specifications": "standard",
    "specification": "standard", "requirements": "standard", "conditions": "standard", "criteria": "standard",
    "benchmarks": "standard", "programme": "programme", "program": "programme", "scheme": "programme",
    "initiative": "programme", "mission": "programme", "mechanism": "programme", "incentive": "programme",
    "campaign": "programme",
}  # fmt: skip
_ISSUE = (
    r"issu(?:e|es|ed|ing)|released?|releases|publish(?:ed|es)?|unveil(?:ed|s)?|adopt(?:ed|s)?|present(?:ed|s)?|"
    r"promulgat(?:ed|es)|approved?|approves|launch(?:ed|es)|put out|enacted|enacts|gazett(?:ed|es)|announc(?:ed|es)|"
    r"signed|signs|passed|passes|introduc(?:ed|es)|tabled|set out|outlined|laid out|lays out|rolls? out|rolled out|"
    r"circulated|ratified|endorsed|signed off|cleared|notified|notifies|decreed|brought in|brings in|imposed|imposes|"
    r"made public|finali[sz]ed|lays down|laid down|enforced|mandated|formulated|compiled|drew up|drawn up|"
    r"printed and distributed|distributed|promulgating|amend(?:s|ed)|handed down|put into effect|put in place|"
    r"inaugurated|"
    r"green-?lit|agreed on|issuance of|publication of|release of|adoption of"
)
_TAKES_EFFECT = (
    r"t(?:ook|akes?|aken) (?:legal )?effect|into (?:force|effect)|c(?:ame|ome|omes) into (?:force|effect)|"
    r"enter(?:s|ed)? into force|"
    r"(?:is|are|was|were|been) in force|w(?:ent|ill go) into (?:effect|force)|goes into (?:effect|force)|"
    r"brought (?:[A-Z“\"'][^.]{3,90} )?into (?:effect|force)|effective (?:from|since|on|as of)|kick(?:ed|s) in|"
    r"applies (?:from|since)|appl(?:y|ies|ied) as of|(?:is|are) applicable from|becomes? law|became law"
)
_ANEW = (
    r"(?:releas|issu|publish|unveil|announc|adopt|introduc|present|tabl|launch|finali[sz]|approv|notifi|gazett|"
    r"promulgat|enact|roll|sign|complet)(?:e?d)"
)
_LOOSE_FORMS = (
    "(?:action |implementation |work |development |carbon peaking |peaking |master |national |white |green )?(?:plan|"
    "strategy|roadmap|road map|catalogue|catalog|decree|regulations?|rules|law|bill|act|guidelines?|programme|program|"
    "standards?|notice|list|directive|measures|policy|scheme|framework|blueprint|ordinance|code|paper|package|"
    "mechanism|circular)"
)
_WORDS = r"(?:(?!the\b|of\b|and\b|a\b|by\b|in\b|that\b|to\b)[a-z-]+\s)"
_ENDS = (
    r"(?=[.;,“”\"()]|\s(?:is|are|was|were|will|would|has|had|have|which|that|by|as|after|before|when|while|although|"
    r"later|said|says|aims?|aimed|sets?|requires?|"
    r"(?:in|on|from|until|since|within)\s(?:[A-Z\d]|early|mid|late|the\s(?:near|coming|first|second|next)|force|its|"
    r"this|due)|"
    r"earlier|last|this|next|and\s(?:will|a|the|its))\b|$)"
)

EN = PolicyWords(
    forms=_FORMS,
    capital_form=gated(rf"\b(?:{'|'.join(sorted((form.title() for form in _FORMS), key=len, reverse=True))})\b"),
    report=re.compile(r"\bwhite paper\b", re.I),
    issued=gated(rf"\b(?:{_ISSUE}|{_TAKES_EFFECT})\b", re.I),
    promised=gated(
        rf"\b(?:(?:will|shall|would) (?:\w+ly )?(?:soon |shortly |then )?be (?:\w+ly )?(?:soon |shortly )?{_ANEW}|"
        rf"(?:is|are) (?:planned|expected|due|set|scheduled|slated|likely|to) (?:to )?be (?:\w+ly )?{_ANEW}|"
        r"(?:is|are) to be sent|expected to be sent|"
        r"in the near future|"
        r"will (?:soon |shortly |also |then |accelerate the |speed up the |further )?(?:release|issue|publish|unveil|"
        r"formulat\w+|draw up|introduc\w+|compil\w+|draft\w*|follow|table|present|prepare|preparation of|develop)|"
        r"would follow|(?:accelerat\w+|speed\w* up|step\w* up) the (?:formulation|preparation|drafting|introduction|"
        r"compilation|release) of|"
        r"(?:is|are) (?:still |now |currently )?being (?:drafted|drawn up|prepared|finali[sz]ed|worked out|discussed|"
        r"formulated|compiled|developed|written|readied)|"
        r"(?:plans?|intends?|aims?|hopes?|expects?|wants?|pledged|promised|vowed|undertook|is poised|"
        r"is set) to (?:soon )?"
        r"(?:release|issue|publish|adopt|introduce|unveil|table|present|launch|finali[sz]e|draw up|roll out|announce|"
        r"draft|formulate|bring out)|"
        r"(?:is|are) (?:still |now |currently )?(?:drafting|drawing up|preparing|working on|finali[sz]ing|formulating|"
        r"compiling|developing)|in the works|in the making|in preparation|under preparation|in the pipeline|"
        r"(?:is|are) (?:due|expected|slated|promised) (?:out )?(?:in|by|before|later|next|this|within|around|soon|"
        r"shortly)|"
        r"due out|(?:yet|still|remains?) to be (?:\w+ly )?" + _ANEW + r"|to be (?:unveiled|tabled|adopted|announced)|"
        r"soon (?:be )?" + _ANEW + r"|(?:to be|be) " + _ANEW + r" (?:soon|shortly)|"
        r"expected to (?:follow|appear|come|land)|to appear|next month will bring)\b",
        re.I,
    ),
    draft=gated(
        r"\b(?:drafts?|(?:for|to|open for) (?:public )?(?:comments?|consultation)|(?:open|under|public) consultation|"
        r"consultation (?:on|draft|paper|document)|consult(?:s|ing|ed)? on|pre-?publish(?:ed|es)|"
        r"solicit(?:s|ing|ed) (?:public )?(?:opinions|comments|views|feedback)|"
        r"invit(?:ing|ed|es) (?:public )?(?:comments?|views|feedback)|"
        r"(?:seeks?|seeking|sought|wants) (?:public )?(?:comments?|feedback|views|opinions)|"
        r"comments? (?:close|are due|may be|can be)|(?:first|second|third) reading|"
        r"before (?:parliament|congress|the senate|the house)|tabled)\b",
        re.I,
    ),
    weak=re.compile(r"formulated|compiled|drew up|drawn up|finali[sz]ed|approved|cleared|adopted|agreed on", re.I),
    proposed=re.compile(r"\b(?:proposed|proposes|proposal for|proposing|debates?|considers?|mulls|weighs)\b", re.I),
    trial=re.compile(r"\b(?:trial|interim|pilot|provisional)\b", re.I),
    ended=gated(
        r"\b(?:repeal(?:s|ed|ing)?|replac(?:es?|ed|ing)|supersed(?:es?|ed|ing)|abolish(?:es|ed|ing)?|scrap(?:s|"
        r"ped|ping)|"
        r"revok(?:es?|ed|ing)|lapsed|lapses|annul(?:s|led)|rescind(?:s|ed|ing)?|withdrawn|expire[sd]?|struck down|"
        r"succeeded|"
        r"ceas(?:es|ed) to (?:apply|have effect|be in force)|no longer appl(?:y|ies)|void|invalidat(?:es|ed)|"
        r"superseding|"
        r"takes? the place of|took the place of|cancel(?:s|led|ling)|supplant(?:s|ed)|discontinued|terminat(?:es|"
        r"ed))\b",
        re.I,
    ),
    amended=re.compile(r"\b(?:amend(?:s|ed|ment)|revis(?:es|ed|ion))\b", re.I),
    alias=re.compile(
        r"\(?\b(?:hereinafter|hereafter|henceforth|below)(?: referred to as| called| known as)?(?: the)?\s*"
        r"[“\"'‘]([^”\"'’]{2,80})[”\"'’]"
    ),
    number=gated(
        r"\b((?:[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+){0,5}\s?)?[\[〔(](?:19|"
        r"20)\d\d[\]〕)]\s?(?:No\.?\s?)?\d{1,5}(?:\b|(?=号))"
        r"|(?:S\.\s?O\.|G\.\s?S\.\s?R\.|F\.\s?No\.)\s?[\w/-]{1,24}(?:\([A-Z]\))?"
        r"|(?:GB(?:/T)?|HJ|YS/T|ISO|EN|IS)\s\d{1,6}(?:[.-]\d{1,5})?[-:—](?:19|20)\d\d"
        r"|(?:(?:Implementing |Delegated )?(?:Regulation|Directive|Decision)\s\((?:EU|EC|"
        r"UK)\)\s)(?:No\.?\s?)?\d{1,5}/\d{1,5}"
        r"|(?:(?:(?:Ministerial|Government|Presidential|Supreme|Gazette|Legal|General|Joint|Public)\s)?(?:Notice|"
        r"Order|Decree|"
        r"Regulation|Circular|Statutory Instrument|Resolution|Announcement|Notification|Decision|Ordinance|"
        r"Proclamation|"
        r"Law|Act|Directive|Ref\.?)\s)?(?:No\.?\s?)?\d{1,5}(?:\s?of\s|/)(?:19|20)\d\d\b"
        r"|(?:Law|Decree|Resolution|Order)\s(?:No\.?\s?)\d{1,3}(?:,\d{3}|\d{0,3})(?![\d/])|(?:Executive Order|"
        r"House Bill|Senate Bill|Presidential Decree|Supreme Decree|"
        r"Statutory Instrument)\s(?:No\.?\s?)?"
        r"\d{1,6}(?:[-/]\d{2,4}[-\w]*)?"
        r"|(?<=[a-z]\s)[A-Z]/(?:19|20)\d\d/\d{1,5}(?:/[A-Z/]+)?"
        r"|\d{1,5}/[A-ZĐ]{1,4}-[A-Za-zĐ]{2,8}|\d{1,5}/(?:19|20)\d\d/[A-ZĐ]{1,4}-[A-Z]{2,8}"
        r"|(?<=[(\s])(?:Document\s|Doc\.?\s)?No\.?\s\d{1,5}(?:\s?of\s(?:19|20)\d\d|/(?:19|20)\d\d|"
        r"-[\d-]+)?(?=[),.;\s]))",
        telling=(
            *(
                "[19",
                "[20",
                "〔19",
                "〔20",
                "(19",
                "(20",
                "o.",
                "r.",
                "f.no",
                "f. no",
                "no.",
                "no ",
                "of 19",
                "of 20",
                "/",
            ),
            *("-19", "-20", ":19", ":20", "—19", "—20", "order", "bill", "decree", "instrument", "resolution", "law"),
        ),
    ),
    authority=gated(
        r"((?:[A-Z][\w'’-]+\s){0,3}(?:[A-Z][\w'’-]+\sand\s)?(?:[A-Z][\w'’-]+\s){0,2}(?:Ministry|Department|"
        r"Commission|Bureau|Administration|Agency|Office|Authority|Government|Council|Customs|Inspectorate|"
        r"Committee|Parliament|Cabinet|Directorate|Senate|Congress|Secretariat|Treasury)(?:\s(?:of|for|on)\s(?:the\s)?"
        r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|"
        r"Thurs|Fri|Satur|Sun))[A-Z][\w'’-]+(?:(?:,\s|\sand\s|\s|,\sand\s|\sof\s|\sof\sthe\s)"
        r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
        r"[A-Z][\w'’-]+){0,8})?"
        r"|\b(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+)?['’]s?\s)?(?:[a-z]+\s)?(?:ministry|government|cabinet|parliament|"
        r"regulator)\b"
        r"|\b[A-Z][\w]+\s(?:ministry|government|cabinet|parliament|authorities)\b)"
    ),
    loose=(
        gated(
            rf"\b(?:[Aa]|[Aa]n|[Tt]he|[Ii]ts|[Aa]nother|[Tt]heir|separate|new|\w+['’]s)\s"
            rf"(?P<title>{_WORDS}{{0,4}}?{_LOOSE_FORMS}\s"
            r"(?:for|on|to|of|that would|capping|governing|regulating|banning|creating|establishing|covering|setting|"
            r"limiting|restricting|requiring|concerning|against|against)\s"
            rf"[^.;,“”\"()]{{3,90}}?){_ENDS}"
        ),
        gated(
            r"(?:^|[.;,]\s|\b(?:[Nn]ew|[Dd]raft|[Dd]etailed|[Rr]evised|[Uu]pdated|and|of|issue|publish|release|"
            r"unveil)\s)"
            r"(?P<title>(?:[Gg]uidelines|[Rr]ules|[Rr]egulations|[Mm]easures|[Ss]tandards)\s(?:for|on|governing)\s"
            rf"[^.;,“”\"()]{{3,90}}?){_ENDS}"
        ),
        gated(
            rf"\b(?:unveil|release|publish|issue|adopt|introduce|present|draw up|finali[sz]e|launch|draft|"
            rf"announce|bring out)"
            rf"\s(?:a|an|its|the)\s(?:new\s)?(?P<title>(?:(?!the\b|of\b|in\b|on\b|that\b|to\b|"
            rf"by\b)[\w-]+\s){{1,7}}?{_LOOSE_FORMS})\b"
            r"(?=[.,;]|\s(?:in|on|by|before|this|next|later|within|soon|shortly)\b|$)"
        ),
        gated(
            rf"\b(?:formulation|preparation|drafting|introduction|compilation|release|publication)\sof\s(?:a|an|the)\s"
            rf"(?P<title>{_WORDS}{{0,5}}?{_LOOSE_FORMS}(?:\s(?:for|on|of)\s[^.;,“”\"()]{{3,90}}?)?){_ENDS}"
        ),
    ),
    campaign=gated(
        r"\b(?:selection|campaign|competition|rating|awards?|special action|pilot)\s(?:of|for|called|named)\s(?:the\s)?"
        r"[“\"](?P<title>[^”\"]{4,80})[”\"]|\blaunch\w*\s(?:the\s|a\s|an\s)?(?P<more>[a-z][\w\s-]{6,60}?"
        r"(?:campaign|special action|to the countryside))\b"
    ),
    speaking=(
        gated(
            rf"\b(?:[Aa]|[Aa]n|[Tt]he|[Ii]ts|[Tt]he\s[\w-]+['’]s)\s"
            rf"(?P<title>{_WORDS}{{0,4}}?"
            rf"{_LOOSE_FORMS}(?:\s(?:for|on)\s[^.;,“”\"()]{{3,70}}?)?)"
            r"(?:\s(?:from|of|dated|issued in|published in)\s(?:[A-Z][a-z]+\s)?(?:\d{4})?)?\s?"
            r"(?=(?:wants|aims|calls for|sets|targets|envisages|requires|seeks|foresees|stipulates|provides for)\b)"
        ),
        gated(
            rf"\b(?:[Aa]|[Aa]n)\s(?P<title>{_WORDS}{{0,4}}?{_LOOSE_FORMS})\s"
            r"(?=is (?:now |still |currently )?being (?:drafted|drawn up|prepared|finali[sz]ed|compiled)|"
            r"is to be issued|"
            r"will (?:soon |shortly )?be (?:released|issued|published|made public|unveiled|announced))"
        ),
    ),
    anaphor=re.compile(
        r"\b(?:[Uu]nder|[Pp]er|[Aa]ccording to|[Ii]n line with)\s(?:the|this|that|these|its)\s(?:new\s)?"
        r"(?:plan|measures|catalogue|strategy|regulations?|rules?|notice|guidelines?|decree|law|act|bill|"
        r"programme|scheme|"
        r"document|order|mission|roadmap|policy|code|framework|directive|circular|standard|draft)\b"
        r"|\b(?:[Tt]his|[Tt]he(?: above| new| same)?|[Ii]ts|[Tt]hese)\s[“\"‘]?(?:[Dd]raft\s|[Aa]ction\s|"
        r"[Ii]mplementation\s"
        r"|[Ww]ork\s)?(?:[Pp]lan|[Mm]easures|[Cc]atalogue|[Ss]trategy|[Rr]egulations?|[Rr]ules?|[Nn]otice|"
        r"[Gg]uidelines?|"
        r"[Dd]ecree|[Ll]aw|[Aa]ct|[Bb]ill|[Pp]rogramme|[Ss]cheme|[Dd]ocument|[Oo]rder|[Mm]ission|[Rr]oadmap|"
        r"[Pp]olicy|[Cc]ode|"
        r"[Ff]ramework|[Dd]irective|[Cc]ircular|[Oo]pinions|[Ss]tandard|[Bb]lueprint|[Pp]aper|[Dd]raft|[Pp]ackage|"
        r"[Oo]rdinance|[Ii]nitiative|[Mm]echanism|[Ii]nstrument|[Pp]roclamation|"
        r"[Aa]mendments?)[”\"’]?\s(?:\w+ly\s|also\s|further\s)*"
        r"(?:outline[sd]?|state[sd]?|require[sd]?|call[sed]*|aim[sed]*|sets?|propose[sd]?|specif\w+|said|says|seeks?|"
        r"envisage[sd]?|also|will|would|target\w*|puts?|wants?|foresees?|obliges?|caps?|limits?|raises?|lifts?|cuts?|"
        r"stipulat\w+|provid\w+|demand\w*|mandat\w+|lays?|introduc\w+|commits?|establish\w*|orders?|bans?|prohibit\w*|"
        r"reserves?|allow\w*|lets?|gives?|makes?|plans?|clarif\w+|emphasi\w+|points? out|is to|are to|has|have)\b"
    ),
    not_title=gated(
        r"five[- ]year plan|business herald|\bdaily\b|\bnews\b|marshall plan|purchase order|court order|business plan|"
        r"mine plan|life[- ]of[- ]mine|pension|savings plan|share option|dividend|price list|waiting list|wish list|"
        r"standard chartered|standard bank|gold standard|world food|harmoni[sz]ed|best practice|market outlook|"
        r"code of conduct|stock exchange|product code|post ?code|zip code|incentive plan|recovery plan of",
        re.I,
    ),
    goal=re.compile(
        r"\b(?:achiev\w+|ensure|ensur\w+|phas(?:e[ds]?|ing) out|eliminat\w+|reach|peak|build|establish\w*|decline|"
        r"improve\w*|should|must|shall|is to|are to|will|would|form|cultivat\w+|halt|end|cease|ban\w*|prohibit\w*|"
        r"strengthen\w*|enhance\w*|significantly)\b",
        re.I,
    ),
)
