import { n as describeError, t as UserError } from "./errors.js";

export { UserError };