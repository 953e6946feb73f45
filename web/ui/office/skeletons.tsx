import './css/callout.css';

const widths = ['62%', '48%', '71%', '55%', '66%', '40%'];

/** A bone of the coming text. */
export function Bone({ width = '100%', height }: { width?: string; height?: number }) {
  return <span className="bone" style={{ width, ...(height ? { height } : {}) }} aria-hidden="true" />;
}

/** Rows of the coming table, in its geometry. */
export function RowBones({ rows, columns }: { rows: number; columns: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} aria-hidden="true">
      {Array.from({ length: columns }, (_, column) => (
        <td key={column}>
          <Bone width={widths[(row + column) % widths.length] ?? '60%'} />
        </td>
      ))}
    </tr>
  ));
}

/** A card on its way. */
export function CardBones({ lines = 4 }: { lines?: number }) {
  return (
    <div className="card">
      <div className="card-body stack" role="status">
        {Array.from({ length: lines }, (_, at) => (
          <Bone key={at} width={widths[at % widths.length] ?? '60%'} />
        ))}
      </div>
    </div>
  );
}
