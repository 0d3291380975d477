import { n as harmless, t as githubHost } from "./github.js";

export { githubHost };