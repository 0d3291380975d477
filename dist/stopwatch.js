// src/commands/stopwatch.ts
/** Takes the time of a command's stages, in milliseconds. */
function stopwatch(clock) {
	const timings = {};
	return {
		async time(stage, work) {
			const start = clock.now();
			try {
				return await work();
			} finally {
				timings[stage] = clock.now() - start;
			}
		},
		timings: () => timings
	};
}

export { stopwatch as t };