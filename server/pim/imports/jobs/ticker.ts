/** True at most twice a second: how often open screens are told of progress. */
export function ticker(pauseMillis = 500): () => boolean {
  let last = performance.now();
  return () => {
    if (performance.now() - last < pauseMillis) return false;
    last = performance.now();
    return true;
  };
}
