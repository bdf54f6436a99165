import { el } from "../page/Dom.ts";
import { show } from "../page/Frame.ts";
import { dateTime } from "../page/Language.ts";
import type { OpenVotes, VoteView } from "../page/VoteView.ts";
import type { ConsentPoll } from "./ConsentPoll.ts";
import { Standstill } from "./Standstill.ts";
import type { Visit } from "./Visit.ts";
import { words } from "./words.ts";

/** What this visit is for. */
export type Occasion = { readonly vote: VoteView } | { readonly poll: ConsentPoll };

/** The only open vote or consent poll, or the one picked from several. */
export async function pickOccasion(visit: Visit, found: OpenVotes, polls: ConsentPoll[]): Promise<Occasion> {
  const votes = found.votes ?? [];
  const open = votes.filter((vote) => vote.stage === "OPEN");
  const occasions: Occasion[] = [...open.map((vote) => ({ vote })), ...polls.map((poll) => ({ poll }))];
  if (occasions.length === 1) {
    return occasions[0]!;
  }
  if (occasions.length === 0) {
    throw nothingOpen(votes);
  }
  return new Promise((picked) => show(() => [
    el("p", { class: "step" }, `${found.hamlet.name}, ${found.hamlet.place}`),
    el("h1", {}, words("pick.heading", { count: occasions.length })),
    ...(visit.household ? [el("p", { class: "muted" }, words("household.card", { household: visit.household }))] : []),
    ...occasions.map((occasion) => el("button", { type: "button", class: "choice plain", "data-occasion": "vote" in occasion ? occasion.vote.uuid : occasion.poll.poll, onClick: () => picked(occasion) },
      el("span", {}, "vote" in occasion ? occasion.vote.title : words("pick.poll", { title: occasion.poll.title }),
        el("small", {}, words("until", { time: dateTime("vote" in occasion ? occasion.vote.closes : occasion.poll.closes) }))))),
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
