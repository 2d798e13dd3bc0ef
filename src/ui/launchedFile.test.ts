import { expect, test, vi } from 'vitest';
import { onLaunchedFile } from './launchedFile.ts';

type Consume = (launched: { files: readonly FileSystemFileHandle[] }) => void;

function queued() {
  let consume: Consume = () => {};
  return {
    launchQueue: {
      setConsumer: (given: Consume) => {
        consume = given;
      },
    },
    launch: (...files: readonly unknown[]) => consume({ files: files as FileSystemFileHandle[] }),
  };
}

test('the file that the atlas was opened with is passed on, once it can be read', async () => {
  const { launchQueue, launch } = queued();
  const onFile = vi.fn();
  onLaunchedFile({ launchQueue }, onFile);
  const file = new File(['a,b'], 'treaties.csv');
  launch({ getFile: async () => file });
  await vi.waitFor(() => expect(onFile).toHaveBeenCalledWith(file));
});

test('without a file, with one that has gone, or in a browser without the API, nothing happens', async () => {
  const { launchQueue, launch } = queued();
  const onFile = vi.fn();
  onLaunchedFile({}, onFile);
  onLaunchedFile({ launchQueue }, onFile);
  launch();
  launch({ getFile: () => Promise.reject(new DOMException('', 'NotFoundError')) });
  await Promise.resolve();
  expect(onFile).not.toHaveBeenCalled();
});
