// What a form needs besides its fields: whether it is being sent, and what was refused.

import type { Problem } from '../generated/contract';
import type { FieldProblem } from '../shared/ErrorSummary.svelte';

export class Form {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  /** `idOf` says which id on the page stands for a field's name in a request. */
  constructor(private readonly idOf: (field: string) => string = (field) => field) {}

  /** Runs what is to be sent. Undefined when it was refused: the fields keep what was typed. */
  async send<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.problem = null;
    try {
      return await act();
    } catch (thrown) {
      this.problem = thrown as Problem;
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** Says itself that a field is wrong, in the few cases where nobody needs to be asked. */
  refuse(field: string, text: string) {
    this.problem = { kind: 'invalid', field, text };
  }

  /** The words to stand beside a field. */
  error(field: string): string | undefined {
    return this.problem?.kind === 'invalid' && this.problem.field === field ? this.problem.text : undefined;
  }

  get fieldProblems(): FieldProblem[] {
    if (this.problem?.kind !== 'invalid') return [];
    return [{ id: this.idOf(this.problem.field), text: this.problem.text }];
  }
}
