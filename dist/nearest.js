// src/core/nearest.ts
/** The candidate that a word most likely meant, or undefined when none is near. */
function nearest(word, candidates) {
	return candidates.filter((candidate) => Math.abs(candidate.length - word.length) <= tolerance(candidate)).map((candidate) => ({
		candidate,
		distance: distance(word.toLowerCase(), candidate.toLowerCase())
	})).filter((one) => one.distance <= tolerance(one.candidate)).sort((a, b) => a.distance - b.distance)[0]?.candidate;
}
function tolerance(candidate) {
	return Math.max(1, Math.floor(candidate.length / 3));
}
/** Levenshtein distance, on texts cut to 64 characters. */
function distance(left, right) {
	const a = left.slice(0, 64);
	const b = right.slice(0, 64);
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

export { nearest as t };