import { expect, it, vi } from 'vitest';
import { whenSettled } from './whenSettled.ts';

it('hands on the value, or the fault', async () => {
  const onValue = vi.fn();
  const onFault = vi.fn();
  whenSettled(Promise.resolve(1), onValue, onFault);
  await Promise.resolve();
  expect(onValue).toHaveBeenCalledWith(1);
  const fault = new Error('no');
  whenSettled(Promise.reject(fault), onValue, onFault);
  await Promise.resolve();
  expect(onFault).toHaveBeenCalledWith(fault);
  expect(onValue).toHaveBeenCalledTimes(1);
});

it('hands on nothing once it has been stopped', async () => {
  const onValue = vi.fn();
  const onFault = vi.fn();
  whenSettled(Promise.resolve(1), onValue, onFault)();
  whenSettled(Promise.reject(new Error('no')), onValue, onFault)();
  await new Promise((resolve) => setTimeout(resolve));
  expect(onValue).not.toHaveBeenCalled();
  expect(onFault).not.toHaveBeenCalled();
});
