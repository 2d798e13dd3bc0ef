import { ImportFailed, type ImportJob } from '../import/job/protocol';
import type { OpenServices } from '../open/services';

const refuse = () =>
  Promise.reject(new ImportFailed({ code: 'unexpected', values: { message: 'no engine' }, problems: [] }));

/** A job that says that it cannot read: what stands here until the engine does. */
const createJob = (): ImportJob => ({
  open: refuse,
  preview: refuse,
  check: refuse,
  run: refuse,
  runDataset: refuse,
  close: () => undefined,
});

/** The engine that reads files and the store of this browser. */
export const openServices: OpenServices = {
  createJob,
  kept: {
    list: async () => [],
    rename: async () => undefined,
    remove: async () => undefined,
  },
};
