/**
 * The 28 states and 8 union territories of India with short, older and Latin names; rows as in `parseRow`.
 *
 * Source: the Constitution of India, First Schedule, and the abbreviations of Hindi papers; sorted by name. Delhi and
 * Chandigarh are cities as well and stand here only.
 */
export const indianStates: readonly string[] = [
  'अंडमान और निकोबार, अंडमान निकोबार, अंडमान व निकोबार, अंडमान, andaman, andaman and nicobar, andaman nicobar',
  'अरुणाचल प्रदेश, अरुणाचल, arunachal, arunachal pradesh',
  'असम, आसाम, assam',
  'आंध्र प्रदेश, आंध्र, AP, andhra, andhra pradesh',
  'उत्तर प्रदेश, उप्र, उ प्र, UP, uttar pradesh',
  'उत्तराखंड, उत्तराखण्ड, उत्तरांचल, uttarakhand, uttrakhand, uttaranchal',
  'ओडिशा, उड़ीसा, ओड़िशा, उडिशा, odisha, orissa',
  'कर्नाटक, कर्णाटक, karnataka',
  'केरल, केरला, kerala',
  'गुजरात, gujarat, gujrat',
  'गोवा, goa',
  'चंडीगढ़, chandigarh',
  'छत्तीसगढ़, छग, छ ग, CG, chattisgarh, chhattisgarh',
  'जम्मू-कश्मीर, जम्मू कश्मीर, जम्मू और कश्मीर, जम्मू एवं कश्मीर, जम्मू व कश्मीर, JK, jammu and kashmir, jammu kashmir > जम्मू, कश्मीर',
  'झारखंड, झारखण्ड, jharkhand',
  'तमिलनाडु, तमिल नाडु, tamil nadu, tamilnadu',
  'तेलंगाना, तेलंगाणा, telangana',
  'त्रिपुरा, tripura',
  'दादरा और नगर हवेली और दमन और दीव, दादरा और नगर हवेली, दादरा नगर हवेली, दमन और दीव, दमन दीव, dadra and nagar haveli, daman and diu',
  'दिल्ली, देहली, नई दिल्ली, delhi, new delhi, nai dilli, dilli, dehli',
  'नगालैंड, नागालैंड, नागालैण्ड, nagaland',
  'पंजाब, punjab, panjab',
  'पश्चिम बंगाल, प बंगाल, पश्चिमी बंगाल, वेस्ट बंगाल, बंगाल, bengal, west bengal',
  'पुडुचेरी, पुदुचेरी, पुद्दुचेरी, पांडिचेरी, पॉन्डिचेरी, puducherry, pondicherry',
  'बिहार, bihar',
  'मणिपुर, manipur',
  'मध्य प्रदेश, मप्र, म प्र, MP, madhya pradesh',
  'महाराष्ट्र, maharashtra',
  'मिजोरम, mizoram',
  'मेघालय, meghalaya',
  'राजस्थान, rajasthan',
  'लक्षद्वीप, lakshadweep',
  'लद्दाख, ladakh',
  'सिक्किम, sikkim',
  'हरियाणा, हरयाणा, haryana, hariyana',
  'हिमाचल प्रदेश, हिमाचल, HP, himachal, himachal pradesh',
]
