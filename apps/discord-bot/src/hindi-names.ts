/**
 * Hindi names of commands, subcommands and options, as Discord shows them to people who use it in Hindi. Ours; at most
 * 32 letters, without a space.
 */
const hindiNames: Readonly<Record<string, string>> = {
  add: 'जोड़ें',
  brief: 'संक्षेप',
  channel: 'चैनल',
  digest: 'सार',
  feed: 'फ़ीड',
  follow: 'फॉलो',
  forget: 'भुला-दें',
  help: 'मदद',
  language: 'भाषा',
  latest: 'ताज़ा',
  link: 'लिंक',
  list: 'सूची',
  mute: 'छिपाएँ',
  mydata: 'मेरा-डेटा',
  name: 'नाम',
  pause: 'रोकें',
  posts: 'पोस्ट',
  preview: 'नमूना',
  quiet: 'शांत',
  read: 'पढ़ें',
  remove: 'हटाएँ',
  role: 'भूमिका',
  search: 'खोज',
  settings: 'सेटिंग',
  start: 'शुरू',
  stop: 'बंद',
  times: 'समय',
  topic: 'विषय',
  topics: 'मेरे-विषय',
  unfollow: 'विषय-हटाएँ',
  unmute: 'दिखाएँ',
  why: 'क्यों',
}

/** The names of a command or option in the languages that have one of their own. */
export function localisedNames(name: string): { hi?: string } {
  const hi = Object.hasOwn(hindiNames, name) ? hindiNames[name] : undefined
  return hi === undefined ? {} : { hi: hi.normalize('NFC') }
}
