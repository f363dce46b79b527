import type { ExpectedReading, UpdateCase } from '../../src/evaluation/score-updates.ts';

/** A reading in short: `r: 5` is recommendation 5 of the challenge that is being delivered. */
interface Short {
  r?: number;
  s?: 'complete' | 'on-track' | 'at-risk' | 'off-track' | 'not-started';
  p?: string[];
  n?: string;
  d?: string;
  b?: string;
  f?: string[];
}

function expected({ r, s, p = [], n, d, b, f = [] }: Short): ExpectedReading {
  return {
    recommendation: r ? `cpc-2024/R${r}` : null,
    status: s ?? null,
    progress: p,
    nextStep: n ?? null,
    due: d ?? null,
    blocker: b ?? null,
    figures: f,
  };
}

let count = 0;
function one(now: string, turns: string | string[], want: Short, mustAsk: UpdateCase['mustAsk'] = [], kind = 'complete'): UpdateCase {
  return { id: `m${String(++count).padStart(3, '0')}`, now, turns: [turns].flat(), kind, expected: expected(want), mustAsk };
}
function several(now: string, turns: string | string[], wants: Short[], mustAsk: UpdateCase['mustAsk'] = []): UpdateCase {
  const [first = {}, ...rest] = wants;
  return { ...one(now, turns, first, mustAsk, 'multi'), more: rest.map(expected) };
}
function nothing(kind: 'notAnUpdate' | 'question', now: string, ...turns: string[]): UpdateCase {
  return one(now, turns, {}, [], kind);
}

/** Messages in other words than those that the reading was developed on. */
export const MESSAGES: readonly UpdateCase[] = [
  // ---- whole updates, one message ----
  one('2024-09-11', 'R5: amber, pipeline of small sites slipped to March because highways objected. Exec decision on land 14 Oct', { r: 5, s: 'at-risk', p: ['pipeline of small sites slipped to March'], b: 'highways objected', n: 'Exec decision on land', d: '2024-10-14' }),
  one('2024-06-13', '*R8* 🟢 Leadership programme launched with 26 heads of service. Next up: pay review options to CLT, 4th July', { r: 8, s: 'on-track', p: ['Leadership programme launched with 26 heads of service'], n: 'pay review options to CLT', d: '2024-07-04' }),
  one('2024-10-08', 'Recommendation 9\nStatus: Red\nProgress: CCTV upgrade tender failed, no compliant bids\nBlocker: camera supplier market is tiny\nNext step: re-tender with the framework\nBy when: 29 November', { r: 9, s: 'off-track', p: ['CCTV upgrade tender failed', 'no compliant bids'], b: 'camera supplier market is tiny', n: 're-tender with the framework', d: '2024-11-29' }),
  one('2024-06-20', 'Rec #3 going well, workshop with partners produced a draft set of outcomes. We will take it to the 2040 board on the 11th', { r: 3, s: 'on-track', p: ['workshop with partners produced a draft set of outcomes'], n: 'take it to the 2040 board', d: '2024-07-11' }),
  one('2024-11-12', "recommendation six - at risk. budget monitoring dashboards are live for 4 directorates. We're waiting on the ERP upgrade. Plan to roll out to the other three by mid-Jan", { r: 6, s: 'at-risk', p: ['budget monitoring dashboards are live for 4 directorates'], b: 'waiting on the ERP upgrade', n: 'roll out to the other three', d: '2025-01-15' }),
  one('2024-07-29', 'R2 🟠 Only five of the twelve cabinet briefings have taken place. Held up by the pre-election period. Next: rebook the rest by end of September', { r: 2, s: 'at-risk', p: ['Only five of the twelve cabinet briefings have taken place'], b: 'pre-election period', n: 'rebook the rest', d: '2024-09-30' }),
  one('2024-12-02', 'Forward plan: blue. Constitution amended and first quarterly joint session held. Nothing further.', { r: 1, s: 'complete', p: ['Constitution amended', 'first quarterly joint session held'] }),
  one('2025-02-05', 'R10 has gone from green to amber - evidence base is late arriving, consultants only delivered 2 of 5 chapters. Issue: data licence with ONS. Next step is chasing the ONS, w/c 17 Feb', { r: 10, s: 'at-risk', p: ['consultants only delivered 2 of 5 chapters'], b: 'data licence with ONS', n: 'chasing the ONS', d: '2025-02-17' }),
  one('2024-08-19', 'Was amber, now green for R7. Programme director in post, benefits tracker shows £2.75m against a target of £6m. Going to audit committee on 12/9', { r: 7, s: 'on-track', p: ['Programme director in post', 'benefits tracker shows'], n: 'audit committee', d: '2024-09-12', f: ['£2.75m', '£6m'] }),
  one('2024-06-17', 'R4 - grey. Not begun yet. Nobody in the partnerships team til August. Will kick off with a call round the anchor institutions, first week of september', { r: 4, s: 'not-started', b: 'Nobody in the partnerships team til August', n: 'call round the anchor institutions', d: '2024-09-07' }),
  one('2024-09-03', 'Housing delivery plan – on target. Local plan team have mapped 41 plots &amp; the <https://sharepoint.example/plots|plot list> is up. Next: viability testing by Halloween… I mean 31 October', { r: 5, s: 'on-track', p: ['Local plan team have mapped 41 plots & the plot list is up'], n: 'viability testing', d: '2024-10-31' }),
  one('2024-10-21', 'economic strategy :large_green_circle: 6 sector roundtables finished, FE colleges signed up to the pathways pilot. Aiming to publish the draft before Christmas', { r: 10, s: 'on-track', p: ['6 sector roundtables finished', 'FE colleges signed up to the pathways pilot'], n: 'publish the draft', d: '2024-12-24' }),
  one('2025-01-15', 'Rec 8 is off track I\'m sorry to say. Turnover in children\'s went up to 19% and the recruitment microsite is still in build. Problem is the web team have been pulled onto the election pages. Next: stopgap page live by the end of next month', { r: 8, s: 'off-track', p: ["Turnover in children's went up to 19%", 'recruitment microsite is still in build'], b: 'web team have been pulled onto the election pages', n: 'stopgap page live', d: '2025-02-28' }),
  one('2024-06-24', 'Good morning! Quick update on R1 from me: still green. Joint away day with CLT took place on 18 June, actions circulated. Next joint session is Monday week.', { r: 1, s: 'on-track', p: ['Joint away day with CLT took place', 'actions circulated'], n: 'joint session', d: '2024-07-08' }),
  one('2024-11-25', 'R9: GREEN\n• Begging and street drinking reports down 31% since August\n• Two new wardens started\n• Next – BID funding decision, 16 December', { r: 9, s: 'on-track', p: ['Begging and street drinking reports down 31% since August', 'Two new wardens started'], n: 'BID funding decision', d: '2024-12-16' }),
  one('2024-07-01', 'pledge framework progressing well, 9 partners returned templates so far and the university hosted the first learning lunch. next meeting of the pledge group 24/7', { r: 4, s: 'on-track', p: ['9 partners returned templates so far', 'university hosted the first learning lunch'], n: 'next meeting of the pledge group', d: '2024-07-24' }),
  one('2024-09-30', 'DRP - slipping. £900k of the £3.1m adults savings not yet evidenced. The drag is data quality in the finance system. Deep dive with the s151 this Thursday.', { r: 7, s: 'at-risk', p: ['of the £3.1m adults savings not yet evidenced'], b: 'data quality in the finance system', n: 'Deep dive with the s151', d: '2024-10-03', f: ['£900k', '£3.1m'] }),
  one('2025-03-10', 'Rec 2 done and dusted: member development charter achieved, 100% of exec completed the programme', { r: 2, s: 'complete', p: ['member development charter achieved', '100% of exec completed the programme'] }),
  one('2024-10-14', 'amber on temporary accommodation. nightly-let placements fell from 340 to 301. risk is the leasing contract ending. next - report to scrutiny a week tomorrow', { r: 5, s: 'at-risk', p: ['nightly-let placements fell from 340 to 301'], b: 'the leasing contract ending', n: 'report to scrutiny', d: '2024-10-22' }),
  one('2024-08-05', 'R6 RAG: Green. Treasury training delivered to 14 members & new budget manual issued. By end of Q2 we will have every cost centre manager through e-learning', { r: 6, s: 'on-track', p: ['Treasury training delivered to 14 members', 'new budget manual issued'], n: 'have every cost centre manager through e-learning', d: '2024-09-30' }),
  one('2024-12-09', 'Rec. 3 not green I\'m afraid, amber. Baselines missing for two priorities as the health data sharing agreement isn\'t signed. Next: ICB meeting in 3 weeks', { r: 3, s: 'at-risk', p: ['Baselines missing for two priorities'], n: 'ICB meeting', d: '2024-12-30', b: "health data sharing agreement isn't signed" }),
  one('2024-06-28', 'people strategy is going really well this month: staff networks relaunched, survey response up to 71%. Then it\'s the all-staff event on Tues 16th July', { r: 8, s: 'on-track', p: ['staff networks relaunched', 'survey response up to 71%'], n: 'all-staff event', d: '2024-07-16' }),
  one('2024-11-04', 'Number 7 please mark as red. Only one bidder for the change partner and they withdrew on Friday. No capacity in procurement to rerun before January. Next step: call-off from the framework by 20 Jan', { r: 7, s: 'off-track', p: ['Only one bidder for the change partner'], b: 'No capacity in procurement to rerun before January', n: 'call-off from the framework', d: '2025-01-20' }),
  one('2024-07-15', 'Town centre taskforce all good. 112 hours of joint patrols, 9 premises visited. PSPO renewal going to exec in a fortnight.', { r: 9, s: 'on-track', p: ['112 hours of joint patrols', '9 premises visited'], n: 'PSPO renewal', d: '2024-07-29' }),
  one('2025-02-17', 'closing R4 - every partner has a published one-year action list, signed off by the 2040 board last month', { r: 4, s: 'complete', p: ['every partner has a published one-year action list', 'signed off by the 2040 board last month'] }),
  one('2024-09-17', 'rec5 green (was amber). planning performance agreement signed w/ two developers. evidence: https://intranet.example/ppa.pdf next: cabinet member briefing on Friday', { r: 5, s: 'on-track', p: ['planning performance agreement signed w/ two developers'], n: 'cabinet member briefing', d: '2024-09-20' }),
  one('2024-10-02', 'R10: on track. Draft strategy nearly done, 4 of 6 chapters written up. Next milestone: consultation launch end of Q3', { r: 10, s: 'on-track', p: ['Draft strategy nearly done', '4 of 6 chapters written up'], n: 'consultation launch', d: '2024-12-31' }),
  one('2024-06-19', 'Exec decision-making reset (R1) - on track. Terms of reference for informal exec agreed; rota drawn up to December. Next informal exec 2 July.', { r: 1, s: 'on-track', p: ['Terms of reference for informal exec agreed'], n: 'Next informal exec', d: '2024-07-02' }),
  one('2024-08-12', 'Hiya - rec 9, going red this week. Night-time economy patrols suspended. We lost the contractor (insolvency). Procuring cover through the neighbouring borough, should have them on the ground by 2 September', { r: 9, s: 'off-track', p: ['Night-time economy patrols suspended'], b: 'lost the contractor', n: 'on the ground', d: '2024-09-02' }),
  one('2024-10-28', 'R6 – amber – three of the five partners recruited – blocker: no suitable candidates at the grade – next: regrade and readvertise – 25 Nov', { r: 6, s: 'at-risk', p: ['three of the five partners recruited'], b: 'no suitable candidates at the grade', n: 'regrade and readvertise', d: '2024-11-25' }),

  // ---- something left out: the bot asks ----
  one('2024-07-08', ['R7 green', 'benefits workshop held with all five directorates', 'sign off the profile on 30 July'], { r: 7, s: 'on-track', p: ['benefits workshop held with all five directorates'], n: 'sign off the profile', d: '2024-07-30' }, ['progress', 'nextStep', 'due'], 'partial'),
  one('2024-07-09', ['employment pathways work: pilot cohort of 18 started at the college', 'on track', 'second cohort starts 9 September'], { r: 10, s: 'on-track', p: ['pilot cohort of 18 started at the college'], n: 'second cohort starts', d: '2024-09-09' }, ['status', 'nextStep', 'due'], 'partial'),
  one('2024-08-21', ['R3 at risk. dashboard build is two sprints down', 'the developer is on paternity leave', 'demo to the data board, 18 Sept'], { r: 3, s: 'at-risk', p: ['dashboard build is two sprints down'], b: 'developer is on paternity leave', n: 'demo to the data board', d: '2024-09-18' }, ['nextStep', 'due', 'blocker'], 'partial'),
  one('2024-09-24', ['rec 6: green, 40 more budget holders trained. next is a drop-in for schools', 'end of next month'], { r: 6, s: 'on-track', p: ['40 more budget holders trained'], n: 'a drop-in for schools', d: '2024-10-31' }, ['due'], 'partial'),
  one('2024-10-16', ['we held the second partner assembly yesterday, 60 people came', 'pledges', 'green', 'write up goes to the board on 6 November'], { r: 4, s: 'on-track', p: ['held the second partner assembly yesterday', '60 people came'], n: 'write up goes to the board', d: '2024-11-06' }, ['recommendation', 'status', 'nextStep', 'due'], 'ambiguous'),
  one('2024-11-07', 'Red for R5 this week.', { r: 5, s: 'off-track' }, ['progress', 'nextStep', 'due', 'blocker'], 'partial'),
  one('2024-06-18', ['Councillor training amber, mentoring scheme has 6 takers out of 12', 'members cant make daytime slots', 'try evening sessions', 'from 3 July'], { r: 2, s: 'at-risk', p: ['mentoring scheme has 6 takers out of 12'], b: 'members cant make daytime slots', n: 'try evening sessions', d: '2024-07-03' }, ['nextStep', 'due', 'blocker'], 'partial'),
  one('2024-12-10', 'TC safety green, footfall counters installed at 5 sites', { r: 9, s: 'on-track', p: ['footfall counters installed at 5 sites'] }, ['nextStep', 'due'], 'partial'),
  one('2025-01-22', ['R2 behind schedule, two of the modules have not been commissioned yet', 'red please', 'the training budget was frozen', 'ask the s151 for release, 5 Feb'], { r: 2, s: 'off-track', p: ['two of the modules have not been commissioned yet'], b: 'the training budget was frozen', n: 'ask the s151 for release', d: '2025-02-05' }, ['status', 'nextStep', 'due'], 'partial'),
  one('2024-07-23', ['On rec 8 we ran the wellbeing week, 300 took part. Next we refresh the flexible working policy by 6 Sept', 'amber', 'unions want more time'], { r: 8, s: 'at-risk', p: ['we ran the wellbeing week', '300 took part'], n: 'refresh the flexible working policy', d: '2024-09-06', b: 'unions want more time' }, ['status'], 'partial'),

  // ---- which one? ----
  one('2024-09-05', ['R6 amber. people strategy board met and approved the EDI plan, next meeting 10 Oct', 'yes 8 sorry', 'still waiting on union comments'], { r: 8, s: 'at-risk', p: ['people strategy board met and approved the EDI plan'], n: 'next meeting', d: '2024-10-10', b: 'waiting on union comments' }, ['recommendation', 'blocker'], 'ambiguous'),
  one('2024-09-10', ['R12 on track, website refreshed. relaunch on 1 October'], { s: 'on-track', p: ['website refreshed'], n: 'relaunch', d: '2024-10-01' }, ['recommendation'], 'ambiguous'),
  one('2024-10-07', ['training has gone well, green. 3 sessions delivered. next session 21 Oct', 'the budget holder one'], { r: 6, s: 'on-track', p: ['3 sessions delivered'], n: 'next session', d: '2024-10-21' }, ['recommendation'], 'ambiguous'),
  one('2024-11-18', ['all going to plan, framework agreed by the board. publishing it on 2 Dec', 'rec 3'], { r: 3, s: 'on-track', p: ['framework agreed by the board'], n: 'publishing it', d: '2024-12-02' }, ['recommendation'], 'ambiguous'),
  one('2025-01-20', ['R4 green/amber, 22 of 30 action lists in. last ones due 14 Feb', 'amber I guess, a few partners have gone quiet'], { r: 4, s: 'at-risk', p: ['22 of 30 action lists in'], n: 'last ones', d: '2025-02-14', b: 'partners have gone quiet' }, ['status'], 'ambiguous'),
  one('2024-08-27', ['no change from last week'], {}, ['recommendation'], 'ambiguous'),
  one('2024-09-09', ['R9 on track - affordable housing sites list agreed with planning, 12 plots. next: title checks by 11 Oct', 'oh I meant rec 5'], { r: 5, s: 'on-track', p: ['affordable housing sites list agreed with planning'], n: 'title checks', d: '2024-10-11' }, ['recommendation'], 'ambiguous'),

  // ---- corrections ----
  one('2024-06-25', ['R3 green, indicator set drafted. next: sense check with partners 9 July', 'actually make that amber, the police data has not come through'], { r: 3, s: 'at-risk', p: ['indicator set drafted'], n: 'sense check with partners', d: '2024-07-09', b: 'the police data has not come through' }, [], 'correction'),
  one('2024-07-02', ['Rec 5 on track, first 20 modular homes ordered. next: site set-up 1 August', 'scrap that, R6 not R5'], { r: 6, s: 'on-track', p: ['first 20 modular homes ordered'], n: 'site set-up', d: '2024-08-01' }, [], 'correction'),
  one('2024-08-28', ['R8 green - 212 managers through the new appraisal training. next cohort 18 Sept', 'oops, 221 not 212'], { r: 8, s: 'on-track', p: ['221 managers through the new appraisal training'], n: 'next cohort', d: '2024-09-18' }, [], 'correction'),
  one('2024-09-19', ['R10 amber. business survey extended. because of a low response. Final push: emails to all members of the chamber, 27 September', 'sorry that should be 4 October'], { r: 10, s: 'at-risk', p: ['business survey extended'], b: 'low response', n: 'emails to all members of the chamber', d: '2024-10-04' }, [], 'correction'),
  one('2024-10-10', ['R7 green, new PMO lead started monday. gateway review 7 nov', 'please ignore, posted in the wrong channel'], {}, [], 'correction'),
  one('2024-11-14', ['R1 complete, joint meetings are in the calendar for the year', 'not complete sorry - on track. one session left to set up, by 20 December'], { r: 1, s: 'on-track', p: ['joint meetings are in the calendar for the year'], n: 'one session left to set up', d: '2024-12-20' }, [], 'correction'),
  one('2024-12-03', ['R6 green, £410k of invoices moved to no-PO-no-pay. next: roll out to schools 13 Jan', 'typo - £440k not £410k, and the roll out is 20 Jan'], { r: 6, s: 'on-track', p: ['of invoices moved to no-PO-no-pay'], n: 'roll out', d: '2025-01-20', f: ['£440k'] }, [], 'correction'),
  one('2025-02-11', ['Rec 9 green: 2 arrests from the hotspot patrols. next: joint briefing 25 Feb', 'thanks!'], { r: 9, s: 'on-track', p: ['2 arrests from the hotspot patrols'], n: 'joint briefing', d: '2025-02-25' }, [], 'correction'),
  one('2025-03-04', ['R2 amber. two sessions cancelled this month. speakers pulled out. next: replacement speakers confirmed by 21 March', 'on reflection call it red'], { r: 2, s: 'off-track', p: ['two sessions cancelled this month'], b: 'speakers pulled out', n: 'replacement speakers confirmed', d: '2025-03-21' }, [], 'correction'),

  // ---- several at once ----
  several('2024-06-27', 'R7 amber: savings board met, £1.5m signed off; waiting for HR to release two analysts; next board 25 July\nR8 green: OD framework published. Launch webinar 11 July', [
    { r: 7, s: 'at-risk', p: ['savings board met'], b: 'waiting for HR to release two analysts', n: 'next board', d: '2024-07-25', f: ['£1.5m'] },
    { r: 8, s: 'on-track', p: ['OD framework published'], n: 'Launch webinar', d: '2024-07-11' },
  ]),
  several('2024-09-26', 'Recs 2 and 6 are both on track: member finance briefing ran for 31 councillors. Repeat on 17 October', [
    { r: 2, s: 'on-track', p: ['member finance briefing ran for 31 councillors'], n: 'Repeat', d: '2024-10-17' },
    { r: 6, s: 'on-track', p: ['member finance briefing ran for 31 councillors'], n: 'Repeat', d: '2024-10-17' },
  ]),
  several('2024-10-31', '🟢 R1 forward plan published to March, next refresh 5 December\n🔴 R5 no tenders received, because build costs have jumped, next: soft market test 22 November\n🟠 R9 one warden post vacant, next: interviews 12 November', [
    { r: 1, s: 'on-track', p: ['published to March'], n: 'next refresh', d: '2024-12-05' },
    { r: 5, s: 'off-track', p: ['no tenders received'], b: 'build costs have jumped', n: 'soft market test', d: '2024-11-22' },
    { r: 9, s: 'at-risk', n: 'interviews', d: '2024-11-12', b: 'one warden post vacant' },
  ], ['progress']),
  several('2024-08-08', ['pledges green, roadmap amber', 'pledges - tracker built and tested, next: go live 2 September. roadmap - draft shared with partners, comments overdue from the hospital trust, final draft 13 September'], [
    { r: 4, s: 'on-track', p: ['tracker built and tested'], n: 'go live', d: '2024-09-02' },
    { r: 3, s: 'at-risk', p: ['draft shared with partners'], b: 'comments overdue from the hospital trust', n: 'final draft', d: '2024-09-13' },
  ], ['progress', 'nextStep', 'due', 'blocker']),
  several('2025-01-29', '2 and 10 both complete, evidence packs are with the LGA', [
    { r: 2, s: 'complete', p: ['evidence packs are with the LGA'] },
    { r: 10, s: 'complete', p: ['evidence packs are with the LGA'] },
  ]),
  several('2024-11-21', 'Weekly return:\n1) Transformation - Green - all 6 business cases through gate 2 - next: mobilise delivery teams by 9 Dec\n2) People strategy - Amber - policy hub delayed - issue: supplier outage - next: soft launch 16 Dec', [
    { r: 7, s: 'on-track', p: ['all 6 business cases through gate 2'], n: 'mobilise delivery teams', d: '2024-12-09' },
    { r: 8, s: 'at-risk', p: ['policy hub delayed'], b: 'supplier outage', n: 'soft launch', d: '2024-12-16' },
  ]),

  // ---- no updates ----
  nothing('notAnUpdate', '2024-06-21', 'happy friday all'),
  nothing('notAnUpdate', '2024-07-10', 'the rec 6 meeting has moved to 3pm, room 4'),
  nothing('notAnUpdate', '2024-08-14', "I'm on leave next week, Priya is covering R8 for me"),
  nothing('notAnUpdate', '2024-09-18', 'could someone resend the teams link for the housing session please?'),
  nothing('notAnUpdate', '2024-10-09', 'brilliant work on the pledges everyone, really proud'),
  nothing('notAnUpdate', '2024-11-13', 'is anyone else getting the red banner in outlook?'),
  nothing('notAnUpdate', '2024-12-04', 'can you book me a desk in the green zone on tuesday'),
  // ---- questions ----
  nothing('question', '2024-06-26', 'where are we on R5?'),
  nothing('question', '2024-07-17', 'any update on the roadmap'),
  nothing('question', '2024-09-25', 'what did peers say about housing?'),
  nothing('question', '2024-10-30', 'which recs are red this week'),
  nothing('question', '2024-11-20', 'remind me who owns recommendation 4'),
  nothing('question', '2025-01-08', 'did the lga think our finances were sustainable?'),
  nothing('question', '2025-02-12', 'Hi, has anything changed on town centre safety since Christmas?'),
];

/** A second set, written after the method was settled on the first and read blind before anything was changed for it. */
export const MORE_MESSAGES: readonly UpdateCase[] = [
  one('2024-07-04', 'R1 update – we remain green. The exec/CLT away morning happened on Tuesday and there is now a shared action log. The plan for the next month is to trial the new report template, first use 18 July', { r: 1, s: 'on-track', p: ['exec/CLT away morning happened on Tuesday', 'shared action log'], n: 'trial the new report template', d: '2024-07-18' }),
  one('2024-09-02', 'Affordable homes: RED 🔴 Planning inspector has paused the local plan examination so we cannot allocate the two big sites. Leader meeting the minister 19 Sept.', { r: 5, s: 'off-track', p: [], n: 'Leader meeting the minister', d: '2024-09-19', b: 'cannot allocate the two big sites' }, ['progress']),
  one('2024-10-15', 'rec 8: amber - recruitment to social work posts is up (17 starters) but leavers still outnumber them. exit interviews to be analysed by 8 november. main barrier is pay compared with neighbouring boroughs', { r: 8, s: 'at-risk', p: ['recruitment to social work posts is up (17 starters)'], n: 'exit interviews to be analysed', d: '2024-11-08', b: 'pay compared with neighbouring boroughs' }),
  one('2025-01-14', 'Reporting R3 as complete. Roadmap adopted by full council 10 December, all 5 priority boards now use the same scorecard.', { r: 3, s: 'complete', p: ['Roadmap adopted by full council', 'all 5 priority boards now use the same scorecard'] }),
  one('2024-06-20', 'no. 2 – haven’t started. Waiting for the new group leaders to be confirmed. First conversation pencilled in for 8 July', { r: 2, s: 'not-started', b: 'Waiting for the new group leaders to be confirmed', n: 'First conversation', d: '2024-07-08' }),
  one('2024-11-27', 'R7: on schedule. In November: 3 service reviews closed, £620,000 banked. In December: start on facilities, 9 Dec', { r: 7, s: 'on-track', p: ['3 service reviews closed'], n: 'start on facilities', d: '2024-12-09', f: ['£620,000'] }),
  one('2024-08-15', 'green for financial management. Self service forecasting tool has gone to 3 pilot teams, feedback positive. Remaining teams get it in six weeks', { r: 6, s: 'on-track', p: ['Self service forecasting tool has gone to 3 pilot teams', 'feedback positive'], n: 'Remaining teams get it', d: '2024-09-26' }),
  one('2024-10-24', 'Hello, R9. Things are wobbling: the task force has not agreed its priorities for winter because British Transport Police have changed their lead twice. I am meeting their superintendent on Weds.', { r: 9, s: 'at-risk', p: ['task force has not agreed its priorities for winter'], b: 'British Transport Police have changed their lead twice', n: 'meeting their superintendent', d: '2024-10-30' }),
  one('2024-12-12', 'pledges (r4): green again. 3 more partners published, total now 27. To do – the final three by end of January', { r: 4, s: 'on-track', p: ['3 more partners published', 'total now 27'], n: 'the final three', d: '2025-01-31' }),
  one('2024-06-27', 'R10 = GREEN. Brief agreed, Lichfields appointed. Inception meeting on the 4th.', { r: 10, s: 'on-track', p: ['Brief agreed', 'Lichfields appointed'], n: 'Inception meeting', d: '2024-07-04' }),
  one('2025-02-06', 'Rec 5: still red. Registered providers won’t commit without grant certainty. Since last week we’ve had one positive chat with Homes England. Follow-up call with them next Tuesday', { r: 5, s: 'off-track', p: ['had one positive chat with Homes England'], b: 'Registered providers won’t commit without grant certainty', n: 'Follow-up call with them', d: '2025-02-11' }),
  one('2024-09-12', 'quick one on people strategy, we are on course, apprenticeship starts hit 58 and the manager toolkit is out. coming up: pulse survey w/b 23 Sept', { r: 8, s: 'on-track', p: ['apprenticeship starts hit 58', 'manager toolkit is out'], n: 'pulse survey', d: '2024-09-23' }),
  one('2024-07-18', 'R6 amber\n\nWhat we did:\n- budget clinics in 5 depts\n- closed 31 old codes\n\nWhat’s next:\n- reforecast training, 12 Aug\n\nIssues:\n- finance BP for adults leaves this month', { r: 6, s: 'at-risk', p: ['budget clinics in 5 depts', 'closed 31 old codes'], n: 'reforecast training', d: '2024-08-12', b: 'finance BP for adults leaves this month' }),
  one('2024-11-06', 'R2 has turned red I am afraid, the LGA facilitator cancelled and there is no replacement until the spring. We did manage the induction refresh for 11 new members. Next step: ask East of England LGA for cover by Friday', { r: 2, s: 'off-track', p: ['induction refresh for 11 new members'], b: 'no replacement until the spring', n: 'ask East of England LGA for cover', d: '2024-11-08' }),
  one('2025-03-05', 'R9 can be closed now: terms of reference refreshed, quarterly reporting to the safety partnership in place since January', { r: 9, s: 'complete', p: ['terms of reference refreshed', 'quarterly reporting to the safety partnership in place'] }),
  one('2024-10-17', 'Transformation: amber heading towards green. 7 of 8 workstream leads are now in. The eighth is stuck in vetting. Expecting them to start 4 November', { r: 7, s: 'at-risk', p: ['7 of 8 workstream leads are now in'], b: 'stuck in vetting', n: 'start', d: '2024-11-04' }),
  one('2024-08-06', 'economic growth strategy: all fine, green. Interviews with 25 employers done. Analysis back from the consultants by the end of August then a draft to the portfolio holder', { r: 10, s: 'on-track', p: ['Interviews with 25 employers done'], n: 'Analysis back from the consultants', d: '2024-08-31' }),
  one('2024-09-25', 'Rec 3 on track; dashboards for two priorities signed off, a third in testing; next up the outcomes framework goes to scrutiny on 15/10', { r: 3, s: 'on-track', p: ['dashboards for two priorities signed off'], n: 'outcomes framework goes to scrutiny', d: '2024-10-15' }),
  one('2024-12-18', 'R1 slipping a little. Two of the last four informal execs were cancelled due to budget pressure. Dates for Jan to March go out by 10th January', { r: 1, s: 'at-risk', p: ['Two of the last four informal execs were cancelled'], b: 'budget pressure', n: 'Dates for Jan to March go out', d: '2025-01-10' }),
  one('2024-07-24', 'rec 4 RAG amber, 14 partners have replied out of 30, chasing continues, challenge is that it is holiday season. Reminder letter from the leader 2 Aug', { r: 4, s: 'at-risk', p: ['14 partners have replied out of 30'], b: 'it is holiday season', n: 'Reminder letter from the leader', d: '2024-08-02' }),
  // left out
  one('2024-06-26', ['rec 10 is amber', 'the tender came back over budget at £180k', 'we only have £120k approved', 'going back to CLT for the rest', '10 July'], { r: 10, s: 'at-risk', p: ['tender came back over budget at £180k'], b: 'only have £120k approved', n: 'going back to CLT for the rest', d: '2024-07-10', f: ['£180k', '£120k'] }, ['progress', 'nextStep', 'due', 'blocker'], 'partial'),
  one('2024-10-01', ['Temporary accommodation numbers are down to 1,040 households from 1,112', 'amber', 'rents keep rising faster than LHA', 'sign 25 more leases by the end of the quarter'], { r: 5, s: 'at-risk', p: ['Temporary accommodation numbers are down to 1,040 households'], b: 'rents keep rising faster than LHA', n: 'sign 25 more leases', d: '2024-12-31' }, ['status', 'nextStep', 'due'], 'partial'),
  one('2024-11-19', ['R7 is green. next step: appoint the delivery partner by 13 Dec', 'tender evaluation finished yesterday'], { r: 7, s: 'on-track', p: ['tender evaluation finished yesterday'], n: 'appoint the delivery partner', d: '2024-12-13' }, ['progress'], 'partial'),
  one('2025-01-09', ['Green on member development; portfolio holder 1:1 coaching began for 7 of 10', 'finish the other three', 'before easter'], { r: 2, s: 'on-track', p: ['portfolio holder 1:1 coaching began for 7 of 10'], n: 'finish the other three', d: '2025-04-20' }, ['nextStep', 'due'], 'partial'),
  one('2024-08-29', ['town centre – red', 'two serious assaults in the Arndale car park last week', 'private security contract expired and nobody renewed it', 'emergency cover from Monday'], { r: 9, s: 'off-track', p: ['two serious assaults in the Arndale car park'], b: 'private security contract expired', n: 'emergency cover', d: '2024-09-02' }, ['progress', 'nextStep', 'due', 'blocker'], 'partial'),
  one('2024-09-19', ['Rec 6 on track. The budget challenge sessions were well attended'], { r: 6, s: 'on-track', p: ['budget challenge sessions were well attended'] }, ['nextStep', 'due'], 'partial'),
  one('2024-12-05', ['roadmap: the year 3 measures have gone to partners for comment. responses due 20 December', 'its green'], { r: 3, s: 'on-track', p: ['year 3 measures have gone to partners for comment'], n: 'responses', d: '2024-12-20' }, ['status'], 'partial'),
  one('2025-02-19', ['R8 at risk. sickness absence rose to 11.2 days', 'flu mostly and the OH provider has a 6 week wait', 'meet the provider', 'next Thursday'], { r: 8, s: 'at-risk', p: ['sickness absence rose to 11.2 days'], b: 'OH provider has a 6 week wait', n: 'meet the provider', d: '2025-02-27' }, ['nextStep', 'due', 'blocker'], 'partial'),
  // which one
  one('2024-07-30', ['board was happy with the draft, green, final version 5 September', 'growth strategy'], { r: 10, s: 'on-track', p: ['board was happy with the draft'], n: 'final version', d: '2024-09-05' }, ['recommendation'], 'ambiguous'),
  one('2024-10-22', ['R3 green. Town centre task force walkabout held and 14 issues logged. Next walkabout 19 November', '9!'], { r: 9, s: 'on-track', p: ['Town centre task force walkabout held', '14 issues logged'], n: 'walkabout', d: '2024-11-19' }, ['recommendation'], 'ambiguous'),
  one('2024-11-26', ['R5 or maybe R7, not sure which this goes under - savings from moving families out of hotels hit £300k. green. next check 17 Dec', 'put it under 5'], { r: 5, s: 'on-track', p: ['savings from moving families out of hotels hit £300k'], n: 'next check', d: '2024-12-17', f: ['£300k'] }, ['recommendation'], 'ambiguous'),
  one('2024-09-04', ['nothing new from me this week'], {}, ['recommendation'], 'ambiguous'),
  one('2025-01-16', ['delayed again on rec 1. second joint session moved because the leader was ill. new date 30 January', 'amber'], { r: 1, s: 'at-risk', p: ['second joint session moved'], b: 'the leader was ill', d: '2025-01-30' }, ['status', 'nextStep'], 'ambiguous'),
  // corrections
  one('2024-07-11', ['R10 green, steering group formed. First meeting 25 July', 'amber actually – two of the five partners have not nominated anyone'], { r: 10, s: 'at-risk', p: ['steering group formed'], n: 'First meeting', d: '2024-07-25', b: 'two of the five partners have not nominated anyone' }, [], 'correction'),
  one('2024-08-13', ['Rec 7 amber. CRM discovery phase overran. reason: vendor staff shortages. Next: options paper 12 September', 'make the date 26 September please'], { r: 7, s: 'at-risk', p: ['CRM discovery phase overran'], b: 'vendor staff shortages', n: 'options paper', d: '2024-09-26' }, [], 'correction'),
  one('2024-09-27', ['R4 on track. 19 partners through peer review. next: publish scores on 21 Oct', 'sorry 17 not 19', 'and its 28 Oct'], { r: 4, s: 'on-track', p: ['17 partners through peer review'], n: 'publish scores', d: '2024-10-28' }, [], 'correction'),
  one('2024-10-29', ['Rec 2 green - speaker programme confirmed. First talk 14 Nov', 'wrong one, that was meant for rec 8'], { r: 8, s: 'on-track', p: ['speaker programme confirmed'], n: 'First talk', d: '2024-11-14' }, [], 'correction'),
  one('2024-12-11', ['R9 green, radio link scheme has 44 shops. next: 60 shops by end of Feb', 'forget that, sent by mistake'], {}, [], 'correction'),
  one('2025-02-26', ['R6 complete. all budget managers certified', 'hold on, not done - amber. 6 managers in schools still outstanding, finish them by 28 March'], { r: 6, s: 'at-risk', p: ['all budget managers certified'], n: 'finish them', d: '2025-03-28', b: '6 managers in schools still outstanding' }, [], 'correction'),
  // several
  several('2024-07-17', 'R5 is green: 12 acquisitions completed this month, next batch 30 August. R9 is amber: lighting survey shows 40 faults, contractor has no parts, repairs restart 5 August.', [
    { r: 5, s: 'on-track', p: ['12 acquisitions completed this month'], n: 'next batch', d: '2024-08-30' },
    { r: 9, s: 'at-risk', p: ['lighting survey shows 40 faults'], b: 'contractor has no parts', n: 'repairs restart', d: '2024-08-05' },
  ]),
  several('2024-10-10', 'From Economy directorate\n*R10* green | draft with members | all-member briefing 7 Nov\n*R5* amber | 2 sites lost at appeal | blocked by legal costs | counsel opinion 31 Oct', [
    { r: 10, s: 'on-track', p: ['draft with members'], n: 'all-member briefing', d: '2024-11-07' },
    { r: 5, s: 'at-risk', p: ['2 sites lost at appeal'], b: 'legal costs', n: 'counsel opinion', d: '2024-10-31' },
  ]),
  several('2025-01-23', 'R3 & R4: both green. Annual report drafted. Goes to the board 13 Feb.', [
    { r: 3, s: 'on-track', p: ['Annual report drafted'], n: 'Goes to the board', d: '2025-02-13' },
    { r: 4, s: 'on-track', p: ['Annual report drafted'], n: 'Goes to the board', d: '2025-02-13' },
  ]),
  several('2024-11-28', 'Member development is green - 30 PDPs reviewed, next lot by 19 December. Forward plan is complete - published and live on the website.', [
    { r: 2, s: 'on-track', p: ['30 PDPs reviewed'], n: 'next lot', d: '2024-12-19' },
    { r: 1, s: 'complete', p: ['published and live on the website'] },
  ]),
  // no updates
  nothing('notAnUpdate', '2024-06-18', 'cheers, will do'),
  nothing('notAnUpdate', '2024-07-25', 'sorry cant make the R7 catch up tomorrow, dentist'),
  nothing('notAnUpdate', '2024-09-11', 'the fire alarm test is at 11, ignore it'),
  nothing('notAnUpdate', '2024-10-23', 'who has the green folder with the housing papers?'),
  nothing('notAnUpdate', '2024-11-14', 'Welcome to Jo who starts today as our new programme manager!'),
  nothing('notAnUpdate', '2025-01-30', 'my screen has gone blue, calling IT'),
  // questions
  nothing('question', '2024-07-03', 'what is our latest status on rec 9'),
  nothing('question', '2024-08-22', 'how did we do on the 2018 review?'),
  nothing('question', '2024-10-16', 'is anything overdue?'),
  nothing('question', '2024-12-17', 'Can you give me something positive the peers said about our leadership'),
  nothing('question', '2025-02-04', 'show me the board'),
  nothing('question', '2025-03-11', 'did R6 go amber before or after christmas?'),
];

/** A third set, read blind after the second. */
export const THIRD_MESSAGES: readonly UpdateCase[] = [
  one('2024-06-11', 'rec 5 amber. land registry searches back on 9 of 12 plots. title problem on marsh road holding us up. next we meet the legal team thurs week', { r: 5, s: 'at-risk', p: ['land registry searches back on 9 of 12 plots'], b: 'title problem on marsh road', n: 'meet the legal team', d: '2024-06-20' }),
  one('2024-07-05', 'r2 green, 3 new cllrs buddied up with exec members, feedback good. group leaders review it on 22 july', { r: 2, s: 'on-track', p: ['3 new cllrs buddied up with exec members'], n: 'group leaders review it', d: '2024-07-22' }),
  one('2024-08-01', 'DRP update: red im afraid, £2.2m of adults savings wont land this year. cause is the provider uplift. recovery paper to exec 10 sept', { r: 7, s: 'off-track', p: ['of adults savings wont land this year'], b: 'the provider uplift', n: 'recovery paper to exec', d: '2024-09-10', f: ['£2.2m'] }),
  one('2024-09-18', 'econ strategy - going well. 2 of 3 chapters drafted, chamber of commerce on board. next: member workshop, thursday week', { r: 10, s: 'on-track', p: ['2 of 3 chapters drafted', 'chamber of commerce on board'], n: 'member workshop', d: '2024-09-26' }),
  one('2024-10-03', 'rec 1 - all done now. exec and clt calendar agreed through to may 26, forward plan published monthly. thats it from me', { r: 1, s: 'complete', p: ['exec and clt calendar agreed', 'forward plan published monthly'] }),
  one('2024-11-11', 'morning, rec 9 amber, assaults down but shoplifting up 9%. we dont have a retail crime lead. interviewing for one on the 25th', { r: 9, s: 'at-risk', p: ['assaults down but shoplifting up 9%'], b: 'dont have a retail crime lead', n: 'interviewing for one', d: '2024-11-25' }),
  one('2024-12-16', 'people strat green 👍 new appraisal form live, 78% completion. next step = refresh the values by end of q4', { r: 8, s: 'on-track', p: ['new appraisal form live', '78% completion'], n: 'refresh the values', d: '2025-03-31' }),
  one('2025-01-13', '2040 roadmap amber: milestones set for 3 of 5 pillars, the other two depend on the ICB strategy. ICB board is 30 jan', { r: 3, s: 'at-risk', p: ['milestones set for 3 of 5 pillars'], b: 'the other two depend on the ICB strategy', n: 'ICB board', d: '2025-01-30' }),
  one('2025-02-10', 'R4 on track. partner survey in (24 of 30), two partners want to swap their pledges. sorting that with the leader tomorrow', { r: 4, s: 'on-track', p: ['partner survey in (24 of 30)'], n: 'sorting that with the leader', d: '2025-02-11' }),
  one('2024-06-14', 'Rec 7 – not started. Programme manager post out to advert again, closes 1 July.', { r: 7, s: 'not-started', n: 'closes', d: '2024-07-01' }),
  one('2024-07-22', 'rec six. green. first finance newsletter out to all managers, open rate 64%. next issue early september', { r: 6, s: 'on-track', p: ['first finance newsletter out to all managers', 'open rate 64%'], n: 'next issue', d: '2024-09-07' }),
  one('2024-08-30', 'TA numbers: amber. 1,090 households, down 40 since july. the risk is landlords selling up. next up is the PRS offer to exec in october', { r: 5, s: 'at-risk', p: ['1,090 households, down 40 since july'], b: 'landlords selling up', n: 'PRS offer to exec', d: '2024-10-31' }),
  one('2024-09-16', 'update R8 - on track - wellbeing hub opened 2 sept, 190 visits - next: evaluation mid november', { r: 8, s: 'on-track', p: ['wellbeing hub opened 2 sept', '190 visits'], n: 'evaluation', d: '2024-11-15' }),
  one('2024-10-21', 'town centre task force is back on track after the summer, new chair appointed and hotspot list agreed. first action day sat 2 nov', { r: 9, s: 'on-track', p: ['new chair appointed and hotspot list agreed'], n: 'first action day', d: '2024-11-02' }),
  one('2024-11-15', 'Exec reset: slipping. Only one informal exec in October. Diaries are the issue. New dates go to the leader by Monday', { r: 1, s: 'at-risk', p: ['Only one informal exec in October'], b: 'Diaries are the issue', n: 'New dates go to the leader', d: '2024-11-18' }),
  one('2024-12-06', 'rec 10 amber, was green. LEP data request refused. need to buy it instead, quote due 20 dec', { r: 10, s: 'at-risk', p: [], b: 'LEP data request refused', n: 'quote', d: '2024-12-20' }, ['progress']),
  one('2025-03-03', 'councillor development is finished. final module delivered 27 feb, evaluation shows 9/10 satisfaction', { r: 2, s: 'complete', p: ['final module delivered', 'evaluation shows 9/10 satisfaction'] }),
  one('2024-06-27', ['pledges: 5 signed this month', 'green', 'another signing event', '18 july'], { r: 4, s: 'on-track', p: ['5 signed this month'], n: 'another signing event', d: '2024-07-18' }, ['status', 'nextStep', 'due'], 'partial'),
  one('2024-08-07', ['amber on rec 7', 'two of the five workstreams have a plan', 'no project managers', 'agency PMs start 2 sept'], { r: 7, s: 'at-risk', p: ['two of the five workstreams have a plan'], b: 'no project managers', n: 'agency PMs start', d: '2024-09-02' }, ['progress', 'nextStep', 'due', 'blocker'], 'partial'),
  one('2024-09-25', ['Rec 3 is red', 'lost the data lead and nothing has moved since july', 'we advertise next week', '4 october'], { r: 3, s: 'off-track', p: ['nothing has moved since july'], n: 'we advertise', d: '2024-10-04' }, ['progress', 'nextStep', 'due', 'blocker'], 'partial'),
  one('2024-10-30', ['finance culture work green, staff survey says 72% know their budget', 'share the results with SMLG', '14 nov'], { r: 6, s: 'on-track', p: ['staff survey says 72% know their budget'], n: 'share the results with SMLG', d: '2024-11-14' }, ['nextStep', 'due'], 'partial'),
  one('2024-12-11', ['R5 off track. planning committee deferred the stage 2 scheme', 'neighbour objections', 'back to committee 22 jan'], { r: 5, s: 'off-track', p: ['planning committee deferred the stage 2 scheme'], b: 'neighbour objections', n: 'back to committee', d: '2025-01-22' }, ['nextStep', 'due', 'blocker'], 'partial'),
  one('2024-07-09', ['programme is on track, all plans agreed with the directors. first report 6 aug', 'transformation'], { r: 7, s: 'on-track', p: ['all plans agreed with the directors'], n: 'first report', d: '2024-08-06' }, ['recommendation'], 'ambiguous'),
  one('2024-08-15', ['partners met on monday and it was a good session. green. next one 12 sept', 'the pledges group'], { r: 4, s: 'on-track', p: ['partners met on monday'], n: 'next one', d: '2024-09-12' }, ['recommendation'], 'ambiguous'),
  one('2024-09-11', ['R2 green - housing delivery plan consultation closed with 212 replies. next: report to exec 8 oct', '5'], { r: 5, s: 'on-track', p: ['consultation closed with 212 replies'], n: 'report to exec', d: '2024-10-08' }, ['recommendation'], 'ambiguous'),
  one('2024-10-15', ['R1 - bit mixed this week. one meeting held one cancelled. next 29 oct', 'amber, the leader is off sick'], { r: 1, s: 'at-risk', p: ['one meeting held one cancelled'], b: 'the leader is off sick', d: '2024-10-29' }, ['status', 'nextStep'], 'ambiguous'),
  one('2024-11-07', ['R9 green, 14 fixed penalties this month. next operation 22 nov', 'sorry amber not green, the police have pulled an officer'], { r: 9, s: 'at-risk', p: ['14 fixed penalties this month'], n: 'next operation', d: '2024-11-22', b: 'the police have pulled an officer' }, [], 'correction'),
  one('2024-12-04', ['Rec 4 green. 29 of 30 in. last one by 18 dec', 'actually 28 of 30', 'and its 8 jan for the last two'], { r: 4, s: 'on-track', p: ['of 30 in'], n: 'last one', d: '2025-01-08' }, [], 'correction'),
  one('2025-01-21', ['R6 green, £95k of duplicate payments recovered. next: contract review 12 feb', 'not 6, its 7'], { r: 7, s: 'on-track', p: ['of duplicate payments recovered'], n: 'contract review', d: '2025-02-12', f: ['£95k'] }, [], 'correction'),
  one('2025-02-18', ['R10 amber. draft late from the consultants. next: steering group 4 march. held up by their sickness', 'pls delete, old draft'], {}, [], 'correction'),
  several('2024-07-31', 'R6 green, R7 amber. R6 - outturn report published, next monitoring report 10 sept. R7 - 4 of 9 posts filled, blocked by job evaluation, panel on 14 aug', [
    { r: 6, s: 'on-track', p: ['outturn report published'], n: 'next monitoring report', d: '2024-09-10' },
    { r: 7, s: 'at-risk', p: ['4 of 9 posts filled'], b: 'job evaluation', n: 'panel', d: '2024-08-14' },
  ]),
  several('2024-10-09', 'rec 8 and rec 2 both green. culture workshops finished for heads of service. cllr sessions begin 5 nov', [
    { r: 8, s: 'on-track', p: ['culture workshops finished for heads of service'], n: 'cllr sessions begin', d: '2024-11-05' },
    { r: 2, s: 'on-track', p: ['culture workshops finished for heads of service'], n: 'cllr sessions begin', d: '2024-11-05' },
  ]),
  several('2024-11-20', '- R3: green, board pack out, next meeting 4 dec\n- R4: red, nothing from the college or the hospital, they say no capacity, CX to ring them by friday\n- R1: complete, signed off monday', [
    { r: 3, s: 'on-track', p: ['board pack out'], n: 'next meeting', d: '2024-12-04' },
    { r: 4, s: 'off-track', p: ['nothing from the college or the hospital'], b: 'no capacity', n: 'CX to ring them', d: '2024-11-22' },
    { r: 1, s: 'complete', p: ['signed off monday'] },
  ]),
  nothing('notAnUpdate', '2024-06-19', 'anyone fancy a walk at lunch'),
  nothing('notAnUpdate', '2024-08-20', 'ok ta'),
  nothing('notAnUpdate', '2024-09-24', 'the amber lanyards are for visitors, please dont use them'),
  nothing('notAnUpdate', '2024-10-08', 'will do my rec 4 update tomorrow, stuck in meetings all day'),
  nothing('notAnUpdate', '2024-12-09', 'good luck at exec tonight!'),
  nothing('question', '2024-07-16', 'whats the deadline for rec 3'),
  nothing('question', '2024-09-03', 'has anyone posted on R8 this week?'),
  nothing('question', '2024-11-05', 'do the peers mention temporary accommodation anywhere'),
  nothing('question', '2025-01-15', 'how many of the ten are complete'),
];

/** A fourth set, read blind after the third. */
export const FOURTH_MESSAGES: readonly UpdateCase[] = [
  one('2024-06-18', 'R5 – amber. 3 brownfield sites surveyed, contamination found on one so build numbers drop by 22. waiting for the remediation quote. next: options to the housing board 11 july', { r: 5, s: 'at-risk', p: ['3 brownfield sites surveyed', 'contamination found on one'], b: 'waiting for the remediation quote', n: 'options to the housing board', d: '2024-07-11' }),
  one('2024-07-16', 'all good on rec 2. 11 members booked on the finance masterclass, chairing skills session had great feedback. next: social media training on monday', { r: 2, s: 'on-track', p: ['11 members booked on the finance masterclass', 'chairing skills session had great feedback'], n: 'social media training', d: '2024-07-22' }),
  one('2024-08-20', 'recommendation 7: Amber. Savings tracker reconciled with the ledger, £400k double counted and removed. Risk: childrens placements. Will bring a revised forecast to CLT on 3 Sept.', { r: 7, s: 'at-risk', p: ['Savings tracker reconciled with the ledger', 'double counted and removed'], b: 'childrens placements', n: 'bring a revised forecast to CLT', d: '2024-09-03', f: ['£400k'] }),
  one('2024-09-23', 'r9 red. stabbing outside the mall on saturday, residents meeting was very angry. taskforce lead post still empty. emergency partnership meeting wednesday', { r: 9, s: 'off-track', p: ['stabbing outside the mall on saturday'], b: 'taskforce lead post still empty', n: 'emergency partnership meeting', d: '2024-09-25' }),
  one('2024-10-07', 'Rec 1 green – fortnightly joint meetings are sticking, 6 out of 6 held. Next is a light touch review before xmas', { r: 1, s: 'on-track', p: ['fortnightly joint meetings are sticking', '6 out of 6 held'], n: 'light touch review', d: '2024-12-24' }),
  one('2024-11-13', 'employment pathways (rec 10) on track: 140 residents matched with construction jobs, college bid for £750k submitted. hear back on it by 6 dec', { r: 10, s: 'on-track', p: ['140 residents matched with construction jobs'], n: 'hear back', d: '2024-12-06', f: ['£750k'] }),
  one('2024-12-17', 'roadmap r3 - amber for now. partners have not sent their year one data, only 4 of 11 so far. because of that the baseline is late. chasing letters out from the leader by 10 jan', { r: 3, s: 'at-risk', p: ['only 4 of 11 so far'], b: 'baseline is late', n: 'chasing letters out from the leader', d: '2025-01-10' }),
  one('2025-01-27', 'R6 complete from our side: business partnering model live since 6 jan, all 14 service directors have a named partner. please close', { r: 6, s: 'complete', p: ['business partnering model live since 6 jan', 'all 14 service directors have a named partner'] }),
  one('2025-02-20', 'EDI and people strategy: green. Race equality action plan agreed, 5 of 8 actions done. next step, report to the people board on 18/03', { r: 8, s: 'on-track', p: ['Race equality action plan agreed', '5 of 8 actions done'], n: 'report to the people board', d: '2025-03-18' }),
  one('2024-06-25', 'rec 4 hasnt started, no capacity until the autumn. first step will be a letter to partners in september', { r: 4, s: 'not-started', b: 'no capacity until the autumn', n: 'a letter to partners', d: '2024-09-30' }),
  one('2024-07-31', 'R8 off track - the pay review has stalled as unions rejected the offer. ACAS meeting on the 14th', { r: 8, s: 'off-track', p: ['the pay review has stalled'], b: 'unions rejected the offer', n: 'ACAS meeting', d: '2024-08-14' }),
  one('2024-09-06', 'Afternoon. Housing: green, nominations agreement signed w/ 2 RPs and 18 affordable units handed over. Next handover of 9 units expected end sept', { r: 5, s: 'on-track', p: ['nominations agreement signed w/ 2 RPs', '18 affordable units handed over'], n: 'handover of 9 units', d: '2024-09-30' }),
  one('2024-10-18', 'town centre rec is at risk, we had planned 4 action days and managed 1. officers keep getting abstracted to football. next action day is 2 november', { r: 9, s: 'at-risk', p: ['managed 1'], b: 'officers keep getting abstracted to football', n: 'next action day', d: '2024-11-02' }),
  one('2025-03-12', 'number 2 is done, every exec member has finished the programme and the skills audit is closed', { r: 2, s: 'complete', p: ['every exec member has finished the programme', 'skills audit is closed'] }),
  // partial
  one('2024-06-20', ['rec 8 - 31 managers on the coaching course', 'on track', 'second intake 10 sept'], { r: 8, s: 'on-track', p: ['31 managers on the coaching course'], n: 'second intake', d: '2024-09-10' }, ['status', 'nextStep', 'due'], 'partial'),
  one('2024-07-10', ['amber for 5', 'two schemes through planning, one refused', 'highways want a new access road', 'resubmit it', 'by the end of august'], { r: 5, s: 'at-risk', p: ['two schemes through planning, one refused'], b: 'highways want a new access road', n: 'resubmit it', d: '2024-08-31' }, ['progress', 'blocker', 'nextStep', 'due'], 'partial'),
  one('2024-08-14', ['R3 green. outcomes framework out for comment', 'comments close 6 sept'], { r: 3, s: 'on-track', p: ['outcomes framework out for comment'], n: 'comments close', d: '2024-09-06' }, ['nextStep', 'due'], 'partial'),
  one('2024-09-26', ['rec 7 slipping. contracts review found only £300k of the £1m', 'suppliers locked in til 2026', 'renegotiate the top 10', 'end of q3'], { r: 7, s: 'at-risk', p: ['contracts review found only £300k of the £1m'], b: 'suppliers locked in til 2026', n: 'renegotiate the top 10', d: '2024-12-31', f: ['£300k', '£1m'] }, ['nextStep', 'due', 'blocker'], 'partial'),
  one('2024-10-22', ['Green on rec 9 this week'], { r: 9, s: 'on-track' }, ['progress', 'nextStep', 'due'], 'partial'),
  one('2024-11-12', ['rec 10 red - consultants walked off the job. next: appoint the runner up', '29 nov', 'they wanted double the fee'], { r: 10, s: 'off-track', p: [], b: 'consultants walked off the job', n: 'appoint the runner up', d: '2024-11-29' }, ['progress', 'due'], 'partial'),
  one('2025-01-09', ['forward plan published for jan to april', 'thats rec 1', 'green, next refresh 30 april'], { r: 1, s: 'on-track', p: ['forward plan published for jan to april'], n: 'next refresh', d: '2025-04-30' }, ['status', 'nextStep', 'due'], 'partial'),
  one('2025-02-05', ['R4 amber, 25 of 30 reported', 'the other five have new chief execs', 'write to them', 'friday week'], { r: 4, s: 'at-risk', p: ['25 of 30 reported'], b: 'the other five have new chief execs', n: 'write to them', d: '2025-02-14' }, ['nextStep', 'due', 'blocker'], 'partial'),
  // ambiguous
  one('2024-07-03', ['the plan is on track, first draft circulated. comments due 19 july', 'roadmap one'], { r: 3, s: 'on-track', p: ['first draft circulated'], n: 'comments', d: '2024-07-19' }, ['recommendation'], 'ambiguous'),
  one('2024-08-22', ['exec session on culture went well, green. next 12 sept', '2'], { r: 2, s: 'on-track', p: ['exec session on culture went well'], n: undefined as never, d: '2024-09-12' }, ['recommendation', 'nextStep'], 'ambiguous'),
  one('2024-09-25', ['R7 on track, pledges tracker now has all 30 partners on it. next: public launch 24 oct', 'my mistake, 4'], { r: 4, s: 'on-track', p: ['pledges tracker now has all 30 partners on it'], n: 'public launch', d: '2024-10-24' }, ['recommendation'], 'ambiguous'),
  one('2024-10-30', ['rec 5 is in a tricky place. bids came in 20% over. retender 15 nov', 'red, contractors are pricing in risk'], { r: 5, s: 'off-track', p: ['bids came in 20% over'], b: 'contractors are pricing in risk', n: 'retender', d: '2024-11-15' }, ['status'], 'ambiguous'),
  one('2025-01-22', ['as last week please'], {}, ['recommendation'], 'ambiguous'),
  one('2025-02-18', ['new library opened saturday, 400 visitors. green', 'fair enough'], { s: 'on-track', p: ['new library opened saturday', '400 visitors'] }, ['recommendation', 'nextStep', 'due'], 'ambiguous'),
  // corrections
  one('2024-06-26', ['R8 amber, exit survey analysed, pay is the main reason people go. next: benchmarking 26 july', 'thats rec 8 green now sorry, HR have just told me the market supplement got approved'], { r: 8, s: 'on-track', p: ['exit survey analysed'], n: 'benchmarking', d: '2024-07-26', b: 'pay is the main reason people go' }, [], 'correction'),
  one('2024-08-15', ['rec 3 green, 4 priorities drafted. next: partner review 12 sept', 'should say 3 priorities not 4'], { r: 3, s: 'on-track', p: ['3 priorities drafted'], n: 'partner review', d: '2024-09-12' }, [], 'correction'),
  one('2024-10-02', ['R1 green, second informal exec done. next one 23 oct', 'date change - its 30 oct now'], { r: 1, s: 'on-track', p: ['second informal exec done'], n: 'next one', d: '2024-10-30' }, [], 'correction'),
  one('2024-11-21', ['rec 6 red, forecast out by £1.9m. controls not followed in place directorate. next: s151 letter to budget holders 29 nov', 'hang on, amber. it was £0.9m'], { r: 6, s: 'at-risk', p: ['forecast out by'], b: 'controls not followed', n: 's151 letter to budget holders', d: '2024-11-29', f: ['£0.9m'] }, [], 'correction'),
  one('2025-01-15', ['R9 green - wardens issued 60 tickets. next: review 12 feb', 'please take that down, not agreed with police yet'], {}, [], 'correction'),
  // several
  several('2024-07-24', 'quick round up: rec 2 green (induction done, mentoring starts 9 sept). rec 8 amber (policy review half done, HR team off sick, restart 19 aug)', [
    { r: 2, s: 'on-track', p: ['induction done'], n: 'mentoring starts', d: '2024-09-09' },
    { r: 8, s: 'at-risk', p: ['policy review half done'], b: 'HR team off sick', n: 'restart', d: '2024-08-19' },
  ]),
  several('2024-09-10', 'R5 and R10 amber. both waiting on the local plan. sites shortlist ready for 5, evidence base ready for 10. inspector reports 31 oct', [
    { r: 5, s: 'at-risk', p: ['sites shortlist ready'], b: 'waiting on the local plan', n: 'inspector reports', d: '2024-10-31' },
    { r: 10, s: 'at-risk', p: ['evidence base ready'], b: 'waiting on the local plan', n: 'inspector reports', d: '2024-10-31' },
  ]),
  several('2024-11-06', ['finance green, transformation amber', 'finance: closedown timetable agreed, training 2 dec. transformation: benefits plan drafted, vendor delays, gateway 10 dec'], [
    { r: 6, s: 'on-track', p: ['closedown timetable agreed'], n: 'training', d: '2024-12-02' },
    { r: 7, s: 'at-risk', p: ['benefits plan drafted'], b: 'vendor delays', n: 'gateway', d: '2024-12-10' },
  ], ['progress', 'nextStep', 'due', 'blocker']),
  nothing('notAnUpdate', '2024-06-27', 'haha love it'),
  nothing('notAnUpdate', '2024-09-12', 'rec 3 working group is in the council chamber today not room 2'),
  nothing('notAnUpdate', '2024-10-24', 'who left the red folder in committee room 3?'),
  nothing('notAnUpdate', '2025-01-08', 'happy new year everyone, hope you all had a good break'),
  nothing('question', '2024-07-02', 'can you remind me which recommendation covers temporary accommodation'),
  nothing('question', '2024-10-17', 'is the town centre one still red?'),
  nothing('question', '2025-02-27', 'what did I say about R6 last time'),
];
