package vn.danban.matter;

/** The forms in which a community decides (Law 10/2022 Art. 17). */
public enum DecisionForm { MEETING, BALLOT_SURVEY, ONLINE_VOTE }
