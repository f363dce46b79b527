import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder';
import type { AdapterLog, Person } from '../../src/chat.ts';
import type { AddressBook, KnownPerson } from './address-book.ts';
import { describe } from './describe.ts';
import { isGuest, Member } from './members.ts';
import { type Backoff, sendWithBackoff } from './send-with-backoff.ts';
import { tenantOf } from './tenant-of.ts';

const HOUR = 3_600_000;
/** How long what Teams said about somebody is taken as it was. */
const FRESH = 8 * HOUR;
/** How long it may still be used when Teams cannot be asked. */
const USABLE = 24 * HOUR;

export interface IdentifyOptions {
  readonly book: AddressBook;
  readonly isAllowedTenant: (tenant: string | null) => boolean;
  readonly backoff: Backoff;
  readonly now: () => Date;
  readonly log: AdapterLog;
}

/**
 * Who wrote an activity, as Teams vouches for it, and renews where they are reached. One person is one person on
 * every platform by e-mail, so that it is never taken from what was typed. Where Teams cannot be asked and was not
 * asked within a day, there is no e-mail and the standing of a guest: nobody gains rights by a fault.
 */
export async function identifyPerson(
  context: TurnContext,
  activity: Partial<Activity>,
  options: IdentifyOptions,
): Promise<Person> {
  const { book, now } = options;
  const met = describeSender(activity);
  const known = book.person(met.tenant, met.objectId);
  const age = known?.verifiedAt ? now().getTime() - Date.parse(known.verifiedAt) : Number.POSITIVE_INFINITY;
  const vouched = age < FRESH && known ? pickVouched(known) : await ask(context, met, options);
  const { email, standing, verifiedAt } = vouched ?? (age < USABLE && known ? pickVouched(known) : UNKNOWN);
  const conversation = met.conversation ?? known?.conversation ?? null;
  await book.savePerson({ ...met, conversation, email, standing, verifiedAt });
  return { id: met.objectId, name: met.user.name, email, standing };
}

type Vouched = Pick<KnownPerson, 'email' | 'standing' | 'verifiedAt'>;

const UNKNOWN: Vouched = { email: null, standing: 'guest', verifiedAt: null };
const pickVouched = ({ email, standing, verifiedAt }: KnownPerson): Vouched => ({
  email,
  standing,
  verifiedAt,
});

type Met = Omit<KnownPerson, keyof Vouched>;

function describeSender(activity: Partial<Activity>): Met {
  const { from, recipient, conversation, serviceUrl = '' } = activity;
  const id = from?.id ?? '';
  const isPersonal = conversation?.conversationType === 'personal';
  return {
    serviceUrl,
    tenant: tenantOf(activity),
    bot: { id: recipient?.id ?? '', name: recipient?.name ?? '' },
    conversation: isPersonal ? (conversation?.id ?? null) : null,
    user: { id, name: from?.name ?? '' },
    objectId: from?.aadObjectId ?? id,
  };
}

async function ask(context: TurnContext, met: Met, options: IdentifyOptions): Promise<Vouched | null> {
  const { backoff, isAllowedTenant, now, log } = options;
  try {
    const found = await sendWithBackoff(() => TeamsInfo.getMember(context, met.user.id), backoff);
    const member = Member.parse(found);
    const visits = isGuest(member, met.tenant, isAllowedTenant);
    // The address of a guest is their own organisation's word, not this one's.
    const email = visits ? null : member.email || member.userPrincipalName || null;
    return {
      email: email?.toLowerCase() ?? null,
      standing: visits ? 'guest' : 'member',
      verifiedAt: now().toISOString(),
    };
  } catch (cause) {
    log.warn({ cause: describe(cause) }, 'Teams could not say who somebody is');
    return null;
  }
}
