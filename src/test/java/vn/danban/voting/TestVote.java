package vn.danban.voting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.casting.CastingBallots;
import vn.danban.protocol.CredentialForVote;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.DecryptPartially;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.sealing.ProvePossession;
import vn.danban.protocol.sealing.SealBallot;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.verifier.Report;
import vn.danban.verifier.VerifyArchive;
import vn.danban.voting.Announcement.ToldThrough;

/** A vote with everything its people hold: the secrets of cards and trustees, which the house never sees. */
public final class TestVote {
    public final VotingFixtures fixtures;
    public final TestHamlet hamlet;
    public final VoteId id;
    public final List<GenerateTrusteeKey.KeyPair> keys = new ArrayList<>();

    public TestVote(VotingFixtures fixtures, TestHamlet hamlet, VoteId id) {
        this.fixtures = fixtures;
        this.hamlet = hamlet;
        this.id = id;
    }

    public ElectionUuid uuid() {
        return new ElectionUuid(id.text());
    }

    public Vote now() {
        return fixtures.the(Votes.class).get(id);
    }

    public VoteStage stage() {
        return now().stage();
    }

    // Preparing

    public TestVote withKeys() {
        for (int trustee = 0; trustee < hamlet.trustees().size(); trustee++) {
            give(trustee, GenerateTrusteeKey.generate(fixtures.random));
        }
        return this;
    }

    public void give(int trustee, GenerateTrusteeKey.KeyPair pair) {
        String possession = ProvePossession.prove(uuid(), pair.secret(), fixtures.random).json();
        hamlet.trustees().get(trustee).acts(
            () -> fixtures.the(GivingTrusteeKeys.class).give(id, pair.key().json(), possession));
        keys.add(pair);
    }

    /** What the leader's page computes from the cards' public keys. */
    public CredentialList credentials() {
        return CredentialList.of(hamlet.homes().stream()
            .map(home -> CredentialForVote.of(uuid(), home.key().publicKey())).toList());
    }

    public String credentialsHash() {
        return Digest.of(credentials().bytes()).hex();
    }

    /** Households are told the times the vote has. */
    public TestVote announced() {
        Vote vote = now();
        hamlet.member().does(() -> fixtures.the(AnnouncingVotes.class).announce(id, new AnnouncingVotes.Told(vote.opens(), vote.closes(),
            fixtures.the(VoteRepository.class).clock(), Set.of(ToldThrough.LOUDSPEAKER), "Mời bà con biểu quyết.")));
        return this;
    }

    public TestVote sealed() {
        if (stage() == VoteStage.PREPARING && !fixtures.the(VoteRepository.class).announced(id)) {
            announced();
        }
        hamlet.leader().does(() -> fixtures.the(SealingVotes.class).approve(id, credentialsHash()));
        return this;
    }

    // Casting

    public Election election() {
        return Election.parse(fixtures.the(PublicBoard.class).setup(id).election());
    }

    public Scalar signingKey(int home) {
        return hamlet.homes().get(home).key().signingKey(uuid());
    }

    public String credential(int home) {
        return CredentialForVote.of(uuid(), hamlet.homes().get(home).key().publicKey()).toString();
    }

    public byte[] ballot(int home, Choice choice) {
        List<Integer> marks = new ArrayList<>(Collections.nCopies(Choice.values().length, 0));
        marks.set(choice.ordinal(), 1);
        return ballot(home, marks);
    }

    public byte[] ballot(int home, List<Integer> marks) {
        return new SealBallot(election()).seal(List.of(marks), signingKey(home), fixtures.random);
    }

    public CastingBallots.Accepted cast(byte[] ballot) {
        return fixtures.the(CastingBallots.class).cast(id, ballot);
    }

    public CastingBallots.Accepted cast(int home, Choice choice) {
        return cast(ballot(home, choice));
    }

    public TestVote withBallots(int approving, int rejecting, int other) {
        int home = 0;
        for (int number : new int[] {approving, approving + rejecting, approving + rejecting + other}) {
            while (home < number) {
                cast(home, number == approving ? Choice.APPROVE
                    : number == approving + rejecting ? Choice.REJECT : Choice.OTHER_OPINION);
                home++;
            }
        }
        return this;
    }

    // Moving on

    /** As the sweep of a node does. */
    /** How many households are noted as having taken part. */
    public int participations() {
        return fixtures.the(ParticipationRepository.class).count(id);
    }

    public void advance() {
        fixtures.the(AdvancingVotes.class).advance(id);
    }

    /** Its closing time has come. */
    public void isDueNow() {
        fixtures.asOwner("UPDATE votes SET closes = greatest(opens + interval '1 millisecond', clock_timestamp()) WHERE id = ?", id.text());
    }

    public void closesNow() {
        isDueNow();
        advance();
    }

    // Tallying

    public byte[] decryption(int trustee) {
        return decryption(keys.get(trustee).secret());
    }

    public byte[] decryption(Scalar secret) {
        EncryptedTally tally = fixtures.the(BoardOfVote.class).encryptedTally(id);
        return DecryptPartially.decrypt(election(), tally, secret, fixtures.random).bytes();
    }

    public TallyingVotes.Progress decrypt(int trustee) {
        return give(trustee, decryption(trustee));
    }

    public TallyingVotes.Progress give(int trustee, byte[] decryption) {
        return hamlet.trustees().get(trustee).does(() -> fixtures.the(TallyingVotes.class).give(id, decryption));
    }

    public void decryptAll() {
        for (int trustee = 0; trustee < keys.size(); trustee++) {
            decrypt(trustee);
        }
    }

    // What anybody can see

    public byte[] archiveBytes() {
        return fixtures.the(PublicBoard.class).archive(id);
    }

    public Archive archive() {
        return ArchiveReader.read(archiveBytes());
    }

    public Report report() {
        return VerifyArchive.verify(archiveBytes());
    }

    public long ballotsOnTheBoard() {
        return archive().entries(EventType.BALLOT).count();
    }

    public static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
