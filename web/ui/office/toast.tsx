import { notifications } from '@mantine/notifications';
import './css/toast.css';

type Toast = { text: string; undo?: { label: string; run: () => void }; tone?: 'plain' | 'red'; seconds?: number };

/** Says what was done; with `undo` it can be taken back for a while. Use it instead of asking “are you sure”. */
export function toast({ text, undo, tone = 'plain', seconds = undo ? 8 : 4 }: Toast): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose: seconds * 1000,
    className: tone === 'red' ? 'toast toast-red' : 'toast',
    message: (
      <span className="toast-row">
        <span>{text}</span>
        {undo ? (
          <button
            type="button"
            onClick={() => {
              notifications.hide(id);
              undo.run();
            }}
          >
            {undo.label}
          </button>
        ) : null}
      </span>
    ),
  });
}
