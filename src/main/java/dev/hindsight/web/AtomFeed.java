package dev.hindsight.web;

import dev.hindsight.mail.MailSettings;
import dev.hindsight.watch.Match;
import dev.hindsight.watch.Watch;
import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What a search has found, as an Atom feed (RFC 4287).
@Singleton
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private final MailSettings settings;

    AtomFeed(MailSettings settings) {
        this.settings = settings;
    }

    /// @param matches the newest first
    String of(Watch watch, List<Match> matches) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml, watch, matches);
            for (Match match : matches) {
                entry(xml, match);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written into memory", e);
        }
        return text.toString();
    }

    private void head(XMLStreamWriter xml, Watch watch, List<Match> matches)
            throws XMLStreamException {
        String page = settings.address() + WatchController.PATH + "/" + watch.id();
        Instant updated = matches.isEmpty() ? watch.made() : matches.getFirst().found();
        element(xml, "id", "urn:hindsight:watch:" + watch.id());
        element(xml, "title", watch.name());
        element(xml, "updated", updated.toString());
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", "Hindsight");
        xml.writeEndElement();
        link(xml, page);
    }

    private void entry(XMLStreamWriter xml, Match match) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", "urn:hindsight:" + match.kind().code() + ":" + match.id());
        element(xml, "title", match.title());
        element(xml, "updated", match.found().toString());
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", match.kind().code());
        link(xml, settings.address() + WatchAssembler.path(match.kind(), match.id()));
        element(xml, "content", match.title());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", address);
    }

    /// Characters that XML cannot carry are left out.
    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}\\p{Cs}\\x{FFFE}\\x{FFFF}]", " "));
        xml.writeEndElement();
    }
}
