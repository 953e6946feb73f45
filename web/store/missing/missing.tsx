/** An address that nothing answers: the shop says so, with its shelves around. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export const action = loader;

export default function Missing() {
  return null;
}
