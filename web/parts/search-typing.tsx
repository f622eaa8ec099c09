import { makeStyles, SearchBox } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type CompositionEvent, useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({ root: { minWidth: 0, maxWidth: 'none' } });

/**
 * A search field that asks while one types, not with every key, and not in the middle of a Chinese word. What it shows
 * follows the address when that changes by itself (Back, Clear filters). A search that arrives late, when the field was
 * left already, closes nothing that was opened meanwhile: `late` tells its list.
 */
export const SearchTyping = ({
  label,
  value,
  onChange,
  wait = 250,
}: {
  label: string;
  value: string;
  onChange: (value: string, late: boolean) => void;
  wait?: number;
}) => {
  const styles = useStyles();
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const composing = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    clearTimeout(timer.current);
    setText(value);
  }, [value]);

  const ask = (next: string, after: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const wanted = next.trim();
      if (wanted === asked.current) return;
      asked.current = wanted;
      onChange(wanted, document.activeElement !== field.current);
    }, after);
  };
  return (
    <SearchBox
      ref={field}
      className={styles.root}
      aria-label={label}
      placeholder={label}
      contentBefore={<SearchRegular />}
      value={text}
      onCompositionStart={() => {
        composing.current = true;
        clearTimeout(timer.current);
      }}
      onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => {
        composing.current = false;
        ask(event.currentTarget.value, wait);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) ask(text, 0);
      }}
      onChange={(_, data) => {
        setText(data.value);
        if (!composing.current) ask(data.value, data.value === '' ? 0 : wait);
      }}
    />
  );
};
