"""The words of other fields: the stage, the field, the kitchen, the clinic, devices, coins, dress, outings, schools."""

from __future__ import annotations

from briefings.patterns import gated

_WORDS = """
    album albums singer singers guitarist drummer bassist frontman rockers song songs lyrics vinyl concert concerts
    gig gigs reunion reissue tickets chart-topping sequel superhero film films movie movies cinema cinemas actress actor
    screenplay premiere novels novelist poet painter musicians choir orchestra encore soundtrack veterans festival
    marathon medal medals medallist medallists medalist medalists golds silvers bronzes olympic olympics fans
    championship championships tournament semi-final striker goalkeeper quarterback midfielder halftime triathlon
    ironman ironmen cyclist cyclists gymnast athlete athletes sprint sprinter swimmers stadium podium standings scored
    touchdown touchdowns innings wicket wickets playoffs playoff referee spectators runners regatta yacht
    recipe recipes oven restaurant chef skillet saucepan tomatoes onions garlic chorizo bake supper dinner lentils
    spinach simmer soak tsp tbsp tinned delicious wool dye plumber plumbers soldering diy bathroom bedrooms apartments
    tenants mortgage puppy puppies kitten dog dogs cats beagle adoptions cutlery bowl baking insurance
    insurers
    patients vaccine nursing nurses clinic clinical dose doses dosage symptoms diet dietary deficiency supplements
    vitamin vitamins anaemia anemia pregnant pregnancy bipolar relapse prescriptions surgery toddlers sunscreen skin
    skincare dermatologist dermatologists salon salons lotion toothpaste micrograms
    mah smartphone handset laptop headphones earbuds smartwatch megapixel megapixels camera android iphone hands-on
    dataset datasets algorithm learners beginners learner teaches enrolled tutorial lessons syllabus curriculum
    tutors classroom gamers gamer streamer esports broadband wifi wi-fi premises browser router
    bitcoin bitcoins litecoin ethereum crypto cryptocurrency blockchain hashrate altcoins altcoin penny pennies dime
    dimes
    fashion perfume hairstyle handbag handbags couture catwalk wedding bride brides bridal couples rings horoscope
    lottery
    football footballer footballers cricket cricketer rugby tennis netball hockey baseball basketball golfer golfers
    league leagues fixture fixtures midfielder midfielders defender defenders volley kick-off kickoff goalless offside
    coach coaches teammate teammates quarter-final trophy inning pitcher rebounds relegation
    students teacher teachers exam exams homework campus kindergarten
    app apps download downloads github javascript python firmware chatbot login password
    sedan hatchback dashcam e-bike e-bikes
    viewers episode episodes sitcom showbiz celebrity celebrities
    mortgages overdraft cashback cardholders loans deposits depositors bad-loan
    birdwatchers hikers campsite picnic gardeners allotment
    museum museums exhibition sculpture sculptures tourist tourists visitors sightseeing admission open-air hotel
    hotels passengers commuters pupils podcast scholarship
"""
"""Of the stage, the field, the kitchen and the house, the clinic, devices, coins, dress, outings and schools."""
ENGLISH = frozenset(_WORDS.split())
HAN = gated(
    # The field and games.
    r"奖牌|金牌|银牌|铜牌|夺金|夺冠|举重|亚运|奥运|锦标赛|錦标賽|冠军|决赛|决賽|选手|"
    r"奖牌榜|马拉松|参赛|赛道|完赛|省运会|全运会|运动会|主场|客场|三分球|篮板|教练|门将|点球|射门|球员|夺牌|田径|火炬|赛艇|"
    r"段位|玩家|赛季|賽季|宝箱|寶箱|电竞|运动员|球队|球迷|进球|联赛|学子|学校|竞赛|获奖|提名|"
    # The stage and the screen.
    r"乐团|樂团|乐队|樂队|管乐|管樂|专辑|演唱会|开唱|唱片|单曲|歌手|票房|电影|影片|导演|主演|门票|观众|音乐节|颁奖礼|收视率|白金(?:销量|认证|唱片)|诗人|文学|赞助商|"
    r"首映|重映|排片|上座率|观影|剧组|演员|舞台剧|综艺|主播|剧集|漫画|小说|扑飞|"
    # Dress, cards and homes.
    r"[铂白]金包|会员|时尚|奢侈品|拍卖行|婚戒|戒指|求婚|婚纱|商品房|新房|房价|二手房|楼盘|写字楼|"
    r"铺租|舖租|入住率|空置率|每平方米|存款利率|信用卡|年费|首年|发卡量|装修|养老金|"
    r"平方呎|呎价|住宅|公寓|物业费|小区|二手楼|租金|按揭|房贷|月薪|红包|相亲|婚礼|"
    # Banks and schools.
    r"不良率|不良贷款|储户|存款|理财产品|零售客户|网点|保费|险企|投保|基民|创业板|北向资金|"
    r"高考|招生|学费|考生|教师|班级|幼儿园|校区|一本率|宿舍|师生|"
    # Outings and journeys.
    r"游客|旅游|景区|酒店|客流|旅客|高铁|地铁|列车|乘客|博物馆|故宫|故宮|文物|展览|展出|"
    r"青铜器|参观|馆藏|"
    r"航班|机票|船票|民宿|游船|赏花|樱花|公交|供水管|漏损率|"
    # The kitchen and the clinic.
    r"排骨|冰糖|生抽|料酒|小火|大火|炖煮|菜谱|蒜末|葱花|补钙|剂量|疗程|门诊|血压|体检|睡眠|"
    r"洗净|食材|烤[鱼肉箱]|铁锅|中火|猪肝|豬肝|缺铁|补铁|孕[妇期晚]|血锂|双相|患者|医院|醫院|"
    r"医生|醫生|维生素|膳食|狗粮|犬|猫粮|食安|抽验|抽检|药材|冲泡|"
    # Devices, programs and coins that are no metal.
    r"好评率|首发价|包邮|满减|车架|滑板车|自行车|订阅|续费率|下载量|付费用户|注册用户|日活|月活|开源代码|服务器|响应时间|"
    r"手机|新机|中框|毫安|首销|屏幕|螢幕|摄像头|像素|机身|续航|质保|"
    r"比特币|挖矿难度|矿机|加密货币|莱特币|萊特币|区块链"
)
