/** Passes on the outcome of a promise. Returns a function that stops listening, for the clean-up of an effect. */
export function whenSettled<T>(
  promise: Promise<T>,
  onValue: (value: T) => void,
  onFault?: (fault: Error) => void,
): () => void {
  let listening = true;
  promise.then(
    (value) => listening && onValue(value),
    onFault && ((fault: Error) => listening && onFault(fault)),
  );
  return () => {
    listening = false;
  };
}
