/** What Go says where a nil pointer is followed: upstream does not expect that nothing stands there, and crashes. */
export const nilPointer = 'runtime error: invalid memory address or nil pointer dereference'
