/** Why a text, number or record of the protocol is refused. The codes are the same words as in the Java code and in the shared vectors. */
export class ProtocolFault extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

/** @throws ProtocolFault with this code unless the fact holds */
export function ensure(fact: boolean, code: string, detail = ""): asserts fact {
  if (!fact) {
    throw new ProtocolFault(code, detail);
  }
}
