import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code as one path: black on white with its quiet zone in every theme, because cameras need it. */
export const QrCode = ({ text, label, size = 184 }: { text: string; label: string; size?: number }) => {
  const { path, width } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: 3 });
    const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { path: squares.join(''), width: data.length };
  }, [text]);
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${width} ${width}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      style={{ borderRadius: 10, display: 'block' }}
    >
      <rect width={width} height={width} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
};
