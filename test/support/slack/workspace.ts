/** What a workspace holds: people, channels, messages, views. All of it plain data. */

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly team: string;
  readonly isGuest: boolean;
  readonly isBot: boolean;
}

export interface Channel {
  readonly id: string;
  readonly kind: 'public' | 'private' | 'im';
  /** Shared with another organisation. */
  readonly isShared: boolean;
  readonly members: Set<string>;
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly user: string;
  text: string;
  blocks: readonly unknown[];
  metadata: unknown;
  /** The one person who sees it; null for everybody. */
  readonly onlyFor: string | null;
  /** Replaced or deleted by its sender. */
  isGone: boolean;
}

export interface StoredView {
  readonly id: string;
  readonly user: string;
  hash: string;
  view: Readonly<Record<string, unknown>> & { readonly type: string; readonly blocks: readonly unknown[] };
  isOpen: boolean;
}

export interface Upload {
  readonly id: string;
  readonly file: string;
  readonly length: number;
  readonly alt: string | null;
  content: Buffer | null;
  channel: string | null;
  thread: string | null;
}

export interface Workspace {
  readonly team: string;
  readonly bot: { readonly user: string; readonly id: string; readonly app: string };
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly messages: Posted[];
  readonly views: Map<string, StoredView>;
  readonly homes: Map<string, StoredView>;
  readonly uploads: Map<string, Upload>;
  /** A timestamp that was never given before. */
  nextTs(): string;
  nextId(prefix: string): string;
}

export function createWorkspace(): Workspace {
  let count = 0;
  let last = 0;
  return {
    team: 'T0PEERSAY',
    bot: { user: 'U0PEERSAY', id: 'B0PEERSAY', app: 'A0PEERSAY' },
    users: new Map(),
    channels: new Map(),
    messages: [],
    views: new Map(),
    homes: new Map(),
    uploads: new Map(),
    nextTs() {
      last = Math.max(last + 1, Date.now() * 1000);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
    },
    nextId: (prefix) => `${prefix}${String(++count).padStart(8, '0')}`,
  };
}
