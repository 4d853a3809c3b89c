package dev.hindsight.ocr;

import dev.hindsight.extract.RecognisedPage.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads what Tesseract answers: hOCR, which gives for each line its box, baseline and size, and
/// for each word its box and how sure it is (hOCR 1.2, chapters 5 and 6).
final class Hocr {
    private static final String LINES = ".ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat";
    private static final double POINTS = 72;

    /// From descender to ascender, a line has about this part of its font size.
    private static final double HEIGHT_OF_SIZE = 0.8;

    /// Words further apart than so many font sizes stand in different cells or columns. Two spaces
    /// of a typewriter after a full stop are still closer.
    private static final double APART = 2.2;

    /// A line that Tesseract is less sure of, in per cent, is a smudge, a stamp or a bar code,
    /// unless many of its characters are digits: numbers and symbols get low marks although they
    /// are right.
    private static final double NOISE = 45;

    private static final double MANY_DIGITS = 0.3;

    private static final Pattern NUMBERS = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    /// The S of a document symbol is often taken for a dollar sign or an 8; no sum of money goes on
    /// with a slash and a year.
    private static final Pattern SYMBOL =
            Pattern.compile("^([(\\[\"“]?)[$8](?=/(?:19|20)\\d\\d/\\d)");

    private final double scale;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private double sureness;
    private int letters;

    private Hocr(double dpi) {
        this.scale = POINTS / dpi;
    }

    /// What a run found.
    ///
    /// @param sureness mean of the words by their length, in per cent; 0 without words
    /// @param letters how many characters all words have
    /// @param language in which most letters were recognised, as Tesseract names it; null without
    ///   words
    record Found(List<Piece> pieces, double sureness, int letters, @Nullable String language) {}

    /// @param dpi of the picture
    static Found read(String hocr, double dpi) {
        Document document = Jsoup.parse(hocr);
        Hocr read = new Hocr(dpi);
        document.select(LINES).forEach(read::line);
        return new Found(
                List.copyOf(read.pieces),
                read.letters == 0 ? 0 : read.sureness / read.letters,
                read.letters,
                read.languages.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(null));
    }

    private record Word(double left, double right, double sureness, String text) {}

    private void line(Element line) {
        String title = line.attr("title");
        if (title.contains("textangle")) {
            // runs up or down beside the text: a stamp, a number in the margin
            return;
        }
        List<Double> box = numbers(title, "bbox");
        List<Double> baseline = numbers(title, "baseline");
        List<Double> size = numbers(title, "x_size");
        List<Word> words = words(line);
        if (box.size() < 4 || words.isEmpty() || isNoise(words)) {
            return;
        }
        double height = size.isEmpty() ? box.get(3) - box.get(1) : size.getFirst();
        double slope = baseline.size() < 2 ? 0 : baseline.getFirst();
        double middle = (box.get(2) - box.getFirst()) / 2;
        double y = box.get(3) + slope * middle + (baseline.size() < 2 ? 0 : baseline.get(1));
        cut(words, y, height / HEIGHT_OF_SIZE);
        count(line, words);
    }

    private static boolean isNoise(List<Word> words) {
        double sum = words.stream().mapToDouble(Word::sureness).sum();
        String text = String.join("", words.stream().map(Word::text).toList());
        long digits = text.chars().filter(Character::isDigit).count();
        return sum < NOISE * words.size() && digits < MANY_DIGITS * text.length();
    }

    private static List<Word> words(Element line) {
        List<Word> words = new ArrayList<>();
        for (Element word : line.select(".ocrx_word")) {
            List<Double> box = numbers(word.attr("title"), "bbox");
            List<Double> sureness = numbers(word.attr("title"), "x_wconf");
            String text = SYMBOL.matcher(word.text().strip()).replaceFirst("$1S");
            if (box.size() >= 4 && !text.isEmpty()) {
                words.add(
                        new Word(
                                box.getFirst(),
                                box.get(2),
                                sureness.isEmpty() ? 0 : sureness.getFirst(),
                                text));
            }
        }
        return words;
    }

    private void cut(List<Word> words, double y, double size) {
        List<Word> together = new ArrayList<>();
        for (Word word : words) {
            boolean apart =
                    !together.isEmpty()
                            && Math.abs(word.left() - together.getLast().right()) > APART * size;
            if (apart) {
                add(together, y, size);
                together.clear();
            }
            together.add(word);
        }
        add(together, y, size);
    }

    private void add(List<Word> words, double y, double size) {
        double left = words.stream().mapToDouble(Word::left).min().orElse(0);
        double right = words.stream().mapToDouble(Word::right).max().orElse(0);
        String text = String.join(" ", words.stream().map(Word::text).toList());
        pieces.add(
                new Piece(
                        (float) (left * scale),
                        (float) (right * scale),
                        (float) (y * scale),
                        (float) (size * scale),
                        text));
    }

    private void count(Element line, List<Word> words) {
        for (Word word : words) {
            sureness += word.sureness() * word.text().length();
            letters += word.text().length();
        }
        Element paragraph = line.closest("[lang]");
        String language = paragraph == null ? "" : paragraph.attr("lang");
        for (Element word : line.select(".ocrx_word")) {
            String own = word.hasAttr("lang") ? word.attr("lang") : language;
            languages.merge(own, word.text().length(), Integer::sum);
        }
    }

    /// The numbers after a property of a title: `bbox 1 2 3 4; baseline 0.01 -3`.
    private static List<Double> numbers(String title, String property) {
        for (String part : title.split(";", -1)) {
            String stripped = part.strip();
            if (stripped.startsWith(property + " ")) {
                List<Double> numbers = new ArrayList<>();
                Matcher matcher = NUMBERS.matcher(stripped.substring(property.length()));
                while (matcher.find()) {
                    numbers.add(Double.valueOf(matcher.group()));
                }
                return numbers;
            }
        }
        return List.of();
    }
}
