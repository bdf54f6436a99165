package vn.danban.matter;

/** Who must recognise a decision before it binds (Law 10/2022 Art. 21(2)). */
public enum Recogniser { NOBODY, COMMUNE_PEOPLES_COMMITTEE, COMMUNE_FRONT }
