import { CardCode } from "../../src/protocol/CardCode.ts";
import { cardPublicKey, deriveCardKey } from "../../src/protocol/DeriveCardKey.ts";
import { generateTrusteeKey, type TrusteeKey } from "../../src/protocol/GenerateTrusteeKey.ts";
import { encodeElement, GENERATOR, power, randomScalar } from "../../src/protocol/Group.ts";
import { PretendServer, type PretendHousehold } from "./PretendServer.ts";
import { PretendVote } from "./PretendVote.ts";

const REPRESENTATIVES = ["Trần Thị Hoa", "Nguyễn Văn Bảy", "Lê Thị Kim Ngân", "Phạm Hữu Đức", "Võ Thị Sáu", "Huỳnh Ngọc Ẩn", "Đặng Thuỳ Trâm", "Bùi Quốc Khánh", "Hồ Thị Mỹ Duyên", "Ngô Ưng Quyền"];
export const VOTE_UUID = "AbCdEfGhJkLmNp";

export function households(count: number): PretendHousehold[] {
  return Array.from({ length: count }, (_, i) => ({
    householdId: `01900000-0000-7000-8000-1000000${String(i).padStart(5, "0")}`,
    number: i + 1,
    representative: REPRESENTATIVES[i % REPRESENTATIVES.length]!,
    address: `Số ${12 + i}, tổ ${1 + (i % 6)}`,
    publicKey: null,
  }));
}

/** An open vote of ten households; the first `withCode` of them have cards whose codes are known. */
export async function anOpenVote(withCode: number, answers?: string[]): Promise<{ server: PretendServer; vote: PretendVote; codes: CardCode[]; trustees: TrusteeKey[] }> {
  const server = new PretendServer(households(10));
  const codes = Array.from({ length: withCode }, () => CardCode.random());
  const derived = await Promise.all(codes.map((code) => deriveCardKey(code, server.cardSetId)));
  server.households.forEach((household, i) => {
    household.publicKey = derived[i] === undefined ? encodeElement(power(GENERATOR, randomScalar())) : cardPublicKey(derived[i]);
  });
  const vote = new PretendVote(VOTE_UUID, 3, answers);
  const trustees = vote.trustees.map(() => generateTrusteeKey());
  trustees.forEach((key, i) => (vote.trustees[i] = key.published));
  vote.seal(server.households.map((household) => household.publicKey!));
  vote.stage = "OPEN";
  server.votes.push(vote);
  return { server, vote, codes, trustees };
}

export function cardLink(origin: string, server: PretendServer, place: number, code: CardCode): string {
  const { householdId, number, representative } = server.households[place]!;
  const parts = new URLSearchParams({ h: server.hamletId, o: householdId, s: server.cardSetId, n: String(number), r: representative, c: code.digits });
  return `${origin}/booth/#${parts}`;
}
