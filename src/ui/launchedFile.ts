/** The parts of the File Handling API that TypeScript doesn't know yet. */
interface LaunchQueue {
  setConsumer(consume: (launched: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/**
 * Calls back with the file that the installed atlas was opened with by the system, if there is one.
 * @param target the window
 */
export function onLaunchedFile(target: object, onFile: (file: File) => void): void {
  const { launchQueue } = target as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    // A file that has gone meanwhile is like none.
    files[0]?.getFile().then(onFile, () => undefined);
  });
}
