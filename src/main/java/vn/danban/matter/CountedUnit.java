package vn.danban.matter;

/** Of what all are counted (Law 10/2022 Art. 21(1)). */
public enum CountedUnit { HOUSEHOLD_REPRESENTATIVES, HAMLETS }
