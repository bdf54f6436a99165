import { ed25519 } from "@noble/curves/ed25519.js";
import { readBallot, tracker } from "../../src/protocol/Ballot.ts";
import { writeSetupData } from "../../src/protocol/BoardEvent.ts";
import { canonicalJson } from "../../src/protocol/CanonicalJson.ts";
import { computeEncryptedTally, type ComputedTally } from "../../src/protocol/ComputeEncryptedTally.ts";
import { credentialForVote } from "../../src/protocol/CredentialForVote.ts";
import { writeCredentialList } from "../../src/protocol/CredentialList.ts";
import type { PartialDecryption } from "../../src/protocol/DecryptPartially.ts";
import { bytesToHex, hexDigest } from "../../src/protocol/Digest.ts";
import { readElection, type Election } from "../../src/protocol/Election.ts";
import type { TrusteePublicKey } from "../../src/protocol/GenerateTrusteeKey.ts";
import { decodeElement, encodeElement, GENERATOR, NEUTRAL, publicPower } from "../../src/protocol/Group.ts";
import { readTrusteeList } from "../../src/protocol/TrusteeList.ts";
import { verifyBallot, type VerifiedBallot } from "../../src/protocol/VerifyBallot.ts";
import { receiptSignedBytes } from "../../src/protocol/VerifyReceipt.ts";
import { PretendBoard } from "./PretendBoard.ts";

const ANSWERS = ["Đồng ý", "Không đồng ý", "Ý kiến khác"];
export const BOARD_SECRET = new Uint8Array(32).fill(7);
export const BOARD_KEY = bytesToHex(ed25519.getPublicKey(BOARD_SECRET));

export const MATTER = {
  title: "Quy định giờ giấc sinh hoạt chung và nơi để rác",
  question: "Bà con có đồng ý với quy định giờ giấc sinh hoạt chung và nơi để rác không?",
  text: "Bà con có đồng ý với quy định giờ giấc sinh hoạt chung và nơi để rác không?\n\nĐiều 1. Sau 22 giờ, các hộ không mở nhạc lớn, không đốt rác, không để chó sủa kéo dài.\nĐiều 2. Rác để đúng thùng ở đầu mỗi tổ, xe lấy rác vào sáng thứ Ba và thứ Sáu.\nĐiều 3. Tổ tự quản nhắc nhở hai lần, sau đó nêu tên trong cuộc họp ấp.",
};

export const HAMLET_ID = "01900000-0000-7000-8000-000000000001";

/** One vote through all its stages, as the server would hold it. */
export class PretendVote {
  readonly uuid: string;
  stage = "PREPARING";
  answers: string[];
  opens = "2026-11-23T00:00:00Z";
  closes = "2026-11-27T10:00:00Z";
  readonly board = new PretendBoard();
  readonly trustees: (TrusteePublicKey | null)[];
  files = { election: "", trustees: "", credentials: "", text: MATTER.text };
  election: Election | null = null;
  readonly receipts = new Map<string, string>();
  readonly opened = new Map<string, string>();
  readonly partials: (PartialDecryption | null)[];
  tally: ComputedTally | null = null;
  result: number[] | null = null;
  private readonly ballots: VerifiedBallot[] = [];

  constructor(uuid: string, trustees: number, answers: string[] = ANSWERS) {
    this.uuid = uuid;
    this.answers = answers;
    this.trustees = new Array(trustees).fill(null);
    this.partials = new Array(trustees).fill(null);
  }

  seal(cardKeys: string[]): void {
    const keys = this.trustees as TrusteePublicKey[];
    this.files.trustees = canonicalJson(keys.map((key) => ["Single", key]));
    this.files.credentials = writeCredentialList(cardKeys.map((key) => credentialForVote(this.uuid, key)));
    const description = canonicalJson({
      danban: 1, place: "Ấp Bình Tân, xã Bình Minh Đông, tỉnh Tây Ninh", matter: "K6", households: cardKeys.length, required: Math.floor(cardKeys.length / 2) + 1,
      opens: this.opens, closes: this.closes, roll: hexDigest("roll"), text: hexDigest(MATTER.text), papers: [], boothPages: hexDigest("pages"), boardKey: BOARD_KEY,
    });
    this.files.election = canonicalJson({
      version: 1, description, name: MATTER.title, group: "Ed25519", public_key: encodeElement(readTrusteeList(this.files.trustees).electionKey),
      questions: [{ answers: this.answers, min: 1, max: 1, question: MATTER.question }], uuid: this.uuid,
    });
    this.election = readElection(this.files.election);
    const { election, trustees, credentials } = this.files;
    this.board.append("Setup", election, trustees, credentials, writeSetupData(hexDigest(election), hexDigest(trustees), hexDigest(credentials)));
    this.stage = "SEALED";
  }

  /** @returns status and body, as the server answers */
  cast(json: string): [number, string] {
    const known = this.receipts.get(tracker(json));
    if (known) {
      return [200, known];
    }
    if (this.stage !== "OPEN") {
      return refusal(409, this.stage === "SEALED" ? "VOTE_NOT_OPEN" : "VOTE_CLOSED");
    }
    if (this.opened.has(tracker(json))) {
      return refusal(409, "OPENED");
    }
    const ballot = readBallot(json);
    if (this.ballots.some((cast) => cast.credential === ballot.credential)) {
      return refusal(409, "ALREADY_CAST");
    }
    this.ballots.push(verifyBallot(this.election!, new Set(JSON.parse(this.files.credentials) as string[]), json));
    const event = this.board.append("Ballot", json);
    const unsigned = { vote: this.uuid, ballot: tracker(json), height: event.height, event: event.hash };
    const signature = bytesToHex(ed25519.sign(receiptSignedBytes(unsigned), BOARD_SECRET));
    const receipt = canonicalJson({ ...unsigned, signature });
    this.receipts.set(unsigned.ballot, receipt);
    return [201, receipt];
  }

  /** @returns status and body, as the server answers */
  open(json: string): [number, string] {
    if (this.receipts.has(tracker(json))) {
      return refusal(409, "ON_THE_BOARD");
    }
    verifyBallot(this.election!, new Set(JSON.parse(this.files.credentials) as string[]), json);
    this.opened.set(tracker(json), json);
    return [204, ""];
  }

  close(): void {
    this.board.append("EndBallots");
    this.tally = computeEncryptedTally(this.election!, this.ballots);
    this.board.append("EncryptedTally", canonicalJson(this.tally.encryptedTally), canonicalJson(this.tally.sized));
    this.stage = "CLOSED";
  }

  decrypt(position: number, part: PartialDecryption): void {
    this.partials[position - 1] = part;
    const json = canonicalJson(part);
    this.board.append("PartialDecryption", json, canonicalJson({ owner: position, payload: hexDigest(json) }));
    if (this.partials.every((given) => given !== null)) {
      this.result = this.tally!.encryptedTally[0]!.map(({ beta }, j) => {
        const factor = this.partials.reduce((total, given) => total.add(decodeElement(given!.decryption_factors[0]![j]!)), NEUTRAL);
        return smallLogarithm(encodeElement(decodeElement(beta).subtract(factor)), this.ballots.length);
      });
      this.board.append("Result", canonicalJson({ result: [this.result] }));
      this.stage = "TALLIED";
    }
  }

  get view(): object {
    return {
      uuid: this.uuid, matterId: "m", hamletId: HAMLET_ID, title: MATTER.title, question: MATTER.question, text: MATTER.text, stage: this.stage, opens: this.opens, closes: this.closes,
      households: 10, required: 6, turnout: this.receipts.size, answers: this.answers, fingerprint: this.election?.fingerprint ?? null, lastEvent: this.board.events.at(-1)?.hash ?? null,
      boardKey: BOARD_KEY, result: null, annulledBecause: null, textHash: hexDigest(MATTER.text),
    };
  }
}

export function refusal(status: number, code: string): [number, string] {
  return [status, JSON.stringify({ code, message: `Máy chủ từ chối (${code}).` })];
}

function smallLogarithm(element: string, limit: number): number {
  for (let n = 0; n <= limit; n++) {
    if (encodeElement(publicPower(GENERATOR, BigInt(n))) === element) {
      return n;
    }
  }
  throw new RangeError("the tally decrypts to no number of votes");
}
