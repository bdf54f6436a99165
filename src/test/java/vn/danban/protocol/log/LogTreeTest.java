package vn.danban.protocol.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/** The eight leaves that implementations of RFC 6962 are compared by, with their roots and proofs, and the addresses of tiles. */
class LogTreeTest {
    private static final List<String> LEAVES = List.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final MemoryLog log = new MemoryLog();

    LogTreeTest() {
        LEAVES.forEach(leaf -> log.add(HexFormat.of().parseHex(leaf)));
    }

    @Test
    void the_known_leaves_have_the_known_roots() {
        var growing = new GrowingTree();
        for (var size = 0; size <= LEAVES.size(); size++) {
            assertEquals(ROOTS.get(size), log.tree(size).root().hex());
            assertEquals(ROOTS.get(size), growing.root().hex());
            if (size < LEAVES.size()) {
                growing.add(log.leaf(size));
            }
        }
    }

    @Test
    void the_known_proofs_are_made_and_verified() {
        var first = List.of(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertEquals(first, log.tree(8).inclusion(0).stream().map(Digest::hex).toList());
        VerifyInclusion.verify(log.leaf(0), 0, 8, log.tree(8).inclusion(0), Digest.parseHex(ROOTS.get(8)));

        var fromSix = List.of(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertEquals(fromSix, log.tree(8).consistency(6).stream().map(Digest::hex).toList());
    }

    @Test
    void nothing_is_proved_where_nothing_is_to_be_proved_and_nothing_else_is_taken_for_it() {
        var root = Digest.parseHex(ROOTS.get(4));
        VerifyConsistency.verify(4, root, 4, root, List.of());
        VerifyConsistency.verify(0, TreeHash.EMPTY, 4, root, List.of());
        VerifyConsistency.verify(0, TreeHash.EMPTY, 0, TreeHash.EMPTY, List.of());

        refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(4, root, 4, log.leaf(0), List.of()));
        refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(4, root, 4, root, List.of(root)));
        refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(0, root, 4, root, List.of()));
        refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(0, TreeHash.EMPTY, 0, root, List.of()));
        refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(5, log.tree(5).root(), 4, root, List.of()));
        refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(3, log.tree(3).root(), 4, root, List.of()));
        refused(LogFault.NOT_INCLUDED, () -> VerifyInclusion.verify(log.leaf(0), 0, 0, List.of(), TreeHash.EMPTY));
        refused(LogFault.NOT_INCLUDED, () -> VerifyInclusion.verify(log.leaf(3), 4, 4, log.tree(4).inclusion(3), root));
        refused(LogFault.NOT_INCLUDED, () -> VerifyInclusion.verify(log.leaf(3), -1, 4, log.tree(4).inclusion(3), root));
    }

    @Test
    void a_tile_has_the_address_of_the_specification_and_no_other() {
        assertEquals("0/x001/x234/067", new TilePath(0, 1_234_067, 256).toString());
        assertEquals("0/273.p/112", TilePath.in(70_000, 0, 273).toString());
        assertEquals("1/001.p/17", TilePath.in(70_000, 1, 1).toString());
        assertEquals("2/000.p/1", TilePath.in(70_000, 2, 0).toString());
        assertEquals("entries/273.p/112", TilePath.in(70_000, TilePath.ENTRIES, 273).toString());
        for (var path : List.of("0/x001/x234/067", "0/273.p/112", "entries/000", "7/999.p/255", "0/x999/x999/x999/x999/999")) {
            assertEquals(path, TilePath.parse(path).toString());
        }
        for (var path : List.of("", "0", "0/", "0/1", "0/0001", "0/000/", "/0/000", "8/000", "00/000", "entry/000", "0/000.p/0", "0/000.p/256",
                "0/000.p/007", "0/x000/001", "0/001/001", "0/x001", "0/000.p/", "0/000.P/1", "0/-01", "0/000\n", "0/../000", "0/٠٠١")) {
            refused(LogFault.TILE_MALFORMED, () -> TilePath.parse(path));
        }
        refused(LogFault.TILE_MALFORMED, () -> TilePath.in(70_000, 0, 274));
        refused(LogFault.TILE_MALFORMED, () -> TilePath.in(70_000, 3, 0));
    }

    @Test
    void a_tile_or_bundle_of_another_size_than_its_address_says_is_refused() {
        var path = TilePath.parse("0/000.p/2");
        refused(LogFault.TILE_MALFORMED, () -> LogTree.digests(path, new byte[32]));
        refused(LogFault.TILE_MALFORMED, () -> LogTree.digests(path, new byte[65]));

        var events = List.of(event(0), event(1));
        var bundle = EntryBundle.write(events);
        var two = TilePath.parse("entries/000.p/2");
        assertEquals(events, EntryBundle.read(two, bundle));
        refused(LogFault.TILE_MALFORMED, () -> EntryBundle.read(two, EntryBundle.write(events.subList(0, 1))));
        refused(LogFault.TILE_MALFORMED, () -> EntryBundle.read(TilePath.parse("entries/000.p/1"), bundle));
        refused(LogFault.TILE_MALFORMED, () -> EntryBundle.read(two, Arrays.copyOf(bundle, bundle.length - 1)));
        refused(LogFault.TILE_MALFORMED, () -> EntryBundle.read(two, Arrays.copyOf(bundle, bundle.length + 1)));
    }

    private static LoggedEvent event(int height) {
        return new LoggedEvent(new ElectionUuid("DanBanTestVote1"), height, Digest.of("event " + height));
    }

    private static void refused(LogFault fault, Executable act) {
        assertEquals(fault, assertThrows(ProtocolException.class, act).fault());
    }
}
