import "./rolldown-runtime.js";

// src/host/interruption.ts
/** A signal that ends the run at Ctrl-C or when the machine wants us to go; a second Ctrl-C ends the process at once. */
function interruption() {
	const ending = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => ending.abort(new Error(`ended by ${name}`, { cause: name })));
	return ending.signal;
}

export { interruption as t };