package dev.hindsight.web;

import dev.hindsight.documents.Redaction;
import dev.hindsight.kernel.Passage;
import dev.hindsight.personal.Pointed;
import dev.hindsight.quality.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says in words what the checks found and which words are pointed out.
final class PersonalWords {
    private static final int SHOWN = 100;
    private static final int QUOTED = 240;

    private PersonalWords() {}

    static MeterView meter(List<Result> results, Messages m) {
        long met = results.stream().filter(one -> one.answer() == Result.Answer.MET).count();
        return new MeterView(
                m.text("meter.count", m.number(met), m.number(results.size())),
                results.stream().map(one -> row(one, m)).toList());
    }

    private static MeterView.Row row(Result result, Messages m) {
        String code = result.check().code();
        Passage place = result.place();
        return switch (result.answer()) {
            case MET ->
                    new MeterView.Row(
                            m.text("meter." + code),
                            "met",
                            m.text("meter.met"),
                            null,
                            place == null ? null : quote(place, result.at(), m));
            case MISSING ->
                    new MeterView.Row(
                            m.text("meter." + code),
                            "missing",
                            m.text("meter.missing"),
                            m.text("meter." + code + ".add", String.join(", ", result.words())),
                            null);
            case NOT_CHECKED ->
                    new MeterView.Row(
                            m.text("meter." + code),
                            "not-checked",
                            m.text("meter.not-checked"),
                            null,
                            null);
        };
    }

    /// The words that count, with some of what stands round them.
    private static MeterView.Quote quote(Passage passage, int at, Messages m) {
        String text = passage.text();
        // at a word's beginning, so that nothing is cut in two
        int from = at <= QUOTED / 2 ? 0 : text.indexOf(' ', at - QUOTED / 2) + 1;
        int end = text.indexOf(' ', Math.min(text.length(), from + QUOTED));
        int to = end < 0 ? text.length() : end;
        return new MeterView.Quote(
                place(passage, m),
                (from > 0 ? "… " : "")
                        + text.substring(from, to)
                        + (to < text.length() ? " …" : ""),
                Cards.lang(passage.language()),
                passage.language().writtenRightToLeft() ? "rtl" : null);
    }

    private static String place(Passage passage, Messages m) {
        Integer page = passage.page();
        return page == null
                ? m.text("place.passage", passage.number())
                : m.text("place.page", page);
    }

    /// @param files names of annexes by the marks of the texts that stand in them
    static PersonalView personal(
            List<Pointed> pointed,
            Map<String, String> files,
            String action,
            boolean decidable,
            Messages m) {
        long open = pointed.stream().filter(one -> one.choice() == null).count();
        return new PersonalView(
                action,
                decidable,
                m.text("personal.count", m.number(pointed.size()), m.number(open)),
                Stream.of(Redaction.Kind.values())
                        .map(kind -> group(kind, pointed, files, decidable, m))
                        .filter(group -> !group.items().isEmpty())
                        .toList(),
                Stream.of(Redaction.Kind.values())
                        .map(kind -> new Choice(kind.code(), name(kind, m), false))
                        .toList());
    }

    private static String name(Redaction.Kind kind, Messages m) {
        return m.text("personal.kind." + kind.code());
    }

    private static PersonalView.Group group(
            Redaction.Kind kind,
            List<Pointed> pointed,
            Map<String, String> files,
            boolean decidable,
            Messages m) {
        List<Pointed> all = pointed.stream().filter(one -> one.kind() == kind).toList();
        long open = all.stream().filter(one -> one.choice() == null).count();
        return new PersonalView.Group(
                kind.code(),
                name(kind, m),
                decidable && open > 0 ? m.count("personal.remove-all", open) : null,
                all.stream().limit(SHOWN).map(one -> item(one, files, m)).toList(),
                all.size() <= SHOWN
                        ? null
                        : m.text("personal.more", m.number(SHOWN), m.number(all.size())));
    }

    private static PersonalView.Item item(Pointed one, Map<String, String> files, Messages m) {
        Redaction.Choice choice = one.choice();
        String file = files.get(one.spot().mark());
        return new PersonalView.Item(
                one.spot().key(),
                file == null ? place(one, m) : m.text("personal.in", file, place(one, m)),
                one.before(),
                one.words(),
                one.behind(),
                choice == Redaction.Choice.REMOVED,
                choice == null ? null : m.text("personal." + choice.code()));
    }

    private static String place(Pointed one, Messages m) {
        Passage passage = one.passage();
        return switch (one.spot().place()) {
            case TITLE -> m.text("submission.field.title");
            case AUTHORS -> m.text("field.authors");
            case PASSAGE -> passage == null ? m.text("personal.lost") : place(passage, m);
        };
    }

    /// What a button asks for.
    ///
    /// @param choice null takes decisions back
    record Asked(Predicate<Pointed> which, Redaction.@Nullable Choice choice) {}

    /// Reads the buttons that were pressed: `remove:KEY`, `keep:KEY`, `undo:KEY`, or
    /// `remove-all:KIND`. What is none of them asks for nothing.
    static List<Asked> asked(SentForm sent) {
        return sent.texts("do").stream()
                .flatMap(pressed -> {
                    int colon = pressed.indexOf(':');
                    return colon < 0
                            ? Stream.<Asked>empty()
                            : asked(pressed.substring(0, colon), pressed.substring(colon + 1))
                                    .stream();
                })
                .toList();
    }

    private static Optional<Asked> asked(String what, String about) {
        Predicate<Pointed> one = it -> it.spot().key().equals(about);
        return switch (what) {
            case "remove" -> Optional.of(new Asked(one, Redaction.Choice.REMOVED));
            case "keep" -> Optional.of(new Asked(one, Redaction.Choice.KEPT));
            case "undo" -> Optional.of(new Asked(one, null));
            case "remove-all" ->
                    Optional.of(
                            new Asked(
                                    it -> it.kind().code().equals(about) && it.choice() == null,
                                    Redaction.Choice.REMOVED));
            default -> Optional.empty();
        };
    }

    /// The kind that a form names; a name where it names none.
    static Redaction.Kind kind(SentForm sent) {
        return sent.value("kind")
                .flatMap(code ->
                        Stream.of(Redaction.Kind.values())
                                .filter(kind -> kind.code().equals(code))
                                .findFirst())
                .orElse(Redaction.Kind.NAME);
    }
}
