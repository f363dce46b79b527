/** A channel on a platform: "slack:C123". */
export interface Channel {
  readonly platform: string;
  readonly channel: string;
}

/** Reads "slack:C123, teams:19:abc@thread.tacv2": the first colon parts them. Null where any entry is no channel. */
export function parseChannels(text: string): Channel[] | null {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const channels = entries.flatMap((entry) => {
    const [, platform = '', channel = ''] = /^([a-z]+):(\S+)$/.exec(entry) ?? [];
    return platform ? [{ platform, channel }] : [];
  });
  return channels.length === entries.length ? channels : null;
}

/** The inverse of `parseChannels`, for one. */
export function renderChannel({ platform, channel }: Channel): string {
  return `${platform}:${channel}`;
}
