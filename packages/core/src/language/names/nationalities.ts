/**
 * People and things of a country whose name no rule makes from the country's, and their English names; rows as in
 * `parseRow`. चीनी is sugar as well: only the English word means China. Source: our own list; sorted by name.
 */
export const nationalities: readonly string[] = [
  'अफगानी, afghan > अफगानिस्तान',
  'अमेरिकी, american > अमेरिका',
  'अरब, arab',
  'इजरायली, israeli > इजरायल',
  'इतालवी, इटैलियन, italian > इटली',
  'ईरानी, iranian > ईरान',
  'ऑस्ट्रेलियाई, australian > ऑस्ट्रेलिया',
  'कनाडाई, कैनेडियन, canadian > कनाडा',
  'कोरियाई, korean > कोरिया',
  'चाइनीज, chinese > चीन',
  'जर्मन, german > जर्मनी',
  'जापानी, japanese > जापान',
  'डच, dutch > नीदरलैंड',
  'तुर्क, turkish > तुर्की',
  'नेपाली, nepali > नेपाल',
  'पाकिस्तानी, pakistani > पाकिस्तान',
  'फिलिस्तीनी, palestinian > फिलिस्तीन',
  'फ्रांसीसी, फ्रेंच, french > फ्रांस',
  'बांग्लादेशी, bangladeshi > बांग्लादेश',
  'ब्रिटिश, british > ब्रिटेन',
  'भारतीय, हिंदुस्तानी, indian, hindustani > भारत',
  'यूक्रेनी, ukrainian > यूक्रेन',
  'यूरोपीय, european > यूरोप',
  'रूसी, russian > रूस',
  'श्रीलंकाई, sri lankan > श्रीलंका',
  'स्पेनिश, spanish > स्पेन',
]
