// The one short message at the foot of the window, with a way back.
// It stays until it is dismissed or the next one comes: nobody has to be quick.

export interface ToastMessage {
  text: string;
  undo?: (() => void | Promise<void>) | undefined;
}

let current = $state<ToastMessage | null>(null);

export const toast = {
  get message(): ToastMessage | null {
    return current;
  },
  show(message: ToastMessage) {
    current = message;
  },
  dismiss() {
    current = null;
  },
};
