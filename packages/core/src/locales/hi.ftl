# What readers see, in Hindi: plain and polite. Names of commands stay Latin, as the platforms want them.

start =
    नमस्ते! आप खबर से जुड़ गए हैं।
    हर दिन { $times } बजे आपको दिन की बड़ी खबरें छोटे सार के साथ मिलेंगी।
start-without-digest =
    नमस्ते! आप खबर से जुड़ गए हैं।
    रोज़ का सार पाने के लिए समय चुनें, जैसे: /digest 07:00
start-source = “{ $source }” की खबरें भी यहाँ मिलती हैं।
start-story = नमस्ते! आप खबर से जुड़ गए हैं। यह रही वह खबर:

first-language = कौन-सी भाषा में बात करें? / Which language shall we use?
first-topics = कौन-सी खबरें आते ही चाहिए? विषय और सेक्शन चुनिए, फिर “आगे” दबाइए। बाद में बदल सकते हैं।
first-times = दिन की बड़ी खबरें रोज़ कितने बजे चाहिए?
first-done = सब तैयार है! हर दिन { $times } बजे खबरों का सार मिलेगा।
first-done-off = सब तैयार है! रोज़ का सार नहीं आएगा; समय कभी भी चुन सकते हैं: /digest 07:00
stop = ठीक है, अब कोई संदेश नहीं आएगा। दोबारा जुड़ने के लिए /start लिखें।
stop-unknown = आप अभी जुड़े हुए नहीं हैं। जुड़ने के लिए /start लिखें।
help =
    यहाँ हिंदी खबरें छोटे सार के साथ मिलती हैं।

    /latest – ताज़ा खबरें
    /topic ईरान – किसी भी विषय की खबरें
    /brief – पिछली खबर के साथ छपी खबरें
    /read – खबर का लिंक भेजें, सार पाएँ

    /follow ईरान – नई खबर आते ही पाएँ; /follow खेल – पूरे सेक्शन की
    /unfollow ईरान – यह विषय हटाएँ
    /mute क्रिकेट – ये खबरें बंद करें; /unmute क्रिकेट – फिर पाएँ
    /topics – आपके विषय

    /digest – अब तक की बड़ी खबरें
    /digest 07:00 21:00 – रोज़ इन समयों पर सार; /digest off – बंद
    /digest सोम-शुक्र 7:00, 10 खबरें, मेरे विषय – दिन, लंबाई, विषय
    /quiet 22:00 06:00 – इन घंटों में कोई संदेश न आए
    /settings – भाषा, समय और बाकी सेटिंग
    /why – कोई खबर क्यों आई, या क्यों नहीं

    /mydata, /forget – अपना डेटा देखें, मिटाएँ
    /stop – सभी संदेश बंद करें
help-channel = /feed @चैनल – अपने चैनल में खबरें मँगाएँ
help-feed = /feed add – इस सर्वर के किसी चैनल में खबरें मँगाएँ; /feed list – यहाँ के फ़ीड
unknown-command = यह आदेश समझ में नहीं आया। सभी आदेश देखने के लिए /help लिखें।
failed = माफ़ कीजिए, अभी जवाब नहीं दे पाए। थोड़ी देर बाद फिर कोशिश करें।

latest-title = ताज़ा खबरें
latest-empty = अभी कोई खबर नहीं है। नई खबरें आते ही यहाँ मिलेंगी।
topic-title = “{ $topic }” की खबरें
topic-missing = किस विषय की खबर चाहिए? जैसे लिखें: /topic ईरान
topic-too-long = विषय बहुत लंबा है। कृपया कुछ ही शब्द लिखें, जैसे: /topic ईरान
topic-empty = “{ $topic }” पर अभी कोई खबर नहीं मिली।
topic-partial = सभी शब्दों वाली खबर नहीं मिली; ये खबरें कुछ शब्दों से मेल खाती हैं।
topic-partial-without = { $words } वाली खबर नहीं मिली; ये खबरें बाकी शब्दों की हैं।
topic-replaced = “{ $typed }” नहीं मिला; ये “{ $word }” की खबरें हैं।
topic-other-time = { $period } की खबर नहीं मिली; ये दूसरे दिनों की हैं।
topic-meant = क्या आप { $words } खोज रहे थे?
topic-suggested = इन दिनों चर्चा में:
topic-title-period = “{ $topic }” की खबरें · { $period }
period-title = { $period } की खबरें
period-empty = { $period } की कोई खबर नहीं मिली।
period-since = { $time } से अब तक

follow-missing = कौन-सा विषय फॉलो करना है? जैसे लिखें: /follow ईरान
follow-done = अब “{ $topic }” की नई खबर आते ही आपको मिलेगी।
follow-already = आप “{ $topic }” को पहले से फॉलो कर रहे हैं।
follow-section-done = अब “{ $topic }” सेक्शन की हर नई खबर आते ही आपको मिलेगी।
follow-unread = “{ $topic }” अभी तक किसी खबर में नहीं मिला। हिंदी में लिखने से खबर नहीं छूटती, जैसे: /follow चुनाव
follow-limit = आप { $limit } विषय चुन चुके हैं; इससे ज़्यादा नहीं जोड़ सकते। पहले कोई विषय हटाएँ: /topics
unfollow-none = आप अभी किसी विषय को फॉलो नहीं कर रहे हैं। जैसे लिखें: /follow ईरान
unfollow-done = अब “{ $topic }” की खबरें अलग से नहीं आएँगी।
unfollow-unknown = आप “{ $topic }” को फॉलो नहीं कर रहे हैं। आपके विषय: /topics

mute-missing = किस विषय की खबरें नहीं चाहिए? जैसे लिखें: /mute क्रिकेट
mute-done = अब “{ $topic }” की खबरें आपको नहीं भेजी जाएँगी: न अलग से, न रोज़ के सार में।
mute-section-done = अब “{ $topic }” सेक्शन की खबरें आपको नहीं भेजी जाएँगी: न अलग से, न रोज़ के सार में।
mute-already = “{ $topic }” की खबरें आपको पहले से नहीं भेजी जातीं।
unmute-none = आपने किसी विषय की खबरें नहीं रोकी हैं।
unmute-done = अब “{ $topic }” की खबरें फिर मिल सकेंगी।
unmute-unknown = आपने “{ $topic }” की खबरें नहीं रोकी हैं। आपके विषय: /topics

topics-none = आपने अभी कोई विषय नहीं चुना है। जैसे लिखें: /follow ईरान
topics-follow = आप इन विषयों को फॉलो कर रहे हैं (कुल { $count }):
topics-mute = इन विषयों की खबरें आपको नहीं भेजी जातीं (कुल { $count }):

offer-follow =
    “{ $headline }”
    इस खबर के विषय: जिसे चुनेंगे, उसकी नई खबर आते ही मिलेगी।
offer-follow-all = इस खबर के सभी विषय आप पहले से फॉलो कर रहे हैं। आपके विषय: /topics
offer-follow-none = इस खबर में कोई विषय नहीं पहचाना गया। अपने शब्दों में लिखें, जैसे: /follow ईरान
offer-mute =
    “{ $headline }”
    ऐसी कौन-सी खबरें नहीं चाहिए?
offer-mute-all = इस खबर के विषयों की खबरें आपको पहले से नहीं भेजी जातीं। आपके विषय: /topics
offer-mute-none = इस खबर में कोई विषय नहीं पहचाना गया। अपने शब्दों में लिखें, जैसे: /mute क्रिकेट
page = पेज { $page }
page-of = पेज { $page } / { $pages }

digest-set = हर दिन { $times } बजे खबरों का सार मिलेगा।
digest-set-days = हर हफ़्ते { $days }, { $times } बजे खबरों का सार मिलेगा।
digest-without-times = अभी सार का कोई समय नहीं चुना है। ऐसे चुनें: /digest 07:00
digest-zone = समय-क्षेत्र: { $zone }।
digest-content = हर सार में { $edition } ज़्यादा से ज़्यादा { $count } खबरें होंगी।
digest-line = कुछ नया न हो, तो एक पंक्ति में बता दिया जाएगा।
edition-all = सभी बड़ी खबरों में से
edition-followed = आपके विषयों में से
edition-followed-missing = आप अभी किसी विषय को फॉलो नहीं कर रहे हैं; तब तक सभी बड़ी खबरें मिलेंगी। विषय जोड़ें: /follow ईरान
edition-sections = आपके सेक्शनों में से
edition-sections-missing = आप अभी किसी सेक्शन को फॉलो नहीं कर रहे हैं; तब तक सभी बड़ी खबरें मिलेंगी। सेक्शन जोड़ें: /follow खेल
digest-off = रोज़ का सार बंद कर दिया गया है।
digest-bad-time = यह समय समझ में नहीं आया: “{ $text }”। ऐसे लिखें: /digest 07:00 या /digest सुबह 7 बजे
digest-bad-zone = “{ $text }” से समय-क्षेत्र समझ में नहीं आया। उसका पूरा नाम लिखें, जैसे: /digest Asia/Kolkata या /digest Europe/Berlin
digest-bad-length = “{ $text }” नहीं हो सकता: एक सार में { 5 }, { 10 } या { 15 } खबरें आती हैं। ऐसे लिखें: /digest 10 खबरें
digest-empty = अभी आपके लिए कोई नई खबर नहीं है। ताज़ा खबरें: /latest
digest-title-morning = सुबह की खबरें · { $date }
digest-title-day = दिन की खबरें · { $date }
digest-title-evening = शाम की खबरें · { $date }
digest-title-night = रात की खबरें · { $date }
digest-late = { $title } (देर से)
digest-no-news = { $title }: इस बार आपके लिए कोई नई खबर नहीं है।
heading-others = अन्य खबरें
quiet-none = अभी कोई शांत समय नहीं चुना है। ऐसे चुनें: /quiet 22:00 06:00 या /quiet रात 10 से सुबह 6
quiet-none-breaking = ब्रेकिंग खबर तब भी चाहिए, तो लिखें: /quiet ब्रेकिंग हाँ
quiet-set = { $from } से { $until } तक कोई संदेश नहीं आएगा। बंद करने के लिए: /quiet off
quiet-digest = इस बीच की खबरें अगले सार में मिलेंगी।
quiet-later = इस बीच की खबरें { $until } बजे मिलेंगी।
quiet-breaking = ब्रेकिंग खबर तब भी आएगी। रोकने के लिए: /quiet ब्रेकिंग नहीं
quiet-no-breaking = ब्रेकिंग खबर भी नहीं आएगी। पाने के लिए: /quiet ब्रेकिंग हाँ
quiet-bad = “{ $text }” से शांत समय समझ में नहीं आया। ऐसे लिखें: /quiet 22:00 06:00 या /quiet रात 10 से सुबह 6
story-followed = आपके विषय “{ $topic }” पर नई खबर
story-updated = अपडेट · विषय “{ $topic }”
correction-mark = सुधार { $time }
story-withdrawn = यह खबर स्रोत ने हटा ली है।

settings-title = आपकी सेटिंग
setting-lang = भाषा
setting-lang-ask = कौन-सी भाषा में बात करें? खबरें हिंदी में ही रहेंगी।
setting-digits = अंक
setting-digits-ask = समय, तारीख और गिनती किन अंकों में दिखें? खबरें वैसी ही रहेंगी, जैसी छपी हैं।
setting-times = सार का समय
setting-times-ask = समय दबाकर जोड़ें या हटाएँ। कोई और समय ऐसे चुनें: /digest 07:30
setting-length = सार की लंबाई
setting-length-ask = एक सार में कितनी खबरें चाहिए?
setting-edition = सार में क्या
setting-edition-ask = सार किन खबरों से बने?
setting-pictures = तस्वीरें
setting-pictures-ask = अकेली आने वाली खबर के साथ तस्वीर दिखे? तस्वीरों में डेटा ज़्यादा लगता है।
setting-quiet = शांत समय
setting-quiet-ask = कब कोई संदेश न आए? कोई और समय ऐसे चुनें: /quiet 22:30 06:30
setting-zone = समय-क्षेत्र
setting-zone-ask = आपकी घड़ी कहाँ की है? कोई और जगह ऐसे चुनें: /digest Asia/Tokyo
setting-breaking = शांत समय में ब्रेकिंग
setting-breaking-ask = शांत समय में भी ब्रेकिंग खबर आए?
choice-off = बंद
choice-yes = हाँ
choice-no = नहीं
choice-edition-all = सभी बड़ी खबरें
choice-edition-followed = मेरे विषय
choice-edition-sections = मेरे सेक्शन
choice-pictures-none = बिना तस्वीर
choice-pictures-preview = लिंक की झलक
choice-pictures-photo = खबर की तस्वीर

read-missing = पढ़ने के लिए खबर का लिंक भेजें, जैसे: /read https://example.com/khabar
read-address = यह पता नहीं खोला जा सकता। किसी समाचार साइट का पूरा पता भेजें।
read-unreachable = वह पेज अभी नहीं खुल रहा। थोड़ी देर बाद फिर भेजें।
read-no-article = उस पेज पर कोई खबर नहीं मिली। खबर का अपना लिंक भेजें, या उसका पूरा पाठ।
read-no-text = इस पाठ में कोई खबर नहीं पहचानी गई। कुछ पूछना हो, तो कुछ ही शब्द लिखें।
read-not-hindi = वह पेज हिंदी में नहीं है; यहाँ हिंदी खबरें ही पढ़ी जाती हैं।
read-without-summary = इस खबर का सार नहीं बन सका।
brief-heading = संबंधित खबरें:
brief-title = “{ $headline }” के साथ की खबरें
brief-empty = “{ $headline }” के साथ कोई और खबर नहीं छपी है।
brief-unknown = वह खबर नहीं मिली। नई खबरें देखें: /latest

why-digest = यह { $time } का सार है: हर सार की खबरें { $edition } चुनी जाती हैं। बदलने के लिए: /settings
why-story = यह खबर { $time } पर इसलिए आई: { $line }। विषय हटाने के लिए: /topics
why-sent = यह संदेश { $time } पर सभी को भेजा गया था।
why-nothing = आपको अभी तक कोई खबर अपने-आप नहीं भेजी गई है।
why-answer = यह संदेश आपके किसी आदेश का जवाब था, या बहुत पुराना है।
why-follow = आप “{ $topic }” को फॉलो करते हैं: इसकी हर नई खबर आते ही आपको मिलती है।
why-mute = आपने “{ $topic }” की खबरें रोकी हैं: वे न अलग से आती हैं, न सार में।
why-not-followed = आप “{ $topic }” को फॉलो नहीं करते: इसकी खबर तभी आती है, जब वह सार की बड़ी खबरों में हो।
why-not-joined = आप अभी जुड़े नहीं हैं, इसलिए अपने-आप कुछ नहीं आता। जुड़ने के लिए: /start
why-stopped = आपने सभी संदेश बंद किए हैं। फिर पाने के लिए: /start
why-unreachable = आप तक संदेश नहीं पहुँच रहे थे, इसलिए वे रोक दिए गए हैं। फिर पाने के लिए: /start
why-quiet = अभी आपका शांत समय है; खबरें { $until } बजे के बाद मिलेंगी।

operator-sources = स्रोत: { $count }
operator-source-read = #{ $id } { $name }: { $time } पर पढ़ा गया
operator-source-unread = #{ $id } { $name }: अभी पढ़ा नहीं गया
operator-source-failing = #{ $id } { $name }: नहीं पढ़ा जा रहा ({ $reason })
operator-source-paused = #{ $id } { $name }: रुका है ({ $reason })
operator-source-missing = किस साइट को जोड़ना है? जैसे लिखें: /addsource https://example.com
operator-source-none = { $url } पर खबरों की कोई सूची नहीं मिली।
operator-source-unreachable = वह साइट नहीं पढ़ी जा सकी: { $reason }
operator-source-found = मिल गया: { $count } खबरों की सूची। यह पंक्ति khabar.json के "sources" में जोड़ें और बॉट फिर चलाएँ:
operator-paused-by-hand = किसी संचालक ने रोका है
operator-paused-unnamed = khabar.json में नहीं है
operator-pause-usage = किस स्रोत को रोकना है? उसका नंबर लिखें: /pause 3; फिर चालू करने के लिए: /pause 3 चालू
operator-pause-done = “{ $name }” रोक दिया गया है। फिर चालू करने के लिए: /pause { $id } चालू
operator-pause-over = “{ $name }” फिर चालू है और अभी पढ़ा जाएगा।
operator-pause-unknown = khabar.json में नंबर { $id } का कोई स्रोत नहीं है। सूची: /sources
operator-stories = नई खबरें:
operator-stories-held = रोकी हुई खबरें:
operator-story-unknown = नंबर { $id } की कोई खबर नहीं है। नई खबरों के नंबर: /hold
operator-hold-usage = किस खबर को रोकना है? उसका नंबर लिखें: /hold 17; फिर दिखाने के लिए: /hold 17 हटाएँ
operator-hold-done =
    रोक दी गई: “{ $headline }”
    अब यह न अलग से भेजी जाएगी, न सार या सूची में आएगी। जो भेजा जा चुका है, वह रहेगा। रोक हटाने के लिए: /hold { $id } हटाएँ
operator-hold-over = रोक हट गई: “{ $headline }”
operator-hold-none = खबर { $id } रोकी हुई नहीं है। रोकी हुई खबरें: /hold
operator-correct-usage = किस खबर का शीर्षक बदलना है? ऐसे लिखें: /correct 17 नया शीर्षक
operator-correct-bad = शीर्षक में शब्द होने चाहिए, और वह { $limit } अक्षरों से लंबा नहीं हो सकता।
operator-correct-done =
    खबर { $id } का शीर्षक था: { $before }
    अब है: { $after }
    पिछले दो दिनों के संदेशों में भी इसे बदल दिया जाएगा।
operator-withdraw-usage = कौन-सी खबर वापस लेनी है? ऐसे लिखें: /withdraw 17
operator-withdraw-ask =
    क्या यह खबर वापस ले लें? “{ $headline }”
    पिछले दो दिनों के संदेशों में लिख दिया जाएगा कि खबर हटा ली गई है। यह वापस नहीं हो सकता।
operator-withdraw-done = खबर वापस ले ली गई: “{ $headline }”
operator-withdraw-before = यह खबर पहले ही वापस ली जा चुकी है।
operator-broadcast-usage = सबको क्या भेजना है? ऐसे लिखें: /broadcast आज रात 11 बजे से सेवा कुछ देर बंद रहेगी।
operator-broadcast-long = संदेश { $limit } अक्षरों से लंबा नहीं हो सकता।
operator-broadcast-nobody = अभी कोई पाठक नहीं है।
operator-broadcast-ask =
    यह संदेश { $readers } को भेजा जाएगा:

    { $text }
operator-broadcast-done = संदेश { $readers } के लिए कतार में है। जिनका शांत समय है, उन्हें उसके बाद मिलेगा।
operator-broadcast-before = यह संदेश पहले से सबके लिए कतार में है।
operator-broadcast-old = यह बटन एक दिन ही चलता है। संदेश फिर से लिखें: /broadcast
operator-newest = सबसे नई खबर: { $time }
operator-polling = स्रोत: { $active } चालू, उनमें { $failing } नहीं पढ़े जा रहे
operator-outbox = संदेश: { $waiting } रुके हैं, { $sent } भेजे गए, { $failed } विफल, { $dropped } छोड़े गए

admins-only = इस समूह के लिए यह केवल एडमिन बदल सकते हैं।
too-fast = ज़रा रुकिए! एक मिनट बाद फिर पूछिए।
old-button = यह बटन अब काम नहीं करता। /help में सभी आदेश हैं।

mydata = आपके बारे में यहाँ इतना रखा है:
mydata-none = आपके बारे में यहाँ कुछ भी नहीं रखा है।
mydata-address = { $platform } पर इस चैट का पता, { $date } से
mydata-settings = आपकी पसंद: सार का समय { $times }, समय-क्षेत्र { $zone } और बाकी सेटिंग
mydata-topics = आपके चुने विषय: { $count }
mydata-deliveries = आपको भेजे संदेशों का हिसाब: { $count }; यह कुछ समय बाद अपने-आप मिट जाता है
mydata-more =
    पूरी सूची (JSON) बॉट चलाने वाले दे सकते हैं; उन्हें यह पता बताएँ: { $address }
    सब मिटाने के लिए: /forget
forget-ask =
    क्या आपके बारे में सब कुछ मिटा दें? आपकी पसंद, विषय और बाकी संदेश मिट जाएँगे, और फिर कोई संदेश नहीं आएगा।
    यह वापस नहीं हो सकता। केवल संदेश रोकने के लिए: /stop
forget-done = आपके बारे में सब कुछ मिटा दिया गया। फिर जुड़ना चाहें, तो /start लिखें।

count-stories =
    { $count ->
        [one] { $count } खबर
       *[other] { $count } खबरें
    }
count-sources =
    { $count ->
        [one] { $count } स्रोत
       *[other] { $count } स्रोत
    }
count-subjects =
    { $count ->
        [one] { $count } विषय
       *[other] { $count } विषय
    }
# As in "के लिए" and "को".
count-readers =
    { $count ->
        [one] { $count } पाठक
       *[other] { $count } पाठकों
    }
count-line = { $stories }, { $others }
sources-and-more = { $sources } और { $count } अन्य
more-stories =
    { $count ->
        [one] और { $count } खबर
       *[other] और { $count } खबरें
    }

action-read = पूरा पढ़ें
action-latest = ताज़ा खबरें
action-more = और खबरें
action-digest = अभी का सार
action-related = संबंधित
action-next = आगे
action-back = ‹ वापस
action-close = हो गया
action-forget = हाँ, सब मिटा दें
action-follow = “{ $topic }” फॉलो करें
action-unfollow = “{ $topic }” हटाएँ
action-unmute = “{ $topic }” फिर दिखाएँ
action-more-like = फॉलो करें
action-less-like = कम दिखाएं
action-previous-page = ‹ पिछली
action-next-page = अगली ›
action-withdraw = हाँ, वापस ले लें
action-broadcast = { $readers } को भेजें
action-mute = “{ $topic }” की खबरें बंद करें
action-open = देखें
action-type-times = समय लिखें
modal-times-label = सार का समय
modal-times-title = रोज़ का सार

# Descriptions in the platforms' command menus: at most 100 characters.
command-read = लिंक भेजकर किसी खबर का सार पाएँ
command-brief = पिछली खबर के साथ की खबरें
command-settings = भाषा, समय और बाकी सेटिंग
command-language = भाषा: हिंदी या English
command-why = यह खबर क्यों आई, या क्यों नहीं
command-start = खबर से जुड़ें
command-latest = ताज़ा खबरें
command-topic = किसी विषय की खबरें
command-follow = विषय की नई खबर आते ही पाएँ
command-unfollow = विषय हटाएँ
command-mute = किसी विषय की खबरें बंद करें
command-unmute = बंद किए विषय की खबरें फिर पाएँ
command-topics = आपके विषय
command-digest = बड़ी खबरें अभी, या रोज़ तय समय पर
command-quiet = शांत समय: कब कोई संदेश न आए
command-stop = सभी संदेश बंद करें
command-mydata = आपके बारे में क्या रखा है
command-forget = अपना सब डेटा मिटाएँ
command-help = मदद
command-sources = स्रोत और उनकी हालत
command-addsource = नई साइट की सबसे अच्छी सूची ढूँढें
command-pause = स्रोत रोकें, या फिर चालू करें
command-hold = खबर रोकें: न भेजी जाए, न दिखे
command-correct = खबर का शीर्षक सुधारें
command-withdraw = खबर वापस लें
command-broadcast = सभी पाठकों को संदेश भेजें
command-health = बॉट की हालत
command-preview = अभी का सार, जैसा नए पाठक को मिलेगा
option-topic = विषय, जैसे ईरान
option-times = समय, जैसे 07:00 21:00; बंद करने के लिए off

# The sections of the paper, as buttons and headings.
section-national = देश
section-world = दुनिया
section-politics = राजनीति
section-states = राज्य
section-crime = अपराध
section-sport = खेल
section-business = कारोबार
section-entertainment = मनोरंजन
section-technology = विज्ञान-तकनीक
section-health = सेहत
section-education = शिक्षा
section-auto = ऑटो
section-lifestyle = जीवनशैली
section-religion = धर्म
section-opinion = विचार

# Feeds into the channels of a server. Names of permissions are Discord's own.
section-all = सभी खबरें
feed-added = { $place } में अब “{ $topic }” की हर नई खबर आते ही आएगी।
feed-added-all = { $place } में अब हर नई खबर आते ही आएगी।
feed-added-digest = { $place } में अब हर दिन { $times } बजे “{ $topic }” की खबरों का सार आएगा।
feed-added-digest-all = { $place } में अब हर दिन { $times } बजे बड़ी खबरों का सार आएगा।
feed-bad-times = “{ $text }” से समय समझ में नहीं आया। ऐसे लिखें: 07:00 21:00; हर खबर आते ही चाहिए, तो: off
feed-bad-topic = “{ $text }” से कोई विषय समझ में नहीं आया। जैसे लिखें: ईरान, या खेल
feed-closed = { $place } में खबर नहीं भेजी जा सकी, इसलिए वहाँ का फ़ीड रोक दिया गया है। बॉट को ये अनुमतियाँ चाहिए: { $permissions }। अनुमति देने के बाद /feed list से फिर शुरू करें।
feed-day = { $date } की खबरें
feed-list =
    { $platform ->
        [telegram] आपके चैनल (कुल { $count }):
       *[other] इस सर्वर के फ़ीड (कुल { $count }):
    }
feed-line = { $topics } · आते ही
feed-line-digest = { $topics } · हर दिन { $times } बजे
feed-line-paused = रुका हुआ
feed-locked = { $place } बंद है, इसलिए वहाँ का फ़ीड रोक दिया गया है। उसे खोलने के बाद /feed list से फिर शुरू करें।
feed-missing = { $place } में खबरें भेजने के लिए बॉट को ये अनुमतियाँ चाहिए: { $permissions }। अनुमति देकर फिर कोशिश करें।
feed-name-forum = फ़ोरम में संदेश बॉट के अपने नाम से ही आते हैं; name के बिना फिर कोशिश करें।
feed-name-refused = यह नाम Discord नहीं लेता; कोई दूसरा नाम लिखें।
feed-none =
    { $platform ->
        [telegram] आपके किसी चैनल में अभी खबरें नहीं जातीं।
       *[other] इस सर्वर के किसी चैनल में अभी खबरें नहीं आतीं। जोड़ने के लिए: /feed add
    }
feed-not-allowed = यह काम केवल वे कर सकते हैं जिनके पास सर्वर मैनेज करने की अनुमति (Manage Server) है।
feed-not-everyone = सबको एक साथ सूचना नहीं दी जा सकती; कोई दूसरी भूमिका चुनें।
feed-only-server = फ़ीड केवल उस सर्वर में बनते हैं जिसमें बॉट जोड़ा गया है।
feed-paused = { $place } में खबरें रोक दी गई हैं।
feed-preview-none = “{ $topic }” पर अभी कोई खबर नहीं है; नई खबर आने पर ही कुछ भेजा जाएगा।
feed-removed = { $place } में अब खबरें नहीं आएँगी।
feed-resumed = { $place } में नई खबरें फिर आने लगेंगी।
feed-topic-removed = { $place } में अब “{ $topic }” की खबरें अलग से नहीं आएँगी।
feed-topic-unknown = { $place } में “{ $topic }” का फ़ीड नहीं है।
feed-unknown = { $place } में कोई फ़ीड नहीं है।
feed-wrong-place = { $place } में खबरें नहीं भेजी जा सकतीं; कोई टेक्स्ट, घोषणा या फ़ोरम चैनल या थ्रेड चुनें।
feed-unseen = एक चैनल (जो बॉट को नहीं दिखता)
action-feed-pause = { $place } रोकें
action-feed-resume = { $place } फिर शुरू करें
permission-add-to-threads = थ्रेड में संदेश भेजना (Send Messages in Threads)
permission-embed-links = लिंक एम्बेड करना (Embed Links)
permission-mention = सभी भूमिकाओं का उल्लेख करना (Mention Everyone)
permission-post = पोस्ट बनाना (Create Posts)
permission-read = पुराने संदेश पढ़ना (Read Message History)
permission-send = संदेश भेजना (Send Messages)
permission-view = चैनल देखना (View Channel)
permission-webhooks = वेबहुक मैनेज करना (Manage Webhooks)
command-feed = आपके चैनलों में खबरें
command-feed-add = किसी चैनल में खबरें मँगाएँ
command-feed-list = इस सर्वर के फ़ीड
command-feed-pause = किसी चैनल की खबरें रोकें
command-feed-remove = किसी चैनल का फ़ीड या उसका एक विषय हटाएँ
command-feed-preview = देखें कि चैनल में खबर कैसी दिखेगी
command-search = खबरों में खोजें
option-channel = चैनल, थ्रेड या फ़ोरम; खाली छोड़ें तो यही चैनल
option-feed-topic = विषय या सेक्शन, जैसे ईरान या खेल; खाली छोड़ें तो सभी खबरें
option-feed-times = हर दिन के सार का समय, जैसे 07:00 21:00; हर खबर आते ही पाने के लिए off
option-link = खबर का लिंक
option-name = खबरें इस नाम से आएँगी; बॉट के अपने नाम के लिए off
option-posts = फ़ोरम में: हर खबर की अलग पोस्ट, या दिन की एक पोस्ट
option-role = भूमिका, जिसे हर खबर की सूचना मिले
choice-posts-message = हर खबर की पोस्ट
choice-posts-day = दिन की एक पोस्ट

# Channels of Telegram, and what else only its bot says.
channel-added = { $place } में बॉट जुड़ गया है। वहाँ क्या भेजा जाए?
channel-cannot-post = { $place } में बॉट पोस्ट नहीं कर सकता। उसे वहाँ का एडमिन बनाकर पोस्ट करने की अनुमति (Post Messages) दें, फिर कोशिश करें।
channel-closed = { $place } में बॉट अब पोस्ट नहीं कर सकता, इसलिए वहाँ खबरें रुक गई हैं। उसे पोस्ट करने की अनुमति (Post Messages) दें; खबरें अपने-आप फिर शुरू हो जाएँगी।
channel-help = किसी चैनल में खबरें भेजने के लिए बॉट को उस चैनल का एडमिन बनाएँ और पोस्ट करने की अनुमति (Post Messages) दें। फिर यहाँ लिखें: /feed @चैनल
channel-none = { $place } में अभी खबरें नहीं जातीं। वहाँ क्या भेजा जाए?
channel-not-yours = { $place } में यह केवल वे एडमिन बदल सकते हैं जो वहाँ पोस्ट कर सकते हैं।
channel-state = { $place }: { $state }
channel-topics = { $place } में किस विषय की खबरें भेजें?
channel-unknown = { $place } नाम का कोई ऐसा चैनल नहीं मिला, जिसमें बॉट हो।
channel-write =
    अपना विषय या समय लिखकर भी बता सकते हैं:
    /feed { $handle } ईरान
    /feed { $handle } -ईरान
    /feed { $handle } 07:00 21:00
action-channel-daily = रोज़ { $time } बजे बड़ी खबरें
action-channel-each = हर खबर आते ही
action-channel-pause = रोकें
action-channel-preview = नमूना देखें
action-channel-remove = हटाएँ
action-channel-resume = फिर शुरू करें
action-channel-topics = विषय चुनें
inline-button = अपने लिए रोज़ की खबरें पाएँ
only-text = यहाँ केवल लिखे हुए संदेश समझे जाते हैं। किसी विषय का नाम लिखें, जैसे: ईरान, या खबर का लिंक भेजें।
