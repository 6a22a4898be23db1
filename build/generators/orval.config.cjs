module.exports = {
  payroll: {
    input: process.env.DOCUMENT,
    output: {
      target: "generated/orval/client.ts",
      client: "fetch",
      override: { mutator: { path: "typescript/orvalFetch.ts", name: "send" } },
    },
  },
};
