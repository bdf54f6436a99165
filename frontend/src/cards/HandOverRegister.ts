import { el } from "../page/Dom.ts";
import type { CardSet, MadeCard } from "./CardSet.ts";

const COLUMNS = ["Số hộ", "Đại diện hộ", "Địa chỉ", "Ký nhận thẻ", "Ngày nhận"];

/** Who received which card, signed by hand. It holds no code. Its head is repeated on every page. */
export function handOverRegister(set: CardSet, cards: MadeCard[]): HTMLElement {
  return el("section", { class: "register", lang: "vi" },
    el("table", {},
      el("thead", {},
        el("tr", {}, el("td", { colspan: COLUMNS.length, class: "register-head" },
          el("p", { class: "register-place" }, `${set.hamlet}, ${set.place}`),
          el("p", { class: "register-title" }, "SỔ GIAO NHẬN THẺ BIỂU QUYẾT"),
          el("p", { class: "register-note" }, "Người nhận xem thẻ còn nguyên, đúng tên hộ mình rồi mới ký."))),
        el("tr", {}, ...COLUMNS.map((column) => el("th", { scope: "col" }, column)))),
      el("tbody", {}, ...cards.map(({ household }) => el("tr", { "data-number": household.number },
        el("td", { class: "n" }, String(household.number)),
        el("td", {}, household.representative),
        el("td", {}, household.address),
        el("td", {}),
        el("td", {}))))),
    el("div", { class: "register-signatures" },
      ...["Người giao thẻ", "Tổ trưởng Tổ lấy ý kiến"].map((title) => el("div", {}, el("b", {}, title), el("i", {}, "(Ký, ghi rõ họ tên)")))));
}
