package vn.danban.spreadsheet;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.danban.shared.Refused;

/**
 * Streams through one XML part. Names are compared without namespace: the strict and the transitional form of
 * ECMA-376 differ in nothing else that matters here. A document type declaration is refused, so no entity is ever resolved.
 */
final class WorkbookXml {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final XMLStreamReader reader;

    private WorkbookXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Calls {@code onElement} at the start of every element; it may read on with {@link #innerText}.
     *
     * @param part null when the file has no such part: then nothing happens
     * @throws Refused {@link SpreadsheetRefusal#DAMAGED} when it is not well-formed
     */
    static void eachElement(byte[] part, Consumer<WorkbookXml> onElement) {
        if (part == null) {
            return;
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            WorkbookXml xml = new WorkbookXml(reader);
            while (reader.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    onElement.accept(xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw new Refused(SpreadsheetRefusal.DAMAGED);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its local name; empty when absent. */
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    int number(String localName, int absent) {
        String value = attribute(localName);
        return value.isEmpty() ? absent : Integer.parseInt(value);
    }

    boolean isTrue(String localName) {
        return attribute(localName).equals("1") || attribute(localName).equals("true");
    }

    /** Reads up to the end of this element: all characters in it but phonetic guides ({@code rPh}). */
    String innerText() {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        try {
            for (int depth = 1; depth > 0;) {
                switch (next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        phonetic += name().equals("rPh") ? 1 : 0;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        phonetic -= name().equals("rPh") ? 1 : 0;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(phonetic == 0 ? reader.getText() : "");
                    default -> { }
                }
            }
        } catch (XMLStreamException broken) {
            throw new Refused(SpreadsheetRefusal.DAMAGED);
        }
        return text.toString();
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Refused(SpreadsheetRefusal.DAMAGED);
        }
        return event;
    }
}
