package dev.hindsight.index;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Writes an item as a block of Lucene documents, and reads the stored fields of one back.
final class Blocks {
    private static final String STORED = "stored_";
    private static final VectorSimilarityFunction DOT = VectorSimilarityFunction.DOT_PRODUCT;

    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setOmitNorms(true);
        WORDS.setIndexOptions(IndexOptions.DOCS);
        WORDS.setTokenized(true);
        WORDS.freeze();
    }

    private Blocks() {}

    /// An item as the index keeps it.
    ///
    /// @param lacking whether a unit still lacks its vector
    record Block(List<Document> documents, boolean lacking) {}

    /// One document per unit, in order, then the entry itself.
    static Block of(Entry entry, Vectors vectors) {
        List<Document> block = new ArrayList<>();
        boolean lacking = false;
        for (Unit unit : Units.of(entry.passages())) {
            Document child = child(entry, unit);
            Optional<float[]> vector = vectors.of(entry, unit);
            vector.ifPresent(it -> child.add(new KnnFloatVectorField(Schema.VECTOR, it, DOT)));
            lacking |= vector.isEmpty() && Vectors.wanted(unit);
            block.add(child);
        }
        Document parent = parent(entry);
        if (lacking) {
            parent.add(new StringField(Schema.UNREAD, entry.key(), Field.Store.NO));
        }
        block.add(parent);
        return new Block(block, lacking);
    }

    private static Document child(Entry entry, Unit unit) {
        Passage first = unit.first();
        Language language = first.language();
        Document child = new Document();
        child.add(new StringField(Schema.ITEM, entry.key(), Field.Store.NO));
        child.add(new NumericDocValuesField(Schema.COVERED, unit.covered()));
        // so few words would outrank every paragraph below them if they counted as text
        if (first.kind() == PassageKind.HEADING) {
            analysed(child, Schema.section(language), unit.text());
        } else {
            analysed(child, Schema.text(language), unit.text());
            analysed(child, Schema.section(language), unit.section());
        }
        for (String para : unit.paras()) {
            child.add(new StringField(Schema.PARA, para, Field.Store.NO));
        }
        unit.passages().stream()
                .map(passage -> entry.filed().get(passage.number()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(theme ->
                        child.add(new StringField(Schema.FILED, theme.value(), Field.Store.NO)));
        stored(child, "places", unit.places());
        stored(child, "page", first.page() == null ? null : first.page().toString());
        stored(child, "section", unit.section());
        stored(child, "para", first.para());
        stored(child, "language", language.code());
        stored(child, "text", unit.text());
        return child;
    }

    private static Document parent(Entry entry) {
        Document parent = new Document();
        parent.add(new StringField(Schema.ITEM, entry.key(), Field.Store.NO));
        parent.add(new StringField(Schema.BLOCK, Schema.ENTRY, Field.Store.NO));
        Entry.Facts facts = entry.facts();
        String names =
                entry.symbol() == null ? entry.title() : entry.title() + " " + entry.symbol();
        analysed(parent, Schema.title(facts.language()), names);
        String tie = entry.id() + "\0" + entry.kind().code() + "\0" + entry.label().value();
        parent.add(new BinaryDocValuesField(Schema.TIE, new BytesRef(tie)));
        if (facts.date() != null) {
            long day = facts.date().earliest().toEpochDay();
            parent.add(new NumericDocValuesField(Schema.DAY, day));
        }
        facets(parent, entry);
        spelt(parent, entry);
        stored(parent, "kind", entry.kind().code());
        stored(parent, "id", entry.id());
        stored(parent, "label", entry.label().value());
        stored(parent, "title", entry.title());
        facts.themes().forEach(theme -> stored(parent, "theme", theme.value()));
        facts.missions().forEach(mission -> stored(parent, "mission", mission.value()));
        stored(parent, "type", facts.type() == null ? null : facts.type().code());
        stored(parent, "date", facts.date() == null ? null : facts.date().toString());
        stored(parent, "language", facts.language().code());
        return parent;
    }

    private static void facets(Document parent, Entry entry) {
        Entry.Facts facts = entry.facts();
        facts.themes().forEach(theme -> facet(parent, "theme", theme.value()));
        facts.missions().forEach(mission -> facet(parent, "mission", mission.value()));
        facts.countries().forEach(country -> facet(parent, "country", country));
        if (facts.type() != null) {
            facet(parent, "type", facts.type().code());
        }
        if (facts.date() != null) {
            facet(parent, "year", String.format(Locale.ROOT, "%04d", facts.date().year()));
        }
        facet(parent, "language", facts.language().code());
        facet(parent, "kind", entry.kind().code());
        facet(parent, "label", entry.label().value());
    }

    private static void spelt(Document parent, Entry entry) {
        Set<String> named = Spelt.words(entry.title());
        words(parent, Schema.NAMED, named);
        Set<String> all = new HashSet<>(named);
        for (Passage passage : entry.passages()) {
            Spelt.addWords(passage.text(), all);
        }
        words(parent, Schema.SPELT, all);
    }

    /// One field for all of them: a field of its own costs more than the word.
    private static void words(Document parent, String field, Set<String> words) {
        if (!words.isEmpty()) {
            parent.add(new Field(field, new GivenWords(words), WORDS));
        }
    }

    private static void facet(Document parent, String name, String value) {
        parent.add(new SortedSetDocValuesField(Schema.facet(name), new BytesRef(value)));
    }

    private static void analysed(Document document, String field, String text) {
        if (!text.isEmpty()) {
            document.add(new TextField(field, Words.prepared(text), Field.Store.NO));
        }
    }

    private static void stored(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(STORED + name, value));
        }
    }

    static IndexedEntry entry(Document stored) {
        return new IndexedEntry(
                ItemKind.ofCode(value(stored, "kind")).orElseThrow(),
                value(stored, "id"),
                new Label(value(stored, "label")),
                value(stored, "title"),
                values(stored, "theme"),
                values(stored, "mission"),
                optional(stored, "type").flatMap(DocumentType::ofCode).orElse(null),
                optional(stored, "date").map(PartialDate::parse).orElse(null),
                Language.ofCode(value(stored, "language")).orElseThrow());
    }

    static IndexedPassage passage(Document stored) {
        return new IndexedPassage(
                IndexedPassage.Part.parse(value(stored, "places")),
                optional(stored, "page").map(Integer::valueOf).orElse(null),
                value(stored, "section"),
                optional(stored, "para").orElse(null),
                Language.ofCode(value(stored, "language")).orElseThrow(),
                value(stored, "text"));
    }

    private static String value(Document stored, String name) {
        return optional(stored, name)
                .orElseThrow(() -> new IllegalStateException("The index stores no " + name));
    }

    private static Optional<String> optional(Document stored, String name) {
        return values(stored, name).stream().findFirst();
    }

    private static List<String> values(Document stored, String name) {
        return List.of(stored.getValues(STORED + name));
    }
}
