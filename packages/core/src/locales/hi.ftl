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
    /follow खेल – पूरे सेक्शन की नई खबरें
    /unfollow ईरान – यह विषय हटाएँ
    /mute क्रिकेट – इस विषय की खबरें बंद करें
    /topics – आपके विषय
    /digest – अब तक की बड़ी खबरें
    /digest 07:00 21:00 – रोज़ इन समयों पर सार पाएँ
    /digest सोम-शुक्र 7:00, 10 खबरें, मेरे विषय – दिन, लंबाई और विषय चुनें
    /digest off – रोज़ का सार बंद करें
    /quiet 22:00 06:00 – इन घंटों में कोई संदेश न आए
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
unfollow-none = आप अभी किसी विषय को फॉलो नहीं कर रहे हैं।
unfollow-done = अब “{ $topic }” की खबरें अलग से नहीं आएँगी।
unfollow-unknown = आप “{ $topic }” को फॉलो नहीं कर रहे हैं।

mute-missing = किस विषय की खबरें नहीं चाहिए? जैसे लिखें: /mute क्रिकेट
mute-done = अब “{ $topic }” की खबरें आपको नहीं भेजी जाएँगी: न अलग से, न रोज़ के सार में।
mute-section-done = अब “{ $topic }” सेक्शन की खबरें आपको नहीं भेजी जाएँगी: न अलग से, न रोज़ के सार में।
mute-already = “{ $topic }” की खबरें आपको पहले से नहीं भेजी जातीं।
unmute-none = आपने किसी विषय की खबरें नहीं रोकी हैं।
unmute-done = अब “{ $topic }” की खबरें फिर मिल सकेंगी।
unmute-unknown = आपने “{ $topic }” की खबरें नहीं रोकी हैं।

topics-none = आपने अभी कोई विषय नहीं चुना है। जैसे लिखें: /follow ईरान
topics-follow = आप इन विषयों को फॉलो कर रहे हैं (कुल { $count }):
topics-mute = इन विषयों की खबरें आपको नहीं भेजी जातीं (कुल { $count }):

digest-set = हर दिन { $times } बजे खबरों का सार मिलेगा।
digest-set-days = हर हफ़्ते { $days }, { $times } बजे खबरों का सार मिलेगा।
digest-without-times = अभी सार का कोई समय नहीं चुना है। ऐसे चुनें: /digest 07:00
digest-zone = समय { $zone } के हिसाब से।
digest-content = हर सार में { $edition } ज़्यादा से ज़्यादा { $count } खबरें।
digest-line = कुछ नया न हो, तो एक पंक्ति में बता दिया जाएगा।
edition-all = सभी बड़ी खबरों में से
edition-followed = आपके विषयों में से
edition-followed-missing = आप अभी किसी विषय को फॉलो नहीं कर रहे हैं; तब तक सभी बड़ी खबरें मिलेंगी। विषय जोड़ें: /follow ईरान
edition-sections = आपके सेक्शनों में से
edition-sections-missing = आप अभी किसी सेक्शन को फॉलो नहीं कर रहे हैं; तब तक सभी बड़ी खबरें मिलेंगी। सेक्शन जोड़ें: /follow खेल
digest-off = रोज़ का सार बंद कर दिया गया है।
digest-bad-time = यह समय समझ में नहीं आया: “{ $text }”। ऐसे लिखें: /digest 07:00 या /digest सुबह 7 बजे
digest-bad-zone = “{ $text }” से समय-क्षेत्र समझ में नहीं आया। उसका पूरा नाम लिखें, जैसे: /digest Asia/Kolkata या /digest Europe/Berlin
digest-bad-length = “{ $text }” नहीं हो सकता: एक सार में 5, 10 या 15 खबरें आती हैं। ऐसे लिखें: /digest 10 खबरें
digest-empty = अभी आपके लिए कोई नई खबर नहीं है।
digest-title-morning = सुबह की खबरें · { $date }
digest-title-day = दिन की खबरें · { $date }
digest-title-evening = शाम की खबरें · { $date }
digest-title-night = रात की खबरें · { $date }
digest-late = { $title } (देर से)
digest-no-news = { $title }: इस बार आपके लिए कोई नई खबर नहीं है।
heading-others = अन्य खबरें
quiet-none =
    अभी कोई शांत समय नहीं चुना है। ऐसे चुनें: /quiet 22:00 06:00 या /quiet रात 10 से सुबह 6
    ब्रेकिंग खबर तब भी चाहिए, तो लिखें: /quiet ब्रेकिंग हां
quiet-set = { $from } से { $until } तक कोई संदेश नहीं आएगा। बंद करने के लिए: /quiet off
quiet-digest = इस बीच की खबरें अगले सार में मिलेंगी।
quiet-later = इस बीच की खबरें { $until } बजे मिलेंगी।
quiet-breaking = ब्रेकिंग खबर तब भी आएगी। रोकने के लिए: /quiet ब्रेकिंग नहीं
quiet-no-breaking = ब्रेकिंग खबर भी नहीं आएगी। पाने के लिए: /quiet ब्रेकिंग हां
quiet-bad = “{ $text }” से शांत समय समझ में नहीं आया। ऐसे लिखें: /quiet 22:00 06:00 या /quiet रात 10 से सुबह 6
story-followed = आपके विषय “{ $topic }” पर नई खबर
story-updated = अपडेट · विषय “{ $topic }”

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
action-follow = “{ $topic }” फॉलो करें
action-unfollow = “{ $topic }” हटाएँ
action-unmute = “{ $topic }” फिर दिखाएँ
action-more-topics = और विषय

# Descriptions in the platforms' command menus: at most 100 characters.
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
command-help = मदद
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
