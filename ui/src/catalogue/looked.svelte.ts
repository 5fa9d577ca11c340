// What somebody has typed to find a type: coming back from reading one, the list is as it was left.

export const looked = $state({ words: '' });
