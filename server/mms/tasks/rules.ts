/** `tasks.<key>.title` of the words, with its values. */
export type TaskWords = { key: string; values?: Record<string, unknown> };
