import { qrDots } from "../page/QrCode.ts";
import type { BallotPaper } from "./LoadVote.ts";
import { words } from "./words.ts";

const WIDTH = 720;
const HEIGHT = 1230;
const MARGIN = 48;

/**
 * The receipt as a picture for the phone's album. It says neither who voted nor what nor when.
 *
 * @param logged lines about its place in the log of all votes
 */
export async function drawReceipt(paper: BallotPaper, short: string, tracker: string, address: string, logged: string[]): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext("2d")!;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = "#17231d";
  pen.textAlign = "center";
  let y = 84;
  const line = (text: string, font: string, height: number) => {
    pen.font = font;
    for (const part of wrapped(pen, text, WIDTH - 2 * MARGIN)) {
      pen.fillText(part, WIDTH / 2, y);
      y += height;
    }
  };
  const face = '"Be Vietnam Pro", system-ui, sans-serif';
  line(words("receipt.title"), `600 36px ${face}`, 48);
  line(paper.description.place, `400 24px ${face}`, 36);
  line(paper.title, `400 24px ${face}`, 36);
  y += 24;
  line(short, "700 46px ui-monospace, monospace", 40);
  y = drawQr(pen, qrDots(address), y - 20) + 24;
  line(tracker, "400 20px ui-monospace, monospace", 32);
  line(words("receipt.says"), `400 22px ${face}`, 32);
  logged.forEach((text) => line(text, `400 18px ${face}`, 28));
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"));
}

function drawQr(pen: CanvasRenderingContext2D, dots: boolean[][], top: number): number {
  const dot = Math.floor((WIDTH - MARGIN) / dots.length);
  const left = (WIDTH - dot * dots.length) / 2;
  dots.forEach((row, y) => row.forEach((dark, x) => dark && pen.fillRect(left + x * dot, top + y * dot, dot, dot)));
  return top + dots.length * dot;
}

function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && pen.measureText(longer).width <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
