import { t as interruption } from "./interruption2.js";

export { interruption };