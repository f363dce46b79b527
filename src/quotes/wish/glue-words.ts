/** Words that name no subject: a message of these and a cue can only be about what is on show. */
const GLUE = new Set(
  [
    'a an the and or so but ok okay right well then now please thanks hi all both each',
    'i we you it its this that these those them they he she me us my our ours your their theirs one ones',
    'is are was were be been being am do does did done can could may might shall should would will must',
    'need needs have has had got get to of for in on at as by under below beside next with from if when out',
    'where what which who whom whose how why there here just only also actually really still s re ll d m',
    'any anything something someone somebody anyone anybody else thing things bit part way sort kind form',
    'quote quotes quotation quotations quoted line lines words wording word sentence sentences passage phrase',
    'use using used put putting print printing printed publish write written wrote give show tell like',
    'go goes into turn say said saying says speak speaks speaking think look let number no not yes full short own alone by itself',
    'peers peer lga council team report reviewers ofsted',
    'first second third fourth fifth last two three four five',
    'tweet post poster leaflet website web site page newsletter press release email slide speech headline article',
    'blog social media twitter linkedin facebook instagram intranet brochure banner caption',
  ].flatMap((line) => line.split(' ')),
);

/** Whether no word of a text, in small letters, names a subject. */
export function areGlue(plain: string): boolean {
  return (plain.match(/\p{L}+/gu) ?? []).every((word) => GLUE.has(word));
}
