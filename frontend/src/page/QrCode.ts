import encodeQR from "qr";

/** A QR code as a drawing that prints sharply at any size. */
export function qrCode(text: string, label: string): SVGSVGElement {
  const dots = qrDots(text);
  const size = dots.length;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("class", "qr");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  svg.setAttribute("shape-rendering", "crispEdges");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", dots.map((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`).join("")).join(""));
  svg.append(path);
  return svg;
}

/** True is dark; with the white margin of four dots that readers need. */
export function qrDots(text: string): boolean[][] {
  return encodeQR(text, "raw", { ecc: "medium", border: 4 });
}

const SVG = "http://www.w3.org/2000/svg";

function runs(row: boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (dark && last && last[0] + last[1] === x) {
      last[1]++;
    } else if (dark) {
      found.push([x, 1]);
    }
  });
  return found;
}
