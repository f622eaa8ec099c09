/** Text that has been made safe to stand in a page. */
export type Html = { readonly html: string };

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

type Part = Html | string | number | readonly Html[];

/** A piece of a page: html`<b>${text}</b>`. Text is escaped, pieces are not, lists of pieces are joined. */
export const html = (parts: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  html: parts.reduce((before, part, index) => `${before}${write(values[index - 1] ?? '')}${part}`),
});

const write = (value: Part): string => {
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('');
};

export const NOTHING: Html = { html: '' };

/** A sentence in which what stands between backticks is code. */
export const sentence = (text: string): Html => ({
  html: escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>'),
});

/** A value as it would be sent, with line breaks. */
export const code = (value: unknown): Html =>
  html`<pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>`;
