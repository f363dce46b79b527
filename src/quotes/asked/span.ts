/** Stands in a frame where the pasted words stood. */
export const SPAN = '\ufffc';
