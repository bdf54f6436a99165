package vn.danban.faults;

import java.util.List;

/** Points within a cast at which the database can be made to hold it, so that its node is killed just there. */
enum Moment {
    /** The proofs are checked, nothing is written: the cast waits for the vote. */
    BEFORE_WRITING("Lock", List.of("BEGIN", "SELECT FROM votes WHERE id = '%s' FOR UPDATE"), List.of("ROLLBACK")),
    /** The household is noted as having taken part, its ballot is not on the board yet. */
    HALF_WRITTEN("Lock", List.of("BEGIN", "LOCK TABLE board_entries IN SHARE MODE"), List.of("ROLLBACK")),
    /** The commit is on disk, and the node has not heard of it: the server waits for a replica that does not exist. */
    COMMITTED("IPC", List.of("ALTER SYSTEM SET synchronous_standby_names = 'nobody'", "SELECT pg_reload_conf()"),
        List.of("ALTER SYSTEM RESET synchronous_standby_names", "SELECT pg_reload_conf()"));

    private final String waitsFor;
    private final List<String> holding;
    private final List<String> letting;

    Moment(String waitsFor, List<String> holding, List<String> letting) {
        this.waitsFor = waitsFor;
        this.holding = holding;
        this.letting = letting;
    }

    List<String> holding(String vote) {
        return holding.stream().map(sql -> sql.formatted(vote)).toList();
    }

    List<String> letting() {
        return letting;
    }

    /** Names the nodes whose casts are held. */
    String held() {
        String point = switch (this) {
            case BEFORE_WRITING -> "query LIKE '%FOR UPDATE%'";
            case HALF_WRITTEN -> "query LIKE 'INSERT INTO \"board_entries\"%'";
            case COMMITTED -> "wait_event = 'SyncRep'";
        };
        return "SELECT application_name FROM pg_stat_activity WHERE application_name LIKE 'node-%' AND wait_event_type = '"
            + waitsFor + "' AND " + point;
    }
}
