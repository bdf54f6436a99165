package vn.danban.preparation;

/** For whom somebody sits in the voting team (Decree 59/2023 Art. 5(2)b); one person may sit for more than one. */
public enum TeamCapacity { HAMLET, FRONT_COMMITTEE, HOUSEHOLD_REPRESENTATIVE, IT_SKILLED }
