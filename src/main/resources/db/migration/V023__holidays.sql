-- Public holidays and days off in lieu, so that clocks of working days end on the right day
-- (Labour Code 45/2019/QH14 Art. 111, 112). The administrator keeps them from the decisions of each year.

CREATE TABLE holidays (
    day      date PRIMARY KEY,
    name     text NOT NULL CHECK (name <> ''),
    decision text NOT NULL DEFAULT ''
);

-- Only what is certain without a decision of that year: which five days Tết takes, the second day of the National Day and
-- days in lieu are decided anew each year. The tenth day of the third lunar month is known from the moon.
INSERT INTO holidays (day, name, decision) VALUES
    ('2026-01-01', 'Tết Dương lịch', 'Bộ luật Lao động 45/2019/QH14, Điều 112'),
    ('2026-04-26', 'Giỗ Tổ Hùng Vương', 'Bộ luật Lao động 45/2019/QH14, Điều 112'),
    ('2026-04-30', 'Ngày Chiến thắng', 'Bộ luật Lao động 45/2019/QH14, Điều 112'),
    ('2026-05-01', 'Ngày Quốc tế lao động', 'Bộ luật Lao động 45/2019/QH14, Điều 112'),
    ('2026-09-02', 'Quốc khánh', 'Bộ luật Lao động 45/2019/QH14, Điều 112'),
    ('2027-01-01', 'Tết Dương lịch', 'Bộ luật Lao động 45/2019/QH14, Điều 112'),
    ('2027-04-16', 'Giỗ Tổ Hùng Vương', 'Bộ luật Lao động 45/2019/QH14, Điều 112'),
    ('2027-04-30', 'Ngày Chiến thắng', 'Bộ luật Lao động 45/2019/QH14, Điều 112'),
    ('2027-05-01', 'Ngày Quốc tế lao động', 'Bộ luật Lao động 45/2019/QH14, Điều 112'),
    ('2027-09-02', 'Quốc khánh', 'Bộ luật Lao động 45/2019/QH14, Điều 112');

GRANT SELECT, INSERT, UPDATE, DELETE ON holidays TO ${app};
