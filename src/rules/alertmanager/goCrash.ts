/** What Go prints before the stack when a nil pointer is followed: Alertmanager and amtool crash there. */
export const goCrash = 'runtime error: invalid memory address or nil pointer dereference'
