# What readers see, in Hindi: plain and polite. Names of commands stay Latin, as the platforms want them.

start =
    नमस्ते! आप खबर से जुड़ गए हैं।
    हर दिन { $times } बजे आपको दिन की बड़ी खबरें छोटे सार के साथ मिलेंगी।
start-without-digest =
    नमस्ते! आप खबर से जुड़ गए हैं।
    रोज़ का सार पाने के लिए समय चुनें, जैसे: /digest 07:00
stop = ठीक है, अब कोई संदेश नहीं आएगा। दोबारा जुड़ने के लिए /start लिखें।
stop-unknown = आप अभी जुड़े हुए नहीं हैं। जुड़ने के लिए /start लिखें।
help =
    यहाँ हिंदी खबरें छोटे सार के साथ मिलती हैं।

    /latest – ताज़ा खबरें
    /topic ईरान – किसी भी विषय की खबरें
    /follow ईरान – इस विषय की नई खबर आते ही पाएँ
    /unfollow ईरान – यह विषय हटाएँ
    /digest – अब तक की बड़ी खबरें
    /digest 07:00 21:00 – रोज़ इन समयों पर सार पाएँ
    /digest off – रोज़ का सार बंद करें
    /stop – सभी संदेश बंद करें
unknown-command = यह आदेश समझ में नहीं आया। सभी आदेश देखने के लिए /help लिखें।
failed = माफ़ कीजिए, अभी जवाब नहीं दे पाए। थोड़ी देर बाद फिर कोशिश करें।

latest-title = ताज़ा खबरें
latest-empty = अभी कोई खबर नहीं है। नई खबरें आते ही यहाँ मिलेंगी।
topic-title = “{ $topic }” की खबरें
topic-missing = किस विषय की खबर चाहिए? जैसे लिखें: /topic ईरान
topic-too-long = विषय बहुत लंबा है। कृपया कुछ ही शब्द लिखें, जैसे: /topic ईरान
topic-empty = “{ $topic }” पर अभी कोई खबर नहीं मिली।
topic-partial = सभी शब्दों वाली खबर नहीं मिली; ये खबरें कुछ शब्दों से मेल खाती हैं।

follow-missing = कौन-सा विषय फॉलो करना है? जैसे लिखें: /follow ईरान
follow-done = अब “{ $topic }” की नई खबर आते ही आपको मिलेगी।
follow-already = आप “{ $topic }” को पहले से फॉलो कर रहे हैं।
follow-limit = आप { $limit } विषय फॉलो कर रहे हैं; इससे ज़्यादा नहीं जोड़ सकते। पहले कोई विषय हटाएँ: /unfollow
unfollow-missing =
    कौन-सा विषय हटाना है? जैसे लिखें: /unfollow ईरान
    आपके विषय: { $topics }
unfollow-none = आप अभी किसी विषय को फॉलो नहीं कर रहे हैं।
unfollow-done = अब “{ $topic }” की खबरें अलग से नहीं आएँगी।
unfollow-unknown = आप “{ $topic }” को फॉलो नहीं कर रहे हैं।

digest-set = हर दिन { $times } बजे खबरों का सार मिलेगा।
digest-off = रोज़ का सार बंद कर दिया गया है।
digest-bad-time = यह समय समझ में नहीं आया: “{ $text }”। ऐसे लिखें: /digest 07:00 या /digest सुबह 7 बजे
digest-empty = अभी आपके लिए कोई नई खबर नहीं है।
digest-title-morning = सुबह की खबरें · { $date }
digest-title-day = दिन की खबरें · { $date }
digest-title-evening = शाम की खबरें · { $date }
digest-title-night = रात की खबरें · { $date }
story-followed = आपके विषय “{ $topic }” पर नई खबर

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
count-line = { $stories }, { $sources }
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
action-follow = “{ $topic }” फॉलो करें
action-unfollow = “{ $topic }” हटाएँ

# Descriptions in the platforms' command menus: at most 100 characters.
command-start = खबर से जुड़ें
command-latest = ताज़ा खबरें
command-topic = किसी विषय की खबरें
command-follow = विषय की नई खबर आते ही पाएँ
command-unfollow = विषय हटाएँ
command-digest = बड़ी खबरें अभी, या रोज़ तय समय पर
command-stop = सभी संदेश बंद करें
command-help = मदद
option-topic = विषय, जैसे ईरान
option-times = समय, जैसे 07:00 21:00; बंद करने के लिए off
