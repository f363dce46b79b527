/** What people leave out of words in a chat, written out. Never for words that are kept or printed. */
const CHAT_SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ppl: 'people',
    hw: 'how',
    shd: 'should',
    shld: 'should',
    cld: 'could',
    wld: 'would',
    prt: 'part',
    whn: 'when',
    whr: 'where',
    dnt: 'do not',
    hv: 'have',
    wich: 'which',
    wiv: 'with',
    btwn: 'between',
    diff: 'difference',
    cncl: 'council',
    cmte: 'committee',
    msg: 'message',
    msgs: 'messages',
    whove: 'who',
    whod: 'who',
    wholl: 'who',
    govt: 'government',
    gov: 'government',
    mgmt: 'management',
    mgt: 'management',
    dept: 'department',
    depts: 'departments',
    svc: 'service',
    svcs: 'services',
    cos: 'because',
    tho: 'though',
    thru: 'through',
    pax: 'passengers',
    yr: 'year',
    yrs: 'years',
    wknd: 'weekend',
    n: 'and',
    ctax: 'council tax',
    accom: 'accommodation',
    uni: 'university',
    regen: 'regeneration',
    cttee: 'committee',
    cttees: 'committees',
    nah: 'no',
    owt: 'anything',
    nowt: 'nothing',
    summat: 'something',
    smth: 'something',
    sth: 'something',
    dosh: 'money',
    mgr: 'manager',
    mgrs: 'managers',
    hrs: 'hours',
    wk: 'week',
    wks: 'weeks',
    mth: 'month',
    mths: 'months',
    infra: 'infrastructure',
    perf: 'performance',
    u: 'you',
    ur: 'your',
    wot: 'what',
    wat: 'what',
    wots: 'what is',
    enuf: 'enough',
    ther: 'there',
    dat: 'that',
    coz: 'because',
    becoz: 'because',
    hav: 'have',
    sed: 'said',
    abowt: 'about',
    thay: 'they',
    abt: 'about',
    bout: 'about',
    wht: 'what',
    waht: 'what',
    teh: 'the',
    hte: 'the',
    adn: 'and',
    taht: 'that',
    peopel: 'people',
    abuot: 'about',
    wen: 'when',
    shud: 'should',
    cud: 'could',
    wud: 'would',
    sen: 'SEND',
    reckon: 'think',
    reckons: 'thinks',
    reckoned: 'thought',
    approx: 'approximately',
    orgs: 'organisations',
    org: 'organisation',
    devt: 'development',
    assoc: 'association',
    vol: 'voluntary',
    acc: 'according',
    divi: 'dividend',
    folk: 'people',
    folks: 'people',
    nos: 'numbers',
    xmas: 'Christmas',
    feb: 'February',
    jan: 'January',
    aug: 'August',
    sept: 'September',
    oct: 'October',
    nov: 'November',
    dec: 'December',
  }),
);

/** "Recomendations", "reccommend": the word that is misspelt most, and that decides what is asked for. */
const RECOMMEND = /\brec{1,2}om{1,2}[ea]nd/gi;

/** "A grand", "5 grand". */
const GRAND =
  /\b(an?|one|\d{1,3}) grand\b(?=\s*(?:$|[?.,!]|an?\b|each\b|per\b|in\b|on\b|for\b|or\b|and\b|to\b|from\b))/gi;

/** "What r our values"; "r 5" is a recommendation. */
const ARE = /\br(?=\s+(?!\d))/g;

/** "How's the strategy going": "what's" and "who's" stand in the tables as they are typed. */
const HOW_IS = /\bhow['’]s\b/gi;

/** "What did they say re apprentices?"; a "re-tender" is a word of its own. */
const RE = /(?<![\w-])re:?(?= (?!(?:\d|rec)))/gi;

/** "Our people issues": those of the people who work here. */
const PEOPLE_ISSUES = /\bpeople(?= (?:issues?|problems?|challenges?|matters?|risks?|agenda|side)\b)/gi;

/** "The 4k homes"; "£250k" stands so in the documents, too. */
const THOUSANDS = /(?<![\w£.,]|per )(\d{1,3}(?:\.\d)?)k\b/gi;

const THOUSAND = 1000;

/** Chat spellings written out. */
export function writeOut(text: string): string {
  return text
    .replace(RECOMMEND, 'recommend')
    .replace(ARE, 'are')
    .replace(HOW_IS, 'how is')
    .replace(RE, 'about')
    .replace(PEOPLE_ISSUES, 'workforce')
    .replace(THOUSANDS, (_, number: string) => (Number(number) * THOUSAND).toLocaleString('en-GB'))
    .replace(GRAND, (_, number: string) => `£${/\d/.test(number) ? number : 1},000`)
    .replace(/[\p{L}]+/gu, (word) => CHAT_SPELLINGS.get(word.toLowerCase()) ?? word);
}
