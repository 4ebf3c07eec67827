import { printLine, type Streams } from './console-streams.ts'

const text = `खबर (khabar): हिंदी खबरें, छोटे सार के साथ।

  khabar                    बॉट चलाएँ; कोई टोकन न हो तो नमूना दिखाएँ
                            (the bots whose tokens are set, else the demo)
  khabar demo               नमूना समाचार-कक्ष पर पूरा काम देखें
                            (the whole job on the sample newsroom)
  khabar preview [FILE]     संदेश कैसे दिखेंगे: Telegram और Discord, एक HTML पेज में
                            (the messages as the apps show them; data/preview.html)
  khabar read FILE|URL|-    एक पेज पढ़ें: खबर का सार और संबंधित खबरें
                            (one page: summary and brief)
      --words N             सार के अधिकतम शब्द, 10 से 200 (default 60)
      --json                मशीन के लिए (JSON on stdout)
  khabar find URL           किसी साइट को पढ़ने का सबसे अच्छा तरीका खोजें
                            (the best way to read a site, and why)
  khabar opml [FILE|URL|-]  स्रोत OPML में निकालें, या OPML से khabar.json बनाएँ
                            (sources out as OPML, or in from OPML)
  khabar chat               बॉट के आदेश यहीं आज़माएँ
                            (the bot's commands at a prompt)
  khabar start              जिनके टोकन हैं, वे सब बॉट चलाएँ
                            (every bot whose token is set)
  khabar stories            डेटाबेस की नई कहानियाँ, उनके क्रमांक और स्रोत
                            (the newest stories, with ids and outlets)
  khabar story ID           एक कहानी के लेख, और वे क्यों साथ हैं
                            (its articles, and why each stands there)
  khabar story split ARTICLE_ID, khabar story merge ID ID
                            गलत जोड़ अलग करें, या दो कहानियाँ मिलाएँ
                            (undo a wrong join, or join two stories)
  khabar correct ID --headline "…"
                            शीर्षक सुधारें; भेजे जा चुके संदेश भी बदलेंगे
                            (another headline; messages already sent are edited)
  khabar withdraw ID        कहानी हटाएँ; भेजे जा चुके संदेश भी बदलेंगे
                            (take a story back; messages already sent say so)
  khabar store backup FILE  चलते बॉटों के बीच बैकअप
                            (a backup, the bots running or not)
  khabar store check        डेटाबेस की जाँच
                            (is the database sound, and what is in it)
  khabar store copy --from A --to B
                            पूरा डेटाबेस दूसरे में ले जाएँ, फ़ाइल या postgres://
                            (all into an empty file or postgres://, resumable)
  khabar store reindex      खोज की सूची नए सिरे से बनाएँ
                            (the search index anew, at once)
  khabar reader export PLATFORM:ADDRESS, khabar reader forget PLATFORM:ADDRESS
                            एक पाठक का पूरा डेटा, या उसे मिटाएँ
                            (all that is held on a reader, or its end)
      --db FILE             दूसरा डेटाबेस (default: DATABASE_URL, KHABAR_DATABASE)
  khabar help               यह सूची

Settings: .env (TELEGRAM_BOT_TOKEN, DISCORD_BOT_TOKEN, …) and khabar.json (news sources); see README.md.`

/** Prints what the program can do. */
export async function runHelp(_words: readonly string[], { stdout }: Streams): Promise<number> {
  printLine(stdout, text)
  return 0
}
