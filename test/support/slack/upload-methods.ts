import { type Answer, type Arguments, findChannel, isAnswer, type MethodContext, refuse } from './method.ts';

export function getUploadUrl(
  { filename, length, alt_text }: Arguments,
  { workspace, base }: MethodContext,
): Answer {
  if (!filename || !(Number(length) > 0)) return refuse('invalid_arguments');
  const id = workspace.nextId('F');
  const fields = { id, file: filename, length: Number(length), alt: alt_text ?? null };
  workspace.uploads.set(id, { ...fields, content: null, channel: null, thread: null });
  return { ok: true, file_id: id, upload_url: `${base}/upload/${id}` };
}

export function completeUpload(given: Arguments, context: MethodContext): Answer {
  const files = JSON.parse(given.files ?? '[]') as { id: string }[];
  const channel = findChannel(given.channel_id ?? '', context);
  if (isAnswer(channel)) return channel;
  for (const { id } of files) {
    const upload = context.workspace.uploads.get(id);
    if (!upload?.content) return refuse('file_not_found');
    Object.assign(upload, { channel: channel.id, thread: given.thread_ts ?? null });
  }
  return { ok: true, files };
}
