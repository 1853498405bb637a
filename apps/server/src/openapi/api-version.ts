/**
 * The version of the interface for machines (semver), in the header of every answer and in the OpenAPI document. Its
 * first number is that of the addresses: `/api/v1`. What was added or mended stands in CHANGELOG.md.
 */
export const API_VERSION = '1.0.0';
