import '@fontsource/ibm-plex-mono/latin-400.css';
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { makeStyles } from '@fluentui/react-components';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { own } from '../../theme.ts';
import { linkToken, smallestChange } from './link-token.ts';

const useStyles = makeStyles({
  token: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '5px 10px',
    borderRadius: '8px',
    border: `1px solid ${own.accentLine}`,
    backgroundColor: own.accentSoft,
    color: own.accentSoftText,
    fontFamily: own.mono,
    fontSize: '13px',
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    verticalAlign: 'middle',
    cursor: 'default',
    userSelect: 'none',
  },
  start: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0, flexShrink: 1, marginLeft: '8px' },
  blank: { lineHeight: '12px' },
});

/** A change that comes from outside (drafted anew, link restored), not from the person's hands. */
const fromOutside = Annotation.define<boolean>();

/** CodeMirror brings its own look; this is ours. The blank line between paragraphs is lower than a line. */
const look = EditorView.theme({
  '&': { color: own.text, fontSize: '14px', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '22px', overflow: 'visible' },
  '.cm-content': { padding: '14px 0', caretColor: own.text, minHeight: '220px', minWidth: 0 },
  '.cm-line': { padding: '0 16px' },
  '&.td-missing .cm-content': { caretColor: own.danger },
});

const blankLines = (className: string): Extension => {
  const mark = Decoration.line({ class: className });
  const draw = (view: EditorView): DecorationSet => {
    const builder = new RangeSetBuilder<Decoration>();
    for (const { from, to } of view.visibleRanges) {
      for (let at = from; at <= to; ) {
        const line = view.state.doc.lineAt(at);
        if (line.length === 0) builder.add(line.from, line.from, mark);
        at = line.to + 1;
      }
    }
    return builder.finish();
  };
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = draw(view);
      }
      update(update: ViewUpdate): void {
        if (update.docChanged || update.viewportChanged) this.decorations = draw(update.view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
};

/** "https://tandem.example/accept/7fQ2...x9Kd": both ends of the secret, so that two links can be told apart. */
const shownLink = (link: string): readonly [string, string] => {
  const cut = link.lastIndexOf('/') + 5;
  return [`${link.slice(0, cut)}…`, link.slice(Math.max(cut, link.length - 4))];
};

export type BodyEditorHandle = {
  /** Puts another text in: drafted anew, or with its link restored. The person can undo it. */
  replace(text: string): void;
  focus(): void;
};

export type BodyEditorProps = {
  readonly ref?: Ref<BodyEditorHandle>;
  /** The text to begin with; afterwards the editor has the say. */
  readonly initial: string;
  readonly link: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  readonly linkLabel: string;
  /** `lang` of the text, so that spelling, glyphs and punctuation are right. */
  readonly lang: string;
  readonly missing: boolean;
  /** Id of the sentence under the frame. */
  readonly describedBy: string;
};

/**
 * The text of a mail with its locked link (S19, S20): plain text, edited as in any text field, with input methods, undo
 * and paste without formatting. Tab leaves it.
 */
export const BodyEditor = ({
  ref,
  initial,
  link,
  onChange,
  label,
  linkLabel,
  lang,
  missing,
  describedBy,
}: BodyEditorProps) => {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const parts = useRef({ token: new Compartment(), attributes: new Compartment() });
  const changed = useRef(onChange);
  changed.current = onChange;
  const first = useRef(initial);

  const token = linkToken(link, { label: linkLabel, shown: shownLink(link), token: styles.token, start: styles.start });
  const attributes = EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': String(missing),
    lang,
    spellcheck: 'true',
    autocorrect: 'on',
    autocapitalize: 'sentences',
  });
  const shape = [token, [attributes, EditorView.editorAttributes.of({ class: missing ? 'td-missing' : '' })]] as const;
  const latest = useRef(shape);
  latest.current = shape;

  useEffect(() => {
    const { token: tokenPart, attributes: attributesPart } = parts.current;
    const made = new EditorView({
      ...(place.current === null ? {} : { parent: place.current }),
      state: EditorState.create({
        doc: first.current,
        extensions: [
          history(),
          keymap.of([...historyKeymap, ...standardKeymap]),
          EditorView.lineWrapping,
          look,
          blankLines(styles.blank),
          tokenPart.of(latest.current[0]),
          attributesPart.of(latest.current[1]),
          EditorView.updateListener.of((update) => {
            const outside = update.transactions.some((one) => one.annotation(fromOutside) === true);
            if (update.docChanged && !outside) changed.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      first.current = made.state.doc.toString();
      view.current = null;
      made.destroy();
    };
  }, [styles.blank]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the extensions are made anew in each render; these are what they are made of
  useEffect(() => {
    const { token: tokenPart, attributes: attributesPart } = parts.current;
    view.current?.dispatch({
      effects: [tokenPart.reconfigure(shape[0]), attributesPart.reconfigure(shape[1])],
    });
  }, [link, linkLabel, label, lang, missing, describedBy]);

  useImperativeHandle(ref, () => ({
    replace: (text) => {
      const changes = smallestChange(view.current?.state.doc.toString() ?? '', text);
      if (changes === undefined) return;
      first.current = text;
      view.current?.dispatch({ changes, annotations: fromOutside.of(true), filter: false });
    },
    focus: () => view.current?.focus(),
  }));

  return <div ref={place} />;
};
