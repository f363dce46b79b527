/**
 * Text that speaks to whoever reads it by machine. A passage of this kind is not shown to a model, and no claim may rest
 * on it. The list can be got round; the checks of every claim do not rest on it.
 */
const ORDERS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:above|previous|prior|earlier|preceding|instructions?|rules?|prompts?|everything|all)\b/i,
  /\b(?:system|developer|hidden|initial)[ -](?:prompt|message|instructions?)\b|\bprompt injection\b|\bjailbreak\b/i,
  /\byou are (?:now )?(?:an? |the )?(?:ai\b|a\.i\.|assistant|chatbot|language model|chatgpt|gpt|bot\b|dan\b)/i,
  /\b(?:as an|dear|attention|note to(?: the)?|message (?:to|for)(?: the)?|instructions? (?:to|for)(?: the)?|important for)\s+(?:ai|assistants?|language models?|llms?|chatbots?|bots?|readers? by machine|machine readers?)\b/i,
  /\b(?:assistants?|language models?|llms?|chatbots?|the bot|the ai|the model)\b.{0,40}\b(?:must|should|shall|will|has to|is to|needs? to|are to)\b/i,
  /\b(?:reply|respond|answer|output|print|write|say|state|repeat|summarise|tell (?:them|the user|everyone|people))\b.{0,30}\b(?:only|exactly|instead|verbatim|word for word|the following|with the word|that all is well|as follows)\b/i,
  /<\/?(?:system|assistant|user|instructions?|data|prompt)>|\[(?:\/?inst|system)\]|<\|[^|>]*\|>|^#{2,}\s*(?:system|instruction)/im,
  /\b(?:new|updated|revised|real|true) (?:instructions?|task|orders|role)\s*:/i,
  /\bfrom now on\b.{0,40}\b(?:you|answer|say|reply|respond)\b|\bpretend\b.{0,30}\b(?:you|to be|that)\b|\bdo not (?:mention|tell|reveal|cite|disclose)\b/i,
];

export function givesOrders(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\p{Cc}+/gu, ' ');
  return ORDERS.some((order) => order.test(plain));
}
