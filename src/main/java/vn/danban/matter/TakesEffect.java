package vn.danban.matter;

/** When a decision takes effect (Law 10/2022 Art. 21(2)). */
public enum TakesEffect { WHEN_PASSED, ON_RECOGNITION, ON_A_DATE_FIXED_BY_THE_COMMUNE }
