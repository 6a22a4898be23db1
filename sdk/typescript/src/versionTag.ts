/** For the `if_match` of a change that is meant for this version and for no later one. */
export const versionTag = (version: number): string => `"${version}"`;
