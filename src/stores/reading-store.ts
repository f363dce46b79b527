import { UserError } from '../errors.ts';
import { AUDIT_KINDS, type EventKind } from '../updates/record/events.ts';
import type { Store } from '../updates/record/store.ts';
import type { StoreView } from './create-store.ts';
import { leaveEvent } from './file/inbox.ts';

/**
 * A store that can be read and not written, because another process holds it or its folder cannot be written. Writing
 * is refused with the reason, with two exceptions: an export is left for the process that holds the record, and who
 * asked what is passed over, because an answer does not depend on its being recorded.
 */
export function createReadingStore(view: StoreView, folder: string, reason: string): Store {
  const refuse = async (): Promise<never> => {
    throw new UserError(reason);
  };
  const isAudit = (kind: EventKind) => (AUDIT_KINDS as readonly EventKind[]).includes(kind);
  return {
    ...view,
    async append(event) {
      if (isAudit(event.kind)) return 'known';
      if (event.kind !== 'exported') return refuse();
      await leaveEvent(folder, event);
      return 'written';
    },
    put: refuse,
    claim: refuse,
    remove: refuse,
    close: async () => {},
  };
}
