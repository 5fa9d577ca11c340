// How a procedure really was, as it stands in the fields, and as it is sent.

import type { DeviceTyped, MarkDone, PreparationView, ProcedureView } from '../generated/contract';
import { clock } from '../lib/format';
import { dayText, noDay } from '../lib/typed';

export type DeviceFields = DeviceTyped & { key: number };

export class Done {
  on = $state(noDay());
  at = $state('');
  what = $state('');
  access_side = $state('');
  devices = $state<DeviceFields[]>([]);
  #next = 0;

  /** `planned` is filled in where that day has come: it was most likely then. */
  constructor(view: PreparationView, planned: string | null) {
    const { done } = view;
    this.on = dayText(done?.on ?? planned);
    if (!done) return;
    this.at = done.at === null ? '' : clock(done.at);
    this.what = done.what;
    this.access_side = done.access_side;
    this.devices = done.devices.map((device) => {
      const { id, kind, maker, model, serial, mri } = device;
      return { id, kind, maker, model, serial, mri, key: this.#key() };
    });
  }

  /** As it was left. */
  fill({ on, at, what, access_side, devices }: MarkDone): this {
    Object.assign(this, { on, at, what, access_side });
    this.devices = devices.map((device) => ({ ...device, key: this.#key() }));
    return this;
  }

  add() {
    const empty = { id: null, kind: '', maker: '', model: '', serial: '', mri: 'unknown' } as const;
    this.devices.push({ ...empty, key: this.#key() });
  }

  remove(key: number) {
    this.devices = this.devices.filter((device) => device.key !== key);
  }

  #key(): number {
    this.#next += 1;
    return this.#next;
  }

  /** A new device of which nothing was written is not sent. */
  get #sent(): DeviceFields[] {
    return this.devices.filter(
      ({ id, kind, maker, model, serial, mri }) =>
        id !== null || mri !== 'unknown' || [kind, maker, model, serial].some((text) => text.trim() !== ''),
    );
  }

  request(id: string): MarkDone {
    return $state.snapshot({
      id,
      on: this.on,
      at: this.at,
      what: this.what,
      access_side: this.access_side,
      devices: this.#sent.map(({ key: _, ...device }) => device),
    });
  }

  /** "devices.1.kind" stands at the device that was sent as number 1. */
  idOf(field: string): string {
    const match = /^devices\.(\d+)\.(\w+)$/.exec(field);
    if (!match) return field;
    return `device-${this.#sent[Number(match[1])]?.key ?? 0}-${match[2]}`;
  }
}

/** How it was as far as it is known: filled in as planned where that day has come. */
export function doneOf(procedure: ProcedureView, preparation: PreparationView): Done {
  return new Done(preparation, procedure.day >= 0 ? procedure.when.on : null);
}
