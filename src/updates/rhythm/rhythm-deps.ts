import type { Courier } from '../../chat.ts';
import type { Recommendation } from '../../corpus/types.ts';
import type { People } from '../people.ts';
import type { Store } from '../record/store.ts';
import type { Author } from '../record/update.ts';
import type { RecordView } from '../record/view.ts';
import type { StatusScale } from '../statuses.ts';
import type { Channel } from './parse-channels.ts';
import type { Calendar } from './period.ts';

/** What rhythm works with. */
export interface RhythmDeps {
  readonly calendar: Calendar;
  /** Where the digest goes. */
  readonly channels: readonly Channel[];
  readonly store: Store;
  readonly record: RecordView;
  readonly people: People;
  /** The current ones: those of the last peer challenge. */
  readonly recommendations: readonly Recommendation[];
  readonly statuses: StatusScale;
  /** In the order in which a person's platforms are tried. */
  readonly couriers: readonly Courier[];
  /** For the log: which post, and why it has not gone out. It is tried again by itself. */
  readonly onFault: (fault: { readonly post: string; readonly cause: unknown }) => void;
}

/** In whose name posts go on record. */
export const BOT: Author = { person: 'peersay', name: 'Peersay', platform: 'peersay' };
