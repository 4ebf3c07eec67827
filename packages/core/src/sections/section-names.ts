import type { Section } from './section.ts'

/**
 * What readers and outlets call a section, in Hindi, English and romanised Hindi. Source: the menus of Hindi papers, with
 * the spellings in use; sorted.
 */
export const sectionNames: Readonly<Record<Section, string>> = {
  national: `desh, nation, national, rashtriy, rashtriya, देश, नेशनल, राष्ट्रीय`,
  world: `
    antarashtriya, antarrashtriya, duniya, duniyan, international, videsh, vishv, vishwa, world,
    अंतरराष्ट्रीय, अंतर्राष्ट्रीय, अन्तरराष्ट्रीय, अन्तर्राष्ट्रीय, इंटरनेशनल, दुनिया, वर्ल्ड, विदेश, विश्व
  `,
  politics: `
    political, politics, raajneeti, rajneeti, rajniti, siyasat, पॉलिटिक्स, राजनीति, सियासत
  `,
  states: `pradesh, rajya, state, states, प्रदेश, राज्य, राज्यों, स्टेट`,
  crime: `apradh, crime, jurm, अपराध, क्राइम, जुर्म`,
  sport: `khel, khelkud, sport, sports, खेल, खेल कूद, खेलकूद, स्पोर्ट, स्पोर्ट्स`,
  business: `
    biz, business, economy, kaarobar, karobar, vyapaar, vyapar, अर्थव्यवस्था, कारोबार, बिजनस, बिजनेस,
    वाणिज्य, व्यापार
  `,
  entertainment: `entertainment, manoranjan, एंटरटेनमेंट, मनोरंजन`,
  technology: `
    science, takneek, taknik, tech, technology, vigyan, टेक, टेक्नोलॉजी, तकनीक, तकनीकी, प्रौद्योगिकी,
    विज्ञान, साइंस
  `,
  health: `health, sehat, swasthy, swasthya, सेहत, स्वास्थ्य, हेल्थ`,
  education: `education, shiksha, siksha, एजुकेशन, शिक्षा`,
  auto: `auto, automobile, automobiles, ऑटो, ऑटोमोबाइल`,
  lifestyle: `
    jeevan shaili, jeevanshaili, jivanshaili, life style, lifestyle, जीवन शैली, जीवनशैली, लाइफ स्टाइल,
    लाइफस्टाइल
  `,
  religion: `
    aastha, adhyatm, astha, dharam, dharm, dharma, religion, अध्यात्म, आस्था, धर्म, धर्म कर्म
  `,
  opinion: `editorial, opinion, sampadakiya, sampadkiya, vichar, ओपिनियन, विचार, संपादकीय`,
}

/**
 * What only outlets call a section: to a reader these are topics. States and towns come from `indian-places.ts`.
 * Source: the menus and addresses of Hindi papers; sorted.
 */
export const outletNames: Readonly<Record<Section, string>> = {
  national: `bharat, country, india, इंडिया, भारत, राष्ट्र`,
  world: `
    america, asia, china, europe, foreign, global, nepal, nri, overseas, pakistan, us, अमेरिका, एनआरआई,
    ग्लोबल, चीन, नेपाल, पाकिस्तान
  `,
  politics: `
    chunav, election, elections, lok sabha election, party politics, vidhan sabha election, चुनाव,
    लोकसभा चुनाव, विधानसभा चुनाव
  `,
  states: `
    apna shahar, cities, city, delhi, district, districts, gaon, hyperlocal, local, metro, my city,
    new delhi, rajyon, region, regional, shahar, sheher, zila, आंचलिक, क्षेत्रीय, गांव, जिला, जिले, दिल्ली,
    लोकल, शहर
  `,
  crime: `crimes, law and order, vardat, वारदात`,
  sport: `
    asia cup, badminton, chess, cricket, football, hockey, ipl, kabaddi, khel khiladi, olympics,
    other sports, t20 world cup, tennis, world cup, अन्य खेल, आईपीएल, ओलंपिक, कबड्डी, क्रिकेट, खेल खिलाड़ी,
    टेनिस, फुटबॉल, बैडमिंटन, वर्ल्ड कप, हॉकी
  `,
  business: `
    arth, banking, bazaar, bazar, budget, commodity, corporate, finance, industry, investment, market,
    markets, money, mutual fund, paisa, personal finance, share market, startup, stock market, utility,
    अर्थ, अर्थजगत, उद्योग, कॉर्पोरेट, निवेश, पैसा, बजट, बाजार, यूटिलिटी, शेयर बाजार
  `,
  entertainment: `
    bhojpuri, bhojpuri cinema, bollywood, celebrity, celebs, cinema, film, filmi, films, filmy, gossip,
    hollywood, movie, movie review, movie reviews, movies, music, ott, south cinema, television, tellywood,
    tv, web series, ओटीटी, टीवी, फिल्म, फिल्में, बॉलीवुड, भोजपुरी, वेब सीरीज, संगीत, सिनेमा, सेलिब्रिटी,
    हॉलीवुड
  `,
  technology: `
    ai, apps, gadget, gadgets, gaming, internet, mobile, mobile phones, mobiles, smartphone, social media,
    space, tech guide, techno, tips and tricks, अंतरिक्ष, इंटरनेट, गैजेट, गैजेट्स, मोबाइल, सोशल मीडिया,
    स्मार्टफोन
  `,
  health: `
    ayurveda, corona, coronavirus, covid 19, fitness, health fitness, home remedies, medical, wellness,
    yoga, आयुर्वेद, कोरोना, घरेलू नुस्खे, फिटनेस, योग
  `,
  education: `
    admission, board results, campus, career, careers, college, exam, exams, job, jobs, naukri, result,
    results, rojgar, rozgar, sarkari naukri, school, success story, youth, करियर, कैरियर, नौकरी, परीक्षा,
    युवा, रिजल्ट, रोजगार, सरकारी नौकरी
  `,
  auto: `
    auto news, automotive, bike, bikes, car, cars, electric vehicles, ev, gadi, vehicles, कार, गाड़ी, बाइक,
    वाहन
  `,
  lifestyle: `
    beauty, fashion, food, gardening, home decor, lifestyle tips, naari, parenting, pets, recipe, recipes,
    relationship, relationships, tourism, travel, women, खानपान, खाना खजाना, ट्रैवल, नारी, पर्यटन, फैशन,
    ब्यूटी, महिला, यात्रा, रिलेशनशिप, रेसिपी
  `,
  religion: `
    aaj ka rashifal, astro, astrology, bhakti, faith, festival, festivals, horoscope, horoscope today,
    jyotish, numerology, panchang, predictions, rashifal, religious, spiritual, spirituality, teej tyohar,
    vastu, vrat tyohar, ज्योतिष, तीज त्योहार, त्योहार, धार्मिक, पंचांग, भक्ति, राशिफल, वास्तु, व्रत त्योहार
  `,
  opinion: `
    abhimat, analysis, blog, blogs, column, columnist, columnists, columns, editorial opinion, lekh,
    nazariya, views, अभिमत, आलेख, कॉलम, दृष्टिकोण, नजरिया, ब्लॉग, लेख, विश्लेषण
  `,
}

/** Words that stand beside a section's name and say nothing. Source: the menus of Hindi papers; sorted. */
export const nameFurniture = `
    aaj, all, breaking, category, desk, hindi, home, jagat, khabar, khabare, khabaren, khabrein, khabren,
    latest, live, news, page, samachar, section, special, story, taaza, taja, taza, today, top, update,
    updates, आज, खबर, जगत, टॉप, ताजा, ताजातरीन, न्यूज, पेज, बड़ी, ब्रेकिंग, मुख्य, मुख्य समाचार, लेटेस्ट,
    समाचार, सुर्खियां, हिंदी, होम
  `
