/** What Go says where upstream does not expect an entry without content: promtool crashes there. */
export const nilPointer = 'runtime error: invalid memory address or nil pointer dereference'
