/**
 * What a text says that speaks to a model and not to readers.
 *
 * No list finds every such text: it only keeps the known ones away from the model. What the model then answers is
 * checked against the rest of the article. Source: our own list from published injections; sorted.
 *
 * @see https://genai.owasp.org/llmrisk/llm01-prompt-injection/
 */
const phrases = [
  '</?[a-z][\\w-]*[^<>]{0,200}>',
  '<\\|[a-z_]+\\|>',
  '\\[/?INST\\]',
  '\\{\\s*"[a-z]+"\\s*:',
  '^[ \\t]*(?:assistant|system|user)\\s*:',
  '```',
  '(?:AI|एआई|मॉडल|चैटबॉट)[^।]{0,40}(?:निर्देश|लिखो|लिखें|लिखना है|जवाब दो|उत्तर दो|कहो)',
  '(?:bypass|disregard|forget|ignore|override)(?:\\s+\\S+){0,4}\\s+(?:above|before|directions?|earlier|instructions?|previous|prior|prompts?|rules)',
  '(?:developer|system) (?:message|mode|prompt)',
  '(?:end|begin|start) of (?:the )?(?:article|data|document|instructions|text)',
  '(?:new|updated) instructions?',
  '(?:output|reply|respond|write) (?:only|exactly|with)',
  '(?:सभी|सारे|पिछले|पिछली|पहले|ऊपर|उपरोक्त|पूर्व|इन|उन)[^।]{0,30}(?:आदेश|नियम|निर्देश|हिदायत)[^।]{0,20}(?:अनदेख|छोड़|तोड़|नज़?रअंदाज|न मान|भुला|भूल|मत मान|रद्द समझ)',
  'language model',
  'sentenceIds',
  'you are (?:now )?(?:an?|the) ',
  'सारांश[^।]{0,20}(?:में|यह|यही|इतना)[^।]{0,30}(?:लिखो|लिखें|लिखिए|लिख दो|दो|बताओ|कहो)',
  'सिस्टम (?:प्रॉम्प्ट|संदेश|निर्देश)',
]

const instruction = new RegExp(phrases.join('|'), 'imu')

/** Whether a text tries to give a model orders (`ignore previous instructions`, `पिछले निर्देश भूल जाओ`, fake tags or JSON). */
export function holdsInstruction(text: string): boolean {
  return instruction.test(text.normalize('NFC').replace(/\p{Cf}/gu, ''))
}
