package dev.hindsight.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads a picture that was handed in as a file: what OCR has found on its pages.
final class PictureReader {
    private PictureReader() {}

    /// @throws IOException when the file holds no picture that can be opened
    static Reading read(Path file, Recognised recognised) throws IOException {
        int count = PictureFile.pages(file);
        List<List<Line>> pages = new ArrayList<>();
        List<Float> heights = new ArrayList<>();
        int nextColumn = 0;
        for (int page = 1; page <= count; page++) {
            RecognisedPage found = recognised.take(page);
            if (found != null) {
                List<Line> lines = recognised.lines(found, nextColumn);
                pages.add(lines);
                heights.add(found.height());
                nextColumn = lines.getLast().column() + 1;
            }
        }
        PagePassages.Found found = PagePassages.of(RunningHeads.takenOff(pages, heights));
        return new Reading(
                new Properties(null, List.of(), null, found.headings(), Map.of()),
                recognised.coverage(count, List.of()),
                found.drafts());
    }
}
