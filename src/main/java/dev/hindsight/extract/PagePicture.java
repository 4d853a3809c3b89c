package dev.hindsight.extract;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/// Tells an empty page from one that is drawn or photographed.
final class PagePicture {
    /// Content longer than this, in bytes, draws something even where it shows no text.
    private static final int DRAWS = 400;

    private static final int DEEPEST_FORM = 3;

    private PagePicture() {}

    /// @param page from 1
    static boolean isOn(PDDocument document, int page) {
        try {
            PDPage found = document.getPage(page - 1);
            return hasImage(found.getResources(), 0) || drawsMuch(found);
        } catch (IOException | RuntimeException e) {
            // what cannot be looked at is better looked at by OCR than passed over
            return true;
        }
    }

    private static boolean drawsMuch(PDPage page) throws IOException {
        try (java.io.InputStream content = page.getContents()) {
            return content != null && content.readNBytes(DRAWS + 1).length > DRAWS;
        }
    }

    private static boolean hasImage(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST_FORM) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject
                    || (object instanceof PDFormXObject form
                            && hasImage(form.getResources(), depth + 1))) {
                return true;
            }
        }
        return false;
    }
}
