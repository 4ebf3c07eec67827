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
    /unfollow ईरान – remove a topic
    /digest – the main news so far
    /digest 07:00 21:00 – a digest every day at these times
    /digest off – no daily digest
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

follow-missing = Which topic do you want to follow? For example: /follow ईरान
follow-done = You will get new stories on “{ $topic }” as they come.
follow-already = You already follow “{ $topic }”.
follow-limit = You follow { $limit } topics, which is the limit. Remove one first: /unfollow
unfollow-missing =
    Which topic do you want to remove? For example: /unfollow ईरान
    Your topics: { $topics }
unfollow-none = You follow no topics.
unfollow-done = You no longer follow “{ $topic }”.
unfollow-unknown = You do not follow “{ $topic }”.

digest-set = You will get a digest every day at { $times }.
digest-off = The daily digest is off.
digest-bad-time = That time is not clear: “{ $text }”. Write it like this: /digest 07:00
digest-empty = There is nothing new for you yet.
digest-title-morning = Morning news · { $date }
digest-title-day = News of the day · { $date }
digest-title-evening = Evening news · { $date }
digest-title-night = Night news · { $date }
story-followed = New on your topic “{ $topic }”

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
count-line = { $stories }, { $sources }
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

# Descriptions in the platforms' command menus: at most 100 characters.
command-start = Join Khabar
command-latest = The latest news
command-topic = News on a topic of your choice
command-follow = Get new stories on a topic as they come
command-unfollow = Remove a topic
command-digest = The main news now, or every day at a time
command-stop = No more messages
command-help = Help
option-topic = A topic, for example ईरान
option-times = Times, for example 07:00 21:00; off for none
