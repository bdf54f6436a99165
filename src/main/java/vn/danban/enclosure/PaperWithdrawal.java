package vn.danban.enclosure;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.office.Office;

/** That a paper was taken back before anybody decided on it, and why; its line stays. */
@MappedEntity("matter_paper_withdrawals")
public record PaperWithdrawal(@Id MatterPaperId paperId, AccountId accountId, Office office, String reason, Instant at) {}
