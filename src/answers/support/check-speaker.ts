import type { Voice } from '../../corpus/types.ts';
import type { Evidence } from './evidence.ts';

/** Who is named as speaking. */
const NAMED: Readonly<Record<Exclude<Voice, 'other'>, RegExp>> = {
  peers: /\b(?:peers?|peer (?:challenge )?team|peer challenge|reviewers?|review team|lga|challenge team)\b/i,
  council: /\b(?:council(?:’s|'s)?(?: own)?|councillors?|officers|we|our|us)\b/i,
  ofsted: /\b(?:ofsted|inspectors?)\b/i,
};
/** How it is told that somebody says, finds or wants something. */
const TELLS = [
  'say|says|said|saying|tell|tells|told|find|finds|found|think|thinks|thought|believe|believes',
  'believed|warn|warns|warned|praise|praises|praised|commend|commends|commended|recommend|recommends',
  'recommended|urge|urges|urged|note|notes|noted|report|reports|reported|state|states|stated',
  'conclude|concludes|concluded|judge|judges|judged|rate|rates|rated|admit|admits|admitted|claim',
  'claims|claimed|acknowledge|acknowledges|acknowledged|recognise|recognises|recognised|call|calls',
  'called|describe|describes|described|criticise|criticises|criticised|confirm|confirms|confirmed',
  'see|sees|saw|want|wants|wanted|ask|asks|asked|advise|advises|advised|suggest|suggests|suggested',
  'promise|promises|promised|agree|agrees|agreed|express|expresses|expressed|hear|heard|consider',
  'considers|considered|accept|accepts|accepted|highlight|highlights|highlighted|encourage',
  'encourages|encouraged|welcome|welcomes|welcomed|concerned|impressed|clear',
].join('|');
/** What may stand before it: "have also", "were rightly". */
const SPEAKS = `(?:also |now |then |rightly |clearly |both |again |openly |strongly |themselves |itself )*(?:have |has |had |were |was |are |is |do |did )?(?:also )?(?:${TELLS})`;

const SPEAKING = Object.entries(NAMED).map(([voice, named]) => {
  const subject = `${named.source}\\s(?:\\w+ing )?(?:themselves |itself )?${SPEAKS}\\b`;
  const cited = `\\b(?:according to|told by|in the (?:view|words|eyes|opinion) of|say|says|said|warned by|praised by|found by|judged by|rated by)\\s(?:the )?${named.source}`;
  return {
    voice: voice as Exclude<Voice, 'other'>,
    says: new RegExp(`${subject}|${cited}`, 'i'),
    saysFirst: new RegExp(
      `^(?:The |According to (?:the )?)?(?:\\d{4} )?(?:${subject}|${named.source},)`,
      'i',
    ),
  };
});

/**
 * Whether a text names somebody as speaking who does not: words of the council must not become words of the peers. One
 * voice may relay another ("the peers heard from the council that …"); then the evidence names that other as speaking,
 * and the text says in whose account it is.
 */
export function isRightSpeaker(text: string, voice: Voice, { text: evidence, sentences }: Evidence): boolean {
  return SPEAKING.every(({ voice: named, says, saysFirst }) => {
    if (named === voice || !says.test(text)) return true;
    // Whoever opens a sentence speaks all of it: so it must stand in the source, too.
    const opens = saysFirst.test(text) && !sentences.some((sentence) => saysFirst.test(sentence.text));
    return !opens && says.test(evidence) && namesVoice(text, voice);
  });
}

function namesVoice(text: string, voice: Voice): boolean {
  return voice === 'other' || NAMED[voice].test(text);
}
