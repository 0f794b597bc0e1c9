"""English: the words that name what is measured."""

from __future__ import annotations

INDICATORS = {
    "output": (
        "output|production|outputs|dug out|digs out|dug up|hoisted|rolled off|"
        "production volume|output volume|mine production|mine output|smelter "
        "output|produced|produce|"
        "produces|producing|turned out|turn out|turns out|turning out|made|makes|mined|mines produced|smelted|"
        "poured|yielded|"
        "delivered|make|to make|rolled|refined|extracted|processed|processing volume|processing scale|processing|"
        "recycled|refined output|yield|treated|treats|treating|melted|churned out|"
        "mine supply|mined supply|refined supply|primary supply|pours|rolled out|guides for|guided for|"
        "target for|targets for|guidance for|guidance of|guidance|completed|"
        "supply side|we look for|we are looking for|we'll do|will do|should do|to do|would do|we did|"
        "plant did|mine did|smelter did|"
        "tapped|manufactured|recovered|generated|cast|casts|casting|taps|smelts|smelting|refines|refining|"
        "recovers|yields|yielding|"
        "separated|separates|leached|calcined|electrowon|plated|sintered|pelletised|pelletized|churns out|"
        "churning out|digs|dug|mines out|recycles|manufactures|pouring|turns out|gave up|gives up"
    ),
    "capacity": (
        "capacity|capacities|production capacity|nameplate|nameplate capacity|annual capacity|installed "
        "capacity|designed for|"
        "smelting capacity|refining capacity|design capacity|able to produce|can produce|able to make|capable "
        "of producing|"
        "can make|can smelt|can refine|can process|can treat|can roll|can turn out|could produce|capacity "
        "of|able to process|able to treat|to produce up to|rated at|rated for"
    ),
    "consumption": (
        "consumption|consumed|consumes|consume|consuming|use|using|burn|burns|burning|apparent consumption|"
        "demand|usage|uses|used|burned|burnt|"
        "requirements|offtake|"
        "requirement|needs|need|needed"
    ),
    "price": (
        "price|prices|priced|quotation|quotations|quoted|quotes|quote|closed at|settled at|traded at|premium|premiums|"
        "treatment charge|treatment charges|treatment and refining charges|tc/rc|tcs|cash cost|cash costs|"
        "unit cost|unit costs|operating cost|operating costs|unit operating cost|unit operating costs|unit cash cost|"
        "unit cash costs|basket price|"
        "production cost|production costs|costs a tonne|cost per tonne|all-in sustaining cost|all-in sustaining "
        "costs|aisc|"
        "tc|rc|tc/rcs|tcrcs|benchmark|spot|fetched|fetch|changed hands|three-month|for three-month delivery|"
        "settlement|fixing|offers|bids|"
        "assessed|assessed at|closed|settled|traded|changes hands|sold for|sells for|bid|offered|contract|futures|"
        "freight|freights|freight rate|freight rates|pays|paid|pay|fetches|asking|asked|change hands|trades|trade at|"
        "c1 cost|c1 costs|per-tonne cost|refining charge|refining charges|average price|unit value|toll"
    ),
    "import": (
        "from abroad|purchases from abroad|bought from abroad|overseas purchases|foreign purchases|discharged|"
        "came in from|arriving|"
        "imports|imported|import|importing|importer|bought abroad|imports of|arrivals|arrived|landed|purchases "
        "abroad|shipped in|"
        "unloaded|took in|inbound shipments|brought in|net imports"
    ),
    "export": (
        "exports|exported|export|exporting|exports of|shipped|ships|shipments|shipment|shipping|loaded|"
        "loadings|cargoes|cargo|left the country|leaving the country|leave the country|left port|left its ports|"
        "export volumes|sells abroad|sell abroad|sent overseas|sold overseas|shipped overseas|shipped abroad|"
        "outbound shipments|sold abroad|shipped out|sent abroad|sailed|net exports|loads"
    ),
    "inventory": (
        "inventory|inventories|stocks|stock|stockpile|stockpiles|stockpiled|warehouse stocks|exchange stocks|"
        "sitting|stranded|piled up|held in store|"
        "hoard|hoards|trove|stash|sheds|on the wharf|on the quay|in the yard|in the yards|in bonded warehouses|"
        "held|holds|hold|holding|in store|port stocks|holdings|in warehouses|on warrant|stored|warehouses|"
        "warehouse|cancelled warrants|warrants"
    ),
    "reserve": (
        "reserves|reserve|resources|resource|ore reserves|mineral resources|measured and indicated|proven|"
        "proved and probable|"
        "proven reserves|probable|indicated|inferred|resource estimate|deposits|deposit|ore body"
    ),
    "value": (
        "output value|production value|industrial output value|revenue|revenues|turnover|profit|profits|net profit|"
        "profit:net profit|earnings|ebitda|royalty|royalties|receipts|earned|worth|gross profit|pre-tax "
        "profit|operating profit|"
        "royalty receipts|proceeds|valued at|market value|cess|export earnings|income|net income|takings|tax receipts|"
        "earnings from|net debt|amount of money|sum of money|value of|value|duty receipts|earns|earning|"
        "underlying profit|headline earnings|headline profit|underlying earnings|core profit|operating income|"
        "operating earnings|profit of|cash|cash balance|cash position|cash and equivalents|cash on hand|cash holdings|"
        "market "
        "capitalisation|market capitalization|royalty payments|export receipts|export revenue|export revenues|"
        "brought in|ebit|earnings before interest and tax|"
        "income from operations|revenue from operations|operating revenue|operating revenues|total income|"
        "free cash flow|free cashflow|operating cash flow|operating cash flows|cash flow from operations|"
        "cash from operations|cash generated by operations|cash flow from operating activities|"
        "net cash from operations|cash flow|cash flows|cashflow|net sales|sales revenue|sales revenues|"
        "top line|net borrowings|debt|debts|gross debt|borrowings|total debt|long-term debt|"
        "cash and cash equivalents|cash pile|cash reserves|net cash|dividend|dividends|"
        "interim dividend|final dividend|special dividend|buyback|share buyback|buy-back|impairment|"
        "impairments|write-down|writedown|write-downs|write-off|write-offs|impairment charge|"
        "tax bill|tax payments|corporate tax|income tax|wage bill|payroll costs|"
        "power bill|electricity bill|energy bill|power costs|fuel bill|fuel costs|"
        "subsidy|"
        "subsidies|state aid|credit line|credit facility|credit facilities|"
        "notes issue"
    ),
    "value:loss": (
        "loss|losses|lost|net loss|net losses|loses|in the red|loss of|net loss of|headline loss|operating loss|"
        "pre-tax loss|underlying loss|headline loss of|operating loss of"
    ),
    "value:sales": "sales",
    "other:sales": (
        "sales volume|sales volumes|volumes sold|volume sold|sells|sell|selling|despatches|despatched|dispatches|"
        "dispatched|deliveries|sold|offtakes|sales of"
    ),
    "other:purchases": (
        "bought|buys|buying|purchased|purchases|acquired|net purchases|central bank purchases|scooped up|snapped up"
    ),
    "other:quota": (
        "will license|licensed|allotted|allots|allotment|allow|allows|allowed|permitted|"
        "authorised|authorized|"
        "mining indicators|smelting indicators|separation indicators|total control|"
        "control indicators|indicators of mining|indicators of smelting|"
        "mining indicator|control indicator|control quota|control quotas|"
        "quota|quotas|export quota|export quotas|smelting quota|mining quota|ceiling|cap of|cap on|capped at|"
        "export cap|export limit|export limits|limit on|export permits|export licences|export licenses|"
        "mining permits|mining rights|mining licences|mining licenses"
    ),
    "other:grade": (
        "grade|grades|grading|at a grade of|averaging|assaying|head grade|content|grams per tonne|purity|grained"
    ),
    "other:throughput": (
        "throughput|milled|crushed|ore milled|ore processed|ore treated|ore crushed|ore mined|tonnes milled|tonnes "
        "treated|tonnes processed|tonnes mined|mill feed|mill throughput|plant throughput|milling rate|ore moved|"
        "material moved|ore hauled|waste moved|material mined|ore hoisted|mill rate|plant feed"
    ),
    "other:balance": "market balance|balance|surplus|oversupply|glut|oversupplied by|excess|overhang|market surplus",
    "other:deficit": (
        "deficit|shortfall|shortage|be short of|is short of|are short of|was short of|were short of|short by|"
        "undersupply|undersupplied by|lacks|lacked|supply gap|supply deficit|market deficit"
    ),
    "other:rate": (
        "operating rate|operating rates|utilisation rate|utilization rate|utilisation|utilization|capacity utilisation|"
        "capacity utilization|recovery rate|recovery rates|recovery|recoveries|duty|duties|tariff|tariffs|"
        "refund rate|rebate|"
        "tax|run rate|operating at|ran at|running at|rate of|export duty|import duty|capacity utilisation "
        "rate|recycling rate|"
        "opening rate|start-up rate|starting rate|tax rebate|royalty rate|levy|interest rate|operated at|"
        "gross margin|margin|localisation rate"
    ),
    "investment": (
        "investment|investments|invest|invested|invests|investing|budget|budgeted|capital expenditure|capex|"
        "capital cost|"
        "capital costs|outlay|spend|spending|spent|costing|"
        "which cost|that cost|has cost|have cost|had cost|"
        "cost it|cost the company|total investment|financing|funding|to cost|will "
        "cost|financed|"
        "committed|capital spending|set aside|sets aside|setting aside|earmarked|earmarks|allocated|"
        "fixed-asset investment|price tag|fund|project|projects|projects worth|project worth|expansion|build|"
        "capital expenditures|sustaining capital|sustaining capex|sustaining capital expenditure|"
        "stay-in-business capital|growth capital|growth capex|expansion capital|exploration spending|"
        "exploration budget|exploration spend|exploration expenditure"
    ),
    "share": (
        "share|shares|proportion|percentage|market share|export share|import dependence|dependence|dependency|"
        "self-sufficiency|free carried interest|carried interest|equity interest|"
        "stake|import reliance|portion|recycled content|fraction"
    ),
    "energy": (
        "electricity|power|power consumption|electricity consumption|energy consumption|energy|power draw|power use|"
        "electricity use|energy use|energy intensity|power intensity|photovoltaic|solar|wind|hydropower|storage|"
        "power demand|electricity demand|contracted power"
    ),
    "emission": (
        "emissions|emission|carbon emissions|co2|carbon dioxide|carbon footprint|carbon intensity|emission intensity|"
        "emissions intensity|emits|emitted|co2e|greenhouse gas emissions|greenhouse gases|sulphur dioxide"
    ),
}
