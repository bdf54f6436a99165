import { el } from "../page/Dom.ts";
import { date } from "../page/Language.ts";
import { qrCode } from "../page/QrCode.ts";
import { cardAddress, type CardSet, type MadeCard } from "./CardSet.ts";

const CARDS_ON_A_SHEET = 8;

/** Sheets of A4 with cut lines. What stands on paper is Vietnamese, whatever language the page is read in. */
export function cardSheets(hamletId: string, set: CardSet, cards: MadeCard[]): HTMLElement {
  const sheets: HTMLElement[] = [];
  for (let first = 0; first < cards.length; first += CARDS_ON_A_SHEET) {
    sheets.push(el("section", { class: "sheet" }, ...cards.slice(first, first + CARDS_ON_A_SHEET).map((card) => paperCard(hamletId, set, card))));
  }
  return el("div", { class: "sheets", lang: "vi", role: "region", tabindex: 0, "aria-label": "Các tờ thẻ" }, ...sheets);
}

function paperCard(hamletId: string, set: CardSet, card: MadeCard): HTMLElement {
  const { household, code } = card;
  return el("article", { class: "paper-card", "data-number": household.number, "data-household": household.householdId },
    el("div", { class: "paper-text" },
      el("p", { class: "paper-hamlet" }, el("b", {}, set.hamlet), `, ${set.place}`),
      el("p", { class: "paper-title" }, `Thẻ biểu quyết · Hộ số ${household.number}`),
      el("p", { class: "paper-name" }, household.representative),
      el("p", { class: "paper-address" }, household.address),
      el("ol", { class: "paper-steps" },
        el("li", {}, "Mở máy ảnh hoặc Zalo, quét mã bên cạnh."),
        el("li", {}, "Đọc câu hỏi, chọn, bấm ", el("b", {}, "Bỏ phiếu"), "."),
        el("li", {}, "Giữ lại biên nhận trên màn hình."))),
    qrCode(cardAddress(hamletId, set, card), `Mã QR của hộ số ${household.number}`),
    el("p", { class: "paper-code" }, el("span", { "data-code": true }, code.printed)),
    el("p", { class: "paper-account" }, "Mở tài khoản bàn bạc (không bắt buộc): ", el("b", { "data-account-code": true }, card.accountCode.replace(/(.{4})(?=.)/g, "$1 "))),
    el("p", { class: "paper-keep" }, el("b", {}, "GIỮ KÍN, không chụp, không đưa ai."), ` Mất thẻ: báo ngay Tổ lấy ý kiến. Không có điện thoại: tới nhà văn hoá. Dùng đến ${date(set.validUntil)}.`));
}
