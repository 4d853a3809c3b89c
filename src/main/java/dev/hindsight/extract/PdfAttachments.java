package dev.hindsight.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/// The files that a PDF holds: those of its list of attachments, of a portfolio, and those that are
/// pinned to a page.
final class PdfAttachments {
    private static final COSName EMBEDDED_FILES = COSName.EMBEDDED_FILES;
    private static final COSName FILE_ATTACHMENT = COSName.getPDFName("FileAttachment");

    /// Nodes of a tree of names; more are in no file of usual build.
    private static final int MOST_NODES = 100_000;

    /// By the stream of their bytes, since one file can be named in several places.
    private final Map<COSStream, PDComplexFileSpecification> files = new LinkedHashMap<>();

    private PdfAttachments() {}

    /// Reads them all; one that is damaged does not take the others with it.
    static void read(PDDocument document, Attachments attachments) {
        PdfAttachments found = new PdfAttachments();
        try {
            found.addNamed(document.getDocumentCatalog().getCOSObject());
            for (PDPage page : document.getPages()) {
                found.addPinned(page.getCOSObject());
            }
        } catch (IllegalStateException | IndexOutOfBoundsException | ClassCastException e) {
            // the tree of pages is no tree: what was found so far is read
            attachments.addLost(null, "damaged (" + e.getClass().getSimpleName() + ")");
        }
        found.files.forEach((bytes, file) -> read(bytes, file, attachments));
    }

    private static void read(
            COSStream bytes, PDComplexFileSpecification file, Attachments attachments) {
        String name = file.getFileUnicode() == null ? file.getFile() : file.getFileUnicode();
        String type = bytes.getNameAsString(COSName.SUBTYPE);
        try (InputStream stream = new PDEmbeddedFile(bytes).createInputStream()) {
            attachments.read(name, type, stream);
        } catch (OutputLimit.Exceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            attachments.addLost(name, "damaged (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void addNamed(COSDictionary catalog) {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary root = names == null ? null : names.getCOSDictionary(EMBEDDED_FILES);
        Deque<COSDictionary> waiting = new ArrayDeque<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        add(root, waiting);
        while (!waiting.isEmpty() && seen.size() < MOST_NODES) {
            COSDictionary node = waiting.removeFirst();
            // a node that is below itself is read once
            if (seen.add(node)) {
                addFiles(node.getCOSArray(COSName.NAMES));
                COSArray below = node.getCOSArray(COSName.KIDS);
                for (int i = 0; below != null && i < below.size(); i++) {
                    add(below.getObject(i) instanceof COSDictionary one ? one : null, waiting);
                }
            }
        }
    }

    private static void add(@Nullable COSDictionary node, Deque<COSDictionary> waiting) {
        if (node != null) {
            waiting.addLast(node);
        }
    }

    /// Names and files by turns.
    private void addFiles(@Nullable COSArray pairs) {
        for (int i = 1; pairs != null && i < pairs.size(); i += 2) {
            addFile(pairs.getObject(i));
        }
    }

    private void addPinned(COSDictionary page) {
        COSArray notes = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; notes != null && i < notes.size(); i++) {
            if (notes.getObject(i) instanceof COSDictionary note
                    && FILE_ATTACHMENT.equals(note.getCOSName(COSName.SUBTYPE))) {
                addFile(note.getDictionaryObject(COSName.FS));
            }
        }
    }

    private void addFile(@Nullable COSBase named) {
        COSBase direct = named instanceof COSObject object ? object.getObject() : named;
        if (!(direct instanceof COSDictionary dictionary)) {
            return;
        }
        COSDictionary held = dictionary.getCOSDictionary(COSName.EF);
        if (held == null) {
            return;
        }
        for (COSName key : List.of(COSName.UF, COSName.F)) {
            if (held.getDictionaryObject(key) instanceof COSStream bytes) {
                files.putIfAbsent(bytes, new PDComplexFileSpecification(dictionary));
                return;
            }
        }
    }
}
