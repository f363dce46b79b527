import { checkView } from './check-blocks.ts';
import { type Answer, type Arguments, type MethodContext, refuse } from './method.ts';
import type { StoredView } from './workspace.ts';

function readView(json: string, surface: 'home' | 'modal'): StoredView['view'] | Answer {
  if (json.length > 250_000) return refuse('view_too_large');
  const view = JSON.parse(json) as StoredView['view'];
  const faults = checkView(view, surface);
  return faults.length > 0 ? refuse('invalid_arguments', { response_metadata: { messages: faults } }) : view;
}

export function openView({ trigger_id = '', view: json = '' }: Arguments, context: MethodContext): Answer {
  const trigger = context.useTrigger(trigger_id);
  if ('error' in trigger) return refuse(trigger.error);
  const view = readView(json, 'modal');
  if ('ok' in view) return view as Answer;
  const { workspace } = context;
  const stored = {
    id: workspace.nextId('V'),
    user: trigger.user,
    hash: workspace.nextId('h'),
    view,
    isOpen: true,
  };
  workspace.views.set(stored.id, stored);
  return { ok: true, view: { id: stored.id, hash: stored.hash } };
}

export function updateView(
  { view_id = '', hash, view: json = '' }: Arguments,
  { workspace }: MethodContext,
): Answer {
  const stored = workspace.views.get(view_id);
  if (!stored?.isOpen) return refuse('not_found');
  if (hash !== undefined && hash !== stored.hash) return refuse('hash_conflict');
  const view = readView(json, 'modal');
  if ('ok' in view) return view as Answer;
  Object.assign(stored, { view, hash: workspace.nextId('h') });
  return { ok: true, view: { id: stored.id, hash: stored.hash } };
}

export function publishView(
  { user_id = '', hash, view: json = '' }: Arguments,
  { workspace }: MethodContext,
): Answer {
  if (!workspace.users.has(user_id)) return refuse('user_not_found');
  const before = workspace.homes.get(user_id);
  if (hash !== undefined && before && hash !== before.hash) return refuse('hash_conflict');
  const view = readView(json, 'home');
  if ('ok' in view) return view as Answer;
  const id = before?.id ?? workspace.nextId('V');
  const stored = { id, user: user_id, hash: workspace.nextId('h'), view, isOpen: true };
  workspace.homes.set(user_id, stored);
  return { ok: true, view: { id, hash: stored.hash } };
}
