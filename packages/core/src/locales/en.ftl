# The second language of the interface. The news stays Hindi.

start =
    Hello! You have joined Khabar.
    Every day at { $times } you will get the main Hindi news with short summaries.
start-without-digest =
    Hello! You have joined Khabar.
    Choose a time for your daily digest, for example: /digest 07:00
stop = Done. You will get no more messages. To join again, send /start.
stop-unknown = You have not joined yet. To join, send /start.
help =
    Hindi news with short summaries.

    /latest – the latest news
    /topic ईरान – news on a topic of your choice
    /follow ईरान – get new stories on a topic as they come
    /follow खेल – get the new stories of a whole section
    /unfollow ईरान – remove a topic
    /mute क्रिकेट – get no stories on a topic
    /topics – your topics
    /digest – the main news so far
    /digest 07:00 21:00 – a digest every day at these times
    /digest mon-fri 7:00, 10 stories, my topics – choose days, length and topics
    /digest off – no daily digest
    /quiet 22:00 06:00 – no messages in these hours
    /stop – no more messages
unknown-command = That command is not known. Send /help to see all commands.
failed = Sorry, that did not work just now. Please try again in a little while.

latest-title = Latest news
latest-empty = There is no news yet. It will appear here as it comes.
topic-title = News on “{ $topic }”
topic-missing = Which topic? For example: /topic ईरान
topic-too-long = That topic is too long. Please write only a few words, for example: /topic ईरान
topic-empty = No news on “{ $topic }” yet.
topic-partial = No story has all the words; these have some of them.
topic-partial-without = No story has { $words }; these have the other words.
topic-replaced = “{ $typed }” was not found; this is the news on “{ $word }”.
topic-other-time = No news of { $period } was found; this is from other days.
topic-meant = Did you mean { $words }?
topic-suggested = In the news these days:
topic-title-period = News on “{ $topic }” · { $period }
period-title = News of { $period }
period-empty = No news of { $period } was found.
period-since = { $time } until now

follow-missing = Which topic do you want to follow? For example: /follow ईरान
follow-done = You will get new stories on “{ $topic }” as they come.
follow-already = You already follow “{ $topic }”.
follow-section-done = You will get every new story of the section “{ $topic }” as it comes.
follow-unread = “{ $topic }” is in no story so far. Written in Hindi, no story is missed, for example: /follow चुनाव
follow-limit = You have chosen { $limit } topics, which is the limit. Remove one first: /topics
unfollow-none = You follow no topics.
unfollow-done = You no longer follow “{ $topic }”.
unfollow-unknown = You do not follow “{ $topic }”.

mute-missing = Which topic do you want no news on? For example: /mute क्रिकेट
mute-done = You will get no more stories on “{ $topic }”, neither as they come nor in your digest.
mute-section-done = You will get no more stories of the section “{ $topic }”, neither as they come nor in your digest.
mute-already = You get no stories on “{ $topic }” already.
unmute-none = You have muted no topics.
unmute-done = You may get stories on “{ $topic }” again.
unmute-unknown = You have not muted “{ $topic }”.

topics-none = You have chosen no topics yet. For example: /follow ईरान
topics-follow = You follow these topics ({ $count } in all):
topics-mute = You get no stories on these topics ({ $count } in all):

digest-set = You will get a digest every day at { $times }.
digest-set-days = You will get a digest every week: { $days }, at { $times }.
digest-without-times = No time for your digest is chosen yet. For example: /digest 07:00
digest-zone = Times are those of { $zone }.
digest-content = Up to { $count } stories in a digest, { $edition }.
digest-line = Where nothing is new, one line will say so.
edition-all = out of all main news
edition-followed = out of your topics
edition-followed-missing = You follow no topics yet; until then you will get all main news. Follow one: /follow ईरान
edition-sections = out of your sections
edition-sections-missing = You follow no sections yet; until then you will get all main news. Follow one: /follow खेल
digest-off = The daily digest is off.
digest-bad-time = That time is not clear: “{ $text }”. Write it like this: /digest 07:00
digest-bad-zone = “{ $text }” is not a time zone that is known. Write its full name, for example: /digest Asia/Kolkata or /digest Europe/Berlin
digest-bad-length = “{ $text }” is not possible: a digest has 5, 10 or 15 stories. For example: /digest 10 stories
digest-empty = There is nothing new for you yet.
digest-title-morning = Morning news · { $date }
digest-title-day = News of the day · { $date }
digest-title-evening = Evening news · { $date }
digest-title-night = Night news · { $date }
digest-late = { $title } (late)
digest-no-news = { $title }: nothing new for you this time.
heading-others = Other news
quiet-none =
    No quiet hours are chosen. For example: /quiet 22:00 06:00
    To get breaking news even then: /quiet breaking yes
quiet-set = No messages from { $from } until { $until }. To end this: /quiet off
quiet-digest = News of these hours will be in your next digest.
quiet-later = News of these hours will come at { $until }.
quiet-breaking = Breaking news will still come. To hold it back: /quiet breaking no
quiet-no-breaking = Breaking news will wait, too. To get it at once: /quiet breaking yes
quiet-bad = Those quiet hours are not clear: “{ $text }”. Write them like this: /quiet 22:00 06:00
story-followed = New on your topic “{ $topic }”
story-updated = Update · topic “{ $topic }”

count-stories =
    { $count ->
        [one] { $count } story
       *[other] { $count } stories
    }
count-sources =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
count-subjects =
    { $count ->
        [one] { $count } topic
       *[other] { $count } topics
    }
count-line = { $stories }, { $others }
sources-and-more = { $sources } and { $count } more
more-stories =
    { $count ->
        [one] { $count } more story
       *[other] { $count } more stories
    }

action-read = Read in full
action-latest = Latest news
action-more = More news
action-digest = Digest now
action-follow = Follow “{ $topic }”
action-unfollow = Remove “{ $topic }”
action-unmute = Show “{ $topic }” again
action-more-topics = More topics

# Descriptions in the platforms' command menus: at most 100 characters.
command-start = Join Khabar
command-latest = The latest news
command-topic = News on a topic of your choice
command-follow = Get new stories on a topic as they come
command-unfollow = Remove a topic
command-mute = Get no stories on a topic
command-unmute = Get stories on a muted topic again
command-topics = Your topics
command-digest = The main news now, or every day at a time
command-quiet = Quiet hours: when no message comes
command-stop = No more messages
command-help = Help
option-topic = A topic, for example ईरान
option-times = Times, for example 07:00 21:00; off for none

# The sections of the paper, as buttons and headings.
section-national = National
section-world = World
section-politics = Politics
section-states = States
section-crime = Crime
section-sport = Sport
section-business = Business
section-entertainment = Entertainment
section-technology = Science and technology
section-health = Health
section-education = Education
section-auto = Auto
section-lifestyle = Lifestyle
section-religion = Religion
section-opinion = Opinion
