/** Hands on what a promise comes to. Returns a function that stops listening: the clean-up of an effect. */
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
