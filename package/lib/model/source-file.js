// What comes in: text nobody has looked at yet, and the place each later statement about it points to.
export {};
