import { FILLERS } from './words.ts';

/**
 * Words of everyday talk that say little about the subject: they help to rank, but no statement has to speak of them.
 */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  `according add approach plan plans policies policy programme programmes strategies strategy allowed already amount appear around aware bad based beef bet bit blame bother bring change changed changes changing bringing brings brought call
  called cause chance cheap clear clearly close come common concern concerned concerns consider conclude concluded concludes conclusion cope coping could cover covers covered deal
  decent decide decided describe described detail details difference difficult done doubt easy effect end ended enough ensure
  expect expected expecting expects intended exact explain extra fact fair feel feeling feels felt fine finish fit fix fixed flag flagged focus follow found full general
  generally give goes gone got great guess half handle handled handles handling happen happened happens hard having hear heard hit hold hope huge idea important
  include included including inside instead interesting involved issue issues key kinda kind largely later least leave left less
  level likely literally little live lives long lose lot low main mainly major matter matters mean meant meet member might miss missing
  move moved name named near notice noticed number obvious obviously offer often okay order outcome overall particular past pick
  place point points position possible pretty prob probably problem problems properly prove proves pull pulled punchy push
  quick quickly quite raise raised read ready real really reason reasons refer regarding remainder remind reminds rest relate related reply result results
  ring round run running section seem seems serious set setting short show shown shows side sign single situation slow small
  soon sort sorted spare specific spot start started starting starts state stated step stop stopped story strong stuff subject
  suggest suggests supposed sure surely tackle tackled tackles tackling take taken takes taking talk talked took topic touch tried trouble true try trying turn type under understand
  understood usual various version wait wanted weak week weird whatever win wonder wondering worried worry worrying worth wrong
  final finally feature features featured featuring proper properly
  elsewhere redo redone redoing chase chased chasing lad lads bloke guy guys mad crazy daft silly pain annoying nasty grim loads tons
  bunch couple somehow lately reply replies decent dodgy
  wise first sit sits sat sitting wrote front line honest honestly basically any1 plz thx cheers cos bc sorry tbh imo imho tbf btw fyi lol asap morning afternoon sentence sentences bullet bullets paragraph
  one two three four five six seven eight nine ten part parts handed dished text behind answered answer answers arriving arrive arrived
  face faces faced facing pose poses posed achieve achieved achieves accomplished
  shorter longer higher lower bigger biggest smaller smallest larger largest greatest fewer tally tallies
  like liked likes love loved loves hate hated`.split(/\s+/),
);

/** Words that only say who, when or what kind: they name no subject and count for nothing in the search. */
export const CUE_WORDS: ReadonlySet<string> = new Set(
  `peer peers team lga report reports reviews review doc docs document documents document's paper lot said say says finding findings
  quote quotes quotation quotations quotable verbatim press release line lines words word rec recs recommendation recommendations
  recommend recommended list number difference versus vs compare compared old older new latest last previous current recent recently
  submission now today back then still earlier newer far ever any good bad better worse best worst nice positive news about anything something
  mention mentioned think thought tell told view views rate rated talk talking happening going doing look looking year yr years yrs
  council councils borough much many share split total avg average amount figure figures stats statistics percent percentage proportion rate
  max maximum min minimum typical count numbers top ten pence pounds
  way ways thing things times stuff bit lots plan people got whats hows wheres theyre ask asks asked big small wants wanted need needs`.split(
    /\s+/,
  ),
);

/** All words that are no subject by themselves, for spelling. */
export function everydayWords(): string[] {
  return [...FILLERS, ...CUE_WORDS, ...LIGHT_WORDS];
}
