package vn.danban.demo;

import static vn.danban.demo.DemoPerson.FRONT_COMMITTEE_HEAD;
import static vn.danban.demo.DemoPerson.HAMLET_HEAD;

import jakarta.inject.Singleton;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import vn.danban.enclosure.FilingPapers;
import vn.danban.enclosure.FilingPapers.HandedIn;
import vn.danban.enclosure.MatterPaper;
import vn.danban.enclosure.MatterPapers;
import vn.danban.matter.MatterId;
import vn.danban.matter.MatterText;
import vn.danban.matter.ProposingMatters;
import vn.danban.matter.Wordings;

/** The road of the demo was first meant to cost more; its sketch was drawn twice. Other matters have one sketch. */
@Singleton
class DemoPapers {
    private final DemoPeople people;
    private final ProposingMatters proposing;
    private final Wordings wordings;
    private final FilingPapers filing;
    private final MatterPapers papers;

    DemoPapers(DemoPeople people, ProposingMatters proposing, Wordings wordings, FilingPapers filing, MatterPapers papers) {
        this.people = people;
        this.proposing = proposing;
        this.wordings = wordings;
        this.filing = filing;
        this.papers = papers;
    }

    /** The words a matter is first proposed in. */
    static MatterText firstWords(DemoStory story) {
        return story == DemoStory.ROAD ? new MatterText(story.text.title(), story.text.question().replace("1.200.000", "1.500.000"),
            story.text.body().replace("1.200.000", "1.500.000").replace("; hộ có công được giảm một nửa", "")) : story.text;
    }

    void add(DemoStory story, MatterId matter) {
        if (story == DemoStory.ROAD && wordings.of(matter).size() == 1) {
            people.as(HAMLET_HEAD, () -> proposing.reword(matter, story.text, "Xã hỗ trợ thêm xi măng; giảm cho hộ có công"));
        }
        boolean sketched = story == DemoStory.ROAD || story == DemoStory.QUIET_HOURS || story == DemoStory.LOUDSPEAKER;
        if (sketched && papers.of(matter).isEmpty()) {
            MatterPaper sketch = people.as(HAMLET_HEAD,
                () -> filing.file(matter, "Sơ đồ đường và nhà văn hoá", new HandedIn("sơ đồ.png", sketch(3))));
            if (story == DemoStory.ROAD) {
                people.as(FRONT_COMMITTEE_HEAD, () -> filing.replace(matter, sketch.id(), new HandedIn("sơ đồ, bản đo lại.png", sketch(4))));
            }
        }
    }

    /** A road along a canal, with so many lanes. */
    private static byte[] sketch(int lanes) {
        BufferedImage picture = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xFBFAF5));
        pen.fillRect(0, 0, 900, 600);
        pen.setStroke(new BasicStroke(26));
        pen.setColor(new Color(0x9CC3E6));
        pen.drawLine(0, 90, 900, 140);
        pen.setColor(new Color(0xB8B2A3));
        pen.drawLine(0, 300, 900, 320);
        for (int lane = 1; lane <= lanes; lane++) {
            int x = lane * 900 / (lanes + 1);
            pen.drawLine(x, 310, x - 40, 590);
        }
        pen.setColor(new Color(0x0B5D44));
        pen.fillRect(420, 180, 110, 80);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }
}
