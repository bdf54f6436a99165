import { el } from "../page/Dom.ts";
import { show } from "../page/Frame.ts";
import { dateTime } from "../page/Language.ts";
import type { OpenVotes, VoteView } from "../page/VoteView.ts";
import { Standstill } from "./Standstill.ts";
import type { Visit } from "./Visit.ts";
import { words } from "./words.ts";

/** The vote this visit is for: the only open one, or the one picked from several. */
export async function pickVote(visit: Visit, found: OpenVotes): Promise<VoteView> {
  const votes = found.votes ?? [];
  const open = votes.filter((vote) => vote.stage === "OPEN");
  if (open.length === 1) {
    return open[0]!;
  }
  if (open.length === 0) {
    throw nothingOpen(votes);
  }
  return new Promise((picked) => show(() => [
    el("p", { class: "step" }, `${found.hamlet.name}, ${found.hamlet.place}`),
    el("h1", {}, words("pick.heading", { count: open.length })),
    ...(visit.household ? [el("p", { class: "muted" }, words("household.card", { household: visit.household }))] : []),
    ...open.map((vote) => el("button", { type: "button", class: "choice plain", "data-vote": vote.uuid, onClick: () => picked(vote) },
      el("span", {}, vote.title, el("small", {}, words("until", { time: dateTime(vote.closes) }))))),
  ]));
}

/** The newest vote tells why nobody can vote now. */
function nothingOpen(votes: VoteView[]): Standstill {
  const coming = votes.filter((vote) => vote.stage === "SEALED").sort((a, b) => a.opens.localeCompare(b.opens))[0];
  if (coming) {
    return new Standstill("NOT_OPEN_YET", { title: coming.title, when: words("opensAt", { time: dateTime(coming.opens) }) });
  }
  const last = votes[0];
  if (last?.stage === "ANNULLED") {
    return new Standstill("ANNULLED", { title: last.title, detail: last.annulledBecause ?? "" });
  }
  return last ? new Standstill("CLOSED", { title: last.title, when: words("closedAt", { time: dateTime(last.closes) }) }) : new Standstill("NO_VOTE");
}
