export * from "./generated/payrollClient.js";
export type { PayrollClientOptions } from "./options.js";
export { all, type Page } from "./paging.js";
export { PayrollProblem } from "./problem.js";
export { versionTag } from "./versionTag.js";
