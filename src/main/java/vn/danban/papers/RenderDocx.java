package vn.danban.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;

/** A paper as DOCX, to be edited: the same source as the PDF, walked element by element. */
final class RenderDocx {
    private static final int POINTS = 14;
    private static final int TWIPS_PER_MM = 57;
    /** Of A4, between the margins. */
    private static final int TEXT_MM = 165;
    private static final int QR_POINTS = 156;
    /** As in the style sheet of the PDF. */
    private static final List<String> PEOPLE_WIDTHS = List.of("11%", "37%", "52%");
    private static final Map<String, String> BAR_GROUNDS = Map.of("agree", "0b5d44", "disagree", "b3261e", "other", "d7d9dd");
    private static final Set<String> DARK_GROUNDS = Set.of("agree", "disagree");
    private static final Pattern SHARE = Pattern.compile("width: ([0-9]{1,3})%");

    private final XWPFDocument document = new XWPFDocument();

    private RenderDocx() {}

    static byte[] render(String xhtml) {
        RenderDocx writer = new RenderDocx();
        writer.page();
        Element body = Jsoup.parse(xhtml).body();
        body.children().forEach(writer::block);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = writer.document) {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A4, the margins of Decree 30/2020, page numbers from the second page. */
    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(20L * TWIPS_PER_MM));
        margins.setBottom(BigInteger.valueOf(20L * TWIPS_PER_MM));
        margins.setLeft(BigInteger.valueOf(30L * TWIPS_PER_MM));
        margins.setRight(BigInteger.valueOf(15L * TWIPS_PER_MM));
        section.addNewTitlePg();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void block(Element element) {
        if (element.tagName().equals("table")) {
            table(element);
        } else if (element.hasClass("break")) {
            document.createParagraph().setPageBreak(true);
        } else {
            fill(document.createParagraph(), element);
        }
    }

    private void table(Element element) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        table.setWidth("100%");
        boolean ruled = element.hasClass("grid") || element.hasClass("bar");
        if (!ruled) {
            table.removeBorders();
        }
        for (Element line : element.select("tr")) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            row.setRepeatHeader(line.parent() != null && line.parent().tagName().equals("thead"));
            int column = 0;
            for (Element field : line.select("> td, > th")) {
                XWPFTableCell cell = row.getCell(column) == null ? row.createCell() : row.getCell(column);
                cell(cell, field);
                column++;
            }
        }
        columns(table);
        document.createParagraph().setSpacingAfter(0);
    }

    /** Some programs look at the grid of a table and not at the widths of its cells. */
    private static void columns(XWPFTable table) {
        List<XWPFTableCell> first = table.getRow(0).getTableCells();
        if (first.stream().allMatch(cell -> cell.getWidthType() == TableWidthType.PCT)) {
            CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
            grid.setGridColArray(new CTTblGridCol[0]);
            first.forEach(cell -> grid.addNewGridCol().setW(BigInteger.valueOf(Math.round(cell.getWidthDecimal() * TEXT_MM * TWIPS_PER_MM / 100))));
        }
    }

    /** Widths and grounds as the style sheet gives them in the PDF. */
    private static void dress(XWPFTableCell cell, Element field) {
        Matcher share = SHARE.matcher(field.attr("style"));
        if (share.find()) {
            cell.setWidth(share.group(1) + "%");
        } else if (field.parents().is("table.people")) {
            cell.setWidth(PEOPLE_WIDTHS.get(Math.min(field.elementSiblingIndex(), PEOPLE_WIDTHS.size() - 1)));
        }
        field.classNames().stream().map(BAR_GROUNDS::get).filter(Objects::nonNull).forEach(cell::setColor);
        if (field.classNames().stream().anyMatch(DARK_GROUNDS::contains)) {
            cell.getParagraphs().stream().flatMap(words -> words.getRuns().stream()).forEach(run -> run.setColor("ffffff"));
        }
    }

    private void cell(XWPFTableCell cell, Element field) {
        words(cell, field);
        dress(cell, field);
    }

    private void words(XWPFTableCell cell, Element field) {
        if (field.children().select("> p").isEmpty() && field.select("p").isEmpty()) {
            fill(cell.getParagraphArray(0), field);
            return;
        }
        boolean first = true;
        for (Element part : field.children()) {
            fill(first ? cell.getParagraphArray(0) : cell.addParagraph(), part);
            first = false;
        }
        if (field.parents().is("table.head")) {
            cell.setWidth(field.elementSiblingIndex() == 0 ? "42%" : "58%");
        }
        if (field.parents().is("table.head, table.sign")) {
            cell.getParagraphs().forEach(paragraph -> paragraph.setAlignment(ParagraphAlignment.CENTER));
        }
    }

    private void fill(XWPFParagraph paragraph, Element element) {
        paragraph.setSpacingAfter(80);
        boolean heading = element.tagName().matches("h[123]");
        if (element.hasClass("center") || element.tagName().matches("h[12]|th")) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        } else if (element.hasClass("right")) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        } else if (element.tagName().equals("p")) {
            paragraph.setAlignment(ParagraphAlignment.BOTH);
        }
        if (element.hasClass("indent")) {
            paragraph.setIndentationFirstLine(10 * TWIPS_PER_MM);
        }
        if (element.hasClass("space")) {
            paragraph.setSpacingAfter(1100);
        }
        Style style = new Style(heading || element.hasClass("bold") || element.tagName().equals("th"),
            element.hasClass("italic") || element.hasClass("unconfirmed"), size(element), element.tagName().equals("h1"));
        element.childNodes().forEach(node -> inline(paragraph, node, style));
    }

    private record Style(boolean bold, boolean italic, int points, boolean capitals) {}

    private static int size(Element element) {
        return element.hasClass("huge") ? 30 : element.hasClass("large") ? 20 : element.hasClass("small") ? 11
            : element.hasClass("unconfirmed") ? 9 : element.parents().is("table.grid, table.head") || element.tagName().matches("td|th") ? 12 : POINTS;
    }

    private void inline(XWPFParagraph paragraph, Node node, Style style) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText().replaceAll("\\s+", " ");
            if (!words.isBlank() || !paragraph.getRuns().isEmpty()) {
                run(paragraph, style).setText(words);
            }
        } else if (node instanceof Element element) {
            switch (element.tagName()) {
                case "br" -> run(paragraph, style).addBreak();
                case "img" -> picture(paragraph, element);
                default -> element.childNodes().forEach(child -> inline(paragraph, child, style));
            }
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, Style style) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontSize(style.points());
        run.setBold(style.bold());
        run.setItalic(style.italic());
        run.setCapitalized(style.capitals());
        return run;
    }

    private static void picture(XWPFParagraph paragraph, Element image) {
        byte[] png = Base64.getDecoder().decode(image.attr("src").substring("data:image/png;base64,".length()));
        try {
            paragraph.createRun().addPicture(new ByteArrayInputStream(png), PictureType.PNG, "qr.png",
                Units.toEMU(QR_POINTS), Units.toEMU(QR_POINTS));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("a picture of our own", e);
        }
    }
}
