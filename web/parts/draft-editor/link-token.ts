import { EditorState, type Extension, RangeSet, StateField, type Text, type TransactionSpec } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

/** How the link looks and is called; the words change with the language, the text does not. */
export type TokenLook = {
  readonly label: string;
  /** What is shown of the link: its beginning, which gives way where there is little room, and its last letters. */
  readonly shown: readonly [start: string, end: string];
  readonly token: string;
  readonly start: string;
};

/** Where the link stands in the text. A copy with letters grown on to its end leads nowhere and is none (S20). */
export const findLinks = (text: string, link: string): readonly number[] => {
  const found: number[] = [];
  if (link === '') return found;
  for (let at = text.indexOf(link); at !== -1; at = text.indexOf(link, at + link.length)) {
    if (!/^[\w-]/.test(text.slice(at + link.length))) found.push(at);
  }
  return found;
};

export const hasLink = (text: string, link: string): boolean => findLinks(text, link).length > 0;

/**
 * The link as a token inside plain text: seen, selected, moved, copied and deleted as one thing, never typed into. What
 * is stored and copied is the text with the whole link, so cutting and pasting it elsewhere keeps it a token. It stays
 * on a line of its own (domain 7): what is typed beside it goes to the next line, because mail programs take letters
 * that touch a link for a part of it.
 */
export const linkToken = (link: string, look: TokenLook): Extension => [
  tokens(link, look),
  EditorState.transactionFilter.of((transaction) => {
    // Undo brings back what was there, and a text that is being composed must not move under the input method.
    if (!transaction.docChanged || transaction.isUserEvent('undo') || transaction.isUserEvent('redo'))
      return transaction;
    if (transaction.isUserEvent('input.type.compose')) return transaction;
    const changes = linesFor(transaction.newDoc, link);
    return changes.length === 0 ? transaction : [transaction, { changes, sequential: true }];
  }),
  EditorView.domEventHandlers({
    compositionend: (_, view) => {
      // The input method is done only after this event.
      setTimeout(() => {
        const changes = linesFor(view.state.doc, link);
        if (changes.length > 0) view.dispatch({ changes });
      });
    },
  }),
];

type Change = { readonly from: number; readonly insert: string };

/** The line breaks that are missing around links. */
const linesFor = (doc: Text, link: string): Change[] => {
  const changes: Change[] = [];
  const text = doc.toString();
  for (let at = text.indexOf(link); at !== -1; at = text.indexOf(link, at + link.length)) {
    const end = at + link.length;
    if (at > 0 && text[at - 1] !== '\n') changes.push({ from: at, insert: '\n' });
    if (end < text.length && text[end] !== '\n') changes.push({ from: end, insert: '\n' });
  }
  return changes;
};

const tokens = (link: string, look: TokenLook): Extension => {
  const decoration = Decoration.replace({ widget: new Token(link, look) });
  const draw = (doc: Text): DecorationSet =>
    RangeSet.of(findLinks(doc.toString(), link).map((at) => decoration.range(at, at + link.length)));
  const field = StateField.define<DecorationSet>({
    create: (state) => draw(state.doc),
    update: (drawn, transaction) => (transaction.docChanged ? draw(transaction.newDoc) : drawn),
    provide: (self) => [
      EditorView.decorations.from(self),
      EditorView.atomicRanges.of((view) => view.state.field(self)),
    ],
  });
  return field;
};

class Token extends WidgetType {
  private readonly link: string;
  private readonly look: TokenLook;

  constructor(link: string, look: TokenLook) {
    super();
    this.link = link;
    this.look = look;
  }

  override eq(other: Token): boolean {
    return other.link === this.link && other.look.label === this.look.label;
  }

  override toDOM(): HTMLElement {
    const root = document.createElement('span');
    root.className = this.look.token;
    root.setAttribute('role', 'img');
    root.setAttribute('aria-label', `${this.look.label}: ${this.link}`);
    root.title = this.link;
    root.append(lock(), shown(this.look.shown[0], this.look.start), shown(this.look.shown[1]));
    return root;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

const shown = (text: string, className = ''): HTMLElement => {
  const element = document.createElement('span');
  if (className === '') element.style.flexShrink = '0';
  else element.className = className;
  element.textContent = text;
  element.setAttribute('aria-hidden', 'true');
  return element;
};

/** The lock of the design guide. A widget lives outside React, so it is drawn by hand. */
const lock = (): SVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    width: '16',
    height: '16',
    viewBox: '0 0 20 20',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.2',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
    focusable: 'false',
  })) {
    svg.setAttribute(name, value);
  }
  svg.style.flexShrink = '0';
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute(
    'd',
    'M4.6 8.6h10.8a1 1 0 0 1 1 1v6.8a1 1 0 0 1-1 1H4.6a1 1 0 0 1-1-1V9.6a1 1 0 0 1 1-1ZM6.6 8.4V6a3.4 3.4 0 0 1 6.8 0v2.4M10 12.4v1.2',
  );
  svg.append(path);
  return svg;
};

/** Changes `from` into `to` by the smallest piece that differs, so that caret and undo stay where they are. */
export const smallestChange = (from: string, to: string): TransactionSpec['changes'] | undefined => {
  if (from === to) return undefined;
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  while (
    end < from.length - start &&
    end < to.length - start &&
    from[from.length - 1 - end] === to[to.length - 1 - end]
  )
    end += 1;
  return { from: start, to: from.length - end, insert: to.slice(start, to.length - end) };
};
