# The second language of the interface. The news stays Hindi.

start =
    Hello! You have joined Khabar.
    Every day at { $times } you will get the main Hindi news with short summaries.
start-without-digest =
    Hello! You have joined Khabar.
    Choose a time for your daily digest, for example: /digest 07:00
start-source = You will find the news of “{ $source }” here, too.
start-story = Welcome! You have joined Khabar. Here is that story:

first-language = कौन-सी भाषा में बात करें? / Which language shall we use?
first-topics = Which news do you want as it comes? Choose topics and sections, then press “Next”. You can change this later.
first-times = At what time do you want the main news of the day?
first-done = All is ready! You will get a digest every day at { $times }.
first-done-off = All is ready! There will be no daily digest; choose a time whenever you like: /digest 07:00
stop = Done. You will get no more messages. To join again, send /start.
stop-unknown = You have not joined yet. To join, send /start.
help =
    Hindi news with short summaries.

    /latest – the latest news
    /topic ईरान – news on a topic of your choice
    /brief – the stories beside the last one
    /read – send the link of a story, get it in short

    /follow ईरान – get new stories as they come; /follow खेल – of a section
    /unfollow ईरान – remove a topic
    /mute क्रिकेट – get no such stories; /unmute क्रिकेट – get them again
    /topics – your topics

    /digest – the main news so far
    /digest 07:00 21:00 – a digest at these times; /digest off – none
    /digest mon-fri 7:00, 10 stories, my topics – days, length, topics
    /quiet 22:00 06:00 – no messages in these hours
    /settings – language, times and the other settings
    /why – why a story came, or did not

    /mydata, /forget – see your data, erase it
    /stop – no more messages
help-channel = /feed @channel – bring news into a channel of yours
help-feed = /feed add – bring news into a channel of this server; /feed list – its feeds
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
unfollow-none = You follow no topics. For example: /follow ईरान
unfollow-done = You no longer follow “{ $topic }”.
unfollow-unknown = You do not follow “{ $topic }”. Your topics: /topics

mute-missing = Which topic do you want no news on? For example: /mute क्रिकेट
mute-done = You will get no more stories on “{ $topic }”, neither as they come nor in your digest.
mute-section-done = You will get no more stories of the section “{ $topic }”, neither as they come nor in your digest.
mute-already = You get no stories on “{ $topic }” already.
unmute-none = You have muted no topics.
unmute-done = You may get stories on “{ $topic }” again.
unmute-unknown = You have not muted “{ $topic }”. Your topics: /topics

topics-none = You have chosen no topics yet. For example: /follow ईरान
topics-follow = You follow these topics ({ $count } in all):
topics-mute = You get no stories on these topics ({ $count } in all):

offer-follow =
    “{ $headline }”
    The topics of this story: new stories on those that you choose will come to you at once.
offer-follow-all = You follow all topics of this story already. Your topics: /topics
offer-follow-none = No topic was recognised in this story. Write it in your own words, for example: /follow ईरान
offer-mute =
    “{ $headline }”
    Which stories like this do you not want?
offer-mute-all = You get no stories on the topics of this one already. Your topics: /topics
offer-mute-none = No topic was recognised in this story. Write it in your own words, for example: /mute क्रिकेट
page = Page { $page }
page-of = Page { $page } / { $pages }

digest-set = You will get a digest every day at { $times }.
digest-set-days = You will get a digest every week: { $days }, at { $times }.
digest-without-times = No time for your digest is chosen yet. For example: /digest 07:00
digest-zone = Time zone: { $zone }.
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
digest-bad-length = “{ $text }” is not possible: a digest has { 5 }, { 10 } or { 15 } stories. For example: /digest 10 stories
digest-empty = There is nothing new for you yet. The latest news: /latest
digest-title-morning = Morning news · { $date }
digest-title-day = News of the day · { $date }
digest-title-evening = Evening news · { $date }
digest-title-night = Night news · { $date }
digest-late = { $title } (late)
digest-no-news = { $title }: nothing new for you this time.
heading-others = Other news
quiet-none = No quiet hours are chosen. For example: /quiet 22:00 06:00
quiet-none-breaking = To get breaking news even then: /quiet breaking yes
quiet-set = No messages from { $from } until { $until }. To end this: /quiet off
quiet-digest = News of these hours will be in your next digest.
quiet-later = News of these hours will come at { $until }.
quiet-breaking = Breaking news will still come. To hold it back: /quiet breaking no
quiet-no-breaking = Breaking news will wait, too. To get it at once: /quiet breaking yes
quiet-bad = Those quiet hours are not clear: “{ $text }”. Write them like this: /quiet 22:00 06:00
story-followed = New on your topic “{ $topic }”
story-updated = Update · topic “{ $topic }”
correction-mark = Corrected { $time }
story-withdrawn = The outlet has withdrawn this story.

settings-title = Your settings
setting-lang = Language
setting-lang-ask = Which language shall we use? The news stays Hindi.
setting-digits = Digits
setting-digits-ask = Which digits shall times, dates and counts have? The news stays as it was printed.
setting-times = Time of the digest
setting-times-ask = Press a time to add or remove it. For any other time: /digest 07:30
setting-length = Length of the digest
setting-length-ask = How many stories do you want in a digest?
setting-edition = News in the digest
setting-edition-ask = What shall the digest be made of?
setting-pictures = Pictures
setting-pictures-ask = Shall a story that comes alone have a picture? Pictures use more data.
setting-quiet = Quiet hours
setting-quiet-ask = When shall no message come? For any other hours: /quiet 22:30 06:30
setting-zone = Time zone
setting-zone-ask = Where is your clock? For any other place: /digest Asia/Tokyo
setting-breaking = Breaking news in quiet hours
setting-breaking-ask = Shall breaking news come even in quiet hours?
choice-off = Off
choice-yes = Yes
choice-no = No
choice-edition-all = All main news
choice-edition-followed = My topics
choice-edition-sections = My sections
choice-pictures-none = No pictures
choice-pictures-preview = Preview of the link
choice-pictures-photo = Photo of the story

read-missing = Send the link of a story to be read, for example: /read https://example.com/khabar
read-address = That address cannot be opened. Send the full address of a page of a news site.
read-unreachable = That page does not open just now. Please send it again in a little while.
read-no-article = No story was found on that page. Send the story's own link, or its full text.
read-no-text = No story was recognised in this text. If it is a question, please write only a few words.
read-not-hindi = That page is not in Hindi; only Hindi news is read here.
read-without-summary = No summary could be made of this story.
brief-heading = Related stories:
brief-title = Stories beside “{ $headline }”
brief-empty = No other stories were printed beside “{ $headline }”.
brief-unknown = That story was not found. The latest news: /latest

why-digest = This is the digest of { $time }; a digest is made { $edition }. To change this: /settings
why-story = This story came on { $time } because of this: { $line }. To remove topics: /topics
why-sent = This message was sent to everybody on { $time }.
why-nothing = No news has been sent to you by itself so far.
why-answer = That message was an answer to a command of yours, or is very old.
why-follow = You follow “{ $topic }”: every new story comes to you at once.
why-mute = You get no stories on “{ $topic }”: neither as they come nor in your digest.
why-not-followed = You do not follow “{ $topic }”: its stories come only if they are among the main news of a digest.
why-not-joined = You have not joined yet, so nothing comes by itself. To join: /start
why-stopped = You have stopped all messages. To get them again: /start
why-unreachable = Messages did not reach you, so they were stopped. To get them again: /start
why-quiet = These are your quiet hours; news will come after { $until }.

operator-sources = Sources: { $count }
operator-source-read = #{ $id } { $name }: read on { $time }
operator-source-unread = #{ $id } { $name }: not read yet
operator-source-failing = #{ $id } { $name }: cannot be read ({ $reason })
operator-source-paused = #{ $id } { $name }: paused ({ $reason })
operator-source-missing = Which site do you want to add? For example: /addsource https://example.com
operator-source-none = No list of news was found at { $url }.
operator-source-unreachable = That site could not be read: { $reason }
operator-source-found = Found: a list of { $count } stories. Put this line into "sources" in khabar.json and start the bot again:
operator-paused-by-hand = paused by an operator
operator-paused-unnamed = not in khabar.json
operator-pause-usage = Which source shall be paused? Write its number: /pause 3; to start it again: /pause 3 on
operator-pause-done = “{ $name }” is paused. To start it again: /pause { $id } on
operator-pause-over = “{ $name }” is active again and will be read now.
operator-pause-unknown = khabar.json has no source with the number { $id }. The list: /sources
operator-stories = New stories:
operator-stories-held = Stories that are held:
operator-story-unknown = There is no story with the number { $id }. The numbers of new ones: /hold
operator-hold-usage = Which story shall be held? Write its number: /hold 17; to show it again: /hold 17 off
operator-hold-done =
    Held: “{ $headline }”
    It is neither sent nor put into digests or lists any more. What was sent stays. To release it: /hold { $id } off
operator-hold-over = Released: “{ $headline }”
operator-hold-none = Story { $id } is not held. Those that are: /hold
operator-correct-usage = Which story shall have another headline? For example: /correct 17 नया शीर्षक
operator-correct-bad = A headline must hold words and be no longer than { $limit } characters.
operator-correct-done =
    Story { $id } was: { $before }
    It is now: { $after }
    Messages of the last two days will be changed, too.
operator-withdraw-usage = Which story shall be withdrawn? For example: /withdraw 17
operator-withdraw-ask =
    Withdraw this story? “{ $headline }”
    Messages of the last two days will say that it was withdrawn. This cannot be undone.
operator-withdraw-done = Withdrawn: “{ $headline }”
operator-withdraw-before = This story was withdrawn before.
operator-broadcast-usage = What shall everybody get? For example: /broadcast The service will rest for a while from 11 tonight.
operator-broadcast-long = A message must be no longer than { $limit } characters.
operator-broadcast-nobody = There are no readers yet.
operator-broadcast-ask =
    This message will go to { $readers }:

    { $text }
operator-broadcast-done = The message is queued for { $readers }. In quiet hours it comes after them.
operator-broadcast-before = This message is queued for everybody already.
operator-broadcast-old = This button works for one day only. Write the message again: /broadcast
operator-newest = Newest story: { $time }
operator-polling = Sources: { $active } active, { $failing } of them cannot be read
operator-outbox = Messages: { $waiting } waiting, { $sent } sent, { $failed } failed, { $dropped } dropped

admins-only = Only administrators can change this for the group.
too-fast = One moment, please! Ask again in a minute.
old-button = This button does not work any more. /help has all commands.

mydata = This is what is kept about you:
mydata-none = Nothing is kept about you.
mydata-address = the address of this chat on { $platform }, since { $date }
mydata-settings = your choices: digest at { $times }, time zone { $zone }, and the other settings
mydata-topics = topics that you chose: { $count }
mydata-deliveries = what was sent to you: { $count }; this is erased by itself after a while
mydata-more =
    Whoever runs this bot can give you the whole list (JSON); tell them this address: { $address }
    To erase all of it: /forget
forget-ask =
    Erase everything about you? Your choices, topics and waiting messages will be gone, and no message will come any more.
    This cannot be undone. Only to stop messages: /stop
forget-done = Everything about you has been erased. To join again, send /start.

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
count-readers =
    { $count ->
        [one] { $count } reader
       *[other] { $count } readers
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
action-related = Related
action-next = Next
action-back = ‹ Back
action-close = Done
action-forget = Yes, erase everything
action-follow = Follow “{ $topic }”
action-unfollow = Remove “{ $topic }”
action-unmute = Show “{ $topic }” again
action-more-like = Follow
action-less-like = Show less
action-previous-page = ‹ Previous
action-next-page = Next ›
action-withdraw = Yes, withdraw it
action-broadcast = Send to { $readers }
action-mute = No stories on “{ $topic }”
action-open = Open
action-type-times = Type times
modal-times-label = Digest times
modal-times-title = Daily digest

# Descriptions in the platforms' command menus: at most 100 characters.
command-read = Send a link and get the story in short
command-brief = Stories beside the last one
command-settings = Language, times and the other settings
command-language = Language: हिंदी or English
command-why = Why a story came, or did not
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
command-mydata = What is kept about you
command-forget = Erase everything about you
command-help = Help
command-sources = The sources and how they do
command-addsource = Find the best list of a new site
command-pause = Pause a source, or start it again
command-hold = Hold a story: neither sent nor shown
command-correct = Correct the headline of a story
command-withdraw = Withdraw a story
command-broadcast = Send a message to all readers
command-health = How the bot does
command-preview = The digest as a new reader would get it now
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

# Feeds into the channels of a server. Names of permissions are Discord's own.
section-all = All news
feed-added = { $place } will get every new story on “{ $topic }” as it comes.
feed-added-all = { $place } will get every new story as it comes.
feed-added-digest = { $place } will get a digest of the news on “{ $topic }” every day at { $times }.
feed-added-digest-all = { $place } will get a digest of the main news every day at { $times }.
feed-bad-times = “{ $text }” was not understood as times. For example: 07:00 21:00; for each story as it comes: off
feed-bad-topic = “{ $text }” was not understood as a topic. For example: ईरान, or sports
feed-closed = News could not be sent to { $place }, so its feed is paused. The bot needs these permissions: { $permissions }. Once it has them, start the feed again in /feed list.
feed-day = News of { $date }
feed-list =
    { $platform ->
        [telegram] Your channels ({ $count } in all):
       *[other] The feeds of this server ({ $count } in all):
    }
feed-line = { $topics } · as it comes
feed-line-digest = { $topics } · every day at { $times }
feed-line-paused = paused
feed-locked = { $place } is locked, so its feed is paused. Once it is open, start the feed again in /feed list.
feed-missing = To send news to { $place }, the bot needs these permissions: { $permissions }. Give them to it and try again.
feed-name-forum = In a forum, messages come under the bot's own name; try again without name.
feed-name-refused = Discord does not take this name; write another one.
feed-none =
    { $platform ->
        [telegram] None of your channels gets news yet.
       *[other] No channel of this server gets news yet. To add one: /feed add
    }
feed-not-allowed = Only those who may manage the server (Manage Server) can do this.
feed-not-everyone = Everybody at once cannot be notified; please choose another role.
feed-only-server = Feeds are made only in servers to which the bot was added.
feed-paused = The news into { $place } is paused.
feed-preview-none = There is no news on “{ $topic }” yet; something is sent only when there is.
feed-removed = { $place } gets no more news.
feed-resumed = { $place } will get new stories again.
feed-topic-removed = { $place } no longer gets the news on “{ $topic }” for itself.
feed-topic-unknown = { $place } has no feed on “{ $topic }”.
feed-unknown = { $place } has no feed.
feed-wrong-place = News cannot be sent to { $place }; please choose a text, announcement or forum channel, or a thread.
feed-unseen = that channel (which the bot cannot see)
action-feed-pause = Pause { $place }
action-feed-resume = Start { $place } again
permission-add-to-threads = Send Messages in Threads
permission-embed-links = Embed Links
permission-mention = Mention Everyone
permission-post = Create Posts
permission-read = Read Message History
permission-send = Send Messages
permission-view = View Channel
permission-webhooks = Manage Webhooks
command-feed = News into your channels
command-feed-add = Have news sent to a channel
command-feed-list = The feeds of this server
command-feed-pause = Pause the news into a channel
command-feed-remove = Remove the feed of a channel, or one topic of it
command-feed-preview = See what a story in the channel will look like
command-search = Search the news
option-channel = A channel, thread or forum; this channel if left out
option-feed-topic = A topic or section, like ईरान or sports; all the news if left out
option-feed-times = Times of a daily digest, like 07:00 21:00; off for each story as it comes
option-link = The link of a story
option-name = A name for the news to come under; for the bot's own: off
option-posts = In a forum: a post for each story, or one post a day
option-role = A role that is notified of every message
choice-posts-message = A post for each story
choice-posts-day = One post a day

# Channels of Telegram, and what else only its bot says.
channel-added = The bot has joined { $place }. What shall be sent there?
channel-cannot-post = The bot cannot post in { $place }. Make it an administrator there with the right to post (Post Messages), and try again.
channel-closed = The bot can no longer post in { $place }, so its news is paused. Give it the right to post (Post Messages); the news will start again by itself.
channel-help = To send news to a channel, make the bot an administrator of it with the right to post (Post Messages). Then write here: /feed @channel
channel-none = { $place } gets no news yet. What shall be sent there?
channel-not-yours = Only administrators of { $place } who may post there can change this.
channel-state = { $place }: { $state }
channel-topics = News of which section shall be sent to { $place }?
channel-unknown = No channel { $place } was found that the bot is in.
channel-write =
    You can also write a topic or times of your own:
    /feed { $handle } ईरान
    /feed { $handle } -ईरान
    /feed { $handle } 07:00 21:00
action-channel-daily = The main news every day at { $time }
action-channel-each = Every story as it comes
action-channel-pause = Pause
action-channel-preview = Show an example
action-channel-remove = Remove
action-channel-resume = Start again
action-channel-topics = Choose sections
inline-button = Get the daily news yourself
only-text = Only written messages are understood here. Write the name of a topic, such as: ईरान, or send the link of a story.
