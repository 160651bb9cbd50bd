/** A policy or baseline that cannot be used, in one sentence that says where and what to write, and quotes nothing of the file. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
}
