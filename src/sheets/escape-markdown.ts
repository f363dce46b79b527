/** Sets a backslash before every sign that Markdown could read; a number or a dash at the start is no list. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!$^=]/g, '\\$&')
    .replace(/^(\s*)([-+])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/(https?|www)([:.])/gi, '$1\\$2')
    .replace(/@/g, '\\@');
}
